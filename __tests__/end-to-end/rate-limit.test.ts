import { toExit } from '../../src/report/report.js';
import { outcomesOf, runInProcess } from './in-process.js';
import { type Organisation, telemetryOf, TOKENS, withOrganisation } from './small-organisation.js';

const counted = ({ site }: Organisation, key: string) =>
  JSON.parse(site()[`${key}/summary.json`] ?? 'null')?.records?.counted;

/** `app` with few files and `web` with more than one query gives. */
const telemetry = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    return [`octo_${index < 3 ? 'app' : 'web'}/${day}.jsonl`, telemetryOf(index < 3 ? 'app' : 'web', day, 1)];
  }),
);

/** The reading token may send so many GraphQL requests; another one has no such worry. */
function withLimit(
  graphql: number,
  work: (organisation: Organisation) => Promise<void>,
  files: Readonly<Record<string, string>> = telemetry,
): Promise<void> {
  const access = { 'octo/infra': 'read', 'octo/telemetry': 'read' } as const;
  const tokens = {
    [TOKENS.read]: { label: 'read', access, rateLimit: { graphql } },
    ghs_plenty: { label: 'plenty', access },
    [TOKENS.publish]: { label: 'publish', access: { 'octo/dashboards': 'write' } },
  } as const;
  return withOrganisation({ telemetry: files, github: { tokens } }, work);
}

test('what the rate limit does not suffice for is not built, and said; the rest is published', async () => {
  await withLimit(29, async (organisation) => {
    const run = await runInProcess(organisation);
    expect(outcomesOf(run)).toEqual({ octo_app: 'built', octo_web: 'not-built' });
    expect([counted(organisation, 'octo_app'), counted(organisation, 'octo_web')]).toEqual([3, undefined]);
    expect(JSON.stringify(run.result?.repositories)).toMatch(
      /Reading octo_web needs about 2 GraphQL requests, but GitHub leaves telemetry-token \d+ until 20\d\d-/,
    );
    expect(run.result && toExit(run.result, { severity: 'never', attention: false }, '2026-07-01')).toBe(
      '1 of 2 repositories not built: octo/web.',
    );

    // The next run has it to do, and nothing else.
    const next = await runInProcess(organisation, { 'telemetry-token': 'ghs_plenty' });
    expect(outcomesOf(next)).toEqual({ octo_app: 'unchanged', octo_web: 'built' });
    expect(counted(organisation, 'octo_web')).toBe(117);
  });
});

test.each([
  ['app', 'web'],
  ['web', 'app'],
])('the dashboards that lag behind most have the first turn (%s)', async (late, recent) => {
  const before = {
    [`octo_${late}/2026-01-01.jsonl`]: telemetryOf(late, '2026-01-01', 1),
    [`octo_${recent}/2026-02-01.jsonl`]: telemetryOf(recent, '2026-02-01', 1),
  };
  await withLimit(
    29,
    async (organisation) => {
      await runInProcess(organisation, { 'telemetry-token': 'ghs_plenty' });
      // Both have news of the same time, and the files of one of them are all that the limit suffices for.
      const news = Array.from({ length: 60 }, (_, index) => `2026-03-01-part-${index}`);
      organisation.append(
        Object.fromEntries(
          [late, recent].flatMap((repo) =>
            news.map((name, index) => [`octo_${repo}/${name}.jsonl`, telemetryOf(repo, '2026-03-01', index + 1)]),
          ),
        ),
      );
      const run = await runInProcess(organisation);
      expect(outcomesOf(run)).toEqual({ [`octo_${late}`]: 'built', [`octo_${recent}`]: 'not-built' });
    },
    before,
  );
});

test('a limit that is reached in the middle leaves the last dashboards alone', async () => {
  await withLimit(5, async (organisation) => {
    const first = await runInProcess(organisation, { 'telemetry-token': 'ghs_plenty' });
    expect(outcomesOf(first)).toEqual({ octo_app: 'built', octo_web: 'built' });
    const before = organisation.site();
    organisation.append({ 'octo_app/2026-05-01.jsonl': telemetryOf('app', '2026-05-01', 1) });
    // Three requests and too few left for the files; two, and the third is refused.
    for (let run = 1; run <= 2; run += 1) {
      expect(outcomesOf(await runInProcess(organisation))).toEqual({ octo_app: 'not-built', octo_web: 'unchanged' });
    }
    const { error } = await runInProcess(organisation);
    expect(error?.message).toContain("GitHub's rate limit for registry-token is exceeded");
    expect(organisation.site()).toEqual(before);
  });
});
