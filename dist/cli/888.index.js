export const id = 888;
export const ids = [888];
export const modules = {

/***/ 9888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildPreview: () => (/* binding */ buildPreview)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/github/git-objects.ts
var git_objects = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/github/github-repository.ts
var github_repository = __webpack_require__(6513);
// EXTERNAL MODULE: ./src/github/object-batches.ts
var object_batches = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/github/git-listing.ts
var git_listing = __webpack_require__(3342);
// EXTERNAL MODULE: ./src/github/github-request-error.ts
var github_request_error = __webpack_require__(6263);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/github/bounded-fetch.ts
var bounded_fetch = __webpack_require__(3879);
// EXTERNAL MODULE: ./src/github/request-failure.ts
var request_failure = __webpack_require__(4221);
;// CONCATENATED MODULE: ./src/github/request-policy.ts




const MAX_RETRIES = 4;
/**
 * Maximum time that a request spends waiting before retries, missed deadlines included. A longer rate limit fails the run with a message
 * that says when it ends.
 */
const MAX_WAIT_MS = (/* unused pure expression or super */ null && (5 * 60_000));
/** How long to send nothing to a server that has answered no request during the retries of one. */
const DEAF_MS = 60_000;
/** GitHub asks for one second between writes, and allows 80 per minute. */
const WRITE_SPACING_MS = 1000;
/** Writes that may be sent without a pause: those of a small publication. The faster it is, the fewer runs overtake it. */
const WRITE_BURST = 4;
/**
 * Retries requests after temporary failures (a rate limit, a 5xx, a broken connection) a limited number of times, waiting as long as GitHub
 * asks for. Never retries a refusal (401, 403, 404, 409, 422). A request with `request: { retryServerErrors: false }` is not retried if it
 * may have been carried out; with `'when-asked'`, it is only retried when the response says when.
 *
 * Octokit's throttling and retry plugins are not used. Throttling spaces GraphQL queries one second apart as if they were writes, which
 * takes minutes for an organisation. Retry repeats a 409, ignores Retry-After on a 5xx, and cannot exclude the one request that must not be
 * sent twice. Neither detects a truncated JSON response.
 */
function retryRequests(octokit, { log, clock, quota, deadlines }) {
    let answeredAt = -Infinity;
    let deafUntil = -Infinity;
    octokit.hook.wrap('request', async (request, options) => {
        const name = `${options.method} ${options.url}`;
        const { fetch = globalThis.fetch } = options.request;
        const begin = clock.now();
        let waited = 0;
        for (let attempt = 1;; attempt += 1) {
            if (clock.now() < deafUntil)
                throw tooLate(`${name} was not sent: GitHub did not answer the requests before it`);
            const sent = clock.now();
            let late;
            // Mutates the options because Octokit's later hooks read the original object.
            options.request = { ...options.request, fetch: withDeadlines(fetch, deadlines, (error) => (late = error)) };
            try {
                const response = await request(options);
                if (late !== undefined)
                    throw late;
                answeredAt = clock.now();
                deafUntil = -Infinity;
                const headers = toTexts(response.headers);
                quota.observe(headers);
                assertUsable(response, headers);
                return response;
            }
            catch (error) {
                // Octokit treats a refusal by the read-only guard as a failed connection.
                if (error instanceof Error && error.cause instanceof ActionError)
                    throw error.cause;
                const isStopped = options.request.signal?.aborted === true;
                const failure = isStopped ? null : late ? tooLate(late.message).failure : toRequestFailure(error);
                if (failure !== null && failure.status !== null)
                    answeredAt = clock.now();
                waited += clock.now() - sent;
                const wait = failure && toWait(failure, attempt, clock, options.request['retryServerErrors']);
                if (failure === null || wait === null || attempt > MAX_RETRIES || waited + wait > MAX_WAIT_MS) {
                    if (isStopped || late === undefined)
                        throw error;
                    if (answeredAt < begin)
                        deafUntil = clock.now() + DEAF_MS;
                    throw tooLate(`${name}: ${late.message}; ${toAttempts(attempt, clock.now() - begin)}`);
                }
                const seconds = Math.ceil(wait / 1000);
                log.info(`${name}: ${toReason(failure)}; trying again in ${seconds} s (${attempt} of ${MAX_RETRIES}).`);
                await clock.sleep(wait);
                waited += wait;
            }
        }
    });
}
/** Allows a short burst of requests that write, then one per second. */
function spaceWrites(octokit, clock) {
    /** When the writes so far would have ended if each had taken a second. */
    let spent = 0;
    octokit.hook.before('request', async ({ method, url, query }) => {
        const isRead = url.endsWith('/graphql') ? !String(query).startsWith('mutation') : /^(?:GET|HEAD)$/.test(method);
        if (isRead)
            return;
        const now = clock.now();
        spent = Math.max(now, spent) + WRITE_SPACING_MS;
        const early = spent - now - WRITE_BURST * WRITE_SPACING_MS;
        if (early > 0)
            await clock.sleep(early);
    });
}
/** Milliseconds before a retry; null when a retry cannot help or might carry out the request twice. */
function toWait(failure, attempt, clock, retryServerErrors) {
    const limit = toRateLimitWait(failure, clock.now());
    if (limit !== null)
        return limit;
    if ((failure.status !== null && failure.status < 500) || retryServerErrors === false)
        return null;
    const asked = toSeconds(failure.headers['retry-after']);
    if (asked !== null)
        return asked * 1000;
    const pause = 1000 * 2 ** (attempt - 1) * (1 + clock.random() / 2);
    // GitHub aborts overly large queries long before these deadlines.
    if (failure.isLate)
        return pause;
    return retryServerErrors === 'when-asked' ? null : pause;
}
function tooLate(detail) {
    return new BrokenAnswerError({ status: null, headers: {}, detail, isLate: true });
}
function toAttempts(attempts, milliseconds) {
    const count = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
    return `${count} in ${Math.round(milliseconds / 1000)} seconds`;
}
function toReason(failure) {
    if (failure.isLate)
        return failure.detail;
    return failure.status === null ? `no answer (${failure.detail})` : `GitHub answered ${failure.status}`;
}
const graphqlErrors = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP() })).min(1),
});
/** Errors that a smaller query would have avoided. */
const TOO_MUCH = /^(?:RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED)$/;
const CRASH = /^(?:Something went wrong while executing your query|Timeout on validation of query)/;
/** Octokit returns a truncated JSON body as text. GraphQL reports rate limits and crashes with status 200. */
function assertUsable({ url, status, data }, headers) {
    if (status < 300 && typeof data === 'string' && /^application\/json\b/.test(headers['content-type'] ?? '')) {
        throw new BrokenAnswerError({ status: null, headers, detail: 'the answer was cut off' });
    }
    const errors = url.endsWith('/graphql') ? graphqlErrors.safeParse(data) : null;
    for (const { type, message } of errors?.data?.errors ?? []) {
        const detail = toOneLine(message);
        if (type === 'RATE_LIMITED')
            throw new BrokenAnswerError({ status: 403, headers, detail });
        if (TOO_MUCH.test(type ?? '') || CRASH.test(message))
            throw new BrokenAnswerError({ status: 502, headers, detail });
    }
}
function toTexts(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
/** Limits what all callers hold together: bytes or requests. First come, first served. */
class request_policy_Semaphore {
    most;
    #used = 0;
    #waiting = [];
    constructor(most) {
        this.most = most;
    }
    /** Waits until the amount fits. An amount above the limit is granted when nothing else is held. */
    acquire(amount) {
        return new Promise((grant) => {
            this.#waiting.push({ amount, grant });
            this.#grant();
        });
    }
    release(amount) {
        this.#used -= amount;
        this.#grant();
    }
    #grant() {
        for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
            if (this.#used > 0 && this.#used + next.amount > this.most)
                return;
            this.#waiting.shift();
            this.#used += next.amount;
            next.grant();
        }
    }
}

;// CONCATENATED MODULE: ./src/github/object-reader.ts






const EMPTY_BLOB = (0,git_objects/* blobId */.zA)(new Uint8Array());
/** Aliases per query, and bytes of text in its response. */
const QUERY_ALIASES = 100;
const QUERY_BYTES = 2_000_000;
/** GraphQL truncates texts at 512,000 bytes, so larger ones are read as raw blobs. */
const TEXT_BYTES = 500_000;
/** Concurrent requests of each kind: enough to hide latency, well below GitHub's limit. */
const PARALLEL = 4;
/** Expected listings that are read together with the requested one. */
const LISTED_AHEAD = 100;
/** With more subdirectories than this, a single recursive listing costs less. */
const WALKED_DIRECTORIES = 50;
/**
 * Reads trees and blobs of one repository by id, with as few requests as possible for all concurrent readers. Everything it returns has
 * been verified against the requested id.
 */
