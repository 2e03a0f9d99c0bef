export function secondsOf(suite: string): number;
