export const id = 3;
export const ids = [3];
export const modules = {

/***/ 3003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./testkit/github/answer.ts
function json(value, status = 200, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        bytes: Buffer.from(JSON.stringify(value)),
    };
}
/** A raw media type with GitHub's headers, which name a charset for any bytes. */
function raw(bytes, mediaType) {
    const [, parameter = '', json = ''] = /github(?:\.v3)?\.(\w+)(\+json)?$/.exec(mediaType) ?? [];
    const headers = {
        'content-type': `${mediaType}; charset=utf-8`,
        'x-github-media-type': `github.v3; param=${parameter}${json && '; format=json'}`,
    };
    return { status: 200, headers, bytes };
}
/** An error thrown by handlers. Becomes GitHub's `{message, documentation_url, status}`. */
class ApiError extends Error {
    status;
    details;
    name = 'ApiError';
    constructor(status, message, details = {}) {
        super(message);
        this.status = status;
        this.details = details;
    }
}
/** @param docs - Path of the call's page on docs.github.com. */
function errorAnswer(error, docs) {
    const { errors, docs: ownDocs = docs } = error.details;
    return json({
        message: error.message,
        ...(errors && { errors }),
        documentation_url: `https://docs.github.com/${ownDocs}`,
        status: String(error.status),
    }, error.status);
}
/** GitHub's response when content is created too fast. */
function secondaryRateLimit(retryAfterSeconds) {
    return json({
        message: 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. ' +
            'Please retry your request again later.',
        documentation_url: 'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
        status: '403',
    }, 403, { 'retry-after': String(retryAfterSeconds) });
}
/** GitHub's response when a request takes too long or is too large. */
function serverError(status = 502) {
    return json({ message: 'Server Error' }, status);
}
/** Base64 in lines of 60 characters, each ending in a newline. */
function toBase64Lines(bytes) {
    return (Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,60}/g) ?? [])
        .map((line) => `${line}\n`)
        .join('');
}
/** Opaque global id, as in GraphQL and `node_id`. */
function nodeId(kind, id) {
    return `${kind}_${Buffer.from(id).toString('base64url')}`;
}

;// CONCATENATED MODULE: ./testkit/github/access.ts


/** In ascending order. `metadata` alone shows that a repository exists, but not its contents. */
const PERMISSIONS = ['metadata', 'read', 'write', 'admin'];
/** The sender of a request: the holder of a token, or an anonymous client. */
class Actor {
    label;
    kind;
    settings;
    #windows;
    #access;
    constructor(label, kind, settings) {
        this.label = label;
        this.kind = kind;
        this.settings = settings;
        const { access, rateLimit = {} } = settings;
        this.#access = new Map(Object.entries(access).map(([name, permission]) => [name.toLowerCase(), permission]));
        const window = (limit) => ({ limit, used: 0, reset: 0 });
        this.#windows = { core: window(rateLimit.core ?? 5000), graphql: window(rateLimit.graphql ?? 5000) };
    }
    permissionFor(repository) {
        return this.#access.get(repository.fullName.toLowerCase()) ?? (repository.settings.private ? undefined : 'read');
    }
    /** Role of the token's user, as GitHub reports it; null for an app's token, which has no user. */
    roleIn(repository) {
        if (this.kind === 'installation')
            return null;
        const permission = this.permissionFor(repository) ?? null;
        return permission === 'metadata' ? 'read' : permission;
    }
    /** The current budget. Uses the real clock, because clients wait by theirs. */
    rate(resource) {
        const window = this.#windows[resource];
        const now = Math.floor(Date.now() / 1000);
        if (now >= window.reset)
            Object.assign(window, { used: 0, reset: now + 3600 });
        return window;
    }
    /** @throws ApiError 403 when the budget is used up. */
    spend(resource) {
        const window = this.rate(resource);
        if (window.used >= window.limit) {
            throw new ApiError(403, `API rate limit exceeded for ${this.#owner()}.`, {
                docs: 'rest/overview/rate-limits-for-the-rest-api',
            });
        }
        window.used += 1;
    }
    refund(resource) {
        this.#windows[resource].used -= 1;
    }
    /** @throws ApiError 404 for a repository that the token must not see. */
    requireSight(repository) {
        if (this.permissionFor(repository) === undefined)
            throw new ApiError(404, 'Not Found');
    }
    /** @throws ApiError 403 for a token that may not read the contents. */
    requireRead(repository) {
        if (this.permissionFor(repository) === 'metadata')
            throw this.#notAccessible();
    }
    /** @throws ApiError with GitHub's wording for this kind of token. */
    requireWrite(repository) {
        const permission = this.permissionFor(repository);
        if (permission !== 'write' && permission !== 'admin') {
            if (this.kind === 'none')
                throw new ApiError(401, 'Requires authentication');
            if (this.kind === 'classic')
                throw new ApiError(404, 'Not Found');
            throw this.#notAccessible();
        }
        if (repository.settings.archived)
            throw new ApiError(403, 'Repository was archived so is read-only.');
    }
    #notAccessible() {
        const holder = this.kind === 'installation' ? 'integration' : 'personal access token';
        return new ApiError(403, `Resource not accessible by ${holder}`);
    }
    #owner() {
        if (this.kind === 'none')
            return '127.0.0.1';
        return this.kind === 'installation' ? 'installation ID 1' : 'user ID 1';
    }
}
/** Looks up actors by token. */
class Access {
    #actors;
    #nobody = new Actor(null, 'none', { access: {}, rateLimit: { core: 60, graphql: 0 } });
    constructor(tokens) {
        this.#actors = new Map(Object.entries(tokens).map(([text, settings], index) => [
            text,
            new Actor(settings.label ?? `token-${index + 1}`, kindOf(text), settings),
        ]));
    }
    /** @throws ApiError 401 for an unknown or expired token. */
    authenticate(authorization) {
        if (authorization === undefined)
            return this.#nobody;
        const actor = this.find(authorization);
        if (actor === undefined || actor.settings.expired)
            throw new ApiError(401, 'Bad credentials', { docs: 'rest' });
        return actor;
    }
    find(authorization) {
        return this.#actors.get(authorization.replace(/^(bearer|token) +/i, ''));
    }
}
function kindOf(token) {
    if (token.startsWith('ghp_'))
        return 'classic';
    return token.startsWith('github_pat_') ? 'fine-grained' : 'installation';
}
/** Headers of all GitHub responses; with the budget only if the actor is known. */
function commonHeaders(actor, resource) {
    const headers = {
        server: 'github.com',
        'x-github-media-type': 'github.v3; format=json',
        'x-github-api-version-selected': '2022-11-28',
        vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
    };
    if (actor === undefined)
        return headers;
    const { limit, used, reset } = actor.rate(resource);
    return {
        ...headers,
        ...(actor.kind === 'classic' && { 'x-oauth-scopes': 'repo', 'x-accepted-oauth-scopes': '' }),
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(limit - used),
        'x-ratelimit-used': String(used),
        'x-ratelimit-reset': String(reset),
        'x-ratelimit-resource': resource,
    };
}
/**
 * Adds an ETag and caching headers to successful responses, as GitHub does for reads and writes alike. A matching ETag becomes a 304, which
 * does not count against the budget.
 * @param ifNoneMatch - For reads only.
 */
function withEtag(answer, ifNoneMatch, actor) {
    if (answer.status !== 200 && answer.status !== 201)
        return answer;
    const etag = `"${(0,external_node_crypto_.createHash)('sha256').update(answer.bytes).digest('hex')}"`;
    const audience = actor.kind === 'none' ? 'public' : 'private';
    const caching = { 'cache-control': `${audience}, max-age=60, s-maxage=60`, etag: `W/${etag}` };
    if (ifNoneMatch?.replace(/^W\//, '') !== etag)
        return { ...answer, headers: { ...answer.headers, ...caching } };
    actor.refund('core');
    return { status: 304, headers: caching, bytes: new Uint8Array() };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(7645);
// EXTERNAL MODULE: ./src/github/git-objects.ts
var git_objects = __webpack_require__(2362);
;// CONCATENATED MODULE: ./testkit/github/commit-object.ts
function commitBytes(commit) {
    const headers = [
        `tree ${commit.tree}`,
        ...commit.parents.map((parent) => `parent ${parent}`),
        `author ${signatureText(commit.author)}`,
        `committer ${signatureText(commit.committer)}`,
    ];
    return Buffer.from(`${headers.join('\n')}\n\n${commit.message}`);
}
function tagBytes(tag) {
    const headers = [
        `object ${tag.object}`,
        `type ${tag.type}`,
        `tag ${tag.name}`,
        `tagger ${signatureText(tag.tagger)}`,
    ];
    return Buffer.from(`${headers.join('\n')}\n\n${tag.message}`);
}
function parseCommit(bytes) {
    const { header, message } = parseHeaders(bytes);
    return {
        tree: header('tree'),
        parents: header.all('parent'),
        author: parseSignature(header('author')),
        committer: parseSignature(header('committer')),
        message,
    };
}
function parseTag(bytes) {
    const { header, message } = parseHeaders(bytes);
    return {
        object: header('object'),
        type: header('type'),
        name: header('tag'),
        tagger: parseSignature(header('tagger')),
        message,
    };
}
/** An API timestamp: UTC and whole seconds, regardless of the offset in the object. */
function toTimestamp(signature) {
    return new Date(signature.seconds * 1000).toISOString().replace('.000Z', 'Z');
}
/** @param date - ISO 8601 with an offset, which Git keeps. */
function toSignature(name, email, date) {
    return {
        name: name.replace(/[<>\n]/g, ''),
        email: email.replace(/[<>\n]/g, ''),
        seconds: Math.floor(Date.parse(date) / 1000),
        offset: /[+-]\d\d:?\d\d$/.exec(date)?.[0].replace(':', '') ?? '+0000',
    };
}
function signatureText({ name, email, seconds, offset }) {
    return `${name} <${email}> ${seconds} ${offset}`;
}
function parseSignature(text) {
    const match = /^(.*) <(.*)> (\d+) ([+-]\d{4})$/.exec(text);
    if (match === null)
        throw new Error(`Not a Git signature: ${text}`);
    const [, name = '', email = '', seconds = '', offset = ''] = match;
    return { name, email, seconds: Number(seconds), offset };
}
function parseHeaders(bytes) {
    const text = Buffer.from(bytes).toString();
    const end = text.indexOf('\n\n');
    const lines = text.slice(0, end).split('\n');
    const all = (name) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
    const header = Object.assign((name) => all(name)[0] ?? '', { all });
    return { header, message: text.slice(end + 2) };
}

;// CONCATENATED MODULE: ./testkit/github/trees.ts

/** Files that differ between two trees, by path. Only a file moved without changes counts as renamed. */
function diffTrees(objects, before, after) {
    const changes = [];
    collect(objects, before, after, '', changes);
    return joinRenames(changes).sort((a, b) => (a.path < b.path ? -1 : 1));
}
function collect(objects, before, after, directory, changes) {
    if (before === after)
        return;
    const old = new Map((before === undefined ? [] : (objects.tree(before) ?? [])).map((entry) => [entry.name, entry]));
    const now = new Map((after === undefined ? [] : (objects.tree(after) ?? [])).map((entry) => [entry.name, entry]));
    for (const name of new Set([...old.keys(), ...now.keys()])) {
        const was = old.get(name);
        const is = now.get(name);
        const path = directory + name;
        collect(objects, directoryId(was), directoryId(is), `${path}/`, changes);
        const wasFile = fileId(was);
        const isFile = fileId(is);
        if (wasFile === isFile && was?.mode === is?.mode)
            continue;
        const id = isFile ?? wasFile;
        if (id === undefined)
            continue;
        const status = wasFile === undefined ? 'added' : isFile === undefined ? 'removed' : 'modified';
        changes.push({ path, status, id, ...countLines(trees_text(objects, wasFile), trees_text(objects, isFile)) });
    }
}
const directoryId = (entry) => (entry?.mode === git_objects/* MODE */.g.directory ? entry.id : undefined);
const fileId = (entry) => (entry?.mode === git_objects/* MODE */.g.directory ? undefined : entry?.id);
function trees_text(objects, id) {
    const bytes = id === undefined ? undefined : objects.blob(id);
    if (bytes === undefined || bytes.byteLength === 0)
        return [];
    return Buffer.from(bytes).toString('latin1').replace(/\n$/, '').split('\n');
}
/** Counts lines between the common start and the common end: a valid difference, but not always the smallest. */
function countLines(before, after) {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start])
        start += 1;
    let end = 0;
    while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end))
        end += 1;
    return { additions: after.length - start - end, deletions: before.length - start - end };
}
function joinRenames(changes) {
    const removed = new Map(changes.filter(({ status }) => status === 'removed').map((change) => [change.id, change]));
    const joined = changes.map((change) => {
        const from = change.status === 'added' ? removed.get(change.id) : undefined;
        if (from === undefined)
            return change;
        removed.delete(change.id);
        return { ...change, status: 'renamed', additions: 0, deletions: 0, previousPath: from.path };
    });
    const moved = new Set(joined.map(({ previousPath }) => previousPath));
    return joined.filter(({ status, path }) => status !== 'removed' || !moved.has(path));
}
/** A change that conflicts with the base tree: nothing to remove, or a file in place of a directory. */
class TreeConflict extends Error {
    name = 'TreeConflict';
}
/**
 * Writes the tree that results from changing paths of a base tree. Directories that become empty disappear, as in Git. Removals come first,
 * so a directory can replace a file in one call.
 * @throws TreeConflict
 */
function editTree(objects, base, changes) {
    return editLevel(objects, base, [...changes]) ?? objects.writeTree([]);
}
function editLevel(objects, base, edits) {
    const level = new Map((base === undefined ? [] : (objects.tree(base) ?? [])).map((entry) => [entry.name, entry]));
    const direct = edits.filter(([path]) => !path.includes('/'));
    for (const [name, change] of direct) {
        if (change === null && !level.delete(name))
            throw new TreeConflict(`There is no "${name}" to remove.`);
    }
    for (const [name, change] of direct)
        if (change?.mode === git_objects/* MODE */.g.directory)
            put(level, { name, ...change });
    for (const [name, inner] of byDirectory(edits)) {
        const existing = level.get(name);
        if (existing !== undefined && existing.mode !== git_objects/* MODE */.g.directory)
            throw new TreeConflict(`"${name}" is a file.`);
        const id = editLevel(objects, existing?.id, inner);
        if (id === undefined)
            level.delete(name);
        else
            level.set(name, { name, mode: git_objects/* MODE */.g.directory, id });
    }
    for (const [name, change] of direct) {
        if (change !== null && change.mode !== git_objects/* MODE */.g.directory)
            put(level, { name, ...change });
    }
    return level.size === 0 ? undefined : objects.writeTree([...level.values()]);
}
function put(level, entry) {
    const existing = level.get(entry.name);
    if (existing !== undefined && (existing.mode === git_objects/* MODE */.g.directory) !== (entry.mode === git_objects/* MODE */.g.directory)) {
        throw new TreeConflict(`"${entry.name}" is both a file and a directory.`);
    }
    level.set(entry.name, entry);
}
function byDirectory(edits) {
    const groups = new Map();
    for (const [path, change] of edits) {
        const slash = path.indexOf('/');
        if (slash < 0)
            continue;
        const name = path.slice(0, slash);
        const group = groups.get(name) ?? [];
        group.push([path.slice(slash + 1), change]);
        groups.set(name, group);
    }
    return groups;
}
/** All entries below a tree; directories come before their contents. */
function* walkTree(objects, tree, directory = '') {
    for (const entry of objects.tree(tree) ?? []) {
        const path = directory + entry.name;
        yield { path, entry };
        if (entry.mode === git_objects/* MODE */.g.directory)
            yield* walkTree(objects, entry.id, `${path}/`);
    }
}
/** The entry at a path; the tree itself for an empty path. */
function entryAt(objects, tree, path) {
    let entry = { name: '', mode: git_objects/* MODE */.g.directory, id: tree };
    for (const name of path.split('/').filter((segment) => segment !== '')) {
        const next = entry.mode === git_objects/* MODE */.g.directory && objects.tree(entry.id)?.find((child) => child.name === name);
        if (!next)
            return undefined;
        entry = next;
    }
    return entry;
}
function objectTypeOf(mode) {
    if (mode === git_objects/* MODE */.g.directory)
        return 'tree';
    return mode === git_objects/* MODE */.g.submodule ? 'commit' : 'blob';
}

;// CONCATENATED MODULE: ./testkit/github/graphql-objects.ts




