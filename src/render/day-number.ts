const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a UTC day such as `2026-02-15`: days become integers that can be counted with. */
export function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The UTC day, as `2026-02-15`, of a number of days since 1970-01-01. */
export function toDay(dayNumber: number): string {
  return new Date(dayNumber * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 0 for Monday … 6 for Sunday (ISO 8601 weeks); 1970-01-01 was a Thursday. */
export function toWeekday(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
