import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDemoGitHub } from '../../testkit/demo-github.js';
import { parseManifest } from '../../src/render/manifest.js';
import { renderJobSummary } from '../../src/report/job-summary.js';
import { createRunResult } from '../report/run-result-fixture.js';
import { type Site, walkSite } from '../site-figures/site-claims.js';
import { runInProcess } from './in-process.js';

/** The site that is walked; the demo unless told: `SITE_UNDER_TEST=<directory> npm run jest -- __tests__/end-to-end/site-figures`. */
const DIRECTORY = process.env['SITE_UNDER_TEST'];

let site: Site;
let jobSummary: string;

beforeAll(async () => {
  if (DIRECTORY !== undefined) {
    site = readSite(DIRECTORY);
    jobSummary = renderJobSummary(toResult(site), '2026-07-01');
    return;
  }
  const { github, dashboards, inputs, environment } = createDemoGitHub();
  const apiUrl = await github.listen();
  try {
    const { result } = await runInProcess({ apiUrl }, inputs, environment);
    site = github.readTree(dashboards, 'gh-pages');
    jobSummary = renderJobSummary(result!, '2026-07-01');
  } finally {
    await github.close();
  }
}, 300_000);

test('a site says the same of the same thing wherever it says it', () => {
  const { contradictions, unread, repeated } = walkSite(site, jobSummary);
  expect(contradictions).toEqual([]);
  expect(unread).toEqual([]);
  expect(repeated).toBeGreaterThan(DIRECTORY === undefined ? 5000 : 100);
});

test('what is said differently is found, and what nobody has read', () => {
  const changed = new Map(site);
  const isRated = (path: string) => Buffer.from(site.get(path) ?? []).includes('telemetry_window_failure_ratio{');
  const path = [...site.keys()].find((name) => name.endsWith('/metrics.prom') && isRated(name))!;
  const metrics = Buffer.from(site.get(path)!).toString();
  changed.set(
    path,
    Buffer.from(metrics.replace(/(telemetry_window_failure_ratio\{.*window="30d"\}) \S+/, '$1 0.9876')),
  );
  changed.set(path.replace('metrics.prom', 'new.json'), Buffer.from('{}'));
  const { contradictions, unread } = walkSite(changed, jobSummary);
  expect(contradictions).toEqual([
    expect.stringMatching(/30d: failure rate: .* in sweeps\.json, 99% in metrics\.prom/),
  ]);
  expect(unread).toEqual([expect.stringContaining('/new.json')]);
});

function readSite(directory: string): Site {
  const paths = readdirSync(directory, { recursive: true }).map(String);
  return new Map(
    paths.flatMap((path) =>
      statSync(join(directory, path)).isFile() ? [[path, readFileSync(join(directory, path))]] : [],
    ),
  );
}

/** What a run says that finds the site as it is. */
function toResult(site: Site) {
  const manifests = [...site].flatMap(([path, bytes]) =>
    path.endsWith('/manifest.json') ? (parseManifest(Buffer.from(bytes).toString()) ?? []) : [],
  );
  return createRunResult({
    repositories: manifests.map(({ repository, source, figures }) => ({
      outcome: 'unchanged',
      repository: { ...repository, telemetryRepository: source.repository, process: '', reason: '' },
      figures,
      published: true,
    })),
  });
}
