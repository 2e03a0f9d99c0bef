import type { Sweeps } from '../../derive/sweeps-schema.js';
import { groupChanges, isOfDuration, isWorse, type ActionChange } from '../action-changes.js';
import { WINDOW_DAYS } from '../../derive/windows.js';
import { formatDuration, formatQuantity } from '../../format.js';
import { Icon } from './icon.js';
import { toRateText } from './outcome-sample.js';
import { Name } from './text.js';

/** The first few are named, the others are in the section. */
const NAMED = 3;

/** What became worse, in a sentence, where nobody has to look for it; nothing when nothing did. */
export function Attention({ sweeps: { changes, changes_left_out: leftOut } }: { sweeps: Sweeps }) {
  const worse = groupChanges(changes).filter(({ change }) => isWorse(change));
  if (worse.length === 0) return null;
  const actions = new Set(worse.map(({ change }) => change.action)).size;
  return (
    <p class="attention">
      <Icon name="warning" />
      <b>
        {formatQuantity(actions, 'action')}
        {leftOut > 0 && ' or more'} got worse:
      </b>{' '}
      {worse.slice(0, NAMED).map(({ change }, index) => (
        <>
          {index > 0 && '; '}
          <Name value={change.action} /> {toWorseText(change)}
        </>
      ))}
      {worse.length > NAMED && `; and ${worse.length - NAMED} more`}. <a href="#changes">See the changes</a>
    </p>
  );
}

/** `was slower in the last 7 days: p95 164 ms, before 47 ms`, `failed more often in …: 11% (11 of 97 known), before 0% (0 of 88 known)`. */
function toWorseText(change: ActionChange): string {
  const { value, previous_value: before } = change;
  const when = `in the last ${WINDOW_DAYS[change.window]} days`;
  return isOfDuration(change)
    ? `was slower ${when}: p95 ${formatDuration(value)}, before ${formatDuration(before)}`
    : `failed more often ${when}: ${toRateText(change)}`;
}
