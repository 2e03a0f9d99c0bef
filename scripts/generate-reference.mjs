// Writes the tables of inputs and outputs in README.md from action.yml; with --check it only says whether they are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const readme = new URL('README.md', root);

const action = parse(readFileSync(new URL('action.yml', root), 'utf8'));
const current = readFileSync(readme, 'utf8');
const tables = withTable(
  withTable(
    current,
    'inputs',
    toTable(['Input', 'Meaning', 'Default'], action.inputs, (input) => [input.description, toDefault(input.default)]),
  ),
  'outputs',
  toTable(['Output', 'Meaning'], action.outputs, (output) => [output.description]),
);
const generated = await format(tables, { ...(await resolveConfig(readme)), parser: 'markdown' });

if (!process.argv.includes('--check')) {
  writeFileSync(readme, generated);
} else if (generated !== current) {
  console.error('README.md is not in step with action.yml: run `node scripts/generate-reference.mjs`.');
  process.exitCode = 1;
}

function toTable(header, entries, toCells) {
  const rows = Object.entries(entries).map(([name, entry]) => [`\`${name}\``, ...toCells(entry).map(toCell)]);
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toDefault(value) {
  return value === undefined ? '' : `\`${value}\``;
}

function toCell(text) {
  return text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function withTable(text, name, table) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
}
