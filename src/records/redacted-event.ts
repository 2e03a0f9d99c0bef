import { isPlain, isPlainOnce } from '../redaction/plain-text.js';
import { cut, PREVIEW_LENGTH, toPreview } from '../redaction/preview.js';
import { redactText, toDigest, type RedactedText } from '../redaction/redact-text.js';
import type { ReportProblem } from './dialects/fields.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** Characters of a name: of an action, an actor, a run. Nobody gives longer ones, and pages have to stay bounded. */
export const NAME_LENGTH = 200;

/**
 * An event of which every text may be published (invariant 9), whatever fields it will have: its own as names, those of the facts
 * within it as previews. One that has nothing to hide, which is nearly every one, is returned as it is.
 */
export function redactEvent<Event extends TelemetryEvent>(event: Event, report: ReportProblem): Event {
  if (isPlainEvent(event)) return event;
  return mapItems(event, (field) =>
    typeof field === 'string' ? tell(toName(field), report) : redactFact(field, report),
  );
}

/**
 * Looks field by field and without making anything, for this is done with every event; a test holds it to all fields there are
 * that hold any text but words of ours.
 */
function isPlainEvent({ action, run, actor, repository, command }: TelemetryEvent): boolean {
  return (
    isPlainName(action) &&
    isPlainRun(run) &&
    isPlainActor(actor) &&
    isPlainRepository(repository) &&
    (command === undefined || command.warnings.every(isPlainPreview))
  );
}

/** Runs come and go: to remember those before the last would be to forget the names. */
const isPlainRun = createPlainTest(isPlainOnce);
const isPlainActor = createPlainTest(isPlain);
const isPlainRepository = createPlainTest(isPlain);

/** Remembers the last plain name: that of one record is nearly always that of the record before. */
function createPlainTest(isPlain: (text: string) => boolean): (name: string | null) => boolean {
  let last: string | null = null;
  return (name) => {
    if (name === last) return true;
    if (name !== null && (name.length > NAME_LENGTH || !isPlain(name))) return false;
    last = name;
    return true;
  };
}

function isPlainName(name: string | null): boolean {
  return name === null || (name.length <= NAME_LENGTH && isPlain(name));
}

function isPlainPreview(text: string | null): boolean {
  return text === null || (text.length <= PREVIEW_LENGTH && isPlain(text));
}

function redactFact(value: unknown, report: ReportProblem): unknown {
  return typeof value === 'string'
    ? tell(toPreview(value), report)
    : mapItems(value, (item) => redactFact(item, report));
}

/** The array or object with its items changed; the same one when none has. */
function mapItems<T>(value: T, change: (item: unknown) => unknown): T {
  if (typeof value !== 'object' || value === null) return value;
  let copy: T | undefined;
  for (const key in value) {
    const item = value[key];
    const changed = change(item);
    if (changed === item) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as T;
    copy[key] = changed as typeof item;
  }
  return copy ?? value;
}

/** A name that is too long is told apart from others that begin like it by a digest. */
function toName(name: string): RedactedText {
  const redacted = redactText(name);
  if (name.length <= NAME_LENGTH && redacted.text.length <= NAME_LENGTH) return redacted;
  return { ...redacted, text: `${cut(redacted.text, NAME_LENGTH - 8)} #${toDigest(name)}` };
}

function tell(redacted: RedactedText, report: ReportProblem): string {
  reportRedaction(redacted, report);
  return redacted.text;
}

/** Says what was taken out of a text, without saying any of it. */
export function reportRedaction({ secrets, paths }: RedactedText, report: ReportProblem): void {
  if (secrets > 0) report('secret-redacted', 'The record holds a secret, which is not published.');
  if (paths > 0) report('path-redacted', 'The record holds a path with a login name, which is not published.');
}
