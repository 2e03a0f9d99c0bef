import { toAnnotations } from '../../src/report/annotations.js';
import { createBuilt, createFailed, createRepository, createRunResult } from './run-result-fixture.js';

const warned = (name: string) =>
  createBuilt(name, {
    status: 'warning',
    counts: { error: 0, warning: 2, note: 1 },
    diagnostics: [
      { code: 'malformed-line', severity: 'warning', message: 'No JSON.', file: 'a.jsonl', line: 3, count: 1 },
    ],
  });

test('one for each repository with something wrong, failed ones first, then the warnings of the run', () => {
  const repositories = [
    createBuilt('fine', { counts: { error: 0, warning: 0, note: 4 } }),
    warned('web'),
    { outcome: 'disabled', repository: createRepository('attic'), published: true } as const,
    createBuilt('api', { status: 'error', counts: { error: 1, warning: 0, note: 0 } }),
    createFailed('shop', 'Not allowed.', 'Give it a token.'),
  ];
  expect(toAnnotations(createRunResult({ repositories, warnings: ['The token could write.'] }))).toEqual([
    { severity: 'error', title: 'acme/shop failed', message: 'Not allowed. Give it a token.' },
    { severity: 'error', title: 'acme/api: diagnostics', message: '1 error and 0 warnings in the telemetry.' },
    {
      severity: 'warning',
      title: 'acme/web: diagnostics',
      message: '0 errors and 2 warnings in the telemetry. First: malformed-line (a.jsonl:3): No JSON.',
    },
    { severity: 'warning', title: 'Telemetry dashboards', message: 'The token could write.' },
  ]);
});

test('a repository that was not built is an error, an unchanged one tells of its diagnostics as before', () => {
  const { repository, figures } = warned('web');
  const repositories = [
    { outcome: 'unchanged', repository, figures, published: true } as const,
    { ...createFailed('late', 'Too few requests.'), outcome: 'not-built' } as const,
  ];
  expect(toAnnotations(createRunResult({ repositories }))).toMatchObject([
    { severity: 'error', title: 'acme/late was not built', message: 'Too few requests.' },
    { severity: 'warning', title: 'acme/web: diagnostics' },
  ]);
});

test('telemetry that is gone or rewritten comes before what diagnostics say, that of which nothing is left first', () => {
  const previous = { blob: 'a'.repeat(40), size: 9 };
  const audited = (name: string, status: 'healthy' | 'no-telemetry') => ({
    ...createBuilt(name, { status }),
    audit: [{ code: 'file-vanished', file: 'a.jsonl', previous, current: null } as const],
  });
  const repositories = [
    ...Array.from({ length: 20 }, (_, index) => warned(`r${index}`)),
    audited('shrunk', 'healthy'),
    audited('gone', 'no-telemetry'),
    createFailed('shop'),
  ];
  expect(toAnnotations(createRunResult({ repositories })).slice(0, 4)).toMatchObject([
    { severity: 'error', title: 'acme/shop failed' },
    { severity: 'warning', title: 'acme/gone: not append-only' },
    { severity: 'warning', title: 'acme/shrunk: not append-only' },
    { severity: 'warning', title: 'acme/r0: diagnostics' },
  ]);
});

test('never more than ten, the last of which counts the rest', () => {
  const repositories = Array.from({ length: 12 }, (_, index) => createFailed(`r${index}`));
  const annotations = toAnnotations(createRunResult({ repositories, warnings: ['x'] }));
  expect(annotations).toHaveLength(10);
  expect(annotations.at(-1)).toEqual({
    severity: 'error',
    title: 'Telemetry dashboards',
    message: '4 more findings. See the job summary and the dashboards.',
  });
});

test('each is one line of bounded length', () => {
  const hostile = `\r\n::error::x\u0085\u2028\u202e${'y'.repeat(10_000)}`;
  const [annotation] = toAnnotations(createRunResult({ repositories: [createFailed('x', hostile)] }));
  expect(annotation?.message).toMatch(/^::error::x y{289}…$/);
});

test('ten are shown as they are; of eleven, the tenth stands for two', () => {
  const failed = (count: number) => Array.from({ length: count }, (_, index) => createFailed(`r${index + 10}`));
  const titles = (count: number) =>
    toAnnotations(createRunResult({ repositories: failed(count) })).map(({ title }) => title);
  expect(titles(10)).toEqual(failed(10).map(({ repository }) => `acme/${repository.name} failed`));
  expect(titles(11)).toEqual([...titles(10).slice(0, 9), 'Telemetry dashboards']);
  expect(toAnnotations(createRunResult({ repositories: failed(11) })).at(-1)?.message).toMatch(/^2 more findings/);
});
