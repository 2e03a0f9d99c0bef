import { withOrganisation } from './bundled-organisation.js';
import { telemetryOf } from './small-organisation.js';

const LOG = 'octo_app/audit.jsonl';
const INPUTS = { repositories: 'app' };
const codes = (log: string | undefined): unknown[] =>
  (log ?? '').split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { code: unknown }).code]));

test('rewritten, shrunk and vanished files are logged, annotated and summed up; appended ones are not', async () => {
  await withOrganisation({}, async ({ github, run, append, site }) => {
    append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    await run(INPUTS);
    append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 6) });
    const appended = await run(INPUTS);
    expect([appended.outputs['changed'], LOG in site()]).toEqual(['true', false]);

    append({
      'octo_app/2026-01-15.jsonl': telemetryOf('app', '2026-01-14', 3),
      'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 2),
    });
    github.commitFiles(
      'octo/telemetry',
      'main',
      new Map([['telemetry/v1/repos/octo_app/2026-01-16.jsonl', null]]),
      'Delete',
    );
    const { exitCode, log, summary } = await run({ ...INPUTS, 'fail-on': 'warning' });
    expect(codes(site()[LOG])).toEqual(['file-rewritten', 'file-vanished', 'file-shrunk']);
    expect(exitCode).toBe(1);
    expect(log).toContain('::warning title=octo/app%3A not append-only::3 files were changed other than by appending');
    expect(summary).toContain('other than by appending');

    const head = github.head('octo/dashboards', 'gh-pages');
    const again = await run({ ...INPUTS, 'fail-on': 'warning' });
    expect(again.outputs['changed']).toBe('false');
    expect(github.head('octo/dashboards', 'gh-pages')).toBe(head);

    append({ 'octo_app/2026-01-18.jsonl': telemetryOf('app', '2026-01-18', 1) });
    await run(INPUTS);
    expect(codes(site()[LOG])).toHaveLength(3);
  });
});

test('telemetry that vanished as a whole is published as none, with a warning that says so', async () => {
  await withOrganisation({}, async ({ github, run, site }) => {
    await run(INPUTS);
    const gone = ['15', '16'].map((day) => [`telemetry/v1/repos/octo_app/2026-01-${day}.jsonl`, null] as const);
    github.commitFiles('octo/telemetry', 'main', new Map(gone), 'Delete all');
    const { exitCode, log, outputs } = await run(INPUTS);
    expect([exitCode, outputs['status']]).toEqual([0, 'no-telemetry']);
    expect(log).toContain('The telemetry is gone: 2 published files are missing');
    expect(site()['octo_app/index.html']).toContain('No telemetry available');
    expect(codes(site()[LOG])).toEqual(['file-vanished', 'file-vanished']);
    expect((await run(INPUTS)).outputs['changed']).toBe('false');
  });
});
