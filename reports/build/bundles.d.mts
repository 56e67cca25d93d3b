export function bundlePageScripts(folder: string, output: string): Promise<string>;
