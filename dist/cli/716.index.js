export const id = 716;
export const ids = [716];
export const modules = {

/***/ 24:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * A failure that stops one repository or the whole run. The message says what is wrong and where (file, line, input, token, permission),
 * and never contains a token or telemetry text. The cause is only written to the debug log.
 */
class ActionError extends Error {
    name = 'ActionError';
    hint;
    constructor(message, options = {}) {
        super(message, 'cause' in options ? { cause: options.cause } : undefined);
        this.hint = options.hint;
    }
}


/***/ }),

/***/ 2301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ GENERATOR),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of the builder. Part of every manifest, so that a new release rebuilds existing dashboards. */
const VERSION = '0.1.0';
/** Marks published pages and manifests as created by this action. */
const GENERATOR = 'telemetry-dashboard-action';


/***/ }),

/***/ 2716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: ./src/settings/settings.ts + 1 modules
var settings = __webpack_require__(3473);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/registry/registered-repository.ts
var registered_repository = __webpack_require__(2028);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/settings/input-field.ts
var input_field = __webpack_require__(7812);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
// EXTERNAL MODULE: ./src/registry/json-document.ts
var json_document = __webpack_require__(6463);
// EXTERNAL MODULE: ./src/redaction/echo.ts
var echo = __webpack_require__(8684);
// EXTERNAL MODULE: ./src/registry/plan.ts
var plan = __webpack_require__(864);
// EXTERNAL MODULE: ./src/registry/registry.ts + 1 modules
var registry_registry = __webpack_require__(9884);
;// CONCATENATED MODULE: ./src/registry/mutation.ts






/**
 * Makes one mutation (`spec/2 §7`): registers what is not registered, enables what is disabled, disables what is enabled,
 * or unregisters. Everything else in the registry stays as it is; an organisation stays when its last repository goes, so that
 * the dashboards know that it has none.
 * @throws ActionError that names the rule when the registry does not allow it.
 */
function mutateRegistry(before, mutation) {
    const organisation = before.registry.organisations.find(({ owner }) => (0,github_name/* isSameName */.yS)(owner, mutation.owner));
    const entry = organisation?.repositories.find(({ name }) => (0,github_name/* isSameName */.yS)(name, mutation.repo));
    if (mutation.action === 'register')
        return register(before, mutation, organisation, entry);
    if (entry === undefined)
        throw notRegistered(before, mutation, organisation);
    return change(before, { ...mutation, owner: entry.owner, repo: entry.name }, entry);
}
function register(before, mutation, organisation, known) {
    if (known !== undefined) {
        throw new action_error/* ActionError */.l(`${known.owner}/${known.name} is already registered and ${known.state}.`, {
            hint: known.state === 'disabled' ? 'Use enable to update its dashboard again.' : 'Nothing to do.',
        });
    }
    const owner = organisation?.owner ?? mutation.owner;
    const telemetryRepository = chooseTelemetry(owner, mutation.telemetryRepository, organisation);
    const made = { ...mutation, owner, telemetryRepository };
    const { repo, context, reason } = made;
    const isSet = organisation?.telemetryRepository === telemetryRepository;
    const text = isSet ? before.text : (0,json_document/* withMember */.RV)(before.text, ['orgs', owner, 'telemetry_repo'], telemetryRepository);
    const entry = { state: 'enabled', context, process: PROCESS, reason };
    // Nothing is written that would not be read: two names with one key, above all.
    return { document: (0,registry_registry/* parseDocument */.Tp)((0,json_document/* withMember */.RV)(text, ['orgs', owner, 'repos', repo], entry)), mutation: made };
}
/** Telemetry is per organisation and stays with its owner (`spec/2 §6`). */
function chooseTelemetry(owner, given, organisation) {
    const registered = organisation?.telemetryRepository ?? null;
    if (given === null) {
        if (registered !== null)
            return registered;
        throw new action_error/* ActionError */.l(`${owner} is not registered yet and has no telemetry repository.`, {
            hint: `Add --telemetry ${owner}/<repository>.`,
        });
    }
    if (!(0,github_name/* isSameName */.yS)((0,github_name/* ownerOf */.bf)(given), owner)) {
        throw new action_error/* ActionError */.l(`Telemetry of ${owner} cannot go to ${given}: cross-organisation telemetry is not allowed.`, {
            hint: `Use a repository of ${owner}.`,
        });
    }
    if (registered === null)
        return given;
    if ((0,github_name/* isSameName */.yS)(given, registered))
        return registered;
    if (organisation?.repositories.length === 0)
        return given; // Nobody's telemetry would be left behind.
    throw new action_error/* ActionError */.l(`Telemetry of ${owner} goes to ${registered}, not to ${given}: all repositories of ${owner} share one telemetry repository.`, {
        hint: 'Omit --telemetry. To move an organisation, unregister its repositories and register them again.',
    });
}
function change(before, mutation, entry) {
    const path = ['orgs', entry.owner, 'repos', entry.name];
    if (mutation.action === 'unregister') {
        return { document: (0,registry_registry/* parseDocument */.Tp)((0,json_document/* withMember */.RV)(before.text, path, undefined)), mutation };
    }
    const state = mutation.action === 'enable' ? 'enabled' : 'disabled';
    if (entry.state === state) {
        throw new action_error/* ActionError */.l(`${entry.owner}/${entry.name} is already ${state}.`, { hint: 'Nothing to do.' });
    }
    let text = (0,json_document/* withMember */.RV)(before.text, [...path, 'state'], state);
    if (entry.process !== PROCESS)
        text = (0,json_document/* withMember */.RV)(text, [...path, 'process'], PROCESS);
    text = (0,json_document/* withMember */.RV)(text, [...path, 'reason'], mutation.reason);
    return { document: (0,registry_registry/* parseDocument */.Tp)(text), mutation };
}
function notRegistered({ registry }, { owner, repo }, organisation) {
    const names = registry.organisations.flatMap(({ listed }) => listed);
    const nearest = (0,plan/* nearestName */.qb)(`${organisation?.owner ?? owner}/${repo}`, names);
    return new action_error/* ActionError */.l(`${owner}/${repo} is not registered.`, {
        hint: nearest === null ? '"registry list" shows all registered repositories.' : `Did you mean ${(0,echo/* echo */.WI)(nearest)}?`,
    });
}
/** How entries and changelog lines say that this tool wrote them (`spec/2 §10`). */
const PROCESS = 'infra-cli';
/** `register acme/shop` */
function toTitle({ action, owner, repo }) {
    return `${action} ${owner}/${repo}`;
}

// EXTERNAL MODULE: ./src/registry/place.ts
var place = __webpack_require__(964);
;// CONCATENATED MODULE: ./src/registry/changelog.ts








const MAX_LENGTH = 500;
/** One line without control characters that neither starts nor ends in white space. */
const REASON = new RegExp(`^(?=\\S)[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,${MAX_LENGTH}}(?<=\\S)$`, 'u');
/** What a reason has to be, for messages: if it cannot be explained later, it should not exist now (`spec/2 §10`). */
const REASON_RULE = `a sentence on one line, of 1 to ${MAX_LENGTH} characters`;
const CHANGELOG_PATH = 'infra/changelog/infra-changelog.jsonl';
const contextField = schemas/* enum */.k5n(registered_repository/* REPOSITORY_CONTEXTS */.sC, { error: (0,input_field/* expected */.p6)(registered_repository/* REPOSITORY_CONTEXTS */.sC.join(' or ')) });
const telemetryField = schemas/* string */.YjP({ error: (0,input_field/* expected */.p6)('a repository') })
    .refine((text) => (0,github_name/* isFullName */.fO)(text) || (0,github_name/* isRepositoryName */.en)(text), { error: (0,input_field/* expected */.p6)('a repository') })
    .describe('owner/name; older lines have only the name, with the owner of the line.');
const ACTIONS = ['register', 'enable', 'disable', 'unregister'];
/** One line of the changelog: one mutation of one repository. Keys stand in the order in which they are written. */
const changelogEntrySchema = schemas/* discriminatedUnion */.gMt('action', [
    lineSchema(schemas/* literal */.euz('register'), contextField, telemetryField),
    lineSchema(schemas/* enum */.k5n(['enable', 'disable', 'unregister']), contextField.optional(), telemetryField.optional()),
], { error: (0,input_field/* expected */.p6)(`an object whose "action" is ${ACTIONS.join(', ')}`) });
/**
 * Reads a changelog line by line. A wrong line is a problem, which names its place, and no entry; but for one whose reason alone is
 * wrong: other tools of the contract write lines without one, and once such a line is merged nobody can add it.
 */
function parseChangelog(text) {
    const entries = [];
    const problems = [];
    const lines = toLines(text);
    for (const [index, content] of lines.entries()) {
        const line = index + 1;
        const { entry, found } = parseLine(content, line);
        problems.push(...found.map((problem) => ({ line, problem })));
        if (entry !== null)
            entries.push({ line, entry });
    }
    if (text !== '' && !text.endsWith('\n')) {
        problems.push({
            line: lines.length,
            problem: `${CHANGELOG_PATH}, line ${lines.length}: has no newline at the end`,
        });
    }
    return { entries, problems };
}
/** The lines of a text; what follows the last line end is a line only if it is not empty. */
function toLines(text) {
    return text
        .replace(/\n$/, '')
        .split('\n')
        .slice(0, text === '' ? 0 : undefined);
}
/** What stands in for a reason while the rest of a line is checked. */
const SOME_REASON = 'no reason';
function parseLine(content, line) {
    try {
        const value = (0,json_document/* parseJson */.qF)(content, CHANGELOG_PATH, line);
        const parsed = changelogEntrySchema.safeParse(value);
        if (parsed.success)
            return { entry: parsed.data, found: [] };
        const found = (0,place/* toProblems */.e)(parsed.error, []).map((problem) => `${CHANGELOG_PATH}, line ${line}: ${problem}`);
        const rest = (0,json_document/* isObject */.Gv)(value) ? changelogEntrySchema.safeParse({ ...value, reason: SOME_REASON }) : parsed;
        if (!rest.success)
            return { entry: null, found };
        const reason = (0,json_document/* isObject */.Gv)(value) && 'reason' in value && typeof value.reason === 'string' ? value.reason : '';
        return { entry: { ...rest.data, reason }, found };
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.l))
            throw error;
        return { entry: null, found: [error.message] };
    }
}
function lineSchema(action, context, telemetry) {
    return schemas/* strictObject */.rej({
        timestamp: iso/* datetime */.w$({ precision: 0, error: (0,input_field/* expected */.p6)('a UTC timestamp such as "2026-01-15T18:22:24Z"') })
            .describe('Time of the mutation, UTC, to the second.'),
        action: action.describe('The mutation.'),
        owner: schemas/* string */.YjP({ error: (0,input_field/* expected */.p6)('an account') })
            .refine(github_name/* isOwnerName */.BZ, { error: (0,input_field/* expected */.p6)('a GitHub account') })
            .describe('Owner of the repository.'),
        repo: schemas/* string */.YjP({ error: (0,input_field/* expected */.p6)('a name') })
            .refine(github_name/* isRepositoryName */.en, { error: (0,input_field/* expected */.p6)('a repository name') })
            .describe('Name of the repository.'),
        context: context.describe('Context of the repository; optional for other mutations than `register`.'),
        telemetry_repo: telemetry,
        reason: schemas/* string */.YjP({ error: (0,input_field/* expected */.p6)(REASON_RULE) })
            .regex(REASON, { error: (0,input_field/* expected */.p6)(REASON_RULE) })
            .describe('Reason for the mutation.'),
        process: schemas/* literal */.euz(PROCESS, { error: (0,input_field/* expected */.p6)(`"${PROCESS}"`) }).describe('Tool that made the mutation.'),
        schema_version: schemas/* literal */.euz('2.0', { error: (0,input_field/* expected */.p6)('"2.0"') }).describe('Version of this format.'),
    });
}
/** The line that records a mutation, in the key order of the contract. Dated to the second. */
function toChangelogEntry(mutation, now) {
    const timestamp = now.toISOString().replace(/\.\d+Z$/, 'Z');
    const { owner, repo, reason } = mutation;
    const recorded = { reason, process: PROCESS, schema_version: '2.0' };
    if (mutation.action !== 'register')
        return { timestamp, action: mutation.action, owner, repo, ...recorded };
    const { action, context, telemetryRepository } = mutation;
    return { timestamp, action, owner, repo, context, telemetry_repo: telemetryRepository, ...recorded };
}
/** The mutation that a line records. */
function toMutation(entry) {
    const { owner, repo, reason } = entry;
    if (entry.action !== 'register')
        return { action: entry.action, owner, repo, reason };
    const { telemetry_repo: telemetry, context } = entry;
    const telemetryRepository = (0,github_name/* withOwner */.kP)(owner, telemetry);
    return { action: 'register', owner, repo, context, telemetryRepository, reason };
}
/** The changelog with one more line; what was there stays byte for byte. */
function appendEntry(changelog, entry) {
    const before = changelog === '' || changelog.endsWith('\n') ? changelog : `${changelog}\n`;
    return `${before}${JSON.stringify(entry)}\n`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/cli/registry/infra-files.ts









const MAX_OUTPUT = 256 * 1024 * 1024;
/**
 * Runs a program without a shell, in English, asking nothing.
 * @throws ActionError when it is not installed, or when what it prints is not UTF-8.
 */
function runProgram(name, arguments_, { directory, environment }) {
    const options = {
        cwd: directory,
        env: { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GH_PROMPT_DISABLED: '1' },
        encoding: 'buffer',
        maxBuffer: MAX_OUTPUT,
    };
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)(name, arguments_, options, (error, stdout, stderr) => {
            const status = error === null ? 0 : error.code;
            if (typeof status !== 'number') {
                const message = status === 'ENOENT' ? `${name} is not installed.` : `${name} could not be started.`;
                reject(new action_error/* ActionError */.l(message, { hint: INSTALL[name], cause: error }));
            }
            else if (!(0,external_node_buffer_.isUtf8)(stdout)) {
                reject(new action_error/* ActionError */.l(`${name} ${arguments_[0] ?? ''} printed output that is not UTF-8.`));
            }
            else {
                resolve({ status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') });
            }
        });
    });
}
const INSTALL = {
    git: 'Install git and try again.',
    gh: 'Install GitHub CLI (https://cli.github.com) and log in, or open and merge the pull request in the browser.',
};
/** @throws ActionError when the directory is not inside a checkout. */
async function openCheckout(directory, environment) {
    const found = await (0,promises_.stat)(directory).catch(() => null);
    if (!found?.isDirectory())
        throw new action_error/* ActionError */.l(`${directory} is not a directory.`);
    const top = await runProgram('git', ['rev-parse', '--show-toplevel'], { directory, environment });
    if (top.status !== 0) {
        throw new action_error/* ActionError */.l(`${directory} is not inside a checkout of a git repository.`, {
            hint: `Run the command in a checkout of the infra repository. Git says: ${(0,echo/* echo */.WI)((0,markdown/* toLine */.S5)(top.stderr))}`,
        });
    }
    const place = { directory: top.stdout.replace(/\n$/, ''), environment };
    const run = async (name, arguments_) => {
        const { status, stdout, stderr } = await runProgram(name, arguments_, place);
        if (status === 0)
            return stdout;
        const what = arguments_.slice(0, name === 'gh' ? 2 : 1).join(' ');
        throw new action_error/* ActionError */.l(`${name} ${what} failed: ${(0,echo/* echo */.WI)((0,markdown/* toLine */.S5)(stderr))}`, { cause: stderr });
    };
    return {
        root: place.directory,
        ask: (...arguments_) => runProgram('git', arguments_, place),
        git: (...arguments_) => run('git', arguments_),
        gh: (...arguments_) => run('gh', arguments_),
    };
}
/** Paths that a git command lists with `-z`. */
function toPaths(output) {
    return output.split('\0').filter((path) => path !== '');
}
/** The registry and the changelog in the working tree. */
async function readInfraFiles(root) {
    return {
        registry: await readText(root, registry_registry/* REGISTRY_PATH */.aA),
        changelog: await readText(root, CHANGELOG_PATH),
    };
}
/**
 * The registry and the changelog as committed or staged.
 * @param revision - a commit; the empty string for the index; null for before the first commit.
 */
