import { openSampleRepository } from '../../testkit/sample/sample.js';
import { buildRepository, type RenderedDashboard } from '../../src/run/build-repository.js';
import { OPTIONS } from './fixtures.js';

/** Everything that is published for a repository of the sample, as a run publishes it. */
export function buildSample(...[name]: Parameters<typeof openSampleRepository>): Promise<RenderedDashboard> {
  const { repository, source } = openSampleRepository(name);
  return buildRepository(repository, source, OPTIONS);
}
