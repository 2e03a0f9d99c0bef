import type { Replay, Step } from '../../derive/replay/replay.js';
import type { FactName, StepDetail } from '../../records/step-detail.js';
import { toVisibleText } from '../text-formats.js';
import { toFactText } from '../days/step-groups.js';

/** Facts that say why something failed, in the order in which they are told. */
const TELLING: readonly FactName[] = ['exception', 'exit_code', 'status', 'verdict', 'command'];
/** A line of text has room for so many. */
const MAX_REASONS = 3;

/** The step that a run failed at. */
export interface FailureCause {
  /** Number of the step within the run, from 1. */
  readonly step: number;
  /** What was done, and why it failed as far as its record says so: `config.load: the file is missing`. Visible text. */
  readonly text: string;
}

/**
 * Why a run failed: the last verdict where a review decides, else the first step that failed, for what comes after follows from it.
 * @returns null when none of the steps that are kept has failed.
 */
export function findCause({ steps }: Replay): FailureCause | null {
  const isFailed = ({ outcome }: Step) => outcome === 'failed';
  const verdict = steps.findLastIndex(
    (step) => isFailed(step) && step.detail.facts.some(({ name }) => name === 'verdict'),
  );
  const index = verdict === -1 ? steps.findIndex(isFailed) : verdict;
  const step = steps[index];
  if (step === undefined) return null;
  const reasons = [...toReasons(step.detail)].slice(0, MAX_REASONS).join('; ');
  const action = toVisibleText(step.action);
  return { step: index + 1, text: reasons === '' ? action : `${action}: ${reasons}` };
}

/** What a record gives as its reasons: in words, by what did not pass, and in numbers. */
function* toReasons({ text, checks, decisions, facts }: StepDetail): Generator<string, void, undefined> {
  if (text !== null) yield toVisibleText(text);
  for (const { id, outcome, text: said } of checks.items) {
    if (outcome === 'fail') yield `check ${toVisibleText(id)}${said === null ? '' : ` (${toVisibleText(said)})`}`;
  }
  for (const { outcome, reason } of decisions.items) {
    if (outcome === 'failed' && reason !== null) yield toVisibleText(reason);
  }
  for (const telling of TELLING) {
    const fact = facts.find(({ name }) => name === telling);
    if (fact === undefined) continue;
    const { label, text: value } = toFactText(fact);
    yield label === '' ? value : `${label} ${value}`;
  }
}
