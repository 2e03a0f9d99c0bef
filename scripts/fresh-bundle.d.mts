export function findFreshBundle(root?: string, build?: (directory: string) => void): Promise<string>;
