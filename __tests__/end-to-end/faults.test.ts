import { json, secondaryRateLimit, serverError } from '../../testkit/github/answer.js';
import type { Fault, FaultEffect } from '../../testkit/github/http-server.js';
import type { SeedFile } from '../../testkit/github/git-export.js';
import { outcomesOf, runInProcess } from './in-process.js';
import { type Organisation, type OrganisationSettings, telemetryOf, withOrganisation } from './small-organisation.js';

/*
 * What can go wrong on the way, wherever it does: nothing is lost, and nothing wrong is published. Every run here is the second
 * one, on a target that holds the dashboards of the first. Further cases stand beside the code that handles them:
 *
 *   not a fast-forward, races, signed commits, branch created or deleted meanwhile   publish/github-target
 *   a rate limit that does not suffice                                                end-to-end/rate-limit
 *   empty target repository, missing registry, wrong tokens                           end-to-end/bad-input
 *   an older run that finishes last                                                   end-to-end/nightly
 *   listings and texts that are not what was asked for, batches that are too much     source/github-telemetry-source
 */

/** More than GraphQL gives, of few records. */
const LARGE = telemetryOf('web', '2026-01-17', 300).replaceAll('\n', `${' '.repeat(1_700)}\n`);

/** Requests of a run, in their order. */
const STAGES: Readonly<Record<string, Pick<Fault, 'method' | 'path' | 'body'>>> = {
  registry: { path: /graphql/, body: /"repo":"infra"/ },
  target: { path: /graphql/, body: /nameWithOwner.*"repo":"dashboards"/ },
  telemetry: { path: /graphql/, body: /nameWithOwner.*"repo":"telemetry"/ },
  listings: { path: /graphql/, body: /o0: .*on Tree.*"repo":"telemetry"/ },
  texts: { path: /graphql/, body: /o0: .*on Blob.*"repo":"telemetry"/ },
  blob: { path: /telemetry\/git\/blobs/ },
  head: { method: 'GET', path: /git\/(?:ref|matching-refs)\// },
  tree: { method: 'POST', path: /git\/trees/ },
  commit: { method: 'POST', path: /git\/commits/ },
  move: { method: 'PATCH', path: /git\/refs/ },
};

interface Published {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly run: Awaited<ReturnType<typeof runInProcess>>;
  readonly organisation: Organisation;
}

const tree = ({ github }: Organisation) => github.treeId('octo/dashboards', 'gh-pages');

/** A night of new telemetry after a first one, with something in its way. */
async function secondNight(disturb: (organisation: Organisation) => void, settings: OrganisationSettings = {}) {
  let published: Published | undefined;
  await withOrganisation(settings, async (organisation) => {
    await runInProcess(organisation);
    const before = tree(organisation);
    organisation.append({
      'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4),
      'octo_web/2026-01-17.jsonl': LARGE,
    });
    organisation.github.requests.length = 0;
    disturb(organisation);
    const run = await runInProcess(organisation);
    published = { before, after: tree(organisation), run, organisation };
  });
  if (published === undefined) throw new Error('Nothing was run.');
  return published;
}

function fault(stage: string, effect: FaultEffect, times = 1) {
  return ({ github }: Organisation) => github.faults.add({ path: /./, ...STAGES[stage], times, effect });
}

/** Tree id of what is published when nothing is in the way. */
const undisturbed = once(async () => {
  const { before, after, run } = await secondNight(() => {});
  expect(outcomesOf(run)).toEqual({ octo_app: 'built', octo_web: 'built' });
  expect(after).not.toBe(before);
  return after;
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const refusal = (status: number, message: string): FaultEffect => ({
  kind: 'answer',
  answer: json({ message, status: String(status) }, status),
});

const PASSING: Readonly<Record<string, FaultEffect>> = {
  'a 502': { kind: 'answer', answer: serverError(502) },
  'a 503 that says when to come back': {
    kind: 'answer',
    answer: { ...serverError(503), headers: { 'content-type': 'application/json', 'retry-after': '1' } },
  },
  'a connection that is cut': { kind: 'cut' },
  'a connection that is cut in the middle of the answer': { kind: 'cut-body' },
  'a secondary rate limit': { kind: 'answer', answer: secondaryRateLimit(1) },
  'a server error after the work was done': { kind: 'perform-then', answer: serverError(500) },
};

// Most of the time is waiting, as GitHub asks for it: so several at once.
test.concurrent.each(Object.entries(PASSING))(
  '%s passes, wherever it comes, and the same is published as without it',
  async (_, effect) => {
    const nights = Object.keys(STAGES).map(async (stage) => {
      const { after, run, organisation } = await secondNight(fault(stage, effect));
      const commits = organisation.github.repository('octo/dashboards').history(run.result?.publication?.commit ?? '');
      return [stage, { after, outcomes: outcomesOf(run), commits: commits.size }];
    });
    const expected = { after: await undisturbed(), outcomes: { octo_app: 'built', octo_web: 'built' }, commits: 2 };
    expect(await Promise.all(nights)).toEqual(Object.keys(STAGES).map((stage) => [stage, expected]));
  },
);

const LASTING: Readonly<Record<string, FaultEffect>> = {
  'an expired token (401)': refusal(401, 'Bad credentials'),
  'a missing permission (403)': refusal(403, 'Resource not accessible by integration'),
  'something not there (404)': refusal(404, 'Not Found'),
  'a failed validation (422)': refusal(422, 'Validation Failed'),
};

test.concurrent.each(Object.entries(LASTING))(
  '%s is not tried again, wherever it comes, and the target stays as it is',
  async (_, effect) => {
    const nights = Object.keys(STAGES).map(async (stage) => {
      const { before, after, run, organisation } = await secondNight(fault(stage, effect, Infinity));
      const outcomes = outcomesOf(run);
      const refused = organisation.github.requests.filter(({ status }) => status !== null && status >= 400);
      return {
        stage,
        refused: refused.length,
        isFailed: run.error !== null || Object.values(outcomes).includes('failed'),
        // A file that cannot be read stops its own repository only; the other is published.
        isKept: stage === 'blob' ? outcomes['octo_app'] === 'built' : after === before,
      };
    });
    for (const { stage, refused, isFailed, isKept } of await Promise.all(nights)) {
      // A 404 of a branch is looked into: it may be missing.
      const expected = stage === 'head' && refused > 1 ? refused : 1;
      expect({ stage, refused, isFailed, isKept }).toEqual({ stage, refused: expected, isFailed: true, isKept: true });
    }
  },
);

test.each([
  ['a pull request', 'pull-request', 'pull request'],
  ['branch protection', 'protected', 'protected branch'],
] as const)('a rule that asks for %s is named, and the target stays as it is', async (_, rule, words) => {
  const { before, after, run } = await secondNight(({ github }) => {
    const { settings } = github.repository('octo/dashboards');
    Object.assign(settings, { rules: { 'gh-pages': rule } });
  });
  expect(after).toBe(before);
  expect(outcomesOf(run)).toEqual({ octo_app: 'failed', octo_web: 'failed' });
  expect(JSON.stringify(run.result?.repositories).toLowerCase()).toContain(words);
});

describe('telemetry of any shape is read as it is', () => {
  const count = ({ site }: Organisation, key: string) =>
    JSON.parse(site()[`${key}/summary.json`] ?? 'null')?.records?.counted;
  const codes = ({ site }: Organisation, key: string): string[] =>
    JSON.parse(site()[`${key}/diagnostics.json`] ?? '').diagnostics.map(({ code }: { code: string }) => code);

  const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
  const many = (prefix: string, length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `octo_app/${prefix.replace('*', String(index))}${day(index)}.jsonl`,
        telemetryOf('app', day(index), 1),
      ]),
    );

  const shapes: Record<string, { telemetry: Record<string, string | SeedFile>; counted: number; code?: string }> = {
    'more than 1,000 files': { telemetry: many('', 1_050), counted: 1_050 },
    'more than 50 directories, and those in them': { telemetry: many('d*/e/', 60), counted: 60 },
    'a file of 512,001 bytes and more': {
      telemetry: { 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 2800) },
      counted: 2800,
    },
    'bytes that are no UTF-8': {
      telemetry: {
        'octo_app/2026-01-17.jsonl': Buffer.concat([
          Buffer.from([0xff, 0x00, 10]),
          Buffer.from(telemetryOf('app', '2026-01-17', 2)),
        ]),
      },
      counted: 2,
      code: 'invalid-utf8',
    },
    'a Git LFS pointer': {
      telemetry: {
        'octo_app/2026-01-17.jsonl': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`,
        'octo_app/2026-01-18.jsonl': telemetryOf('app', '2026-01-18', 1),
      },
      counted: 1,
      code: 'lfs-pointer',
    },
    'a symbolic link and a submodule': {
      telemetry: {
        'octo_app/2026-01-17.jsonl': { symlink: '../octo_web/2026-01-16.jsonl' },
        'octo_app/sub.jsonl': { submodule: 'b'.repeat(40) },
        'octo_app/2026-01-18.jsonl': telemetryOf('app', '2026-01-18', 1),
      },
      counted: 1,
      code: 'ignored-file',
    },
  };

  test.concurrent.each(Object.entries(shapes))('%s', async (_, { telemetry, counted, code }) => {
    for (const treeEntries of [100_000, 55]) {
      await withOrganisation({ telemetry, github: { limits: { treeEntries } } }, async (organisation) => {
        const run = await runInProcess(organisation, { repositories: 'app' });
        expect(outcomesOf(run)).toEqual({ octo_app: 'built' });
        expect(count(organisation, 'octo_app')).toBe(counted);
        if (code !== undefined) expect(codes(organisation, 'octo_app')).toContain(code);
      });
    }
  });

  test('a file that GitHub does not give out is named, and read as soon as it does', async () => {
    const telemetry = {
      'octo_app/2026-01-16.jsonl': telemetryOf('app', '2026-01-16', 2),
      'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 3000),
    };
    await withOrganisation({ telemetry }, async (organisation) => {
      const message =
        'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.';
      organisation.github.faults.add({ path: /git\/blobs/, effect: refusal(403, message) });
      await runInProcess(organisation, { repositories: 'app' });
      expect(codes(organisation, 'octo_app')).toContain('unreadable-file');
      expect(count(organisation, 'octo_app')).toBe(2);
      await runInProcess(organisation, { repositories: 'app' });
      expect(count(organisation, 'octo_app')).toBe(3002);
    });
  });

  test('a branch that advances during the run is read at one commit, and its news the next time', async () => {
    await withOrganisation({}, async (organisation) => {
      const { github, append } = organisation;
      let isAppended = false;
      github.onRequest = ({ graphql }) => {
        if (isAppended || !graphql?.query.includes('o0: ')) return;
        isAppended = true;
        append({
          'octo_app/2026-01-16.jsonl': telemetryOf('app', '2026-01-16', 9),
          'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 1),
        });
      };
      await runInProcess(organisation);
      expect([isAppended, count(organisation, 'octo_app')]).toEqual([true, 5]);
      await runInProcess(organisation);
      expect(count(organisation, 'octo_app')).toBe(13);
    });
  });
});
