/** The files that each file imports, by path below the root. */
export function readImportGraph(root: string): Map<string, string[]>;
/** Each circle that is met first, as the way around it. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][];