async function readCommittedFiles(checkout, revision) {
    if (revision === null)
        return { registry: null, changelog: null };
    const read = async (path) => {
        const name = `${revision}:${path}`;
        const { status, stdout } = await checkout.ask('cat-file', 'blob', name);
        if (status === 0)
            return stdout;
        const object = await checkout.ask('rev-parse', '--verify', '--quiet', name);
        return object.status === 0 ? checkout.git('cat-file', 'blob', object.stdout.trim()) : null;
    };
    return { registry: await read(registry_registry/* REGISTRY_PATH */.aA), changelog: await read(CHANGELOG_PATH) };
}
/** @throws ActionError when there is no registry. */
function requireRegistry({ registry }) {
    if (registry !== null)
        return registry;
    throw new action_error/* ActionError */.l(`${registry_registry/* REGISTRY_PATH */.aA} does not exist.`, {
        hint: 'Run this in the infra repository. In a new one, run "registry init" first.',
    });
}
/**
 * Replaces both files, each at once, or neither: when the second cannot be replaced, the first is put back.
 * @throws ActionError when they cannot be written; then they are as before.
 */
async function writeInfraFiles(root, files, replace = promises_.rename) {
    const [registry, changelog] = [(0,external_node_path_.join)(root, registry_registry/* REGISTRY_PATH */.aA), (0,external_node_path_.join)(root, CHANGELOG_PATH)];
    const before = await readText(root, registry_registry/* REGISTRY_PATH */.aA);
    try {
        await prepare(registry, files.registry);
        await prepare(changelog, files.changelog);
        await replace(toTemporary(registry), registry);
        try {
            await replace(toTemporary(changelog), changelog);
        }
        catch (error) {
            await (before === null ? (0,promises_.rm)(registry) : (0,promises_.writeFile)(registry, before));
            throw error;
        }
    }
    catch (error) {
        throw new action_error/* ActionError */.l('Cannot write the registry and its changelog. Nothing was changed.', {
            hint: error instanceof Error ? error.message : String(error),
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(toTemporary(registry), { force: true });
        await (0,promises_.rm)(toTemporary(changelog), { force: true });
    }
}
async function prepare(file, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(toTemporary(file), text, { flush: true });
}
function toTemporary(file) {
    return `${file}.${process.pid}.tmp`;
}
async function readText(root, path) {
    const file = (0,external_node_path_.join)(root, path);
    const found = await (0,promises_.lstat)(file).catch((error) => {
        if (error.code === 'ENOENT')
            return null;
        throw new action_error/* ActionError */.l(`${path} cannot be read.`, { cause: error });
    });
    if (found === null)
        return null;
    // A link could lead out of the repository, and replacing it would not change what it leads to.
    if (!found.isFile())
        throw new action_error/* ActionError */.l(`${path} is not a regular file.`);
    const bytes = await (0,promises_.readFile)(file);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new action_error/* ActionError */.l(`${path} is not UTF-8 text.`);
    return bytes.toString('utf8');
}

;// CONCATENATED MODULE: ./src/registry/check-change.ts







/**
 * Checks a change of the registry against its changelog: the new registry is valid, the changelog has only grown, and
 * repeating the mutations of the new lines on the old registry gives the new one.
 */
function checkChange(before, after) {
    const appended = checkAppended(before.changelog ?? '', after.changelog);
    const current = attempt(() => (0,registry_registry/* parseDocument */.Tp)(requireText(after.registry)));
    const common = { warnings: [], added: appended.added };
    if (typeof current === 'string')
        return { ...common, problems: [current, ...appended.problems] };
    if (appended.problems.length > 0)
        return { ...common, problems: appended.problems };
    const { registry } = before;
    const old = attempt(() => (registry === null ? (0,registry_registry/* createDocument */.ui)() : (0,registry_registry/* parseDocument */.Tp)(registry)));
    if (typeof old === 'string') {
        // Otherwise a registry that was spoiled somehow could never be corrected.
        return {
            ...common,
            problems: [],
            warnings: [`Cannot compare the change with the committed registry: ${old}`],
        };
    }
    return { ...common, problems: checkReplayed(old, appended.added, current) };
}
function checkAppended(before, after) {
    if (after === null)
        return { problems: [`${CHANGELOG_PATH} is missing.`], added: [] };
    const old = toLines(before);
    const lines = toLines(after);
    const rewritten = old.findIndex((line, index) => line !== lines[index]);
    if (rewritten >= 0) {
        return {
            problems: [
                `${CHANGELOG_PATH}, line ${rewritten + 1}: differs from the committed line. Only append to the changelog.`,
            ],
            added: [],
        };
    }
    // What is wrong in older lines stays wrong: they cannot be changed any more. "validate" warns of it.
    const { entries, problems } = parseChangelog(after);
    return {
        problems: problems.flatMap(({ line, problem }) => (line > old.length ? problem : [])),
        added: entries.filter(({ line }) => line > old.length),
    };
}
function checkReplayed(old, added, current) {
    let replayed = old;
    for (const { line, entry } of added) {
        const next = attempt(() => mutateRegistry(replayed, toMutation(entry)).document);
        if (typeof next === 'string')
            return [`${CHANGELOG_PATH}, line ${line}: is not possible: ${next}`];
        replayed = next;
    }
    return differences(orgsOf(replayed), orgsOf(current), ['orgs']);
}
/** Keys of the document beside `orgs` (a description, `$schema`) are nobody's infrastructure state. */
function orgsOf({ json }) {
    return (0,json_document/* isObject */.Gv)(json) && 'orgs' in json ? json.orgs : undefined;
}
function differences(expected, actual, path) {
    if ((0,json_document/* isObject */.Gv)(expected) && (0,json_document/* isObject */.Gv)(actual)) {
        const [wanted, given] = [new Map(Object.entries(expected)), new Map(Object.entries(actual))];
        const names = new Set([...wanted.keys(), ...given.keys()]);
        return [...names].flatMap((name) => differences(wanted.get(name), given.get(name), [...path, name]));
    }
    if (JSON.stringify(expected) === JSON.stringify(actual))
        return [];
    const [was, is] = [(0,input_field/* quote */.hD)(expected), (0,input_field/* quote */.hD)(actual)];
    return [`${registry_registry/* REGISTRY_PATH */.aA}, ${(0,place/* toPlace */.x)(path)}: the changelog says ${was}, the registry says ${is}.`];
}
function requireText(registry) {
    if (registry === null)
        throw new action_error/* ActionError */.l(`${registry_registry/* REGISTRY_PATH */.aA} is missing.`);
    return registry;
}
/** The value, or the message of the refusal. */
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l)
            return error.message;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/cli/registry/guards.ts





const MAX_LIST_LENGTH = 5;
async function hasCommits({ ask }) {
    return (await ask('rev-parse', '--verify', '--quiet', 'HEAD')).status === 0;
}
/** @throws ActionError before the first commit. */
async function requireCommits(checkout) {
    if (await hasCommits(checkout))
        return;
    throw new action_error/* ActionError */.l('The repository has no commits yet.', {
        hint: 'Run "registry init" and commit the empty registry first.',
    });
}
/**
 * @returns the name of the branch that is checked out.
 * @throws ActionError on a detached head.
 */
async function requireBranch({ ask }) {
    const { status, stdout } = await ask('symbolic-ref', '--quiet', '--short', 'HEAD');
    if (status === 0)
        return stdout.trim();
    throw new action_error/* ActionError */.l('HEAD is detached: no branch is checked out.', {
        hint: 'Switch to a branch, create one with "registry branch <name>", or finish the rebase in progress.',
    });
}
/**
 * All changes go through pull requests (`spec/2 §6`).
 * @returns the name of the branch that is checked out.
 * @throws ActionError when it is the default branch.
 */
async function requireFeatureBranch(checkout) {
    const branch = await requireBranch(checkout);
    const { names, known } = await findDefaultBranches(checkout);
    if (!names.includes(branch))
        return branch;
    const why = known
        ? 'it is the default branch of origin'
        : 'without origin/HEAD, init.defaultBranch, main and master count as default';
    throw new action_error/* ActionError */.l(`The registry cannot be changed on ${branch} (${why}): changes go through pull requests.`, {
        hint: 'Create a branch with "registry branch <name>".',
    });
}
/** @throws ActionError when it cannot be known. */
async function requireDefaultBranch(checkout) {
    const [name] = (await findDefaultBranches(checkout)).names;
    if (name === undefined)
        throw unknownDefault();
    const remote = `refs/remotes/origin/${name}`;
    const isRemote = await exists(checkout, remote);
    return { name, ref: isRemote ? remote : `refs/heads/${name}` };
}
/**
 * Branches that count as default: that of origin when it is known, else every one that may be it.
 * @throws ActionError when no such branch exists: then the branch that is checked out may be the default one.
 */
async function findDefaultBranches(checkout) {
    const head = await checkout.ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
    if (head.status === 0)
        return { names: [head.stdout.trim().replace(/^origin\//, '')], known: true };
    const configured = (await checkout.ask('config', '--get', 'init.defaultBranch')).stdout.trim();
    const candidates = [...new Set([configured, 'main', 'master'])].filter((name) => name !== '');
    const toRefs = (name) => [`refs/remotes/origin/${name}`, `refs/heads/${name}`];
    const listed = await checkout.git('for-each-ref', '--format=%(refname)', ...candidates.flatMap(toRefs));
    const refs = new Set(listed.split('\n'));
    const existing = candidates.filter((name) => toRefs(name).some((ref) => refs.has(ref)));
    if (existing.length === 0)
        throw unknownDefault();
    return { names: existing, known: false };
}
function unknownDefault() {
    return new action_error/* ActionError */.l('The default branch is unknown: there is no origin/HEAD, main or master.', {
        hint: 'Run "git remote set-head origin --auto", or set init.defaultBranch for this repository.',
    });
}
/** How many lines at the start of a changelog are those of the default branch; none while it is not known which that is. */
async function countMergedLines(checkout, changelog) {
    const { names } = await findDefaultBranches(checkout).catch((error) => {
        if (error instanceof action_error/* ActionError */.l)
            return { names: [] };
        throw error;
    });
    if (names[0] === undefined)
        return 0;
    const { ref } = await requireDefaultBranch(checkout);
    const merged = toLines((await readCommittedFiles(checkout, ref)).changelog ?? '');
    const differing = toLines(changelog).findIndex((line, index) => line !== merged[index]);
    return differing < 0 ? merged.length : differing;
}
async function exists({ ask }, ref) {
    return (await ask('rev-parse', '--verify', '--quiet', ref)).status === 0;
}
/** Paths with changes that are not committed: staged, unstaged and untracked, all but ignored ones. */
async function readChangedPaths({ git }) {
    const entries = toPaths(await git('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'));
    return entries.map((entry) => entry.slice('XY '.length));
}
/** @throws ActionError when anything is not committed. */
async function requireCleanTree(checkout) {
    const paths = await readChangedPaths(checkout);
    if (paths.length === 0)
        return;
    const isOurs = paths.every((path) => path === registry_registry/* REGISTRY_PATH */.aA || path === CHANGELOG_PATH);
    throw new action_error/* ActionError */.l(`The working tree is not clean: ${toList(paths)}.`, {
        hint: isOurs
            ? 'A commit has one change: run "registry finalize" and commit the pending change first.'
            : 'Commit, remove or ignore the files that do not belong to the change.',
    });
}
function toList(paths) {
    const more = paths.length > MAX_LIST_LENGTH ? ` and ${paths.length - MAX_LIST_LENGTH} more` : '';
    return `${paths.slice(0, MAX_LIST_LENGTH).join(', ')}${more}`;
}
const OURS = [registry_registry/* REGISTRY_PATH */.aA, CHANGELOG_PATH];
/*
 * The gate before a pull request: it lets mutations of the registry through, and nothing beside them (`spec/2 §6`).
 */
/**
 * Stages the registry and the changelog, and checks what is staged; staged no longer when it is refused.
 * @throws ActionError with the place of every problem.
 */
async function finalize(checkout) {
    await requireWorkBranch(checkout);
    const others = (await readChangedPaths(checkout)).filter((path) => !OURS.includes(path));
    if (others.length > 0 && (await hasCommits(checkout))) {
        throw new action_error/* ActionError */.l(`Files other than the registry and its changelog are changed: ${toList(others)}.`, {
            hint: 'Commit, remove or ignore the files that do not belong to the change.',
        });
    }
    const present = await checkout.git('ls-files', '-z', '--cached', '--others', '--', ...OURS);
    const paths = [...new Set(toPaths(present))];
    if (paths.length > 0)
        await checkout.git('add', '--', ...paths);
    try {
        return await checkIndex(checkout);
    }
    catch (error) {
        if (paths.length > 0)
            await checkout.git('reset', '--quiet', '--', ...paths);
        throw error;
    }
}
/**
 * Checks what is staged against the last commit, as a commit would record it.
 * @throws ActionError with the place of every problem.
 */
async function checkStaged(checkout) {
    await requireWorkBranch(checkout);
    return checkIndex(checkout);
}
async function checkIndex(checkout) {
    const staged = toPaths(await checkout.git('diff', '--cached', '--name-only', '-z', '--no-renames'));
    const last = (await hasCommits(checkout)) ? 'HEAD' : null;
    return check(checkout, last, '', staged, 'staged');
}
/**
 * Checks the commits of the branch that is checked out against the commit at which it left another one.
 * @returns null when they change neither file.
 * @throws ActionError with the place of every problem.
 */
async function checkCommits(checkout, base) {
    const { status, stdout } = await checkout.ask('merge-base', '--', base, 'HEAD');
    if (status !== 0) {
        throw new action_error/* ActionError */.l(`The branch has no common history with ${base}.`, {
            hint: 'Fetch it first. A shallow clone does not contain it (set fetch-depth: 0).',
        });
    }
    const left = stdout.trim();
    const changed = toPaths(await checkout.git('diff', '--name-only', '-z', '--no-renames', left, 'HEAD'));
    if (!changed.some((path) => OURS.includes(path)))
        return null;
    return check(checkout, left, 'HEAD', changed, 'changed');
}
async function check(checkout, before, after, paths, verb) {
    const others = paths.filter((path) => !OURS.includes(path));
    if (others.length > 0) {
        throw new action_error/* ActionError */.l(`Files other than the registry and its changelog are ${verb}: ${toList(others)}.`, {
            hint: 'A branch and its pull request contain one change of the registry and nothing else.',
        });
    }
    if (paths.length === 0) {
        throw new action_error/* ActionError */.l(`Nothing is ${verb}.`, { hint: 'Change the registry first: "registry register --help".' });
    }
    const report = checkChange(await readCommittedFiles(checkout, before), await readCommittedFiles(checkout, after));
    const missing = report.warnings.length > 0 ? [] : OURS.filter((path) => !paths.includes(path));
    const problems = [...report.problems, ...missing.map((path) => `${path} is not ${verb}.`)];
    if (problems.length > 0) {
        throw new action_error/* ActionError */.l(`The change is refused:\n${problems.join('\n')}`, {
            hint: 'Undo it with "git restore --staged --worktree infra" and make the change with the registry commands.',
        });
    }
    return report;
}
/** Before the first commit there is nothing to branch off from: the empty registry may be the first one of `main`. */
async function requireWorkBranch(checkout) {
    await ((await hasCommits(checkout)) ? requireFeatureBranch(checkout) : requireBranch(checkout));
}

// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
;// CONCATENATED MODULE: ./src/cli/registry/subcommands.ts









/** Every registered repository, by organisation. */
async function listRepositories({ root }) {
    const { registry } = (0,registry_registry/* parseDocument */.Tp)(requireRegistry(await readInfraFiles(root)));
    const repositories = registry.organisations.flatMap((organisation) => organisation.repositories);
    const lines = repositories.map(({ state, context, owner, name }) => `${state.padEnd(9)} ${context.padEnd(11)} ${owner}/${name}`);
    return { text: lines.join('\n') || 'No repositories are registered.', json: repositories.map(toJson) };
}
/**
 * One registered repository and what happened to it.
 * @throws ActionError when it is not registered.
 */
async function showRepository({ root }, owner, repo) {
    const files = await readInfraFiles(root);
    const { registry } = (0,registry_registry/* parseDocument */.Tp)(requireRegistry(files));
    const found = registry.organisations
        .flatMap((organisation) => organisation.repositories)
        .find((repository) => (0,github_name/* isSameName */.yS)(repository.owner, owner) && (0,github_name/* isSameName */.yS)(repository.name, repo));
    if (found === undefined) {
        throw new action_error/* ActionError */.l(`${owner}/${repo} is not registered.`, {
            hint: '"registry list" shows all registered repositories.',
        });
    }
    const history = parseChangelog(files.changelog ?? '').entries.filter(({ entry }) => isOf(entry, owner, repo));
    const fields = Object.entries(toJson(found)).map(([name, value]) => `${name.padEnd(14)}  ${(0,markdown/* toLine */.S5)(value)}`);
    return {
        text: [...fields, ...history.map(({ entry }) => toLogLine(entry))].join('\n'),
        json: { ...toJson(found), history: history.map(({ entry }) => entry) },
    };
}
/**
 * The changelog, oldest first.
 * @throws ActionError with the place of every wrong line that is not merged.
 */
async function readLog(checkout, { owner, repo }) {
    const { entries, warnings } = await readChangelog(checkout, (await readInfraFiles(checkout.root)).changelog ?? '');
    const chosen = entries.map(({ entry }) => entry).filter((entry) => isOf(entry, owner, repo));
    return { text: chosen.map(toLogLine).join('\n') || 'No changes are recorded.', json: chosen, warnings };
}
/**
 * The entries of a changelog. What is wrong in a line that is merged is a warning, because nobody can correct it any more.
 * @throws ActionError with the place of every other wrong line.
 */
async function readChangelog(checkout, changelog) {
    const { entries, problems } = parseChangelog(changelog);
    if (problems.length === 0)
        return { entries, warnings: [] };
    const merged = await countMergedLines(checkout, changelog);
    const open = problems.filter(({ line }) => line > merged);
    if (open.length > 0) {
        throw new action_error/* ActionError */.l(`The changelog is invalid:\n${open.map(({ problem }) => problem).join('\n')}`);
    }
    return { entries, warnings: problems.map(({ problem }) => `${problem} (merged, so it stays).`) };
}
/**
 * Checks the registry and the changelog of the working tree, each by itself.
 * @returns what was found to be valid, and warnings.
 * @throws ActionError with the place of every problem.
 */
async function validateFiles(checkout) {
    const files = await readInfraFiles(checkout.root);
    const { organisations } = (0,registry_registry/* parseDocument */.Tp)(requireRegistry(files)).registry;
    const changelog = await readChangelog(checkout, files.changelog ?? '');
    const repositories = organisations.flatMap((organisation) => organisation.repositories);
    const registered = `${(0,format/* formatQuantity */.VZ)(organisations.length, 'organisation')}, ${(0,format/* formatQuantity */.VZ)(repositories.length, 'repository', 'repositories')}`;
    const valid = [`${registry_registry/* REGISTRY_PATH */.aA} is valid: ${registered}.`];
    const warnings = repositories.flatMap(({ owner, name, reason }) => reason === '' ? `${owner}/${name} is registered without a reason.` : []);
    warnings.push(...changelog.warnings);
    if (files.changelog === null)
        warnings.push(`${CHANGELOG_PATH} does not exist yet; the next change creates it.`);
    else
        valid.push(`${CHANGELOG_PATH} is valid: ${(0,format/* formatQuantity */.VZ)(changelog.entries.length, 'mutation')}.`);
    return { text: valid.join('\n'), warnings };
}
function toJson({ owner, name, state, context, telemetryRepository, process, reason }) {
    return { owner, repo: name, state, context, telemetry_repo: telemetryRepository, process, reason };
}
function isOf(entry, owner, repo) {
    return ((owner === undefined || (0,github_name/* isSameName */.yS)(entry.owner, owner)) && (repo === undefined || (0,github_name/* isSameName */.yS)(entry.repo, repo)));
}
function toLogLine({ timestamp, action, owner, repo, reason }) {
    return `${timestamp}  ${action.padEnd(10)}  ${owner}/${repo}: ${(0,markdown/* toLine */.S5)(reason) || '(no reason)'}`;
}
/**
 * Writes a registry in which nothing is registered, and an empty changelog.
 * @param schemaUrl - where editors find the JSON Schema; becomes `$schema`.
 * @throws ActionError when there is a registry already, or on the default branch of a repository with commits.
 */
async function initRegistry(checkout, schemaUrl) {
    if (await hasCommits(checkout)) {
        await requireFeatureBranch(checkout);
        await requireCleanTree(checkout);
    }
    else {
        await requireBranch(checkout);
    }
    const { registry, changelog } = await readInfraFiles(checkout.root);
    const present = registry !== null ? registry_registry/* REGISTRY_PATH */.aA : changelog !== null ? CHANGELOG_PATH : null;
    if (present !== null) {
        throw new action_error/* ActionError */.l(`${present} already exists.`, {
            hint: 'Use the registry commands to change it.',
        });
    }
    await writeInfraFiles(checkout.root, { registry: (0,registry_registry/* createDocument */.ui)(schemaUrl).text, changelog: '' });
}
/**
 * Makes one mutation in the working tree: changes the entry in the registry and appends a line to the changelog.
 * @throws ActionError that names the rule when it is refused; then nothing is written.
 */
async function mutateCheckout(checkout, mutation, now) {
    await requireCommits(checkout);
    await requireFeatureBranch(checkout);
    await requireCleanTree(checkout);
    const files = await readInfraFiles(checkout.root);
    const before = (0,registry_registry/* parseDocument */.Tp)(requireRegistry(files));
    const made = mutateRegistry(before, mutation);
    await writeInfraFiles(checkout.root, {
        registry: made.document.text,
        changelog: appendEntry(files.changelog ?? '', toChangelogEntry(made.mutation, now)),
    });
    return made.mutation;
}
/** `infra: register acme/shop`: what a commit or a pull request of these mutations is called. */
function toSubject(mutations) {
    const [only] = mutations;
    if (only === undefined)
        return 'infra: set up the registry';
    return mutations.length === 1 ? `infra: ${toTitle(only)}` : `infra: ${mutations.length} changes of the registry`;
}

;// CONCATENATED MODULE: ./src/cli/registry/pull-request.ts








/**
 * Makes a branch off the default branch and checks it out.
 * @throws ActionError when another branch is checked out, the tree is dirty, or the default branch is not that of origin.
 */
async function createBranch(checkout, name) {
    await requireCommits(checkout);
    const current = await requireBranch(checkout);
    const base = await requireDefaultBranch(checkout);
    if (current !== base.name) {
        throw new action_error/* ActionError */.l(`A new branch starts from ${base.name}, but ${current} is checked out.`, {
            hint: `Run "git switch ${base.name}" first.`,
        });
    }
    await requireCleanTree(checkout);
    const counts = await checkout.git('rev-list', '--left-right', '--count', `HEAD...${base.ref}`);
    if (!/^0\s+0\s*$/.test(counts)) {
        throw new action_error/* ActionError */.l(`${base.name} differs from origin.`, {
            hint: 'Run "git pull --ff-only". Move local commits to a branch.',
        });
    }
    if ((await checkout.ask('check-ref-format', '--branch', name)).status !== 0) {
        throw new action_error/* ActionError */.l(`${(0,input_field/* quote */.hD)(name)} is not a valid branch name.`, {
            hint: 'Use a name such as infra/register-shop.',
        });
    }
    if ((await checkout.ask('rev-parse', '--verify', '--quiet', `refs/heads/${name}`)).status === 0) {
        throw new action_error/* ActionError */.l(`The branch ${name} already exists.`, { hint: 'Use a new branch for each change.' });
    }
    await checkout.git('switch', '--quiet', '--create', name);
}
/**
 * Pushes the branch and opens a pull request for its finalized changes.
 * @returns its address.
 */
async function openPullRequest(checkout) {
    const { branch, base, mutations } = await requireFinalized(checkout);
    await checkout.git('push', '--quiet', '--set-upstream', 'origin', `HEAD:refs/heads/${branch}`);
    const text = ['--title', toSubject(mutations), '--body', toBody(mutations)];
    return (await checkout.gh('pr', 'create', '--base', base.name, '--head', branch, ...text)).trim();
}
const pullRequestSchema = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive(),
    state: schemas/* string */.YjP(),
    headRefOid: schemas/* string */.YjP(),
    baseRefName: schemas/* string */.YjP(),
});
/**
 * Merges the pull request of the branch and deletes the branch, once somebody has typed the name of what is merged. GitHub decides
 * whether it may be merged.
 *
 * @param ask - Asks that; null when there is nobody to ask.
 * @returns its number.
 * @throws ActionError when it is not confirmed; then nothing is merged.
 */
async function mergePullRequest(checkout, ask) {
    const { branch, base, mutations } = await requireFinalized(checkout);
    if (ask === null) {
        throw new action_error/* ActionError */.l('Nothing is merged: there is no terminal to confirm it.', {
            hint: 'Add --yes to merge without being asked.',
        });
    }
    const fields = Object.keys(pullRequestSchema.shape).join(',');
    const answer = (0,json_document/* parseJson */.qF)(await checkout.gh('pr', 'view', branch, '--json', fields), 'The output of gh pr view');
    const { data: pull } = pullRequestSchema.safeParse(answer);
    if (pull === undefined)
        throw new action_error/* ActionError */.l('The output of gh pr view has an unexpected format.', { cause: answer });
    const head = (await checkout.git('rev-parse', 'HEAD')).trim();
    const reason = pull.state !== 'OPEN'
        ? `is ${pull.state.toLowerCase()}`
        : pull.baseRefName !== base.name
            ? `goes into ${pull.baseRefName}, not ${base.name}`
            : pull.headRefOid !== head
                ? 'is at another commit than this checkout'
                : null;
    if (reason !== null) {
        throw new action_error/* ActionError */.l(`Pull request ${pull.number} is not merged: it ${reason}.`, {
            hint: 'Only the checked commit can be merged: pull or push the branch first, or open a new pull request.',
        });
    }
    if (ask !== 'unasked') {
        const name = toName(branch, mutations);
        const listed = mutations.map((mutation) => `  ${toTitle(mutation)}: ${(0,markdown/* toLine */.S5)(mutation.reason)}\n`).join('');
        const typed = await ask(`Pull request ${pull.number} into ${base.name}:\n${listed}Type ${name} to merge it: `);
        if (typed.trim() !== name) {
            throw new action_error/* ActionError */.l(`Pull request ${pull.number} is not merged: ${name} was not typed.`, {
                hint: 'Run "registry merge" again, or add --yes to merge without being asked.',
            });
        }
    }
    const options = ['--squash', '--delete-branch', '--match-head-commit', head];
    await checkout.gh('pr', 'merge', String(pull.number), ...options);
    return pull.number;
}
/** What somebody types to merge: the repository that it is about; of several, or none, the branch. */
function toName(branch, mutations) {
    const names = new Set(mutations.map(({ owner, repo }) => `${owner}/${repo}`));
    const [only] = names;
    return only !== undefined && names.size === 1 ? only : branch;
}
/** @throws ActionError unless the branch holds finalized changes of the registry, all committed, and nothing else. */
async function requireFinalized(checkout) {
    await requireCommits(checkout);
    const branch = await requireFeatureBranch(checkout);
    await requireCleanTree(checkout);
    const base = await requireDefaultBranch(checkout);
    const report = await checkCommits(checkout, base.ref);
    if (report === null) {
        throw new action_error/* ActionError */.l(`${branch} does not change the registry.`, {
            hint: 'Change it, run "registry finalize" and commit.',
        });
    }
    await checkout.gh('--version');
    return { branch, base, mutations: report.added.map(({ entry }) => entry) };
}
function toBody(mutations) {
    return mutations.map((mutation) => `- ${toTitle(mutation)}: ${mutation.reason}`).join('\n');
}

;// CONCATENATED MODULE: ./src/cli/registry/registry-command.ts










/** Why a mutation is made: needed, and never empty. */
function withReason(command) {
    return command.requiredOption('--reason <text>', 'why', toReason);
}
/** The options that name a repository. */
function withName(command) {
    return command
        .requiredOption('--owner <name>', 'GitHub account that owns the repository', toOwner)
        .requiredOption('--repo <name>', 'name of the repository', toRepository);
}
function toOwner(text) {
    return accept(text, github_name/* isOwnerName */.BZ, 'Expected the name of a GitHub account.');
}
function toRepository(text) {
    return accept(text, github_name/* isRepositoryName */.en, 'Expected the name of a repository, without its owner.');
}
function toTelemetry(text) {
    const isValid = (name) => (0,github_name/* isFullName */.fO)(name) || (0,github_name/* isRepositoryName */.en)(name);
    return accept(text, isValid, 'Expected a repository as owner/name, or only its name.');
}
function toReason(text) {
    return accept(text.trim(), (reason) => REASON.test(reason), `A reason is ${REASON_RULE}.`);
}
function accept(text, isValid, rule) {
    if (!isValid(text))
        throw new esm/* InvalidArgumentError */.Di(rule);
    return text;
}
/** Adds `registry`, the operator's commands on a checkout of an infra repository (`spec/2 §7–8`). */
function addRegistryCommand(program, effects) {
    const registry = program
        .command('registry')
        .description('Change and check the registry in a checkout of an infra repository.')
        .option('-C, --checkout <directory>', 'checkout of the infra repository', '.');
    const open = () => openCheckout((0,external_node_path_.resolve)(effects.directory, registry.opts().checkout), effects.environment);
    addMutations(registry, open, effects);
    addInspections(registry, open, effects);
    addGate(registry, open, effects);
    addPullRequests(registry, open, effects);
}
function addMutations(registry, open, { terminal, now }) {
    registry
        .command('init')
        .description('Create an empty registry and an empty changelog.')
        .option('--schema <url>', 'URL of the JSON Schema of registries, for editors')
        .action(async ({ schema }) => {
        await initRegistry(await open(), schema);
        terminal.print('Created an empty registry. Next: run "registry finalize" and commit.');
    });
    const mutate = async (mutation) => {
        const made = await mutateCheckout(await open(), mutation, now());
        const detail = made.action === 'register' ? ` (${made.context}, telemetry in ${made.telemetryRepository})` : '';
        terminal.print(`${toTitle(made)}${detail}: done. Next: run "registry finalize" and commit.`);
    };
    const register = withName(registry.command('register'))
        .description('Register a repository and enable it.')
        .addOption(new esm/* Option */.c$('--context <context>', 'use of the repository').choices(registered_repository/* REPOSITORY_CONTEXTS */.sC).makeOptionMandatory())
        .option('--telemetry <repository>', 'telemetry repository, with or without its owner; required for the first repository of an owner', toTelemetry);
    withReason(register).action(({ telemetry, ...options }) => mutate({
        action: 'register',
        ...options,
        telemetryRepository: telemetry === undefined ? null : (0,github_name/* withOwner */.kP)(options.owner, telemetry),
    }));
    const changes = {
        enable: 'Enable a disabled repository: its dashboard is updated again.',
        disable: 'Disable an enabled repository: its dashboard is no longer updated.',
    };
    for (const action of ['enable', 'disable']) {
        withReason(withName(registry.command(action)))
            .description(changes[action])
            .action((options) => mutate({ action, ...options }));
    }
    const unregister = withReason(withName(registry.command('unregister')))
        .description('Remove a repository from the registry: the next run removes its dashboard.')
        .option('--confirm-delete', 'confirm that the entry is deleted', false)
        .action(async ({ confirmDelete, ...options }) => {
        if (!confirmDelete) {
            const { owner, repo } = options;
            unregister.error(`error: unregister deletes the entry of ${owner}/${repo}; the next run deletes its dashboard.\n` +
                'Add --confirm-delete to do so, or use disable.', { exitCode: 2 });
        }
        await mutate({ action: 'unregister', ...options });
    });
}
function addInspections(registry, open, { terminal }) {
    const print = ({ text, json }, asJson) => terminal.print(asJson ? JSON.stringify(json, null, 2) : text);
    registry
        .command('list')
        .description('List the registered repositories.')
        .option('--json', 'print JSON', false)
        .action(async ({ json }) => print(await listRepositories(await open()), json));
    withName(registry.command('show'))
        .description('Show one repository and its history.')
        .option('--json', 'print JSON', false)
        .action(async ({ owner, repo, json }) => print(await showRepository(await open(), owner, repo), json));
    registry
        .command('log')
        .description('Print the changelog, oldest first.')
        .option('--owner <name>', 'show only this owner', toOwner)
        .option('--repo <name>', 'show only this repository', toRepository)
        .option('--json', 'print JSON', false)
        .action(async ({ json, ...filter }) => {
        const log = await readLog(await open(), filter);
        log.warnings.forEach((text) => terminal.warn(`warning: ${text}`));
        print(log, json);
    });
}
function addGate(registry, open, { terminal }) {
    const warn = (warnings) => warnings.forEach((text) => terminal.warn(`warning: ${text}`));
    const printMutations = ({ warnings, added }) => {
        warn(warnings);
        for (const { entry } of added)
            terminal.print(`${toTitle(entry)}: ${entry.reason}`);
    };
    registry
        .command('validate')
        .description('Check the registry and the changelog.')
        .addOption(new esm/* Option */.c$('--staged', 'compare the staged files with the last commit').default(false).conflicts('base'))
        .option('--base <commit>', 'check the commits of the branch since this commit')
        .action(async ({ staged, base }) => {
        const checkout = await open();
        if (!staged && base === undefined) {
            const { text, warnings } = await validateFiles(checkout);
            warn(warnings);
            terminal.print(text);
            return;
        }
        const report = base === undefined ? await checkStaged(checkout) : await checkCommits(checkout, base);
        if (report === null)
            return terminal.print('The registry has not changed.');
        printMutations(report);
        terminal.print('The change is valid.');
    });
    registry
        .command('finalize')
        .description('Stage the registry and the changelog and check them. Run it before you commit.')
        .action(async () => {
        const report = await finalize(await open());
        printMutations(report);
        terminal.print(`Staged. Next: git commit -m "${toSubject(report.added.map(({ entry }) => entry))}"`);
    });
}
function addPullRequests(registry, open, effects) {
    const { terminal } = effects;
    registry
        .command('branch <name>')
        .description('Create a branch from the default branch, for one change of the registry.')
        .action(async (name) => {
        await createBranch(await open(), name);
        terminal.print(`Switched to the new branch ${name}.`);
    });
    registry
        .command('pr')
        .description('Push the branch and open a pull request (with GitHub CLI).')
        .action(async () => terminal.print(await openPullRequest(await open())));
    registry
        .command('merge')
        .description('Merge the pull request of the branch and delete the branch (with GitHub CLI). Asks for a name first.')
        .option('--yes', 'merge without asking', false)
        .action(async ({ yes }) => {
        const number = await mergePullRequest(await open(), yes ? 'unasked' : effects.ask);
        terminal.print(`Merged pull request ${number}.`);
    });
}

// EXTERNAL MODULE: ./src/cli/interruption.ts
var interruption = __webpack_require__(5611);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./src/cli/terminal.ts



/** What is printed to a pipe that nobody reads any more is lost, silently: `… | head` is no failure. */
function createTerminal(out, errors) {
    for (const stream of [out, errors]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
        });
    }
    let shown = false;
    const clear = () => {
        if (shown)
            out.write('\r\u001b[2K');
        shown = false;
    };
    const printLine = (stream, text) => {
        clear();
        stream.write(`${text}\n`);
    };
    return {
        print: (text) => printLine(out, text),
        warn: (text) => printLine(errors, text),
        progress(text) {
            if (!out.isTTY)
                return printLine(out, text);
            clear();
            out.write(text.slice(0, Math.max(0, out.columns - 1)));
            shown = true;
        },
    };
}
/** Asks a question on standard error, which scripts do not read. @returns what was typed; nothing when the input ends. */
function askOnTerminal(question) {
    const dialogue = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
    return new Promise((resolve) => {
        dialogue.once('close', () => resolve(''));
        dialogue.question(question, (answer) => {
            resolve(answer);
            dialogue.close();
        });
    });
}
/**
 * A terminal on which no secret of the command line appears, whichever message repeats it: those of the parser of arguments, too. Log
 * files of workflows are kept, and often public.
 * @param argv - All that was given.
 */
