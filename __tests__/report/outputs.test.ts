import { toOutputs } from '../../src/report/report.js';
import {
  createBuilt,
  createFailed,
  createRepository,
  createRunResult,
  createUrgent,
  TODAY,
} from './run-result-fixture.js';

test('the outputs of a run that published', () => {
  const disabled = { outcome: 'disabled', repository: createRepository('attic'), published: true } as const;
  const repositories = [createBuilt('shop'), createFailed('api', 'Not allowed.'), disabled];
  const { repositories: json = '', ...outputs } = toOutputs(createRunResult({ repositories }), TODAY);
  expect(outputs).toEqual({
    changed: 'true',
    'commit-sha': '0123456789012345678901234567890123456789',
    'dashboard-url': '',
    'page-url': 'https://acme.github.io/telemetry-dashboards/',
    status: 'failed',
    automation: 'steady',
    attention: '',
    'attention-json': '[]',
  });
  expect(JSON.parse(json)).toEqual([
    {
      key: 'acme_shop',
      repository: 'acme/shop',
      status: 'healthy',
      automation: { verdict: 'steady', failing: 0, slower: 0, silent: 0, of: 'runs', total: 50, known: 48, failed: 1 },
      published: true,
      counts: {
        records: 1234,
        runs: 56,
        actions_taken: 7,
        actions_not_recorded: 0,
        error: 0,
        warning: 0,
        note: 0,
      },
      reason: null,
    },
    {
      key: 'acme_api',
      repository: 'acme/api',
      status: 'failed',
      automation: null,
      published: false,
      counts: null,
      reason: 'Not allowed.',
    },
    {
      key: 'acme_attic',
      repository: 'acme/attic',
      status: 'disabled',
      automation: null,
      published: true,
      counts: null,
      reason: 'disabled in the registry',
    },
  ]);
});

test('an unchanged repository has the counts of its dashboard, one that was not built has none', () => {
  const { repository, figures } = createBuilt('shop', { status: 'warning' });
  const unchanged = { outcome: 'unchanged', repository, figures, published: true } as const;
  const notBuilt = { ...createFailed('late', 'Too few requests.'), outcome: 'not-built' } as const;
  const outputs = toOutputs(createRunResult({ repositories: [unchanged, notBuilt] }), TODAY);
  expect(outputs['status']).toBe('not-built');
  expect(JSON.parse(outputs['repositories'] ?? '')).toMatchObject([
    { status: 'warning', published: true, counts: { records: 1234 }, reason: null },
    { status: 'not-built', published: false, counts: null, reason: 'Too few requests.' },
  ]);
});

test('what does not apply is empty', () => {
  expect(toOutputs(createRunResult({ repositories: [], publication: null, pageUrl: null }), TODAY)).toEqual({
    changed: 'false',
    'commit-sha': '',
    'dashboard-url': '',
    'page-url': '',
    status: 'none',
    automation: 'none',
    attention: '',
    'attention-json': '[]',
    repositories: '[]',
  });
});

test.each([
  [['healthy', 'no-telemetry'], 'no-telemetry'],
  [['no-telemetry', 'warning', 'healthy'], 'warning'],
  [['warning', 'error'], 'error'],
  [['healthy'], 'healthy'],
] as const)('the worst of %j is %s', (statuses, worst) => {
  const repositories = statuses.map((status, index) => createBuilt(`r${index}`, { status }));
  expect(toOutputs(createRunResult({ repositories }), TODAY)['status']).toBe(worst);
});

test.each([
  [['steady', 'unknown'], 'unknown'],
  [['unknown', 'attention', 'steady'], 'attention'],
  [['steady'], 'steady'],
] as const)('the worst verdict of %j is %s', (verdicts, worst) => {
  const { automation } = createBuilt('shop').figures;
  const built = verdicts.map((verdict, index) => createBuilt(`r${index}`, { automation: { ...automation, verdict } }));
  const none = createBuilt('none', { status: 'no-telemetry' });
  expect(toOutputs(createRunResult({ repositories: [none, ...built] }), TODAY)['automation']).toBe(worst);
  expect(toOutputs(createRunResult({ repositories: [none] }), TODAY)['automation']).toBe('none');
});

test('an organisation too large for an output is told of by its worst repositories', () => {
  const healthy = Array.from({ length: 5000 }, (_, index) => createBuilt(`repository-with-a-long-name-${index}`));
  const repositories = [...healthy, createFailed('api', 'Not allowed.')];
  const { repositories: json = '' } = toOutputs(createRunResult({ repositories }), TODAY);
  expect(json.length).toBeLessThan(524_288);
  const keys: string[] = JSON.parse(json).map(({ key }: { key: string }) => key);
  expect(keys.length).toBeGreaterThan(1000);
  expect(keys.at(-1)).toBe('acme_api');
});

test('repositories that need attention, and what for', () => {
  const result = createRunResult({ repositories: [createBuilt('shop'), createUrgent('web')] });
  const outputs = toOutputs(result, TODAY);
  expect([outputs['automation'], outputs['attention']]).toEqual(['attention', 'acme/web']);
  expect(JSON.parse(outputs['attention-json'] ?? '')).toEqual([
    {
      key: 'acme_web',
      repository: 'acme/web',
      overdue: null,
      items: [{ kind: 'silent', action: 'nightly-backup', since: '2026-02-09', runs: ['run-7'] }],
    },
  ]);
  const later = toOutputs(result, '2026-03-01');
  expect(later['attention']).toBe('acme/shop,acme/web');
  expect(JSON.parse(later['attention-json'] ?? '')).toMatchObject([
    {
      key: 'acme_shop',
      overdue: 'No telemetry since 15 Feb 2026. By its rhythm, more was expected by 18 Feb 2026.',
      items: [],
    },
    { key: 'acme_web' },
  ]);
});
