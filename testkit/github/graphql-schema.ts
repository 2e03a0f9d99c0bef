/**
 * The part of GitHub's GraphQL schema that the action uses. All types, fields and arguments are GitHub's own, which a test verifies. The
 * only mutation moves refs with a lease.
 */
export const GITHUB_SCHEMA = `
scalar DateTime
scalar GitObjectID
scalar GitRefname
scalar GitTimestamp
scalar URI

type Query {
  rateLimit(dryRun: Boolean = false): RateLimit
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
}

type Mutation {
  updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
}

input UpdateRefsInput {
  clientMutationId: String
  refUpdates: [RefUpdate!]!
  repositoryId: ID!
}

input RefUpdate {
  afterOid: GitObjectID!
  beforeOid: GitObjectID
  force: Boolean = false
  name: GitRefname!
}

type UpdateRefsPayload {
  clientMutationId: String
}

type RateLimit {
  cost: Int!
  limit: Int!
  nodeCount: Int!
  remaining: Int!
  resetAt: DateTime!
  used: Int!
}

interface Node {
  id: ID!
}

interface RepositoryOwner {
  id: ID!
  login: String!
}

type Organization implements Node & RepositoryOwner {
  id: ID!
  login: String!
}

enum RepositoryVisibility {
  INTERNAL
  PRIVATE
  PUBLIC
}

enum RepositoryPermission {
  ADMIN
  MAINTAIN
  READ
  TRIAGE
  WRITE
}

type Repository implements Node {
  databaseId: Int
  defaultBranchRef: Ref
  id: ID!
  isArchived: Boolean!
  isEmpty: Boolean!
  isPrivate: Boolean!
  name: String!
  nameWithOwner: String!
  object(expression: String, oid: GitObjectID): GitObject
  owner: RepositoryOwner!
  ref(qualifiedName: String!): Ref
  url: URI!
  viewerPermission: RepositoryPermission
  visibility: RepositoryVisibility!
}

type Ref implements Node {
  id: ID!
  name: String!
  prefix: String!
  target: GitObject
}

interface GitObject {
  abbreviatedOid: String!
  id: ID!
  oid: GitObjectID!
}

type Blob implements GitObject & Node {
  abbreviatedOid: String!
  byteSize: Int!
  id: ID!
  isBinary: Boolean
  isTruncated: Boolean!
  oid: GitObjectID!
  text: String
}

type Tree implements GitObject & Node {
  abbreviatedOid: String!
  entries: [TreeEntry!]
  id: ID!
  oid: GitObjectID!
}

type TreeEntry {
  extension: String
  mode: Int!
  name: String!
  object: GitObject
  oid: GitObjectID!
  path: String
  size: Int!
  type: String!
}

type Commit implements GitObject & Node {
  abbreviatedOid: String!
  author: GitActor
  authoredDate: DateTime!
  committedDate: DateTime!
  committer: GitActor
  file(path: String!): TreeEntry
  id: ID!
  message: String!
  messageBody: String!
  messageHeadline: String!
  oid: GitObjectID!
  tree: Tree!
}

type GitActor {
  date: GitTimestamp
  email: String
  name: String
}

type Tag implements GitObject & Node {
  abbreviatedOid: String!
  id: ID!
  message: String
  name: String!
  oid: GitObjectID!
  tagger: GitActor
  target: GitObject!
}
`;