function createMaskedTerminal(terminal, argv) {
    const masks = new Map();
    for (const value of argv.flatMap(toValues).filter(echo/* holdsSecret */.hK)) {
        masks.set(value, (0,echo/* echo */.WI)(value));
        masks.set((0,external_node_path_.normalize)(value), (0,echo/* echo */.WI)(value)); // as a part of a path that was made absolute
    }
    if (masks.size === 0)
        return terminal;
    const longestFirst = [...masks].sort(([a], [b]) => b.length - a.length);
    const mask = (text) => longestFirst.reduce((masked, [value, shown]) => masked.replaceAll(value, () => shown), text);
    return {
        print: (text) => terminal.print(mask(text)),
        progress: (text) => terminal.progress(mask(text)),
        warn: (text) => terminal.warn(mask(text)),
    };
}
/** An argument, and what may be the value in it: `--port=80`, `-C80`. Its parts, too, for messages that name one of them. */
function toValues(argument) {
    const values = [argument, argument.slice(argument.indexOf('=') + 1), argument.slice(2)];
    return [...values, ...argument.split('/')];
}

// EXTERNAL MODULE: ./src/cli/site-server.ts
var site_server = __webpack_require__(1379);
;// CONCATENATED MODULE: ./src/cli/command-line.ts










const DEFAULT_PORT = 4173;
/**
 * A command loads what it needs when it is called: all of it takes half a second, and scripts call `registry` many times.
 *
 * @param argv the program and its script, then the arguments.
 * @param bundle the file of this program, for threads to run it, too.
 * @returns the exit status: 0, 1 for a failure, 2 for a wrong use.
 */
