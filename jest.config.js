export default {
  testEnvironment: 'node',
  // One less than there are processors unless told, which is half of two. With more, suites in a browser miss their moment.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/jest-sequencer.mjs',
  // End-to-end and browser tests start processes, on machines that are shared.
  testTimeout: 120_000,
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Most files are looked for without their extension, in this order.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: { '^.+\\.tsx?$': '<rootDir>/scripts/jest-transform.mjs' },
};
