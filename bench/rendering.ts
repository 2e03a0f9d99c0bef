import { openSampleRepository } from '../testkit/sample/sample.js';
import type { Dashboard } from '../src/derive/artifacts/dashboard.js';
import { renderDashboard } from '../src/render/dashboard-files.js';
import { buildRepository } from '../src/run/build-repository.js';
import { OPTIONS } from './build-options.js';
import { median, printTable } from './table.js';
import { type Template, toTemplate } from './template.js';

const ACTIONS = 1000;

/**
 * Renders a year of days, a thousand actions and two hundred run pages, and compares this with template strings that write the same bytes.
 */
export async function benchRendering(rounds: number): Promise<void> {
  const dashboard = await createDashboard();
  const [files, first] = time(() => renderDashboard(dashboard, OPTIONS));
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  const templates = pages.map(([, bytes]) => toTemplate(Buffer.from(bytes).toString()));
  const bytes = pages.reduce((sum, [, page]) => sum + page.byteLength, 0);

  const [ours, floor, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const [, render] = time(() => renderDashboard(dashboard, OPTIONS));
    const [written, write] = time(() => templates.map(writeTemplate));
    if (written.reduce((sum, page) => sum + page.byteLength, 0) !== bytes)
      throw new Error('The bytes are not the same.');
    ours.push(render);
    floor.push(write);
    ratios.push(render / write);
  }
  const toRow = (name: string, milliseconds: number, ratio: string) => [name, `${milliseconds.toFixed(0)} ms`, ratio];
  printTable(
    `Rendering ${dashboard.sweeps.days.length} days, ${dashboard.summary.actions.length} actions and ` +
      `${dashboard.replays.size} run pages: ${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB`,
    ['renderer', 'time', 'time ÷ template strings'],
    [
      toRow('template strings, pages only', median(floor), '1.0'),
      toRow('all files, first time', first, ''),
      toRow('all files, after that', median(ours), median(ratios).toFixed(1)),
    ],
  );
}

/** The minimum work of any renderer: insert escaped values into markup, and encode the result. */
function writeTemplate({ markup, values }: Template): Uint8Array {
  let page = markup[0] ?? '';
  for (let index = 0; index < values.length; index += 1)
    page += escape(values[index] ?? '') + (markup[index + 1] ?? '');
  return new TextEncoder().encode(page);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

function escape(text: string): string {
  return /[&<"]/.test(text) ? text.replace(/[&<"]/g, (character) => ENTITIES[character] ?? '') : text;
}

/** The sample's largest repository, with the maximum number of distinct actions. */
async function createDashboard(): Promise<Dashboard> {
  const { repository, source } = openSampleRepository('storefront');
  const { dashboard } = await buildRepository(repository, source, OPTIONS);
  const { actions } = dashboard.summary;
  const many = Array.from({ length: ACTIONS }, (_, index) => {
    const action = actions[index % actions.length];
    if (action === undefined) throw new Error('The sample has no actions.');
    return index < actions.length ? action : { ...action, action: `${action.action}.${index}` };
  });
  return { ...dashboard, summary: { ...dashboard.summary, actions: many } };
}

function time<Result>(work: () => Result): readonly [Result, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
