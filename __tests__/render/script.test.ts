import js from '@eslint/js';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { renderAssets, SCRIPT_INTEGRITY, SCRIPT_PATH } from '../../src/render/assets.js';
import { SCRIPT, SCRIPT_SOURCE } from '../../src/render/script/script.js';
import { createHash } from 'node:crypto';

const FILE = '/script.js';

/** The script is text here and code only in a browser: it is checked as strictly as everything else. */
function findTypeErrors(source: string): string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noImplicitReturns: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === FILE || fileExists(name);
  host.readFile = (name) => (name === FILE ? source : readFile(name));
  const program = ts.createProgram([FILE], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const line = source.slice(0, start).split('\n').length;
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

test('the script has no type error, and the check finds one', () => {
  expect(findTypeErrors(SCRIPT_SOURCE)).toEqual([]);
  expect(findTypeErrors(SCRIPT_SOURCE.replace('select.value = root', 'select.worth = root'))).toEqual([
    expect.stringContaining("Property 'worth' does not exist"),
  ]);
}, 60_000);

test('the script has no lint error', async () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [js.configs.recommended, { rules: { 'no-undef': 'off', eqeqeq: 'error' } }],
  });
  const [result] = await eslint.lintText(SCRIPT_SOURCE);
  expect(result?.messages).toEqual([]);
});

test('what is published is the same without comments, and reaches for nothing', () => {
  expect(SCRIPT).not.toMatch(/\/\*|(?:^|\s)\/\/|^\s/m);
  const print = (source: string) =>
    ts.transpileModule(source, {
      compilerOptions: { allowJs: true, removeComments: true, target: ts.ScriptTarget.ESNext },
    }).outputText;
  expect(print(SCRIPT)).toBe(print(SCRIPT_SOURCE));
  expect(SCRIPT).not.toMatch(
    /fetch|XMLHttpRequest|WebSocket|sendBeacon|import|eval|innerHTML|outerHTML|insertAdjacentHTML|document\.write|Function\(/,
  );
});

test('the script is named for its content and held by its hash', () => {
  const bytes = renderAssets().get(SCRIPT_PATH) ?? new Uint8Array();
  const hash = createHash('sha256').update(bytes);
  expect(SCRIPT_PATH).toMatch(/^assets\/script\.[0-9a-f]{16}\.js$/);
  expect(SCRIPT_INTEGRITY).toBe(`sha256-${hash.digest('base64')}`);
});
