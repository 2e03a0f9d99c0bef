import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The data flow. Each room imports only from rooms on its left, types included; what all share comes first. Redaction is that far left because
 * refused inputs are redacted before a message repeats them.
 */
const ROOMS = [
  'base',
  'redaction',
  'settings',
  'registry',
  'github',
  'source',
  'records',
  'derive',
  'cache',
  'render',
  'publish',
  'shards',
  'report',
  'run',
  'cli',
];
/** What stands around the rooms and may use them; no room may use it, but for the command line, which loads the demo. */
const OUTSIDE = ['testkit', 'index.js'];
/** Rooms that do no I/O of their own. */
const PURE = ['redaction', 'settings', 'registry', 'records', 'derive', 'render', 'report'];
const IO_MODULES = [
  '@actions/*',
  '@octokit/*',
  'node:fs',
  'node:fs/*',
  'node:http',
  'node:https',
  'node:child_process',
];

/** @param {string[]} names @param {string} message */
const forbidRooms = (names, message) => ({
  regex: `^(\\.\\./)+(${names.map((name) => name.replace('.', '\\.')).join('|')})(/|$)`,
  message,
});

const roomRules = ROOMS.map((room, index) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbidRooms(
            [...ROOMS.slice(index + 1), ...OUTSIDE.filter((name) => room !== 'cli' || name !== 'testkit')],
            `Data flows ${ROOMS.join(' → ')}.`,
          ),
          ...(PURE.includes(room) ? [{ group: IO_MODULES, message: 'This room does no I/O.' }] : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Control characters are what several of our expressions are there to find.
      'no-control-regex': 'off',
    },
  },
  ...roomRules,
  {
    files: ['src/publish/tree.ts', 'src/publish/site-plan.ts', 'src/publish/published-directory.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbidRooms([...ROOMS.slice(ROOMS.indexOf('publish') + 1), ...OUTSIDE], 'Data flows to the right.'),
            { group: IO_MODULES, message: 'Pure.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        document: 'readonly',
        window: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['__tests__/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
);
