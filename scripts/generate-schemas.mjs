// Writes schemas/*.schema.json and schemas/records/*.schema.json from the schemas that the code parses with. A test says when they are out of step.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'schemas');
const bundle = mkdtempSync(join(tmpdir(), 'schemas-'));
const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';

try {
  const arguments_ = [ncc, 'build', '--quiet', '--transpile-only', 'src/run/json-schemas.ts', '--out', bundle];
  execFileSync(process.execPath, arguments_, { cwd: root, stdio: 'inherit' });
  const { toJsonSchemas, toRecordSchemas } = await import(pathToFileURL(join(bundle, 'index.js')).href);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'records'), { recursive: true });
  for (const [name, schema] of [...toJsonSchemas(), ...toRecordSchemas()]) {
    const file = join(out, name);
    writeFileSync(file, await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file }));
  }
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
