import { daysEnding } from './calendar.js';
import { toBytes, toJsonl, type Emitter, type SampleFile, type SampleFiles } from './emission.js';
import { Random } from './random.js';
import { createCleanDay, type PlacedWart } from './wart.js';
import { WARTS_OF_CONTENT } from './warts-of-content.js';
import { WARTS_OF_FILES } from './warts-of-files.js';
import { WARTS_OF_LINES } from './warts-of-lines.js';
import { WARTS_OF_RECORDS } from './warts-of-records.js';
import { WARTS_OF_TIME } from './warts-of-time.js';

const DAYS = 60;
/** The first days are clean, so that there is something to compare with. */
const CLEAN_DAYS = 7;
const WARTS = [...WARTS_OF_LINES, ...WARTS_OF_TIME, ...WARTS_OF_RECORDS, ...WARTS_OF_CONTENT, ...WARTS_OF_FILES];

export interface WartyTelemetry {
  readonly files: SampleFiles;
  readonly warts: readonly PlacedWart[];
}

/** Sixty ordinary days, of which each after the first week has one wart. */
export function createPaymentsApi(emitter: Emitter, lastDay: string): WartyTelemetry {
  const files = new Map<string, SampleFile>();
  const warts: PlacedWart[] = [];
  daysEnding(lastDay, DAYS).forEach((day, index) => {
    const clean = createCleanDay(new Random(`${emitter.name}/${day}`), emitter, day);
    files.set(`${day}.jsonl`, toBytes(toJsonl(clean.lines)));
    const wart = WARTS[index - CLEAN_DAYS];
    if (!wart) return;
    const path = wart.path?.(day) ?? `${day}.jsonl`;
    const { file, line } = wart.spoil(clean);
    files.set(path, file);
    warts.push({ name: wart.name, what: wart.what, diagnostic: wart.diagnostic, path, line });
  });
  return { files, warts };
}
