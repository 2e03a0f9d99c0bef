import { createHash } from 'node:crypto';

/** Transcript records for tests, one line each; every default can be overridden. */
export function transcriptLine(type: string, message: unknown, overrides: Record<string, unknown> = {}): string {
  const uuid = createHash('sha1')
    .update(JSON.stringify([type, message, overrides]))
    .digest('hex');
  return JSON.stringify({
    type,
    uuid,
    parentUuid: null,
    sessionId: 's-1',
    timestamp: '2026-01-15T10:00:00.000Z',
    message,
    ...overrides,
  });
}

export function userLine(content: unknown, overrides: Record<string, unknown> = {}): string {
  return transcriptLine('user', { role: 'user', content }, overrides);
}

export function assistantLine(content: unknown, overrides: Record<string, unknown> = {}): string {
  return transcriptLine('assistant', { role: 'assistant', model: 'model-1', content }, overrides);
}

export function useLine(
  id: string,
  name: string,
  input: unknown = {},
  overrides: Record<string, unknown> = {},
): string {
  return assistantLine([{ type: 'tool_use', id, name, input }], overrides);
}

export function resultLine(id: string, isError: boolean, overrides: Record<string, unknown> = {}): string {
  return userLine([{ type: 'tool_result', tool_use_id: id, is_error: isError, content: 'REDACTED' }], overrides);
}

/** `2026-01-15T10:00:00Z` and as many seconds. */
export function at(seconds: number): { readonly timestamp: string } {
  return { timestamp: new Date(Date.UTC(2026, 0, 15, 10) + seconds * 1000).toISOString() };
}
