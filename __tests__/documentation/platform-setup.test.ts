import { z } from 'zod';
import { readCommands } from './markdown.js';
import { createPlatform } from './platform.js';

const summarySchema = z.object({
  repository: z.object({ context: z.string() }),
  status: z.string(),
  records: z.object({ counted: z.int() }),
});

test('docs/PLATFORM_SETUP.md leads word by word from nothing to a published dashboard', async () => {
  const platform = await createPlatform();
  try {
    await platform.run(readCommands('docs/PLATFORM_SETUP.md'));

    const site = platform.github.readTree('acme/telemetry-dashboards', 'gh-pages');
    const file = site.get('acme_storefront/summary.json') ?? Buffer.from('null');
    expect(summarySchema.parse(JSON.parse(Buffer.from(file).toString()))).toEqual({
      repository: { context: 'production' },
      status: 'healthy',
      records: { counted: 1 },
    });

    // The second night changes nothing, and the workflow of the telemetry repository has all the tokens that it needs.
    const head = platform.github.head('acme/telemetry-dashboards', 'gh-pages');
    await platform.run(
      ['telemetry-dashboards', 'task-assistant-telemetry']
        .map((name) => `gh workflow run dashboards.yml --repo acme/${name}`)
        .join('\n'),
    );
    expect(platform.github.head('acme/telemetry-dashboards', 'gh-pages')).toBe(head);
  } finally {
    await platform.close();
  }
});
