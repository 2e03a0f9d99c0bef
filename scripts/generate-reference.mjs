// Writes what the documentation repeats from the code: the tables of README.md, and docs/REFERENCE.md. With --check it only says
// whether they are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { renderArtifacts } from './reference/artifacts.mjs';
import { renderCommands } from './reference/commands.mjs';
import { importSources } from './reference/compiled-sources.mjs';
import { renderDiagnostics } from './reference/diagnostics.mjs';
import { renderInputs, renderOutputs } from './reference/inputs.mjs';

const root = new URL('../', import.meta.url);

const action = parse(readFileSync(new URL('action.yml', root), 'utf8'));
const [{ DIAGNOSTIC_CATALOGUE }, { runCommandLine }, { toJsonSchemas }] = await importSources(root, [
  'src/records/diagnostic.ts',
  'src/cli/command-line.ts',
  'src/run/json-schemas.ts',
]);
const sections = {
  inputs: renderInputs(action.inputs),
  outputs: renderOutputs(action.outputs),
  artifacts: renderArtifacts(toJsonSchemas()),
  diagnostics: renderDiagnostics(DIAGNOSTIC_CATALOGUE),
  commands: await renderCommands(runCommandLine),
};

for (const path of ['README.md', 'docs/REFERENCE.md']) {
  const file = new URL(path, root);
  const current = readFileSync(file, 'utf8');
  const text = Object.entries(sections).reduce((page, [name, section]) => withSection(page, name, section), current);
  const generated = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(file, generated);
  else if (generated !== current) {
    console.error(`${path} is not in step with the code: run \`node scripts/generate-reference.mjs\`.`);
    process.exitCode = 1;
  }
}

/** A page has a section where it has the section's marks. */
function withSection(page, name, section) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0) return page;
  return `${page.slice(0, from + start.length)}\n\n${section}\n\n${page.slice(to)}`;
}