/** GitHub truncates the text of a blob at this many bytes. */
const TEXT_BYTES = 512_000;
/** A Git object in GraphQL. @param directory - Its path, either "" or ending in a slash. */
function toGitObject(repository, id, directory = '') {
    if (id === undefined)
        return null;
    const { objects } = repository;
    const identity = { oid: id, abbreviatedOid: id.slice(0, 7), id: nodeId('O', `${repository.fullName}:${id}`) };
    const blob = objects.blob(id);
    if (blob !== undefined)
        return { __typename: 'Blob', ...identity, ...blobFields(blob) };
    const tree = objects.tree(id);
    if (tree !== undefined) {
        const entries = () => tree.map((entry) => toTreeEntry(repository, entry, directory + entry.name));
        return { __typename: 'Tree', ...identity, entries };
    }
    const commit = objects.commit(id);
    if (commit !== undefined) {
        const [headline = '', ...body] = commit.message.split('\n');
        return {
            __typename: 'Commit',
            ...identity,
            author: toGitActor(commit.author),
            committer: toGitActor(commit.committer),
            authoredDate: toTimestamp(commit.author),
            committedDate: toTimestamp(commit.committer),
            message: commit.message,
            messageHeadline: headline,
            messageBody: body.join('\n').trim(),
            tree: () => toGitObject(repository, commit.tree),
            file({ path }) {
                const entry = entryAt(objects, commit.tree, path);
                return entry === undefined ? null : toTreeEntry(repository, entry, path);
            },
        };
    }
    const tag = objects.tag(id);
    if (tag === undefined)
        return null;
    const target = () => toGitObject(repository, tag.object);
    const { name, message, tagger } = tag;
    return { __typename: 'Tag', ...identity, name, message, tagger: toGitActor(tagger), target };
}
/** GitHub's `text` is lossy: truncated, decoded with replacement characters, and null for binary content. */
function blobFields(bytes) {
    const isBinary = bytes.subarray(0, 8000).includes(0);
    return {
        byteSize: bytes.byteLength,
        isBinary,
        isTruncated: bytes.byteLength > TEXT_BYTES,
        text: () => (isBinary ? null : Buffer.from(bytes.subarray(0, TEXT_BYTES)).toString('utf8')),
    };
}
function toTreeEntry(repository, entry, path) {
    const type = objectTypeOf(entry.mode);
    const dot = entry.name.lastIndexOf('.');
    return {
        name: entry.name,
        extension: dot < 0 ? '' : entry.name.slice(dot),
        path,
        mode: Number.parseInt(entry.mode, 8),
        oid: entry.id,
        type,
        size: repository.objects.blob(entry.id)?.byteLength ?? 0,
        object: () => (entry.mode === git_objects/* MODE */.g.submodule ? null : toGitObject(repository, entry.id, `${path}/`)),
    };
}
function toGitActor(signature) {
    return { name: signature.name, email: signature.email, date: toTimestamp(signature) };
}
function toRef(repository, name) {
    const candidates = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`];
    const full = candidates.find((candidate) => repository.refs.has(candidate));
    if (full === undefined)
        return null;
    const [, prefix = '', short = ''] = /^(refs\/[^/]+\/)(.*)$/.exec(full) ?? [];
    return {
        id: nodeId('REF', `${repository.fullName}:${full}`),
        prefix,
        name: short,
        target: () => toGitObject(repository, repository.refs.get(full)),
    };
}
/** @param expression A revision, or "revision:path". */
function toExpression(repository, expression) {
    const colon = expression.indexOf(':');
    if (colon < 0)
        return toGitObject(repository, repository.resolve(expression));
    const path = expression.slice(colon + 1).replace(/\/$/, '');
    const tree = repository.findTree(expression.slice(0, colon));
    const entry = tree === undefined ? undefined : entryAt(repository.objects, tree, path);
    return toGitObject(repository, entry?.id, path === '' ? '' : `${path}/`);
}

;// CONCATENATED MODULE: ./testkit/github/graphql-schema.ts
/**
 * The part of GitHub's GraphQL schema that the action uses. All types, fields and arguments are GitHub's own, which a test verifies. The
 * only mutation moves refs with a lease.
 */
const GITHUB_SCHEMA = `
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

;// CONCATENATED MODULE: ./testkit/github/object-store.ts



/** Git objects of one repository in memory, by their real ids. */
class ObjectStore {
    #objects = new Map();
    #trees = new Map();
    get(id) {
        return this.#objects.get(id);
    }
    blob(id) {
        return this.#bytes(id, 'blob');
    }
    /** Entries of one level, in Git's order. */
    tree(id) {
        const known = this.#trees.get(id);
        if (known !== undefined)
            return known;
        const bytes = this.#bytes(id, 'tree');
        if (bytes === undefined)
            return undefined;
        const entries = parseTree(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        this.#trees.set(id, entries);
        return entries;
    }
    commit(id) {
        const bytes = this.#bytes(id, 'commit');
        return bytes && parseCommit(bytes);
    }
    tag(id) {
        const bytes = this.#bytes(id, 'tag');
        return bytes && parseTag(bytes);
    }
    writeBlob(bytes) {
        return this.#write('blob', bytes);
    }
    writeTree(entries) {
        return this.#write('tree', (0,git_objects/* treeBytes */.eS)(entries));
    }
    writeCommit(commit) {
        return this.#write('commit', commitBytes(commit));
    }
    writeTag(tag) {
        return this.#write('tag', tagBytes(tag));
    }
    [Symbol.iterator]() {
        return this.#objects.entries();
    }
    #bytes(id, type) {
        const object = this.#objects.get(id);
        return object?.type === type ? object.bytes : undefined;
    }
    #write(type, bytes) {
        const id = (0,external_node_crypto_.createHash)('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
        if (!this.#objects.has(id))
            this.#objects.set(id, { type, bytes });
        return id;
    }
}
const MODES = new Map(Object.values(git_objects/* MODE */.g).map((mode) => [mode, mode]));
function toMode(text) {
    return MODES.get(text.padStart(6, '0'));
}
function parseTree(bytes) {
    const entries = [];
    for (let start = 0; start < bytes.length;) {
        const space = bytes.indexOf(0x20, start);
        const nul = bytes.indexOf(0, space);
        const mode = toMode(bytes.toString('latin1', start, space));
        if (mode === undefined)
            throw new Error('A tree object holds an unknown file mode.');
        entries.push({
            name: bytes.toString('utf8', space + 1, nul),
            mode,
            id: bytes.toString('hex', nul + 1, nul + 21),
        });
        start = nul + 21;
    }
    return entries;
}
/** Number of ref changes to remember, which limits how far a replica can lag. */
const REMEMBERED = 8;
/** Object ids by full ref name, such as "refs/heads/main". Remembers earlier values for lagging readers. */
class Refs extends Map {
    #former = [];
    set(name, id) {
        this.#remember();
        return super.set(name, id);
    }
    delete(name) {
        this.#remember();
        return super.delete(name);
    }
    /** The refs before the latest changes, as far back as remembered. */
    before(changes) {
        return this.#former.at(-changes) ?? this.#former.at(0) ?? this;
    }
    #remember() {
        this.#former.push(new Map(this));
        if (this.#former.length > REMEMBERED)
            this.#former.shift();
    }
}

;// CONCATENATED MODULE: ./testkit/github/repository-store.ts


/** GitHub's messages for refused branch updates, by rule. */
const VIOLATIONS = {
    'pull-request': 'Changes must be made through a pull request.',
    'signed-commits': 'Commits must have verified signatures.',
    'no-force-push': 'Cannot force-push to this branch',
    'no-creation': 'Cannot create ref due to creations being restricted.',
    locked: 'Cannot update this protected ref.',
};
/** @throws ApiError when a rule of the branch forbids the change. */
function requireRules(repository, { ref, id, isCreation, isForced }) {
    const rule = repository.settings.rules?.[ref.replace(/^refs\/heads\//, '')];
    if (rule === undefined)
        return;
    if (rule === 'protected') {
        throw new ApiError(403, `Protected branch update failed for ${ref}.`, {
            docs: 'articles/about-protected-branches',
        });
    }
    const isKept = (rule === 'signed-commits' && repository.signed.has(id)) ||
        (rule === 'no-force-push' && !isForced) ||
        (rule === 'no-creation' && !isCreation);
    if (!isKept)
        throw new ApiError(422, `Repository rule violations found\n\n${VIOLATIONS[rule]}\n\n`);
}
/** One repository: objects, refs and settings. */
class RepositoryStore {
    databaseId;
    settings;
    objects = new ObjectStore();
    refs = new Refs();
    /** Commits that the server has signed. */
    signed = new Set();
    defaultBranch;
    constructor(
    /** The API's `id`. */
    databaseId, settings) {
        this.databaseId = databaseId;
        this.settings = settings;
        this.defaultBranch = settings.defaultBranch ?? 'main';
    }
    get fullName() {
        return `${this.settings.owner}/${this.settings.name}`;
    }
    get isEmpty() {
        return this.refs.size === 0;
    }
    /** The repository as a replica shows it that has missed the latest ref changes. Read-only. */
    replica(missed) {
        return Object.create(this, { refs: { value: this.refs.before(missed) } });
    }
    /** Resolves a full id, "HEAD", a branch, a tag, or a ref with any part of its prefix to an object id. */
    resolve(revision) {
        if (this.objects.get(revision) !== undefined)
            return revision;
        if (revision === 'HEAD')
            return this.refs.get(`refs/heads/${this.defaultBranch}`);
        const candidates = [revision, `refs/${revision}`, `refs/tags/${revision}`, `refs/heads/${revision}`];
        return candidates.map((name) => this.refs.get(name)).find((id) => id !== undefined);
    }
    /** The commit that a revision refers to; resolves annotated tags. */
    findCommit(revision) {
        let id = this.resolve(revision);
        for (let tag = id && this.objects.tag(id); tag; tag = this.objects.tag(id))
            id = tag.object;
        const commit = id === undefined ? undefined : this.objects.commit(id);
        return commit && id !== undefined ? { id, ...commit } : undefined;
    }
    /** Tree id of a commit-ish or of a tree. */
    findTree(revision) {
        const id = this.resolve(revision);
        if (id !== undefined && this.objects.tree(id) !== undefined)
            return id;
        return this.findCommit(revision)?.tree;
    }
    /** The commit and all its ancestors, nearest first. */
    history(id) {
        const seen = new Set([id]);
        for (const next of seen)
            for (const parent of this.objects.commit(next)?.parents ?? [])
                seen.add(parent);
        return seen;
    }
    isAncestor(ancestor, descendant) {
        return this.history(descendant).has(ancestor);
    }
    /** The nearest common ancestor. */
    mergeBase(a, b) {
        const ofA = this.history(a);
        for (const id of this.history(b))
            if (ofA.has(id))
                return id;
        return undefined;
    }
}
/** The repositories of a GitHub, by name in any case. */
class Repositories {
    #byName;
    constructor(settings) {
        const byName = new Map();
        for (const [index, entry] of settings.entries()) {
            const repository = new RepositoryStore(1001 + index, entry);
            for (const former of entry.formerNames ?? [])
                byName.set(former.toLowerCase(), { repository, renamed: true });
            byName.set(repository.fullName.toLowerCase(), { repository, renamed: false });
        }
        this.#byName = byName;
    }
    /** Each repository once. */
    get all() {
        return [...this.#byName.values()].flatMap(({ repository, renamed }) => (renamed ? [] : [repository]));
    }
    /** @param fullName `owner/name`. */
    find(fullName) {
        return this.#byName.get(fullName.toLowerCase());
    }
    findById(id) {
        const repository = this.all.find(({ databaseId }) => databaseId === id);
        return repository && { repository, renamed: false };
    }
}

;// CONCATENATED MODULE: ./testkit/github/graphql-endpoint.ts






const schema = (0,graphql/* buildSchema */.IV5)(GITHUB_SCHEMA);
const graphqlRequest = schemas/* object */.Ikc({
    query: schemas/* string */.YjP(),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    operationName: schemas/* string */.YjP().nullish(),
});
function parseGraphqlRequest(body) {
    try {
        return graphqlRequest.safeParse(JSON.parse(body)).data;
    }
    catch {
        return undefined;
    }
}
/** Answers one document. Like GitHub, reports query errors with status 200. */
async function graphqlAnswer(body, context) {
    const { actor } = context;
    if (actor.kind === 'none')
        throw new ApiError(401, 'This endpoint requires you to be authenticated.');
    const request = parseGraphqlRequest(body);
    if (request === undefined)
        throw new ApiError(400, 'Problems parsing JSON');
    try {
        actor.spend('graphql');
    }
    catch (error) {
        if (error instanceof ApiError)
            return json({ errors: [{ type: 'RATE_LIMITED', message: error.message }] });
        throw error;
    }
    const result = await (0,graphql/* graphql */.UGq)({
        schema,
        source: request.query,
        variableValues: request.variables,
        operationName: request.operationName,
        rootValue: rootOf(context),
    });
    return json({
        ...(result.data !== undefined && { data: result.data }),
        ...(result.errors && { errors: result.errors.map(toError) }),
    });
}
/** GitHub adds the error's type at the top level. */
function toError(error) {
    const { message, locations, path } = error.toJSON();
    return {
        ...('type' in error.extensions && { type: error.extensions['type'] }),
        ...(path && { path }),
        ...(locations && { locations }),
        message,
    };
}
function rootOf({ actor, repositories, missed }) {
    return {
        rateLimit() {
            const { limit, used, reset } = actor.rate('graphql');
            const resetAt = new Date(reset * 1000).toISOString().replace('.000Z', 'Z');
            return { cost: 1, limit, used, remaining: limit - used, nodeCount: 0, resetAt };
        },
        repository({ owner, name, followRenames }) {
            const found = repositories.find(`${owner}/${name}`);
            const visible = found && actor.permissionFor(found.repository) && (followRenames || !found.renamed);
            if (!visible) {
                throw new graphql/* GraphQLError */.eOn(`Could not resolve to a Repository with the name '${owner}/${name}'.`, {
                    extensions: { type: 'NOT_FOUND' },
                });
            }
            return toRepository(missed > 0 ? found.repository.replica(missed) : found.repository, actor);
        },
        updateRefs: (given) => updateRefs(repositories, actor, given),
    };
}
function toRepository(repository, actor) {
    const { owner, name, archived = false } = repository.settings;
    const isPrivate = repository.settings.private ?? false;
    const requireContents = () => {
        try {
            actor.requireRead(repository);
        }
        catch (error) {
            throw new graphql/* GraphQLError */.eOn(error instanceof Error ? error.message : '', { extensions: { type: 'FORBIDDEN' } });
        }
    };
    return {
        id: nodeId('R', repository.fullName),
        databaseId: repository.databaseId,
        name,
        nameWithOwner: repository.fullName,
        owner: { __typename: 'Organization', id: nodeId('O', owner), login: owner },
        url: `https://github.com/${repository.fullName}`,
        isArchived: archived,
        isEmpty: repository.isEmpty,
        isPrivate,
        visibility: isPrivate ? 'PRIVATE' : 'PUBLIC',
        viewerPermission: actor.roleIn(repository)?.toUpperCase() ?? null,
        defaultBranchRef() {
            requireContents();
            return toRef(repository, `refs/heads/${repository.defaultBranch}`);
        },
        ref({ qualifiedName }) {
            requireContents();
            return toRef(repository, qualifiedName);
        },
        object({ oid, expression }) {
            requireContents();
            if (oid != null)
                return toGitObject(repository, oid);
            return expression == null ? null : toExpression(repository, expression);
        },
    };
}
/** GitHub's id for "no such ref". */
const NO_OBJECT = '0'.repeat(40);
/** Moves refs, all or none, each only if it has the expected value. */
function updateRefs(repositories, actor, { input }) {
    const repository = repositories.all.find((one) => nodeId('R', one.fullName) === input.repositoryId);
    if (repository === undefined || actor.permissionFor(repository) === undefined) {
        throw problem('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'`);
    }
    try {
        actor.requireWrite(repository);
        for (const update of input.refUpdates)
            check(repository, update);
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        throw problem(error.status === 422 ? 'UNPROCESSABLE' : 'FORBIDDEN', error.message);
    }
    for (const { name, afterOid } of input.refUpdates) {
        if (afterOid === NO_OBJECT)
            repository.refs.delete(name);
        else
            repository.refs.set(name, afterOid);
    }
    return { clientMutationId: input.clientMutationId ?? null };
}
function check(repository, { name, beforeOid, afterOid, force }) {
    const current = repository.refs.get(name) ?? NO_OBJECT;
    if (beforeOid != null && beforeOid !== current) {
        // Git's wording, which GitHub passes on.
        throw new ApiError(422, `fatal: cannot lock ref '${name}': is at ${current} but expected ${beforeOid}`);
    }
    if (afterOid === NO_OBJECT)
        return;
    if (repository.objects.commit(afterOid) === undefined)
        throw new ApiError(422, 'Object does not exist');
    const isCreation = current === NO_OBJECT;
    const isForced = !isCreation && !repository.isAncestor(current, afterOid);
    if (isForced && !force)
        throw new ApiError(422, 'Update is not a fast forward');
    requireRules(repository, { ref: name, id: afterOid, isCreation, isForced });
}
function problem(type, message) {
    return new graphql/* GraphQLError */.eOn(message, { extensions: { type } });
}

;// CONCATENATED MODULE: ./testkit/github/http-server.ts




/** Pending faults; the first match applies. */
class FaultQueue {
    #pending = [];
    add(fault) {
        this.#pending.push({ fault, left: fault.times ?? 1 });
    }
    clear() {
        this.#pending.length = 0;
    }
    /** The effect on this request. Counts as one use of the fault. */
    take(method, path, body) {
        const hit = this.#pending.find(({ fault, left }) => left > 0 &&
            (fault.method === undefined || fault.method === method) &&
            fault.path.test(path) &&
            (fault.body === undefined || fault.body.test(body)));
        if (hit === undefined)
            return undefined;
        hit.left -= 1;
        return hit.fault.effect;
    }
}
function createHttpServer(settings) {
    let count = 0;
    return (0,external_node_http_.createServer)((incoming, response) => {
        count += 1;
        response.setHeader('x-github-request-id', `${count.toString(16).toUpperCase().padStart(4, '0')}:LOCAL`);
        respond(settings, incoming, response).catch((error) => {
            // A bug in this server, not a GitHub response: report it.
            const message = `Local GitHub failed: ${error instanceof Error ? error.message : String(error)}`;
            if (response.headersSent)
                response.destroy();
            else
                send(response, json({ message }, 500));
        });
    });
}
async function respond(settings, incoming, response) {
    const chunks = [];
    for await (const chunk of incoming)
        chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = 'GET', headers } = incoming;
    const header = (name) => headers[name]?.toString();
    const url = mountedUrl(settings.prefix, incoming.url ?? '/');
    if (url === undefined)
        return send(response, json({ message: 'Not Found', status: '404' }, 404));
    const { authorization } = headers;
    const record = {
        method,
        path: decodePath(url.pathname + url.search),
        token: authorization === undefined ? null : settings.tokenLabel(authorization),
        status: null,
        ...(url.pathname === '/graphql' ? toGraphql(body) : body !== '' && { body: parseJson(body) }),
    };
    settings.requests.push(record);
    await settings.before(record);
    const effect = settings.faults.take(method, record.path, body);
    const perform = (missed = 0) => settings.answer({ method, url, header, body, missed });
    const answer = await applyFault(effect, perform);
    if (answer === undefined) {
        response.destroy();
        return;
    }
    record.status = answer.status;
    if (effect?.kind === 'cut-body')
        sendHalf(response, answer);
    else
        send(response, answer);
}
/** The response to send; undefined to close the connection instead. */
async function applyFault(effect, perform) {
    switch (effect?.kind) {
        case 'answer':
            return effect.answer;
        case 'cut':
            return undefined;
        case 'perform-then':
            await perform();
            return effect.answer;
        case 'lag':
            return perform(effect.missed);
        case 'delay':
            await (0,external_node_timers_promises_.setTimeout)(effect.milliseconds);
            return perform();
        default:
            return perform();
    }
}
function send(response, answer) {
    response.writeHead(answer.status, { 'content-length': answer.bytes.byteLength, ...answer.headers });
    response.end(answer.bytes);
}
function sendHalf(response, answer) {
    response.writeHead(answer.status, { 'content-length': answer.bytes.byteLength, ...answer.headers });
    response.write(answer.bytes.subarray(0, answer.bytes.byteLength >> 1), () => response.destroy());
}
/** The URL below the mount prefix. GitHub Enterprise Server serves GraphQL next to the REST API, not below it. */
function mountedUrl(prefix, target) {
    const graphqlPath = `${prefix.replace(/\/v3$/, '')}/graphql`;
    const url = new URL(target, 'http://localhost');
    if (url.pathname === graphqlPath)
        url.pathname = '/graphql';
    else if (url.pathname.startsWith(`${prefix}/`))
        url.pathname = url.pathname.slice(prefix.length);
    else
        return undefined;
    return url;
}
function toGraphql(body) {
    const graphql = parseGraphqlRequest(body);
    return graphql === undefined ? {} : { graphql };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function decodePath(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./testkit/github/git-export.ts






/** Writes a repository as a bare Git repository with loose objects, for `git clone` and `git fsck`. */
async function exportRepository(repository, directory) {
    await write((0,external_node_path_.join)(directory, 'HEAD'), `ref: refs/heads/${repository.defaultBranch}\n`);
    await write((0,external_node_path_.join)(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
    for (const folder of ['objects', 'refs'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, folder), { recursive: true });
    for (const [id, { type, bytes }] of repository.objects) {
        const object = Buffer.concat([Buffer.from(`${type} ${bytes.byteLength}\0`), bytes]);
        await write((0,external_node_path_.join)(directory, 'objects', id.slice(0, 2), id.slice(2)), (0,external_node_zlib_.deflateSync)(object, { level: 1 }));
    }
    for (const [name, id] of repository.refs)
        await write((0,external_node_path_.join)(directory, name), `${id}\n`);
}
async function write(file, content) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, content);
}
/** Commits changes to a branch, or as the first commit of a new one. Returns the commit's id. */
function commitFiles(repository, branch, files, message, date) {
    const { objects, refs } = repository;
    const ref = `refs/heads/${branch}`;
    const parent = refs.get(ref);
    const base = parent === undefined ? undefined : objects.commit(parent)?.tree;
    const changes = new Map([...files].map(([path, file]) => [path, toChange(objects, file)]));
    const author = toSignature('Sample', 'sample@example.com', date.toISOString());
    const commit = objects.writeCommit({
        tree: editTree(objects, base, changes),
        parents: parent === undefined ? [] : [parent],
        author,
        committer: author,
        message,
    });
    refs.set(ref, commit);
    return commit;
}
/** Creates an annotated tag for a revision. Returns the tag's id. */
function createTag(repository, name, revision, message, date) {
    const target = repository.findCommit(revision);
    if (target === undefined)
        throw new Error(`${repository.fullName} has no commit ${revision}.`);
    const tagger = toSignature('Sample', 'sample@example.com', date.toISOString());
    const id = repository.objects.writeTag({ object: target.id, type: 'commit', name, tagger, message });
    repository.refs.set(`refs/tags/${name}`, id);
    return id;
}
/** Bytes of all files at a revision, by path; for links, their target. Empty for an unknown revision. */
function readFiles(repository, revision) {
    const tree = repository.findTree(revision);
    const files = new Map();
    if (tree === undefined)
        return files;
    for (const { path, entry } of walkTree(repository.objects, tree)) {
        const bytes = objectTypeOf(entry.mode) === 'blob' ? repository.objects.blob(entry.id) : undefined;
        if (bytes !== undefined)
            files.set(path, bytes);
    }
    return files;
}
function toChange(objects, file) {
    if (file === null)
        return null;
    if (file instanceof Uint8Array)
        return { mode: git_objects/* MODE */.g.file, id: objects.writeBlob(file) };
    if ('submodule' in file)
        return { mode: git_objects/* MODE */.g.submodule, id: file.submodule };
    return { mode: git_objects/* MODE */.g.symlink, id: objects.writeBlob(Buffer.from(file.symlink)) };
}

;// CONCATENATED MODULE: ./testkit/github/router.ts

const GITHUB_LIMITS = {
    treeEntries: 100_000,
    blobBytes: 100 * 1024 * 1024,
    contentBytes: 1024 * 1024,
    contentEntries: 1000,
    payloadBytes: 40 * 1024 * 1024,
    comparedFiles: 300,
};
/** @param path - Undecoded path below the repository, because clients may or may not encode the slashes of a ref. */
function matchRoute(routes, method, path) {
    for (const route of routes) {
        const groups = route.method === method ? patternOf(route.path).exec(path) : null;
        if (groups === null)
            continue;
        const params = Object.entries(groups.groups ?? {}).map(([name, value]) => [name, decode(value)]);
        return { route, params: Object.fromEntries(params) };
    }
    return undefined;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new ApiError(400, 'Bad Request');
    }
}
const patterns = new Map();
function patternOf(template) {
    const known = patterns.get(template);
    if (known !== undefined)
        return known;
    const source = template.replace(/\{(\+?)(\w+)\}/g, (_, rest, name) => rest ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`);
    const pattern = new RegExp(`^${source}$`);
    patterns.set(template, pattern);
    return pattern;
}
/**
 * Parses the JSON body of a request.
 * @throws ApiError 400 or 422, with GitHub's wording.
 */
function parseBody(call, schema) {
    let value;
    try {
        value = JSON.parse(call.body);
    }
    catch {
        throw new ApiError(400, 'Problems parsing JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new ApiError(400, 'Body should be a JSON object');
    }
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const reasons = result.error.issues.map((issue) => {
        const path = issue.path.map(String);
        return issue.code === 'invalid_type' && path.length === 1 && !Object.hasOwn(value, path[0] ?? '')
            ? `"${path[0]}" wasn't supplied.`
            : `For 'properties/${path.join('/')}', ${issue.message}.`;
    });
    throw new ApiError(422, `Invalid request.\n\n${reasons.join('\n')}`);
}

;// CONCATENATED MODULE: ./testkit/github/rest-git-objects.ts






const blobRoutes = [
    {
        method: 'GET',
        path: '/git/blobs/{sha}',
        docs: 'rest/git/blobs#get-a-blob',
        needs: 'contents',
        needsCommits: true,
        handle({ repository, accept, limits, urls, param }) {
            const id = param('sha');
            if (!/^[0-9a-f]{40}$/.test(id)) {
                throw new ApiError(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
            }
            const bytes = repository.objects.blob(id);
            if (bytes === undefined)
                throw new ApiError(404, 'Not Found');
            if (bytes.byteLength > limits.blobBytes)
                throw blobTooLarge();
            const mediaType = rawMediaType(accept);
            if (mediaType !== undefined)
                return raw(bytes, mediaType);
            const blob = {
                sha: id,
                node_id: nodeId('B', id),
                size: bytes.byteLength,
                url: `${urls.api}/git/blobs/${id}`,
                content: toBase64Lines(bytes),
                encoding: 'base64',
            };
            return json(blob);
        },
    },
    {
        method: 'POST',
        path: '/git/blobs',
        docs: 'rest/git/blobs#create-a-blob',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const { content, encoding } = parseBody(call, schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* enum */.k5n(['utf-8', 'base64']).default('utf-8') }));
            if (encoding === 'base64' && !/^[A-Za-z0-9+/\s]*[=\s]*$/.test(content)) {
                throw new ApiError(422, 'content is not valid Base64');
            }
            const id = call.repository.objects.writeBlob(Buffer.from(content, encoding));
            const url = `${call.urls.api}/git/blobs/${id}`;
            const blob = { sha: id, url };
            return json(blob, 201, { location: url });
        },
    },
];
/** The raw media type in an `Accept` header. */
function rawMediaType(accept) {
    return /application\/vnd\.github(?:\.v3)?\.raw(?:\+json)?/.exec(accept)?.[0];
}
function blobTooLarge() {
    return new ApiError(403, 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API, ' +
        'but you can always clone the repository via Git in order to obtain it.', { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] });
}
const treeRequest = schemas/* object */.Ikc({
    base_tree: schemas/* string */.YjP().optional(),
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP().optional(),
        mode: schemas/* enum */.k5n(['100644', '100755', '040000', '160000', '120000']).optional(),
        type: schemas/* enum */.k5n(['blob', 'tree', 'commit']).optional(),
        sha: schemas/* string */.YjP().nullable().optional(),
        content: schemas/* string */.YjP().optional(),
    })),
});
const treeRoutes = [
    {
        method: 'GET',
        path: '/git/trees/{+tree}',
        docs: 'rest/git/trees#get-a-tree',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const revision = call.param('tree');
            const tree = call.repository.findTree(revision);
            if (tree === undefined)
                throw new ApiError(404, 'Not Found');
            // For a commit or branch, GitHub returns the commit here, not the tree.
            const named = call.repository.resolve(revision) ?? tree;
            return json(toTree(call, tree, named, call.query.has('recursive')));
        },
    },
    {
        method: 'POST',
        path: '/git/trees',
        docs: 'rest/git/trees#create-a-tree',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const { base_tree: base, tree: items } = parseBody(call, treeRequest);
            const { objects } = call.repository;
            if (items.length === 0)
                throw new ApiError(422, 'Invalid tree info');
            if (base !== undefined && objects.tree(base) === undefined) {
                throw new ApiError(422, 'base_tree is not a valid tree oid');
            }
            const changes = new Map(items.map((item) => [toPath(item), rest_git_objects_toChange(call, item)]));
            try {
                const id = editTree(objects, base, changes);
                return json(toTree(call, id, id, false), 201, { location: `${call.urls.api}/git/trees/${id}` });
            }
            catch (error) {
                if (error instanceof TreeConflict)
                    throw new ApiError(422, 'GitRPC::BadObjectState');
                throw error;
            }
        },
    },
];
function toTree(call, tree, named, recursive) {
    const { repository, limits, urls } = call;
    const entries = [];
    let truncated = false;
    for (const { path, entry } of recursive ? walkTree(repository.objects, tree) : level(call, tree)) {
        if (entries.length === limits.treeEntries) {
            truncated = true;
            break;
        }
        const type = objectTypeOf(entry.mode);
        const size = type === 'blob' ? repository.objects.blob(entry.id)?.byteLength : undefined;
        entries.push({
            path,
            mode: entry.mode,
            type,
            sha: entry.id,
            ...(size !== undefined && { size }),
            ...(type !== 'commit' && { url: `${urls.api}/git/${type}s/${entry.id}` }),
        });
    }
    return { sha: named, url: `${urls.api}/git/trees/${named}`, tree: entries, truncated };
}
function level({ repository }, tree) {
    return (repository.objects.tree(tree) ?? []).map((entry) => ({ path: entry.name, entry }));
}
function toPath({ path }) {
    if (path === undefined || path === '')
        throw new ApiError(422, 'tree.path is missing');
    if (path.startsWith('/'))
        throw new ApiError(422, 'tree.path cannot start with a slash');
    if (path.split('/').some((name) => ['', '.', '..', '.git'].includes(name.toLowerCase()) || name.includes('\0'))) {
        throw new ApiError(422, 'tree.path contains a malformed path component');
    }
    return path;
}
function rest_git_objects_toChange({ repository }, { mode: modeText, sha, content }) {
    if ((sha === undefined) === (content === undefined)) {
        throw new ApiError(422, 'Must supply either tree.sha or tree.content. Request will be rejected if both are present.');
    }
    if (sha === null)
        return null;
    const mode = modeText === undefined ? undefined : toMode(modeText);
    if (mode === undefined)
        throw new ApiError(422, 'Must supply a valid tree.mode');
    if (sha === undefined)
        return { mode, id: repository.objects.writeBlob(Buffer.from(content ?? '')) };
    const type = objectTypeOf(mode);
    if (mode !== git_objects/* MODE */.g.submodule && repository.objects.get(sha)?.type !== type) {
        throw new ApiError(422, `tree.sha ${sha} is not a valid ${type}`);
    }
    return { mode, id: sha };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./testkit/github/rest-commits.ts





function toVerification({ repository }, id) {
    const verified = repository.signed.has(id);
    return { verified, reason: verified ? 'valid' : 'unsigned', signature: null, payload: null, verified_at: null };
}
function toParents({ urls }, commit, apiPath) {
    return commit.parents.map((sha) => ({
        sha,
        url: `${urls.api}/${apiPath}/${sha}`,
        html_url: `${urls.html}/commit/${sha}`,
    }));
}
const toGitUser = (signature) => ({
    name: signature.name,
    email: signature.email,
    date: toTimestamp(signature),
});
function toGitCommit(call, commit) {
    const { urls } = call;
    return {
        sha: commit.id,
        node_id: nodeId('C', commit.id),
        url: `${urls.api}/git/commits/${commit.id}`,
        html_url: `${urls.html}/commit/${commit.id}`,
        author: toGitUser(commit.author),
        committer: toGitUser(commit.committer),
        tree: { sha: commit.tree, url: `${urls.api}/git/trees/${commit.tree}` },
        message: commit.message,
        parents: toParents(call, commit, 'git/commits'),
        verification: toVerification(call, commit.id),
    };
}
function toCommit(call, commit) {
    const { urls } = call;
    return {
        sha: commit.id,
        node_id: nodeId('C', commit.id),
        url: `${urls.api}/commits/${commit.id}`,
        html_url: `${urls.html}/commit/${commit.id}`,
        comments_url: `${urls.api}/commits/${commit.id}/comments`,
        commit: {
            url: `${urls.api}/git/commits/${commit.id}`,
            author: toGitUser(commit.author),
            committer: toGitUser(commit.committer),
            message: commit.message,
            comment_count: 0,
            tree: { sha: commit.tree, url: `${urls.api}/git/trees/${commit.tree}` },
            verification: toVerification(call, commit.id),
        },
        author: null,
        committer: null,
        parents: toParents(call, commit, 'commits'),
    };
}
function toDiffEntry({ urls }, commit, file) {
    const path = file.path.split('/').map(encodeURIComponent).join('/');
    return {
        sha: file.id,
        filename: file.path,
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        changes: file.additions + file.deletions,
        blob_url: `${urls.html}/blob/${commit}/${path}`,
        raw_url: `${urls.html}/raw/${commit}/${path}`,
        contents_url: `${urls.api}/contents/${path}?ref=${commit}`,
        ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
    };
}
const person = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    email: schemas/* string */.YjP(),
    date: iso/* datetime */.w$({ offset: true }).optional(),
});
const commitRequest = schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    tree: schemas/* string */.YjP(),
    parents: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    author: person.optional(),
    committer: person.optional(),
});
const commitRoutes = [
    {
        method: 'GET',
        path: '/git/commits/{sha}',
        docs: 'rest/git/commits#get-a-commit-object',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const id = call.param('sha');
            const commit = call.repository.objects.commit(id);
            if (commit === undefined)
                throw new ApiError(404, 'Not Found');
            return json(toGitCommit(call, { id, ...commit }));
        },
    },
    {
        method: 'POST',
        path: '/git/commits',
        docs: 'rest/git/commits#create-a-commit',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const request = parseBody(call, commitRequest);
            const { objects, signed } = call.repository;
            const treeType = objects.get(request.tree)?.type;
            if (treeType === undefined)
                throw new ApiError(422, 'Tree SHA does not exist');
            if (treeType !== 'tree')
                throw new ApiError(422, 'Tree SHA is not a tree object');
            if (request.parents.some((parent) => objects.commit(parent) === undefined)) {
                throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
            }
            const author = toAuthor(call, request.author);
            const committer = request.committer ? toAuthor(call, request.committer) : author;
            const { tree, parents, message } = request;
            const commit = { tree, parents, author, committer, message };
            const id = objects.writeCommit(commit);
            // GitHub signs commits of an app that set neither author nor committer.
            if (call.actor.kind === 'installation' && !request.author && !request.committer)
                signed.add(id);
            return json(toGitCommit(call, { id, ...commit }), 201, { location: `${call.urls.api}/git/commits/${id}` });
        },
    },
    {
        method: 'GET',
        path: '/commits/{+ref}',
        docs: 'rest/commits/commits#get-a-commit',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const { repository, accept } = call;
            const ref = call.param('ref');
            const commit = repository.findCommit(ref);
            if (commit === undefined)
                throw new ApiError(422, `No commit found for SHA: ${ref}`);
            const shaType = /application\/vnd\.github(?:\.v3)?\.sha/.exec(accept)?.[0];
            if (shaType !== undefined)
                return raw(Buffer.from(commit.id), shaType);
            const [first] = commit.parents;
            const before = first === undefined ? undefined : repository.objects.commit(first)?.tree;
            const files = diffTrees(repository.objects, before, commit.tree);
            const additions = files.reduce((sum, file) => sum + file.additions, 0);
            const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
            return json({
                ...toCommit(call, commit),
                stats: { additions, deletions, total: additions + deletions },
                files: files.slice(0, call.limits.comparedFiles).map((file) => toDiffEntry(call, commit.id, file)),
            });
        },
    },
];
function toAuthor({ now }, given) {
    const { name, email, date } = given ?? {
        name: 'github-actions[bot]',
        email: '41898282+github-actions[bot]@users.noreply.github.com',
    };
    return toSignature(name, email, date ?? now().toISOString());
}
/** Maximum number of commits in an unpaged comparison. */
const UNPAGED_COMMITS = 250;
const compareRoutes = [
    {
        method: 'GET',
        path: '/compare/{+basehead}',
        docs: 'rest/commits/commits#compare-two-commits',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const { repository, query, limits, urls } = call;
            const basehead = call.param('basehead');
            const [baseName = '', headName = ''] = basehead.split('...');
            const base = repository.findCommit(baseName);
            const head = repository.findCommit(headName);
            if (base === undefined || head === undefined)
                throw new ApiError(404, 'Not Found');
            const merged = repository.findCommit(repository.mergeBase(base.id, head.id) ?? '');
            if (merged === undefined)
                throw new ApiError(404, `No common ancestor between ${baseName} and ${headName}.`);
            const ahead = commitsBeyond(repository, head, base).reverse();
            const behind = commitsBeyond(repository, base, head).length;
            const page = pageOf(query);
            const files = page.first ? diffTrees(repository.objects, merged.tree, head.tree) : [];
            const html = `${urls.html}/compare/${basehead}`;
            const comparison = {
                url: `${urls.api}/compare/${basehead}`,
                html_url: html,
                permalink_url: `${urls.html}/compare/${base.id}...${head.id}`,
                diff_url: `${html}.diff`,
                patch_url: `${html}.patch`,
                base_commit: toCommit(call, base),
                merge_base_commit: toCommit(call, merged),
                status: statusOf(ahead.length, behind),
                ahead_by: ahead.length,
                behind_by: behind,
                total_commits: ahead.length,
                commits: ahead.slice(page.start, page.start + page.size).map((commit) => toCommit(call, commit)),
                files: files.slice(0, limits.comparedFiles).map((file) => toDiffEntry(call, head.id, file)),
            };
            return json(comparison);
        },
    },
];
/** Commits reachable from one side only, nearest first. */
function commitsBeyond(repository, from, without) {
    const known = repository.history(without.id);
    const found = [];
    for (const id of repository.history(from.id)) {
        const commit = known.has(id) ? undefined : repository.objects.commit(id);
        if (commit !== undefined)
            found.push({ id, ...commit });
    }
    return found;
}
function statusOf(ahead, behind) {
    if (ahead > 0)
        return behind > 0 ? 'diverged' : 'ahead';
    return behind > 0 ? 'behind' : 'identical';
}
/** Only the first page has files. */
function pageOf(query) {
    if (!query.has('page') && !query.has('per_page'))
        return { first: true, start: 0, size: UNPAGED_COMMITS };
    const page = Math.max(1, Number(query.get('page') ?? 1));
    const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
    return { first: page === 1, start: (page - 1) * size, size };
}

