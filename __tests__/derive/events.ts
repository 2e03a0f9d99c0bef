/** Records for tests, one line each; every default can be overridden. */
export const repository = {
  owner: 'octo',
  name: 'app',
  key: 'octo_app',
  telemetryRepository: 'octo/telemetry',
  state: 'enabled',
  context: 'production',
  process: 'infra-cli',
  reason: 'A test.',
} as const;

export function engineLine(overrides: Record<string, unknown> = {}): string {
  return JSON.stringify({
    schema_version: '1.0',
    generated_at: '2026-01-15T10:00:00Z',
    correlation_id: '1-1',
    source: { workflow: 'engine-validate' },
    entity: { owner: 'octo', repo: 'app' },
    event: { category: 'validate', action: 'success' },
    ...overrides,
  });
}

export function agentLine(overrides: Record<string, unknown> = {}): string {
  return JSON.stringify({
    schema_version: '0.1',
    timestamp: '2026-01-15T10:00:00Z',
    source: 'reviewer',
    run_id: 'agent-1',
    event: 'review.decision',
    payload: {},
    ...overrides,
  });
}

export function commandLine(overrides: Record<string, unknown> = {}): string {
  return JSON.stringify({ ts: '2026-01-15T10:00:00Z', run_id: 'run_1', cmd: 'ctx.search', timing_ms: 5, ...overrides });
}
