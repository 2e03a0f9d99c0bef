/** Days without telemetry after which a page calls itself stale. */
const STALE_AFTER_DAYS = 3;

/** How long ago things were, by the visitor's clock, beside the instants themselves; and whether that is too long. */
export const AGES = `
const STALE_AFTER_DAYS = ${STALE_AFTER_DAYS};
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** @type {readonly [Intl.RelativeTimeFormatUnit, number, number][]} unit, its length, the age from which it is used */
const AGE_UNITS = [
  ['year', 365.25 * DAY, 730 * DAY],
  ['month', 30.44 * DAY, 90 * DAY],
  ['day', DAY, DAY],
  ['hour', HOUR, HOUR],
  ['minute', MINUTE, 0],
];
const AGE_FORMAT = new Intl.RelativeTimeFormat('en');

/** @param {number} age milliseconds */
function toAgeText(age) {
  if (age < MINUTE) return 'just now';
  const [unit, length] = AGE_UNITS.find(([, , from]) => age >= from) ?? ['minute', MINUTE];
  return AGE_FORMAT.format(-Math.floor(age / length), unit);
}

function addAges() {
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
      text.textContent = age < 0 ? '' : \`(\${toAgeText(age)})\`;
      if (time.id !== 'last-telemetry') continue;
      banner.hidden = age < STALE_AFTER_DAYS * DAY;
      const days = Math.floor(age / DAY);
      banner.textContent = banner.hidden
        ? ''
        : \`Stale: no telemetry for \${days} days; more than \${STALE_AFTER_DAYS} are called stale. \` +
          'All figures end with the last telemetry, not today.';
    }
  };
  update();
  setInterval(update, MINUTE);
}
`;