async function runCommandLine(argv, bundle, given = createEffects()) {
    const terminal = createMaskedTerminal(given.terminal, argv);
    const effects = { ...given, terminal };
    let status = 0;
    const program = new esm/* Command */.uB('telemetry-dashboard')
        .description('Static, deterministic, read-only dashboards from raw JSONL telemetry.')
        .version(version/* VERSION */.x)
        .configureOutput({
        writeOut: (text) => terminal.print(text.trimEnd()),
        writeErr: (text) => terminal.warn(text.trimEnd()),
    })
        .exitOverride();
    program
        .command('preview')
        .description('Build the site from a local checkout of a telemetry repository and serve it.')
        .requiredOption('--telemetry <checkout>', 'directory that contains telemetry/v1/repos')
        .option('--registry <file>', 'registry file; without it, only --repository is built')
        .option('--repository <owner/name>', 'build only this repository')
        .addOption(new esm/* Option */.c$('--context <context>', 'context to show without a registry (default: "not registered")')
        .choices(registered_repository/* REPOSITORY_CONTEXTS */.sC)
        .conflicts('registry'))
        .option('--out <directory>', 'where to write the site (default: a temporary directory)')
        .option('--site-url <address>', 'https address of the site, for absolute links')
        .option('--verbose', 'print the cause of a failure', false)
        .option('--port <number>', 'port to serve on; 0 for any free port', parsePort, DEFAULT_PORT)
        .option('--once', 'exit after building instead of serving the site', false)
        .action(async ({ port, once, ...options }) => {
        const [{ buildPreview }, { DerivingThreads }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(90), __webpack_require__.e(162), __webpack_require__.e(713), __webpack_require__.e(527), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 9888)),
            Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(713), __webpack_require__.e(493)]).then(__webpack_require__.bind(__webpack_require__, 9493)),
        ]);
        const server = once ? null : await (0,site_server/* openSiteServer */.R)(port);
        try {
            const { directory, failure } = await buildPreview(options, terminal, new DerivingThreads(bundle));
            terminal.print(`The site is in ${directory}.`);
            if (failure !== null) {
                terminal.warn(failure);
                status = 1;
            }
            if (server === null)
                return;
            server.show(directory);
            terminal.print(`Serving it at ${server.url} (Ctrl+C to stop).`);
            await (0,interruption/* untilInterrupted */.tv)(interruption/* toAborted */.tp);
        }
        finally {
            await server?.close();
        }
    });
    program
        .command('demo')
        .description('Run the action against a local GitHub with sample telemetry and serve the published site.')
        .option('--port <number>', 'port to serve on; 0 for any free port', parsePort, DEFAULT_PORT)
        .option('--once', 'exit after publishing instead of serving the site', false)
        .option('--verbose', 'print the log of the action and every published file', false)
        .action(async (options) => {
        const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(645), __webpack_require__.e(3)]).then(__webpack_require__.bind(__webpack_require__, 3003));
        const demo = { ...options, bundle: toActionBundle(bundle) };
        status = await (0,interruption/* untilInterrupted */.tv)((interrupted) => runDemo(demo, terminal, interrupted));
    });
    program
        .command('verify')
        .description('Rebuild published dashboards from the telemetry that they name and compare the bytes.')
        .requiredOption('--site <directory>', 'checkout of the published site')
        .requiredOption('--telemetry <checkout>', 'checkout of the telemetry repository, with full history')
        .option('--repository <owner/name>', 'verify only the dashboard of this repository')
        .action(async (options) => {
        const { verifyDirectory } = await Promise.all(/* import() */[__webpack_require__.e(90), __webpack_require__.e(162), __webpack_require__.e(713), __webpack_require__.e(527), __webpack_require__.e(724)]).then(__webpack_require__.bind(__webpack_require__, 7724));
        const failure = await verifyDirectory(options, terminal);
        if (failure === null)
            return;
        terminal.warn(failure);
        status = 1;
    });
    program
        .command('check')
        .description('Lint telemetry before it is merged. Reads only the working tree.')
        .argument('<paths...>', 'telemetry files, or directories that contain them')
        .option('--repository <owner/name>', 'repository of the telemetry (default: from the directory name)')
        .addOption(new esm/* Option */.c$('--fail-on <severity>', 'severity that fails the check').choices(settings/* FAIL_ON_SEVERITIES */.VD).default('error'))
        .action(async (paths, options) => {
        const { checkPaths, createAnnotate } = await Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(162), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 1923));
        const failure = await checkPaths(paths, options, effects.directory, terminal, createAnnotate(effects.environment));
        if (failure === null)
            return;
        terminal.warn(failure);
        status = 1;
    });
    addRegistryCommand(program, effects);
    try {
        await program.parseAsync([...argv]);
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : 2;
        if (!(error instanceof action_error/* ActionError */.l))
            throw error;
        terminal.warn(`error: ${error.message}`);
        if (error.hint !== undefined)
            terminal.warn(error.hint);
        return 1;
    }
    return status;
}
function createEffects() {
    return {
        terminal: createTerminal(process.stdout, process.stderr),
        ask: process.stdin.isTTY ? askOnTerminal : null,
        directory: process.cwd(),
        environment: process.env,
        now: () => new Date(),
    };
}
/** The action's bundle lies beside the directory of this one: `dist/index.js` and `dist/cli/index.js`. */
function toActionBundle(bundle) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(bundle), '..', 'index.js');
}
function parsePort(text) {
    const port = Number(text);
    if (!/^\d{1,5}$/.test(text) || port > 65_535)
        throw new esm/* InvalidArgumentError */.Di('Expected a port number from 0 to 65535.');
    return port;
}


