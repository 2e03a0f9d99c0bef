import { parse } from 'graphql/language/parser.js';

/**
 * True when a GraphQL document can only read: every operation in it is a query, in long form or as a bare selection
 * set. A document that does not parse, and one that defines anything but operations and fragments, counts as one that
 * may write.
 */
export function isQueryDocument(document: string): boolean {
  try {
    const { definitions } = parse(document, { noLocation: true });
    const operations = definitions.filter((definition) => definition.kind !== 'FragmentDefinition');
    return (
      operations.length > 0 &&
      operations.every((definition) => definition.kind === 'OperationDefinition' && definition.operation === 'query')
    );
  } catch {
    return false;
  }
}
