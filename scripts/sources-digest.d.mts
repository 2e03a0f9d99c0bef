export function digestSources(root?: string): string;
export function readBuiltDigest(bundle: string): string | null;
