import { max, quantileSorted } from 'd3-array';
import { formatMonth } from '../../base/format.js';
import { type BinUnit, type TimeBin, toDayNumber, toWeekday } from '../time-bins.js';

export interface TimeTick {
  /** Position in percent of the drawing's width. */
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Left out on phones. */
  readonly isMinor: boolean;
}

/** Width of a character in percent of the narrowest drawing: of a chart that shares a row, and on a small phone. */
const [CHARACTER, CHARACTER_ON_PHONES] = [1.8, 3.5];
/** Minimum gap between two labels, in percent. */
const GAP = 1.5;
/** A label closer to an edge than this, in percent, is not centred on its position, because it would be cut off. */
const EDGE = 6;

/** Rule for which bins get a label: those in which a common unit, such as a month, begins. */
interface Level {
  readonly isNamed: (bin: TimeBin, fromLast: number) => boolean;
  readonly toLabel: (bin: TimeBin) => string;
}

const month = (bin: TimeBin): number => Number(firstOfMonth(bin).slice(5, 7));
const year = (bin: TimeBin): number => Number(firstOfMonth(bin).slice(0, 4));
const toTick = ({ tick }: TimeBin): string => tick;
const toMonth = (bin: TimeBin): string => formatMonth(firstOfMonth(bin));
const toYear = (bin: TimeBin): string => String(year(bin));

/** The first of a month that lies within the bin, else its first day. */
function firstOfMonth({ days }: TimeBin): string {
  return (days.find(({ day }) => day.endsWith('-01')) ?? days[0])?.day ?? '';
}

const everyMonths = (months: number, toLabel: Level['toLabel'] = toMonth): Level => ({
  isNamed: (bin) => bin.days.some(({ day }) => day.endsWith('-01')) && (month(bin) - 1) % months === 0,
  toLabel,
});
const everyYears = (years: number): Level => ({
  isNamed: (bin) => everyMonths(12).isNamed(bin, 0) && year(bin) % years === 0,
  toLabel: toYear,
});
const every = (bins: number): Level => ({ isNamed: (_, fromLast) => fromLast % bins === 0, toLabel: toTick });
const MONDAYS: Level = {
  isNamed: ({ days: [first] }) => first !== undefined && toWeekday(toDayNumber(first.day)) === 0,
  toLabel: toTick,
};

const MONTHS_AND_YEARS: readonly Level[] = [
  ...[1, 3, 6].map((months) => everyMonths(months)),
  ...[1, 2, 5, 10, 20, 50].map(everyYears),
];
const LEVELS: Readonly<Record<BinUnit, readonly Level[]>> = {
  day: [every(1), every(2), MONDAYS, ...MONTHS_AND_YEARS],
  week: [every(1), every(2), ...MONTHS_AND_YEARS],
  month: [...MONTHS_AND_YEARS],
  year: [1, 2, 5, 10, 20, 50].map(every),
};

/** The finest labels along a time axis that do not overlap even in the narrowest chart. */
export function toTimeTicks(bins: readonly TimeBin[], unit: BinUnit): TimeTick[] {
  for (const level of LEVELS[unit]) {
    const ticks = toTicks(bins, level);
    if (ticks.length > 0 && !overlap(ticks, CHARACTER)) return markMinor(ticks);
  }
  return markMinor(toTicks(bins, every(Math.max(1, bins.length))));
}

function toTicks(bins: readonly TimeBin[], { isNamed, toLabel }: Level): TimeTick[] {
  const ticks = bins.flatMap((bin, index): TimeTick[] => {
    if (!isNamed(bin, bins.length - 1 - index)) return [];
    const x = (100 * (index + 0.5)) / bins.length;
    const anchor = x < EDGE ? 'start' : x > 100 - EDGE ? 'end' : 'middle';
    return [{ x, label: toLabel(bin), anchor, isMinor: false }];
  });
  // Labels at the edges are not centred on their bin; one that is then too close to its neighbour is dropped.
  const [first, second] = ticks;
  if (first !== undefined && second !== undefined && overlap([first, second], CHARACTER)) ticks.shift();
  if (ticks.length > 1 && overlap(ticks.slice(-2), CHARACTER)) ticks.pop();
  return ticks;
}

/** Phones show only every second, third … label, counted from the last. */
function markMinor(ticks: readonly TimeTick[]): TimeTick[] {
  for (let step = 1; ; step += 1) {
    const isMajor = (index: number): boolean => (ticks.length - 1 - index) % step === 0;
    if (
      step >= ticks.length ||
      !overlap(
        ticks.filter((_, index) => isMajor(index)),
        CHARACTER_ON_PHONES,
      )
    ) {
      return ticks.map((tick, index) => ({ ...tick, isMinor: !isMajor(index) }));
    }
  }
}

function overlap(ticks: readonly TimeTick[], character: number): boolean {
  return ticks.some((tick, index) => {
    const next = ticks[index + 1];
    return next !== undefined && toExtent(tick, character)[1] + GAP > toExtent(next, character)[0];
  });
}

/** Where a label begins and ends, in percent. */
function toExtent({ x, label, anchor }: TimeTick, character: number): readonly [from: number, to: number] {
  const width = label.length * character;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}

/** A value this many times above nearly all others would make them invisible. */
const OUTLIER_FACTOR = 8;
/** Fewer values than this are too few to call any of them usual. */
const MIN_SAMPLE = 8;

/**
 * The top of a chart's value axis: the largest value, unless a few extreme values exceed all others by far. Then it is twice the
 * 90th percentile, and the extreme values are cut off and labelled.
 */
export function deriveCeiling(values: readonly number[]): number {
  const largest = max(values) ?? 0;
  const occurring = values.filter((value) => value > 0).sort((a, b) => a - b);
  const usual = quantileSorted(occurring, 0.9) ?? 0;
  if (occurring.length < MIN_SAMPLE || largest <= OUTLIER_FACTOR * usual) return largest;
  return 2 * usual;
}