class object_reader_ObjectReader {
    repository;
    #levels;
    #texts;
    #knownLevels = new Map();
    #knownTexts = new Map();
    /** The entries of a level by name. */
    #names = new WeakMap();
    #expected = new Set();
    #ahead = new Map();
    #rawReads = new Semaphore(PARALLEL);
    constructor(repository) {
        this.repository = repository;
        const limits = { count: QUERY_ALIASES, weight: QUERY_BYTES, parallel: PARALLEL };
        const isTooMuch = (error) => error instanceof GitHubRequestError && !error.isLate && (error.status === null || error.status >= 500);
        this.#levels = new BatchLoader(limits, () => 0, (trees) => queryLevels(repository, trees), isTooMuch);
        this.#texts = new BatchLoader(limits, ({ size }) => size ?? 0, (blobs) => queryTexts(repository, blobs.map(({ id }) => id)), isTooMuch);
    }
    /** Caches a tree level or text that another query returned. Ignores objects that do not match their id. */
    remember(object) {
        const level = toLevel(object);
        if (level !== null)
            this.#knownLevels.set(level.id, Promise.resolve(level.entries));
        const text = toText(object);
        if (text !== null)
            this.#knownTexts.set(text.id, text.bytes);
    }
    /** Announces which trees will be listed in full next, so that they can be read together. */
    expect(trees) {
        for (const tree of trees)
            this.#expected.add(tree);
    }
    /** One level of a tree: files and directories. Cached. */
    async readLevel(tree) {
        if (tree === EMPTY_TREE)
            return [];
        const known = this.#knownLevels.get(tree) ?? this.#readLevel(tree);
        this.#knownLevels.set(tree, known);
        known.catch(() => this.#knownLevels.delete(tree)); // a later attempt may succeed
        return known;
    }
    /**
     * Finds the entry at a path.
     * @returns null when there is none; does not follow links.
     */
    async find(tree, path) {
        let entry = { path: '', mode: MODE.directory, id: tree, size: null };
        for (const name of path) {
            const level = entry.mode === MODE.directory ? await this.readLevel(entry.id) : [];
            const next = this.#namesOf(level).get(name);
            if (next === undefined)
                return null;
            entry = next;
        }
        return entry;
    }
    /** Indexed because the manifests of all dashboards are looked up in one level. */
    #namesOf(level) {
        let names = this.#names.get(level);
        if (names === undefined)
            this.#names.set(level, (names = new Map(level.map((entry) => [entry.path, entry]))));
        return names;
    }
    /** Every file below a tree, at any depth, sorted by path. */
    async readFiles(tree) {
        if (tree === EMPTY_TREE)
            return [];
        const level = await (this.#knownLevels.get(tree) ?? this.#takeAhead(tree));
        const directories = level.filter(({ mode }) => mode === MODE.directory);
        if (directories.length > WALKED_DIRECTORIES) {
            const { truncated, entries } = await this.repository.listTree(tree, true);
            if (!truncated)
                return verifyListing(tree, entries);
        }
        const below = await Promise.all(directories.map(async ({ path, id }) => (await this.readFiles(id)).map((file) => ({ ...file, path: `${path}/${file.path}` }))));
        return toSorted([...level.filter(({ mode }) => mode !== MODE.directory), ...below.flat()]);
    }
    /**
     * @throws BlobMismatchError when the content is wrong each time, GitHubRequestError or ActionError when it cannot be read.
     */
    async readBlob(blob, signal) {
        const known = blob.id === EMPTY_BLOB ? Buffer.alloc(0) : this.#knownTexts.get(blob.id);
        if (known !== undefined)
            return known;
        const isSmall = blob.size !== null && blob.size <= TEXT_BYTES;
        const text = isSmall ? await this.#texts.load(blob) : null;
        return text ?? this.#readRaw(blob, signal);
    }
    /** Estimated number of requests for the blobs, by kind. */
    costOf(blobs) {
        const small = blobs.filter(({ size }) => size !== null && size <= TEXT_BYTES);
        const bytes = small.reduce((sum, { size }) => sum + (size ?? 0), 0);
        return { core: blobs.length - small.length, graphql: Math.max(small.length / QUERY_ALIASES, bytes / QUERY_BYTES) };
    }
    #takeAhead(tree) {
        const taken = this.#ahead.get(tree) ?? this.#readLevel(tree);
        if (!this.#ahead.delete(tree))
            this.#listAhead(tree);
        return taken;
    }
    #listAhead(asked) {
        this.#expected.delete(asked);
        for (const tree of this.#expected) {
            if (this.#ahead.size >= LISTED_AHEAD - 1)
                return;
            this.#expected.delete(tree);
            const level = this.#readLevel(tree);
            level.catch(() => { }); // thrown to whoever awaits it
            this.#ahead.set(tree, level);
        }
    }
    async #readLevel(tree) {
        const level = await this.#levels.load(tree);
        if (level !== null)
            return level;
        const { truncated, entries } = await this.repository.listTree(tree, false);
        if (truncated) {
            throw new ActionError(`A directory of ${this.repository.fullName} has more entries than GitHub can list.`);
        }
        verifyLevel(tree, entries);
        return entries;
    }
    async #readRaw(blob, signal) {
        await this.#rawReads.acquire(1);
        try {
            signal?.throwIfAborted();
            return await readVerifiedBlob(blob, () => this.repository.openBlob(blob.id, signal));
        }
        finally {
            this.#rawReads.release(1);
        }
    }
}

;// CONCATENATED MODULE: ./src/github/repository-lookup.ts




const commitSchema = schemas/* object */.Ikc({ oid: github_repository/* objectId */.Tu, tree: schemas/* object */.Ikc({ oid: github_repository/* objectId */.Tu }) });
const repositorySchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    nameWithOwner: schemas/* string */.YjP(),
    isPrivate: schemas/* boolean */.zMY(),
    isArchived: schemas/* boolean */.zMY(),
    isEmpty: schemas/* boolean */.zMY(),
    viewerPermission: schemas/* string */.YjP().nullable(),
    defaultBranchRef: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable(),
    commit: schemas/* union */.KCZ([
        commitSchema,
        schemas/* object */.Ikc({ target: schemas/* union */.KCZ([commitSchema, schemas/* object */.Ikc({ target: commitSchema })]) }), // annotated tags
        schemas/* object */.Ikc({}).transform(() => null), // a tree or a blob
    ])
        .nullable(),
})
    .loose();
const FRAGMENT = 'fragment Commit on Commit { oid tree { oid } }';
const COMMIT = '...Commit ... on Tag { target { ...Commit ... on Tag { target { ...Commit } } } }';
/**
 * Queries the facts about a repository and prefetches what will be read first.
 * @throws ActionError also when GitHub redirects to a renamed repository: only the configured name is accepted.
 */
async function repository_lookup_lookUpRepository(repository, objects, { revision, directories = [], files = [] }) {
    const expression = revision ?? 'HEAD';
    const toObject = (fields, prefix) => (path, index) => `${prefix}${index}: object(expression: ${JSON.stringify(`${expression}:${path}`)}) { ${fields} }`;
    const selection = [
        'id nameWithOwner isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name }',
        `commit: object(expression: ${JSON.stringify(expression)}) { ${COMMIT} }`,
        ...['', ...directories].map(toObject(TREE_FIELDS, 'd')),
        ...files.map(toObject(BLOB_FIELDS, 'f')),
    ];
    const doing = `looking up ${revision === null ? 'the default branch' : `"${revision}"`}`;
    const answer = await repository.query(doing, repositorySchema, selection.join(' '), { fragments: FRAGMENT });
    if (answer.nameWithOwner.toLowerCase() !== repository.fullName.toLowerCase()) {
        throw new ActionError(`${repository.fullName} is now called ${answer.nameWithOwner}.`, {
            hint: 'Use the new name. The action does not follow renamed or transferred repositories.',
        });
    }
    for (const [alias, object] of Object.entries(answer))
        if (/^[df]\d+$/.test(alias))
            objects.remember(object);
    return { facts: toFacts(answer, repository.client.reportsRole), commit: toCommit(answer.commit) };
}
/** @throws ActionError when the repository has commits, but the revision does not exist. */
function repository_lookup_requireCommit({ facts, commit }, revision, { fullName, client }) {
    if (commit !== null || facts.empty)
        return commit;
    throw new ActionError(`"${revision ?? 'HEAD'}" is not a branch, tag or commit of ${fullName}.`, {
        hint: `Check the ref. GitHub also answers this way when ${client.tokenInput} lacks \`${client.permission}\`.`,
    });
}
function toFacts(answer, reportsRole) {
    const { id, nameWithOwner, isPrivate, isArchived, isEmpty, viewerPermission, defaultBranchRef } = answer;
    return {
        id,
        fullName: nameWithOwner,
        private: isPrivate,
        archived: isArchived,
        empty: isEmpty,
        defaultBranch: defaultBranchRef?.name ?? null,
        canPush: reportsRole && viewerPermission !== null ? ['WRITE', 'MAINTAIN', 'ADMIN'].includes(viewerPermission) : null,
    };
}
function toCommit(object) {
    if (object === null)
        return null;
    if ('oid' in object)
        return { id: object.oid, tree: object.tree.oid };
    return toCommit('target' in object.target ? object.target.target : object.target);
}
/** Repositories per query. */
const BATCH = 100;
const answerSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullable());
const aggregateAnswer = schemas/* object */.Ikc({ name: schemas/* literal */.euz('GraphqlResponseError'), data: answerSchema });
/**
 * GitHub's node ids of repositories by the given names, which may be former ones: GitHub follows renames and transfers. Repositories that
 * do not exist, or that the token cannot see, are missing.
 */
async function readRepositoryIds(repository, names) {
    const ids = new Map();
    const asked = names.filter(isFullName);
    for (let start = 0; start < asked.length; start += BATCH) {
        const batch = asked.slice(start, start + BATCH);
        const fields = batch.map((name, index) => {
            const [owner, repo] = [ownerOf(name), nameOf(name)].map((part) => JSON.stringify(part));
            return `r${index}: repository(owner: ${owner}, name: ${repo}) { id }`;
        });
        const answer = await repository.request('looking for former names', answerSchema, async (octokit) => ({
            data: await octokit.graphql(`query { ${fields.join(' ')} }`).catch(toKnown),
        }));
        for (const [index, name] of batch.entries()) {
            const id = answer[`r${index}`]?.id;
            if (id !== undefined)
                ids.set(name, id);
        }
    }
    return ids;
}
/** @throws the given error when it contains no data. */
function toKnown(error) {
    const { data } = aggregateAnswer.safeParse(error).data ?? {};
    if (data === undefined)
        throw error;
    return data;
}
/**
 * Warns when a read token could also write (`spec/1 §9`). The action never writes with it, but a thief could. App tokens cause no warning,
 * because GitHub does not report their permissions.
 */
function repository_lookup_toPushWarnings({ tokenInput, kind }, { canPush, fullName }) {
    if (canPush !== true)
        return {};
    const remedy = kind === 'classic'
        ? 'the scope `repo` of a classic token cannot be narrowed: use a fine-grained token or a GitHub App with `contents: read`'
        : 'if it has `contents: write`, drop that: `contents: read` on that repository is all it needs';
    return { warnings: [`${tokenInput} is only used to read, but its user could push to ${fullName}; ${remedy}.`] };
}

;// CONCATENATED MODULE: ./src/source/registry-text.ts







/** Reads the registry from its GitHub repository, verified like telemetry. Usually takes one request. */
async function readGitHubRegistry(client, location) {
    const { ref = null } = location;
    const repository = new GitHubRepository(client, location.repository);
    const objects = new ObjectReader(repository);
    const names = location.path.split('/').filter((name) => name !== '');
    const found = await lookUpRepository(repository, objects, {
        revision: ref,
        directories: names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('/')),
        files: [names.join('/')],
    });
    const origin = `${location.repository}:${location.path}@${ref ?? found.facts.defaultBranch ?? 'HEAD'}`;
    const commit = requireCommit(found, ref, repository);
    const file = commit && (await objects.find(commit.tree, names));
    if (file === null || (file.mode !== MODE.file && file.mode !== MODE.executable)) {
        const problem = file === null ? 'There is no file' : 'There is a directory or a link';
        throw new ActionError(`${problem} at ${origin}, so there is no registry.`, { hint });
    }
    const bytes = await objects.readBlob(file);
    if (!isUtf8(bytes))
        throw new ActionError(`The registry at ${origin} is not UTF-8 text.`, { hint });
    return { text: Buffer.from(bytes).toString('utf8'), origin, ...toPushWarnings(client, found.facts) };
}
const hint = 'Check registry-repository, registry-path and registry-ref.';
/** Reads the registry from a local file. */
async function readRegistryFile(file) {
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        throw new action_error/* ActionError */.l(`Cannot read the registry ${file}.`, { hint: 'Check the path.', cause: error });
    });
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new action_error/* ActionError */.l(`The registry ${file} is not UTF-8 text.`);
    return { text: bytes.toString('utf8'), origin: file };
}

