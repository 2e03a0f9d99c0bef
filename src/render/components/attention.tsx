import type { Sweeps } from '../../derive/artifacts.js';
import { groupChanges, isOfDuration, isWorse, type ActionChange } from '../action-changes.js';
import { formatDuration, formatQuantity, formatRatio } from '../../format.js';
import { Icon } from './icon.js';
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

/** `is slower: p95 164 ms, was 47 ms`, `fails more often: 11%, was 0%`. */
function toWorseText(change: ActionChange): string {
  const { value, previous_value: before } = change;
  return isOfDuration(change)
    ? `is slower: p95 ${formatDuration(value)}, was ${formatDuration(before)}`
    : `fails more often: ${formatRatio(value)}, was ${formatRatio(before)}`;
}