/***/ }),

/***/ 5611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tp: () => (/* binding */ toAborted),
/* harmony export */   tv: () => (/* binding */ untilInterrupted)
/* harmony export */ });
/* unused harmony export Interruption */
/** Exit statuses of a process that a signal ends, as shells report them. */
const STATUSES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** Somebody ends the work: with Ctrl+C, with a signal, or by reading its output no longer. */
class Interruption extends Error {
    status;
    /** @param status - Exit status of a process whose work it cuts short. */
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}
/**
 * Lets work end in its own time when it is interrupted, so that it can remove what it made. Who cannot wait interrupts it twice.
 * @param work - Is given a signal whose reason is an `Interruption`. When it throws that reason, it was cut short; when it returns, it was done.
 * @returns the exit status: 0 for work that was done, and for output that nobody reads.
 */
async function untilInterrupted(work) {
    const controller = new AbortController();
    const removers = Object.entries(STATUSES).map(([name, status]) => {
        const listener = () => controller.abort(new Interruption(name, status));
        process.once(name, listener);
        return () => process.off(name, listener);
    });
    const close = () => controller.abort(new Interruption('The output was closed.', 0));
    process.stdout.once('error', close);
    if (process.stdout.errored !== null)
        close();
    try {
        await work(controller.signal);
        return 0;
    }
    catch (error) {
        if (error instanceof Interruption)
            return error.status;
        throw error;
    }
    finally {
        for (const remove of removers)
            remove();
        process.stdout.off('error', close);
    }
}
/** Resolves when the signal is aborted. */
function toAborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
    });
}


/***/ }),

/***/ 1379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ openSiteServer)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var sirv__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9356);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24);



/**
 * Listens on the loopback interface, so that a port that cannot be had is known before there is anything to serve.
 * @param port - 0 for any free one.
 * @throws ActionError when the port is in use, or not allowed.
 */
async function openSiteServer(port) {
    let serve;
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((request, response) => {
        const refuse = (status, text) => {
            response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
        };
        if (serve === undefined)
            refuse(503, 'The site is not built yet.\n');
        else
            serve(request, response, () => refuse(404, 'Not found\n'));
    });
    await listen(server, port);
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    return {
        url: `http://127.0.0.1:${actual}/`,
        show(directory) {
            serve = (0,sirv__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(directory, { dev: true, etag: true });
        },
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
async function listen(server, port) {
    try {
        await new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(port, '127.0.0.1', resolve);
        });
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        const problem = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`;
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(`Port ${port} ${problem}; use another port with --port <number>, or any free port with --port 0.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 8684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ echoLines),
/* harmony export */   WI: () => (/* binding */ echo),
/* harmony export */   hK: () => (/* binding */ holdsSecret)
/* harmony export */ });
/* harmony import */ var _redact_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1082);

/** GitHub tokens by prefix: truncated, mistyped, or longer than a rule expects. */
const TOKEN = /\b(?:gh[oprsu]_|github_pat_)[\w.-]+/g;
/**
 * Redacts an outside value for messages: no secrets, no login names. Pass the value alone, before it becomes part of a sentence: messages
 * mention tokens, and a rule could mistake the words after them for one.
 */
function echo(value) {
    return (0,_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(value.replace(TOKEN, '***')).text;
}
/** Whether a value contains a secret. Login names in paths do not count. */
function holdsSecret(value) {
    return (0,_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(value).secrets > 0;
}
/** Redacts outside text with several lines, such as a stack trace, for the debug log. */
function echoLines(text) {
    return text.split('\n').map(echo).join('\n');
}


/***/ }),

/***/ 6463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(jsonc_parser__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24);
/* harmony import */ var _settings_input_field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7812);



/** Far beyond any registry; keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 64;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const PROBLEMS = {
    InvalidSymbol: 'unexpected symbol; names and strings need double quotes',
    InvalidNumberFormat: 'this is no number',
    PropertyNameExpected: 'expected a name in double quotes',
    ValueExpected: 'expected a value',
    ColonExpected: 'expected ":"',
    CommaExpected: 'expected "," or the closing bracket',
    CloseBraceExpected: 'expected "}" before the end of the document',
    CloseBracketExpected: 'expected "]" before the end of the document',
    EndOfFileExpected: 'expected the end of the document',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfComment: 'JSON has no comments',
    UnexpectedEndOfString: 'the string does not end on its line',
    UnexpectedEndOfNumber: 'the number lacks digits',
    InvalidUnicode: String.raw `expected four hexadecimal digits after \u`,
    InvalidEscapeCharacter: 'unknown escape sequence in the string',
    InvalidCharacter: 'unescaped control character in the string',
};
/**
 * Parses JSON (RFC 8259) for people who edit it by hand: a problem names line and column, which `JSON.parse` does not
 * do on every version of Node, and a member given twice is refused instead of losing the first one in silence.
 * @param firstLine number of the text's first line, when it stands in a larger file.
 * @throws ActionError for anything else than exactly one JSON value.
 */
function parseJson(text, origin, firstLine = 1) {
    const document = text.startsWith('\ufeff') ? text.slice(1) : text;
    /** The names so far of every object that is open, from the outermost on; none of an array. */
    const open = [];
    // Line and character are counted from 0.
    const fail = (problem, line, character) => {
        const place = `line ${firstLine + line}, column ${character + 1}`;
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(`${origin} is not valid JSON: ${problem} (${place}).`);
    };
    const onBegin = (_offset, _length, line, character) => {
        if (open.push(new Set()) > MAX_DEPTH)
            fail(`more than ${MAX_DEPTH} levels of nesting`, line, character);
    };
    const onEnd = () => void open.pop();
    (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.visit)(document, {
        onObjectBegin: onBegin,
        onArrayBegin: onBegin,
        onObjectEnd: onEnd,
        onArrayEnd: onEnd,
        onObjectProperty: (name, _offset, _length, line, character) => {
            if (open.at(-1)?.has(name))
                fail(`${(0,_settings_input_field_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} occurs twice`, line, character);
            open.at(-1)?.add(name);
        },
        onError: (code, _offset, _length, line, character) => {
            const name = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(code);
            fail(name === '<unknown ParseErrorCode>' ? 'unknown problem' : PROBLEMS[name], line, character);
        },
    }, STRICT);
    return JSON.parse(document); // "__proto__" becomes a member like any other.
}
/**
 * Changes one member of a JSON document in its text: every other byte stays, so that a diff shows the change alone. A parser would
 * move names such as "2048" to the front, and round long numbers. A new member comes last; missing objects on the way are made.
 *
 * @param text - Valid JSON, in whatever format; what is new gets its indent and its line ends.
 * @param value - `undefined` removes the member.
 */
