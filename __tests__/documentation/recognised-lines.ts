import { parseTelemetryFile } from '../../src/records/telemetry-file.js';

/**
 * Dialects of the records on lines of telemetry of `acme/storefront`, read by the parser that builds read with.
 * @throws Error when a line is not a record, or there is anything to say about one.
 */
export function recogniseLines(lines: string): string[] {
  const dialects: [number, string][] = [];
  const repository = { owner: 'acme', name: 'storefront' };
  const { diagnostics } = parseTelemetryFile('emitted.jsonl', Buffer.from(lines), repository, {
    event: ({ dialect }, line) => dialects.push([line, dialect]),
    session: (_, line) => dialects.push([line, 'transcript']),
  });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ code, line }) => `${line}: ${code}`).join(', '));
  return dialects.sort(([first], [second]) => first - second).map(([, dialect]) => dialect);
}
