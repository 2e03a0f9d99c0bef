import { ActionError } from '../../src/base/action-error.js';
import { VERSION } from '../../src/base/version.js';
import {
  parseShardPlan,
  renderShardPlan,
  SHARD_FORMAT,
  type ShardPlan,
  toMatrix,
} from '../../src/shards/shard-plan.js';
import { createBuilt, createRepository } from '../report/run-result-fixture.js';

const PLAN: Omit<ShardPlan, 'format' | 'builder_version'> = {
  owner: 'acme',
  target: { label: 'acme/dashboards@gh-pages', directory: 'docs' },
  telemetry_commit: null,
  unchanged: [{ key: 'acme_web', figures: createBuilt('web').figures }],
  shards: [
    { shard: 1, repositories: ['acme_Shop', 'acme_api'], bytes: 7 },
    { shard: 2, repositories: ['acme_tools'], bytes: 0 },
  ],
  postponed: ['acme_last'],
};
const text = renderShardPlan(PLAN);

/** What a job is told about a plan that it cannot use. */
function refusalOf(plan: string): { message: string; hint: string | undefined } {
  try {
    parseShardPlan(plan);
  } catch (error) {
    if (error instanceof ActionError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('It is a plan.');
}

test('a plan is read as it was written', () => {
  expect(parseShardPlan(text)).toEqual({ format: SHARD_FORMAT, builder_version: VERSION, ...PLAN });
});

test.each([
  ['cut short', text.slice(0, -10)],
  ['no object', '[]'],
  ['of another format', text.replace(SHARD_FORMAT, 'telemetry-dashboard-shard/0')],
  ['without a version', text.replace('builder_version', 'version')],
])('a file that is %s is none of ours', (_, plan) => {
  expect(refusalOf(plan)).toEqual({ message: 'plan.json was not written by a stage of this action.', hint: undefined });
});

test('a plan of another version is refused with what to do, even when its fields are others', () => {
  const older = JSON.stringify({ format: SHARD_FORMAT, builder_version: '0.0.1' });
  expect(refusalOf(older)).toEqual({
    message: `plan.json was written by version "0.0.1", but this is version ${VERSION}.`,
    hint: 'Use the same version of the action in all jobs of a workflow.',
  });
});

test.each([
  ['a shard without repositories', '["acme_tools"]', '[]', 'shards.1.repositories'],
  ['a shard with the number 0', '"shard":1', '"shard":0', 'shards.0.shard'],
  ['a field too many', '"owner"', '"other":1,"owner"', 'the whole'],
])('%s is damage, whose place is named', (_, from, to, place) => {
  const damaged = text.replace(from, to);
  expect(damaged).not.toBe(text);
  expect(refusalOf(damaged).message).toBe(`plan.json is damaged: "${place}" is invalid.`);
});

test('nothing is written that could not be read again', () => {
  expect(() => renderShardPlan({ ...PLAN, shards: [{ shard: 1, repositories: [], bytes: 0 }] })).toThrow();
});

test('each job of the matrix is told its repositories by the names that the registry has', () => {
  const repositories = [createRepository('Shop'), createRepository('api')];
  expect(JSON.parse(toMatrix(PLAN.shards, repositories))).toEqual({
    include: [
      { shard: 1, repositories: 'Shop,api', bytes: 7 },
      { shard: 2, repositories: 'acme_tools', bytes: 0 },
    ],
  });
});
