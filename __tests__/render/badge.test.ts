import { renderBadge, toBadge } from '../../src/render/badge.js';
import { CASES } from './cases.js';
import { createDays, createSummary } from './fixtures.js';

const summary = createSummary(createDays(30));
const { automation } = summary;
const steady = { ...summary, automation: { ...automation, verdict: 'steady', failed: 0 } } as const;

test('the message is both verdicts in words and the last day', () => {
  expect(toBadge(summary)).toEqual({
    schemaVersion: 1,
    label: 'telemetry',
    message: 'healthy · 23 of 190 runs failed · 15 Feb 2026',
    color: '#855300',
    isError: false,
  });
  expect(toBadge(steady)).toMatchObject({
    message: 'healthy · none of 190 runs failed · 15 Feb 2026',
    color: '#0d6e4f',
  });
  expect(toBadge({ ...summary, status: 'error' })).toMatchObject({
    message: 'errors · 23 of 190 runs failed · 15 Feb 2026',
    isError: true,
  });
  expect(toBadge(CASES['no-telemetry']?.summary ?? summary)).toMatchObject({
    message: 'none available',
    isError: false,
  });
});

test('every status has a colour of its own, on which white text can be read', () => {
  const statuses = ['healthy', 'warning', 'error', 'no-telemetry'] as const;
  const colors = statuses.map((status) => toBadge({ ...steady, status }).color);
  expect(new Set(colors).size).toBe(4);
  for (const color of colors) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThan(4.5);
});

test('the picture names what it shows, loads nothing and is always the same', () => {
  const svg = Buffer.from(renderBadge(summary)).toString();
  expect(svg).toContain('<title>telemetry: healthy · 23 of 190 runs failed · 15 Feb 2026</title>');
  expect(svg).toContain('role="img" aria-label="telemetry: healthy · 23 of 190 runs failed · 15 Feb 2026"');
  expect(svg).not.toMatch(/href|url\((?!#)|<style|<image|@/);
  expect(Buffer.from(renderBadge(summary)).toString()).toBe(svg);
});

/** Relative luminance (WCAG 2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
