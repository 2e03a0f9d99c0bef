export function selectSuites(
  changed: readonly string[],
  suites: readonly string[],
  secondsOf: (suite: string) => number,
): { run: string[]; left: string[] };