// EXTERNAL MODULE: ./src/publish/directory-target.ts
var directory_target = __webpack_require__(3876);
// EXTERNAL MODULE: ./src/registry/registry.ts + 1 modules
var registry = __webpack_require__(9884);
// EXTERNAL MODULE: ./src/redaction/echo.ts
var redaction_echo = __webpack_require__(8684);
// EXTERNAL MODULE: ./src/render/verdicts.ts
var verdicts = __webpack_require__(7444);
;// CONCATENATED MODULE: ./src/base/clock.ts
const clock_systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
};

// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
// EXTERNAL MODULE: ./src/registry/registered-repository.ts
var registered_repository = __webpack_require__(2028);
// EXTERNAL MODULE: ./src/render/attention-text.ts
var attention_text = __webpack_require__(7612);
;// CONCATENATED MODULE: ./src/report/run-result.ts



function toToday(clock) {
    return (0,timestamp/* toDay */._b)((0,timestamp/* toDayNumber */.pR)(clock.now()));
}
/** Statuses of a repository in a run, worst first. */
const run_result_RESULT_STATUSES = [
    'failed',
    'not-built',
    'error',
    'warning',
    'no-telemetry',
    'healthy',
    'disabled',
];
const WORST_VERDICTS_FIRST = (/* unused pure expression or super */ null && (['attention', 'unknown', 'steady']));
/** Figures of the dashboard that this run built or found to be current; null without one. */
function run_result_figuresOf(result) {
    return 'figures' in result ? result.figures : null;
}
function run_result_auditOf(result) {
    return result.outcome === 'built' ? (result.audit ?? []) : [];
}
function run_result_statusOf(result) {
    return 'figures' in result ? result.figures.status : result.outcome;
}
/** The worst status in a run; `none` when it covered no repository. */
function run_result_worstStatus(results) {
    const present = new Set(results.map(run_result_statusOf));
    return run_result_RESULT_STATUSES.find((status) => present.has(status)) ?? 'none';
}
/** The worst verdict on a repository's automation in the run; `none` when no repository has telemetry. */
function run_result_worstVerdict(results) {
    const judged = results.map(run_result_figuresOf).filter((figures) => figures !== null && figures.status !== 'no-telemetry');
    const present = new Set(judged.map((figures) => figures?.automation.verdict));
    return WORST_VERDICTS_FIRST.find((verdict) => present.has(verdict)) ?? 'none';
}
/** A sentence about overdue telemetry; null when it is not overdue or its rhythm is unknown. */
function run_result_overdueOf(result, today) {
    const figures = run_result_figuresOf(result);
    return figures === null ? null : (0,attention_text/* toOverdueText */.b8)(figures.attention, today);
}
/** Whether something is wrong now: an action that fails, is slow or silent, or overdue telemetry. */
function run_result_needsAttention(result, today) {
    const figures = run_result_figuresOf(result);
    return figures !== null && (figures.attention.verdict === 'attention' || run_result_overdueOf(result, today) !== null);
}
/** Worst first, then by key (code units). */
function run_result_toWorstFirst(results) {
    const rank = (result) => run_result_RESULT_STATUSES.indexOf(run_result_statusOf(result));
    return [...results].sort((a, b) => rank(a) - rank(b) || (0,registered_repository/* byKey */.dX)(a.repository, b.repository));
}

;// CONCATENATED MODULE: ./src/report/annotations.ts



/** GitHub shows at most ten of each severity per step. */
const MAX = 10;
/** In order: failed repositories, missing or rewritten telemetry, dashboards with errors or warnings, and the run's warnings. */
function annotations_toAnnotations(result) {
    const repositories = toWorstFirst(result.repositories);
    const all = [
        ...repositories.flatMap(toFailureAnnotations),
        ...annotations_toMostLostFirst(repositories).flatMap(toAuditAnnotations),
        ...repositories.flatMap(toDiagnosticAnnotations),
        ...result.warnings.map((message) => toSafe('warning', 'Telemetry dashboards', message)),
    ];
    if (all.length <= MAX)
        return all;
    const rest = all.slice(MAX - 1);
    const severity = rest.some((annotation) => annotation.severity === 'error') ? 'error' : 'warning';
    const message = `${formatCount(rest.length)} more findings. See the job summary and the dashboards.`;
    return [...all.slice(0, MAX - 1), { severity, title: 'Telemetry dashboards', message }];
}
function toAuditAnnotations(result) {
    const { owner, name } = result.repository;
    const message = annotations_toAuditSentence(result);
    return message === null ? [] : [toSafe('warning', `${owner}/${name}: not append-only`, message)];
}
function toFailureAnnotations(result) {
    if (!('error' in result))
        return [];
    const name = `${result.repository.owner}/${result.repository.name}`;
    const { message, hint } = result.error;
    const title = result.outcome === 'failed' ? `${name} failed` : `${name} was not built`;
    return [toSafe('error', title, hint === undefined ? message : `${message} ${hint}`)];
}
function toDiagnosticAnnotations(result) {
    const figures = figuresOf(result);
    if (figures === null)
        return [];
    const name = `${result.repository.owner}/${result.repository.name}`;
    const { counts, diagnostics } = figures;
    if (counts.error + counts.warning === 0)
        return [];
    const [first] = diagnostics;
    const tally = `${formatQuantity(counts.error, 'error')} and ${formatQuantity(counts.warning, 'warning')} in the telemetry.`;
    const message = first ? `${tally} First: ${annotations_toText(first)}` : tally;
    return [toSafe(counts.error > 0 ? 'error' : 'warning', `${name}: diagnostics`, message)];
}
function annotations_toText({ code, file, line, message }) {
    const place = file === null ? '' : ` (${line === null ? file : `${file}:${line}`})`;
    return `${code}${place}: ${message}`;
}
function toSafe(severity, title, message) {
    return { severity, title: toLine(title), message: toLine(message) };
}
const DEEDS = {
    'file-rewritten': 'rewritten',
    'file-shrunk': 'truncated',
    'file-vanished': 'gone',
};
/** One sentence about changes to the telemetry that appending cannot explain; null when there are none. */
function annotations_toAuditSentence(result) {
    const audit = auditOf(result);
    const [first] = audit;
    if (first === undefined)
        return null;
    if (audit.every(({ current }) => current === null) &&
        'figures' in result &&
        result.figures.status === 'no-telemetry') {
        const files = formatQuantity(audit.length, 'published file is', 'published files are');
        return `The telemetry is gone: ${files} missing, and the dashboard says so.`;
    }
    const files = formatQuantity(audit.length, 'file was', 'files were');
    return `${files} changed other than by appending since the previous publication. First: ${annotations_toAuditText(first)}`;
}
/** Repositories with such changes, those without any telemetry left first. */
function annotations_toMostLostFirst(results) {
    const audited = results.filter((result) => auditOf(result).length > 0);
    const isGone = (result) => statusOf(result) === 'no-telemetry';
    return [...audited.filter(isGone), ...audited.filter((result) => !isGone(result))];
}
function annotations_toAuditText({ code, file, previous, current }) {
    const now = current === null ? '' : `, now ${current.blob} of ${formatQuantity(current.size, 'byte')}`;
    return `${file} is ${DEEDS[code]}; it was ${previous.blob} of ${formatQuantity(previous.size, 'byte')}${now}.`;
}

// EXTERNAL MODULE: ./src/records/unrecognised.ts
var unrecognised = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/render/components/records-account.tsx
var records_account = __webpack_require__(6631);
;// CONCATENATED MODULE: ./src/report/job-summary.ts









