export const id = 768;
export const ids = [768];
export const modules = {

/***/ 3768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMainThread: () => (/* binding */ runMainThread)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./src/base/action-error.ts
/**
 * A failure that stops one repository or the whole run. The message says what is wrong and where (file, line, input, token, permission),
 * and never contains a token or telemetry text. The cause is only written to the debug log.
 */
class action_error_ActionError extends Error {
    name = 'ActionError';
    hint;
    constructor(message, options = {}) {
        super(message, 'cause' in options ? { cause: options.cause } : undefined);
        this.hint = options.hint;
    }
}

// EXTERNAL MODULE: ./src/redaction/redact-text.ts
var redact_text = __webpack_require__(1082);
;// CONCATENATED MODULE: ./src/redaction/echo.ts

/** GitHub tokens by prefix: truncated, mistyped, or longer than a rule expects. */
const TOKEN = /\b(?:gh[oprsu]_|github_pat_)[\w.-]+/g;
/**
 * Redacts an outside value for messages: no secrets, no login names. Pass the value alone, before it becomes part of a sentence: messages
 * mention tokens, and a rule could mistake the words after them for one.
 */
function echo(value) {
    return (0,redact_text/* redactText */.Rd)(value.replace(TOKEN, '***')).text;
}
/** Whether a value contains a secret. Login names in paths do not count. */
function holdsSecret(value) {
    return (0,redact_text/* redactText */.Rd)(value).secrets > 0;
}
/** Redacts outside text with several lines, such as a stack trace, for the debug log. */
function echoLines(text) {
    return text.split('\n').map(echo).join('\n');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/settings/github-name.ts
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

;// CONCATENATED MODULE: ./src/settings/input-field.ts



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
    const characters = [...echo(value)];
    return JSON.stringify(characters.length > MAX_QUOTE_LENGTH ? `${characters.slice(0, MAX_QUOTE_LENGTH).join('')}…` : characters.join(''));
}
/* Field types of the inputs. Each parses an input's text, or says in one sentence what it expected. */
/** Text that `accepts` allows and that contains no secret, because settings are logged, published and sent. */
function textField(what, accepts) {
    return schemas/* string */.YjP({ error: expected(what) })
        .refine(accepts, { error: expected(what), abort: true })
        .refine((text) => !holdsSecret(text), { error: ({ input }) => toSecretProblem(input) });
}
function toSecretProblem(value) {
    return `contains what looks like a secret, got ${quote(value)}; only the token inputs accept secrets`;
}
const ownerField = textField('the name of a GitHub account', isOwnerName);
const repositoryField = textField('a repository as owner/name', isFullName);
/** Repositories: `auto`, `all`, or names separated by commas or newlines. */
const repositoriesField = schemas/* string */.YjP().transform((text, context) => {
    const names = toNames(text);
    const [only] = names;
    if (names.length === 1 && (only === 'auto' || only === 'all'))
        return only;
    const isName = (name) => name !== 'auto' && name !== 'all' && (isRepositoryName(name) || isFullName(name));
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
const directoryField = schemas/* string */.YjP()
    .transform((text) => text.replace(/^\.(?:\/|$)/, '').replace(/(?<=[^/])\/$/, ''))
    .pipe(textField('a relative path without "..", "." or ".git"', (text) => text === '' || isPathInside(text)));
/** A local directory, absolute or relative to the working directory. */
const localDirectoryField = textField('a directory', (text) => !text.includes('\0'));
/** True or false as in the YAML 1.2 core schema and `core.getBooleanInput`. */
const booleanField = textField('true or false', (text) => /^(?:true|True|TRUE|false|False|FALSE)$/.test(text)).transform((text) => text.toLowerCase() === 'true');
/** A count or a number of days, from 0. */
const countField = textField('a whole number from 0 to 100000', (text) => /^\d{1,6}$/.test(text) && Number(text) <= 100_000).transform(Number);
/** Names separated by commas or newlines, without duplicates, sorted. */
const namesField = schemas/* string */.YjP().transform((text, context) => {
    const names = [...new Set(toNames(text))].sort();
    refuseSecrets(names, context);
    return names;
});
/** Export formats separated by commas or newlines, in a fixed order; `none` for no exports. */
const exportsField = schemas/* string */.YjP().transform((text, context) => {
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
const tokenField = schemas/* string */.YjP('is empty: the secret that it refers to does not exist, or is not available to this workflow run')
    .regex(/^[\x21-\x7e]+$/, 'contains whitespace or characters that a secret cannot have');
/** Minimum length of a secret that users choose: a shorter one could be guessed from the data it authenticates. */
const MIN_KEY_LENGTH = 16;
/** A secret that users choose. Like a token, it is never quoted. */
const cacheKeyField = tokenField.min(MIN_KEY_LENGTH, `is too short: give at least ${MIN_KEY_LENGTH} characters, such as those of \`openssl rand -hex 32\``);
function refuseSecrets(names, context) {
    for (const input of names.filter(holdsSecret)) {
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

;// CONCATENATED MODULE: ./src/settings/derive-options.ts


/**
 * The inputs that determine the bytes of a dashboard (invariant 4). Each has a field that parses the input of that name (`retentionDays`:
 * `retention-days`), and a field under which a manifest publishes its value (`retention_days`). To add one, add a row here, its lines in
 * action.yml, and the code that uses it.
 */
const OPTIONS = {
    /** Days of telemetry to read, ending at the newest daily file; 0 for all. */
    retentionDays: {
        input: countField.default(0),
        published: schemas/* int */.Whr().describe('Value of `retention-days`; 0 for all.'),
    },
    /** How many runs are shown step by step on the pages of their days; 0 for no such pages. */
    runPages: {
        input: countField.default(200),
        published: schemas/* int */.Whr().describe('Value of `run-pages`.'),
    },
    /** Download formats of the events. */
    exports: {
        input: exportsField.default(['csv', 'jsonl']),
        published: schemas/* array */.YOg(schemas/* enum */.k5n(EXPORT_FORMATS)).describe('Value of `exports`; empty for none.'),
    },
    /** Plugins whose skills and commands count as curated (`spec/4 §E`), sorted. */
    curatedPlugins: {
        input: namesField.default([]),
        published: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Value of `curated-plugins`, sorted.'),
    },
};
const NAMES = Object.keys(OPTIONS);
/** Fields of the settings that parse the inputs. */
const deriveOptionFields = fromNames((name) => [name, OPTIONS[name].input]);
/** Fields under which a manifest publishes the values. */
const publishedOptionFields = fromNames((name) => [toSnakeCase(name), OPTIONS[name].published]);
const DEFAULT_DERIVE_OPTIONS = schemas/* object */.Ikc(deriveOptionFields).parse({});
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./src/settings/stage.ts


/** `plan` → `build` (several in parallel) → `publish` are the parts of a run that can be separate jobs. */
const STAGES = ['all', 'plan', 'build', 'publish', 'check', 'verify'];
/** GitHub's limit for the jobs of one matrix. */
const MAX_SHARDS = 256;
const shardsField = countField.refine((count) => count >= 1 && count <= MAX_SHARDS, {
    error: expected(`a whole number from 1 to ${MAX_SHARDS}`),
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
        outputDirectory: localDirectoryField,
        maxShards: shardsField.default(20),
        /** Megabytes of telemetry for which a job is added. */
        shardSize: countField.default(100),
    }),
    schemas/* object */.Ikc({
        stage: schemas/* literal */.euz('build'),
        archiveDirectory: noArchives,
        /** Where the archive is written. */
        outputDirectory: localDirectoryField,
    }),
    schemas/* object */.Ikc({
        stage: schemas/* literal */.euz('publish'),
        /** Contains the plan and the archives. */
        archiveDirectory: localDirectoryField,
        outputDirectory: schemas/* undefined */.Vxk('cannot be given to the stage publish: shards are built for publish-repository'),
    }),
], { error: ({ input }) => expected(`one of ${STAGES.join(', ')}`)({ input: stageOf.safeParse(input).data?.stage }) });

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
    const message = expected('never, or one of error and warning, and/or attention')({ input: text });
    context.addIssue({ code: 'custom', message, input: text });
    return core_core/* NEVER */.tm;
});
const PUBLISH_HISTORIES = ['keep', 'squash'];
/** Dashboards go to a branch of a repository or to a local directory. */
const targetSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('repository'),
        publishRepository: repositoryField,
        publishBranch: branchField.default('gh-pages'),
        publishDirectory: directoryField.default(''),
        publishHistory: schemas/* enum */.k5n(PUBLISH_HISTORIES, { error: expected('keep or squash') }).default('keep'),
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('directory'),
        outputDirectory: localDirectoryField,
        /** Whether a workflow writes the directory. It is then probably deployed as a site, and most sites are public. */
        isInWorkflow: schemas/* boolean */.zMY(),
        publishRepository: schemas/* undefined */.Vxk('cannot be given together with output-directory'),
    }),
]);
/** Addresses of the GitHub server from the runner's environment; they differ on GitHub Enterprise Server. */
const serverSchema = schemas/* object */.Ikc({
    serverUrl: serverUrlField.default('https://github.com'),
    apiUrl: serverUrlField.default('https://api.github.com'),
    graphqlUrl: serverUrlField.default('https://api.github.com/graphql'),
});
const settings_settingsSchema = schemas/* object */.Ikc({
    owner: ownerField,
    registryRepository: repositoryField.optional(),
    registryPath: filePathField.default('infra/telemetry-registry.v2.json'),
    registryRef: refField.optional(),
    telemetryRef: refField.optional(),
    repositories: repositoriesField.default('auto'),
    staging: stagingSchema,
    target: targetSchema,
    siteUrl: siteUrlField.optional(),
    allowPublic: booleanField.default(false),
    failOn: failOnField.default({ severity: 'never', attention: false }),
    dryRun: booleanField.default(false),
    waitForSite: countField.default(0),
    server: serverSchema,
    cacheDirectory: localDirectoryField.optional(),
    ...deriveOptionFields,
    pushEventPath: localDirectoryField.optional(),
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
    telemetryToken: tokenField,
    registryToken: tokenField.optional(),
    publishToken: tokenField,
    cacheKey: cacheKeyField.optional(),
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
    return pagesUrl(target.publishRepository, target.publishDirectory);
}

;// CONCATENATED MODULE: ./src/settings/parse-inputs.ts




/**
 * Parses the inputs of the action.
 * @throws ActionError that reports all problems together, each with the name of its input.
 */
function parseInputs(read, environment) {
    const schema = schemas/* object */.Ikc({ settings: settings_settingsSchema, secrets: secretsSchema });
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
    return parse(settingsSchema, toUnparsedSettings(givenInputs(read), environment));
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
        ...readDeriveOptions(given),
        pushEventPath: environment['GITHUB_EVENT_NAME'] === 'push' ? environment['GITHUB_EVENT_PATH'] : undefined,
    };
}
function parse(schema, unparsed) {
    const result = schema.safeParse(unparsed);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map(({ path, message }) => `${toInputName(path)}: ${message}`);
    const message = problems.length === 1 ? problems.join() : `${problems.length} inputs are invalid:\n${problems.join('\n')}`;
    throw new action_error_ActionError(message, { hint: 'The README describes every input.' });
}
/** `…, publishBranch` → `publish-branch`. Values from the runner are named after their environment variable. */
function toInputName(path) {
    const kebab = String(path.at(-1)).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return path.includes('server') ? `GITHUB_${kebab.toUpperCase().replaceAll('-', '_')}` : kebab;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/cache/cache-key.ts


const LABEL = '\ntelemetry-dashboard-hmac-sha256 ';
const TAG_LENGTH = 64;
const SEAL_LENGTH = LABEL.length + TAG_LENGTH + 1;
const SEAL = new RegExp(`^${LABEL}([0-9a-f]{${TAG_LENGTH}})\n$`);
/**
 * The secret of the input `cache-key`. Its HMAC-SHA-256 tags show that this action's own jobs wrote the data. The secret is never exposed
 * except through tags.
 */
class CacheKey {
    #secret;
    constructor(secret) {
        this.#secret = secret;
    }
    createTag(kind) {
        const hmac = (0,external_node_crypto_.createHmac)('sha256', this.#secret).update(`telemetry-dashboard-action ${kind}\0`);
        return { update: (data) => hmac.update(data), end: () => hmac.digest('hex') };
    }
    toTag(kind, data) {
        const tag = this.createTag(kind);
        tag.update(data);
        return tag.end();
    }
    isTag(tag, kind, data) {
        const [given, expected] = [Buffer.from(tag), Buffer.from(this.toTag(kind, data))];
        return given.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(given, expected);
    }
}
/** Passes on the parts of a file for another job and, with a key, appends a line that authenticates it. */
async function* seal(parts, kind, key) {
    const tag = key?.createTag(kind);
    for await (const part of parts) {
        tag?.update(part);
        yield part;
    }
    if (tag !== undefined)
        yield Buffer.from(`${LABEL}${tag.end()}\n`);
}
/**
 * The file without that line.
 * @param file - For messages.
 * @throws ActionError when there is a key but no valid line for this key and file, or a line but no key.
 */
function unseal(bytes, kind, key, file) {
    const start = Math.max(0, bytes.byteLength - SEAL_LENGTH);
    const tag = SEAL.exec(Buffer.from(bytes.subarray(start)).toString('latin1'))?.[1];
    const content = tag === undefined ? bytes : bytes.subarray(0, start);
    if (key === null && tag !== undefined) {
        throw new action_error_ActionError(`${file} was written with a cache-key, but this job has none.`, { hint: SAME_KEY });
    }
    if (key !== null && (tag === undefined || !key.isTag(tag, kind, content))) {
        throw new action_error_ActionError(`${file} was not written with this cache-key and is not used.`, { hint: SAME_KEY });
    }
    return content;
}
const SAME_KEY = 'Use the same cache-key in the stages plan, build and publish. If they already do, somebody else wrote this file.';

// EXTERNAL MODULE: ./src/base/format.ts
var base_format = __webpack_require__(8378);
;// CONCATENATED MODULE: ./src/report/markdown.ts
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

// EXTERNAL MODULE: ./src/records/diagnostic.ts
var diagnostic = __webpack_require__(6435);
// EXTERNAL MODULE: ./src/records/unrecognised.ts
var records_unrecognised = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
;// CONCATENATED MODULE: ./src/run/check/findings.ts




/** How many findings of a code are kept per file and overall. The rest is only counted. */
const KEPT_IN_FILE = 20;
const KEPT_IN_ALL = 200;
/** Keeps as many findings as people can read, and counts all of them. */
class Findings {
    #kept = [];
    #codes = new Map();
    #file = '';
    #inFile = new Map();
    /** Further findings are about this file. */
    begin(file) {
        this.#file = file;
        this.#inFile.clear();
    }
    add(code, line, message) {
        const { severity } = diagnostic/* DIAGNOSTIC_CATALOGUE */.G[code];
        let total = this.#codes.get(code);
        if (total === undefined)
            this.#codes.set(code, (total = { code, severity, count: 0, files: 0, kept: 0 }));
        const inFile = this.#inFile.get(code) ?? 0;
        this.#inFile.set(code, inFile + 1);
        total.count += 1;
        if (inFile === 0)
            total.files += 1;
        if (inFile >= KEPT_IN_FILE || total.kept >= KEPT_IN_ALL)
            return;
        total.kept += 1;
        this.#kept.push({ code, severity, file: this.#file, line, message });
    }
    /** In the order in which they were found. */
    get kept() {
        return this.#kept;
    }
    /** Errors first, then by code. */
    toCounts() {
        return [...this.#codes.values()]
            .map(({ code, severity, count, files }) => ({ code, severity, count, files }))
            .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.code < b.code ? -1 : 1));
    }
}
const SEVERITIES = ['error', 'warning', 'note'];
/** For files that are in no repository's directory. */
const OUTSIDE = '';
/** Finds repositories whose telemetry contains no recognised record. */
class Recognition {
    #groups = new Map();
    /** @returns all names of the repository's directory if this one is a new spelling of an earlier one; otherwise null. */
    begin(place) {
        const { names } = this.#groupOf(place);
        const name = place?.directory ?? OUTSIDE;
        if (name === OUTSIDE || names.has(name))
            return null;
        names.add(name);
        return names.size === 1 ? null : [...names];
    }
    /** @param shown - The file as named in findings. */
    add(place, shown, counts, diagnostics) {
        const group = this.#groupOf(place);
        (0,record_counts/* addRecordCounts */.B0)(group.counts, counts);
        const found = diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown }));
        group.reason = (0,records_unrecognised/* findReason */.Uc)(group.reason === null ? found : [group.reason, ...found]);
    }
    /** One finding per repository. Files outside of the layout only count when there are no others, as they may not be telemetry. */
    *toDiagnostics() {
        for (const [name, { counts, reason }] of this.#groups) {
            if (name === OUTSIDE && this.#groups.size > 1)
                continue;
            const found = (0,records_unrecognised/* diagnoseNothingRecognised */.XP)(counts, reason === null ? [] : [reason]);
            if (found !== null)
                yield found;
        }
    }
    #groupOf(place) {
        const name = place === null || place.repositories.length === 0 ? OUTSIDE : foldName(place.directory);
        let group = this.#groups.get(name);
        if (group === undefined) {
            this.#groups.set(name, (group = { counts: (0,record_counts/* createRecordCounts */.gd)(), names: new Set(), reason: null }));
        }
        return group;
    }
}

;// CONCATENATED MODULE: ./src/run/check/check-report.ts





/** GitHub shows at most ten annotations of each severity per step. */
const MAX_ANNOTATIONS = 10;
const TO_ANNOTATION = {
    error: 'error',
    warning: 'warning',
    note: 'notice',
};
const FAILING = {
    never: [],
    error: ['error'],
    warning: ['error', 'warning'],
};
/**
 * The report of the stage `check`.
 * @param formatsUrl - Where the record formats are documented; null when unknown.
 */
function toCheckReport(result, failOn, formatsUrl = null) {
    return {
        annotations: SEVERITIES.flatMap((severity) => toAnnotations(result, severity)),
        outputs: { status: toStatus(result) },
        summary: renderCheckSummary(result, formatsUrl),
        failure: toCheckFailure(result, failOn),
    };
}
/** Why the check fails; null when it passes. */
function toCheckFailure({ counts }, failOn) {
    const failing = counts.filter(({ severity }) => FAILING[failOn].includes(severity));
    if (failing.length === 0)
        return null;
    const total = failing.reduce((sum, { count }) => sum + count, 0);
    const many = failOn === 'error' ? 'errors' : 'errors or warnings';
    const found = total === 1 ? `is 1 ${failing[0]?.severity}` : `are ${(0,base_format/* formatCount */.B4)(total)} ${many}`;
    return `fail-on is ${failOn}, and there ${found} in the telemetry.`;
}
/** `path:line: severity code message`, readable by people and editors. */
function toFindingLine({ file, line, severity, code, message }) {
    const place = line === null ? toLine(file) : `${toLine(file)}:${line}`;
    return `${place}: ${severity} ${code} ${toLine(message)}`;
}
/** The last lines of output: what was checked, and the count of each finding. */
function toTotals({ files, records, counts, findings }) {
    const found = counts.reduce((sum, { count }) => sum + count, 0);
    return [
        ...(found > findings.length
            ? [`… and ${(0,base_format/* formatQuantity */.VZ)(found - findings.length, 'more finding')} of these codes.`]
            : []),
        ...(isNothingRecognised(counts) ? [`Record formats: ${(0,records_unrecognised/* toFormatsLine */.AW)()}`] : []),
        ...counts.map(({ code, severity, count, files }) => `${severity.padEnd(7)} ${(0,base_format/* formatCount */.B4)(count).padStart(9)}  ${code}, in ${(0,base_format/* formatQuantity */.VZ)(files, 'file')}`),
        `${(0,base_format/* formatQuantity */.VZ)(files, 'file')}, ${(0,base_format/* formatQuantity */.VZ)(records.lines, 'line')}, ${(0,base_format/* formatQuantity */.VZ)(records.parsed, 'record')}: ${found === 0 ? 'nothing to report.' : `${(0,base_format/* formatQuantity */.VZ)(found, 'finding')}.`}`,
    ];
}
/** Shows the first finding of each code and file before second ones, so that none hides another. */
function toAnnotations({ findings, counts }, severity) {
    const kept = findings.filter((finding) => finding.severity === severity);
    const found = counts.reduce((sum, count) => sum + (count.severity === severity ? count.count : 0), 0);
    const most = found > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS;
    const shown = toFirstOnesFirst(kept).slice(0, most);
    const annotations = shown.map(toAnnotation);
    if (found === shown.length)
        return annotations;
    const message = `${(0,base_format/* formatCount */.B4)(found - shown.length)} more of this severity. See the job summary.`;
    return [...annotations, { severity: TO_ANNOTATION[severity], title: 'Telemetry check', message }];
}
function toFirstOnesFirst(findings) {
    const seen = new Map();
    return findings
        .map((finding) => {
        const key = `${finding.code} ${finding.file}`;
        const rank = seen.get(key) ?? 0;
        seen.set(key, rank + 1);
        return { finding, rank };
    })
        .sort((a, b) => a.rank - b.rank)
        .map(({ finding }) => finding);
}
function toAnnotation({ code, severity, file, line, message }) {
    return {
        severity: TO_ANNOTATION[severity],
        title: code,
        message: toLine(`${message} ${diagnostic/* DIAGNOSTIC_CATALOGUE */.G[code].remedy}`),
        file,
        ...(line !== null && { line }),
    };
}
function toStatus({ counts }) {
    const worst = SEVERITIES.find((severity) => counts.some((count) => count.severity === severity));
    return worst === 'error' || worst === 'warning' ? worst : 'healthy';
}
function renderCheckSummary({ files, records, counts, findings }, formatsUrl) {
    const rows = counts.map(({ code, severity, count, files: inFiles }) => [
        severity,
        code,
        (0,base_format/* formatCount */.B4)(count),
        (0,base_format/* formatCount */.B4)(inFiles),
        toProse(diagnostic/* DIAGNOSTIC_CATALOGUE */.G[code].remedy),
    ]);
    const looked = `${(0,base_format/* formatQuantity */.VZ)(files, 'file')}, ${(0,base_format/* formatQuantity */.VZ)(records.lines, 'line')}, ${(0,base_format/* formatQuantity */.VZ)(records.parsed, 'record')}`;
    const found = rows.length === 0 ? 'Nothing to report.' : toTable(['Severity', 'Code', 'Found', 'Files', 'Remedy'], rows);
    const unrecognised = findings.filter(({ code }) => code === 'nothing-recognised').map(toUnrecognised);
    const formats = formatsUrl === null ? toProse((0,records_unrecognised/* toFormatsLine */.AW)()) : toLink(formatsUrl);
    const sections = [
        '# Telemetry check',
        `${looked}.`,
        found,
        ...(unrecognised.length === 0 ? [] : [unrecognised.join('\n'), `Record formats: ${formats}`]),
    ];
    return `${sections.join('\n\n')}\n`;
}
function toUnrecognised({ file, line, message }) {
    return `- ${toCode(line === null ? file : `${file}:${line}`)}: ${toProse(message)}`;
}
function isNothingRecognised(counts) {
    return counts.some(({ code }) => code === 'nothing-recognised');
}

// EXTERNAL MODULE: ./src/records/repository-name.ts
var repository_name = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/records/telemetry-file.ts + 5 modules
var telemetry_file = __webpack_require__(7812);
// EXTERNAL MODULE: ./src/redaction/rules.ts + 10 modules
var redaction_rules = __webpack_require__(3548);
;// CONCATENATED MODULE: ./src/redaction/inspect-text.ts


const NOTHING = { secrets: [], hasPath: false };
/** Regular expressions keep state for each character of a run, and a single run of 16 million characters exhausts memory. */
const MAX_PIECE = 1 << 20;
/** Pieces overlap, so that a match across the end of one is found in the next. */
const OVERLAP = 1 << 13;
/** Checks a text of any length in linear time. Reports the kinds found, not where or how often. */
function inspectText(text) {
    if (text.length <= MAX_PIECE)
        return inspectPiece(text);
    const secrets = new Set();
    let hasPath = false;
    for (let start = 0; start < text.length; start += MAX_PIECE - OVERLAP) {
        const found = inspectPiece(text.slice(start, start + MAX_PIECE));
        for (const kind of found.secrets)
            secrets.add(kind);
        hasPath ||= found.hasPath;
    }
    return { secrets: [...secrets], hasPath };
}
function inspectPiece(text) {
    const rules = redaction_rules/* TRIGGERS */.Qb.select(text);
    if (rules.length === 0)
        return NOTHING;
    const findings = (0,redaction_rules/* findPrivate */.x_)(text, rules.map(toFirst));
    const secrets = findings.filter(({ rule }) => rule.isPath !== true).map(({ rule }) => rule.what);
    return { secrets: [...new Set(secrets)], hasPath: findings.some(({ rule }) => rule.isPath === true) };
}
/** The rule, limited to its first match. */
function toFirst(rule) {
    return {
        ...rule,
        *find(text) {
            for (const span of rule.find(text)) {
                yield span;
                return;
            }
        },
    };
}
const ESCAPES = ['\\u00', '\\/'];
/** Whether JSON may contain private text. A very fast test that works on the bytes in place. */
function mayBePrivate(json) {
    if (!(0,redact_text/* isPlainAscii */._1)(json, 0, json.length))
        return true;
    const buffer = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
    return ESCAPES.some((escape) => buffer.includes(escape));
}

;// CONCATENATED MODULE: ./src/run/check/private-texts.ts


const NEWLINE = 0x0a;
/** A longer line is checked in pieces: it is not a record, and strings have a maximum length. */
const MAX_PIECE_BYTES = 16 * 1024 * 1024;
/** Maximum number of kinds or fields named in a sentence. */
const MAX_NAMED = 3;
/** Checks every line of a file, including lines that are not records. Calls `visit` for those with private texts. */
function findPrivateTexts(bytes, visit) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let line = 0;
    for (let start = 0; start < buffer.length; line += 1) {
        const newline = buffer.indexOf(NEWLINE, start);
        const end = newline === -1 ? buffer.length : newline;
        const fields = new Fields();
        for (let at = start; at < end; at += MAX_PIECE_BYTES) {
            const piece = buffer.subarray(at, Math.min(end, at + MAX_PIECE_BYTES));
            if (mayBePrivate(piece))
                inspectLine(piece.toString('utf8'), fields);
        }
        if (!fields.isEmpty)
            visit({ line: line + 1, ...fields.toSentences() });
        start = end + 1;
    }
}
/** The fields of a line that contain private texts. */
class Fields {
    #kinds = new Set();
    #secrets = new Set();
    #paths = new Set();
    add({ secrets, hasPath }, toName) {
        if (secrets.length === 0 && !hasPath)
            return;
        const name = toName();
        for (const kind of secrets)
            this.#kinds.add(kind);
        if (secrets.length > 0)
            this.#secrets.add(name);
        if (hasPath)
            this.#paths.add(name);
    }
    get isEmpty() {
        return this.#secrets.size === 0 && this.#paths.size === 0;
    }
    toSentences() {
        return {
            secret: this.#secrets.size === 0 ? null : `A secret (${toList(this.#kinds)}) is in ${toList(this.#secrets)}.`,
            path: this.#paths.size === 0 ? null : `A path with a login name is in ${toList(this.#paths)}.`,
        };
    }
}
function toList(names) {
    const named = [...names].slice(0, MAX_NAMED).join(', ');
    return names.size > MAX_NAMED ? `${named} and ${names.size - MAX_NAMED} more` : named;
}
function inspectLine(text, fields) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        fields.add(inspectText(decodeEscapes(text)), () => 'the line');
        return;
    }
    inspectValue(value, fields);
}
/** Iterative, because records may be nested more deeply than the stack allows. */
function inspectValue(root, fields) {
    const places = [{ value: root, key: '', parent: null }];
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
        const { value, key } = place;
        if (typeof value === 'object' && value !== null) {
            const isList = Array.isArray(value);
            for (const [name, item] of Object.entries(value)) {
                const child = { value: item, key: isList ? '' : name, parent: place };
                if (!isList && !(0,redact_text/* isPlain */.$i)(name))
                    fields.add(inspectText(name), () => `a key of ${toPath(place)}`);
                places.push(child);
            }
        }
        else if (typeof value === 'string' || typeof value === 'number') {
            const at = place;
            fields.add(inspectField(key, value), () => toPath(at));
        }
    }
}
/** A key may show that its value is secret, so both are checked together. */
function inspectField(key, value) {
    const isNamed = key !== '' && !(0,redact_text/* isPlain */.$i)(`${key}:`);
    return inspectText(isNamed ? `${JSON.stringify(key)}:${JSON.stringify(value)}` : String(value));
}
/** At most this many keys in a path, and steps up to find them: a deeply nested record shows only the last ones. */
const MAX_KEYS = 8;
const MAX_STEPS = 64;
/** Such as `payload.args.query`. Keys are redacted, and list items have no name. */
function toPath(place) {
    const keys = [];
    let at = place;
    for (let step = 0; at !== null && step < MAX_STEPS && keys.length < MAX_KEYS; step += 1) {
        if (at.key !== '')
            keys.unshift((0,redact_text/* toPreview */.W)(at.key).text);
        at = at.parent;
    }
    return keys.length === 0 ? 'the record' : keys.join('.');
}
const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|(["\\/bfnrt]))/g;
const ESCAPED = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** Lines that are not JSON are checked as text, with JSON escapes decoded. */
function decodeEscapes(text) {
    return text.replace(ESCAPE, (_, hex, character) => hex === undefined ? (ESCAPED[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/run/check/working-tree.ts



const NOT_TELEMETRY = new Set(['.git', 'node_modules']);
/**
 * Lists files by path, each once. Does not follow links.
 * @param paths - Files and directories, relative to the working directory or absolute.
 * @throws ActionError when a path does not exist.
 */
async function listWorkingTree(paths, directory) {
    const files = new Map();
    for (const path of paths) {
        const location = (0,external_node_path_.resolve)(directory, path);
        const found = await (0,promises_.stat)(location).catch(() => null);
        if (found === null) {
            throw new action_error_ActionError(`${path} does not exist.`, {
                hint: 'Pass telemetry files, or a directory with telemetry, such as the checkout of a telemetry repository.',
            });
        }
        if (found.isDirectory())
            await listInto(files, location);
        else
            files.set(location, 'file');
    }
    return [...files]
        .map(([location, kind]) => ({ path: toSlashes(location), shown: toShown(location, directory), kind }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function listInto(files, directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((error) => {
        throw new action_error_ActionError(`${directory} cannot be read.`, { cause: error });
    });
    for (const entry of entries) {
        const location = (0,external_node_path_.join)(directory, entry.name);
        if (entry.isDirectory() && !NOT_TELEMETRY.has(entry.name))
            await listInto(files, location);
        else if (isListed(entry))
            files.set(location, entry.isSymbolicLink() ? 'symlink' : 'file');
    }
}
function isListed(entry) {
    return entry.isFile() || entry.isSymbolicLink();
}
/** @throws when the file cannot be read, or does not fit in memory. */
function readTreeFile({ path }) {
    return (0,promises_.readFile)(path);
}
function toShown(location, directory) {
    const below = (0,external_node_path_.relative)(directory, location);
    return toSlashes(below === '' || below.startsWith('..') ? location : below);
}
function toSlashes(path) {
    return external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/');
}
const LAYOUT = '/telemetry/v1/repos/';
/**
 * @param path - Absolute, with forward slashes; the location of the working tree does not matter.
 * @returns null when the path does not have this layout.
 */
function parseTelemetryPath(path) {
    const start = path.lastIndexOf(LAYOUT);
    if (start === -1)
        return null;
    const below = path.slice(start + LAYOUT.length);
    const directory = below.slice(0, Math.max(0, below.indexOf('/')));
    return {
        directory,
        repositories: toReadings(directory),
        file: below.slice(directory === '' ? 0 : directory.length + 1),
    };
}
/** Owner and name are never empty. */
function toReadings(key) {
    return [...key.matchAll(/_/g)]
        .map(({ index }) => ({ owner: key.slice(0, index), name: key.slice(index + 1) }))
        .filter(({ owner, name }) => owner !== '' && name !== '');
}

;// CONCATENATED MODULE: ./src/run/check/check-telemetry.ts






/**
 * Lints telemetry before it is merged. Reports what a build would find, by line, and problems that only a working tree shows. Reads nothing
 * but the working tree, one file at a time.
 * @throws ActionError when a path does not exist.
 */
async function checkTelemetry({ paths, directory, repository }) {
    const findings = new Findings();
    const recognition = new Recognition();
    const records = (0,record_counts/* createRecordCounts */.gd)();
    let files = 0;
    for (const file of await listWorkingTree(paths, directory)) {
        findings.begin(file.shown);
        const place = parseTelemetryPath(file.path);
        if (place !== null && (0,repository_name/* isReserved */.Bs)(place.file)) {
            findings.add('reserved-directory', null, 'events/ is reserved; the file is not read.');
            continue;
        }
        if (!file.path.endsWith('.jsonl') || file.kind !== 'file') {
            if (place !== null)
                findings.add('ignored-file', null, toIgnored(file));
            continue;
        }
        files += 1;
        const isPlaced = place !== null && place.repositories.length > 0;
        if (!isPlaced && repository === undefined)
            findings.add('outside-layout', null, check_telemetry_OUTSIDE);
        const spellings = recognition.begin(place);
        if (spellings !== null)
            findings.add('several-spellings', null, `The directories are ${spellings.join(', ')}.`);
        const bytes = await tryRead(file, findings);
        if (bytes === null)
            continue;
        const owners = repository === undefined ? (isPlaced ? place.repositories : null) : [repository];
        const { counts, diagnostics } = checkFile(isPlaced ? place.file : file.shown, bytes, owners, findings);
        (0,record_counts/* addRecordCounts */.B0)(records, counts);
        recognition.add(place, file.shown, counts, diagnostics);
    }
    for (const { code, file, line, message } of recognition.toDiagnostics()) {
        findings.begin(file ?? directory);
        findings.add(code, line, message);
    }
    return { files, records, counts: findings.toCounts(), findings: findings.kept };
}
const check_telemetry_OUTSIDE = 'The file is not in telemetry/v1/repos/{owner_repo}/, so it is not read.';
function toIgnored({ path, kind }) {
    if (kind === 'symlink')
        return 'The entry is a symbolic link, which is not followed.';
    return (0,repository_name/* isJsonFile */.Hz)(path)
        ? 'The .json file is not read: records belong in a .jsonl file.'
        : 'The file is not a .jsonl file, so it is not read.';
}
async function tryRead(file, findings) {
    try {
        return await readTreeFile(file);
    }
    catch {
        findings.add('unreadable-file', null, 'The file cannot be read.');
        return null;
    }
}
/** @param owners - Null when the owner is unknown, so that no record counts as foreign. */
function checkFile(path, bytes, owners, findings) {
    if (bytes.length > 0 && bytes.at(-1) !== 0x0a) {
        findings.add('missing-final-newline', null, 'The file does not end with a newline.');
    }
    const carriageReturn = findCarriageReturn(bytes);
    if (carriageReturn !== null)
        findings.add('crlf-line-end', carriageReturn, 'The line ends with CRLF.');
    const reported = { 'secret-redacted': new Set(), 'path-redacted': new Set() };
    const parsed = (0,telemetry_file/* parseTelemetryFile */.B)(path, bytes, owners ?? [], { event: () => { } }, (code, line, message) => {
        if (line !== null && (code === 'secret-redacted' || code === 'path-redacted'))
            reported[code].add(line);
        findings.add(code, line, message);
    });
    findPrivateTexts(bytes, ({ line, secret, path }) => {
        if (secret !== null && !reported['secret-redacted'].has(line))
            findings.add('secret-in-record', line, secret);
        if (path !== null && !reported['path-redacted'].has(line))
            findings.add('path-in-record', line, path);
    });
    return parsed;
}
/** Number of the first line that ends with CRLF; null when none does. */
function findCarriageReturn(bytes) {
    const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\r\n');
    if (end === -1)
        return null;
    let line = 1;
    for (let index = 0; index < end; index += 1)
        if (bytes[index] === 0x0a)
            line += 1;
    return line;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/source/local-directory.ts





/** Kernel file systems: reading them may never end, and nothing can be stored there. Shared memory (`/dev/shm`) is fine. */
const KERNEL = /^\/(?:proc|sys|dev(?!\/shm(?:\/|$)))(?:\/|$)/;
/** Describes an entry that is neither a file nor a directory; null when it is one of these. */
function toSpecialKind(found) {
    if (found.isFIFO())
        return 'a named pipe (FIFO)';
    if (found.isSocket())
        return 'a socket';
    return found.isBlockDevice() || found.isCharacterDevice() ? 'a device' : null;
}
/**
 * Rejects a path that cannot be used as a directory, before anything blocks on it.
 * @param input - Where the path was given, for messages: `cache-directory`, `--out`.
 * @throws ActionError when it is not a directory, or one of the kernel's.
 */
async function checkLocalDirectory(input, path) {
    const refuse = (problem) => {
        throw new action_error_ActionError(`${input}: ${echo(path)} ${problem}.`, {
            hint: `Set ${input} to an ordinary directory. It is created if it does not exist.`,
        });
    };
    const location = await findReal((0,external_node_path_.resolve)(path));
    if (external_node_path_.sep === '/' && KERNEL.test(location))
        refuse('is in a directory of the operating system');
    const found = await (0,promises_.stat)(path).catch(() => null); // errors are reported by the code that uses the path
    if (found === null || found.isDirectory())
        return;
    refuse(`is ${toSpecialKind(found) ?? 'a file'}, not a directory`);
}
/**
 * Reads a file whose type may have changed, without waiting for a writer.
 * @throws ActionError when it is not a regular file, and whatever `open` throws.
 */
async function readRegularFile(path) {
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw notRegular(path, found);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** @throws ActionError when the path exists and is not a regular file. */
async function checkWritableFile(path) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found !== null && !found.isFile())
        throw notRegular(path, found);
}
function notRegular(path, found) {
    return new action_error_ActionError(`${echo(path)} is ${toSpecialKind(found) ?? 'a directory'}, not a regular file.`, {
        hint: 'Remove it, or use another directory.',
    });
}
/** Resolves links in the part of the path that exists. */
async function findReal(path) {
    const parent = (0,external_node_path_.dirname)(path);
    return (0,promises_.realpath)(path).catch(async () => parent === path ? path : (0,external_node_path_.join)(await findReal(parent), path.slice(parent.length)));
}

// EXTERNAL MODULE: ./src/derive/exports/export-rows.ts
var export_rows = __webpack_require__(9691);
// EXTERNAL MODULE: ./src/derive/aggregate/aggregate-data.ts + 2 modules
var aggregate_data = __webpack_require__(7502);
;// CONCATENATED MODULE: ./src/cache/aggregate-entry.ts




const AGGREGATE_ENTRY = {
    version: [aggregate_data/* AGGREGATE_VERSION */.x9],
    render: (partial) => (0,aggregate_data/* renderAggregateData */.Ep)((0,aggregate_data/* toAggregateData */.b_)(partial)),
    parse: (value) => (0,aggregate_data/* toAggregate */.Jh)(aggregate_data/* aggregateDataSchema */.$c.parse(value)),
};
/** Rows come from the same parser as aggregates, so a new version of one may also change the other. */
const ROWS_ENTRY = {
    version: [aggregate_data/* AGGREGATE_VERSION */.x9, 'rows', export_rows/* EXPORT_ROWS_VERSION */.Q4],
    render: export_rows/* renderExportRows */.eL,
    parse: (value) => export_rows/* exportRowsSchema */.$r.parse(value),
};
const entrySchema = schemas/* object */.Ikc({ key: schemas/* string */.YjP(), value: schemas/* unknown */.L5J() });
/** Everything that the entry depends on. GitHub's names ignore case. */
function toKeyText(kind, { repository: { owner, name }, path, blob }) {
    return JSON.stringify([...kind.version, owner.toLowerCase(), name.toLowerCase(), path, blob]);
}
function toChecksum(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** Name of the entry: 64 hex digits. */
function toEntryName(kind, key) {
    return toChecksum(toKeyText(kind, key));
}
/**
 * An entry as text: a checksum on the first line, then the value with its key on the second.
 * @param secret - If set, the checksum is an HMAC that nobody else can create.
 */
function renderEntry(kind, key, value, secret) {
    const payload = `{"key":${JSON.stringify(toKeyText(kind, key))},"value":${kind.render(value)}}`;
    return `${secret?.toTag('cache entry', payload) ?? toChecksum(payload)}\n${payload}`;
}
/**
 * Parses an entry if it is complete, for exactly this file and version of the code and, with a secret, written by this action's own jobs.
 * @returns null for any other, because others may be able to write to the cache.
 */
function parseEntry(kind, key, text, secret) {
    const newline = text.indexOf('\n');
    const [checksum, payload] = [text.slice(0, newline), text.slice(newline + 1)];
    const isOwn = secret?.isTag(checksum, 'cache entry', payload) ?? checksum === toChecksum(payload);
    if (!isOwn)
        return null;
    try {
        const entry = entrySchema.parse(JSON.parse(payload));
        return entry.key === toKeyText(kind, key) ? kind.parse(entry.value) : null;
    }
    catch {
        return null; // invalid JSON, wrong shape, or a reference to missing data
    }
}

;// CONCATENATED MODULE: ./src/cache/directory-aggregate-cache.ts







/** Maximum bytes of all entries; GitHub's cache limit for a repository is 10 GB. */
const MAX_CACHE_BYTES = 256 * 1024 * 1024;
/** Entries used within this time are not marked as used again. */
const FRESH_MS = 12 * 60 * 60 * 1000;
const ENTRY = /^[0-9a-f]{2}[/\\][0-9a-f]{62}(?:\.[0-9a-f-]{36})?$/;
/**
 * Caches what is derived from telemetry files, in a directory that a workflow restores and saves. Entries are written atomically, verified
 * when they are read, and marked as used. Other files in the directory are left alone.
 */
class DirectoryAggregateCache {
    directory;
    log;
    secret;
    limitBytes;
    #isWritable = true;
    /** Number of entries found but not used. */
    #discarded = 0;
    /** @param secret - Authenticates entries. Without it, they are only checked for completeness. */
    constructor(directory, log, secret = null, limitBytes = MAX_CACHE_BYTES) {
        this.directory = directory;
        this.log = log;
        this.secret = secret;
        this.limitBytes = limitBytes;
    }
    async get(key, wantsRows) {
        const rows = wantsRows ? await this.#read(ROWS_ENTRY, key) : null;
        if (wantsRows && rows === null)
            return null;
        const partial = await this.#read(AGGREGATE_ENTRY, key);
        return partial === null ? null : { partial, rows };
    }
    async set(key, { partial, rows }) {
        await this.#write(AGGREGATE_ENTRY, key, partial);
        if (rows !== null)
            await this.#write(ROWS_ENTRY, key, rows);
    }
    async #read(kind, key) {
        const file = this.#fileOf(kind, key);
        const bytes = await readRegularFile(file).catch((error) => {
            const why = error instanceof action_error_ActionError ? error.message : `The cache entry ${echo(file)} cannot be read`;
            if (!isMissing(error))
                this.log.info(`cache-directory: ${why.replace(/\.$/, '')}; the telemetry file is read again.`);
            return null;
        });
        if (bytes === null)
            return null;
        const value = parseEntry(kind, key, bytes.toString('utf8'), this.secret);
        if (value === null) {
            this.#discarded += 1;
            this.log.info(`The cache entry ${echo(file)} cannot be trusted; the telemetry file is read again.`);
        }
        else
            await this.#markUsed(file);
        return value;
    }
    async #write(kind, key, value) {
        if (!this.#isWritable)
            return;
        const file = this.#fileOf(kind, key);
        const temporary = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            await (0,promises_.writeFile)(temporary, renderEntry(kind, key, value, this.secret));
            await (0,promises_.rename)(temporary, file);
        }
        catch (error) {
            this.#isWritable = false;
            this.log.warning(`cache-directory ${echo(this.directory)} is not writable, so the next run has to read more.`);
            this.log.debug(String(error));
            await (0,promises_.rm)(temporary, { force: true }).catch(() => { }); // nothing more can be done
        }
    }
    async trim() {
        if (this.secret !== null && this.#discarded > 0) {
            this.log.warning(`cache-directory: ${this.#discarded} ${this.#discarded === 1 ? 'entry was' : 'entries were'} not written with this ` +
                'cache-key and discarded. This is expected once after you set or change cache-key; otherwise somebody forged them.');
            this.#discarded = 0;
        }
        const entries = await this.#list();
        let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
        for (const entry of entries.sort((a, b) => a.usedAt - b.usedAt)) {
            if (bytes <= this.limitBytes)
                return;
            const isRemoved = await (0,promises_.rm)(entry.file, { force: true }).then(() => true, () => false);
            if (isRemoved)
                bytes -= entry.bytes;
        }
    }
    async #list() {
        const names = await (0,promises_.readdir)(this.directory, { recursive: true }).catch(() => []); // may not exist
        const files = names.filter((name) => ENTRY.test(name)).map((name) => (0,external_node_path_.join)(this.directory, name));
        const entries = await Promise.all(files.map(async (file) => {
            const stats = await (0,promises_.stat)(file).catch(() => null); // deleted in the meantime
            return stats === null ? [] : [{ file, bytes: stats.size, usedAt: stats.mtimeMs }];
        }));
        return entries.flat();
    }
    async #markUsed(file) {
        const now = Date.now();
        const stats = await (0,promises_.stat)(file).catch(() => null); // deleted in the meantime
        if (stats === null || now - stats.mtimeMs < FRESH_MS)
            return;
        await (0,promises_.utimes)(file, now / 1000, now / 1000).catch(() => { }); // read-only, so nothing is evicted either
    }
    #fileOf(kind, key) {
        const name = toEntryName(kind, key);
        return (0,external_node_path_.join)(this.directory, name.slice(0, 2), name.slice(2));
    }
}
function isMissing(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR';
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/github/git-objects.ts

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
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
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

;// CONCATENATED MODULE: ./src/github/git-listing.ts


/** Recomputes the id of one level of a tree. @throws ActionError when it does not match. */
function verifyLevel(tree, entries) {
    if (treeId(entries.map(({ path, mode, id }) => ({ name: path, mode, id }))) !== tree)
        throw notThatTree(tree);
}
/**
 * Recomputes the id of every directory of a recursive listing, including the tree itself, to detect entries that were lost, added or
 * changed in transit.
 *
 * @returns the files, without the directories, sorted by path (code units).
 * @throws ActionError when an id does not match.
 */
function verifyListing(tree, entries) {
    const expected = new Map([['', tree]]);
    const levels = new Map();
    for (const { path, mode, id } of entries) {
        const slash = path.lastIndexOf('/');
        const parent = slash < 0 ? '' : path.slice(0, slash);
        const level = levels.get(parent) ?? [];
        level.push({ name: path.slice(slash + 1), mode, id });
        levels.set(parent, level);
        if (mode === MODE.directory)
            expected.set(path, id);
    }
    const isWhole = Array.from(levels.keys()).every((path) => expected.has(path)) &&
        Array.from(expected).every(([path, id]) => treeId(levels.get(path) ?? []) === id);
    if (!isWhole)
        throw notThatTree(tree);
    return toSorted(entries.filter(({ mode }) => mode !== MODE.directory));
}
function notThatTree(tree) {
    return new action_error_ActionError(`The listing of the Git tree ${tree} is wrong: entries are missing or changed.`, {
        hint: 'Run again. If it persists, the repository or the connection is damaged.',
    });
}
function toSorted(files) {
    return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

;// CONCATENATED MODULE: ./src/source/telemetry-source.ts

/** Parent of all telemetry directories (`spec/1 §2.2`). */
const TELEMETRY_ROOT = 'telemetry/v1/repos';
/** A repository's telemetry directory according to the registry (`spec/1 §2.2`). File paths are relative to it. */
function telemetryDirectory({ key }) {
    return `${TELEMETRY_ROOT}/${key}`;
}
/** Whether a path is a directory of the repository, in any letter case. */
function isDirectoryOf(repository, directory) {
    return directory.startsWith(`${TELEMETRY_ROOT}/`) && isSameName(directory, telemetryDirectory(repository));
}
/** Prefix from `telemetryDirectory()` to the files of another spelling's directory; empty for `telemetryDirectory()` itself. */
function toEntryPrefix(repository, directory) {
    return toFilePath(telemetryDirectory(repository), `${directory}/`);
}
/** A whole path relative to a directory: below it, or as `../Owner_Repo/…`. @param path - Whole. */
function toFilePath(directory, path) {
    return path.startsWith(`${directory}/`)
        ? path.slice(directory.length + 1)
        : `../${path.slice(TELEMETRY_ROOT.length + 1)}`;
}
/** The reverse of `toFilePath`. */
function toWholePath(directory, file) {
    return file.startsWith('../') ? `${TELEMETRY_ROOT}/${file.slice('../'.length)}` : `${directory}/${file}`;
}
/** One repository's telemetry at an earlier time. @param directories - Empty when there was no telemetry. */
function createTreeSource(directories, open) {
    return {
        listNames: () => Promise.resolve(directories.map(({ directory }) => directory.slice(directory.lastIndexOf('/') + 1))),
        identify: () => Promise.resolve(directories),
        expect: () => { }, // nothing else to prepare
        open: (repository) => (directories.length === 0 ? Promise.resolve(null) : open(repository, directories)),
    };
}

;// CONCATENATED MODULE: ./src/source/directory-listing.ts










/**
 * Lists a local directory as Git would store it: every file with its blob id and mode, symbolic links as links, without `.git` and empty
 * directories. Does not follow links. Contents are streamed, not held in memory.
 *
 * @param onSpecial - Called with the path and kind of entries that Git cannot store (pipes, sockets, devices), which are left out.
 * @returns files sorted by path (code units).
 * @throws ActionError when a file changes while it is read.
 */
async function listDirectory(root, onSpecial = () => { }) {
    const files = [];
    await directory_listing_listInto(files, root, '', onSpecial);
    return toSorted(files);
}
async function directory_listing_listInto(files, root, prefix, onSpecial) {
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, prefix), { withFileTypes: true })) {
        const path = `${prefix}${entry.name}`;
        if (entry.name === '.git')
            continue;
        if (entry.isDirectory())
            await directory_listing_listInto(files, root, `${path}/`, onSpecial);
        else if (entry.isSymbolicLink())
            files.push(await directory_listing_toLink((0,external_node_path_.join)(root, path), path));
        else if (entry.isFile())
            files.push(await toFile((0,external_node_path_.join)(root, path), path));
        else
            onSpecial(path, toSpecialKind(entry) ?? 'of an unknown kind');
    }
}
async function directory_listing_toLink(location, path) {
    const target = await (0,promises_.readlink)(location, { encoding: 'buffer' });
    return { path, mode: MODE.symlink, id: blobId(target), size: target.byteLength };
}
async function toFile(location, path) {
    const { size, mode } = await (0,promises_.lstat)(location);
    const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
    let read = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(location)) {
        hash.update(chunk);
        read += chunk.length;
    }
    if (read !== size)
        throw new action_error_ActionError(`${path} changed while reading it.`, { hint: 'Run again.' });
    return { path, mode: (mode & 0o100) === 0 ? MODE.file : MODE.executable, id: hash.digest('hex'), size };
}
/** The names of all telemetry directories, grouped regardless of letter case. */
class DirectoryNames {
    /** Sorted by code units. */
    names;
    #spellings = new Map();
    constructor(names) {
        this.names = [...names].sort();
        for (const name of this.names) {
            const spellings = this.#spellings.get(foldName(name));
            if (spellings === undefined)
                this.#spellings.set(foldName(name), [name]);
            else
                spellings.push(name);
        }
    }
    /** Names of the repository's directories, sorted by code units. They may differ from its key in case only. */
    namesOf({ key }) {
        return this.#spellings.get(foldName(key)) ?? [];
    }
}
/** Whole path of a telemetry directory. */
function toDirectoryPath(name) {
    return `${TELEMETRY_ROOT}/${name}`;
}
/** The names that match none of these repositories. */
function findUnregistered(names, repositories) {
    const keys = new Set(repositories.map(({ key }) => foldName(key)));
    return names.filter((name) => !keys.has(foldName(name)));
}
/** Limits reading to a directory's own files (`spec/1 §6.1`). */
class OwnEntries {
    #ids;
    constructor(entries) {
        this.#ids = new Map(entries.filter(({ kind }) => kind === 'file').map(({ path, id }) => [path, id]));
    }
    /** @throws ActionError for an entry that is not a file of this directory. */
    check(files) {
        const foreign = files.find(({ path, id }) => this.#ids.get(path) !== id);
        if (foreign === undefined)
            return files;
        throw new action_error_ActionError(`"${foreign.path}" is not a file of this telemetry directory.`);
    }
}
/** Merges the files of a repository's directories, sorted by path. Each path starts with the prefix of its directory (`toEntryPrefix`). */
function toTelemetryEntries(listings) {
    const all = Array.from(listings, ({ prefix, files }) => prefix === '' ? files : files.map((file) => ({ ...file, path: `${prefix}${file.path}` })));
    return toSorted(all.flat()).map(toTelemetryEntry);
}
function toTelemetryEntry({ path, mode, id, size }) {
    const kind = mode === MODE.symlink ? 'symlink' : mode === MODE.submodule ? 'submodule' : 'file';
    return { path, kind, id, size };
}

;// CONCATENATED MODULE: ./src/publish/tree.ts


/**
 * Compares a target with a publication. The publication's directories are replaced as a whole, its single files are written, and nothing
 * else changes.
 *
 * @param directory publish directory; empty for the root.
 * @throws ActionError when a file or directory of others is in the way.
 */
function deriveTreeChanges(site, publication, directory) {
    const wanted = toWantedFiles(publication, directory);
    const owned = new Set([...publication.directories.keys(), ...publication.removed]);
    const prefix = directory === '' ? '' : `${directory}/`;
    const isKept = (key, path) => publication.directories.has(key) && (publication.kept?.get(key)?.has(path) ?? false);
    const isOwned = (path) => {
        const slash = path.indexOf('/', prefix.length);
        if (slash < 0 || !path.startsWith(prefix))
            return false;
        const key = path.slice(prefix.length, slash);
        return owned.has(key) && !isKept(key, path.slice(slash + 1));
    };
    const after = new Map(site.files);
    const deletions = Array.from(site.files.keys())
        .filter((path) => !wanted.has(path) && isOwned(path))
        .sort();
    for (const path of deletions)
        after.delete(path);
    const writes = new Map();
    for (const path of Array.from(wanted.keys()).sort()) {
        if (site.files.get(path)?.mode === MODE.directory)
            throw wrongKind(path, 'file', 'directory');
        const bytes = wanted.get(path) ?? new Uint8Array();
        const id = blobId(bytes);
        const present = site.files.get(path);
        if (present?.id !== id || present.mode !== MODE.file)
            writes.set(path, { id, bytes });
        after.set(path, { id, mode: MODE.file });
    }
    checkKinds(after, wanted);
    return { deletions, writes, replacesKind: replacesKind(deletions, writes), tree: toTreeId(after) };
}
/** All files of the publication by whole path. */
function toWantedFiles(publication, directory) {
    const wanted = new Map();
    const add = (files, prefix) => {
        for (const [path, bytes] of files) {
            const whole = toSitePath(directory, prefix, path);
            if (wanted.has(whole))
                throw new action_error_ActionError(`The publication names "${whole}" twice.`);
            wanted.set(checkSitePath(whole), bytes);
        }
    };
    for (const key of [...publication.directories.keys(), ...publication.removed])
        checkDirectoryName(key);
    for (const key of publication.removed) {
        if (publication.directories.has(key))
            throw new action_error_ActionError(`The publication both writes and removes "${key}".`);
    }
    for (const [key, files] of publication.directories)
        add(files, key);
    add(publication.files, '');
    return wanted;
}
function checkDirectoryName(key) {
    if (checkSitePath(key).includes('/'))
        throw new action_error_ActionError(`"${key}" is not the name of one directory.`);
}
/** A path cannot be both a file and a directory. If it would be, one of the two belongs to others and stays. */
function checkKinds(files, wanted) {
    for (const path of files.keys()) {
        for (const parent of parents(path)) {
            if (!files.has(parent))
                continue;
            throw wanted.has(path) ? wrongKind(parent, 'directory', 'file') : wrongKind(parent, 'file', 'directory');
        }
    }
}
function wrongKind(path, needed, held) {
    return new action_error_ActionError(`The publication needs "${path}" to be a ${needed}, but on the target it is a ${held}.`, {
        hint: 'Remove it from the target, or publish to another publish-directory.',
    });
}
function replacesKind(deletions, writes) {
    const deleted = new Set(deletions);
    const isIn = (paths) => (path) => parents(path).some((parent) => paths.has(parent));
    return Array.from(writes.keys()).some(isIn(deleted)) || deletions.some(isIn(writes));
}
/** The parent directories of a path, outermost first. */
function parents(path) {
    const found = [];
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        found.push(path.slice(0, slash));
    return found;
}
/** Joins parts of a path. Empty parts are dropped, such as the publish directory when it is the root. */
function toSitePath(...parts) {
    return parts.filter((part) => part !== '').join('/');
}
/** The parent directories of a path, outermost first, and the path itself; none for the root. */
function toLeadingPaths(path) {
    const names = path.split('/').filter((name) => name !== '');
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
/** @throws ActionError for a path that could lead outside of the target or into its Git data. */
function checkSitePath(path) {
    const isSafe = path.split('/').every((name) => !/^(?:\.{0,2}|\.git)$/i.test(name)) && !/[\\\0]/.test(path);
    if (!isSafe)
        throw new action_error_ActionError(`"${path}" is not a path that can be published.`);
    return path;
}

;// CONCATENATED MODULE: ./src/base/version.ts
/** Version of the builder. Part of every manifest, so that a new release rebuilds existing dashboards. */
const VERSION = '0.1.0';
/** Marks published pages and manifests as created by this action. */
const GENERATOR = 'telemetry-dashboard-action';

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/derive/aggregate/comparison.ts
var comparison = __webpack_require__(5154);
// EXTERNAL MODULE: ./src/records/outcome.ts
var records_outcome = __webpack_require__(8774);
;// CONCATENATED MODULE: ./src/derive/artifacts/artifact-field.ts



/*
 * The kinds of values in artifacts. Timestamps are UTC (`2026-01-15T18:22:24Z`), days are UTC days (`2026-01-15`), and an unknown
 * number is null, never 0.
 */
const count = schemas/* int */.Whr().nonnegative();
const day = iso/* date */.p6();
const timestamp = iso/* datetime */.w$();
const milliseconds = schemas/* number */.aig().nonnegative().nullable();
const FAILURE_RATE = `failed ÷ known, to four decimals; null when fewer than ${comparison/* MIN_COMPARED */.Hh} outcomes are known. What has no known outcome ` +
    'is neither a success nor a failure.';
/** A share of a whole. */
const rate = schemas/* number */.aig().min(0).max(1).nullable();
const percent = schemas/* number */.aig().nullable();
const ENDS = {
    success: 'that succeeded',
    partial: 'that succeeded in part',
    blocked: 'that were blocked',
    failed: 'that failed',
    unknown: 'without a known outcome',
};
/** @param what - What is counted, such as `Records`. */
function outcomeCounts(what) {
    return schemas/* object */.Ikc(Object.fromEntries(records_outcome/* OUTCOMES */.i.map((outcome) => [outcome, count.describe(`${what} ${ENDS[outcome]}.`)])));
}

;// CONCATENATED MODULE: ./src/derive/latency/bucket-counts.ts
/**
 * Counts by the numbers of buckets, which are small integers. One of them serves many histograms, one after the other, so that nothing is
 * made for any of them.
 */
class BucketCounts {
    buckets;
    #counts;
    #first;
    #last = -1;
    /** @param buckets - How many there are; they are numbered from 0. */
    constructor(buckets) {
        this.buckets = buckets;
        this.#counts = new Float64Array(buckets);
        this.#first = buckets;
    }
    add(bucket, count) {
        this.#counts[bucket] += count;
        if (bucket < this.#first)
            this.#first = bucket;
        if (bucket > this.#last)
            this.#last = bucket;
    }
    /** Visits the buckets that have counts, in order, and forgets them. */
    take(visit) {
        const counts = this.#counts;
        for (let bucket = this.#first; bucket <= this.#last; bucket += 1) {
            const count = counts[bucket];
            if (count === 0)
                continue;
            counts[bucket] = 0;
            visit(bucket, count);
        }
        this.#first = this.buckets;
        this.#last = -1;
    }
}

// EXTERNAL MODULE: ./src/derive/latency/latency.ts
var latency_latency = __webpack_require__(3816);
;// CONCATENATED MODULE: ./src/derive/attention/action-history.ts


/** Trials are known outcomes, and hits are failures. */
function toFailures(history) {
    const known = history.filter((day) => day.known > 0);
    const rank = (place) => ({ hits: known[place].failed, trials: known[place].known });
    return { history: known, days: known.map(({ day }) => day), rank: () => rank };
}
/** Durations are grouped in steps of a quarter of an octave, each 19 % longer than the one before. */
const STEPS_PER_OCTAVE = 4;
/** A rank between 0 and 1 has a third of the variance of a coin toss, so a duration counts as three trials. */
const TRIALS_PER_DURATION = 3;
/** Durations by rank: 0.5 on average if they are as long as those of the reference days. Outliers count at most 1. */
function toDurations(history) {
    const timed = history.filter(({ latency }) => latency.count > 0);
    const steps = timed.map(({ latency }) => toSteps(latency));
    let size = 1;
    for (const counts of steps)
        size = Math.max(size, (counts.at(-PAIR) ?? 0) + 1);
    const rank = (reference) => {
        const ranks = toRanks(reference.map((place) => steps[place]), size);
        return (place) => {
            const counts = steps[place];
            let hits = 0;
            for (let at = 0; at < counts.length; at += PAIR)
                hits += ranks[counts[at]] * counts[at + 1];
            return { hits: TRIALS_PER_DURATION * hits, trials: TRIALS_PER_DURATION * timed[place].latency.count };
        };
    };
    return { history: timed, days: timed.map(({ day }) => day), rank: rememberLast(rank, timed.length) };
}
const PAIR = 2;
const stepCounts = new BucketCounts(toStep(Number.MAX_SAFE_INTEGER) + 1);
function toSteps(latency) {
    const steps = [];
    latency.each((milliseconds, count) => stepCounts.add(toStep(milliseconds), count));
    stepCounts.take((step, count) => steps.push(step, count));
    return steps;
}
function toStep(milliseconds) {
    return milliseconds <= 1 ? 0 : Math.floor(Math.log2(milliseconds) * STEPS_PER_OCTAVE);
}
/** Mid-rank of each step among the durations of some days, as a fraction. */
function toRanks(days, size) {
    const ranks = new Float64Array(size);
    let total = 0;
    for (const counts of days) {
        for (let at = 0; at < counts.length; at += PAIR) {
            const count = counts[at + 1];
            ranks[counts[at]] += count;
            total += count;
        }
    }
    let shorter = 0;
    for (let step = 0; step < size; step += 1) {
        const count = ranks[step];
        ranks[step] = (shorter + count / 2) / total;
        shorter += count;
    }
    return ranks;
}
/** The reference days stay the same for a week, so each day is ranked only once per week. */
function rememberLast(rank, places) {
    let last = [];
    let remembered = null;
    return (reference) => {
        const isSame = reference[0] === last[0] && reference.at(-1) === last.at(-1) && reference.length === last.length;
        if (remembered !== null && isSame)
            return remembered;
        const inner = rank(reference);
        const known = new Array(places).fill(undefined);
        last = reference;
        return (remembered = (place) => (known[place] ??= inner(place)));
    };
}
function sumUp(days) {
    const latency = new latency_latency/* Latency */.bV();
    let [events, failed, known] = [0, 0, 0];
    for (const day of days) {
        events += day.events;
        failed += day.failed;
        known += day.known;
        latency.merge(day.latency);
    }
    return { events, failed, known, latency };
}

;// CONCATENATED MODULE: ./src/derive/attention/evidence.ts
/** Number of largest differences between neighbouring days to ignore: a single bad day causes two. */
const LEFT_OUT = 2;
/** Weight of the usual spread, in trials, relative to the observed one. */
const USUAL_WEIGHT = 400;
const MAX_SPREAD = 0.5;
/**
 * How strongly trials of one day are correlated: the intra-class correlation of a beta-binomial distribution. Estimated from the
 * differences between neighbouring days, because a change lies between only two of them.
 */
function spreadOf(days, { usual, least }) {
    const excesses = new Float64Array(days.length);
    const weights = new Float64Array(days.length);
    let pairs = 0;
    for (let at = 1; at < days.length; at += 1) {
        const a = days[at - 1];
        const b = days[at];
        const trials = a.trials + b.trials;
        const share = (a.hits + b.hits) / trials;
        const mean = (2 * a.trials * b.trials) / trials;
        if (share === 0 || share === 1 || mean <= 1)
            continue;
        // Chi-squared of the two days: 1 on average if trials are independent; if not, it grows with the number of trials.
        const distance = a.hits / a.trials - b.hits / b.trials;
        const square = ((distance * distance * mean) / (2 * share * (1 - share))) * ((trials - 1) / trials);
        excesses[pairs] = square - 1;
        weights[pairs] = mean - 1;
        pairs += 1;
    }
    for (let left = 0; left < LEFT_OUT && left < pairs; left += 1)
        excesses[indexOfMost(excesses, pairs)] = NaN;
    let excess = usual * USUAL_WEIGHT;
    let weight = USUAL_WEIGHT;
    for (let pair = 0; pair < pairs; pair += 1) {
        if (Number.isNaN(excesses[pair]))
            continue;
        excess += excesses[pair];
        weight += weights[pair];
    }
    return Math.min(MAX_SPREAD, Math.max(least, excess / weight));
}
/** Index of the first maximum, ignoring NaN. */
function indexOfMost(values, length) {
    let index = 0;
    let most = -Infinity;
    for (let at = 0; at < length; at += 1) {
        if (values[at] > most) {
            index = at;
            most = values[at];
        }
    }
    return index;
}
/** The effective trials of a day: the more they are correlated, the less each one counts. */
function discount({ hits, trials }, spread) {
    const weight = weightOf(trials, spread);
    return { hits: hits * weight, trials: trials * weight };
}
/** A series of discounted days. The sum of any range takes constant time. */
class DiscountedSums {
    spread;
    #hits = [0];
    #trials = [0];
    constructor(spread) {
        this.spread = spread;
    }
    get days() {
        return this.#hits.length - 1;
    }
    add({ hits, trials }) {
        const weight = weightOf(trials, this.spread);
        this.#hits.push(this.#hits.at(-1) + hits * weight);
        this.#trials.push(this.#trials.at(-1) + trials * weight);
    }
    /**
     * `mayDiffer` of two neighbouring ranges. Called for each day and each number of days, so it makes no objects.
     * @param during - The number of the last days.
     * @param before - The number of days before these.
     */
    mayDiffer(during, before, evidence) {
        const hits = this.#hits;
        const trials = this.#trials;
        const end = this.days;
        const middle = end - during;
        const start = middle - before;
        return mayDiffer(Math.max(0, hits[end] - hits[middle]), trials[end] - trials[middle], Math.max(0, hits[middle] - hits[start]), trials[middle] - trials[start], evidence);
    }
    /** The days from `start` (inclusive) to `end` (exclusive). */
    between(start, end) {
        const hits = Math.max(0, this.#hits[end] - this.#hits[start]);
        return { hits, trials: this.#trials[end] - this.#trials[start] };
    }
}
function weightOf(trials, spread) {
    return 1 / (1 + Math.max(0, trials - 1) * spread);
}
/** A quick check without logarithms: the evidence never exceeds the chi-squared of both samples. */
function mayDiffer(hitsA, trialsA, hitsB, trialsB, evidence) {
    const trials = trialsA + trialsB;
    const share = (hitsA + hitsB) / trials;
    const distance = hitsA / trialsA - hitsB / trialsB;
    return trialsA * trialsB * (distance * distance) >= evidence * trials * share * (1 - share) && distance !== 0;
}
/** Evidence, in nats, for "two rates" over "one rate": the log-likelihood ratio of two binomial samples. */
function evidenceOf(a, b) {
    return fit(a.hits, a.trials) + fit(b.hits, b.trials) - fit(a.hits + b.hits, a.trials + b.trials);
}
function fit(hits, trials) {
    const misses = trials - hits;
    return (hits > 0 ? hits * Math.log(hits / trials) : 0) + (misses > 0 ? misses * Math.log(misses / trials) : 0);
}
function addUp(days) {
    let hits = 0;
    let trials = 0;
    for (const day of days) {
        hits += day.hits;
        trials += day.trials;
    }
    return { hits, trials };
}
function rateOf({ hits, trials }) {
    return hits / trials;
}

;// CONCATENATED MODULE: ./src/derive/attention/episodes.ts

/** Days with trials in which a change is looked for, and the minimum and maximum number of days to compare with. */
const REACH = 28;
const MIN_BEFORE = 10;
const MAX_BEFORE = 60;
/** Minimum days with trials for a change: one bad day is not a change, and one good day does not end it. */
const MIN_DAYS = 2;
/** Share of the days that is left out to check whether the change affects the others too. */
const WORST_SHARE = 0.2;
/**
 * A change is not just one bad day if its worst days differ from its other days at most this many times as much as those differ from
 * before.
 */
const UNEVEN = 2;
/** Minimum share of the change that its first day must show. */
const FIRST_SHARE = 0.25;
/** A change must also be worse than this many days just before; otherwise it is a drift. */
const JUST_BEFORE = 14;
const WEEK = 7;
const MIN_SAME_WEEKDAYS = 2;
/** Required evidence, in nats, for "as before" over "still so". */
const RECOVERY = 7;
/** If it gets worse again within this many days, it is the same episode. */
const RELAPSE_DAYS = 3;
/**
 * Treats each day as if it were the last one, as CUSUM does: a finding about a day does not depend on later days. The exceptions are
 * relapses, and findings based on days that are no longer kept.
 */
function findEpisodes(series, rule) {
    const episodes = [];
    let open = null;
    /** The days outside of any episode, up to the current one. */
    let usual = [];
    let learned = null;
    /** The first day since the last improvement. Earlier days are no longer used for comparison. */
    let first = 0;
    for (let day = 0; day < series.days.length; day += 1) {
        if (open !== null) {
            const until = open.findEnd(day);
            if (until === null)
                continue;
            episodes.push({ ...open.episode, until, ended: day });
            open = null;
            for (let back = until; back <= day; back += 1)
                usual.push(back);
            learned = null;
            continue;
        }
        usual.push(day);
        if (learned === null || !learned.add(day))
            learned = Learned.of(series, rule, usual);
        const shift = learned === null ? null : findShift(series, rule, usual, learned, first);
        if (shift === null)
            continue;
        const { since } = shift;
        usual = usual.filter((other) => (shift.isLower ? other >= since : other < since));
        learned = null;
        if (shift.isLower) {
            first = since;
            continue;
        }
        const last = episodes.at(-1);
        const isRelapse = last !== undefined && series.days[since] - series.days[last.until] <= RELAPSE_DAYS;
        if (isRelapse)
            episodes.pop();
        const start = isRelapse ? last : { ...shift, found: day };
        open = new OpenEpisode(shift, day, { ...start, until: null, ended: null });
    }
    if (open !== null)
        episodes.push(open.episode);
    return episodes.map(({ before, since, found, until, ended }) => ({ before, since, found, until, ended }));
}
/**
 * Weights of days, learned from the days before the current week, because learning is most of the work. Weeks are calendar weeks, so that
 * the first day of the history does not matter.
 */
class Learned {
    series;
    end;
    rank;
    spread;
    #sums;
    constructor(series, 
    /** Day number of the start of the next week. */
    end, rank, spread, usual) {
        this.series = series;
        this.end = end;
        this.rank = rank;
        this.spread = spread;
        this.#sums = new DiscountedSums(spread);
        for (const place of usual.slice(-(REACH + MAX_BEFORE)))
            this.#sums.add(rank(place));
    }
    /** @returns null when there are no days before the week of the last one. */
    static of(series, rule, usual) {
        const today = series.days[usual.at(-1)];
        const week = today - (today % WEEK);
        let known = usual.length;
        while (known > 0 && series.days[usual[known - 1]] >= week)
            known -= 1;
        if (known === 0)
            return null;
        const reference = usual.slice(Math.max(0, known - REACH - MAX_BEFORE), known);
        const rank = series.rank(reference);
        return new Learned(series, week + WEEK, rank, spreadOf(reference.map(rank), rule.spread), usual);
    }
    /** @returns whether the day is in the same week, so that the learned weights apply to it too. */
    add(place) {
        if (this.series.days[place] >= this.end)
            return false;
        this.#sums.add(this.rank(place));
        return true;
    }
    weigh = (place) => discount(this.rank(place), this.spread);
    /** Whether the last days can differ so much from those before them. */
    mayDiffer(during, before, evidence) {
        return this.#sums.mayDiffer(during, before, evidence);
    }
    /** Sum of `days` days, of which the last is `back` days ago. */
    sumOf(days, back) {
        const end = this.#sums.days - back;
        return this.#sums.between(end - days, end);
    }
}
/**
 * Finds the change up to the last day that explains the days best, if it is clear.
 * @param usual - Places of the days, up to the current one.
 * @param first - Place of the first day that may be compared with.
 */
function findShift(series, rule, usual, learned, first) {
    const changes = [];
    for (let days = MIN_DAYS; days <= Math.min(REACH, usual.length - MIN_BEFORE); days += 1) {
        if (!learned.mayDiffer(days, daysBefore(usual.length, days), rule.evidence))
            continue;
        const during = learned.sumOf(days, 0);
        const before = learned.sumOf(daysBefore(usual.length, days), days);
        const evidence = evidenceOf(during, before);
        if (evidence >= rule.evidence)
            changes.push({ days, isLower: rateOf(during) < rateOf(before), evidence });
    }
    changes.sort((a, b) => b.evidence - a.evidence);
    for (const { days, isLower } of changes) {
        const at = usual.length - days;
        const before = usual.slice(at - daysBefore(usual.length, days), at);
        const shift = { since: usual[at], isLower, before, weigh: learned.weigh };
        if (addUp(before.map(learned.rank)).trials < rule.minTrials)
            continue;
        if (isLower)
            return shift;
        const earlier = range(Math.max(first, shift.since - MAX_BEFORE), shift.since);
        if (isClear(series, rule, shift, usual.slice(at), earlier))
            return shift;
    }
    return null;
}
/** The number of days to compare the last `days` of `all` with. */
function daysBefore(all, days) {
    return Math.min(MAX_BEFORE, all - days);
}
/**
 * Whether the best explanation is a change rather than one bad day, a drift or an effect of the weekday.
 * @param earlier - All days before, including earlier episodes: what recurs on a weekday is not a change.
 */
function isClear(series, rule, { before, weigh }, during, earlier) {
    const of = (places) => addUp(places.map(weigh));
    if (!rule.isMore(during, before))
        return false;
    const byRate = during.toSorted((a, b) => rateOf(weigh(b)) - rateOf(weigh(a)) || weigh(b).hits - weigh(a).hits);
    const worst = Math.ceil(during.length * WORST_SHARE);
    const rest = of(byRate.slice(worst));
    const evidence = evidenceOf(rest, of(before));
    if (evidence < rule.restEvidence || rateOf(rest) < rateOf(of(before)))
        return false;
    const unevenness = evidenceOf(of(byRate.slice(0, worst)), rest);
    if (evidence < rule.evidence && unevenness > UNEVEN * evidence)
        return false;
    const [first, then, now] = [rateOf(weigh(during[0])), rateOf(of(before)), rateOf(of(during))];
    if (first < then + FIRST_SHARE * (now - then))
        return false;
    const others = [before.slice(-JUST_BEFORE)];
    const weekdays = new Set(during.map((place) => series.days[place] % WEEK));
    const same = earlier.filter((place) => weekdays.has(series.days[place] % WEEK));
    if (weekdays.size < WEEK && same.length >= MIN_SAME_WEEKDAYS)
        others.push(same);
    return others.every((days) => rule.isMore(during, days) && evidenceOf(of(during), of(days)) >= rule.restEvidence);
}
/** An episode that is not over, and the evidence for its end: a CUSUM of "as before" against "still so". */
class OpenEpisode {
    episode;
    #weigh;
    #before;
    #during;
    /** The first of the most recent days that together suggest an end; null when the last day does not. */
    #end = null;
    #evidence = 0;
    constructor({ weigh, before, since }, day, episode) {
        this.episode = episode;
        this.#weigh = weigh;
        this.#before = toRate(addUp(before.map(weigh)));
        this.#during = addUp(range(since, day + 1).map(weigh));
    }
    /** @returns the first day after the episode; null while it is not over. */
    findEnd(day) {
        const { hits, trials } = this.#weigh(day);
        const during = toRate(this.#during);
        this.#evidence +=
            hits * Math.log(this.#before / during) + (trials - hits) * Math.log((1 - this.#before) / (1 - during));
        this.#end ??= day;
        if (this.#evidence > 0) {
            return this.#evidence >= RECOVERY && day - this.#end >= MIN_DAYS - 1 ? this.#end : null;
        }
        for (let back = this.#end; back <= day; back += 1)
            this.#during = addUp([this.#during, this.#weigh(back)]);
        this.#end = null;
        this.#evidence = 0;
        return null;
    }
}
/** Stays away from 0 and 1, so that a single trial cannot be decisive. */
function toRate({ hits, trials }) {
    return Math.min(0.95, (hits + 0.5) / (trials + 1));
}
function range(first, end) {
    return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./src/derive/attention/attention-rule.ts


const MAX_ITEMS = 50;
const MAX_RUNS = 5;
/** Days up to the last one that are looked at. */
const SWEPT_DAYS = 180;
/** Minimum days with telemetry for a verdict. */
const MIN_JUDGED_DAYS = 14;
/** How many days a resolved item is listed, and a silence that does not end. */
const OVER_DAYS = 30;
const SILENT_DAYS = 90;
/** Failure rates that anyone would call higher: by this factor and these points, or by the second pair. */
const RATE_FACTOR = 2;
const RATE_POINTS = 0.04;
const MUCH_FACTOR = 1.5;
const MUCH_POINTS = 0.2;
/** Durations that anyone would call longer: typically by this factor, and by this many milliseconds. */
const TYPICAL_FACTOR = 1.5;
const TYPICAL_MS = 5;
/** Thresholds for failures and durations. `npm run bench -- --only attention` measures them, and they were chosen by its results. */
const attention_rule_FAILING = { evidence: 8.8, restEvidence: 1, minTrials: 10, spread: { usual: 0.01, least: 0.002 } };
/** A duration counts as three trials. */
const SLOWER = { evidence: 7.3, restEvidence: 1.5, minTrials: 60, spread: { usual: 0.02, least: 0.003 } };
/** Describes the rules for people. */
const ATTENTION_RULE_TEXT = `Each action is checked day by day over the last ${SWEPT_DAYS} days of telemetry, using only what was known on that day. ` +
    'It is failing if a change of its failure rate within its last 28 days with records explains its known outcomes far better than ' +
    `no change does, and the rate is at least ${RATE_FACTOR} times as high and ${100 * RATE_POINTS} points higher, or ` +
    `at least ${MUCH_FACTOR} times as high and ${100 * MUCH_POINTS} points higher. It is slower if the same is true of the ranks of its ` +
    `durations, and their quartiles are on average at least ${TYPICAL_FACTOR} times as long and ${TYPICAL_MS} ms longer. The days are ` +
    'compared with the 10 to 60 days before. The change has to show on at least two days, without its worst days, and compared with both ' +
    'the days just before and the same days of the week: one bad day, a slow drift or a weekend does not count. Outcomes of one day ' +
    'depend on each other, so many of them count for less if neighbouring days usually differ. It is over when at least ' +
    'two days are far more like those before than like those since. An action is silent if it missed two or more days on which its ' +
    'rhythm of at least two weeks made it expected, and so many misses in a row are unlikely given how often it missed a day before. ' +
    'Days without telemetry, and days on which the repository did next to nothing, are not missed.';
function findFailing(history) {
    const aspect = toFailures(history);
    // Where nothing failed, as with most actions, or everything did, no day differs from any other.
    if (aspect.history.every(({ failed }) => failed === 0) ||
        aspect.history.every(({ failed, known }) => failed === known)) {
        return { aspect, episodes: [] };
    }
    return find(aspect, attention_rule_FAILING, (during, before) => {
        const [now, then] = [attention_rule_toRate(during), attention_rule_toRate(before)];
        const points = now - then;
        return (now >= RATE_FACTOR * then && points >= RATE_POINTS) || (now >= MUCH_FACTOR * then && points >= MUCH_POINTS);
    });
}
function findSlower(history) {
    const aspect = toDurations(history);
    return find(aspect, SLOWER, (during, before) => {
        const [now, then] = [toTypical(during), toTypical(before)];
        return now >= TYPICAL_FACTOR * then && now - then >= TYPICAL_MS;
    });
}
function find(aspect, rule, isMore) {
    const at = (places) => places.map((place) => aspect.history[place]);
    const episodes = findEpisodes(aspect, {
        ...rule,
        isMore: (during, before) => isMore(at(during), at(before)),
    });
    return { aspect, episodes };
}
function attention_rule_toRate(days) {
    let [failed, known] = [0, 0];
    for (const day of days) {
        failed += day.failed;
        known += day.known;
    }
    return failed / known;
}
/** The geometric mean of the quartiles. For few durations, it is as precise as the median of half as many more. */
function toTypical(days) {
    const { latency } = sumUp(days);
    const [low, median, high] = [0.25, 0.5, 0.75].map((fraction) => latency.quantile(fraction) ?? 0);
    return Math.cbrt(low * median * high);
}

;// CONCATENATED MODULE: ./src/derive/attention/attention-schema.ts



const ATTENTION_KINDS = ['failing', 'slower', 'silent'];
/** `attention`: something is wrong now. `steady`: nothing is. `unknown`: there is too little telemetry to say. */
const ATTENTION_VERDICTS = ['attention', 'steady', 'unknown'];
function attention_schema_evidenceOf(what) {
    return schemas/* strictObject */.rej({
        first_day: day.describe('The first of these days.'),
        last_day: day.describe('The last of these days.'),
        events: count.describe('Events of the action.'),
        failed: count.describe('Of these, those that failed.'),
        known: count.describe('Of these, those with a known outcome.'),
        durations: count.describe('Of these, those with a duration.'),
        p50_ms: milliseconds.describe('Median of the durations, at most 3.2% off; null when there are none.'),
        p95_ms: milliseconds.describe('95th percentile of the durations, at most 3.2% off; null when there are none.'),
    })
        .describe(what);
}
const rhythmSchema = schemas/* strictObject */.rej({
    last_day: day.describe('The last day on which the action occurred before it fell silent.'),
    expected: count.describe('How often it was expected before, on days with telemetry.'),
    came: count.describe('How often it then occurred.'),
    missed: count.describe('How often it was expected since, but did not occur.'),
});
const openField = schemas/* strictObject */.rej({
    failing: count.describe('Actions that clearly fail more than before.'),
    slower: count.describe('Actions that clearly take longer than before.'),
    silent: count.describe('Actions that occurred at a steady rhythm and stopped.'),
})
    .describe('Number of items that are not over, by kind.');
const itemSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(ATTENTION_KINDS)
        .describe('`failing`: clearly more of its known outcomes are failures than before. `slower`: it takes clearly longer than before. ' +
        '`silent`: it occurred at a steady rhythm, and stopped.'),
    action: schemas/* string */.YjP().describe('What was done or attempted.'),
    since: day.describe('Its first day.'),
    until: day.nullable().describe('The first day on which it is over; null while it is not.'),
    before: attention_schema_evidenceOf('The days that it is compared with, without the days of earlier items.'),
    during: attention_schema_evidenceOf('')
        .nullable()
        .describe('The days from `since` to the day before `until`, or to the last day of telemetry; null when the action did not occur.'),
    rhythm: rhythmSchema.nullable().describe('The rhythm before a silence; null for other items.'),
    runs: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe(`Runs to look at, oldest first, at most ${MAX_RUNS}. For \`failing\`, the first and the newest runs with a failure; for \`slower\`, ` +
        'the newest runs with the action; for `silent`, the last runs before.'),
});
/** `attention.json`. */
const attentionSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz('1.0').describe('Version of this format.'),
    anchor_day: day
        .nullable()
        .describe('The last day of telemetry, to which all of this applies; null when no record has a valid timestamp.'),
    verdict: schemas/* enum */.k5n(ATTENTION_VERDICTS)
        .describe('`attention`: something is not over. `steady`: nothing needs attention up to `anchor_day`. `unknown`: fewer than ' +
        `${MIN_JUDGED_DAYS} of the last ${SWEPT_DAYS} days have telemetry, which is too little to say.`),
    open: openField,
    overdue_day: day
        .nullable()
        .describe('The day by the end of which more telemetry should have arrived, if it kept its rhythm; null when it has none. Compare it with ' +
        'the current day.'),
    items: schemas/* array */.YOg(itemSchema)
        .describe(`At most ${MAX_ITEMS} items: those that are not over first, then by kind, newest first, then by name. An item that is over is listed ` +
        `for ${OVER_DAYS} days. A silence that does not end is listed for ${SILENT_DAYS} days; after that, nobody expects the action.`),
    items_left_out: count.describe('Number of items that are not listed.'),
})
    .describe(`What broke, since when, and whether it is over. ${ATTENTION_RULE_TEXT}`);

;// CONCATENATED MODULE: ./src/derive/artifacts/diagnostics-schema.ts


const STATUSES = ['healthy', 'warning', 'error', 'no-telemetry'];
const statusField = schemas/* enum */.k5n(STATUSES)
    .describe('Whether the telemetry can be read, by its worst diagnostic: `healthy` has at most notes. `no-telemetry` means that there is no line with content.');
/** `diagnostics.json`. */
const diagnosticsSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz('1.0').describe('Version of this format.'),
    status: statusField,
    counts: schemas/* strictObject */.rej({
        error: count.describe('Entries that are errors.'),
        warning: count.describe('Entries that are warnings.'),
        note: count.describe('Entries that are notes.'),
    })
        .describe('Number of entries by severity.'),
    diagnostics: schemas/* array */.YOg(schemas/* strictObject */.rej({
        code: schemas/* string */.YjP().describe('Code of the diagnostic; its meaning never changes.'),
        severity: schemas/* enum */.k5n(['error', 'warning', 'note']).describe('Severity of the code.'),
        message: schemas/* string */.YjP().describe('One sentence about the first occurrence, for people.'),
        file: schemas/* string */.YjP()
            .nullable()
            .describe('Path relative to `source.directory` of summary.json; `../` leads to a directory with another spelling. Null when it is not about a single file.'),
        line: count.nullable().describe('The first line with it, from 1; null when it is not about a line.'),
        count: count.describe('Number of occurrences: lines, records, days or files, depending on the code.'),
    }))
        .describe('One entry per code and file, sorted by severity, code and file.'),
})
    .describe('Problems and noteworthy facts in the telemetry.');

;// CONCATENATED MODULE: ./src/registry/registered-repository.ts
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

// EXTERNAL MODULE: ./src/records/dialects.ts + 18 modules
var dialects = __webpack_require__(7343);
;// CONCATENATED MODULE: ./src/derive/artifacts/summary-schema.ts







/** The window in which runs are counted; all telemetry when no record has a valid timestamp. */
const VERDICT_WINDOW = '30d';
const NEAR = 'at most 0.4% off; null when none has a duration.';
const actionFigures = {
    count: count.describe('Events of the action: a record of a session log has one for each tool that it uses.'),
    failed: count.describe('Of these, those that failed.'),
    known: count.describe('Of these, those with a known outcome.'),
    failure_rate: rate.describe(FAILURE_RATE),
    last_timestamp: timestamp.nullable().describe('The last of them; null when none has a valid timestamp.'),
    p50_ms: milliseconds.describe(`Median of their durations, ${NEAR}`),
    p95_ms: milliseconds.describe(`95th percentile of their durations, ${NEAR}`),
    max_ms: milliseconds.describe('The longest of their durations, exact; null when none has one.'),
};
const dialectCounts = schemas/* strictObject */.rej(Object.fromEntries(dialects/* DIALECT_NAMES */.md.map((dialect) => [dialect, count.describe(`Counted ${dialect} records.`)])));
/** A directory of the telemetry repository that was read. */
const directoryIdentity = schemas/* strictObject */.rej({
    directory: schemas/* string */.YjP().describe('Path of the directory.'),
    tree: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{40}$/)
        .describe('Git tree id of its content.'),
});
const WINDOW_TEXT = `the last ${comparison/* WINDOW_DAYS */.F4[VERDICT_WINDOW]} days of telemetry`;
const automationField = schemas/* strictObject */.rej({
    verdict: schemas/* enum */.k5n(ATTENTION_VERDICTS)
        .describe('The verdict of `attention.json`: `attention`, `steady`, or `unknown` when there is too little telemetry.'),
    attention: openField,
    of: schemas/* enum */.k5n(['runs', 'events']).describe('What is counted: runs, or events if there are no runs.'),
    first_day: day.nullable().describe('The first day of the period; null when no record has a valid timestamp.'),
    last_day: day.nullable().describe('The last day of the period.'),
    total: count.describe('Runs that began in the period, or its events.'),
    known: count.describe('Of these, those with a known outcome.'),
    failed: count.describe('Of these, those that failed.'),
    last_failed_day: day.nullable().describe('The last day with a failure; a run counts on the day on which it began.'),
})
    .describe(`Whether the automation works: what needs attention, and the runs of ${WINDOW_TEXT}, or of all of it when no record has a valid ` +
    'timestamp. `status` says whether the telemetry itself can be read.');
/** `summary.json`. */
const summarySchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz('4.1').describe('Version of this format.'),
    telemetry_version: schemas/* literal */.euz('v1').describe('Version of the telemetry layout, as in the directory name.'),
    repository: schemas/* strictObject */.rej({
        owner: schemas/* string */.YjP().describe('Owner, as spelled in the registry.'),
        name: schemas/* string */.YjP().describe('Name, as spelled in the registry.'),
        key: schemas/* string */.YjP().describe('`owner_name`: the name of its directories.'),
        context: schemas/* enum */.k5n(REPOSITORY_CONTEXTS)
            .nullable()
            .describe('Context in the registry; a sandbox is only labelled. Null in a preview of a repository that is not registered.'),
        state: schemas/* enum */.k5n(REPOSITORY_STATES)
            .describe('State in the registry at build time; a disabled repository is not built again. A preview without a registry says `enabled`.'),
    })
        .describe('The registered repository that the telemetry belongs to.'),
    source: schemas/* strictObject */.rej({
        repository: schemas/* string */.YjP().describe('`owner/name` of the telemetry repository.'),
        directory: schemas/* string */.YjP()
            .describe('Directory of the telemetry according to the registry. `file` in diagnostics is relative to it.'),
        directories: schemas/* array */.YOg(directoryIdentity)
            .describe('The directories that were read, by path: every spelling of the name that differs only in letter case. Empty without telemetry.'),
        files: count.describe('Number of telemetry files that were read.'),
        bytes: count.describe('Their size in bytes.'),
        retention: schemas/* strictObject */.rej({
            days: count.describe('Value of `retention-days`.'),
            first_day: day
                .nullable()
                .describe('Files with earlier days in their names were not read; null when no file name has a day.'),
            files_left_out: count.describe('Number of files that were not read because of it.'),
        })
            .nullable()
            .describe('Effect of `retention-days`, by the days in file names; null when it is not set.'),
    })
        .describe('What was read.'),
    status: statusField,
    automation: automationField,
    coverage: schemas/* strictObject */.rej({
        first_day: day.nullable().describe('The first day with records; null when no record has a valid timestamp.'),
        last_day: day.nullable().describe('The last day with records.'),
        days_present: count.describe('Days with records.'),
        days_missing: schemas/* array */.YOg(day).describe('Days without records between the first and the last day.'),
        first_timestamp: timestamp.nullable().describe('Timestamp of the first record.'),
        last_timestamp: timestamp.nullable().describe('Timestamp of the last record.'),
    })
        .describe('Days with telemetry (UTC), from the timestamps of records, not from file names.'),
    records: schemas/* strictObject */.rej({
        lines: count.describe('Lines of all files.'),
        blank: count.describe('Empty lines.'),
        malformed: count.describe('Lines without a record.'),
        recovered: count.describe('Records after the first one on lines with several records.'),
        parsed: count.describe('Records on all lines.'),
        counted: count.describe('Records that all other figures are based on.'),
        duplicate: count.describe('Records identical to an earlier one in the same file, which is counted.'),
        foreign: count.describe('Records that name another repository: reported, but not counted.'),
        unrecognised: count.describe('Records of an unknown format or version.'),
        copies: count.describe('Records of session logs that only repeat other records.'),
        withheld: count.describe('Records of private sessions, and records that repeat them: nothing of them is published.'),
        by_dialect: dialectCounts.describe('The counted records by format.'),
    })
        .describe('Every line and record, counted once: lines = blank + malformed + lines with records; ' +
        'parsed = counted + duplicate + foreign + unrecognised + copies + withheld.'),
    events: count.describe('Events of the counted records: one per record. A record of a session log has one for each tool use and slash command, ' +
        'and otherwise none.'),
    outcomes: outcomeCounts('Events').describe('The events by outcome.'),
    runs: outcomeCounts('Runs')
        .extend({ total: count.describe('All runs.') })
        .describe('Runs: counted records that share a `correlation_id`, `run_id` or `sessionId`. The outcome is that of the worst event, ' +
        'unless an agent’s review decides.'),
    actions_taken: schemas/* strictObject */.rej({
        count: count.describe('Events that record a real change.'),
        not_recorded: count.describe('Events that do not record whether anything was changed.'),
        statement: schemas/* string */.YjP().describe('The same as a sentence. Without telemetry, it confirms nothing.'),
    })
        .describe('Whether anything was done.'),
    actions: schemas/* array */.YOg(schemas/* strictObject */.rej({ action: schemas/* string */.YjP().describe('What was done or attempted.'), ...actionFigures }))
        .describe('Sorted by count and name. At most 1,000 are counted individually: those with the shortest names.'),
    rest_of_actions: schemas/* strictObject */.rej(actionFigures)
        .nullable()
        .describe('The actions beyond these, together; null when there are none. All counts add up to `events`.'),
})
    .describe('The figures of the dashboard.');

;// CONCATENATED MODULE: ./src/render/manifest-schema.ts








const MAX_DIAGNOSTICS = 3;
/** The figures of a dashboard that a report needs, kept in the manifest so that an unchanged dashboard is not built again. */
const figuresSchema = schemas/* object */.Ikc({
    status: statusField,
    automation: summarySchema.shape.automation,
    attention: attentionSchema,
    actions_taken: summarySchema.shape.actions_taken,
    events: count.describe('Number of events.'),
    records: count.describe('Counted records.'),
    runs: count.describe('All runs.'),
    failed_runs: count.describe('Runs that failed.'),
    last_timestamp: schemas/* string */.YjP().nullable().describe('The last record, UTC; null when none has a valid timestamp.'),
    counts: diagnosticsSchema.shape.counts,
    diagnostics: diagnosticsSchema.shape.diagnostics.describe('The first few, worst first.'),
});
function toDashboardFigures({ summary, diagnostics, attention }) {
    return {
        status: summary.status,
        automation: summary.automation,
        attention,
        actions_taken: summary.actions_taken,
        events: summary.events,
        records: summary.records.counted,
        runs: summary.runs.total,
        failed_runs: summary.runs.failed,
        last_timestamp: summary.coverage.last_timestamp,
        counts: diagnostics.counts,
        diagnostics: manifest_schema_toFirst(diagnostics.diagnostics),
    };
}
/** Findings about all of the telemetry come before those about parts of it. */
function manifest_schema_toFirst(found) {
    const isAll = ({ code }) => code === 'nothing-recognised';
    return [...found.filter(isAll), ...found.filter((finding) => !isAll(finding))].slice(0, MAX_DIAGNOSTICS);
}
const gitId = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
/** Everything that determines the bytes of a published directory (invariant 4). No clock, no commit. */
const originSchema = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz('3.2').describe('Version of this format.'),
    generator: schemas/* literal */.euz(GENERATOR).describe('Marks the directory as created by this action.'),
    builder_version: schemas/* string */.YjP().describe('Version of the action that built it.'),
    derive_version: schemas/* int */.Whr()
        .describe('Version of how the builder interprets telemetry; it can change between two commits of one builder version.'),
    telemetry_version: schemas/* literal */.euz('v1').describe('Version of the telemetry layout, as in the directory name.'),
    repository: schemas/* object */.Ikc({
        owner: schemas/* string */.YjP().describe('Owner, as spelled in the registry.'),
        name: schemas/* string */.YjP().describe('Name, as spelled in the registry.'),
        key: schemas/* string */.YjP().describe('`owner_name`: the name of its directories.'),
        context: schemas/* enum */.k5n(REPOSITORY_CONTEXTS)
            .nullable()
            .describe('Context in the registry; null if it is not registered.'),
        state: schemas/* enum */.k5n(REPOSITORY_STATES).describe('State in the registry at build time.'),
        has_reason: schemas/* boolean */.zMY().describe('Whether the registry entry has a reason; the reason itself is not published.'),
    })
        .describe('The registered repository.'),
    source: schemas/* object */.Ikc({
        repository: schemas/* string */.YjP().describe('`owner/name` of the telemetry repository.'),
        directory: schemas/* string */.YjP()
            .describe('Directory of the telemetry according to the registry; file paths are relative to it.'),
        directories: schemas/* array */.YOg(directoryIdentity)
            .describe('The directories that were read, by path; empty without telemetry.'),
    })
        .describe('What was read.'),
    settings: schemas/* object */.Ikc({
        server_url: schemas/* string */.YjP().describe('Address of the GitHub server that pages link to.'),
        site_url: schemas/* string */.YjP()
            .nullable()
            .describe('Address of the site in absolute links, ending in a slash: `site-url`, or the address of GitHub Pages; null when unknown.'),
        ...publishedOptionFields,
    })
        .describe('The settings that published files depend on.'),
});
const fileSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().describe('Path from `directory`.'),
    blob: gitId.describe('Git object id of the content.'),
    size: count.describe('Bytes.'),
});
/** `manifest.json`. */
const manifestSchema = originSchema
    .extend({
    source: originSchema.shape.source
        .extend({ files: schemas/* array */.YOg(fileSchema).describe('Every telemetry file that was read, by path.') })
        .describe('What was read.'),
    complete: schemas/* boolean */.zMY().describe('Whether every file could be read; an unreadable file may be readable next time.'),
    figures: figuresSchema.describe('Figures of the dashboard, for reports of runs that change nothing.'),
    days: schemas/* record */.g1P(iso/* date */.p6(), schemas/* object */.Ikc({
        digest: schemas/* string */.YjP()
            .regex(/^[0-9a-f]{64}$/)
            .describe('SHA-256 of all that the pages are made of: they are written again when it changes.'),
        pages: schemas/* array */.YOg(gitId).describe('Git object ids of the pages, in order.'),
    }))
        .describe('Days that have pages.'),
    output: gitId.describe('Git tree id of the other files of this directory, except those that keep a history; shows whether they are still as published.'),
    digest: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of this file with an empty string as this value; shows whether the file is still as published.'),
})
    .describe('What a published directory was built from, and the result. The same telemetry gives the same manifest.');

;// CONCATENATED MODULE: ./src/render/text-formats.ts
/** Characters that no XML document may hold, not even escaped (XML 1.0 §2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text that is safe in an element or an attribute. */
function escapeXml(text) {
    return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
/** Maximum characters of a name on a page; the JSON artifacts have the whole name. */
const MAX_TEXT_LENGTH = 160;
// Control and format characters and line separators: they are invisible, and some reorder or hide the text around them. Listed by
// code point, because a property class grows with the Unicode version of the Node that builds.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Text from telemetry, cut to a bounded length, with invisible characters shown by their code point. */
function toVisibleText(text) {
    const visible = text
        .slice(0, 4 * MAX_TEXT_LENGTH)
        .replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
    if (visible.length <= MAX_TEXT_LENGTH)
        return visible;
    const characters = Array.from(visible);
    if (characters.length <= MAX_TEXT_LENGTH && text.length <= 4 * MAX_TEXT_LENGTH)
        return visible;
    return `${characters.slice(0, MAX_TEXT_LENGTH - 1).join('')}…`;
}
/**
 * An artifact as published: 2-space indent, final newline, keys in the order in which the object was built. The compiler and the
 * tests check that it matches its schema, because building the schemas and validating every artifact costs a fresh process 40 ms.
 * Non-finite numbers and undefined values, which types do not rule out, are refused here.
 * @throws TypeError when the artifact has a value that JSON cannot represent.
 */
function renderJson(artifact) {
    requireValues('', artifact);
    return new TextEncoder().encode(`${JSON.stringify(artifact, null, 2)}\n`);
}
/**
 * For an artifact that is mostly numbers: like `renderJson`, but only members of the artifact, and members or elements of those
 * that are objects or lists of objects, get their own lines, without spaces inside. One number per line would be mostly white
 * space.
 * @throws TypeError when the artifact has a value that JSON cannot represent.
 */
function renderCompactJson(artifact) {
    requireValues('', artifact);
    return new TextEncoder().encode(`${toLines(artifact, 2, '')}\n`);
}
/** @param depth - Levels whose members get their own lines. */
function toLines(value, depth, indent) {
    const isList = Array.isArray(value) && value.some(isObject);
    if (depth === 0 || !(isList || isObject(value)))
        return JSON.stringify(value);
    const inner = `${indent}  `;
    const [open, close] = isList ? '[]' : '{}';
    const lines = Array.isArray(value)
        ? value.map((member) => `${inner}${toLines(member, depth - 1, inner)}`)
        : Object.entries(value).map(([key, member]) => `${inner}${JSON.stringify(key)}: ${toLines(member, depth - 1, inner)}`);
    return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * JSON has no such values: it would leave them out, or write null. They are looked for in advance, because `JSON.stringify` takes several
 * times as long when it has to ask about each value.
 */
function requireValues(key, value) {
    if (Array.isArray(value))
        for (let index = 0; index < value.length; index += 1)
            requireValues(index, value[index]);
    else if (typeof value === 'object' && value !== null)
        for (const name in value)
            requireValues(name, value[name]);
    else if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
        throw new TypeError(`An artifact has no value for "${key}".`);
    }
}

;// CONCATENATED MODULE: ./src/render/manifest.ts









const SCHEMA_VERSION = '3.2';
/** Paths in a published directory whose content depends on more than the telemetry. */
const OUTSIDE_OUTPUT = ['manifest.json', 'audit.jsonl'];
function renderManifest({ repository, dashboard, read, files, kept = new Map(), days = {} }, options) {
    const origin = toOrigin(repository, dashboard.summary.source.directories, options);
    const manifest = {
        ...origin,
        source: { ...origin.source, files: read },
        complete: dashboard.diagnostics.diagnostics.every(({ code }) => code !== 'unreadable-file'),
        figures: toDashboardFigures(dashboard),
        days,
        output: toTreeId(toTreeFiles(files, kept)),
    };
    const digest = toDigest(renderJson({ ...manifest, digest: '' }));
    return renderJson({ ...manifest, digest });
}
/** Entries of a Git tree: `files` are hashed here, `kept` already has object ids. */
function toTreeFiles(files, kept) {
    const written = Array.from(files, ([path, bytes]) => [path, blobId(bytes)]);
    return [...written, ...kept].map(([path, id]) => [path, { id, mode: MODE.file }]);
}
function toDigest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/** @returns null unless the text is a manifest of this format version, byte for byte as it was written. */
function parseManifest(text) {
    const manifest = manifest_parseJson(manifestSchema, text);
    if (manifest === null)
        return null;
    const at = text.lastIndexOf(manifest.digest);
    const undigested = text.slice(0, at) + text.slice(at + manifest.digest.length);
    return toDigest(undigested) === manifest.digest ? manifest : null;
}
const versionSchema = schemas/* object */.Ikc({ schema_version: schemas/* string */.YjP() });
/** Whether one of our manifests was edited or cut short, judged only for this format version or when no version can be read. */
function isAltered(text) {
    if (parseMark(text) === null)
        return false;
    const version = manifest_parseJson(versionSchema, text)?.schema_version;
    const isKnown = version === undefined || version === SCHEMA_VERSION;
    return isKnown && parseManifest(text) === null;
}
const precedentSchema = schemas/* object */.Ikc({
    generator: schemas/* literal */.euz(GENERATOR),
    repository: schemas/* object */.Ikc({ owner: schemas/* string */.YjP(), name: schemas/* string */.YjP() }),
    source: manifestSchema.shape.source.pick({ repository: true, directory: true, files: true }),
    figures: schemas/* object */.Ikc({ last_timestamp: schemas/* string */.YjP().nullable() }).catch({ last_timestamp: null }),
});
/** @returns null when the text does not say which telemetry was published, or was altered. */
function parsePreviousManifest(text) {
    return isAltered(text) ? null : manifest_parseJson(precedentSchema, text);
}
const markSchema = schemas/* object */.Ikc({
    generator: schemas/* literal */.euz(GENERATOR),
    repository: schemas/* object */.Ikc({ owner: schemas/* string */.YjP(), name: schemas/* string */.YjP() }),
});
/** How a manifest begins, which is enough to recognise one that was cut short or edited until it was no longer JSON. */
const BEGINNING = new RegExp(`^ {2}"generator": "${GENERATOR}",$`, 'm');
const manifest_REPOSITORY = /^ {2}"repository": \{\n {4}"owner": "([\w.-]+)",\n {4}"name": "([\w.-]+)",?$/m;
/**
 * The repository that a directory belongs to, according to its manifest of any version, even if it was cut short after naming the
 * repository.
 * @returns null when the text is not one of our manifests; the directory is then not ours either, as far as the manifest shows.
 */
function parseMark(text) {
    const repository = manifest_parseJson(markSchema, text)?.repository;
    if (repository !== undefined)
        return repository;
    const [, owner, name] = (BEGINNING.test(text) && manifest_REPOSITORY.exec(text)) || [];
    return owner === undefined || name === undefined || isJson(text) ? null : { owner, name };
}
const manifest_summarySchema = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ owner: schemas/* string */.YjP(), name: schemas/* string */.YjP() }) });
/**
 * The same for a directory whose manifest is missing, or cut short at the very beginning.
 * @param page - Text of its `index.html`.
 * @param summary - Text of its `summary.json`.
 */
function parsePageMark(page, summary) {
    return page.includes(`content="${GENERATOR}"`) ? (manifest_parseJson(manifest_summarySchema, summary)?.repository ?? null) : null;
}
function isJson(text) {
    return manifest_parseJson(schemas/* unknown */.L5J(), text) !== null;
}
function manifest_parseJson(schema, text) {
    try {
        return schema.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null; // not JSON
    }
}
/**
 * Whether building the repository again would give what is already published.
 * @param directories Its current telemetry directories; none without telemetry.
 * @param output Git tree id of its currently published files, without those of `OUTSIDE_OUTPUT`.
 */
function isCurrent(manifest, repository, directories, output, options) {
    const text = (origin) => JSON.stringify(originSchema.parse(origin)); // only the schema's fields, in its order
    return (manifest.complete &&
        manifest.output === output &&
        text(manifest) === text(toOrigin(repository, directories, options)));
}
/** Inputs that rebuild the manifest's directory. The prose of the registry does not matter here. */
function toBuildInputs({ repository, source, settings, builder_version: builderVersion }) {
    const { has_reason: hasReason, ...registered } = repository;
    return {
        repository: {
            ...registered,
            telemetryRepository: source.repository,
            process: GENERATOR,
            reason: hasReason ? 'Given in the registry.' : '',
        },
        options: {
            serverUrl: settings.server_url,
            siteUrl: settings.site_url,
            builderVersion,
            ...fromPublishedOptions(settings),
        },
    };
}
function toOrigin(repository, directories, options) {
    const { owner, name, key, context, state, reason, telemetryRepository } = repository;
    return {
        schema_version: SCHEMA_VERSION,
        generator: GENERATOR,
        builder_version: options.builderVersion,
        derive_version: aggregate_data/* AGGREGATE_VERSION */.x9,
        telemetry_version: 'v1',
        repository: { owner, name, key, context, state, has_reason: reason.trim() !== '' },
        source: {
            repository: telemetryRepository,
            directory: telemetryDirectory(repository),
            directories: [...directories],
        },
        settings: {
            server_url: options.serverUrl,
            site_url: options.siteUrl,
            ...toPublishedOptions(options),
        },
    };
}

;// CONCATENATED MODULE: ./src/publish/directory-target.ts











/** Holds unfinished files. It exists only during a publication, or after an interrupted one. */
const STAGING = '.telemetry-dashboard-action';
/**
 * A local directory, published with the same rules as a branch: the same files are replaced and left alone, and the tree id is the same.
 * Each file appears atomically, but the directory as a whole does not change at once. The next run completes a publication that was
 * interrupted at any point.
 */
class DirectoryPublicationTarget {
    root;
    directory;
    input;
    label;
    /**
     * @param directory publish directory below `root`; empty for `root` itself.
     * @param input what `root` was given as, for messages.
     */
    constructor(root, directory = '', input = 'output-directory') {
        this.root = root;
        this.directory = directory;
        this.input = input;
        this.label = root;
    }
    async inspect() {
        await checkLocalDirectory(this.input, this.root);
        await (0,promises_.mkdir)(this.root, { recursive: true }).catch((error) => {
            throw new action_error_ActionError(`Cannot create the directory ${echo(this.root)}.`, {
                hint: `Check ${this.input}.`,
                cause: error,
            });
        });
        const files = await listDirectory(this.root, (path, kind) => {
            throw new action_error_ActionError(`${this.input}: ${echo((0,external_node_path_.join)(this.root, path))} is ${kind}, not a regular file.`, {
                hint: 'Remove it, or use a directory that contains nothing but a site.',
            });
        });
        const published = files.filter(({ path }) => !path.startsWith(`${STAGING}/`));
        const site = { head: null, files: new Map(published.map(({ path, id, mode }) => [path, { id, mode }])) };
        return { site, read: (paths) => this.#readTexts(site, paths), isPrivate: null };
    }
    /** A directory has no aliases. */
    findAlias() {
        return Promise.resolve(null);
    }
    async publish(plan) {
        const { site, read } = await this.inspect();
        const changes = deriveTreeChanges(site, await plan(site, read), this.directory);
        const order = toWriteOrder(site, changes);
        for (const { path, file } of order)
            await (file === null ? this.#delete(path) : this.#write(path, file.bytes));
        await (0,promises_.rm)((0,external_node_path_.join)(this.root, STAGING), { recursive: true, force: true });
        return { changed: order.length > 0, commit: null, tree: changes.tree, attempts: 1 };
    }
    async #readTexts({ files }, paths) {
        const texts = new Map();
        for (const path of paths) {
            const mode = files.get(path)?.mode;
            if (mode !== MODE.file && mode !== MODE.executable)
                continue;
            const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(this.root, path));
            if ((0,external_node_buffer_.isUtf8)(bytes))
                texts.set(path, bytes.toString('utf8'));
        }
        return texts;
    }
    /** Atomic: readers see the old file or the new one, never a part of one. */
    async #write(path, bytes) {
        const file = (0,external_node_path_.join)(this.root, path);
        const temporary = (0,external_node_path_.join)(this.root, STAGING, (0,external_node_crypto_.randomUUID)());
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(temporary), { recursive: true });
            await (0,promises_.writeFile)(temporary, bytes);
            await (0,promises_.rename)(temporary, file);
        }
        catch (error) {
            await (0,promises_.rm)(temporary, { force: true });
            throw new action_error_ActionError(`Cannot write ${echo(file)}.`, { hint: `Check ${this.input}.`, cause: error });
        }
    }
    /** Removes a file and any directories that this empties, as Git would. */
    async #delete(path) {
        await (0,promises_.rm)((0,external_node_path_.join)(this.root, path), { force: true });
        for (let directory = (0,external_node_path_.dirname)(path); directory !== '.'; directory = (0,external_node_path_.dirname)(directory)) {
            const isRemoved = await (0,promises_.rmdir)((0,external_node_path_.join)(this.root, directory)).then(() => true, () => false);
            if (!isRemoved)
                return;
        }
    }
}
const [MANIFEST] = OUTSIDE_OUTPUT;
/**
 * Orders the changes so that the next run can complete a publication that was interrupted after any of them:
 * - A directory without a manifest does not belong to this action, so a new directory starts with its manifest. The manifest does not match
 *   until all files are written.
 * - An existing manifest is replaced last. Until then, the next run compares the telemetry with the previous publication and finds the same
 *   audit findings again.
 * - A removed directory loses its manifest last, because only the manifest shows that it belongs to this action.
 *
 * Deletions come first because a file may replace a directory.
 */
function toWriteOrder({ files }, { deletions, writes }) {
    const isManifest = (path) => path.slice(path.lastIndexOf('/') + 1) === MANIFEST;
    const rank = ({ path, file }) => {
        if (file === null)
            return isManifest(path) ? 1 : 0;
        if (!isManifest(path))
            return 3;
        return files.has(path) ? 4 : 2;
    };
    const changes = [
        ...deletions.map((path) => ({ path, file: null })),
        ...Array.from(writes, ([path, file]) => ({ path, file })),
    ];
    return changes.sort((a, b) => rank(a) - rank(b)); // stable: keeps the order by path
}

;// CONCATENATED MODULE: ./src/render/assets.generated.ts
// Made by `node scripts/bundle-assets.mjs` of style/ and client/.
const STYLESHEET = ":root{color-scheme:light dark;--s1: .25rem;--s2: .5rem;--s3: .75rem;--s4: 1rem;--s5: 1.5rem;--s6: 2.5rem;--small: .8125rem;--tiny: .75rem;--large: 1.125rem;--figure: 1.875rem;--radius: .75rem;--sans: system-ui, \"Segoe UI\", Roboto, sans-serif;--mono: ui-monospace, Menlo, Consolas, monospace;--bg: #f5f6f8;--surface: #fff;--sunken: #eef0f4;--line: #e0e4ea;--line-strong: #8a94a3;--text: #18202b;--muted: #566070;--link: #3350c4;--focus: #3350c4;--good: #0d6e4f;--good-bg: #e4f4ec;--warn: #855300;--warn-bg: #fdf1d7;--bad: #b3202c;--bad-bg: #fdebeb;--quiet: #566070;--quiet-bg: #eef0f4;--success: #36a07d;--partial: #d09a1c;--blocked: #7a5bbd;--failed: #cf3a42;--unknown: #9aa4b2;--stripe: rgb(255 255 255 / .45);--heat-1: #c9d6fa;--heat-2: #93aaf0;--heat-3: #5a76dd;--heat-4: #2d44a8;--hover: rgb(51 80 196 / .09);--shadow: 0 1px 2px rgb(20 30 50 / .05), 0 4px 16px rgb(20 30 50 / .04)}[data-theme=light]{color-scheme:light}@media screen{[data-theme=dark]{color-scheme:dark;--bg: #0d1117;--surface: #151b23;--sunken: #1d2530;--line: #29323e;--line-strong: #6f7b8b;--text: #e4e9f0;--muted: #9aa6b5;--link: #95abff;--focus: #95abff;--good: #5fd0a5;--good-bg: #12291f;--warn: #e8b64c;--warn-bg: #2d2410;--bad: #ff8b8b;--bad-bg: #331819;--quiet: #9aa6b5;--quiet-bg: #1d2530;--success: #3fae89;--partial: #d7a537;--blocked: #9a7fdc;--failed: #ea5a60;--unknown: #6d7888;--stripe: rgb(13 17 23 / .42);--heat-1: #253463;--heat-2: #3a52a6;--heat-3: #6480e0;--heat-4: #b0c2ff;--hover: rgb(149 171 255 / .14);--shadow: none}}@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){--bg: #0d1117;--surface: #151b23;--sunken: #1d2530;--line: #29323e;--line-strong: #6f7b8b;--text: #e4e9f0;--muted: #9aa6b5;--link: #95abff;--focus: #95abff;--good: #5fd0a5;--good-bg: #12291f;--warn: #e8b64c;--warn-bg: #2d2410;--bad: #ff8b8b;--bad-bg: #331819;--quiet: #9aa6b5;--quiet-bg: #1d2530;--success: #3fae89;--partial: #d7a537;--blocked: #9a7fdc;--failed: #ea5a60;--unknown: #6d7888;--stripe: rgb(13 17 23 / .42);--heat-1: #253463;--heat-2: #3a52a6;--heat-3: #6480e0;--heat-4: #b0c2ff;--hover: rgb(149 171 255 / .14);--shadow: none}}@media(prefers-contrast:more){:root{--muted: var(--text);--line: var(--line-strong)}}*,:before,:after{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:var(--s4)}body{margin:0 auto;padding:var(--s5) var(--s5) var(--s6);max-width:76rem;overflow-wrap:anywhere;background:var(--bg);color:var(--text);font:.9375rem/1.5 var(--sans);font-variant-numeric:tabular-nums}h1,h2,h3,p,figure,dl,dd,ul{margin:0;padding:0}ul{list-style:none}h1{font-size:clamp(1.375rem,4vw,1.875rem);line-height:1.2;letter-spacing:-.015em;font-weight:650}h2{font-size:var(--large);line-height:1.3;letter-spacing:-.005em;font-weight:620}h3{font-size:var(--small);font-weight:600}a{color:var(--link);text-decoration:underline;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent);text-underline-offset:.18em}a:hover{text-decoration-color:currentColor}h1 a,.repository{color:inherit;text-decoration:none}h1 a:hover,a.repository:hover{text-decoration:underline}:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}code,tbody .mono{font-family:var(--mono);font-size:.9em}small{font-size:var(--tiny);color:var(--muted)}.is-failed small{color:inherit}b{font-weight:620}.note,.absent,.before,i,abbr{color:var(--muted)}i{font-style:normal}abbr{text-decoration:none;cursor:help}.note{font-size:var(--small)}.icon{flex:none;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.18em}.sprite{position:absolute}.sr-only{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.skip{position:absolute;left:var(--s4);top:-4rem;padding:var(--s2) var(--s4);background:var(--surface);border-radius:6px;z-index:2}.skip:focus{top:var(--s2)}.anchor:before{content:\"¶\" / \"\"}.anchor{margin-left:.35em;opacity:0;text-decoration:none}:hover>.anchor,tr:hover .anchor,.anchor:focus-visible{opacity:1}:target{scroll-margin-top:var(--s4)}section:target,.diagnostic:target,tr:target,td:target,li:target{outline:2px solid var(--focus);outline-offset:2px}tr:target,td:target{outline-offset:-2px;background:var(--warn-bg)}button,select,input{font:inherit;font-size:var(--small);color:var(--text);background:var(--surface);border:1px solid var(--line-strong);border-radius:6px;padding:.25rem .5rem}[hidden]{display:none}main,.stack{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s4)}.identity{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s3);margin-bottom:var(--s4)}.identity nav{display:flex;flex-wrap:wrap;gap:0 var(--s4);font-size:var(--small)}.identity nav a{padding:.3rem 0}.identity nav a:first-child{margin-right:auto}.owner{color:var(--muted);font-weight:400}.badges{display:flex;flex-wrap:wrap;gap:var(--s2);align-items:center}.card,.facts{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);box-shadow:var(--shadow)}.card{min-width:0;padding:var(--s5)}.card-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s3);margin-bottom:var(--s4)}.card-head .anchor{margin:0 -9px 0 -8px}.card>.note{margin-top:var(--s3)}.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--s4)}.pair>:only-child{grid-column:1 / -1}.facts,.figures{display:grid;grid:none / auto-flow minmax(0,1fr)}.facts{overflow:hidden}.fact{padding:var(--s4) var(--s5)}.fact+.fact{border-left:1px solid var(--line)}.figures{gap:var(--s5)}.charts{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s5)}@media(min-width:40rem){.identity{position:relative}.identity>.theme{position:absolute;top:0;right:0}}@media(min-width:60rem){.charts{grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 var(--s6)}.charts>*{display:grid;grid:subgrid / 100%;grid-row:span 5;align-items:start}.charts details{grid-row:5}}.scroll{position:relative;overflow-x:auto;max-width:100%}.from-end{direction:rtl}.from-end>*{direction:ltr}.foot{margin-top:var(--s5);padding:0 var(--s2);color:var(--muted);font-size:var(--small);display:flex;flex-wrap:wrap;justify-content:space-between;gap:var(--s2) var(--s5)}.foot p{max-width:44rem}@media(max-width:60rem){.facts,.figures{grid:auto / repeat(2,minmax(0,1fr))}.fact:nth-child(odd){border-left:0}.fact:nth-child(n+3){border-top:1px solid var(--line)}.fact:last-child:nth-child(odd){grid-column:1 / -1}.pair{grid-template-columns:minmax(0,1fr)}}@media(max-width:40rem){body{padding:var(--s4) var(--s3) var(--s5)}.card{padding:var(--s4)}.facts{grid:auto / 1fr}.fact{padding:var(--s3) var(--s4)}.fact+.fact{border-left:0;border-top:1px solid var(--line)}.figures{gap:var(--s5) var(--s4)}.identity nav a:first-child{flex-basis:100%}}@media(max-width:22.5rem){.figures{grid:auto / 1fr}}.badge{display:inline-flex;align-items:center;gap:var(--s1);padding:.1rem .55rem;border:1px solid var(--line);border-radius:99px;font-size:var(--tiny);font-weight:550;color:var(--muted);background:var(--surface);white-space:nowrap}.badge .icon{width:12px;height:12px}.badge-sandbox{color:var(--warn);background:var(--warn-bg);border:1px dashed currentColor}.badge-disabled{background:var(--sunken)}.badge-absent{border-style:dashed;background:none}.fact h2{font-size:var(--tiny);font-weight:600;color:var(--muted);letter-spacing:.01em}.fact-value{display:flex;gap:var(--s2);align-items:flex-start;margin:var(--s1) 0;font-weight:620}.fact-value .icon{margin-top:.22em}.fact:not(.fact-status) .icon{color:var(--muted)}.status-healthy{--is: var(--good);--on: var(--good-bg)}.status-warning{--is: var(--warn);--on: var(--warn-bg)}.status-error{--is: var(--bad);--on: var(--bad-bg)}.status-no-telemetry{--is: var(--quiet);--on: var(--quiet-bg)}.fact-status{background:var(--on)}.fact-status .fact-value{color:var(--is)}.fact-status a{color:inherit}.figure{display:flex;flex-direction:column}.figure h3{color:var(--muted)}.figure-value{font-size:var(--figure);font-weight:620;line-height:1.2;letter-spacing:-.02em}.figure-change{font-size:var(--small)}.figure .spark{margin-top:auto;padding-top:var(--s3);height:32px;width:100%}.change{font-weight:600;white-space:nowrap}.change-better{color:var(--good)}.change-worse{color:var(--bad)}[class^=is-]>.icon{margin-right:.35em}.is-success{color:var(--good)}.is-partial{color:var(--warn)}.is-failed{color:var(--bad)}.is-blocked{color:var(--blocked)}.is-unknown{color:var(--muted)}.nothing{padding:var(--s3) var(--s4);border:1px dashed var(--line);border-radius:8px;color:var(--muted);font-size:var(--small)}.nothing .icon{margin-right:var(--s2)}.nothing.is-success{color:var(--good);background:var(--good-bg);border-color:transparent}table{width:100%;border-collapse:collapse;font-size:var(--small);line-height:1.4}th,td{padding:.45rem .6rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line);white-space:nowrap}caption:not(.sr-only){padding-bottom:var(--s1);text-align:left;font-weight:600}thead th{color:var(--muted);font-weight:550;font-size:var(--tiny)}tbody th{font-weight:500}th:first-child{padding-left:0}td:last-child,th:last-child{padding-right:0}tbody tr:last-child>*{border-bottom:0}tbody tr:hover>*{background:var(--hover)}.n2 tr>:nth-child(2),.n3 tr>:nth-child(3),.n4 tr>:nth-child(4),.n5 tr>:nth-child(5),.n6 tr>:nth-child(6),.n7 tr>:nth-child(7),.n8 tr>:nth-child(8),.n9 tr>:nth-child(9),.n10 tr>:nth-child(10),.n11 tr>:nth-child(11){text-align:right}.wide{width:99%}.list{white-space:normal;min-width:12rem}td bdi,th bdi{display:inline-block;max-width:13rem;overflow:hidden;text-overflow:ellipsis;vertical-align:bottom}.wide bdi{max-width:26rem}tbody .mono bdi{max-width:10rem}.actor bdi{max-width:9rem}.list bdi,.tags bdi,.line bdi{display:inline}.line{width:99%;min-width:13rem;max-width:0;overflow:hidden;text-overflow:ellipsis}.time{color:var(--muted)}.trend .spark{vertical-align:-5px;margin-right:var(--s2)}details{margin-top:var(--s3)}summary{width:fit-content;padding:.15rem 0;cursor:pointer;color:var(--link);font-size:var(--small)}details[open]>summary{margin-bottom:var(--s2)}.diagnostic{padding:var(--s3) 0 var(--s3) var(--s4);border-left:3px solid var(--line-strong);font-size:var(--small)}.diagnostic+.diagnostic{margin-top:var(--s4)}.severity-error{border-color:var(--failed)}.severity-warning{border-color:var(--partial)}.severity-error h3>.icon,.severity-error .severity{color:var(--bad)}.severity-warning h3>.icon,.severity-warning .severity{color:var(--warn)}.diagnostic header{display:flex;align-items:center;margin-bottom:var(--s1)}.diagnostic h3{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem;font-size:.9375rem}.diagnostic ul{margin-top:var(--s2)}.diagnostic li{padding:.1rem 0;color:var(--muted)}.remedy{color:var(--muted)}.place{margin-right:var(--s3);white-space:normal}.times{margin-left:var(--s1);color:var(--muted);font-weight:400;font-size:var(--tiny)}.equation{padding:var(--s2) 0;font-size:var(--small);color:var(--muted);line-height:1.9}.equation+.equation{border-top:1px solid var(--line)}.term{white-space:nowrap}.term b{color:var(--text);font-size:.9375rem}.term:first-child b{font-size:var(--large)}.operator{padding:0 .3em;font-weight:600}dl{display:grid;gap:var(--s2);font-size:var(--small)}dl>div{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:var(--s3)}dt{color:var(--muted)}.empty{display:grid;justify-items:center;gap:var(--s3);padding:var(--s6) var(--s5);text-align:center}.empty p{max-width:38rem;color:var(--muted)}.empty code{color:var(--text)}.repositories{padding:0}.repositories li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:var(--s2) var(--s4);padding:var(--s4) var(--s5)}.repositories li+li{border-top:1px solid var(--line)}a.repository{color:var(--link);font-weight:600}span.repository{color:var(--muted)}.theme{justify-self:end;padding:.2rem .25rem;color:var(--muted);border-color:var(--line);background:none}.stale{padding:var(--s3) var(--s5);border:1px solid var(--partial);border-radius:var(--radius);background:var(--warn-bg);font-size:var(--small)}.attention-list{margin:0;padding:0;list-style:none}.attention-item{display:grid;grid-template-columns:5.5rem minmax(0,1fr) auto;gap:var(--s1) var(--s4);padding:var(--s3) 0 var(--s3) var(--s4);border-left:3px solid var(--line-strong)}.attention-item+.attention-item{margin-top:var(--s3)}.attention-item p{margin:0}.attention-item bdi{font-weight:620}.attention-kind{font-weight:620;white-space:nowrap}.attention-kind .icon{margin-right:var(--s2)}.attention-runs{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);font-size:var(--small)}.attention-item.is-failing{border-color:var(--failed)}.is-failing .attention-kind{color:var(--bad)}.attention-item.is-slower{border-color:var(--partial)}.is-slower .attention-kind{color:var(--warn)}.attention-item.is-silent{border-left-style:dashed;border-color:var(--blocked)}.is-over .attention-kind{color:var(--muted)}@media(max-width:40rem){.attention-item{grid-template-columns:minmax(0,1fr)}}.age{color:var(--muted);font-weight:400;font-size:var(--small);white-space:nowrap}.filter{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s1) var(--s3);margin-bottom:var(--s2)}.filter input{width:min(16rem,100%)}.more{margin-top:var(--s3);padding:.15rem 0;border:0;background:none;color:var(--link);cursor:pointer}.sort{padding:0;border:0;background:none;font:inherit;color:inherit;cursor:pointer;white-space:nowrap}.sort:after{content:\"↕\" / \"\";display:inline-block;width:1.1em;text-align:right;opacity:.45}[aria-sort] .sort{color:var(--text)}[aria-sort] .sort:after{opacity:1}[aria-sort=ascending] .sort:after{content:\"↑\" / \"\"}[aria-sort=descending] .sort:after{content:\"↓\" / \"\"}@media(max-width:40rem){dl>div{grid-template-columns:minmax(0,1fr);gap:0}.wide bdi{max-width:11rem}.list{min-width:24rem}tbody th,thead th:first-child{position:sticky;left:0;background:var(--surface)}}figcaption{font-size:var(--small);font-weight:600}.legend{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);margin:var(--s2) 0;font-size:var(--small);color:var(--muted)}.legend li{display:inline-flex;align-items:center;gap:.4em}.legend b{color:var(--text)}.swatch{overflow:visible}.plot{display:block;width:calc(100% - 3.25rem);margin:var(--s4) 0 0 3.25rem;overflow:visible}.axis line{stroke:var(--line)}.axis text{font-size:11px;fill:var(--muted)}.end{text-anchor:end}.middle{text-anchor:middle}@media(max-width:40rem){.minor{display:none}}.fill-success{fill:var(--success)}.fill-partial{fill:var(--partial)}.fill-blocked{fill:var(--blocked)}.fill-failed{fill:var(--failed)}.fill-unknown{fill:var(--unknown)}.fill-stripe{stroke:var(--stripe)}rect.gap{fill:url(#missing);stroke:var(--line)}path.gap{stroke:url(#missing)}.missing-stripe{stroke:var(--line);stroke-width:2}.cut{stroke:var(--surface)}.band{fill:var(--heat-2);opacity:.35}.p50,.p95{fill:none;stroke:var(--heat-3);stroke-width:2;stroke-linecap:round;stroke-linejoin:round;vector-effect:non-scaling-stroke}.p95{stroke-dasharray:1 4}.spark{fill:var(--heat-3);mask:repeating-linear-gradient(90deg,#0000 0 .3%,#000 0 2.3%,#0000 0 calc(100% / 30))}.calendar{display:block;margin-right:auto}.square{fill:currentColor;stroke:currentColor;stroke-width:3;stroke-linejoin:round}.square,.partial-day{vector-effect:non-scaling-stroke}.missing{fill:var(--surface);stroke:var(--line-strong);stroke-width:1;stroke-dasharray:2 2}.zero{fill:var(--sunken);stroke:var(--line-strong);stroke-width:1}.level-1{color:var(--heat-1)}.level-2{color:var(--heat-2)}.level-3{color:var(--heat-3)}.level-4{color:var(--heat-4)}.partial-day{fill:var(--partial);stroke:var(--surface)}.chart{position:relative}[role=slider]{cursor:crosshair}.plot:focus-visible{outline-offset:6px}.calendar:focus-visible{outline-offset:-2px}.frame{fill:var(--hover);stroke:var(--text)}.plot .frame{stroke:none}.read-out{position:absolute;z-index:1;pointer-events:none;min-width:7.5rem;padding:var(--s2) var(--s3);border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);box-shadow:0 4px 16px #0003;font-size:var(--tiny);white-space:nowrap}.read-out>b{display:block}.read-out span{display:flex;justify-content:space-between;gap:var(--s4);color:var(--muted)}.read-out span b{color:var(--text)}.empty-plot{fill:none;stroke:var(--line-strong)}.outline{stroke-dasharray:3 3}.badge-unfinished{color:var(--warn);background:var(--warn-bg);border:1px dashed}.timeline .plot{width:100%;margin-left:0}.axis .lane{fill:var(--text)}.timeline rect{stroke:var(--surface);stroke-width:.5}.group-title{margin-top:var(--s5);font-size:.9375rem}.group-title .note{margin-left:var(--s3);font-weight:400}.steps{padding:0;list-style:none;font-size:var(--small)}.step{display:grid;grid-template-columns:5.5rem 16px minmax(0,1fr);gap:0 var(--s3);padding:var(--s2) 0}.step>.icon{margin-top:.15em}.at{text-align:right;color:var(--muted)}.what{color:var(--text)}.head,.values,.entries,.entries ul{display:flex;flex-wrap:wrap;gap:0 var(--s3)}.head,.values,.entries>b{color:var(--muted)}.head b,.values bdi,code{color:var(--text)}.outcome{color:var(--muted)}.step.is-success .outcome{color:var(--good)}.step.is-failed .outcome{color:var(--bad)}.where{margin-left:auto;font-size:var(--tiny)}.entries .icon{margin-right:.3em}@media(max-width:40rem){.step{grid-template-columns:16px minmax(0,1fr)}.at{grid-area:1 / 2;text-align:left}.what{grid-area:2 / 2}.where{margin-left:0}}.tag{display:inline-block;max-width:40ch;padding:0 .4em;border:1px solid var(--line);border-radius:4px;background:none;color:inherit;font:inherit;font-size:.875em;overflow-wrap:anywhere;text-align:start}button.tag{min-height:24px;cursor:pointer}.tags{margin-block:.5rem}.strip ol{display:grid;grid-template-columns:repeat(14,minmax(0,1fr));margin:0 0 var(--s5);padding:0;list-style:none;border-block:1px solid var(--line)}.strip a{display:block;padding:var(--s2) 0;border-top:3px solid transparent;text-align:center;text-decoration:none;font-size:var(--small)}.strip span{display:block;font-size:var(--tiny);color:var(--muted)}.strip .is-failed span{color:var(--bad)}.strip [aria-current]{border-top-color:var(--text);font-weight:600}.runs{margin:0;padding:0;list-style:none}.run{border-bottom:1px solid var(--line);scroll-margin-top:var(--s5)}.run .run-line,.run .run-body{color:var(--text)}.run-line>.icon{align-self:center}.run.is-success .run-line>.icon{color:var(--good)}.run.is-partial .run-line>.icon{color:var(--warn)}.run.is-failed .run-line>.icon{color:var(--bad)}.run summary{width:100%;margin:0;font-size:inherit}.run details{margin:0}.run-line{display:inline-flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s3);width:calc(100% - 1.5em);padding:var(--s2) 0}.run:not(:has(details)) .run-line{padding-left:1.2em}summary .run-line>b{color:var(--link)}.run-line>b{font-weight:500;overflow-wrap:anywhere}.run-line>.note{margin-left:auto}.run.is-failed .why{color:var(--bad)}.why{overflow-wrap:anywhere}td.why{white-space:normal;min-width:16rem}td.why bdi{display:inline}@media(max-width:40rem){.clock .odd{display:none}}.run-body{padding:0 0 var(--s5) var(--s5);scroll-margin-top:4rem}@media(max-width:40rem){.strip ol{grid-template-columns:repeat(7,minmax(0,1fr))}.run-body{padding-left:0}}@media print{:root{--shadow: none;--bg: #fff}body{max-width:none;padding:0;font-size:9pt}.skip,.identity nav,details:not([open]),.theme,.filter,.more,.anchor,.sort:after{display:none}.figure,.fact,.chart,.diagnostic,tr{break-inside:avoid}.scroll{overflow:visible}.line,td.tags,th.tags{display:none}table,.calendar{zoom:.64}a{color:inherit}}\n";
const SCRIPT = "\"use strict\";(()=>{function u(e,t,...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}var v=6e4,D=36e5,E=864e5,O=[[\"year\",365.25*E,730*E],[\"month\",30.44*E,90*E],[\"day\",E,E],[\"hour\",D,D],[\"minute\",v,0]],$=new Intl.RelativeTimeFormat(\"en\");function V(e){if(e<v)return\"just now\";let[t,n]=O.find(([,,r])=>e>=r)??[\"minute\",v];return $.format(-Math.floor(e/n),t)}var F=new Intl.DateTimeFormat(\"en-GB\",{day:\"numeric\",month:\"short\",year:\"numeric\",timeZone:\"UTC\"});function U(e){return e===void 0?\"\":F.format(Date.parse(e))}function R(){let e=[...document.querySelectorAll(\"time\")].map(r=>{let o=u(\"span\",{className:\"age\"});return r.after(\" \",o),{time:r,text:o}}),t=u(\"p\",{className:\"stale\",hidden:!0});document.querySelector(\".facts\")?.before(t);let n=()=>{for(let{time:r,text:o}of e){let a=Date.now()-Date.parse(r.dateTime);if(o.textContent=a<0?\"\":`(${V(a)})`,r.id!==\"last-telemetry\")continue;let l=r.dataset.overdue;t.hidden=l===void 0||Date.now()<Date.parse(l)+E;let c=Math.floor(a/E);t.textContent=t.hidden?\"\":`No telemetry for ${c} days. By its rhythm, more was expected by ${U(l)}. All figures end with the last telemetry, not today.`}};n(),setInterval(n,v)}var p={left:32,top:20,pitch:19,square:16};function C(e){let t=e.closest(\"table\")?.rows[0]?.cells,[n=\"\",...r]=[...e.cells].map(a=>a.textContent??\"\"),o=r.map((a,l)=>[t?.[l+1]?.textContent??\"\",a]);return[[n],...o.filter(([,a],l)=>l===0||a!==\"\"&&a!==\"0\")]}function W(e,t){let n=[...t.tBodies[0]?.rows??[]].reverse(),r=100/n.length;return{count:n.length,find:o=>Math.floor(o/e.getBoundingClientRect().width*n.length),frame:o=>({x:r*o+\"%\",y:0,width:r+\"%\",height:160}),read:o=>n[o]===void 0?null:C(n[o]),keys:{ArrowLeft:-1,ArrowRight:1}}}function K(e,t){let n=[...t.tBodies[0]?.rows??[]],r=Math.round((e.getBoundingClientRect().width-p.left)/p.pitch),o=new Map([...document.querySelectorAll(\"#outcomes tr\")].flatMap(c=>c instanceof HTMLTableRowElement?[[c.cells[0]?.textContent,c]]:[])),a=c=>n[r-1-Math.floor(c/7)]?.cells[1+c%7],l=c=>a(c)?.id??\"\";return{count:7*r,find:(c,y)=>{let[m,f]=[Math.floor((c-p.left)/p.pitch),Math.floor((y-p.top)/p.pitch)];return m<0||f<0||f>6?-1:7*m+f},frame:c=>({x:p.left+p.pitch*Math.floor(c/7),y:p.top+p.pitch*(c%7),width:p.square,height:p.square,rx:3}),read:c=>{let y=l(c);if(y===\"\")return null;let m=new Date(y.slice(4)).toUTCString().slice(0,16).replace(\" 0\",\" \"),f=o.get(m.slice(5));return[[m],...f===void 0?[[\"Events\",a(c)?.textContent??\"\"]]:C(f).slice(1)]},keys:{ArrowLeft:-7,ArrowRight:7,ArrowUp:-1,ArrowDown:1},toAddress:l}}function P(e,t){let n=r=>t+\"-step-\"+e[r]?.dataset.step;return{count:e.length,find:(r,o)=>e.findLastIndex(a=>{let l=a.getBBox();return Math.abs(r-l.x-l.width/2)<=l.width/2+2&&o>=l.y&&o<=l.y+l.height}),frame:r=>Object.fromEntries([\"x\",\"y\",\"width\",\"height\"].map(o=>[o,e[r]?.getAttribute(o)??\"\"])),read:r=>{let o=document.getElementById(n(r)),a=l=>o?.querySelector(l)?.textContent??\"\";return[[a(\".head b\")],[\"At\",a(\".at\")],[\"Took\",a(\".took\")],[\"Outcome\",a(\".outcome\")]].filter(([,l])=>l!==\"\")},keys:{ArrowLeft:-1,ArrowRight:1,ArrowUp:-1,ArrowDown:1},toAddress:n,leads:!0}}function N(e,t){if(t===null){let n=[...e.querySelectorAll(\"rect\")],{run:r}=e.dataset;return n.length===0||r===void 0?null:P(n,r)}return(e.classList.contains(\"calendar\")?K:W)(e,t)}function k(e){let t=e.querySelector(\"svg[role=img]\"),n=t instanceof SVGSVGElement?N(t,e.querySelector(\"table\")):null;if(!(t instanceof SVGSVGElement)||n===null)return;let r=document.createElementNS(\"http://www.w3.org/2000/svg\",\"rect\");r.setAttribute(\"class\",\"frame\");let o=u(\"div\",{className:\"read-out\",hidden:!0,ariaHidden:\"true\"});e.append(o);let a=n.count,l=()=>{r.remove(),o.hidden=!0},c=i=>{let s=i<0||i>=n.count?null:n.read(i);if(s===null)return!1;a=i;for(let[h,T]of Object.entries(n.frame(i)))r.setAttribute(h,String(T));t.append(r);let[[d=\"\"]=[],...g]=s;return o.replaceChildren(u(\"b\",{},d),...g.map(([h=\"\",T=\"\"])=>u(\"span\",{},h,u(\"b\",{},T)))),o.hidden=!1,t.setAttribute(\"aria-valuenow\",String(i)),t.setAttribute(\"aria-valuetext\",s.map(h=>h.join(\" \")).join(\", \")),y(),!0},y=()=>{let[i,s]=[r.getBoundingClientRect(),e.getBoundingClientRect()],d=i.left+i.width/2-s.left-o.offsetWidth/2;o.style.left=Math.max(0,Math.min(d,s.width-o.offsetWidth))+\"px\",o.style.top=i.top-s.top-o.offsetHeight-6+\"px\"},m=(i,s)=>{for(let d=i;d>=0&&d<n.count;d+=s)if(c(d))return};t.setAttribute(\"role\",\"slider\"),t.setAttribute(\"tabindex\",\"0\"),t.setAttribute(\"aria-valuemin\",\"0\"),t.setAttribute(\"aria-valuemax\",String(n.count-1)),t.setAttribute(\"aria-valuenow\",String(n.count-1)),t.setAttribute(\"aria-valuetext\",\"Arrow keys read the values\"),t.addEventListener(\"pointermove\",({clientX:i,clientY:s})=>{let{left:d,top:g}=t.getBoundingClientRect();c(n.find(i-d,s-g))||l()}),t.addEventListener(\"pointerleave\",l),t.addEventListener(\"blur\",l),t.addEventListener(\"focus\",()=>{t.matches(\":focus-visible\")&&m(Math.min(a,n.count-1),-1)});let f=()=>{let i=n.toAddress?.(a);!i||o.hidden||(n.leads?location.hash=i:history.replaceState(null,\"\",\"#\"+i))};t.addEventListener(\"click\",f),t.addEventListener(\"keydown\",i=>{let s=n.keys[i.key];if(s!==void 0)m(a+s,s);else if(i.key===\"Home\")m(0,1);else if(i.key===\"End\")m(n.count-1,-1);else if(i.key===\"Escape\")l();else if(i.key===\"Enter\")f();else return;i.preventDefault()});let w=()=>{let i=location.hash.slice(1);if(!(i===\"\"||n.toAddress===void 0||n.leads))for(let s=0;s<n.count;s+=1)n.toAddress(s)===i&&c(s)&&(e.querySelector(\"details\")?.removeAttribute(\"open\"),e.scrollIntoView({block:\"center\"}),y())};addEventListener(\"hashchange\",w),addEventListener(\"load\",w)}var Y=8;function X(e,t){let n=e.cells[t],r=n?.dataset.sort??n?.textContent?.trim()??\"\",o=Number(r.replaceAll(\",\",\"\"));return r===\"\"||r===\"–\"?null:Number.isNaN(o)?r.toLowerCase():o}function Z(e,t,n){return e===t?0:e===null||t===null?e===null?1:-1:typeof e!=typeof t?typeof e==\"number\"?-1:1:e<t?-n:n}function H(e){let t=e.querySelector(\"tbody\"),n=[...e.querySelectorAll(\"thead th\")].slice(0,t?.rows[0]?.cells.length);if(t===null)return;let r=t.rows.length,o=e.querySelector(\"details\");t.append(...o?.querySelectorAll(\"tbody tr\")??[]),o?.remove();let a=[...t.rows],l=e.dataset.noun??\"rows\",c=u(\"input\",{type:\"search\",placeholder:`Filter ${l}`,ariaLabel:`Filter ${l}`}),y=u(\"span\",{className:\"note\",role:\"status\"}),m=u(\"button\",{type:\"button\",className:\"more\"}),f=!1,w=()=>{let s=c.value.toLowerCase().split(/\\s+/).filter(Boolean),d=[...t.rows].filter(h=>{let T=h.textContent?.toLowerCase()??\"\";return s.every(A=>T.includes(A))}),g=new Set(f||s.length>0?d:d.slice(0,r));for(let h of a)h.hidden=!g.has(h);y.textContent=s.length>0?`${d.length} of ${a.length} ${l}`:\"\",m.hidden=s.length>0||a.length<=r,m.textContent=f?`Show ${r} ${l} only`:`Show all ${a.length} ${l}`};n.forEach((s,d)=>{let g=u(\"button\",{type:\"button\",className:\"sort\"},...s.childNodes);s.append(g),g.addEventListener(\"click\",()=>{let h=new Map(a.map(b=>[b,X(b,d)])),T=[...h.values()].some(b=>typeof b==\"number\"),A=s.ariaSort,M=A===null?T?-1:1:A===\"ascending\"?-1:1;for(let b of n)b.ariaSort=null;s.ariaSort=M===1?\"ascending\":\"descending\",t.append(...a.toSorted((b,B)=>Z(h.get(b)??null,h.get(B)??null,M))),w()})});for(let s of a.flatMap(d=>[...d.querySelectorAll(\".tag\")])){let d=s.textContent??\"\",g=u(\"button\",{type:\"button\",className:\"tag\",title:`Filter by ${d}`},...s.childNodes);g.addEventListener(\"click\",()=>{c.value=c.value===d?\"\":d,w()}),s.replaceWith(g)}c.addEventListener(\"input\",w),m.addEventListener(\"click\",()=>{f=!f,w()}),a.length>=Y&&e.prepend(u(\"div\",{className:\"filter\"},c,y)),e.append(m);let i=()=>{let s=a.find(({id:d})=>location.hash===\"#\"+d);s!==void 0&&(s.hidden&&(c.value=\"\",f=!0,w()),s.scrollIntoView({block:\"center\"}))};addEventListener(\"hashchange\",i),w(),i()}function I(e){let t=e.cells[0]?.textContent?.trim();e.cells[0]?.append(u(\"a\",{className:\"anchor\",href:\"#\"+e.id,ariaLabel:`Link to ${t}`}))}var L=\"telemetry-dashboard-theme\",S=document.documentElement;function q(){try{return localStorage.getItem(L)??\"\"}catch{return\"\"}}function x(e){e===\"light\"||e===\"dark\"?S.dataset.theme=e:delete S.dataset.theme}function z(e){x(e);try{localStorage.setItem(L,e)}catch{}}function G(){let t=u(\"select\",{className:\"theme\",ariaLabel:\"Theme\"},...[[\"\",\"System theme\"],[\"light\",\"Light\"],[\"dark\",\"Dark\"]].map(([n=\"\",r=\"\"])=>new Option(r,n,!1,n===(S.dataset.theme??\"\"))));t.addEventListener(\"change\",()=>z(t.value)),addEventListener(\"storage\",({key:n,newValue:r})=>{n===L&&(x(r??\"\"),t.value=S.dataset.theme??\"\")}),(document.querySelector(\".identity nav\")??document.querySelector(\".identity\"))?.append(t)}x(q());var _=new MutationObserver(()=>{document.querySelector(\"main\")!==null&&(_.disconnect(),G(),R())});_.observe(document.documentElement,{childList:!0,subtree:!0});addEventListener(\"DOMContentLoaded\",()=>{for(let e of document.querySelectorAll(\"tr\"))e.id!==\"\"&&I(e);for(let e of document.querySelectorAll(\".long-table\"))e instanceof HTMLElement&&H(e);for(let e of document.querySelectorAll(\"figure\"))k(e)});})();\n";

;// CONCATENATED MODULE: ./src/render/assets.ts


/** Below the publish directory. */
const ASSETS_DIRECTORY = 'assets';
const stylesheet = new TextEncoder().encode(STYLESHEET);
const script = new TextEncoder().encode(SCRIPT);
/** Below the publish directory. Named after its content, so that a page keeps the style it was built for. */
const STYLESHEET_PATH = assets_toPath('style', stylesheet, 'css');
const SCRIPT_PATH = assets_toPath('script', script, 'js');
/** Subresource integrity value of the only script that a page allows. */
const SCRIPT_INTEGRITY = `sha256-${digest(script).toString('base64')}`;
/** Files that all pages share, by path below the publish directory. */
function renderAssets() {
    return new Map([
        [STYLESHEET_PATH, stylesheet],
        [SCRIPT_PATH, script],
    ]);
}
function assets_toPath(name, bytes, extension) {
    return `${ASSETS_DIRECTORY}/${name}.${digest(bytes).toString('hex').slice(0, 16)}.${extension}`;
}
function digest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
}

;// CONCATENATED MODULE: ./src/github/request-failure.ts


/** A response that is incomplete or only reports a failure. */
class BrokenAnswerError extends Error {
    failure;
    name = 'BrokenAnswerError';
    constructor(failure) {
        super(failure.detail);
        this.failure = failure;
    }
}
const header = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String);
const headers = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).transform((all) => {
    const known = {};
    for (const [name, value] of Object.entries(all)) {
        const parsed = header.safeParse(value);
        if (parsed.success)
            known[name.toLowerCase()] = parsed.data;
    }
    return known;
});
/** Octokit's RequestError: a status of 400 or higher or, without a response, a failed connection. */
const requestError = schemas/* object */.Ikc({
    name: schemas/* literal */.euz('HttpError'),
    status: schemas/* int */.Whr(),
    message: schemas/* string */.YjP(),
    response: schemas/* object */.Ikc({ headers }).optional(),
});
/** Octokit's GraphqlResponseError: a response with status 200 that contains errors. */
const graphqlError = schemas/* object */.Ikc({
    name: schemas/* literal */.euz('GraphqlResponseError'),
    message: schemas/* string */.YjP(),
    headers,
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional() })).min(1),
});
/** REST status by GraphQL error type. */
const GRAPHQL_STATUS = new Map([
    ['NOT_FOUND', 404],
    ['FORBIDDEN', 403],
    ['INSUFFICIENT_SCOPES', 403],
]);
/** Describes a failed request; null for other errors. */
function toRequestFailure(error) {
    if (error instanceof BrokenAnswerError)
        return error.failure;
    const request = requestError.safeParse(error);
    if (request.success) {
        const { status, message, response } = request.data;
        return { status: response ? status : null, headers: response?.headers ?? {}, detail: toOneLine(message) };
    }
    const graphql = graphqlError.safeParse(error);
    if (!graphql.success)
        return null;
    const { message, headers: known, errors } = graphql.data;
    return { status: GRAPHQL_STATUS.get(errors[0]?.type ?? '') ?? 200, headers: known, detail: toOneLine(message) };
}
/**
 * How long GitHub asks to wait because of a rate limit, in milliseconds; null when there is none. Retry-After takes precedence over the
 * reset time. A secondary limit without either means one minute (GitHub's best practices).
 */
function toRateLimitWait(failure, now) {
    if (failure.status !== 403 && failure.status !== 429)
        return null;
    const retryAfter = toSeconds(failure.headers['retry-after']);
    if (retryAfter !== null)
        return retryAfter * 1000;
    const reset = toSeconds(failure.headers['x-ratelimit-reset']);
    if (failure.headers['x-ratelimit-remaining'] === '0' && reset !== null)
        return Math.max(0, reset * 1000 - now) + 1000;
    const isLimit = failure.status === 429 || /secondary rate limit|abuse detection|rate limit exceeded/i.test(failure.detail);
    return isLimit ? 60_000 : null;
}
function toSeconds(value) {
    return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : null;
}
function toOneLine(text) {
    const line = echo(text.replace(/ - https:\/\/\S+$/, '')) // Octokit's link to the documentation
        .replace(/\s+/g, ' ')
        .trim();
    return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

;// CONCATENATED MODULE: ./src/github/github-request-error.ts


/** A request that GitHub refused or that never reached it, explained for the operator. */
class GitHubRequestError extends action_error_ActionError {
    name = 'GitHubRequestError';
    /** HTTP status; null when there was no response, so that nobody knows whether the request was carried out. */
    status;
    /** GitHub's message, in one line. */
    detail;
    /** Whether the response missed a deadline. */
    isLate;
    /** Whether GitHub refused it only because of the number of requests. */
    isRateLimit;
    constructor(message, hint, failure, cause) {
        super(message, { hint, cause });
        this.status = failure.status;
        this.detail = failure.detail;
        this.isLate = failure.isLate === true;
        this.isRateLimit = toRateLimitWait(failure, 0) !== null;
    }
}
/**
 * Explains a failed request by naming token, repository and permission. Returns any other error unchanged.
 *
 * @param doing what was attempted, as in "reading the branch main".
 */
function toGitHubRequestError(error, client, repository, doing) {
    const failure = toRequestFailure(error);
    if (failure === null)
        return error;
    const { message, hint } = explain(failure, client, repository);
    return new GitHubRequestError(`${message}, when ${doing}.`, hint, failure, error);
}
/** For a private repository that the token cannot see, GitHub answers 404 instead of 403. */
function explain(failure, client, repository) {
    const { status, detail } = failure;
    const { tokenInput, permission } = client;
    const cannot = `${tokenInput} cannot ${permission === 'contents: read' ? 'read' : 'write to'} ${repository}`;
    if (toRateLimitWait(failure, 0) !== null) {
        return {
            message: `GitHub's rate limit for ${tokenInput} is exceeded${untilReset(failure)}`,
            hint: 'Run again later, or use a token with a higher limit, such as a GitHub App token.',
        };
    }
    if (status === 401) {
        return {
            message: `GitHub does not accept ${tokenInput} for ${repository} (401: ${detail})`,
            hint: 'The token is expired, revoked, mistyped, or for another GitHub server.',
        };
    }
    if (status === 403 && failure.headers['x-github-sso'] !== undefined) {
        return {
            message: `${cannot} (403: single sign-on)`,
            hint: `Authorize the token for SAML single sign-on with the organization of ${repository}.`,
        };
    }
    if (status === 403) {
        return { message: `${cannot} (403: ${detail})`, hint: toPermissionHint(client, repository) };
    }
    if (status === 404) {
        return {
            message: `${cannot} (404)`,
            hint: `It does not exist, or the token lacks \`${permission}\` on ${repository}; GitHub does not say which.`,
        };
    }
    if (status === null || status >= 500) {
        return {
            message: `The GitHub request for ${repository} failed (${status === null ? detail : `${status}: ${detail}`})`,
            hint: 'Usually temporary: run again. If it persists, check githubstatus.com, the proxy and the API URL.',
        };
    }
    return {
        message: `GitHub refused a request about ${repository} with ${tokenInput} (${status}: ${detail})`,
        hint: 'See the reason in parentheses.',
    };
}
function toPermissionHint({ permission, reportsRole }, repository) {
    const grant = `The token needs \`${permission}\` on ${repository}.`;
    return reportsRole
        ? grant
        : `${grant} For the workflow's own token, grant it under \`permissions:\` in the workflow.`;
}
function untilReset({ headers }) {
    const reset = toSeconds(headers['x-ratelimit-reset']);
    if (headers['retry-after'] !== undefined)
        return ` for another ${headers['retry-after']} seconds`;
    return reset === null ? '' : ` until ${new Date(reset * 1000).toISOString().replace('.000Z', 'Z')}`;
}

;// CONCATENATED MODULE: ./src/github/github-repository.ts




/** A GitHub repository, accessed with one token. Thin calls that validate responses and explain failures. */
class GitHubRepository {
    client;
    fullName;
    #coordinates;
    /** @param fullName `owner/name`. */
    constructor(client, fullName) {
        this.client = client;
        this.fullName = fullName;
        const [owner = '', repo = ''] = fullName.split('/');
        this.#coordinates = { owner, repo };
    }
    /**
     * Sends one request.
     * @throws GitHubRequestError when it fails; ActionError when the response differs from GitHub's documentation.
     */
    async request(doing, schema, send) {
        let data;
        try {
            ({ data } = await send(this.client.octokit, this.#coordinates));
        }
        catch (error) {
            throw toGitHubRequestError(error, this.client, this.fullName, doing);
        }
        const parsed = schema.safeParse(data);
        if (parsed.success)
            return parsed.data;
        throw new action_error_ActionError(`GitHub's answer about ${this.fullName} does not match its API description, when ${doing}.`, {
            hint: 'Check that the API URL points to GitHub, not to a proxy or a login page.',
            cause: parsed.error,
        });
    }
    /** Sends one GraphQL query for fields of the repository. @throws like `request`. */
    async query(doing, schema, selection, options = {}) {
        const { fragments = '', repeat = 'always' } = options;
        const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${selection} } } ${fragments}`;
        const request = { retryServerErrors: repeat === 'always' ? true : repeat };
        const { repository } = await this.request(doing, repositoryAnswer(schema), async (octokit, coordinates) => ({
            data: await octokit.graphql(query.trim(), { ...coordinates, request }).catch(toPartialAnswer),
        }));
        return repository;
    }
    /**
     * Sends one GraphQL mutation without retries: if the response is lost, the caller has to find out whether it was carried out.
     * @throws like `request`.
     */
    async mutate(doing, schema, mutation, variables) {
        const request = { retryServerErrors: false };
        return this.request(doing, schema, async (octokit) => ({
            data: await octokit.graphql(mutation, { ...variables, request }),
        }));
    }
    /** Streams the raw bytes of a blob. */
    async openBlob(id, signal) {
        return this.request(`reading blob ${id}`, byteStream, (octokit, repository) => octokit.rest.git.getBlob({
            ...repository,
            file_sha: id,
            headers: { accept: 'application/vnd.github.raw+json' },
            request: { parseSuccessResponseBody: false, ...(signal && { signal }) },
        }));
    }
    /** Lists a tree, one level or recursively: up to 100,000 entries, not verified. */
    async listTree(tree, recursive) {
        const answer = await this.request(`listing tree ${tree}`, treeSchema, (octokit, repository) => octokit.rest.git.getTree({ ...repository, tree_sha: tree, ...(recursive && { recursive: '1' }) }));
        const entries = answer.tree.map(({ path, mode, sha, size }) => ({ path, mode, id: sha, size: size ?? null }));
        return { truncated: answer.truncated, entries };
    }
}
/** A GraphQL response with errors: individual fields may have failed. */
const aggregateAnswer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }),
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* tuple */.PVZ([schemas/* literal */.euz('repository'), schemas/* string */.YjP()]).rest(schemas/* unknown */.L5J()) })),
});
/**
 * The fields of a response that did not fail.
 * @throws the given error when no field is left.
 */
function toPartialAnswer(error) {
    const { data, errors } = aggregateAnswer.safeParse(error).data ?? {};
    const failed = new Set(errors?.map(({ path }) => path[1]));
    const isUseful = data !== undefined && Object.keys(data.repository).some((field) => !failed.has(field));
    if (!isUseful)
        throw error;
    return data;
}
/* The parts of GitHub's responses that the action uses. An obsolete file mode (100664) is rejected rather than misread. */
const github_repository_objectId = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const size = schemas/* int */.Whr().nonnegative();
const treeSchema = schemas/* object */.Ikc({
    truncated: schemas/* boolean */.zMY(),
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), mode: schemas/* enum */.k5n(MODE), sha: github_repository_objectId, size: size.optional() })),
});
const byteStream = schemas/* custom */.IeY((body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body);
function repositoryAnswer(schema) {
    return schemas/* object */.Ikc({ repository: schema });
}
const MODES = new Map(Object.values(MODE).map((mode) => [Number.parseInt(mode, 8), mode]));
/** `... on Tree` with the fields of `TREE_FIELDS`. GraphQL encodes an entry's mode as a decimal number. */
const TREE_FIELDS = '... on Tree { oid entries { name mode oid size } }';
const treeObject = schemas/* object */.Ikc({
    oid: github_repository_objectId,
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), mode: schemas/* int */.Whr(), oid: github_repository_objectId, size })
        .transform(({ name, mode: number, oid, size: bytes }, context) => {
        const mode = MODES.get(number);
        if (mode === undefined) {
            context.addIssue({ code: 'custom', message: `mode ${number}` });
            return core_core/* NEVER */.tm;
        }
        const isSized = mode !== MODE.directory && mode !== MODE.submodule;
        return { path: name, mode, id: oid, size: isSized ? bytes : null };
    }))
        .nullable(),
});
/** `... on Blob` with the fields of `BLOB_FIELDS`. The text is truncated at 512,000 bytes, lossy, and null for binary content. */
const BLOB_FIELDS = '... on Blob { oid text }';
const blobObject = schemas/* object */.Ikc({ oid: github_repository_objectId, text: schemas/* string */.YjP().nullable() });

;// CONCATENATED MODULE: ./src/github/bounded-fetch.ts

const DEADLINES = { firstByteMs: 30_000, silenceMs: 30_000, totalMs: 5 * 60_000 };
/**
 * Assumed upload rate in bytes per second, by which longer requests extend the deadlines: `fetch` does not report when a request was sent.
 */
const MIN_UPLOAD_RATE = 125_000;
/** Timers run in steps of at most this length. However long the process is busy without looking at the network, that counts as one step. */
const MAX_STEP_MS = 1000;
/** The response did not arrive, or not in time. */
class DeadlineError extends Error {
    isFinal;
    name = 'DeadlineError';
    /** @param isFinal - Whether a retry would take just as long. */
    constructor(message, isFinal) {
        super(message);
        this.isFinal = isFinal;
    }
}
/**
 * A `fetch` that gives up when a response does not start, stalls or takes too long overall. Its promise or the body then rejects with a
 * `DeadlineError`.
 * @param onMissed - Also receives the error, because Octokit treats a failing body as empty.
 */
function withDeadlines(fetch, { firstByteMs, silenceMs, totalMs }, onMissed) {
    return async (input, init) => {
        const controller = new AbortController();
        const miss = (message, isFinal = false) => {
            const error = new DeadlineError(message, isFinal);
            onMissed(error);
            controller.abort(error);
        };
        const uploadMs = toUploadMs(init?.body);
        const [firstMs, wholeMs] = [firstByteMs + uploadMs, totalMs + uploadMs];
        const stopWhole = startTimer(wholeMs, () => miss(`the answer was not complete after ${bounded_fetch_toSeconds(wholeMs)}`, true));
        const stopFirst = startTimer(firstMs, () => miss(`no answer within ${bounded_fetch_toSeconds(firstMs)}`));
        try {
            const signal = init?.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal;
            const response = await fetch(input, { ...init, signal });
            if (response.body === null)
                stopWhole();
            return response.body === null ? response : withBody(response, watch(response.body));
        }
        catch (error) {
            stopWhole();
            throw controller.signal.aborted ? controller.signal.reason : error;
        }
        finally {
            stopFirst();
        }
        /** Time in which nobody reads does not count as silence. */
        function watch(body) {
            const reader = body.getReader();
            return new ReadableStream({
                async pull(stream) {
                    const stopSilence = startTimer(silenceMs, () => miss(`the answer broke off: no data for ${bounded_fetch_toSeconds(silenceMs)}`));
                    try {
                        const { done, value } = await reader.read();
                        if (!done)
                            return stream.enqueue(value);
                        stopWhole();
                        stream.close();
                    }
                    catch (error) {
                        stopWhole();
                        throw controller.signal.aborted ? controller.signal.reason : error;
                    }
                    finally {
                        stopSilence();
                    }
                },
                cancel(reason) {
                    stopWhole();
                    return reader.cancel(reason);
                },
            }, { highWaterMark: 0 });
        }
    };
}
/** The response with another body. The `Response` constructor cannot set the URL. */
function withBody(response, body) {
    const { status, statusText, headers, url } = response;
    return Object.defineProperty(new Response(body, { status, statusText, headers: [...headers] }), 'url', {
        value: url,
    });
}
function toUploadMs(body) {
    const bytes = typeof body === 'string' ? Buffer.byteLength(body) : 0;
    return Math.floor(bytes / MIN_UPLOAD_RATE) * 1000;
}
/**
 * Calls `onEnd` after the given time. Does not keep the process alive.
 * @returns a function that stops the timer.
 */
function startTimer(milliseconds, onEnd) {
    let left = milliseconds;
    let timer;
    const step = () => {
        const length = Math.min(left, MAX_STEP_MS);
        timer = setTimeout(() => {
            left -= length;
            if (left > 0)
                step();
            else
                onEnd();
        }, length);
        timer.unref();
    };
    step();
    return () => clearTimeout(timer);
}
function bounded_fetch_toSeconds(milliseconds) {
    return `${milliseconds / 1000} seconds`;
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/**
 * A `fetch` that follows redirects, which GitHub sends after a rename. Nothing confidential goes to another host: reads lose their token,
 * and requests with a body are refused.
 */
function followRedirects(fetch) {
    return async (input, init = {}) => {
        if (typeof input !== 'string')
            throw new TypeError('Only the text of a URL can be followed.');
        let url = input;
        let method = (init.method ?? 'GET').toUpperCase();
        let body = init.body;
        const headers = new Headers(init.headers);
        for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
            const response = await fetch(url, {
                ...init,
                method,
                body: body ?? null,
                headers: Object.fromEntries(headers),
                redirect: 'manual',
            });
            const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
            if (location === null || !URL.canParse(location, url))
                return response;
            await response.body?.cancel();
            const [from, to] = [new URL(url), new URL(location, url)];
            const isReading = method === 'GET' || method === 'HEAD';
            if (from.origin !== to.origin) {
                if (!isReading)
                    throw refusal(method, from, to);
                headers.delete('authorization');
            }
            // As in browsers; 307 and 308 keep the method and the body.
            if (!isReading && (response.status === 303 || (method === 'POST' && response.status < 303))) {
                method = 'GET';
                body = null;
                for (const name of ['content-type', 'content-length', 'content-encoding'])
                    headers.delete(name);
            }
            url = to.href;
        }
        throw new action_error_ActionError(`${method} ${new URL(input).pathname} was redirected more than ${MAX_REDIRECTS} times.`, {
            hint,
        });
    };
}
const hint = 'Check that the API URL points to GitHub, not to a proxy or a login page.';
function refusal(method, from, to) {
    return new action_error_ActionError(`${from.host} redirected ${method} ${from.pathname} to another host, ${to.protocol}//${to.host}. The request was not sent there.`, { hint });
}

;// CONCATENATED MODULE: ./src/github/object-batches.ts






/**
 * Collects individual requests into batches. A full batch is sent at once. Any other waits until there are no further requests and no other
 * batch is in progress, because results usually lead to more requests.
 *
 * If a batch is too much for the server, it is halved, and later batches stay as small. An item that is too much on its own becomes null.
 * If even the smallest batch fails, all of it fails.
 */
class BatchLoader {
    limits;
    toWeight;
    send;
    isTooMuch;
    #queue = [];
    #most;
    #underWay = 0;
    #isScheduled = false;
    /**
     * @param send - Returns the values of a batch in its order; null for items without one.
     * @param isTooMuch - Whether the batch size may have caused a failure.
     */
    constructor(limits, toWeight, send, isTooMuch) {
        this.limits = limits;
        this.toWeight = toWeight;
        this.send = send;
        this.isTooMuch = isTooMuch;
        this.#most = limits.count;
    }
    load(item) {
        return new Promise((resolve, reject) => {
            this.#queue.push({ item, resolve, reject });
            this.#pump(false);
        });
    }
    #pump(isSettled) {
        while (this.#queue.length > 0 && this.#underWay < this.limits.parallel) {
            const { size, isFull } = this.#nextBatch();
            if (!isFull && !isSettled)
                return this.#schedule();
            if (!isFull && this.#underWay > 0)
                return;
            this.#underWay += 1;
            void this.#run(this.#queue.splice(0, size)).finally(() => {
                this.#underWay -= 1;
                this.#schedule();
            });
        }
    }
    /** Runs after all code that is ready to make requests has made them. */
    #schedule() {
        if (this.#isScheduled)
            return;
        this.#isScheduled = true;
        setImmediate(() => {
            this.#isScheduled = false;
            this.#pump(true);
        });
    }
    #nextBatch() {
        let size = 0;
        let weight = 0;
        for (const { item } of this.#queue) {
            weight += this.toWeight(item);
            if (size === this.#most || (size > 0 && weight > this.limits.weight))
                return { size, isFull: true };
            size += 1;
        }
        return { size, isFull: size === this.#most };
    }
    async #run(batch) {
        try {
            await this.#answer(batch, true);
        }
        catch (error) {
            for (const { reject } of batch)
                reject(error); // no effect on items that already have their value
        }
    }
    async #answer(batch, mayHalve) {
        try {
            const values = await this.send(batch.map(({ item }) => item));
            for (const [index, { resolve }] of batch.entries())
                resolve(values[index] ?? null);
        }
        catch (error) {
            if (!mayHalve || batch.length === 1 || !this.isTooMuch(error))
                throw error;
            await this.#halve(batch);
        }
    }
    async #halve(batch) {
        const middle = Math.ceil(batch.length / 2);
        this.#most = Math.min(this.#most, middle);
        const [first, second] = [batch.slice(0, middle), batch.slice(middle)];
        const failure = await this.#answer(first, true).then(() => null, (error) => ({ error }));
        try {
            await this.#answer(second, failure === null);
        }
        catch (error) {
            if (failure !== null || !this.isTooMuch(error))
                throw error;
            for (const { resolve } of second)
                resolve(null);
        }
        if (failure === null)
            return;
        if (!this.isTooMuch(failure.error))
            throw failure.error;
        for (const { resolve } of first)
            resolve(null);
    }
}
/** Reads one level of each tree with one query; null where the response is not exactly that tree. */
async function queryLevels(repository, trees) {
    const objects = await queryObjects(repository, 'listing trees', trees, TREE_FIELDS);
    return trees.map((id, index) => {
        const level = toLevel(objects[index]);
        return level?.id === id ? level.entries : null;
    });
}
/** Reads blobs with one query; null for blobs that GraphQL truncates, alters or does not return. */
async function queryTexts(repository, blobs) {
    const objects = await queryObjects(repository, 'reading blobs', blobs, BLOB_FIELDS);
    return blobs.map((id, index) => {
        const text = toText(objects[index]);
        return text?.id === id ? text.bytes : null;
    });
}
/** One level of a tree from a GraphQL response; null when it is not a tree or does not match its id. */
function toLevel(object) {
    const { oid, entries } = treeObject.safeParse(object).data ?? {};
    if (oid === undefined || entries == null)
        return null;
    try {
        verifyLevel(oid, entries);
        return { id: oid, entries };
    }
    catch {
        return null; // read and verified in another way
    }
}
/** A text from a GraphQL response; null when it is not text or does not match its id. */
function toText(object) {
    const { oid, text } = blobObject.safeParse(object).data ?? {};
    if (oid === undefined || text == null)
        return null;
    const bytes = Buffer.from(text);
    return blobId(bytes) === oid ? { id: oid, bytes } : null;
}
/** A query for a single object is retried when the server fails; larger queries are halved instead. */
async function queryObjects(repository, doing, ids, fields) {
    const selection = ids.map((id, index) => `o${index}: object(oid: "${id}") { ${fields} }`).join(' ');
    const repeat = ids.length === 1 ? 'always' : 'when-asked';
    const answer = await repository.query(doing, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), selection, { repeat });
    return ids.map((_, index) => answer[`o${index}`]);
}
const READS = 3;
/** The content repeatedly did not match the Git object id. */
class BlobMismatchError extends Error {
    name = 'BlobMismatchError';
}
/**
 * Reads a blob and verifies its id. Retries after a broken or wrong response.
 *
 * @param open - Starts the read. Its own errors are not retried here.
 * @throws BlobMismatchError when the content is wrong each time; ActionError when it cannot be read completely.
 */
async function readVerifiedBlob(blob, open) {
    let cut;
    let read = 0;
    do {
        read += 1;
        const stream = await open();
        try {
            const bytes = await collect(stream, blob.size ?? Infinity);
            if (bytes !== null && blobId(bytes) === blob.id)
                return bytes;
            cut = null;
        }
        catch (error) {
            cut = error;
        }
    } while (read < READS && !(cut instanceof DeadlineError && cut.isFinal));
    if (cut === null)
        throw new BlobMismatchError(`The bytes read are not those of the Git object ${blob.id}.`);
    if (cut instanceof DeadlineError) {
        const times = read === 1 ? '' : ` (${read} times)`;
        throw new action_error_ActionError(`The Git object ${blob.id} could not be read: ${cut.message}${times}.`, {
            hint: 'Usually temporary: run again. If it persists, check githubstatus.com, the proxy and the API URL.',
            cause: cut,
        });
    }
    throw new action_error_ActionError(`The connection broke ${READS} times while reading the Git object ${blob.id}.`, {
        hint: 'Usually temporary: run again.',
        cause: cut,
    });
}
/** @returns null when there are more bytes than expected; the rest is not read. */
async function collect(stream, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        length += chunk.byteLength;
        if (length > limit)
            return null;
    }
    return Buffer.concat(chunks, length);
}

;// CONCATENATED MODULE: ./src/github/request-policy.ts




const MAX_RETRIES = 4;
/**
 * Maximum time that a request spends waiting before retries, missed deadlines included. A longer rate limit fails the run with a message
 * that says when it ends.
 */
const MAX_WAIT_MS = 5 * 60_000;
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
                if (error instanceof Error && error.cause instanceof action_error_ActionError)
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
class Semaphore {
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






const EMPTY_BLOB = blobId(new Uint8Array());
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
class ObjectReader {
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
            throw new action_error_ActionError(`A directory of ${this.repository.fullName} has more entries than GitHub can list.`);
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




const commitSchema = schemas/* object */.Ikc({ oid: github_repository_objectId, tree: schemas/* object */.Ikc({ oid: github_repository_objectId }) });
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
async function lookUpRepository(repository, objects, { revision, directories = [], files = [] }) {
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
        throw new action_error_ActionError(`${repository.fullName} is now called ${answer.nameWithOwner}.`, {
            hint: 'Use the new name. The action does not follow renamed or transferred repositories.',
        });
    }
    for (const [alias, object] of Object.entries(answer))
        if (/^[df]\d+$/.test(alias))
            objects.remember(object);
    return { facts: toFacts(answer, repository.client.reportsRole), commit: toCommit(answer.commit) };
}
/** @throws ActionError when the repository has commits, but the revision does not exist. */
function requireCommit({ facts, commit }, revision, { fullName, client }) {
    if (commit !== null || facts.empty)
        return commit;
    throw new action_error_ActionError(`"${revision ?? 'HEAD'}" is not a branch, tag or commit of ${fullName}.`, {
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
const repository_lookup_aggregateAnswer = schemas/* object */.Ikc({ name: schemas/* literal */.euz('GraphqlResponseError'), data: answerSchema });
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
    const { data } = repository_lookup_aggregateAnswer.safeParse(error).data ?? {};
    if (data === undefined)
        throw error;
    return data;
}
/**
 * Warns when a read token could also write (`spec/1 §9`). The action never writes with it, but a thief could. App tokens cause no warning,
 * because GitHub does not report their permissions.
 */
function toPushWarnings({ tokenInput, kind }, { canPush, fullName }) {
    if (canPush !== true)
        return {};
    const remedy = kind === 'classic'
        ? 'the scope `repo` of a classic token cannot be narrowed: use a fine-grained token or a GitHub App with `contents: read`'
        : 'if it has `contents: write`, drop that: `contents: read` on that repository is all it needs';
    return { warnings: [`${tokenInput} is only used to read, but its user could push to ${fullName}; ${remedy}.`] };
}

;// CONCATENATED MODULE: ./src/publish/published-directory.ts





/**
 * Git tree id of a directory of the target, by whole path; null when it holds no file.
 * @param without - Names of files directly below it to leave out; only for a directory that was opened.
 */
function publishedTreeId(site, path, without = []) {
    const closed = site.files.get(path);
    if (closed?.mode === MODE.directory)
        return closed.id;
    const files = listEntries(site, path).filter(([name]) => !without.includes(name));
    return files.length === 0 ? null : toTreeId(files);
}
/** Git tree id of what a manifest covers (`Manifest.output`), for an opened directory of the target. */
function publishedOutputId(site, path) {
    return toTreeId(listEntries(site, path).filter(([name]) => !OUTSIDE_OUTPUT.includes(name)));
}
/** Names of the directories directly below the publish directory, sorted. */
function listPublishedDirectories(site, directory) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const names = new Set();
    for (const [path, { mode }] of site.files) {
        if (!path.startsWith(prefix))
            continue;
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        if (below.length > 0 || mode === MODE.directory)
            names.add(name);
    }
    return Array.from(names).sort();
}
/**
 * The directories directly below the publish directory, and which of them differ from a key only in letter case. On a file system that
 * ignores case, or in a checkout on one, such a directory is the same as the key's.
 */
class PublishedNames {
    names;
    #spellings = new Map();
    constructor(site, directory) {
        this.names = new Set(listPublishedDirectories(site, directory));
        for (const name of this.names) {
            const spellings = this.#spellings.get(foldName(name));
            if (spellings === undefined)
                this.#spellings.set(foldName(name), [name]);
            else
                spellings.push(name);
        }
    }
    /** Sorted; without the key itself. */
    otherSpellingsOf(key) {
        return (this.#spellings.get(foldName(key)) ?? []).filter((name) => name !== key);
    }
}
/** Whole path of the manifest of a published directory. */
function manifestPath(directory, key) {
    return toSitePath(directory, key, 'manifest.json');
}
/** Entries below a path that is not an unopened directory, by their path below it. */
function listEntries({ files }, path) {
    const prefix = path === '' ? '' : `${path}/`;
    const paths = sortPaths(files);
    const entries = [];
    for (let index = findFirst(paths, prefix); index < paths.length; index += 1) {
        const name = paths[index];
        if (!name.startsWith(prefix))
            break;
        entries.push([name.slice(prefix.length), files.get(name)]);
    }
    return entries;
}
/** Cached by the map of a site's files, which never changes. */
const sorted = new WeakMap();
/** Every dashboard looks up its own directory, so sort the paths once: the files of a directory are then adjacent. */
function sortPaths(files) {
    let paths = sorted.get(files);
    if (paths === undefined)
        sorted.set(files, (paths = [...files.keys()].sort()));
    return paths;
}
/** Index of the first path that does not come before `start`. */
function findFirst(paths, start) {
    let [low, high] = [0, paths.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (paths[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The content of a commit on the target's branch. Directories are opened on demand. */
class PublishedTree {
    objects;
    head;
    tree;
    constructor(objects, head, 
    /** Git tree id of the whole. */
    tree) {
        this.objects = objects;
        this.head = head;
        this.tree = tree;
    }
    /** Lists all entries, and opens the given directories and their parents, one level each. */
    async list(directories) {
        const files = new Map([['', { id: this.tree, mode: MODE.directory }]]);
        const paths = new Set(['', ...directories.flatMap(toLeadingPaths)]);
        // Open directories level by level: `paths` includes all parents, shortest first.
        for (const depth of new Set(Array.from(paths, depthOf))) {
            await this.#openLevels(files, Array.from(paths).filter((path) => depthOf(path) === depth));
        }
        return { head: this.head, files };
    }
    /** Also opens everything in these directories, at any depth. */
    async listWhole({ head, files }, directories) {
        const wanted = new Set(directories);
        const isWanted = (path) => wanted.has(path) || toLeadingPaths(path).some((parent) => wanted.has(parent));
        const closed = Array.from(files).filter(([path, { mode }]) => mode === MODE.directory && isWanted(path));
        const open = new Map(files);
        const listings = closed.map(async ([path, { id }]) => [path, await this.objects.readFiles(id)]);
        for (const [path, listing] of await Promise.all(listings)) {
            open.delete(path);
            for (const file of listing)
                open.set(`${path}/${file.path}`, file);
        }
        return { head, files: open };
    }
    read = async (paths) => {
        const read = Array.from(new Set(paths), async (path) => [path, await this.#readText(path)]);
        const texts = await Promise.all(read);
        return new Map(texts.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
    };
    async #openLevels(files, paths) {
        const levels = paths.map(async (path) => {
            const entry = files.get(path);
            return [path, entry?.mode === MODE.directory ? await this.objects.readLevel(entry.id) : null];
        });
        for (const [path, level] of await Promise.all(levels)) {
            if (level === null)
                continue;
            files.delete(path);
            for (const entry of level)
                files.set(path === '' ? entry.path : `${path}/${entry.path}`, entry);
        }
    }
    async #readText(path) {
        const file = await this.objects.find(this.tree, path.split('/'));
        if (file === null || (file.mode !== MODE.file && file.mode !== MODE.executable))
            return null;
        const bytes = await this.objects.readBlob(file);
        return (0,external_node_buffer_.isUtf8)(bytes) ? Buffer.from(bytes).toString('utf8') : null;
    }
}
function depthOf(path) {
    return path === '' ? 0 : path.split('/').length;
}

;// CONCATENATED MODULE: ./src/publish/published-branch.ts








/** Directories that the first query includes, each with its manifest. */
const LOOKED_INTO = 45;
/** The publish branch as last read. Commits do not change, so only a new head is read again. */
class PublishedBranch {
    repository;
    head;
    directory;
    #objects;
    #keys = [];
    #last;
    /** @param directory - Publish directory; empty for the root. */
    constructor(repository, head, directory) {
        this.repository = repository;
        this.head = head;
        this.directory = directory;
        this.#objects = new ObjectReader(repository);
    }
    /** Undefined before the first read and after a publication. */
    get last() {
        return this.#last;
    }
    /**
     * Reads the repository and the branch in one query.
     * @param keys - Directories below the publish directory to open, now and on every later read.
     * @throws ActionError when there is no such repository, or it cannot be read.
     */
    async open(keys) {
        this.#keys = keys;
        const ahead = keys.slice(0, LOOKED_INTO).map((key) => toSitePath(this.directory, key));
        const { facts, commit } = await lookUpRepository(this.repository, this.#objects, {
            revision: `refs/heads/${this.head.branch}`,
            directories: [...this.#shared(), ...ahead],
            files: ahead.map((directory) => `${directory}/manifest.json`),
        });
        return { facts, state: await this.#toState(facts.id, commit) };
    }
    /**
     * Reads the current state of the branch.
     * @returns null when GitHub names a head whose commit it does not show yet.
     */
    async read() {
        const head = await this.head.read();
        if (this.#last?.contents.head === head)
            return this.#last;
        if (head === null)
            return this.#toState(null, null);
        const lookup = { revision: head, directories: this.#shared() };
        const { facts, commit } = await lookUpRepository(this.repository, this.#objects, lookup);
        // GitHub's replicas can lag. Without its commit, the branch would wrongly look empty.
        return commit && this.#toState(facts.id, commit);
    }
    /** After this run has published, the state that was read is outdated. */
    forget() {
        this.#last = undefined;
    }
    async #toState(repositoryId, commit) {
        const contents = new PublishedTree(this.#objects, commit?.id ?? null, commit?.tree ?? EMPTY_TREE);
        const keys = this.#keys.map((key) => toSitePath(this.directory, key));
        return (this.#last = { repositoryId, contents, site: await contents.list([...this.#shared(), ...keys]) });
    }
    /** Directories that hold single files of a publication, and their parents. */
    #shared() {
        return toLeadingPaths(toSitePath(this.directory, ASSETS_DIRECTORY));
    }
}
/**
 * Reads what a branch holds now: every file in directories with a manifest, and no files of other directories.
 * @throws ActionError when there is no such branch, or it cannot be read.
 */
async function readGitHubSite(client, { repository: fullName, branch, directory }) {
    const label = `${fullName}@${branch}`;
    const repository = new GitHubRepository(client, fullName);
    const objects = new ObjectReader(repository);
    const { commit } = await lookUpRepository(repository, objects, { revision: `refs/heads/${branch}` });
    if (commit === null) {
        throw new action_error_ActionError(`Nothing is published at ${label}.`, {
            hint: `Check publish-repository and publish-branch. GitHub also answers this way when ${client.tokenInput} lacks \`${client.permission}\`.`,
        });
    }
    const tree = new PublishedTree(objects, commit.id, commit.tree);
    const top = await tree.list([directory]);
    const directories = listPublishedDirectories(top, directory).map((name) => toSitePath(directory, name));
    const opened = await tree.list([directory, ...directories]);
    const ours = directories.filter((path) => opened.files.has(manifestPath(path, '')));
    const site = await tree.listWhole(opened, [...ours, toSitePath(directory, ASSETS_DIRECTORY)]);
    return { label, site, read: tree.read, directory };
}

;// CONCATENATED MODULE: ./src/base/clock.ts
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
};

;// CONCATENATED MODULE: ./src/publish/branch-head.ts



const refSchema = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
const refsSchema = schemas/* array */.YOg(refSchema.extend({ ref: schemas/* string */.YjP() }));
const comparisonSchema = schemas/* object */.Ikc({ status: schemas/* string */.YjP() });
const updatedSchema = schemas/* object */.Ikc({ updateRefs: schemas/* object */.Ikc({}) });
/** GitHub's only way to replace history on condition that the branch has not moved: REST's `force` overwrites any head. */
const UPDATE_REFS = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
/** Refusals that mean someone else updated the branch first, as worded by REST, GraphQL and the underlying Git. */
const MOVED = /not a fast.forward|reference already exists|reference does not exist|reference cannot be updated|object does not exist|cannot lock ref|is at [0-9a-f]+ but expected|but it did not\. Pull/i;
/** The head of the publish branch. It moves only from the commit that was read. */
class BranchHead {
    repository;
    branch;
    constructor(repository, branch) {
        this.repository = repository;
        this.branch = branch;
    }
    /**
     * @returns null when the branch is confirmed not to exist.
     * @throws ActionError when GitHub does not say, or when the repository has no commits yet.
     */
    async read() {
        try {
            const { object } = await this.repository.request(`reading the branch ${this.branch}`, refSchema, (octokit, target) => octokit.rest.git.getRef({ ...target, ref: `heads/${this.branch}` }));
            return object.sha;
        }
        catch (error) {
            if (!(error instanceof GitHubRequestError))
                throw error;
            if (error.status === 409)
                throw this.emptyRepository(error);
            if (error.status !== 404)
                throw error;
            return this.#readListed();
        }
    }
    /**
     * Moves the branch from one commit to a descendant of it, or creates it.
     * @returns false when the branch has moved since, so nothing was done.
     * @throws ActionError when GitHub refuses for another reason.
     */
    async move(from, to) {
        const moving = this.repository.request(`moving the branch ${this.branch}`, refSchema, (octokit, target) => {
            // No retries: if the answer is lost, `#settle` finds out whether the update happened.
            const request = { retryServerErrors: false };
            return from === null
                ? octokit.rest.git.createRef({ ...target, ref: `refs/heads/${this.branch}`, sha: to, request })
                : octokit.rest.git.updateRef({ ...target, ref: `heads/${this.branch}`, sha: to, force: false, request });
        });
        return this.#settle(moving, from, to);
    }
    /**
     * Replaces a commit with one that need not descend from it, provided that the branch still points to the old one.
     * @param repositoryId GitHub's node id of the repository.
     * @returns and throws like `move`.
     */
    async replace(repositoryId, from, to) {
        const update = { name: `refs/heads/${this.branch}`, beforeOid: from, afterOid: to, force: true };
        const input = { repositoryId, refUpdates: [update] };
        const doing = `replacing the branch ${this.branch}`;
        return this.#settle(this.repository.mutate(doing, updatedSchema, UPDATE_REFS, { input }), from, to);
    }
    /** Whether the branch was updated, even if the request failed. */
    async #settle(update, from, to) {
        try {
            await update;
            return true;
        }
        catch (error) {
            if (!(error instanceof GitHubRequestError))
                throw error;
            const { status, detail } = error;
            if (status === null || status >= 500)
                return this.#holds(to);
            const rule = toBranchRule(detail, this.branch);
            if (rule !== null)
                throw this.#refused(rule, error);
            if (error.isRateLimit || status === 401 || status === 403 || status === 404)
                throw error;
            if (status === 409 || MOVED.test(detail))
                return false;
            // Unknown wording: the position of the branch tells what happened.
            const head = await this.read();
            if (head === from)
                throw error;
            return head === to;
        }
    }
    /** Whether the branch points to the commit or to a descendant of it. */
    async #holds(commit) {
        const head = await this.read();
        if (head === null || head === commit)
            return head === commit;
        try {
            const { status } = await this.repository.request('comparing commits', comparisonSchema, (octokit, target) => octokit.rest.repos.compareCommitsWithBasehead({ ...target, basehead: `${commit}...${head}`, per_page: 1 }));
            return status === 'ahead';
        }
        catch (error) {
            // Someone replaced the history that may have contained the commit, so read the branch again.
            if (error instanceof GitHubRequestError && error.status === 404)
                return false;
            throw error;
        }
    }
    /**
     * A 404 can mean a missing permission or a replica that does not know the branch yet. Listing refs fails in the first case, and may find
     * the branch in the second.
     */
    async #readListed() {
        const ref = `heads/${this.branch}`;
        const refs = await this.repository.request(`looking for the branch ${this.branch}`, refsSchema, (octokit, target) => octokit.rest.git.listMatchingRefs({ ...target, ref }));
        return refs.find((found) => found.ref === `refs/${ref}`)?.object.sha ?? null;
    }
    /** Not bootstrapped through the Contents API: that would commit to the default branch, which does not belong to this action. */
    emptyRepository(cause) {
        return new action_error_ActionError(`${this.repository.fullName} is empty, and GitHub cannot store anything in it before the first commit.`, {
            hint: 'Create an initial commit (for instance a README) on its default branch, then run again.',
            ...(cause && { cause }),
        });
    }
    #refused({ name, hint }, cause) {
        const { fullName, client } = this.repository;
        return new action_error_ActionError(`A rule of ${fullName} does not let ${client.tokenInput} push to ${this.branch}: "${name}" (${cause.detail}).`, { hint, cause });
    }
}
/** Matched against GitHub's message. The first match wins, so the general rules come last. */
const RULES = [
    [/through a pull request|approving review|review is required|code owner/i, 'Require a pull request before merging'],
    [
        /verified signatures?|must be signed/i,
        'Require signed commits',
        "GitHub signs commits made with a GitHub App token or the workflow's own token, but not with a personal access token: set publish-token to one of those",
    ],
    [/status checks?|required workflow/i, 'Require status checks to pass'],
    [/merge queue/i, 'Require merge queue'],
    [/linear history|merge commits/i, 'Require linear history'],
    [/deployments? to|deployed to/i, 'Require deployments to succeed'],
    [
        /force.push|non.fast.forward updates/i,
        'Block force pushes',
        'Squashing replaces the earlier commits: set publish-history: keep',
    ],
    [/creations being restricted/i, 'Restrict creations', 'Create the branch once by hand'],
    [/deletions being restricted|cannot delete/i, 'Restrict deletions'],
    [/cannot update this protected ref/i, 'Restrict updates'],
    [
        /secret detected|cannot contain secrets|push protection/i,
        'Push protection',
        'GitHub takes something in the published files for a secret: revoke it and remove it from the telemetry',
    ],
    [/protected branch|protected ref|not authorized to push/i, 'Branch protection'],
    [/rule violation|repository rule|hook declined/i, 'Ruleset'],
];
/** @returns null when GitHub's message is not about a rule. */
function toBranchRule(detail, branch) {
    const found = RULES.find(([says]) => says.test(detail));
    if (found === undefined)
        return null;
    const [, name, remedy] = found;
    const exempt = `let the token's owner bypass the rule for ${branch} (Settings → Rules or Branches), or publish to another publish-branch.`;
    return { name, hint: remedy === undefined ? capitalise(exempt) : `${remedy}; or ${exempt}` };
}
function capitalise(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./src/publish/tree-upload.ts




/** Bytes of JSON per request; GitHub answers 502 to slightly larger trees. */
const REQUEST_BYTES = 2_000_000;
const REQUEST_ENTRIES = 2000;
/** Bytes of an entry in addition to its path and content. */
const ENTRY_BYTES = 100;
const created = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
/**
 * Creates trees on GitHub. Contents go inline with the first tree that uses them, because GitHub asks for at most one write per second.
 * Contents that the target holds already, wherever, and those of repeated attempts are referred to by id.
 */
class TreeUpload {
    repository;
    /** Ids of objects that the target has. */
    #held = new Set();
    constructor(repository) {
        this.repository = repository;
    }
    /**
     * @param base - Tree that the changes apply to; null when there is none.
     * @throws ActionError when GitHub's tree is not the expected one.
     */
    async createTree(base, site, changes) {
        for (const { id } of site.files.values())
            this.#held.add(id);
        await this.#uploadBlobs(changes);
        let tree = base === EMPTY_TREE ? null : base;
        for (const batch of toBatches(changes, this.#held)) {
            const onto = tree;
            const { sha } = await this.repository.request('creating a tree', created, (octokit, repository) => octokit.rest.git.createTree({ ...repository, ...(onto !== null && { base_tree: onto }), tree: batch }));
            tree = sha;
        }
        if (tree !== changes.tree) {
            throw new action_error_ActionError(`GitHub created the tree ${tree}, but ${changes.tree} was expected. Nothing was published.`, {
                hint: `Please report this with the parent commit: ${site.head ?? 'none'}.`,
            });
        }
        for (const { id } of changes.writes.values())
            this.#held.add(id);
        return tree;
    }
    /** Binary and very large contents cannot go inline, so they are uploaded as separate blobs. */
    async #uploadBlobs({ writes }) {
        for (const { id, bytes } of writes.values()) {
            if (this.#held.has(id) || toInline(bytes) !== null)
                continue;
            const { sha } = await this.repository.request('uploading a file', created, (octokit, repository) => octokit.rest.git.createBlob({
                ...repository,
                content: Buffer.from(bytes).toString('base64'),
                encoding: 'base64',
            }));
            if (sha !== id)
                throw new action_error_ActionError(`GitHub stored a file as ${sha}, but ${id} was expected.`);
            this.#held.add(id);
        }
    }
}
/** Splits the entries into requests, in order. Each request builds on the tree of the previous one. */
function toBatches({ deletions, writes, replacesKind }, held) {
    const blob = { mode: MODE.file, type: 'blob' };
    const batches = [];
    let room = 0;
    let batch = null;
    const add = (entry) => {
        const size = ENTRY_BYTES + toJsonSize(entry.path) + toJsonSize(entry.content ?? '');
        if (batch === null || size > room || batch.length >= REQUEST_ENTRIES) {
            batches.push((batch = []));
            room = REQUEST_BYTES;
        }
        batch.push(entry);
        room -= size;
    };
    for (const path of deletions)
        add({ path, ...blob, sha: null });
    if (replacesKind)
        batch = null;
    for (const [path, file] of writes)
        add({ path, ...blob, ...toContent(file, held) });
    return batches;
}
function toContent({ id, bytes }, held) {
    const inline = held.has(id) ? null : toInline(bytes);
    return inline === null ? { sha: id } : { content: inline };
}
/** The text of a file as a JSON string; null when its bytes are not text or would take more than half a request. */
function toInline(bytes) {
    if (bytes.byteLength > REQUEST_BYTES || bytes.includes(0) || !(0,external_node_buffer_.isUtf8)(bytes))
        return null;
    const text = Buffer.from(bytes).toString('utf8');
    return toJsonSize(text) > REQUEST_BYTES / 2 ? null : text;
}
function toJsonSize(text) {
    return Buffer.byteLength(JSON.stringify(text));
}

;// CONCATENATED MODULE: ./src/publish/github-target.ts









const ATTEMPTS = 10;
const MAX_BACKOFF_MS = 20_000;
const github_target_created = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
/**
 * A branch of a GitHub repository. Publishing is compare-and-swap: it adds one commit to the head that was read, and if the head has moved
 * by then, everything is read and planned again. The same holds with squashed history: the new commit has no parent, but replaces only the
 * commit that it was planned on.
 */
class GitHubPublicationTarget {
    options;
    label;
    #repository;
    #head;
    #branch;
    #upload;
    #clock;
    /** The last head that this run saw or created; null when there was no branch so far. */
    #lastHead = null;
    constructor(client, options) {
        this.options = options;
        this.label = `${options.repository}@${options.branch}`;
        this.#repository = new GitHubRepository(client, options.repository);
        this.#head = new BranchHead(this.#repository, options.branch);
        this.#branch = new PublishedBranch(this.#repository, this.#head, options.directory);
        this.#upload = new TreeUpload(this.#repository);
        this.#clock = options.clock ?? systemClock;
    }
    /** @throws ActionError when the target does not exist, is archived or empty, or this token may not push to it. */
    async inspect(keys) {
        const { tokenInput, permission } = this.#repository.client;
        const { facts, state } = await this.#branch.open(keys);
        if (facts.archived)
            throw new action_error_ActionError(`${facts.fullName} is archived, so nothing can be published to it.`);
        if (facts.canPush === false && permission === 'contents: write') {
            throw new action_error_ActionError(`${tokenInput} cannot push to ${facts.fullName}.`, {
                hint: `Its user needs write access to the repository, and the token needs \`${permission}\`.`,
            });
        }
        if (facts.empty)
            throw this.#head.emptyRepository();
        this.#lastHead = state.contents.head;
        return { site: state.site, read: state.contents.read, isPrivate: facts.private };
    }
    async findAlias(names) {
        const ids = await readRepositoryIds(this.#repository, [this.#repository.fullName, ...names]);
        const own = ids.get(this.#repository.fullName);
        return names.find((name) => own !== undefined && ids.get(name) === own) ?? null;
    }
    async publish(plan) {
        const ours = new Set();
        const warnings = new Set();
        for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
            if (attempt > 1)
                await this.#backOff(attempt);
            const prepared = await this.#prepare(plan, attempt === 1);
            if (prepared === null)
                continue;
            const { base, changes, message } = prepared;
            const { head, tree: before } = base.contents;
            if (head === null && this.#lastHead !== null)
                warnings.add(this.#toDeletionWarning(this.#lastHead));
            else
                this.#lastHead = head;
            if (changes.tree === before) {
                // A commit whose response was lost may be the head after all.
                return { changed: ours.has(head), commit: head, tree: before, attempts: attempt, warnings: [...warnings] };
            }
            const tree = await this.#upload.createTree(head === null ? null : before, base.site, changes);
            const isReplaced = this.options.history === 'squash';
            const commit = await this.#createCommit(tree, isReplaced ? null : head, message);
            ours.add(commit);
            const isMoved = isReplaced && head !== null && base.repositoryId !== null
                ? await this.#head.replace(base.repositoryId, head, commit)
                : await this.#head.move(head, commit);
            if (isMoved) {
                this.#branch.forget();
                this.#lastHead = commit;
                return { changed: true, commit, tree, attempts: attempt, warnings: [...warnings] };
            }
        }
        throw new action_error_ActionError(`${this.label} kept changing: other pushes overtook ${ATTEMPTS} attempts to publish.`, {
            hint: 'Run again, or have fewer workflows push to this branch at the same time.',
        });
    }
    /**
     * If the first attempt changes nothing, the inspected state is enough. Before any write, the head is read again.
     * @returns null when GitHub names a head whose commit it does not show yet.
     */
    async #prepare(plan, isFirst) {
        const inspected = this.#branch.last;
        if (inspected !== undefined && isFirst) {
            const attempt = await this.#plan(plan, inspected);
            if (attempt.changes.tree === inspected.contents.tree)
                return attempt;
            if ((await this.#branch.read()) === inspected)
                return attempt;
        }
        const base = await this.#branch.read();
        return base && this.#plan(plan, base);
    }
    async #plan(plan, base) {
        const { contents, site } = base;
        const { directory } = this.options;
        const publication = await plan(site, contents.read);
        const owned = [...publication.directories.keys(), ...publication.removed];
        const whole = await contents.listWhole(site, owned.map((key) => toSitePath(directory, key)));
        const changes = deriveTreeChanges(whole, publication, directory);
        return { base: { ...base, site: whole }, changes, message: publication.message };
    }
    /** GitHub sets author and committer, and then signs the commits of an app. */
    async #createCommit(tree, parent, message) {
        const { sha } = await this.#repository.request('creating a commit', github_target_created, (octokit, repository) => octokit.rest.git.createCommit({ ...repository, message, tree, parents: parent === null ? [] : [parent] }));
        return sha;
    }
    #toDeletionWarning(head) {
        const { repository, branch } = this.options;
        return (`The branch ${branch} of ${repository} was deleted during this run, at commit ${head}. The run created it again with the ` +
            'dashboards that it published; all other files on it are lost. To restore files, in a clone of ' +
            `${repository}: git fetch origin ${branch} ${head}, git switch ${branch}, git checkout ${head} -- <files>, then commit and ` +
            'push. GitHub keeps that commit for a limited time. The next run publishes the dashboards that are missing now.');
    }
    async #backOff(attempt) {
        this.options.log.info(`${this.label} was updated in the meantime: attempt ${attempt} of ${ATTEMPTS}.`);
        await this.#clock.sleep(this.#clock.random() * Math.min(MAX_BACKOFF_MS, 500 * 2 ** attempt));
    }
}

;// CONCATENATED MODULE: ./src/publish/live-site.ts


const EVERY_MS = 5000;
const REQUEST_MS = 10_000;
/** A manifest lists every telemetry file, at a few hundred bytes each. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Polls the live site until it shows a published file, for at most `seconds`. Each request has its own URL so that no cache answers it. */
async function awaitSite({ url, id }, seconds, { read, clock }, log) {
    const start = clock.now();
    const end = start + seconds * 1000;
    for (let look = 1;; look += 1) {
        const bytes = await read(`${url}?${new URLSearchParams({ published: id, look: String(look) })}`, MAX_BYTES);
        const isLive = bytes !== null && blobId(bytes) === id;
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

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 20 modules
var utils = __webpack_require__(2413);
;// CONCATENATED MODULE: ./src/github/rate-quota.ts


/** GitHub counts requests per hour separately for its REST (`core`) and GraphQL APIs. */
const RATE_RESOURCES = ['core', 'graphql'];
/** Requests set aside for everything but reading files: listing, and publishing with the same token. */
const MARGIN = 25;
/** The token's remaining requests in this hour are not enough for what has to be read. */
class QuotaError extends action_error_ActionError {
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

// EXTERNAL MODULE: ./node_modules/graphql/language/parser.js
var parser = __webpack_require__(4929);
;// CONCATENATED MODULE: ./src/github/graphql-document.ts

/**
 * Whether a GraphQL document can only read: every operation is a query, in long form or as a bare selection set. False if the document does
 * not parse, or defines anything but operations and fragments.
 */
function isQueryDocument(document) {
    try {
        const { definitions } = (0,parser/* parse */.qg)(document, { noLocation: true });
        const operations = definitions.filter((definition) => definition.kind !== 'FragmentDefinition');
        return (operations.length > 0 &&
            operations.every((definition) => definition.kind === 'OperationDefinition' && definition.operation === 'query'));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/github/read-only-guard.ts



/** The body that Octokit sends to the GraphQL endpoint. Batches and persisted queries (by hash) are rejected. */
const graphqlBody = schemas/* strictObject */.rej({
    query: schemas/* string */.YjP(),
    variables: schemas/* unknown */.L5J().optional(),
    operationName: schemas/* string */.YjP().nullish(),
});
/**
 * A `fetch` that can only read: GET, HEAD, and GraphQL documents that contain only queries. Everything else is refused before it leaves the
 * process, regardless of what the token allows (`spec/1 §9`).
 *
 * @param graphqlUrl - The only URL that accepts POST.
 */
function createReadOnlyFetch(fetch, graphqlUrl) {
    return async (input, init) => {
        const method = (init?.method ?? 'GET').toUpperCase();
        const isRead = method === 'GET' || method === 'HEAD' || (method === 'POST' && isQuery(input, init?.body, graphqlUrl));
        if (typeof input !== 'string' || !isRead) {
            throw new action_error_ActionError(`Refused to send ${method} ${describe(input)}: access to the telemetry and the registry is read-only.`, {
                hint: 'This is a bug in the action. Nothing was sent. Please report it.',
            });
        }
        return fetch(input, init);
    };
}
function isQuery(url, body, graphqlUrl) {
    if (url !== graphqlUrl || typeof body !== 'string')
        return false;
    try {
        const parsed = graphqlBody.safeParse(JSON.parse(body));
        return parsed.success && isQueryDocument(parsed.data.query);
    }
    catch {
        return false; // not JSON, so not a recognisable query
    }
}
/** Path of the request, without the query string, which must not appear in messages. */
function describe(input) {
    return typeof input === 'string' && URL.canParse(input) ? new URL(input).pathname : 'a request';
}

;// CONCATENATED MODULE: ./src/github/github-client.ts







/** A client that cannot write: see `createReadOnlyFetch`. */
function createReadClient(options) {
    const fetch = createReadOnlyFetch(options.fetch ?? platformFetch(options.apiUrl), graphqlUrl(options.apiUrl));
    return createClient(options, fetch, 'contents: read');
}
/** The client of the publication target, and the only one that may write. */
function createWriteClient(options) {
    const client = createClient(options, options.fetch ?? platformFetch(options.apiUrl), 'contents: write');
    spaceWrites(client.octokit, options.clock ?? systemClock);
    return client;
}
function createClient({ token, tokenInput, apiUrl, log, clock = systemClock, deadlines = DEADLINES }, fetch, permission) {
    if (token === '')
        throw new action_error_ActionError(`${tokenInput} is empty.`, { hint: `Set it to a token with \`${permission}\`.` });
    const quiet = { debug: () => { }, info: () => { }, warn: log.debug, error: log.debug };
    const octokit = new utils/* GitHub */.gq((0,utils/* getOctokitOptions */.EG)(token, {
        baseUrl: apiUrl.replace(/(?<!\/)\/+$/, ''),
        log: quiet,
        request: { fetch: followRedirects(fetch), log: quiet },
    }));
    const quota = new RateQuota(tokenInput);
    retryRequests(octokit, { log, clock, quota, deadlines });
    const kind = /^gh[po]_/.test(token) ? 'classic' : 'other';
    return { octokit, tokenInput, permission, reportsRole: !token.startsWith('ghs_'), kind, quota };
}
/**
 * The `fetch` of @actions/github uses the runner's proxy. It chooses the proxy once, for GITHUB_API_URL, so it only serves that address.
 */
function platformFetch(apiUrl) {
    const proxied = utils/* defaults */.NT.request?.fetch;
    return apiUrl === utils/* defaults */.NT.baseUrl && typeof proxied === 'function'
        ? async (input, init) => proxied(input, init)
        : globalThis.fetch;
}
/** As in @octokit/graphql: GitHub Enterprise Server serves GraphQL next to `/api/v3`, not below it. */
function graphqlUrl(apiUrl) {
    const base = apiUrl.replace(/(?<!\/)\/+$/, '');
    return base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`;
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
        throw new action_error_ActionError(`${problem} at ${origin}, so there is no registry.`, { hint: registry_text_hint });
    }
    const bytes = await objects.readBlob(file);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new action_error_ActionError(`The registry at ${origin} is not UTF-8 text.`, { hint: registry_text_hint });
    return { text: Buffer.from(bytes).toString('utf8'), origin, ...toPushWarnings(client, found.facts) };
}
const registry_text_hint = 'Check registry-repository, registry-path and registry-ref.';
/** Reads the registry from a local file. */
async function readRegistryFile(file) {
    const bytes = await readFile(file).catch((error) => {
        throw new ActionError(`Cannot read the registry ${file}.`, { hint: 'Check the path.', cause: error });
    });
    if (!isUtf8(bytes))
        throw new ActionError(`The registry ${file} is not UTF-8 text.`);
    return { text: bytes.toString('utf8'), origin: file };
}

;// CONCATENATED MODULE: ./src/source/read-ahead.ts
/**
 * Reads several items concurrently and yields the results in the order of the items. Each item holds its share of the budget from before it
 * is read until the consumer asks for the next one. The first failure ends the generator and aborts all reads in progress.
 */
async function* readAhead(items, { count, budget }, toBytes, read) {
    const abort = new AbortController();
    const start = (item) => {
        const bytes = toBytes(item);
        const acquired = budget.acquire(bytes);
        const result = acquired.then(() => {
            abort.signal.throwIfAborted();
            return read(item, abort.signal);
        });
        result.catch(() => { }); // awaited later; until then its failure must not count as "unhandled"
        return { result, release: () => void acquired.then(() => budget.release(bytes)) };
    };
    const ahead = [];
    let next = 0;
    try {
        for (;;) {
            for (let item = items[next]; next < items.length && item !== undefined && ahead.length < count; item = items[next]) {
                ahead.push(start(item));
                next += 1;
            }
            const [first] = ahead;
            if (first === undefined)
                return;
            yield await first.result;
            first.release();
            ahead.shift();
        }
    }
    finally {
        abort.abort();
        for (const { release } of ahead)
            release();
    }
}

;// CONCATENATED MODULE: ./src/source/github-telemetry-source.ts











/** Files that one repository requests ahead: enough to fill batches. The byte limit is shared by all repositories. */
const FILES_AHEAD = 300;
const BYTES_AHEAD = 32 * 1024 * 1024;
/**
 * Opens the telemetry repository at the commit that `ref` points to now. All later reads use that commit. Normally takes one request.
 *
 * @param fullName `owner/name`.
 * @param ref branch, tag, full ref or commit id; the default branch when null.
 * @throws ActionError when the repository or the ref does not exist or cannot be read.
 */
async function openGitHubTelemetry(client, fullName, ref = null) {
    const repository = new GitHubRepository(client, fullName);
    const objects = new ObjectReader(repository);
    const names = TELEMETRY_ROOT.split('/');
    const found = await lookUpRepository(repository, objects, {
        revision: ref,
        directories: names.map((_, index) => names.slice(0, index + 1).join('/')),
    });
    const commit = requireCommit(found, ref, repository);
    const root = commit && (await objects.find(commit.tree, names));
    const level = root?.mode === MODE.directory ? await objects.readLevel(root.id) : [];
    const directories = level.filter(({ mode }) => mode === MODE.directory).map(({ path, id }) => [path, id]);
    return new GitHubTelemetrySource(repository, objects, found.facts, commit?.id ?? null, new Map(directories));
}
/** Telemetry in a GitHub repository, at one pinned commit. */
class GitHubTelemetrySource {
    repository;
    objects;
    facts;
    commit;
    trees;
    #budget = new Semaphore(BYTES_AHEAD);
    #names;
    constructor(repository, objects, facts, 
    /** The pinned commit; null when the telemetry repository is empty. */
    commit, 
    /** Tree ids of all telemetry directories, by name. */
    trees) {
        this.repository = repository;
        this.objects = objects;
        this.facts = facts;
        this.commit = commit;
        this.trees = trees;
        this.#names = new DirectoryNames(trees.keys());
    }
    listNames() {
        return Promise.resolve(this.#names.names);
    }
    async identify(registered) {
        if (registered.telemetryRepository.toLowerCase() !== this.repository.fullName.toLowerCase()) {
            throw new action_error_ActionError(`The telemetry of ${registered.key} is not in ${this.repository.fullName}.`);
        }
        return this.#identify(registered);
    }
    expect(repositories) {
        this.objects.expect(repositories.flatMap((registered) => this.#identify(registered).map(({ tree }) => tree)));
    }
    /** Reading throws QuotaError before the first file when the rate limit does not leave enough requests for all files. */
    async open(registered) {
        const directories = await this.identify(registered);
        return directories.length === 0 ? null : this.openTrees(registered, directories);
    }
    /** Like `open`, for trees from another time, as long as GitHub keeps them. */
    async openTrees(registered, directories) {
        const listings = directories.map(async ({ directory, tree }) => ({
            prefix: toEntryPrefix(registered, directory),
            files: await this.objects.readFiles(tree),
        }));
        const entries = toTelemetryEntries(await Promise.all(listings));
        const own = new OwnEntries(entries);
        return {
            directories,
            entries,
            read: (files) => {
                const wanted = own.check(files);
                this.repository.client.quota.reserve(this.objects.costOf(wanted), `Reading ${registered.key}`);
                return readAhead(wanted, { count: FILES_AHEAD, budget: this.#budget }, ({ size }) => size ?? 0, (file, signal) => this.#read(file, signal));
            },
        };
    }
    #identify(registered) {
        return this.#names
            .namesOf(registered)
            .map((name) => ({ directory: toDirectoryPath(name), tree: this.trees.get(name) }));
    }
    /**
     * Only a defect of this blob is a finding about the telemetry. A lost permission, an exhausted limit or a broken connection stops the
     * repository; otherwise its page would silently miss data.
     */
    async #read(entry, signal) {
        try {
            return { entry, bytes: await this.objects.readBlob(entry, signal) };
        }
        catch (error) {
            const isTooLarge = error instanceof GitHubRequestError && error.status === 403 && /too[_ ]large/i.test(error.detail);
            if (error instanceof BlobMismatchError || isTooLarge)
                return { entry, error };
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/source/push-event.ts






/** The fields of a `push` event that the action uses. */
const pushSchema = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP(),
    before: schemas/* string */.YjP(),
    after: schemas/* string */.YjP(),
    created: schemas/* boolean */.zMY(),
    deleted: schemas/* boolean */.zMY(),
    forced: schemas/* boolean */.zMY(),
    repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP(), default_branch: schemas/* string */.YjP() }),
});
/** GitHub's limit for files listed in a comparison. */
const COMPARED_FILES = 300;
const push_event_comparisonSchema = schemas/* object */.Ikc({
    status: schemas/* string */.YjP(),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), previous_filename: schemas/* string */.YjP().optional() })),
});
/** @returns null when the file is not the payload of a push. */
async function readPushEvent(path) {
    try {
        return pushSchema.parse(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch {
        return null; // optional: without it, all repositories are planned
    }
}
/**
 * Names of the telemetry directories that a push touched.
 *
 * @param telemetryRepository `owner/name`.
 * @param ref where the telemetry is read; the default branch when null.
 * @returns null when the push was not to that telemetry, or the list may be incomplete: a new or force-pushed branch, a missing commit, or
 * more files than a comparison lists.
 */
async function readTouchedDirectories(client, push, telemetryRepository, ref) {
    if (!isPushTo(push, telemetryRepository, ref) || push.created || push.deleted || push.forced)
        return null;
    if (/^0+$/.test(push.before))
        return null;
    const comparison = await compare(new GitHubRepository(client, telemetryRepository), push);
    const { status, files } = comparison ?? { status: 'unknown', files: [] };
    if (status !== 'ahead' || files.length >= COMPARED_FILES)
        return null;
    const paths = files.flatMap(({ filename, previous_filename: former }) => [filename, ...(former ? [former] : [])]);
    const prefix = `${TELEMETRY_ROOT}/`;
    const below = paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
    return new Set(below.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])));
}
function isPushTo({ ref, repository }, telemetryRepository, wanted) {
    const branch = (wanted ?? repository.default_branch).replace(/^(?:refs\/)?heads\//, '');
    return isSameName(repository.full_name, telemetryRepository) && ref === `refs/heads/${branch}`;
}
async function compare(repository, { before, after }) {
    try {
        return await repository.request('comparing the commits of the push', push_event_comparisonSchema, (octokit, coordinates) => octokit.rest.repos.compareCommitsWithBasehead({ ...coordinates, basehead: `${before}...${after}`, per_page: 1 }));
    }
    catch (error) {
        if (error instanceof GitHubRequestError && (error.status === 404 || error.status === 422))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/run/github-effects.ts













/** One client per token: the first two are read-only, and only the target gets the third. */
function createGitHubEffects(settings, secrets, log, threads, waiting = {}) {
    const { server, registryRepository, registryPath, registryRef, telemetryRef } = settings;
    const shared = { apiUrl: server.apiUrl, log, ...waiting };
    const registry = createReadClient({ ...shared, token: secrets.registryToken, tokenInput: 'registry-token' });
    const telemetry = createReadClient({ ...shared, token: secrets.telemetryToken, tokenInput: 'telemetry-token' });
    return {
        log,
        readRegistry: () => readGitHubRegistry(registry, { repository: registryRepository, path: registryPath, ref: registryRef }),
        readTouched: async (telemetryRepository) => {
            const push = settings.pushEventPath === null ? null : await readPushEvent(settings.pushEventPath);
            return push && readTouchedDirectories(telemetry, push, telemetryRepository, telemetryRef);
        },
        openTelemetry: async (telemetryRepository) => {
            const source = await openGitHubTelemetry(telemetry, telemetryRepository, telemetryRef);
            const { commit, facts } = source;
            return { source, commit, isPrivate: facts.private, ...toPushWarnings(telemetry, facts) };
        },
        partials: createCache(settings, secrets, log),
        threads,
        target: createTarget(settings, secrets, log, waiting),
        live: settings.target.kind === 'repository' ? createLiveSite() : undefined,
    };
}
function createCache({ cacheDirectory }, { cacheKey }, log) {
    if (cacheDirectory === null)
        return undefined;
    return new DirectoryAggregateCache(cacheDirectory, log, cacheKey === null ? null : new CacheKey(cacheKey));
}
/** Effects of the stage `verify`: it reads what is published, and telemetry at the published commits. */
function createVerificationEffects(settings, secrets, log) {
    const { server, target, owner } = settings;
    const shared = { apiUrl: server.apiUrl, log };
    const telemetry = createReadClient({ ...shared, token: secrets.telemetryToken, tokenInput: 'telemetry-token' });
    const published = createReadClient({ ...shared, token: secrets.publishToken, tokenInput: 'publish-token' });
    const sources = new Map();
    return {
        log,
        readSite: () => {
            if (target.kind === 'directory')
                throw new action_error_ActionError('Use the command line to verify a directory.');
            const { publishRepository: repository, publishBranch: branch, publishDirectory: directory } = target;
            return readGitHubSite(published, { repository, branch, directory });
        },
        openTrees: async (registered, directories) => {
            const { telemetryRepository: repository } = registered;
            if (!isSameName(ownerOf(repository), owner)) {
                throw new action_error_ActionError(`Its manifest names ${repository}, which is not a telemetry repository of ${owner}.`);
            }
            const source = sources.get(repository) ?? openGitHubTelemetry(telemetry, repository);
            sources.set(repository, source);
            return (await source).openTrees(registered, directories);
        },
    };
}
/** The other stages read the target with a client that cannot write. */
const WRITING = ['all', 'publish'];
function createTarget({ target, server, staging }, secrets, log, waiting) {
    if (target.kind === 'directory')
        return new DirectoryPublicationTarget(target.outputDirectory);
    const token = { token: secrets.publishToken, tokenInput: 'publish-token' };
    const createClient = WRITING.includes(staging.stage) ? createWriteClient : createReadClient;
    const client = createClient({ ...token, apiUrl: server.apiUrl, log, ...waiting });
    const { publishRepository: repository, publishBranch: branch, publishDirectory: directory, publishHistory: history, } = target;
    return new GitHubPublicationTarget(client, { repository, branch, directory, history, log });
}

;// CONCATENATED MODULE: ./src/render/links.ts


/** Address of a repository on the server; null when the server's address is not http(s). */
function toRepositoryUrl(serverUrl, repository) {
    if (!/^https?:\/\/[^/]/i.test(serverUrl))
        return null;
    return `${serverUrl.replace(/(?<!\/)\/+$/, '')}/${toUrlPath(repository)}`;
}
/** Run ids of Task Assistant's workflows: the id of the workflow run and the attempt. */
const WORKFLOW_RUN = /^(\d{6,20})-(\d{1,4})$/;
/** Address of the workflow run that a run id refers to; null when it refers to none. */
function toWorkflowRunUrl(serverUrl, { owner, name }, id) {
    const [, run, attempt] = WORKFLOW_RUN.exec(id) ?? [];
    const base = run === undefined ? null : toRepositoryUrl(serverUrl, `${owner}/${name}`);
    return base && `${base}/actions/runs/${run}/attempts/${attempt}`;
}
/** Address of a directory in a repository, at the head of its default branch. */
function toDirectoryUrl(serverUrl, repository, directory) {
    const base = toRepositoryUrl(serverUrl, repository);
    return base && `${base}/tree/HEAD/${toUrlPath(directory)}`;
}
/**
 * Address of a telemetry file or of one of its lines; `plain=1` stops the server from rendering it.
 * @param file - Path relative to `source.directory`, as in diagnostics.
 */
function toFileUrl(serverUrl, { repository, directory }, file, line) {
    const base = toRepositoryUrl(serverUrl, repository);
    const path = toUrlPath(toWholePath(directory, file));
    return base && `${base}/blob/HEAD/${path}?plain=1${line === null ? '' : `#L${line}`}`;
}
/** Addresses of lines. Lines of one file come in succession, so the file's part, which is most of the work, is built only once. */
function createLineUrls(serverUrl, place) {
    const files = new Map();
    return (file, line) => {
        let url = files.get(file);
        if (url === undefined)
            files.set(file, (url = toFileUrl(serverUrl, place, file, null)));
        return url && `${url}#L${line}`;
    };
}
function toUrlPath(path) {
    return path.split('/').map(toUrlPart).join('/');
}
/** Any text as one segment of an address. */
function toUrlPart(text) {
    // encodeURIComponent throws on a lone surrogate.
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
/** Longer parts are replaced by a digest, so that addresses stay short enough to share. */
const MAX_PART_LENGTH = 60;
/**
 * Anchor id on a page, made of names from telemetry. It contains only letters, digits, `-`, `.` and `_`; different names have
 * different ids, and the same names always have the same one. `run`, `a b` → `run-a_20_b`.
 */
function toAnchor(kind, name, within) {
    const parts = within === undefined ? [name] : [name, within];
    return `${kind}-${parts.map(toPart).join('.')}`;
}
function toPart(name) {
    // By UTF-16 unit, so that a lone surrogate also has an id.
    const part = name.replace(/[^A-Za-z0-9.-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
    if (part.length <= MAX_PART_LENGTH)
        return part;
    return `${part.slice(0, MAX_PART_LENGTH - 20)}__${(0,external_node_crypto_.createHash)('sha256').update(part).digest('hex').slice(0, 16)}`;
}

// EXTERNAL MODULE: ./node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var jsxRuntime = __webpack_require__(8720);
// EXTERNAL MODULE: ./node_modules/preact-render-to-string/dist/index.mjs
var dist = __webpack_require__(3091);
;// CONCATENATED MODULE: ./src/render/components/icon.tsx



/** Shapes on a 16 × 16 grid, drawn in the colour of the surrounding text. Every state has its own shape. */
const SHAPES = {
    success: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M5.2 8.2l2 2 3.6-4',
    partial: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M5 8h6',
    blocked: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M3.7 3.7l8.6 8.6',
    failed: 'M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2',
    unknown: 'M6 6a2 2 0 113 1.7c-.7.4-1 .8-1 1.5M8 11.6v.1M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8',
    dot: 'M8 6.6a1.4 1.4 0 100 2.8a1.4 1.4 0 000-2.8',
    warning: 'M8 2l6.5 11.5h-13zM8 6.3v3.4M8 11.6v.1',
    note: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M8 7.4v3.8M8 4.8v.1',
    none: 'M8 1.8a6.2 6.2 0 014 1.5M14 6.5a6.2 6.2 0 010 3M12 12.7a6.2 6.2 0 01-8 0M2 9.5a6.2 6.2 0 010-3M4 3.3a6.2 6.2 0 012-1.1M6 8h4',
    clock: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M8 4.6V8l2.4 1.6',
    shield: 'M8 1.6l5.4 2v4c0 3.2-2.2 5.6-5.4 6.8-3.2-1.2-5.4-3.6-5.4-6.8v-4zM5.6 8l1.8 1.8 3.2-3.6',
    bolt: 'M9 1.6L3.4 9H8l-1 5.4L12.6 7H8z',
    silent: 'M9.6 2a6.2 6.2 0 013.2 2.1M14.2 7.4a6.2 6.2 0 01-1 3.8M11 13.4a6.2 6.2 0 01-3.9.7M4 12.7a6.2 6.2 0 01-2.2-3.2M2 6.2a6.2 6.2 0 012.1-3.1',
    calendar: 'M2.5 3.5h11v10h-11zM2.5 6.8h11M5.4 1.8v3M10.6 1.8v3',
    flask: 'M6.3 1.8h3.4M7 1.8v4.4l-3.9 6.4c-.5.8 0 1.6.9 1.6h8c.9 0 1.4-.8.9-1.6L9 6.2V1.8M4.8 10h6.4',
};
const STATUS_ICONS = {
    healthy: 'success',
    warning: 'warning',
    error: 'failed',
    'no-telemetry': 'none',
};
/** Each of the three answers to "What was done" has its own shape. */
function toTakenIcon({ events, taken, notRecorded }) {
    if (taken > 0)
        return 'bolt';
    return events > 0 && notRecorded === 0 ? 'shield' : 'unknown';
}
const SEVERITY_ICONS = { error: 'failed', warning: 'warning', note: 'note' };
/** Placeholder for the definitions that icons and charts refer to; it comes before anything else. `defineShapes` fills it. */
function Sprite() {
    return (0,jsxRuntime/* jsx */.Y)("svg", { class: "sprite", width: "0", height: "0", "aria-hidden": "true" });
}
/** Definitions by id. */
let definitions;
/** Fills a page's `Sprite` with only the definitions that the page refers to: all of them would be half of a short page. */
function defineShapes(html) {
    definitions ??= new Map(Array.from(createDefinitions(), ([id, definition]) => [id, (0,dist/* renderToString */.F0)(definition)]));
    const used = new Set(Array.from(html.matchAll(/#((?:icon|fill)-[a-z]+)/g), ([, id = '']) => id));
    if (html.includes('missing'))
        used.add('missing'); // the stylesheet refers to it
    const shapes = Array.from(definitions, ([id, definition]) => (used.has(id) ? definition : '')).join('');
    return html.replace('<svg class="sprite" width="0" height="0" aria-hidden="true">', (sprite) => sprite + shapes);
}
function* createDefinitions() {
    for (const [name, path] of Object.entries(SHAPES)) {
        const id = `icon-${name}`;
        yield [
            id,
            (0,jsxRuntime/* jsx */.Y)("symbol", { id: id, viewBox: "0 0 16 16", children: (0,jsxRuntime/* jsx */.Y)("path", { d: path }) }),
        ];
    }
    for (const outcome of records_outcome/* OUTCOMES */.i)
        yield [`fill-${outcome}`, (0,jsxRuntime/* jsx */.Y)(OutcomePattern, { outcome: outcome })];
    yield [
        'missing',
        (0,jsxRuntime/* jsx */.Y)("pattern", { id: "missing", width: "8", height: "6", patternUnits: "userSpaceOnUse", children: (0,jsxRuntime/* jsx */.Y)("path", { class: "missing-stripe", d: "M0 1h8" }) }),
    ];
}
/**
 * Patterns that distinguish outcomes without colour. All stripes are horizontal, because charts are stretched to the width of the
 * page, which distorts all others.
 */
const STRIPES = {
    success: '',
    partial: 'M0 1h8',
    blocked: 'M0 1h8M0 4h8',
    failed: 'M0 2h8M0 3h8',
    unknown: '',
};
function OutcomePattern({ outcome }) {
    return ((0,jsxRuntime/* jsxs */.FD)("pattern", { id: `fill-${outcome}`, width: "8", height: "6", patternUnits: "userSpaceOnUse", children: [(0,jsxRuntime/* jsx */.Y)("path", { class: `fill-${outcome}`, d: "M0 0h8v6h-8z" }), STRIPES[outcome] && (0,jsxRuntime/* jsx */.Y)("path", { class: "fill-stripe", d: STRIPES[outcome] })] }));
}
function Icon({ name }) {
    return ((0,jsxRuntime/* jsx */.Y)("svg", { class: "icon", "aria-hidden": "true", children: (0,jsxRuntime/* jsx */.Y)("use", { href: `#icon-${name}` }) }));
}
/** The name of an outcome, with its shape and colour. */
function OutcomeLabel({ outcome }) {
    return ((0,jsxRuntime/* jsxs */.FD)("span", { class: `is-${outcome}`, children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: outcome }), outcome] }));
}

;// CONCATENATED MODULE: ./src/render/components/parts.tsx




function Section({ id, title, note, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("section", { class: "card", id: id, "aria-labelledby": `${id}-title`, children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "card-head", children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: `${id}-title`, children: title }), (0,jsxRuntime/* jsx */.Y)(AnchorLink, { id: id, name: title }), note && (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: note })] }), children] }));
}
/** A link to a place on the page, for sharing; visible on hover and keyboard focus. */
function AnchorLink({ id, name }) {
    return (0,jsxRuntime/* jsx */.Y)("a", { class: "anchor", href: `#${id}`, "aria-label": `Link to ${name}` });
}
/** Closed by default; its content is still part of the page, of text search and (once opened) of the print. */
function Disclosure({ summary, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("details", { children: [(0,jsxRuntime/* jsx */.Y)("summary", { children: summary }), children] }));
}
/** Content wider than a phone scrolls inside its own frame, also by keyboard. */
function Scroll({ label, fromEnd = false, children }) {
    return ((0,jsxRuntime/* jsx */.Y)("div", { class: fromEnd ? 'scroll from-end' : 'scroll', role: "group", "aria-label": label, tabIndex: 0, children: children }));
}
/** Says that there is nothing to show, and why. */
function Nothing({ children }) {
    return (0,jsxRuntime/* jsx */.Y)("p", { class: "nothing", children: children });
}
/** Longer names are likely to be cut by the layout, so they get a tooltip with the whole name. */
const FITS = 24;
/** A name that comes from telemetry or from the registry: isolated from the direction of the text around it. */
function Name({ value }) {
    const text = toVisibleText(value);
    if (text.trim() === '')
        return (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "a blank name" });
    return (0,jsxRuntime/* jsx */.Y)("bdi", { ...(text.length > FITS ? { title: text } : {}), children: text });
}
/** Unknown is neither zero nor empty: a dash with the reason, unless the table explains all its dashes. */
function Unknown({ why }) {
    return why === undefined ? (0,jsxRuntime/* jsx */.Y)("i", { children: "\u2013" }) : (0,jsxRuntime/* jsx */.Y)("abbr", { title: why, children: "\u2013" });
}
/** A count; zero is dimmed. */
function Count({ value }) {
    return value === 0 ? (0,jsxRuntime/* jsx */.Y)("i", { children: "0" }) : (0,base_format/* formatCount */.B4)(value);
}
function Duration({ milliseconds }) {
    return milliseconds === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,base_format/* formatDuration */.a3)(milliseconds);
}
/** A UTC timestamp; without the time zone in tables, whose header names it. */
function Timestamp({ value, zone = true, id, overdue }) {
    if (value === null)
        return zone ? (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "no valid timestamp" }) : (0,jsxRuntime/* jsx */.Y)(Unknown, {});
    if (!zone)
        return (0,base_format/* formatTimestamp */.Ey)(value);
    return ((0,jsxRuntime/* jsxs */.FD)("time", { id: id, dateTime: value, "data-overdue": overdue ?? undefined, children: [(0,base_format/* formatTimestamp */.Ey)(value), " UTC"] }));
}
/** A link to the server; plain text when its address is not one that a page may link to. */
function ServerLink({ href, children }) {
    return href === null ? children : (0,jsxRuntime/* jsx */.Y)("a", { href: href, children: children });
}
/** One of the key facts at the top of a page. */
function Fact({ title, icon, class: name, value, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: `fact ${name}`, children: [(0,jsxRuntime/* jsx */.Y)("h2", { children: title }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "fact-value", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: icon }), (0,jsxRuntime/* jsx */.Y)("span", { children: value })] }), children && (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: children })] }));
}
/** One line of a list of facts, `<dl>`. */
function Entry({ title, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("div", { children: [(0,jsxRuntime/* jsx */.Y)("dt", { children: title }), (0,jsxRuntime/* jsx */.Y)("dd", { children: children })] }));
}
/** Sandbox is labelled, but otherwise treated exactly like production (`spec/2 §9`). Without a registry there is no context. */
function ContextBadge({ context }) {
    if (context === null)
        return (0,jsxRuntime/* jsx */.Y)("span", { class: "badge badge-absent", children: "not registered" });
    return context === 'sandbox' ? ((0,jsxRuntime/* jsxs */.FD)("span", { class: "badge badge-sandbox", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: "flask" }), "sandbox"] })) : ((0,jsxRuntime/* jsx */.Y)("span", { class: "badge", children: "production" }));
}
/** The usual state, enabled, gets no badge. */
function StateBadge({ state }) {
    return state === 'enabled' ? null : ((0,jsxRuntime/* jsxs */.FD)("span", { class: "badge badge-disabled", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: "blocked" }), "disabled"] }));
}
/** Something that began has no recorded end: neither a success nor a failure. */
function UnfinishedBadge() {
    return ((0,jsxRuntime/* jsxs */.FD)("span", { class: "badge badge-unfinished", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: "clock" }), "unfinished"] }));
}

;// CONCATENATED MODULE: ./src/render/components/records-account.tsx





/** Accounts for every line: what was read adds up to what is shown. */
function RecordsAccount({ records }) {
    const holding = records.lines - records.blank - records.malformed;
    return ((0,jsxRuntime/* jsxs */.FD)(Section, { id: "records", title: "Records", note: "every line of every file, counted once", children: [(0,jsxRuntime/* jsx */.Y)(Equation, { total: { name: 'lines', count: records.lines }, parts: [
                    { name: 'with records', count: holding },
                    { name: 'malformed', count: records.malformed },
                    { name: 'blank', count: records.blank },
                ] }), (0,jsxRuntime/* jsx */.Y)(Equation, { total: { name: 'records', count: records.parsed }, parts: [
                    { name: 'first on their line', count: holding },
                    { name: 'further on their line', count: records.recovered },
                ] }), (0,jsxRuntime/* jsx */.Y)(Equation, { total: { name: 'records', count: records.parsed }, parts: [
                    { name: 'counted', count: records.counted },
                    { name: 'duplicate', count: records.duplicate },
                    { name: 'foreign', count: records.foreign },
                    { name: 'unrecognised', count: records.unrecognised },
                    { name: 'copies', count: records.copies },
                    { name: 'withheld', count: records.withheld },
                ] }), (0,jsxRuntime/* jsx */.Y)(Equation, { total: { name: 'counted', count: records.counted }, parts: dialects/* DIALECT_NAMES */.md.map((dialect) => ({ name: dialect, count: records.by_dialect[dialect] ?? 0 })) })] }));
}
/** `1,000 lines = 995 with records + 2 malformed + 3 blank`. */
function Equation({ total, parts }) {
    const adds = parts.reduce((sum, part) => sum + part.count, 0) === total.count;
    return ((0,jsxRuntime/* jsxs */.FD)("p", { class: "equation", children: [(0,jsxRuntime/* jsx */.Y)(Term, { ...total }), parts.map((part, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', (0,jsxRuntime/* jsx */.Y)("span", { class: adds ? 'operator' : 'operator is-failed', children: index > 0 ? '+' : adds ? '=' : '≠' }), ' ', (0,jsxRuntime/* jsx */.Y)(Term, { ...part })] })))] }));
}
function Term({ name, count }) {
    return ((0,jsxRuntime/* jsxs */.FD)("span", { class: "term", children: [(0,jsxRuntime/* jsx */.Y)("b", { children: count === 0 ? (0,jsxRuntime/* jsx */.Y)(Count, { value: 0 }) : (0,base_format/* formatCount */.B4)(count) }), " ", name] }));
}
/** Anchor that pages and reports link to for the record formats. */
const RECORD_FORMATS_ID = 'record-formats';
/** The supported formats, and what a record must contain to match one. */
function RecordFormats() {
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: RECORD_FORMATS_ID, title: "Record formats", note: "one JSON object per line of a .jsonl file", children: (0,jsxRuntime/* jsx */.Y)("dl", { children: records_unrecognised/* RECORD_FORMATS */.ZN.map(({ name, description, required }) => ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: name, children: [description, " Required:", ' ', required.map((key, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)("code", { children: key })] }))), "."] }))) }) }));
}

;// CONCATENATED MODULE: ./src/render/attention-text.ts


/** `failing since 13 Jun 2026`, or `was failing from 3 Jun 2026, over since 10 Jun 2026`; it follows the name of the action. */
function toIncident({ kind, since, until }) {
    if (until === null)
        return `${kind} since ${(0,base_format/* formatDay */.im)(since)}`;
    return `was ${kind} from ${(0,base_format/* formatDay */.im)(since)}, over since ${(0,base_format/* formatDay */.im)(until)}`;
}
/** The evidence in a sentence or two, with sample sizes. */
function toEvidence({ kind, before, during, rhythm, until }) {
    // Days of earlier items are left out of the comparison.
    const then = `Before (days compared: ${(0,base_format/* formatDays */.n1)(before.first_day, before.last_day)})`;
    switch (kind) {
        case 'failing':
            return `${during === null ? '' : `${toFailed(during)}. `}${then}, ${toFailed(before)}.`;
        case 'slower':
            return `${during === null ? '' : `${(0,base_format/* toCapital */.ob)(attention_text_toDurations(during))}. `}${then}, ${attention_text_toDurations(before)}.`;
        case 'silent': {
            if (rhythm === null)
                return '';
            const came = `Came on ${(0,base_format/* formatCount */.B4)(rhythm.came)} of ${(0,base_format/* formatQuantity */.VZ)(rhythm.expected, 'expected day')} up to ${(0,base_format/* formatDay */.im)(rhythm.last_day)}`;
            return `${came}. ${until === null ? 'Since then missed' : 'Then missed'} on ${(0,base_format/* formatQuantity */.VZ)(rhythm.missed, 'expected day')}.`;
        }
    }
}
function toFailed({ failed, known }) {
    return `${(0,base_format/* formatCount */.B4)(failed)} of ${(0,base_format/* formatCount */.B4)(known)} known outcomes failed`;
}
function attention_text_toDurations({ p50_ms: median, p95_ms: slow, durations }) {
    if (median === null || slow === null)
        return 'no durations';
    return `median ${(0,base_format/* formatDuration */.a3)(median)}, 95% up to ${(0,base_format/* formatDuration */.a3)(slow)}, of ${(0,base_format/* formatQuantity */.VZ)(durations, 'duration')}`;
}
/** `1 action failing, 2 slower`: the open items; empty when there are none. */
function toOpenText(open) {
    return ATTENTION_KINDS.filter((kind) => open[kind] > 0)
        .map((kind, index) => `${index === 0 ? (0,base_format/* formatQuantity */.VZ)(open[kind], 'action') : (0,base_format/* formatCount */.B4)(open[kind])} ${kind}`)
        .join(', ');
}
/** A sentence about overdue telemetry; null when none is overdue or its rhythm is unknown. */
function toOverdueText({ anchor_day: last, overdue_day: due }, today) {
    if (last === null || due === null || today <= due)
        return null;
    return `No telemetry since ${(0,base_format/* formatDay */.im)(last)}. By its rhythm, more was expected by ${(0,base_format/* formatDay */.im)(due)}.`;
}

;// CONCATENATED MODULE: ./src/render/verdicts.ts



const TELEMETRY_WORDS = {
    healthy: 'healthy',
    warning: 'warnings',
    error: 'errors',
    'no-telemetry': 'none available',
};
function toVerdicts({ status, automation }) {
    const telemetry = TELEMETRY_WORDS[status];
    if (status === 'no-telemetry') {
        return {
            telemetry,
            automation: null,
            evidence: null,
            attention: null,
            sentences: 'No telemetry available.',
            level: status,
        };
    }
    const [short, evidence, attention] = [toShort(automation), verdicts_toEvidence(automation), toAttention(automation)];
    return {
        telemetry,
        automation: short,
        evidence,
        attention,
        sentences: `Telemetry: ${telemetry}. Automation: ${short}${evidence === '' ? '' : ` (${evidence})`}.` +
            (attention === null ? '' : ` Attention: ${attention}.`),
        level: status === 'healthy' && isBad(automation) ? 'warning' : status,
    };
}
/** A steady verdict alone is not good: what has always failed is steady, too. */
function isBad({ verdict, failed }) {
    return verdict === 'attention' || failed > 0;
}
/** The status whose icon and colour the automation verdict gets. */
function toAutomationStatus({ status, automation }) {
    if (status === 'no-telemetry')
        return status;
    if (isBad(automation))
        return 'warning';
    return automation.verdict === 'unknown' ? 'no-telemetry' : 'healthy';
}
function toAttention({ verdict, attention, last_day: last }) {
    if (verdict === 'attention')
        return toOpenText(attention);
    return verdict === 'unknown' || last === null ? null : `steady as of ${(0,base_format/* formatDay */.im)(last)}`;
}
function toShort({ of, total, known, failed }) {
    const noun = of === 'runs' ? 'run' : 'event';
    if (total === 0)
        return 'nothing to judge';
    if (known === 0)
        return `no ${noun} says how it ended`;
    const judged = (0,base_format/* formatQuantity */.VZ)(known, `${known < total ? 'known ' : ''}${noun}`);
    return `${failed === 0 ? 'none' : (0,base_format/* formatCount */.B4)(failed)} of ${judged} failed`;
}
function verdicts_toEvidence({ of, total, known, failed, first_day: first, last_day: last, last_failed_day: failedDay, }) {
    const noun = of === 'runs' ? 'run' : 'event';
    const days = first === null || last === null ? '' : (0,base_format/* formatDays */.n1)(first, last);
    const newest = failedDay === null ? '' : `the last on ${(0,base_format/* formatDay */.im)(failedDay)}`;
    const silent = total - known;
    const unknown = silent === 0
        ? ''
        : `${(0,base_format/* formatQuantity */.VZ)(silent, noun)} ${silent === 1 ? 'does' : 'do'} not say how ${silent === 1 ? 'it' : 'they'} ended`;
    const few = failed === 0 && known < comparison/* MIN_COMPARED */.Hh && total > 0 ? 'too few to judge' : '';
    return [[days, newest].filter(Boolean).join(', '), unknown, few].filter(Boolean).join('; ');
}

// EXTERNAL MODULE: ./src/records/timestamp.ts
var records_timestamp = __webpack_require__(1534);
;// CONCATENATED MODULE: ./src/report/run-result.ts



function toToday(clock) {
    return (0,records_timestamp/* toDay */._b)((0,records_timestamp/* toDayNumber */.pR)(clock.now()));
}
/** Statuses of a repository in a run, worst first. */
const RESULT_STATUSES = [
    'failed',
    'not-built',
    'error',
    'warning',
    'no-telemetry',
    'healthy',
    'disabled',
];
const WORST_VERDICTS_FIRST = ['attention', 'unknown', 'steady'];
/** Figures of the dashboard that this run built or found to be current; null without one. */
function figuresOf(result) {
    return 'figures' in result ? result.figures : null;
}
function auditOf(result) {
    return result.outcome === 'built' ? (result.audit ?? []) : [];
}
function statusOf(result) {
    return 'figures' in result ? result.figures.status : result.outcome;
}
/** The worst status in a run; `none` when it covered no repository. */
function worstStatus(results) {
    const present = new Set(results.map(statusOf));
    return RESULT_STATUSES.find((status) => present.has(status)) ?? 'none';
}
/** The worst verdict on a repository's automation in the run; `none` when no repository has telemetry. */
function worstVerdict(results) {
    const judged = results.map(figuresOf).filter((figures) => figures !== null && figures.status !== 'no-telemetry');
    const present = new Set(judged.map((figures) => figures?.automation.verdict));
    return WORST_VERDICTS_FIRST.find((verdict) => present.has(verdict)) ?? 'none';
}
/** A sentence about overdue telemetry; null when it is not overdue or its rhythm is unknown. */
function overdueOf(result, today) {
    const figures = figuresOf(result);
    return figures === null ? null : toOverdueText(figures.attention, today);
}
/** Whether something is wrong now: an action that fails, is slow or silent, or overdue telemetry. */
function needsAttention(result, today) {
    const figures = figuresOf(result);
    return figures !== null && (figures.attention.verdict === 'attention' || overdueOf(result, today) !== null);
}
/** Worst first, then by key (code units). */
function toWorstFirst(results) {
    const rank = (result) => RESULT_STATUSES.indexOf(statusOf(result));
    return [...results].sort((a, b) => rank(a) - rank(b) || byKey(a.repository, b.repository));
}

;// CONCATENATED MODULE: ./src/report/annotations.ts



/** GitHub shows at most ten of each severity per step. */
const MAX = 10;
/** In order: failed repositories, missing or rewritten telemetry, dashboards with errors or warnings, and the run's warnings. */
function annotations_toAnnotations(result) {
    const repositories = toWorstFirst(result.repositories);
    const all = [
        ...repositories.flatMap(toFailureAnnotations),
        ...toMostLostFirst(repositories).flatMap(toAuditAnnotations),
        ...repositories.flatMap(toDiagnosticAnnotations),
        ...result.warnings.map((message) => toSafe('warning', 'Telemetry dashboards', message)),
    ];
    if (all.length <= MAX)
        return all;
    const rest = all.slice(MAX - 1);
    const severity = rest.some((annotation) => annotation.severity === 'error') ? 'error' : 'warning';
    const message = `${(0,base_format/* formatCount */.B4)(rest.length)} more findings. See the job summary and the dashboards.`;
    return [...all.slice(0, MAX - 1), { severity, title: 'Telemetry dashboards', message }];
}
function toAuditAnnotations(result) {
    const { owner, name } = result.repository;
    const message = toAuditSentence(result);
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
    const tally = `${(0,base_format/* formatQuantity */.VZ)(counts.error, 'error')} and ${(0,base_format/* formatQuantity */.VZ)(counts.warning, 'warning')} in the telemetry.`;
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
function toAuditSentence(result) {
    const audit = auditOf(result);
    const [first] = audit;
    if (first === undefined)
        return null;
    if (audit.every(({ current }) => current === null) &&
        'figures' in result &&
        result.figures.status === 'no-telemetry') {
        const files = (0,base_format/* formatQuantity */.VZ)(audit.length, 'published file is', 'published files are');
        return `The telemetry is gone: ${files} missing, and the dashboard says so.`;
    }
    const files = (0,base_format/* formatQuantity */.VZ)(audit.length, 'file was', 'files were');
    return `${files} changed other than by appending since the previous publication. First: ${toAuditText(first)}`;
}
/** Repositories with such changes, those without any telemetry left first. */
function toMostLostFirst(results) {
    const audited = results.filter((result) => auditOf(result).length > 0);
    const isGone = (result) => statusOf(result) === 'no-telemetry';
    return [...audited.filter(isGone), ...audited.filter((result) => !isGone(result))];
}
function toAuditText({ code, file, previous, current }) {
    const now = current === null ? '' : `, now ${current.blob} of ${(0,base_format/* formatQuantity */.VZ)(current.size, 'byte')}`;
    return `${file} is ${DEEDS[code]}; it was ${previous.blob} of ${(0,base_format/* formatQuantity */.VZ)(previous.size, 'byte')}${now}.`;
}

;// CONCATENATED MODULE: ./src/report/job-summary.ts









/** GitHub drops a job summary of more than 1 MiB entirely. */
const job_summary_MAX_BYTES = 900_000;
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
function renderJobSummary(result, today, mostBytes = job_summary_MAX_BYTES) {
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
        return count === 0 ? [] : `${TALLY_LABELS[status] ?? STATUS_LABELS[status]}: ${(0,base_format/* formatCount */.B4)(count)}`;
    });
    const urgent = results.filter((result) => needsAttention(result, today)).length;
    return [
        `**${(0,base_format/* formatQuantity */.VZ)(results.length, 'repository', 'repositories')}**`,
        ...tallies,
        ...(urgent === 0 ? [] : [`🟡 needing attention: ${(0,base_format/* formatCount */.B4)(urgent)}`]),
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
    return results.length > most ? `${table}\n\n…and ${(0,base_format/* formatCount */.B4)(results.length - most)} more.` : table;
}
/** A dash means unknown, which is not the same as 0. */
function toRow(result) {
    const { owner, name, context } = result.repository;
    const figures = figuresOf(result);
    return [
        `${toCode(`${owner}/${name}`)}${context === 'sandbox' ? ' (sandbox)' : ''}`,
        STATUS_LABELS[statusOf(result)],
        figures ? toAutomation(figures) : '–',
        figures ? (0,base_format/* formatCount */.B4)(figures.records) : '–',
        figures ? (0,base_format/* formatCount */.B4)(figures.runs) : '–',
        figures ? toTaken(figures) : '–',
        figures?.last_timestamp ? `${(0,base_format/* formatTimestamp */.Ey)(figures.last_timestamp)} UTC` : '–',
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
        return (0,base_format/* formatCount */.B4)(count);
    const open = events === 0 ? 'not recorded' : `not recorded for ${(0,base_format/* formatCount */.B4)(notRecorded)} of ${(0,base_format/* formatCount */.B4)(events)}`;
    return count === 0 ? open : `${(0,base_format/* formatCount */.B4)(count)}; ${open}`;
}
function toCounts({ error, warning, note }) {
    const parts = [
        error > 0 ? (0,base_format/* formatQuantity */.VZ)(error, 'error') : '',
        warning > 0 ? (0,base_format/* formatQuantity */.VZ)(warning, 'warning') : '',
        note > 0 ? (0,base_format/* formatQuantity */.VZ)(note, 'note') : '',
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
    return `${severity} ${toCode(code)}${place}, ${(0,base_format/* formatQuantity */.VZ)(count, 'time')}: ${toProse(message)}`;
}
/** Link to the record formats on the dashboard's page, in case nothing was recognised. */
function toFormatsLink(code, key, pageUrl) {
    if (code !== 'nothing-recognised')
        return '';
    if (pageUrl === null)
        return ` Record formats: ${toProse((0,records_unrecognised/* toFormatsLine */.AW)())}`;
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
        ...(removed.length === 0 ? [] : [`Removed, no longer registered: ${job_summary_toNames(removed)}`]),
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
    const attempts = publication.attempts > 1 ? `, after ${(0,base_format/* formatQuantity */.VZ)(publication.attempts, 'attempt')}` : '';
    return `${where}${commit}${attempts}`;
}
/** Whether the live site showed the publication, if the run waited for it. */
function toSeen({ site = null }) {
    if (site === null)
        return '';
    const seconds = (0,base_format/* formatQuantity */.VZ)(site.seconds, 'second');
    return site.isLive ? `, up to date after ${seconds}` : `, not yet up to date after ${seconds}`;
}
/** Names of telemetry directories without a registered repository; empty when there are none. */
function toUnregistered(names) {
    if (names.length === 0)
        return [];
    const directories = (0,base_format/* formatQuantity */.VZ)(names.length, 'directory', 'directories');
    return [`Not read: ${directories} of repositories that are not registered: ${job_summary_toNames(names.map(echo))}`];
}
function job_summary_toNames(names) {
    const more = names.length > MAX_FINDINGS ? ` and ${(0,base_format/* formatCount */.B4)(names.length - MAX_FINDINGS)} more` : '';
    return `${names.slice(0, MAX_FINDINGS).map(toCode).join(', ')}${more}`;
}
function renderList(heading, items, most) {
    if (items.length === 0)
        return '';
    const more = items.length > most ? [`…and ${(0,base_format/* formatCount */.B4)(items.length - most)} more`] : [];
    return `${heading}\n\n${[...items.slice(0, most), ...more].map((item) => `- ${item}`).join('\n')}`;
}

;// CONCATENATED MODULE: ./src/report/plan-report.ts



const MEGABYTE = 1_000_000;
function toPlanReport(result) {
    return {
        annotations: toWarnings(result).map((message) => ({
            severity: 'warning',
            title: 'Telemetry dashboards',
            message,
        })),
        outputs: toPlanOutputs(result),
        summary: renderPlanSummary(result),
        failure: null,
    };
}
function toPlanOutputs({ matrix, shards }) {
    return { matrix, shards: String(shards.length) };
}
function toWarnings({ warnings, postponed }) {
    if (postponed === 0)
        return [...warnings];
    const repositories = (0,base_format/* formatQuantity */.VZ)(postponed, 'changed repository', 'changed repositories');
    return [...warnings, `The job matrix has no room for ${repositories}. A later run builds them.`];
}
function renderPlanSummary(result) {
    const { owner, unchanged, shards, registryOrigin, target } = result;
    const changed = shards.reduce((count, { repositories }) => count + repositories.length, 0);
    const rows = shards.map(({ shard, repositories, bytes }) => [
        (0,base_format/* formatCount */.B4)(shard),
        (0,base_format/* formatCount */.B4)(repositories.length),
        `${(0,base_format/* formatCount */.B4)(Math.ceil(bytes / MEGABYTE))} MB`,
    ]);
    const sections = [
        `## Plan of the telemetry dashboards of ${toProse(owner)}`,
        `**${(0,base_format/* formatQuantity */.VZ)(changed, 'changed repository', 'changed repositories')}** in ${(0,base_format/* formatQuantity */.VZ)(shards.length, 'shard')} · ` +
            `${(0,base_format/* formatCount */.B4)(unchanged)} unchanged`,
        rows.length === 0 ? '' : toTable(['Shard', 'Repositories', 'Telemetry'], rows),
        toWarnings(result)
            .map((warning) => `- ${toProse(warning)}`)
            .join('\n'),
        ...toUnregistered(result.unregistered),
        `Registry: ${toCode(registryOrigin)} · Target: ${toCode(target)}`,
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./src/report/report.ts




function toRunReport(result, failOn, today) {
    return {
        annotations: annotations_toAnnotations(result),
        outputs: toOutputs(result, today),
        summary: renderJobSummary(result, today),
        failure: toExit(result, failOn, today),
    };
}
/** For the stage `build`: its failures fail the stage `publish` instead. */
function toShardReport(result, today) {
    return { ...toRunReport(result, { severity: 'never', attention: false }, today), failure: null };
}
const report_FAILING = {
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
    const namesWhere = (test) => toWorstFirst(repositories)
        .filter(test)
        .map(({ repository }) => `${repository.owner}/${repository.name}`);
    const namesOf = (status) => namesWhere((result) => statusOf(result) === status);
    const all = (0,base_format/* formatQuantity */.VZ)(repositories.length, 'repository', 'repositories');
    const [failed, notBuilt] = [namesOf('failed'), namesOf('not-built')];
    const problems = [
        ...(failed.length > 0 ? [`${failed.length} of ${all} failed: ${report_toList(failed)}.`] : []),
        ...(notBuilt.length > 0 ? [`${notBuilt.length} of ${all} not built: ${report_toList(notBuilt)}.`] : []),
    ];
    if (problems.length > 0)
        return problems.join(' ');
    const bad = namesWhere((result) => report_FAILING[severity].includes(statusOf(result)) || (severity === 'warning' && auditOf(result).length > 0));
    const urgent = attention ? namesWhere((result) => needsAttention(result, today)) : [];
    const what = severity === 'error' ? 'errors' : 'errors or warnings';
    const reasons = [
        ...(bad.length > 0 ? [`fail-on is ${severity}, and there are ${what} in the telemetry of ${report_toList(bad)}.`] : []),
        ...(urgent.length > 0 ? [`fail-on has attention, which is needed by ${report_toList(urgent)}.`] : []),
    ];
    return reasons.length === 0 ? null : reasons.join(' ');
}
function report_toList(names) {
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

;// CONCATENATED MODULE: ./src/report/verification.ts


const MAX_FILES = 10;
const verification_MAX_ROWS = 50;
const verification_MAX_ANNOTATIONS = 9;
function toVerificationReport(verification) {
    const failure = toVerificationFailure(verification);
    return {
        annotations: verification_toAnnotations(verification),
        outputs: {
            status: failure === null ? 'verified' : 'failed',
            repositories: JSON.stringify(verification.dashboards.map((dashboard) => ({
                key: dashboard.key,
                status: dashboard.outcome,
                reason: dashboard.outcome === 'verified' ? null : toSentence(dashboard),
            }))),
        },
        summary: renderVerification(verification),
        failure,
    };
}
/** Why a site does not count as verified. Only dashboards rebuilt to the same bytes do. */
function toVerificationFailure({ label, dashboards, assets }) {
    const count = (outcome) => dashboards.filter((dashboard) => dashboard.outcome === outcome).length;
    const [different, other, unverifiable] = [count('different'), count('other-version'), count('unverifiable')];
    const all = (0,base_format/* formatQuantity */.VZ)(dashboards.length, 'dashboard');
    const problems = [
        ...(different > 0 ? [`${(0,base_format/* formatCount */.B4)(different)} of ${all} differ from the telemetry.`] : []),
        ...(assets.length > 0 ? [`Shared files differ from those of this version: ${verification_toList(assets)}.`] : []),
        ...(unverifiable > 0 ? [`${(0,base_format/* formatCount */.B4)(unverifiable)} of ${all} cannot be verified.`] : []),
        ...(other > 0 ? [`${(0,base_format/* formatCount */.B4)(other)} of ${all} cannot be verified by this version.`] : []),
    ];
    return problems.length === 0 ? null : `${label}: ${problems.join(' ')}`;
}
/** The outcome for a dashboard, as a sentence. */
function toSentence(dashboard) {
    switch (dashboard.outcome) {
        case 'verified':
            return 'The published files match the telemetry.';
        case 'different':
            return `Differs from the telemetry: ${verification_toList(dashboard.files)}.`;
        case 'other-version':
            return `Published by version ${toLine(dashboard.version)}, so it cannot be verified by this version.`;
        case 'unverifiable':
            return `Cannot be verified: ${toLine(dashboard.reason)}`;
    }
}
function verification_toAnnotations({ dashboards }) {
    const found = dashboards.filter(({ outcome }) => outcome !== 'verified');
    const annotations = found.slice(0, verification_MAX_ANNOTATIONS).map((dashboard) => {
        const severity = dashboard.outcome === 'different' ? 'error' : 'warning';
        return { severity, title: `${toLine(dashboard.key)}: ${dashboard.outcome}`, message: toSentence(dashboard) };
    });
    const more = found.length - annotations.length;
    if (more <= 0)
        return annotations;
    const message = `${(0,base_format/* formatQuantity */.VZ)(more, 'more dashboard')}: see the job summary.`;
    return [...annotations, { severity: 'warning', title: 'Telemetry dashboards', message }];
}
function renderVerification({ label, dashboards, assets }) {
    const failing = dashboards.filter(({ outcome }) => outcome !== 'verified');
    const rows = failing.slice(0, verification_MAX_ROWS).map((found) => [toCode(found.key), toProse(toSentence(found))]);
    const sections = [
        `## Verification of ${toCode(label)}`,
        `**${(0,base_format/* formatQuantity */.VZ)(dashboards.length - failing.length, 'dashboard')} of ${(0,base_format/* formatCount */.B4)(dashboards.length)}** rebuilt and ` +
            'identical to the published files.',
        rows.length === 0 ? '' : toTable(['Dashboard', 'Finding'], rows),
        failing.length > rows.length ? `…and ${(0,base_format/* formatCount */.B4)(failing.length - rows.length)} more.` : '',
        assets.length === 0 ? '' : `Shared files: ${toProse(verification_toList(assets))}`,
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function verification_toList(files) {
    const names = files.slice(0, MAX_FILES).map(({ path, difference }) => `${toLine(path)} (${difference})`);
    const more = files.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${(0,base_format/* formatCount */.B4)(more)} more` : ''}`;
}

;// CONCATENATED MODULE: ./src/render/badge.ts



/** Status colours for images, where no stylesheet applies; white text is readable on each of them. */
const STATUS_COLORS = {
    healthy: '#0d6e4f',
    warning: '#855300',
    error: '#b3202c',
    'no-telemetry': '#566070',
};
/** Both verdicts, what needs attention, and the last day, so that an outdated badge still shows its date. */
function toBadge(summary) {
    const { telemetry, automation, attention, level } = toVerdicts(summary);
    const open = summary.automation.verdict === 'attention' ? attention : null;
    const day = summary.coverage.last_day;
    return {
        schemaVersion: 1,
        label: 'telemetry',
        message: [telemetry, open, automation, day === null ? null : (0,base_format/* formatDay */.im)(day)]
            .filter((part) => part !== null)
            .join(' · '),
        color: STATUS_COLORS[level],
        isError: summary.status === 'error',
    };
}
const [HEIGHT, PADDING, DIGIT] = [20, 7, 6.4];
const LABEL_COLOR = '#3c4654';
/** `badge.svg`: the same as our own image, so that no badge service in between can serve an outdated one. */
function renderBadge(summary) {
    const { label, message, color } = toBadge(summary);
    const [left, right] = [toWidth(label), toWidth(message)];
    const width = left + right;
    const title = escapeXml(`${label}: ${message}`);
    // `textLength` fits the text to its field in any font.
    const text = (content, from, field) => `<text x="${from + PADDING}" y="14" textLength="${field - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeXml(content)}</text>`;
    return new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">` +
        `<title>${title}</title><clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>` +
        `<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="${LABEL_COLOR}"/>` +
        `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${color}"/></g>` +
        `<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">` +
        `${text(label, 0, left)}${text(message, left, right)}</g></svg>\n`);
}
function toWidth(text) {
    return Math.round(text.length * DIGIT) + 2 * PADDING;
}
/** Marks in the corner of the icon, a different shape for each status: none, triangle, square, ring. */
const MARKS = {
    healthy: '',
    warning: 'M12 0l4 7h-8z',
    error: 'M9 0h7v7h-7z',
    'no-telemetry': 'M12.5 0a3.5 3.5 0 100 7a3.5 3.5 0 000-7m0 2a1.5 1.5 0 110 3a1.5 1.5 0 010-3z',
};
/** Favicons as data URLs, by status. The mark has an outline, because the browser may draw it on any background. */
const FAVICONS = {
    healthy: toFavicon('healthy'),
    warning: toFavicon('warning'),
    error: toFavicon('error'),
    'no-telemetry': toFavicon('no-telemetry'),
};
function toFavicon(status) {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#3f5bd0"/>' +
        '<path d="M4 12V9M8 12V4M12 12V7" stroke="#fff" stroke-width="2" stroke-linecap="round"/>' +
        (MARKS[status] && `<path d="${MARKS[status]}" fill="${STATUS_COLORS[status]}" stroke="#fff" stroke-width=".8"/>`) +
        '</svg>';
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

;// CONCATENATED MODULE: ./src/render/document.tsx





/**
 * A page is its own text, one stylesheet and one script; it loads nothing from other sites and sends nothing. The script is
 * allowed by its hash, so no other script runs, not even one of the same site. A browser that does not support hashes for
 * external scripts runs none, and the page works without it.
 */
const CONTENT_SECURITY_POLICY = [
    "default-src 'none'",
    // Our script connects to nothing. Audit tools that run inside the page, such as Lighthouse, need the site's robots.txt.
    "connect-src 'self'",
    `script-src '${SCRIPT_INTEGRITY}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** Search engines truncate longer titles. */
const MAX_TITLE_LENGTH = 70;
/** The shell of every page. */
function Document({ title, description, toRoot, path, status, feed, options, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("html", { lang: "en", children: [(0,jsxRuntime/* jsxs */.FD)("head", { children: [(0,jsxRuntime/* jsx */.Y)("meta", { charset: "utf-8" }), (0,jsxRuntime/* jsx */.Y)("meta", { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY }), (0,jsxRuntime/* jsx */.Y)("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), (0,jsxRuntime/* jsx */.Y)("meta", { name: "color-scheme", content: "light dark" }), (0,jsxRuntime/* jsx */.Y)("meta", { name: "referrer", content: "no-referrer" }), (0,jsxRuntime/* jsx */.Y)("meta", { name: "generator", content: "telemetry-dashboard-action" }), (0,jsxRuntime/* jsx */.Y)("title", { children: document_toShort(title) }), (0,jsxRuntime/* jsx */.Y)("meta", { name: "description", content: description }), (0,jsxRuntime/* jsx */.Y)("meta", { property: "og:type", content: "website" }), (0,jsxRuntime/* jsx */.Y)("meta", { property: "og:title", content: document_toShort(title) }), (0,jsxRuntime/* jsx */.Y)("meta", { property: "og:description", content: description }), options.siteUrl !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("meta", { property: "og:url", content: `${options.siteUrl}${path}` }), (0,jsxRuntime/* jsx */.Y)("link", { rel: "canonical", href: `${options.siteUrl}${path}` })] })), (0,jsxRuntime/* jsx */.Y)("link", { rel: "icon", href: FAVICONS[status ?? 'healthy'] }), (0,jsxRuntime/* jsx */.Y)("link", { rel: "stylesheet", href: toRoot + STYLESHEET_PATH }), feed !== undefined && (0,jsxRuntime/* jsx */.Y)("link", { rel: "alternate", type: "application/atom+xml", title: feed, href: "feed.xml" }), (0,jsxRuntime/* jsx */.Y)("script", { src: toRoot + SCRIPT_PATH, integrity: SCRIPT_INTEGRITY })] }), (0,jsxRuntime/* jsxs */.FD)("body", { children: [(0,jsxRuntime/* jsx */.Y)(Sprite, {}), (0,jsxRuntime/* jsx */.Y)("a", { class: "skip", href: "#content", children: "Skip to content" }), children, (0,jsxRuntime/* jsxs */.FD)("footer", { class: "foot", children: [(0,jsxRuntime/* jsx */.Y)("p", { children: "Read-only: built from raw telemetry in a dedicated repository. This page changes nothing in the monitored repository or its telemetry, does not combine repositories, and loads nothing from other sites." }), (0,jsxRuntime/* jsxs */.FD)("p", { children: ["telemetry-dashboard-action ", options.builderVersion] })] })] })] }));
}
function document_toShort(title) {
    const characters = Array.from(title);
    return characters.length > MAX_TITLE_LENGTH ? `${characters.slice(0, MAX_TITLE_LENGTH - 1).join('')}…` : title;
}
/**
 * No element has a key, because a page is rendered only once. Mixing numbers with strings and missing keys would also change the
 * hidden class of all elements, and V8 would discard the renderer it has just compiled.
 */
function renderDocument(document) {
    return new TextEncoder().encode(`<!DOCTYPE html>\n${defineShapes((0,dist/* renderToString */.F0)(document))}\n`);
}

;// CONCATENATED MODULE: ./src/render/navigation-page.tsx




/** The site's entry page: a list of dashboards, from the registry alone. It shows no telemetry values and no totals (`spec/1 §5`). */
function renderNavigation(entries, options) {
    return renderDocument((0,jsxRuntime/* jsx */.Y)(Document, { title: "Telemetry dashboards", description: "Read-only dashboards of raw telemetry, one per repository.", toRoot: "", path: "", options: options, children: (0,jsxRuntime/* jsx */.Y)(NavigationPage, { entries: entries }) }));
}
function NavigationPage({ entries }) {
    const sorted = [...entries].sort((a, b) => compareCodeUnits(sortKey(a), sortKey(b)));
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)("h1", { children: "Telemetry dashboards" }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatQuantity */.VZ)(entries.length, 'repository', 'repositories'), " in the telemetry registry, each with its own dashboard."] })] }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [entries.length === 0 && (0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No repositories are registered." }), entries.length > 0 && ((0,jsxRuntime/* jsx */.Y)("ul", { class: "card repositories", children: sorted.map((entry) => ((0,jsxRuntime/* jsx */.Y)(navigation_page_Entry, { ...entry }))) }))] })] }));
}
function navigation_page_Entry({ repository, published }) {
    const name = ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: "owner", children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: repository.owner }), " /"] }), ' ', (0,jsxRuntime/* jsx */.Y)(Name, { value: repository.name })] }));
    return ((0,jsxRuntime/* jsxs */.FD)("li", { children: [published ? ((0,jsxRuntime/* jsx */.Y)("a", { class: "repository", href: `${encodeURIComponent(repository.key)}/index.html`, children: name })) : ((0,jsxRuntime/* jsx */.Y)("span", { class: "repository", children: name })), (0,jsxRuntime/* jsxs */.FD)("span", { class: "badges", children: [(0,jsxRuntime/* jsx */.Y)(ContextBadge, { context: repository.context }), (0,jsxRuntime/* jsx */.Y)(StateBadge, { state: repository.state }), (0,jsxRuntime/* jsx */.Y)(Standing, { state: repository.state, published: published })] })] }));
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

;// CONCATENATED MODULE: ./src/derive/artifacts/audit.ts

const AUDIT_CODES = ['file-rewritten', 'file-shrunk', 'file-vanished'];
/** Files of the previous publication that no longer exist. */
function auditPresence(previous, files) {
    const present = new Set(files.map(({ path }) => path));
    return previous
        .filter(({ path }) => !present.has(path))
        .map(({ path, blob, size }) => ({
        code: 'file-vanished',
        file: path,
        previous: { blob, size },
        current: null,
    }));
}
/**
 * Checks that the new content of a file is the old content with something appended: its first bytes, as many as the old file had,
 * must have the old object id. The old content itself is not needed.
 * @returns an empty list when it is.
 */
function auditContent(previous, blob, bytes) {
    if (blob === previous.blob)
        return [];
    const isShorter = bytes.byteLength < previous.size;
    if (!isShorter && blobId(bytes.subarray(0, previous.size)) === previous.blob)
        return [];
    return [
        {
            code: isShorter ? 'file-shrunk' : 'file-rewritten',
            file: previous.path,
            previous: { blob: previous.blob, size: previous.size },
            current: { blob, size: bytes.byteLength },
        },
    ];
}

;// CONCATENATED MODULE: ./src/publish/audit-log.ts


/** The only published file with a history. It survives when its directory is replaced. */
const AUDIT_FILE = 'audit.jsonl';
/** The newest findings are kept. */
const MAX_LINES = 1000;
const version = schemas/* object */.Ikc({
    blob: schemas/* string */.YjP().describe('Git object id of the content.'),
    size: schemas/* int */.Whr().nonnegative().describe('Bytes.'),
});
/** A line of `audit.jsonl`. */
const auditLineSchema = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz('1.0').describe('Version of this format.'),
    code: schemas/* enum */.k5n(AUDIT_CODES)
        .describe('`file-rewritten`: it no longer starts with its earlier content. `file-shrunk`: it is shorter than before. ' +
        '`file-vanished`: it no longer exists.'),
    file: schemas/* string */.YjP().describe('Path below the telemetry directory.'),
    previous: version.describe('The file at the previous publication.'),
    current: version.nullable().describe('The file now; null when it no longer exists.'),
})
    .describe('A change to a telemetry file between two publications. It has no time, because the commits of the target are dated.');
/**
 * Appends findings to the log, unless the log already ends with them: an interrupted publication may have written them.
 * @param published - The log as published; empty when there is none.
 * @returns null when the published file is not an audit log. Leave it as it is.
 */
function appendAudit(published, findings) {
    const lines = published.split('\n').filter((line) => line !== '');
    if (!lines.every(isAuditLine))
        return null;
    const added = findings.map((finding) => JSON.stringify(auditLineSchema.parse({ schema_version: '1.0', ...finding })));
    const isRepeated = added.every((line, index) => line === lines[lines.length - added.length + index]);
    return `${[...lines, ...(isRepeated ? [] : added)].slice(-MAX_LINES).join('\n')}\n`;
}
function isAuditLine(line) {
    try {
        return auditLineSchema.safeParse(JSON.parse(line)).success;
    }
    catch {
        return false; // not JSON
    }
}

;// CONCATENATED MODULE: ./src/publish/site-plan.ts










/**
 * Plans a publication to a target that holds `site`. Only directories that this action's manifest marks are replaced or removed, and only
 * if they have not changed since the dashboard was planned (invariant 7).
 */
async function planSite(request, site, read) {
    const { directory, registered, owner, dashboards, options } = request;
    const published = new PublishedNames(site, directory);
    const { names: present } = published;
    const known = new Set(registered.map(({ key }) => foldName(key)));
    const unregistered = [...present].filter((key) => isKeyOf(key, owner) && !known.has(foldName(key)));
    const planned = dashboards.map(({ repository }) => repository.key).filter((key) => present.has(key));
    const respelled = registered.flatMap(({ key }) => published.otherSpellingsOf(key));
    const manifests = await read([...planned, ...respelled, ...unregistered].map((key) => manifestPath(directory, key)));
    const markOf = (key) => parseMark(manifests.get(manifestPath(directory, key)) ?? '');
    const pageMarks = await readPageMarks(read, planned.filter((key) => markOf(key) === null).map((key) => toSitePath(directory, key)));
    const overtaken = [];
    const refused = [];
    const warnings = [];
    const directories = new Map();
    const kept = new Map();
    for (const { repository, files, kept: pages = new Map(), plannedAgainst, audit = [] } of dashboards) {
        const { key } = repository;
        kept.set(key, new Set([AUDIT_FILE, ...pages.keys()]));
        const path = toSitePath(directory, key);
        const current = publishedTreeId(site, path);
        // If a directory with the key's exact spelling exists, another spelling belongs to someone else.
        const taken = current === null ? published.otherSpellingsOf(key) : [key];
        const isOurs = (name) => isOf(markOf(name) ?? pageMarks.get(toSitePath(directory, name)) ?? null, repository);
        if (!taken.every(isOurs) && !(current !== null && holdsNothingBut(site, path, toTreeFiles(files, pages))))
            refused.push(key);
        else if (current === plannedAgainst) {
            const [former = key] = taken;
            const place = { path: toSitePath(directory, former, AUDIT_FILE), isMoved: former !== key };
            const { log, warning } = await deriveLog(site, read, place, audit);
            if (warning !== null)
                warnings.push(warning);
            directories.set(key, log === null ? files : new Map([...files, [AUDIT_FILE, log]]));
        }
        else if (publishedTreeId(site, path, [AUDIT_FILE]) === toTreeId(toTreeFiles(files, pages))) {
            directories.set(key, files); // another run published the same, including its audit log
        }
        else
            overtaken.push(key);
    }
    const isPublished = ({ key }) => present.has(key) || directories.has(key);
    const replaced = registered.flatMap((repository) => isPublished(repository)
        ? published.otherSpellingsOf(repository.key).filter((name) => isOf(markOf(name), repository))
        : []);
    const gone = unregistered.filter((key) => isSameName(markOf(key)?.owner ?? '', owner));
    const removed = [...replaced, ...gone].sort();
    const entries = registered.map((repository) => {
        return { repository, published: isPublished(repository) };
    });
    const files = new Map(renderAssets());
    if (!site.files.has(toSitePath(directory, '.nojekyll')))
        files.set('.nojekyll', new Uint8Array());
    const navigation = renderNavigation(entries, options);
    const indexPath = toSitePath(directory, 'index.html');
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
        const mark = parsePageMark(texts.get(`${path}/index.html`) ?? '', texts.get(`${path}/summary.json`) ?? '');
        return mark === null ? [] : [[path, mark]];
    }));
}
/** Whether a directory holds only files that the publication would write anyway, byte for byte, so that nothing is lost. */
function holdsNothingBut(site, path, files) {
    const ids = new Map(Array.from(files, ([name, { id }]) => [name, id]));
    return listEntries(site, path).every(([name, { id, mode }]) => mode === MODE.file && id === ids.get(name));
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
    const appended = text === null ? null : appendAudit(text, audit);
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
    if (present === undefined || present.id === blobId(page))
        return true;
    return (await read([path])).get(path)?.includes(`content="${GENERATOR}"`) ?? false;
}
function isOf(mark, repository) {
    return mark !== null && isSameName(mark.owner, repository.owner) && isSameName(mark.name, repository.name);
}
/** Whether a directory name could be the key of a repository of the owner. */
function isKeyOf(key, owner) {
    const prefix = repositoryKey(owner, '');
    return isSameName(key.slice(0, prefix.length), prefix);
}
/** No time and no record counts: the message must not differ when the tree does not. */
function toMessage(directories, removed, registered) {
    const names = registered.filter(({ key }) => directories.has(key)).map(({ owner, name }) => `${owner}/${name}`);
    const lines = [...names.map((name) => `build ${name}`), ...removed.map((key) => `remove ${key}`)];
    return ['Publish telemetry dashboards', '', ...lines].join('\n').trim();
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/derive/actions/action-days.ts
var action_days = __webpack_require__(6337);
;// CONCATENATED MODULE: ./src/derive/attention/rhythm.ts
const NO_RHYTHM = { surpriseOf: () => null, needed: 0, expected: 0, came: 0 };
/** Possible periods in days. On each day of a period, the action either occurs or does not. */
const PERIODS = [7, 2, 3, 4, 5, 6];
const COMES = 0.75;
const COMES_NOT = 1 - COMES;
/** Minimum data for a rhythm: expected days, occurrences of each day of the period, and days from the first to the last occurrence. */
const MIN_BEATS = 10;
const MIN_SEEN = 3;
const rhythm_MIN_DAYS = 14;
/** A rhythm known for fewer days may be luck, so a silence then takes this many times the surprise. */
const SETTLED_DAYS = 28;
const YOUNG_FACTOR = 2;
/** Surprise, in nats, needed for an action that missed at most this share of its days, and for one that missed more. */
const STEADY = 0.05;
const STEADY_SURPRISE = 7;
const LOOSE_SURPRISE = 10;
/** Without a period, an action must have occurred on at least this share of the days. */
const MIN_SHARE = 0.25;
/** It is then silent only after this many times its longest gap. */
const LONGER = 2;
/** Prior: missed and expected days that are added to the observed ones. */
const USUAL_MISSED = 0.3;
const USUAL_BEATS = 1;
/** Weight, in occurrences, of all days of a period for the estimate of one. */
const SHARED = 30;
/**
 * The rhythm of an action.
 * @param days - Day numbers on which it could have occurred, ascending, from its first occurrence to its last.
 * @returns a rhythm without expectations when there is too little data.
 */
function learnRhythm(days, came) {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined || last - first + 1 < rhythm_MIN_DAYS)
        return NO_RHYTHM;
    let rhythm = null;
    for (const period of PERIODS)
        rhythm ??= learnPeriod(days, came, period);
    rhythm ??= learnFrequency(days, came);
    return last - first + 1 < SETTLED_DAYS ? { ...rhythm, needed: YOUNG_FACTOR * rhythm.needed } : rhythm;
}
function learnPeriod(days, came, period) {
    const phases = Array.from({ length: period }, () => ({ days: 0, came: 0 }));
    for (const day of days) {
        const phase = phases[day % period];
        phase.days += 1;
        if (came.has(day))
            phase.came += 1;
    }
    const beats = phases.filter((phase) => phase.came >= COMES * phase.days);
    const isClear = phases.every((phase) => beats.includes(phase) || phase.came <= COMES_NOT * phase.days);
    const expected = beats.reduce((sum, phase) => sum + phase.days, 0);
    const occurred = beats.reduce((sum, phase) => sum + phase.came, 0);
    if (!isClear || expected < MIN_BEATS || phases.some((phase) => phase.days < MIN_SEEN))
        return null;
    const usual = toMissed(expected - occurred, expected);
    return {
        surpriseOf: (day) => {
            const phase = phases[day % period];
            if (!beats.includes(phase))
                return null;
            const missed = (phase.days - phase.came + SHARED * usual) / (phase.days + SHARED);
            return -Math.log(Math.max(usual, missed));
        },
        // A weekly action has one day a week that could be missed by chance; a daily one has seven.
        needed: (usual <= STEADY ? STEADY_SURPRISE : LOOSE_SURPRISE) + Math.log(beats.length / period),
        expected,
        came: occurred,
    };
}
/** For an action that occurs often, but on irregular days. */
function learnFrequency(days, came) {
    const occurred = days.filter((day) => came.has(day)).length;
    if (occurred < MIN_BEATS || occurred < MIN_SHARE * days.length)
        return NO_RHYTHM;
    const surprise = -Math.log(toMissed(days.length - occurred, days.length));
    const needed = Math.max(LOOSE_SURPRISE, LONGER * surprise * longestGap(days, came));
    return { surpriseOf: () => surprise, needed, expected: days.length, came: occurred };
}
function toMissed(missed, expected) {
    return (missed + USUAL_MISSED) / (expected + USUAL_BEATS);
}
function longestGap(days, came) {
    let [gap, longest] = [0, 0];
    for (const day of days) {
        gap = came.has(day) ? 0 : gap + 1;
        longest = Math.max(longest, gap);
    }
    return longest;
}
const rhythm_WEEK = 7;
/** A day is quiet, like a holiday, when the repository did less than this share of what is usual for the weekday. */
const QUIET_SHARE = 0.25;
const WEEKS = 8;
const MIN_WEEKS = 3;
const MIN_EVENTS = 8;
/** Quiet periods longer than this are not holidays. */
const MAX_QUIET_DAYS = 7;
/**
 * The days on which an action could be expected: days with telemetry that are not quiet or have the action.
 * @param occurred - Events of the action by day number; the repository's other events decide whether a day is quiet.
 */
function withoutQuietDays(days, occurred) {
    const byWeekday = Array.from({ length: rhythm_WEEK }, () => []);
    const loud = [];
    let quiet = 0;
    for (const { day, events } of days) {
        const own = occurred.get(day) ?? 0;
        const others = byWeekday[day % rhythm_WEEK];
        quiet = isLow(events - own, others) ? quiet + 1 : 0;
        others.push(events - own);
        if (own > 0 || quiet === 0 || quiet > MAX_QUIET_DAYS)
            loud.push(day);
    }
    return loud;
}
/** @param others - Events of the same weekday before. */
function isLow(events, others) {
    if (others.length < MIN_WEEKS)
        return false;
    const last = Math.max(0, others.length - WEEKS);
    // The usual number is not above the greatest one, so that hardly ever anything has to be sorted.
    let most = 0;
    for (let at = last; at < others.length; at += 1)
        most = Math.max(most, others[at]);
    if (events >= QUIET_SHARE * most)
        return false;
    const usual = medianOf(others.slice(last));
    return usual >= MIN_EVENTS && events < QUIET_SHARE * usual;
}
function medianOf(values) {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

;// CONCATENATED MODULE: ./src/derive/attention/silence.ts

/** Days from which a rhythm is learned. */
const MEMORY = 84;
/** Minimum number of missed days. */
const MISSED = 2;
/**
 * @param occurred - Events of the action by day number.
 * @param telemetry - Days without telemetry do not count as missed, because nobody knows what happened on them.
 */
function findSilences(occurred, telemetry) {
    const silences = [];
    const days = withoutQuietDays(telemetry, occurred);
    const first = days.findIndex((day) => occurred.has(day));
    let open = null;
    let beats = null;
    for (const [at, day] of days.entries()) {
        if (occurred.has(day)) {
            if (open !== null)
                silences.push({ ...open, until: day });
            open = null;
            beats = createBeats(() => learnRhythm(days.slice(Math.max(first, at + 1 - MEMORY), at + 1), occurred), day);
            continue;
        }
        const silence = beats?.miss(day) ?? null;
        if (silence !== null)
            open = open === null ? silence : { ...open, missed: silence.missed };
    }
    if (open !== null)
        silences.push(open);
    return silences;
}
/**
 * The day by the end of which telemetry of any kind is overdue, if it keeps its rhythm.
 * @param days - Day numbers with telemetry, ascending.
 * @returns null when there is no rhythm.
 */
function findOverdueDay(days) {
    const last = days.at(-1);
    if (last === undefined)
        return null;
    const came = new Set(days);
    const start = Math.max(days[0], last - MEMORY + 1);
    const all = Array.from({ length: last - start + 1 }, (_, index) => start + index);
    const beats = createBeats(() => learnRhythm(all, came), last);
    for (let day = last + 1; day <= last + MEMORY; day += 1)
        if (beats.miss(day) !== null)
            return day;
    return null;
}
/** Counts misses after an occurrence. Learns the rhythm on demand, because most days are not missed. */
function createBeats(learn, last) {
    let rhythm = null;
    let surprise = 0;
    let [since, missed] = [0, 0];
    return {
        miss(day) {
            rhythm ??= learn();
            const missing = rhythm.surpriseOf(day);
            if (missing === null)
                return null;
            if (missed === 0)
                since = day;
            missed += 1;
            surprise += missing;
            if (missed < MISSED || surprise < rhythm.needed)
                return null;
            return { last, since, found: day, until: null, expected: rhythm.expected, came: rhythm.came, missed };
        },
    };
}

;// CONCATENATED MODULE: ./src/derive/attention/attention.ts








/** All findings about an action, including those that ended long ago. */
function findIncidents(history, telemetry) {
    const occurred = new Map(history.map(({ day, events }) => [day, events]));
    // First of durations, whose trials are fractions: what is compiled for whole numbers alone has to be compiled again.
    const slower = attention_toIncidents('slower', findSlower(history));
    return [
        ...attention_toIncidents('failing', findFailing(history)),
        ...slower,
        ...findSilences(occurred, telemetry).map(({ last, since, found, until, ...counts }) => ({
            kind: 'silent',
            since,
            found,
            until,
            ended: until,
            before: history.filter(({ day }) => day <= last),
            rhythm: { last, ...counts },
        })),
    ];
}
function attention_toIncidents(kind, { aspect: { history }, episodes }) {
    const dayAt = (place) => history[place].day;
    return episodes.map(({ before, since, found, until, ended }) => ({
        kind,
        since: dayAt(since),
        found: dayAt(found),
        until: until === null ? null : dayAt(until),
        ended: ended === null ? null : dayAt(ended),
        before: before.map((place) => history[place]),
        rhythm: null,
    }));
}
/**
 * `attention.json`: everything is judged as of the last day of telemetry.
 * @param runs - The newest runs, newest first. Runs to look at are chosen from these.
 */
function deriveAttention(settled, runs) {
    const none = {
        schema_version: '1.0',
        anchor_day: null,
        verdict: 'unknown',
        open: { failing: 0, slower: 0, silent: 0 },
        overdue_day: null,
        items: [],
        items_left_out: 0,
    };
    if (settled.lastTime === null)
        return none;
    const last = (0,records_timestamp/* toDayNumber */.pR)(settled.lastTime);
    const telemetry = toTelemetryDays(settled, last);
    const items = [...toHistories(settled, last)]
        .flatMap(([action, history]) => findIncidents(history, telemetry)
        .filter((incident) => isNews(incident, last))
        .map((incident) => toItem(action, incident, history, runs)))
        .sort(byUrgency);
    return {
        ...none,
        anchor_day: (0,records_timestamp/* toDay */._b)(last),
        verdict: toVerdict(items, telemetry.length),
        open: countOpen(items),
        overdue_day: toDayOrNull(findOverdueDay(telemetry.map(({ day }) => day))),
        items: items.slice(0, MAX_ITEMS),
        items_left_out: Math.max(0, items.length - MAX_ITEMS),
    };
}
function toVerdict(items, days) {
    if (items.some(({ until }) => until === null))
        return 'attention';
    return days < MIN_JUDGED_DAYS ? 'unknown' : 'steady';
}
function countOpen(items) {
    const open = { failing: 0, slower: 0, silent: 0 };
    for (const { kind, until } of items)
        if (until === null)
            open[kind] += 1;
    return open;
}
/** As far back as actions are recorded by day. */
function toTelemetryDays({ days }, last) {
    return [...days]
        .filter(([day]) => day > last - SWEPT_DAYS)
        .map(([day, { events }]) => ({ day, events }))
        .sort((a, b) => a.day - b.day);
}
/** By name of the action. */
function toHistories({ actions }, last) {
    const histories = new Map();
    for (const cell of actions.days.cells(last - SWEPT_DAYS + 1)) {
        const { day, action, events, failed, known } = cell;
        const name = actions.names.names[action];
        const history = histories.get(name) ?? [];
        const days = history.push({ day, events, failed, known, latency: (0,action_days/* addLatency */.yl)(new latency_latency/* Latency */.bV(), cell) });
        if (days === 1)
            histories.set(name, history);
    }
    for (const history of histories.values())
        history.sort((a, b) => a.day - b.day);
    return histories;
}
function isNews({ kind, since, until }, last) {
    if (until !== null)
        return until > last - OVER_DAYS;
    return kind !== 'silent' || since > last - SILENT_DAYS;
}
function byUrgency(a, b) {
    return (Number(a.until !== null) - Number(b.until !== null) ||
        ATTENTION_KINDS.indexOf(a.kind) - ATTENTION_KINDS.indexOf(b.kind) ||
        (0,base_text/* byCodeUnits */.C)(b.since, a.since) ||
        (0,base_text/* byCodeUnits */.C)(a.action, b.action));
}
function toItem(action, { kind, since, until, before, rhythm }, history, runs) {
    const isDuring = (day) => day >= since && (until === null || day < until);
    const isBefore = (day) => day < since;
    return {
        kind,
        action,
        since: (0,records_timestamp/* toDay */._b)(since),
        until: toDayOrNull(until),
        before: attention_toEvidence(before),
        during: attention_toEvidence(history.filter(({ day }) => isDuring(day))),
        rhythm: rhythm === null
            ? null
            : { last_day: (0,records_timestamp/* toDay */._b)(rhythm.last), expected: rhythm.expected, came: rhythm.came, missed: rhythm.missed },
        runs: pickRuns(runs.filter((run) => run.actions.includes(action) && (kind !== 'failing' || run.failed > 0)), kind === 'silent' ? isBefore : isDuring, kind === 'failing'),
    };
}
/** Null when there are no days. */
function attention_toEvidence(days) {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    const { latency, ...counts } = sumUp(days);
    return {
        first_day: (0,records_timestamp/* toDay */._b)(first.day),
        last_day: (0,records_timestamp/* toDay */._b)(last.day),
        ...counts,
        durations: latency.count,
        p50_ms: latency.quantile(0.5),
        p95_ms: latency.quantile(0.95),
    };
}
/**
 * @param runs - Newest first. A run counts for the day of its last event.
 * @param wantsFirst - Whether the first run is included in place of the oldest of the newest ones.
 * @returns their ids, oldest first.
 */
function pickRuns(runs, isWanted, wantsFirst) {
    const wanted = runs
        .filter(({ ended }) => ended !== null && isWanted((0,records_timestamp/* toDayNumber */.pR)(Date.parse(ended))))
        .map(({ id }) => id);
    const first = wanted.at(-1);
    const isCut = wantsFirst && first !== undefined && wanted.length > MAX_RUNS;
    return (isCut ? [...wanted.slice(0, MAX_RUNS - 1), first] : wanted.slice(0, MAX_RUNS)).reverse();
}
function toDayOrNull(day) {
    return day === null ? null : (0,records_timestamp/* toDay */._b)(day);
}

;// CONCATENATED MODULE: ./src/derive/agents/agent-report.ts

function deriveAgentReport(figures) {
    const tags = [...figures.tags.counts].sort(([a], [b]) => (0,base_text/* byCodeUnits */.C)(a, b));
    const measured = figures.measured.map((found) => ({ found, order: JSON.stringify(toSource(found)) }));
    return {
        tags: tags.map(([tag, { events, failed, known }]) => {
            const end = tag.indexOf('=');
            return { key: tag.slice(0, end), value: tag.slice(end + 1), events, failed, known };
        }),
        measured: measured.sort((a, b) => (0,base_text/* byCodeUnits */.C)(a.order, b.order)).map(({ found }) => found),
    };
}
function toSource({ source, environment, hardware }) {
    return [source, environment, hardware];
}

// EXTERNAL MODULE: ./src/derive/commands/commands.ts
var commands_commands = __webpack_require__(2850);
;// CONCATENATED MODULE: ./src/derive/commands/command-counters.ts


/** Counters under the names that emitters use (`spec/4 §D`), in the order of the contract. */
const COMMAND_COUNTER_NAMES = [
    'ast_parse_count',
    'ast_cache_hit_count',
    'ast_cache_hit_rate',
    'selector_resolve_count',
    'selector_resolve_success_count',
    'lsp_spawn_count',
    'lsp_ready_count',
    'lsp_timeout_count',
    'lsp_timeout_rate',
    'lsp_fallback_count',
    'file_read_skeleton_bytes_total',
    'file_read_excerpt_bytes_total',
    'file_read_raw_bytes_total',
    'total_bytes',
];
function toNamedCounters({ counters, reads }) {
    const { ast_parse: parses, ast_cache_hit: hits, ast_cache_miss: misses } = counters;
    const { lsp_spawn: spawns, lsp_ready: ready, lsp_timeout: timeouts, lsp_fallback: fallbacks } = counters;
    const { selector_resolve: resolves, selector_resolve_success: resolved } = counters;
    const ofAst = command_counters_toKnown(parses + hits + misses > 0);
    const ofSelector = command_counters_toKnown(resolves > 0);
    const ofLsp = command_counters_toKnown(spawns + ready + timeouts + fallbacks > 0);
    const ofReads = command_counters_toKnown(commands_commands/* COUNTED_READ_MODES */.nB.some((mode) => reads[mode].reads > 0));
    return {
        ast_parse_count: ofAst(parses),
        ast_cache_hit_count: ofAst(hits),
        ast_cache_hit_rate: (0,comparison/* toShare */.tV)(hits, hits + misses),
        selector_resolve_count: ofSelector(resolves),
        selector_resolve_success_count: ofSelector(resolved),
        lsp_spawn_count: ofLsp(spawns),
        lsp_ready_count: ofLsp(ready),
        lsp_timeout_count: ofLsp(timeouts),
        lsp_timeout_rate: (0,comparison/* toShare */.tV)(timeouts, spawns),
        lsp_fallback_count: ofLsp(fallbacks),
        file_read_skeleton_bytes_total: ofReads(reads.skeleton.bytes),
        file_read_excerpt_bytes_total: ofReads(reads.excerpt.bytes),
        file_read_raw_bytes_total: ofReads(reads.raw.bytes),
        total_bytes: ofReads(commands_commands/* COUNTED_READ_MODES */.nB.reduce((sum, mode) => (0,commands_commands/* addExactly */.Sk)(sum, reads[mode].bytes), 0)),
    };
}
function command_counters_toKnown(isKnown) {
    return (value) => (isKnown ? value : null);
}

;// CONCATENATED MODULE: ./src/derive/commands/commands-artifact.ts







const MAX_COMMANDS = 500;
const MAX_WARNINGS = 20;
const MAX_STATUSES = 20;
const MAX_COMMANDS_OF_RUN = 50;
/**
 * @param lastRun - Null when it was not read.
 * @returns null when there are no command records.
 */
function deriveCommands(commands, lastRun = null) {
    const total = commands.countOutcomes();
    const records = countRecords(total);
    if (records === 0)
        return null;
    const listed = listCommands(commands, MAX_COMMANDS);
    const { dropped, attempted } = (0,commands_commands/* deriveDroppedWrites */.Qh)(commands);
    return {
        schema_version: '2.1',
        records,
        ...toOutcomes(total),
        latency_error_pct: latency_latency/* LATENCY_ERROR */.E1 * 100,
        commands: listed,
        other_records: listed.reduce((other, { count }) => other - count, records),
        counters: toNamedCounters(commands),
        ast: toAst(commands),
        lsp: toLsp(commands),
        selector: toSelector(commands),
        ...toFileReads(commands),
        tokens: toTokens(commands.sumTokens()),
        ...toUnknownStatuses(commands),
        ...commands_artifact_toWarnings(commands),
        dropped_writes: { dropped, rate: (0,comparison/* toShare */.tV)(dropped, attempted), threshold: commands_commands/* DROPPED_WRITES_THRESHOLD */.wg },
        last_run: lastRun === null ? null : toLastRun(lastRun),
    };
}
function toLastRun({ run, commands }) {
    const total = commands.countOutcomes();
    const records = countRecords(total);
    const listed = listCommands(commands, MAX_COMMANDS_OF_RUN);
    return {
        run: run.id,
        started: run.started,
        ended: run.ended,
        events: run.events,
        records,
        ...toOutcomes(total),
        commands: listed,
        other_records: listed.reduce((other, { count }) => other - count, records),
        counters: toNamedCounters(commands),
        tokens: toTokens(commands.sumTokens()),
    };
}
/** The most frequent ones, by count, then by name. */
function listCommands(commands, most) {
    return commands.byName
        .entries()
        .map(([name, command]) => commands_artifact_toRow(name, command))
        .sort((a, b) => b.count - a.count || (0,base_text/* byCodeUnits */.C)(a.cmd, b.cmd))
        .slice(0, most);
}
function commands_artifact_toRow(cmd, { outcomes, latency, tokens, lastTime }) {
    return {
        cmd,
        count: countRecords(outcomes),
        ...toOutcomes(outcomes),
        p50_ms: latency.quantile(0.5),
        p95_ms: latency.quantile(0.95),
        max_ms: latency.max,
        tokens: toTokens(tokens),
        last_timestamp: lastTime === null ? null : (0,records_timestamp/* toTimestamp */.C)(lastTime),
    };
}
function toOutcomes(outcomes) {
    const { success, failed, unknown } = outcomes;
    const known = (0,comparison/* countKnown */.nc)(outcomes);
    return { success, failed, unknown, known, failure_rate: (0,comparison/* toFailureRate */.sJ)({ failed, known }) };
}
function toAst({ counters }) {
    const { ast_parse: parses, ast_cache_hit: hits, ast_cache_miss: misses } = counters;
    if (parses + hits + misses === 0)
        return null;
    return { parses, cache_hits: hits, cache_misses: misses, cache_hit_rate: (0,comparison/* toShare */.tV)(hits, hits + misses) };
}
function toLsp({ counters }) {
    const { lsp_spawn: spawns, lsp_ready: ready, lsp_timeout: timeouts, lsp_fallback: fallbacks } = counters;
    if (spawns + ready + timeouts + fallbacks === 0)
        return null;
    return { spawns, ready, timeouts, fallbacks, timeout_rate: (0,comparison/* toShare */.tV)(timeouts, spawns) };
}
function toSelector({ counters }) {
    const { selector_resolve: resolves, selector_resolve_success: resolved } = counters;
    return resolves === 0 ? null : { resolves, resolved, success_rate: (0,comparison/* toShare */.tV)(resolved, resolves) };
}
function toFileReads({ reads }) {
    if (commands_commands/* COUNTED_READ_MODES */.nB.every((mode) => reads[mode].reads === 0))
        return { file_reads: null, file_read_bytes_total: null };
    const total = commands_commands/* COUNTED_READ_MODES */.nB.reduce((sum, mode) => (0,commands_commands/* addExactly */.Sk)(sum, reads[mode].bytes), 0);
    return { file_reads: reads, file_read_bytes_total: total };
}
function toTokens(tokens) {
    return commands_commands/* TOKEN_KINDS */.oq.every((kind) => tokens[kind] === null) ? null : tokens;
}
function toUnknownStatuses({ unknownStatuses, }) {
    const { listed, others } = toMostFrequent(unknownStatuses, MAX_STATUSES);
    return {
        unknown_statuses: listed.map(([status, count]) => ({ status, count })),
        other_unknown_statuses: others,
    };
}
function commands_artifact_toWarnings({ warnings }) {
    const { listed, others } = toMostFrequent(warnings, MAX_WARNINGS);
    return { warnings: listed.map(([code, count]) => ({ code, count })), other_warnings: others };
}
/** The most frequent names, by count, then by name, and the total count of the others. */
function toMostFrequent(counts, most) {
    const sorted = counts
        .entries()
        .map(([name, { count }]) => [name, count])
        .sort((a, b) => b[1] - a[1] || (0,base_text/* byCodeUnits */.C)(a[0], b[0]));
    const others = sorted.slice(most).reduce((sum, [, count]) => sum + count, counts.rest.count);
    return { listed: sorted.slice(0, most), others };
}
function countRecords(outcomes) {
    return records_outcome/* OUTCOMES */.i.reduce((sum, outcome) => sum + outcomes[outcome], 0);
}

// EXTERNAL MODULE: ./src/derive/aggregate/bounded-map.ts
var bounded_map = __webpack_require__(3629);
;// CONCATENATED MODULE: ./src/derive/artifacts/automation.ts



/** The verdict of `attention.json`, and how many runs of the window failed; if there are no runs, how many events. */
function deriveAutomation({ windows, days, anchor_day: anchor }, { verdict, open }, { events, outcomes, runs }) {
    const window = windows[VERDICT_WINDOW];
    const counted = anchor === null
        ? {
            runs: { total: runs.total, failed: runs.failed, known: (0,comparison/* countKnown */.nc)(runs) },
            events: { total: events, failed: outcomes.failed, known: (0,comparison/* countKnown */.nc)(outcomes) },
        }
        : {
            runs: { total: window.runs, failed: window.failed_runs, known: window.known_runs },
            events: { total: window.events, failed: window.failed, known: window.known },
        };
    const of = counted.runs.total > 0 ? 'runs' : 'events';
    const { total, failed, known } = counted[of];
    const last = days.findLast((day) => (of === 'runs' ? day.failed_runs : day.failed) > 0)?.day;
    const isWithin = last !== undefined && window.first_day !== null && last >= window.first_day;
    return {
        verdict,
        attention: { ...open },
        of,
        first_day: window.first_day,
        last_day: window.last_day,
        total,
        known,
        failed,
        last_failed_day: isWithin ? last : null,
    };
}
/**
 * Whether anything was changed, as a sentence. There are three answers: how many events took actions; none did, which needs every
 * event to say so (`spec/1 §8`); or it is not recorded.
 */
function toTakenStatement({ events, taken, notRecorded }) {
    if (taken > 0) {
        const others = notRecorded === 0 ? '' : `; for ${(0,base_format/* formatQuantity */.VZ)(notRecorded, 'other')} it is not recorded`;
        return `Actions were taken in ${(0,base_format/* formatCount */.B4)(taken)} of ${(0,base_format/* formatQuantity */.VZ)(events, 'event')}${others}.`;
    }
    if (events === 0)
        return 'Whether anything was changed is not recorded: there are no events.';
    if (notRecorded === 0)
        return 'No actions were taken.';
    return `Whether anything was changed is not recorded for ${(0,base_format/* formatCount */.B4)(notRecorded)} of ${(0,base_format/* formatQuantity */.VZ)(events, 'event')}.`;
}

;// CONCATENATED MODULE: ./src/derive/artifacts/summary.ts





function deriveSummary(repository, source, settled, status, { sweeps, attention }) {
    const { owner, name, key, context, state } = repository;
    const { actionsTaken: taken, actionsNotRecorded: notRecorded } = settled;
    const events = records_outcome/* OUTCOMES */.i.reduce((sum, outcome) => sum + settled.outcomes[outcome], 0);
    const counts = { events, outcomes: { ...settled.outcomes }, runs: toRunCounts(settled) };
    return {
        schema_version: '4.1',
        telemetry_version: 'v1',
        repository: { owner, name, key, context, state },
        source: {
            repository: source.repository,
            directory: source.directory,
            directories: source.directories.map(({ directory, tree }) => ({ directory, tree })),
            files: settled.files,
            bytes: settled.bytes,
            retention: source.retention ?? null,
        },
        status,
        automation: deriveAutomation(sweeps, attention, counts),
        coverage: toCoverage(settled),
        records: { ...settled.records, by_dialect: { ...settled.dialects } },
        ...counts,
        actions_taken: {
            count: taken,
            not_recorded: notRecorded,
            // Without telemetry, nothing is known, so nothing is confirmed.
            statement: status === 'no-telemetry' ? 'No telemetry available.' : toTakenStatement({ events, taken, notRecorded }),
        },
        actions: toActions(settled),
        rest_of_actions: settled.actions.rest.count === 0 ? null : toFigures(settled.actions.rest),
    };
}
/** Days without records between the first and the last day; they are shown, never filled in (`spec/1 §6.2`). */
function deriveMissingDays(settled) {
    const missing = [];
    if (settled.firstTime === null || settled.lastTime === null)
        return missing;
    const last = (0,records_timestamp/* toDayNumber */.pR)(settled.lastTime);
    for (let day = (0,records_timestamp/* toDayNumber */.pR)(settled.firstTime); day < last; day += 1) {
        if (!settled.days.has(day))
            missing.push((0,records_timestamp/* toDay */._b)(day));
    }
    return missing;
}
function toCoverage(settled) {
    const { firstTime, lastTime } = settled;
    return {
        first_day: firstTime === null ? null : (0,records_timestamp/* toDay */._b)((0,records_timestamp/* toDayNumber */.pR)(firstTime)),
        last_day: lastTime === null ? null : (0,records_timestamp/* toDay */._b)((0,records_timestamp/* toDayNumber */.pR)(lastTime)),
        days_present: settled.days.size,
        days_missing: deriveMissingDays(settled),
        first_timestamp: firstTime === null ? null : (0,records_timestamp/* toTimestamp */.C)(firstTime),
        last_timestamp: lastTime === null ? null : (0,records_timestamp/* toTimestamp */.C)(lastTime),
    };
}
function toRunCounts(settled) {
    const outcomes = settled.runs.countOutcomes();
    return { ...outcomes, total: records_outcome/* OUTCOMES */.i.reduce((total, outcome) => total + outcomes[outcome], 0) };
}
function toActions({ actions: { totals, names } }) {
    return totals
        .map((total, id) => ({ action: names.names[id], ...toFigures(total) }))
        .sort((a, b) => b.count - a.count || (0,base_text/* byCodeUnits */.C)(a.action, b.action));
}
function toFigures({ count, failed, known, lastTime, latency, }) {
    return {
        count,
        failed,
        known,
        failure_rate: (0,comparison/* toFailureRate */.sJ)({ failed, known }),
        last_timestamp: lastTime === null ? null : (0,records_timestamp/* toTimestamp */.C)(lastTime),
        p50_ms: latency.quantile(0.5),
        p95_ms: latency.quantile(0.95),
        max_ms: latency.max,
    };
}

;// CONCATENATED MODULE: ./src/derive/artifacts/diagnostics.ts







const diagnostics_SEVERITIES = ['error', 'warning', 'note'];
/** @param observed - Findings about the directory and the registry entry; those about records are in `settled`. */
function deriveDiagnostics(settled, observed) {
    const found = [...settled.diagnostics, ...(0,commands_commands/* diagnoseDroppedWrites */.H1)(settled.commands), ...observed];
    const missing = deriveMissingDays(settled);
    if (missing.length > 0) {
        const [first = ''] = missing;
        found.push({
            code: 'missing-days',
            file: null,
            line: null,
            count: missing.length,
            message: `${(0,base_format/* formatQuantity */.VZ)(missing.length, 'day has', 'days have')} no records. First: ${(0,base_format/* formatDay */.im)(first)}.`,
        });
    }
    const { rest } = settled.actions;
    if (rest.count > 0) {
        const message = `There are more than ${(0,base_format/* formatCount */.B4)(bounded_map/* MAX_ACTIONS */.H3)} different actions. ${(0,base_format/* formatQuantity */.VZ)(rest.count, 'event')} of the other actions are counted together.`;
        found.push({ code: 'too-many-actions', file: null, line: null, count: rest.count, message });
    }
    const unrecognised = (0,records_unrecognised/* diagnoseNothingRecognised */.XP)(settled.records, settled.diagnostics);
    if (unrecognised !== null)
        found.push(unrecognised);
    const nothing = isNothing(settled, found);
    if (nothing) {
        found.push({ code: 'no-telemetry', file: null, line: null, count: 1, message: 'No telemetry available.' });
    }
    const diagnostics = found.map((entry) => ({
        code: entry.code,
        severity: diagnostic/* DIAGNOSTIC_CATALOGUE */.G[entry.code].severity,
        message: entry.message,
        file: entry.file,
        line: entry.line,
        count: entry.count,
    }));
    diagnostics.sort((a, b) => diagnostics_SEVERITIES.indexOf(a.severity) - diagnostics_SEVERITIES.indexOf(b.severity) ||
        (0,base_text/* byCodeUnits */.C)(a.code, b.code) ||
        (0,base_text/* byCodeUnits */.C)(a.file ?? '', b.file ?? ''));
    const count = (severity) => diagnostics.filter((entry) => entry.severity === severity).length;
    const counts = { error: count('error'), warning: count('warning'), note: count('note') };
    return { schema_version: '1.0', status: nothing ? 'no-telemetry' : diagnostics_toStatus(counts), counts, diagnostics };
}
function diagnostics_toStatus(counts) {
    return counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'healthy';
}
/** Whether no line has content. A file that could not be read may hold telemetry, so it is an error, not missing telemetry. */
function isNothing(settled, found) {
    const unread = found.some((entry) => entry.code === 'unreadable-file' || entry.code === 'lfs-pointer');
    return settled.records.lines === settled.records.blank && !unread;
}

;// CONCATENATED MODULE: ./src/derive/exports/export-window.ts


/** Maximum bytes of raw telemetry whose events can be downloaded. */
const EXPORT_WINDOW_BYTES = 16 * 1024 * 1024;
const UNDATED = 'undated';
/**
 * Selects what is exported: the newest whole months whose files fit into the window together. If the newest month alone does not
 * fit, its newest days that do. This is decided by names and sizes alone, before anything is read, so that it bounds what is
 * kept. Files without a day come last, as if they were the oldest month.
 */
function selectExports(files, limit = EXPORT_WINDOW_BYTES) {
    const months = toMonths(files);
    const count = fitting(months, limit);
    const [newest] = months;
    if (count > 0 || newest === undefined || newest.name === UNDATED) {
        return { exported: months.slice(0, count), leftOut: months.slice(count) };
    }
    const days = toGroups(newest.files, dayOf).reverse();
    const fit = fitting(days, limit);
    const toRest = (part) => part.length === 0
        ? []
        : [
            toMonth(newest.name, part.flatMap((day) => day.files)),
        ];
    return { exported: toRest(days.slice(0, fit)), leftOut: [...toRest(days.slice(fit)), ...months.slice(1)] };
}
/** How many of the groups, from the first on, fit together. */
function fitting(groups, limit) {
    let room = limit;
    const end = groups.findIndex(({ bytes }) => (room -= bytes) < 0);
    return end < 0 ? groups.length : end;
}
function toMonths(files) {
    const months = toGroups(files, (entry) => dayOf(entry)?.slice(0, 7) ?? UNDATED);
    const dated = months.filter(({ name }) => name !== UNDATED).reverse();
    return [...dated, ...months.filter(({ name }) => name === UNDATED)].map((month) => toMonth(month.name, month.files));
}
function toMonth(name, files) {
    const days = files.flatMap((file) => dayOf(file) ?? []).sort(base_text/* byCodeUnits */.C);
    return { ...toGroup(name, files), firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
}
/** By name. */
function toGroups(files, nameOf) {
    const groups = new Map();
    for (const file of files) {
        const name = nameOf(file) ?? UNDATED;
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [file]);
        else
            group.push(file);
    }
    return Array.from(groups, ([name, group]) => toGroup(name, group)).sort((a, b) => (0,base_text/* byCodeUnits */.C)(a.name, b.name));
}
function toGroup(name, files) {
    return {
        name,
        files: [...files].sort((a, b) => (0,base_text/* byCodeUnits */.C)(a.path, b.path)),
        bytes: files.reduce((sum, { size }) => sum + (size ?? 0), 0),
    };
}
function dayOf({ path }) {
    const day = (0,records_timestamp/* parseFileDay */.kD)(path);
    return day === null ? null : (0,records_timestamp/* toDay */._b)(day);
}
/** Maximum bytes of JSON in a row, apart from its texts. */
const ROW_BYTES = 256;
/**
 * Upper bound of the bytes of a file's rows in any format: short records make longer rows, and each row may contain a long name.
 * @param file - Path of the file, which is in every row.
 */
function boundExportBytes(file, { lines, names, texts }) {
    const bytes = [0, ...texts.map(jsonBytes)];
    return names.reduce((sum, name) => sum + bytes[name], lines.length * (ROW_BYTES + jsonBytes(file)));
}
function jsonBytes(text) {
    return Buffer.byteLength(JSON.stringify(text));
}

;// CONCATENATED MODULE: ./src/derive/exports/exports.ts



/** Maximum bytes of all rows of a repository in one format; a file of more than 100 MB cannot be published at all. */
const MAX_EXPORT_BYTES = 16 * 1024 * 1024;
const NO_EXPORTS = { partitions: [], leftOut: [] };
/** @param rows - By path of the file, in any order. */
function deriveExports(window, rows, limit = MAX_EXPORT_BYTES) {
    let room = limit;
    const partitions = [];
    const leftOut = window.leftOut.map((month) => ({ ...month, reason: 'beyond-window' }));
    const tooLarge = [];
    for (const month of window.exported) {
        const partition = toPartition(month, rows);
        room -= boundBytes(partition);
        if (room < 0)
            tooLarge.push(month);
        else
            partitions.push(partition);
    }
    const order = (a, b) => (0,base_text/* byCodeUnits */.C)(a.name, b.name);
    return {
        partitions: partitions.sort(order),
        leftOut: [...leftOut, ...tooLarge.map((month) => ({ ...month, reason: 'too-large' }))].sort(order),
    };
}
function toPartition(month, rows) {
    const read = month.files.flatMap(({ path }) => {
        const data = rows.get(path);
        return data === undefined ? [] : [[path, data]];
    });
    return { ...month, rows: new Map(read) };
}
function boundBytes({ rows }) {
    return Array.from(rows, ([path, data]) => boundExportBytes(path, data)).reduce((sum, bytes) => sum + bytes, 0);
}
/**
 * Adds to the rows of files the session events that they own, which are known only once the repository is settled.
 * @param rows - Rows of the exported files, by path.
 */
function addSessionRows(rows, settled) {
    if (rows.size === 0)
        return rows;
    const sessionRows = new Map();
    settled.visitSessionEvents((_, file) => rows.has(file), ({ event }, file, line) => {
        let into = sessionRows.get(file);
        if (into === undefined)
            sessionRows.set(file, (into = new export_rows/* ExportRows */.wo()));
        into.add(event, line);
    });
    const merged = new Map(rows);
    for (const [file, added] of sessionRows)
        merged.set(file, (0,export_rows/* mergeRows */.YE)(rows.get(file), added.toData()));
    return merged;
}

// EXTERNAL MODULE: ./src/derive/sessions/session-event.ts
var session_event = __webpack_require__(9672);
;// CONCATENATED MODULE: ./src/derive/actions/action-windows.ts




/** Actions that a window lists. */
const LISTED_ACTIONS = 50;
/** The actions with most events in the window, by their number, then by name. */
function deriveActionWindow({ names, periods, comparable }) {
    return [...periods]
        .filter(([, { current }]) => current.events > 0)
        .map(([id, { current, previous }]) => ({
        action: names[id],
        count: current.events,
        previous_count: previous.events,
        change_pct: comparable ? (0,comparison/* toChange */._u)(current.events, previous.events) : null,
        failed: current.failed,
        known: current.known,
        failure_rate: (0,comparison/* toFailureRate */.sJ)(current),
        previous_failed: previous.failed,
        previous_known: previous.known,
        previous_failure_rate: (0,comparison/* toFailureRate */.sJ)(previous),
        p95_ms: current.latency.quantile(0.95),
        previous_p95_ms: previous.latency.quantile(0.95),
    }))
        .sort((a, b) => b.count - a.count || (0,base_text/* byCodeUnits */.C)(a.action, b.action))
        .slice(0, LISTED_ACTIONS);
}
/**
 * @param last - Number of the last day of all telemetry.
 * @param length - Days of a period.
 * @returns by number of the action; those only that have events in either period.
 */
function deriveActionPeriods(days, last, length) {
    const periods = new Map();
    for (const cell of days.cells(last - 2 * length + 1)) {
        const { action } = cell;
        const age = last - cell.day;
        let period = periods.get(action);
        if (period === undefined)
            periods.set(action, (period = { current: createSample(), previous: createSample() }));
        const sample = age < length ? period.current : period.previous;
        sample.events += cell.events;
        sample.failed += cell.failed;
        sample.known += cell.known;
        (0,action_days/* addLatency */.yl)(sample.latency, cell);
    }
    return periods;
}
function createSample() {
    return { events: 0, failed: 0, known: 0, latency: new latency_latency/* Latency */.bV() };
}

;// CONCATENATED MODULE: ./src/derive/artifacts/sweeps.ts





/** Trends over time. All windows end on the last day of telemetry, so that the same telemetry gives the same sweeps. */
function deriveSweeps(settled) {
    const days = deriveDays(settled);
    const perWindow = (derive) => ({
        '7d': derive('7d'),
        '30d': derive('30d'),
        '90d': derive('90d'),
    });
    const compared = perWindow((window) => toCompared(settled, days.length, window));
    const toP95 = createToP95(settled);
    return {
        schema_version: '3.0',
        anchor_day: days.at(-1)?.day ?? null,
        days,
        windows: perWindow((window) => deriveWindow(days, comparison/* WINDOW_DAYS */.F4[window], toP95)),
        actions: perWindow((window) => deriveActionWindow(compared[window])),
        top_actions_30d: deriveTopActions(settled, days.length),
    };
}
function toCompared({ actions, lastTime }, daysCovered, window) {
    const length = comparison/* WINDOW_DAYS */.F4[window];
    return {
        names: actions.names.names,
        periods: lastTime === null ? new Map() : deriveActionPeriods(actions.days, (0,records_timestamp/* toDayNumber */.pR)(lastTime), length),
        comparable: daysCovered >= 2 * length,
    };
}
function createToP95({ days, lastTime }) {
    return (youngest, oldest) => {
        if (lastTime === null)
            return null;
        const last = (0,records_timestamp/* toDayNumber */.pR)(lastTime);
        const all = new latency_latency/* Latency */.bV();
        for (let age = youngest; age < oldest; age += 1) {
            const day = days.get(last - age);
            if (day !== undefined)
                all.merge(day.latency);
        }
        return all.quantile(0.95);
    };
}
function deriveDays(settled) {
    if (settled.firstTime === null || settled.lastTime === null)
        return [];
    const [first, last] = [(0,records_timestamp/* toDayNumber */.pR)(settled.firstTime), (0,records_timestamp/* toDayNumber */.pR)(settled.lastTime)];
    const runs = settled.runs.countByDay(first);
    const rows = [];
    for (let number = first; number <= last; number += 1) {
        const day = settled.days.get(number);
        const runsOfDay = runs.get(number) ?? (0,comparison/* createOutcomeCounts */.LQ)();
        const knownRuns = (0,comparison/* countKnown */.nc)(runsOfDay);
        rows.push({
            day: (0,records_timestamp/* toDay */._b)(number),
            present: day !== undefined,
            events: day?.events ?? 0,
            runs: knownRuns + runsOfDay.unknown,
            failed_runs: runsOfDay.failed,
            known_runs: knownRuns,
            ...(day?.outcomes ?? (0,comparison/* createOutcomeCounts */.LQ)()),
            actions_taken: day?.actionsTaken ?? 0,
            actions_not_recorded: day?.actionsNotRecorded ?? 0,
            p50_ms: day?.latency.quantile(0.5) ?? null,
            p95_ms: day?.latency.quantile(0.95) ?? null,
        });
    }
    return rows;
}
/**
 * The last `length` days, and as many before them.
 * @param days - Every day from the first to the last, including gaps.
 */
function deriveWindow(days, length, toP95) {
    const comparable = days.length >= 2 * length;
    const last = days.slice(-length);
    const [current, previous] = [sweeps_addUp(last), sweeps_addUp(days.slice(-2 * length, -length))];
    const change = (now, before) => (comparable ? (0,comparison/* toChange */._u)(now, before) : null);
    const isRecorded = [current, previous].every(({ taken, notRecorded }) => taken > 0 || notRecorded === 0);
    return {
        first_day: last[0]?.day ?? null,
        last_day: last.at(-1)?.day ?? null,
        comparable,
        events: current.events,
        previous_events: previous.events,
        change_pct: change(current.events, previous.events),
        failed: current.failed,
        known: current.known,
        failure_rate: (0,comparison/* toFailureRate */.sJ)(current),
        previous_failed: previous.failed,
        previous_known: previous.known,
        previous_failure_rate: (0,comparison/* toFailureRate */.sJ)(previous),
        failure_rate_change: comparable ? (0,comparison/* toRateChange */.QY)(current, previous) : null,
        runs: current.runs,
        failed_runs: current.failedRuns,
        known_runs: current.knownRuns,
        previous_runs: previous.runs,
        runs_change_pct: change(current.runs, previous.runs),
        actions_taken: current.taken,
        actions_not_recorded: current.notRecorded,
        previous_actions_taken: previous.taken,
        previous_actions_not_recorded: previous.notRecorded,
        actions_taken_change_pct: isRecorded ? change(current.taken, previous.taken) : null,
        p95_ms: toP95(0, length),
        previous_p95_ms: toP95(length, 2 * length),
    };
}
function sweeps_addUp(days) {
    const sum = (value) => days.reduce((total, day) => total + value(day), 0);
    return {
        events: sum((day) => day.events),
        failed: sum((day) => day.failed),
        known: sum(comparison/* countKnown */.nc),
        runs: sum((day) => day.runs),
        failedRuns: sum((day) => day.failed_runs),
        knownRuns: sum((day) => day.known_runs),
        taken: sum((day) => day.actions_taken),
        notRecorded: sum((day) => day.actions_not_recorded),
    };
}
const sweeps_LISTED_ACTIONS = 20;
const DAYS = 30;
/** The actions with the most events in the last 30 days, day by day, compared with the 30 days before. */
function deriveTopActions({ actions, lastTime }, daysCovered) {
    if (lastTime === null)
        return [];
    const last = (0,records_timestamp/* toDayNumber */.pR)(lastTime);
    const counts = new Map();
    for (const { day, action, events } of actions.days.cells(last - 2 * DAYS + 1)) {
        const age = last - day;
        let entry = counts.get(action);
        if (entry === undefined)
            counts.set(action, (entry = { daily: Array(DAYS).fill(0), previous: 0 }));
        if (age < DAYS)
            entry.daily[DAYS - 1 - age] = events;
        else
            entry.previous += events;
    }
    return [...counts]
        .map(([action, { daily, previous }]) => {
        const count = daily.reduce((total, events) => total + events, 0);
        return {
            action: actions.names.names[action],
            count,
            previous_count: previous,
            change_pct: daysCovered >= 2 * DAYS ? (0,comparison/* toChange */._u)(count, previous) : null,
            daily,
        };
    })
        .filter((entry) => entry.count > 0)
        .sort((a, b) => b.count - a.count || (0,base_text/* byCodeUnits */.C)(a.action, b.action))
        .slice(0, sweeps_LISTED_ACTIONS);
}

// EXTERNAL MODULE: ./src/derive/usage/row-lists.ts
var row_lists = __webpack_require__(6415);
// EXTERNAL MODULE: ./src/derive/usage/usage-days.ts
var usage_days = __webpack_require__(1982);
;// CONCATENATED MODULE: ./src/derive/usage/used-counts.ts






/** @param toGroup - Name and key of the group that the usage belongs to; null when it belongs to none. */
function groupUsages(usage, toGroup) {
    const names = new bounded_map/* NameTable */.K3();
    const keys = [];
    const groupOf = usage.usages.map((used) => {
        const group = toGroup(used);
        if (group === null)
            return undefined;
        const number = names.idOf(group[0]);
        keys[number] = group[1];
        return number;
    });
    return { names: names.names, keys, unused: keys.map((key) => ({ ...key, ...toRated(UNUSED) })), groupOf };
}
function toRated(counts) {
    return { ...counts, failure_rate: (0,comparison/* toFailureRate */.sJ)({ failed: counts.errors, known: counts.known }) };
}
const UNUSED = { invocations: 0, errors: 0, blocked: 0, known: 0, sessions: 0 };
function toSessionUsers({ sessionUsers }) {
    const users = new Map();
    sessionUsers.each((user, session) => {
        const known = users.get(session);
        if (known === undefined)
            users.set(session, [user]);
        else
            known.push(user);
    });
    return users;
}
/** Distinct users of the sessions in which something of the group was used, over some days together. */
function countUsers(days, { groupOf }, users) {
    const counts = new Map();
    const seen = new row_lists/* PairSet */.X_();
    for (const day of days) {
        day.sessions.each((usage, session) => {
            const group = groupOf[usage];
            if (group === undefined)
                return;
            for (const user of users.get(session) ?? []) {
                if (seen.add(group, user))
                    counts.set(group, (counts.get(group) ?? 0) + 1);
            }
        });
    }
    return counts;
}
/** By group, over some days together; a group without invocations is left out. */
function countDays(days, { groupOf }) {
    const counts = new Map();
    const seen = new row_lists/* PairSet */.X_();
    for (const day of days) {
        day.each((usage, { invocations, errors, blocked, known }) => {
            const group = groupOf[usage];
            if (group === undefined)
                return;
            let count = counts.get(group);
            if (count === undefined)
                counts.set(group, (count = { ...UNUSED }));
            count.invocations += invocations;
            count.errors += errors;
            count.blocked += blocked;
            count.known += known;
        });
        day.sessions.each((usage, session) => {
            const group = groupOf[usage];
            if (group !== undefined && seen.add(group, session))
                counts.get(group).sessions += 1;
        });
    }
    return counts;
}
/**
 * By group, over all telemetry, with the time of the last use.
 * @param used - The usages of each session.
 */
function countAll({ usages }, used, { keys, groupOf }) {
    const counts = keys.map(() => ({ ...UNUSED, firstTime: null, lastTime: null }));
    for (const [number, { invocations, errors, blocked, known, firstTime, lastTime }] of usages.entries()) {
        const count = counts[groupOf[number] ?? -1];
        if (count === undefined)
            continue;
        count.invocations += invocations;
        count.errors += errors;
        count.blocked += blocked;
        count.known += known;
        if (firstTime !== null && (count.firstTime === null || firstTime < count.firstTime))
            count.firstTime = firstTime;
        if (lastTime !== null && (count.lastTime === null || lastTime > count.lastTime))
            count.lastTime = lastTime;
    }
    const { ends } = used;
    /** By group: the session after the last one in which it occurs. */
    const counted = new Uint32Array(keys.length);
    for (let session = 0; session < ends.length; session += 1) {
        for (let at = (0,row_lists/* startOf */.GH)(ends, session); at < ends[session]; at += 1) {
            const group = groupOf[used.usages[at]];
            if (group === undefined || counted[group] === session + 1)
                continue;
            counted[group] = session + 1;
            counts[group].sessions += 1;
        }
    }
    return counts;
}
const TREND_DAYS = usage_days/* USAGE_DAYS */.gu / 2;
/** What was used most on a day: on those that trends are told of, and on those before them. All of it is in the counts. */
const LISTED_A_DAY = 50;
const LISTED_AN_OLD_DAY = 10;
/**
 * How use has changed. What was used for the first time in the last 30 days is new, when the telemetry reaches back far enough to say so;
 * of fewer than ten uses in the 30 days before nothing else can be said, but that as many are no change.
 */
function toTrend(change, isNew) {
    if (isNew)
        return 'new';
    if (change === null)
        return null;
    return change > 0 ? 'rising' : change < 0 ? 'falling' : 'steady';
}
/**
 * Each group over all telemetry and over the last 30 days: those first that were used most in these.
 * @param used - The usages of each session.
 */
function deriveUsed(covered, used, groups) {
    const current = countDays(daysOfAge(covered, 0, TREND_DAYS), groups);
    const previous = countDays(daysOfAge(covered, TREND_DAYS, usage_days/* USAGE_DAYS */.gu), groups);
    const isComparable = countDaysCovered(covered) >= usage_days/* USAGE_DAYS */.gu;
    const users = covered.usage.users === null
        ? null
        : countUsers(daysOfAge(covered, 0, TREND_DAYS), groups, toSessionUsers(covered.usage));
    const all = countAll(covered.usage, used, groups);
    const lastDays = (group) => current.get(group) ?? UNUSED;
    const order = Array.from(all.keys()).sort((a, b) => lastDays(b).invocations - lastDays(a).invocations ||
        all[b].invocations - all[a].invocations ||
        byName(groups, a, b));
    return order.map((group) => {
        const { firstTime, lastTime, ...counts } = all[group];
        const before = previous.get(group)?.invocations ?? 0;
        const uses = lastDays(group).invocations;
        const change = isComparable ? (0,comparison/* toChange */._u)(uses, before) : null;
        const isNew = isComparable && uses > 0 && firstTime !== null && isOfAge(covered, (0,records_timestamp/* toDayNumber */.pR)(firstTime), 0, TREND_DAYS);
        return {
            ...groups.keys[group],
            ...toRated(counts),
            invocations_30d: uses,
            unique_users_30d: users === null ? null : (users.get(group) ?? 0),
            trend: toTrend(change, isNew),
            trend_pct: change,
            last_timestamp: lastTime === null ? null : (0,records_timestamp/* toTimestamp */.C)(lastTime),
            last_30d: {
                ...toRated(lastDays(group)),
                previous_invocations: before,
                change_pct: change,
            },
        };
    });
}
/**
 * What was used most on one day.
 * @param isOld - Whether no trend is told of it any more.
 */
function deriveUsedOnDay(day, groups, isOld) {
    const counts = countDays([day], groups);
    const of = (group) => counts.get(group) ?? UNUSED;
    return [...counts.keys()]
        .sort((a, b) => of(b).invocations - of(a).invocations || byName(groups, a, b))
        .slice(0, isOld ? LISTED_AN_OLD_DAY : LISTED_A_DAY)
        .map((group) => {
        const { invocations, errors, blocked, known, sessions } = of(group);
        const row = { ...groups.unused[group] };
        row.invocations = invocations;
        row.errors = errors;
        row.blocked = blocked;
        row.known = known;
        row.sessions = sessions;
        row.failure_rate = (0,comparison/* toFailureRate */.sJ)({ failed: errors, known });
        return row;
    });
}
/** The days with invocations or tokens, oldest first. */
function listUsedDays(covered) {
    return [...covered.usage.days]
        .filter(([number]) => isOfAge(covered, number, 0, usage_days/* KEPT_DAYS */.bN))
        .sort(([a], [b]) => a - b)
        .map(([number, usage]) => ({ day: (0,records_timestamp/* toDay */._b)(number), usage, isOld: !isOfAge(covered, number, 0, usage_days/* USAGE_DAYS */.gu) }));
}
function daysOfAge(covered, from, to) {
    return [...covered.usage.days].filter(([number]) => isOfAge(covered, number, from, to)).map(([, day]) => day);
}
/** @param from - Days before the last day of telemetry, which is of age 0; `to` is excluded. */
function isOfAge({ lastTime }, number, from, to) {
    if (lastTime === null)
        return false;
    const age = (0,records_timestamp/* toDayNumber */.pR)(lastTime) - number;
    return age >= from && age < to;
}
function countDaysCovered({ firstTime, lastTime }) {
    return firstTime === null || lastTime === null ? 0 : (0,records_timestamp/* toDayNumber */.pR)(lastTime) - (0,records_timestamp/* toDayNumber */.pR)(firstTime) + 1;
}
function byName({ names }, a, b) {
    return (0,base_text/* byCodeUnits */.C)(names[a], names[b]);
}

// EXTERNAL MODULE: ./src/derive/usage/model-usage.ts
var model_usage = __webpack_require__(8700);
;// CONCATENATED MODULE: ./src/derive/usage/attribution.ts
const COMMUNITY_PLUGIN = 'flea';
/** What clients put before the name of a server that a plugin brings along: `plugin_northwind_tracker`. */
const PLUGIN_SERVER = 'plugin_';
/**
 * @param curatedPlugins - Entries of `curated-plugins`: a plugin (`northwind`), or a part of one that is used without the plugin's name
 * (`northwind:changelog`; `northwind:mcp__tracker` for an MCP server, with all of its tools).
 */
function createAttribution(curatedPlugins) {
    const curated = new Set(curatedPlugins.map((entry) => splitName(entry)?.[0] ?? entry));
    const bare = new Map(curatedPlugins.flatMap((entry) => toBareEntry(entry)));
    return {
        pluginOf({ kind, tool, item }) {
            const name = item ?? tool ?? '';
            if (kind === 'mcp') {
                const server = serverOf(name);
                return bare.get(`mcp__${server}`) ?? toServerPlugin(server, curated) ?? splitName(name)?.[0] ?? null;
            }
            return splitName(name)?.[0] ?? bare.get(name) ?? null;
        },
        sourceOfPlugin(plugin) {
            if (plugin === null)
                return 'builtin';
            if (curated.has(plugin))
                return 'curated';
            return plugin === COMMUNITY_PLUGIN ? 'flea' : 'builtin';
        },
    };
}
/** The server of an MCP tool that is named `server/tool`. */
function serverOf(item) {
    const end = item.indexOf('/');
    return end === -1 ? item : item.slice(0, end);
}
/** `plugin:local`; null for a name without a plugin. */
function splitName(name) {
    const colon = name.indexOf(':');
    return colon === -1 ? null : [name.slice(0, colon), name.slice(colon + 1)];
}
function toBareEntry(entry) {
    const split = splitName(entry);
    return split === null ? [] : [[split[1], split[0]]];
}
/** Of several curated plugins whose names begin alike the longest. */
function toServerPlugin(server, curated) {
    if (!server.startsWith(PLUGIN_SERVER))
        return null;
    const found = [...curated].filter((plugin) => server.startsWith(`${PLUGIN_SERVER}${plugin}_`));
    return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

;// CONCATENATED MODULE: ./src/derive/usage/rankings.ts
/** Entries of each list. */
const RANKED = 20;
/**
 * The most used in the last 30 days; those that are used more than in the 30 days before, rising most first, then the new ones, of which
 * there is no percentage, by their uses; and those that were used last.
 * @param rows - Sorted by their uses in the last 30 days, which is the order of what is otherwise equal.
 */
function toRankings(rows, toKey) {
    const list = (ranked) => ranked.slice(0, RANKED).map(toKey);
    const rising = rows.filter(({ trend }) => trend === 'rising');
    const fresh = rows.filter(({ trend }) => trend === 'new');
    const dated = rows.filter(({ last_timestamp: time }) => time !== null);
    return {
        most_used: list(rows.filter(({ invocations_30d: uses }) => uses > 0)),
        trending: list([...rising.toSorted((a, b) => (b.trend_pct ?? 0) - (a.trend_pct ?? 0)), ...fresh]),
        recent: list(dated.toSorted((a, b) => Date.parse(b.last_timestamp ?? '') - Date.parse(a.last_timestamp ?? ''))),
    };
}

// EXTERNAL MODULE: ./src/derive/runs/run-table.ts + 2 modules
var run_table = __webpack_require__(793);
;// CONCATENATED MODULE: ./src/derive/usage/usage-artifact.ts








const LISTED_SESSIONS = 200;
const LISTED_NAMES = 500;
/**
 * What session logs tell.
 * @param records - Records of session logs that count.
 * @param curatedPlugins - Plugins whose parts count as curated, and parts that are used without the plugin's name (`createAttribution`).
 * @returns null when there are no such records.
 */
function deriveUsage(covered, records, curatedPlugins) {
    if (records === 0)
        return null;
    const { usage, lastTime } = covered;
    usage.bound();
    const byTool = groupUsages(usage, ({ tool }) => (tool === null ? null : [tool, { tool }]));
    const attribution = createAttribution(curatedPlugins);
    const byItem = groupUsages(usage, ({ kind, tool, item }) => {
        if (item === null)
            return null;
        const plugin = attribution.pluginOf({ kind, tool, item });
        return [`${item}\n${kind}`, { kind, item, plugin, source: attribution.sourceOfPlugin(plugin) }];
    });
    const byPlugin = groupUsages(usage, (of) => {
        const plugin = attribution.pluginOf(of);
        return plugin === null ? null : [plugin, { plugin, source: attribution.sourceOfPlugin(plugin) }];
    });
    const byServer = groupUsages(usage, ({ kind, item }) => kind !== 'mcp' || item === null ? null : [serverOf(item), { server: serverOf(item) }]);
    const all = groupUsages(usage, () => ['', {}]);
    const used = usage.sessions.listUsages();
    const tools = deriveUsed(covered, used, byTool);
    const items = deriveUsed(covered, used, byItem);
    const plugins = deriveUsed(covered, used, byPlugin);
    const servers = deriveUsed(covered, used, byServer);
    return {
        schema_version: '2.2',
        anchor_day: lastTime === null ? null : (0,records_timestamp/* toDay */._b)((0,records_timestamp/* toDayNumber */.pR)(lastTime)),
        totals: { records, ...usage_artifact_toTotals(usage, attribution) },
        sessions: listNewestSessions(usage, LISTED_SESSIONS).map(({ id, session }) => toSession(id, session, usage, used)),
        further_sessions: Math.max(0, usage.sessions.size - LISTED_SESSIONS),
        ...usage.models.list(),
        tools: tools.slice(0, LISTED_NAMES),
        further_tools: Math.max(0, tools.length - LISTED_NAMES),
        items: items.slice(0, LISTED_NAMES),
        further_items: Math.max(0, items.length - LISTED_NAMES),
        plugins: plugins.slice(0, LISTED_NAMES),
        further_plugins: Math.max(0, plugins.length - LISTED_NAMES),
        servers: servers.slice(0, LISTED_NAMES),
        further_servers: Math.max(0, servers.length - LISTED_NAMES),
        rankings: {
            tools: toRankings(tools, ({ tool }) => tool),
            items: toRankings(items, ({ kind, item }) => ({ kind, item })),
            plugins: toRankings(plugins, ({ plugin }) => plugin),
            servers: toRankings(servers, ({ server }) => server),
        },
        days: listUsedDays(covered).map(({ day, usage: usedThen, isOld }) => ({
            day,
            ...toRated(countDays([usedThen], all).get(0) ?? UNUSED),
            tokens: (0,model_usage/* toTokenFields */.Ij)(usedThen.tokens),
            tools: deriveUsedOnDay(usedThen, byTool, isOld),
            items: deriveUsedOnDay(usedThen, byItem, isOld),
            plugins: deriveUsedOnDay(usedThen, byPlugin, isOld),
            servers: deriveUsedOnDay(usedThen, byServer, isOld),
        })),
    };
}
function usage_artifact_toTotals(usage, attribution) {
    const of = (source) => {
        return sumUsages(usage.usages.filter((used) => attribution.sourceOfPlugin(attribution.pluginOf(used)) === source));
    };
    return {
        sessions: usage.sessions.size,
        ...sumUsages(usage.usages),
        ...toSessionCounts(usage.totals),
        users: usage.users,
        tokens: (0,model_usage/* toTokenFields */.Ij)(usage.tokens),
        by_source: {
            curated: of('curated'),
            flea: of('flea'),
            builtin: of('builtin'),
        },
    };
}
function sumUsages(usages) {
    return toRated({
        invocations: usages.reduce((sum, { invocations }) => sum + invocations, 0),
        errors: usages.reduce((sum, { errors }) => sum + errors, 0),
        blocked: usages.reduce((sum, { blocked }) => sum + blocked, 0),
        known: usages.reduce((sum, { known }) => sum + known, 0),
    });
}
/** The newest sessions by their end, newest first, then by id; those without a valid timestamp come last. */
function listNewestSessions({ sessions }, most) {
    const endOf = (session) => sessions.activity.endOf(session);
    const oldest = (0,run_table/* findOldestOfLatest */.t)(sessions.size, endOf, most);
    const newest = [];
    for (let session = 0; session < sessions.size; session += 1) {
        const end = endOf(session);
        if (end >= oldest)
            newest.push({ id: sessions.idOf(session), session, end });
    }
    return newest.sort((a, b) => (a.end === b.end ? (0,base_text/* byCodeUnits */.C)(a.id, b.id) : b.end - a.end)).slice(0, most);
}
/**
 * Written out field by field: there are thousands of sessions, and to spread their counts into a new object takes ten times as long.
 * @param used - The usages of each session.
 */
function toSession(id, session, { sessions, usages }, used) {
    const spans = sessions.activity.spansOf(session);
    const started = spans[0]?.[0];
    const ended = spans.at(-1)?.[1];
    const hasTime = started !== undefined && ended !== undefined;
    const tools = new Set();
    for (const usage of used.usages.subarray((0,row_lists/* startOf */.GH)(used.ends, session), used.ends[session])) {
        tools.add(usages[usage].tool);
    }
    tools.delete(null);
    return {
        id,
        started: hasTime ? (0,records_timestamp/* toTimestamp */.C)(started) : null,
        ended: hasTime ? (0,records_timestamp/* toTimestamp */.C)(ended) : null,
        wall_seconds: hasTime ? (ended - started) / 1000 : null,
        active_seconds: hasTime ? spans.reduce((sum, [start, end]) => sum + end - start, 0) / 1000 : null,
        user_messages: sessions.countOf(session, 'userMessages'),
        assistant_messages: sessions.countOf(session, 'assistantMessages'),
        tool_calls: sessions.countOf(session, 'toolCalls'),
        tool_errors: sessions.countOf(session, 'toolErrors'),
        tool_blocked: sessions.countOf(session, 'toolBlocked'),
        skill_invocations: sessions.countOf(session, 'skillInvocations'),
        subagent_dispatches: sessions.countOf(session, 'subagentDispatches'),
        mcp_calls: sessions.countOf(session, 'mcpCalls'),
        slash_commands: sessions.countOf(session, 'slashCommands'),
        interruptions: sessions.countOf(session, 'interruptions'),
        api_errors: sessions.countOf(session, 'apiErrors'),
        distinct_tools: tools.size,
        primary_model: sessions.models.primaryOf(session),
        tokens: (0,model_usage/* toTokenFields */.Ij)(sessions.tokens.totalOf(session)),
    };
}
/** Over all sessions, as they are named in the artifact. */
function toSessionCounts(counts) {
    return {
        user_messages: counts.userMessages,
        assistant_messages: counts.assistantMessages,
        tool_calls: counts.toolCalls,
        tool_errors: counts.toolErrors,
        tool_blocked: counts.toolBlocked,
        skill_invocations: counts.skillInvocations,
        subagent_dispatches: counts.subagentDispatches,
        mcp_calls: counts.mcpCalls,
        slash_commands: counts.slashCommands,
        interruptions: counts.interruptions,
        api_errors: counts.apiErrors,
    };
}

;// CONCATENATED MODULE: ./src/derive/usage/listed-sessions.ts
/*
 * How much is listed in `sessions.json`. Not beside the schema, which only documentation and tests need: to build it takes time.
 */
/** Sessions that are listed: the newest ones. */
const listed_sessions_LISTED_SESSIONS = 5000;
/** Tools of a session that are listed: those with the most calls. */
const LISTED_TOOLS = 20;

;// CONCATENATED MODULE: ./src/derive/usage/sessions-artifact.ts




/** Tools that are counted individually within a session, in the order of `byKeeping`; sessions rarely use more. */
const MAX_TOOLS = 100;
/**
 * One row for each of the newest sessions.
 * @returns null when there are no sessions.
 */
function deriveSessions(settled) {
    const { usage } = settled;
    const { sessions } = usage;
    if (sessions.size === 0)
        return null;
    usage.bound();
    const used = sessions.listUsages();
    const newest = listNewestSessions(usage, listed_sessions_LISTED_SESSIONS);
    const tools = countTools(settled, new Set(newest.map(({ id }) => id)));
    return {
        schema_version: '1.0',
        sessions: newest.map(({ id, session }) => Object.assign(toSession(id, session, usage, used), {
            models: sessions.models.listOf(session),
            tools: listTools(tools.get(id)),
        })),
        further_sessions: sessions.size - newest.length,
    };
}
/** @param wanted - Ids of sessions. */
function countTools(settled, wanted) {
    const tools = new Map();
    settled.visitSessionUses((session) => wanted.has(session), ({ event: { run, outcome }, invoked: { tool } }) => {
        if (run === null || tool === null)
            return;
        let counts = tools.get(run);
        if (counts === undefined)
            tools.set(run, (counts = createToolCounts()));
        const count = counts.at(tool);
        count.calls += 1;
        if (outcome === 'failed')
            count.errors += 1;
        if (outcome === 'blocked')
            count.blocked += 1;
    });
    return tools;
}
function createToolCounts() {
    return new bounded_map/* BoundedMap */.EL(MAX_TOOLS, () => ({ calls: 0, errors: 0, blocked: 0 }), (into, from) => {
        into.calls += from.calls;
        into.errors += from.errors;
        into.blocked += from.blocked;
    });
}
function listTools(tools) {
    if (tools === undefined)
        return [];
    return tools
        .entries()
        .map(([tool, { calls, errors, blocked }]) => ({ tool, calls, errors, blocked }))
        .sort((a, b) => b.calls - a.calls || (0,base_text/* byCodeUnits */.C)(a.tool, b.tool))
        .slice(0, LISTED_TOOLS);
}

;// CONCATENATED MODULE: ./src/base/file-name.ts

const MAX_SLUG_LENGTH = 40;
const DIGEST_LENGTH = 12;
/**
 * Name of a file without its extension, made of any text, in small letters: `22029908898-1-1f0c2d3e4a5b`. The slug is for people, the digest
 * makes the names of different texts different; no text can climb out of the directory or take the name of another file.
 * @param fallback - The slug of a text without letters and digits.
 */
function toFileName(text, fallback) {
    const slug = text
        .slice(0, 4 * MAX_SLUG_LENGTH)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, MAX_SLUG_LENGTH)
        .replace(/^-|-$/g, '');
    // Of code units: halves of characters are different, too.
    const digest = (0,external_node_crypto_.createHash)('sha256').update(Buffer.from(text, 'utf16le')).digest('hex').slice(0, DIGEST_LENGTH);
    return `${slug || fallback}-${digest}`;
}

// EXTERNAL MODULE: ./src/derive/latency/duration-bucket.ts
var duration_bucket = __webpack_require__(8127);
;// CONCATENATED MODULE: ./src/derive/series/listed-actions.ts
/** Actions of which a series is published. Not beside the schema, which only documentation and tests need: to build it takes time. */
const listed_actions_LISTED_ACTIONS = 200;

;// CONCATENATED MODULE: ./src/derive/series/series.ts






/** Events by day, and by day and action, over all days. */
function deriveSeries(settled, { days }) {
    const firstDay = settled.firstTime === null ? 0 : (0,records_timestamp/* toDayNumber */.pR)(settled.firstTime);
    const listed = listActions(settled);
    const histories = listHistories(settled, new Set(listed));
    const names = settled.actions.names.names;
    const actions = listed.map((action) => toActionSeries(names[action], histories.get(action) ?? []));
    return {
        series: {
            schema_version: '1.0',
            first_day: days[0]?.day ?? null,
            last_day: days.at(-1)?.day ?? null,
            days: series_toTotals(settled, days, firstDay),
            actions: actions.map(({ id, action, events, failed, known, max_ms, latency }, index) => ({
                id,
                action,
                days: (histories.get(listed[index]) ?? []).map(({ day }) => day - firstDay),
                events,
                failed,
                known,
                max_ms,
                latency,
            })),
            further_actions: settled.actions.totals.length - listed.length,
        },
        actions,
    };
}
/** Ids of the actions with the most events, by number of events, then by name. */
function listActions({ actions: { totals, names } }) {
    return Array.from(totals.keys())
        .sort((a, b) => totals[b].count - totals[a].count || (0,base_text/* byCodeUnits */.C)(names.names[a], names.names[b]))
        .slice(0, listed_actions_LISTED_ACTIONS);
}
/** The days of each action in ascending order, by number of the action. */
function listHistories({ actions }, listed) {
    const histories = new Map();
    for (const cell of actions.days.cells()) {
        if (!listed.has(cell.action))
            continue;
        const history = histories.get(cell.action);
        if (history === undefined)
            histories.set(cell.action, [cell]);
        else
            history.push(cell);
    }
    for (const history of histories.values())
        history.sort((a, b) => a.day - b.day);
    return histories;
}
function toActionSeries(action, history) {
    return {
        schema_version: '1.0',
        id: toFileName(action, 'action'),
        action,
        days: history.map(({ day }) => (0,records_timestamp/* toDay */._b)(day)),
        events: history.map(({ events }) => events),
        success: history.map(({ known, failed, blocked, partial }) => known - failed - blocked - partial),
        partial: history.map(({ partial }) => partial),
        blocked: history.map(({ blocked }) => blocked),
        failed: history.map(({ failed }) => failed),
        unknown: history.map(({ events, known }) => events - known),
        known: history.map(({ known }) => known),
        max_ms: history.map(({ max }) => max),
        latency: history.map(({ eachBucket }) => toPairs(eachBucket)),
    };
}
function series_toTotals(settled, days, firstDay) {
    const latencies = days.map((_, index) => settled.days.get(firstDay + index)?.latency);
    const column = (key) => days.map((day) => day[key]);
    return {
        present: column('present'),
        events: column('events'),
        success: column('success'),
        partial: column('partial'),
        blocked: column('blocked'),
        failed: column('failed'),
        unknown: column('unknown'),
        runs: column('runs'),
        failed_runs: column('failed_runs'),
        known_runs: column('known_runs'),
        actions_taken: column('actions_taken'),
        actions_not_recorded: column('actions_not_recorded'),
        max_ms: latencies.map((latency) => latency?.max ?? null),
        latency: latencies.map((latency) => (latency === undefined ? [] : toPairs(bucketsOf(latency)))),
        tokens: series_toTokens(settled, days, firstDay),
    };
}
function series_toTokens({ usage }, days, firstDay) {
    if (usage.tokenDays.size === 0)
        return null;
    const tokens = days.map((_, index) => usage.tokenDays.totalOf(firstDay + index));
    return {
        input: tokens.map((of) => of?.input ?? null),
        output: tokens.map((of) => of?.output ?? null),
        cache_creation: tokens.map((of) => of?.cacheCreation ?? null),
        cache_read: tokens.map((of) => of?.cacheRead ?? null),
    };
}
/** Converts a finer histogram, each of whose buckets lies within one of the published buckets. */
function bucketsOf(latency) {
    return (visit) => {
        latency.each((milliseconds, count) => visit((0,duration_bucket/* toDurationBucket */.kc)(milliseconds), count));
    };
}
const counts = new BucketCounts(duration_bucket/* LAST_DURATION_BUCKET */.ZC + 1);
/** Number of a bucket and its count, in turns, by bucket. */
function toPairs(eachBucket) {
    const pairs = [];
    eachBucket((bucket, count) => counts.add(bucket, count));
    counts.take((bucket, count) => pairs.push(bucket, count));
    return pairs;
}

;// CONCATENATED MODULE: ./src/derive/artifacts/dashboard.ts











/** Maximum runs that a dashboard lists, the newest ones; the counts include all runs. */
const LISTED_RUNS = 5000;
/** Everything a dashboard shows, as a function of one repository's telemetry alone (invariant 4). */
function deriveDashboard(repository, source, settled, observed, { exports = NO_EXPORTS, runs = settled.runs.listNewest(LISTED_RUNS), sweeps = deriveSweeps(settled), days = [], replays = new Map(), curatedPlugins = [], lastCommandRun = null, } = {}) {
    const diagnostics = deriveDiagnostics(settled, observed);
    const attention = deriveAttention(settled, runs);
    return {
        summary: deriveSummary(repository, source, settled, diagnostics.status, { sweeps, attention }),
        diagnostics,
        sweeps,
        attention,
        runs,
        days,
        replays,
        usage: deriveUsage(settled, settled.dialects[session_event/* SESSION_DIALECT */.ge] ?? 0, curatedPlugins),
        commands: deriveCommands(settled.commands, lastCommandRun),
        agents: deriveAgentReport(settled.agents),
        sessions: deriveSessions(settled),
        series: deriveSeries(settled, sweeps),
        exports,
    };
}

;// CONCATENATED MODULE: ./src/derive/aggregate/file-selection.ts



/** Files that are not read and are named singly; one more entry counts the others. */
const file_selection_MAX_NAMED = 20;
/**
 * All `.jsonl` files of a repository's directories are telemetry, at any depth (`spec/4`, anomaly 6), those that are older than
 * `retentionDays` left out; `events/` is reserved (`spec/1 §3.1`). Whatever else is there is named and counted, not read; so is a file
 * that cannot even be named, because pages link to every file that something is said of.
 * @param retentionDays - 0 for all.
 */
function selectFiles(entries, retentionDays) {
    const files = [];
    const ignored = [];
    const unnamed = [];
    let reserved = 0;
    for (const entry of entries) {
        const { path, kind } = entry;
        const name = (0,redact_text/* redactText */.Rd)(path).text;
        if (name !== path)
            unnamed.push(file_selection_toFinding('secret-redacted', name, 'The name holds a secret; it was not read.'));
        else if ((0,repository_name/* isReserved */.Bs)(path))
            reserved += 1;
        else if (kind !== 'file')
            ignored.push({ path, kind });
        else if (path.endsWith('.jsonl'))
            files.push(entry);
        else
            ignored.push({ path, kind: (0,repository_name/* isJsonFile */.Hz)(path) ? 'json' : 'file' });
    }
    return {
        ...retainFiles(files, retentionDays),
        ignored: [...file_selection_toIgnored(ignored), ...toReserved(reserved), ...unnamed],
    };
}
const MESSAGES = {
    json: 'The .json file was not read: records belong in a .jsonl file.',
    file: 'The file is not a .jsonl file; it was not read.',
    symlink: 'The entry is a symbolic link; it was not followed.',
    submodule: 'The entry is a submodule; it was not entered.',
};
const KINDS = {
    json: '.json files',
    file: 'other files',
    symlink: 'symbolic links',
    submodule: 'submodules',
};
function file_selection_toIgnored(ignored) {
    const named = ignored.slice(0, file_selection_MAX_NAMED).map(({ path, kind }) => file_selection_toFinding('ignored-file', path, MESSAGES[kind]));
    const rest = ignored.length - named.length;
    if (rest === 0)
        return named;
    const tallies = Object.entries(KINDS).flatMap(([kind, label]) => {
        const count = ignored.filter((entry) => entry.kind === kind).length;
        return count === 0 ? [] : [`${label}: ${count}`];
    });
    const message = `${rest} more were not read. In all, ${tallies.join(', ')}.`;
    return [...named, { code: 'ignored-file', file: null, line: null, count: rest, message }];
}
function toReserved(count) {
    if (count === 0)
        return [];
    const message = `events/ is reserved: ${count === 1 ? 'its file was' : `its ${count} files were`} not read.`;
    return [{ code: 'reserved-directory', file: null, line: null, count, message }];
}
function file_selection_toFinding(code, file, message) {
    return { code, file, line: null, count: 1, message };
}
/**
 * Keeps the files that are named for one of the last `days` days up to the newest, and all that are named for no day. Decided by
 * names alone, so what is left out costs nothing.
 * @param days - 0 for no limit.
 */
function retainFiles(files, days) {
    const newest = days === 0 ? null : findNewestDay(files.map(({ path }) => (0,records_timestamp/* parseFileDay */.kD)(path)));
    if (newest === null)
        return { files, leftOut: [], firstDay: null };
    const first = newest - days + 1;
    const isRetained = ({ path }) => ((0,records_timestamp/* parseFileDay */.kD)(path) ?? first) >= first;
    return {
        files: files.filter(isRetained),
        leftOut: files.filter((file) => !isRetained(file)),
        firstDay: (0,records_timestamp/* toDay */._b)(first),
    };
}
/**
 * A single file misnamed for a day far ahead must not push all others out: a newest day more than a year after the next one
 * is passed over as long as it stands alone. Its files are read all the same.
 */
function findNewestDay(fileDays) {
    const days = [...new Set(fileDays)].filter((day) => day !== null).sort((a, b) => b - a);
    const believed = days.find((day, index) => day - (days[index + 1] ?? day) <= records_timestamp/* BELIEVED_DAYS */.Zi);
    return believed ?? null;
}

;// CONCATENATED MODULE: ./src/derive/days/dashboard-days.ts





/** Days in the strip that ends with a day. */
const STRIP_DAYS = 14;
/** Days that a day's failure rate is compared with. */
const USUAL_DAYS = 30;
function dashboard_days_deriveDays(selected, { days: rows }, settled) {
    const actions = groupActions(settled, new Set(selected.map(({ day }) => day)));
    const places = new Map(rows.map(({ day }, index) => [day, index]));
    return selected.flatMap((day) => {
        const at = places.get(day.day);
        if (at === undefined)
            return [];
        const last = rows.slice(Math.max(0, at - USUAL_DAYS + 1), at + 1);
        const usual = {
            failed: last.reduce((sum, { failed }) => sum + failed, 0),
            known: last.reduce((sum, row) => sum + (0,comparison/* countKnown */.nc)(row), 0),
        };
        const strip = rows.slice(Math.max(0, at - STRIP_DAYS + 1), at + 1);
        return [{ ...day, figures: rows[at], strip, usual, actions: actions.get(day.day) ?? [] }];
    });
}
function groupActions({ actions }, wanted) {
    const names = new Map(Array.from(wanted, (day) => [(0,records_timestamp/* toDayNumber */.pR)(Date.parse(day)), day]));
    const days = new Map();
    for (const cell of actions.days.cells(Math.min(...names.keys()))) {
        const day = names.get(cell.day);
        if (day === undefined)
            continue;
        const { events, failed, known } = cell;
        const p95Ms = (0,action_days/* addLatency */.yl)(new latency_latency/* Latency */.bV(), cell).quantile(0.95);
        const found = { action: actions.names.names[cell.action], events, failed, known, p95Ms };
        const list = days.get(day);
        if (list === undefined)
            days.set(day, [found]);
        else
            list.push(found);
    }
    for (const list of days.values()) {
        list.sort((a, b) => b.failed - a.failed || b.events - a.events || (0,base_text/* byCodeUnits */.C)(a.action, b.action));
    }
    return days;
}

;// CONCATENATED MODULE: ./src/derive/days/select-days.ts
/** Maximum day pages of a dashboard. */
const MAX_DAY_PAGES = 60;
/** Maximum runs on one page; a day with more has several pages. */
const RUNS_OF_PAGE = 50;
/** Maximum runs that the pages of a day list, chosen failed first, then newest. */
const RUNS_OF_DAY = 500;
/** Maximum runs of a day whose steps are read, chosen in the same way. */
const REPLAYED_OF_DAY = 100;
/**
 * The newest days that fit. Only whole days are selected, so that a day is either published as before or not at all. The newest
 * day always has a page.
 */
function selectDays({ days, runs, hasAllRuns, most }) {
    if (most === 0)
        return [];
    const present = [...days].sort();
    const runsOf = groupByDay(runs, present[0] ?? null);
    const complete = hasAllRuns ? '' : (runs.at(-1)?.ended ?? '').slice(0, 10);
    const selected = [];
    let [pages, replays] = [0, 0];
    for (const day of [...new Set([...present, ...runsOf.keys()])].sort().reverse()) {
        const all = runsOf.get(day) ?? [];
        const ranked = all.toSorted((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'));
        const replayed = ranked.slice(0, Math.min(REPLAYED_OF_DAY, most));
        const listed = new Set(ranked.slice(0, RUNS_OF_DAY));
        pages += Math.max(1, Math.ceil(listed.size / RUNS_OF_PAGE));
        replays += replayed.length;
        const hasRoom = pages <= MAX_DAY_PAGES && replays <= most && day > complete;
        if (selected.length > 0 && !hasRoom)
            break;
        const inOrder = all.filter((run) => listed.has(run)).sort(byStart);
        selected.push({ day, runs: inOrder, total: all.length, replayed });
    }
    return selected;
}
/** @param first - The first day of the telemetry; runs that began before it count to it. */
function groupByDay(runs, first) {
    const days = new Map();
    for (const run of runs) {
        if (run.started === null)
            continue;
        const started = run.started.slice(0, 10);
        const day = first !== null && started < first ? first : started;
        const known = days.get(day);
        if (known === undefined)
            days.set(day, [run]);
        else
            known.push(run);
    }
    return days;
}
/** Runs that started at the same time keep their order, which is by end and id. */
function byStart(a, b) {
    return (a.started ?? '') < (b.started ?? '') ? -1 : (a.started ?? '') > (b.started ?? '') ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/render/charts/geometry.ts
/* Sizes that the drawings share with the script that reads values from them. */
/** Height of a chart's drawing in pixels, without the time axis below it. */
const PLOT_HEIGHT = 160;
const AXIS_HEIGHT = 24;
/**
 * Width of one bin on the drawing's own grid, which is stretched to the page. It is even, so that the middles of bins are whole,
 * short numbers.
 */
const BIN_WIDTH = 2;
/** Middle of the n-th bin on the drawing's grid. */
function toMiddle(index) {
    return (index + 0.5) * BIN_WIDTH;
}
/** Layout of the coverage calendar's squares, in pixels: columns are weeks, rows are weekdays starting with Monday. */
const CALENDAR_GRID = { left: 32, top: 20, pitch: 19, square: 16 };

// EXTERNAL MODULE: ./node_modules/d3-array/dist/d3-array.mjs
var d3_array = __webpack_require__(5793);
;// CONCATENATED MODULE: ./src/render/components/markup.tsx

/**
 * The content of an element that may hold thousands of others, rendered one by one: what is made for one of them is gone before the next
 * one is made, and its text is a single piece. To hand all of them to the renderer at once takes longer.
 */
function toMarkup(items, toElement) {
    return { __html: items.map((item) => (0,dist/* renderToString */.F0)(toElement(item))).join('') };
}

;// CONCATENATED MODULE: ./src/render/components/data-table.tsx



function Table({ caption, captioned = false, columns, rows, id }) {
    const known = columns.map(() => new Map());
    return ((0,jsxRuntime/* jsx */.Y)(Scroll, { label: caption, children: (0,jsxRuntime/* jsxs */.FD)("table", { class: toAlignment(columns), children: [(0,jsxRuntime/* jsx */.Y)("caption", { class: captioned ? undefined : 'sr-only', children: caption }), (0,jsxRuntime/* jsx */.Y)("thead", { children: (0,jsxRuntime/* jsx */.Y)("tr", { children: columns.map((column) => ((0,jsxRuntime/* jsx */.Y)("th", { scope: "col", class: column.class, children: column.title }))) }) }), (0,jsxRuntime/* jsx */.Y)("tbody", { dangerouslySetInnerHTML: toMarkup(rows, (row) => ((0,jsxRuntime/* jsx */.Y)(TableRow, { row: row, columns: columns, known: known, id: id?.(row) }))) })] }) }));
}
function TableRow({ row, columns, known, id }) {
    return ((0,jsxRuntime/* jsx */.Y)("tr", { id: id, children: columns.map((column, index) => {
            if (index === 0) {
                return ((0,jsxRuntime/* jsx */.Y)("th", { scope: "row", class: column.class, children: column.cell(row) }));
            }
            const address = column.id?.(row);
            const sort = column.sort?.(row) ?? undefined;
            const key = column.key?.(row) ?? null;
            if (key !== null) {
                const markup = toKnownMarkup(known[index], key, () => column.cell(row));
                return (0,jsxRuntime/* jsx */.Y)("td", { id: address, class: column.class, "data-sort": sort, dangerouslySetInnerHTML: markup });
            }
            return ((0,jsxRuntime/* jsx */.Y)("td", { id: address, class: column.class, "data-sort": sort, children: column.cell(row) }));
        }) }));
}
function toKnownMarkup(known, key, toContent) {
    let markup = known.get(key);
    if (markup === undefined)
        known.set(key, (markup = toMarkup([key], () => (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: toContent() }))));
    return markup;
}
/** A table whose further rows open on demand; the page's script merges both parts and adds sorting and a filter. */
function LongTable({ caption, captioned, columns, rows, visible, noun, id }) {
    const shared = { columns, ...(id && { id }) };
    const rest = rows.slice(visible);
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: "long-table", "data-noun": noun, children: [(0,jsxRuntime/* jsx */.Y)(Table, { caption: caption, captioned: captioned ?? false, rows: rows.slice(0, visible), ...shared }), rest.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: `Show ${rest.length} more ${noun}`, children: (0,jsxRuntime/* jsx */.Y)(Table, { caption: `${caption}, continued`, rows: rest, ...shared }) }))] }));
}
/** Classes such as `n2 n5` that name the numeric columns once for the table instead of in every cell. */
function toAlignment(columns) {
    return columns.flatMap(({ numeric }, index) => (numeric ? [`n${index + 1}`] : [])).join(' ') || undefined;
}

;// CONCATENATED MODULE: ./src/render/time-bins.ts


const MILLISECONDS_A_DAY = 86_400_000;
/** Days from 1970-01-01 to a UTC day such as `2026-02-15`, so that days can be calculated with. */
function toDayNumber(day) {
    return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}
/** The UTC day, such as `2026-02-15`, from a number of days since 1970-01-01. */
function toDay(dayNumber) {
    return new Date(dayNumber * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
/** 0 for Monday … 6 for Sunday (ISO 8601 weeks); 1970-01-01 was a Thursday. */
function toWeekday(dayNumber) {
    return (((dayNumber + 3) % 7) + 7) % 7;
}
/** Maximum marks on one chart: more are too narrow to see or to point at. */
const MAX_BINS = 120;
const UNITS = [
    {
        unit: 'day',
        toStart: (day) => day,
        toLabels: (start) => ({ name: (0,base_format/* formatDay */.im)(start), tick: (0,base_format/* formatDayOfYear */.Ul)(start) }),
    },
    {
        unit: 'week',
        toStart: toMonday,
        toLabels: (start) => ({
            name: `week of ${(0,base_format/* formatDay */.im)(start)}`,
            tick: (0,base_format/* formatDayOfYear */.Ul)(start),
        }),
    },
    { unit: 'month', toStart: (day) => `${day.slice(0, 7)}-01`, toLabels: (start) => toSame((0,base_format/* formatMonth */.UL)(start)) },
    { unit: 'year', toStart: (day) => `${day.slice(0, 4)}-01-01`, toLabels: (start) => toSame(start.slice(0, 4)) },
];
/** Groups days by the finest unit that gives a readable number of bins. */
function deriveBins(days) {
    for (const { unit, toStart, toLabels } of UNITS) {
        const grouped = (0,d3_array/* groups */.TN)(days, (day) => toStart(day.day));
        if (grouped.length > MAX_BINS && unit !== 'year')
            continue;
        return { unit, bins: grouped.map(([start, members]) => ({ ...toLabels(start), ...deriveTotals(members) })) };
    }
    return { unit: 'day', bins: [] };
}
function deriveTotals(days) {
    return {
        days,
        events: (0,d3_array/* sum */.cz)(days, (day) => day.events),
        outcomes: {
            success: (0,d3_array/* sum */.cz)(days, (day) => day.success),
            partial: (0,d3_array/* sum */.cz)(days, (day) => day.partial),
            blocked: (0,d3_array/* sum */.cz)(days, (day) => day.blocked),
            failed: (0,d3_array/* sum */.cz)(days, (day) => day.failed),
            unknown: (0,d3_array/* sum */.cz)(days, (day) => day.unknown),
        },
        daysPresent: days.filter((day) => day.present).length,
    };
}
function toMonday(day) {
    const number = toDayNumber(day);
    return toDay(number - toWeekday(number));
}
function toSame(label) {
    return { name: label, tick: label };
}

;// CONCATENATED MODULE: ./src/render/coverage.ts




/** Maximum weeks of a calendar: one year. */
const MAX_WEEKS = 53;
const coverage_MIN_WEEKS = 12;
const MAX_RANGES = 8;
/** Whole weeks up to the last day: as many as the days fill, within the limits of a calendar. */
function deriveWeeks(days) {
    const byNumber = new Map(days.map((day) => [toDayNumber(day.day), day]));
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const lastMonday = coverage_toMonday(toDayNumber(last.day));
    const needed = (lastMonday - coverage_toMonday(toDayNumber(first.day))) / 7 + 1;
    const shown = Math.min(MAX_WEEKS, Math.max(coverage_MIN_WEEKS, needed));
    return Array.from({ length: shown }, (_, index) => {
        const monday = lastMonday - 7 * (shown - 1 - index);
        return { monday: toDay(monday), days: [0, 1, 2, 3, 4, 5, 6].map((row) => byNumber.get(monday + row) ?? null) };
    });
}
/** Findings about files that were counted only in part, so that their day is incomplete. */
const LOSSES = new Set([
    'lfs-pointer',
    'malformed-line',
    'oversized-line',
    'partial-line',
    'truncated-last-line',
    'unreadable-file',
    'unsupported-schema-version',
]);
/** Days whose files could not be read in full, sorted; their figures are incomplete. */
function derivePartialDays(diagnostics) {
    const days = diagnostics.flatMap(({ code, file }) => {
        const day = file !== null && LOSSES.has(code) ? (0,records_timestamp/* parseFileDay */.kD)(file) : null;
        return day === null ? [] : [toDay(day)];
    });
    return [...new Set(days)].sort();
}
/** Sorted days as ranges, latest first: `3 – 5 Jan 2026, 12 Dec 2025 and 2 more`. */
function toRangesText(sorted) {
    const ranges = [];
    for (const day of sorted) {
        const open = ranges.at(-1);
        if (open !== undefined && toDayNumber(day) === toDayNumber(open.last) + 1)
            open.last = day;
        else
            ranges.push({ first: day, last: day });
    }
    const latest = ranges.reverse();
    const more = latest.length - MAX_RANGES;
    const named = latest.slice(0, MAX_RANGES).map(({ first, last }) => (0,base_format/* formatDays */.n1)(first, last));
    return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
function coverage_toMonday(dayNumber) {
    return dayNumber - toWeekday(dayNumber);
}
/** Days that a daily rate covers: a single day has too few known outcomes for a rate. */
const TRAILING_DAYS = 7;
/**
 * For each of the last `count` days, the failure rate of the week ending on it; null where too few outcomes are known.
 * @param days - Every day from the first to the last, including gaps.
 */
function deriveTrailingRates(days, count) {
    const first = Math.max(0, days.length - count);
    return days.slice(first).map((_, index) => {
        const week = days.slice(Math.max(0, first + index + 1 - TRAILING_DAYS), first + index + 1);
        const add = (value) => week.reduce((sum, day) => sum + value(day), 0);
        return (0,comparison/* toFailureRate */.sJ)({ failed: add((day) => day.failed), known: add(comparison/* countKnown */.nc) });
    });
}

;// CONCATENATED MODULE: ./src/render/charts/scales.ts



/** Width of a character in percent of the narrowest drawing: of a chart that shares a row, and on a small phone. */
const [CHARACTER, CHARACTER_ON_PHONES] = [1.8, 3.5];
/** Minimum gap between two labels, in percent. */
const GAP = 1.5;
/** A label closer to an edge than this, in percent, is not centred on its position, because it would be cut off. */
const EDGE = 6;
const month = (bin) => Number(firstOfMonth(bin).slice(5, 7));
const year = (bin) => Number(firstOfMonth(bin).slice(0, 4));
const toTick = ({ tick }) => tick;
const scales_toMonth = (bin) => (0,base_format/* formatMonth */.UL)(firstOfMonth(bin));
const toYear = (bin) => String(year(bin));
/** The first of a month that lies within the bin, else its first day. */
function firstOfMonth({ days }) {
    return (days.find(({ day }) => day.endsWith('-01')) ?? days[0])?.day ?? '';
}
const everyMonths = (months, toLabel = scales_toMonth) => ({
    isNamed: (bin) => bin.days.some(({ day }) => day.endsWith('-01')) && (month(bin) - 1) % months === 0,
    toLabel,
});
const everyYears = (years) => ({
    isNamed: (bin) => everyMonths(12).isNamed(bin, 0) && year(bin) % years === 0,
    toLabel: toYear,
});
const every = (bins) => ({ isNamed: (_, fromLast) => fromLast % bins === 0, toLabel: toTick });
const MONDAYS = {
    isNamed: ({ days: [first] }) => first !== undefined && toWeekday(toDayNumber(first.day)) === 0,
    toLabel: toTick,
};
const MONTHS_AND_YEARS = [
    ...[1, 3, 6].map((months) => everyMonths(months)),
    ...[1, 2, 5, 10, 20, 50].map(everyYears),
];
const LEVELS = {
    day: [every(1), every(2), MONDAYS, ...MONTHS_AND_YEARS],
    week: [every(1), every(2), ...MONTHS_AND_YEARS],
    month: [...MONTHS_AND_YEARS],
    year: [1, 2, 5, 10, 20, 50].map(every),
};
/** The finest labels along a time axis that do not overlap even in the narrowest chart. */
function toTimeTicks(bins, unit) {
    for (const level of LEVELS[unit]) {
        const ticks = toTicks(bins, level);
        if (ticks.length > 0 && !overlap(ticks, CHARACTER))
            return markMinor(ticks);
    }
    return markMinor(toTicks(bins, every(Math.max(1, bins.length))));
}
function toTicks(bins, { isNamed, toLabel }) {
    const ticks = bins.flatMap((bin, index) => {
        if (!isNamed(bin, bins.length - 1 - index))
            return [];
        const x = (100 * (index + 0.5)) / bins.length;
        const anchor = x < EDGE ? 'start' : x > 100 - EDGE ? 'end' : 'middle';
        return [{ x, label: toLabel(bin), anchor, isMinor: false }];
    });
    // Labels at the edges are not centred on their bin; one that is then too close to its neighbour is dropped.
    const [first, second] = ticks;
    if (first !== undefined && second !== undefined && overlap([first, second], CHARACTER))
        ticks.shift();
    if (ticks.length > 1 && overlap(ticks.slice(-2), CHARACTER))
        ticks.pop();
    return ticks;
}
/** Phones show only every second, third … label, counted from the last. */
function markMinor(ticks) {
    for (let step = 1;; step += 1) {
        const isMajor = (index) => (ticks.length - 1 - index) % step === 0;
        if (step >= ticks.length ||
            !overlap(ticks.filter((_, index) => isMajor(index)), CHARACTER_ON_PHONES)) {
            return ticks.map((tick, index) => ({ ...tick, isMinor: !isMajor(index) }));
        }
    }
}
function overlap(ticks, character) {
    return ticks.some((tick, index) => {
        const next = ticks[index + 1];
        return next !== undefined && toExtent(tick, character)[1] + GAP > toExtent(next, character)[0];
    });
}
/** Where a label begins and ends, in percent. */
function toExtent({ x, label, anchor }, character) {
    const width = label.length * character;
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return [from, from + width];
}
/** A value this many times above nearly all others would make them invisible. */
const OUTLIER_FACTOR = 8;
/** Fewer values than this are too few to call any of them usual. */
const MIN_SAMPLE = 8;
/**
 * The top of a chart's value axis: the largest value, unless a few extreme values exceed all others by far. Then it is twice the
 * 90th percentile, and the extreme values are cut off and labelled.
 */
function deriveCeiling(values) {
    const largest = (0,d3_array/* max */.T9)(values) ?? 0;
    const occurring = values.filter((value) => value > 0).sort((a, b) => a - b);
    const usual = (0,d3_array/* quantileSorted */.Z4)(occurring, 0.9) ?? 0;
    if (occurring.length < MIN_SAMPLE || largest <= OUTLIER_FACTOR * usual)
        return largest;
    return 2 * usual;
}

;// CONCATENATED MODULE: ./src/render/charts/chart.tsx







/**
 * A chart that fits any width without a script: shapes are in a stretched inner drawing, texts and grid lines in the outer one at
 * positions in percent, so that text keeps its size.
 */
function Chart({ id, title, description, axes, bins, children, legend, note, table }) {
    return ((0,jsxRuntime/* jsxs */.FD)("figure", { class: "chart", "aria-labelledby": `${id}-caption`, children: [(0,jsxRuntime/* jsx */.Y)("figcaption", { id: `${id}-caption`, children: title }), legend, (0,jsxRuntime/* jsxs */.FD)("svg", { class: "plot", height: PLOT_HEIGHT + AXIS_HEIGHT, role: "img", "aria-labelledby": `${id}-title ${id}-desc`, children: [(0,jsxRuntime/* jsx */.Y)("title", { id: `${id}-title`, children: title }), (0,jsxRuntime/* jsx */.Y)("desc", { id: `${id}-desc`, children: description }), axes, (0,jsxRuntime/* jsx */.Y)("svg", { width: "100%", height: PLOT_HEIGHT, viewBox: `0 0 ${bins * BIN_WIDTH} ${PLOT_HEIGHT}`, preserveAspectRatio: "none", children: children })] }), note && (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: note }), (0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: "Show the numbers", children: table })] }));
}
/** Grid lines across the drawing, labelled in the gutter to its left. */
function ValueAxis({ ticks }) {
    return ((0,jsxRuntime/* jsx */.Y)("g", { class: "axis", children: ticks.map(({ y, label }) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("line", { x1: "0", x2: "100%", y1: round(y), y2: round(y) }), (0,jsxRuntime/* jsx */.Y)("text", { x: "-8", y: round(y), dy: "4", class: "end", children: label })] }))) }));
}
/** Names of bins below the drawing. */
function TimeAxis({ bins, unit }) {
    return ((0,jsxRuntime/* jsx */.Y)("g", { class: "axis", children: toTimeTicks(bins, unit).map(({ x, label, anchor, isMinor }) => ((0,jsxRuntime/* jsx */.Y)("text", { x: `${round(x)}%`, y: PLOT_HEIGHT + 18, class: isMinor ? `${anchor} minor` : anchor, children: label }))) }));
}
/** Rounds to a tenth of a pixel: more decimals would only cost bytes. */
function round(value) {
    return Math.round(value * 10) / 10;
}
/** Outcomes that occur, with fill, name and total, and days without telemetry if there are any. */
function OutcomeLegend({ bins }) {
    return ((0,jsxRuntime/* jsxs */.FD)("ul", { class: "legend", children: [records_outcome/* OUTCOMES */.i.map((outcome) => {
                const total = (0,d3_array/* sum */.cz)(bins, (bin) => bin.outcomes[outcome]);
                return (total > 0 && ((0,jsxRuntime/* jsxs */.FD)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("rect", { width: "12", height: "12", rx: "2", fill: `url(#fill-${outcome})` }), children: [outcome, " ", (0,jsxRuntime/* jsx */.Y)("b", { children: (0,base_format/* formatCount */.B4)(total) })] })));
            }), bins.some((bin) => bin.daysPresent === 0) && ((0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("rect", { class: "gap", width: "12", height: "12", rx: "2" }), children: "no telemetry" }))] }));
}
function LegendItem({ swatch, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("li", { children: [(0,jsxRuntime/* jsx */.Y)("svg", { class: "swatch", width: "12", height: "12", "aria-hidden": "true", children: swatch }), children] }));
}
/** Shades the bins without any telemetry: missing is not zero. */
function Gaps({ bins }) {
    const columns = bins.map((bin, index) => (bin.daysPresent === 0 ? `M${toMiddle(index)} 0v${PLOT_HEIGHT}` : ''));
    return (0,jsxRuntime/* jsx */.Y)("path", { class: "gap", "stroke-width": BIN_WIDTH, d: columns.join('') });
}

;// CONCATENATED MODULE: ./src/render/charts/coverage-calendar.tsx










const { left: LEFT, top: TOP, pitch: PITCH } = CALENDAR_GRID;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const coverage_calendar_LEVELS = ['missing', 'zero', 'level-1', 'level-2', 'level-3', 'level-4'];
/** Days by week as a heat map: how many events each has, and which days are incomplete or missing. */
function CoverageCalendar({ days, partial }) {
    const weeks = deriveWeeks(days);
    const shown = weeks.flatMap((week) => week.days.filter((day) => day !== null));
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    const missing = shown.filter((day) => !day.present).map((day) => day.day);
    const isPartial = (day) => partial.includes(day.day);
    const partialShown = shown.filter(isPartial).map((day) => day.day);
    const toLevel = deriveLevels(shown);
    const cells = weeks.flatMap((week, column) => week.days.flatMap((day, row) => (day === null ? [] : [{ day, level: toLevel(day), place: `${column} ${row}` }])));
    return ((0,jsxRuntime/* jsxs */.FD)("figure", { class: "chart", children: [(0,jsxRuntime/* jsx */.Y)(Scroll, { label: "Coverage calendar", fromEnd: true, children: (0,jsxRuntime/* jsxs */.FD)("svg", { class: "calendar", width: LEFT + weeks.length * PITCH, height: TOP + 7 * PITCH, role: "img", "aria-labelledby": "calendar-title calendar-desc", children: [(0,jsxRuntime/* jsx */.Y)("title", { id: "calendar-title", children: "Events per day" }), (0,jsxRuntime/* jsx */.Y)("desc", { id: "calendar-desc", children: `One square per day, one column per week, ${(0,base_format/* formatDay */.im)(first.day)} to ${(0,base_format/* formatDay */.im)(last.day)}: ${shown.length - missing.length} of ${shown.length} days have telemetry.` }), (0,jsxRuntime/* jsxs */.FD)("g", { class: "axis", children: [[0, 2, 4].map((row) => ((0,jsxRuntime/* jsx */.Y)("text", { x: "0", y: TOP + row * PITCH + 12, children: WEEKDAYS[row] }))), (0,jsxRuntime/* jsx */.Y)(MonthNames, { weeks: weeks })] }), (0,jsxRuntime/* jsxs */.FD)("g", { transform: `translate(${LEFT + 1.5} ${TOP + 1.5})scale(${PITCH})`, children: [coverage_calendar_LEVELS.map((level) => {
                                    const squares = cells.flatMap((cell) => (cell.level === level ? [`M${cell.place}h.7v.7h-.7z`] : []));
                                    return squares.length > 0 && (0,jsxRuntime/* jsx */.Y)("path", { class: `square ${level}`, d: squares.join('') });
                                }), partialShown.length > 0 && ((0,jsxRuntime/* jsx */.Y)("path", { class: "partial-day", d: cells.map(({ day, place }) => (isPartial(day) ? `M${place}m.3 0h.4v.4z` : '')).join('') }))] })] }) }), (0,jsxRuntime/* jsxs */.FD)("ul", { class: "legend", children: [missing.length > 0 && (0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "missing" }), children: "no telemetry" }), cells.some((cell) => cell.level === 'zero') && ((0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "zero" }), children: "no events" })), partialShown.length > 0 && ((0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("path", { class: "partial-day", d: "M2 1h9v9z" }), children: "read in part" })), (0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "level-1" }), children: "few events" }), (0,jsxRuntime/* jsxs */.FD)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "level-4" }), children: ["many (up to ", (0,base_format/* formatCount */.B4)((0,d3_array/* max */.T9)(shown, (day) => day.events) ?? 0), ")"] })] }), missing.length > 0 && (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Without telemetry: ", toRangesText(missing), "."] }), partialShown.length > 0 && (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Read in part, see the diagnostics: ", toRangesText(partialShown), "."] }), (0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: "Show the numbers", children: (0,jsxRuntime/* jsx */.Y)(Table, { caption: "Events per day, by week", columns: COLUMNS, rows: weeks.filter((week) => week.days.some(Boolean)).reverse() }) })] }));
}
function Swatch({ level }) {
    return (0,jsxRuntime/* jsx */.Y)("path", { class: `square ${level}`, d: "M1.5 1.5h9v9h-9z" });
}
/** Columns that the name of a month takes, with its year and without. */
const [LONG_NAME, SHORT_NAME] = [3, 2];
/**
 * The month's name above the first week that begins in it, where there is room; with the year on the first name and in January.
 * Weeks before the telemetry have no name.
 */
function MonthNames({ weeks }) {
    const begin = weeks.findIndex((week) => week.days.some((day) => day !== null));
    const starts = weeks.flatMap(({ monday }, column) => {
        const isFirst = column === begin;
        const isNew = monday.slice(0, 7) !== toDay(toDayNumber(monday) - 7).slice(0, 7);
        return isFirst || (isNew && column > begin) ? [{ monday, column }] : [];
    });
    const named = starts.filter(({ column }, index) => (starts[index + 1]?.column ?? Infinity) - column >= LONG_NAME);
    return ((0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: named.map(({ monday, column }, index) => {
            const isLong = index === 0 || monday.slice(5, 7) === '01';
            const last = weeks.length - (isLong ? LONG_NAME : SHORT_NAME);
            return ((0,jsxRuntime/* jsx */.Y)("text", { x: LEFT + Math.min(column, last) * PITCH, y: "10", children: isLong ? (0,base_format/* formatMonth */.UL)(monday) : (0,base_format/* monthName */.g6)(monday) }));
        }) }));
}
const COLUMNS = [
    { title: 'Week of', cell: (week) => (0,base_format/* formatDay */.im)(week.monday) },
    ...WEEKDAYS.map((weekday, row) => ({
        title: weekday,
        numeric: true,
        cell: (week) => toCountText(week.days[row] ?? null),
        id: (week) => toDayAnchor(week.days[row] ?? null),
    })),
];
/** A day's anchor is on its number in the table, which opens to it; the drawing has no element per day. */
function toDayAnchor(day) {
    return day === null ? undefined : toAnchor('day', day.day);
}
function toCountText(day) {
    if (day === null)
        return '';
    return day.present ? (0,base_format/* formatCount */.B4)(day.events) : 'missing';
}
/** Four levels with equal numbers of days, so that one extreme day does not make all others look pale. */
function deriveLevels(days) {
    const counts = days.flatMap((day) => (day.events > 0 ? [day.events] : [])).sort((a, b) => a - b);
    const [q1 = 0, q2 = 0, q3 = 0] = [0.25, 0.5, 0.75].map((p) => (0,d3_array/* quantileSorted */.Z4)(counts, p));
    return ({ present, events }) => {
        if (!present)
            return 'missing';
        if (events === 0)
            return 'zero';
        if (events <= q1 && q1 < q3)
            return 'level-1';
        if (events <= q2 && q2 < q3)
            return 'level-2';
        return events <= q3 ? 'level-3' : 'level-4';
    };
}

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 3 modules
var d3_scale = __webpack_require__(5111);
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(6879);
;// CONCATENATED MODULE: ./src/render/charts/latency-band.tsx









/** From this ratio on, a linear axis hides the smaller value: of the slowest to the usual p95, or of the usual p95 to the usual p50. */
const LOGARITHMIC_FROM = 20;
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const LOGARITHMIC_TICKS = [1, 10, 100, SECOND, 10 * SECOND, MINUTE, 10 * MINUTE, HOUR, 10 * HOUR, 100 * HOUR];
/** Durations over time: the band between p50 and p95, broken where no duration was recorded. */
function LatencyBand({ id, days, title }) {
    const { unit, bins } = deriveBins(days);
    const points = bins.map((bin, index) => toPoint(bin, toMiddle(index)));
    const { y, ticks, logarithmic } = createScale(points.flatMap((point) => point.p50 ?? []), points.flatMap((point) => point.p95 ?? []));
    const known = (point) => point.p50 !== null && point.p95 !== null;
    const low = (point) => y(point.p50 ?? 0);
    const high = (point) => y(point.p95 ?? 0);
    const x = (point) => point.x;
    const band = (0,d3_shape/* area */.Wc)().defined(known).x(x).y0(low).y1(high).digits(0);
    const edge = (value) => (0,d3_shape/* line */.n8)().defined(known).x(x).y(value).digits(0)(points) ?? '';
    return ((0,jsxRuntime/* jsxs */.FD)(Chart, { id: id, title: `${title}, per ${unit}`, description: latency_band_describe(points), bins: bins.length, legend: (0,jsxRuntime/* jsx */.Y)(Legend, {}), note: [logarithmic && 'Logarithmic axis.', MERGED[unit]].filter(Boolean).join(' '), table: (0,jsxRuntime/* jsx */.Y)(Table, { caption: `${title}, per ${unit}`, columns: latency_band_COLUMNS, rows: [...points].reverse() }), axes: (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(ValueAxis, { ticks: ticks.map((tick) => ({ y: y(tick), label: (0,base_format/* formatDuration */.a3)(tick) })) }), (0,jsxRuntime/* jsx */.Y)(TimeAxis, { bins: bins, unit: unit })] }), children: [(0,jsxRuntime/* jsx */.Y)(Gaps, { bins: bins }), (0,jsxRuntime/* jsx */.Y)("path", { class: "band", d: band(points) ?? '' }), (0,jsxRuntime/* jsx */.Y)("path", { class: "p95", d: edge(high) }), (0,jsxRuntime/* jsx */.Y)("path", { class: "p50", d: edge(low) })] }));
}
/** Percentiles cannot be merged, so a longer bin says what it shows instead. */
const MERGED = {
    day: false,
    week: "Each point is the median of its week's daily values.",
    month: "Each point is the median of its month's daily values.",
    year: "Each point is the median of its year's daily values.",
};
const latency_band_COLUMNS = [
    { title: 'Period', cell: (point) => point.bin.name },
    { title: 'p50', numeric: true, cell: ({ p50 }) => (p50 === null ? 'no durations' : (0,base_format/* formatDuration */.a3)(p50)) },
    { title: 'p95', numeric: true, cell: ({ p95 }) => (p95 === null ? '' : (0,base_format/* formatDuration */.a3)(p95)) },
];
function Legend() {
    return ((0,jsxRuntime/* jsxs */.FD)("ul", { class: "legend", children: [(0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("path", { class: "p50", d: "M0 6h12" }), children: "p50: half were faster" }), (0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("path", { class: "p95", d: "M0 6h12" }), children: "p95: 95% were faster" })] }));
}
function toPoint(bin, x) {
    return {
        bin,
        x,
        p50: (0,d3_array/* median */.JZ)(bin.days, (day) => day.p50_ms) ?? null,
        p95: (0,d3_array/* median */.JZ)(bin.days, (day) => day.p95_ms) ?? null,
    };
}
/** Linear from zero; logarithmic when an extreme value would flatten everything else, or the p50. Ticks are round in their unit. */
function createScale(p50s, p95s) {
    const slowest = (0,d3_array/* max */.T9)(p95s) ?? 0;
    const [half, usual] = [(0,d3_array/* median */.JZ)(p50s) ?? 0, (0,d3_array/* median */.JZ)(p95s) ?? 0];
    const logarithmic = usual > 0 && (slowest > LOGARITHMIC_FROM * usual || usual > LOGARITHMIC_FROM * half);
    if (logarithmic) {
        const steps = LOGARITHMIC_TICKS.filter((tick) => tick <= slowest);
        const every = Math.ceil(steps.length / 5);
        const ticks = steps.filter((_, index) => (steps.length - 1 - index) % every === 0);
        return { logarithmic, ticks, y: (0,d3_scale/* scaleSymlog */.aX)([0, slowest], [PLOT_HEIGHT, 8]) };
    }
    const unit = [HOUR, MINUTE, SECOND].find((size) => slowest >= 2 * size) ?? 1;
    const inUnit = (0,d3_scale/* scaleLinear */.m4)([0, slowest / unit || 1], [PLOT_HEIGHT, 8]).nice(4);
    return {
        logarithmic,
        ticks: inUnit.ticks(4).map((tick) => tick * unit),
        y: (duration) => inUnit(duration / unit),
    };
}
function latency_band_describe(points) {
    const slowest = points.reduce((worst, point) => (point.p95 !== null && point.p95 > (worst?.p95 ?? -1) ? point : worst), null);
    if (slowest === null)
        return 'No durations were recorded.';
    return `Band between p50 and p95. The slowest is ${slowest.bin.name} with a p95 of ${(0,base_format/* formatDuration */.a3)(slowest.p95 ?? 0)}.`;
}

;// CONCATENATED MODULE: ./src/render/charts/outcome-bars.tsx










/** Maximum width of a bar as a share of the drawing, so that few bars do not become slabs. */
const MAX_BAR_WIDTH = 0.05;
/** Events by outcome over time as stacked bars, the worst at the bottom, where it is easiest to follow. */
function OutcomeBars({ id, days, title, toRuns }) {
    const { unit, bins } = deriveBins(days);
    const ceiling = deriveCeiling(bins.map((bin) => bin.events));
    const y = (0,d3_scale/* scaleLinear */.m4)([0, Math.max(1, ceiling)], [PLOT_HEIGHT, 0]).nice(4);
    const [, top = 1] = y.domain();
    const width = round(BIN_WIDTH * Math.min(0.8, MAX_BAR_WIDTH * bins.length));
    const ticks = y.ticks(4).filter(Number.isInteger);
    const cut = bins.filter((bin) => bin.events > top);
    const caption = `${title}, per ${unit}`;
    return ((0,jsxRuntime/* jsxs */.FD)(Chart, { id: id, title: caption, description: outcome_bars_describe(bins, unit), bins: bins.length, legend: (0,jsxRuntime/* jsx */.Y)(OutcomeLegend, { bins: bins }), note: cut.length > 0 && `Cut off at the top: ${cut.map(toCutText).join(', ')}.`, table: (0,jsxRuntime/* jsx */.Y)(Table, { caption: caption, columns: createColumns(unit, toRuns), rows: [...bins].reverse() }), axes: (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(ValueAxis, { ticks: ticks.map((tick) => ({ y: y(tick), label: (0,base_format/* formatCompact */.h9)(tick) })) }), (0,jsxRuntime/* jsx */.Y)(TimeAxis, { bins: bins, unit: unit })] }), children: [(0,jsxRuntime/* jsx */.Y)(Gaps, { bins: bins }), (0,jsxRuntime/* jsx */.Y)(Bars, { bins: bins, y: y, top: top, width: width }), (0,jsxRuntime/* jsx */.Y)("path", { class: "cut", "stroke-width": "4", d: toBreaks(bins, top, width) })] }));
}
/**
 * One path per outcome, with bars as vertical strokes, which takes a third of the bytes of rectangles. The worst outcome is drawn
 * last and at least one pixel high, so that one failure among thousands is visible.
 */
function Bars({ bins, y, top, width }) {
    const layers = (0,d3_shape/* stack */.t$)()
        .keys(records_outcome/* OUTCOMES_WORST_FIRST */.v)
        // A bar that is cut off keeps its proportions.
        .value((bin, outcome) => bin.outcomes[outcome] * Math.min(1, top / bin.events || 0))(bins);
    return ((0,jsxRuntime/* jsx */.Y)("g", { class: "bars", "stroke-width": width, children: layers.toReversed().map((layer) => {
            const bars = layer.map(([low, high], index) => high > low
                ? `M${toMiddle(index)} ${Math.round(y(low))}V${Math.min(Math.round(y(high)), Math.round(y(low)) - 1)}`
                : '');
            return (0,jsxRuntime/* jsx */.Y)("path", { stroke: `url(#fill-${layer.key})`, d: bars.join('') });
        }) }));
}
const createColumns = (unit, toRuns) => [
    {
        title: 'Period',
        cell: (bin) => (0,jsxRuntime/* jsx */.Y)(Period, { bin: bin, runs: unit === 'day' ? toRuns.get(bin.days[0]?.day ?? '') : undefined }),
    },
    {
        title: 'Events',
        numeric: true,
        cell: (bin) => (bin.daysPresent === 0 ? 'no telemetry' : (0,base_format/* formatCount */.B4)(bin.events)),
    },
    ...records_outcome/* OUTCOMES */.i.map((outcome) => ({
        title: outcome,
        numeric: true,
        cell: (bin) => (bin.daysPresent === 0 ? '' : (0,base_format/* formatCount */.B4)(bin.outcomes[outcome])),
    })),
];
/** Links a day to its runs. */
function Period({ bin, runs }) {
    return runs === undefined ? (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: bin.name }) : (0,jsxRuntime/* jsx */.Y)("a", { href: runs, children: bin.name });
}
/** A break mark in each bar that is cut off. */
function toBreaks(bins, top, width) {
    return bins
        .map((bin, index) => (bin.events > top ? `M${round(toMiddle(index) - width / 2)} 14h${width}` : ''))
        .join('');
}
function toCutText(bin) {
    return `${bin.name} (${(0,base_format/* formatQuantity */.VZ)(bin.events, 'event')})`;
}
function outcome_bars_describe(bins, unit) {
    const [first, last] = [bins[0], bins.at(-1)];
    if (first === undefined || last === undefined)
        return 'There are no days to show.';
    const highest = bins.reduce((a, b) => (b.events > a.events ? b : a));
    return (`Stacked bars, one per ${unit}, from ${first.name} to ${last.name}. ` +
        `The highest is ${highest.name} with ${(0,base_format/* formatQuantity */.VZ)(highest.events, 'event')}.`);
}

;// CONCATENATED MODULE: ./src/render/charts/sparkline.tsx


const [sparkline_PITCH, sparkline_HEIGHT] = [3, 20];
/**
 * A row of bars, oldest first, scaled to its own maximum. It is decoration: the numbers are beside it. Drawn as one outline,
 * which takes half the bytes of separate bars; the stylesheet cuts the gaps into it, for 30 slots.
 */
function Sparkline({ values, slots = values.length }) {
    const highest = (0,d3_array/* max */.T9)(values, (value) => value ?? 0) ?? 0;
    // Zero is one pixel high, so that a quiet day is still visible.
    const tops = values.map((value) => value === null ? 0 : value === 0 ? 1 : Math.max(2, Math.round((value / highest) * sparkline_HEIGHT)));
    const outline = tops.map((top) => `V${sparkline_HEIGHT - top}h${sparkline_PITCH}`).join('');
    return ((0,jsxRuntime/* jsx */.Y)("svg", { class: "spark", width: slots * sparkline_PITCH, height: sparkline_HEIGHT, viewBox: `0 0 ${slots * sparkline_PITCH} ${sparkline_HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true", children: (0,jsxRuntime/* jsx */.Y)("path", { d: `M${(slots - values.length) * sparkline_PITCH} ${sparkline_HEIGHT}${outline}V${sparkline_HEIGHT}z` }) }));
}

;// CONCATENATED MODULE: ./src/render/components/rates.tsx



/** Failures with their denominator: `12 of 97 known`. */
function toSampleText({ failed, known }) {
    return `${(0,base_format/* formatCount */.B4)(failed)} of ${(0,base_format/* formatCount */.B4)(known)} known`;
}
/** Columns for the counts and the rate of failures; with few known outcomes there are only the counts. */
function createFailureColumns(toSample) {
    const cell = (value) => (row) => {
        const sample = toSample(row);
        return sample === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : value(sample);
    };
    return [
        {
            title: 'Failed',
            numeric: true,
            cell: cell(({ failed }) => failed === 0 ? (0,jsxRuntime/* jsx */.Y)(Count, { value: 0 }) : (0,jsxRuntime/* jsx */.Y)("span", { class: "is-failed", children: (0,base_format/* formatCount */.B4)(failed) })),
        },
        { title: 'Of known', numeric: true, cell: cell(({ known }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: known })) },
        {
            title: 'Failure rate',
            numeric: true,
            cell: cell(({ failure_rate: rate }) => (rate === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,base_format/* formatRatio */.B0)(rate))),
            sort: (row) => toSample(row)?.failure_rate ?? null,
        },
    ];
}
/** Change in percent compared with the full period before. More is neither good nor bad, so it has no colour. */
function Change({ percent, before }) {
    if (percent === null)
        return (0,jsxRuntime/* jsx */.Y)(TooFew, { before: (0,base_format/* formatCount */.B4)(before) });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: "change", children: [toArrow(percent), " ", percent === 0 ? 'unchanged' : `${formatMagnitude(percent)}%`] }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "before", children: [" from ", (0,base_format/* formatCount */.B4)(before)] })] }));
}
/** Change of the failure rate compared with the full period before; less is better. */
function RateChange({ points, before }) {
    if (points === null || before.rate === null)
        return (0,jsxRuntime/* jsx */.Y)(TooFew, { before: `${toSampleText(before)} failed` });
    const verdict = Math.abs(points) < 0.05 ? 'steady' : points > 0 ? 'worse' : 'better';
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: `change change-${verdict}`, children: [toArrow(points), " ", verdict === 'steady' ? 'unchanged' : `${(0,base_format/* toDigits */.Mw)(Math.abs(points))} points, ${verdict}`] }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "before", children: [' ', "from ", (0,base_format/* formatRatio */.B0)(before.rate), " (", toSampleText(before), ")"] })] }));
}
/** A change as short as a table needs it: `+18%`, `−7.1%`. */
function toSignedPercent(percent) {
    const magnitude = formatMagnitude(percent);
    return magnitude === '0' ? '0%' : `${percent > 0 ? '+' : '−'}${magnitude}%`;
}
function TooFew({ before }) {
    return (0,jsxRuntime/* jsxs */.FD)("span", { class: "absent", children: [before, " before: too few to compare"] });
}
function toArrow(change) {
    const arrow = Math.abs(change) < 0.05 ? '→' : change > 0 ? '↑' : '↓';
    const word = { '→': 'unchanged', '↑': 'up', '↓': 'down' }[arrow];
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("span", { "aria-hidden": "true", children: arrow }), arrow === '→' || (0,jsxRuntime/* jsx */.Y)("span", { class: "sr-only", children: word })] }));
}
function formatMagnitude(percent) {
    const magnitude = Math.abs(percent);
    return magnitude < 1000 ? (0,base_format/* toDigits */.Mw)(magnitude) : (0,base_format/* formatCount */.B4)(Math.round(magnitude));
}

;// CONCATENATED MODULE: ./src/render/components/actions-table.tsx








const VISIBLE_ROWS = 25;
/** Maximum rows on the page; all rows are in the data file. */
const actions_table_MAX_ROWS = 500;
const actions_table_DAYS = 30;
/** Maximum rows of the last days. */
const WINDOW_ROWS = 15;
/** Actions of the last days and of all telemetry, in separate tables, because no column covers both. */
function ActionsTable({ summary, sweeps }) {
    const { actions, rest_of_actions: rest } = summary;
    const { days } = sweeps;
    const bars = createBars(sweeps);
    const [first, last] = [days[0]?.day, days.at(-1)?.day];
    const all = first === undefined || last === undefined ? 'All telemetry' : `All telemetry, ${(0,base_format/* formatDays */.n1)(first, last)}`;
    return ((0,jsxRuntime/* jsxs */.FD)(Section, { id: "actions", title: "Actions", note: `${(0,base_format/* formatQuantity */.VZ)(actions.length, 'action')}, most frequent first`, children: [actions.length === 0 ? ((0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No events were counted, so there are no actions." })) : ((0,jsxRuntime/* jsxs */.FD)("div", { class: "stack", children: [days.length > actions_table_DAYS && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: toWindowCaption(sweeps), captioned: true, columns: toWindowColumns(bars), rows: sweeps.actions['30d'].slice(0, WINDOW_ROWS) })), (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: all, captioned: true, columns: toColumns(days.length > actions_table_DAYS ? null : bars), rows: actions.slice(0, actions_table_MAX_ROWS), visible: VISIBLE_ROWS, noun: "actions", id: ({ action }) => toAnchor('action', action) })] })), actions.length > 0 && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Known: events with a known outcome. A failure rate needs at least ", comparison/* MIN_COMPARED */.Hh, " of them. \u2013 = not recorded, or too few."] })), actions.length > actions_table_MAX_ROWS && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatCount */.B4)(actions.length - actions_table_MAX_ROWS), " more actions are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "summary.json", children: "summary.json" }), "."] })), rest !== null && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Too many different actions to count each one: the others together have ", (0,base_format/* formatQuantity */.VZ)(rest.count, 'event'), ", of which ", (0,base_format/* formatCount */.B4)(rest.failed), " failed."] }))] }));
}
function toWindowCaption({ windows, actions }) {
    const { first_day: first, last_day: last } = windows['30d'];
    const days = first === null || last === null ? '' : `, ${(0,base_format/* formatDays */.n1)(first, last)}`;
    const most = actions['30d'].length > WINDOW_ROWS ? `: ${WINDOW_ROWS} most frequent` : '';
    return `Last ${actions_table_DAYS} days${days}${most}`;
}
/** Days without telemetry have no bar: nothing is known about them. */
function createBars({ top_actions_30d: trends, days }) {
    const present = days.slice(-actions_table_DAYS).map((day) => day.present);
    const drawings = new Map(trends.map(({ action, daily }) => {
        const values = daily.slice(actions_table_DAYS - present.length).map((count, index) => (present[index] ? count : null));
        return [action, (0,jsxRuntime/* jsx */.Y)(Sparkline, { values: values, slots: actions_table_DAYS })];
    }));
    return (action) => drawings.get(action) ?? null;
}
function toWindowColumns(bars) {
    return [
        { title: 'Action', class: 'wide', cell: ({ action }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: action }) },
        { title: 'Events', numeric: true, cell: ({ count }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: count }) },
        {
            title: 'Change',
            numeric: true,
            cell: ({ change_pct: change }) => toChangeText(change),
            sort: ({ change_pct }) => change_pct,
        },
        toBarColumn(bars, ({ count }) => count),
        ...createFailureColumns((action) => action),
        toDurationColumn('p95', 'p95_ms'),
    ];
}
function toColumns(bars) {
    return [
        { title: 'Action', class: 'wide', cell: ({ action }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: action }) },
        { title: 'Events', numeric: true, cell: ({ count }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: count }) },
        ...(bars === null ? [] : [toBarColumn(bars, ({ count }) => count)]),
        ...createFailureColumns((action) => action),
        toDurationColumn('p50', 'p50_ms'),
        toDurationColumn('p95', 'p95_ms'),
        toDurationColumn('Max', 'max_ms'),
        {
            title: 'Last seen (UTC)',
            class: 'time',
            cell: ({ last_timestamp }) => (0,jsxRuntime/* jsx */.Y)(Timestamp, { value: last_timestamp, zone: false }),
            sort: ({ last_timestamp }) => last_timestamp,
        },
    ];
}
function toBarColumn(bars, sort) {
    return { title: 'Events per day', class: 'trend', cell: ({ action }) => bars(action) ?? (0,jsxRuntime/* jsx */.Y)(Unknown, {}), sort };
}
function toDurationColumn(title, key) {
    return { title, numeric: true, cell: (row) => (0,jsxRuntime/* jsx */.Y)(Duration, { milliseconds: row[key] }), sort: (row) => row[key] };
}
function toChangeText(change) {
    return change === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : toSignedPercent(change);
}

;// CONCATENATED MODULE: ./src/render/runs/run-addresses.ts


/** The pages of a day; a day without runs also has one. */
function toPagesOfDay(day) {
    const count = Math.max(1, Math.ceil(day.runs.length / RUNS_OF_PAGE));
    return Array.from({ length: count }, (_, index) => ({
        day,
        path: toDayPath(day.day, index + 1),
        number: index + 1,
        runs: day.runs.slice(index * RUNS_OF_PAGE, (index + 1) * RUNS_OF_PAGE),
    }));
}
function toDayPath(day, number = 1) {
    return `days/${day}${number === 1 ? '' : `-${number}`}.html`;
}
/** Id of a run on the page of its day. */
function toRunAnchor(id) {
    return toAnchor('run', id);
}
/** Addresses of runs, relative to the overview: on the page of the day, or else the row in the list of runs. */
function createRunAddresses(dashboard) {
    const { runs, summary } = dashboard;
    const onDays = createDayAddresses(dashboard);
    const lists = new Map(toListPages(runs, summary.runs.total).flatMap(({ file, runs: listed }) => listed.map(({ id }) => [id, file])));
    return (run) => onDays(run) ?? `runs/${lists.get(run.id) ?? 'index.html'}#${toRunAnchor(run.id)}`;
}
/** Addresses of runs on day pages, relative to the overview; null for a run that is on none. */
function createDayAddresses({ days }) {
    const pages = new Map(days.flatMap(toPagesOfDay).flatMap(({ path, runs }) => runs.map(({ id }) => [id, path])));
    return ({ id }) => {
        const path = pages.get(id);
        return path === undefined ? null : `${path}#${toRunAnchor(id)}`;
    };
}
/** Runs on one page of the list. */
const RUNS_OF_LIST = 500;
/**
 * Splits the list of runs into pages. The first page has the newest runs, up to twice as many as the others. The other pages hold
 * fixed ranges of run numbers, counted from the repository's first run, so that they stay the same when runs are added.
 * @param total - All runs of the repository, of which `runs` are the newest.
 */
function toListPages(runs, total) {
    const newest = Math.min(runs.length, total <= RUNS_OF_LIST ? total : RUNS_OF_LIST + (total % RUNS_OF_LIST));
    const pages = [{ file: 'index.html', runs: runs.slice(0, newest), from: total - newest + 1 }];
    for (let start = newest; start < runs.length; start += RUNS_OF_LIST) {
        const number = Math.floor((total - start - 1) / RUNS_OF_LIST);
        const page = runs.slice(start, start + RUNS_OF_LIST);
        pages.push({ file: `older-${number}.html`, runs: page, from: total - start - page.length + 1 });
    }
    return pages;
}

;// CONCATENATED MODULE: ./src/render/components/attention.tsx







/** Items that are visible at first; the others open on demand. */
const VISIBLE_ITEMS = 10;
const KIND_ICONS = { failing: 'failed', slower: 'clock', silent: 'silent' };
/** What needs attention, since when, and whether it is over. */
function AttentionList({ dashboard }) {
    const { attention } = dashboard;
    const { items, items_left_out: leftOut, anchor_day: anchor, verdict } = attention;
    const toLinks = createRunLinks(dashboard);
    const list = (shown) => ((0,jsxRuntime/* jsx */.Y)("ul", { class: "attention-list", children: shown.map((item) => ((0,jsxRuntime/* jsx */.Y)(Item, { item: item, links: toLinks(item) }))) }));
    const more = items.slice(VISIBLE_ITEMS);
    return ((0,jsxRuntime/* jsxs */.FD)(Section, { id: "attention", title: toTitle(dashboard), note: anchor === null || verdict === 'steady' ? null : `up to ${(0,base_format/* formatDay */.im)(anchor)}`, children: [items.length === 0 ? (0,jsxRuntime/* jsx */.Y)(Nothing, { children: toNothing(dashboard) }) : list(items.slice(0, VISIBLE_ITEMS)), more.length > 0 && (0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: `${more.length} more`, children: list(more) }), leftOut > 0 && (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatQuantity */.VZ)(leftOut, 'more item'), " not listed."] }), (0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: "How this is judged", children: (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [ATTENTION_RULE_TEXT, " Everything is in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "attention.json", children: "attention.json" }), "."] }) })] }));
}
function toTitle({ attention: { verdict, items, items_left_out: leftOut, anchor_day: anchor } }) {
    const open = new Set(items.filter(({ until }) => until === null).map(({ action }) => action)).size;
    const more = leftOut > 0 && items.every(({ until }) => until === null) ? ' or more' : '';
    if (open > 0)
        return `${(0,base_format/* formatQuantity */.VZ)(open, 'action')}${more} ${open === 1 ? 'needs' : 'need'} attention`;
    return verdict === 'unknown' || anchor === null ? 'Attention' : `Steady as of ${(0,base_format/* formatDay */.im)(anchor)}`;
}
function toNothing({ attention: { verdict, anchor_day: anchor }, sweeps: { days } }) {
    if (anchor === null)
        return 'No record has a valid timestamp, so nothing can be compared.';
    const present = days.slice(-SWEPT_DAYS).filter((day) => day.present).length;
    return verdict === 'unknown'
        ? `Too little telemetry to say: ${(0,base_format/* formatQuantity */.VZ)(present, 'day')} within the last ${SWEPT_DAYS}, but ${MIN_JUDGED_DAYS} are needed.`
        : 'No action clearly fails more often or takes longer than before, and none that came at a steady rhythm has stopped.';
}
function Item({ item, links }) {
    const isOver = item.until !== null;
    return ((0,jsxRuntime/* jsxs */.FD)("li", { class: `attention-item is-${isOver ? 'over' : item.kind}`, children: [(0,jsxRuntime/* jsxs */.FD)("p", { class: "attention-kind", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: isOver ? 'success' : KIND_ICONS[item.kind] }), isOver ? 'Over' : (0,base_format/* toCapital */.ob)(item.kind)] }), (0,jsxRuntime/* jsxs */.FD)("div", { children: [(0,jsxRuntime/* jsxs */.FD)("p", { children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: item.action }), " ", toIncident(item)] }), (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: toEvidence(item) })] }), links.length > 0 && ((0,jsxRuntime/* jsx */.Y)("p", { class: "attention-runs", children: links.map(({ text, address }) => ((0,jsxRuntime/* jsx */.Y)("a", { href: address, children: text }))) }))] }));
}
/** Links to the first and the latest run to look at. The first one is unknown when older runs are not listed. */
function createRunLinks(dashboard) {
    const toAddress = createRunAddresses(dashboard);
    const runs = new Map(dashboard.runs.map((run) => [run.id, run]));
    const oldest = dashboard.runs.length === dashboard.summary.runs.total ? '' : (dashboard.runs.at(-1)?.ended ?? '');
    return ({ kind, since, runs: ids }) => {
        const listed = ids.map((id) => runs.get(id)).filter((run) => run !== undefined);
        const [first, latest] = [listed[0], listed.at(-1)];
        const to = (run, text) => ({ text, address: toAddress(run) });
        if (first === undefined || latest === undefined)
            return [];
        if (kind === 'silent')
            return [to(latest, 'Last run')];
        const word = kind === 'failing' ? 'failed run' : 'run';
        return kind === 'slower' || first === latest || oldest >= since
            ? [to(latest, `Latest ${word}`)]
            : [to(first, `First ${word}`), to(latest, `Latest ${word}`)];
    };
}

;// CONCATENATED MODULE: ./src/render/components/commands.tsx






/** Maximum rows of each list; the data file that the section links to has the rest. */
const ROWS = 10;
/** Figures from command records: frequency, latency, failures, and dropped writes. */
function Commands({ commands }) {
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "commands", title: "Commands", note: `${(0,base_format/* formatQuantity */.VZ)(commands.records, 'record')} over all telemetry, most frequent first`, children: (0,jsxRuntime/* jsxs */.FD)("div", { class: "stack", children: [(0,jsxRuntime/* jsx */.Y)(Table, { caption: "Commands, all telemetry", columns: [...commands_COLUMNS, ...toTokenColumns(commands)], rows: commands.commands.slice(0, ROWS) }), (0,jsxRuntime/* jsx */.Y)(Figures, { ...commands }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Quantiles are exact below 256 ms and accurate to ", commands.latency_error_pct, "% above; maxima are exact. Known: records with a known outcome. A failure rate needs at least ", comparison/* MIN_COMPARED */.Hh, " of them. \u2013 = not recorded, or too few. All commands are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "commands.json", children: "commands.json" }), "."] })] }) }));
}
const commands_COLUMNS = [
    { title: 'Command', class: 'wide', cell: ({ cmd }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: cmd }) },
    { title: 'Records', numeric: true, cell: ({ count }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: count }) },
    ...createFailureColumns((command) => command),
    commands_toDurationColumn('p50', 'p50_ms'),
    commands_toDurationColumn('p95', 'p95_ms'),
    commands_toDurationColumn('Max', 'max_ms'),
];
function commands_toDurationColumn(title, key) {
    return {
        title,
        numeric: true,
        cell: (command) => (0,jsxRuntime/* jsx */.Y)(Duration, { milliseconds: command[key] }),
        sort: (command) => command[key],
    };
}
/** Columns for the kinds of tokens that occur in any record. */
function toTokenColumns({ tokens }) {
    return TOKEN_COLUMNS.filter(({ kind }) => (tokens?.[kind] ?? null) !== null).map(({ kind, title }) => ({
        title,
        numeric: true,
        cell: ({ tokens: own }) => {
            const count = own?.[kind] ?? null;
            return count === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,jsxRuntime/* jsx */.Y)(Count, { value: count });
        },
        sort: ({ tokens: own }) => own?.[kind] ?? null,
    }));
}
const TOKEN_COLUMNS = [
    { kind: 'input', title: 'Tokens in' },
    { kind: 'output', title: 'Tokens out' },
    { kind: 'total', title: 'Tokens' },
];
const TOKEN_WORDS = [
    { kind: 'input', word: 'in' },
    { kind: 'output', word: 'out' },
    { kind: 'retrieved', word: 'retrieved' },
    { kind: 'total', word: 'in total' },
];
function Figures({ ast, lsp, selector, file_reads: reads, file_read_bytes_total: bytes, tokens, unknown_statuses: statuses, other_unknown_statuses: otherStatuses, warnings, other_warnings: other, dropped_writes: drops, last_run: last, }) {
    const furtherStatuses = statuses.slice(ROWS).reduce((sum, { count }) => sum + count, otherStatuses);
    const isTooMany = drops.rate !== null && drops.rate > drops.threshold;
    return ((0,jsxRuntime/* jsxs */.FD)("dl", { children: [ast && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Syntax trees", children: [(0,base_format/* formatQuantity */.VZ)(ast.parses, 'parse'), "; cache hit rate", ' ', (0,jsxRuntime/* jsx */.Y)(Rate, { rate: ast.cache_hit_rate, why: "the cache was not used" })] })), lsp && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Language servers", children: [(0,base_format/* formatQuantity */.VZ)(lsp.spawns, 'spawn'), ", ", (0,base_format/* formatCount */.B4)(lsp.ready), " ready,", ' ', (0,base_format/* formatQuantity */.VZ)(lsp.timeouts, 'timeout'), ", ", (0,base_format/* formatQuantity */.VZ)(lsp.fallbacks, 'fallback'), "; timeouts per spawn", ' ', (0,jsxRuntime/* jsx */.Y)(Rate, { rate: lsp.timeout_rate, why: "no spawns" })] })), selector && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Selectors", children: [(0,base_format/* formatQuantity */.VZ)(selector.resolves, 'lookup'), ", ", (0,base_format/* formatCount */.B4)(selector.resolved), " resolved:", ' ', (0,jsxRuntime/* jsx */.Y)(Rate, { rate: selector.success_rate, why: "no lookups" })] })), reads && bytes !== null && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Files read", children: [(0,base_format/* formatBytes */.z3)(bytes), ": ", (0,base_format/* formatBytes */.z3)(reads.skeleton.bytes), " as skeletons, ", (0,base_format/* formatBytes */.z3)(reads.excerpt.bytes), " as excerpts, ", (0,base_format/* formatBytes */.z3)(reads.raw.bytes), " raw", reads.other.reads > 0 && (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [", ", (0,base_format/* formatBytes */.z3)(reads.other.bytes), " in unknown modes"] })] })), tokens && ((0,jsxRuntime/* jsx */.Y)(Entry, { title: "Tokens", children: TOKEN_WORDS.flatMap(({ kind, word }) => {
                    const count = tokens[kind];
                    return count === null ? [] : [`${(0,base_format/* formatCount */.B4)(count)} ${word}`];
                }).join(', ') })), statuses.length + otherStatuses > 0 && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Unknown statuses", children: [statuses.slice(0, ROWS).map(({ status, count }, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(Name, { value: status }), " ", (0,base_format/* formatCount */.B4)(count)] }))), furtherStatuses > 0 && (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [", others ", (0,base_format/* formatCount */.B4)(furtherStatuses)] })] })), warnings.length + other > 0 && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Warnings", children: [warnings.slice(0, ROWS).map(({ code, count }) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: code }), " ", (0,base_format/* formatCount */.B4)(count), ",", ' '] }))), "others ", (0,base_format/* formatCount */.B4)(other)] })), last && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Last run", children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: last.run }), ", ", (0,base_format/* formatQuantity */.VZ)(last.records, 'record'), ":", ' ', toSampleText({ failed: last.failed, known: last.known }), " failed"] })), (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Dropped writes", children: drops.dropped === 0 ? ('none') : ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: isTooMany ? 'is-failed' : undefined, children: [(0,base_format/* formatCount */.B4)(drops.dropped), ", ", (0,jsxRuntime/* jsx */.Y)(Rate, { rate: drops.rate, why: "nothing was written" })] }), ' ', "of all; up to ", (0,base_format/* formatRatio */.B0)(drops.threshold), " is normal"] })) })] }));
}
function Rate({ rate, why }) {
    return rate === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, { why: why }) : (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: (0,base_format/* formatRatio */.B0)(rate) });
}

;// CONCATENATED MODULE: ./src/render/components/diagnostics-list.tsx









const diagnostics_list_SEVERITIES = ['error', 'warning', 'note'];
const VISIBLE_PLACES = 5;
/** Maximum places per code on the page; the data file has all of them. */
const MAX_PLACES = 25;
/** Problems of the telemetry, worst first: what each means, what to do, and where it is. */
function DiagnosticsList({ dashboard: { diagnostics, summary }, options }) {
    return ((0,jsxRuntime/* jsxs */.FD)(Section, { id: "diagnostics", title: "Diagnostics", note: "problems in the telemetry files", children: [diagnostics.diagnostics.length === 0 && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "nothing is-success", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: "success" }), "No problems in ", (0,base_format/* formatQuantity */.VZ)(summary.records.lines, 'line'), "."] })), diagnostics_list_SEVERITIES.map((severity) => {
                const findings = diagnostics.diagnostics.filter((finding) => finding.severity === severity);
                return (0,d3_array/* groups */.TN)(findings, (finding) => finding.code).map(([code, members]) => ((0,jsxRuntime/* jsx */.Y)(Code, { code: code, severity: severity, findings: members, source: summary.source, options: options })));
            })] }));
}
function Code({ code, severity, findings, source, options }) {
    const known = isKnown(code) ? diagnostic/* DIAGNOSTIC_CATALOGUE */.G[code] : null;
    const total = findings.reduce((sum, finding) => sum + finding.count, 0);
    const places = findings
        .slice(0, MAX_PLACES)
        .map((finding) => (0,jsxRuntime/* jsx */.Y)(Place, { finding: finding, source: source, options: options }));
    const anchor = toAnchor('diagnostic', code);
    return ((0,jsxRuntime/* jsxs */.FD)("article", { class: `diagnostic severity-${severity}`, id: anchor, children: [(0,jsxRuntime/* jsxs */.FD)("header", { children: [(0,jsxRuntime/* jsxs */.FD)("h3", { children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: SEVERITY_ICONS[severity] }), (0,jsxRuntime/* jsx */.Y)("span", { class: "severity", children: severity }), " ", (0,jsxRuntime/* jsx */.Y)("code", { children: toVisibleText(code) }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "times", children: [(0,base_format/* formatCount */.B4)(total), "\u00D7"] })] }), (0,jsxRuntime/* jsx */.Y)(AnchorLink, { id: anchor, name: toVisibleText(code) })] }), known && ((0,jsxRuntime/* jsxs */.FD)("p", { children: [known.explanation, " ", (0,jsxRuntime/* jsx */.Y)("span", { class: "remedy", children: known.remedy }), code === 'nothing-recognised' && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', "See the ", (0,jsxRuntime/* jsx */.Y)("a", { href: `#${RECORD_FORMATS_ID}`, children: "record formats" }), "."] }))] })), (0,jsxRuntime/* jsx */.Y)("ul", { children: places.slice(0, VISIBLE_PLACES) }), places.length > VISIBLE_PLACES && ((0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: `Show ${places.length - VISIBLE_PLACES} more places`, children: (0,jsxRuntime/* jsx */.Y)("ul", { children: places.slice(VISIBLE_PLACES) }) })), findings.length > MAX_PLACES && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatCount */.B4)(findings.length - MAX_PLACES), " more places are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "diagnostics.json", children: "diagnostics.json" }), "."] }))] }));
}
function Place({ finding: { code, file, line, count, message }, source, options, }) {
    return ((0,jsxRuntime/* jsxs */.FD)("li", { id: file === null ? undefined : toAnchor('diagnostic', code, file), children: [file !== null && ((0,jsxRuntime/* jsxs */.FD)("span", { class: "place", children: [(0,jsxRuntime/* jsxs */.FD)(ServerLink, { href: toFileUrl(options.serverUrl, source, file, line), children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: file }), line !== null && `, line ${line}`] }), count > 1 && (0,jsxRuntime/* jsxs */.FD)("span", { class: "times", children: [(0,base_format/* formatCount */.B4)(count), "\u00D7"] })] })), (0,jsxRuntime/* jsx */.Y)("bdi", { children: toVisibleText(message) })] }));
}
function isKnown(code) {
    return Object.hasOwn(diagnostic/* DIAGNOSTIC_CATALOGUE */.G, code);
}

;// CONCATENATED MODULE: ./src/render/components/provenance.tsx





/** The bytes that the page was built from, and its data files. */
function Provenance({ dashboard, options }) {
    const { source } = dashboard.summary;
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "provenance", title: "Provenance", note: "the same telemetry always gives the same page", children: (0,jsxRuntime/* jsxs */.FD)("dl", { children: [(0,jsxRuntime/* jsx */.Y)(Entry, { title: "Telemetry repository", children: (0,jsxRuntime/* jsx */.Y)(Name, { value: source.repository }) }), source.directories.length === 0 && ((0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Directory", children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: source.directory }), ": ", (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "no such directory" })] })), source.directories.map(({ directory, tree }) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Entry, { title: "Directory", children: (0,jsxRuntime/* jsx */.Y)(ServerLink, { href: toDirectoryUrl(options.serverUrl, source.repository, directory), children: (0,jsxRuntime/* jsx */.Y)(Name, { value: directory }) }) }), (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Git tree", children: (0,jsxRuntime/* jsx */.Y)("code", { children: tree }) })] }))), (0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Read", children: [(0,base_format/* formatCount */.B4)(source.files), " ", source.files === 1 ? 'file' : 'files', ", ", (0,base_format/* formatBytes */.z3)(source.bytes), source.retention !== null && (0,jsxRuntime/* jsx */.Y)(Retention, { retention: source.retention })] }), (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Builder", children: (0,jsxRuntime/* jsx */.Y)(Name, { value: `telemetry-dashboard-action ${options.builderVersion}` }) }), (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Data", children: (0,jsxRuntime/* jsx */.Y)(FileLinks, { paths: toDataFiles(dashboard) }) }), (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Feed, metrics, badge", children: (0,jsxRuntime/* jsx */.Y)(FileLinks, { paths: ['feed.xml', 'metrics.prom', 'badge.svg', 'badge.json'] }) })] }) }));
}
/** The dashboard's artifacts, in the order in which people are likely to open them. */
function toDataFiles({ summary, runs, sessions, usage, commands }) {
    return [
        ...['summary.json', 'diagnostics.json', 'sweeps.json', 'attention.json'],
        ...(summary.status === 'no-telemetry' ? [] : ['series.json']),
        ...(runs.length > 0 ? ['runs.json'] : []),
        ...(sessions ? ['sessions.json'] : []),
        ...(usage ? ['usage.json'] : []),
        ...(commands ? ['commands.json'] : []),
    ];
}
function FileLinks({ paths }) {
    return paths.map((path, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)("a", { href: path, children: path })] })));
}
function Retention({ retention }) {
    const { days, first_day: firstDay, files_left_out: leftOut } = retention;
    if (firstDay === null || leftOut === 0)
        return (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: ["; everything within ", (0,base_format/* formatQuantity */.VZ)(days, 'day')] });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: ["; ", (0,base_format/* formatQuantity */.VZ)(leftOut, 'file'), " from before ", (0,base_format/* formatDay */.im)(firstDay), " not read, because retention-days is ", days] }));
}
/** Maximum months on the page; the index has all of them. */
const LISTED_MONTHS = 12;
const VISIBLE_MONTHS = 6;
const provenance_COLUMNS = [
    { title: 'Month', cell: ({ name }) => name },
    { title: 'Files', cell: (partition) => (0,jsxRuntime/* jsx */.Y)(Files, { ...partition }) },
    { title: 'Rows', numeric: true, cell: ({ rows }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: rows }) },
    { title: 'Telemetry of', cell: (partition) => (0,jsxRuntime/* jsx */.Y)(Days, { ...partition }) },
];
/** The events themselves, for use in other tools. */
function Downloads({ index }) {
    const newestFirst = index.partitions.toReversed();
    const columns = index.columns.map(({ name }) => name).join(', ');
    return ((0,jsxRuntime/* jsxs */.FD)(Section, { id: "downloads", title: "Downloads", note: "one row per event, by month of the telemetry file", children: [newestFirst.length === 0 ? ((0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No events to download." })) : ((0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Downloads", columns: provenance_COLUMNS, rows: newestFirst.slice(0, LISTED_MONTHS), visible: VISIBLE_MONTHS, noun: "months", id: ({ name }) => `download-${name}` })), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Columns: ", columns, ". See ", (0,jsxRuntime/* jsx */.Y)("a", { href: "data/index.json", children: "data/index.json" }), " for their meaning", newestFirst.length > LISTED_MONTHS &&
                        ` and ${(0,base_format/* formatQuantity */.VZ)(newestFirst.length - LISTED_MONTHS, 'older month')}`, ". ", describeLeftOut(index.not_exported, index.window_bytes)] })] }));
}
function Days({ first_day: first, last_day: last }) {
    return first === null || last === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "no day in the file names" }) : (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: (0,base_format/* formatDays */.n1)(first, last) });
}
function Files({ name, files }) {
    if (files.length === 0)
        return (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "no rows" });
    return files.map(({ path, format, bytes }, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)("a", { href: `data/${path}`, "aria-label": `${format} of ${name}`, children: format }), ' ', (0,base_format/* formatBytes */.z3)(bytes)] })));
}
/** States what is not exported: nothing is left out silently. */
function describeLeftOut(leftOut, window) {
    if (leftOut.length === 0)
        return 'All telemetry that was read is exported.';
    const files = leftOut.reduce((sum, month) => sum + month.telemetry_files, 0);
    const newest = leftOut
        .flatMap(({ last_day: day }) => day ?? [])
        .sort()
        .at(-1);
    const upTo = newest === undefined ? '' : ` up to ${(0,base_format/* formatDay */.im)(newest)}`;
    return (`Not exported: ${(0,base_format/* formatQuantity */.VZ)(files, 'telemetry file')}${upTo}. An export covers at most the newest ` +
        `${(0,base_format/* formatBytes */.z3)(window)} of telemetry.`);
}

;// CONCATENATED MODULE: ./src/render/components/identity.tsx






/** The repository, the two verdicts on it, and the facts that an operator looks for first. */
function Identity({ dashboard, options, sections = [] }) {
    const { repository, telemetry_version: version } = dashboard.summary;
    return ((0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsxs */.FD)("nav", { "aria-label": "Site", children: [(0,jsxRuntime/* jsx */.Y)("a", { href: "../index.html", children: "All repositories" }), sections.map((section) => ((0,jsxRuntime/* jsx */.Y)("a", { href: `#${section.toLowerCase()}`, children: section })))] }), (0,jsxRuntime/* jsx */.Y)("h1", { children: (0,jsxRuntime/* jsxs */.FD)(ServerLink, { href: toRepositoryUrl(options.serverUrl, `${repository.owner}/${repository.name}`), children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: "owner", children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: repository.owner }), " /"] }), ' ', (0,jsxRuntime/* jsx */.Y)(Name, { value: repository.name })] }) }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "badges", children: [(0,jsxRuntime/* jsx */.Y)(ContextBadge, { context: repository.context }), (0,jsxRuntime/* jsx */.Y)(StateBadge, { state: repository.state }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "badge", children: ["telemetry ", version] })] }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "facts", children: [(0,jsxRuntime/* jsx */.Y)(TelemetryFact, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(AutomationFact, { summary: dashboard.summary })] }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "facts", children: [(0,jsxRuntime/* jsx */.Y)(LastTelemetryFact, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(CoverageFact, { summary: dashboard.summary }), (0,jsxRuntime/* jsx */.Y)(ActionsTakenFact, { summary: dashboard.summary })] })] }));
}
/** Can the telemetry be read? */
function TelemetryFact({ dashboard: { summary, diagnostics } }) {
    const { error, warning, note } = diagnostics.counts;
    const parts = [
        error > 0 && (0,base_format/* formatQuantity */.VZ)(error, 'error'),
        warning > 0 && (0,base_format/* formatQuantity */.VZ)(warning, 'warning'),
        note > 0 && (0,base_format/* formatQuantity */.VZ)(note, 'note'),
    ].filter(Boolean);
    return ((0,jsxRuntime/* jsxs */.FD)(Fact, { title: "Telemetry: can it be read?", class: `fact-status status-${summary.status}`, icon: STATUS_ICONS[summary.status], value: (0,base_format/* toCapital */.ob)(toVerdicts(summary).telemetry), children: ["Diagnostics: ", (0,jsxRuntime/* jsx */.Y)("a", { href: "#diagnostics", children: parts.length > 0 ? parts.join(', ') : 'no problems' })] }));
}
/** Does the automation work? */
function AutomationFact({ summary }) {
    const { automation, evidence, attention } = toVerdicts(summary);
    const status = toAutomationStatus(summary);
    return ((0,jsxRuntime/* jsxs */.FD)(Fact, { title: "Automation: does it work?", class: `fact-status status-${status}`, icon: STATUS_ICONS[status], value: automation === null ? 'Not known' : (0,base_format/* toCapital */.ob)(automation), children: [evidence === null ? 'Not known without telemetry.' : evidence !== '' && `${(0,base_format/* toCapital */.ob)(evidence)}.`, attention !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', (0,jsxRuntime/* jsx */.Y)("a", { href: "#attention", children: (0,base_format/* toCapital */.ob)(attention) }), "."] }))] }));
}
function LastTelemetryFact({ dashboard: { summary, attention } }) {
    const { coverage } = summary;
    return ((0,jsxRuntime/* jsx */.Y)(Fact, { title: "Last telemetry", class: "fact-time", icon: "clock", value: coverage.last_timestamp === null ? ('None') : ((0,jsxRuntime/* jsx */.Y)(Timestamp, { id: "last-telemetry", value: coverage.last_timestamp, overdue: attention.overdue_day })), children: coverage.last_day === null
            ? 'No record has a valid timestamp.'
            : `All periods on this page end on ${(0,base_format/* formatDay */.im)(coverage.last_day)}, the last day of telemetry.` }));
}
function CoverageFact({ summary: { coverage, source } }) {
    const total = coverage.days_present + coverage.days_missing.length;
    return ((0,jsxRuntime/* jsxs */.FD)(Fact, { title: "Data coverage", class: "fact-coverage", icon: "calendar", value: total === 0 ? 'No days' : `${(0,base_format/* formatCount */.B4)(coverage.days_present)} of ${(0,base_format/* formatQuantity */.VZ)(total, 'day')}`, children: [coverage.first_timestamp && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: ["First telemetry ", (0,jsxRuntime/* jsx */.Y)(Timestamp, { value: coverage.first_timestamp }), ".", ' '] })), coverage.days_missing.length > 0 && `${(0,base_format/* formatQuantity */.VZ)(coverage.days_missing.length, 'day')} missing.`, source.retention !== null && source.retention.files_left_out > 0 && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [" Older telemetry is not shown: only the last ", (0,base_format/* formatQuantity */.VZ)(source.retention.days, 'day'), " are read."] }))] }));
}
function ActionsTakenFact({ summary }) {
    const taken = summary.actions_taken;
    return ((0,jsxRuntime/* jsx */.Y)(Fact, { title: "What was done", class: "fact-done", icon: toTakenIcon({ taken: taken.count, notRecorded: taken.not_recorded, events: summary.events }), value: taken.statement, children: describeTaken(summary) }));
}
/** The basis of the answer; empty when changes are not recorded. */
function describeTaken({ status, events, actions_taken: { count, not_recorded: notRecorded } }) {
    if (status === 'no-telemetry')
        return 'Unknown without telemetry.';
    if (count > 0)
        return 'Changes that were actually made, according to the telemetry.';
    return events > 0 && notRecorded === 0 ? 'Every event says so.' : '';
}

;// CONCATENATED MODULE: ./src/render/components/key-figures.tsx









const key_figures_DAYS = comparison/* WINDOW_DAYS */.F4['30d'];
/** Better or worse than before: the last 30 days compared with the 30 days before. */
function KeyFigures({ sweeps }) {
    const { days, windows } = sweeps;
    const month = windows['30d'];
    if (month.first_day === null || month.last_day === null) {
        return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "figures", title: "Last 30 days", children: (0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No record has a valid timestamp, so there are no figures for a period." }) }));
    }
    const last = days.slice(-key_figures_DAYS);
    const daily = (value) => last.map((day) => (day.present ? value(day) : null));
    return ((0,jsxRuntime/* jsxs */.FD)(Section, { id: "figures", title: days.length < key_figures_DAYS ? `All telemetry, ${(0,base_format/* formatQuantity */.VZ)(days.length, 'day')}` : `Last ${key_figures_DAYS} days`, note: toPeriodText(month), children: [(0,jsxRuntime/* jsxs */.FD)("div", { class: "figures", children: [(0,jsxRuntime/* jsx */.Y)(Figure, { title: "Events", value: (0,base_format/* formatCount */.B4)(month.events), bars: daily((day) => day.events), children: month.comparable && (0,jsxRuntime/* jsx */.Y)(Change, { percent: month.change_pct, before: month.previous_events }) }), (0,jsxRuntime/* jsx */.Y)(Figure, { title: "Runs", value: (0,base_format/* formatCount */.B4)(month.runs), bars: daily((day) => day.runs), children: month.comparable && (0,jsxRuntime/* jsx */.Y)(Change, { percent: month.runs_change_pct, before: month.previous_runs }) }), (0,jsxRuntime/* jsx */.Y)(FailureFigure, { month: month, bars: deriveTrailingRates(days, key_figures_DAYS) }), (0,jsxRuntime/* jsx */.Y)(TakenFigure, { month: month, bars: daily((day) => (day.actions_taken === 0 && day.actions_not_recorded > 0 ? null : day.actions_taken)) })] }), (0,jsxRuntime/* jsx */.Y)(Disclosure, { summary: "Compare periods", children: (0,jsxRuntime/* jsx */.Y)(Table, { caption: "Periods up to the last telemetry day, compared with as many days before", columns: key_figures_COLUMNS, rows: toPeriods(sweeps) }) })] }));
}
/** A rate with its sample size; with few known outcomes, only the counts. Events without a known outcome are shown separately. */
function FailureFigure({ month, bars }) {
    const { events, failed, known, failure_rate: rate } = month;
    const unknown = events - known;
    return ((0,jsxRuntime/* jsx */.Y)(Figure, { title: "Failure rate", value: rate === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, { why: `fewer than ${comparison/* MIN_COMPARED */.Hh} known outcomes` }) : (0,base_format/* formatRatio */.B0)(rate), notes: [
            `${(0,base_format/* formatCount */.B4)(failed)} of ${(0,base_format/* formatQuantity */.VZ)(known, 'known outcome')} failed`,
            ...(unknown > 0 ? [`${(0,base_format/* formatQuantity */.VZ)(unknown, 'event')} without a known outcome`] : []),
        ], bars: bars, drawn: `Each bar: rate of the last ${TRAILING_DAYS} days.`, children: month.comparable && ((0,jsxRuntime/* jsx */.Y)(RateChange, { points: month.failure_rate_change, before: { failed: month.previous_failed, known: month.previous_known, rate: month.previous_failure_rate } })) }));
}
function TakenFigure({ month, bars }) {
    const { events, actions_taken: taken, actions_not_recorded: notRecorded } = month;
    return ((0,jsxRuntime/* jsx */.Y)(Figure, { title: "Actions taken", value: taken === 0 && notRecorded > 0 ? ((0,jsxRuntime/* jsx */.Y)(Unknown, { why: "whether anything was changed is not recorded" })) : ((0,base_format/* formatCount */.B4)(taken)), notes: notRecorded > 0 ? [`not recorded for ${(0,base_format/* formatCount */.B4)(notRecorded)} of ${(0,base_format/* formatQuantity */.VZ)(events, 'event')}`] : [], bars: bars, children: month.comparable && isTakenRecorded(month) && ((0,jsxRuntime/* jsx */.Y)(Change, { percent: month.actions_taken_change_pct, before: month.previous_actions_taken })) }));
}
/** Whether both periods record what was changed; otherwise there is nothing to compare. */
function isTakenRecorded(month) {
    const { actions_taken: taken, previous_actions_taken: before } = month;
    return (taken > 0 || month.actions_not_recorded === 0) && (before > 0 || month.previous_actions_not_recorded === 0);
}
function Figure({ title, value, notes = [], bars, drawn, children }) {
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: "figure", children: [(0,jsxRuntime/* jsx */.Y)("h3", { children: title }), (0,jsxRuntime/* jsx */.Y)("p", { class: "figure-value", children: value }), notes.map((note) => ((0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: note }))), children && (0,jsxRuntime/* jsx */.Y)("p", { class: "figure-change", children: children }), drawn && (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: drawn }), (0,jsxRuntime/* jsx */.Y)(Sparkline, { values: bars, slots: key_figures_DAYS })] }));
}
/** The windows that lie within the telemetry, and the whole telemetry if it is shorter than a window. */
function toPeriods({ windows, days }) {
    const within = comparison/* WINDOW_NAMES */.IU.filter((name) => comparison/* WINDOW_DAYS */.F4[name] <= days.length);
    const beyond = comparison/* WINDOW_NAMES */.IU.find((name) => comparison/* WINDOW_DAYS */.F4[name] > days.length);
    return [
        ...within.map((name) => ({ name: `${comparison/* WINDOW_DAYS */.F4[name]} days`, window: windows[name] })),
        ...(beyond === undefined || comparison/* WINDOW_NAMES */.IU.some((name) => comparison/* WINDOW_DAYS */.F4[name] === days.length)
            ? []
            : [{ name: `All, ${(0,base_format/* formatQuantity */.VZ)(days.length, 'day')}`, window: windows[beyond] }]),
    ];
}
const key_figures_COLUMNS = [
    { title: 'Period', cell: ({ name }) => name },
    { title: 'Events', numeric: true, cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: window.events }) },
    {
        title: 'Change',
        numeric: true,
        cell: ({ window }) => key_figures_toChangeText(window.change_pct),
        sort: ({ window }) => window.change_pct,
    },
    ...createFailureColumns(({ window }) => window),
    {
        title: 'Rate before',
        numeric: true,
        cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(key_figures_Rate, { value: window.comparable ? window.previous_failure_rate : null }),
    },
    { title: 'Runs', numeric: true, cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: window.runs }) },
    { title: 'p95', numeric: true, cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(Duration, { milliseconds: window.p95_ms }) },
    {
        title: 'p95 before',
        numeric: true,
        cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(Duration, { milliseconds: window.comparable ? window.previous_p95_ms : null }),
    },
];
function key_figures_toChangeText(change) {
    return change === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : toSignedPercent(change);
}
function key_figures_Rate({ value }) {
    return value === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: (0,base_format/* formatRatio */.B0)(value) });
}
function toPeriodText({ first_day: first, last_day: last, comparable }) {
    if (first === null || last === null)
        return '';
    if (!comparable)
        return `${(0,base_format/* formatDays */.n1)(first, last)}. Too little telemetry before it to compare.`;
    const [start, end] = [toDayNumber(first), toDayNumber(last)];
    return `${(0,base_format/* formatDays */.n1)(first, last)}, compared with ${(0,base_format/* formatDays */.n1)(toDay(2 * start - end - 1), toDay(start - 1))}.`;
}

// EXTERNAL MODULE: ./src/records/tags.ts
var records_tags = __webpack_require__(9221);
;// CONCATENATED MODULE: ./src/render/components/tags.tsx



/** Tags of a run, such as `environment=ci`. In a list, the page's script makes each one a filter button. */
function Tags({ tags }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,records_tags/* parseTags */.rL)(tags).map(({ key, value }, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ' ', (0,jsxRuntime/* jsxs */.FD)("bdi", { class: "tag", children: [toVisibleText(key), "=", value === records_tags/* WITHHELD_TAG */.nJ ? (0,jsxRuntime/* jsx */.Y)("i", { children: "withheld" }) : toVisibleText(value)] })] }))), (0,records_tags/* hasMoreTags */.dV)(tags) && ' and more'] }));
}

;// CONCATENATED MODULE: ./src/render/components/runs-table.tsx









const runs_table_VISIBLE_ROWS = 12;
/** Maximum runs on the page, which shows recent runs, not a log. */
const runs_table_LISTED_RUNS = 20;
function RunsTable({ dashboard }) {
    const { runs, summary } = dashboard;
    const toAddress = createRunAddresses(dashboard);
    const listed = runs.slice(0, runs_table_LISTED_RUNS);
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "runs", title: "Latest runs", note: toNote(listed.length, summary.runs.total), children: runs.length === 0 ? ((0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No record names a run." })) : ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("ul", { class: "legend", children: records_outcome/* OUTCOMES */.i.filter((outcome) => summary.runs[outcome] > 0).map((outcome) => ((0,jsxRuntime/* jsxs */.FD)("li", { children: [(0,jsxRuntime/* jsx */.Y)(OutcomeLabel, { outcome: outcome }), " ", (0,jsxRuntime/* jsx */.Y)("b", { children: (0,base_format/* formatCount */.B4)(summary.runs[outcome]) })] }))) }), (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Latest runs", columns: createRunColumns(listed, toAddress), rows: listed, visible: runs_table_VISIBLE_ROWS, noun: "runs", id: ({ id }) => toAnchor('run', id) }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["\u2013 = not recorded. The ", (0,jsxRuntime/* jsx */.Y)("a", { href: "runs/index.html", children: "list of runs" }), " has more of them, and says why runs failed."] })] })) }));
}
function toNote(listed, total) {
    const all = (0,base_format/* formatQuantity */.VZ)(total, 'run');
    return listed < total ? `the newest ${(0,base_format/* formatCount */.B4)(listed)} of ${all}, newest first` : `${all}, newest first`;
}
/** Maximum action names: more would be cut off, and the steps of the run have all of them. */
const MAX_ACTIONS = 2;
/**
 * Columns of a list of runs; tags only if any of its runs has some.
 * @param listed - Runs in the list.
 * @param toPage - Address of a run's steps; null when they are on no page.
 * @param days - Ids of days, by the run that gets the id.
 */
function createRunColumns(listed, toPage, days = new Map()) {
    return [
        { title: 'Run', class: 'mono', cell: (run) => toName(run, toPage(run)) },
        {
            title: 'Outcome',
            cell: toOutcome,
            key: ({ outcome, unfinished }) => (unfinished ? `${outcome}, unfinished` : outcome),
            // Falling, like every number at first: the worst on top.
            sort: ({ outcome }) => records_outcome/* OUTCOMES_WORST_FIRST */.v.length - records_outcome/* OUTCOMES_WORST_FIRST */.v.indexOf(outcome),
        },
        {
            title: 'Started (UTC)',
            class: 'time',
            cell: ({ started }) => (0,jsxRuntime/* jsx */.Y)(Timestamp, { value: started, zone: false }),
            sort: ({ started }) => started,
            id: (run) => days.get(run),
        },
        { title: 'Duration', numeric: true, cell: (run) => (0,jsxRuntime/* jsx */.Y)(Duration, { milliseconds: toElapsed(run) }), sort: toElapsed },
        { title: 'Events', numeric: true, cell: ({ events }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: events }), key: ({ events }) => events },
        { title: 'Failed', numeric: true, cell: runs_table_toFailed, key: ({ failed }) => failed },
        {
            title: 'Changes',
            numeric: true,
            cell: toChanges,
            key: ({ actionsTaken, actionsNotRecorded }) => `${actionsTaken} ${actionsNotRecorded > 0}`,
            sort: ({ actionsTaken }) => actionsTaken,
        },
        {
            title: 'Actions',
            class: 'line',
            cell: runs_table_toActions,
            key: ({ actions, moreActions }) => JSON.stringify([actions, moreActions]),
        },
        {
            title: 'Actor',
            class: 'actor',
            cell: ({ actor }) => (actor === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,jsxRuntime/* jsx */.Y)(Name, { value: actor })),
            key: ({ actor }) => actor,
        },
        ...(listed.some(({ tags }) => tags !== null) ? [TAGS] : []),
    ];
}
const TAGS = {
    title: 'Tags',
    class: 'tags',
    cell: ({ tags }) => (tags === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,jsxRuntime/* jsx */.Y)(Tags, { tags: tags })),
    key: ({ tags }) => tags,
};
/**
 * Milliseconds from the first start to the last end; null for a run with at most one event and no recorded duration. A session
 * may have records without events.
 */
function toElapsed({ started, ended, events }) {
    if (started === null || ended === null || (events < 2 && started === ended))
        return null;
    return Date.parse(ended) - Date.parse(started);
}
function toName({ id }, page) {
    return page === null ? ((0,jsxRuntime/* jsx */.Y)(Name, { value: id })) : ((0,jsxRuntime/* jsx */.Y)("a", { href: page, children: (0,jsxRuntime/* jsx */.Y)(Name, { value: id }) }));
}
function toOutcome({ outcome, unfinished }) {
    if (!unfinished)
        return (0,jsxRuntime/* jsx */.Y)(OutcomeLabel, { outcome: outcome });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(OutcomeLabel, { outcome: outcome }), " ", (0,jsxRuntime/* jsx */.Y)(UnfinishedBadge, {})] }));
}
function runs_table_toFailed({ failed }) {
    return failed === 0 ? (0,jsxRuntime/* jsx */.Y)(Count, { value: 0 }) : (0,jsxRuntime/* jsx */.Y)("span", { class: "is-failed", children: (0,base_format/* formatCount */.B4)(failed) });
}
function toChanges({ actionsTaken, actionsNotRecorded }) {
    if (actionsTaken === 0 && actionsNotRecorded > 0)
        return (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "not recorded" });
    return (0,jsxRuntime/* jsx */.Y)(Count, { value: actionsTaken });
}
/** On one line at any width: `ast.parse, ctx.get, 3 more`. */
function runs_table_toActions({ actions, moreActions }) {
    const more = actions.length - MAX_ACTIONS;
    return [
        ...actions.slice(0, MAX_ACTIONS).flatMap((action, index) => [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(Name, { value: action })]),
        (moreActions || more > 0) && `, ${moreActions ? 'and' : more} more`,
    ];
}

;// CONCATENATED MODULE: ./src/render/components/usage.tsx






/** Maximum rows of each table; the data file that the section links to has the rest. */
const usage_ROWS = 10;
/** What agents used, according to the transcripts of their sessions. The content of sessions is not published. */
function Usage({ usage }) {
    const { totals, models, sessions, tools, items, plugins, servers, rankings } = usage;
    const { curated, flea, builtin } = totals.by_source;
    const month = usage.anchor_day === null ? 'last 30 days' : `the 30 days up to ${(0,base_format/* formatDay */.im)(usage.anchor_day)}`;
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "usage", title: "Usage", note: `of tools by agents, from the transcripts of ${(0,base_format/* formatQuantity */.VZ)(totals.sessions, 'session')}, over all telemetry`, children: (0,jsxRuntime/* jsxs */.FD)("div", { class: "stack", children: [(0,jsxRuntime/* jsxs */.FD)("dl", { children: [(0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Invocations", children: [(0,base_format/* formatCount */.B4)(totals.invocations), ", ", toSampleText({ failed: totals.errors, known: totals.known }), " with an error", totals.blocked > 0 && `, ${(0,base_format/* formatCount */.B4)(totals.blocked)} refused by a user`] }), (0,jsxRuntime/* jsxs */.FD)(Entry, { title: "By source", children: [(0,base_format/* formatCount */.B4)(builtin.invocations), " built in, ", (0,base_format/* formatCount */.B4)(curated.invocations), " from curated plugins,", ' ', (0,base_format/* formatCount */.B4)(flea.invocations), " uploaded by the community (flea)"] }), (0,jsxRuntime/* jsxs */.FD)(Entry, { title: "Messages", children: [(0,base_format/* formatCount */.B4)(totals.user_messages), " from users, ", (0,base_format/* formatCount */.B4)(totals.assistant_messages), " from assistants", totals.interruptions > 0 && `, ${(0,base_format/* formatQuantity */.VZ)(totals.interruptions, 'interruption')}`, totals.api_errors > 0 && `, ${(0,base_format/* formatQuantity */.VZ)(totals.api_errors, 'service error')}`] }), totals.users !== null && (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Users", children: (0,base_format/* formatCount */.B4)(totals.users) }), (0,jsxRuntime/* jsx */.Y)(Entry, { title: "Tokens", children: (0,jsxRuntime/* jsx */.Y)(Tokens, { tokens: totals.tokens }) })] }), models.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: "Models, all telemetry", captioned: true, columns: MODEL_COLUMNS, rows: models.slice(0, usage_ROWS) })), sessions.some(({ tokens }) => tokens !== null) && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: "Newest sessions", captioned: true, columns: SESSION_COLUMNS, rows: sessions.slice(0, usage_ROWS) })), tools.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `Tools, ${month}`, captioned: true, columns: TOOL_COLUMNS, rows: tools.slice(0, usage_ROWS) })), items.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `Skills, subagents, MCP tools and slash commands, ${month}`, captioned: true, columns: ITEM_COLUMNS, rows: items.slice(0, usage_ROWS) })), plugins.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `Plugins, ${month}`, captioned: true, columns: PLUGIN_COLUMNS, rows: plugins.slice(0, usage_ROWS) })), servers.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `MCP servers, ${month}`, captioned: true, columns: SERVER_COLUMNS, rows: servers.slice(0, usage_ROWS) })), (0,jsxRuntime/* jsx */.Y)(Rankings, { rankings: rankings }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Tools and items: the most used in the last 30 days. Known: uses with a result, or refused. A failure rate needs at least ", comparison/* MIN_COMPARED */.Hh, " of them; a change needs as many uses in the 30 days before. New: first used in the last 30 days. All figures, by day and session, are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "usage.json", children: "usage.json" }), ". The content of sessions is not published."] })] }) }));
}
/** All columns cover the last 30 days, except the last, which says so. */
const USED_COLUMNS = [
    { title: 'Uses', numeric: true, cell: ({ last_30d }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: last_30d.invocations }) },
    {
        title: 'Change',
        numeric: true,
        cell: ({ trend, trend_pct: change }) => trend === 'new' ? 'new' : change === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : toSignedPercent(change),
        sort: ({ trend_pct: change }) => change,
    },
    ...createFailureColumns(({ last_30d: { errors, known, failure_rate } }) => ({
        failed: errors,
        known,
        failure_rate,
    })),
    { title: 'Sessions', numeric: true, cell: ({ last_30d }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: last_30d.sessions }) },
    {
        title: 'Users',
        numeric: true,
        cell: ({ unique_users_30d: users }) => (users === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,jsxRuntime/* jsx */.Y)(Count, { value: users })),
    },
    { title: 'Uses, all telemetry', numeric: true, cell: ({ invocations }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: invocations }) },
];
const TOOL_COLUMNS = [
    { title: 'Tool', class: 'wide', cell: ({ tool }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: tool }) },
    ...USED_COLUMNS,
];
const usage_KINDS = {
    tool: 'tool',
    skill: 'skill',
    subagent: 'subagent',
    mcp: 'MCP tool',
    slash_command: 'slash command',
};
const ITEM_COLUMNS = [
    { title: 'Name', class: 'wide', cell: ({ item }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: item }) },
    { title: 'Kind', cell: ({ kind }) => usage_KINDS[kind] },
    { title: 'Source', cell: ({ source }) => source },
    ...USED_COLUMNS,
];
const PLUGIN_COLUMNS = [
    { title: 'Plugin', class: 'wide', cell: ({ plugin }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: plugin }) },
    { title: 'Source', cell: ({ source }) => source },
    ...USED_COLUMNS,
];
const SERVER_COLUMNS = [
    { title: 'Server', class: 'wide', cell: ({ server }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: server }) },
    ...USED_COLUMNS,
];
/** Other rankings of the tools and items listed above. */
function Rankings({ rankings: { tools, items } }) {
    const lists = [
        ['Trending tools', tools.trending],
        ['Trending items', items.trending.map(({ item }) => item)],
        ['Last used items', items.recent.map(({ item }) => item)],
    ];
    const filled = lists.filter(([, names]) => names.length > 0);
    if (filled.length === 0)
        return null;
    return ((0,jsxRuntime/* jsx */.Y)("dl", { children: filled.map(([title, names]) => ((0,jsxRuntime/* jsx */.Y)(Ranking, { title: title, names: names }))) }));
}
function Ranking({ title, names }) {
    return ((0,jsxRuntime/* jsx */.Y)(Entry, { title: title, children: names.slice(0, usage_ROWS).map((name, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(Name, { value: name })] }))) }));
}
/** Token columns; a dash where no tokens were recorded. */
const usage_TOKEN_COLUMNS = [
    ['Input', 'input'],
    ['Output', 'output'],
    ['Cache written', 'cache_creation'],
    ['Cache read', 'cache_read'],
].map(([title, key]) => ({
    title,
    numeric: true,
    cell: ({ tokens }) => (tokens === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, {}) : (0,jsxRuntime/* jsx */.Y)(Count, { value: tokens[key] })),
    sort: ({ tokens }) => tokens?.[key] ?? null,
}));
const MODEL_COLUMNS = [
    { title: 'Model', class: 'wide', cell: ({ model }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: model }) },
    { title: 'Messages', numeric: true, cell: ({ messages }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: messages }) },
    ...usage_TOKEN_COLUMNS,
];
const SESSION_COLUMNS = [
    { title: 'Session', class: 'wide', cell: ({ id }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: id }) },
    { title: 'Tool calls', numeric: true, cell: ({ tool_calls: calls }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: calls }) },
    ...usage_TOKEN_COLUMNS,
];
function Tokens({ tokens }) {
    if (tokens === null)
        return (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: "not recorded" });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,base_format/* formatCount */.B4)(tokens.input), " in, ", (0,base_format/* formatCount */.B4)(tokens.output), " out; cache: ", (0,base_format/* formatCount */.B4)(tokens.cache_creation), ' ', "written, ", (0,base_format/* formatCount */.B4)(tokens.cache_read), " read"] }));
}

;// CONCATENATED MODULE: ./src/render/runs/failure-cause.ts

/** `config.load: the file is missing`: the step that a run failed at and, if recorded, the reason. Visible text. */
function toCauseText({ action, reason }) {
    return reason === null ? toVisibleText(action) : `${toVisibleText(action)}: ${toVisibleText(reason)}`;
}

;// CONCATENATED MODULE: ./src/render/runs/runs-index.tsx








/** One page of the list of runs. Older pages must not change when runs are added, so they show no total. */
function RunsIndex({ repository, links, page, newer, older, failed }) {
    const { file, runs, from } = page;
    const isNewest = newer === undefined;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)(SiteLinks, { runs: isNewest ? null : 'index.html', newer: newer && { file: newer.file, text: 'Newer runs' }, older: older && { file: older.file, text: 'Older runs' } }), (0,jsxRuntime/* jsx */.Y)("h1", { children: isNewest ? 'Runs' : 'Older runs' }), (0,jsxRuntime/* jsx */.Y)("p", { class: "badges", children: (0,jsxRuntime/* jsx */.Y)(RepositoryBadges, { repository: repository }) }), isNewest && failed > 0 && ((0,jsxRuntime/* jsx */.Y)("p", { children: (0,jsxRuntime/* jsx */.Y)("a", { href: "failed.html", children: (0,base_format/* formatQuantity */.VZ)(failed, 'failed run') }) }))] }), (0,jsxRuntime/* jsx */.Y)("main", { id: "content", children: (0,jsxRuntime/* jsxs */.FD)(Section, { id: "runs", title: `Runs ${(0,base_format/* formatCount */.B4)(from)} to ${(0,base_format/* formatCount */.B4)(from + runs.length - 1)}`, note: "numbered from the first run in the telemetry; newest first", children: [(0,jsxRuntime/* jsx */.Y)(LongTable, { caption: `Runs, page ${file}`, columns: runs_index_createColumns(runs, links, toDayAnchors(runs)), rows: runs, visible: 2 * RUNS_OF_LIST, noun: "runs", id: ({ id }) => toAnchor('run', id) }), older === undefined && from > 1 && ((0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: "Older runs are not listed, but are included in the counts on the overview." }))] }) })] }));
}
/** The failed runs, each with the step that it failed at. */
function FailedRuns({ repository, links, failed, count, of, total }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)(SiteLinks, { runs: "index.html", newer: undefined, older: undefined }), (0,jsxRuntime/* jsx */.Y)("h1", { children: "Failed runs" }), (0,jsxRuntime/* jsx */.Y)("p", { class: "badges", children: (0,jsxRuntime/* jsx */.Y)(RepositoryBadges, { repository: repository }) })] }), (0,jsxRuntime/* jsx */.Y)("main", { id: "content", children: (0,jsxRuntime/* jsx */.Y)(Section, { id: "runs", title: `${(0,base_format/* formatCount */.B4)(count)} of ${of < total ? 'the newest ' : ''}${(0,base_format/* formatQuantity */.VZ)(of, 'run')}`, note: `${count > failed.length ? `only the newest ${(0,base_format/* formatCount */.B4)(failed.length)}, ` : ''}newest first`, children: (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Failed runs", columns: runs_index_createColumns(failed, links, new Map(), true), rows: failed, visible: RUNS_OF_LIST, noun: "runs", id: ({ id }) => toAnchor('run', id) }) }) })] }));
}
/**
 * Columns of a list of runs: those of the overview, and the cause of failure and the workflow run, if any run of the list has
 * one.
 * @param isFailed - Whether all of them failed, which makes the outcome column redundant.
 */
function runs_index_createColumns(runs, { toPage, toWorkflowUrl }, days, isFailed = false) {
    const columns = createRunColumns(runs, toPage, days);
    const [name, outcome, ...others] = columns;
    const actions = others.findIndex(({ title }) => title === 'Actions');
    const why = {
        title: 'Cause',
        class: 'why',
        cell: ({ cause }) => cause !== null && (0,jsxRuntime/* jsx */.Y)("bdi", { children: toCauseText(cause) }),
    };
    const server = {
        title: 'GitHub',
        cell: (run) => {
            const url = toWorkflowUrl(run);
            return url !== null && (0,jsxRuntime/* jsx */.Y)("a", { href: url, children: "workflow run" });
        },
    };
    return [
        name,
        ...(isFailed ? [] : [outcome]),
        ...(runs.some(({ cause }) => cause !== null) ? [why] : []),
        ...others.slice(0, actions),
        ...(runs.some((run) => toWorkflowUrl(run) !== null) ? [server] : []),
        ...others.slice(actions),
    ];
}
/**
 * Where to find the runs of each day: the day's page, or else the newest of its rows in the list of runs. Addresses by UTC day,
 * relative to the overview.
 */
function toRunsOfDays({ runs, days, summary }) {
    const addresses = new Map(days.map(({ day }) => [day, toDayPath(day)]));
    for (const page of toListPages(runs, summary.runs.total)) {
        for (const { started } of page.runs) {
            const day = started?.slice(0, 10);
            // A day's runs may continue on the next page; the address is that of the newest.
            if (day !== undefined && !addresses.has(day))
                addresses.set(day, `runs/${page.file}#${toAnchor('day', day)}`);
        }
    }
    return addresses;
}
/** Anchors of days in a list of runs: each is on the day's first row. */
function toDayAnchors(listed) {
    const days = new Set();
    const anchors = new Map();
    for (const run of listed) {
        const day = run.started?.slice(0, 10);
        if (day === undefined || days.has(day))
            continue;
        days.add(day);
        anchors.set(run, toAnchor('day', day));
    }
    return anchors;
}
/** Navigation from a page about runs to the other pages. */
function SiteLinks({ runs, newer, older }) {
    return ((0,jsxRuntime/* jsxs */.FD)("nav", { "aria-label": "Site", children: [(0,jsxRuntime/* jsx */.Y)("a", { href: "../../index.html", children: "All repositories" }), (0,jsxRuntime/* jsx */.Y)("a", { href: "../index.html", children: "Overview" }), runs !== null && (0,jsxRuntime/* jsx */.Y)("a", { href: runs, children: "All runs" }), newer && ((0,jsxRuntime/* jsxs */.FD)("a", { href: newer.file, rel: "prev", children: ["\u2190 ", newer.text] })), older && ((0,jsxRuntime/* jsxs */.FD)("a", { href: older.file, rel: "next", children: [older.text, " \u2192"] }))] }));
}
/** The repository that the runs belong to. */
function RepositoryBadges({ repository }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("span", { class: "badge", children: (0,jsxRuntime/* jsx */.Y)(Name, { value: `${repository.owner}/${repository.name}` }) }), (0,jsxRuntime/* jsx */.Y)(ContextBadge, { context: repository.context }), (0,jsxRuntime/* jsx */.Y)(StateBadge, { state: repository.state })] }));
}

;// CONCATENATED MODULE: ./src/render/dashboard-page.tsx


















const TIMED_SECTIONS = ['Outcomes', 'Coverage', 'Latency'];
/** Number of days that a chart shows individually. */
const RECENT_DAYS = 90;
function DashboardPage({ dashboard, options, exported }) {
    const { summary, sweeps, commands, usage } = dashboard;
    const { days } = sweeps;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Identity, { dashboard: dashboard, options: options, sections: toSections(dashboard, exported !== null) }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [(0,jsxRuntime/* jsx */.Y)(AttentionList, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(KeyFigures, { sweeps: sweeps }), (0,jsxRuntime/* jsx */.Y)(Outcomes, { dashboard: dashboard }), (0,jsxRuntime/* jsxs */.FD)("div", { class: days.length > RECENT_DAYS ? 'stack' : 'pair', children: [(0,jsxRuntime/* jsx */.Y)(Coverage, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(Latency, { sweeps: sweeps })] }), (0,jsxRuntime/* jsx */.Y)(ActionsTable, { summary: summary, sweeps: sweeps }), (0,jsxRuntime/* jsx */.Y)(RunsTable, { dashboard: dashboard }), commands && (0,jsxRuntime/* jsx */.Y)(Commands, { commands: commands }), usage && (0,jsxRuntime/* jsx */.Y)(Usage, { usage: usage }), (0,jsxRuntime/* jsx */.Y)(DiagnosticsList, { dashboard: dashboard, options: options }), exported !== null && (0,jsxRuntime/* jsx */.Y)(Downloads, { index: exported }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "pair", children: [(0,jsxRuntime/* jsx */.Y)(RecordsAccount, { records: summary.records }), (0,jsxRuntime/* jsx */.Y)(Provenance, { dashboard: dashboard, options: options })] })] })] }));
}
/** Sections that the page's navigation links to. */
function toSections({ sweeps, commands, usage }, isExported) {
    return [
        'Attention',
        ...(sweeps.days.length > 0 ? TIMED_SECTIONS : []),
        'Actions',
        'Runs',
        ...(commands ? ['Commands'] : []),
        ...(usage ? ['Usage'] : []),
        'Diagnostics',
        ...(isExported ? ['Downloads'] : []),
        'Provenance',
    ];
}
function Outcomes({ dashboard }) {
    const { days } = dashboard.sweeps;
    const toRuns = toRunsOfDays(dashboard);
    return (days.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Section, { id: "outcomes", title: "Outcomes", note: "of events, by UTC day", children: (0,jsxRuntime/* jsx */.Y)(RecentAndAll, { chart: (props) => (0,jsxRuntime/* jsx */.Y)(OutcomeBars, { ...props, toRuns: toRuns }), id: "outcomes", days: days }) })));
}
function Coverage({ dashboard: { sweeps, diagnostics } }) {
    const { days, anchor_day: anchor } = sweeps;
    if (anchor === null)
        return null;
    const part = days.length > 7 * MAX_WEEKS ? `the last ${MAX_WEEKS} weeks, ` : '';
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "coverage", title: "Coverage", note: `${part}up to the last telemetry day, ${(0,base_format/* formatDay */.im)(anchor)}`, children: (0,jsxRuntime/* jsx */.Y)(CoverageCalendar, { days: days, partial: derivePartialDays(diagnostics.diagnostics) }) }));
}
function Latency({ sweeps: { days } }) {
    const measured = days.some((day) => day.p95_ms !== null);
    return (days.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Section, { id: "latency", title: "Latency", note: "of events with a duration", children: measured ? ((0,jsxRuntime/* jsx */.Y)(RecentAndAll, { chart: LatencyBand, id: "latency", days: days })) : ((0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No event has a duration." })) })));
}
/** The last days individually and, when there are more, a second chart of all days in coarser steps. */
function RecentAndAll({ chart: Chart, id, days }) {
    if (days.length <= RECENT_DAYS)
        return (0,jsxRuntime/* jsx */.Y)(Chart, { id: `${id}-all`, days: days, title: "All telemetry" });
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: "charts", children: [(0,jsxRuntime/* jsx */.Y)(Chart, { id: `${id}-recent`, days: days.slice(-RECENT_DAYS), title: `Last ${RECENT_DAYS} days` }), (0,jsxRuntime/* jsx */.Y)(Chart, { id: `${id}-all`, days: days, title: "All telemetry" })] }));
}

// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/write.js + 26 modules
var write = __webpack_require__(5305);
;// CONCATENATED MODULE: ./src/derive/exports/export-columns.ts




const COLUMN_TYPES = ['timestamp', 'text', 'integer', 'number', 'boolean'];
/** The columns of every export, in order: the allow-list of what leaves the parser row by row (invariant 9). */
const EXPORT_COLUMNS = [
    {
        name: 'time',
        type: 'timestamp',
        unit: 'UTC, to the millisecond',
        nullable: true,
        meaning: 'When the record was made; absent when it has no valid timestamp.',
    },
    {
        name: 'file',
        type: 'text',
        unit: null,
        nullable: false,
        meaning: 'Path of the telemetry file with the record, relative to the telemetry directory of the repository.',
    },
    { name: 'line', type: 'integer', unit: '1-based', nullable: false, meaning: 'Line of that file.' },
    {
        name: 'dialect',
        type: 'text',
        unit: null,
        nullable: false,
        meaning: 'Format of the record: decision, engine, agent, command or transcript.',
    },
    { name: 'action', type: 'text', unit: null, nullable: false, meaning: 'What was done or attempted.' },
    {
        name: 'outcome',
        type: 'text',
        unit: null,
        nullable: false,
        meaning: 'success, partial, blocked, failed, or unknown when the record has no outcome.',
    },
    {
        name: 'run',
        type: 'text',
        unit: null,
        nullable: true,
        meaning: 'The run that the record belongs to: its correlation_id, run_id or sessionId.',
    },
    { name: 'actor', type: 'text', unit: null, nullable: true, meaning: 'Who wrote the record.' },
    {
        name: 'duration_ms',
        type: 'number',
        unit: 'milliseconds',
        nullable: true,
        meaning: 'Duration; absent when the record has no valid duration.',
    },
    {
        name: 'took_action',
        type: 'boolean',
        unit: null,
        nullable: true,
        meaning: 'Whether something was really changed; absent when the record does not say.',
    },
    {
        name: 'tags',
        type: 'text',
        unit: null,
        nullable: true,
        meaning: 'Tags of agent events as key=value, sorted, with semicolons between them (% and ; within them are %25 and %3B): ' +
            `${records_tags/* MAX_TAGS */.x3} at most, and … when there were more. The value of a tag that the emitter withheld is REDACTED.`,
    },
];
const monthSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .describe('`2026-02`: the month in the names of telemetry files; `undated` when their names have no day.'),
    first_day: day.nullable().describe('The first day in their names.'),
    last_day: day.nullable().describe('The last day in their names.'),
    telemetry_files: count.describe('Number of telemetry files.'),
    telemetry_bytes: count.describe('Their size in bytes of raw telemetry.'),
});
const columnSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().describe('Name of the column.'),
    type: schemas/* enum */.k5n(COLUMN_TYPES)
        .describe('Times are ISO 8601 in CSV and JSONL, milliseconds since the epoch (UTC) in Parquet.'),
    unit: schemas/* string */.YjP().nullable().describe('Unit; null without one.'),
    nullable: schemas/* boolean */.zMY().describe('Whether a value can be missing: null in JSONL and Parquet, an empty field in CSV.'),
    meaning: schemas/* string */.YjP().describe('Meaning of the column.'),
});
const export_columns_fileSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().describe('Name of the file, in the directory of this index.'),
    format: schemas/* enum */.k5n(EXPORT_FORMATS).describe('Format of the file.'),
    bytes: count.describe('Size in bytes.'),
});
const LEFT_OUT_REASONS = ['beyond-window', 'too-large'];
/** `data/index.json`. */
const exportIndexSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz('1.1').describe('Version of this format.'),
    columns: schemas/* array */.YOg(columnSchema).describe('The columns, in the order of every format.'),
    csv_escape: schemas/* literal */.euz("'")
        .describe("In CSV, a text that begins with one of `=+-@'`, a full-width one of these, tab, CR or LF gets an apostrophe in front, and so " +
        'does such a text after a semicolon. To restore the text, remove one apostrophe at the beginning and after each semicolon.'),
    window_bytes: count.describe('Maximum bytes of raw telemetry that are exported: the newest whole months that fit, or the newest days of the newest month.'),
    partitions: schemas/* array */.YOg(monthSchema.extend({
        rows: count.describe('Number of rows: one per event in these files, regardless of its own date.'),
        files: schemas/* array */.YOg(export_columns_fileSchema).describe('One file per format; none when there are no rows.'),
    }))
        .describe('What can be downloaded, by name. Rows are sorted by file, line, and place on the line; rows of session logs come last within their line.'),
    sessions: schemas/* strictObject */.rej({
        rows: count.describe('Number of rows: one per session of `sessions.json`.'),
        files: schemas/* array */.YOg(export_columns_fileSchema)
            .describe('The file. Its columns are the fields of `sessions.json`; `models` has messages by model and `tools` calls by tool, as in `Bash 12, Read 3`.'),
    })
        .nullable()
        .describe('Sessions for download; null when there are none, or CSV is not among the formats.'),
    not_exported: schemas/* array */.YOg(monthSchema.extend({
        reason: schemas/* enum */.k5n(LEFT_OUT_REASONS)
            .describe('`beyond-window`: older than what fits into the window. `too-large`: its rows would make files that cannot be ' +
            'published.'),
    }))
        .describe('Telemetry that counts on the page but is not exported, sorted by name and reason.'),
})
    .describe('The events for download, the meaning of the columns, and what is left out.');

;// CONCATENATED MODULE: ./src/render/exports.ts






const SESSIONS_FILE = 'sessions.csv';
const exports_NAMES = EXPORT_COLUMNS.map(({ name }) => name);
/**
 * A CSV table (RFC 4180), with a line feed after each row; UTF-8 without a byte order mark. An absent value is an empty field.
 *
 * No text becomes a formula in a spreadsheet: a text that begins with a character that could start one gets an apostrophe in
 * front. In locales with a decimal comma, spreadsheets may also split fields at semicolons, so the same is done after each
 * semicolon. An existing apostrophe in these places gets another one. To restore a text, remove one apostrophe at the beginning
 * and after each semicolon.
 */
function renderCsv(rows) {
    return exports_renderTable(exports_NAMES, Array.from(rows, toCells));
}
function exports_renderTable(columns, rows) {
    return Buffer.from((0,sync/* stringify */.A)([...rows], { header: true, columns: [...columns], cast: { string: protect } }));
}
/** The sessions as CSV: each kind of token has a column, and lists are texts such as `Bash 12, Read 3`. */
function renderSessionsCsv(sessions) {
    const rows = sessions.map(({ tokens, models, tools, ...fields }) => ({
        ...fields,
        input_tokens: tokens?.input ?? null,
        output_tokens: tokens?.output ?? null,
        cache_creation_tokens: tokens?.cache_creation ?? null,
        cache_read_tokens: tokens?.cache_read ?? null,
        models: models.map(({ model, messages }) => `${model} ${messages}`).join(', '),
        tools: tools.map(({ tool, calls }) => `${tool} ${calls}`).join(', '),
    }));
    return exports_renderTable(Object.keys(rows[0] ?? {}), rows.map((Object.values)));
}
/**
 * Characters that start a formula, some also in full width; white space, after which some spreadsheets look for one; and the
 * apostrophe.
 */
const START = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n']/;
function protect(text) {
    const parts = text.split(';');
    return parts.map((part) => (START.test(part) ? `'${part}` : part)).join(';');
}
function toCells(row) {
    const cells = {
        ...row,
        time: toIsoTime(row.time),
        took_action: row.took_action === null ? null : String(row.took_action),
    };
    return exports_NAMES.map((name) => cells[name]);
}
const LINE_SEPARATORS = /[\u2028\u2029]/g;
/** Rows that are held as text at a time. */
const CHUNK_ROWS = 10_000;
/** One JSON object per line, keys in column order; absent values are null. */
function renderJsonl(rows) {
    const chunks = [];
    let lines = [];
    const flush = () => {
        chunks.push(Buffer.from(lines.join('')));
        lines = [];
    };
    for (const row of rows) {
        if (lines.push(`${toJsonLine(row)}\n`) === CHUNK_ROWS)
            flush();
    }
    flush();
    return Buffer.concat(chunks);
}
/** Unicode line separators are escaped, because some readers break lines at them. */
function toJsonLine(row) {
    const json = JSON.stringify({ ...row, time: toIsoTime(row.time) });
    return json.replace(LINE_SEPARATORS, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));
}
/** `2026-01-15T18:22:24.000Z`: always the same format, as table readers expect of a column. */
function toIsoTime(time) {
    return time === null ? null : new Date(time).toISOString();
}
/** Parquet type of each column type. Times are milliseconds, adjusted to UTC. */
const PARQUET_TYPES = {
    timestamp: 'TIMESTAMP',
    text: 'STRING',
    integer: 'INT32',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
};
/** An Apache Parquet file, compressed with Snappy. It does not record when or by which version it was written. */
function renderParquet(rows) {
    const all = Array.from(rows);
    const columnData = EXPORT_COLUMNS.map((column) => ({
        name: column.name,
        type: PARQUET_TYPES[column.type],
        nullable: column.nullable,
        data: all.map((row) => toValue(column, row)),
    }));
    return new Uint8Array((0,write/* parquetWriteBuffer */.G)({ columnData, createdBy: 'telemetry-dashboard-action' }));
}
function toValue({ name, type }, row) {
    const value = row[name];
    return type === 'timestamp' && typeof value === 'number' ? new Date(value) : value;
}
const RENDER = {
    csv: renderCsv,
    jsonl: renderJsonl,
    parquet: renderParquet,
};
/** The events as one file per month and format, and the sessions as CSV. */
function renderExports({ partitions, leftOut }, formats, sessions = null) {
    const files = new Map();
    const index = {
        schema_version: '1.1',
        columns: [...EXPORT_COLUMNS],
        csv_escape: "'",
        window_bytes: EXPORT_WINDOW_BYTES,
        partitions: partitions.map((partition) => {
            const rendered = renderPartition(partition, formats);
            for (const { path, bytes } of rendered)
                files.set(`data/${path}`, bytes);
            return {
                ...exports_toMonth(partition),
                rows: countRows(partition),
                files: rendered.map(({ path, format, bytes }) => ({ path, format, bytes: bytes.byteLength })),
            };
        }),
        sessions: null,
        not_exported: leftOut.map((month) => ({ ...exports_toMonth(month), reason: month.reason })),
    };
    if (sessions !== null && formats.includes('csv')) {
        const bytes = renderSessionsCsv(sessions.sessions);
        files.set(`data/${SESSIONS_FILE}`, bytes);
        index.sessions = {
            rows: sessions.sessions.length,
            files: [{ path: SESSIONS_FILE, format: 'csv', bytes: bytes.byteLength }],
        };
    }
    return { index, files: files.set('data/index.json', renderJson(index)) };
}
function renderPartition(partition, formats) {
    if (countRows(partition) === 0)
        return [];
    return formats.map((format) => ({
        path: `events-${partition.name}.${format}`,
        format,
        bytes: RENDER[format](toRows(partition)),
    }));
}
function* toRows({ rows }) {
    for (const [file, data] of rows)
        yield* (0,export_rows/* toExportRows */.TK)(file, data);
}
function countRows({ rows }) {
    return Array.from(rows.values(), ({ lines }) => lines.length).reduce((sum, count) => sum + count, 0);
}
function exports_toMonth({ name, firstDay, lastDay, files, bytes }) {
    return { name, first_day: firstDay, last_day: lastDay, telemetry_files: files.length, telemetry_bytes: bytes };
}

;// CONCATENATED MODULE: ./src/render/feed.ts









/** Maximum number of findings (worst first) and of failed runs (newest first). */
const MAX_OF_A_KIND = 25;
/** `updated` is required (RFC 4287); this is the value for a repository without any timestamp. */
const NEVER = '1970-01-01T00:00:00Z';
/**
 * `feed.xml`: attention items and their end, errors and warnings of the telemetry, and failed runs, as Atom (RFC 4287). Ids are
 * tag URIs (RFC 4151) made of the repository's key and the entry's subject, so that a reader shows each entry once. Every time
 * comes from telemetry.
 */
function renderFeed(dashboard, options) {
    const { summary, diagnostics, runs, attention } = dashboard;
    const { owner, name, key } = summary.repository;
    const latest = summary.coverage.last_timestamp ?? NEVER;
    const base = options.siteUrl === null ? '' : `${options.siteUrl}${encodeURIComponent(key)}/`;
    const feedId = `tag:${toAuthority(options.serverUrl)},2026:telemetry-dashboard/${encodeURIComponent(key)}`;
    const toAddress = createRunAddresses(dashboard);
    const entries = [
        ...attention.items.slice(0, MAX_OF_A_KIND).flatMap(toAttentionEntries),
        ...diagnostics.diagnostics
            .filter(({ severity }) => severity !== 'note')
            .slice(0, MAX_OF_A_KIND)
            .map((finding) => toFindingEntry(finding, latest)),
        ...runs
            .filter(({ outcome }) => outcome === 'failed')
            .slice(0, MAX_OF_A_KIND)
            .map((run) => toRunEntry(run, toAddress(run), latest)),
    ].sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1));
    const lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        feed_element('id', feedId),
        feed_element('title', `${toVisibleText(`${owner}/${name}`)} telemetry: attention, findings and failed runs`),
        feed_element('subtitle', toVerdicts(summary).sentences),
        feed_element('updated', latest),
        `<link rel="self" type="application/atom+xml" href="${escapeXml(`${base}feed.xml`)}"/>`,
        `<link rel="alternate" type="text/html" href="${escapeXml(`${base}index.html`)}"/>`,
        `<author>${feed_element('name', 'telemetry-dashboard-action')}</author>`,
        `<generator version="${escapeXml(options.builderVersion)}">telemetry-dashboard-action</generator>`,
        ...entries.map((entry) => feed_renderEntry(entry, feedId, base)),
        '</feed>\n',
    ];
    return new TextEncoder().encode(lines.join('\n'));
}
function feed_renderEntry({ id, title, summary, category, updated, address }, feedId, base) {
    return [
        '<entry>',
        feed_element('id', `${feedId}/${id}`),
        feed_element('title', title),
        feed_element('updated', updated),
        `<link rel="alternate" type="text/html" href="${escapeXml(`${base}${address}`)}"/>`,
        `<category term="${escapeXml(category)}"/>`,
        feed_element('summary', summary),
        '</entry>',
    ].join('\n');
}
/** One entry when the item begins and another when it is over. Their ids contain the day it began, so they never change. */
function toAttentionEntries(item) {
    const { kind, action, since, until } = item;
    const id = `attention/${kind}/${since}/${toUrlPart(action)}`;
    const address = 'index.html#attention';
    const name = toVisibleText(action);
    const begun = { ...item, until: null };
    return [
        {
            id,
            title: `${name} ${toIncident(begun)}`,
            summary: toEvidence(begun),
            category: `attention-${kind}`,
            updated: `${since}T00:00:00Z`,
            address,
        },
        ...(until === null
            ? []
            : [
                {
                    id: `${id}/over`,
                    title: `${name} ${toIncident(item)}`,
                    summary: toEvidence(item),
                    category: 'attention-over',
                    updated: `${until}T00:00:00Z`,
                    address,
                },
            ]),
    ];
}
/** A finding is dated by the day in its file's name, or else by the last telemetry. It remains until it is fixed. */
function toFindingEntry({ code, severity, message, file, line, count }, latest) {
    const day = file === null ? null : (0,records_timestamp/* parseFileDay */.kD)(file);
    const place = file === null ? '' : ` in ${toVisibleText(file)}${line === null ? '' : `, line ${line}`}`;
    return {
        id: `diagnostic/${toUrlPart(code)}/${file === null ? '' : toUrlPart(file)}`,
        title: `${severity}: ${toVisibleText(code)}${place}`,
        summary: `${toVisibleText(message)} Found ${(0,base_format/* formatQuantity */.VZ)(count, 'time')}.`,
        category: severity,
        updated: day === null ? latest : `${toDay(day)}T00:00:00Z`,
        address: `index.html#${toAnchor('diagnostic', code)}`,
    };
}
/** The entry links to the run's steps, or to its row in the list of runs, and says what the run failed at. */
function toRunEntry(run, address, latest) {
    const started = run.started === null ? '' : `Started ${(0,base_format/* formatTimestamp */.Ey)(run.started)} UTC. `;
    const cause = run.cause === null ? '' : `: ${toCauseText(run.cause)}`;
    return {
        id: `run/${toUrlPart(run.id)}`,
        title: `Run ${toVisibleText(run.id)} failed${cause}`,
        summary: `${started}${(0,base_format/* formatCount */.B4)(run.failed)} of ${(0,base_format/* formatQuantity */.VZ)(run.events, 'event')} failed.`,
        category: 'failed-run',
        updated: run.ended ?? run.started ?? latest,
        address,
    };
}
function feed_element(name, text) {
    return `<${name}>${escapeXml(text)}</${name}>`;
}
/** Tagging authority of the ids (RFC 4151): the host of the server that the repositories are on. */
function toAuthority(serverUrl) {
    return URL.canParse(serverUrl) && /^https?:/i.test(serverUrl) ? new URL(serverUrl).hostname : 'github.com';
}

// EXTERNAL MODULE: ./src/derive/agents/agent-figures.ts
var agent_figures = __webpack_require__(6335);
;// CONCATENATED MODULE: ./src/render/agent-metrics.ts


/** Tags of events as labels, and what agents measured (`spec/3`, Goals and Transport). */
function toAgentMetrics({ tags, measured }) {
    return [
        toTagFamily('events', 'events that have it.', tags),
        toTagFamily('known', 'events whose outcome is known.', tags),
        toTagFamily('failed', 'events that failed.', tags),
        toMeasureFamily({ name: 'agent_confidence_ratio', unit: 'ratio', help: 'The last confidence of a plan or a review.' }, measured, 'confidence'),
        toMeasureFamily({ name: 'agent_throughput_tokens_per_second', help: 'The last throughput of a benchmark.' }, measured, 'tokensPerSecond'),
        toMeasureFamily({ name: 'agent_latency_seconds', unit: 'seconds', help: 'The last latency of a benchmark.' }, measured, 'latencyMs'),
        toCountFamily(measured),
    ];
}
const TAG_NAMES = { events: 'tag_events', known: 'tag_known_events', failed: 'tag_failed_events' };
function toTagFamily(count, help, tags) {
    const samples = tags.map((tag) => ({
        labels: { key: toLabel(tag.key), value: toLabel(tag.value) },
        value: tag[count],
    }));
    return {
        name: TAG_NAMES[count],
        type: 'gauge',
        help: `Of the ${agent_figures/* MAX_COUNTED_TAGS */.kv} shortest tags: ${help}`,
        samples: toDistinct(samples),
    };
}
const BY = `By source, environment and hardware, for the ${agent_figures/* MAX_MEASURED */.qN} shortest combinations.`;
function toMeasureFamily(family, measured, measure) {
    const samples = measured.flatMap((source) => {
        const found = source.measures[measure];
        if (found === null)
            return [];
        return [{ labels: toSourceLabels(source), value: measure === 'latencyMs' ? found.value / 1000 : found.value }];
    });
    return { ...family, type: 'gauge', help: `${family.help} ${BY}`, samples: toDistinct(samples) };
}
const MEASURE_LABELS = {
    confidence: 'confidence',
    tokensPerSecond: 'throughput',
    latencyMs: 'latency',
};
function toCountFamily(measured) {
    const samples = measured.flatMap((source) => Object.entries(MEASURE_LABELS).flatMap(([measure, label]) => {
        const found = source.measures[measure];
        return found === null ? [] : [{ labels: { measure: label, ...toSourceLabels(source) }, value: found.count }];
    }));
    return {
        name: 'agent_measurements',
        type: 'gauge',
        help: `Number of measurements. ${BY}`,
        samples: toDistinct(samples),
    };
}
/** A value that is not recorded gets no label. */
function toSourceLabels({ source, environment, hardware }) {
    const labels = Object.entries({ source, environment, hardware }).flatMap(([name, value]) => value === null ? [] : [[name, toLabel(value)]]);
    return Object.fromEntries(labels);
}
function toLabel(text) {
    return toVisibleText(text).toWellFormed();
}
/** Labels with the same visible text are one series, which can have only one value: the first one. */
function toDistinct(samples) {
    const bySeries = new Map();
    for (const sample of samples) {
        const series = JSON.stringify(sample.labels);
        if (!bySeries.has(series))
            bySeries.set(series, sample);
    }
    return [...bySeries.values()];
}

;// CONCATENATED MODULE: ./src/render/open-metrics.ts

/** Ends the help text of a ratio. */
const FEW = `Absent with fewer than ${comparison/* MIN_COMPARED */.Hh} known outcomes.`;
/**
 * OpenMetrics 1.0 text. Samples have no timestamps, because they describe the telemetry as a whole, not one moment. Families
 * without samples are left out: unknown is not zero.
 */
function renderOpenMetrics(families) {
    const lines = families.filter(({ samples }) => samples.length > 0).flatMap(open_metrics_toLines);
    return new TextEncoder().encode([...lines, '# EOF\n'].join('\n'));
}
function open_metrics_toLines({ name, type, unit, help, samples }) {
    return [
        `# TYPE ${name} ${type}`,
        ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
        `# HELP ${name} ${open_metrics_escape(help)}`,
        ...samples.map(({ suffix = '', labels, value }) => `${name}${suffix}${toLabelText(labels)} ${value}`),
    ];
}
function toLabelText(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${open_metrics_escape(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
function open_metrics_escape(text) {
    return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
}
function single(name, help, value) {
    return { name, type: 'gauge', help, samples: [{ labels: {}, value }] };
}
function byLabel(name, help, label, keys, counts) {
    const samples = keys.map((key) => ({ labels: { [label]: key }, value: counts[key] }));
    return { name, type: 'gauge', help, samples };
}
function ratio(family) {
    return { ...family, unit: 'ratio' };
}

;// CONCATENATED MODULE: ./src/render/command-metrics.ts


/** Help texts of the counters that are rates or bytes. */
const HELP = {
    ast_cache_hit_rate: 'Hits ÷ (hits + misses) of the cache of syntax trees.',
    lsp_timeout_rate: 'Timeouts ÷ spawns of language servers.',
    total_bytes: 'Bytes read from files, in all modes.',
};
/** Counters of command records under their own names (`spec/4 §D`), dropped writes, and warnings. */
function toCommandMetrics({ counters, dropped_writes: drops, warnings }) {
    return [
        ...COMMAND_COUNTER_NAMES.map((name) => {
            const value = counters[name];
            return {
                ...single(name, HELP[name] ?? 'A counter of command records, under its established name.', value ?? 0),
                isForeign: true,
                ...(value === null && { samples: [] }),
            };
        }),
        single('command_dropped_writes', 'Command records that were not written because the log was locked.', drops.dropped),
        ratio({
            name: 'command_dropped_write_ratio',
            type: 'gauge',
            help: `Dropped ÷ (dropped + written); up to ${drops.threshold} is normal.`,
            samples: drops.rate === null ? [] : [{ labels: {}, value: drops.rate }],
        }),
        {
            name: 'command_warnings',
            type: 'gauge',
            help: 'Occurrences of each of the 20 most frequent warnings of command records, by code.',
            samples: warnings.map(({ code, count }) => ({ labels: { code }, value: count })),
        },
    ];
}

;// CONCATENATED MODULE: ./src/render/metrics.ts









/** Maximum number of actions with their own series, most events first: each one costs a monitoring system memory. */
const MEASURED_ACTIONS = 50;
const WAYS = ['counted', 'duplicate', 'foreign', 'unrecognised', 'copies', 'withheld'];
const metrics_SEVERITIES = ['error', 'warning', 'note'];
/**
 * `metrics.prom`: the figures of `summary.json`, `sweeps.json`, `diagnostics.json` and `commands.json`, and of agents, as
 * OpenMetrics 1.0. Every series names its repository, so that one monitoring system can collect many dashboards. Counts are
 * gauges, because telemetry can also shrink.
 */
function renderMetrics({ summary, diagnostics, sweeps, attention, agents, commands, }) {
    const { owner, name, context } = summary.repository;
    const repository = `${owner}/${name}`;
    const families = [
        info({ ...(context !== null && { context }), telemetry_version: summary.telemetry_version }),
        metrics_toStatus(summary),
        metrics_toAutomation(summary),
        ...metrics_toAttention(summary, attention),
        byLabel('records', 'Records found, by what became of them.', 'way', WAYS, summary.records),
        byLabel('dialect_records', 'Records that count, by dialect.', 'dialect', dialects/* DIALECT_NAMES */.md, summary.records.by_dialect),
        byLabel('outcome_events', 'Events by outcome; a record of a session log has one for each tool use.', 'outcome', records_outcome/* OUTCOMES */.i, summary.outcomes),
        byLabel('runs', 'Runs by outcome.', 'outcome', records_outcome/* OUTCOMES */.i, summary.runs),
        single('malformed_lines', 'Lines that hold no record.', summary.records.malformed),
        single('action_taking_events', 'Events that record a real change.', summary.actions_taken.count),
        single('action_unrecorded_events', 'Events that do not record whether anything was changed.', summary.actions_taken.not_recorded),
        single('actions', 'Distinct actions.', summary.actions.length),
        ...toWindows(sweeps),
        ...metrics_toCoverage(summary),
        byLabel('diagnostics', 'Findings about the telemetry, by severity.', 'severity', metrics_SEVERITIES, diagnostics.counts),
        single('source_files', 'Telemetry files that were read.', summary.source.files),
        {
            ...single('source_bytes', 'Size of the telemetry files that were read.', summary.source.bytes),
            unit: 'bytes',
        },
        ...metrics_toActions(summary.actions.slice(0, MEASURED_ACTIONS)),
        ...toAgentMetrics(agents),
        ...(commands === null ? [] : toCommandMetrics(commands)),
    ];
    return renderOpenMetrics(families.map((family) => withRepository(family, repository)));
}
function metrics_toStatus({ status }) {
    const samples = STATUSES.map((state) => ({ labels: { telemetry_status: state }, value: Number(state === status) }));
    return { name: 'status', type: 'stateset', help: 'Worst finding about the telemetry.', samples };
}
/** Without telemetry, nothing is known about the automation. */
function metrics_toAutomation({ status, automation: { verdict } }) {
    const samples = ATTENTION_VERDICTS.map((state) => ({
        labels: { telemetry_automation: state },
        value: Number(state === verdict),
    }));
    return {
        name: 'automation',
        type: 'stateset',
        help: 'Whether anything needs attention on the last telemetry day.',
        samples: status === 'no-telemetry' ? [] : samples,
    };
}
/** Open items by kind, and each of them with the day it began. */
function metrics_toAttention({ status, automation }, { items }) {
    const isKnown = status !== 'no-telemetry';
    const counts = ATTENTION_KINDS.map((kind) => ({ labels: { kind }, value: automation.attention[kind] }));
    const open = items.filter(({ until }) => until === null);
    return [
        {
            name: 'attention_items',
            type: 'gauge',
            help: 'Items that need attention on the last telemetry day, by kind.',
            samples: isKnown ? counts : [],
        },
        {
            name: 'attention_since_timestamp_seconds',
            type: 'gauge',
            unit: 'seconds',
            help: 'First day of each item that needs attention.',
            samples: open.map(({ kind, action, since }) => ({
                labels: { kind, action: toVisibleText(action) },
                value: Date.parse(`${since}T00:00:00Z`) / 1000,
            })),
        },
    ];
}
function toWindows({ windows, anchor_day: anchor }) {
    const family = (name, help, value) => ({
        name: `window_${name}`,
        type: 'gauge',
        help: `In the window up to the last telemetry day: ${help}`,
        samples: comparison/* WINDOW_NAMES */.IU.flatMap((window) => {
            const found = anchor === null ? null : value(windows[window]);
            return found === null ? [] : [{ labels: { window }, value: found }];
        }),
    });
    return [
        family('events', 'events.', ({ events }) => events),
        family('known_events', 'events whose outcome is known.', ({ known }) => known),
        family('failed_events', 'events that failed.', ({ failed }) => failed),
        ratio(family('failure_ratio', `failed ÷ known events. ${FEW}`, ({ failure_rate: rate }) => rate)),
        family('runs', 'runs that started.', ({ runs }) => runs),
        family('known_runs', 'runs whose outcome is known.', ({ known_runs: known }) => known),
        family('failed_runs', 'runs that failed.', ({ failed_runs: failed }) => failed),
        family('action_taking_events', 'events that record a real change.', ({ actions_taken: taken }) => taken),
        family('action_unrecorded_events', 'events that do not record whether anything was changed.', ({ actions_not_recorded: notRecorded }) => notRecorded),
    ];
}
function metrics_toCoverage({ coverage }) {
    const at = (timestamp) => timestamp === null ? [] : [{ labels: {}, value: Date.parse(timestamp) / 1000 }];
    const instant = (name, help, timestamp) => ({
        name,
        type: 'gauge',
        unit: 'seconds',
        help,
        samples: at(timestamp),
    });
    const days = { present: coverage.days_present, missing: coverage.days_missing.length };
    return [
        byLabel('days', 'Days from the first to the last record, with telemetry or without.', 'coverage', ['present', 'missing'], days),
        instant('first_timestamp_seconds', 'Time of the first record.', coverage.first_timestamp),
        instant('last_timestamp_seconds', 'Time of the last record.', coverage.last_timestamp),
    ];
}
function metrics_toActions(actions) {
    const labelled = withLabels(actions);
    const most = `Of the ${MEASURED_ACTIONS} actions with the most events:`;
    return [
        {
            name: 'action_events',
            type: 'gauge',
            help: `${most} events.`,
            samples: labelled.map(({ labels, count }) => ({ labels, value: count })),
        },
        {
            name: 'action_failed_events',
            type: 'gauge',
            help: `${most} events that failed.`,
            samples: labelled.map(({ labels, failed }) => ({ labels, value: failed })),
        },
        {
            name: 'action_known_events',
            type: 'gauge',
            help: `${most} events whose outcome is known.`,
            samples: labelled.map(({ labels, known }) => ({ labels, value: known })),
        },
        ratio({
            name: 'action_failure_ratio',
            type: 'gauge',
            help: `${most} failed ÷ known events. ${FEW}`,
            samples: labelled.flatMap(({ labels, failure_rate: rate }) => (rate === null ? [] : [{ labels, value: rate }])),
        }),
        {
            name: 'action_duration_seconds',
            type: 'summary',
            unit: 'seconds',
            help: `${most} durations, accurate to 0.4%; quantile 1 is the longest.`,
            samples: labelled.flatMap(({ labels, p50_ms: p50, p95_ms: p95, max_ms: max }) => Object.entries({ '0.5': p50, '0.95': p95, '1.0': max }).flatMap(([quantile, duration]) => duration === null ? [] : [{ labels: { ...labels, quantile }, value: duration / 1000 }])),
        },
    ];
}
/** Names with the same visible text are one series, which can have only one value: the first one. */
function withLabels(actions) {
    const byText = new Map();
    for (const action of actions) {
        const text = toVisibleText(action.action).toWellFormed();
        if (!byText.has(text))
            byText.set(text, action);
    }
    return Array.from(byText, ([text, action]) => ({ ...action, labels: { action: text } }));
}
function info(labels) {
    const samples = [{ suffix: '_info', labels, value: 1 }];
    return { name: 'repository', type: 'info', help: 'The repository that the telemetry is about.', samples };
}
function withRepository(family, repository) {
    const samples = family.samples.map((sample) => ({ ...sample, labels: { repository, ...sample.labels } }));
    return { ...family, name: family.isForeign ? family.name : `telemetry_${family.name}`, samples };
}

;// CONCATENATED MODULE: ./src/render/no-records-page.tsx








/** The page when no record counts: it says why, rather than showing zeros (`spec/1 §6.2`). */
function NoRecordsPage({ dashboard, options }) {
    const { summary } = dashboard;
    const isNothing = summary.status === 'no-telemetry';
    const unrecognised = findMessage(dashboard, 'nothing-recognised');
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Identity, { dashboard: dashboard, options: options }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [(0,jsxRuntime/* jsxs */.FD)("section", { class: "card empty", "aria-labelledby": "empty-title", children: [(0,jsxRuntime/* jsx */.Y)(EmptyPlot, {}), isNothing ? (0,jsxRuntime/* jsx */.Y)(NoTelemetry, { dashboard: dashboard }) : (0,jsxRuntime/* jsx */.Y)(NoneCounts, { dashboard: dashboard })] }), (0,jsxRuntime/* jsx */.Y)(DiagnosticsList, { dashboard: dashboard, options: options }), unrecognised !== null && (0,jsxRuntime/* jsx */.Y)(RecordFormats, {}), (0,jsxRuntime/* jsxs */.FD)("div", { class: "pair", children: [summary.records.lines > 0 && (0,jsxRuntime/* jsx */.Y)(RecordsAccount, { records: summary.records }), (0,jsxRuntime/* jsx */.Y)(Provenance, { dashboard: dashboard, options: options })] })] })] }));
}
function NoTelemetry({ dashboard }) {
    const { source } = dashboard.summary;
    const unread = countUnread(dashboard);
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "No telemetry available" }), (0,jsxRuntime/* jsxs */.FD)("p", { children: [source.directories.length === 0 ? 'There is no directory ' : 'There are no records in ', (0,jsxRuntime/* jsx */.Y)("code", { children: (0,jsxRuntime/* jsx */.Y)(Name, { value: source.directory }) }), ' ', "in ", (0,jsxRuntime/* jsx */.Y)(Name, { value: source.repository }), ". This does not mean that nothing happened, only that nothing is known.", unread > 0 &&
                        ` Not read: ${(0,base_format/* formatQuantity */.VZ)(unread, 'entry that is not a .jsonl file', 'entries that are not .jsonl files')}.`] }), (0,jsxRuntime/* jsxs */.FD)("p", { children: ["When daily ", (0,jsxRuntime/* jsx */.Y)("code", { children: ".jsonl" }), " files arrive there, this page shows the outcomes of records and runs over time, the covered days, the latency and frequency of actions, and the changes that were made."] })] }));
}
/** Says why there is telemetry but none of its records counts. */
function NoneCounts({ dashboard }) {
    const { foreign, withheld, parsed } = dashboard.summary.records;
    const unrecognised = findMessage(dashboard, 'nothing-recognised');
    if (unrecognised !== null) {
        return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "No recognised records" }), (0,jsxRuntime/* jsx */.Y)("p", { children: (0,jsxRuntime/* jsx */.Y)("bdi", { children: toVisibleText(unrecognised) }) }), (0,jsxRuntime/* jsxs */.FD)("p", { children: ["Compare the records with the ", (0,jsxRuntime/* jsx */.Y)("a", { href: `#${RECORD_FORMATS_ID}`, children: "record formats" }), "."] })] }));
    }
    const records = (0,base_format/* formatQuantity */.VZ)(parsed, 'record');
    if (parsed > 0 && withheld === parsed) {
        return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "All telemetry is private" }), (0,jsxRuntime/* jsxs */.FD)("p", { children: [records, " of private sessions were read. Nothing of private sessions is published."] })] }));
    }
    if (parsed > 0 && foreign === parsed) {
        return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "All records belong to other repositories" }), (0,jsxRuntime/* jsxs */.FD)("p", { children: [records, " in the directory of this repository, but each names a different one. None of them is counted."] })] }));
    }
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "No records to count" }), (0,jsxRuntime/* jsx */.Y)("p", { children: "There is telemetry, but none of it can be shown. See the diagnostics for the reason." })] }));
}
function findMessage({ diagnostics: { diagnostics } }, wanted) {
    return diagnostics.find(({ code }) => code === wanted)?.message ?? null;
}
function countUnread({ diagnostics: { diagnostics } }) {
    return diagnostics.reduce((sum, { code, count }) => sum + (code === 'ignored-file' ? count : 0), 0);
}
/** The outline of a chart without data. */
function EmptyPlot() {
    return ((0,jsxRuntime/* jsxs */.FD)("svg", { class: "empty-plot", viewBox: "0 0 160 64", width: "160", height: "64", "aria-hidden": "true", children: [(0,jsxRuntime/* jsx */.Y)("path", { d: "M4 60h152" }), (0,jsxRuntime/* jsx */.Y)("path", { class: "outline", d: "M12 52v-14h14v14zM40 52v-26h14v26zM68 52v-8h14v8zM96 52v-36h14v36zM124 52v-20h14v20z" })] }));
}

;// CONCATENATED MODULE: ./src/render/days/day-clock.tsx





const DAY_MS = 86_400_000;
const [LANE, BAR, AXIS] = [36, 14, 24];
/** Minimum width of a run, in percent, so that it is visible. */
const MIN_WIDTH = 0.3;
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
/** When the runs of a day began and how long they took, with failed runs in their own lane. The list of runs has all of them. */
function DayClock({ day, runs }) {
    const isFailed = ({ outcome }) => outcome === 'failed';
    const lanes = [
        { title: 'Failed runs', runs: runs.filter(isFailed) },
        { title: 'Other runs', runs: runs.filter((run) => !isFailed(run)) },
    ].filter((lane) => lane.runs.length > 0);
    const midnight = Date.parse(day);
    return ((0,jsxRuntime/* jsxs */.FD)("figure", { class: "chart timeline", children: [(0,jsxRuntime/* jsxs */.FD)("figcaption", { class: "sr-only", children: [lanes.map((lane) => `${lane.title}: ${(0,base_format/* formatQuantity */.VZ)(lane.runs.length, 'run')}`).join('; '), ". They are listed below."] }), (0,jsxRuntime/* jsxs */.FD)("svg", { class: "plot clock", height: lanes.length * LANE + AXIS, "aria-hidden": "true", children: [(0,jsxRuntime/* jsxs */.FD)("g", { class: "axis", children: [HOURS.map((hour) => {
                                const x = `${(hour / 24) * 100}%`;
                                return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("line", { x1: x, x2: x, y1: "0", y2: lanes.length * LANE }), (0,jsxRuntime/* jsx */.Y)("text", { x: x, y: lanes.length * LANE + 18, class: toPlace(hour), children: `${String(hour).padStart(2, '0')}:00` })] }));
                            }), lanes.map(({ title }, index) => ((0,jsxRuntime/* jsx */.Y)("text", { class: "lane", x: "0", y: index * LANE + 13, children: title })))] }), lanes.flatMap((lane, index) => lane.runs.flatMap((run) => {
                        if (run.started === null)
                            return [];
                        const start = Math.max(0, ((Date.parse(run.started) - midnight) / DAY_MS) * 100);
                        const width = Math.min(100 - start, ((toElapsed(run) ?? 0) / DAY_MS) * 100);
                        const x = Math.min(start, 100 - MIN_WIDTH);
                        return [
                            (0,jsxRuntime/* jsxs */.FD)("a", { href: `#${toRunAnchor(run.id)}`, tabIndex: -1, children: [(0,jsxRuntime/* jsx */.Y)("title", { children: `${run.started.slice(11, 16)} ${toVisibleText(run.id)}: ${run.outcome}` }), (0,jsxRuntime/* jsx */.Y)("rect", { x: `${toPercent(x)}%`, y: index * LANE + 18, width: `${toPercent(Math.max(MIN_WIDTH, width))}%`, height: BAR, rx: "2", fill: `url(#fill-${run.outcome})` })] }),
                        ];
                    }))] })] }));
}
/** Narrow screens have no room for every second hour. */
function toPlace(hour) {
    if (hour === 0 || hour === 24)
        return hour === 0 ? 'start' : 'end';
    return hour % 6 === 0 ? 'middle' : 'middle odd';
}
function toPercent(value) {
    return Math.round(value * 100) / 100;
}

// EXTERNAL MODULE: ./src/derive/runs/interval.ts
var runs_interval = __webpack_require__(6865);
;// CONCATENATED MODULE: ./src/render/days/step-groups.ts



/** Splits a run where the group changes and where records are missing. */
function step_groups_toGroups({ steps, left }) {
    const groups = [];
    for (const [index, placed] of placeSteps(steps, left).entries()) {
        const { group } = placed.step;
        const last = groups.at(-1);
        const leftBefore = left.count > 0 && index === left.after ? left.count : 0;
        if (last !== undefined && leftBefore === 0 && isSameGroup(last.group, group))
            last.steps.push(placed);
        else
            groups.push({ title: toGroupTitle(group), group, steps: [placed], leftBefore });
    }
    return groups;
}
function isSameGroup(a, b) {
    return a.kind === b.kind && a.name === b.name;
}
function placeSteps(steps, left) {
    const intervals = steps.map(runs_interval/* toInterval */.Z);
    const origin = (0,runs_interval/* toSpan */.i)(intervals)?.[0] ?? null;
    let end = null;
    return steps.map((step, index) => {
        const interval = intervals[index] ?? null;
        if (left.count > 0 && index === left.after)
            end = null; // the gap is unknown
        const gap = interval === null || end === null ? null : Math.max(0, interval[0] - end);
        if (interval !== null)
            end = Math.max(end ?? interval[1], interval[1]);
        const offset = interval === null || origin === null ? null : interval[0] - origin;
        return { step, number: index + 1, offset, gap };
    });
}
function toGroupTitle({ kind, name }) {
    switch (kind) {
        case 'cycle':
            return name === '' ? 'Outside of a cycle' : `Cycle ${name}`;
        case 'actor':
            return name.trim() === '' ? 'Actor not recorded' : toVisibleText(name);
        case 'stage':
            return name.trim() === '' ? 'A blank name' : toVisibleText(name);
        case 'commands':
            return 'Commands';
        case 'session':
            return 'Session';
    }
}
/** Milliseconds from the first start of a group's steps to their last end; null when no step has a time. */
function step_groups_toElapsed({ steps }) {
    const span = (0,runs_interval/* toSpan */.i)(steps.map(({ step }) => (0,runs_interval/* toInterval */.Z)(step)));
    return span && span[1] - span[0];
}
/** The last value among a group's steps; undefined if there is none. */
function findFact({ steps }, name) {
    for (const { step } of steps.toReversed()) {
        const fact = step.detail.facts.find((found) => found.name === name);
        if (fact !== undefined)
            return fact.value;
    }
    return undefined;
}
/** Labels in front of values; empty for values that need none. */
const LABELS = {
    arguments: '',
    bytes: 'bytes read',
    cache_hit: 'cache hit',
    cache_status: 'cache',
    command: '',
    diag_count: '',
    fallback_to: 'fallback to',
    matches: '',
    method: 'method',
    prev_sha: 'previous content',
    ready_via: 'ready via',
    reduction_ratio: 'reduction ratio',
    resolved: 'resolved',
    skeleton_bytes: 'skeleton bytes',
    stderr_digest: 'stderr digest',
    stdout_digest: 'stdout digest',
    subprocess_pid: 'process',
    timeout_ms: 'time limit',
    exit_code: 'exit code',
    status: 'status',
    step: 'step',
    steps: '',
    tool: 'tool',
    tools: 'tools',
    confidence: 'confidence',
    confidence_delta: 'confidence',
    reasoning_score: 'reasoning score',
    comments: '',
    blocking_issues: '',
    verdict: 'verdict',
    exception: 'exception',
    handled: '',
    profile: 'profile',
    hardware: 'hardware',
    throughput_tokens_per_s: 'throughput',
    latency_ms: 'latency',
    entity: '',
    job: 'job',
    mode: 'mode',
    runner: 'runner',
    version: 'version',
    warnings: 'warnings',
    withheld: '',
    withheld_fields: 'namely',
};
/** A value of a step in words: its label, which may be empty, and its text. */
function toFactText({ name, value }) {
    return { label: LABELS[name], text: typeof value === 'number' ? toNumberText(name, value) : step_groups_toText(name, value) };
}
function step_groups_toText(name, value) {
    if (typeof value === 'string')
        return toVisibleText(value);
    return name === 'handled' ? (value ? 'handled' : 'not handled') : value ? 'yes' : 'no';
}
function toNumberText(name, value) {
    switch (name) {
        case 'confidence':
            return value >= 0 && value <= 1 ? (0,base_format/* formatRatio */.B0)(value) : String(value);
        case 'confidence_delta':
            return formatPoints(value);
        case 'arguments':
            return (0,base_format/* formatQuantity */.VZ)(value, 'argument');
        case 'matches':
            return (0,base_format/* formatQuantity */.VZ)(value, 'match', 'matches');
        case 'diag_count':
            return (0,base_format/* formatQuantity */.VZ)(value, 'diagnostic');
        case 'subprocess_pid':
            return String(value);
        case 'steps':
            return (0,base_format/* formatQuantity */.VZ)(value, 'step');
        case 'comments':
            return (0,base_format/* formatQuantity */.VZ)(value, 'comment');
        case 'blocking_issues':
            return (0,base_format/* formatQuantity */.VZ)(value, 'blocking issue');
        case 'withheld':
            return `${(0,base_format/* formatQuantity */.VZ)(value, 'field')} withheld by the emitter`;
        case 'throughput_tokens_per_s':
            return `${formatNumber(value)} tokens/s`;
        case 'latency_ms':
        case 'timeout_ms':
            return value >= 0 ? (0,base_format/* formatDuration */.a3)(value) : String(value);
        default:
            return formatNumber(value);
    }
}
/** A difference of ratios in percentage points: `+12 points`, `−5 points`. A value beyond ±1 is no ratio and is shown as it is. */
function formatPoints(delta) {
    const [sign, size] = [delta < 0 ? '−' : '+', Math.abs(delta)];
    if (size > 1)
        return `${sign}${size}`;
    const points = (0,base_format/* toDigits */.Mw)(size * 100);
    return `${sign}${points} ${points === '1' ? 'point' : 'points'}`;
}
function formatNumber(value) {
    return Number.isSafeInteger(value) && value >= 0 ? (0,base_format/* formatCount */.B4)(value) : String(value);
}

;// CONCATENATED MODULE: ./src/render/days/run-timeline.tsx






const [run_timeline_LANE, run_timeline_BAR, run_timeline_AXIS] = [36, 14, 24];
/** Maximum lanes; the remaining groups share the last one. */
const MAX_LANES = 12;
const MAX_LABEL_LENGTH = 48;
/** Minimum width of a step, in percent, so that it is visible. */
const NARROWEST = 0.4;
/**
 * When the steps of a run began and ended, with one lane for each cycle, stage or actor. The list of steps is its table: the
 * page's script reads a bar's values from the step with the same number.
 * @param anchor - Id of the run on the page.
 */
function RunTimeline({ steps, anchor }) {
    const [caption, description] = [`${anchor}-caption`, `${anchor}-drawing`];
    const { lanes, bars } = toBars(steps);
    const { begin, span } = run_timeline_toExtent(steps);
    const share = (time) => run_timeline_toPercent((time - begin) / span);
    return ((0,jsxRuntime/* jsxs */.FD)("figure", { class: "chart timeline", "aria-labelledby": caption, children: [(0,jsxRuntime/* jsx */.Y)("figcaption", { id: caption, children: "From the start of each step to its end" }), (0,jsxRuntime/* jsx */.Y)(OutcomeCounts, { steps: steps }), (0,jsxRuntime/* jsxs */.FD)("svg", { class: "plot", height: lanes.length * run_timeline_LANE + run_timeline_AXIS, role: "img", "aria-labelledby": caption, "aria-describedby": description, "data-run": anchor, children: [(0,jsxRuntime/* jsx */.Y)("desc", { id: description, children: `${(0,base_format/* formatQuantity */.VZ)(bars.length, 'step')} as bars over time in ${(0,base_format/* formatQuantity */.VZ)(lanes.length, 'lane')}: ` +
                            `${lanes.join(', ')}. The same steps are listed below.` }), (0,jsxRuntime/* jsxs */.FD)("g", { class: "axis", children: [toDurationTicks(span).map((tick) => {
                                const x = `${run_timeline_toPercent(tick / span)}%`;
                                return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("line", { x1: x, x2: x, y1: "0", y2: lanes.length * run_timeline_LANE }), (0,jsxRuntime/* jsx */.Y)("text", { x: x, y: lanes.length * run_timeline_LANE + 18, class: tick === 0 ? 'start' : tick > 0.94 * span ? 'end' : 'middle', children: tick === 0 ? '0' : (0,base_format/* formatDuration */.a3)(tick) })] }));
                            }), lanes.map((lane, index) => ((0,jsxRuntime/* jsx */.Y)("text", { class: "lane", x: "0", y: index * run_timeline_LANE + 13, children: lane })))] }), bars.map((bar) => {
                        const width = Math.max(NARROWEST, share(bar.end) - share(bar.begin));
                        return ((0,jsxRuntime/* jsx */.Y)("rect", { class: "step-bar", "data-step": bar.number, x: `${Math.min(share(bar.begin), run_timeline_toPercent(1 - width / 100))}%`, y: bar.lane * run_timeline_LANE + 18, width: `${run_timeline_toPercent(width / 100)}%`, height: run_timeline_BAR, rx: "2", fill: `url(#fill-${bar.outcome})` }));
                    })] })] }));
}
/** Whether there is anything to draw: at least two steps, and a span of more than 0 ms. */
function isDrawable(steps) {
    return steps.length > 1 && run_timeline_toExtent(steps).span > 0;
}
function run_timeline_toExtent(steps) {
    const [begin, end] = (0,runs_interval/* toSpan */.i)(steps.map(runs_interval/* toInterval */.Z)) ?? [0, 0];
    return { begin, span: end - begin };
}
function OutcomeCounts({ steps }) {
    return ((0,jsxRuntime/* jsx */.Y)("ul", { class: "legend", children: records_outcome/* OUTCOMES */.i.map((outcome) => {
            const count = steps.filter((step) => step.outcome === outcome).length;
            return (count > 0 && ((0,jsxRuntime/* jsxs */.FD)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("rect", { width: "12", height: "12", rx: "2", fill: `url(#fill-${outcome})` }), children: [outcome, " ", (0,jsxRuntime/* jsx */.Y)("b", { children: (0,base_format/* formatCount */.B4)(count) })] })));
        }) }));
}
function toBars(steps) {
    const titleOf = steps.map(({ group }) => toGroupTitle(group));
    const titles = [...new Set(titleOf)];
    const lanes = titles.length <= MAX_LANES ? titles : [...titles.slice(0, MAX_LANES - 1), 'Others'];
    const laneOf = new Map(titles.map((title, index) => [title, Math.min(index, lanes.length - 1)]));
    const bars = steps.flatMap((step, index) => {
        const interval = (0,runs_interval/* toInterval */.Z)(step);
        if (interval === null)
            return [];
        const [begin, end] = interval;
        return [{ lane: laneOf.get(titleOf[index]) ?? 0, number: index + 1, outcome: step.outcome, begin, end }];
    });
    return { lanes: lanes.map(run_timeline_toLabel), bars };
}
function run_timeline_toLabel(title) {
    const characters = Array.from(title);
    return characters.length > MAX_LABEL_LENGTH ? `${characters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…` : title;
}
const [run_timeline_SECOND, run_timeline_MINUTE, run_timeline_HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
/** Round distances between ticks, in milliseconds. */
const DISTANCES = [
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
    ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * run_timeline_SECOND),
    ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * run_timeline_MINUTE),
    ...[1, 2, 3, 6, 12].map((hours) => hours * run_timeline_HOUR),
    ...[1, 2, 5, 10, 30, 100, 300, 1000, 3000, 10_000].map((days) => days * DAY),
];
const MAX_TICKS = 5;
/** Milliseconds at which a span of this length gets ticks: 0 and at most five more, evenly spaced. */
function toDurationTicks(span) {
    const distance = DISTANCES.find((candidate) => span / candidate <= MAX_TICKS) ?? span;
    return Array.from({ length: Math.floor(span / distance) + 1 }, (_, index) => index * distance);
}
/** A share as a percentage with two decimals; a hundredth of a percent is less than a pixel. */
function run_timeline_toPercent(share) {
    return Math.round(share * 10_000) / 100;
}

;// CONCATENATED MODULE: ./src/render/days/step-detail.tsx






/** What a record says in addition to its outcome: values, checks, changes and reasons. */
function Detail({ detail, number }) {
    const { text, facts, uses, remarks, checks, changes, decisions } = detail;
    const isDryRun = facts.some(({ name, value }) => name === 'mode' && value === 'dry-run');
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [text !== null && ((0,jsxRuntime/* jsx */.Y)("p", { class: "said", children: (0,jsxRuntime/* jsx */.Y)(Name, { value: text }) })), facts.length > 0 && ((0,jsxRuntime/* jsx */.Y)("ul", { class: "values", children: facts.map((fact) => {
                    const { label, text: value } = toFactText(fact);
                    return ((0,jsxRuntime/* jsxs */.FD)("li", { children: [label && `${label} `, fact.name === 'command' ? (0,jsxRuntime/* jsx */.Y)("code", { children: value }) : (0,jsxRuntime/* jsx */.Y)("bdi", { children: value })] }));
                }) })), remarks.items.length > 0 && (0,jsxRuntime/* jsx */.Y)(List, { title: "The review says", list: remarks, item: toRemark }), uses.items.length > 0 && (0,jsxRuntime/* jsx */.Y)(List, { title: "Used", list: uses, item: toUse }), checks.items.length > 0 && (0,jsxRuntime/* jsx */.Y)(List, { title: "Checked", list: checks, item: toCheck }), changes.items.length > 0 && ((0,jsxRuntime/* jsx */.Y)(List, { title: isDryRun ? 'Would change (dry run)' : 'Changed', list: changes, item: toChange })), decisions.items.length > 0 && ((0,jsxRuntime/* jsxs */.FD)("div", { class: "why", children: [(0,jsxRuntime/* jsx */.Y)(Table, { caption: `Why: decisions of step ${number}`, columns: WHY, rows: decisions.items }), (0,jsxRuntime/* jsx */.Y)(More, { count: decisions.more, noun: "decision" })] }))] }));
}
function List({ title, list, item }) {
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: "entries", children: [(0,jsxRuntime/* jsx */.Y)("b", { children: title }), (0,jsxRuntime/* jsx */.Y)("ul", { children: list.items.map((entry) => ((0,jsxRuntime/* jsx */.Y)("li", { children: item(entry) }))) }), (0,jsxRuntime/* jsx */.Y)(More, { count: list.more, noun: "entry", plural: "entries" })] }));
}
function More({ count, noun, plural }) {
    return count === 0 ? null : ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["and ", (0,base_format/* formatQuantity */.VZ)(count, `more ${noun}`, plural && `more ${plural}`)] }));
}
const CHECK_MARKS = {
    pass: { icon: 'success', class: 'is-success' },
    warn: { icon: 'warning', class: 'is-partial' },
    fail: { icon: 'failed', class: 'is-failed' },
    unknown: { icon: 'unknown', class: 'is-unknown' },
};
function toCheck({ id, outcome, text }) {
    const mark = CHECK_MARKS[outcome];
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: mark.class, children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: mark.icon }), outcome] }), ' ', (0,jsxRuntime/* jsx */.Y)(Name, { value: id }), text !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [': ', (0,jsxRuntime/* jsx */.Y)(Name, { value: text })] }))] }));
}
function toChange({ what, subject }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: "bolt" }), (0,jsxRuntime/* jsx */.Y)(Name, { value: what }), subject !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', (0,jsxRuntime/* jsx */.Y)("b", { children: (0,jsxRuntime/* jsx */.Y)(Name, { value: subject }) })] }))] }));
}
const REMARK_MARKS = {
    'blocking issue': { icon: 'blocked', class: 'is-blocked' },
    comment: { icon: 'dot', class: 'is-unknown' },
};
function toRemark({ kind, text }) {
    const mark = REMARK_MARKS[kind];
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: mark.class, children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: mark.icon }), kind] }), ': ', text === null ? (0,jsxRuntime/* jsx */.Y)("span", { class: "note", children: "withheld by the emitter" }) : (0,jsxRuntime/* jsx */.Y)(Name, { value: text })] }));
}
const step_detail_KINDS = { slash_command: 'slash command', mcp: 'MCP' };
function toUse({ name, kind, outcome }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: name }), " ", (0,jsxRuntime/* jsx */.Y)("span", { class: "note", children: step_detail_KINDS[kind] ?? kind }), " ", (0,jsxRuntime/* jsx */.Y)(OutcomeLabel, { outcome: outcome })] }));
}
const WHY = [
    { title: 'Decision', cell: ({ decision }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: decision }) },
    { title: 'Kind', cell: ({ kind }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: kind }) },
    { title: 'Rule', cell: ({ rule }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: rule }) },
    { title: 'Subject', cell: ({ subject }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: subject }) },
    { title: 'Outcome', cell: ({ outcome }) => (0,jsxRuntime/* jsx */.Y)(OutcomeLabel, { outcome: outcome }) },
    { title: 'Reason', class: 'list', cell: ({ reason }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: reason }) },
    { title: 'Evidence', class: 'list', cell: ({ evidence }) => (0,jsxRuntime/* jsx */.Y)(Evidence, { evidence: evidence }) },
];
function Text({ value }) {
    return value === null ? (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "not recorded" }) : (0,jsxRuntime/* jsx */.Y)(Name, { value: value });
}
function Evidence({ evidence: { items, more } }) {
    if (items.length === 0)
        return (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "none recorded" });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [items.map((key, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(Name, { value: key })] }))), more > 0 && ` and ${more} more`] }));
}

;// CONCATENATED MODULE: ./src/render/days/step-item.tsx







/** Minimum pause between two records that is shown. */
const GAP_SHOWN_MS = 1000;
/** One record: time, action, outcome, and its file and line. An unknown outcome is not shown, because most records of a start have none. */
function StepItem({ placed, anchor, toUrl, actorBefore }) {
    const { step, number, offset, gap } = placed;
    const { action, outcome, durationMs, actor, file, line } = step;
    return ((0,jsxRuntime/* jsxs */.FD)("li", { id: `${anchor}-step-${number}`, class: `step is-${outcome}`, children: [(0,jsxRuntime/* jsx */.Y)("span", { class: "at", children: offset === null ? 'no time' : `+${(0,base_format/* formatDuration */.a3)(offset)}` }), (0,jsxRuntime/* jsx */.Y)(Icon, { name: outcome === 'unknown' ? 'dot' : outcome }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "what", children: [(0,jsxRuntime/* jsxs */.FD)("p", { class: "head", children: [(0,jsxRuntime/* jsx */.Y)("b", { children: (0,jsxRuntime/* jsx */.Y)(Name, { value: action }) }), outcome !== 'unknown' && (0,jsxRuntime/* jsx */.Y)("span", { class: "outcome", children: outcome }), durationMs !== null && ((0,jsxRuntime/* jsxs */.FD)("span", { children: ["took ", (0,jsxRuntime/* jsx */.Y)("span", { class: "took", children: (0,base_format/* formatDuration */.a3)(durationMs) })] })), gap !== null && gap >= GAP_SHOWN_MS && ((0,jsxRuntime/* jsxs */.FD)("span", { class: "gap-before", children: ["after a pause of ", (0,base_format/* formatDuration */.a3)(gap)] })), actor !== null && actor !== actorBefore && ((0,jsxRuntime/* jsxs */.FD)("span", { children: ["by ", (0,jsxRuntime/* jsx */.Y)(Name, { value: actor })] })), (0,jsxRuntime/* jsx */.Y)("span", { class: "where", children: (0,jsxRuntime/* jsxs */.FD)(ServerLink, { href: toUrl(file, line), children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: file }), ", line ", line] }) })] }), (0,jsxRuntime/* jsx */.Y)(Detail, { detail: step.detail, number: number })] })] }));
}
/** All steps of a run, by cycle, stage or actor. */
function StepSections({ replay, anchor, toUrl }) {
    const { left, steps } = replay;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [step_groups_toGroups(replay).map((group) => ((0,jsxRuntime/* jsx */.Y)(Group, { group: group, anchor: anchor, toUrl: toUrl }))), left.count > 0 && left.after >= steps.length && (0,jsxRuntime/* jsx */.Y)(Left, { count: left.count })] }));
}
function Group({ group, anchor, toUrl }) {
    const { title, steps, leftBefore } = group;
    const [first] = steps;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [leftBefore > 0 && (0,jsxRuntime/* jsx */.Y)(Left, { count: leftBefore }), (0,jsxRuntime/* jsxs */.FD)("h3", { class: "group-title", children: [(0,jsxRuntime/* jsx */.Y)(Name, { value: title }), (0,jsxRuntime/* jsx */.Y)("span", { class: "note", children: step_item_describe(group) })] }), (0,jsxRuntime/* jsx */.Y)("ol", { class: "steps", start: first?.number, children: steps.map((placed, index) => ((0,jsxRuntime/* jsx */.Y)(StepItem, { placed: placed, anchor: anchor, toUrl: toUrl, actorBefore: steps[index - 1]?.step.actor ?? (placed.step.group.kind === 'actor' ? placed.step.actor : null) }))) })] }));
}
/** Says that records are missing, so that the gap does not look like inactivity. */
function Left({ count }) {
    return ((0,jsxRuntime/* jsxs */.FD)("p", { class: "nothing", children: [(0,base_format/* formatQuantity */.VZ)(count, 'more record'), " of this run ", count === 1 ? 'is' : 'are', " not shown."] }));
}
/** A short description of a group: number of steps and time span; for a cycle also verdict and confidence. */
function step_item_describe(group) {
    const [first] = group.steps;
    const elapsed = step_groups_toElapsed(group);
    const [verdict, confidence, delta] = [
        findFact(group, 'verdict'),
        findFact(group, 'confidence'),
        findFact(group, 'confidence_delta'),
    ];
    return [
        (0,base_format/* formatQuantity */.VZ)(group.steps.length, 'step'),
        elapsed !== null && elapsed > 0 && `over ${(0,base_format/* formatDuration */.a3)(elapsed)}`,
        first?.step.group.kind === 'cycle' && verdict === undefined && 'no review decision',
        typeof verdict === 'string' && `verdict ${toVisibleText(verdict)}`,
        typeof confidence === 'number' && confidence >= 0 && confidence <= 1 && `confidence ${(0,base_format/* formatRatio */.B0)(confidence)}`,
        typeof delta === 'number' && `then ${formatPoints(delta)}`,
    ]
        .filter(Boolean)
        .join(' · ');
}

;// CONCATENATED MODULE: ./src/render/days/run-details.tsx










/** A run of a day: a line that opens to show its steps. */
function RunItem({ day, run, replay, toUrl, workflowUrl }) {
    const anchor = toRunAnchor(run.id);
    const line = (0,jsxRuntime/* jsx */.Y)(RunLine, { day: day, run: run });
    if (replay === null) {
        return ((0,jsxRuntime/* jsx */.Y)("li", { class: `run is-${run.outcome}`, id: anchor, children: line }));
    }
    return ((0,jsxRuntime/* jsx */.Y)("li", { class: `run is-${run.outcome}`, children: (0,jsxRuntime/* jsxs */.FD)("details", { children: [(0,jsxRuntime/* jsx */.Y)("summary", { children: line }), (0,jsxRuntime/* jsxs */.FD)("div", { id: anchor, class: "run-body", children: [(0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [run.started !== null && `${(0,base_format/* formatTimestamp */.Ey)(run.started)} UTC, `, (0,base_format/* formatQuantity */.VZ)(run.events, 'event'), run.failed > 0 && `, ${run.failed} failed`, workflowUrl !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' · ', (0,jsxRuntime/* jsx */.Y)(ServerLink, { href: workflowUrl, children: "workflow run on GitHub" })] }))] }), run.tags !== null && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "tags", children: [(0,jsxRuntime/* jsx */.Y)("b", { children: "Tags" }), " ", (0,jsxRuntime/* jsx */.Y)(Tags, { tags: run.tags })] })), run.unfinished && (0,jsxRuntime/* jsx */.Y)(UnfinishedNote, {}), isDrawable(replay.steps) && (0,jsxRuntime/* jsx */.Y)(RunTimeline, { steps: replay.steps, anchor: anchor }), replay.steps.length === 0 && (0,jsxRuntime/* jsx */.Y)("p", { class: "nothing", children: "The steps of this run were not read." }), (0,jsxRuntime/* jsx */.Y)(StepSections, { replay: replay, toUrl: toUrl, anchor: anchor })] })] }) }));
}
function RunLine({ day, run }) {
    const elapsed = toElapsed(run);
    return ((0,jsxRuntime/* jsxs */.FD)("span", { class: "run-line", children: [(0,jsxRuntime/* jsx */.Y)(Icon, { name: run.outcome === 'unknown' ? 'dot' : run.outcome }), (0,jsxRuntime/* jsx */.Y)("span", { class: "sr-only", children: run.outcome }), (0,jsxRuntime/* jsx */.Y)("span", { class: "time", children: run.started === null
                    ? '–'
                    : run.started.startsWith(day)
                        ? run.started.slice(11, 16)
                        : run.started.slice(0, 10) }), (0,jsxRuntime/* jsx */.Y)("b", { children: (0,jsxRuntime/* jsx */.Y)(Name, { value: run.id }) }), run.unfinished && (0,jsxRuntime/* jsx */.Y)(UnfinishedBadge, {}), (0,jsxRuntime/* jsx */.Y)("span", { class: "why", children: run.cause !== null ? ((0,jsxRuntime/* jsx */.Y)("bdi", { children: toCauseText(run.cause) })) : (run.actions.slice(0, 2).map((action, index) => [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(Name, { value: action })])) }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "note", children: [(0,base_format/* formatQuantity */.VZ)(run.events, 'event'), elapsed !== null && `, ${(0,base_format/* formatDuration */.a3)(elapsed)}`] })] }));
}
/** Explains what `unfinished` means and does not mean. */
function UnfinishedNote() {
    return ((0,jsxRuntime/* jsx */.Y)("p", { class: "nothing", children: "Unfinished: the telemetry has no end for the last step of this run. The run may still be in progress, may have been interrupted, or its end was not recorded. This is not a failure: a failed run has a record that says so." }));
}

;// CONCATENATED MODULE: ./src/render/days/day-page.tsx












const VISIBLE_ACTIONS = 12;
/**
 * A day: its figures and its runs, step by step. The page shows nothing of later days and links to no page that may be removed,
 * so that it stays the same when telemetry is added.
 */
function DayPage({ repository, page, pages, replays, toUrl, toWorkflowUrl }) {
    const { day, number, runs } = page;
    const toFile = ({ path }) => path.slice(path.indexOf('/') + 1);
    const neighbour = (other, text) => other && { file: toFile(other), text };
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)(SiteLinks, { runs: "../runs/index.html", newer: neighbour(pages[number - 2], 'Earlier runs'), older: neighbour(pages[number], 'Later runs') }), (0,jsxRuntime/* jsx */.Y)("h1", { children: (0,base_format/* formatLongDay */.IO)(day.day) }), (0,jsxRuntime/* jsx */.Y)("p", { class: "badges", children: (0,jsxRuntime/* jsx */.Y)(RepositoryBadges, { repository: repository }) }), (0,jsxRuntime/* jsx */.Y)(DayFacts, { day: day })] }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [number === 1 && (0,jsxRuntime/* jsx */.Y)(Strip, { day: day }), runs.some(({ started }) => started?.startsWith(day.day)) && ((0,jsxRuntime/* jsx */.Y)(Section, { id: "when", title: "When", note: `time of day, UTC; each bar is a run${pages.length > 1 ? ' of this page' : ''}, as wide as its duration`, children: (0,jsxRuntime/* jsx */.Y)(DayClock, { day: day.day, runs: runs }) })), (0,jsxRuntime/* jsxs */.FD)(Section, { id: "runs", title: "Runs", note: day_page_toNote(page, pages.length), children: [runs.length === 0 && (0,jsxRuntime/* jsx */.Y)(Nothing, { children: "No run started on this day." }), (0,jsxRuntime/* jsx */.Y)("ol", { class: "runs", dangerouslySetInnerHTML: toMarkup(runs, (run) => ((0,jsxRuntime/* jsx */.Y)(RunItem, { day: day.day, run: run, replay: replays.get(run.id) ?? null, toUrl: toUrl, workflowUrl: toWorkflowUrl(run) }))) })] }), number === 1 && (0,jsxRuntime/* jsx */.Y)(Actions, { actions: day.actions })] })] }));
}
function day_page_toNote({ day, runs, number }, pages) {
    const listed = day.runs.length < day.total
        ? `${(0,base_format/* formatCount */.B4)(day.runs.length)} of ${(0,base_format/* formatQuantity */.VZ)(day.total, 'run')} (failed ones, then the newest), `
        : '';
    const part = pages > 1 ? `page ${number} of ${pages}, ` : '';
    return `${listed}${part}${runs.length === 0 ? '' : 'in order of start'}`;
}
function DayFacts({ day: { figures, usual, actions, total } }) {
    const { events, failed, actions_taken: taken, actions_not_recorded: notRecorded } = figures;
    const done = { events, taken, notRecorded };
    const known = (0,comparison/* countKnown */.nc)(figures);
    const status = failed > 0 || figures.failed_runs > 0 ? 'error' : 'healthy';
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: `facts status-${status}`, children: [(0,jsxRuntime/* jsx */.Y)(Fact, { title: "Failures", class: "fact-status", icon: failed > 0 ? 'failed' : known === 0 ? 'dot' : 'success', value: known === 0 ? 'No known outcome' : toSampleText({ failed, known }), children: usual.known > 0 && `${toSampleText(usual)} in the 30 days up to this one` }), (0,jsxRuntime/* jsx */.Y)(Fact, { title: "Runs", class: "fact-time", icon: "clock", value: (0,base_format/* formatCount */.B4)(total), children: total > 0 && `${(0,base_format/* formatCount */.B4)(figures.failed_runs)} failed` }), (0,jsxRuntime/* jsx */.Y)(Fact, { title: "Events", class: "fact-coverage", icon: "calendar", value: (0,base_format/* formatCount */.B4)(events), children: actions.length > 0 && (0,base_format/* formatQuantity */.VZ)(actions.length, 'action') }), (0,jsxRuntime/* jsx */.Y)(Fact, { title: "What was done", class: "fact-done", icon: toTakenIcon(done), value: toTakenStatement(done) })] }));
}
/** The two weeks up to the day. Each day links to its place on the overview, which exists whether or not the day has a page. */
function Strip({ day: { day, strip } }) {
    return ((0,jsxRuntime/* jsx */.Y)("nav", { class: "strip", "aria-label": "Days up to this one", children: (0,jsxRuntime/* jsx */.Y)("ol", { children: strip.map((other) => ((0,jsxRuntime/* jsx */.Y)("li", { class: other.present ? (other.failed > 0 ? 'is-failed' : 'is-success') : 'is-missing', children: (0,jsxRuntime/* jsxs */.FD)("a", { href: `../index.html#day-${other.day}`, "aria-current": other.day === day ? 'date' : undefined, children: [(0,base_format/* formatDay */.im)(other.day).split(' ').slice(0, 2).join(' '), (0,jsxRuntime/* jsx */.Y)("span", { children: other.present ? `${(0,base_format/* formatCount */.B4)(other.failed)} failed` : 'no telemetry' })] }) }))) }) }));
}
const day_page_COLUMNS = [
    { title: 'Action', class: 'mono', cell: ({ action }) => (0,jsxRuntime/* jsx */.Y)(Name, { value: action }) },
    { title: 'Events', numeric: true, cell: ({ events }) => (0,jsxRuntime/* jsx */.Y)(Count, { value: events }) },
    {
        title: 'Failed',
        cell: ({ failed, known }) => (known === 0 ? (0,jsxRuntime/* jsx */.Y)(Unknown, { why: "no known outcome" }) : toSampleText({ failed, known })),
        sort: ({ failed }) => failed,
    },
    {
        title: 'p95',
        numeric: true,
        cell: ({ p95Ms }) => (0,jsxRuntime/* jsx */.Y)(Duration, { milliseconds: p95Ms }),
        sort: ({ p95Ms }) => p95Ms,
    },
];
function Actions({ actions }) {
    if (actions.length === 0)
        return null;
    return ((0,jsxRuntime/* jsx */.Y)(Section, { id: "actions", title: "Actions", note: "most failures first; p95 to within 3.6 %", children: (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Actions of the day", columns: day_page_COLUMNS, rows: actions, visible: VISIBLE_ACTIONS, noun: "actions" }) }));
}

;// CONCATENATED MODULE: ./src/render/days/day-pages.tsx










/**
 * Digests of everything that determines the pages of a day; anything new that they show must be added here. Two days with the
 * same digest have the same pages.
 */
function createDayDigests(repository, source, { serverUrl, siteUrl, builderVersion }) {
    const { owner, name, key, context, state } = repository;
    const site = {
        builder: [builderVersion, aggregate_data/* AGGREGATE_VERSION */.x9, STYLESHEET_PATH, SCRIPT_PATH],
        addresses: [serverUrl, siteUrl, source.repository, source.directory],
        repository: [owner, name, key, context, state],
    };
    return (day, sources) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify({ site, day, sources })).digest('hex');
}
/**
 * The day pages, by path below the repository's directory.
 * @param without - Days whose pages are already published.
 */
function renderDayPages(dashboard, options, without) {
    const render = createRenderer(dashboard, options);
    const rendered = dashboard.days.filter(({ day }) => !without.has(day));
    return new Map(rendered.flatMap((day) => {
        const pages = toPagesOfDay(day);
        return pages.map((page) => [page.path, render(page, pages)]);
    }));
}
function createRenderer({ replays, summary: { repository, source } }, options) {
    const toUrl = createLineUrls(options.serverUrl, source);
    const name = toVisibleText(`${repository.owner}/${repository.name}`);
    return (page, pages) => {
        const { day } = page;
        return renderDocument((0,jsxRuntime/* jsx */.Y)(Document, { title: `${(0,base_format/* formatDay */.im)(day.day)}${pages.length > 1 ? `, ${page.number} of ${pages.length}` : ''}: ${name}`, description: `${(0,base_format/* formatQuantity */.VZ)(day.figures.events, 'event')}, ${day.figures.failed} failed, in ` +
                `${(0,base_format/* formatQuantity */.VZ)(day.total, 'run')} on ${(0,base_format/* formatDay */.im)(day.day)}.`, toRoot: "../../", path: `${encodeURIComponent(repository.key)}/${page.path}`, options: options, children: (0,jsxRuntime/* jsx */.Y)(DayPage, { repository: repository, page: page, pages: pages, replays: replays, toUrl: toUrl, toWorkflowUrl: ({ id }) => toWorkflowRunUrl(options.serverUrl, repository, id) }) }));
    };
}

;// CONCATENATED MODULE: ./src/render/runs/runs-files.tsx








/**
 * The lists of runs, by path below the repository's directory: `runs.json`, the pages of all runs, newest first, and the page of
 * failed runs. Empty without runs.
 */
function renderRuns(dashboard, options) {
    const { runs, summary } = dashboard;
    if (runs.length === 0)
        return new Map();
    const { owner, name, key } = summary.repository;
    const toPage = createDayAddresses(dashboard);
    const links = {
        toPage,
        toWorkflowUrl: ({ id }) => toWorkflowRunUrl(options.serverUrl, summary.repository, id),
    };
    const fromLists = {
        ...links,
        toPage: (run) => {
            const page = toPage(run);
            return page && `../${page}`;
        },
    };
    const repository = toVisibleText(`${owner}/${name}`);
    const pages = toListPages(runs, summary.runs.total);
    const failed = runs.filter(({ outcome }) => outcome === 'failed');
    const shell = { toRoot: '../../', options };
    const toPath = (file) => `runs/${file}`;
    const files = pages.map((page, index) => [
        toPath(page.file),
        renderDocument((0,jsxRuntime/* jsx */.Y)(Document, { ...shell, title: `Runs of ${repository}`, description: `${(0,base_format/* formatQuantity */.VZ)(page.runs.length, 'run')}, newest first, with outcome and cause.`, path: `${encodeURIComponent(key)}/${toPath(page.file)}`, children: (0,jsxRuntime/* jsx */.Y)(RunsIndex, { repository: summary.repository, links: fromLists, page: page, newer: pages[index - 1], older: pages[index + 1], failed: failed.length }) })),
    ]);
    const path = toPath('failed.html');
    const list = ((0,jsxRuntime/* jsx */.Y)(Document, { ...shell, title: `Failed runs of ${repository}`, description: `${(0,base_format/* formatCount */.B4)(failed.length)} of the ${runs.length < summary.runs.total ? 'newest ' : ''}${(0,base_format/* formatQuantity */.VZ)(runs.length, 'run')} failed.`, path: `${encodeURIComponent(key)}/${path}`, children: (0,jsxRuntime/* jsx */.Y)(FailedRuns, { repository: summary.repository, links: fromLists, failed: failed.slice(0, RUNS_OF_LIST), count: failed.length, of: runs.length, total: summary.runs.total }) }));
    return new Map([
        ['runs.json', renderCompactJson(toRunsArtifact(dashboard, links))],
        ...files,
        ...(failed.length > 0 ? [[path, renderDocument(list)]] : []),
    ]);
}
/** `runs.json`: the newest runs, newest first. Absent values are left out, because there may be thousands of runs. */
function toRunsArtifact({ runs, summary }, links) {
    return {
        schema_version: '1.0',
        total: summary.runs.total,
        runs: runs.map((run) => {
            return {
                id: run.id,
                outcome: run.outcome,
                ...(run.unfinished && { unfinished: true }),
                ...(run.cause !== null && { cause: { step: run.cause.action, reason: run.cause.reason } }),
                ...(run.started !== null && { started: run.started }),
                ...optional('duration_ms', toElapsed(run)),
                events: run.events,
                ...(run.failed > 0 && { failed: run.failed }),
                ...(run.actionsTaken > 0 && { actions_taken: run.actionsTaken }),
                ...(run.actionsNotRecorded > 0 && { actions_not_recorded: run.actionsNotRecorded }),
                actions: [...run.actions],
                ...(run.moreActions && { more_actions: true }),
                ...optional('actor', run.actor),
                ...optional('tags', run.tags),
                ...optional('page', links.toPage(run)),
                ...optional('workflow_run', links.toWorkflowUrl(run)),
            };
        }),
    };
}
function optional(name, value) {
    return value === null ? {} : { [name]: value };
}

;// CONCATENATED MODULE: ./src/render/dashboard-files.tsx













/**
 * Everything that is published for one repository, by path below its directory.
 * @param published - Days whose pages are already published; they are left out here.
 */
function renderDashboard(dashboard, options, published = new Set()) {
    const files = renderOthers(dashboard, options);
    if (dashboard.summary.status === 'no-telemetry')
        return files;
    return new Map([...files, ...renderDayPages(dashboard, options, published)]);
}
/** All files except the day pages. */
function renderOthers(dashboard, options) {
    const { summary } = dashboard;
    const { owner, name, key } = summary.repository;
    const isEmpty = summary.status === 'no-telemetry';
    const exported = isEmpty || options.exports.length === 0
        ? null
        : renderExports(dashboard.exports, options.exports, dashboard.sessions);
    const title = toVisibleText(`${owner}/${name} telemetry`);
    const page = ((0,jsxRuntime/* jsx */.Y)(Document, { title: title, description: dashboard_files_describe(summary), toRoot: "../", path: `${encodeURIComponent(key)}/`, status: toVerdicts(summary).level, feed: `${title}: attention, findings and failed runs`, options: options, children: summary.records.counted === 0 ? ((0,jsxRuntime/* jsx */.Y)(NoRecordsPage, { dashboard: dashboard, options: options })) : ((0,jsxRuntime/* jsx */.Y)(DashboardPage, { dashboard: dashboard, options: options, exported: exported?.index ?? null })) }));
    return new Map([
        ['index.html', renderDocument(page)],
        ['summary.json', renderJson(summary)],
        ['diagnostics.json', renderJson(dashboard.diagnostics)],
        ['sweeps.json', renderJson(dashboard.sweeps)],
        ['attention.json', renderJson(dashboard.attention)],
        ...(dashboard.usage ? [['usage.json', renderJson(dashboard.usage)]] : []),
        ...(dashboard.sessions ? [['sessions.json', renderCompactJson(dashboard.sessions)]] : []),
        ...(dashboard.commands ? [['commands.json', renderJson(dashboard.commands)]] : []),
        ...(isEmpty ? [] : renderSeries(dashboard.series)),
        ['badge.json', renderJson(toBadge(summary))],
        ['badge.svg', renderBadge(summary)],
        ['feed.xml', renderFeed(dashboard, options)],
        ['metrics.prom', renderMetrics(dashboard)],
        ...(exported?.files ?? []),
        ...(isEmpty ? [] : renderRuns(dashboard, options)),
    ]);
}
function renderSeries({ series, actions }) {
    return [
        ['series.json', renderCompactJson(series)],
        ...actions.map((action) => [`actions/${action.id}.json`, renderCompactJson(action)]),
    ];
}
/** A short summary, shown in link previews. */
function dashboard_files_describe(summary) {
    const { status, coverage, events, runs, actions_taken: taken } = summary;
    const { sentences } = toVerdicts(summary);
    if (status === 'no-telemetry')
        return sentences;
    const days = coverage.days_present + coverage.days_missing.length;
    const extent = coverage.last_day === null
        ? ''
        : ` ${(0,base_format/* formatQuantity */.VZ)(events, 'event')} in ${(0,base_format/* formatQuantity */.VZ)(runs.total, 'run')} on ${(0,base_format/* formatCount */.B4)(coverage.days_present)} of ` +
            `${(0,base_format/* formatQuantity */.VZ)(days, 'day')} up to ${(0,base_format/* formatDay */.im)(coverage.last_day)}.`;
    return `${sentences}${extent} ${taken.statement}`;
}

// EXTERNAL MODULE: ./src/records/step-detail.ts
var step_detail = __webpack_require__(8930);
// EXTERNAL MODULE: ./src/records/read-detail.ts
var read_detail = __webpack_require__(740);
;// CONCATENATED MODULE: ./src/derive/replay/replay.ts



/** Maximum steps of one run: more would be too long to scroll through. */
const STEPS_OF_RUN = 500;
/** Maximum steps of all runs of a day together: about 4 MB of pages. */
const STEPS_OF_DAY = 4000;
/** Steps that each run may have even if the day's maximum is reached. */
const MIN_STEPS_OF_RUN = 20;
/**
 * Allots the steps of a day to its runs.
 * @param runs - Runs to replay, the most important ones first.
 */
function allotSteps(runs) {
    const allotted = new Map();
    let left = STEPS_OF_DAY;
    for (const { id, events } of runs) {
        const steps = Math.min(events, STEPS_OF_RUN, Math.max(left, MIN_STEPS_OF_RUN));
        allotted.set(id, steps);
        left -= steps;
    }
    return allotted;
}
/** Whether the steps say more about a run than its row in the list: there are several, or one that says why or what was done. */
function isWorthSteps({ steps: [only, ...others], left }) {
    if (others.length > 0 || left.count > 0)
        return true;
    if (only === undefined)
        return false;
    const { text, checks, changes, decisions, uses, remarks } = only.detail;
    return text !== null || [checks, changes, decisions, uses, remarks].some(({ items }) => items.length > 0);
}
/**
 * The steps of a run in time order; of a long run, only those at its beginning and its end, at most `most` in total. The order of
 * adding does not matter, because a step too far from both ends stays too far when others are added.
 */
class StepList {
    most;
    #steps = [];
    #count = 0;
    #isSorted = true;
    constructor(most) {
        this.most = most;
    }
    /** Number of steps added. */
    get count() {
        return this.#count;
    }
    add(step) {
        this.#steps.push(step);
        this.#count += 1;
        this.#isSorted = false;
        if (this.#steps.length > 2 * this.most)
            this.#shrink();
    }
    /** @returns the steps that were kept, and how many of them come before the dropped ones. */
    toSteps() {
        this.#shrink();
        const { length } = this.#steps;
        return { steps: this.#steps, head: this.#count > length ? this.#head : length };
    }
    get #head() {
        return Math.ceil(this.most / 2);
    }
    #shrink() {
        if (!this.#isSorted)
            this.#steps.sort(compareSteps);
        this.#isSorted = true;
        const rest = this.#steps.length - this.most;
        if (rest > 0)
            this.#steps.splice(this.#head, rest);
    }
}
/** By time, then by location; steps without a valid timestamp come last. Records on one line keep their order. */
function compareSteps(a, b) {
    const [timeA, timeB] = [a.time ?? Number.MAX_VALUE, b.time ?? Number.MAX_VALUE];
    return timeA - timeB || (0,base_text/* byCodeUnits */.C)(a.file, b.file) || a.line - b.line;
}
/** @param record - Record that the event was read from. */
function replay_toStep(event, file, line, record) {
    return { ...replay_toPlace(event, file, line), ...(0,read_detail/* readDetail */.o)(record, event) };
}
/**
 * The step for a session event, which already contains everything that may be shown.
 * @param use - What was used, if that says more than the event's action.
 */
function toSessionStep(event, file, line, use) {
    return {
        ...replay_toPlace(event, file, line),
        group: { kind: 'session', name: '' },
        detail: use === null ? step_detail/* NO_DETAIL */.Q : { ...step_detail/* NO_DETAIL */.Q, uses: { items: [use], more: 0 } },
    };
}
function replay_toPlace(event, file, line) {
    const { dialect, action, outcome, time, durationMs, tookAction, actor } = event;
    return { dialect, action, outcome, time, durationMs, tookAction, actor, file, line };
}

;// CONCATENATED MODULE: ./src/derive/replay/replay-collector.ts



/** Represents `tallied`, the run whose command records are added up, among the days that files are read for. */
const TALLIED = '';
/**
 * Collects the steps of some days' runs, in any order, from the files that may contain them and from session logs. It also adds
 * up the command records of one run.
 */
class ReplayCollector {
    days;
    tallied;
    #lists;
    #events;
    /** Day of each run. */
    #days;
    /** Runs whose events are not yet complete. */
    #missing;
    /** Number of events of `tallied` so far. */
    #tallied = 0;
    #commands = new commands_commands/* Commands */.Ts();
    /** @param tallied - The run whose command records are added up; it may be among the runs of a day. */
    constructor(days, tallied = null) {
        this.days = days;
        this.tallied = tallied;
        const runs = days.flatMap(({ replayed }) => replayed);
        const allotted = days.flatMap(({ replayed }) => [...allotSteps(replayed)]);
        this.#lists = new Map(allotted.map(([id, most]) => [id, new StepList(most)]));
        this.#events = new Map(runs.map(({ id, events }) => [id, events]));
        this.#days = new Map(days.flatMap(({ day, replayed }) => replayed.map(({ id }) => [id, day])));
        this.#missing = new Set([...this.#lists.keys()].filter((id) => this.#events.get(id) !== 0));
    }
    /** Whether all events of all runs were collected, so that no further file can contain one. */
    get isComplete() {
        return this.#missing.size === 0 && this.#isTallied;
    }
    /** The runs for which files still have to be read, by day. */
    get missing() {
        const { tallied } = this;
        const missing = new Map(this.days
            .map(({ day, replayed }) => [day, replayed.filter(({ id }) => this.#missing.has(id))])
            .filter(([, runs]) => runs.length > 0));
        return tallied === null || this.#isTallied ? missing : missing.set(TALLIED, [tallied]);
    }
    /** Steps of a day's runs that are known before files are read: those from session logs. */
    stepsOf({ replayed }) {
        return replayed.map(({ id }) => this.#lists.get(id)?.toSteps().steps ?? []);
    }
    /** Drops the runs of a day: their steps are not needed. */
    skip({ replayed }) {
        for (const { id } of replayed) {
            this.#lists.delete(id);
            this.#missing.delete(id);
        }
    }
    /** Whether the run is one of those collected. */
    isWanted(run) {
        return this.#lists.has(run) || run === this.tallied?.id;
    }
    /** @param days - Days to whose runs the file may add steps; a day must not depend on files that are read for other days. */
    visitorOf(file, days) {
        const event = (event, line, record) => {
            if (event.run === null)
                return;
            if (event.run === this.tallied?.id && days.has(TALLIED)) {
                this.#tallied += 1;
                if (event.dialect === 'command')
                    this.#commands.add(event);
            }
            const day = this.#days.get(event.run);
            if (day !== undefined && days.has(day) && this.#lists.has(event.run))
                this.#add(event.run, replay_toStep(event, file, line, record));
        };
        return { event };
    }
    /** Adds an event of a session log, which already contains everything that may be shown. */
    addSessionEvent({ event, invoked: { kind, tool, item } }, file, line) {
        if (event.run === null || !this.isWanted(event.run))
            return;
        if (event.run === this.tallied?.id)
            this.#tallied += 1;
        if (!this.#lists.has(event.run))
            return;
        // The step's name says the tool, but not the item that it was used for.
        const use = tool === null || item === null ? null : { name: item, kind, outcome: event.outcome };
        this.#add(event.run, toSessionStep(event, file, line, use));
    }
    /** Replays by run id, for runs whose steps say more than their rows. */
    toReplays() {
        const replays = Array.from(this.#lists, ([id, list]) => {
            const { steps, head } = list.toSteps();
            return [id, { steps, left: { count: (this.#events.get(id) ?? 0) - steps.length, after: head } }];
        });
        return new Map(replays.filter(([, replay]) => isWorthSteps(replay)));
    }
    /** The figures of `tallied`; null when there is no such run. */
    get lastCommandRun() {
        return this.tallied === null ? null : { run: this.tallied, commands: this.#commands };
    }
    get #isTallied() {
        return this.tallied === null || this.#tallied >= this.tallied.events;
    }
    #add(run, step) {
        const list = this.#lists.get(run);
        list.add(step);
        if (list.count === this.#events.get(run))
            this.#missing.delete(run);
    }
}
/** Maximum bytes of telemetry that are read again for the runs of one day; the first file is always read, whatever its size. */
const REPLAY_BYTES = 4 * 1024 * 1024;
/**
 * The files that can contain records of runs, newest first: for each day, those whose time span overlaps one of its runs. A run
 * that lasts for months would need all files, so it is shown only as far back as `REPLAY_BYTES` allow.
 * @param missing - Runs by day.
 */
function selectReplayFiles(files, spans, missing) {
    const candidates = files
        .flatMap((entry) => {
        const span = spans.get(entry.path);
        return span === undefined ? [] : [{ entry, span, days: new Set() }];
    })
        .sort((a, b) => b.span.last - a.span.last || (0,base_text/* byCodeUnits */.C)(b.entry.path, a.entry.path));
    for (const [day, runs] of missing) {
        const times = toDisjoint(runs.flatMap(({ started, ended }) => toSpan(started, ended)));
        let bytes = 0;
        for (const { entry, span, days } of candidates) {
            if (!times.some((time) => time.first <= span.last && time.last >= span.first))
                continue;
            const isFirst = bytes === 0;
            bytes += entry.size ?? 0;
            if (bytes > REPLAY_BYTES && !isFirst)
                break;
            days.add(day);
        }
    }
    return candidates.filter(({ days }) => days.size > 0);
}
function toSpan(started, ended) {
    return started === null || ended === null ? [] : [{ first: Date.parse(started), last: Date.parse(ended) }];
}
/** Merges overlapping spans. Runs often overlap, so few spans remain. */
function toDisjoint(spans) {
    const disjoint = [];
    for (const span of [...spans].sort((a, b) => a.first - b.first)) {
        const last = disjoint.at(-1);
        if (last === undefined || span.first > last.last)
            disjoint.push(span);
        else if (span.last > last.last)
            disjoint.splice(-1, 1, { ...last, last: span.last });
    }
    return disjoint;
}

;// CONCATENATED MODULE: ./src/run/read-replays.ts


/**
 * Reads the telemetry of some days once more, this time step by step: newest files first, until nothing is missing. What is found depends
 * on the telemetry alone, not on where its aggregates or bytes came from, nor on what is read for other days.
 * @throws ActionError when the telemetry cannot be read.
 */
async function readReplays(directory, days, { repository, visitSessionEvents, files, spans, recent, lastCommandRun = null, isWanted = () => true, }) {
    const collector = new ReplayCollector(days, lastCommandRun);
    const unreadable = [];
    visitSessionEvents((session) => session !== null && collector.isWanted(session), (event, file, line) => collector.addSessionEvent(event, file, line));
    const candidates = selectReplayFiles(files, spans, collector.missing);
    const skipped = new Set();
    for (const day of days) {
        const ofDay = candidates.filter((file) => file.days.has(day.day));
        const sources = {
            files: ofDay.map(({ entry }) => [entry.path, entry.id]),
            steps: collector.stepsOf(day),
        };
        if (isWanted(day, sources))
            continue;
        collector.skip(day);
        skipped.add(day.day);
    }
    const wanted = candidates.filter((file) => [...file.days].some((day) => !skipped.has(day)));
    const kept = wanted.filter(({ entry }) => recent.get(entry.path) !== undefined);
    const daysOf = new Map(wanted.map(({ entry, days: ofFile }) => [entry.path, ofFile]));
    const parse = (path, bytes) => (0,telemetry_file/* parseTelemetryFile */.B)(path, bytes, repository, collector.visitorOf(path, daysOf.get(path) ?? new Set()));
    for (const { entry } of kept) {
        if (collector.isComplete)
            break;
        parse(entry.path, recent.get(entry.path) ?? new Uint8Array());
    }
    const toResult = () => {
        return { replays: collector.toReplays(), lastCommandRun: collector.lastCommandRun, unreadable };
    };
    if (directory === null || collector.isComplete)
        return toResult();
    const others = wanted.filter((file) => !kept.includes(file)).map(({ entry }) => entry);
    for await (const content of directory.read(others)) {
        const { path } = content.entry;
        if ('error' in content) {
            const { message } = content.error;
            unreadable.push({ code: 'unreadable-file', file: path, line: null, count: 1, message });
        }
        else
            parse(path, content.bytes);
        if (collector.isComplete)
            break;
    }
    return toResult();
}

// EXTERNAL MODULE: ./src/derive/aggregate/aggregate.ts + 14 modules
var aggregate = __webpack_require__(6991);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/derive/aggregate/derived-files.ts
var derived_files = __webpack_require__(7200);
;// CONCATENATED MODULE: ./src/run/batched-deriving.ts



/** Bytes to derive before yielding to the event loop. */
const PAUSE_BYTES = 1024 * 1024;
/** Derives files as they arrive: on worker threads while they have too little work, otherwise on this thread. */
class BatchedDeriving {
    batching;
    #batch = new derived_files/* FileBatch */.Vi();
    #entries = [];
    #underway = [];
    /** Finished batches, for reuse. */
    #free = [];
    /** Bytes derived on this thread since the last pause. */
    #sincePause = 0;
    constructor(batching) {
        this.batching = batching;
    }
    /** @param bytes - May be overwritten afterwards: what threads need is copied. */
    async add(entry, bytes, wantsRows) {
        const isAlone = this.#entries.length === 0;
        if (isAlone && this.batching.threads?.isFree !== true) {
            await this.#deriveHere(entry, bytes, wantsRows);
            return;
        }
        this.#batch.add(entry.path, bytes, wantsRows);
        this.#entries.push(entry);
        if (this.#batch.byteLength >= this.batching.batchBytes)
            await this.#derive();
    }
    /** @throws Error when a thread has failed. */
    async finish() {
        if (this.#entries.length > 0)
            await this.#derive();
        await Promise.all(this.#underway);
    }
    async #deriveHere(entry, bytes, wantsRows) {
        const { repository, threads, total, take } = this.batching;
        const partial = total ?? new aggregate/* Aggregate */.S();
        const facts = (0,derived_files/* deriveFile */.cT)({ path: entry.path, wantsRows }, bytes, repository, partial);
        threads?.noteParsedLocally(bytes.byteLength);
        await take([entry], { partial, facts: [facts] });
        await this.#pause(bytes.byteLength);
    }
    async #derive() {
        const { repository, threads, total, take } = this.batching;
        const batch = this.#batch;
        const entries = this.#entries;
        this.#entries = [];
        const started = threads?.start(batch, repository);
        if (started) {
            this.#batch = this.#free.pop() ?? new derived_files/* FileBatch */.Vi();
            const taken = started.then(async (derived) => {
                this.#reuse(batch);
                await take(entries, derived);
            });
            taken.catch(() => { }); // finish() throws it; until then it must not count as "unhandled"
            this.#underway.push(taken);
            return;
        }
        const { byteLength } = batch;
        const derived = (0,derived_files/* deriveFiles */.zl)(batch, repository, total ?? undefined);
        batch.clear();
        await take(entries, derived);
        await this.#pause(byteLength);
    }
    /**
     * Lets the event loop handle threads' answers and further reads. Readers of small files request many at once, and a pause after each file
     * would serialise those requests.
     */
    async #pause(derivedBytes) {
        this.#sincePause += derivedBytes;
        if (this.#sincePause < PAUSE_BYTES)
            return;
        this.#sincePause = 0;
        await (0,external_node_timers_promises_.setImmediate)();
    }
    #reuse(batch) {
        batch.clear();
        this.#free.push(batch);
    }
}
/** Bytes of files that a repository keeps between its two passes: a few days of typical telemetry. */
const batched_deriving_MAX_BYTES = 4 * 1024 * 1024;
/**
 * Keeps the last files read, as many as fit: most of what is read again is in one of them and then costs no request. The choice is made
 * before reading, so that no other file stays in memory.
 */
class RecentFiles {
    #wanted = new Set();
    #files = new Map();
    /** @param files - The files that will be read, in order. */
    constructor(files) {
        let room = batched_deriving_MAX_BYTES;
        for (const { path, size } of [...files].reverse()) {
            if (size === null || size > batched_deriving_MAX_BYTES)
                continue;
            room -= size;
            if (room < 0)
                return;
            this.#wanted.add(path);
        }
    }
    /** Keeps a copy if the file is one of the chosen ones. */
    keep(path, bytes) {
        if (this.#wanted.has(path))
            this.#files.set(path, new Uint8Array(bytes));
    }
    get(path) {
        return this.#files.get(path);
    }
}

;// CONCATENATED MODULE: ./src/run/read-telemetry.ts



/** Cache entries read concurrently. */
const AHEAD = 16;
/** Bytes of files derived as one batch. */
const BATCH_BYTES = 1024 * 1024;
/**
 * Reads the files of a directory that are not cached, or whose content has to be compared with what was published. Aggregates merge to the
 * same result in any order, so cached ones come first.
 */
async function readTelemetry(directory, files, reading) {
    const { repository, exported, cache, threads } = reading;
    const previous = new Map(reading.previous.map((file) => [file.path, file]));
    const isChanged = ({ path, id }) => (previous.get(path)?.blob ?? id) !== id;
    const keyOf = ({ path, id }) => ({ repository, path, blob: id });
    const total = new aggregate/* Aggregate */.S();
    const rows = new Map();
    const spans = new Map();
    const keep = ({ path }, facts) => {
        if (facts.span !== null)
            spans.set(path, facts.span);
        if (facts.rows !== null)
            rows.set(path, facts.rows);
    };
    const missing = new Set(files);
    for (const batch of read_telemetry_toBatches(cache === null ? [] : files.filter((file) => !isChanged(file)))) {
        const cached = await Promise.all(batch.map((file) => cache?.get(keyOf(file), exported.has(file))));
        for (const [index, file] of batch.entries()) {
            const known = cached[index];
            if (known == null)
                continue;
            total.merge(known.partial);
            keep(file, { span: known.partial.events.span, rows: known.rows });
            missing.delete(file);
        }
    }
    const unreadable = new Map();
    const audit = auditPresence(reading.previous, files);
    const wanted = [...missing];
    const recent = new RecentFiles(wanted);
    threads?.expect(wanted.reduce((sum, { size }) => sum + (size ?? 0), 0));
    const deriving = new BatchedDeriving({
        repository,
        threads,
        batchBytes: cache === null ? BATCH_BYTES : 0, // the cache holds one aggregate per file
        total: cache === null ? total : null,
        take: async (batch, { partial, facts }) => {
            if (partial !== total)
                total.merge(partial);
            for (const [index, entry] of batch.entries()) {
                keep(entry, facts[index]);
                await cache?.set(keyOf(entry), { partial, rows: facts[index].rows });
            }
        },
    });
    for await (const content of directory?.read(wanted) ?? []) {
        const { entry } = content;
        const { path, id } = entry;
        if ('error' in content) {
            const { message } = content.error;
            unreadable.set(path, { code: 'unreadable-file', file: path, line: null, count: 1, message });
            continue;
        }
        const published = previous.get(path);
        if (published !== undefined)
            audit.push(...auditContent(published, id, content.bytes));
        recent.keep(path, content.bytes);
        await deriving.add(entry, content.bytes, exported.has(entry));
    }
    await deriving.finish();
    return {
        total,
        rows,
        spans,
        recent,
        read: files.filter(({ path }) => !unreadable.has(path)),
        unreadable: [...unreadable.values()],
        audit: audit.sort((a, b) => (a.file < b.file ? -1 : 1)),
    };
}
function read_telemetry_toBatches(items) {
    return Array.from({ length: Math.ceil(items.length / AHEAD) }, (_, index) => items.slice(index * AHEAD, (index + 1) * AHEAD));
}

;// CONCATENATED MODULE: ./src/run/build-repository.ts



















/**
 * source → records → derive → render for one repository. Only a few files are in memory at a time, plus their aggregates.
 * @throws ActionError when the telemetry cannot be read. Problems in its content become diagnostics.
 */
async function buildRepository(repository, source, options, { previous = null, published = null, cache, threads } = {}) {
    const directory = await source.open(repository);
    const { files, leftOut, ignored, firstDay } = selectFiles(directory?.entries ?? [], options.retentionDays);
    const identity = {
        repository: repository.telemetryRepository,
        directory: telemetryDirectory(repository),
        directories: directory?.directories ?? [],
        retention: toRetention(options.retentionDays, firstDay, leftOut.length),
    };
    const window = selectExports(options.exports.length === 0 ? [] : files);
    const { total, rows, spans, recent, read, unreadable, audit } = await readTelemetry(directory, files, {
        repository,
        previous: toPublishedFiles(previous, identity, { files, leftOut }),
        exported: new Set(window.exported.flatMap((month) => month.files)),
        cache: cache ?? null,
        threads: threads ?? null,
    });
    const settled = total.settle();
    const runs = settled.runs.listNewest(LISTED_RUNS);
    const sweeps = deriveSweeps(settled);
    const selected = selectDays({
        days: Array.from(settled.days.keys(), records_timestamp/* toDay */._b),
        runs,
        hasAllRuns: settled.runs.size === runs.length,
        most: options.runPages,
    });
    const days = dashboard_days_deriveDays(selected, sweeps, settled);
    const pages = new DayPagesPlan(createDayDigests(repository, identity, options), published);
    const lastRun = settled.commands.lastRun;
    const { replays, lastCommandRun, unreadable: lost, } = await readReplays(directory, days, {
        repository,
        visitSessionEvents: (isWanted, visit) => settled.visitSessionEvents(isWanted, visit),
        files: read,
        spans,
        recent,
        lastCommandRun: lastRun === null ? null : settled.runs.find(lastRun.run),
        isWanted: (day, sources) => pages.add(day, sources),
    });
    const observed = [
        ...ignored,
        ...observeSpelling(repository, identity.directories),
        ...observeRegistration(repository),
        ...unreadable,
        ...lost,
    ];
    const dashboard = deriveDashboard(repository, identity, settled, observed, {
        exports: deriveExports(window, addSessionRows(rows, settled)),
        runs,
        sweeps,
        days,
        replays,
        curatedPlugins: options.curatedPlugins,
        lastCommandRun,
    });
    const rendered = renderDashboard(dashboard, options, pages.days);
    const sources = read.map(({ path, id, size }) => ({ path, blob: id, size: size ?? 0 }));
    const { kept } = pages;
    const described = pages.describe(days, rendered);
    const manifest = renderManifest({ repository, dashboard, read: sources, files: rendered, kept, days: described }, options);
    const figures = toDashboardFigures(dashboard);
    return { repository, dashboard, files: new Map([...rendered, ['manifest.json', manifest]]), kept, figures, audit };
}
/** Finds the days whose pages are published already, made of the same. */
class DayPagesPlan {
    digestOf;
    published;
    /** Days with such pages. */
    days = new Set();
    /** Their pages: Git object ids by path. */
    kept = new Map();
    /** Of all days. */
    #digests = new Map();
    constructor(digestOf, published) {
        this.digestOf = digestOf;
        this.published = published;
    }
    /** @returns whether the day has to be rendered. */
    add(day, sources) {
        const digest = this.digestOf(day, sources);
        this.#digests.set(day.day, digest);
        const known = this.published?.[day.day];
        const pages = toPagesOfDay(day);
        if (known?.digest !== digest || known.pages.length !== pages.length)
            return true;
        for (const [index, id] of known.pages.entries())
            this.kept.set(pages[index].path, id);
        this.days.add(day.day);
        return false;
    }
    /**
     * What the manifest says of the days.
     * @throws Error when a page was neither rendered nor kept, which would be a defect of ours.
     */
    describe(days, rendered) {
        const idOf = ({ path }) => {
            const [kept, bytes] = [this.kept.get(path), rendered.get(path)];
            if (kept !== undefined)
                return kept;
            if (bytes === undefined)
                throw new Error(`${path} was not rendered.`);
            return blobId(bytes);
        };
        return Object.fromEntries(days.map((day) => [day.day, { digest: this.#digests.get(day.day), pages: toPagesOfDay(day).map(idOf) }]));
    }
}
function toRetention(days, firstDay, filesLeftOut) {
    return days === 0 ? null : { days, first_day: firstDay, files_left_out: filesLeftOut };
}
/**
 * The published files that the current telemetry should continue. Files of another directory do not count, but another spelling is the same
 * directory. When there are no files now, all published files have vanished, even if the registry points elsewhere. Files outside of the
 * retention window have not vanished.
 */
function toPublishedFiles(previous, { repository, directory }, { files, leftOut }) {
    if (previous === null)
        return [];
    const { source } = previous;
    const isSame = source.repository === repository && isSameName(source.directory, directory);
    if (!isSame && files.length > 0)
        return [];
    const left = new Set(leftOut.map(({ path }) => path));
    const isWanted = ({ path }) => !left.has(path) && !(0,repository_name/* isReserved */.Bs)(path);
    if (!isSame || source.directory === directory)
        return source.files.filter(isWanted);
    return source.files
        .map((file) => ({ ...file, path: toFilePath(directory, toWholePath(source.directory, file.path)) }))
        .filter(isWanted);
}
/** GitHub's names ignore case, so every spelling is read. The diagnostic warns of the effect on other readers of the directories. */
function observeSpelling(repository, directories) {
    const names = directories.map(({ directory }) => directory.slice(TELEMETRY_ROOT.length + 1));
    const finding = { file: null, line: null, count: names.length };
    if (names.length > 1) {
        return [{ ...finding, code: 'several-spellings', message: `All of these were read: ${names.join(', ')}.` }];
    }
    const [name = repository.key] = names;
    if (name === repository.key)
        return [];
    return [
        {
            ...finding,
            code: 'other-spelling',
            message: `The directory is named ${name}, the registry has ${repository.key}.`,
        },
    ];
}
/** `spec/2 §10`: every registration needs a reason. */
function observeRegistration({ reason }) {
    if (reason.trim() !== '')
        return [];
    return [{ code: 'empty-reason', file: null, line: null, count: 1, message: 'The registry entry has no reason.' }];
}

;// CONCATENATED MODULE: ./src/registry/check-target.ts


/**
 * Refuses a target that the action must never write to (`spec/1 §9`): telemetry, monitored and infra repositories, of
 * any owner. To be called before any telemetry is read. A local directory is always fine.
 * @throws ActionError that names the rule.
 */
function checkTarget(settings, registry) {
    const { owner, target } = settings;
    if (target.kind === 'directory')
        return;
    const { publishRepository } = target;
    for (const [name, reason] of listForbidden(settings, registry)) {
        if (isSameName(name, publishRepository))
            throw check_target_refusal(settings, publishRepository, reason);
    }
    if (!isSameName(ownerOf(publishRepository), owner)) {
        throw check_target_refusal(settings, publishRepository, `does not belong to ${owner}, whose telemetry it would publish`);
    }
}
/**
 * The same for a target that has been renamed, or transferred, to the name that it has now.
 * @param findAlias - Which of these repositories the target is known to have been; null when none.
 */
async function checkTargetAliases(settings, registry, findAlias) {
    const { target } = settings;
    if (target.kind === 'directory')
        return;
    const forbidden = listForbidden(settings, registry);
    const alias = await findAlias([...forbidden.keys()]);
    if (alias === null)
        return;
    const reason = `was formerly ${alias}, which ${forbidden.get(alias) ?? 'is registered'}`;
    throw check_target_refusal(settings, target.publishRepository, reason);
}
/** Repositories that nothing is ever published to, each with what it is. */
function listForbidden({ registryRepository }, { organisations }) {
    const forbidden = new Map();
    const add = (name, reason) => {
        if (name !== null && !forbidden.has(name))
            forbidden.set(name, reason);
    };
    for (const { telemetryRepository } of organisations)
        add(telemetryRepository, 'is a telemetry repository');
    add(registryRepository, 'is the infra repository, which contains the registry');
    for (const { listed } of organisations)
        for (const name of listed)
            add(name, 'is a registered, monitored repository');
    return forbidden;
}
function check_target_refusal({ owner }, name, reason) {
    return new action_error_ActionError(`publish-repository: ${name} ${reason}; dashboards cannot be published there.`, {
        hint: `Use a separate repository for the dashboards, such as ${owner}/telemetry-dashboards.`,
    });
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./src/registry/json-document.ts



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
function json_document_parseJson(text, origin, firstLine = 1) {
    const document = text.startsWith('\ufeff') ? text.slice(1) : text;
    /** The names so far of every object that is open, from the outermost on; none of an array. */
    const open = [];
    // Line and character are counted from 0.
    const fail = (problem, line, character) => {
        const place = `line ${firstLine + line}, column ${character + 1}`;
        throw new action_error_ActionError(`${origin} is not valid JSON: ${problem} (${place}).`);
    };
    const onBegin = (_offset, _length, line, character) => {
        if (open.push(new Set()) > MAX_DEPTH)
            fail(`more than ${MAX_DEPTH} levels of nesting`, line, character);
    };
    const onEnd = () => void open.pop();
    (0,main.visit)(document, {
        onObjectBegin: onBegin,
        onArrayBegin: onBegin,
        onObjectEnd: onEnd,
        onArrayEnd: onEnd,
        onObjectProperty: (name, _offset, _length, line, character) => {
            if (open.at(-1)?.has(name))
                fail(`${quote(name)} occurs twice`, line, character);
            open.at(-1)?.add(name);
        },
        onError: (code, _offset, _length, line, character) => {
            const name = (0,main.printParseErrorCode)(code);
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
    const root = parseTree(document);
    const siblings = (root && findNodeAtLocation(root, parent))?.children ?? [];
    const isLast = value === undefined && siblings.length === 1 && siblings[0]?.children?.[0]?.value === path.at(-1);
    const indent = /^([ \t]+)\S/m.exec(document)?.[1] ?? '  ';
    const edits = modify(document, isLast ? [...parent] : [...path], isLast ? {} : value, {
        formattingOptions: {
            insertSpaces: !indent.startsWith('\t'),
            tabSize: indent.startsWith('\t') ? 1 : indent.length,
            eol: document.includes('\r\n') ? '\r\n' : '\n',
        },
    });
    return `${mark}${applyEdits(document, edits)}`;
}
function json_document_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/registry/place.ts


/** The place of a value in the registry as people write it: `orgs.garybayes.repos.foo.context`, `orgs.acme.repos["a.b"]`. */
function place_toPlace(path) {
    const steps = path.map((step) => {
        const name = echo(String(step));
        return /^[\w-]+$/.test(name) ? `.${name}` : `[${quote(name)}]`;
    });
    return steps.join('').replace(/^\./, '');
}
/** The problems of a value that a schema refuses, each with its place; `path` is the place of the value itself. */
function toProblems(error, path) {
    return error.issues.map((issue) => `${place_toPlace([...path, ...issue.path]) || 'the document'}: ${place_toMessage(issue)}`);
}
/** Every other message is our own, and quotes what it repeats. */
function place_toMessage(issue) {
    return issue.code === 'unrecognized_keys' ? `has unknown keys: ${issue.keys.map(quote).join(', ')}` : issue.message;
}

;// CONCATENATED MODULE: ./src/registry/registry-schema.ts



/** Infra v2 (`spec/2 §11`): anything else is refused. */
const schemaVersionField = schemas/* string */.YjP({ error: expected('a string such as "2.0"') })
    .regex(/^2\.\d+$/, { error: expected('version 2.x') })
    .describe('Version of this format.');
const processExpected = expected('the name of what registered it');
/** One registered repository (`spec/2 §6, §10`). Keys that it does not know are left alone. */
const registry_schema_entrySchema = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(REPOSITORY_STATES, { error: expected(REPOSITORY_STATES.join(' or ')) })
        .describe('The dashboard of a disabled repository stays as it is; its telemetry is not read.'),
    context: schemas/* enum */.k5n(REPOSITORY_CONTEXTS, { error: expected(REPOSITORY_CONTEXTS.join(' or ')) })
        .describe('Required. A sandbox is treated like production, and labelled.'),
    process: schemas/* string */.YjP({ error: processExpected })
        .trim()
        .min(1, { error: processExpected })
        .describe('Tool that made the last mutation.'),
    reason: schemas/* string */.YjP({ error: expected('a sentence') })
        .trim()
        .nullish()
        .describe('Why the last mutation was made.')
        .transform((reason) => reason ?? ''),
}, { error: expected('an object') })
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
        repos: schemas/* record */.g1P(schemas/* string */.YjP(), registry_schema_entrySchema).describe('Registered repositories by name.'),
    })
        .describe('An account and its telemetry repository.'))
        .describe('GitHub accounts by name. Other accounts have no dashboards.'),
});

;// CONCATENATED MODULE: ./src/registry/registry.ts









/** An object whose member names are data: a map, so that no name has a meaning for the language. */
const membersSchema = schemas/* preprocess */.vkY((value) => (json_document_isObject(value) ? new Map(Object.entries(value)) : value), schemas/* map */.TjK(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: expected('an object') }));
const documentSchema = schemas/* object */.Ikc({ schema_version: schemaVersionField, orgs: membersSchema }, { error: expected('an object') });
const ownerSchema = schemas/* string */.YjP().refine(isOwnerName, { error: expected('the name of a GitHub account') });
const nameSchema = schemas/* string */.YjP().refine(isRepositoryName, { error: expected('the name of a GitHub repository') });
/**
 * Parses the infra registry by the rules of `spec/2 §5–6, §10`. Keys that it does not know are ignored.
 * @param origin where the text was read, for messages.
 * @throws ActionError when the document itself is refused: not JSON, an unsupported schema version, no organisations.
 */
function parseRegistry(text, origin) {
    const document = documentSchema.safeParse(json_document_parseJson(text, origin));
    if (!document.success) {
        throw new action_error_ActionError(`${origin} is invalid: ${toProblems(document.error, []).join('; ')}.`, {
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
            problems.push(...toProblems(result.error, ['orgs', owner, ...path]));
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
        const entry = parse(registry_schema_entrySchema, part, 'repos', name);
        if (!valid || !entry || !telemetryRepository)
            return [];
        return [{ owner, name, key: repositoryKey(owner, name), telemetryRepository, ...entry }];
    });
    const listed = entries.map(([name]) => `${owner}/${name}`).filter(isFullName);
    return { owner, telemetryRepository, repositories: repositories.sort(byKey), listed, problems };
}
/** Telemetry stays with its owner: cross-organisation telemetry is not allowed (`spec/2 §6`). */
function telemetrySchema(owner) {
    const error = expected(`a repository of the same owner (${echo(owner)}/…: cross-organisation telemetry is not allowed)`);
    return schemas/* string */.YjP({ error }).refine((name) => isFullName(name) && isSameName(ownerOf(name), owner), { error });
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
        throw new ActionError(`${REGISTRY_PATH} is invalid:\n${problems.join('\n')}`);
    return { text, json: parseJson(text, REGISTRY_PATH), registry };
}
/** Places that a problem names: if each named all others, many would make a text that grows with their square. */
const registry_MAX_NAMED = 3;
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
    return { organisation, place: place_toPlace(['orgs', owner]), key: foldName(owner) };
}
function toRepositoryClaims(organisation) {
    return organisation.listed.map((fullName) => {
        const [owner, name] = [ownerOf(fullName), nameOf(fullName)];
        const place = place_toPlace(['orgs', owner, 'repos', name]);
        return { organisation, place, key: foldName(repositoryKey(owner, name)) };
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
            const named = rivals.slice(0, registry_MAX_NAMED + 1).filter((rival) => rival !== claim);
            const others = registry_toList(named.slice(0, registry_MAX_NAMED), rivals.length - 1);
            const all = rivals.length === 2 ? 'both' : 'all';
            return { organisation, problem: `${place}: collides with ${others}: ${all} are ${echo(key)}` };
        }));
}
function registry_toList(named, count) {
    const places = named.map(({ place }) => place).join(', ');
    return count > named.length ? `${places} and ${count - named.length} more` : places;
}

;// CONCATENATED MODULE: ./src/registry/plan.ts




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
        throw new action_error_ActionError(`${registry.origin} is invalid for ${organisation.owner}:\n${problems.join('\n')}`, {
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
    const meant = keys && new Set(Array.from(keys, foldName));
    const isMeant = ({ key }) => meant?.has(foldName(key)) ?? true;
    return { ...plan, enabled: plan.enabled.filter(isMeant), disabled: plan.disabled.filter(isMeant) };
}
/** A plan of what nobody has registered: what is shown as declared in a registry is left out. */
function withoutContexts(plan) {
    const strip = (repositories) => repositories.map((repository) => ({ ...repository, context: null }));
    const { enabled, disabled, registered } = plan;
    return { ...plan, enabled: strip(enabled), disabled: strip(disabled), registered: strip(registered) };
}
function findOrganisation(registry, owner) {
    const found = registry.organisations.find((organisation) => isSameName(organisation.owner, owner));
    if (found)
        return found;
    const owners = registry.organisations.map((organisation) => organisation.owner);
    throw new action_error_ActionError(`owner: ${quote(owner)} is not in ${registry.origin}. ${toSuggestion(owner, owners)}`);
}
function chooseRepositories({ origin }, { owner, repositories }, wanted) {
    const namesOf = ({ name }) => [name.toLowerCase(), `${owner}/${name}`.toLowerCase()];
    const registered = new Set(repositories.flatMap(namesOf));
    const unknown = wanted.filter((text) => !registered.has(text.toLowerCase()));
    if (unknown.length > 0) {
        const names = repositories.map(({ name }) => name);
        const message = `repositories: ${unknown.map(quote).join(', ')} not in ${origin} for ${owner}.`;
        throw new action_error_ActionError(`${message} ${toSuggestion(nameOf(unknown[0] ?? ''), names)}`, {
            hint: 'A run covers one owner. Register the repository, or correct the name.',
        });
    }
    const asked = new Set(wanted.map((text) => text.toLowerCase()));
    return repositories.filter((repository) => namesOf(repository).some((name) => asked.has(name)));
}
/** Names were checked before: they need no quotes. */
function toSuggestion(text, registered) {
    const names = registered.map(echo);
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

;// CONCATENATED MODULE: ./src/run/prepare.ts









/**
 * Registry → plan → published state. Problems that concern all repositories (registry, target, settings) stop the run here, before any
 * telemetry is read.
 * @throws ActionError for these problems.
 */
async function prepareRun(settings, effects, known) {
    const { text, origin, isAssumed = false, warnings = [] } = await effects.readRegistry();
    const registry = parseRegistry(text, origin);
    const wanted = known === undefined ? settings.repositories : 'all';
    const planned = planRepositories(registry, settings.owner, wanted === 'auto' ? 'all' : wanted);
    const all = isAssumed ? withoutContexts(planned) : planned;
    checkTarget(settings, registry);
    const touched = wanted === 'auto' ? await effects.readTouched(all.telemetryRepository) : null;
    const plan = narrowPlan(all, known?.selected ?? touched);
    effects.log.info(`Checking ${plan.enabled.length} of ${plan.registered.length} registered repositories of ${plan.owner} (${origin}).`);
    // Read before pinning the telemetry, so that newer publications by others are noticed (invariant 7).
    const keys = plan.enabled.map(({ key }) => key);
    const target = await effects.target.inspect(keys.filter((key) => known?.changed.has(key) ?? true));
    const directory = settings.target.kind === 'repository' ? settings.target.publishDirectory : '';
    // Checked only once: a target that holds this action's dashboards has passed.
    const isFirst = !plan.registered.some(({ key }) => publishedTreeId(target.site, toSitePath(directory, key)) !== null);
    if (isFirst)
        await checkTargetAliases(settings, registry, (names) => effects.target.findAlias(names));
    const context = {
        settings,
        effects,
        plan,
        isTargetPrivate: target.isPrivate,
        options: toOptions(settings),
        directory,
        warnings: new Set(warnings),
        unregistered: new Set(),
    };
    return { context, origin, target };
}
/** The settings that affect the bytes of a dashboard. */
function toOptions(settings) {
    const { server, siteUrl } = settings;
    return { serverUrl: server.serverUrl, siteUrl, builderVersion: VERSION, ...pickDeriveOptions(settings) };
}
/** Wraps unexpected errors in an ActionError; their cause goes to the debug log. */
function toActionError(error, log) {
    if (error instanceof action_error_ActionError) {
        if (error.cause !== undefined)
            log.debug(echoLines(String(error.cause)));
        return error;
    }
    log.debug(echoLines(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return new action_error_ActionError('The action failed unexpectedly.', {
        hint: 'Run again with debug logging (ACTIONS_STEP_DEBUG) and report the output.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./src/run/plan-builds.ts





/**
 * Finds the repositories to build from ids alone: the tree ids of their telemetry, the registry and settings, the version of the builder,
 * and the ids of the published files.
 */
async function planBuilds({ directory, options, warnings, effects }, repositories, source, { site, read }) {
    const published = new PublishedNames(site, directory);
    // A directory with another spelling is replaced, and its audit is continued.
    const formerOf = ({ key }) => published.names.has(key) ? [] : published.otherSpellingsOf(key).map((name) => manifestPath(directory, name));
    const paths = repositories.map(({ key }) => manifestPath(directory, key));
    const texts = await read([...paths.filter((path) => site.files.has(path)), ...repositories.flatMap(formerOf)]);
    const unchanged = new Map();
    const changed = [];
    for (const repository of repositories) {
        const text = texts.get(manifestPath(directory, repository.key)) ?? '';
        const [formerPath = manifestPath(directory, repository.key)] = formerOf(repository);
        const former = texts.get(formerPath) ?? '';
        if (isAltered(former)) {
            warnings.add(`${formerPath} on ${effects.target.label} was edited or truncated, so its dashboard is built again. Changes to telemetry files ` +
                'since then are unknown and not in the audit log.');
        }
        const previous = findPreviousManifest(former, repository);
        const manifest = previous && parseManifest(text);
        const output = publishedOutputId(site, toSitePath(directory, repository.key));
        const directories = await source.identify(repository);
        if (manifest !== null && isCurrent(manifest, repository, directories, output, options)) {
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
    const previous = parsePreviousManifest(text);
    const isOwn = previous !== null && isSameName(previous.repository.owner, owner) && isSameName(previous.repository.name, name);
    return isOwn ? previous : null;
}
/**
 * A fair order in case GitHub's rate limit does not suffice for all: first repositories without a dashboard, then dashboards whose last
 * telemetry is oldest. After a build they are newer or unchanged, so the others get their turn.
 */
function byLag(a, b) {
    const [lastA, lastB] = [lastTimestamp(a), lastTimestamp(b)];
    return lastA < lastB ? -1 : lastA > lastB ? 1 : byKey(a.repository, b.repository);
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
    const names = findUnregistered(await telemetry.source.listNames(), plan.registered);
    for (const name of names)
        unregistered.add(name);
    return telemetry;
}
async function tryBuild(context, { repository, previous, published }, { source, commit }, { site }) {
    try {
        const { partials: cache, threads } = context.effects;
        const { files, kept, figures, audit } = await buildRepository(repository, source, context.options, {
            previous,
            published,
            cache,
            threads,
        });
        const { records } = figures;
        context.effects.log.info(`${repository.owner}/${repository.name}: ${(0,base_format/* formatQuantity */.VZ)(records, 'record')}. ${toVerdicts(figures).sentences}`);
        const plannedAgainst = publishedTreeId(site, toSitePath(context.directory, repository.key));
        return { outcome: 'built', repository, files, kept, figures, audit, plannedAgainst, commit };
    }
    catch (error) {
        return toFailure(error, context);
    }
}
/** An exhausted rate limit is not a failure of the repository: a later run builds what this one could not. */
function toFailure(error, { effects: { log } }) {
    const isLimit = error instanceof QuotaError || (error instanceof GitHubRequestError && error.isRateLimit);
    return { error: toActionError(error, log), outcome: isLimit ? 'not-built' : 'failed' };
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
        throw new action_error_ActionError(`output-directory: ${plan.telemetryRepository} is private, but a site that a workflow deploys is normally public, even on GitHub Pages of a private repository.`, {
            hint: 'Set allow-public to true if everyone may see these dashboards, or if only people with access to the telemetry can see the site. Or publish to a branch of a private repository.',
        });
    }
    if (isTargetPrivate !== false)
        return;
    throw new action_error_ActionError(`${plan.telemetryRepository} is private, but ${effects.target.label} is public.`, {
        hint: 'Publish to a private repository, or set allow-public to true if everyone may see these dashboards.',
    });
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
        throw new action_error_ActionError(`Published to ${target.label} without a plan.`);
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
        return toFile(written[0], blobId(bytes));
    for (const { key } of plan.enabled) {
        const present = site.files.get(manifestPath(directory, key));
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
        return fail(repository, `${toSitePath(directory, repository.key)} on ${target.label} was not created by this action, so it is not replaced.`, 'Remove it from the target, or publish to another publish-directory.');
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
    const { context, origin, target } = await prepareRun(settings, effects);
    const builds = await buildRepositories(context, context.plan.enabled, target);
    const published = settings.dryRun ? null : await publishDashboards(context, builds);
    const site = await awaitPublication(context, target, published);
    return toRunResult(context, origin, builds, published, site);
}

// EXTERNAL MODULE: ./node_modules/modern-tar/dist/web/index.js + 1 modules
var web = __webpack_require__(1942);
;// CONCATENATED MODULE: ./src/shards/shard-plan.ts





/** Identifies the format of files passed between stages. */
const SHARD_FORMAT = 'telemetry-dashboard-shard/1';
const headSchema = schemas/* object */.Ikc({ format: schemas/* literal */.euz(SHARD_FORMAT), builder_version: schemas/* string */.YjP() });
/**
 * Parses a file written by another stage of the same run.
 * @param file - For messages.
 * @throws ActionError also when its version differs: all stages of a run must use the same version.
 */
function parseOwn(schema, text, file) {
    const content = shard_plan_parseJson(text);
    const head = headSchema.safeParse(content);
    if (!head.success) {
        throw new action_error_ActionError(`${file} was not written by a stage of this action.`, { cause: head.error });
    }
    const { builder_version: version } = head.data;
    if (version !== VERSION) {
        throw new action_error_ActionError(`${file} was written by version ${quote(version)}, but this is version ${VERSION}.`, {
            hint: 'Use the same version of the action in all jobs of a workflow.',
        });
    }
    const parsed = schema.safeParse(content);
    if (parsed.success)
        return parsed.data;
    throw new action_error_ActionError(`${file} is damaged: ${shard_plan_toPlace(parsed.error)}.`, { cause: parsed.error });
}
function shard_plan_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null; // reported like any other foreign file
    }
}
function shard_plan_toPlace({ issues: [issue] }) {
    const place = issue?.path.map(String).join('.') || 'the whole';
    return `${quote(place)} is invalid`;
}
/** The plan's file, next to the archives. */
const PLAN_FILE = 'plan.json';
/** The target that a shard's dashboards were planned against. */
const shardTargetSchema = schemas/* strictObject */.rej({
    /** `owner/name@branch` */
    label: schemas/* string */.YjP(),
    /** Publish directory; empty for the root. */
    directory: schemas/* string */.YjP(),
});
const shardPlanSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(SHARD_FORMAT),
    builder_version: schemas/* literal */.euz(VERSION),
    owner: schemas/* string */.YjP(),
    target: shardTargetSchema,
    /** Commit at which the telemetry was planned; null when it is not read from a commit. */
    telemetry_commit: schemas/* string */.YjP().nullable(),
    /** Repositories whose published dashboards are current. */
    unchanged: schemas/* array */.YOg(schemas/* strictObject */.rej({ key: schemas/* string */.YjP(), figures: figuresSchema })),
    shards: schemas/* array */.YOg(schemas/* strictObject */.rej({
        /** Starts at 1. */
        shard: schemas/* int */.Whr().positive(),
        /** Keys, sorted. */
        repositories: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
        /** Approximate bytes of its repositories' telemetry. */
        bytes: schemas/* int */.Whr().nonnegative(),
    })),
    /** Keys of changed repositories that did not fit into the matrix; another run builds them. */
    postponed: schemas/* array */.YOg(schemas/* string */.YjP()),
});
function renderShardPlan(plan) {
    const whole = { format: SHARD_FORMAT, builder_version: VERSION, ...plan };
    return `${JSON.stringify(shardPlanSchema.parse(whole))}\n`;
}
/** @throws ActionError when the text is not a plan of this version. */
function parseShardPlan(text) {
    return parseOwn(shardPlanSchema, text, PLAN_FILE);
}
/**
 * Distributes loads over as many shards as are worthwhile: heaviest first, each to the shard with the least work so far. The longest shard
 * is then at most a third longer than in the best distribution (Graham 1969). The order of the loads only decides which ones are postponed
 * when not all fit.
 */
function balance(loads, limits) {
    const total = loads.reduce((sum, { weight }) => sum + weight, 0);
    const worthwhile = Math.ceil(total / Math.max(1, limits.shardWeight));
    const count = Math.max(1, Math.min(limits.mostShards, worthwhile, loads.length));
    const room = Math.min(limits.shardCharacters, Math.floor(limits.allCharacters / count));
    const fitting = countFitting(loads, count, room);
    const shards = Array.from({ length: count }, () => ({ keys: [], weight: 0, room }));
    for (const { key, weight } of loads.slice(0, fitting).sort(byWeight)) {
        const size = sizeOf(key);
        const least = shards.filter((shard) => shard.room >= size).reduce((a, b) => (b.weight < a.weight ? b : a));
        least.keys.push(key);
        least.weight += weight;
        least.room -= size;
    }
    return {
        shards: shards.filter(({ keys }) => keys.length > 0).map(({ keys }) => keys.sort()),
        postponed: loads.slice(fitting).map(({ key }) => key),
    };
}
/** How many of the first loads fit, regardless of which shard each goes to: every shard keeps room for the longest key. */
function countFitting(loads, shards, room) {
    const longest = loads.reduce((most, { key }) => Math.max(most, sizeOf(key)), 0);
    let left = shards * (room - longest + 1);
    const beyond = loads.findIndex(({ key }) => (left -= sizeOf(key)) < 0);
    return beyond < 0 ? loads.length : beyond;
}
function sizeOf(key) {
    return key.length + 1;
}
function byWeight(a, b) {
    return b.weight - a.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
/**
 * Maximum characters of repository names: per job, an environment variable, which Linux limits to 128 KiB; for all jobs, an output, which
 * GitHub limits to 1 MB of UTF-16.
 */
const MATRIX_ROOM = { shardCharacters: 100_000, allCharacters: 450_000 };
/** `strategy.matrix`: each entry of `include` describes one job. */
function toMatrix(shards, repositories) {
    const names = new Map(repositories.map(({ key, name }) => [key, name]));
    const include = shards.map(({ shard, bytes, ...planned }) => ({
        shard,
        repositories: planned.repositories.map((key) => names.get(key) ?? key).join(','),
        bytes,
    }));
    return JSON.stringify({ include });
}

;// CONCATENATED MODULE: ./src/shards/shard-archive.ts












/** First file of the archive: its contents, and the outcome of repositories without a dashboard. */
const CONTENTS = 'shard.json';
const EPOCH = new Date(0);
const shard_archive_version = schemas/* strictObject */.rej({ blob: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative() });
const auditFinding = schemas/* strictObject */.rej({
    code: schemas/* enum */.k5n(AUDIT_CODES),
    file: schemas/* string */.YjP(),
    previous: shard_archive_version,
    current: shard_archive_version.nullable(),
});
const shard_archive_repositorySchema = schemas/* discriminatedUnion */.gMt('outcome', [
    schemas/* strictObject */.rej({
        key: schemas/* string */.YjP(),
        outcome: schemas/* literal */.euz('built'),
        /** Git tree id of its published directory before its telemetry was read; null when there was no such directory. */
        planned_against: schemas/* string */.YjP().nullable(),
        audit: schemas/* array */.YOg(auditFinding),
        /** Git object ids of the files that stay as they are in that directory, by path. */
        kept: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/)),
    }),
    schemas/* strictObject */.rej({ key: schemas/* string */.YjP(), outcome: schemas/* literal */.euz('unchanged'), figures: figuresSchema }),
    schemas/* strictObject */.rej({
        key: schemas/* string */.YjP(),
        outcome: schemas/* enum */.k5n(['failed', 'not-built']),
        message: schemas/* string */.YjP(),
        hint: schemas/* string */.YjP().nullable(),
    }),
]);
const contentsSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(SHARD_FORMAT),
    builder_version: schemas/* literal */.euz(VERSION),
    owner: schemas/* string */.YjP(),
    target: shardTargetSchema,
    /** The commit of the telemetry, and whether it is private; null when unknown. */
    telemetry: schemas/* strictObject */.rej({ commit: schemas/* string */.YjP().nullable(), private: schemas/* boolean */.zMY().nullable() }),
    repositories: schemas/* array */.YOg(shard_archive_repositorySchema),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** One archive per shard, because passing thousands of single files between jobs takes longer than building them. */
async function* renderShard({ contents, dashboards }) {
    const whole = { format: SHARD_FORMAT, builder_version: VERSION, ...contents };
    const files = [[CONTENTS, Buffer.from(JSON.stringify(contentsSchema.parse(whole)))]];
    for (const [key, site] of dashboards)
        for (const [path, bytes] of site)
            files.push([`${key}/${path}`, bytes]);
    const { readable, controller } = (0,web/* createTarPacker */.al)();
    const pack = async () => {
        for (const [name, bytes] of files) {
            const body = controller.add({ name, size: bytes.byteLength, type: 'file', mtime: EPOCH }).getWriter();
            if (bytes.byteLength > 0)
                await body.write(bytes);
            await body.close();
        }
        controller.finalize();
    };
    pack().catch((error) => controller.error(error));
    yield* readable;
}
/**
 * Reads a shard without trusting it: checks names, completeness and contents, and verifies each dashboard against its manifest.
 * @param file - For messages.
 * @throws ActionError when the archive is truncated, damaged, of another version, or contains unexpected files.
 */
async function parseShard(bytes, file) {
    const [first, ...entries] = await unpack(bytes, file);
    if (first?.header.name !== CONTENTS)
        throw damaged(file, `does not begin with ${CONTENTS}`);
    const contents = parseOwn(contentsSchema, Buffer.from(first.data ?? []).toString('utf8'), `${file}: ${CONTENTS}`);
    const built = new Map(contents.repositories.flatMap((repository) => repository.outcome === 'built' ? [[repository.key, new Map(Object.entries(repository.kept))]] : []));
    if (new Set(contents.repositories.map(({ key }) => key)).size < contents.repositories.length) {
        throw damaged(file, 'names a repository twice');
    }
    const dashboards = new Map(Array.from(built.keys(), (key) => [key, new Map()]));
    for (const { header, data } of entries) {
        const slash = header.name.indexOf('/');
        const [key, path] = [header.name.slice(0, slash), header.name.slice(slash + 1)];
        const files = dashboards.get(key);
        if (header.type !== 'file' || files === undefined || path === AUDIT_FILE || !isSafe(header.name)) {
            throw damaged(file, `contains ${quote(header.name)}, which does not belong in a shard`);
        }
        if (files.has(path))
            throw damaged(file, `contains ${quote(header.name)} twice`);
        files.set(path, data ?? new Uint8Array());
    }
    for (const [key, files] of dashboards) {
        if (!isWhole(files, built.get(key), key))
            throw damaged(file, `does not contain the complete dashboard of ${quote(key)}`);
    }
    return { contents, dashboards };
}
/** The manifest of a dashboard in a parsed shard. */
function manifestOf(files) {
    return parseManifest(Buffer.from(files.get('manifest.json') ?? []).toString('utf8'));
}
async function unpack(bytes, file) {
    try {
        return await (0,web/* unpackTar */.Ag)(bytes, { strict: true });
    }
    catch (error) {
        throw damaged(file, 'is cut short or no archive at all', error);
    }
}
function isSafe(name) {
    try {
        return checkSitePath(name) === name;
    }
    catch {
        return false; // could lead outside of the directory
    }
}
/** Whether the files, with those that stay as they are, match the manifest among them. */
function isWhole(files, kept, key) {
    const manifest = manifestOf(files);
    if (manifest?.repository.key !== key || manifest.builder_version !== VERSION)
        return false;
    if (!isTree([...files.keys(), ...kept.keys()]))
        return false;
    const output = toTreeFiles(files, kept).filter(([path]) => !OUTSIDE_OUTPUT.includes(path));
    return manifest.output === toTreeId(output);
}
/** Whether no path is a parent of another. */
function isTree(paths) {
    const root = new Map();
    for (const path of paths) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let directory = root;
        for (const name of names) {
            const child = directory.get(name) ?? (directory.has(name) ? null : new Map());
            if (child === null)
                return false;
            directory.set(name, child);
            directory = child;
        }
        if (directory.has(last))
            return false;
        directory.set(last, null);
    }
    return true;
}
function damaged(file, problem, cause) {
    return new action_error_ActionError(`${file} ${problem}.`, {
        hint: 'Run the workflow again. Nothing from this archive was published.',
        ...(cause !== undefined && { cause }),
    });
}

;// CONCATENATED MODULE: ./src/run/stages/collect-shards.ts




/**
 * Reads the archives' dashboards, by key. An unusable archive causes a warning and is ignored. So are archives that contain the same
 * repository, because there is no way to know which one is right.
 */
async function collectShards(context, plan, store) {
    const shards = new Map();
    for await (const found of store.readShards()) {
        const problem = 'error' in found ? found.error.message : findProblem(found.shard, found.file, plan);
        if (problem !== null)
            context.warnings.add(problem);
        else if ('shard' in found)
            shards.set(found.file, found.shard);
    }
    const claims = new Map();
    for (const [file, { contents }] of shards) {
        for (const { key } of contents.repositories) {
            const claimed = claims.get(key);
            if (claimed === undefined)
                claims.set(key, [file]);
            else
                claimed.push(file);
        }
    }
    const rivals = new Set([...claims.values()].filter((files) => files.length > 1).flat());
    if (rivals.size > 0)
        context.warnings.add(`${[...rivals].join(', ')} contain the same repositories, so none of them is used.`);
    const enabled = new Map(context.plan.enabled.map((repository) => [repository.key, repository]));
    const builds = new Map();
    for (const [file, shard] of shards) {
        if (rivals.has(file))
            continue;
        const { contents } = shard;
        if (shard.dashboards.size > 0)
            checkVisibility(context, contents.telemetry.private ?? true);
        for (const warning of contents.warnings)
            context.warnings.add(warning);
        for (const sharded of contents.repositories) {
            const repository = enabled.get(sharded.key);
            if (repository !== undefined)
                builds.set(sharded.key, toBuild(repository, sharded, shard));
        }
    }
    return builds;
}
/** Why a shard does not belong to this plan; null when it does. */
function findProblem({ contents }, file, { owner, target, shards }) {
    const isMeant = isSameName(contents.owner, owner) &&
        isSameName(contents.target.label, target.label) &&
        contents.target.directory === target.directory;
    if (!isMeant)
        return `${file} does not belong to this plan and is not used.`;
    const planned = new Set(shards.flatMap(({ repositories }) => repositories));
    const isPlanned = contents.repositories.every(({ key }) => planned.has(key));
    return isPlanned ? null : `${file} contains repositories that are not in the plan and is not used.`;
}
function toBuild(repository, sharded, { contents, dashboards }) {
    const { commit } = contents.telemetry;
    if (sharded.outcome === 'unchanged')
        return { outcome: 'unchanged', figures: sharded.figures, commit };
    if (sharded.outcome === 'built') {
        const files = dashboards.get(repository.key) ?? new Map();
        const manifest = manifestOf(files);
        if (manifest !== null) {
            const { figures } = manifest;
            const { planned_against: plannedAgainst, audit } = sharded;
            const kept = new Map(Object.entries(sharded.kept));
            return { outcome: 'built', repository, files, kept, figures, audit, plannedAgainst, commit };
        }
        return { error: new action_error_ActionError('The archive contains no dashboard of it.'), outcome: 'failed' };
    }
    const { message, hint, outcome } = sharded;
    return { error: new action_error_ActionError(message, hint === null ? {} : { hint }), outcome };
}

;// CONCATENATED MODULE: ./src/run/stages/build-shard.ts







/**
 * The stage `build`: builds the repositories of one job into one archive. Reads the target again before the telemetry, because others may
 * have published since; the stage `publish` compares against this state (invariant 7). For the same reason the plan does not pin the
 * telemetry: an older commit than the one published by now would be a step back.
 */
async function buildShard(settings, effects, store) {
    let isPrivate = null;
    const { context, origin, target } = await prepareRun(settings, {
        ...effects,
        openTelemetry: async (repository) => {
            const telemetry = await effects.openTelemetry(repository);
            isPrivate = telemetry.isPrivate;
            return telemetry;
        },
    });
    const builds = await buildRepositories(context, context.plan.enabled, target);
    // The stage `plan` has already reported them.
    context.unregistered.clear();
    const result = toRunResult(context, origin, builds, null);
    const finished = [...builds].flatMap(([{ key }, build]) => build.outcome === 'built' ? [[key, build.files]] : []);
    await store.writeShard({
        contents: {
            owner: context.plan.owner,
            target: { label: effects.target.label, directory: context.directory },
            telemetry: { commit: result.telemetryCommit, private: isPrivate },
            repositories: Array.from(builds, ([{ key }, build]) => toShardRepository(key, build)),
            warnings: [...context.warnings],
        },
        dashboards: new Map(finished),
    });
    return result;
}
function toShardRepository(key, build) {
    if (build.outcome === 'unchanged')
        return { key, outcome: 'unchanged', figures: build.figures };
    if (build.outcome === 'built') {
        const { plannedAgainst, audit, kept } = build;
        return {
            key,
            outcome: 'built',
            planned_against: plannedAgainst,
            audit: [...audit],
            kept: Object.fromEntries(kept),
        };
    }
    const { message, hint = null } = build.error;
    return { key, outcome: build.outcome, message, hint };
}
/**
 * The stage `publish`: publishes the archives of all build jobs in one commit, without reading telemetry. A dashboard that others have
 * published since it was built stays as they published it (invariant 7), and the repositories of a missing or damaged shard stay untouched.
 * The next run finds both changed.
 * @throws ActionError when there is no plan, or it is for another owner or target.
 */
async function publishShards(settings, effects, store) {
    const plan = await store.readPlan();
    checkPlan(plan, settings, effects.target.label);
    const sharded = plan.shards.flatMap(({ repositories }) => repositories);
    const selected = new Set([...sharded, ...plan.postponed, ...plan.unchanged.map(({ key }) => key)]);
    const { context, origin, target } = await prepareRun(settings, effects, { selected, changed: new Set(sharded) });
    const collected = await collectShards(context, plan, store);
    const builds = new Map();
    const planned = createPlannedBuilds(plan);
    for (const repository of context.plan.enabled) {
        builds.set(repository, collected.get(repository.key) ?? planned(repository));
    }
    const published = settings.dryRun ? null : await publishDashboards(context, builds, 1);
    const site = await awaitPublication(context, target, published);
    return toRunResult(context, origin, builds, published, site);
}
/** The plan's outcome for a repository that is in no archive. */
function createPlannedBuilds(plan) {
    const unchanged = new Map(plan.unchanged.map(({ key, figures }) => [key, figures]));
    const shards = new Map(plan.shards.flatMap(({ shard, repositories }) => repositories.map((key) => [key, shard])));
    return ({ key }) => {
        const figures = unchanged.get(key);
        if (figures !== undefined)
            return { outcome: 'unchanged', figures, commit: plan.telemetry_commit };
        const shard = shards.get(key);
        const message = shard === undefined
            ? 'The job matrix of this run had no room for it.'
            : `Shard ${shard} has no usable archive, so its dashboards were not updated.`;
        const hint = shard === undefined ? 'The next run builds it.' : 'Check the job of that shard and run it again.';
        return { error: new action_error_ActionError(message, { hint }), outcome: 'not-built' };
    };
}
function checkPlan({ owner, target }, settings, label) {
    const directory = settings.target.kind === 'repository' ? settings.target.publishDirectory : '';
    if (!isSameName(owner, settings.owner)) {
        throw new action_error_ActionError(`The plan is for ${owner}, but owner is ${settings.owner}.`, { hint: build_shard_hint });
    }
    if (!isSameName(target.label, label) || target.directory !== directory) {
        const planned = `directory "${target.directory}" of ${target.label}`;
        throw new action_error_ActionError(`The plan is for the ${planned}, but this is "${directory}" of ${label}.`, { hint: build_shard_hint });
    }
}
const build_shard_hint = 'Use the same inputs in all jobs of a workflow.';

;// CONCATENATED MODULE: ./src/run/stages/plan-shards.ts





const plan_shards_MEGABYTE = 1_000_000;
/** The cost of a repository apart from its telemetry, in bytes of telemetry. */
const REPOSITORY_BYTES = 250_000;
/** Directories listed concurrently. */
const plan_shards_PARALLEL = 8;
/**
 * The stage `plan`: finds the changed repositories and spreads them over jobs. Reads only ids and the published state. Lists telemetry only
 * where the published state does not tell its size.
 */
async function planShards(settings, { maxShards, shardSize }, effects, store) {
    const { context, origin, target } = await prepareRun(settings, effects);
    const { plan, warnings, unregistered, directory } = context;
    const telemetry = await openTelemetry(context);
    const { unchanged, changed } = await planBuilds(context, plan.enabled, telemetry.source, target);
    const bytes = await weigh(changed, telemetry.source, settings.retentionDays, effects);
    const loads = changed.map(({ repository: { key } }) => ({ key, weight: (bytes.get(key) ?? 0) + REPOSITORY_BYTES }));
    const limits = { mostShards: maxShards, shardWeight: shardSize * plan_shards_MEGABYTE, ...MATRIX_ROOM };
    const { shards, postponed } = balance(loads, limits);
    const shardPlan = {
        owner: plan.owner,
        target: { label: effects.target.label, directory },
        telemetry_commit: telemetry.commit,
        unchanged: Array.from(unchanged, ([{ key }, figures]) => ({ key, figures })),
        shards: shards.map((repositories, index) => ({
            shard: index + 1,
            repositories: [...repositories],
            bytes: repositories.reduce((sum, key) => sum + (bytes.get(key) ?? 0), 0),
        })),
        postponed: [...postponed],
    };
    await store.writePlan(shardPlan);
    return {
        owner: plan.owner,
        registryOrigin: origin,
        target: effects.target.label,
        unchanged: unchanged.size,
        shards: shardPlan.shards,
        matrix: toMatrix(shardPlan.shards, plan.enabled),
        postponed: postponed.length,
        warnings: [...plan.warnings, ...warnings],
        unregistered: [...unregistered],
    };
}
/** Bytes of telemetry by key. The published size is close enough and costs no request, so only unpublished directories are listed. */
async function weigh(builds, source, retentionDays, { log }) {
    const bytes = new Map();
    const unknown = [];
    for (const { repository, previous } of builds) {
        const files = previous?.source.files ?? [];
        if (files.length === 0)
            unknown.push(repository);
        else
            bytes.set(repository.key, files.reduce((sum, { size }) => sum + size, 0));
    }
    const queue = unknown.values();
    const work = async () => {
        for (const repository of queue) {
            try {
                const listing = await source.open(repository);
                const { files } = selectFiles(listing?.entries ?? [], retentionDays);
                bytes.set(repository.key, files.reduce((sum, { size }) => sum + (size ?? 0), 0));
            }
            catch (error) {
                // Its own job will fail and report it; here it counts as empty.
                log.info(`${repository.owner}/${repository.name} cannot be listed: ${toActionError(error, log).message}`);
            }
        }
    };
    await Promise.all(Array.from({ length: plan_shards_PARALLEL }, work));
    return bytes;
}

;// CONCATENATED MODULE: ./src/run/verify-site.ts














/**
 * Rebuilds every published dashboard from the telemetry and settings that its manifest names, and compares the bytes. Uses neither the
 * registry nor the clock. Skips the audit log, which has a history, and the navigation page, which is made from the registry.
 * @param names - `name` or `owner/name` of the repositories to verify; null for all.
 * @throws ActionError when the target holds no dashboard of these.
 */
async function verifySite(effects, names) {
    const snapshot = await effects.readSite();
    const { site, read, directory, label } = snapshot;
    const keys = listPublishedDirectories(site, directory);
    const texts = await read(keys.map((key) => manifestPath(directory, key)).filter((path) => site.files.has(path)));
    const dashboards = [];
    for (const key of keys) {
        const text = texts.get(manifestPath(directory, key)) ?? '';
        const mark = parseMark(text);
        if (mark === null || !isMeant(mark, names))
            continue;
        const verified = await verifyDashboard(key, text, snapshot, effects);
        effects.log.info(`${key}: ${verified.outcome}.`);
        dashboards.push(verified);
    }
    if (dashboards.length === 0) {
        throw new action_error_ActionError(`${label} contains no dashboard${names === null ? '' : ' of these repositories'}.`, {
            hint: 'Check that this is the directory, or the branch and publish-directory, that dashboards are published to.',
        });
    }
    const isOfThisVersion = dashboards.some(({ outcome }) => outcome === 'verified' || outcome === 'different');
    return { label, dashboards, assets: isOfThisVersion ? findMissing(site, directory, renderAssets()) : [] };
}
async function verifyDashboard(key, text, { site, directory }, { openTrees, log }) {
    const version = versionOf(text);
    if (version !== VERSION)
        return { key, outcome: 'other-version', version };
    const manifest = parseManifest(text);
    if (manifest === null || manifest.repository.key !== key || !readsOwn(manifest)) {
        return { key, outcome: 'different', files: [{ path: 'manifest.json', difference: 'changed' }] };
    }
    if (!manifest.complete)
        return { key, outcome: 'unverifiable', reason: 'Not all of its telemetry could be read.' };
    try {
        const files = verify_site_compare(listFiles(site, toSitePath(directory, key)), await rebuild(manifest, openTrees));
        return files.length === 0 ? { key, outcome: 'verified' } : { key, outcome: 'different', files };
    }
    catch (error) {
        const { message, hint = '' } = toActionError(error, log);
        return { key, outcome: 'unverifiable', reason: `${message} ${hint}`.trim() };
    }
}
/** Whether a manifest names only directories of its own repository. */
function readsOwn({ repository, source }) {
    return source.directories.every(({ directory }) => isDirectoryOf(repository, directory));
}
async function rebuild(manifest, openTrees) {
    const { repository, options } = toBuildInputs(manifest);
    const { files } = await buildRepository(repository, createTreeSource(manifest.source.directories, openTrees), options);
    return files;
}
function listFiles(site, path) {
    // An entry that is not a regular file counts as changed.
    return new Map(listEntries(site, path).map(([file, { id, mode }]) => [file, mode === MODE.file ? id : mode]));
}
function verify_site_compare(published, derived) {
    const paths = [...new Set([...published.keys(), ...derived.keys()])].filter((path) => path !== AUDIT_FILE).sort();
    return paths.flatMap((path) => {
        const [id, bytes] = [published.get(path), derived.get(path)];
        if (bytes === undefined)
            return [{ path, difference: 'extra' }];
        if (id === undefined)
            return [{ path, difference: 'missing' }];
        return id === blobId(bytes) ? [] : [{ path, difference: 'changed' }];
    });
}
/** Finds missing assets, which all dashboards of this version share. Assets of other versions may be there too. */
function findMissing(site, directory, files) {
    return verify_site_compare(listFiles(site, directory), files).filter(({ path }) => files.has(path));
}
const verify_site_versionSchema = schemas/* object */.Ikc({ builder_version: schemas/* string */.YjP(), derive_version: schemas/* int */.Whr().optional() });
/** Builder version of a manifest, plus its derive version when that differs from this build's. */
function versionOf(text) {
    const { data } = verify_site_versionSchema.safeParse(JSON.parse(text));
    if (data === undefined)
        return 'none';
    const { builder_version: version, derive_version: derived } = data;
    return derived === aggregate_data/* AGGREGATE_VERSION */.x9 ? version : `${version} (derive version ${derived ?? 'none'})`;
}
function isMeant({ owner, name }, names) {
    return names === null || names.some((text) => isSameName(text, name) || isSameName(text, `${owner}/${name}`));
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/shards/shard-directory.ts












const EXTENSION = '.tar';
class ShardDirectory {
    directory;
    secret;
    /**
     * @param directory - Created if it does not exist.
     * @param secret - Authenticates written files, and is required of files that are read.
     */
    constructor(directory, secret = null) {
        this.directory = directory;
        this.secret = secret;
    }
    async writePlan(plan) {
        const text = Buffer.from(renderShardPlan(plan));
        await this.#write(PLAN_FILE, (file) => (0,promises_.writeFile)(file, seal([text], 'plan', this.secret)));
    }
    async readPlan() {
        await checkLocalDirectory('archive-directory', this.directory);
        const bytes = await readRegularFile((0,external_node_path_.join)(this.directory, PLAN_FILE)).catch((error) => {
            if (error instanceof action_error_ActionError)
                throw error;
            throw new action_error_ActionError(`${echo(this.directory)} contains no ${PLAN_FILE}.`, {
                hint: 'Upload output-directory of the stage plan, and download it to archive-directory.',
                cause: error,
            });
        });
        const plan = unseal(bytes, 'plan', this.secret, PLAN_FILE);
        return parseShardPlan(Buffer.from(plan).toString('utf8'));
    }
    /** Named after its repositories, so that all archives of a run fit into one directory. */
    async writeShard(shard) {
        const keys = shard.contents.repositories.map(({ key }) => key).join('\n');
        const name = (0,external_node_crypto_.createHash)('sha256').update(keys).digest('hex').slice(0, 16);
        await this.#write(`shard-${name}${EXTENSION}`, (file) => (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(seal(renderShard(shard), 'archive', this.secret)), (0,external_node_fs_.createWriteStream)(file)));
    }
    /** Sorted by path, at any depth: artifacts are downloaded into one directory or into one each. */
    async *readShards() {
        const entries = await (0,promises_.readdir)(this.directory, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(EXTENSION));
        const paths = files.map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)).sort();
        for (const path of paths) {
            const file = (0,external_node_path_.basename)(path);
            try {
                const bytes = unseal(await readRegularFile(path), 'archive', this.secret, file);
                yield { file, shard: await parseShard(bytes, file) };
            }
            catch (cause) {
                yield {
                    file,
                    error: cause instanceof action_error_ActionError ? cause : new action_error_ActionError(`${file} cannot be read.`, { cause }),
                };
            }
        }
    }
    async #write(name, write) {
        try {
            await checkLocalDirectory('output-directory', this.directory);
            await (0,promises_.mkdir)(this.directory, { recursive: true });
            await checkWritableFile((0,external_node_path_.join)(this.directory, name));
            await write((0,external_node_path_.join)(this.directory, name));
        }
        catch (error) {
            if (error instanceof action_error_ActionError)
                throw error;
            throw new action_error_ActionError(`Cannot write ${echo((0,external_node_path_.join)(this.directory, name))}.`, {
                hint: 'Check output-directory.',
                cause: error,
            });
        }
    }
}

;// CONCATENATED MODULE: ./src/run/stages/stages.ts

















/**
 * Runs the stage named by the input `stage`, on GitHub.
 * @throws ActionError for problems that concern the whole run.
 */
async function runStage(settings, secrets, environment, log, threads) {
    const { stage } = settings.staging;
    if (stage === 'check')
        return checkWorkingTree(settings, environment, log);
    if (stage === 'verify') {
        const { repositories } = settings;
        const names = Array.isArray(repositories) ? repositories : null;
        return toVerificationReport(await verifySite(createVerificationEffects(settings, secrets, log), names));
    }
    await checkDirectories(settings);
    const effects = createGitHubEffects(settings, secrets, log, threads);
    const cacheKey = secrets.cacheKey === null ? null : new CacheKey(secrets.cacheKey);
    const report = await runPipeline(settings, effects, (directory) => new ShardDirectory(directory, cacheKey));
    await effects.partials?.trim();
    return report;
}
/** Checked first, before any request. */
async function checkDirectories({ cacheDirectory, target, staging }) {
    if (cacheDirectory !== null)
        await checkLocalDirectory('cache-directory', cacheDirectory);
    if (target.kind === 'directory')
        await checkLocalDirectory('output-directory', target.outputDirectory);
    if (staging.stage === 'plan' || staging.stage === 'build') {
        await checkLocalDirectory('output-directory', staging.outputDirectory);
    }
    if (staging.stage === 'publish')
        await checkLocalDirectory('archive-directory', staging.archiveDirectory);
}
/** Checks the job's checkout, which is also the working directory of JavaScript actions. */
async function checkWorkingTree({ failOn }, environment, log) {
    const result = await checkTelemetry({ paths: ['.'], directory: environment['GITHUB_WORKSPACE'] ?? '.' });
    // The runner would take a line starting with "::" for a command.
    for (const finding of result.findings)
        log.info(`- ${toFindingLine(finding)}`);
    for (const line of toTotals(result))
        log.info(line);
    return toCheckReport(result, failOn.severity, toFormatsUrl(environment));
}
/** The URL of this action's record formats; null when the runner does not say which repository the action is from. */
function toFormatsUrl(environment) {
    const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    const server = toRepositoryUrl(environment['GITHUB_SERVER_URL'] ?? '', repository);
    if (server === null || !isFullName(repository))
        return null;
    return `${server}/blob/${encodeURIComponent(environment['GITHUB_ACTION_REF'] || 'HEAD')}/docs/HOWTO.md#emit-telemetry`;
}
async function runPipeline(settings, effects, openStore) {
    const { staging, failOn } = settings;
    const today = toToday(systemClock);
    switch (staging.stage) {
        case 'plan':
            return toPlanReport(await planShards(settings, staging, effects, openStore(staging.outputDirectory)));
        case 'build':
            return toShardReport(await buildShard(settings, effects, openStore(staging.outputDirectory)), today);
        case 'publish':
            return toRunReport(await publishShards(settings, effects, openStore(staging.archiveDirectory)), failOn, today);
        default:
            return toRunReport(await run(settings, effects), failOn, today);
    }
}

;// CONCATENATED MODULE: ./src/run/action.ts




/** The whole action: inputs → stage → report. Never throws; a failure is reported once. */
async function runAction(runner, environment, threads) {
    try {
        const { settings, secrets } = parseInputs((input) => runner.getInput(input), environment);
        for (const secret of new Set(Object.values(secrets)))
            if (secret !== null)
                runner.setSecret(secret);
        const report = await runStage(settings, secrets, environment, toLog(runner), threads);
        await print(runner, environment, report);
        if (report.failure !== null)
            runner.setFailed(report.failure);
    }
    catch (error) {
        const known = error instanceof action_error_ActionError;
        const cause = known ? error.cause : error;
        if (cause !== undefined) {
            runner.debug(echoLines(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)));
        }
        const hint = known && error.hint !== undefined ? `\n${error.hint}` : '';
        runner.setFailed(known ? `${error.message}${hint}` : `The action failed unexpectedly: ${echo(String(error))}`);
    }
}
function toLog(runner) {
    return {
        debug: (message) => runner.debug(message),
        info: (message) => runner.info(message),
        warning: (message) => runner.warning(message),
    };
}
async function print(runner, environment, report) {
    for (const { severity, title, message, file, line } of report.annotations) {
        runner[severity](message, {
            title,
            ...(file !== undefined && { file }),
            ...(line !== undefined && { startLine: line }),
        });
    }
    for (const [name, value] of Object.entries(report.outputs))
        runner.setOutput(name, value);
    if (environment['GITHUB_STEP_SUMMARY'])
        await runner.summary.addRaw(report.summary).write();
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./src/derive/threads/deriving-threads.ts




/**
 * Bytes that a run parses on its own thread before it starts others. This takes about ten seconds per gigabyte, and hardly any more memory
 * for more bytes. A worker thread takes 50 MB, a third of the total, and is slow until its code is compiled. On two cores it saves nothing
 * for 250 MB, a seventh of the time for 500 MB, and a third for 1 GB.
 */
const THRESHOLD_BYTES = 1024 * 1024 * 1024;
const MAX_THREADS = 3;
/** Free memory that justifies a thread: its heap, and the largest file it may have to parse. */
const THREAD_BYTES = 512 * 1024 * 1024;
/** Tasks assigned to a thread at a time: the current one and the next. */
const TASKS_PER_THREAD = 2;
/** Young generation of all threads together. Records are short-lived; with less, they are promoted too often. */
const NURSERIES_MB = 32;
/** Old generation of a thread, without columns: enough for all but enormous lines and logs, and small enough that garbage is collected. */
const HEAP_MB = 128;
/**
 * Parses files on worker threads once a run has enough to parse.
 * @param bundle - The program to run in threads. It calls `serveAggregates()` when it is started in one.
 */
class DerivingThreads {
    bundle;
    limits;
    #threads = new Set();
    /** Bytes to parse so far, in total. */
    #total = 0;
    /** Bytes still to come. */
    #expected = 0;
    /** Whether they belong to one large repository. */
    #isLarge = false;
    constructor(bundle, limits = defaultLimits()) {
        this.bundle = bundle;
        this.limits = limits;
    }
    expect(bytes) {
        const { thresholdBytes, threads } = this.limits;
        this.#total += bytes;
        this.#expected += bytes;
        if (bytes > thresholdBytes)
            this.#isLarge = true;
        if (this.#total <= thresholdBytes)
            return;
        while (this.#threads.size < threads)
            this.#create();
    }
    get isFree() {
        return this.#findFree() !== null;
    }
    noteParsedLocally(bytes) {
        this.#expected -= bytes;
        this.#endIdle();
    }
    /** Gives the batch to the least busy thread. */
    start(batch, repository) {
        const thread = this.#findFree();
        const started = thread && this.#run(thread, { memory: batch.memory, files: batch.files, repository });
        this.noteParsedLocally(batch.byteLength);
        return started;
    }
    #findFree() {
        const [idlest] = [...this.#threads].sort((a, b) => a.tasks.length - b.tasks.length);
        return idlest !== undefined && idlest.tasks.length < TASKS_PER_THREAD ? idlest : null;
    }
    #run({ worker, tasks }, task) {
        const answer = new Promise((resolve, reject) => tasks.push({ task, resolve, reject }));
        worker.ref(); // an idle thread must not keep the process alive, but one with a task must
        worker.postMessage(task);
        return answer.then((finish) => finish());
    }
    #create() {
        const resourceLimits = {
            maxYoungGenerationSizeMb: NURSERIES_MB / this.limits.threads,
            maxOldGenerationSizeMb: this.limits.heapMb,
        };
        const thread = { worker: new external_node_worker_threads_.Worker(this.bundle, { resourceLimits }), tasks: [] };
        this.#threads.add(thread);
        thread.worker.on('message', ({ partial, facts }) => {
            const answered = thread.tasks.shift();
            if (thread.tasks.length === 0)
                thread.worker.unref();
            this.#endIdle();
            answered?.resolve(() => ({ partial: (0,aggregate_data/* toAggregate */.Jh)(partial), facts }));
        });
        thread.worker.on('error', (error) => this.#end(thread, error));
        thread.worker.on('exit', () => this.#end(thread, new Error('A parsing thread ended by itself.')));
        thread.worker.unref();
    }
    /**
     * After a large repository was read, the memory of threads would add to that of rendering its pages. Threads that parse many small
     * repositories are kept, because restarting them takes as long as parsing these.
     */
    #endIdle() {
        if (!this.#isLarge || this.#expected > 0)
            return;
        for (const thread of this.#threads) {
            if (thread.tasks.length > 0)
                continue;
            this.#threads.delete(thread);
            void thread.worker.terminate();
        }
        if (this.#threads.size > 0)
            return;
        this.#isLarge = false;
        this.#total = 0;
    }
    /** If a thread runs out of memory, its tasks run on the main thread and a new thread replaces it. On any other error, its tasks fail. */
    #end(thread, error) {
        if (!this.#threads.delete(thread))
            return;
        if (isOutOfMemory(error))
            this.#create();
        for (const { task, resolve, reject } of thread.tasks.splice(0)) {
            if (isOutOfMemory(error))
                resolve(() => (0,derived_files/* deriveFiles */.zl)(task, task.repository));
            else
                reject(error);
        }
    }
}
/** One thread per core, except the main thread's. */
function defaultLimits() {
    const threads = Math.min((0,external_node_os_.availableParallelism)() - 1, MAX_THREADS, Math.floor((0,external_node_os_.freemem)() / THREAD_BYTES));
    return { threads, thresholdBytes: THRESHOLD_BYTES, heapMb: HEAP_MB };
}
function isOutOfMemory(error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

;// CONCATENATED MODULE: ./src/run/main-thread.ts



/** Runs the action with the real runner. @param bundle - Path of the running program, which the threads also run. */
function runMainThread(bundle) {
    return runAction(core, process.env, new DerivingThreads(bundle));
}


/***/ })

};
