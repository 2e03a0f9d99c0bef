export const id = 724;
export const ids = [724];
export const modules = {

/***/ 7724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyDirectory: () => (/* binding */ verifyDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: ./src/publish/directory-target.ts
var directory_target = __webpack_require__(3876);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/verification.ts


const MAX_FILES = 10;
const MAX_ROWS = 50;
const MAX_ANNOTATIONS = 9;
function toVerificationReport(verification) {
    const failure = toVerificationFailure(verification);
    return {
        annotations: toAnnotations(verification),
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
    const all = (0,format/* formatQuantity */.VZ)(dashboards.length, 'dashboard');
    const problems = [
        ...(different > 0 ? [`${(0,format/* formatCount */.B4)(different)} of ${all} differ from the telemetry.`] : []),
        ...(assets.length > 0 ? [`Shared files differ from those of this version: ${toList(assets)}.`] : []),
        ...(unverifiable > 0 ? [`${(0,format/* formatCount */.B4)(unverifiable)} of ${all} cannot be verified.`] : []),
        ...(other > 0 ? [`${(0,format/* formatCount */.B4)(other)} of ${all} cannot be verified by this version.`] : []),
    ];
    return problems.length === 0 ? null : `${label}: ${problems.join(' ')}`;
}
/** The outcome for a dashboard, as a sentence. */
function toSentence(dashboard) {
    switch (dashboard.outcome) {
        case 'verified':
            return 'The published files match the telemetry.';
        case 'different':
            return `Differs from the telemetry: ${toList(dashboard.files)}.`;
        case 'other-version':
            return `Published by version ${(0,markdown/* toLine */.S5)(dashboard.version)}, so it cannot be verified by this version.`;
        case 'unverifiable':
            return `Cannot be verified: ${(0,markdown/* toLine */.S5)(dashboard.reason)}`;
    }
}
function toAnnotations({ dashboards }) {
    const found = dashboards.filter(({ outcome }) => outcome !== 'verified');
    const annotations = found.slice(0, MAX_ANNOTATIONS).map((dashboard) => {
        const severity = dashboard.outcome === 'different' ? 'error' : 'warning';
        return { severity, title: `${toLine(dashboard.key)}: ${dashboard.outcome}`, message: toSentence(dashboard) };
    });
    const more = found.length - annotations.length;
    if (more <= 0)
        return annotations;
    const message = `${formatQuantity(more, 'more dashboard')}: see the job summary.`;
    return [...annotations, { severity: 'warning', title: 'Telemetry dashboards', message }];
}
function renderVerification({ label, dashboards, assets }) {
    const failing = dashboards.filter(({ outcome }) => outcome !== 'verified');
    const rows = failing.slice(0, MAX_ROWS).map((found) => [toCode(found.key), toProse(toSentence(found))]);
    const sections = [
        `## Verification of ${toCode(label)}`,
        `**${formatQuantity(dashboards.length - failing.length, 'dashboard')} of ${formatCount(dashboards.length)}** rebuilt and ` +
            'identical to the published files.',
        rows.length === 0 ? '' : toTable(['Dashboard', 'Finding'], rows),
        failing.length > rows.length ? `…and ${formatCount(failing.length - rows.length)} more.` : '',
        assets.length === 0 ? '' : `Shared files: ${toProse(toList(assets))}`,
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function toList(files) {
    const names = files.slice(0, MAX_FILES).map(({ path, difference }) => `${(0,markdown/* toLine */.S5)(path)} (${difference})`);
    const more = files.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${(0,format/* formatCount */.B4)(more)} more` : ''}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/derive/aggregate/aggregate-data.ts + 2 modules
var aggregate_data = __webpack_require__(7502);
// EXTERNAL MODULE: ./src/publish/audit-log.ts
var audit_log = __webpack_require__(8715);
// EXTERNAL MODULE: ./src/publish/published-directory.ts
var published_directory = __webpack_require__(6775);
// EXTERNAL MODULE: ./src/publish/tree.ts
var tree = __webpack_require__(4599);
// EXTERNAL MODULE: ./src/render/assets.ts + 1 modules
var assets = __webpack_require__(1457);
// EXTERNAL MODULE: ./src/render/manifest.ts
var render_manifest = __webpack_require__(8087);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
// EXTERNAL MODULE: ./src/github/git-objects.ts
var git_objects = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/source/telemetry-source.ts
var telemetry_source = __webpack_require__(8562);
// EXTERNAL MODULE: ./src/base/version.ts
var base_version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/run/build-repository.ts + 76 modules
var build_repository = __webpack_require__(4472);
// EXTERNAL MODULE: ./src/run/prepare.ts + 1 modules
var prepare = __webpack_require__(4819);
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
    const keys = (0,published_directory/* listPublishedDirectories */._u)(site, directory);
    const texts = await read(keys.map((key) => (0,published_directory/* manifestPath */.ji)(directory, key)).filter((path) => site.files.has(path)));
    const dashboards = [];
    for (const key of keys) {
        const text = texts.get((0,published_directory/* manifestPath */.ji)(directory, key)) ?? '';
        const mark = (0,render_manifest/* parseMark */.lw)(text);
        if (mark === null || !isMeant(mark, names))
            continue;
        const verified = await verifyDashboard(key, text, snapshot, effects);
        effects.log.info(`${key}: ${verified.outcome}.`);
        dashboards.push(verified);
    }
    if (dashboards.length === 0) {
        throw new action_error/* ActionError */.l(`${label} contains no dashboard${names === null ? '' : ' of these repositories'}.`, {
            hint: 'Check that this is the directory, or the branch and publish-directory, that dashboards are published to.',
        });
    }
    const isOfThisVersion = dashboards.some(({ outcome }) => outcome === 'verified' || outcome === 'different');
    return { label, dashboards, assets: isOfThisVersion ? findMissing(site, directory, (0,assets/* renderAssets */.ec)()) : [] };
}
async function verifyDashboard(key, text, { site, directory }, { openTrees, log }) {
    const version = versionOf(text);
    if (version !== base_version/* VERSION */.x)
        return { key, outcome: 'other-version', version };
    const manifest = (0,render_manifest/* parseManifest */.Ng)(text);
    if (manifest === null || manifest.repository.key !== key || !readsOwn(manifest)) {
        return { key, outcome: 'different', files: [{ path: 'manifest.json', difference: 'changed' }] };
    }
    if (!manifest.complete)
        return { key, outcome: 'unverifiable', reason: 'Not all of its telemetry could be read.' };
    try {
        const files = compare(listFiles(site, (0,tree/* toSitePath */.Wm)(directory, key)), await rebuild(manifest, openTrees));
        return files.length === 0 ? { key, outcome: 'verified' } : { key, outcome: 'different', files };
    }
    catch (error) {
        const { message, hint = '' } = (0,prepare/* toActionError */.i)(error, log);
        return { key, outcome: 'unverifiable', reason: `${message} ${hint}`.trim() };
    }
}
/** Whether a manifest names only directories of its own repository. */
function readsOwn({ repository, source }) {
    return source.directories.every(({ directory }) => (0,telemetry_source/* isDirectoryOf */.Ri)(repository, directory));
}
async function rebuild(manifest, openTrees) {
    const { repository, options } = (0,render_manifest/* toBuildInputs */.fL)(manifest);
    const { files } = await (0,build_repository/* buildRepository */.l)(repository, (0,telemetry_source/* createTreeSource */.gx)(manifest.source.directories, openTrees), options);
    return files;
}
function listFiles(site, path) {
    // An entry that is not a regular file counts as changed.
    return new Map((0,published_directory/* listEntries */.fi)(site, path).map(([file, { id, mode }]) => [file, mode === git_objects/* MODE */.g.file ? id : mode]));
}
function compare(published, derived) {
    const paths = [...new Set([...published.keys(), ...derived.keys()])].filter((path) => path !== audit_log/* AUDIT_FILE */.v2).sort();
    return paths.flatMap((path) => {
        const [id, bytes] = [published.get(path), derived.get(path)];
        if (bytes === undefined)
            return [{ path, difference: 'extra' }];
        if (id === undefined)
            return [{ path, difference: 'missing' }];
        return id === (0,git_objects/* blobId */.zA)(bytes) ? [] : [{ path, difference: 'changed' }];
    });
}
/** Finds missing assets, which all dashboards of this version share. Assets of other versions may be there too. */
function findMissing(site, directory, files) {
    return compare(listFiles(site, directory), files).filter(({ path }) => files.has(path));
}
const versionSchema = schemas/* object */.Ikc({ builder_version: schemas/* string */.YjP(), derive_version: schemas/* int */.Whr().optional() });
/** Builder version of a manifest, plus its derive version when that differs from this build's. */
function versionOf(text) {
    const { data } = versionSchema.safeParse(JSON.parse(text));
    if (data === undefined)
        return 'none';
    const { builder_version: version, derive_version: derived } = data;
    return derived === aggregate_data/* AGGREGATE_VERSION */.x9 ? version : `${version} (derive version ${derived ?? 'none'})`;
}
function isMeant({ owner, name }, names) {
    return names === null || names.some((text) => (0,github_name/* isSameName */.yS)(text, name) || (0,github_name/* isSameName */.yS)(text, `${owner}/${name}`));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/source/directory-telemetry-source.ts
var directory_telemetry_source = __webpack_require__(8712);
// EXTERNAL MODULE: ./src/github/github-repository.ts
var github_repository = __webpack_require__(6513);
// EXTERNAL MODULE: ./src/github/git-listing.ts
var git_listing = __webpack_require__(3342);
// EXTERNAL MODULE: ./src/source/directory-listing.ts
var directory_listing = __webpack_require__(1043);
// EXTERNAL MODULE: ./src/github/object-batches.ts
var object_batches = __webpack_require__(3345);
;// CONCATENATED MODULE: ./src/source/git-checkout.ts











/** Limit for the output of a Git process. Telemetry files have to fit in memory anyway. */
const MAX_BYTES = 1024 ** 3;
const runFile = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** `<mode> <type> <id> <size>\t<path>`; a hyphen means no size. */
const ENTRY = /^(?<mode>\d{6}) \w+ (?<id>[0-9a-f]{40}) +(?<size>\d+|-)\t(?<path>.+)$/s;
const entrySchema = schemas/* object */.Ikc({
    mode: schemas/* enum */.k5n(git_objects/* MODE */.g),
    id: github_repository/* objectId */.Tu,
    size: schemas/* string */.YjP().transform((size) => (size === '-' ? null : Number(size))),
    path: schemas/* string */.YjP(),
})
    .transform((entry) => entry);
/**
 * Reads telemetry from the checkout if its tree ids match, otherwise from its history with `git`. The output of `git` is verified like
 * GitHub's.
 * @param root - Directory that contains `telemetry/`.
 */
function createCheckoutTrees(root) {
    const present = new directory_telemetry_source/* DirectoryTelemetrySource */.a(root);
    return async (repository, directories) => {
        if ((0,external_node_util_.isDeepStrictEqual)(await present.identify(repository), directories)) {
            const directory = await present.open(repository);
            if (directory !== null)
                return directory;
        }
        const listings = directories.map(async ({ directory, tree }) => ({
            prefix: (0,telemetry_source/* toEntryPrefix */._m)(repository, directory),
            files: await listTree(root, tree),
        }));
        const entries = (0,directory_listing/* toTelemetryEntries */.fL)(await Promise.all(listings));
        const own = new directory_listing/* OwnEntries */.Hv(entries);
        return { directories, entries, read: (files) => readFiles(root, own.check(files)) };
    };
}
async function listTree(root, tree) {
    const listing = await git(root, ['ls-tree', '-r', '-t', '-z', '--long', '--full-tree', tree]).catch((error) => {
        throw new action_error/* ActionError */.l(`The checkout ${root} does not contain the Git tree ${tree}.`, {
            hint: 'Check out the telemetry with full history (fetch-depth: 0), or at the commit that the dashboard was built from.',
            cause: error,
        });
    });
    const lines = listing
        .toString('utf8')
        .split('\0')
        .filter((line) => line !== '');
    const listed = schemas/* array */.YOg(entrySchema).safeParse(lines.map((line) => ENTRY.exec(line)?.groups));
    if (!listed.success)
        throw new action_error/* ActionError */.l(`git listed the tree ${tree} in an unknown format.`, { cause: listed.error });
    return (0,git_listing/* verifyListing */.Er)(tree, listed.data);
}
async function* readFiles(root, files) {
    for (const entry of files) {
        const bytes = await git(root, ['cat-file', 'blob', entry.id]);
        if ((0,git_objects/* blobId */.zA)(bytes) === entry.id)
            yield { entry, bytes };
        else
            yield {
                entry,
                error: new object_batches/* BlobMismatchError */.Kk(`What git returned for ${entry.path} does not match its object id.`),
            };
    }
}
async function git(root, command) {
    const { stdout } = await runFile('git', ['-C', root, ...command], { encoding: 'buffer', maxBuffer: MAX_BYTES });
    return stdout;
}

;// CONCATENATED MODULE: ./src/cli/verify.ts






/**
 * Derives the dashboards of a directory again, without any request.
 * @returns why the site does not count as verified; null when it does.
 * @throws ActionError when there is no such directory, or no dashboard in it.
 */
async function verifyDirectory(options, terminal) {
    await checkDirectory('--site', options.site);
    await checkDirectory('--telemetry', options.telemetry);
    const target = new directory_target/* DirectoryPublicationTarget */.H(options.site, '', '--site');
    const log = { debug: () => { }, info: terminal.progress, warning: terminal.warn };
    const verification = await verifySite({
        log,
        readSite: async () => ({ ...(await target.inspect()), label: options.site, directory: '' }),
        openTrees: createCheckoutTrees(options.telemetry),
    }, options.repository === undefined ? null : [options.repository]);
    for (const dashboard of verification.dashboards) {
        const print = dashboard.outcome === 'verified' ? terminal.print : terminal.warn;
        print(`${dashboard.outcome.padEnd(13)} ${dashboard.key}: ${toSentence(dashboard)}`);
        if (dashboard.outcome !== 'different')
            continue;
        for (const { path, difference } of dashboard.files)
            terminal.warn(`  ${difference}: ${dashboard.key}/${path}`);
    }
    return toVerificationFailure(verification);
}
async function checkDirectory(option, path) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (!found?.isDirectory())
        throw new action_error/* ActionError */.l(`${option}: ${path} is not a directory.`);
}


/***/ })

};
