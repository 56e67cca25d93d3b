/** Builds the Framework pages of `folder` into `output`, without a network. */
export function buildFramework(folder: string, output: string): Promise<void>;
