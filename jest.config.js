import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  // More than there are processors: a suite that waits, as for the second that GitHub asks for between writes, keeps none busy.
  // jest takes no share above 100 %: it would start 150 of them.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
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
