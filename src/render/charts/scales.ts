import { max, quantileSorted } from 'd3-array';
import { formatMonth } from '../../base/format.js';
import { type BinUnit, type TimeBin, toDayNumber, toWeekday } from '../time-bins.js';

export interface TimeTick {
  /** Percent of the drawing's width. */
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Left out on phones. */
  readonly isMinor: boolean;
}

/** Percent of the narrowest drawing that a character takes: of a chart that shares a row, and of one on a small phone. */
const [CHARACTER, CHARACTER_ON_PHONES] = [1.8, 3.5];
/** Percent between two labels. */
const GAP = 1.5;
/** Closer to an edge than this a label does not stand over its place, or it would be cut off. */
const EDGE = 6;

/** Which bins are named, from fine to coarse: what begins with the bin is what people count in. */
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

/** The finest names of bins along a time axis of which no two overlap, however narrow the chart is. */
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
  // Labels at the edges stand beside their place; where that is too close to the next, there is none.
  const [first, second] = ticks;
  if (first !== undefined && second !== undefined && overlap([first, second], CHARACTER)) ticks.shift();
  if (ticks.length > 1 && overlap(ticks.slice(-2), CHARACTER)) ticks.pop();
  return ticks;
}

/** On a phone every second, every third … label is shown, counted from the last. */
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

/** From where to where a label goes, in percent. */
function toExtent({ x, label, anchor }: TimeTick, character: number): readonly [from: number, to: number] {
  const width = label.length * character;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}

/** A value this many times above nearly all others would flatten them to nothing. */
const OUTLIER_FACTOR = 8;
/** With fewer values than this, none of them is usual. */
const MIN_SAMPLE = 8;

/**
 * The top of a chart's value axis: the largest value, unless few giants stand above all others; then twice what nearly
 * all stay below, and the giants are drawn cut off and labelled.
 */
export function deriveCeiling(values: readonly number[]): number {
  const largest = max(values) ?? 0;
  const occurring = values.filter((value) => value > 0).sort((a, b) => a - b);
  const usual = quantileSorted(occurring, 0.9) ?? 0;
  if (occurring.length < MIN_SAMPLE || largest <= OUTLIER_FACTOR * usual) return largest;
  return 2 * usual;
}