/** GitHub drops a job summary of more than 1 MiB entirely. */
const MAX_BYTES = 900_000;
const MAX_ROWS = 50;
const MAX_FINDINGS = 10;
const STATUS_LABELS = {
    failed: '❌ failed',
    'not-built': '⏳ not built',
    error: '🔴 error',
    warning: '🟡 warning',
    'no-telemetry': '⚪ no telemetry',
    healthy: '🟢 healthy',
    disabled: '⏸️ disabled',
};
/** Labels where no column heading says that this is the status of the telemetry. */
const TALLY_LABELS = {
    error: '🔴 telemetry with errors',
    warning: '🟡 telemetry with warnings',
    healthy: '🟢 healthy telemetry',
};
/** The job summary for `$GITHUB_STEP_SUMMARY`: short, worst first, and safe for any telemetry. */
function job_summary_renderJobSummary(result, today, mostBytes = MAX_BYTES) {
    for (let rows = MAX_ROWS;; rows = Math.floor(rows / 2)) {
        const text = renderWithRows(result, today, rows);
        if (rows === 0 || Buffer.byteLength(text) <= mostBytes)
            return text;
    }
}
function renderWithRows(result, today, rows) {
    const repositories = toWorstFirst(result.repositories);
    const findings = repositories.flatMap((repository) => toFindings(repository, result.pageUrl));
    const losses = toMostLostFirst(repositories).flatMap(toAuditFindings);
    const sections = [
        `## Telemetry dashboards of ${toProse(result.owner)}`,
        renderHeadline(repositories, today),
        renderList('### ⚠️ Missing or rewritten telemetry', losses, Math.min(rows, MAX_FINDINGS)),
        renderTable(repositories, rows),
        renderList('### What needs attention', repositories.flatMap((repository) => toIncidents(repository, today)), Math.min(rows, MAX_FINDINGS)),
        renderList('### Problems', findings, Math.min(rows, MAX_FINDINGS)),
        renderList('### Warnings', result.warnings.map(toProse), Math.min(rows, MAX_FINDINGS)),
        renderList('### Sources and target', toProvenance(result), MAX_FINDINGS),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderHeadline(results, today) {
    const tallies = RESULT_STATUSES.flatMap((status) => {
        const count = results.filter((result) => statusOf(result) === status).length;
        return count === 0 ? [] : `${TALLY_LABELS[status] ?? STATUS_LABELS[status]}: ${formatCount(count)}`;
    });
    const urgent = results.filter((result) => needsAttention(result, today)).length;
    return [
        `**${formatQuantity(results.length, 'repository', 'repositories')}**`,
        ...tallies,
        ...(urgent === 0 ? [] : [`🟡 needing attention: ${formatCount(urgent)}`]),
    ].join(' · ');
}
function renderTable(results, most) {
    if (results.length === 0)
        return '';
    const header = [
        'Repository',
        'Telemetry',
        'Automation',
        'Records',
        'Runs',
        'Actions taken',
        'Last telemetry',
        'Diagnostics',
        'Published',
    ];
    const table = toTable(header, results.slice(0, most).map(toRow));
    return results.length > most ? `${table}\n\n…and ${formatCount(results.length - most)} more.` : table;
}
/** A dash means unknown, which is not the same as 0. */
function toRow(result) {
    const { owner, name, context } = result.repository;
    const figures = figuresOf(result);
    return [
        `${toCode(`${owner}/${name}`)}${context === 'sandbox' ? ' (sandbox)' : ''}`,
        STATUS_LABELS[statusOf(result)],
        figures ? toAutomation(figures) : '–',
        figures ? formatCount(figures.records) : '–',
        figures ? formatCount(figures.runs) : '–',
        figures ? toTaken(figures) : '–',
        figures?.last_timestamp ? `${formatTimestamp(figures.last_timestamp)} UTC` : '–',
        figures ? toCounts(figures.counts) : '–',
        result.outcome === 'unchanged' ? 'unchanged' : result.published ? 'yes' : 'no',
    ];
}
/** The verdict with its days, as on the page, the badge and the feed. */
function toAutomation(figures) {
    const { automation, evidence, attention } = toVerdicts(figures);
    if (automation === null)
        return '–';
    const icon = { healthy: '🟢', warning: '🟡', error: '🟡', 'no-telemetry': '⚪' }[toAutomationStatus(figures)];
    return `${icon} ${automation}${evidence ? ` (${evidence})` : ''}${attention === null ? '' : `; ${attention}`}`;
}
/** Actions taken: a number, none, or not recorded. */
function toTaken({ status, events, actions_taken: { count, not_recorded: notRecorded } }) {
    if (status === 'no-telemetry')
        return '–';
    if (notRecorded === 0 && events > 0)
        return formatCount(count);
    const open = events === 0 ? 'not recorded' : `not recorded for ${formatCount(notRecorded)} of ${formatCount(events)}`;
    return count === 0 ? open : `${formatCount(count)}; ${open}`;
}
function toCounts({ error, warning, note }) {
    const parts = [
        error > 0 ? formatQuantity(error, 'error') : '',
        warning > 0 ? formatQuantity(warning, 'warning') : '',
        note > 0 ? formatQuantity(note, 'note') : '',
    ];
    return parts.filter((part) => part !== '').join(', ') || 'none';
}
/** What needs attention in a repository and what is resolved, one Markdown sentence each. */
function toIncidents(result, today) {
    const { owner, name } = result.repository;
    const overdue = overdueOf(result, today);
    const items = figuresOf(result)?.attention.items ?? [];
    return [
        ...(overdue === null ? [] : [toProse(overdue)]),
        ...items.map((item) => `${toCode(item.action)} ${toProse(`${toIncident(item)}. ${toEvidence(item)}`)}`),
    ].map((text) => `${toCode(`${owner}/${name}`)}: ${text}`);
}
/** Problems of a repository, one Markdown sentence each. */
function toFindings(result, pageUrl) {
    const { owner, name, key } = result.repository;
    const repository = toCode(`${owner}/${name}`);
    if (result.outcome === 'disabled')
        return [];
    if ('error' in result) {
        const { message, hint } = result.error;
        return [`${repository}: ${toProse(hint === undefined ? message : `${message} ${hint}`)}`];
    }
    const findings = result.figures.diagnostics.filter(({ severity }) => severity !== 'note');
    return [
        ...(result.outcome === 'unchanged' || result.reason === null ? [] : [`${repository}: ${toProse(result.reason)}`]),
        ...findings.map((finding) => `${repository}: ${toFinding(finding)}${toFormatsLink(finding.code, key, pageUrl)}`),
    ];
}
/** A summary sentence, then individual files. The audit log on the target lists all of them. */
function toAuditFindings(result) {
    const sentence = toAuditSentence(result);
    if (sentence === null)
        return [];
    const { owner, name } = result.repository;
    const others = auditOf(result).slice(1, MAX_FINDINGS).map(toAuditText);
    return [sentence, ...others].map((text) => `${toCode(`${owner}/${name}`)}: ${toProse(text)}`);
}
function toFinding({ code, severity, message, file, line, count }) {
    const place = file === null ? '' : ` in ${toCode(line === null ? file : `${file}:${line}`)}`;
    return `${severity} ${toCode(code)}${place}, ${formatQuantity(count, 'time')}: ${toProse(message)}`;
}
/** Link to the record formats on the dashboard's page, in case nothing was recognised. */
function toFormatsLink(code, key, pageUrl) {
    if (code !== 'nothing-recognised')
        return '';
    if (pageUrl === null)
        return ` Record formats: ${toProse(toFormatsLine())}`;
    return ` Record formats: ${toLink(`${pageUrl}${encodeURIComponent(key)}/#${RECORD_FORMATS_ID}`)}`;
}
function toProvenance(result) {
    const { registryOrigin, telemetryRepository, telemetryCommit, pageUrl, dashboardUrl, removed, unregistered } = result;
    const commit = telemetryCommit === null ? '' : ` at ${toCode(telemetryCommit)}`;
    return [
        `Registry: ${toCode(registryOrigin)}`,
        `Telemetry: ${toCode(telemetryRepository)}${commit}, read-only`,
        ...toUnregistered(unregistered),
        `Publication: ${toPublication(result)}`,
        ...(pageUrl === null ? [] : [`Site: ${toLink(pageUrl)}${toSeen(result)}`]),
        ...(dashboardUrl === null ? [] : [`Dashboard: ${toLink(dashboardUrl)}`]),
        ...(removed.length === 0 ? [] : [`Removed, no longer registered: ${toNames(removed)}`]),
    ];
}
function toPublication({ target, dryRun, publication }) {
    const where = target === null ? '' : `${toCode(target)}: `;
    if (dryRun)
        return `${where}dry run, nothing was written`;
    if (publication === null)
        return `${where}nothing was published`;
    if (!publication.changed)
        return `${where}already up to date`;
    const commit = publication.commit === null ? 'files written' : `commit ${toCode(publication.commit)}`;
    const attempts = publication.attempts > 1 ? `, after ${formatQuantity(publication.attempts, 'attempt')}` : '';
    return `${where}${commit}${attempts}`;
}
/** Whether the live site showed the publication, if the run waited for it. */
function toSeen({ site = null }) {
    if (site === null)
        return '';
    const seconds = formatQuantity(site.seconds, 'second');
    return site.isLive ? `, up to date after ${seconds}` : `, not yet up to date after ${seconds}`;
}
/** Names of telemetry directories without a registered repository; empty when there are none. */
function toUnregistered(names) {
    if (names.length === 0)
        return [];
    const directories = formatQuantity(names.length, 'directory', 'directories');
    return [`Not read: ${directories} of repositories that are not registered: ${toNames(names.map(echo))}`];
}
function toNames(names) {
    const more = names.length > MAX_FINDINGS ? ` and ${formatCount(names.length - MAX_FINDINGS)} more` : '';
    return `${names.slice(0, MAX_FINDINGS).map(toCode).join(', ')}${more}`;
}
function renderList(heading, items, most) {
    if (items.length === 0)
        return '';
    const more = items.length > most ? [`…and ${formatCount(items.length - most)} more`] : [];
    return `${heading}\n\n${[...items.slice(0, most), ...more].map((item) => `- ${item}`).join('\n')}`;
}

// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
;// CONCATENATED MODULE: ./src/report/report.ts




function toRunReport(result, failOn, today) {
    return {
        annotations: toAnnotations(result),
        outputs: toOutputs(result, today),
        summary: renderJobSummary(result, today),
        failure: toExit(result, failOn, today),
    };
}
/** For the stage `build`: its failures fail the stage `publish` instead. */
function toShardReport(result, today) {
    return { ...toRunReport(result, { severity: 'never', attention: false }, today), failure: null };
}
const FAILING = {
    never: [],
    error: ['error'],
    warning: ['error', 'warning'],
};
const MAX_NAMES = 10;
/**
 * Why the run fails; null when it succeeds. A repository that failed or was not built always fails the run; `failOn` decides about
 * diagnostics and attention. Either way, everything that can be published is published.
 */
function toExit({ repositories }, { severity, attention }, today) {
    const namesWhere = (test) => run_result_toWorstFirst(repositories)
        .filter(test)
        .map(({ repository }) => `${repository.owner}/${repository.name}`);
    const namesOf = (status) => namesWhere((result) => run_result_statusOf(result) === status);
    const all = (0,format/* formatQuantity */.VZ)(repositories.length, 'repository', 'repositories');
    const [failed, notBuilt] = [namesOf('failed'), namesOf('not-built')];
    const problems = [
        ...(failed.length > 0 ? [`${failed.length} of ${all} failed: ${toList(failed)}.`] : []),
        ...(notBuilt.length > 0 ? [`${notBuilt.length} of ${all} not built: ${toList(notBuilt)}.`] : []),
    ];
    if (problems.length > 0)
        return problems.join(' ');
    const bad = namesWhere((result) => FAILING[severity].includes(run_result_statusOf(result)) || (severity === 'warning' && run_result_auditOf(result).length > 0));
    const urgent = attention ? namesWhere((result) => run_result_needsAttention(result, today)) : [];
    const what = severity === 'error' ? 'errors' : 'errors or warnings';
    const reasons = [
        ...(bad.length > 0 ? [`fail-on is ${severity}, and there are ${what} in the telemetry of ${toList(bad)}.`] : []),
        ...(urgent.length > 0 ? [`fail-on has attention, which is needed by ${toList(urgent)}.`] : []),
    ];
    return reasons.length === 0 ? null : reasons.join(' ');
}
function toList(names) {
    const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
    return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}
/** GitHub limits a job's outputs to 1 MB in UTF-16 and fails the job beyond that, so each output has a share. */
const MAX_CHARACTERS = { repositories: 400_000, attentionJson: 80_000, attention: 30_000 };
/** The outputs by name in action.yml. Empty if they do not apply. */
function toOutputs(result, today) {
    const urgent = toWorstFirst(result.repositories).filter((repository) => needsAttention(repository, today));
    const { publication, pageUrl, dashboardUrl, repositories } = result;
    return {
        changed: String(publication?.changed ?? false),
        'commit-sha': publication?.commit ?? '',
        'page-url': pageUrl ?? '',
        'dashboard-url': dashboardUrl ?? '',
        status: worstStatus(repositories),
        automation: worstVerdict(repositories),
        attention: takeBounded(urgent.map(({ repository: { owner, name } }) => `${owner}/${name}`), MAX_CHARACTERS.attention).join(','),
        'attention-json': renderBounded(urgent, MAX_CHARACTERS.attentionJson, (repository) => toAttentionOutput(repository, today)),
        repositories: renderBounded(repositories, MAX_CHARACTERS.repositories, toOutput),
    };
}
/**
 * A JSON array with an object per repository, in the order of the run. If it would be too long, only the worst repositories are included.
 */
function renderBounded(repositories, most, toObject) {
    const byUrgency = toWorstFirst(repositories);
    const texts = takeBounded(byUrgency.map((result) => JSON.stringify(toObject(result))), most);
    const kept = new Map(texts.map((text, index) => [byUrgency[index], text]));
    return `[${repositories.flatMap((result) => kept.get(result) ?? []).join(',')}]`;
}
/** The first texts that together have at most `most` characters, counting a comma after each. */
function takeBounded(texts, most) {
    let left = most;
    const beyond = texts.findIndex((text) => (left -= text.length + 1) < 0);
    return texts.slice(0, beyond === -1 ? texts.length : beyond);
}
/** Only unresolved items: nobody has to act on the others. */
function toAttentionOutput(result, today) {
    const { owner, name, key } = result.repository;
    const items = figuresOf(result)?.attention.items ?? [];
    return {
        key,
        repository: `${owner}/${name}`,
        overdue: overdueOf(result, today),
        items: items
            .filter(({ until }) => until === null)
            .map(({ kind, action, since, runs }) => ({ kind, action, since, runs })),
    };
}
function toOutput(result) {
    const { owner, name, key } = result.repository;
    const figures = figuresOf(result);
    return {
        key,
        repository: `${owner}/${name}`,
        status: statusOf(result),
        automation: figures && report_toAutomation(figures),
        published: result.published,
        counts: figures && toOutputCounts(figures),
        reason: reasonOf(result),
    };
}
function toOutputCounts({ records, runs, actions_taken: taken, counts }) {
    return { records, runs, actions_taken: taken.count, actions_not_recorded: taken.not_recorded, ...counts };
}
/** Null without telemetry, when nothing is known about the automation. */
function report_toAutomation({ status, automation }) {
    if (status === 'no-telemetry')
        return null;
    const { verdict, attention, of, total, known, failed } = automation;
    return { verdict, ...attention, of, total, known, failed };
}
function reasonOf(result) {
    if (result.outcome === 'disabled')
        return 'disabled in the registry';
    if (result.outcome === 'unchanged')
        return null;
    return result.outcome === 'built' ? result.reason : result.error.message;
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/render/assets.ts + 1 modules
var assets = __webpack_require__(1457);
// EXTERNAL MODULE: ./src/render/manifest.ts
var render_manifest = __webpack_require__(8087);
// EXTERNAL MODULE: ./node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var jsxRuntime = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/render/components/parts.tsx
var parts = __webpack_require__(7353);
// EXTERNAL MODULE: ./src/render/document.tsx
var render_document = __webpack_require__(3453);
;// CONCATENATED MODULE: ./src/render/navigation-page.tsx




/** The site's entry page: a list of dashboards, from the registry alone. It shows no telemetry values and no totals (`spec/1 §5`). */
function renderNavigation(entries, options) {
    return (0,render_document/* renderDocument */.f)((0,jsxRuntime/* jsx */.Y)(render_document/* Document */.y, { title: "Telemetry dashboards", description: "Read-only dashboards of raw telemetry, one per repository.", toRoot: "", path: "", options: options, children: (0,jsxRuntime/* jsx */.Y)(NavigationPage, { entries: entries }) }));
}
function NavigationPage({ entries }) {
    const sorted = [...entries].sort((a, b) => compareCodeUnits(sortKey(a), sortKey(b)));
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)("h1", { children: "Telemetry dashboards" }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,format/* formatQuantity */.VZ)(entries.length, 'repository', 'repositories'), " in the telemetry registry, each with its own dashboard."] })] }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [entries.length === 0 && (0,jsxRuntime/* jsx */.Y)(parts/* Nothing */.Cl, { children: "No repositories are registered." }), entries.length > 0 && ((0,jsxRuntime/* jsx */.Y)("ul", { class: "card repositories", children: sorted.map((entry) => ((0,jsxRuntime/* jsx */.Y)(Entry, { ...entry }))) }))] })] }));
}
function Entry({ repository, published }) {
    const name = ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: "owner", children: [(0,jsxRuntime/* jsx */.Y)(parts/* Name */.SX, { value: repository.owner }), " /"] }), ' ', (0,jsxRuntime/* jsx */.Y)(parts/* Name */.SX, { value: repository.name })] }));
    return ((0,jsxRuntime/* jsxs */.FD)("li", { children: [published ? ((0,jsxRuntime/* jsx */.Y)("a", { class: "repository", href: `${encodeURIComponent(repository.key)}/index.html`, children: name })) : ((0,jsxRuntime/* jsx */.Y)("span", { class: "repository", children: name })), (0,jsxRuntime/* jsxs */.FD)("span", { class: "badges", children: [(0,jsxRuntime/* jsx */.Y)(parts/* ContextBadge */.jk, { context: repository.context }), (0,jsxRuntime/* jsx */.Y)(parts/* StateBadge */.VK, { state: repository.state }), (0,jsxRuntime/* jsx */.Y)(Standing, { state: repository.state, published: published })] })] }));
}
/** Explains an entry whose page is missing or not updated: a disabled repository is not read and keeps its last page. */
function Standing({ state, published }) {
    if (published && state === 'enabled')
        return null;
    const text = published ? 'last page kept' : state === 'enabled' ? 'not built yet' : 'never built';
    return (0,jsxRuntime/* jsx */.Y)("span", { class: "badge badge-absent", children: text });
}
/** GitHub names are case-insensitive; the key makes the order total. */
function sortKey({ repository }) {
    return `${repository.owner}/${repository.name}`.toLowerCase() + `\0${repository.key}`;
}
function compareCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/publish/audit-log.ts
var audit_log = __webpack_require__(8715);
// EXTERNAL MODULE: ./src/publish/published-directory.ts
var published_directory = __webpack_require__(6775);
// EXTERNAL MODULE: ./src/publish/tree.ts
var tree = __webpack_require__(4599);
;// CONCATENATED MODULE: ./src/publish/site-plan.ts