function withMember(text, path, value) {
    const document = text.startsWith('\ufeff') ? text.slice(1) : text;
    const mark = text.slice(0, text.length - document.length);
    const parent = path.slice(0, -1);
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(document);
    const siblings = (root && (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(root, parent))?.children ?? [];
    const isLast = value === undefined && siblings.length === 1 && siblings[0]?.children?.[0]?.value === path.at(-1);
    const indent = /^([ \t]+)\S/m.exec(document)?.[1] ?? '  ';
    const edits = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.modify)(document, isLast ? [...parent] : [...path], isLast ? {} : value, {
        formattingOptions: {
            insertSpaces: !indent.startsWith('\t'),
            tabSize: indent.startsWith('\t') ? 1 : indent.length,
            eol: document.includes('\r\n') ? '\r\n' : '\n',
        },
    });
    return `${mark}${(0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.applyEdits)(document, edits)}`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ toProblems),
/* harmony export */   x: () => (/* binding */ toPlace)
/* harmony export */ });
/* harmony import */ var _redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8684);
/* harmony import */ var _settings_input_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7812);


/** The place of a value in the registry as people write it: `orgs.garybayes.repos.foo.context`, `orgs.acme.repos["a.b"]`. */
function toPlace(path) {
    const steps = path.map((step) => {
        const name = (0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__/* .echo */ .WI)(String(step));
        return /^[\w-]+$/.test(name) ? `.${name}` : `[${(0,_settings_input_field_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}]`;
    });
    return steps.join('').replace(/^\./, '');
}
/** The problems of a value that a schema refuses, each with its place; `path` is the place of the value itself. */
function toProblems(error, path) {
    return error.issues.map((issue) => `${toPlace([...path, ...issue.path]) || 'the document'}: ${toMessage(issue)}`);
}
/** Every other message is our own, and quotes what it repeats. */
function toMessage(issue) {
    return issue.code === 'unrecognized_keys' ? `has unknown keys: ${issue.keys.map(_settings_input_field_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(', ')}` : issue.message;
}


/***/ }),

/***/ 864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f9: () => (/* binding */ narrowPlan),
/* harmony export */   gi: () => (/* binding */ planRepositories),
/* harmony export */   qb: () => (/* binding */ nearestName),
/* harmony export */   t9: () => (/* binding */ withoutContexts)
/* harmony export */ });
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _redaction_echo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8684);
/* harmony import */ var _settings_input_field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7812);
/* harmony import */ var _settings_github_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6564);




const MAX_LIST_LENGTH = 20;
/**
 * Chooses the owner's repositories that are asked for.
 * @param wanted `all`, or names as `name` or `owner/name`.
 * @throws ActionError when the owner or a name is not registered (what is not in the registry does not exist, `spec/2
 * §5`), or with all problems of the owner's part of the registry.
 */
function planRepositories(registry, owner, wanted) {
    const organisation = findOrganisation(registry, owner);
    const { telemetryRepository, repositories, problems } = organisation;
    if (problems.length > 0 || telemetryRepository === null) {
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`${registry.origin} is invalid for ${organisation.owner}:\n${problems.join('\n')}`, {
            hint: 'Correct the registry with the registry commands. Every entry of the owner must be valid.',
        });
    }
    const chosen = wanted === 'all' ? repositories : chooseRepositories(registry, organisation, wanted);
    return {
        owner: organisation.owner,
        telemetryRepository,
        enabled: chosen.filter(({ state }) => state === 'enabled'),
        disabled: chosen.filter(({ state }) => state === 'disabled'),
        registered: repositories,
        warnings: registry.organisations.flatMap((other) => other.problems),
    };
}
/**
 * The part of a plan that is about the repositories with these keys.
 * @param keys in any letter case; all when null.
 */
function narrowPlan(plan, keys) {
    const meant = keys && new Set(Array.from(keys, _settings_github_name_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .zN));
    const isMeant = ({ key }) => meant?.has((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .zN)(key)) ?? true;
    return { ...plan, enabled: plan.enabled.filter(isMeant), disabled: plan.disabled.filter(isMeant) };
}
/** A plan of what nobody has registered: what is shown as declared in a registry is left out. */
function withoutContexts(plan) {
    const strip = (repositories) => repositories.map((repository) => ({ ...repository, context: null }));
    const { enabled, disabled, registered } = plan;
    return { ...plan, enabled: strip(enabled), disabled: strip(disabled), registered: strip(registered) };
}
function findOrganisation(registry, owner) {
    const found = registry.organisations.find((organisation) => (0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(organisation.owner, owner));
    if (found)
        return found;
    const owners = registry.organisations.map((organisation) => organisation.owner);
    throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`owner: ${(0,_settings_input_field_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(owner)} is not in ${registry.origin}. ${toSuggestion(owner, owners)}`);
}
function chooseRepositories({ origin }, { owner, repositories }, wanted) {
    const namesOf = ({ name }) => [name.toLowerCase(), `${owner}/${name}`.toLowerCase()];
    const registered = new Set(repositories.flatMap(namesOf));
    const unknown = wanted.filter((text) => !registered.has(text.toLowerCase()));
    if (unknown.length > 0) {
        const names = repositories.map(({ name }) => name);
        const message = `repositories: ${unknown.map(_settings_input_field_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD).join(', ')} not in ${origin} for ${owner}.`;
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`${message} ${toSuggestion((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(unknown[0] ?? ''), names)}`, {
            hint: 'A run covers one owner. Register the repository, or correct the name.',
        });
    }
    const asked = new Set(wanted.map((text) => text.toLowerCase()));
    return repositories.filter((repository) => namesOf(repository).some((name) => asked.has(name)));
}
/** Names were checked before: they need no quotes. */
function toSuggestion(text, registered) {
    const names = registered.map(_redaction_echo_js__WEBPACK_IMPORTED_MODULE_1__/* .echo */ .WI);
    const nearest = nearestName(text, names);
    const more = names.length > MAX_LIST_LENGTH ? ` and ${names.length - MAX_LIST_LENGTH} more` : '';
    const list = names.length === 0 ? 'nothing' : `${names.slice(0, MAX_LIST_LENGTH).join(', ')}${more}`;
    return `${nearest === null ? '' : `Did you mean ${nearest}? `}Registered: ${list}.`;
}
/** Two slips of the keyboard: further apart, a suggestion is a guess. */
const FARTHEST = 2;
/** The name that differs least from a mistyped one; the first of equals, null when none is near. */
function nearestName(text, names) {
    let nearest = null;
    let least = FARTHEST + 1;
    for (const name of names) {
        if (Math.abs(name.length - text.length) >= least)
            continue;
        const distance = editDistance(text.toLowerCase(), name.toLowerCase());
        if (distance < least)
            [nearest, least] = [name, distance];
    }
    return nearest;
}
/** Levenshtein's distance, one row at a time. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 0; i < a.length; i += 1) {
        const next = [i + 1];
        for (let j = 0; j < b.length; j += 1) {
            const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 2028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ repositoryKey),
/* harmony export */   U7: () => (/* binding */ REPOSITORY_STATES),
/* harmony export */   dX: () => (/* binding */ byKey),
/* harmony export */   sC: () => (/* binding */ REPOSITORY_CONTEXTS)
/* harmony export */ });
const REPOSITORY_STATES = ['enabled', 'disabled'];
const REPOSITORY_CONTEXTS = ['sandbox', 'production'];
/** The canonical identifier of a repository and the name of its directories: `owner_repo` (`spec/1 §2.2`). */
function repositoryKey(owner, name) {
    return `${owner}_${name}`;
}
/** Sorts by code units, the one order that depends on no locale. */
function byKey(a, b) {
    return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aA: () => (/* binding */ REGISTRY_PATH),
  ui: () => (/* binding */ createDocument),
  Tp: () => (/* binding */ parseDocument),
  l5: () => (/* binding */ parseRegistry)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/registry/registered-repository.ts
var registered_repository = __webpack_require__(2028);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: ./src/redaction/echo.ts
var echo = __webpack_require__(8684);
// EXTERNAL MODULE: ./src/settings/input-field.ts
var input_field = __webpack_require__(7812);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
// EXTERNAL MODULE: ./src/registry/json-document.ts
var json_document = __webpack_require__(6463);
// EXTERNAL MODULE: ./src/registry/place.ts
var registry_place = __webpack_require__(964);
;// CONCATENATED MODULE: ./src/registry/registry-schema.ts



/** Infra v2 (`spec/2 §11`): anything else is refused. */
const schemaVersionField = schemas/* string */.YjP({ error: (0,input_field/* expected */.p6)('a string such as "2.0"') })
    .regex(/^2\.\d+$/, { error: (0,input_field/* expected */.p6)('version 2.x') })
    .describe('Version of this format.');
const processExpected = (0,input_field/* expected */.p6)('the name of what registered it');
/** One registered repository (`spec/2 §6, §10`). Keys that it does not know are left alone. */
const entrySchema = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(registered_repository/* REPOSITORY_STATES */.U7, { error: (0,input_field/* expected */.p6)(registered_repository/* REPOSITORY_STATES */.U7.join(' or ')) })
        .describe('The dashboard of a disabled repository stays as it is; its telemetry is not read.'),
    context: schemas/* enum */.k5n(registered_repository/* REPOSITORY_CONTEXTS */.sC, { error: (0,input_field/* expected */.p6)(registered_repository/* REPOSITORY_CONTEXTS */.sC.join(' or ')) })
        .describe('Required. A sandbox is treated like production, and labelled.'),
    process: schemas/* string */.YjP({ error: processExpected })
        .trim()
        .min(1, { error: processExpected })
        .describe('Tool that made the last mutation.'),
    reason: schemas/* string */.YjP({ error: (0,input_field/* expected */.p6)('a sentence') })
        .trim()
        .nullish()
        .describe('Why the last mutation was made.')
        .transform((reason) => reason ?? ''),
}, { error: (0,input_field/* expected */.p6)('an object') })
    .describe('A registered repository.');
/**
 * The whole registry as editors check it. `parseRegistry` knows more: names of GitHub, telemetry of the same owner,
 * collisions; and it keeps what is wrong with one organisation apart from the others.
 */
const registrySchema = schemas/* looseObject */._H3({
    $schema: schemas/* string */.YjP().optional().describe('Address of this schema, for editors.'),
    schema_version: schemaVersionField,
    generated_at: schemas/* string */.YjP()
        .optional()
        .describe('When the registry was created. The changelog has the dates of mutations.'),
    description: schemas/* string */.YjP().optional().describe('Purpose of the registry.'),
    orgs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        telemetry_repo: schemas/* string */.YjP()
            .regex(/^[^/]+\/[^/]+$/)
            .describe('owner/name, of the same owner: cross-organisation telemetry is not allowed.'),
        repos: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).describe('Registered repositories by name.'),
    })
        .describe('An account and its telemetry repository.'))
        .describe('GitHub accounts by name. Other accounts have no dashboards.'),
});

;// CONCATENATED MODULE: ./src/registry/registry.ts









/** An object whose member names are data: a map, so that no name has a meaning for the language. */
const membersSchema = schemas/* preprocess */.vkY((value) => ((0,json_document/* isObject */.Gv)(value) ? new Map(Object.entries(value)) : value), schemas/* map */.TjK(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: (0,input_field/* expected */.p6)('an object') }));
const documentSchema = schemas/* object */.Ikc({ schema_version: schemaVersionField, orgs: membersSchema }, { error: (0,input_field/* expected */.p6)('an object') });
const ownerSchema = schemas/* string */.YjP().refine(github_name/* isOwnerName */.BZ, { error: (0,input_field/* expected */.p6)('the name of a GitHub account') });
const nameSchema = schemas/* string */.YjP().refine(github_name/* isRepositoryName */.en, { error: (0,input_field/* expected */.p6)('the name of a GitHub repository') });
/**
 * Parses the infra registry by the rules of `spec/2 §5–6, §10`. Keys that it does not know are ignored.
 * @param origin where the text was read, for messages.
 * @throws ActionError when the document itself is refused: not JSON, an unsupported schema version, no organisations.
 */
