import { parse } from 'graphql/language/parser.js';

/**
 * Whether a GraphQL document can only read: every operation is a query, in long form or as a bare selection set. False if the document does
 * not parse, or defines anything but operations and fragments.
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