/**
 * Plans a publication to a target that holds `site`. Only directories that this action's manifest marks are replaced or removed, and only
 * if they have not changed since the dashboard was planned (invariant 7).
 */
async function planSite(request, site, read) {
    const { directory, registered, owner, dashboards, options } = request;
    const published = new published_directory/* PublishedNames */.fM(site, directory);
    const { names: present } = published;
    const known = new Set(registered.map(({ key }) => (0,github_name/* foldName */.zN)(key)));
    const unregistered = [...present].filter((key) => isKeyOf(key, owner) && !known.has((0,github_name/* foldName */.zN)(key)));
    const planned = dashboards.map(({ repository }) => repository.key).filter((key) => present.has(key));
    const respelled = registered.flatMap(({ key }) => published.otherSpellingsOf(key));
    const manifests = await read([...planned, ...respelled, ...unregistered].map((key) => (0,published_directory/* manifestPath */.ji)(directory, key)));
    const markOf = (key) => (0,render_manifest/* parseMark */.lw)(manifests.get((0,published_directory/* manifestPath */.ji)(directory, key)) ?? '');
    const pageMarks = await readPageMarks(read, planned.filter((key) => markOf(key) === null).map((key) => (0,tree/* toSitePath */.Wm)(directory, key)));
    const overtaken = [];
    const refused = [];
    const warnings = [];
    const directories = new Map();
    const kept = new Map();
    for (const { repository, files, kept: pages = new Map(), plannedAgainst, audit = [] } of dashboards) {
        const { key } = repository;
        kept.set(key, new Set([audit_log/* AUDIT_FILE */.v2, ...pages.keys()]));
        const path = (0,tree/* toSitePath */.Wm)(directory, key);
        const current = (0,published_directory/* publishedTreeId */.UT)(site, path);
        // If a directory with the key's exact spelling exists, another spelling belongs to someone else.
        const taken = current === null ? published.otherSpellingsOf(key) : [key];
        const isOurs = (name) => isOf(markOf(name) ?? pageMarks.get((0,tree/* toSitePath */.Wm)(directory, name)) ?? null, repository);
        if (!taken.every(isOurs) && !(current !== null && holdsNothingBut(site, path, (0,render_manifest/* toTreeFiles */.Vx)(files, pages))))
            refused.push(key);
        else if (current === plannedAgainst) {
            const [former = key] = taken;
            const place = { path: (0,tree/* toSitePath */.Wm)(directory, former, audit_log/* AUDIT_FILE */.v2), isMoved: former !== key };
            const { log, warning } = await deriveLog(site, read, place, audit);
            if (warning !== null)
                warnings.push(warning);
            directories.set(key, log === null ? files : new Map([...files, [audit_log/* AUDIT_FILE */.v2, log]]));
        }
        else if ((0,published_directory/* publishedTreeId */.UT)(site, path, [audit_log/* AUDIT_FILE */.v2]) === (0,git_objects/* toTreeId */.Bi)((0,render_manifest/* toTreeFiles */.Vx)(files, pages))) {
            directories.set(key, files); // another run published the same, including its audit log
        }
        else
            overtaken.push(key);
    }
    const isPublished = ({ key }) => present.has(key) || directories.has(key);
    const replaced = registered.flatMap((repository) => isPublished(repository)
        ? published.otherSpellingsOf(repository.key).filter((name) => isOf(markOf(name), repository))
        : []);
    const gone = unregistered.filter((key) => (0,github_name/* isSameName */.yS)(markOf(key)?.owner ?? '', owner));
    const removed = [...replaced, ...gone].sort();
    const entries = registered.map((repository) => {
        return { repository, published: isPublished(repository) };
    });
    const files = new Map((0,assets/* renderAssets */.ec)());
    if (!site.files.has((0,tree/* toSitePath */.Wm)(directory, '.nojekyll')))
        files.set('.nojekyll', new Uint8Array());
    const navigation = renderNavigation(entries, options);
    const indexPath = (0,tree/* toSitePath */.Wm)(directory, 'index.html');
    const isNavigationOurs = await isOurPage(site, read, indexPath, navigation);
    if (isNavigationOurs)
        files.set('index.html', navigation);
    if (!isNavigationOurs) {
        warnings.push(`${indexPath} on the target was not created by this action and is not replaced, so the dashboards have no navigation page.`);
    }
    return {
        publication: {
            directories,
            kept,
            removed,
            files,
            message: toMessage(directories, removed, registered),
        },
        overtaken,
        refused,
        warnings,
    };
}
/** Finds the owners of directories whose manifest no longer names one, from their other files. */
async function readPageMarks(read, paths) {
    if (paths.length === 0)
        return new Map();
    const texts = await read(paths.flatMap((path) => [`${path}/index.html`, `${path}/summary.json`]));
    return new Map(paths.flatMap((path) => {
        const mark = (0,render_manifest/* parsePageMark */.Iw)(texts.get(`${path}/index.html`) ?? '', texts.get(`${path}/summary.json`) ?? '');
        return mark === null ? [] : [[path, mark]];
    }));
}
/** Whether a directory holds only files that the publication would write anyway, byte for byte, so that nothing is lost. */
function holdsNothingBut(site, path, files) {
    const ids = new Map(Array.from(files, ([name, { id }]) => [name, id]));
    return (0,published_directory/* listEntries */.fi)(site, path).every(([name, { id, mode }]) => mode === git_objects/* MODE */.g.file && id === ids.get(name));
}
/**
 * The audit log to write: with the findings appended, or moved from a directory with another spelling that is being replaced. Null when the
 * existing file stays; with a warning when it is not an audit log.
 */
