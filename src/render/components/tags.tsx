import { hasMoreTags, parseTags, type TagText, WITHHELD_TAG } from '../../records/tags.js';
import { toVisibleText } from '../text-formats.js';

/** Tags of a run, such as `environment=ci`. In a list, the page's script makes each one a filter button. */
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
