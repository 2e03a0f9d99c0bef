import { renderDashboard } from '../../src/render/dashboard-files.js';
import { createDashboard, createDays, OPTIONS } from './fixtures.js';
import { createCommands, createUsage } from './usage-fixtures.js';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const render = (parts: Parameters<typeof createDashboard>[1]) =>
  renderDashboard(createDashboard(createDays(10), parts), OPTIONS);
const toText = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('usage and commands are published where there are transcripts and command records, and nowhere else', () => {
  const without = render({});
  expect([without.has('usage.json'), without.has('commands.json')]).toEqual([false, false]);
  expect(text(without.get('index.html'))).not.toMatch(/id="usage"|id="commands"|usage\.json|commands\.json/);
  const files = render({ usage: createUsage(), commands: createCommands() });
  expect(JSON.parse(text(files.get('usage.json')))).toEqual(createUsage());
  expect(JSON.parse(text(files.get('commands.json')))).toEqual(createCommands());
  const html = text(files.get('index.html'));
  for (const link of ['href="#usage"', 'href="#commands"', 'href="usage.json"', 'href="commands.json"']) {
    expect(html).toContain(link);
  }
});

test('the page lists ten of each, and what the numbers are worth', () => {
  const names = Array.from({ length: 30 }, (_, index) => `tool-${index}`);
  const files = render({ usage: createUsage(names), commands: createCommands(names.map((name) => `cmd.${name}`)) });
  const shown = toText(text(files.get('index.html')));
  expect(shown).toContain(' cmd.tool-9 ');
  expect(shown).not.toContain(' cmd.tool-10 ');
  expect(shown).not.toContain(' tool-10 ');
  expect(shown).toContain('Quantiles are exact below 256 ms and accurate to 0.4% above');
  expect(shown).toContain('The content of sessions is not published');
});

test('the page shows tokens in all, by model and by session, and a dash where none were recorded', () => {
  const shown = (usage: ReturnType<typeof createUsage>) => toText(text(render({ usage }).get('index.html')));
  const page = shown(createUsage(['model-a', 'model-b', 'model-c']));
  expect(page).toContain('12,000 in, 3,400 out; cache: 560,000 written, 0 read');
  expect(page).toContain('model-a 90 12,000 3,400 560,000 0');
  expect(page).toContain('model-c 88 – – – –');
  expect(page).toContain('98, 9 of 90 known with an error, 2 refused by a user');
  const usage = createUsage();
  expect(shown({ ...usage, totals: { ...usage.totals, tokens: null } })).toContain('Tokens not recorded');
});

test('dropped writes are marked when they are too many', () => {
  const html = (dropped: number) => text(render({ commands: createCommands([], dropped) }).get('index.html'));
  expect(html(20)).toContain('<span>20, 2%</span>');
  expect(html(21)).toContain('<span class="is-failed">21, 2.1%</span>');
});

test('the page tells the tokens by command, the bytes in all, the selectors, and the words that nobody knows', () => {
  const words = Array.from({ length: 12 }, (_, index) => `word-${index}`);
  const html = text(render({ commands: createCommands(words) }).get('index.html'));
  const commands = toText(html.slice(html.indexOf('id="commands"')));
  expect(commands).toContain('Max Tokens in Tokens out word-0');
  expect(commands).toContain(' 4,321 8,765 ');
  expect(commands).toContain('Tokens 4,321 in, 8,765 out, 12 retrieved');
  expect(commands).toContain('Selectors 5 lookups, 3 resolved: 60%');
  expect(commands).toMatch(/Files read 48\skB: 600\sB as skeletons, .* raw, 700\sB in unknown modes/);
  expect(commands).toMatch(/Unknown statuses word-0 90, .*word-9 81, others 240 /);
  expect(commands).not.toContain('word-10');
});

test('of tokens, selectors, files and words the page says nothing when no record does', () => {
  const silent = { tokens: null, selector: null, file_reads: null, file_read_bytes_total: null };
  const known = { unknown_statuses: [], other_unknown_statuses: 0 };
  const html = text(render({ commands: { ...createCommands(), ...silent, ...known } }).get('index.html'));
  expect(toText(html.slice(html.indexOf('id="commands"')))).not.toMatch(/Tokens|Selectors|Files read|Unknown statuses/);
});
