import { createElement } from './elements.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Unit, its length, and the minimum age for which it is used, both in milliseconds. */
const AGE_UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['year', 365.25 * DAY, 730 * DAY],
  ['month', 30.44 * DAY, 90 * DAY],
  ['day', DAY, DAY],
  ['hour', HOUR, HOUR],
  ['minute', MINUTE, 0],
];
const AGE_FORMAT = new Intl.RelativeTimeFormat('en');

/** @param age milliseconds, 0 or more */
function toAgeText(age: number): string {
  if (age < MINUTE) return 'just now';
  const [unit, length] = AGE_UNITS.find(([, , from]) => age >= from) ?? ['minute', MINUTE];
  return AGE_FORMAT.format(-Math.floor(age / length), unit);
}

const DAY_FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

function toDayText(day: string | undefined): string {
  return day === undefined ? '' : DAY_FORMAT.format(Date.parse(day));
}

/** Adds to each timestamp how long ago it was, by the visitor's clock, and shows a banner when telemetry is overdue. */
export function addAges(): void {
  const ages = [...document.querySelectorAll('time')].map((time) => {
    const text = createElement('span', { className: 'age' });
    time.after(' ', text);
    return { time, text };
  });
  const banner = createElement('p', { className: 'stale', hidden: true });
  document.querySelector('.facts')?.before(banner);
  const update = () => {
    for (const { time, text } of ages) {
      const age = Date.now() - Date.parse(time.dateTime);
      // In the future: one of the two clocks is wrong, so the age is unknown.
      text.textContent = age < 0 ? '' : `(${toAgeText(age)})`;
      if (time.id !== 'last-telemetry') continue;
      const due = time.dataset.overdue;
      // Telemetry is overdue only once the due day has ended.
      banner.hidden = due === undefined || Date.now() < Date.parse(due) + DAY;
      const days = Math.floor(age / DAY);
      banner.textContent = banner.hidden
        ? ''
        : `No telemetry for ${days} days. By its rhythm, more was expected by ${toDayText(due)}. ` +
          'All figures end with the last telemetry, not today.';
    }
  };
  update();
  setInterval(update, MINUTE);
}