;// CONCATENATED MODULE: ./testkit/github/rest-contents.ts








const fileRequest = schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    content: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP().optional(),
    branch: schemas/* string */.YjP().optional(),
    author: person.optional(),
    committer: person.optional(),
});
const contentRoutes = [
    {
        method: 'GET',
        path: '/contents/?{+path}',
        docs: 'rest/repos/contents#get-repository-content',
        needs: 'contents',
        handle(call) {
            const { repository, query } = call;
            const ref = query.get('ref') ?? repository.defaultBranch;
            if (repository.isEmpty)
                throw new ApiError(404, 'This repository is empty.');
            const tree = repository.findCommit(ref)?.tree;
            if (tree === undefined)
                throw new ApiError(404, `No commit found for the ref ${ref}`);
            const path = call.param('path').replace(/\/$/, '');
            const entry = entryAt(repository.objects, tree, path);
            if (entry === undefined)
                throw new ApiError(404, 'Not Found');
            if (entry.mode === git_objects/* MODE */.g.directory)
                return directoryAnswer(call, entry.id, path, ref);
            return fileAnswer(call, followLink(call, tree, path, entry), path, ref);
        },
    },
    {
        method: 'PUT',
        path: '/contents/{+path}',
        docs: 'rest/repos/contents#create-or-update-file-contents',
        needs: 'contents',
        handle: writeFile,
    },
];
/** Commits one file on a branch; what it replaces has to be named, so that nobody overwrites what they have not read. */
function writeFile(call) {
    const request = parseBody(call, fileRequest);
    const { repository } = call;
    const { objects, refs, defaultBranch, signed } = repository;
    const { branch = defaultBranch } = request;
    const path = call.param('path');
    const ref = `refs/heads/${branch}`;
    const parent = refs.get(ref);
    if (parent === undefined && !(repository.isEmpty && branch === defaultBranch)) {
        throw new ApiError(404, `Branch ${branch} not found`);
    }
    const base = parent === undefined ? undefined : objects.commit(parent)?.tree;
    const present = base === undefined ? undefined : entryAt(objects, base, path);
    if (present !== undefined && request.sha === undefined) {
        throw new ApiError(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    }
    if (request.sha !== undefined && request.sha !== present?.id) {
        throw new ApiError(409, `${path} does not match ${request.sha}`);
    }
    if (!/^[A-Za-z0-9+/\s]*[=\s]*$/.test(request.content))
        throw new ApiError(422, 'content is not valid Base64');
    const id = objects.writeBlob(Buffer.from(request.content, 'base64'));
    const tree = tryEdit(call, base, path, id);
    const committer = toAuthor(call, request.committer ?? request.author);
    const author = toAuthor(call, request.author ?? request.committer);
    const commit = { tree, parents: parent === undefined ? [] : [parent], author, committer, message: request.message };
    const commitId = objects.writeCommit(commit);
    requireRules(repository, { ref, id: commitId, isCreation: parent === undefined, isForced: false });
    if (call.actor.kind === 'installation' && !request.author && !request.committer)
        signed.add(commitId);
    refs.set(ref, commitId);
    const entry = { name: path, mode: git_objects/* MODE */.g.file, id };
    const content = toContent(call, entry, path, branch);
    const made = toGitCommit(call, { id: commitId, ...commit });
    return json({ content, commit: made }, present === undefined ? 201 : 200);
}
function tryEdit({ repository }, base, path, id) {
    try {
        return editTree(repository.objects, base, new Map([[path, { mode: git_objects/* MODE */.g.file, id }]]));
    }
    catch (error) {
        if (error instanceof TreeConflict)
            throw new ApiError(422, 'path contains a malformed path component');
        throw error;
    }
}
/** A link to a file in the same repository returns that file. */
function followLink({ repository: { objects } }, tree, path, entry) {
    const link = entry.mode === git_objects/* MODE */.g.symlink ? objects.blob(entry.id) : undefined;
    if (link === undefined)
        return entry;
    const target = new URL(Buffer.from(link).toString(), `file:///${path}`).pathname;
    const found = entryAt(objects, tree, decodeURIComponent(target));
    return found !== undefined && objectTypeOf(found.mode) === 'blob' ? found : entry;
}
function directoryAnswer(call, tree, directory, ref) {
    const entries = (call.repository.objects.tree(tree) ?? []).slice(0, call.limits.contentEntries);
    const listing = entries.map((entry) => toContent(call, entry, directory === '' ? entry.name : `${directory}/${entry.name}`, ref));
    return json(listing);
}
function fileAnswer(call, entry, path, ref) {
    const content = toContent(call, entry, path, ref);
    if (content.type !== 'file')
        return json(content);
    const bytes = call.repository.objects.blob(entry.id) ?? new Uint8Array();
    if (bytes.byteLength > call.limits.blobBytes)
        throw blobTooLarge();
    const mediaType = rawMediaType(call.accept);
    if (mediaType !== undefined)
        return raw(bytes, mediaType);
    const small = bytes.byteLength <= call.limits.contentBytes;
    const file = {
        ...content,
        type: 'file',
        content: small ? toBase64Lines(bytes) : '',
        encoding: small ? 'base64' : 'none',
    };
    return json(file);
}
function toContent({ repository, urls }, entry, path, ref) {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const type = objectTypeOf(entry.mode);
    const self = `${urls.api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
    const git = type === 'commit' ? null : `${urls.api}/git/${type}s/${entry.id}`;
    const html = type === 'commit' ? null : `${urls.html}/${type}/${ref}/${encoded}`;
    return {
        name: path.slice(path.lastIndexOf('/') + 1),
        path,
        sha: entry.id,
        size: repository.objects.blob(entry.id)?.byteLength ?? 0,
        url: self,
        html_url: html,
        git_url: git,
        download_url: type === 'blob' ? `${urls.html}/raw/${ref}/${encoded}` : null,
        type: contentType(entry),
        _links: { self, git, html },
    };
}
function contentType({ mode }) {
    if (mode === git_objects/* MODE */.g.directory)
        return 'dir';
    if (mode === git_objects/* MODE */.g.symlink)
        return 'symlink';
    return mode === git_objects/* MODE */.g.submodule ? 'submodule' : 'file';
}

;// CONCATENATED MODULE: ./testkit/github/rest-repository.ts





const refRoutes = [
    {
        method: 'GET',
        path: '/git/ref/{+ref}',
        docs: 'rest/git/refs#get-a-reference',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const name = `refs/${call.param('ref')}`;
            const id = call.repository.refs.get(name);
            if (id === undefined)
                throw new ApiError(404, 'Not Found');
            return json(rest_repository_toRef(call, name, id));
        },
    },
    {
        method: 'GET',
        path: '/git/matching-refs/{+ref}',
        docs: 'rest/git/refs#list-matching-references',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const prefix = `refs/${call.param('ref')}`;
            const refs = [...call.repository.refs].filter(([name]) => name.startsWith(prefix));
            return json(refs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, id]) => rest_repository_toRef(call, name, id)));
        },
    },
    {
        method: 'POST',
        path: '/git/refs',
        docs: 'rest/git/refs#create-a-reference',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const { ref, sha } = parseBody(call, schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }));
            if (!/^refs\/[^/]+\/[^~^:?*[\\\s]+$/.test(ref))
                throw new ApiError(422, 'Reference name is invalid');
            requireObject(call, sha);
            if (call.repository.refs.has(ref))
                throw new ApiError(422, 'Reference already exists');
            requireRules(call.repository, { ref, id: sha, isCreation: true, isForced: false });
            call.repository.refs.set(ref, sha);
            return json(rest_repository_toRef(call, ref, sha), 201, { location: `${call.urls.api}/git/${ref}` });
        },
    },
    {
        method: 'PATCH',
        path: '/git/refs/{+ref}',
        docs: 'rest/git/refs#update-a-reference',
        needs: 'contents',
        needsCommits: true,
        handle(call) {
            const { sha, force } = parseBody(call, schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), force: schemas/* boolean */.zMY().default(false) }));
            const { repository } = call;
            const name = `refs/${call.param('ref')}`;
            const current = repository.refs.get(name);
            if (current === undefined)
                throw new ApiError(422, 'Reference does not exist');
            requireObject(call, sha);
            const isForced = !repository.isAncestor(current, sha);
            if (isForced && !force)
                throw new ApiError(422, 'Update is not a fast forward');
            requireRules(repository, { ref: name, id: sha, isCreation: false, isForced });
            repository.refs.set(name, sha);
            return json(rest_repository_toRef(call, name, sha));
        },
    },
];
function rest_repository_toRef({ repository, urls }, ref, id) {
    const type = repository.objects.get(id)?.type ?? 'commit';
    return {
        ref,
        node_id: nodeId('REF', `${repository.fullName}:${ref}`),
        url: `${urls.api}/git/${ref}`,
        object: { sha: id, type, url: `${urls.api}/git/${type}s/${id}` },
    };
}
function requireObject({ repository }, id) {
    if (repository.objects.get(id) === undefined)
        throw new ApiError(422, 'Object does not exist');
}
const repositoryRoutes = [
    {
        method: 'GET',
        path: '',
        docs: 'rest/repos/repos#get-a-repository',
        needs: 'metadata',
        handle: (call) => json(rest_repository_toRepository(call)),
    },
];
/** `GET /rate_limit`, which does not count against the budget. */
function rateLimitAnswer(actor) {
    const window = (resource) => {
        const { limit, used, reset } = actor.rate(resource);
        return { limit, used, remaining: limit - used, reset };
    };
    const core = window('core');
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
    const overview = {
        resources: { core, graphql: window('graphql'), search },
        rate: core,
    };
    return json(overview);
}
function rest_repository_toRepository({ repository, actor, urls }) {
    const { name, owner, archived = false } = repository.settings;
    const isPrivate = repository.settings.private ?? false;
    const role = actor.roleIn(repository);
    const atLeast = (permission) => role !== null && PERMISSIONS.indexOf(role) >= PERMISSIONS.indexOf(permission);
    const admin = atLeast('admin');
    const push = atLeast('write');
    return {
        id: repository.databaseId,
        node_id: nodeId('R', repository.fullName),
        name,
        full_name: repository.fullName,
        owner: toOwner(owner, urls),
        private: isPrivate,
        visibility: isPrivate ? 'private' : 'public',
        html_url: urls.html,
        description: null,
        fork: false,
        url: urls.api,
        archived,
        disabled: false,
        default_branch: repository.defaultBranch,
        has_pages: repository.refs.has('refs/heads/gh-pages'),
        permissions: { admin, maintain: admin, push, triage: push, pull: atLeast('read') },
    };
}
function toOwner(login, urls) {
    const api = `${urls.api.slice(0, urls.api.indexOf('/repos/'))}/users/${login}`;
    const html = urls.html.slice(0, urls.html.lastIndexOf('/'));
    return {
        login,
        id: 1,
        node_id: nodeId('O', login),
        avatar_url: `${html}.png`,
        gravatar_id: '',
        url: api,
        html_url: html,
        followers_url: `${api}/followers`,
        following_url: `${api}/following{/other_user}`,
        gists_url: `${api}/gists{/gist_id}`,
        starred_url: `${api}/starred{/owner}{/repo}`,
        subscriptions_url: `${api}/subscriptions`,
        organizations_url: `${api}/orgs`,
        repos_url: `${api}/repos`,
        events_url: `${api}/events{/privacy}`,
        received_events_url: `${api}/received_events`,
        type: 'Organization',
        site_admin: false,
    };
}

;// CONCATENATED MODULE: ./testkit/github/github-api.ts








/** All supported calls below a repository. */
const ROUTES = [
    repositoryRoutes,
    refRoutes,
    commitRoutes,
    treeRoutes,
    blobRoutes,
    contentRoutes,
    compareRoutes,
].flat();
/** Answers requests like api.github.com: authenticates, counts against the budget, finds the route, and checks permissions. */
class GithubApi {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    async answer(request) {
        const { access, repositories } = this.settings;
        const isGraphql = request.url.pathname === '/graphql';
        let actor;
        let answer;
        try {
            actor = access.authenticate(request.header('authorization'));
            answer = isGraphql
                ? await graphqlAnswer(request.body, { actor, repositories, missed: request.missed })
                : this.#rest(request, actor);
        }
        catch (error) {
            const docs = isGraphql ? 'graphql/guides/forming-calls-with-graphql#authentication' : 'rest';
            answer = toErrorAnswer(error, docs);
        }
        return { ...answer, headers: { ...commonHeaders(actor, isGraphql ? 'graphql' : 'core'), ...answer.headers } };
    }
    #rest(request, actor) {
        const { pathname } = request.url;
        if (pathname === '/rate_limit')
            return rateLimitAnswer(actor);
        actor.spend('core');
        const target = /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(\/.*)?$/.exec(pathname);
        if (target === null)
            throw new ApiError(404, 'Not Found');
        const [, name = '', id, rest = ''] = target;
        const { repositories } = this.settings;
        const found = id === undefined ? repositories.find(name) : repositories.findById(Number(id));
        const matched = matchRoute(ROUTES, request.method === 'HEAD' ? 'GET' : request.method, rest);
        if (found === undefined || matched === undefined)
            throw new ApiError(404, 'Not Found');
        try {
            actor.requireSight(found.repository);
            if (found.renamed)
                return this.#redirect(request, found.repository, rest);
            const lags = request.missed > 0 && matched.route.method === 'GET';
            return this.#perform(request, actor, lags ? found.repository.replica(request.missed) : found.repository, matched);
        }
        catch (error) {
            return toErrorAnswer(error, matched.route.docs);
        }
    }
    #perform(request, actor, repository, { route, params }) {
        if (route.method !== 'GET')
            actor.requireWrite(repository);
        else if (route.needs === 'contents')
            actor.requireRead(repository);
        if (route.needsCommits && repository.isEmpty)
            throw new ApiError(409, 'Git Repository is empty.');
        if (Buffer.byteLength(request.body) > this.settings.limits.payloadBytes)
            return serverError();
        const { api, html } = this.settings.baseUrls();
        const call = {
            repository,
            actor,
            query: request.url.searchParams,
            accept: request.header('accept') ?? '',
            body: request.body,
            limits: this.settings.limits,
            now: this.settings.now,
            urls: { api: `${api}/repos/${repository.fullName}`, html: `${html}/${repository.fullName}` },
            param: (name) => params[name] ?? '',
        };
        const answer = route.handle(call);
        return withEtag(answer, route.method === 'GET' ? request.header('if-none-match') : undefined, actor);
    }
    #redirect(request, repository, rest) {
        const url = `${this.settings.baseUrls().api}/repositories/${repository.databaseId}${rest}${request.url.search}`;
        const status = request.method === 'GET' ? 301 : 307; // the message is "Moved Permanently" in both cases
        const documentation = 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';
        return json({ message: 'Moved Permanently', url, documentation_url: documentation }, status, { location: url });
    }
}
function toErrorAnswer(error, docs) {
    if (error instanceof ApiError)
        return errorAnswer(error, docs);
    throw error;
}

;// CONCATENATED MODULE: ./testkit/github/local-github.ts








function createLocalGitHub(settings) {
    const { now = () => new Date(), prefix = '' } = settings;
    const access = new Access(settings.tokens ?? {});
    const repositories = new Repositories(settings.repositories);
    const repository = (fullName) => {
        const found = repositories.find(fullName);
        if (found === undefined)
            throw new Error(`There is no repository ${fullName}.`);
        return found.repository;
    };
    const requests = [];
    const faults = new FaultQueue();
    let origin = '';
    const api = new GithubApi({
        repositories,
        access,
        limits: { ...GITHUB_LIMITS, ...settings.limits },
        now,
        baseUrls: () => ({ api: origin + prefix, html: prefix === '' ? 'https://github.com' : origin }),
    });
    const server = createHttpServer({
        prefix,
        requests,
        faults,
        answer: (request) => api.answer(request),
        tokenLabel: (authorization) => access.find(authorization)?.label ?? 'unknown',
        async before(request) {
            await github.onRequest?.(request);
            if (github.latencyMs > 0)
                await (0,external_node_timers_promises_.setTimeout)(github.latencyMs);
        },
    });
    const github = {
        requests,
        faults,
        latencyMs: 0,
        onRequest: undefined,
        async listen(port = 0) {
            await new Promise((resolve, reject) => {
                server.once('error', reject).listen(port, '127.0.0.1', resolve);
            });
            const address = server.address();
            if (address === null || typeof address === 'string')
                throw new Error('The server has no port.');
            origin = `http://127.0.0.1:${address.port}`;
            return origin + prefix;
        },
        async close() {
            const closed = new Promise((resolve) => server.close(() => resolve()));
            server.closeAllConnections();
            await closed;
        },
        repository,
        commitFiles: (fullName, branch, files, message) => commitFiles(repository(fullName), branch, files, message, now()),
        createTag: (fullName, name, revision, message) => createTag(repository(fullName), name, revision, message, now()),
        readTree: (fullName, branch) => readFiles(repository(fullName), `refs/heads/${branch}`),
        head: (fullName, branch) => repository(fullName).refs.get(`refs/heads/${branch}`),
        treeId(fullName, branch, directory = '') {
            const store = repository(fullName);
            const tree = store.findTree(`refs/heads/${branch}`);
            return tree === undefined ? undefined : entryAt(store.objects, tree, directory)?.id;
        },
        exportTo: (directory, fullName) => exportRepository(repository(fullName), directory),
    };
    return github;
}

