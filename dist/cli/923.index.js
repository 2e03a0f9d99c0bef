export const id = 923;
export const ids = [923];
export const modules = {

/***/ 1923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPaths: () => (/* binding */ checkPaths),
  createAnnotate: () => (/* binding */ createAnnotate)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/records/diagnostic.ts
var diagnostic = __webpack_require__(6435);
// EXTERNAL MODULE: ./src/records/unrecognised.ts
var records_unrecognised = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
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
        const name = place === null || place.repositories.length === 0 ? OUTSIDE : (0,github_name/* foldName */.zN)(place.directory);
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
    const found = total === 1 ? `is 1 ${failing[0]?.severity}` : `are ${(0,format/* formatCount */.B4)(total)} ${many}`;
    return `fail-on is ${failOn}, and there ${found} in the telemetry.`;
}
/** `path:line: severity code message`, readable by people and editors. */
function toFindingLine({ file, line, severity, code, message }) {
    const place = line === null ? (0,markdown/* toLine */.S5)(file) : `${(0,markdown/* toLine */.S5)(file)}:${line}`;
    return `${place}: ${severity} ${code} ${(0,markdown/* toLine */.S5)(message)}`;
}
/** The last lines of output: what was checked, and the count of each finding. */
function toTotals({ files, records, counts, findings }) {
    const found = counts.reduce((sum, { count }) => sum + count, 0);
    return [
        ...(found > findings.length
            ? [`… and ${(0,format/* formatQuantity */.VZ)(found - findings.length, 'more finding')} of these codes.`]
            : []),
        ...(isNothingRecognised(counts) ? [`Record formats: ${(0,records_unrecognised/* toFormatsLine */.AW)()}`] : []),
        ...counts.map(({ code, severity, count, files }) => `${severity.padEnd(7)} ${(0,format/* formatCount */.B4)(count).padStart(9)}  ${code}, in ${(0,format/* formatQuantity */.VZ)(files, 'file')}`),
        `${(0,format/* formatQuantity */.VZ)(files, 'file')}, ${(0,format/* formatQuantity */.VZ)(records.lines, 'line')}, ${(0,format/* formatQuantity */.VZ)(records.parsed, 'record')}: ${found === 0 ? 'nothing to report.' : `${(0,format/* formatQuantity */.VZ)(found, 'finding')}.`}`,
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
    const message = `${(0,format/* formatCount */.B4)(found - shown.length)} more of this severity. See the job summary.`;
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
        message: (0,markdown/* toLine */.S5)(`${message} ${diagnostic/* DIAGNOSTIC_CATALOGUE */.G[code].remedy}`),
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
        (0,format/* formatCount */.B4)(count),
        (0,format/* formatCount */.B4)(inFiles),
        (0,markdown/* toProse */.HK)(diagnostic/* DIAGNOSTIC_CATALOGUE */.G[code].remedy),
    ]);
    const looked = `${(0,format/* formatQuantity */.VZ)(files, 'file')}, ${(0,format/* formatQuantity */.VZ)(records.lines, 'line')}, ${(0,format/* formatQuantity */.VZ)(records.parsed, 'record')}`;
    const found = rows.length === 0 ? 'Nothing to report.' : (0,markdown/* toTable */.MR)(['Severity', 'Code', 'Found', 'Files', 'Remedy'], rows);
    const unrecognised = findings.filter(({ code }) => code === 'nothing-recognised').map(toUnrecognised);
    const formats = formatsUrl === null ? (0,markdown/* toProse */.HK)((0,records_unrecognised/* toFormatsLine */.AW)()) : (0,markdown/* toLink */.SW)(formatsUrl);
    const sections = [
        '# Telemetry check',
        `${looked}.`,
        found,
        ...(unrecognised.length === 0 ? [] : [unrecognised.join('\n'), `Record formats: ${formats}`]),
    ];
    return `${sections.join('\n\n')}\n`;
}
function toUnrecognised({ file, line, message }) {
    return `- ${(0,markdown/* toCode */.Xt)(line === null ? file : `${file}:${line}`)}: ${(0,markdown/* toProse */.HK)(message)}`;
}
function isNothingRecognised(counts) {
    return counts.some(({ code }) => code === 'nothing-recognised');
}

// EXTERNAL MODULE: ./src/records/repository-name.ts
var repository_name = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/records/telemetry-file.ts + 5 modules
var telemetry_file = __webpack_require__(5431);
// EXTERNAL MODULE: ./src/redaction/redact-text.ts
var redact_text = __webpack_require__(1082);
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
            throw new action_error/* ActionError */.l(`${path} does not exist.`, {
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
        throw new action_error/* ActionError */.l(`${directory} cannot be read.`, { cause: error });
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

;// CONCATENATED MODULE: ./src/cli/check.ts




/** @param environment - Of the process: in a workflow, `GITHUB_ACTIONS` is set. */
function createAnnotate(environment) {
    if (!environment['GITHUB_ACTIONS'])
        return null;
    return ({ severity, title, message, file, line }) => core[severity](message, {
        title,
        ...(file !== undefined && { file }),
        ...(line !== undefined && { startLine: line }),
    });
}
/**
 * Lints the telemetry of a working tree.
 * @returns why the check counts as failed; null when it does not.
 * @throws ActionError when a path is not there, or the repository's name is none.
 */
async function checkPaths(paths, { repository, failOn }, directory, terminal, annotate) {
    const result = await checkTelemetry({
        paths,
        directory,
        repository: repository === undefined ? undefined : parseRepositoryName(repository),
    });
    if (annotate !== null)
        for (const annotation of toCheckReport(result, failOn).annotations)
            annotate(annotation);
    // A line that begins with "::" would be a command to the runner.
    for (const finding of result.findings)
        terminal.print(`${annotate === null ? '' : '- '}${toFindingLine(finding)}`);
    for (const line of toTotals(result))
        terminal.print(line);
    return toCheckFailure(result, failOn);
}
function parseRepositoryName(text) {
    const [owner = '', name = '', ...rest] = text.split('/');
    if (owner !== '' && name !== '' && rest.length === 0)
        return { owner, name };
    throw new action_error/* ActionError */.l(`--repository: ${text} is not owner/name.`);
}


/***/ })

};
