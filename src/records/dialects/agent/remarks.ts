import type { DetailSink } from '../../dialect.js';
import { registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView } from '../../json/json-tape.js';
import type { Remark } from '../../step-detail.js';
import { REDACTED } from './payload.js';

const KEY = registerKeys('text', 'message', 'comment', 'body', 'description', 'summary', 'title', 'issue');
/** Keys of the text of a comment that is an object, the most informative first. */
const TEXTS = [KEY.text, KEY.message, KEY.comment, KEY.issue, KEY.body, KEY.description, KEY.summary, KEY.title];

const FACTS = { comment: 'comments', 'blocking issue': 'blocking_issues' } as const;

/** Shows the `comments` or `blocking_issues` of a review (`spec/3`): their number, and the text of each that has one. */
export function showRemarks(record: RecordView, kind: Remark['kind'], node: JsonNode, into: DetailSink): void {
  if (record.isText(node)) {
    into.remark(kind, node);
    return;
  }
  into.count(FACTS[kind], node);
  for (let item = record.first(node); item !== NOWHERE; item = record.next(node, item)) {
    const said = record.isObject(item) ? findText(record, item) : item;
    into.remark(kind, record.isWord(said, REDACTED) ? null : said);
  }
}

function findText(record: RecordView, item: JsonNode): JsonNode {
  for (const key of TEXTS) {
    const found = record.at(item, key);
    if (record.isFilledText(found)) return found;
  }
  return NOWHERE;
}