;// CONCATENATED MODULE: ./testkit/memory-source.ts

/** One repository's telemetry in memory: files by path below its directory. Without files, there is no directory. */
class memory_source_MemorySource {
    files;
    directory;
    #entries;
    #directories;
    /** @param directory - Whole path of the telemetry directory. */
    constructor(files, directory) {
        this.files = files;
        this.directory = directory;
        this.#entries = Array.from(files, ([path, bytes]) => {
            return { path, kind: 'file', id: blobId(bytes), size: bytes.byteLength };
        }).sort((a, b) => (a.path < b.path ? -1 : 1));
        const tree = toTreeId(this.#entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
        this.#directories = files.size === 0 ? [] : [{ directory, tree }];
    }
    listNames() {
        return Promise.resolve(this.#directories.map(() => this.directory.slice(this.directory.lastIndexOf('/') + 1)));
    }
    identify() {
        return Promise.resolve(this.#directories);
    }
    expect() { }
    open() {
        const directory = { directories: this.#directories, entries: this.#entries, read: this.#read.bind(this) };
        return Promise.resolve(this.files.size === 0 ? null : directory);
    }
    async *#read(wanted) {
        for (const entry of wanted) {
            const bytes = this.files.get(entry.path);
            yield await Promise.resolve(bytes ? { entry, bytes } : { entry, error: new Error(`There is no ${entry.path}.`) });
        }
    }
}

;// CONCATENATED MODULE: ./testkit/sample/random.ts
/**
 * Factors on a median latency by quantile: a log-normal distribution with sigma 0.6 as a table of (quantile, factor). A table, because the
 * last digits of `Math.exp` may differ between engines.
 */
const LATENCY_FACTORS = [
    [0, 0.25],
    [0.1, 0.46],
    [0.25, 0.67],
    [0.5, 1],
    [0.75, 1.5],
    [0.9, 2.16],
    [0.95, 2.68],
    [0.99, 4.04],
    [0.999, 6.4],
    [1, 12],
];
/** Four digits for each 16-bit number; precomputed because bulk records consist mostly of identifiers. */
const HEXADECIMAL = Array.from({ length: 0x10000 }, (_, number) => number.toString(16).padStart(4, '0'));
/** Pseudo-random values that depend only on the seed, on every machine (Mulberry32, seeded with FNV-1a). */
class Random {
    #state;
    /** Streams with different seeds are independent, so a new record in one does not change the others. */
    constructor(seed) {
        this.#state = 0x811c9dc5;
        for (let index = 0; index < seed.length; index++) {
            this.#state = Math.imul(this.#state ^ seed.charCodeAt(index), 0x01000193);
        }
    }
    /** Uniform in 0 … 2^32 − 1. */
    word() {
        this.#state = (this.#state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return (mixed ^ (mixed >>> 14)) >>> 0;
    }
    /** Uniform in [0, 1). */
    fraction() {
        return this.word() / 2 ** 32;
    }
    /** Uniform from minimum to maximum, both inclusive. */
    integer(minimum, maximum) {
        return minimum + Math.floor(this.fraction() * (maximum - minimum + 1));
    }
    chance(probability) {
        return this.fraction() < probability;
    }
    /** A whole number with the average `amount`. */
    around(amount) {
        return Math.floor(amount + this.fraction());
    }
    /** @throws RangeError when there are no items. */
    pick(items) {
        const item = items[this.integer(0, items.length - 1)];
        if (item === undefined)
            throw new RangeError('Nothing to pick from.');
        return item;
    }
    /** Picks with probabilities proportional to the items' weights. */
    pickWeighted(items) {
        let left = this.fraction() * items.reduce((sum, item) => sum + item.weight, 0);
        return items.find((item) => (left -= item.weight) < 0) ?? this.pick(items);
    }
    /** Milliseconds with the long tail of real latencies; at least 1. */
    latency(medianMs) {
        const quantile = this.fraction();
        const upper = LATENCY_FACTORS.findIndex(([at]) => at > quantile);
        const [from, low] = LATENCY_FACTORS[upper - 1] ?? LATENCY_FACTORS[0];
        const [to, high] = LATENCY_FACTORS[upper] ?? LATENCY_FACTORS[LATENCY_FACTORS.length - 1];
        return Math.max(1, Math.round(medianMs * (low + ((quantile - from) / (to - from)) * (high - low))));
    }
    /** Lowercase hexadecimal digits. */
    hex(length) {
        let digits = '';
        while (digits.length < length) {
            const word = this.word();
            digits += HEXADECIMAL[word >>> 16] ?? '';
            digits += HEXADECIMAL[word & 0xffff] ?? '';
        }
        return digits.slice(0, length);
    }
    /** Formatted as a random UUID (version 4). */
    uuid() {
        return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${this.hex(3)}-${this.hex(12)}`;
    }
}
/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Midnight of a day (`2026-06-30`) in milliseconds since the epoch, UTC. */
function toMidnight(day) {
    return Date.parse(`${day}T00:00:00Z`);
}
/** The UTC day of a time. */
function toDay(at) {
    return new Date(at).toISOString().slice(0, 10);
}
/** `count` days up to `lastDay`, oldest first. */
function daysEnding(lastDay, count) {
    const last = toMidnight(lastDay);
    return Array.from({ length: count }, (_, index) => toDay(last - (count - 1 - index) * DAY));
}
function isWeekend(day) {
    const weekday = new Date(toMidnight(day)).getUTCDay();
    return weekday === 0 || weekday === 6;
}
/** `2026-06-30T08:15:00Z`, the format of engines. */
function random_toTimestamp(at) {
    return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
/** `2026-06-30T08:15:00.123Z`, the format of agents. */
function toMillisecondTimestamp(at) {
    return new Date(at).toISOString();
}
/** `2026-06-30T05:15:00-0300`, the format of command lines; with `colon`, `-03:00`. */
function toOffsetTimestamp(at, offsetMinutes, colon) {
    const local = new Date(at + offsetMinutes * MINUTE).toISOString().slice(0, 19);
    const distance = Math.abs(offsetMinutes);
    const hours = String(Math.floor(distance / 60)).padStart(2, '0');
    const minutes = String(distance % 60).padStart(2, '0');
    return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}${colon ? ':' : ''}${minutes}`;
}

;// CONCATENATED MODULE: ./testkit/sample/agent-run.ts

const TASKS = [
    'refactor-config-loader',
    'fix-flaky-checkout-test',
    'cache-product-images',
    'upgrade-search-client',
    'split-cart-module',
    'document-webhooks',
    'speed-up-ci',
    'validate-addresses',
];
const STEP_TOOLS = ['edit', 'shell', 'search', 'test'];
const COMMANDS = ['npm test', 'npm run lint', 'git diff --stat', 'tsc --noEmit', 'npm run build'];
const COMMENTS = [
    'Name the time limit instead of repeating the number',
    'The second test covers the same case as the first',
    'REDACTED',
    'Say in the changelog that the default has changed',
    'Prefer the existing helper',
    'Nice: the diff got smaller',
];
const BLOCKING_ISSUES = [
    'The cache is never cleared, so stale entries stay for ever',
    'An error of the payment service is swallowed',
    'The migration cannot be undone',
];
/** Writes the events of one run in dialect C (`spec/3`), each a little later than the previous one. */
class AgentLog {
    random;
    emissions = [];
    #runId;
    #task;
    #at;
    constructor(random, start) {
        this.random = random;
        this.#at = start;
        this.#task = random.pick(TASKS);
        this.#runId = `${toMillisecondTimestamp(start).slice(0, 19).replaceAll(':', '-')}Z/${this.#task}`;
    }
    write(cycle, source, event, payload, afterMs = this.random.latency(SECOND)) {
        this.#at += afterMs;
        const record = {
            schema_version: '0.1',
            timestamp: toMillisecondTimestamp(this.#at),
            source,
            run_id: this.#runId,
            cycle,
            event,
            payload: { ...payload, redacted_fields: [] },
            tags: {
                agent: 'default',
                environment: 'ci',
                task: this.#task,
                ...(source === 'optimizer' && { hardware: '4-vcpu' }),
            },
        };
        this.emissions.push({ at: this.#at, record });
    }
}
function writeStep(log, cycle, step, commandFailure) {
    const { random } = log;
    const tool = random.pick(STEP_TOOLS);
    const failed = random.chance(commandFailure);
    const commandMs = random.latency(8 * SECOND);
    log.write(cycle, 'planner', 'plan.step_started', { step, tool, description: `Step ${step} with ${tool}` });
    if (tool === 'shell' || tool === 'test') {
        const command = random.pick(COMMANDS);
        log.write(cycle, 'executor', 'executor.command_started', { command, arguments: 'REDACTED' });
        const digests = { stdout_digest: random.hex(16), stderr_digest: random.hex(16) };
        const payload = { command, exit_code: failed ? 1 : 0, duration_ms: commandMs, ...digests };
        log.write(cycle, 'executor', 'executor.command_completed', payload, commandMs);
        if (failed && random.chance(0.4)) {
            const error = {
                exception_class: 'CommandFailed',
                message: `${command} exited with 1`,
                handled: random.chance(0.8),
            };
            log.write(cycle, 'executor', 'executor.error', error);
        }
    }
    const result = { step, duration_ms: commandMs + random.latency(2 * SECOND), status: failed ? 'failed' : 'success' };
    log.write(cycle, 'planner', 'plan.step_completed', { ...result, summary: `Step ${step} done` });
}
function writeCycle(log, cycle, verdict, commandFailure) {
    const { random } = log;
    const steps = random.integer(2, 4);
    const plan = { steps, confidence: random.integer(40, 95) / 100, tools: STEP_TOOLS, inputs: ['user_goal'] };
    log.write(cycle, 'planner', 'plan.generated', plan, random.latency(15 * SECOND));
    if (random.chance(0.3))
        log.write(cycle, 'memory', 'memory.recalled', { entries: random.integer(1, 12) });
    for (let step = 1; step <= steps; step++)
        writeStep(log, cycle, step, commandFailure);
    if (verdict === null)
        return;
    const feedback = {
        confidence_delta: random.integer(-20, 20) / 100,
        comments: COMMENTS.slice(0, random.integer(0, 6)),
        blocking_issues: verdict === 'accept' ? [] : BLOCKING_ISSUES.slice(0, random.integer(1, 3)),
    };
    log.write(cycle, 'reviewer', 'review.feedback_generated', feedback, random.latency(10 * SECOND));
    log.write(cycle, 'reviewer', 'review.decision', { verdict });
}
/** An autonomous run: plan, steps, commands and review in each cycle. */
function emitAgentRun(random, start, course) {
    const log = new AgentLog(random, start);
    if (random.chance(0.2)) {
        const profile = { hardware: '4 vCPU, 16 GB', profile: random.pick(['balanced', 'throughput']) };
        log.write(1, 'optimizer', 'optimizer.profile_selected', profile);
        const benchmark = { throughput_tokens_per_s: random.integer(40, 120), latency_ms: random.latency(300) };
        log.write(1, 'optimizer', 'optimizer.benchmark_completed', benchmark);
    }
    course.verdicts.forEach((verdict, index) => {
        const breaksOff = course.unfinished === true && index === course.verdicts.length - 1;
        writeCycle(log, index + 1, breaksOff ? null : verdict, course.commandFailure ?? 0.08);
    });
    return log.emissions;
}
/** The course of a typical run: up to two revisions, then mostly accepted. */
function pickCourse(random) {
    const revisions = random.pick([0, 0, 0, 1, 1, 2]);
    const last = random.chance(0.92) ? 'accept' : 'abort';
    return { verdicts: [...Array.from({ length: revisions }, () => 'revise'), last] };
}

;// CONCATENATED MODULE: ./testkit/sample/emission.ts

const encoder = new TextEncoder();
function toBytes(text) {
    return encoder.encode(text);
}
/** One line per record, without line ends, in the order of writing. */
function toLines(emissions) {
    return emissions.toSorted((a, b) => a.at - b.at).map(({ record }) => JSON.stringify(record));
}
/** Ends every line with a newline, including the last. */
function toJsonl(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
/** One file per UTC day with records, in the layout of emitters (`spec/1 §2.2`). */
function toDailyFiles(emissions) {
    const days = new Map();
    for (const emission of emissions.toSorted((a, b) => a.at - b.at)) {
        const day = toDay(emission.at);
        const written = days.get(day);
        if (written)
            written.push(emission);
        else
            days.set(day, [emission]);
    }
    return new Map([...days].map(([day, written]) => [`${day}.jsonl`, toBytes(toJsonl(toLines(written)))]));
}
/** Fake texts in the form of secrets. They are assembled at run time, so that secret scanners do not find any in the source. */
const FAKE_SECRETS = {
    'github-token': `${'gh'}p_${'x'.repeat(36)}`,
    'github-fine-grained-token': `${'github'}_pat_${'x'.repeat(22)}_${'x'.repeat(59)}`,
    'aws-access-key': `${'AK'}IA${'X'.repeat(16)}`,
    'slack-token': `${'xo'}xb-${'0'.repeat(12)}-${'x'.repeat(24)}`,
    'openai-key': `${'s'}k-${'x'.repeat(48)}`,
    'json-web-token': [{ alg: 'none' }, { sub: 'nobody' }].map(toBase64Url).concat('x'.repeat(43)).join('.'),
    'private-key': `-----BEGIN ${'PRIVATE'} KEY-----\n${'x'.repeat(64)}\n-----END ${'PRIVATE'} KEY-----`,
    'url-credentials': `https://nobody:${'x'.repeat(20)}@registry.example.com/`,
};
/** Paths with the login name of a fictional person. */
const FAKE_HOME_PATHS = [
    '/Users/jane.nobody/src/payments-api',
    '/home/jnobody/payments-api/.env',
    'C:\\Users\\Jane.Nobody\\payments-api',
];
function toBase64Url(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}

;// CONCATENATED MODULE: ./testkit/sample/transcript.ts

const MODELS = ['claude-sonnet-4-5', 'claude-opus-4-1'];
const SLASH_COMMANDS = ['/review', '/release-notes', '/northwind:triage'];
/** Tools that an agent may use in a turn: built in, from plugins (`plugin:local`), from an MCP server, or a subagent. */
const TOOL_USES = [
    { weight: 8, name: 'Read', input: { file_path: 'src/cart.ts' } },
    { weight: 6, name: 'Bash', input: { command: 'npm test' } },
    { weight: 5, name: 'Edit', input: { file_path: 'src/cart.ts', old_string: 'REDACTED', new_string: 'REDACTED' } },
    { weight: 4, name: 'Grep', input: { pattern: 'roundPrice' } },
    { weight: 2, name: 'Skill', input: { skill: 'northwind:changelog' } },
    { weight: 1, name: 'Skill', input: { skill: 'flea:emoji-commits' } },
    { weight: 1, name: 'Task', input: { subagent_type: 'reviewer', description: 'Review the change' } },
    { weight: 1, name: 'mcp__tracker__search_issues', input: { query: 'checkout' } },
];
/** Writes the lines of one session in dialect E, each linked to the previous one. */
class Session {
    random;
    emissions = [];
    model;
    #sessionId;
    #repository;
    #parent = null;
    #at;
    constructor(random, repository, start) {
        this.random = random;
        this.#at = start;
        this.#repository = repository;
        this.#sessionId = random.uuid();
        this.model = random.pick(MODELS);
    }
    write(type, fields, afterMs = this.random.latency(6 * SECOND)) {
        this.#at += afterMs;
        const uuid = this.random.uuid();
        const record = {
            type,
            uuid,
            parentUuid: this.#parent,
            sessionId: this.#sessionId,
            timestamp: toMillisecondTimestamp(this.#at),
            cwd: `/srv/build/${this.#repository}`,
            ...fields,
        };
        this.emissions.push({ at: this.#at, record });
        this.#parent = uuid;
    }
}
function writeToolUse(session, resultType) {
    const { random, model } = session;
    const { name, input } = random.pickWeighted(TOOL_USES);
    const id = `toolu_${random.hex(20)}`;
    const usage = { input_tokens: random.integer(400, 9000), output_tokens: random.integer(20, 900) };
    session.write('assistant', {
        message: { role: 'assistant', model, content: [{ type: 'tool_use', id, name, input }], usage },
    });
    if (random.chance(0.03))
        return; // Interrupted: the tool returns no result.
    const result = { type: 'tool_result', tool_use_id: id, content: 'REDACTED', is_error: random.chance(0.06) };
    session.write(resultType, { message: { role: 'user', content: [result] } }, random.latency(2 * SECOND));
}
/** A session of a coding agent. Older clients write tool results as lines with their own type, newer ones as user lines. Both occur. */
function emitSession(random, repository, start, toolUses) {
    const session = new Session(random, repository, start);
    const resultType = random.chance(0.25) ? 'tool_use_result' : 'user';
    session.write('system', { subtype: 'init', message: null });
    const command = random.pick(SLASH_COMMANDS);
    const request = random.chance(0.4)
        ? `<command-name>${command}</command-name><command-args></command-args>`
        : 'Please look at the rounding of prices in the cart.';
    session.write('user', { message: { role: 'user', content: request } });
    for (let use = 0; use < toolUses; use++)
        writeToolUse(session, resultType);
    const usage = { input_tokens: random.integer(400, 9000), output_tokens: random.integer(20, 900) };
    const text = { type: 'text', text: 'The rounding is fixed and tested.' };
    session.write('assistant', { message: { role: 'assistant', model: session.model, content: [text], usage } });
    if (random.chance(0.5))
        session.write('summary', { summary: 'Price rounding', message: null });
    return session.emissions;
}

;// CONCATENATED MODULE: ./testkit/sample/command-records.ts

/** Files of a fictional code base. */
const FILES = [
    'src/cart.ts',
    'src/checkout/address.ts',
    'src/search/index.ts',
    'src/pricing/round.ts',
    'src/api.ts',
];
/** A run of commands by one process, in dialect D. Its timestamps have whole seconds (`spec/4 D`). */
function emitCommands(random, start, options) {
    const run = { run_id: `run_${Math.floor(start / SECOND)}`, segment_id: random.hex(8) };
    let at = start;
    return Array.from({ length: options.length }, () => {
        const command = random.pickWeighted(options.catalogue);
        const fails = random.chance(options.failure ?? 0.02);
        const { args, result, x, tokens } = (fails && command.failure ? command.failure : command.fields)(random);
        const timing = random.latency(command.medianMs * (options.slowdown?.(command.cmd) ?? 1));
        at += timing + random.latency(4 * SECOND);
        const record = {
            ts: random_toTimestamp(at),
            ...run,
            cmd: command.cmd,
            args,
            result,
            timing_ms: timing,
            warnings: random.chance(options.dropped ?? 0) ? ['telemetry_lock_skipped'] : [],
            x: x ?? {},
            ...(tokens && { tokens }),
        };
        return { at, record };
    });
}

;// CONCATENATED MODULE: ./testkit/sample/catalogues.ts

const SYMBOLS = ['Cart.total', 'roundPrice', 'validateAddress', 'SearchIndex', 'withRetry'];
function position(random) {
    return { file: random.pick(FILES), line: random.integer(1, 400), col: random.integer(1, 80) };
}
function languageServerRequest(cmd, weight, medianMs) {
    return {
        cmd,
        weight,
        medianMs,
        fields: (random) => ({ args: position(random), result: { status: 'ok', resolved: true } }),
        failure: (random) => ({ args: position(random), result: { status: 'error', error_code: 'NO_RESULT' } }),
    };
}
/** Commands that read code: syntax trees, language server, files. */
const CODE_COMMANDS = [
    {
        cmd: 'ast.parse',
        weight: 18,
        medianMs: 34,
        fields: (random) => ({
            args: { file: random.pick(FILES) },
            result: { status: 'ok', functions: random.integer(1, 40), classes: random.integer(0, 6) },
            x: { cache_hit: random.chance(0.7), skeleton_bytes: random.integer(200, 4000) },
        }),
        failure: (random) => ({ args: { file: random.pick(FILES) }, result: { status: 'error', error_code: 'SYNTAX' } }),
    },
    {
        cmd: 'ast.cache.hit',
        weight: 13,
        medianMs: 1,
        fields: (random) => ({ args: { cache_key: random.hex(16) }, result: { backend: 'sqlite' } }),
    },
    {
        cmd: 'ast.cache.miss',
        weight: 5,
        medianMs: 1,
        fields: (random) => ({ args: { cache_key: random.hex(16) }, result: { backend: 'sqlite' } }),
    },
    languageServerRequest('lsp.definition', 12, 85),
    languageServerRequest('lsp.hover', 8, 60),
    {
        cmd: 'lsp.spawn',
        weight: 3,
        medianMs: 420,
        fields: (random) => ({
            args: {},
            result: { status: 'ok', pid: random.integer(1000, 60_000) },
            x: { lsp_state: 'WARMING' },
        }),
        failure: () => ({ args: {}, result: { status: 'failed', reason: 'lsp_binary_not_found' } }),
    },
    {
        cmd: 'lsp.ready',
        weight: 3,
        medianMs: 1800,
        fields: () => ({ args: {}, result: { status: 'ok' }, x: { lsp_state: 'READY' } }),
    },
    {
        cmd: 'lsp.timeout',
        weight: 1,
        medianMs: 5000,
        fields: () => ({ args: { method: 'definition' }, result: { status: 'error', reason: 'timeout' } }),
    },
    {
        cmd: 'lsp.fallback',
        weight: 2,
        medianMs: 2,
        fields: () => ({ args: { reason: 'lsp_not_ready' }, result: { status: 'degraded', fallback_to: 'ast_only' } }),
    },
    {
        cmd: 'file.read',
        weight: 22,
        medianMs: 3,
        fields: (random) => {
            const mode = random.pick(['skeleton', 'skeleton', 'excerpt', 'excerpt', 'excerpt', 'raw']);
            const bytes = random.latency({ skeleton: 600, excerpt: 2400, raw: 14_000 }[mode] ?? 0);
            return {
                args: { file: random.pick(FILES), mode },
                result: { status: 'ok', bytes },
                x: { disclosure_mode: mode },
            };
        },
    },
    {
        cmd: 'selector.resolve',
        weight: 6,
        medianMs: 22,
        fields: (random) => ({ args: { symbol_query: random.pick(SYMBOLS) }, result: { status: 'ok', matches: 1 } }),
        failure: (random) => ({ args: { symbol_query: random.pick(SYMBOLS) }, result: { status: 'failed', matches: 0 } }),
    },
];
const QUERIES = [
    'where are prices rounded',
    'retry policy',
    'cart totals',
    'address validation',
    'feature flags',
];
function query(random) {
    const text = random.pick(QUERIES);
    return { query_preview: text, query_hash: random.hex(16), query_len: text.length, limit: 5 };
}
/** Commands that look things up for an agent. */
const CONTEXT_COMMANDS = [
    {
        cmd: 'ctx.search',
        weight: 40,
        medianMs: 18,
        fields: (random) => ({
            args: query(random),
            result: {
                status: 'ok',
                hits: random.integer(1, 5),
                returned_ids: [`repo:${random.pick(FILES)}:${random.hex(10)}`],
            },
            x: { source: random.pick(['interactive', 'agent']), build_sha: random.hex(8) },
        }),
        failure: (random) => ({ args: query(random), result: { status: 'error', error_code: 'INDEX_STALE' } }),
    },
    {
        cmd: 'ctx.search.zero_hit',
        weight: 4,
        medianMs: 9,
        fields: (random) => ({ args: query(random), result: { hits: 0 }, x: { zero_hit_reason: 'no_alias' } }),
    },
    {
        cmd: 'ctx.get',
        weight: 24,
        medianMs: 7,
        fields: (random) => {
            const retrieved = random.integer(200, 4000);
            return {
                args: { ids: [`repo:${random.pick(FILES)}:${random.hex(10)}`], mode: 'excerpt', budget: 900 },
                result: { status: 'ok', chunks_returned: random.integer(1, 4), total_tokens: retrieved, trimmed: false },
                tokens: { input_tokens: random.integer(10, 80), output_tokens: retrieved, retrieved_tokens: retrieved },
            };
        },
    },
    {
        cmd: 'ctx.sync',
        weight: 5,
        medianMs: 240,
        fields: () => ({ args: { segment: 'REDACTED' }, result: { status: 'ok' } }),
        failure: () => ({ args: { segment: 'REDACTED' }, result: { status: 'failed', errors: 1 } }),
    },
];

;// CONCATENATED MODULE: ./testkit/sample/decision-records.ts

/** The steps of one logical execution, each with its actor and typical duration. */
const STEPS = [
    { action: 'config.load', actor: 'prepare-repo', medianMs: 2 * SECOND },
    { action: 'config.validate', actor: 'prepare-repo', medianMs: 3 * SECOND },
    { action: 'repo.prepare.labels.reconcile', actor: 'prepare-repo', medianMs: 12 * SECOND },
    { action: 'codex.execute', actor: 'codex', medianMs: 180 * SECOND },
    { action: 'codex.pr.create', actor: 'codex', medianMs: 9 * SECOND },
    { action: 'telemetry.write', actor: 'workflow:telemetry', medianMs: 4 * SECOND },
];
const REASONS = {
    partial: 'Two labels could not be renamed; a follow-up issue was opened',
    blocked: 'The configuration names two tracks for one issue',
    failed: 'The API answered 503 three times',
};
/** The step at which an execution goes wrong. */
const TROUBLED_STEP = {
    success: null,
    partial: 'repo.prepare.labels.reconcile',
    blocked: 'config.validate',
    failed: 'codex.execute',
};
/** A Task Assistant decision record, in dialect A. Unsuccessful steps have a reason. */
function toDecisionRecord(random, { emitter, correlationId, issue }, step, outcome, startedAt, finishedAt) {
    const repo = `${emitter.owner}/${emitter.name}`;
    return {
        schema_version: '1.0',
        generated_at: random_toTimestamp(finishedAt),
        correlation_id: correlationId,
        actor: step.actor,
        action: step.action,
        entity: step.actor === 'codex' ? { type: 'issue', repo, number: issue } : { type: 'repository', repo },
        outcome,
        reason: outcome === 'success' ? null : REASONS[outcome],
        execution: {
            started_at: random_toTimestamp(startedAt),
            finished_at: random_toTimestamp(finishedAt),
            runner: random.pick(['ubuntu-24.04', 'ubuntu-24.04-arm']),
        },
        decisions: decide(random, step, outcome, issue),
        metrics: { api_calls: random.integer(1, 40) },
    };
}
/** Decisions and their reasons, which make a record explainable. Only successful steps change anything. */
function decide(random, step, outcome, issue) {
    const toDecision = (id, decision) => ({
        id,
        ...decision,
        outcome,
        reason: outcome === 'success' ? null : REASONS[outcome],
        evidence: [{ key: 'config.version', value: `3.${random.integer(0, 9)}` }],
    });
    const subject = `issue#${issue}`;
    if (outcome === 'blocked') {
        return [toDecision('d1', { kind: 'validation', rule: 'track.exclusive', subject, decision: 'deny' })];
    }
    if (outcome !== 'success')
        return [];
    switch (step.action) {
        case 'repo.prepare.labels.reconcile': {
            const decision = random.pick(['create', 'update', 'skip', 'skip']);
            return [toDecision('d1', { kind: 'mutation', rule: 'labels.declared', subject: 'label:track/sprint', decision })];
        }
        case 'codex.pr.create':
            return [
                toDecision('d1', { kind: 'mutation', rule: 'pr.per-issue', subject, decision: 'create' }),
                toDecision('d2', { kind: 'routing', rule: 'review.owner', subject: 'pull_request', decision: 'route' }),
            ];
        default:
            return [];
    }
}
/**
 * One logical execution with one UUID: configuration, labels, an agent's work, a pull request, telemetry. A problem occurs at the step
 * where it is possible. After a blocked or failed step, only the telemetry is written.
 */
function emitDecisions(random, emitter, start, outcome = 'success') {
    const context = { emitter, correlationId: random.uuid(), issue: random.integer(100, 2400) };
    const troubled = TROUBLED_STEP[outcome];
    const stops = outcome === 'blocked' || outcome === 'failed';
    const steps = STEPS.filter(({ action }, index) => !stops || index <= STEPS.findIndex((step) => step.action === troubled) || action === 'telemetry.write');
    let at = start;
    return steps.map((step) => {
        const startedAt = at;
        at += random.latency(step.medianMs);
        const stepOutcome = step.action === troubled ? outcome : 'success';
        return { at, record: toDecisionRecord(random, context, step, stepOutcome, startedAt, at) };
    });
}

;// CONCATENATED MODULE: ./testkit/sample/engine-records.ts

/** The engines of a nightly sweep, in order. */
const SWEEP_ENGINES = ['preflight', 'validate', 'enforce', 'dashboard'];
const CHECKS = ['config.load', 'config.schema.valid', 'track.exclusive'];
const FAILURES = [
    'The API answered 503 three times',
    'Secondary rate limit while listing labels',
    'The milestone could not be read',
];
/** Simulates workflow run ids, which grow with time: one every ten milliseconds, with a realistic number of digits. */
function toWorkflowRunId(at) {
    return 16_000_000_000 + Math.floor((at - Date.UTC(2025, 0, 1)) / 10);
}
/** `<workflow run id>-<attempt>`, as observed (`spec/4 A`). */
function toCorrelationId(at, attempt = 1) {
    return `${toWorkflowRunId(at)}-${attempt}`;
}
/** A Task Assistant engine event, in dialect B. */
function toEngineRecord(emitter, at, correlationId, event) {
    return {
        schema_version: '1.0',
        generated_at: random_toTimestamp(at),
        correlation_id: correlationId,
        source: { workflow: `engine-${event.engine}`, job: event.engine },
        entity: { type: 'repository', owner: emitter.owner, repo: emitter.name },
        event: { category: event.engine, action: event.action, reason: event.reason ?? null },
        details: event.details,
    };
}
function passedChecks() {
    return CHECKS.map((id) => ({ id, outcome: 'PASS', details: null }));
}
function sweepDetails(engine, emitter, random) {
    switch (engine) {
        case 'preflight':
            return {
                ok: true,
                summary: 'Preflight checks passed',
                target_repo: `${emitter.owner}/${emitter.name}`,
                infra: { repoState: 'enabled', registrySha: random.hex(40), outcomeCode: 'INFRA_OK' },
            };
        case 'validate':
            return {
                tool: 'validate-config',
                version: '1.0',
                ok: true,
                summary: 'Configuration is valid',
                checks: passedChecks(),
            };
        case 'enforce':
            return {
                tool: 'enforce-labels',
                version: '1.1',
                mode: 'apply',
                ok: true,
                summary: 'No changes required',
                actions: [],
            };
        case 'dashboard':
            return { ok: true, engine: 'dashboard', summary: 'Dashboard rebuilt', repo: emitter.name, status: 'healthy' };
    }
}
/**
 * One sweep: preflight, validate, enforce and dashboard with the same correlation id.
 * @param failing - The engine that fails and ends the sweep.
 */
function emitSweep(random, emitter, start, failing) {
    const correlationId = toCorrelationId(start, failing && random.chance(0.3) ? 2 : 1);
    const last = failing ? SWEEP_ENGINES.indexOf(failing) : SWEEP_ENGINES.length - 1;
    let at = start;
    return SWEEP_ENGINES.slice(0, last + 1).map((engine) => {
        at += random.latency(25 * SECOND);
        const reason = engine === failing ? random.pick(FAILURES) : undefined;
        const event = reason
            ? { engine, action: 'failed', reason, details: { ok: false, summary: reason, status: 'error' } }
            : { engine, action: 'success', details: sweepDetails(engine, emitter, random) };
        return { at, record: toEngineRecord(emitter, at, correlationId, event) };
    });
}
/** Enforcement after an issue event. Most change nothing; some add or remove a label. */
function emitIssueEnforcement(random, emitter, at) {
    const acts = random.chance(0.3);
    const label = random.pick(['priority/high', 'priority/low', 'track/sprint', 'track/backlog', 'needs-triage']);
    const details = {
        tool: 'issue-events',
        version: '1.1',
        repo: `${emitter.owner}/${emitter.name}`,
        issue: { number: random.integer(100, 2400) },
        event: { type: random.pick(['labeled', 'milestoned', 'opened', 'reopened']) },
        mode: 'apply',
        ok: true,
        summary: acts ? 'Labels were reconciled' : 'No changes required',
        checks: passedChecks(),
        actions: acts ? [{ id: random.pick(['label.add', 'label.remove']), label }] : [],
    };
    const event = { engine: 'enforce', action: 'success', details };
    return [{ at, record: toEngineRecord(emitter, at, toCorrelationId(at), event) }];
}
/** Preparation of a release: each component gets its labels and milestone (`details.labels`, `details.milestones`). */
function emitMaterializations(random, emitter, start, release, components) {
    const correlationId = `${Math.floor(start / SECOND)}-${random.integer(100_000, 199_999)}`;
    return components.map((component, index) => {
        const at = start + index * 2 * MINUTE + random.latency(20 * SECOND);
        const details = {
            tool: 'materialize-repo',
            version: '1.0',
            repo: `${emitter.owner}/${emitter.name}`,
            mode: 'apply',
            ok: true,
            summary: 'Labels and milestone were created',
            checks: passedChecks(),
            labels: { created: [`component/${component}`, `release/${release}`], updated: [], skipped: [] },
            milestones: { created: [`${release}: ${component}`], skipped: [] },
        };
        return {
            at,
            record: toEngineRecord(emitter, at, correlationId, { engine: 'materialize', action: 'success', details }),
        };
    });
}

;// CONCATENATED MODULE: ./testkit/sample/anomalies.ts






function createCleanDay(random, emitter, day) {
    const midnight = toMidnight(day);
    const emissions = [
        ...emitSweep(random, emitter, midnight + random.integer(2 * HOUR, 3 * HOUR)),
        ...emitDecisions(random, emitter, midnight + random.integer(8 * HOUR, 12 * HOUR)),
        ...emitCommands(random, midnight + random.integer(13 * HOUR, 18 * HOUR), {
            catalogue: CONTEXT_COMMANDS,
            length: random.integer(4, 12),
        }),
    ];
    return { day, emitter, random, lines: toLines(emissions) };
}
/** A file with exactly this content. */
function spoilBytes(line, ...parts) {
    return { file: Buffer.concat(parts.map((part) => (typeof part === 'string' ? toBytes(part) : part))), line };
}
/** The clean day with odd lines appended. */
function appendLines(clean, ...lines) {
    return spoilBytes(clean.lines.length + 1, toJsonl([...clean.lines, ...lines]));
}
/** The clean day with odd records appended. */
function appendRecords(clean, ...records) {
    return appendLines(clean, ...records.map((record) => JSON.stringify(record)));
}
function eveningOf(clean) {
    return toMidnight(clean.day) + 20 * HOUR + clean.random.integer(0, HOUR);
}
/** An engine event in the evening, with some fields replaced. */
function engineRecord(clean, replaced) {
    const at = eveningOf(clean);
    const event = { engine: 'validate', action: 'success', details: { ok: true, summary: 'Configuration is valid' } };
    return { ...toEngineRecord(clean.emitter, at, toCorrelationId(at), event), ...replaced };
}
/** A decision record in the evening, with some fields replaced. */
function decisionRecord(clean, replaced) {
    const [first] = emitDecisions(clean.random, clean.emitter, eveningOf(clean));
    return { ...first?.record, ...replaced };
}
/** A command record in the evening, with some fields replaced. */
function commandRecord(clean, replaced) {
    const [first] = emitCommands(clean.random, eveningOf(clean), { catalogue: CONTEXT_COMMANDS, length: 1 });
    return { ...first?.record, ...replaced };
}
/** Anomalies of tree entries. */
const ANOMALIES_OF_FILES = [
    {
        name: 'empty-file',
        what: 'The file of a day is empty.',
        diagnostic: null,
        spoil: () => spoilBytes(null),
    },
    {
        name: 'lfs-pointer',
        what: 'The file of a day is a Git LFS pointer.',
        diagnostic: 'lfs-pointer',
        spoil: ({ random }) => spoilBytes(1, `version https://git-lfs.github.com/spec/v1\noid sha256:${random.hex(64)}\nsize 48213\n`),
    },
    {
        name: 'keep-file',
        what: 'A file that keeps the directory in Git.',
        diagnostic: 'ignored-file',
        path: () => '.keep',
        spoil: () => spoilBytes(null),
    },
    {
        name: 'dashboard-json',
        what: 'A derived file, left by an earlier dashboard.',
        diagnostic: 'ignored-file',
        path: () => 'dashboard.json',
        spoil: ({ emitter, day }) => spoilBytes(null, JSON.stringify({ schema_version: 'dashboard.v1', repo: emitter.name, coverage: { last_record: day } })),
    },
    {
        name: 'folder-by-day',
        what: 'A directory for a day, with more telemetry.',
        diagnostic: null,
        path: (day) => `${day}/preflight.jsonl`,
        spoil: ({ random, emitter, day }) => spoilBytes(null, toJsonl(createCleanDay(random, emitter, day).lines)),
    },
    {
        name: 'folder-by-correlation-id',
        what: 'A directory for a correlation id, with more telemetry.',
        diagnostic: null,
        path: (day) => `${day}/21088-1/engine.jsonl`,
        spoil: ({ random, emitter, day }) => spoilBytes(null, toJsonl(createCleanDay(random, emitter, day).lines)),
    },
    {
        name: 'symbolic-link',
        what: 'A symbolic link to the file of a day.',
        diagnostic: 'ignored-file',
        path: () => 'latest.jsonl',
        spoil: ({ day }) => ({ file: { symlink: `${day}.jsonl` }, line: null }),
    },
    {
        name: 'submodule',
        what: 'A submodule.',
        diagnostic: 'ignored-file',
        path: () => 'vendor.jsonl',
        spoil: ({ random }) => ({ file: { submodule: random.hex(40) }, line: null }),
    },
];
/** Anomalies of timestamps and durations. */
const ANOMALIES_OF_TIME = [
    {
        name: 'offset-without-colon',
        what: 'A local timestamp such as 22:30:00-0300: the record belongs to the next day in UTC.',
        diagnostic: 'day-mismatch',
        spoil: (clean) => {
            const at = toMidnight(clean.day) + 25.5 * HOUR;
            return appendRecords(clean, commandRecord(clean, { ts: toOffsetTimestamp(at, -180, false) }));
        },
    },
    {
        name: 'offset-of-half-an-hour',
        what: 'A timestamp with the offset +05:30.',
        diagnostic: null,
        spoil: (clean) => {
            const at = toMidnight(clean.day) + 15 * HOUR;
            return appendRecords(clean, engineRecord(clean, { generated_at: toOffsetTimestamp(at, 330, true) }));
        },
    },
    {
        name: 'fractional-seconds',
        what: 'Fractional seconds of one to nine digits.',
        diagnostic: null,
        spoil: (clean) => {
            const fractions = Array.from({ length: 9 }, (_, index) => '123456789'.slice(0, index + 1));
            return appendRecords(clean, ...fractions.map((digits) => engineRecord(clean, { generated_at: `${clean.day}T21:10:00.${digits}Z` })));
        },
    },
    {
        name: 'invalid-timestamp',
        what: 'Timestamps that do not exist.',
        diagnostic: 'invalid-timestamp',
        spoil: (clean) => appendRecords(clean, ...['2026-02-30T12:00:00Z', '2026-13-01T12:00:00Z', 'yesterday', '', null].map((generated_at) => engineRecord(clean, { generated_at }))),
    },
    {
        name: 'implausible-timestamp',
        what: 'Timestamps of clocks that are wrong by decades.',
        diagnostic: 'implausible-timestamp',
        spoil: (clean) => appendRecords(clean, ...['2001-01-01T00:00:07Z', '2062-06-30T12:00:00Z'].map((generated_at) => engineRecord(clean, { generated_at }))),
    },
    {
        name: 'negative-duration',
        what: 'A clock was set back while a command ran.',
        diagnostic: 'invalid-duration',
        spoil: (clean) => appendRecords(clean, commandRecord(clean, { timing_ms: -250 })),
    },
];

;// CONCATENATED MODULE: ./testkit/sample/anomalies-of-records.ts


/** Field values: identifiers, outcomes, numbers, keys, versions. */
const ANOMALIES_OF_RECORDS = [
    {
        name: 'correlation-ids-of-other-forms',
        what: 'Correlation ids that are no UUIDs.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, ...['21088-1', '1770673146-152960', 'manual', 'refs/heads/main', '../../etc'].map((correlation_id) => decisionRecord(clean, { correlation_id }))),
    },
    {
        name: 'repository-as-owner-and-name',
        what: 'An engine event names the repository as owner/name, in another case.',
        diagnostic: null,
        spoil: (clean) => {
            const { owner, name } = clean.emitter;
            const entity = { type: 'repository', owner, repo: `${owner}/${name}`.toUpperCase() };
            return appendRecords(clean, engineRecord(clean, { entity }));
        },
    },
    {
        name: 'dispatched-command-as-action',
        what: 'The action of an engine event is the dispatched command, not an outcome.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, engineRecord(clean, { event: { category: 'dispatch', action: 'self-test', reason: null }, details: {} })),
    },
    {
        name: 'record-within-a-record',
        what: 'The details of an engine event hold another engine event.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, engineRecord(clean, { details: engineRecord(clean, {}) })),
    },
    {
        name: 'upper-case-outcome',
        what: 'Outcomes in upper case.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, decisionRecord(clean, { outcome: 'SUCCESS' }), decisionRecord(clean, { outcome: 'FAILED', reason: 'The runner was stopped' })),
    },
    {
        name: 'denied-and-blocked',
        what: 'A decision denies and blocks, so its record is blocked.',
        diagnostic: null,
        spoil: (clean) => {
            const decision = { id: 'd1', kind: 'enforcement', rule: 'freeze.active', subject: 'release', decision: 'deny' };
            const reason = 'A release freeze is active';
            const decisions = [{ ...decision, outcome: 'blocked', reason, evidence: [{ key: 'freeze', value: 'payments' }] }];
            return appendRecords(clean, decisionRecord(clean, { outcome: 'blocked', reason, decisions }));
        },
    },
    {
        name: 'numbers-beyond-2-to-the-53',
        what: 'Numbers that a double cannot hold.',
        diagnostic: null,
        spoil: (clean) => {
            const metrics = '{"bytes":9007199254740993,"requests":123456789012345678901234567890,"ratio":1e400}';
            const line = JSON.stringify(decisionRecord(clean, { metrics: {} })).replace('"metrics":{}', `"metrics":${metrics}`);
            return appendLines(clean, line);
        },
    },
    {
        name: 'prototype-keys',
        what: 'Keys that would reach the prototype of objects.',
        diagnostic: null,
        spoil: (clean) => {
            const keys = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
            const line = JSON.stringify(engineRecord(clean, {})).replace(/\}$/, `,${keys}}`);
            return appendLines(clean, line);
        },
    },
    {
        name: 'foreign-record',
        what: 'A record names another repository.',
        diagnostic: 'foreign-record',
        spoil: (clean) => {
            const entity = { type: 'repository', owner: clean.emitter.owner, repo: 'storefront' };
            return appendRecords(clean, engineRecord(clean, { entity }));
        },
    },
    {
        name: 'future-schema-version',
        what: 'A record of a schema version to come.',
        diagnostic: 'unsupported-schema-version',
        spoil: (clean) => appendRecords(clean, decisionRecord(clean, { schema_version: '2.0' })),
    },
    {
        name: 'unknown-object',
        what: 'An object that is no telemetry record.',
        diagnostic: 'unrecognised-record',
        spoil: (clean) => appendRecords(clean, { level: 'info', msg: 'listening', port: 8080 }, {}),
    },
    {
        name: 'fields-of-the-wrong-type',
        what: 'The fields of a known dialect, of the wrong type.',
        diagnostic: 'unrecognised-record',
        spoil: (clean) => appendRecords(clean, decisionRecord(clean, { action: 5, outcome: ['success'] }), commandRecord(clean, { cmd: {} })),
    },
];
/** Texts that try to act as code when shown: HTML, workflow commands, spreadsheets, Markdown, URLs. */
const HOSTILE_TEXTS = {
    html: '<script>alert("telemetry")</script>',
    attribute: '" onmouseover="alert(1)',
    'workflow-command': '::set-output name=status::success%0A::error::nothing',
    'spreadsheet-formula': "=cmd|' /C calc'!A0",
    bidirectional: 'safe\u202egnp.exe\u2066',
    markdown: '[click](javascript:alert(1)) | `code` | @everyone',
    'replacement-pattern': "$& $1 $` $'",
    path: '../../../index.html',
};
const HOSTILE = Object.values(HOSTILE_TEXTS);
/** Texts: hostile ones, secrets, personal paths. */
const ANOMALIES_OF_CONTENT = [
    {
        name: 'hostile-action',
        what: 'Names of actions and actors that try to be code.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, ...HOSTILE.map((text) => decisionRecord(clean, { action: text, actor: text }))),
    },
    {
        name: 'hostile-command',
        what: 'Names of commands and run ids that try to be code.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, ...HOSTILE.map((text) => commandRecord(clean, { cmd: text, run_id: text, warnings: [text] }))),
    },
    {
        name: 'hostile-link',
        what: 'Links that are no web addresses.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, decisionRecord(clean, {
            links: { run: 'javascript:alert(1)', log: 'data:text/html,<script>alert(1)</script>' },
        })),
    },
    {
        name: 'virtual-node-shaped-value',
        what: 'Values in the form of the nodes that pages are rendered from.',
        diagnostic: null,
        spoil: (clean) => {
            const node = { type: 'script', props: { dangerouslySetInnerHTML: { __html: 'alert(1)' } }, key: null, ref: null };
            return appendRecords(clean, engineRecord(clean, { details: node }), decisionRecord(clean, { actor: node }));
        },
    },
    {
        name: 'secret-in-free-text',
        what: 'Free text holds (fake) secrets.',
        diagnostic: 'secret-redacted',
        spoil: (clean) => appendRecords(clean, ...Object.values(FAKE_SECRETS).map((secret) => decisionRecord(clean, { outcome: 'failed', reason: `Login failed with ${secret}` }))),
    },
    {
        name: 'secret-in-a-name',
        what: 'Names of actors and runs hold (fake) secrets.',
        diagnostic: 'secret-redacted',
        spoil: (clean) => appendRecords(clean, ...Object.values(FAKE_SECRETS).map((secret) => decisionRecord(clean, { actor: `deploy --token ${secret}`, correlation_id: secret }))),
    },
    {
        name: 'home-path',
        what: 'Arguments hold paths with the login name of a (made-up) person.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, ...FAKE_HOME_PATHS.map((path) => commandRecord(clean, { args: { segment_root: path } }))),
    },
    {
        name: 'home-path-in-a-name',
        what: 'Names of commands are paths with the login name of a (made-up) person.',
        diagnostic: 'path-redacted',
        spoil: (clean) => appendRecords(clean, ...FAKE_HOME_PATHS.map((path) => commandRecord(clean, { cmd: path }))),
    },
    {
        name: 'dropped-writes',
        what: 'Many writes were dropped because the log was locked.',
        diagnostic: 'dropped-writes',
        spoil: (clean) => appendRecords(clean, ...Array.from({ length: 24 }, () => commandRecord(clean, { warnings: ['telemetry_lock_skipped'] }))),
    },
];

;// CONCATENATED MODULE: ./testkit/sample/anomalies-of-lines.ts


/** The text "null" decoded as Base64: three bytes that are not UTF-8. */
const BINARY_RUBBISH = Buffer.from('null', 'base64');
/** The same three bytes, decoded with a Windows code page and saved as UTF-8. */
const MISDECODED_RUBBISH = '\u017e\u00e9e';
const TWO_MEGABYTES = 2 * 1024 * 1024;
/** Bytes, line ends and lines. */
const ANOMALIES_OF_LINES = [
    {
        name: 'binary-first-line',
        what: 'The first line is binary rubbish.',
        diagnostic: 'invalid-utf8',
        spoil: ({ lines }) => spoilBytes(1, BINARY_RUBBISH, '\n', toJsonl(lines)),
    },
    {
        name: 'misdecoded-first-line',
        what: 'The first line is binary rubbish that was decoded wrongly and saved as text.',
        diagnostic: 'malformed-line',
        spoil: ({ lines }) => spoilBytes(1, toJsonl([MISDECODED_RUBBISH, ...lines])),
    },
    {
        name: 'concatenated-records',
        what: 'The newline between two records was lost.',
        diagnostic: 'concatenated-records',
        spoil: ({ lines }) => spoilBytes(1, lines.slice(0, 2).join(''), '\n', toJsonl(lines.slice(2))),
    },
    {
        name: 'no-final-newline',
        what: 'The last record is complete, but has no newline.',
        diagnostic: null,
        spoil: ({ lines }) => spoilBytes(lines.length, lines.join('\n')),
    },
    {
        name: 'truncated-last-line',
        what: 'The last append was cut off.',
        diagnostic: 'truncated-last-line',
        spoil: ({ lines }) => spoilBytes(lines.length + 1, toJsonl(lines), lines[0]?.slice(0, 77) ?? ''),
    },
    {
        name: 'byte-order-mark',
        what: 'The file starts with a byte order mark.',
        diagnostic: null,
        spoil: ({ lines }) => spoilBytes(1, '\ufeff', toJsonl(lines)),
    },
    {
        name: 'crlf',
        what: 'The lines end in carriage return and newline.',
        diagnostic: null,
        spoil: ({ lines }) => spoilBytes(1, lines.map((line) => `${line}\r\n`).join('')),
    },
    {
        name: 'blank-lines',
        what: 'There are empty lines and lines of white space between the records.',
        diagnostic: null,
        spoil: ({ lines }) => spoilBytes(2, lines.join('\n\n \t\n'), '\n'),
    },
    {
        name: 'nul-bytes',
        what: 'A block of NUL bytes, as a crash of the file system leaves it.',
        diagnostic: 'malformed-line',
        spoil: (clean) => appendLines(clean, '\0'.repeat(512)),
    },
    {
        name: 'invalid-utf8-in-string',
        what: 'A string holds Latin-1 bytes.',
        diagnostic: 'invalid-utf8',
        spoil: (clean) => {
            const record = decisionRecord(clean, { outcome: 'partial', reason: 'Schlüssel fehlt' });
            return spoilBytes(clean.lines.length + 1, toJsonl(clean.lines), Buffer.from(`${JSON.stringify(record)}\n`, 'latin1'));
        },
    },
    {
        name: 'line-separators-in-string',
        what: 'A string holds U+2028 and U+2029, which end no line.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, decisionRecord(clean, { outcome: 'partial', reason: 'one\u2028two\u2029three' })),
    },
    {
        name: 'merge-conflict-markers',
        what: 'A merge conflict was committed unresolved.',
        diagnostic: 'merge-conflict-marker',
        spoil: ({ lines: [first = '', second = '', ...rest] }) => spoilBytes(1, toJsonl(['<<<<<<< HEAD', first, '=======', second, '>>>>>>> telemetry/nightly', ...rest])),
    },
    {
        name: 'duplicates-after-union-merge',
        what: 'A union merge kept the records of both sides.',
        diagnostic: 'duplicate-record',
        spoil: (clean) => appendLines(clean, ...clean.lines.slice(0, 3)),
    },
    {
        name: 'identical-command-records',
        what: 'Two commands in the same second left identical records; both are true.',
        diagnostic: 'identical-records',
        spoil: (clean) => {
            const line = JSON.stringify(commandRecord(clean, {}));
            return spoilBytes(clean.lines.length + 2, toJsonl([...clean.lines, line, line]));
        },
    },
    {
        name: 'two-megabyte-line',
        what: 'A record of two megabytes.',
        diagnostic: null,
        spoil: (clean) => appendRecords(clean, commandRecord(clean, { x: { preview: 'lorem '.repeat(TWO_MEGABYTES / 6) } })),
    },
    {
        name: 'json-without-object',
        what: 'Lines that are JSON, but no object.',
        diagnostic: 'malformed-line',
        spoil: (clean) => appendLines(clean, 'null', '[]', '42', '"text"'),
    },
];

;// CONCATENATED MODULE: ./testkit/sample/repositories.ts











const LAB_DAYS = 90;
/** Runs with several cycles. Some are aborted, and some never reach their last review. */
const COURSES = [
    { weight: 5, verdicts: ['accept'] },
    { weight: 5, verdicts: ['revise', 'accept'] },
    { weight: 4, verdicts: ['revise', 'revise', 'accept'] },
    { weight: 2, verdicts: ['revise', 'revise', 'revise', 'revise', 'accept'], commandFailure: 0.2 },
    { weight: 2, verdicts: ['revise', 'abort'], commandFailure: 0.4 },
    { weight: 1, verdicts: ['abort'], commandFailure: 0.7 },
    { weight: 2, verdicts: ['revise', 'accept'], unfinished: true },
];
/** A sandbox for agents: only agent events and session transcripts. */
function createAgentLab(emitter, lastDay) {
    const emissions = daysEnding(lastDay, LAB_DAYS).flatMap((day) => {
        const random = new Random(`${emitter.name}/${day}`);
        const runs = isWeekend(day) ? random.around(0.3) : random.integer(1, 4);
        return Array.from({ length: runs }, () => {
            const at = toMidnight(day) + random.integer(7 * HOUR, 20 * HOUR);
            const session = random.chance(0.5) ? emitSession(random, emitter.name, at, random.integer(4, 20)) : [];
            return [...emitAgentRun(random, at, random.pickWeighted(COURSES)), ...session];
        }).flat();
    });
    return toDailyFiles(emissions);
}
const PAYMENTS_DAYS = 60;
/** The first days are clean, as a baseline. */
const CLEAN_DAYS = 7;
const ANOMALIES = [
    ...ANOMALIES_OF_LINES,
    ...ANOMALIES_OF_TIME,
    ...ANOMALIES_OF_RECORDS,
    ...ANOMALIES_OF_CONTENT,
    ...ANOMALIES_OF_FILES,
];
/** Sixty ordinary days. After the first week, each has one anomaly. */
function createPaymentsApi(emitter, lastDay) {
    const files = new Map();
    const anomalies = [];
    daysEnding(lastDay, PAYMENTS_DAYS).forEach((day, index) => {
        const clean = createCleanDay(new Random(`${emitter.name}/${day}`), emitter, day);
        files.set(`${day}.jsonl`, toBytes(toJsonl(clean.lines)));
        const anomaly = ANOMALIES[index - CLEAN_DAYS];
        if (!anomaly)
            return;
        const path = anomaly.path?.(day) ?? `${day}.jsonl`;
        const { file, line } = anomaly.spoil(clean);
        files.set(path, file);
        anomalies.push({ name: anomaly.name, what: anomaly.what, diagnostic: anomaly.diagnostic, path, line });
    });
    return { files, anomalies };
}
const SEARCH_DAYS = 120;
/** Share of all writes; below the acceptable 2 % (`spec/4 D`). */
const DROPPED = 0.008;
/** The log of a command line tool: only command records. */
function createSearchService(emitter, lastDay) {
    const emissions = daysEnding(lastDay, SEARCH_DAYS).flatMap((day) => {
        const random = new Random(`${emitter.name}/${day}`);
        const runs = isWeekend(day) ? random.integer(1, 3) : random.integer(6, 12);
        return Array.from({ length: runs }, () => emitCommands(random, toMidnight(day) + random.integer(6 * HOUR, 20 * HOUR), {
            catalogue: [...CODE_COMMANDS, ...CONTEXT_COMMANDS],
            length: random.integer(3, 16),
            dropped: DROPPED,
        })).flat();
    });
    return toDailyFiles(emissions);
}
function createSweeps(emitter, lastDay, days) {
    const emissions = daysEnding(lastDay, days).flatMap((day) => {
        const random = new Random(`${emitter.name}/${day}`);
        const start = toMidnight(day) + 2 * HOUR + random.integer(0, 20 * MINUTE);
        return emitSweep(random, emitter, start, random.chance(0.05) ? 'enforce' : undefined);
    });
    return toDailyFiles(emissions);
}
/** Disabled in the registry, so its old telemetry is no longer read. */
function createLegacySite(emitter) {
    return createSweeps(emitter, '2025-10-31', 45);
}
/** Only nightly sweeps. */
function createDocsPortal(emitter, lastDay) {
    return createSweeps(emitter, lastDay, 21);
}
/** Registered yesterday: one day with three records (its dashboard engine has not run yet), and nothing to compare with. */
function createFirstDay(emitter, day) {
    const sweep = emitSweep(new Random(emitter.name), emitter, toMidnight(day) + 2 * HOUR);
    return toDailyFiles(sweep.slice(0, 3));
}
/** Stories to discover on the dashboard of a realistic year. Days are inclusive. */
const STOREFRONT_STORIES = {
    firstDay: '2025-07-01',
    lastDay: '2026-06-30',
    /** The runners were down, so these days have no file. */
    gapDays: ['2025-11-27', '2025-11-28'],
    /** An upstream outage: most things fail. */
    incident: { firstDay: '2026-04-13', lastDay: '2026-04-19' },
    /** A release in which every component is materialized. */
    release: { day: '2026-03-03', name: '2026.03', components: 24 },
    /** `ctx.search` becomes several times slower and stays slow. */
    regression: { cmd: 'ctx.search', firstDay: '2026-06-10', slowdown: 3.5 },
};
const STORIES = STOREFRONT_STORIES;
const COMPONENTS = Array.from({ length: STORIES.release.components }, (_, index) => `component-${index + 1}`);
const CATALOGUE = [...CONTEXT_COMMANDS, ...CODE_COMMANDS];
const ORDINARY = {
    decisions: [
        { outcome: 'success', weight: 90 },
        { outcome: 'partial', weight: 5 },
        { outcome: 'blocked', weight: 3 },
        { outcome: 'failed', weight: 2 },
    ],
    commandFailure: 0.02,
    sweepFailure: 0.02,
    repeatedSweeps: 0,
    pickCourse: pickCourse,
};
const OUTAGE = {
    decisions: [
        { outcome: 'success', weight: 30 },
        { outcome: 'partial', weight: 10 },
        { outcome: 'blocked', weight: 10 },
        { outcome: 'failed', weight: 50 },
    ],
    commandFailure: 0.3,
    sweepFailure: 0.75,
    repeatedSweeps: 3,
    pickCourse: (random) => random.chance(0.6) ? { verdicts: ['revise', 'abort'], commandFailure: 0.6 } : pickCourse(random),
};
function conditionsOf(day) {
    return day >= STORIES.incident.firstDay && day <= STORIES.incident.lastDay ? OUTAGE : ORDINARY;
}
function slowdownOf(day, cmd) {
    const { regression } = STORIES;
    return cmd === regression.cmd && day >= regression.firstDay ? regression.slowdown : 1;
}
/** @param volume - Amount of activity: 1 on a working day of the first month. */
function emitDay(emitter, day, volume) {
    const random = new Random(`${emitter.name}/${day}`);
    const midnight = toMidnight(day);
    const { decisions, commandFailure: failure, sweepFailure, repeatedSweeps, ...conditions } = conditionsOf(day);
    const slowdown = (cmd) => slowdownOf(day, cmd);
    /** Spread over working hours. Everything started by 19:00 UTC ends on the same day. */
    const repeat = (amount, emit) => Array.from({ length: random.around(amount) }, () => emit(midnight + random.integer(7 * HOUR, 19 * HOUR))).flat();
    const emitSweepAt = (at, failing) => emitSweep(random, emitter, at, failing ? random.pick(SWEEP_ENGINES) : undefined);
    const emitCommandsAt = (at) => emitCommands(random, at, { catalogue: CATALOGUE, length: random.integer(4, 11), failure, slowdown });
    return [
        ...emitSweepAt(midnight + random.integer(2 * HOUR, 2.5 * HOUR), random.chance(sweepFailure)),
        ...repeat(repeatedSweeps, (at) => emitSweepAt(at, true)),
        ...repeat(2.5 * volume, (at) => emitIssueEnforcement(random, emitter, at)),
        ...repeat(volume, (at) => emitDecisions(random, emitter, at, random.pickWeighted(decisions).outcome)),
        ...repeat(0.55 * volume, (at) => emitAgentRun(random, at, conditions.pickCourse(random))),
        ...repeat(2.2 * volume, emitCommandsAt),
        ...repeat(0.15 * volume, (at) => emitSession(random, emitter.name, at, random.integer(3, 9))),
        ...(day === STORIES.release.day
            ? emitMaterializations(random, emitter, midnight + 9 * HOUR, STORIES.release.name, COMPONENTS)
            : []),
    ];
}
/** A year of a busy production repository, with all dialects in each daily file. */
function createStorefront(emitter) {
    const days = daysEnding(STORIES.lastDay, 365);
    const gaps = STORIES.gapDays;
    const emissions = days.flatMap((day, index) => {
        const growth = 1 + index / days.length;
        return gaps.includes(day) ? [] : emitDay(emitter, day, growth * (isWeekend(day) ? 0.4 : 1));
    });
    return toDailyFiles(emissions);
}

;// CONCATENATED MODULE: ./testkit/sample/registry.ts
/** The owner of the sample's dashboards. */
const registry_OWNER = 'northwind-labs';
function register(context, reason, state = 'enabled') {
    return { state, context, process: 'infra-cli', reason };
}
/** An Infra v2 registry (`spec/2`). A run for the first owner must ignore the second. */
const REGISTRY = {
    schema_version: '2.0',
    generated_at: '2026-06-30T00:00:00Z',
    description: 'Telemetry registry of the sample organisation.',
    orgs: {
        [registry_OWNER]: {
            telemetry_repo: `${registry_OWNER}/task-assistant-telemetry`,
            repos: {
                storefront: register('production', 'The shop: a year of daily operation'),
                'payments-api': register('production', 'Payments: every anomaly that real telemetry has'),
                'search-service': register('production', 'Search: logs the commands of its tooling'),
                'agent-lab': register('sandbox', 'Agents are tried out here before they reach production'),
                'docs-portal': register('production', ''),
                'new-service': register('production', 'Registered before its first release'),
                'first-day': register('sandbox', 'Registered yesterday to try the dashboard'),
                'legacy-site': register('production', 'Switched off in favour of storefront', 'disabled'),
            },
        },
        'fabrikam-works': {
            telemetry_repo: 'fabrikam-works/task-assistant-telemetry',
            repos: { 'assembly-line': register('production', 'Another organisation: none of a run for northwind-labs') },
        },
    },
};

;// CONCATENATED MODULE: ./testkit/sample/sample.ts




/** The last day of telemetry of all active repositories. */
const { lastDay } = STOREFRONT_STORIES;
/** Generators of the repositories' telemetry. */
const sample_FILES = {
    storefront: createStorefront,
    'payments-api': (emitter) => createPaymentsApi(emitter, lastDay).files,
    'search-service': (emitter) => createSearchService(emitter, lastDay),
    'agent-lab': (emitter) => createAgentLab(emitter, lastDay),
    'docs-portal': (emitter) => createDocsPortal(emitter, lastDay),
    'first-day': (emitter) => createFirstDay(emitter, lastDay),
    'legacy-site': createLegacySite,
};
/** One repository's telemetry, identical to its part of the sample: files by path below its directory. */
function createSampleFiles(name) {
    return sample_FILES[name]?.({ owner: registry_OWNER, name }) ?? new Map();
}
/** Deterministic, on every machine. */
function createSample() {
    const payments = createPaymentsApi({ owner: registry_OWNER, name: 'payments-api' }, lastDay);
    const telemetry = new Map();
    for (const name of Object.keys(sample_FILES)) {
        const files = name === 'payments-api' ? payments.files : createSampleFiles(name);
        for (const [path, file] of files)
            telemetry.set(`telemetry/v1/repos/${registry_OWNER}_${name}/${path}`, file);
    }
    return {
        owner: registry_OWNER,
        registryRepository: `${registry_OWNER}/task-assistant-infra`,
        registryPath: 'infra/telemetry-registry.v2.json',
        registry: `${JSON.stringify(REGISTRY, null, 2)}\n`,
        telemetryRepository: REGISTRY.orgs[registry_OWNER].telemetry_repo,
        telemetry,
        anomalies: payments.anomalies,
    };
}
const { telemetry_repo: telemetryRepository, repos } = REGISTRY.orgs[registry_OWNER];
/** One of the sample's registered repositories with its telemetry, regular files only. */
function openSampleRepository(name) {
    const repository = { ...repos[name], owner: OWNER, name, key: `${OWNER}_${name}`, telemetryRepository };
    const directory = telemetryDirectory(repository);
    const files = new Map();
    for (const [path, file] of createSampleFiles(name)) {
        if (file instanceof Uint8Array)
            files.set(path, file);
    }
    return { repository, source: new MemorySource(files, directory) };
}

;// CONCATENATED MODULE: ./testkit/demo-github.ts


/** A fixed date, so that the demo's repositories are always the same. */
const NOW = new Date('2026-07-01T04:00:00Z');
const READ_TOKEN = 'ghs_demoTelemetryRead';
const PUBLISH_TOKEN = 'ghs_demoPublishWrite';
/** A local GitHub with the sample organisation: registry, telemetry, and an empty site to publish to. */
function createDemoGitHub(sample = createSample()) {
    const dashboards = `${sample.owner}/telemetry-dashboards`;
    const names = [sample.registryRepository, sample.telemetryRepository, dashboards];
    const github = createLocalGitHub({
        repositories: names.map((fullName) => ({
            owner: sample.owner,
            name: fullName.slice(sample.owner.length + 1),
            private: true,
        })),
        tokens: {
            [READ_TOKEN]: { access: { [sample.registryRepository]: 'read', [sample.telemetryRepository]: 'read' } },
            [PUBLISH_TOKEN]: { access: { [dashboards]: 'write' } },
        },
        now: () => NOW,
    });
    github.commitFiles(sample.registryRepository, 'main', new Map([[sample.registryPath, Buffer.from(sample.registry)]]), 'Register the repositories');
    github.commitFiles(sample.telemetryRepository, 'main', sample.telemetry, 'Append telemetry');
    github.commitFiles(dashboards, 'main', new Map([['README.md', Buffer.from('# Dashboards\n')]]), 'First commit');
    return {
        github,
        sample,
        dashboards,
        inputs: {
            'telemetry-token': READ_TOKEN,
            'publish-token': PUBLISH_TOKEN,
            'registry-repository': sample.registryRepository,
            'publish-repository': dashboards,
        },
        environment: {
            GITHUB_SERVER_URL: 'https://github.com',
            GITHUB_REPOSITORY: dashboards,
            GITHUB_REPOSITORY_OWNER: sample.owner,
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./testkit/run-action.ts





/** Runs the action like the runner does: in its own process, with inputs as `INPUT_*`, and files for outputs and job summary. */
async function runAction(action) {
    const { bundle, inputs, apiUrl, environment, node, interrupted, execute } = action;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'action-'));
    const [outputs, summary] = [(0,external_node_path_.join)(directory, `output-${(0,external_node_crypto_.randomUUID)()}`), (0,external_node_path_.join)(directory, `summary-${(0,external_node_crypto_.randomUUID)()}`)];
    try {
        await Promise.all([(0,promises_.writeFile)(outputs, ''), (0,promises_.writeFile)(summary, '')]);
        const given = Object.entries(inputs).map(([name, value]) => [
            `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
            value,
        ]);
        const variables = {
            PATH: process.env['PATH'],
            ...(apiUrl !== undefined && { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: `${apiUrl}/graphql` }),
            ...environment,
            ...Object.fromEntries(given),
            GITHUB_ACTIONS: 'true',
            GITHUB_OUTPUT: outputs,
            GITHUB_STEP_SUMMARY: summary,
        };
        const { exitCode, log } = await (execute?.(bundle, variables) ??
            runProcess(node ?? process.execPath, bundle, variables, interrupted));
        return {
            exitCode,
            log,
            outputs: parseOutputs(await (0,promises_.readFile)(outputs, 'utf8')),
            summary: await (0,promises_.readFile)(summary, 'utf8'),
        };
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
function runProcess(node, bundle, env, interrupted) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(node, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] });
        const kill = () => child.kill();
        interrupted?.addEventListener('abort', kill, { once: true });
        if (interrupted?.aborted)
            kill();
        const chunks = [];
        child.stdout.on('data', (chunk) => chunks.push(chunk));
        child.stderr.on('data', (chunk) => chunks.push(chunk));
        child.on('error', reject);
        child.on('close', (exitCode) => {
            interrupted?.removeEventListener('abort', kill);
            resolve({ exitCode, log: Buffer.concat(chunks).toString('utf8') });
        });
    });
}
/** The format of `$GITHUB_OUTPUT`: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text) {
    const outputs = {};
    const lines = text.split('\n');
    for (let index = 0; index < lines.length; index += 1) {
        const [name, delimiter] = (lines[index] ?? '').split('<<', 2);
        if (!name || !delimiter)
            continue;
        const end = lines.indexOf(delimiter, index + 1);
        outputs[name] = lines.slice(index + 1, end).join('\n');
        index = end;
    }
    return outputs;
}

// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/cli/interruption.ts
var interruption = __webpack_require__(5611);
// EXTERNAL MODULE: ./src/cli/site-server.ts
var site_server = __webpack_require__(1379);
;// CONCATENATED MODULE: ./src/cli/demo.ts










/** What the demo reads of the action's output `repositories`. */
const repositoriesOutput = schemas/* array */.YOg(schemas/* object */.Ikc({
    repository: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    automation: schemas/* object */.Ikc({ verdict: schemas/* string */.YjP(), of: schemas/* string */.YjP(), known: schemas/* number */.aig(), failed: schemas/* number */.aig() }).nullable(),
}));
/**
 * Runs the action as it is committed against a local GitHub with sample telemetry: once to publish, once more to show that
 * nothing changes without new telemetry; then serves what was published, until it is interrupted.
 * @throws ActionError when the action fails, or the port cannot be had.
 * @throws the reason of the signal when it is interrupted before all is published.
 */
async function runDemo(options, terminal, interrupted) {
    const server = options.once ? null : await (0,site_server/* openSiteServer */.R)(options.port);
    let directory = null;
    const demo = createDemoGitHub();
    try {
        const site = await publishSample(demo, options, terminal, interrupted);
        if (server === null)
            return;
        directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'telemetry-demo-'));
        await writeSite(directory, site);
        server.show(directory);
        terminal.print(`Serving the published site at ${server.url} (Ctrl+C to stop).`);
        await (0,interruption/* toAborted */.tp)(interrupted);
    }
    finally {
        await Promise.all([demo.github.close(), server?.close()]);
        if (directory !== null)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
/** @returns the bytes of every published file by path. */
async function publishSample(demo, { bundle, verbose }, terminal, interrupted) {
    const { github, sample, dashboards } = demo;
    const apiUrl = await github.listen();
    terminal.print(`Started a local GitHub with the sample organisation ${sample.owner}: ${(0,format/* formatCount */.B4)(sample.telemetry.size)} made-up telemetry files.`);
    terminal.print(`Running the action twice, as a workflow of ${dashboards} would:`);
    const runOnce = async (title) => {
        terminal.progress(`  ${title} …`);
        const start = performance.now();
        const outcome = await runAction({
            bundle,
            apiUrl,
            inputs: demo.inputs,
            environment: demo.environment,
            interrupted,
        });
        const { exitCode, log, outputs } = outcome;
        interrupted.throwIfAborted();
        if (verbose || exitCode !== 0)
            terminal.print(indent(log));
        if (exitCode !== 0)
            throw new action_error/* ActionError */.l(`The action ended with exit status ${exitCode}.`);
        if (verbose) {
            terminal.print(`  changed=${outputs['changed']} commit-sha=${outputs['commit-sha']} status=${outputs['status']}`);
        }
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const did = outputs['changed'] === 'true' ? 'published all dashboards' : 'found them current and wrote nothing';
        terminal.print(`  ${title} ${did} in ${seconds} s.`);
        return outcome;
    };
    const { outputs } = await runOnce('The first run');
    await runOnce('The second run');
    terminal.print('');
    for (const line of toTable(outputs['repositories'] ?? ''))
        terminal.print(line);
    const site = github.readTree(dashboards, 'gh-pages');
    const [bytes, tree] = [sizeOf(site), github.treeId(dashboards, 'gh-pages')];
    terminal.print(`\nThe branch gh-pages contains ${(0,format/* formatQuantity */.VZ)(site.size, 'file')}, ${(bytes / 1e6).toFixed(1)} MB (tree ${tree}).`);
    if (verbose)
        for (const [path, file] of site)
            terminal.print(`  ${String(file.byteLength).padStart(8)}  ${path}`);
    terminal.print('Some of the sample telemetry is faulty on purpose. --verbose prints the log of the action and every published file.');
    terminal.print('To set it up for your own repositories, see docs/PLATFORM_SETUP.md. For recipes, see docs/HOWTO.md.');
    return site;
}
/** A line for each repository that the registry names: how its telemetry is, and how its automation does. */
function toTable(repositories) {
    const rows = repositoriesOutput
        .parse(JSON.parse(repositories))
        .map(({ repository, status, automation }) => [
        repository,
        status,
        automation === null
            ? '–'
            : `${automation.verdict} (${(0,format/* formatCount */.B4)(automation.failed)} of ${(0,format/* formatCount */.B4)(automation.known)} ${automation.of} failed)`,
    ]);
    const table = [['Dashboard', 'Telemetry', 'Automation, last 30 days'], ...rows];
    const width = (column) => Math.max(...table.map((row) => row[column]?.length ?? 0));
    const widths = [width(0), width(1), 0];
    return table.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}
function sizeOf(site) {
    return [...site.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
function indent(text) {
    return text
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n');
}
async function writeSite(root, site) {
    for (const [path, bytes] of site) {
        const file = (0,external_node_path_.join)(root, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, bytes);
    }
}


/***/ }),

/***/ 2362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ toTreeId),
/* harmony export */   Mh: () => (/* binding */ treeId),
/* harmony export */   eS: () => (/* binding */ treeBytes),
/* harmony export */   g: () => (/* binding */ MODE),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* unused harmony export EMPTY_TREE */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** File modes that Git stores in a tree. */
const MODE = {
    file: '100644',
    executable: '100755',
    symlink: '120000',
    submodule: '160000',
    directory: '040000',
};
/** Id of a Git object: the SHA-1 of its type, size and bytes. */
function objectId(type, bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
/** Id of a file's content, like `git hash-object`. */
function blobId(bytes) {
    return objectId('blob', bytes);
}
/** The bytes of a tree object; entries in any order. Git sorts by bytes, directories as if their name ended in "/". */
function treeBytes(entries) {
    const sortable = entries.map((entry) => ({
        entry,
        key: Buffer.from(entry.mode === MODE.directory ? `${entry.name}/` : entry.name),
    }));
    sortable.sort((a, b) => Buffer.compare(a.key, b.key));
    return Buffer.concat(sortable.map(({ entry }) => Buffer.concat([Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.id, 'hex')])));
}
/** Id of one level of a tree. The empty tree is 4b825dc642cb6eb9a060e54bf8d69288fbee4904. */
function treeId(entries) {
    return objectId('tree', treeBytes(entries));
}
/** A tree without entries, which Git uses for "nothing". */
const EMPTY_TREE = treeId([]);
/** Git tree id of files by path ("/" between names). Git does not store empty directories. No path may be a parent of another. */
function toTreeId(files) {
    const root = new Map();
    for (const [path, file] of files) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let directory = root;
        for (const name of names) {
            let child = directory.get(name);
            if (!(child instanceof Map))
                directory.set(name, (child = new Map()));
            directory = child;
        }
        directory.set(last, file);
    }
    return toDirectoryId(root);
}
function toDirectoryId(directory) {
    return treeId(Array.from(directory, ([name, child]) => child instanceof Map ? { name, mode: MODE.directory, id: toDirectoryId(child) } : { name, ...child }));
}


/***/ })

};