function parseRegistry(text, origin) {
    const document = documentSchema.safeParse((0,json_document/* parseJson */.qF)(text, origin));
    if (!document.success) {
        throw new action_error/* ActionError */.l(`${origin} is invalid: ${(0,registry_place/* toProblems */.e)(document.error, []).join('; ')}.`, {
            hint: 'This version of the action supports registries with schema version 2.x (Infra v2).',
        });
    }
    const organisations = [...document.data.orgs].map(([owner, value]) => parseOrganisation(owner, value));
    return { origin, organisations: withCollisions(organisations) };
}
function parseOrganisation(owner, value) {
    const problems = [];
    function parse(schema, part, ...path) {
        const result = schema.safeParse(part);
        if (!result.success)
            problems.push(...(0,registry_place/* toProblems */.e)(result.error, ['orgs', owner, ...path]));
        return result.data;
    }
    parse(ownerSchema, owner);
    const members = parse(membersSchema, value);
    if (!members)
        return { owner, telemetryRepository: null, repositories: [], listed: [], problems };
    const telemetryRepository = parse(telemetrySchema(owner), members.get('telemetry_repo'), 'telemetry_repo') ?? null;
    const entries = [...(parse(membersSchema, members.get('repos'), 'repos') ?? [])];
    const repositories = entries.flatMap(([name, part]) => {
        const valid = parse(nameSchema, name, 'repos', name);
        const entry = parse(entrySchema, part, 'repos', name);
        if (!valid || !entry || !telemetryRepository)
            return [];
        return [{ owner, name, key: (0,registered_repository/* repositoryKey */.Kq)(owner, name), telemetryRepository, ...entry }];
    });
    const listed = entries.map(([name]) => `${owner}/${name}`).filter(github_name/* isFullName */.fO);
    return { owner, telemetryRepository, repositories: repositories.sort(registered_repository/* byKey */.dX), listed, problems };
}
/** Telemetry stays with its owner: cross-organisation telemetry is not allowed (`spec/2 §6`). */
function telemetrySchema(owner) {
    const error = (0,input_field/* expected */.p6)(`a repository of the same owner (${(0,echo/* echo */.WI)(owner)}/…: cross-organisation telemetry is not allowed)`);
    return schemas/* string */.YjP({ error }).refine((name) => (0,github_name/* isFullName */.fO)(name) && (0,github_name/* isSameName */.yS)((0,github_name/* ownerOf */.bf)(name), owner), { error });
}
const REGISTRY_PATH = 'infra/telemetry-registry.v2.json';
/** The registry of an infra repository in which nothing is registered yet. */
function createDocument(schemaUrl) {
    const schema = schemaUrl === undefined ? {} : { $schema: schemaUrl };
    return parseDocument(`${JSON.stringify({ ...schema, schema_version: '2.0', orgs: {} }, null, 2)}\n`);
}
/** @throws ActionError with the place of every problem, of whatever organisation. */
function parseDocument(text) {
    const registry = parseRegistry(text, REGISTRY_PATH);
    const problems = registry.organisations.flatMap((organisation) => organisation.problems);
    if (problems.length > 0)
        throw new action_error/* ActionError */.l(`${REGISTRY_PATH} is invalid:\n${problems.join('\n')}`);
    return { text, json: (0,json_document/* parseJson */.qF)(text, REGISTRY_PATH), registry };
}
/** Places that a problem names: if each named all others, many would make a text that grows with their square. */
const MAX_NAMED = 3;
/**
 * Finds organisations that are given twice, and repositories that would share one telemetry directory: `a_b`/`c` and
 * `a`/`b_c`, or the same name in other letters. Each is a problem of all organisations that it concerns.
 */
function withCollisions(organisations) {
    const problems = new Map(organisations.map((organisation) => [organisation, [...organisation.problems]]));
    const claims = [organisations.map(toOwnerClaim), organisations.flatMap(toRepositoryClaims)];
    for (const { organisation, problem } of claims.flatMap(collisionsOf))
        problems.get(organisation)?.push(problem);
    return Array.from(problems, ([organisation, found]) => ({ ...organisation, problems: found }));
}
function toOwnerClaim(organisation) {
    const { owner } = organisation;
    return { organisation, place: (0,registry_place/* toPlace */.x)(['orgs', owner]), key: (0,github_name/* foldName */.zN)(owner) };
}
function toRepositoryClaims(organisation) {
    return organisation.listed.map((fullName) => {
        const [owner, name] = [(0,github_name/* ownerOf */.bf)(fullName), (0,github_name/* nameOf */.Vb)(fullName)];
        const place = (0,registry_place/* toPlace */.x)(['orgs', owner, 'repos', name]);
        return { organisation, place, key: (0,github_name/* foldName */.zN)((0,registered_repository/* repositoryKey */.Kq)(owner, name)) };
    });
}
function collisionsOf(claims) {
    const byKey = new Map();
    for (const claim of claims) {
        const rivals = byKey.get(claim.key);
        if (rivals === undefined)
            byKey.set(claim.key, [claim]);
        else
            rivals.push(claim);
    }
    return [...byKey.values()].flatMap((rivals) => rivals.length === 1
        ? []
        : rivals.map((claim) => {
            const { organisation, place, key } = claim;
            const named = rivals.slice(0, MAX_NAMED + 1).filter((rival) => rival !== claim);
            const others = toList(named.slice(0, MAX_NAMED), rivals.length - 1);
            const all = rivals.length === 2 ? 'both' : 'all';
            return { organisation, problem: `${place}: collides with ${others}: ${all} are ${(0,echo/* echo */.WI)(key)}` };
        }));
}
function toList(named, count) {
    const places = named.map(({ place }) => place).join(', ');
    return count > named.length ? `${places} and ${count - named.length} more` : places;
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ toProse),
/* harmony export */   MR: () => (/* binding */ toTable),
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   SW: () => (/* binding */ toLink),
/* harmony export */   Xt: () => (/* binding */ toCode)
/* harmony export */ });
/**
 * Outside text as a sentence in GitHub's Markdown. Everything but letters, digits and spaces becomes a character reference. CommonMark
 * gives these no structural meaning, so they cannot form a link, table cell, code span or HTML. GitHub looks for mentions after it resolves
 * references, so a zero-width space follows each "@".
 */
function toProse(text) {
    return toReferences(toLine(text)).replaceAll('&#64;', '&#64;&#8203;');
}
/** An outside name or value as code: GitHub does not link, mention or format anything in it. */
function toCode(text) {
    return `<code>${toReferences(toLine(text))}</code>`;
}
function toTable(header, rows) {
    const toRow = (cells) => `| ${cells.join(' | ')} |`;
    return [toRow(header), toRow(header.map(() => '---')), ...rows.map(toRow)].join('\n');
}
function toLink(url) {
    return `<a href="${toReferences(url)}">${toReferences(url)}</a>`;
}
function toReferences(line) {
    return line.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}
const MAX_LENGTH = 300;
/** Control characters, line ends, lone surrogates, and characters that change the text direction. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Outside text as one short line. Invisible characters cannot start a new line or reorder the words. */
function toLine(text) {
    const start = text.slice(0, 4 * MAX_LENGTH);
    const characters = [...start.replace(UNPRINTABLE, ' ').trim()];
    const isWhole = start.length === text.length && characters.length <= MAX_LENGTH;
    return isWhole ? characters.join('') : `${characters.slice(0, MAX_LENGTH).join('')}…`;
}


/***/ }),

/***/ 4225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ toPublishedOptions),
/* harmony export */   Ck: () => (/* binding */ readDeriveOptions),
/* harmony export */   F3: () => (/* binding */ pickDeriveOptions),
/* harmony export */   KB: () => (/* binding */ deriveOptionFields),
/* harmony export */   rl: () => (/* binding */ fromPublishedOptions),
/* harmony export */   xK: () => (/* binding */ publishedOptionFields)
/* harmony export */ });
/* unused harmony export DEFAULT_DERIVE_OPTIONS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _input_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7812);


/**
 * The inputs that determine the bytes of a dashboard (invariant 4). Each has a field that parses the input of that name (`retentionDays`:
 * `retention-days`), and a field under which a manifest publishes its value (`retention_days`). To add one, add a row here, its lines in
 * action.yml, and the code that uses it.
 */
const OPTIONS = {
    /** Days of telemetry to read, ending at the newest daily file; 0 for all. */
    retentionDays: {
        input: _input_field_js__WEBPACK_IMPORTED_MODULE_0__/* .countField */ .QT.default(0),
        published: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('Value of `retention-days`; 0 for all.'),
    },
    /** How many runs are shown step by step on the pages of their days; 0 for no such pages. */
    runPages: {
        input: _input_field_js__WEBPACK_IMPORTED_MODULE_0__/* .countField */ .QT.default(200),
        published: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('Value of `run-pages`.'),
    },
    /** Download formats of the events. */
    exports: {
        input: _input_field_js__WEBPACK_IMPORTED_MODULE_0__/* .exportsField */ .aE.default(['csv', 'jsonl']),
        published: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_input_field_js__WEBPACK_IMPORTED_MODULE_0__/* .EXPORT_FORMATS */ .UP)).describe('Value of `exports`; empty for none.'),
    },
    /** Plugins whose skills and commands count as curated (`spec/4 §E`), sorted. */
    curatedPlugins: {
        input: _input_field_js__WEBPACK_IMPORTED_MODULE_0__/* .namesField */ .L1.default([]),
        published: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Value of `curated-plugins`, sorted.'),
    },
};
const NAMES = Object.keys(OPTIONS);
/** Fields of the settings that parse the inputs. */
const deriveOptionFields = fromNames((name) => [name, OPTIONS[name].input]);
/** Fields under which a manifest publishes the values. */
const publishedOptionFields = fromNames((name) => [toSnakeCase(name), OPTIONS[name].published]);
const DEFAULT_DERIVE_OPTIONS = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(deriveOptionFields).parse({});
/** The unparsed texts of the inputs. */
function readDeriveOptions(given) {
    return fromNames((name) => [name, given(toSnakeCase(name).replaceAll('_', '-'))]);
}
/** Picks these options from all settings. */
function pickDeriveOptions(settings) {
    return fromNames((name) => [name, settings[name]]);
}
function toPublishedOptions(options) {
    return fromNames((name) => [toSnakeCase(name), options[name]]);
}
function fromPublishedOptions(published) {
    const values = published;
    return fromNames((name) => [name, values[toSnakeCase(name)]]);
}
function fromNames(toEntry) {
    return Object.fromEntries(NAMES.map(toEntry));
}
function toSnakeCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ isOwnerName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Wm: () => (/* binding */ pagesUrl),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   fO: () => (/* binding */ isFullName),
/* harmony export */   kP: () => (/* binding */ withOwner),
/* harmony export */   yS: () => (/* binding */ isSameName),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/** Letters, digits and single hyphens. Names of managed users end in an underscore and their enterprise's short code. */
const OWNER = /^(?=.{1,39}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:_[A-Za-z0-9]+)?$/;
const REPOSITORY = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
function isOwnerName(text) {
    return OWNER.test(text);
}
/** Whether GitHub accepts the name for a repository. Such a name cannot lead outside of a directory. */
function isRepositoryName(text) {
    return REPOSITORY.test(text);
}
/** Whether a text is `owner/name`. */
function isFullName(text) {
    const [owner = '', name = '', ...rest] = text.split('/');
    return rest.length === 0 && isOwnerName(owner) && isRepositoryName(name);
}
/** The owner of `owner/name`. */
function ownerOf(fullName) {
    return fullName.slice(0, fullName.indexOf('/'));
}
/** The name in `owner/name`. */
function nameOf(fullName) {
    return fullName.slice(fullName.indexOf('/') + 1);
}
/** Compares GitHub names, alone or as `owner/name`, ignoring case. */
function isSameName(a, b) {
    return foldName(a) === foldName(b);
}
/** Lowercases a name for comparison. GitHub names are ASCII; other letters stay, so that `K` (U+212A) does not equal `k`. */
function foldName(name) {
    return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
/**
 * URL where GitHub Pages serves a directory of a branch, if the root of the branch is the site. Ends in a slash.
 * @param repository `owner/name`; `owner/owner.github.io` is the site of the owner itself.
 * @param directory empty for the root.
 */
function pagesUrl(repository, directory) {
    const host = `${ownerOf(repository).toLowerCase()}.github.io`;
    const name = nameOf(repository);
    const path = [isSameName(name, host) ? '' : name, ...directory.split('/')].filter((part) => part !== '');
    return `https://${[host, ...path.map(encodeURIComponent)].join('/')}/`;
}
/** `owner/name` of a repository that may be given by its name alone. */
function withOwner(owner, name) {
    return name.includes('/') ? name : `${owner}/${name}`;
}


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ cacheKeyField),
/* harmony export */   Jj: () => (/* binding */ repositoriesField),
/* harmony export */   L1: () => (/* binding */ namesField),
/* harmony export */   LO: () => (/* binding */ branchField),
/* harmony export */   QT: () => (/* binding */ countField),
/* harmony export */   Rx: () => (/* binding */ repositoryField),
/* harmony export */   SI: () => (/* binding */ filePathField),
/* harmony export */   UP: () => (/* binding */ EXPORT_FORMATS),
/* harmony export */   Vo: () => (/* binding */ siteUrlField),
/* harmony export */   _n: () => (/* binding */ tokenField),
/* harmony export */   aE: () => (/* binding */ exportsField),
/* harmony export */   aJ: () => (/* binding */ refField),
/* harmony export */   aQ: () => (/* binding */ directoryField),
/* harmony export */   fV: () => (/* binding */ serverUrlField),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   hQ: () => (/* binding */ booleanField),
/* harmony export */   jX: () => (/* binding */ localDirectoryField),
/* harmony export */   kn: () => (/* binding */ ownerField),
/* harmony export */   p6: () => (/* binding */ expected)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8684);
/* harmony import */ var _github_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6564);