async function deriveLog(site, read, { path, isMoved }, audit) {
    if (audit.length === 0 && !isMoved)
        return { log: null, warning: null };
    // Directories with another spelling were not opened.
    const published = isMoved || site.files.has(path) ? (await read([path])).get(path) : '';
    const text = published ?? (isMoved ? '' : null);
    const kept = isMoved && text !== null && text !== '' ? toBytes(text) : null;
    if (audit.length === 0)
        return { log: kept, warning: null };
    const appended = text === null ? null : (0,audit_log/* appendAudit */.u0)(text, audit);
    if (appended !== null)
        return { log: toBytes(appended), warning: null };
    const warning = `${path} on the target is not an audit log of this action and is not replaced, so changed telemetry is not logged in it.`;
    return { log: kept, warning };
}
function toBytes(text) {
    return new TextEncoder().encode(text);
}
/** Whether the page may be written: it does not exist, or this action created it. */
async function isOurPage(site, read, path, page) {
    const present = site.files.get(path);
    if (present === undefined || present.id === (0,git_objects/* blobId */.zA)(page))
        return true;
    return (await read([path])).get(path)?.includes(`content="${version/* GENERATOR */._}"`) ?? false;
}
function isOf(mark, repository) {
    return mark !== null && (0,github_name/* isSameName */.yS)(mark.owner, repository.owner) && (0,github_name/* isSameName */.yS)(mark.name, repository.name);
}
/** Whether a directory name could be the key of a repository of the owner. */
function isKeyOf(key, owner) {
    const prefix = (0,registered_repository/* repositoryKey */.Kq)(owner, '');
    return (0,github_name/* isSameName */.yS)(key.slice(0, prefix.length), prefix);
}
/** No time and no record counts: the message must not differ when the tree does not. */
function toMessage(directories, removed, registered) {
    const names = registered.filter(({ key }) => directories.has(key)).map(({ owner, name }) => `${owner}/${name}`);
    const lines = [...names.map((name) => `build ${name}`), ...removed.map((key) => `remove ${key}`)];
    return ['Publish telemetry dashboards', '', ...lines].join('\n').trim();
}

// EXTERNAL MODULE: ./src/source/directory-listing.ts
var directory_listing = __webpack_require__(1043);
;// CONCATENATED MODULE: ./src/github/rate-quota.ts


/** GitHub counts requests per hour separately for its REST (`core`) and GraphQL APIs. */
const RATE_RESOURCES = (/* unused pure expression or super */ null && (['core', 'graphql']));
/** Requests set aside for everything but reading files: listing, and publishing with the same token. */
const MARGIN = 25;
/** The token's remaining requests in this hour are not enough for what has to be read. */
class QuotaError extends action_error/* ActionError */.l {
    name = 'QuotaError';
}
/** A token's remaining requests in this hour, from response headers. */
class RateQuota {
    tokenInput;
    #remaining = new Map();
    #unreserved = new Map();
    /** @param tokenInput - Input that the token came from, for messages. */
    constructor(tokenInput) {
        this.tokenInput = tokenInput;
    }
    /** Records the rate limit headers of a response. */
    observe(headers) {
        const left = toSeconds(headers['x-ratelimit-remaining']);
        if (left === null)
            return;
        this.#remaining.set(headers['x-ratelimit-resource'] ?? 'core', {
            left,
            reset: toSeconds(headers['x-ratelimit-reset']),
        });
    }
    /**
     * Reserves requests. A kind without a limit, or whose limit is still unknown, is not restricted.
     * @throws QuotaError when more are needed than are left; then nothing is reserved.
     */
    reserve(cost, purpose) {
        for (const resource of RATE_RESOURCES) {
            const known = this.#remaining.get(resource);
            if (known === undefined || cost[resource] === 0)
                continue;
            const left = this.#unreserved.get(resource) ?? known.left - MARGIN;
            if (cost[resource] > left)
                throw this.#exceeded(resource, cost[resource], Math.max(0, Math.floor(left)), purpose);
        }
        for (const resource of RATE_RESOURCES) {
            const known = this.#remaining.get(resource);
            if (known === undefined)
                continue;
            this.#unreserved.set(resource, (this.#unreserved.get(resource) ?? known.left - MARGIN) - cost[resource]);
        }
    }
    #exceeded(resource, needed, left, purpose) {
        const reset = this.#remaining.get(resource)?.reset ?? null;
        const kind = resource === 'core' ? 'REST' : 'GraphQL';
        const until = reset === null ? '' : ` until ${new Date(reset * 1000).toISOString().replace('.000Z', 'Z')}`;
        return new QuotaError(`${purpose} needs about ${Math.ceil(needed)} ${kind} requests, but GitHub leaves ${this.tokenInput} ${left}${until}.`, {
            hint: 'The next run continues from there. A token with a higher limit, such as a GitHub App token, reads more per run.',
        });
    }
}

// EXTERNAL MODULE: ./src/run/build-repository.ts + 76 modules
var build_repository = __webpack_require__(4472);
// EXTERNAL MODULE: ./src/run/prepare.ts + 1 modules
var prepare = __webpack_require__(4819);
;// CONCATENATED MODULE: ./src/run/plan-builds.ts





/**
 * Finds the repositories to build from ids alone: the tree ids of their telemetry, the registry and settings, the version of the builder,
 * and the ids of the published files.
 */
async function planBuilds({ directory, options, warnings, effects }, repositories, source, { site, read }) {
    const published = new published_directory/* PublishedNames */.fM(site, directory);
    // A directory with another spelling is replaced, and its audit is continued.
    const formerOf = ({ key }) => published.names.has(key) ? [] : published.otherSpellingsOf(key).map((name) => (0,published_directory/* manifestPath */.ji)(directory, name));
    const paths = repositories.map(({ key }) => (0,published_directory/* manifestPath */.ji)(directory, key));
    const texts = await read([...paths.filter((path) => site.files.has(path)), ...repositories.flatMap(formerOf)]);
    const unchanged = new Map();
    const changed = [];
    for (const repository of repositories) {
        const text = texts.get((0,published_directory/* manifestPath */.ji)(directory, repository.key)) ?? '';
        const [formerPath = (0,published_directory/* manifestPath */.ji)(directory, repository.key)] = formerOf(repository);
        const former = texts.get(formerPath) ?? '';
        if ((0,render_manifest/* isAltered */.G9)(former)) {
            warnings.add(`${formerPath} on ${effects.target.label} was edited or truncated, so its dashboard is built again. Changes to telemetry files ` +
                'since then are unknown and not in the audit log.');
        }
        const previous = findPreviousManifest(former, repository);
        const manifest = previous && (0,render_manifest/* parseManifest */.Ng)(text);
        const output = (0,published_directory/* publishedOutputId */.BQ)(site, (0,tree/* toSitePath */.Wm)(directory, repository.key));
        const directories = await source.identify(repository);
        if (manifest !== null && (0,render_manifest/* isCurrent */.Oz)(manifest, repository, directories, output, options)) {
            unchanged.set(repository, manifest.figures);
        }
        else {
            // As long as the whole is as published, so is every page, although directories below are not opened.
            changed.push({ repository, previous, published: manifest?.output === output ? manifest.days : null });
        }
    }
    changed.sort(byLag);
    source.expect(changed.map(({ repository }) => repository));
    return { unchanged, changed };
}
function findPreviousManifest(text, { owner, name }) {
    const previous = (0,render_manifest/* parsePreviousManifest */.Kg)(text);
    const isOwn = previous !== null && (0,github_name/* isSameName */.yS)(previous.repository.owner, owner) && (0,github_name/* isSameName */.yS)(previous.repository.name, name);
    return isOwn ? previous : null;
}
/**
 * A fair order in case GitHub's rate limit does not suffice for all: first repositories without a dashboard, then dashboards whose last
 * telemetry is oldest. After a build they are newer or unchanged, so the others get their turn.
 */
function byLag(a, b) {
    const [lastA, lastB] = [lastTimestamp(a), lastTimestamp(b)];
    return lastA < lastB ? -1 : lastA > lastB ? 1 : (0,registered_repository/* byKey */.dX)(a.repository, b.repository);
}
function lastTimestamp({ previous }) {
    return previous?.figures.last_timestamp ?? '';
}

;// CONCATENATED MODULE: ./src/run/build-repositories.ts











/** Repositories built concurrently: enough to fill batches with their files, few enough for their aggregates to fit in memory. */
const build_repositories_PARALLEL = 8;
/** Pins the telemetry, and builds the repositories whose published dashboard is not current. */
async function buildRepositories(context, repositories, target) {
    const { log } = context.effects;
    if (repositories.length === 0)
        return new Map();
    try {
        const telemetry = await openTelemetry(context);
        const { unchanged, changed } = await planBuilds(context, repositories, telemetry.source, target);
        log.info(`Building the changed repositories: ${changed.length} of ${repositories.length}.`);
        const builds = new Map();
        for (const [repository, figures] of unchanged) {
            builds.set(repository, { outcome: 'unchanged', figures, commit: telemetry.commit });
        }
        const queue = changed.values();
        const work = async () => {
            for (const planned of queue) {
                builds.set(planned.repository, await tryBuild(context, planned, telemetry, target));
            }
        };
        await Promise.all(Array.from({ length: build_repositories_PARALLEL }, work));
        return inOrder(repositories, builds);
    }
    catch (error) {
        const failure = toFailure(error, context);
        return new Map(repositories.map((repository) => [repository, failure]));
    }
}
/**
 * Opens the telemetry and notes its warnings for the run.
 * @throws ActionError when it cannot be read, or must not be published to the target.
 */
async function openTelemetry(context) {
    const { effects, plan, warnings, unregistered } = context;
    const telemetry = await effects.openTelemetry(plan.telemetryRepository);
    checkVisibility(context, telemetry.isPrivate);
    for (const warning of telemetry.warnings ?? [])
        warnings.add(warning);
    const names = (0,directory_listing/* findUnregistered */.he)(await telemetry.source.listNames(), plan.registered);
    for (const name of names)
        unregistered.add(name);
    return telemetry;
}
async function tryBuild(context, { repository, previous, published }, { source, commit }, { site }) {
    try {
        const { partials: cache, threads } = context.effects;
        const { files, kept, figures, audit } = await (0,build_repository/* buildRepository */.l)(repository, source, context.options, {
            previous,
            published,
            cache,
            threads,
        });
        const { records } = figures;
        context.effects.log.info(`${repository.owner}/${repository.name}: ${(0,format/* formatQuantity */.VZ)(records, 'record')}. ${(0,verdicts/* toVerdicts */.m)(figures).sentences}`);
        const plannedAgainst = (0,published_directory/* publishedTreeId */.UT)(site, (0,tree/* toSitePath */.Wm)(context.directory, repository.key));
        return { outcome: 'built', repository, files, kept, figures, audit, plannedAgainst, commit };
    }
    catch (error) {
        return toFailure(error, context);
    }
}
/** An exhausted rate limit is not a failure of the repository: a later run builds what this one could not. */
function toFailure(error, { effects: { log } }) {
    const isLimit = error instanceof QuotaError || (error instanceof github_request_error/* GitHubRequestError */.v && error.isRateLimit);
    return { error: (0,prepare/* toActionError */.i)(error, log), outcome: isLimit ? 'not-built' : 'failed' };
}
function inOrder(repositories, builds) {
    return new Map(repositories.flatMap((repository) => {
        const build = builds.get(repository);
        return build === undefined ? [] : [[repository, build]];
    }));
}
/** Dashboards of private telemetry must not become public by default. */
function checkVisibility({ settings, plan, effects, isTargetPrivate }, isPrivate) {
    if (isPrivate !== true || settings.allowPublic)
        return;
    if (settings.target.kind === 'directory' && settings.target.isInWorkflow) {
        throw new action_error/* ActionError */.l(`output-directory: ${plan.telemetryRepository} is private, but a site that a workflow deploys is normally public, even on GitHub Pages of a private repository.`, {
            hint: 'Set allow-public to true if everyone may see these dashboards, or if only people with access to the telemetry can see the site. Or publish to a branch of a private repository.',
        });
    }
    if (isTargetPrivate !== false)
        return;
    throw new action_error/* ActionError */.l(`${plan.telemetryRepository} is private, but ${effects.target.label} is public.`, {
        hint: 'Publish to a private repository, or set allow-public to true if everyone may see these dashboards.',
    });
}

