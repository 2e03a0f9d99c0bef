import { hasMoreTags, parseTags, type TagText, WITHHELD_TAG } from '../../records/tags.js';
import { toVisibleText } from '../text-formats.js';

/** Tags of a run: `environment=ci`, as words that a list can be filtered by. The page's script makes a filter of each. */
export function Tags({ tags }: { tags: TagText }) {
  return (
    <>
      {parseTags(tags).map(({ key, value }, index) => (
        <>
          {index > 0 && ' '}
          <bdi class="tag">
            {toVisibleText(key)}={value === WITHHELD_TAG ? <i>withheld</i> : toVisibleText(value)}
          </bdi>
        </>
      ))}
      {hasMoreTags(tags) && ' and more'}
    </>
  );
}