/** Download formats of a dashboard's events, in listing order. */
const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet'];
const MAX_QUOTE_LENGTH = 80;
/** Error message for a wrong value: `expected never, error or warning, got "sometimes"`. */
function expected(what) {
    return ({ input }) => `expected ${what}, got ${quote(input)}`;
}
/** An outside value, safe for a one-line message: redacted, escaped and shortened. Arrays and objects are only named. */
function quote(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return Array.isArray(value) ? 'an array' : 'an object';
    const characters = [...(0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__/* .echo */ .WI)(value)];
    return JSON.stringify(characters.length > MAX_QUOTE_LENGTH ? `${characters.slice(0, MAX_QUOTE_LENGTH).join('')}…` : characters.join(''));
}
/* Field types of the inputs. Each parses an input's text, or says in one sentence what it expected. */
/** Text that `accepts` allows and that contains no secret, because settings are logged, published and sent. */
function textField(what, accepts) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error: expected(what) })
        .refine(accepts, { error: expected(what), abort: true })
        .refine((text) => !(0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSecret */ .hK)(text), { error: ({ input }) => toSecretProblem(input) });
}
function toSecretProblem(value) {
    return `contains what looks like a secret, got ${quote(value)}; only the token inputs accept secrets`;
}
const ownerField = textField('the name of a GitHub account', _github_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnerName */ .BZ);
const repositoryField = textField('a repository as owner/name', _github_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isFullName */ .fO);
/** Repositories: `auto`, `all`, or names separated by commas or newlines. */
const repositoriesField = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    const names = toNames(text);
    const [only] = names;
    if (names.length === 1 && (only === 'auto' || only === 'all'))
        return only;
    const isName = (name) => name !== 'auto' && name !== 'all' && ((0,_github_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryName */ .en)(name) || (0,_github_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isFullName */ .fO)(name));
    const wrong = names.filter((name) => !isName(name));
    if (names.length === 0)
        wrong.push(text);
    const message = expected('auto, all, or names of repositories (name or owner/name) separated by commas or newlines');
    for (const input of wrong)
        context.issues.push({ code: 'custom', input, message: message({ input }) });
    refuseSecrets(names.filter((name) => !wrong.includes(name)), context);
    return names;
});
/** A branch name, without `refs/heads/`. */
const branchField = textField('the name of a branch', (text) => isRef(text) && !text.startsWith('refs/'));
const refField = textField('a branch, a tag or a commit', isRef);
/** Path of a file in a repository. */
const filePathField = textField('a relative path without "..", "." or ".git"', isPathInside);
/** Directory of a repository; the root is the empty string. */
const directoryField = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .transform((text) => text.replace(/^\.(?:\/|$)/, '').replace(/(?<=[^/])\/$/, ''))
    .pipe(textField('a relative path without "..", "." or ".git"', (text) => text === '' || isPathInside(text)));
/** A local directory, absolute or relative to the working directory. */
const localDirectoryField = textField('a directory', (text) => !text.includes('\0'));
/** True or false as in the YAML 1.2 core schema and `core.getBooleanInput`. */
const booleanField = textField('true or false', (text) => /^(?:true|True|TRUE|false|False|FALSE)$/.test(text)).transform((text) => text.toLowerCase() === 'true');
/** A count or a number of days, from 0. */
const countField = textField('a whole number from 0 to 100000', (text) => /^\d{1,6}$/.test(text) && Number(text) <= 100_000).transform(Number);
/** Names separated by commas or newlines, without duplicates, sorted. */
const namesField = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    const names = [...new Set(toNames(text))].sort();
    refuseSecrets(names, context);
    return names;
});
/** Export formats separated by commas or newlines, in a fixed order; `none` for no exports. */
const exportsField = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    const names = toNames(text);
    if (names.length === 1 && names[0] === 'none')
        return [];
    const isWrong = names.length === 0 || names.some((name) => !EXPORT_FORMATS.some((format) => format === name));
    if (isWrong) {
        const message = expected(`none, or formats of ${EXPORT_FORMATS.join(', ')} separated by commas`)({ input: text });
        context.issues.push({ code: 'custom', input: text, message });
    }
    return EXPORT_FORMATS.filter((format) => names.includes(format));
});
/** Address of a site; ends in a slash. */
const siteUrlField = textField('an https URL without query and fragment', (text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url?.protocol === 'https:' && [url.username, url.password, url.search, url.hash].every((part) => part === '');
}).transform((text) => new URL(text).href.replace(/(?<!\/)\/*$/, '/'));
/** Address of a GitHub server, without a trailing slash. */
const serverUrlField = textField('a URL of a GitHub server', (text) => {
    return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}).transform((text) => text.replace(/(?<!\/)\/+$/, ''));
/** A secret: error messages never quote it. */
const tokenField = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('is empty: the secret that it refers to does not exist, or is not available to this workflow run')
    .regex(/^[\x21-\x7e]+$/, 'contains whitespace or characters that a secret cannot have');
/** Minimum length of a secret that users choose: a shorter one could be guessed from the data it authenticates. */
const MIN_KEY_LENGTH = 16;
/** A secret that users choose. Like a token, it is never quoted. */
const cacheKeyField = tokenField.min(MIN_KEY_LENGTH, `is too short: give at least ${MIN_KEY_LENGTH} characters, such as those of \`openssl rand -hex 32\``);
function refuseSecrets(names, context) {
    for (const input of names.filter(_redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSecret */ .hK)) {
        context.issues.push({ code: 'custom', input, message: toSecretProblem(input) });
    }
}
function toNames(text) {
    return text.split(/[,\n]/).flatMap((name) => name.trim() || []);
}
function isPathInside(text) {
    const isName = (name) => !['', '.', '..', '.git'].includes(name.toLowerCase());
    return !/[\\\p{Cc}]/u.test(text) && text.split('/').every(isName);
}
/** The rules of `git check-ref-format`. A leading hyphen is rejected because Git would read it as an option. */
function isRef(text) {
    const isName = (name) => name !== '' && !name.startsWith('.') && !name.endsWith('.lock');
    return !/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^@$|^-|\.$/u.test(text) && text.split('/').every(isName);
}


/***/ }),

/***/ 3473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VD: () => (/* binding */ FAIL_ON_SEVERITIES),
  dP: () => (/* binding */ settingsSchema)
});

// UNUSED EXPORTS: secretsSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/settings/input-field.ts
var input_field = __webpack_require__(7812);
// EXTERNAL MODULE: ./src/settings/derive-options.ts
var derive_options = __webpack_require__(4225);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
;// CONCATENATED MODULE: ./src/settings/stage.ts


/** `plan` → `build` (several in parallel) → `publish` are the parts of a run that can be separate jobs. */
const STAGES = ['all', 'plan', 'build', 'publish', 'check', 'verify'];
/** GitHub's limit for the jobs of one matrix. */
const MAX_SHARDS = 256;
const shardsField = input_field/* countField */.QT.refine((count) => count >= 1 && count <= MAX_SHARDS, {
    error: (0,input_field/* expected */.p6)(`a whole number from 1 to ${MAX_SHARDS}`),
});
const noArchives = schemas/* undefined */.Vxk('is only for the stage publish, which reads the results of the other stages from it');
const stageOf = schemas/* object */.Ikc({ stage: schemas/* unknown */.L5J() });
/** A stage with the inputs that it needs; inputs that it would ignore are refused. */
const stagingSchema = schemas/* discriminatedUnion */.gMt('stage', [
    schemas/* object */.Ikc({ stage: schemas/* literal */.euz(['all', 'check']), archiveDirectory: noArchives }),
    schemas/* object */.Ikc({
        stage: schemas/* literal */.euz('verify'),
        archiveDirectory: noArchives,
        outputDirectory: schemas/* undefined */.Vxk('cannot be given to the stage verify, which reads publish-repository'),
    }),
    schemas/* object */.Ikc({
        stage: schemas/* literal */.euz('plan'),
        archiveDirectory: noArchives,
        /** Where the plan is written. */
        outputDirectory: input_field/* localDirectoryField */.jX,
        maxShards: shardsField.default(20),
        /** Megabytes of telemetry for which a job is added. */
        shardSize: input_field/* countField */.QT.default(100),
    }),
    schemas/* object */.Ikc({
        stage: schemas/* literal */.euz('build'),
        archiveDirectory: noArchives,
        /** Where the archive is written. */
        outputDirectory: input_field/* localDirectoryField */.jX,
    }),
    schemas/* object */.Ikc({
        stage: schemas/* literal */.euz('publish'),
        /** Contains the plan and the archives. */
        archiveDirectory: input_field/* localDirectoryField */.jX,
        outputDirectory: schemas/* undefined */.Vxk('cannot be given to the stage publish: shards are built for publish-repository'),
    }),
], { error: ({ input }) => (0,input_field/* expected */.p6)(`one of ${STAGES.join(', ')}`)({ input: stageOf.safeParse(input).data?.stage }) });

;// CONCATENATED MODULE: ./src/settings/settings.ts





/** Severities of diagnostics that can fail a step. */
const FAIL_ON_SEVERITIES = ['never', 'error', 'warning'];
/** `never`, or a list of one severity and/or `attention`. */
const failOnField = schemas/* string */.YjP().transform((text, context) => {
    const words = text.split(',').map((word) => word.trim());
    const severities = FAIL_ON_SEVERITIES.filter((severity) => words.includes(severity));
    const attention = words.includes('attention');
    const [severity = 'never'] = severities;
    const isList = words.length === severities.length + Number(attention) && severities.length <= 1;
    if (isList && !(attention && severities.includes('never')))
        return { severity, attention };
    const message = (0,input_field/* expected */.p6)('never, or one of error and warning, and/or attention')({ input: text });
    context.addIssue({ code: 'custom', message, input: text });
    return core/* NEVER */.tm;
});
const PUBLISH_HISTORIES = ['keep', 'squash'];
/** Dashboards go to a branch of a repository or to a local directory. */
const targetSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('repository'),
        publishRepository: input_field/* repositoryField */.Rx,
        publishBranch: input_field/* branchField */.LO.default('gh-pages'),
        publishDirectory: input_field/* directoryField */.aQ.default(''),
        publishHistory: schemas/* enum */.k5n(PUBLISH_HISTORIES, { error: (0,input_field/* expected */.p6)('keep or squash') }).default('keep'),
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('directory'),
        outputDirectory: input_field/* localDirectoryField */.jX,
        /** Whether a workflow writes the directory. It is then probably deployed as a site, and most sites are public. */
        isInWorkflow: schemas/* boolean */.zMY(),
        publishRepository: schemas/* undefined */.Vxk('cannot be given together with output-directory'),
    }),
]);
/** Addresses of the GitHub server from the runner's environment; they differ on GitHub Enterprise Server. */
const serverSchema = schemas/* object */.Ikc({
    serverUrl: input_field/* serverUrlField */.fV.default('https://github.com'),
    apiUrl: input_field/* serverUrlField */.fV.default('https://api.github.com'),
    graphqlUrl: input_field/* serverUrlField */.fV.default('https://api.github.com/graphql'),
});
const settingsSchema = schemas/* object */.Ikc({
    owner: input_field/* ownerField */.kn,
    registryRepository: input_field/* repositoryField */.Rx.optional(),
    registryPath: input_field/* filePathField */.SI.default('infra/telemetry-registry.v2.json'),
    registryRef: input_field/* refField */.aJ.optional(),
    telemetryRef: input_field/* refField */.aJ.optional(),
    repositories: input_field/* repositoriesField */.Jj.default('auto'),
    staging: stagingSchema,
    target: targetSchema,
    siteUrl: input_field/* siteUrlField */.Vo.optional(),
    allowPublic: input_field/* booleanField */.hQ.default(false),
    failOn: failOnField.default({ severity: 'never', attention: false }),
    dryRun: input_field/* booleanField */.hQ.default(false),
    waitForSite: input_field/* countField */.QT.default(0),
    server: serverSchema,
    cacheDirectory: input_field/* localDirectoryField */.jX.optional(),
    ...derive_options/* deriveOptionFields */.KB,
    pushEventPath: input_field/* localDirectoryField */.jX.optional(),
})
    .transform((settings) => ({
    ...settings,
    registryRepository: settings.registryRepository ?? `${settings.owner}/task-assistant-infra`,
    /** Default branch when null. */
    registryRef: settings.registryRef ?? null,
    /** Default branch when null. */
    telemetryRef: settings.telemetryRef ?? null,
    /** Where aggregates are cached between runs; null without a cache. */
    cacheDirectory: settings.cacheDirectory ?? null,
    /** File with the payload of the push that started the run; null when something else started it. */
    pushEventPath: settings.pushEventPath ?? null,
    /** Where the published directory is served, ending in a slash; null when unknown. */
    siteUrl: settings.siteUrl ?? defaultSiteUrl(settings.target, settings.server),
}));
const secretsSchema = schemas/* object */.Ikc({
    telemetryToken: input_field/* tokenField */._n,
    registryToken: input_field/* tokenField */._n.optional(),
    publishToken: input_field/* tokenField */._n,
    cacheKey: input_field/* cacheKeyField */.Cw.optional(),
})
    .transform(({ cacheKey = null, ...tokens }) => ({
    ...tokens,
    registryToken: tokens.registryToken ?? tokens.telemetryToken,
    /** Authenticates the data that jobs pass to each other; null when not given. */
    cacheKey,
}));
/** GitHub Pages address of the branch. It can only be derived from the names on github.com. */
function defaultSiteUrl(target, server) {
    if (target.kind === 'directory' || server.serverUrl !== 'https://github.com')
        return null;
    return (0,github_name/* pagesUrl */.Wm)(target.publishRepository, target.publishDirectory);
}


/***/ })

};