;// CONCATENATED MODULE: ./src/publish/live-site.ts


const EVERY_MS = 5000;
const REQUEST_MS = 10_000;
/** A manifest lists every telemetry file, at a few hundred bytes each. */
const live_site_MAX_BYTES = 64 * 1024 * 1024;
/** Polls the live site until it shows a published file, for at most `seconds`. Each request has its own URL so that no cache answers it. */
async function awaitSite({ url, id }, seconds, { read, clock }, log) {
    const start = clock.now();
    const end = start + seconds * 1000;
    for (let look = 1;; look += 1) {
        const bytes = await read(`${url}?${new URLSearchParams({ published: id, look: String(look) })}`, live_site_MAX_BYTES);
        const isLive = bytes !== null && (0,git_objects/* blobId */.zA)(bytes) === id;
        const now = clock.now();
        if (isLive || now >= end)
            return { url, isLive, seconds: Math.round((now - start) / 1000) };
        if (look === 1)
            log.info(`Waiting up to ${seconds} seconds until ${url} is up to date.`);
        await clock.sleep(Math.min(EVERY_MS, end - now));
    }
}
/** Reads the site over HTTP without a token, so a site that needs one looks absent. */
function createLiveSite(fetch = globalThis.fetch) {
    return {
        clock: systemClock,
        async read(url, mostBytes) {
            try {
                const headers = { 'cache-control': 'no-cache', 'user-agent': 'telemetry-dashboard-action' };
                const response = await fetch(url, { headers, signal: AbortSignal.timeout(REQUEST_MS) });
                return response.ok && response.body !== null ? await readUpTo(response.body, mostBytes) : null;
            }
            catch {
                return null; // missing, not deployed yet or not public: the caller treats them alike
            }
        },
    };
}
/** @returns null when the body is larger. */
async function readUpTo(body, mostBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.byteLength;
        if (size > mostBytes)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/run/publish-dashboards.ts






/** Rounds of rebuilding what others published in the meantime. */
const ROUNDS = 3;
/**
 * Publishes the built dashboards in one commit. If another run published a dashboard in the meantime, it is built again from fresh
 * telemetry and replaced in `builds`: an older run that finishes last never replaces newer data (invariant 7).
 * @param rounds - 1 to leave what others published as it is.
 * @returns null when nothing was published. `builds` or the run's warnings say why.
 * @throws ActionError on a failure that no build can report.
 */
async function publishDashboards(context, builds, rounds = ROUNDS) {
    const { log } = context.effects;
    if (builds.size > 0 && [...builds.values()].every((build) => 'error' in build))
        return null;
    try {
        let earlier = null;
        for (let round = 1;; round += 1) {
            const { publication: latest, plan, target } = await publishOnce(context, listBuilt(builds));
            const publication = {
                ...latest,
                changed: latest.changed || (earlier?.changed ?? false),
                attempts: latest.attempts + (earlier?.attempts ?? 0),
                warnings: [...(earlier?.warnings ?? []), ...(latest.warnings ?? [])],
            };
            if (plan.overtaken.length === 0 || round === rounds)
                return { publication, plan };
            earlier = publication;
            log.info(`Another run published in the meantime; building again: ${plan.overtaken.join(', ')}.`);
            const keys = new Set(plan.overtaken);
            const overtaken = [...builds.keys()].filter(({ key }) => keys.has(key));
            for (const [repository, build] of await buildRepositories(context, overtaken, target))
                builds.set(repository, build);
        }
    }
    catch (error) {
        const built = listBuilt(builds);
        const isAllUnchanged = [...builds.values()].every(({ outcome }) => outcome === 'unchanged');
        // Failing to remove unregistered dashboards is a failure of the run, not of an unchanged dashboard.
        if (isAllUnchanged)
            throw error;
        const failure = toFailure(error, context);
        if (built.length === 0)
            context.warnings.add(failure.error.message);
        for (const { repository } of built)
            builds.set(repository, failure);
        return null;
    }
}
async function publishOnce({ plan: { owner, registered }, effects: { target }, isTargetPrivate, directory, options }, dashboards) {
    let last;
    const publication = await target.publish(async (site, read) => {
        const plan = await planSite({ owner, dashboards, registered, directory, options }, site, read);
        last = { plan, site, read };
        return plan.publication;
    });
    if (last === undefined)
        throw new action_error/* ActionError */.l(`Published to ${target.label} without a plan.`);
    const { plan, site, read } = last;
    return { publication, plan, target: { site, read, isPrivate: isTargetPrivate } };
}
function listBuilt(builds) {
    return [...builds.values()].filter((build) => build.outcome === 'built');
}
/**
 * If `wait-for-site` is set, waits until the live site shows what was published. A site is deployed as a whole, so one manifest is enough.
 * Never fails the run: a timeout is only a warning.
 * @param target as it was before the publication.
 * @returns null when there was nothing to wait for.
 */
async function awaitPublication(context, target, published) {
    const { settings, effects, warnings } = context;
    const seconds = settings.waitForSite;
    if (seconds === 0 || published === null || effects.live === undefined)
        return null;
    if (settings.siteUrl === null) {
        warnings.add('wait-for-site is ignored, because the address of the site is unknown: set site-url.');
        return null;
    }
    const file = toAwaitedFile(context, settings.siteUrl, target, published);
    if (file === null)
        return null;
    const wait = await awaitSite(file, seconds, effects.live, effects.log);
    if (wait.isLive)
        effects.log.info(`The site is up to date after ${wait.seconds} seconds: ${wait.url}`);
    else
        warnings.add(toWarning(wait));
    return wait;
}
/** The manifest of the first dashboard that was written, or else of the first unchanged one. */
function toAwaitedFile({ plan, directory }, siteUrl, { site }, { plan: { publication } }) {
    const toFile = (key, id) => ({ url: `${siteUrl}${encodeURIComponent(key)}/manifest.json`, id });
    const [written] = [...publication.directories].sort(([a], [b]) => (a < b ? -1 : 1));
    const bytes = written?.[1].get('manifest.json');
    if (written !== undefined && bytes !== undefined)
        return toFile(written[0], (0,git_objects/* blobId */.zA)(bytes));
    for (const { key } of plan.enabled) {
        const present = site.files.get((0,published_directory/* manifestPath */.ji)(directory, key));
        if (present !== undefined)
            return toFile(key, present.id);
    }
    return null;
}
function toWarning({ url, seconds }) {
    return (`After ${seconds} seconds, ${url} is still not up to date. The dashboards are published to the branch. The site may still be ` +
        'deploying, have another address (site-url), or not be public.');
}

;// CONCATENATED MODULE: ./src/run/result.ts

/** @param published - Null when nothing was published. */
function toRunResult(context, registryOrigin, builds, published, site = null) {
    const { plan, settings, effects } = context;
    const plannedSite = published?.plan;
    const fates = { refused: new Set(plannedSite?.refused), overtaken: new Set(plannedSite?.overtaken) };
    const commits = [...builds.values()].flatMap((build) => ('commit' in build ? [build.commit] : []));
    return {
        owner: plan.owner,
        registryOrigin,
        telemetryRepository: plan.telemetryRepository,
        telemetryCommit: commits.at(-1) ?? null,
        target: effects.target.label,
        dryRun: settings.dryRun,
        publication: published?.publication ?? null,
        site,
        pageUrl: settings.siteUrl,
        dashboardUrl: toDashboardUrl(settings.siteUrl, plan.enabled),
        repositories: [
            ...[...builds].map(([repository, build]) => toRepositoryResult(context, repository, build, published, fates)),
            ...plan.disabled.map((repository) => ({ repository, outcome: 'disabled', published: false })),
        ],
        unregistered: [...context.unregistered].sort(),
        removed: plannedSite?.publication.removed ?? [],
        warnings: [
            ...plan.warnings,
            ...context.warnings,
            ...(plannedSite?.warnings ?? []),
            ...(published?.publication.warnings ?? []),
        ],
    };
}
function toRepositoryResult({ directory, effects: { target }, settings: { staging } }, repository, build, published, { refused, overtaken }) {
    if (build.outcome === 'unchanged')
        return { ...build, repository, published: true };
    if (build.outcome !== 'built') {
        const { message, hint } = build.error;
        return { outcome: build.outcome, repository, published: false, error: { message, hint } };
    }
    if (refused.has(repository.key)) {
        return fail(repository, `${(0,tree/* toSitePath */.Wm)(directory, repository.key)} on ${target.label} was not created by this action, so it is not replaced.`, 'Remove it from the target, or publish to another publish-directory.');
    }
    const isOvertaken = overtaken.has(repository.key);
    if (isOvertaken && staging.stage !== 'publish') {
        return fail(repository, 'Other runs kept publishing this dashboard, so this run did not publish its own, which may be older.', 'Run fewer workflows that publish the same repository at the same time.');
    }
    return {
        ...build,
        published: published !== null && !isOvertaken,
        reason: published === null ? toUnpublishedReason(staging) : isOvertaken ? STOOD_BACK : null,
    };
}
function fail(repository, message, hint) {
    return { outcome: 'failed', repository, published: false, error: { message, hint } };
}
const STOOD_BACK = 'Another run published this dashboard in the meantime, so it was kept. The next run checks it again.';
function toUnpublishedReason({ stage }) {
    return stage === 'build' ? 'The stage publish publishes it.' : 'A dry run publishes nothing.';
}
/** The dashboard of the only repository of the run; null when there are several or none. */
function toDashboardUrl(siteUrl, enabled) {
    const [only, ...others] = enabled;
    return siteUrl === null || only === undefined || others.length > 0
        ? null
        : `${siteUrl}${encodeURIComponent(only.key)}/`;
}

;// CONCATENATED MODULE: ./src/run/run.ts




/**
 * The pipeline: registry → plan → build each repository → publish → (wait for the site) → result. A repository's failure stops only that
 * repository. Problems that concern all of them (registry, target, settings) stop the run before any telemetry is read.
 * @throws ActionError for the latter.
 */
async function run(settings, effects) {
    const { context, origin, target } = await (0,prepare/* prepareRun */.Z)(settings, effects);
    const builds = await buildRepositories(context, context.plan.enabled, target);
    const published = settings.dryRun ? null : await publishDashboards(context, builds);
    const site = await awaitPublication(context, target, published);
    return toRunResult(context, origin, builds, published, site);
}

// EXTERNAL MODULE: ./src/settings/derive-options.ts
var derive_options = __webpack_require__(4225);
// EXTERNAL MODULE: ./src/settings/settings.ts + 1 modules
var settings = __webpack_require__(3473);
;// CONCATENATED MODULE: ./src/settings/parse-inputs.ts




/**
 * Parses the inputs of the action.
 * @throws ActionError that reports all problems together, each with the name of its input.
 */
function parseInputs(read, environment) {
    const schema = z.object({ settings: settingsSchema, secrets: secretsSchema });
    const given = givenInputs(read);
    return parse(schema, {
        settings: toUnparsedSettings(given, environment),
        secrets: toUnparsedSecrets(given),
    });
}
/**
 * Parses only the settings, for a run that uses local directories only and needs no token.
 * @throws ActionError like `parseInputs`.
 */
function parseSettings(read, environment) {
    return parse(settings/* settingsSchema */.dP, toUnparsedSettings(givenInputs(read), environment));
}
function givenInputs(read) {
    return (input) => read(input).trim() || undefined;
}
/** A stage that reads no telemetry needs no token for it. A stage that only reads the published site can use any token. */
function toUnparsedSecrets(given) {
    const [telemetry, registry, publish] = [given('telemetry-token'), given('registry-token'), given('publish-token')];
    const stage = toStage(given);
    return {
        telemetryToken: stage === 'publish' ? (telemetry ?? registry) : telemetry,
        registryToken: registry,
        cacheKey: given('cache-key'),
        publishToken: ['plan', 'build', 'verify', 'check'].includes(stage) ? (publish ?? telemetry) : publish,
    };
}
function toStage(given) {
    return given('stage') ?? 'all';
}
function toUnparsedSettings(given, environment) {
    const outputDirectory = given('output-directory');
    const publishRepository = given('publish-repository');
    const stage = toStage(given);
    return {
        owner: given('owner') ?? environment['GITHUB_REPOSITORY_OWNER'],
        registryRepository: given('registry-repository'),
        registryPath: given('registry-path'),
        registryRef: given('registry-ref'),
        telemetryRef: given('telemetry-ref'),
        repositories: given('repositories'),
        staging: {
            stage,
            outputDirectory,
            archiveDirectory: given('archive-directory'),
            maxShards: given('max-shards'),
            shardSize: given('shard-size'),
        },
        // Stages that prepare a publication do not write the site to their output directory.
        target: outputDirectory && stage === 'all'
            ? {
                kind: 'directory',
                outputDirectory,
                isInWorkflow: Boolean(environment['GITHUB_ACTIONS']),
                publishRepository,
            }
            : {
                kind: 'repository',
                publishRepository: publishRepository ?? environment['GITHUB_REPOSITORY'],
                publishBranch: given('publish-branch'),
                publishDirectory: given('publish-directory'),
                publishHistory: given('publish-history'),
            },
        siteUrl: given('site-url'),
        allowPublic: given('allow-public'),
        failOn: given('fail-on'),
        dryRun: given('dry-run'),
        waitForSite: given('wait-for-site'),
        server: {
            serverUrl: environment['GITHUB_SERVER_URL'],
            apiUrl: environment['GITHUB_API_URL'],
            graphqlUrl: environment['GITHUB_GRAPHQL_URL'],
        },
        cacheDirectory: given('cache-directory'),
        ...(0,derive_options/* readDeriveOptions */.Ck)(given),
        pushEventPath: environment['GITHUB_EVENT_NAME'] === 'push' ? environment['GITHUB_EVENT_PATH'] : undefined,
    };
}
function parse(schema, unparsed) {
    const result = schema.safeParse(unparsed);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map(({ path, message }) => `${toInputName(path)}: ${message}`);
    const message = problems.length === 1 ? problems.join() : `${problems.length} inputs are invalid:\n${problems.join('\n')}`;
    throw new action_error/* ActionError */.l(message, { hint: 'The README describes every input.' });
}
/** `…, publishBranch` → `publish-branch`. Values from the runner are named after their environment variable. */
function toInputName(path) {
    const kebab = String(path.at(-1)).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return path.includes('server') ? `GITHUB_${kebab.toUpperCase().replaceAll('-', '_')}` : kebab;
}

// EXTERNAL MODULE: ./src/source/directory-telemetry-source.ts
var directory_telemetry_source = __webpack_require__(8712);
;// CONCATENATED MODULE: ./src/cli/preview.ts



















/** Directories of no registered repository that are named. */
const MAX_UNREGISTERED = 10;
/**
 * Builds the site that the action would publish from a local checkout, without any request.
 * @throws ActionError when the checkout, the registry or the repository is not there.
 */
async function buildPreview(options, terminal, threads) {
    await checkCheckout(options.telemetry);
    const registry = await readRegistry(options);
    const owner = options.repository === undefined ? await findOwner(registry, options.telemetry) : (0,github_name/* ownerOf */.bf)(options.repository);
    const directory = options.out === undefined ? await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'telemetry-preview-')) : (0,external_node_path_.resolve)(options.out);
    requireOutside(options.telemetry, directory);
    const inputs = {
        owner,
        repositories: options.repository ?? 'all',
        'output-directory': directory,
        'site-url': options.siteUrl,
    };
    const settings = parseSettings((input) => inputs[input] ?? '', {});
    const effects = {
        log: {
            debug: (message) => {
                if (options.verbose)
                    terminal.warn(message);
            },
            info: (message) => terminal.progress(message),
            warning: (message) => terminal.warn(message),
        },
        readRegistry: () => Promise.resolve(registry),
        readTouched: () => Promise.resolve(null),
        openTelemetry: () => Promise.resolve({ source: new directory_telemetry_source/* DirectoryTelemetrySource */.a(options.telemetry), commit: null, isPrivate: null }),
        threads,
        target: new directory_target/* DirectoryPublicationTarget */.H(directory, '', '--out'),
    };
    const result = await run(settings, effects);
    printResult(result, terminal);
    // Without a registry it is not known what else is registered.
    if (options.registry !== undefined)
        printUnregistered(result, terminal);
    return { directory, failure: toExit(result, settings.failOn, toToday(clock_systemClock)) };
}
async function readRegistry({ registry, repository, context }) {
    if (registry !== undefined)
        return readRegistryFile(registry);
    if (repository !== undefined)
        return createPreviewRegistry(repository, context ?? null);
    throw new action_error/* ActionError */.l('Neither a registry nor a repository is given.', {
        hint: 'Add --registry <file> or --repository <owner/name>.',
    });
}
async function checkCheckout(telemetry) {
    const found = await (0,promises_.stat)(telemetry).catch(() => null);
    if (found?.isDirectory())
        return;
    throw new action_error/* ActionError */.l(`--telemetry: ${telemetry} is not a directory.`, {
        hint: 'Pass the checkout of a telemetry repository: the directory that contains telemetry/v1/repos.',
    });
}
/** A site in the midst of telemetry would be read as telemetry: its exports are .jsonl files, too. */
function requireOutside(telemetry, directory) {
    const files = (0,external_node_path_.resolve)(telemetry, 'telemetry');
    if (!`${directory}${external_node_path_.sep}`.startsWith(`${files}${external_node_path_.sep}`))
        return;
    throw new action_error/* ActionError */.l(`--out: ${(0,redaction_echo/* echo */.WI)(directory)} is inside the telemetry, which is only read.`, {
        hint: 'Write the site to another directory.',
    });
}
/** The one owner in the registry of whom the checkout holds telemetry. */
async function findOwner({ text, origin }, telemetry) {
    const root = (0,external_node_path_.join)(telemetry, 'telemetry', 'v1', 'repos');
    const names = await (0,promises_.readdir)(root).catch((error) => {
        throw new action_error/* ActionError */.l(`${root} cannot be read.`, {
            hint: 'Pass the checkout of a telemetry repository as --telemetry.',
            cause: error,
        });
    });
    const present = new directory_listing/* DirectoryNames */._o(names);
    const owners = (0,registry/* parseRegistry */.l5)(text, origin)
        .organisations.filter(({ repositories }) => repositories.some((known) => present.namesOf(known).length > 0))
        .map(({ owner }) => owner);
    const [only] = owners;
    if (only !== undefined && owners.length === 1)
        return only;
    throw new action_error/* ActionError */.l(owners.length === 0
        ? `${root} contains no telemetry of a repository in ${origin}.`
        : `${root} contains telemetry of several owners: ${owners.join(', ')}.`, { hint: 'Add --repository <owner/name>.' });
}
function printUnregistered({ unregistered }, terminal) {
    const named = unregistered.slice(0, MAX_UNREGISTERED).map((name) => (0,markdown/* toLine */.S5)((0,redaction_echo/* echo */.WI)(name)));
    if (unregistered.length > named.length)
        named.push(`${unregistered.length - named.length} more`);
    for (const name of named)
        terminal.print(`${'not read'.padEnd(12)} ${name}: no such repository is registered`);
}
function printResult({ repositories, warnings }, terminal) {
    for (const warning of warnings)
        terminal.warn(`warning: ${warning}`);
    for (const result of run_result_toWorstFirst(repositories)) {
        const { owner, name } = result.repository;
        const detail = result.outcome === 'failed' ? `: ${result.error.message} ${result.error.hint ?? ''}`.trimEnd() : '';
        const print = result.outcome === 'failed' ? terminal.warn : terminal.print;
        const figures = run_result_figuresOf(result);
        const status = figures === null ? `${run_result_statusOf(result)}${detail}` : (0,verdicts/* toVerdicts */.m)(figures).sentences;
        print(`${owner}/${name}: ${status}`);
    }
}
/**
 * The registry of a preview without one: a single repository. It exists for the preview only, where the operator names the repository;
 * the action never runs without a registry (`spec/2 §5`).
 * @param context - Null when the operator has not said it: then none is shown.
 */
function createPreviewRegistry(repository, context) {
    if (!(0,github_name/* isFullName */.fO)(repository))
        throw new action_error/* ActionError */.l(`--repository: "${repository}" is not owner/name.`);
    const entry = {
        state: 'enabled',
        context: context ?? 'sandbox',
        process: 'preview',
        reason: 'Local preview without a registry.',
    };
    const org = {
        telemetry_repo: `${(0,github_name/* ownerOf */.bf)(repository)}/task-assistant-telemetry`,
        repos: { [(0,github_name/* nameOf */.Vb)(repository)]: entry },
    };
    return {
        text: JSON.stringify({ schema_version: '2.0', orgs: { [(0,github_name/* ownerOf */.bf)(repository)]: org } }),
        origin: 'a preview without a registry',
        isAssumed: context === null,
    };
}


/***/ })

};
