export default {
  // In processes that load modules once for all their suites, as Node.js does, instead of once a suite into a context of its own.
  runner: 'jest-light-runner/child-process',
  setupFilesAfterEnv: ['<rootDir>/scripts/jest-setup.mjs'],
  // One less than there are processors unless told, which is half of two. With more, suites in a browser miss their moment.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/jest-sequencer.mjs',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // How jest finds the suites that a file is related to; `scripts/typescript-loader.mjs` is what loads them.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {},
};
