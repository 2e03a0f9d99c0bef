import { createElement } from './elements.js';

/** Days without telemetry after which a page calls itself stale. */
const STALE_AFTER_DAYS = 3;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Unit, its length, and the age from which it is used, in milliseconds. */
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

/** How long ago things were, by the visitor's clock, beside the instants themselves; and whether that is too long. */
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
      // In the future: one of the two clocks is wrong, and nothing can be said.
      text.textContent = age < 0 ? '' : `(${toAgeText(age)})`;
      if (time.id !== 'last-telemetry') continue;
      banner.hidden = age < STALE_AFTER_DAYS * DAY;
      const days = Math.floor(age / DAY);
      banner.textContent = banner.hidden
        ? ''
        : `Stale: no telemetry for ${days} days; more than ${STALE_AFTER_DAYS} are called stale. ` +
          'All figures end with the last telemetry, not today.';
    }
  };
  update();
  setInterval(update, MINUTE);
}
