import { daysEnding, isWeekend } from '../../../testkit/sample/random.js';
import { createStorefront, STOREFRONT_STORIES } from '../../../testkit/sample/repositories.js';
import { parseSampleFile } from './record-tables.js';

const { incident, release, regression, gapDays, firstDay, lastDay } = STOREFRONT_STORIES;
const files = createStorefront({ owner: 'northwind-labs', name: 'storefront' });
const days = daysEnding(lastDay, 365);
const recordsByDay = new Map(
  days.map((day) => {
    const file = files.get(`${day}.jsonl`);
    return [day, file ? parseSampleFile(file).map(({ record }) => record) : null];
  }),
);
const recordsOf = (wanted: readonly string[]): Readonly<Record<string, unknown>>[] =>
  wanted.flatMap((day) => recordsByDay.get(day) ?? []);
const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const countsOf = (wanted: readonly string[]): number[] => wanted.map((day) => recordsOf([day]).length);

test('there is a file for every day of the year but the two gap days', () => {
  expect(days[0]).toBe(firstDay);
  expect(days.filter((day) => recordsByDay.get(day) === null)).toEqual(gapDays);
  expect(files.size).toBe(363);
});

test('weekends are quiet', () => {
  const weekend = average(countsOf(days.filter(isWeekend)));
  const week = average(countsOf(days.filter((day) => !isWeekend(day))));
  expect(weekend).toBeLessThan(week / 1.5);
});

test('the year grows', () => {
  expect(average(countsOf(days.slice(-90)))).toBeGreaterThan(1.4 * average(countsOf(days.slice(0, 90))));
});

test('most executions fail in the week of the incident, few in the weeks around it', () => {
  const failures = (wanted: readonly string[]): number => {
    const executed = recordsOf(wanted).filter(({ action }) => action === 'codex.execute');
    return executed.filter(({ outcome }) => outcome === 'failed').length / executed.length;
  };
  const week = days.filter((day) => day >= incident.firstDay && day <= incident.lastDay);
  const around = days.slice(days.indexOf(incident.firstDay) - 28, days.indexOf(incident.firstDay));
  expect(week).toHaveLength(7);
  expect(failures(week)).toBeGreaterThan(0.4);
  expect(failures(around)).toBeLessThan(0.1);
});

test('every component is materialized on the day of the release, and on no other day', () => {
  const materialized = days.map(
    (day) => recordsOf([day]).filter(({ event }) => Object(event)['category'] === 'materialize').length,
  );
  expect(materialized.map((count, index) => [days[index], count]).filter(([, count]) => count !== 0)).toEqual([
    [release.day, release.components],
  ]);
});

test('one command is slow in the last three weeks, the others are as before', () => {
  const median = (wanted: readonly string[], cmd: string): number => {
    const timings = recordsOf(wanted).filter((record) => record['cmd'] === cmd);
    const sorted = timings.map(({ timing_ms }) => Number(timing_ms)).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const after = days.filter((day) => day >= regression.firstDay);
  const before = days.slice(-after.length * 2, -after.length);
  expect(after).toHaveLength(21);
  expect(median(after, regression.cmd) / median(before, regression.cmd)).toBeGreaterThan(2.5);
  expect(median(after, 'ast.parse') / median(before, 'ast.parse')).toBeLessThan(1.5);
});
