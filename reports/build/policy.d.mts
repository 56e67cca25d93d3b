export function writePolicy(html: string): string;
