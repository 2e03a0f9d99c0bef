import { schema } from '@octokit/graphql-schema';
import { buildSchema, Kind, parse, validate } from 'graphql';

/** GitHub's own GraphQL schema, whole. */
export const githubSchema = buildSchema(schema.idl, { assumeValidSDL: true });

/** Why GitHub would refuse a document, or why it does more than read; empty for a good query. */
export function queryProblems(document: string): string[] {
  const parsed = parse(document);
  const writes = parsed.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== 'query',
  );
  return [
    ...validate(githubSchema, parsed).map(({ message }) => message),
    ...writes.map(() => 'The document does more than query.'),
  ];
}
