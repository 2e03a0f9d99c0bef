export const id = 162;
export const ids = [162];
export const modules = {

/***/ 766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ byCodeUnits)
/* harmony export */ });
/** The only string order in artifacts: by UTF-16 code units, independent of locale. */
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 2595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ READ_MODES),
/* harmony export */   Qq: () => (/* binding */ COMMAND_COUNTERS),
/* harmony export */   gU: () => (/* binding */ toCommandName)
/* harmony export */ });
/* harmony import */ var _redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1082);

/** Programs whose subcommands are published; of all others only the program's name is. */
const TAKES_SUBCOMMAND = new Set([
    'bun',
    'cargo',
    'docker',
    'dotnet',
    'gh',
    'git',
    'go',
    'helm',
    'kubectl',
    'make',
    'npm',
    'npx',
    'pip',
    'pnpm',
    'poetry',
    'terraform',
    'uv',
    'yarn',
]);
const MAX_WORDS = 3;
const SUBCOMMAND = /^[a-z][a-z:-]{0,23}$/;
/** Maximum characters of a command line that are read. */
const READ_LENGTH = 1024;
/**
 * The name of a command without its arguments (`spec/3`: command name, arguments redacted): `npm run lint`, `git diff`, `curl`.
 * The path to the program and variables set before it are left out.
 * @returns the name as `text`, empty when there is none, and the counts of what was redacted in the command line.
 */
function toCommandName(command) {
    // Redacted before anything is cut off, because the rest of a secret or a login name may look like a program.
    const redacted = (0,_redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(command.slice(0, READ_LENGTH).toWellFormed());
    // Each placeholder of a secret becomes one word.
    const words = redacted.text
        .replace(/\[redacted: [^\]]*\]/g, '[redacted]')
        .trim()
        .split(/\s+/);
    return { ...redacted, text: toName(words) };
}
function toName(words) {
    const first = words.findIndex((word) => !/^\w+=/.test(word));
    const program = words[first]?.replace(/^.*[/\\]/, '');
    if (program === undefined || !/^[\w.@:+-]{1,64}$/.test(program))
        return '';
    if (!TAKES_SUBCOMMAND.has(program))
        return program;
    const rest = words.slice(first + 1, first + MAX_WORDS);
    const end = rest.findIndex((word) => !SUBCOMMAND.test(word));
    return [program, ...(end === -1 ? rest : rest.slice(0, end))].join(' ');
}
/** How much of a file a command reads. */
const READ_MODES = ['skeleton', 'excerpt', 'raw'];
/** Counters that command records increment, in addition to their command (`spec/4 §D`). */
const COMMAND_COUNTERS = [
    'ast_parse',
    'ast_cache_hit',
    'ast_cache_miss',
    'selector_resolve',
    'selector_resolve_success',
    'lsp_spawn',
    'lsp_ready',
    'lsp_timeout',
    'lsp_fallback',
];


/***/ }),

/***/ 4209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ShownDetail),
/* harmony export */   f: () => (/* binding */ DetailInspector)
/* harmony export */ });
/* harmony import */ var _json_json_tape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2541);
/* harmony import */ var _step_detail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8930);


const BACKSLASH = 0x5c;
/** One word, short enough not to be cut. */
const IDENTIFIER = /^[\w.:/+=@$-]{1,100}$/;
/** Decides which texts of an event are shown. The two subclasses decide whether they are reported or published. */
class ShownDetail {
    record;
    #checks = 0;
    #changes = 0;
    #decisions = 0;
    #evidence = 0;
    #remarks = 0;
    constructor(record) {
        this.record = record;
    }
    /** To be called before the first event of another record. */
    reset(record) {
        this.record = record;
        this.#checks = 0;
        this.#changes = 0;
        this.#decisions = 0;
        this.#remarks = 0;
    }
    identifier(name, node) {
        if (IDENTIFIER.test(this.record.word(node) ?? ''))
            this.fact(name, node);
    }
    remark(kind, node) {
        if (node !== null && !this.isShown(node))
            return;
        this.#remarks += 1;
        if (this.#remarks > _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A)
            this.cut('remarks');
        else
            this.showRemark(kind, node);
    }
    text(node, otherwise = _json_json_tape_js__WEBPACK_IMPORTED_MODULE_0__/* .NOWHERE */ .JW) {
        if (this.isShown(node))
            this.showText(node);
        else if (this.isShown(otherwise))
            this.showText(otherwise);
    }
    names(name, list, known = []) {
        const { record } = this;
        const texts = [];
        let more = 0;
        for (let item = record.first(list); item !== _json_json_tape_js__WEBPACK_IMPORTED_MODULE_0__/* .NOWHERE */ .JW; item = record.next(list, item)) {
            if (!this.isShown(item))
                continue;
            if (texts.length < _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A)
                texts.push(item);
            else
                more += 1;
        }
        if (texts.length + known.length > 0)
            this.showNames(name, texts, more, known);
    }
    command(node) {
        if (this.record.isFilledText(node))
            this.showCommand(node);
    }
    check(id, outcome, text) {
        if (!this.isShown(id))
            return;
        if (this.#checks === _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A) {
            this.cut('checks');
            return;
        }
        this.#checks += 1;
        this.showCheck(id, outcome, text);
    }
    change(what, subject) {
        if (typeof what !== 'string' && !this.isShown(what))
            return;
        if (this.#changes === _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A) {
            this.cut('changes');
            return;
        }
        this.#changes += 1;
        this.showChange(what, this.isShown(subject) ? subject : _json_json_tape_js__WEBPACK_IMPORTED_MODULE_0__/* .NOWHERE */ .JW);
    }
    decision(decision) {
        this.#evidence = 0;
        this.#decisions += 1;
        if (this.#decisions > _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A)
            this.cut('decisions');
        else
            this.showDecision(decision);
    }
    evidence(text) {
        if (this.#decisions > _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A || !this.isShown(text))
            return;
        if (this.#evidence === _step_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .LIST_LENGTH */ .A) {
            this.cut('evidence');
            return;
        }
        this.#evidence += 1;
        this.showEvidence(text);
    }
    /** Whether a value is a text that is not blank. */
    isShown(node) {
        const { record } = this;
        if (!record.isFilledText(node))
            return false;
        return isInk(record.bytes[record.startOf(node)]) || record.word(node).trim() !== '';
    }
}
/** Whether a text that begins with this byte cannot be blank. An escape may be one of a space, and not all spaces are ASCII. */
function isInk(byte) {
    return byte > 0x20 && byte < 0x7f && byte !== BACKSLASH;
}
/** Reports what must be redacted in what a step would show, for every event that counts, without keeping any of it. */
class DetailInspector extends ShownDetail {
    publisher;
    constructor(publisher) {
        super(publisher.record);
        this.publisher = publisher;
    }
    inspect(dialect, record, event) {
        this.publisher.record = record;
        this.reset(record);
        dialect.detail(record, event, this);
    }
    group() { }
    /** Our own words and numbers need no redaction, so they are not read. */
    known() { }
    count() { }
    cut() { }
    fact(_, node) {
        this.publisher.inspect(node);
    }
    showText(node) {
        this.publisher.inspect(node);
    }
    showNames(_, texts) {
        for (const text of texts)
            this.publisher.inspect(text);
    }
    showRemark(_, node) {
        if (node !== null)
            this.publisher.inspect(node);
    }
    showCommand(node) {
        this.publisher.inspectCommand(node);
    }
    showCheck(id, _, text) {
        this.publisher.inspect(id);
        this.publisher.inspect(text);
    }
    showChange(what, subject) {
        if (typeof what !== 'string')
            this.publisher.inspect(what);
        this.publisher.inspect(subject);
    }
    showDecision({ kind, rule, subject, decision, reason }) {
        this.publisher.inspect(kind);
        this.publisher.inspect(rule);
        this.publisher.inspect(subject);
        this.publisher.inspect(decision);
        this.publisher.inspect(reason);
    }
    showEvidence(text) {
        this.publisher.inspect(text);
    }
}


/***/ }),

/***/ 6435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ DIAGNOSTIC_CATALOGUE)
/* harmony export */ });
/**
 * The catalogue of diagnostic codes. A code's meaning never changes; new codes may be added.
 * `explanation` says what it means, `remedy` what to do about it.
 */
const DIAGNOSTIC_CATALOGUE = {
    'nothing-recognised': {
        severity: 'error',
        explanation: 'There is telemetry, but no record is in a known format. The dashboard shows none of it.',
        remedy: 'Write records in one of the known formats.',
    },
    'merge-conflict-marker': {
        severity: 'error',
        explanation: 'The line is a Git merge-conflict marker: an unresolved conflict was committed.',
        remedy: 'Resolve the conflict in the telemetry file; keep the records of both sides.',
    },
    'foreign-record': {
        severity: 'error',
        explanation: 'The record names a different repository than its directory. It is not counted.',
        remedy: 'Find the emitter that writes into the wrong directory.',
    },
    'lfs-pointer': {
        severity: 'error',
        explanation: 'The file is a Git LFS pointer: the telemetry itself is not in the repository.',
        remedy: 'Store telemetry as plain Git blobs; remove the LFS rule for *.jsonl.',
    },
    'unreadable-file': {
        severity: 'error',
        explanation: 'The file could not be read, or its content does not match its Git object id.',
        remedy: 'Check the file in the telemetry repository, then run the build again.',
    },
    'secret-redacted': {
        severity: 'error',
        explanation: 'A text to be published contains a secret, such as a token, key or password. The secret is not published.',
        remedy: 'Revoke the secret now, because the telemetry repository still has it. Then stop emitting it.',
    },
    'secret-in-record': {
        severity: 'error',
        explanation: 'The line contains a secret in a field that is not published. Everyone with access to the telemetry repository can read it. Found only by `check`.',
        remedy: 'Revoke the secret now. Then stop emitting it.',
    },
    'malformed-line': {
        severity: 'warning',
        explanation: 'The line contains no complete JSON object.',
        remedy: 'Check the emitter. The rest of the file is read as usual.',
    },
    'partial-line': {
        severity: 'warning',
        explanation: 'The line contains complete records and other bytes, which are not a record.',
        remedy: 'Check for interrupted or concurrent appends by the emitter.',
    },
    'invalid-utf8': {
        severity: 'warning',
        explanation: 'The line contains bytes that are not valid UTF-8.',
        remedy: 'Write telemetry as UTF-8, without transcoding.',
    },
    'concatenated-records': {
        severity: 'warning',
        explanation: 'The line contains several records: a newline between two appends is missing. All of them are counted.',
        remedy: 'Make the emitter end every record with a newline.',
    },
    'truncated-last-line': {
        severity: 'warning',
        explanation: 'The last line has no newline and no complete record: an append was interrupted.',
        remedy: 'Usually the next append completes it. If it persists, check the emitter.',
    },
    'duplicate-record': {
        severity: 'warning',
        explanation: 'The record is byte-identical to an earlier one in the same file. It is counted once.',
        remedy: 'Look for a union merge or a retried append.',
    },
    'invalid-timestamp': {
        severity: 'warning',
        explanation: 'The record has no valid ISO 8601 timestamp. It is counted, but on no day.',
        remedy: 'Emit UTC timestamps such as 2026-01-15T18:22:24Z.',
    },
    'implausible-timestamp': {
        severity: 'warning',
        explanation: 'The timestamp is more than a year away from the day in the file name. The record is counted, but on no day.',
        remedy: 'Check the clock of the emitter and the file name.',
    },
    'invalid-duration': {
        severity: 'warning',
        explanation: 'The record has a duration that is negative or not a number. The duration is ignored.',
        remedy: 'Measure durations with a monotonic clock, in milliseconds.',
    },
    'unsupported-schema-version': {
        severity: 'warning',
        explanation: 'The record has a schema version that this version of the action does not support. It is not counted.',
        remedy: 'Update the action, or check the emitter.',
    },
    'oversized-line': {
        severity: 'warning',
        explanation: 'The line is longer than the limit for one record. It is not parsed.',
        remedy: 'Keep payloads out of telemetry records.',
    },
    'path-redacted': {
        severity: 'warning',
        explanation: 'A text to be published contains the path of a home directory, which reveals a login name. It is published as ~.',
        remedy: 'Emit paths relative to the repository.',
    },
    'path-in-record': {
        severity: 'warning',
        explanation: 'The line contains the path of a home directory, which reveals a login name, in a field that is not published. Found only by `check`.',
        remedy: 'Emit paths relative to the repository.',
    },
    'dropped-writes': {
        severity: 'warning',
        explanation: 'More than 2% of the command records were not written, because the log was locked. The figures lack them.',
        remedy: 'Have fewer processes write to one log, or have them wait for the lock.',
    },
    'crlf-line-end': {
        severity: 'warning',
        explanation: 'The file has lines that end with CRLF. They are read like other lines. Found only by `check`.',
        remedy: 'Write "\\n" line ends, and set `*.jsonl -text` in .gitattributes.',
    },
    'outside-layout': {
        severity: 'warning',
        explanation: 'The telemetry file is not in telemetry/v1/repos/{owner_repo}/, so no dashboard shows it. Found only by `check`.',
        remedy: 'Write it to the directory of its repository.',
    },
    'several-spellings': {
        severity: 'warning',
        explanation: 'The repository has several directories whose names differ only in letter case. All are read as one, because GitHub ignores case in names.',
        remedy: 'Move the files to the directory that the registry names, because some file systems cannot have both.',
    },
    'empty-reason': {
        severity: 'warning',
        explanation: 'The registry entry has no reason.',
        remedy: 'Register the repository with a reason.',
    },
    'unrecognised-record': {
        severity: 'note',
        explanation: 'The object is in no known record format. It is counted as unrecognised.',
        remedy: 'None, if the record is meant for another reader.',
    },
    'missing-final-newline': {
        severity: 'note',
        explanation: 'The last record of the file does not end with a newline, so the next append would continue its line. Found only by `check`.',
        remedy: 'Make the emitter end every record with a newline.',
    },
    'too-many-actions': {
        severity: 'note',
        explanation: 'There are more than 1,000 different actions. The ones with the shortest names are counted individually, the others together.',
        remedy: 'Keep identifiers out of action names.',
    },
    'identical-records': {
        severity: 'note',
        explanation: 'Command records are byte-identical. They have no id, so all of them are counted.',
        remedy: 'None, unless appends are retried.',
    },
    'copied-records': {
        severity: 'note',
        explanation: 'The record of a session log repeats other records: a message that was written again, or a session that begins with a copy of another. It is counted once.',
        remedy: 'None: clients write logs this way.',
    },
    'withheld-records': {
        severity: 'note',
        explanation: 'The record belongs to a session marked as private, or repeats one that does. Nothing of it is published.',
        remedy: 'None, if the session is meant to be private.',
    },
    'too-many-ids': {
        severity: 'note',
        explanation: 'Session logs have more than 1,000,000 different ids. Records with further ids are counted once in each file, without durations, and are neither exported nor shown as steps of a run.',
        remedy: 'Set `retention-days`, or avoid repeated copies of session logs.',
    },
    'missing-days': {
        severity: 'note',
        explanation: 'Some days between the first and the last record have no records. Nothing is inferred for them.',
        remedy: 'Check whether the emitters ran on those days.',
    },
    'day-mismatch': {
        severity: 'note',
        explanation: 'The UTC day of the record differs from the day in the file name. The record counts on its own day.',
        remedy: 'Name files after the UTC day.',
    },
    'other-spelling': {
        severity: 'note',
        explanation: 'The directory name and the registry differ in letter case. The directory is read, because GitHub ignores case in names.',
        remedy: 'None, or rename the directory.',
    },
    'ignored-file': {
        severity: 'note',
        explanation: 'The directory contains an entry that is not a .jsonl file, or that is a symbolic link or a submodule. It is not read.',
        remedy: 'Keep only .jsonl files in the telemetry directory; move records in .json files to a .jsonl file, one per line.',
    },
    'reserved-directory': {
        severity: 'note',
        explanation: 'The directory events/ is reserved for future use. Its files are not read.',
        remedy: 'Write daily files directly to the directory of the repository.',
    },
    'no-telemetry': {
        severity: 'note',
        explanation: 'This repository has no telemetry: no directory, or no records in it.',
        remedy: 'Check that the repository emits telemetry.',
    },
};


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O9: () => (/* binding */ DIALECTS),
  md: () => (/* binding */ DIALECT_NAMES),
  ow: () => (/* binding */ createGuard),
  Gl: () => (/* binding */ dialectNamed)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/records/json/json-tape.ts + 1 modules
var json_tape = __webpack_require__(2541);
// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
;// CONCATENATED MODULE: ./src/records/fields.ts


/** The instant of a timestamp, in milliseconds since the epoch; null when there is no valid one. */
function timeAt(record, node, key) {
    const found = record.at(node, key);
    const plain = record.kindOf(found) === json_tape/* PLAIN */.tZ
        ? (0,timestamp/* parsePlainUtc */.u5)(record.bytes, record.startOf(found), record.endOf(found))
        : undefined;
    return plain === undefined ? (0,timestamp/* parseTimestamp */.EH)(record.word(found)) : plain;
}
/** A duration in milliseconds; null when absent. A value that is negative, not finite or not a number is null and reported (`spec/4`). */
function durationAt(record, node, key, field, report) {
    const found = record.at(node, key);
    if (record.isNullish(found))
        return null;
    const number = record.number(found);
    if (number !== null)
        return toDuration(number, field, report);
    report('invalid-duration', `${field} is not a number.`);
    return null;
}
/** A number as a duration; null and reported when it is not a valid one. */
function toDuration(number, field, report) {
    if (number >= 0 && number <= Number.MAX_SAFE_INTEGER)
        return number;
    report('invalid-duration', `${field} is out of range.`);
    return null;
}
const OUTCOME_WORDS = new Map([
    ['success', 'success'],
    ['partial', 'partial'],
    ['blocked', 'blocked'],
    ['failed', 'failed'],
]);
/** An outcome word in any case; any other word is unknown. */
function toOutcome(word) {
    if (word === null)
        return 'unknown';
    return OUTCOME_WORDS.get(word) ?? OUTCOME_WORDS.get(word.toLowerCase()) ?? 'unknown';
}

// EXTERNAL MODULE: ./src/records/json/json-keys.ts
var json_keys = __webpack_require__(3252);
;// CONCATENATED MODULE: ./src/records/dialects/agent/payload.ts


/** What emitters write in place of a secret value (`spec/3`, Redaction). */
const REDACTED = 'REDACTED';
const { payload: PAYLOAD, redacted_fields: REDACTED_FIELDS } = (0,json_keys/* registerKeys */.Ql)('payload', 'redacted_fields');
/** The fields that are read. */
const FIELD = (0,json_keys/* registerKeys */.Ql)('args', 'arguments', 'blocking_issues', 'command', 'command_name', 'comments', 'confidence', 'confidence_delta', 'decision', 'description', 'duration_ms', 'exception', 'exception_class', 'exit_code', 'handled', 'hardware', 'hardware_signature', 'index', 'latency_ms', 'message', 'name', 'profile', 'profile_name', 'reason', 'reasoning', 'reasoning_score', 'result', 'result_summary', 'selected_tools', 'status', 'stderr_digest', 'stdout_digest', 'step', 'step_description', 'step_index', 'steps', 'summary', 'throughput', 'throughput_tokens_per_s', 'tool', 'tools', 'verdict');
const NAMES = new Map(Object.entries(FIELD).map(([name, key]) => [key, name]));
const NONE = new Set();
/**
 * The readable part of an agent event's payload. Fields that the emitter lists as redacted are never read, whether they contain a
 * hash or a value that somebody forgot to replace. Listed envelope fields are not read either, although the contract mentions
 * only the payload's.
 */
class Payload {
    record;
    #node;
    #redacted;
    #replaced = [];
    /** The emitter's own list of redacted fields, for display. */
    redactedFields;
    constructor(record) {
        this.record = record;
        this.#node = record.at(json_tape/* ROOT */.Dl, PAYLOAD);
        this.redactedFields = record.at(this.#node, REDACTED_FIELDS);
        this.#redacted = toRedactedFields(record, this.redactedFields);
    }
    /** Number of withheld fields: those that the record lists, and those read so far whose value is `REDACTED`. */
    get withheld() {
        return this.#redacted.size + this.#replaced.length;
    }
    /** Names of the fields read so far whose value is `REDACTED`. */
    get replaced() {
        return this.#replaced;
    }
    /** Whether the record lists any field that must not be read. */
    get withholdsAny() {
        return this.#redacted.size > 0;
    }
    /** Whether the record says that this field of the envelope or the payload must not be read. */
    withholds(field) {
        return this.#redacted.size > 0 && this.#redacted.has(field);
    }
    /** The object in which to look for a field; `NOWHERE` when the field is withheld. */
    placeOf(field) {
        return this.#redacted.size > 0 && this.#redacted.has(NAMES.get(field)) ? json_tape/* NOWHERE */.JW : this.#node;
    }
    /** The value of the first of these fields that has one. */
    get(...fields) {
        const { record } = this;
        for (const field of fields) {
            const found = record.at(this.placeOf(field), field);
            if (record.isNullish(found))
                continue;
            if (!record.isWord(found, REDACTED))
                return found;
            this.#replaced.push(NAMES.get(field));
        }
        return json_tape/* NOWHERE */.JW;
    }
}
function toRedactedFields(record, list) {
    const first = record.first(list);
    if (first === json_tape/* NOWHERE */.JW)
        return NONE;
    const names = new Set();
    for (let item = first; item !== json_tape/* NOWHERE */.JW; item = record.next(list, item)) {
        const name = record.word(item);
        if (name !== null)
            names.add(name.replace(/^payload\./, ''));
    }
    return names;
}

;// CONCATENATED MODULE: ./src/records/dialects/agent/measures.ts



const KEY = (0,json_keys/* registerKeys */.Ql)('confidence', 'throughput_tokens_per_s', 'throughput', 'latency_ms');
/**
 * Measurements of an event (`spec/3`: confidence of plans and verdicts, throughput and latency of benchmarks); undefined when
 * there are none.
 */
function readMeasures(record, action, payload, into) {
    const numberAt = (most, ...keys) => {
        for (const key of keys) {
            const number = record.number(record.at(payload.placeOf(key), key));
            if (number !== null && number >= 0 && number <= most)
                return number;
        }
        return null;
    };
    switch (action) {
        case 'plan.generated':
        case 'review.decision': {
            const confidence = numberAt(1, KEY.confidence);
            return confidence === null ? undefined : { confidence, tokensPerSecond: null, latencyMs: null, hardware: null };
        }
        case 'optimizer.benchmark_completed': {
            const tokensPerSecond = numberAt(Number.MAX_SAFE_INTEGER, KEY.throughput_tokens_per_s, KEY.throughput);
            const latencyMs = numberAt(Number.MAX_SAFE_INTEGER, KEY.latency_ms);
            if (tokensPerSecond === null && latencyMs === null)
                return undefined;
            const hardware = into.name(payload.get(FIELD.hardware, FIELD.hardware_signature));
            return { confidence: null, tokensPerSecond, latencyMs, hardware };
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/records/dialects/agent/remarks.ts



const remarks_KEY = (0,json_keys/* registerKeys */.Ql)('text', 'message', 'comment', 'body', 'description', 'summary', 'title', 'issue');
/** Keys of the text of a comment that is an object, the most informative first. */
const TEXTS = [remarks_KEY.text, remarks_KEY.message, remarks_KEY.comment, remarks_KEY.issue, remarks_KEY.body, remarks_KEY.description, remarks_KEY.summary, remarks_KEY.title];
const FACTS = { comment: 'comments', 'blocking issue': 'blocking_issues' };
/** Shows the `comments` or `blocking_issues` of a review (`spec/3`): their number, and the text of each that has one. */
function showRemarks(record, kind, node, into) {
    if (record.isText(node)) {
        into.remark(kind, node);
        return;
    }
    into.count(FACTS[kind], node);
    for (let item = record.first(node); item !== json_tape/* NOWHERE */.JW; item = record.next(node, item)) {
        const said = record.isObject(item) ? findText(record, item) : item;
        into.remark(kind, record.isWord(said, REDACTED) ? null : said);
    }
}
function findText(record, item) {
    for (const key of TEXTS) {
        const found = record.at(item, key);
        if (record.isFilledText(found))
            return found;
    }
    return json_tape/* NOWHERE */.JW;
}

;// CONCATENATED MODULE: ./src/records/dialects/agent/schema.ts

const schema_text = schemas/* string */.YjP();
/** Dialect C (`spec/3`, `spec/4 §C`). */
const agentSchema = schemas/* object */.Ikc({
    schema_version: schema_text.describe('Version of the envelope: `0.1`.'),
    event: schema_text.min(1).describe('Namespaced name of the event: `plan.generated`, `executor.error`.'),
    timestamp: schema_text.optional().describe('When it happened, as ISO 8601 in UTC.'),
    source: schema_text.optional().describe('`planner`, `executor`, `reviewer`, `memory` or `optimizer`.'),
    run_id: schemas/* union */.KCZ([schema_text, schemas/* int */.Whr()]).optional().describe('Id of the autonomous run.'),
    cycle: schemas/* int */.Whr().nonnegative().optional().describe('Number of the improvement cycle, from 1.'),
    payload: schemas/* object */.Ikc({
        redacted_fields: schemas/* array */.YOg(schema_text)
            .optional()
            .describe('Names of fields, with or without the prefix `payload.`, that are never read.'),
        duration_ms: schemas/* number */.aig().nonnegative().optional().describe('How long it took, in milliseconds.'),
    })
        .loose()
        .optional()
        .describe('Data of the event; it is published only for events of the core list.'),
    tags: schemas/* record */.g1P(schema_text, schemas/* unknown */.L5J()).optional().describe('Keys and values to filter by.'),
})
    .describe('Agent event envelope.');

// EXTERNAL MODULE: ./src/records/tags.ts
var records_tags = __webpack_require__(9221);
;// CONCATENATED MODULE: ./src/records/dialects/agent/tags.ts



const { tags: TAGS } = (0,json_keys/* registerKeys */.Ql)('tags');
/** Tags by their JSON, when there was nothing to hide in them: few of them occur again and again. */
const MAX_REMEMBERED = 256;
const MAX_REMEMBERED_LENGTH = 1024;
const remembered = new Map();
/** The bytes of the last of them, which the next record nearly always repeats. */
let lastJson = new DataView(new ArrayBuffer(0));
let lastTags = null;
/**
 * The tags of an event (`spec/3`) whose values are texts, numbers or booleans. Key and value are redacted together, as one text.
 * Tags that `redacted_fields` names keep only their key.
 * @returns null without any.
 */
function readTags(record, payload, into) {
    if (payload.withholds('tags'))
        return null;
    const node = record.at(json_tape/* ROOT */.Dl, TAGS);
    if (!payload.withholdsAny && record.isJson(node, lastJson))
        return lastTags;
    const json = record.jsonOf(node);
    if (json === null)
        return null;
    const known = payload.withholdsAny ? undefined : remembered.get(json);
    if (known !== undefined) {
        rememberLast(json, known);
        return known;
    }
    const pairs = toPairs(json, payload).sort(records_tags/* byTagKeeping */.Zj);
    // One more than the maximum, so that `toTagText` marks that there were more.
    const published = pairs.slice(0, records_tags/* MAX_TAGS */.x3 + 1).map((pair) => into.nameOf(pair));
    // Redaction may have removed the `=` with the end of the key.
    const tags = (0,records_tags/* toTagText */.Rr)(published.map((pair) => (pair.includes('=') ? pair : `${pair}=`)));
    if (!payload.withholdsAny && published.every((pair, index) => pair === pairs[index])) {
        if (remembered.size === MAX_REMEMBERED)
            remembered.clear();
        if (json.length <= MAX_REMEMBERED_LENGTH)
            remembered.set(json, tags);
        rememberLast(json, tags);
    }
    return tags;
}
function rememberLast(json, tags) {
    lastJson = (0,json_keys/* toView */.P1)(Buffer.from(json));
    lastTags = tags;
}
function toPairs(json, payload) {
    return Object.entries(JSON.parse(json)).flatMap(([key, value]) => {
        const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        if (key === '' || !isScalar)
            return [];
        const isWithheld = payload.withholds(key) || payload.withholds(`tags.${key}`);
        return [`${key}=${isWithheld ? records_tags/* WITHHELD_TAG */.nJ : String(value)}`];
    });
}

;// CONCATENATED MODULE: ./src/records/dialects/agent/agent.ts








const agent_KEY = (0,json_keys/* registerKeys */.Ql)('schema_version', 'event', 'timestamp', 'source', 'run_id', 'cycle');
/** Dialect C (`spec/3`, `spec/4 §C`). */
const agent = {
    name: 'agent',
    schema: agentSchema,
    majorVersion: '0',
    hasIdentity: true,
    timeIs: 'end',
    recognisedBy: ['event'],
    recognises: (record) => record.isText(record.at(json_tape/* ROOT */.Dl, agent_KEY.event)),
    read(record, into) {
        const payload = new Payload(record);
        const action = payload.withholds('event') ? REDACTED : (into.nameAt(json_tape/* ROOT */.Dl, agent_KEY.event) ?? '');
        const outcome = toAgentOutcome(record, payload);
        into.event({
            dialect: 'agent',
            time: timeAt(record, json_tape/* ROOT */.Dl, agent_KEY.timestamp),
            action,
            outcome,
            run: payload.withholds('run_id') ? null : into.idAt(json_tape/* ROOT */.Dl, agent_KEY.run_id),
            durationMs: durationAt(record, payload.placeOf(FIELD.duration_ms), FIELD.duration_ms, 'payload.duration_ms', into.report),
            tookAction: null,
            decidesRun: action === 'review.decision' && outcome !== 'unknown',
            phase: toPhase(action, outcome),
            actor: payload.withholds('source') ? null : into.nameAt(json_tape/* ROOT */.Dl, agent_KEY.source),
            command: undefined,
            tags: readTags(record, payload, into) ?? undefined,
            measures: readMeasures(record, action, payload, into),
        });
    },
    /** Shows the core events of `spec/3`. The payload of other events is unknown, so none of it is shown. */
    detail(record, { action }, into) {
        const payload = new Payload(record);
        const cycle = record.number(record.at(json_tape/* ROOT */.Dl, agent_KEY.cycle));
        into.group('cycle', Number.isSafeInteger(cycle) && cycle >= 0 ? String(cycle) : '');
        switch (action) {
            case 'plan.generated':
                into.count('steps', payload.get(FIELD.steps));
                into.fact('confidence', payload.get(FIELD.confidence));
                into.fact('reasoning_score', payload.get(FIELD.reasoning_score));
                into.names('tools', payload.get(FIELD.tools, FIELD.selected_tools));
                into.text(payload.get(FIELD.summary, FIELD.reasoning));
                break;
            case 'plan.step_started':
                into.fact('step', payload.get(FIELD.step, FIELD.step_index, FIELD.index));
                into.fact('tool', payload.get(FIELD.tool));
                into.text(payload.get(FIELD.description, FIELD.step_description));
                break;
            case 'plan.step_completed':
                into.fact('step', payload.get(FIELD.step, FIELD.step_index, FIELD.index));
                into.fact('tool', payload.get(FIELD.tool));
                into.fact('status', payload.get(FIELD.status));
                into.text(payload.get(FIELD.summary, FIELD.result_summary, FIELD.result));
                break;
            case 'executor.command_started':
                into.command(payload.get(FIELD.command, FIELD.command_name, FIELD.name));
                into.count('arguments', payload.get(FIELD.arguments, FIELD.args));
                break;
            case 'executor.command_completed':
                into.command(payload.get(FIELD.command, FIELD.command_name, FIELD.name));
                into.count('arguments', payload.get(FIELD.arguments, FIELD.args));
                into.fact('exit_code', payload.get(FIELD.exit_code));
                into.identifier('stdout_digest', payload.get(FIELD.stdout_digest));
                into.identifier('stderr_digest', payload.get(FIELD.stderr_digest));
                break;
            case 'executor.error':
                into.fact('exception', payload.get(FIELD.exception_class, FIELD.exception));
                into.fact('handled', payload.get(FIELD.handled));
                into.text(payload.get(FIELD.message));
                break;
            case 'review.feedback_generated':
                into.fact('confidence_delta', payload.get(FIELD.confidence_delta));
                into.text(payload.get(FIELD.summary));
                showRemarks(record, 'blocking issue', payload.get(FIELD.blocking_issues), into);
                showRemarks(record, 'comment', payload.get(FIELD.comments), into);
                break;
            case 'review.decision':
                into.fact('verdict', payload.get(FIELD.verdict, FIELD.decision));
                into.fact('confidence', payload.get(FIELD.confidence));
                into.fact('confidence_delta', payload.get(FIELD.confidence_delta));
                into.text(payload.get(FIELD.reason, FIELD.summary));
                break;
            case 'optimizer.profile_selected':
                into.fact('profile', payload.get(FIELD.profile, FIELD.profile_name));
                into.fact('hardware', payload.get(FIELD.hardware, FIELD.hardware_signature));
                break;
            case 'optimizer.benchmark_completed':
                into.fact('throughput_tokens_per_s', payload.get(FIELD.throughput_tokens_per_s, FIELD.throughput));
                into.fact('latency_ms', payload.get(FIELD.latency_ms));
        }
        if (payload.withheld === 0)
            return;
        into.known('withheld', payload.withheld);
        into.names('withheld_fields', payload.redactedFields, payload.replaced);
    },
};
/** Events after which a run should end in a review (`spec/3`, Core Events; `spec/4 §C`: plan → steps → commands → review). */
const OPENING = new Set(['plan.generated', 'plan.step_started', 'executor.command_started']);
/** A review decision or an unhandled error closes a run. */
function toPhase(action, outcome) {
    if (OPENING.has(action))
        return 'opens';
    return action === 'review.decision' || (action === 'executor.error' && outcome === 'failed') ? 'closes' : null;
}
const VERDICTS = new Map([
    ['accept', 'success'],
    ['revise', 'partial'],
    ['abort', 'failed'],
]);
const STEP_STATUSES = new Map([
    ['success', 'success'],
    ['succeeded', 'success'],
    ['completed', 'success'],
    ['ok', 'success'],
    ['partial', 'partial'],
    ['blocked', 'blocked'],
    ['failed', 'failed'],
    ['failure', 'failed'],
    ['error', 'failed'],
]);
/** The table of `spec/4`, row C. Other event names are valid extensions with an unknown outcome. */
function toAgentOutcome(record, payload) {
    if (payload.withholds('event'))
        return 'unknown';
    switch (record.word(record.at(json_tape/* ROOT */.Dl, agent_KEY.event))) {
        case 'review.decision':
            return VERDICTS.get(record.word(payload.get(FIELD.verdict, FIELD.decision))) ?? 'unknown';
        case 'executor.error':
            return record.isTrue(payload.get(FIELD.handled)) ? 'partial' : 'failed';
        case 'executor.command_completed': {
            const code = record.number(payload.get(FIELD.exit_code));
            return code === null ? 'unknown' : code === 0 ? 'success' : 'failed';
        }
        case 'plan.step_completed':
            return STEP_STATUSES.get(record.word(payload.get(FIELD.status))?.toLowerCase() ?? null) ?? 'unknown';
        default:
            return 'unknown';
    }
}

// EXTERNAL MODULE: ./src/records/command-name.ts
var command_name = __webpack_require__(2595);
;// CONCATENATED MODULE: ./src/records/dialects/command/sample-fields.ts


const PLACES = Object.values((0,json_keys/* registerKeys */.Ql)('args', 'result', 'x'));
/**
 * Finds a sample field. Emitters put these into `args`, `result`, `x` or the record itself, so they are searched in that order. A
 * member of the wrong type is ignored.
 */
function findSample(record, type, ...keys) {
    for (const key of keys) {
        for (const place of PLACES) {
            const found = record.at(record.at(json_tape/* ROOT */.Dl, place), key);
            if (isOfType(record, found, type))
                return found;
        }
        const found = record.at(json_tape/* ROOT */.Dl, key);
        if (isOfType(record, found, type))
            return found;
    }
    return json_tape/* NOWHERE */.JW;
}
/** What each command says of itself (`spec/4 §D`), by the field's name, which is that of the fact. */
const FIELDS = new Map([
    ['ast.parse', { skeleton_bytes: 'number', reduction_ratio: 'number', cache_status: 'word' }],
    ['ast.cache', { cache_hit: 'boolean', prev_sha: 'word' }],
    ['ast.cache.hit', { prev_sha: 'word' }],
    ['ast.cache.miss', { prev_sha: 'word' }],
    ['selector.resolve', { resolved: 'boolean', matches: 'count' }],
    ['lsp.spawn', { subprocess_pid: 'number' }],
    ['lsp.ready', { ready_via: 'word' }],
    ['lsp.state_change', { ready_via: 'word' }],
    ['lsp.definition', { resolved: 'boolean' }],
    ['lsp.timeout', { method: 'word', timeout_ms: 'number', fallback_to: 'word' }],
    ['lsp.fallback', { method: 'word', fallback_to: 'word' }],
    ['lsp.diagnostics', { diag_count: 'number' }],
    ['file.read', { mode: 'word', bytes: 'number' }],
]);
/** `lsp.initialize` may give its status outside the result. */
const INITIALIZE = 'lsp.initialize';
const { status: STATUS } = (0,json_keys/* registerKeys */.Ql)('status');
/** The same with the keys of the fields, as lists: they are gone through for each record. */
const SAMPLES = new Map(Array.from(FIELDS, ([command, fields]) => [
    command,
    Object.entries(fields).map(([name, type]) => ({
        name,
        type,
        key: (0,json_keys/* registerKeys */.Ql)(name)[name],
    })),
]));
/**
 * Shows the sample fields of a command: only numbers, booleans and single words, never a sentence or a list.
 * @param hasStatus - Whether a status is already shown.
 */
function showSampleFields(record, command, hasStatus, into) {
    if (command === INITIALIZE) {
        if (!hasStatus)
            into.identifier('status', findSample(record, 'word', STATUS));
        return;
    }
    const samples = SAMPLES.get(command);
    if (samples === undefined)
        return;
    for (const { name, type, key } of samples) {
        const found = findSample(record, type, key);
        if (type === 'word')
            into.identifier(name, found);
        else if (type === 'count')
            into.count(name, found);
        else
            into.fact(name, found);
    }
}
function isOfType(record, node, type) {
    switch (type) {
        case 'number':
            return record.number(node) !== null;
        case 'size':
            return isCount(record.number(node));
        case 'boolean':
            return record.isTrue(node) || record.isFalse(node);
        case 'word':
            return record.isFilledText(node);
        case 'count':
            return record.isArray(node) || record.number(node) !== null;
    }
}
/** Whether it is a whole number that is not negative, and exact. */
function isCount(number) {
    return number !== null && Number.isSafeInteger(number) && number >= 0;
}

;// CONCATENATED MODULE: ./src/records/dialects/command/command-facts.ts




const command_facts_KEY = (0,json_keys/* registerKeys */.Ql)('result', 'status', 'x', 'warnings', 'code', 'tokens', 'input_tokens', 'output_tokens', 'retrieved_tokens', 'total_tokens', 'disclosure_mode', 'mode', 'bytes', 'bytes_read', 'cache_hit', 'resolved', 'to_state', 'state', 'fallback_to');
/** A code must be a lower-case identifier, so that no sentence, path or token can pass as one. */
const CODE = /^[a-z][a-z0-9_.:-]{0,63}$/;
/** A status must be a short identifier. */
const command_facts_STATUS = /^[A-Za-z][\w.-]{0,31}$/;
const FILE_READ = 'file.read';
const NO_CODES = [];
const NO_COUNTERS = [];
/** @returns undefined when the record has no such facts, like nearly all records. */
function readCommandFacts(record, command, outcome, into) {
    const read = toRead(record, command);
    const counters = toCounters(record, command);
    const tokens = toTokens(record, record.at(json_tape/* ROOT */.Dl, command_facts_KEY.tokens));
    const status = outcome === 'unknown' ? toStatus(record, into) : null;
    const warnings = record.at(json_tape/* ROOT */.Dl, command_facts_KEY.warnings);
    let warning = record.first(warnings);
    if (read === null && tokens === null && status === null && warning === json_tape/* NOWHERE */.JW && counters === NO_COUNTERS)
        return undefined;
    let codes = NO_CODES;
    let otherWarnings = 0;
    if (warning !== json_tape/* NOWHERE */.JW) {
        const found = [];
        for (; warning !== json_tape/* NOWHERE */.JW; warning = record.next(warnings, warning)) {
            const code = toCode(record, warning, into);
            if (code === null)
                otherWarnings += 1;
            else
                found.push(code);
        }
        codes = found;
    }
    return { warnings: codes, otherWarnings, read, counters, tokens, status };
}
/** A warning is a code, or an object that has one. */
function toCode(record, warning, into) {
    const node = record.isText(warning) ? warning : record.at(warning, command_facts_KEY.code);
    const code = record.word(node);
    if (code === null || !CODE.test(code))
        return null;
    const published = into.name(node);
    return published !== null && CODE.test(published) ? published : null;
}
function toStatus(record, into) {
    const node = record.at(record.at(json_tape/* ROOT */.Dl, command_facts_KEY.result), command_facts_KEY.status);
    const status = record.word(node);
    if (status === null || !command_facts_STATUS.test(status))
        return null;
    const published = into.name(node);
    return published !== null && command_facts_STATUS.test(published) ? published : null;
}
function findWord(record, ...keys) {
    return record.word(findSample(record, 'word', ...keys));
}
function findBoolean(record, key) {
    const found = findSample(record, 'boolean', key);
    return found === json_tape/* NOWHERE */.JW ? null : record.isTrue(found);
}
/** The bytes that a command read, and in which mode: of `file.read`, and of any command that discloses files (`x.disclosure_mode`). */
function toRead(record, command) {
    const disclosed = record.wordAt(record.at(json_tape/* ROOT */.Dl, command_facts_KEY.x), command_facts_KEY.disclosure_mode);
    if (disclosed === null && command !== FILE_READ)
        return null;
    const word = (disclosed ?? findWord(record, command_facts_KEY.mode))?.toLowerCase();
    const mode = command_name/* READ_MODES */.Cp.find((known) => known === word) ?? null;
    const bytes = record.number(findSample(record, 'size', command_facts_KEY.bytes, command_facts_KEY.bytes_read));
    if (bytes === null || (mode === null && command !== FILE_READ))
        return null;
    return { mode, bytes };
}
function toCounters(record, command) {
    switch (command) {
        case 'ast.parse':
            return ['ast_parse'];
        case 'ast.cache': {
            const isHit = findBoolean(record, command_facts_KEY.cache_hit);
            return isHit === null ? NO_COUNTERS : [isHit ? 'ast_cache_hit' : 'ast_cache_miss'];
        }
        case 'ast.cache.hit':
            return ['ast_cache_hit'];
        case 'ast.cache.miss':
            return ['ast_cache_miss'];
        case 'selector.resolve':
            return findBoolean(record, command_facts_KEY.resolved) === true
                ? ['selector_resolve', 'selector_resolve_success']
                : ['selector_resolve'];
        case 'lsp.spawn':
            return ['lsp_spawn'];
        case 'lsp.ready':
            return ['lsp_ready'];
        case 'lsp.state_change':
            return findWord(record, command_facts_KEY.to_state, command_facts_KEY.state)?.toLowerCase() === 'ready' ? ['lsp_ready'] : NO_COUNTERS;
        case 'lsp.timeout':
            return findWord(record, command_facts_KEY.fallback_to) === null ? ['lsp_timeout'] : ['lsp_timeout', 'lsp_fallback'];
        case 'lsp.fallback':
            return ['lsp_fallback'];
        default:
            return NO_COUNTERS;
    }
}
function toTokens(record, tokens) {
    const all = record.number(tokens);
    if (isCount(all))
        return { input: null, output: null, retrieved: null, total: all };
    if (!record.isObject(tokens))
        return null;
    const countAt = (key) => {
        const number = record.number(record.at(tokens, key));
        return isCount(number) ? number : null;
    };
    const input = countAt(command_facts_KEY.input_tokens);
    const output = countAt(command_facts_KEY.output_tokens);
    const retrieved = countAt(command_facts_KEY.retrieved_tokens);
    const total = countAt(command_facts_KEY.total_tokens);
    return (input ?? output ?? retrieved ?? total) === null ? null : { input, output, retrieved, total };
}

;// CONCATENATED MODULE: ./src/records/dialects/command/schema.ts

const command_schema_text = schemas/* string */.YjP();
const count = schemas/* int */.Whr().nonnegative();
const bag = schemas/* record */.g1P(command_schema_text, schemas/* unknown */.L5J()).optional();
/** Dialect D (`spec/4 §D`). */
const commandSchema = schemas/* object */.Ikc({
    ts: command_schema_text
        .optional()
        .describe('When the command ended, as ISO 8601; offsets with or without a colon. Without it, a record is not a command.'),
    cmd: command_schema_text.min(1).describe('The command: `ctx.search`, `ast.parse`.'),
    run_id: schemas/* union */.KCZ([command_schema_text, schemas/* int */.Whr()]).optional().describe('Id of the run that it belongs to.'),
    segment: schemas/* unknown */.L5J().optional().describe('Part of the project; never published.'),
    args: bag.describe('Arguments; never published, except for the sample fields.'),
    result: schemas/* object */.Ikc({
        status: command_schema_text.optional().describe('`ok`, `success`, `error`, `failed`, `timeout`, `…_failed` or `…_error`.'),
    })
        .loose()
        .optional()
        .describe('How it ended, and sample fields.'),
    timing_ms: schemas/* number */.aig().nonnegative().nullish().describe('How long it took, in milliseconds.'),
    warnings: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional().describe('Codes (lower-case identifiers), or objects with a `code`.'),
    tokens: schemas/* union */.KCZ([
        count,
        schemas/* object */.Ikc({
            input_tokens: count.optional().describe('Tokens that went in.'),
            output_tokens: count.optional().describe('Tokens that came out.'),
            retrieved_tokens: count.optional().describe('Tokens that were retrieved.'),
            total_tokens: count.optional().describe('Total number of tokens.'),
        }),
    ])
        .optional()
        .describe('Tokens that the command used: the total as a number, or an object of counts by use.'),
    x: bag.describe('Extensions, including sample fields.'),
})
    .describe('Command record.');

;// CONCATENATED MODULE: ./src/records/dialects/command/command.ts






const command_KEY = (0,json_keys/* registerKeys */.Ql)('ts', 'cmd', 'run_id', 'result', 'status', 'timing_ms');
/** Dialect D (`spec/4 §D`). */
const command = {
    name: 'command',
    schema: commandSchema,
    majorVersion: null,
    hasIdentity: false,
    timeIs: 'end',
    recognisedBy: ['ts', 'cmd'],
    recognises: (record) => record.has(record.at(json_tape/* ROOT */.Dl, command_KEY.cmd)) && record.has(record.at(json_tape/* ROOT */.Dl, command_KEY.ts)),
    read(record, into) {
        const action = into.nameAt(json_tape/* ROOT */.Dl, command_KEY.cmd) ?? '';
        const outcome = toCommandOutcome(record.word(record.at(record.at(json_tape/* ROOT */.Dl, command_KEY.result), command_KEY.status)));
        into.event({
            dialect: 'command',
            time: timeAt(record, json_tape/* ROOT */.Dl, command_KEY.ts),
            action,
            outcome,
            run: into.idAt(json_tape/* ROOT */.Dl, command_KEY.run_id),
            durationMs: durationAt(record, json_tape/* ROOT */.Dl, command_KEY.timing_ms, 'timing_ms', into.report),
            tookAction: null,
            decidesRun: false,
            phase: null,
            actor: null,
            command: readCommandFacts(record, action, outcome, into),
            tags: undefined,
            measures: undefined,
        });
    },
    detail(record, { action, command: facts }, into) {
        into.group('commands', '');
        const status = record.at(record.at(json_tape/* ROOT */.Dl, command_KEY.result), command_KEY.status);
        if (record.has(status))
            into.fact('status', status);
        showSampleFields(record, action, record.has(status), into);
        if (facts !== undefined)
            into.known('warnings', facts.warnings);
    },
};
const STATUSES = new Map([
    ['ok', 'success'],
    ['success', 'success'],
    ['error', 'failed'],
    ['failed', 'failed'],
    ['timeout', 'failed'],
]);
/** The table of `spec/4`, row D. Like other words, the status is case-insensitive. */
function toCommandOutcome(status) {
    if (status === null)
        return 'unknown';
    const known = STATUSES.get(status);
    if (known !== undefined)
        return known;
    const word = status.toLowerCase();
    return STATUSES.get(word) ?? (word.endsWith('_failed') || word.endsWith('_error') ? 'failed' : 'unknown');
}

;// CONCATENATED MODULE: ./src/records/dialects/decision/schema.ts

const decision_schema_text = schemas/* string */.YjP();
const instant = schemas/* string */.YjP().describe('ISO 8601, UTC.');
/** Dialect A (`spec/4 §A`). */
const decisionSchema = schemas/* object */.Ikc({
    schema_version: decision_schema_text.describe('Version of the contract: `1.0`.'),
    action: decision_schema_text.min(1).describe('What was done, as a namespaced verb: `repo.prepare.labels.reconcile`.'),
    outcome: decision_schema_text.describe('How it ended: `success`, `partial`, `blocked` or `failed`.'),
    generated_at: instant.optional().describe('When the record was emitted, as ISO 8601 in UTC.'),
    correlation_id: schemas/* union */.KCZ([decision_schema_text, schemas/* int */.Whr()])
        .optional()
        .describe('Ties together all records of one logical execution: a run.'),
    actor: decision_schema_text.optional().describe('Who did it: `prepare-repo`, `workflow:<name>`.'),
    entity: schemas/* object */.Ikc({
        type: decision_schema_text.optional().describe('`repository`, `issue`, `pull_request`, `workflow_run` or `job`.'),
        repo: decision_schema_text
            .optional()
            .describe('`owner/name`; a record that names another repository than its directory is foreign.'),
        number: schemas/* int */.Whr().optional().describe('Number of the issue or pull request.'),
    })
        .optional()
        .describe('What it was done to.'),
    reason: decision_schema_text.nullish().describe('Why it did not succeed; one sentence without secrets.'),
    execution: schemas/* object */.Ikc({
        started_at: instant.nullish().describe('When the work began.'),
        finished_at: instant.nullish().describe('When the work ended; the duration is the time since `started_at`.'),
        runner: decision_schema_text.nullish().describe('Where it ran.'),
    })
        .optional()
        .describe('When and where it was done.'),
    decisions: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: decision_schema_text.optional().describe('Unique within the record.'),
        kind: decision_schema_text.optional().describe('`validation`, `enforcement`, `mutation` or `routing`.'),
        rule: decision_schema_text.optional().describe('The rule that decided.'),
        subject: decision_schema_text.optional().describe('What was decided about.'),
        decision: decision_schema_text.optional().describe('`allow`, `deny`, `create`, `update`, `skip` or `route`.'),
        outcome: decision_schema_text.optional().describe('How it ended, with the values of the record’s `outcome`.'),
        reason: decision_schema_text.nullish().describe('Why, as one sentence.'),
        evidence: schemas/* array */.YOg(schemas/* object */.Ikc({
            key: decision_schema_text.optional().describe('Name of the evidence; published.'),
            value: schemas/* unknown */.L5J().optional().describe('Never published.'),
        }))
            .optional()
            .describe('What the decision is based on.'),
    }))
        .optional()
        .describe('What was decided. A `mutation` with `create` or `update` says that something was changed.'),
    inputs: schemas/* object */.Ikc({ mode: decision_schema_text.optional().describe('`dry-run` when nothing was changed, even if changes are listed.') })
        .optional()
        .describe('What the action was given; only the mode is published.'),
})
    .describe('Decision record of Task Assistant.');

;// CONCATENATED MODULE: ./src/records/dialects/decision/decision.ts




const decision_KEY = (0,json_keys/* registerKeys */.Ql)('schema_version', 'action', 'outcome', 'generated_at', 'correlation_id', 'actor', 'entity', 'repo', 'type', 'number', 'reason', 'execution', 'started_at', 'finished_at', 'runner', 'decisions', 'kind', 'rule', 'subject', 'decision', 'evidence', 'key', 'inputs', 'mode');
/** Dialect A (`spec/4 §A`). */
const decision = {
    name: 'decision',
    schema: decisionSchema,
    majorVersion: '1',
    hasIdentity: true,
    timeIs: 'end',
    recognisedBy: ['action', 'outcome'],
    recognises: (record) => record.has(record.at(json_tape/* ROOT */.Dl, decision_KEY.action)) && record.has(record.at(json_tape/* ROOT */.Dl, decision_KEY.outcome)),
    repositoryOf: (record) => record.wordAt(record.at(json_tape/* ROOT */.Dl, decision_KEY.entity), decision_KEY.repo),
    read(record, into) {
        into.event({
            dialect: 'decision',
            time: timeAt(record, json_tape/* ROOT */.Dl, decision_KEY.generated_at),
            action: into.nameAt(json_tape/* ROOT */.Dl, decision_KEY.action) ?? '',
            outcome: toOutcome(record.word(record.at(json_tape/* ROOT */.Dl, decision_KEY.outcome))),
            run: into.idAt(json_tape/* ROOT */.Dl, decision_KEY.correlation_id),
            durationMs: toExecutionTime(record, record.at(json_tape/* ROOT */.Dl, decision_KEY.execution), into.report),
            tookAction: !isDryRun(record) && hasMutation(record, record.at(json_tape/* ROOT */.Dl, decision_KEY.decisions)),
            decidesRun: false,
            phase: null,
            actor: into.nameAt(json_tape/* ROOT */.Dl, decision_KEY.actor),
            command: undefined,
            tags: undefined,
            measures: undefined,
        });
    },
    /** Shows what was decided, by which rule, and about what. Values of evidence are not shown. */
    detail(record, { actor }, into) {
        into.group('actor', actor ?? '');
        into.text(record.at(json_tape/* ROOT */.Dl, decision_KEY.reason));
        const entity = record.at(json_tape/* ROOT */.Dl, decision_KEY.entity);
        if (record.wordAt(entity, decision_KEY.type) !== 'repository') {
            const number = record.number(record.at(entity, decision_KEY.number));
            into.fact('entity', record.at(entity, decision_KEY.type), (type) => {
                return Number.isSafeInteger(number) ? `${type.replaceAll('_', ' ')} #${String(number)}` : type;
            });
        }
        into.fact('mode', record.at(record.at(json_tape/* ROOT */.Dl, decision_KEY.inputs), decision_KEY.mode));
        into.fact('runner', record.at(record.at(json_tape/* ROOT */.Dl, decision_KEY.execution), decision_KEY.runner));
        const decisions = record.at(json_tape/* ROOT */.Dl, decision_KEY.decisions);
        for (let item = record.first(decisions); item !== json_tape/* NOWHERE */.JW; item = record.next(decisions, item)) {
            if (record.isObject(item))
                addDecision(record, item, into);
        }
    },
};
function isDryRun(record) {
    return record.wordAt(record.at(json_tape/* ROOT */.Dl, decision_KEY.inputs), decision_KEY.mode) === 'dry-run';
}
function toExecutionTime(record, execution, report) {
    const started = timeAt(record, execution, decision_KEY.started_at);
    const finished = timeAt(record, execution, decision_KEY.finished_at);
    return started === null || finished === null
        ? null
        : toDuration(finished - started, 'execution.finished_at − execution.started_at', report);
}
function hasMutation(record, decisions) {
    for (let item = record.first(decisions); item !== json_tape/* NOWHERE */.JW; item = record.next(decisions, item)) {
        if (record.wordAt(item, decision_KEY.kind) !== 'mutation')
            continue;
        const decided = record.wordAt(item, decision_KEY.decision);
        if (decided === 'create' || decided === 'update')
            return true;
    }
    return false;
}
function addDecision(record, item, into) {
    into.decision({
        kind: record.at(item, decision_KEY.kind),
        rule: record.at(item, decision_KEY.rule),
        subject: record.at(item, decision_KEY.subject),
        decision: record.at(item, decision_KEY.decision),
        outcome: toOutcome(record.word(record.at(item, decision_KEY.outcome))),
        reason: record.at(item, decision_KEY.reason),
    });
    const evidence = record.at(item, decision_KEY.evidence);
    for (let entry = record.first(evidence); entry !== json_tape/* NOWHERE */.JW; entry = record.next(evidence, entry)) {
        into.evidence(record.at(entry, decision_KEY.key));
    }
}

;// CONCATENATED MODULE: ./src/records/dialects/engine/schema.ts

const engine_schema_text = schemas/* string */.YjP();
const entries = schemas/* array */.YOg(schemas/* unknown */.L5J());
/** Dialect B (`spec/4 §B`). */
const engineSchema = schemas/* object */.Ikc({
    schema_version: engine_schema_text.describe('Version of the contract: `1.0`.'),
    event: schemas/* object */.Ikc({
        category: engine_schema_text.min(1).describe('Stage of the engine: `preflight`, `validate`, `enforce`.'),
        action: engine_schema_text.optional().describe('How it ended: `success`, `failed` or `failure`; any other word is unknown.'),
        reason: engine_schema_text.nullish().describe('Why, as one sentence without secrets.'),
    })
        .describe('What happened.'),
    generated_at: engine_schema_text.optional().describe('When the event was emitted, as ISO 8601 in UTC.'),
    correlation_id: schemas/* union */.KCZ([engine_schema_text, schemas/* int */.Whr()]).optional().describe('Ties together all events of one execution: a run.'),
    source: schemas/* object */.Ikc({
        workflow: engine_schema_text.optional().describe('Name of the workflow.'),
        job: engine_schema_text.optional().describe('Name of the job.'),
        run_id: schemas/* unknown */.L5J().optional().describe('Id of the workflow run.'),
    })
        .optional()
        .describe('Which workflow emitted it.'),
    entity: schemas/* object */.Ikc({
        type: engine_schema_text.optional().describe('`repository` and the like.'),
        owner: engine_schema_text.optional().describe('Owner of the repository, if `repo` is only its name.'),
        repo: engine_schema_text.optional().describe('`name` or `owner/name`.'),
    })
        .optional()
        .describe('The repository that it is about.'),
    details: schemas/* object */.Ikc({
        ok: schemas/* boolean */.zMY().optional().describe('Whether it went well.'),
        summary: engine_schema_text.nullish().describe('What happened, as one sentence.'),
        mode: engine_schema_text.optional().describe('`dry-run` when nothing was changed, even if changes are listed.'),
        status: engine_schema_text.optional().describe('A word for the state; shown with the step.'),
        tool: engine_schema_text.optional().describe('Name of the tool; shown with the step.'),
        version: engine_schema_text.optional().describe('Version of the tool; shown with the step.'),
        checks: schemas/* array */.YOg(schemas/* object */.Ikc({
            id: engine_schema_text.optional().describe('Name of the check.'),
            outcome: engine_schema_text.optional().describe('`PASS`, `WARN` or `FAIL`.'),
            details: engine_schema_text.nullish().describe('What it found, as one sentence.'),
        }))
            .optional()
            .describe('What was checked.'),
        actions: entries.optional().describe('What was really changed: texts, or objects with an `id`.'),
        labels: schemas/* object */.Ikc({
            created: entries.optional().describe('Labels that were created.'),
            updated: entries.optional().describe('Labels that were changed.'),
            skipped: entries.optional().describe('Labels that were already correct.'),
        })
            .optional()
            .describe('What was done to labels.'),
        milestones: schemas/* object */.Ikc({
            created: entries.optional().describe('Milestones that were created.'),
            updated: entries.optional().describe('Milestones that were changed.'),
            skipped: entries.optional().describe('Milestones that were already correct.'),
        })
            .optional()
            .describe('What was done to milestones.'),
        issue: schemas/* object */.Ikc({ number: schemas/* int */.Whr().optional().describe('Number of the issue.') })
            .optional()
            .describe('The issue that it is about.'),
    })
        .optional()
        .describe('What was found and changed.'),
})
    .describe('Engine event of Task Assistant.');

;// CONCATENATED MODULE: ./src/records/dialects/engine/engine.ts




const engine_KEY = (0,json_keys/* registerKeys */.Ql)('schema_version', 'event', 'category', 'action', 'reason', 'generated_at', 'correlation_id', 'source', 'workflow', 'job', 'entity', 'owner', 'repo', 'details', 'summary', 'mode', 'status', 'tool', 'version', 'issue', 'number', 'checks', 'id', 'outcome', 'actions', 'labels', 'milestones', 'created', 'updated', 'type', 'label', 'milestone', 'name', 'title', 'subject', 'target');
const OUTCOMES = new Map([
    ['success', 'success'],
    ['failed', 'failed'],
    ['failure', 'failed'],
]);
const CHECK_OUTCOMES = new Map([
    ['PASS', 'pass'],
    ['WARN', 'warn'],
    ['FAIL', 'fail'],
]);
/** Keys that engines use in entries of `actions` for what was done, and to what. */
const ACTION_KEYS = [engine_KEY.id, engine_KEY.action, engine_KEY.type];
const SUBJECT_KEYS = [engine_KEY.label, engine_KEY.milestone, engine_KEY.name, engine_KEY.title, engine_KEY.subject, engine_KEY.target];
/** Lists of created and updated items; skipped items were not changed. */
const CHANGES = [
    { kind: engine_KEY.labels, verb: engine_KEY.created, what: 'label created' },
    { kind: engine_KEY.labels, verb: engine_KEY.updated, what: 'label updated' },
    { kind: engine_KEY.milestones, verb: engine_KEY.created, what: 'milestone created' },
];
/** Dialect B (`spec/4 §B`). */
const engine = {
    name: 'engine',
    schema: engineSchema,
    majorVersion: '1',
    hasIdentity: true,
    timeIs: 'end',
    recognisedBy: ['event'],
    recognises: (record) => record.isObject(record.at(json_tape/* ROOT */.Dl, engine_KEY.event)),
    repositoryOf: (record) => toRepository(record, record.at(json_tape/* ROOT */.Dl, engine_KEY.entity)),
    read(record, into) {
        const event = record.at(json_tape/* ROOT */.Dl, engine_KEY.event);
        const word = record.wordAt(event, engine_KEY.action);
        into.event({
            dialect: 'engine',
            time: timeAt(record, json_tape/* ROOT */.Dl, engine_KEY.generated_at),
            action: into.nameAt(event, engine_KEY.category) ?? '',
            outcome: (word === null ? undefined : (OUTCOMES.get(word) ?? OUTCOMES.get(word.toLowerCase()))) ?? 'unknown',
            run: into.idAt(json_tape/* ROOT */.Dl, engine_KEY.correlation_id),
            durationMs: null,
            tookAction: tookAction(record, record.at(json_tape/* ROOT */.Dl, engine_KEY.details)),
            decidesRun: false,
            phase: null,
            actor: into.nameAt(record.at(json_tape/* ROOT */.Dl, engine_KEY.source), engine_KEY.workflow),
            command: undefined,
            tags: undefined,
            measures: undefined,
        });
    },
    /** Shows what was checked, and what was really changed. */
    detail(record, { action }, into) {
        const details = record.at(json_tape/* ROOT */.Dl, engine_KEY.details);
        into.group('stage', action);
        into.text(record.at(record.at(json_tape/* ROOT */.Dl, engine_KEY.event), engine_KEY.reason), record.at(details, engine_KEY.summary));
        into.fact('job', record.at(record.at(json_tape/* ROOT */.Dl, engine_KEY.source), engine_KEY.job));
        into.fact('mode', record.at(details, engine_KEY.mode));
        into.fact('status', record.at(details, engine_KEY.status));
        into.fact('tool', record.at(details, engine_KEY.tool));
        into.fact('version', record.at(details, engine_KEY.version));
        const issue = record.number(record.at(record.at(details, engine_KEY.issue), engine_KEY.number));
        if (Number.isSafeInteger(issue))
            into.known('entity', `issue #${String(issue)}`);
        const checks = record.at(details, engine_KEY.checks);
        for (let item = record.first(checks); item !== json_tape/* NOWHERE */.JW; item = record.next(checks, item)) {
            into.check(record.at(item, engine_KEY.id), toCheckOutcome(record, item), record.at(item, engine_KEY.details));
        }
        const actions = record.at(details, engine_KEY.actions);
        for (let item = record.first(actions); item !== json_tape/* NOWHERE */.JW; item = record.next(actions, item)) {
            if (record.isText(item))
                into.change(item, json_tape/* NOWHERE */.JW);
            else
                into.change(firstText(record, item, ACTION_KEYS), firstText(record, item, SUBJECT_KEYS));
        }
        for (const { kind, verb, what } of CHANGES) {
            const changed = record.at(record.at(details, kind), verb);
            for (let item = record.first(changed); item !== json_tape/* NOWHERE */.JW; item = record.next(changed, item)) {
                into.change(what, record.isText(item) ? item : firstText(record, item, SUBJECT_KEYS));
            }
        }
    },
};
/** Whether something was really changed (`spec/4 §B`, last line). A dry run changes nothing, whatever it lists. */
function tookAction(record, details) {
    if (record.wordAt(details, engine_KEY.mode) === 'dry-run')
        return false;
    if (record.first(record.at(details, engine_KEY.actions)) !== json_tape/* NOWHERE */.JW)
        return true;
    for (const { kind, verb } of CHANGES) {
        if (record.first(record.at(record.at(details, kind), verb)) !== json_tape/* NOWHERE */.JW)
            return true;
    }
    return false;
}
/** `entity.repo` is `name` or `owner/name`; `entity.owner` completes a plain `name`. */
function toRepository(record, entity) {
    const repo = record.wordAt(entity, engine_KEY.repo);
    const owner = record.wordAt(entity, engine_KEY.owner);
    return repo === null || owner === null || repo.includes('/') ? repo : toFullName(owner, repo);
}
let lastOwner = '';
let lastRepo = '';
let lastName = '/';
/** Remembers the last name, because nearly all records of a file name the same repository. */
function toFullName(owner, repo) {
    if (owner !== lastOwner || repo !== lastRepo) {
        lastName = `${owner}/${repo}`;
        lastOwner = owner;
        lastRepo = repo;
    }
    return lastName;
}
function toCheckOutcome(record, check) {
    const word = record.word(record.at(check, engine_KEY.outcome));
    if (word === null)
        return 'unknown';
    return CHECK_OUTCOMES.get(word) ?? CHECK_OUTCOMES.get(word.toUpperCase()) ?? 'unknown';
}
/** The first of these keys of an object that has a text. */
function firstText(record, node, keys) {
    for (const key of keys) {
        const found = record.at(node, key);
        if (record.isFilledText(found))
            return found;
    }
    return json_tape/* NOWHERE */.JW;
}

;// CONCATENATED MODULE: ./src/records/dialects/transcript/content.ts


const content_KEY = (0,json_keys/* registerKeys */.Ql)('type', 'text', 'id', 'name', 'input', 'subagent_type', 'skill', 'command', 'tool_use_id', 'is_error', 'content');
/** Name for the tool of a use without a valid tool name. */
const UNNAMED_TOOL = 'tool_use';
/** Tools that change files, and tools that only read (`spec/4 §B`, last line). For other tools, changes are not recorded. */
const EDITING = new Set(['Write', 'Edit', 'MultiEdit', 'NotebookEdit']);
const READING = new Set(['Read', 'Glob', 'Grep', 'LS', 'NotebookRead']);
/**
 * @param content - A string, or an array of items; anything else says nothing.
 * @param parts - Receives the uses and the results of tools.
 */
function readContent(record, content, into, parts) {
    if (record.isText(content)) {
        const { slashCommand, isInterruption, isMarkup } = findMarkup(record, content, into);
        return { slashCommand, isInterruption, speaks: !isMarkup };
    }
    let slashCommand = null;
    let isInterruption = false;
    let speaks = false;
    for (let item = record.first(content); item !== json_tape/* NOWHERE */.JW; item = record.next(content, item)) {
        if (!record.isObject(item))
            continue;
        const type = record.word(record.at(item, content_KEY.type));
        if (type === 'tool_use')
            parts.push(toUse(record, item, into));
        else if (type === 'tool_result')
            parts.push(toResult(record, item));
        else {
            const markup = findMarkup(record, record.at(item, content_KEY.text), into);
            slashCommand ??= markup.slashCommand;
            isInterruption ||= markup.isInterruption;
            speaks ||= !markup.isMarkup;
        }
    }
    return { slashCommand, isInterruption, speaks };
}
function toUse(record, item, into) {
    const raw = record.word(record.at(item, content_KEY.name)) ?? '';
    return {
        kind: 'use',
        id: record.uniqueAt(item, content_KEY.id),
        invoked: toInvoked(record, item, into),
        changes: EDITING.has(raw) ? true : READING.has(raw) ? false : null,
    };
}
function toInvoked(record, use, into) {
    const tool = toIdentifier(record, record.at(use, content_KEY.name), into) ?? UNNAMED_TOOL;
    const input = record.at(use, content_KEY.input);
    if (tool.startsWith('mcp__')) {
        const separator = tool.indexOf('__', 'mcp__'.length + 1);
        if (separator !== -1 && separator + 2 < tool.length) {
            return { kind: 'mcp', tool, item: `${tool.slice('mcp__'.length, separator)}/${tool.slice(separator + 2)}` };
        }
    }
    switch (tool) {
        case 'Task':
        case 'Agent':
            return { kind: 'subagent', tool, item: toIdentifier(record, record.at(input, content_KEY.subagent_type), into) };
        case 'Skill': {
            const skill = record.at(input, content_KEY.skill);
            const item = record.isFilledText(skill)
                ? toIdentifier(record, skill, into)
                : toCommandName(record.word(record.at(input, content_KEY.command)), into);
            return { kind: 'skill', tool, item };
        }
        case 'SlashCommand':
            return { kind: 'slash_command', tool, item: toCommandName(record.word(record.at(input, content_KEY.command)), into) };
        default:
            return { kind: 'tool', tool, item: null };
    }
}
/** Beginnings of the result that clients write when the person refused a use. */
const REFUSALS = [
    "The user doesn't want to proceed with this tool use",
    "The user doesn't want to take this action right now",
];
function toResult(record, item) {
    const id = record.uniqueAt(item, content_KEY.tool_use_id);
    if (!record.isTrue(record.at(item, content_KEY.is_error)))
        return { kind: 'result', id, outcome: 'success' };
    const content = record.at(item, content_KEY.content);
    const text = record.isText(content) ? content : record.at(record.first(content), content_KEY.text);
    const isRefused = REFUSALS.some((words) => beginsWith(record, text, words));
    return { kind: 'result', id, outcome: isRefused ? 'blocked' : 'failed' };
}
/** Compares only the first bytes, because results are long. */
function beginsWith(record, text, words) {
    if (!record.isText(text) || record.endOf(text) - record.startOf(text) < words.length)
        return false;
    const start = record.startOf(text);
    for (let index = 0; index < words.length; index += 1) {
        if (record.bytes[start + index] !== words.charCodeAt(index))
            return false;
    }
    return true;
}
function toIdentifier(record, node, into) {
    const name = record.word(node);
    return name !== null && IDENTIFIER.test(name) ? into.name(node) : null;
}
/** Names must be identifiers, so that no sentence can pass as one and be published. */
const IDENTIFIER = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,127}$/u;
const content_NONE = { slashCommand: null, isInterruption: false, isMarkup: false };
const INTERRUPTION = { slashCommand: null, isInterruption: true, isMarkup: true };
const LESS_THAN = 0x3c;
const OPEN_BRACKET = 0x5b;
/** Checks the first byte before anything else, because texts are long and few begin like markup. */
function findMarkup(record, node, into) {
    if (!record.isFilledText(node) || !mayBeginMarkup(record.bytes[record.startOf(node)]))
        return content_NONE;
    const text = record.word(node) ?? '';
    if (INTERRUPTED.test(text))
        return INTERRUPTION;
    return { slashCommand: findSlashCommand(text, into), isInterruption: false, isMarkup: isOnlyMarkup(text) };
}
/** Whether the byte is "<" or "[", or may begin white space before one: a space, an escape, or a non-ASCII character. */
function mayBeginMarkup(byte) {
    return byte === LESS_THAN || byte === OPEN_BRACKET || byte === 0x20 || byte === 0x5c || byte >= 0x80;
}
const INTERRUPTED = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;
/** Opening tags, possibly with attributes, of blocks that no person wrote. */
const BLOCK = /\s*<(task-notification|bash-stdout|bash-stderr|local-command-[a-z-]{1,32}|system-reminder|teammate-message)[\s>]/y;
const SPACE = /\s*$/y;
/** A block without a closing tag extends to the end. */
function isOnlyMarkup(text) {
    let position = 0;
    while (position < text.length) {
        BLOCK.lastIndex = position;
        const tag = BLOCK.exec(text)?.[1];
        if (tag === undefined) {
            SPACE.lastIndex = position;
            return position > 0 && SPACE.test(text);
        }
        const close = `</${tag}>`;
        const end = text.indexOf(close, BLOCK.lastIndex);
        position = end === -1 ? text.length : end + close.length;
    }
    return position > 0;
}
/** The markup of a slash command is at the beginning, with its tags in either order. A message that quotes it later is plain text. */
const SLASH_COMMAND = /^\s*(?:<command-message>[^<]*<\/command-message>\s*)?<command-name>([^<]*)<\/command-name>/;
const MARKUP_LENGTH = 1024;
function findSlashCommand(text, into) {
    const beginning = text.slice(0, MARKUP_LENGTH);
    if (!beginning.includes('<command-name>'))
        return null;
    return toCommandName(SLASH_COMMAND.exec(beginning)?.[1] ?? null, into);
}
/** `/review --fast` → `review`. */
function toCommandName(command, into) {
    const name = command?.trimStart().slice(0, 256).split(/\s/, 1)[0]?.replace(/^\//, '');
    return name !== undefined && IDENTIFIER.test(name) ? into.nameOf(name) : null;
}

;// CONCATENATED MODULE: ./src/records/dialects/transcript/schema.ts

const transcript_schema_text = schemas/* string */.YjP();
const schema_count = schemas/* int */.Whr().nonnegative();
/** Dialect E (`spec/4 §E`). */
const transcriptSchema = schemas/* object */.Ikc({
    type: transcript_schema_text.min(1).describe('`user` or `assistant`; any other type is bookkeeping without usage.'),
    sessionId: transcript_schema_text.optional().describe('Id of the session. Only titles and file snapshots lack one.'),
    uuid: transcript_schema_text.optional().describe('Id of the record: messages of a person with the same id count once.'),
    timestamp: transcript_schema_text.optional().describe('When it was written, as ISO 8601 in UTC.'),
    message: schemas/* object */.Ikc({
        id: transcript_schema_text.optional().describe('Id of the message: an answer counts once, however many records have its id.'),
        role: transcript_schema_text.optional().describe('`user` or `assistant`.'),
        model: transcript_schema_text.optional().describe('The model that answered; `<synthetic>` when no model was called.'),
        content: schemas/* union */.KCZ([
            transcript_schema_text,
            schemas/* array */.YOg(schemas/* object */.Ikc({
                type: transcript_schema_text
                    .optional()
                    .describe('`text`, `tool_use` with `id`, `name` and `input`, or `tool_result` with `tool_use_id` and `is_error`.'),
            })
                .loose()),
        ])
            .optional()
            .describe('What was said, which is never published, and which tools were used.'),
        usage: schemas/* object */.Ikc({
            input_tokens: schema_count.optional().describe('Tokens of the request that were not cached.'),
            output_tokens: schema_count.optional().describe('Tokens of the answer.'),
            cache_creation_input_tokens: schema_count.optional().describe('Tokens that were written to the cache.'),
            cache_read_input_tokens: schema_count.optional().describe('Tokens that were read from the cache.'),
        })
            .nullish()
            .describe('Tokens of the answer.'),
    })
        .nullish()
        .describe('The message, in records that are about one.'),
    requestId: transcript_schema_text.optional().describe('Id of the request that was answered.'),
    isMeta: schemas/* boolean */.zMY().optional().describe('Whether the client wrote it in the name of the person.'),
    isSidechain: schemas/* boolean */.zMY().optional().describe('Whether a side agent wrote it.'),
    isCompactSummary: schemas/* boolean */.zMY().optional().describe('Whether it summarises an earlier conversation.'),
    isVisibleInTranscriptOnly: schemas/* boolean */.zMY().optional().describe('Whether no model has seen it.'),
    isApiErrorMessage: schemas/* boolean */.zMY().optional().describe('Whether it represents an error of the service.'),
    private: schemas/* boolean */.zMY().optional().describe('`true` keeps the whole session out of every published file.'),
    user: transcript_schema_text.optional().describe('Fallback for `user_id`.'),
    user_id: schemas/* union */.KCZ([transcript_schema_text, schemas/* int */.Whr()]).optional().describe('Whose session it is: counted, never shown.'),
})
    .describe('Line of the session log of a coding agent.');

;// CONCATENATED MODULE: ./src/records/dialects/transcript/transcript.ts





const transcript_KEY = (0,json_keys/* registerKeys */.Ql)('type', 'sessionId', 'uuid', 'leafUuid', 'messageId', 'requestId', 'timestamp', 'snapshot', 'subtype', 'message', 'id', 'model', 'content', 'usage', 'input_tokens', 'output_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens', 'isMeta', 'isSidechain', 'isCompactSummary', 'isVisibleInTranscriptOnly', 'isApiErrorMessage', 'private', 'user_id', 'user', 'attachment', 'mode', 'commandMode');
/** Dialect E (`spec/4 §E`). */
const transcript = {
    name: 'transcript',
    schema: transcriptSchema,
    majorVersion: null,
    hasIdentity: true,
    timeIs: 'begin',
    recognisedBy: ['type', 'sessionId'],
    /** Titles (`summary`) and file snapshots name no session; they are recognised by their references. */
    recognises(record) {
        const type = record.wordAt(json_tape/* ROOT */.Dl, transcript_KEY.type);
        if (type === null)
            return false;
        if (record.isFilledText(record.at(json_tape/* ROOT */.Dl, transcript_KEY.sessionId)))
            return true;
        return ((type === 'summary' && record.has(record.at(json_tape/* ROOT */.Dl, transcript_KEY.leafUuid))) ||
            (type === 'file-history-snapshot' && record.has(record.at(json_tape/* ROOT */.Dl, transcript_KEY.messageId))));
    },
    read(record, into) {
        const type = record.wordAt(json_tape/* ROOT */.Dl, transcript_KEY.type) ?? '';
        const isBookkeeping = type !== 'user' && type !== 'assistant' && type !== 'tool_use_result';
        const timed = record.isNullish(record.at(json_tape/* ROOT */.Dl, transcript_KEY.timestamp)) ? record.at(json_tape/* ROOT */.Dl, transcript_KEY.snapshot) : json_tape/* ROOT */.Dl;
        into.session({
            session: into.nameAt(json_tape/* ROOT */.Dl, transcript_KEY.sessionId),
            time: timeAt(record, timed, transcript_KEY.timestamp),
            isPrivate: type === 'session-private' || record.isTrue(record.at(json_tape/* ROOT */.Dl, transcript_KEY.private)),
            user: toUser(record),
            parts: isBookkeeping ? readBookkeeping(record, type, into) : readMessage(record, type, into),
        }, isBookkeeping && timed !== json_tape/* ROOT */.Dl && !record.isFilledText(record.at(timed, transcript_KEY.timestamp)));
    },
    /** Session events already contain everything that may be shown. */
    detail(_record, _event, into) {
        into.group('session', '');
    },
};
function toUser(record) {
    const user = record.at(json_tape/* ROOT */.Dl, record.isNullish(record.at(json_tape/* ROOT */.Dl, transcript_KEY.user_id)) ? transcript_KEY.user : transcript_KEY.user_id);
    return record.isFilledText(user) ? record.word(user) : (record.number(user)?.toString() ?? null);
}
function readMessage(record, type, into) {
    const message = record.at(json_tape/* ROOT */.Dl, transcript_KEY.message);
    const parts = [];
    const content = readContent(record, record.at(message, transcript_KEY.content), into, parts);
    const uuid = record.uniqueAt(json_tape/* ROOT */.Dl, transcript_KEY.uuid);
    if (type === 'assistant')
        addAnswer(record, message, uuid, parts, into);
    else
        addWords(record, type, uuid, content, parts);
    return parts;
}
/** Adds an assistant's message, of which this record may be only a part, or one that the client wrote itself. */
function addAnswer(record, message, uuid, parts, into) {
    const messageId = record.uniqueAt(message, transcript_KEY.id);
    const id = messageId ?? uuid;
    const model = record.at(message, transcript_KEY.model);
    if (record.isTrue(record.at(json_tape/* ROOT */.Dl, transcript_KEY.isApiErrorMessage)) || record.word(model) === SYNTHETIC) {
        parts.push({ kind: 'api-error', id });
        return;
    }
    const name = toModel(record, model, into);
    parts.push({ kind: 'assistant', id, model: name });
    // Another record of the same message is a new part of it, unless it has the same timestamp: then it is a repetition.
    if (messageId !== null) {
        parts.push({ kind: 'line', id: `${messageId}\n${record.uniqueAt(json_tape/* ROOT */.Dl, transcript_KEY.timestamp) ?? ''}` });
    }
    const tokens = transcript_toTokens(record, record.at(message, transcript_KEY.usage));
    if (tokens === null)
        return;
    const request = record.uniqueAt(json_tape/* ROOT */.Dl, transcript_KEY.requestId) ?? '';
    parts.push({ kind: 'tokens', id: messageId === null ? uuid : `${messageId}\n${request}`, model: name, tokens });
}
/** Adds what a person wrote, or the client in a person's name. */
function addWords(record, type, uuid, { slashCommand, isInterruption, speaks }, parts) {
    if (type === 'user' && slashCommand !== null) {
        parts.push({ kind: 'command', id: uuid, invoked: { kind: 'slash_command', tool: null, item: slashCommand } });
    }
    if (type === 'user' && isInterruption)
        parts.push({ kind: 'interruption', id: uuid });
    if (type === 'user' && speaks && !MADE_BY_CLIENT.some((key) => record.isTrue(record.at(json_tape/* ROOT */.Dl, key)))) {
        parts.push({ kind: 'user', id: uuid });
    }
    if (parts.length === 0 && uuid !== null)
        parts.push({ kind: 'line', id: uuid });
}
/** Flags of `user` records that are not messages of a person. */
const MADE_BY_CLIENT = [transcript_KEY.isMeta, transcript_KEY.isSidechain, transcript_KEY.isCompactSummary, transcript_KEY.isVisibleInTranscriptOnly];
function readBookkeeping(record, type, into) {
    const uuid = record.uniqueAt(json_tape/* ROOT */.Dl, transcript_KEY.uuid);
    if (type === 'system' && record.wordAt(json_tape/* ROOT */.Dl, transcript_KEY.subtype) === 'local_command') {
        const { slashCommand } = readContent(record, record.at(json_tape/* ROOT */.Dl, transcript_KEY.content), into, []);
        if (slashCommand !== null) {
            return [{ kind: 'command', id: uuid, invoked: { kind: 'slash_command', tool: null, item: slashCommand } }];
        }
    }
    if (type === 'attachment' && isQueuedPrompt(record, record.at(json_tape/* ROOT */.Dl, transcript_KEY.attachment)))
        return [{ kind: 'user', id: uuid }];
    return uuid === null ? NO_PARTS : [{ kind: 'line', id: uuid }];
}
const NO_PARTS = [];
/** Whether it is a prompt that a person typed while the agent was working. */
function isQueuedPrompt(record, attachment) {
    if (record.wordAt(attachment, transcript_KEY.type) !== 'queued_command')
        return false;
    return (record.wordAt(attachment, transcript_KEY.mode) ?? record.wordAt(attachment, transcript_KEY.commandMode)) === 'prompt';
}
/** Model name that clients write when no model was called. */
const SYNTHETIC = '<synthetic>';
const MODEL = /^[\p{L}\p{N}][\p{L}\p{N}_.:@/[\]-]{0,127}$/u;
let lastModel = '';
/** Remembers the last model, because nearly all answers of a session are from one model. */
function toModel(record, model, into) {
    const name = record.word(model);
    if (name === null || (name !== lastModel && !MODEL.test(name)))
        return null;
    lastModel = name;
    return into.name(model);
}
/** @returns null when the record names no tokens. */
function transcript_toTokens(record, usage) {
    let isAny = false;
    const countAt = (key) => {
        const count = record.number(record.at(usage, key));
        if (count === null || !Number.isSafeInteger(count) || count < 0)
            return 0;
        isAny = true;
        return count;
    };
    if (usage === json_tape/* NOWHERE */.JW)
        return null;
    const tokens = {
        input: countAt(transcript_KEY.input_tokens),
        output: countAt(transcript_KEY.output_tokens),
        cacheCreation: countAt(transcript_KEY.cache_creation_input_tokens),
        cacheRead: countAt(transcript_KEY.cache_read_input_tokens),
    };
    return isAny ? tokens : null;
}

;// CONCATENATED MODULE: ./src/records/dialects.ts








/** The record dialects of `spec/4`, in the order in which pages name them. The first one that recognises a record reads it. */
const DIALECTS = [decision, engine, agent, command, transcript];
const DIALECT_NAMES = DIALECTS.map(({ name }) => name);
const byName = new Map(DIALECTS.map((dialect) => [dialect.name, dialect]));
/** @throws RangeError when there is no such dialect. */
function dialectNamed(name) {
    const dialect = byName.get(name);
    if (dialect === undefined)
        throw new RangeError(`There is no dialect "${name}".`);
    return dialect;
}
const [OBJECT, TEXT, FILLED_TEXT] = [0, 1, 2];
/**
 * Creates the check of a record from its schema: the record must have every required member. Optional members are for emitters;
 * they are read when they have the right type, and ignored otherwise.
 * @returns a function that returns the paths of what a record lacks; null when it lacks nothing.
 */
function createGuard(schema) {
    const requirements = listRequirements(schema, '', []);
    return (record) => {
        for (const requirement of requirements) {
            if (!isMet(record, requirement))
                return listMissing(requirements, record);
        }
        return null;
    };
}
function listMissing(requirements, record) {
    const missing = requirements.filter((requirement) => !isMet(record, requirement)).map(({ path }) => path);
    return missing.filter((path) => !missing.some((other) => path.startsWith(`${other}.`)));
}
function isMet(record, { keys, type }) {
    let node = json_tape/* ROOT */.Dl;
    for (let index = 0; index < keys.length; index += 1)
        node = record.at(node, keys[index]);
    if (type === OBJECT)
        return record.isObject(node);
    return type === TEXT ? record.isText(node) : record.isFilledText(node);
}
function listRequirements({ shape }, parent, keys) {
    return Object.entries(shape).flatMap(([name, schema]) => {
        if (schema.safeParse(undefined).success)
            return [];
        const { [name]: key } = (0,json_keys/* registerKeys */.Ql)(name);
        const path = parent === '' ? name : `${parent}.${name}`;
        const requirement = { path, keys: [...keys, key], type: toType(schema) };
        const isObject = schema instanceof schemas/* ZodObject */.bvH;
        return [requirement, ...(isObject ? listRequirements(schema, path, requirement.keys) : [])];
    });
}
function toType(schema) {
    if (schema instanceof schemas/* ZodObject */.bvH)
        return OBJECT;
    if (schema instanceof schemas/* ZodString */.NDH)
        return (schema.minLength ?? 0) > 0 ? FILLED_TEXT : TEXT;
    throw new TypeError('A required member of a record is a text or an object.');
}


/***/ }),

/***/ 3252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ countKeys),
/* harmony export */   P1: () => (/* binding */ toView),
/* harmony export */   Ql: () => (/* binding */ registerKeys),
/* harmony export */   fw: () => (/* binding */ toKey),
/* harmony export */   nC: () => (/* binding */ copyBytes),
/* harmony export */   q3: () => (/* binding */ isSameBytes),
/* harmony export */   yn: () => (/* binding */ UNREAD)
/* harmony export */ });
/** The key of every name that is not read, and of elements of arrays. */
const UNREAD = 0;
const BUCKETS = 1024;
const MAX_KEYS = 2 ** 12;
const MAX_LETTERS = 2 ** 15;
/** Names are registered once, when the modules that read them are loaded. */
const numbers = new Map();
/** The concatenated names, and the end of each, by key. */
const LETTERS = new DataView(new ArrayBuffer(MAX_LETTERS));
const ENDS = new Uint16Array(MAX_KEYS);
/** The first key of each bucket, and for each key the next one in its bucket; `UNREAD` where there is none. */
const FIRST = new Uint16Array(BUCKETS);
const NEXT = new Uint16Array(MAX_KEYS);
/** Number of keys, including `UNREAD`. */
function countKeys() {
    return numbers.size + 1;
}
/**
 * Registers member names that a dialect reads, and returns their keys by name. A scan keeps only the values at registered names;
 * the rest, which is most of the telemetry, is only checked.
 */
function registerKeys(...wanted) {
    return Object.fromEntries(wanted.map((name) => [name, register(name)]));
}
function register(name) {
    const known = numbers.get(name);
    if (known !== undefined)
        return known;
    const key = countKeys();
    const bytes = Buffer.from(name);
    const start = ENDS[key - 1];
    if (key === MAX_KEYS || start + bytes.length > MAX_LETTERS)
        throw new RangeError('Too many names are read of records.');
    for (const [index, byte] of bytes.entries())
        LETTERS.setUint8(start + index, byte);
    ENDS[key] = start + bytes.length;
    const bucket = toBucket(bytes, 0, bytes.length);
    NEXT[key] = FIRST[bucket];
    FIRST[bucket] = key;
    numbers.set(name, key);
    return key;
}
/**
 * The key of the name in these bytes, without its quotes; `UNREAD` when the name is not registered.
 * @param view - View of the same bytes.
 */
function toKey(bytes, view, start, end) {
    if (start === end)
        return UNREAD;
    const length = end - start;
    for (let key = FIRST[toBucket(bytes, start, end)]; key !== UNREAD; key = NEXT[key]) {
        const letters = ENDS[key - 1];
        if (ENDS[key] - letters === length && isSameBytes(LETTERS, letters, view, start, length))
            return key;
    }
    return UNREAD;
}
/** Hashes the length and the first, middle and last letters, in which names nearly always differ. */
function toBucket(bytes, start, end) {
    return (((end - start) * 7 + bytes[start] * 3 + bytes[end - 1] * 29 + bytes[(start + end) >> 1] * 11) & (BUCKETS - 1));
}
/**
 * Whether `length` bytes are the same at two places. Compares four at a time, because comparing names and ids is the most
 * frequent operation.
 */
function isSameBytes(one, start, other, otherStart, length) {
    if (length < 4) {
        for (let index = 0; index < length; index += 1)
            if (one.getUint8(start + index) !== other.getUint8(otherStart + index))
                return false;
        return true;
    }
    const last = length - 4;
    for (let index = 0; index < last; index += 4)
        if (one.getInt32(start + index, true) !== other.getInt32(otherStart + index, true))
            return false;
    return one.getInt32(start + last, true) === other.getInt32(otherStart + last, true);
}
/** Copies `length` bytes, also four at a time. */
function copyBytes(from, start, into, intoStart, length) {
    const last = length & ~3;
    for (let index = 0; index < last; index += 4)
        into.setInt32(intoStart + index, from.getInt32(start + index, true), true);
    for (let index = last; index < length; index += 1)
        into.setUint8(intoStart + index, from.getUint8(start + index));
}
/** A view of the same bytes, to read four at a time. */
function toView(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}


/***/ }),

/***/ 2541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sO: () => (/* binding */ ARRAY),
  Oh: () => (/* binding */ ESCAPED),
  W8: () => (/* binding */ FALSE),
  zW: () => (/* binding */ JsonTape),
  En: () => (/* binding */ KIND_BITS),
  NW: () => (/* binding */ NODE),
  JW: () => (/* binding */ NOWHERE),
  Cq: () => (/* binding */ NULL),
  uk: () => (/* binding */ NUMBER),
  qv: () => (/* binding */ OBJECT),
  tZ: () => (/* binding */ json_tape_PLAIN),
  Dl: () => (/* binding */ ROOT),
  rT: () => (/* binding */ TRUE)
});

// UNUSED EXPORTS: ABSENT_VALUE

// EXTERNAL MODULE: ./src/records/json/json-keys.ts
var json_keys = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/redaction/redact-text.ts
var redact_text = __webpack_require__(1082);
;// CONCATENATED MODULE: ./src/records/json/string-interner.ts


/** Maximum texts that are kept at a time; a power of two. */
const PLACES = 4096;
const PLACE_MASK = PLACES - 1;
const PLACE_BITS = 12;
/** Maximum bytes of a text that is kept; enough for names and ids. */
const MAX_BYTES = 64;
/** Number of bytes at the end of a text that its place depends on: different names nearly always differ there. */
const HASHED = 8;
const [UNKNOWN, PLAIN, OTHER] = [0, 1, 2];
/**
 * Turns ASCII bytes into strings, returning the same string for the same bytes as long as it is kept. Names and ids occur in
 * record after record, and an existing string needs neither memory nor another check. A text is requested several times; its note
 * says where it was found the first time.
 */
class StringInterner {
    #texts = new Array(PLACES).fill(undefined);
    #lengths = new Uint8Array(PLACES);
    #kept = new DataView(new ArrayBuffer(PLACES * MAX_BYTES));
    /** Whether the text is plain, if already checked. */
    #plain = new Uint8Array(PLACES);
    /** How often a place was reused, from 1, up to what fits into a note. No record has that many texts. */
    #turns = new Int32Array(PLACES).fill(1);
    intern(record, node) {
        const { nodes } = record;
        if (nodes[node + 2] - nodes[node + 1] > MAX_BYTES)
            return toText(record, node);
        const place = this.#placeOf(record, node);
        return (this.#texts[place] ??= toText(record, node));
    }
    /** The text when it is plain, so that it may be published as it is; else null. */
    internPlain(record, node) {
        return this.isPlain(record, node) ? this.intern(record, node) : null;
    }
    /** Whether the text is plain; this does not create a string. */
    isPlain(record, node) {
        const { bytes, nodes } = record;
        const start = nodes[node + 1];
        const end = nodes[node + 2];
        if (end - start > MAX_BYTES) {
            if (nodes[node + 3] === UNKNOWN)
                nodes[node + 3] = (0,redact_text/* isPlainAscii */._1)(bytes, start, end) ? PLAIN : OTHER;
            return nodes[node + 3] === PLAIN;
        }
        const place = this.#placeOf(record, node);
        if (this.#plain[place] === UNKNOWN)
            this.#plain[place] = (0,redact_text/* isPlainAscii */._1)(bytes, start, end) ? PLAIN : OTHER;
        return this.#plain[place] === PLAIN;
    }
    /** The place of these bytes; other bytes that were there are removed. */
    #placeOf({ view, nodes }, node) {
        const note = nodes[node + 3];
        const noted = note & PLACE_MASK;
        if (note >>> PLACE_BITS === this.#turns[noted])
            return noted;
        const start = nodes[node + 1];
        const end = nodes[node + 2];
        const place = toPlace(view, start, end);
        const length = end - start;
        if (this.#lengths[place] !== length || !(0,json_keys/* isSameBytes */.q3)(this.#kept, place * MAX_BYTES, view, start, length)) {
            this.#texts[place] = undefined;
            this.#plain[place] = UNKNOWN;
            this.#lengths[place] = length;
            this.#turns[place] = (this.#turns[place] % MAX_TURNS) + 1;
            (0,json_keys/* copyBytes */.nC)(view, start, this.#kept, place * MAX_BYTES, length);
        }
        nodes[node + 3] = (this.#turns[place] << PLACE_BITS) | place;
        return place;
    }
}
const MAX_TURNS = 2 ** (32 - PLACE_BITS) - 1;
/** The interner for everything that a thread reads. */
const sharedTexts = new StringInterner();
function toPlace(view, start, end) {
    let hash = end - start;
    if (hash >= HASHED) {
        hash = Math.imul(hash ^ view.getInt32(end - HASHED, true), 0x9e3779b1);
        hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(end - HASHED / 2, true), 0x85ebca6b);
    }
    else
        for (let index = start; index < end; index += 1)
            hash = Math.imul(hash ^ view.getUint8(index), 0x9e3779b1);
    return hash >>> (32 - PLACE_BITS);
}
/** The text, without keeping it. */
function toText({ bytes, nodes }, node) {
    return bytes.toString('latin1', nodes[node + 1], nodes[node + 2]);
}

;// CONCATENATED MODULE: ./src/records/json/json-tape.ts


/** What a value is. `PLAIN` texts are ASCII without escapes, so that their bytes are their characters. */
const [ABSENT_VALUE, NULL, FALSE, TRUE, NUMBER, json_tape_PLAIN, ESCAPED, ARRAY, OBJECT] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
];
const KIND_BITS = 4;
const KIND_MASK = 2 ** KIND_BITS - 1;
/**
 * Integers per node. The first holds kind and key. For a container, the others are the start of its bytes, the end of its last
 * child on the tape, and the end of its bytes. For another value, they are the start and end of its bytes, without quotes, and a
 * note of the string interner (0 if it made none).
 */
const NODE = 4;
/** The node of an absent value. */
const NOWHERE = 0;
const ROOT = NODE;
const INITIAL_NODES = 256;
const INITIAL_LEVELS = 32;
/**
 * The values of one JSON object that are read, in order, each container before its children. `scanObject()` fills it again for
 * each record, so that records leave no garbage.
 */
class JsonTape {
    bytes = Buffer.alloc(0);
    /** Of the same bytes. */
    view = new DataView(new ArrayBuffer(0));
    /** The members of the top-level object, by key, because these are read most often. */
    members = new Int32Array((0,json_keys/* countKeys */.GO)());
    nodes = new Int32Array(INITIAL_NODES * NODE);
    /** The containers that a scan is currently inside. */
    levels = new Int32Array(INITIAL_LEVELS);
    /** Where the object begins and ends in the bytes. */
    start = 0;
    end = 0;
    /** The whole object, including unregistered members. */
    toObject() {
        return JSON.parse(this.#slice(this.start, this.end));
    }
    setBytes(bytes) {
        if (bytes === this.bytes)
            return;
        this.bytes = bytes;
        this.view = (0,json_keys/* toView */.P1)(bytes);
    }
    growNodes() {
        const nodes = new Int32Array(2 * this.nodes.length);
        nodes.set(this.nodes);
        return (this.nodes = nodes);
    }
    growLevels() {
        const levels = new Int32Array(2 * this.levels.length);
        levels.set(this.levels);
        return (this.levels = levels);
    }
    kindOf(node) {
        return this.nodes[node] & KIND_MASK;
    }
    /** Start of a value that is not a container, after its quote. */
    startOf(node) {
        return this.nodes[node + 1];
    }
    endOf(node) {
        return this.nodes[node + 2];
    }
    has(node) {
        return this.kindOf(node) !== ABSENT_VALUE;
    }
    isObject(node) {
        return this.kindOf(node) === OBJECT;
    }
    isArray(node) {
        return this.kindOf(node) === ARRAY;
    }
    isNullish(node) {
        return this.kindOf(node) <= NULL;
    }
    isTrue(node) {
        return this.kindOf(node) === TRUE;
    }
    isFalse(node) {
        return this.kindOf(node) === FALSE;
    }
    isText(node) {
        const kind = this.kindOf(node);
        return kind === json_tape_PLAIN || kind === ESCAPED;
    }
    /** Whether the value is a text that is not empty. */
    isFilledText(node) {
        return this.isText(node) && this.nodes[node + 1] !== this.nodes[node + 2];
    }
    /** The member of an object; if several have the same name, the last one, like `JSON.parse`. */
    at(node, key) {
        if (node === ROOT)
            return this.members[key];
        const { nodes } = this;
        if ((nodes[node] & KIND_MASK) !== OBJECT)
            return NOWHERE;
        const end = nodes[node + 2];
        let found = NOWHERE;
        for (let child = node + NODE; child < end;) {
            const head = nodes[child];
            if (head >> KIND_BITS === key)
                found = child;
            child = (head & KIND_MASK) >= ARRAY ? nodes[child + 2] : child + NODE;
        }
        return found;
    }
    /** The first element of an array; `NOWHERE` when it has none, or is no array. */
    first(array) {
        return this.isArray(array) ? this.#withinArray(array, array + NODE) : NOWHERE;
    }
    /** The element after another one; `NOWHERE` after the last. */
    next(array, element) {
        const isContainer = this.kindOf(element) >= ARRAY;
        return this.#withinArray(array, isContainer ? this.nodes[element + 2] : element + NODE);
    }
    #withinArray(array, node) {
        return node < this.nodes[array + 2] ? node : NOWHERE;
    }
    /** The text when it is plain (`isPlain`), so that it may be published as it is; else null. */
    plainText(node) {
        return this.kindOf(node) === json_tape_PLAIN ? sharedTexts.internPlain(this, node) : null;
    }
    /** Whether the value is a plain text; this does not create a string. */
    isPlainText(node) {
        return this.kindOf(node) === json_tape_PLAIN && sharedTexts.isPlain(this, node);
    }
    /** Length of a text in characters, or slightly more; 0 when the value is not a text. */
    lengthOf(node) {
        return this.isText(node) ? this.nodes[node + 2] - this.nodes[node + 1] : 0;
    }
    /** The text; null when the value is not a text. */
    word(node) {
        const kind = this.kindOf(node);
        if (kind === json_tape_PLAIN)
            return sharedTexts.intern(this, node);
        return kind === ESCAPED ? JSON.parse(this.#source(node, 1)) : null;
    }
    /** The text at a key; null when it is absent or empty. */
    wordAt(node, key) {
        const found = this.at(node, key);
        return this.isFilledText(found) ? this.word(found) : null;
    }
    uniqueAt(node, key) {
        const found = this.at(node, key);
        if (!this.isFilledText(found))
            return null;
        return this.kindOf(found) === json_tape_PLAIN ? toText(this, found) : this.word(found);
    }
    jsonOf(node) {
        return this.isObject(node) ? this.#slice(this.nodes[node + 1], this.nodes[node + 3]) : null;
    }
    isJson(node, json) {
        if (!this.isObject(node))
            return false;
        const start = this.nodes[node + 1];
        const length = this.nodes[node + 3] - start;
        return length === json.byteLength && (0,json_keys/* isSameBytes */.q3)(json, 0, this.view, start, length);
    }
    /** Whether the value is this text, which is ASCII: that is nearly always seen by its length, without making a string of it. */
    isWord(node, word) {
        if (this.kindOf(node) !== json_tape_PLAIN)
            return this.word(node) === word;
        const start = this.nodes[node + 1];
        if (this.nodes[node + 2] - start !== word.length)
            return false;
        for (let index = 0; index < word.length; index += 1) {
            if (this.bytes[start + index] !== word.charCodeAt(index))
                return false;
        }
        return true;
    }
    /** The number; null when the value is not a number. */
    number(node) {
        if (this.kindOf(node) !== NUMBER)
            return null;
        const { bytes } = this;
        const start = this.nodes[node + 1];
        const end = this.nodes[node + 2];
        if (end - start > EXACT_DIGITS)
            return Number(this.#source(node, 0));
        let number = 0;
        for (let index = start; index < end; index += 1) {
            const digit = bytes[index] - 0x30;
            if (digit < 0 || digit > 9)
                return Number(this.#source(node, 0));
            number = number * 10 + digit;
        }
        return number;
    }
    /** The value's source text, with `around` more bytes on both sides. */
    #source(node, around) {
        return this.#slice(this.nodes[node + 1] - around, this.nodes[node + 2] + around);
    }
    #slice(start, end) {
        return this.bytes.toString('utf8', start, end);
    }
}
/** Integers with up to this many digits are always exact. */
const EXACT_DIGITS = 15;


/***/ }),

/***/ 2598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ TextPublisher)
/* harmony export */ });
/* unused harmony exports NAME_LENGTH, toPublishedText, toPublishedName, reportRedaction */
/* harmony import */ var _command_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2595);
/* harmony import */ var _redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1082);


/** Maximum characters of the name of an action, an actor or a run. Real names are shorter, and pages must stay bounded. */
const NAME_LENGTH = 200;
/** Maximum characters of a text that are read: the preview is much shorter, whatever is redacted. */
const READ_LENGTH = 4096;
/** Free text in publishable form: on one line, redacted, and cut to a preview. */
function toPublishedText(text) {
    return (0,_redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPreview */ .W)(text.slice(0, READ_LENGTH).replace(/\s+/g, ' ').trim().toWellFormed());
}
/** A name in publishable form. A name that is too long ends in a digest, which distinguishes it from others with the same beginning. */
function toPublishedName(name) {
    const redacted = (0,_redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .Rd)(name.toWellFormed());
    if (name.length <= NAME_LENGTH && redacted.text.length <= NAME_LENGTH)
        return redacted;
    return { ...redacted, text: `${(0,_redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(redacted.text, NAME_LENGTH - 8)} #${(0,_redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toDigest */ .O6)(name)}` };
}
/** Reports what was redacted in a text, without revealing it. */
function reportRedaction({ secrets, paths }, report) {
    if (secrets > 0)
        report('secret-redacted', 'The record contains a secret, which is not published.');
    if (paths > 0)
        report('path-redacted', 'The record contains a path with a login name, which is not published.');
}
const NOTHING = { text: '', secrets: 0, paths: 0 };
/**
 * The only way in which texts of records get out. Nearly all of them are recognised as plain from the record's bytes, without
 * creating a string or searching for secrets.
 */
class TextPublisher {
    report;
    record;
    #lastName = '';
    #lastPublished = NOTHING;
    constructor(report) {
        this.report = report;
    }
    name(node) {
        const { record } = this;
        const plain = record.plainText(node);
        if (plain !== null && plain.length <= NAME_LENGTH)
            return plain === '' ? null : plain;
        const text = record.word(node);
        return text === null || text === '' ? null : this.nameOf(text);
    }
    /** Remembers the last name, because records of one run are mostly consecutive. */
    nameOf(text) {
        if (text !== this.#lastName) {
            this.#lastPublished = toPublishedName(text);
            this.#lastName = text;
        }
        return this.#tell(this.#lastPublished);
    }
    nameAt(node, key) {
        return this.name(this.record.at(node, key));
    }
    idAt(node, key) {
        const found = this.record.at(node, key);
        const number = this.record.number(found);
        if (number !== null)
            return Number.isSafeInteger(number) ? String(number) : null;
        return this.name(found);
    }
    /** A preview of free text; null when the value is blank or not a text. */
    text(node) {
        const text = this.record.word(node);
        if (text === null)
            return null;
        const published = this.#tell(toPublishedText(text));
        return published === '' ? null : published;
    }
    /** Reports what `text()` would, without creating a string for a plain text. */
    inspect(node) {
        if (!this.record.isText(node) || this.record.isPlainText(node))
            return;
        reportRedaction(toPublishedText(this.record.word(node) ?? ''), this.report);
    }
    /** The name of a command without its arguments; empty when there is none. */
    command(node) {
        return this.#tell((0,_command_name_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(this.record.word(node) ?? ''));
    }
    /** Reports what `command()` would. */
    inspectCommand(node) {
        if (!this.record.isPlainText(node))
            this.command(node);
    }
    #tell(redacted) {
        reportRedaction(redacted, this.report);
        return redacted.text;
    }
}


/***/ }),

/***/ 5062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ addRecordCounts),
/* harmony export */   gd: () => (/* binding */ createRecordCounts),
/* harmony export */   jt: () => (/* binding */ RECORD_COUNTS)
/* harmony export */ });
const RECORD_COUNTS = [
    'lines',
    'blank',
    /** Lines that yield no record. */
    'malformed',
    /** Records after the first one on lines with several records. */
    'recovered',
    'parsed',
    'counted',
    'duplicate',
    'foreign',
    'unrecognised',
    /** Session records that only repeat others; known when all files are read. */
    'copies',
    /** Records of private sessions; known when all files are read. */
    'withheld',
];
function createRecordCounts() {
    return {
        lines: 0,
        blank: 0,
        malformed: 0,
        recovered: 0,
        parsed: 0,
        counted: 0,
        duplicate: 0,
        foreign: 0,
        unrecognised: 0,
        copies: 0,
        withheld: 0,
    };
}
function addRecordCounts(into, from) {
    for (const name of RECORD_COUNTS)
        into[name] += from[name];
}


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   Hz: () => (/* binding */ isJsonFile),
/* harmony export */   TO: () => (/* binding */ createForeignTest)
/* harmony export */ });
/**
 * @param repositories - Repositories that the record's directory may belong to: one, or several if only the directory's name is
 * known and ambiguous (`a_b_c`). Empty when nothing is known; then no record is foreign. Names are case-insensitive, as on
 * GitHub.
 */
function createForeignTest(repositories) {
    const own = new Set(repositories.flatMap(({ owner, name }) => [`${owner}/${name}`.toLowerCase(), name.toLowerCase()]));
    let lastOwn = null; // nearly all records have this name
    return (named) => {
        if (named === null || named === lastOwn || own.size === 0)
            return false;
        if (!own.has(named.toLowerCase()))
            return true;
        lastOwn = named;
        return false;
    };
}
/** `events/` directly below a repository's directory is reserved (`spec/1 §3.1`): dashboards do not depend on its content. */
const RESERVED = /^(?:\.\.\/[^/]+\/)?events\//;
/** @param path - Path relative to the repository's directory, as in diagnostics. */
function isReserved(path) {
    return RESERVED.test(path);
}
/** Whether a file may hold a record in a layout that is not supported: one `.json` file per record. */
function isJsonFile(path) {
    return /\.json$/i.test(path);
}


/***/ }),

/***/ 8930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LIST_LENGTH),
/* harmony export */   Q: () => (/* binding */ NO_DETAIL)
/* harmony export */ });
/** Maximum entries of each list within a step; the number of further entries is kept. */
const LIST_LENGTH = 20;
const NO_DETAIL = {
    text: null,
    facts: [],
    checks: { items: [], more: 0 },
    changes: { items: [], more: 0 },
    decisions: { items: [], more: 0 },
    uses: { items: [], more: 0 },
    remarks: { items: [], more: 0 },
};


/***/ }),

/***/ 9221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   Rr: () => (/* binding */ toTagText),
/* harmony export */   Zj: () => (/* binding */ byTagKeeping),
/* harmony export */   dV: () => (/* binding */ hasMoreTags),
/* harmony export */   kE: () => (/* binding */ mergeTags),
/* harmony export */   nJ: () => (/* binding */ WITHHELD_TAG),
/* harmony export */   rL: () => (/* binding */ parseTags),
/* harmony export */   x3: () => (/* binding */ MAX_TAGS)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(766);

/** Maximum tags that are kept per record and per run; emitters write only a few. */
const MAX_TAGS = 12;
/** The value of a tag that the emitter withheld (`spec/3`, Redaction). */
const WITHHELD_TAG = 'REDACTED';
const MORE = '…';
const ESCAPED = { '%': '%25', ';': '%3B' };
const UNESCAPED = { '%25': '%', '%3B': ';' };
/**
 * @param pairs - `key=value`, as they may be published.
 * @returns null without any.
 */
function toTagText(pairs) {
    return joinTags(new Set(Array.from(pairs, (pair) => pair.replace(/[%;]/g, (found) => ESCAPED[found]))));
}
/** The tags of both. If there are too many, the tags themselves decide which are kept, so that the order of merging does not matter. */
function mergeTags(one, other) {
    return one === other ? one : joinTags(new Set([...one.split(';'), ...other.split(';')]));
}
/** In the order of the text. */
function parseTags(text) {
    return text.split(';').flatMap((tag) => {
        if (tag === MORE)
            return [];
        const pair = tag.replace(/%25|%3B/g, (found) => UNESCAPED[found]);
        const end = pair.indexOf('=');
        return [{ key: pair.slice(0, end), value: pair.slice(end + 1) }];
    });
}
/** Whether there were more tags than are kept. */
function hasMoreTags(text) {
    return text.endsWith(`;${MORE}`);
}
/** The value of a tag; null when it has none, or the emitter withheld it. */
function findTag(tags, key) {
    const value = tags.find((tag) => tag.key === key)?.value;
    return value === undefined || value === WITHHELD_TAG || value === '' ? null : value;
}
/**
 * Orders tags by which are kept when there are too many: the shortest first, because what makes tags numerous, such as ids, also
 * makes them long.
 */
function byTagKeeping(a, b) {
    return a.length - b.length || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a, b);
}
function joinTags(tags) {
    if (tags.size === 0)
        return null;
    const hadMore = tags.delete(MORE);
    const sorted = [...tags].sort(_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
    if (sorted.length <= MAX_TAGS)
        return [...sorted, ...(hadMore ? [MORE] : [])].join(';');
    return [...sorted.sort(byTagKeeping).slice(0, MAX_TAGS).sort(_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C), MORE].join(';');
}


/***/ }),

/***/ 5431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ parseTelemetryFile)
});

;// CONCATENATED MODULE: ./src/records/diagnostic-log.ts
/** Collects the findings of one file: one entry per code, however often it is found. */
class DiagnosticLog {
    file;
    visit;
    #entries = new Map();
    constructor(file, visit) {
        this.file = file;
        this.visit = visit;
    }
    /**
     * @param message - What was found, in one sentence. Only the message of the first line is kept, which may be added late. Pass a
     * function if the message is expensive, so that it is made only when needed.
     */
    add(code, line, message) {
        const entry = this.#entries.get(code);
        const isFirst = entry === undefined || (line !== null && entry.line !== null && line < entry.line);
        if (entry !== undefined)
            entry.count += 1;
        if (!isFirst && this.visit === undefined)
            return;
        const text = typeof message === 'string' ? message : message();
        this.visit?.(code, line, text);
        if (isFirst)
            this.#entries.set(code, { line, count: entry?.count ?? 1, message: text });
    }
    toDiagnostics() {
        return [...this.#entries].map(([code, entry]) => ({ code, file: this.file, ...entry }));
    }
}

// EXTERNAL MODULE: ./src/records/json/json-tape.ts + 1 modules
var json_tape = __webpack_require__(2541);
// EXTERNAL MODULE: ./src/records/json/json-keys.ts
var json_keys = __webpack_require__(3252);
;// CONCATENATED MODULE: ./src/records/json/scan-object.ts


const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/**
 * Reads one JSON object (RFC 8259) in one pass over its bytes, which must be valid UTF-8. Accepts what `JSON.parse` accepts,
 * except line feeds between tokens, because a record is on one line. Puts the values at registered names on the tape.
 * @returns the end of the object, after its closing brace; -1 when no complete object begins at `start`.
 */
function scanObject(tape, bytes, start) {
    if (bytes[start] !== OPEN_BRACE)
        return NONE;
    tape.setBytes(bytes);
    const { view } = tape;
    tape.start = start;
    let { nodes, levels } = tape;
    if (tape.members.length < (0,json_keys/* countKeys */.GO)())
        tape.members = new Int32Array((0,json_keys/* countKeys */.GO)());
    const { members } = tape;
    members.fill(json_tape/* NOWHERE */.JW);
    nodes[json_tape/* ROOT */.Dl] = json_tape/* OBJECT */.qv;
    nodes[json_tape/* ROOT */.Dl + 1] = start;
    let size = json_tape/* ROOT */.Dl + json_tape/* NODE */.NW;
    let depth = 0;
    // The open container; `NOWHERE` when it is not read.
    let container = json_tape/* ROOT */.Dl;
    let isObject = true;
    let at = skipSpace(bytes, start + 1);
    let isEmpty = bytes[at] === CLOSE_BRACE;
    for (;;) {
        if (!isEmpty) {
            let key = json_keys/* UNREAD */.yn;
            if (isObject) {
                if (bytes[at] !== QUOTE)
                    return NONE;
                const begin = at + 1;
                const end = plainEnd(bytes, begin);
                const isPlain = bytes[end] === QUOTE;
                at = isPlain ? end : stringEnd(bytes, end);
                if (at === NONE)
                    return NONE;
                if (container !== json_tape/* NOWHERE */.JW)
                    key = isPlain ? (0,json_keys/* toKey */.fw)(bytes, view, begin, at) : toEscapedKey(bytes, begin, at);
                at = skipSpace(bytes, at + 1);
                if (bytes[at] !== COLON)
                    return NONE;
                at = skipSpace(bytes, at + 1);
            }
            const isRead = container !== json_tape/* NOWHERE */.JW && (key !== json_keys/* UNREAD */.yn || !isObject);
            if (isRead && size + json_tape/* NODE */.NW > nodes.length)
                nodes = tape.growNodes();
            if (container === json_tape/* ROOT */.Dl)
                members[key] = size;
            let kind = KINDS[bytes[at]];
            if (kind >= json_tape/* ARRAY */.sO) {
                if (depth === levels.length)
                    levels = tape.growLevels();
                levels[depth] = isObject ? container : -1 - container;
                depth += 1;
                isObject = kind === json_tape/* OBJECT */.qv;
                container = isRead ? size : json_tape/* NOWHERE */.JW;
                if (isRead) {
                    nodes[size] = kind | (key << json_tape/* KIND_BITS */.En);
                    nodes[size + 1] = at;
                    size += json_tape/* NODE */.NW;
                }
                at = skipSpace(bytes, at + 1);
                isEmpty = bytes[at] === (isObject ? CLOSE_BRACE : CLOSE_BRACKET);
                continue;
            }
            let begin = at;
            if (kind === json_tape/* PLAIN */.tZ) {
                begin += 1;
                at = plainEnd(bytes, begin);
                if (bytes[at] !== QUOTE) {
                    kind = json_tape/* ESCAPED */.Oh;
                    at = stringEnd(bytes, at);
                }
            }
            else
                at = kind === json_tape/* NUMBER */.uk ? numberEnd(bytes, at) : wordEnd(kind, bytes, at);
            if (at === NONE)
                return NONE;
            if (isRead) {
                nodes[size] = kind | (key << json_tape/* KIND_BITS */.En);
                nodes[size + 1] = begin;
                nodes[size + 2] = at;
                nodes[size + 3] = 0;
                size += json_tape/* NODE */.NW;
            }
            if (kind === json_tape/* PLAIN */.tZ || kind === json_tape/* ESCAPED */.Oh)
                at += 1;
        }
        for (;;) {
            at = skipSpace(bytes, at);
            if (bytes[at] === COMMA)
                break;
            if (bytes[at] !== (isObject ? CLOSE_BRACE : CLOSE_BRACKET))
                return NONE;
            at += 1;
            isEmpty = false;
            nodes[container + 2] = size;
            nodes[container + 3] = at;
            if (depth === 0)
                return (tape.end = at);
            depth -= 1;
            const level = levels[depth];
            isObject = level >= 0;
            container = isObject ? level : -1 - level;
        }
        at = skipSpace(bytes, at + 1);
    }
}
function toEscapedKey(bytes, start, end) {
    const name = Buffer.from(JSON.parse(Buffer.from(bytes.subarray(start - 1, end + 1)).toString('utf8')));
    return (0,json_keys/* toKey */.fw)(name, (0,json_keys/* toView */.P1)(name), 0, name.length);
}
/*
 * These functions find where values end, byte by byte, according to RFC 8259. Reading beyond the last byte gives undefined, which
 * is not a byte of any value.
 */
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const CAPITAL_E = 0x45;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const LETTER_E = 0x65;
const LETTER_U = 0x75;
/** Bytes that a string may contain unescaped: ASCII except controls, quotes and backslashes. */
const PLAIN_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0);
/** What may follow a backslash, other than the "u" of a code unit; and what may follow that "u". */
const ESCAPES = toTable('"\\\\/bfnrt');
const HEX_DIGITS = toTable('0123456789abcdefABCDEF');
/** What kind of value begins with a byte; 0 when none does. */
const KINDS = new Uint8Array(256);
KINDS[OPEN_BRACE] = json_tape/* OBJECT */.qv;
KINDS[OPEN_BRACKET] = json_tape/* ARRAY */.sO;
KINDS[QUOTE] = json_tape/* PLAIN */.tZ;
KINDS[MINUS] = json_tape/* NUMBER */.uk;
for (let digit = 0; digit < 10; digit += 1)
    KINDS[ZERO + digit] = json_tape/* NUMBER */.uk;
/** By kind. */
const WORDS = [];
WORDS[json_tape/* TRUE */.rT] = Buffer.from('true');
WORDS[json_tape/* FALSE */.W8] = Buffer.from('false');
WORDS[json_tape/* NULL */.Cq] = Buffer.from('null');
for (const kind of [json_tape/* TRUE */.rT, json_tape/* FALSE */.W8, json_tape/* NULL */.Cq])
    KINDS[WORDS[kind][0]] = kind;
/** The "end" of something that is not a valid value. */
const NONE = -1;
/** Position of the first byte from `start` on that is not a space, a tab or a carriage return. */
function skipSpace(bytes, start) {
    let at = start;
    while (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === CARRIAGE_RETURN)
        at += 1;
    return at;
}
/**
 * Position of the first byte from `start` on that is not a plain byte of a string. Checks four bytes per turn, because most bytes
 * are in strings and a turn of the loop costs as much as the check.
 */
function plainEnd(bytes, start) {
    for (let at = start;; at += 4) {
        if (PLAIN_BYTES[bytes[at]] !== 1)
            return at;
        if (PLAIN_BYTES[bytes[at + 1]] !== 1)
            return at + 1;
        if (PLAIN_BYTES[bytes[at + 2]] !== 1)
            return at + 2;
        if (PLAIN_BYTES[bytes[at + 3]] !== 1)
            return at + 3;
    }
}
/** Position of the string's closing quote; -1 when there is none, or the string is invalid. */
function stringEnd(bytes, start) {
    for (let at = start; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at;
        if (byte < SPACE)
            return NONE;
        if (byte !== BACKSLASH)
            continue;
        at += 1;
        if (bytes[at] === LETTER_U) {
            for (const last = at + 4; at < last; at += 1)
                if (HEX_DIGITS[bytes[at + 1]] !== 1)
                    return NONE;
        }
        else if (ESCAPES[bytes[at]] !== 1)
            return NONE;
    }
    return NONE;
}
/** The position after the number's last digit; -1 when it is not a number. */
function numberEnd(bytes, start) {
    const first = bytes[start] === MINUS ? start + 1 : start;
    let at = bytes[first] === ZERO ? first + 1 : digitsEnd(bytes, first);
    if (at === first)
        return NONE;
    if (bytes[at] === POINT) {
        const fraction = at + 1;
        at = digitsEnd(bytes, fraction);
        if (at === fraction)
            return NONE;
    }
    if (bytes[at] === LETTER_E || bytes[at] === CAPITAL_E) {
        const sign = bytes[at + 1];
        const exponent = sign === MINUS || sign === PLUS ? at + 2 : at + 1;
        at = digitsEnd(bytes, exponent);
        if (at === exponent)
            return NONE;
    }
    return at;
}
function digitsEnd(bytes, start) {
    let at = start;
    while (bytes[at] >= ZERO && bytes[at] <= NINE)
        at += 1;
    return at;
}
/** The position after the word of that kind; -1 when the kind has no word or the word is not there. */
function wordEnd(kind, bytes, start) {
    const word = WORDS[kind];
    if (word === undefined)
        return NONE;
    for (let index = 1; index < word.length; index += 1)
        if (word[index] !== bytes[start + index])
            return NONE;
    return start + word.length;
}
function toTable(characters) {
    const table = new Uint8Array(256);
    for (const byte of Buffer.from(characters))
        table[byte] = 1;
    return table;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/records/lines.ts


const NEWLINE = 0x0a;
const lines_CARRIAGE_RETURN = 0x0d;
/** Size of a chunk: where bytes are not valid UTF-8, the whole chunk is read line by line. */
const CHUNK_BYTES = 64 * 1024;
/** Maximum bytes of a line that is parsed: no emitter writes longer records, and JSON.parse would hold one twice. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
/**
 * Calls `visit` for each line of a file that `take` has not taken: split on "\n" only (U+2028 is no line end), a "\r" before it
 * dropped, a byte order mark at the start of the file skipped. No line is skipped. A file that ends in a newline has no line
 * after it.
 * @param chunkBytes - Bytes that are checked at a time; affects only the speed.
 */
function forEachLine(bytes, visit, take = () => -1, chunkBytes = CHUNK_BYTES) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let number = 0;
    let start = buffer.length >= 3 && buffer.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
    while (start < buffer.length) {
        const end = chunkEnd(buffer, start, chunkBytes);
        const valid = end - start < MAX_LINE_BYTES && (0,external_node_buffer_.isUtf8)(buffer.subarray(start, end));
        while (start < end) {
            number += 1;
            const taken = valid ? take(start, number) : -1;
            start = (taken === -1 ? visitLine(buffer, start, number, visit) : taken) + 1;
        }
    }
}
/** The end of about a chunk of whole lines: after its last newline, else after the next newline, else the end of the file. */
function chunkEnd(buffer, start, chunkBytes) {
    const limit = start + chunkBytes;
    if (limit >= buffer.length)
        return buffer.length;
    const last = buffer.lastIndexOf(NEWLINE, limit - 1);
    if (last >= start)
        return last + 1;
    const next = buffer.indexOf(NEWLINE, limit);
    return next === -1 ? buffer.length : next + 1;
}
/** @returns the position of the line feed, or the end of the file. */
function visitLine(buffer, start, number, visit) {
    const newline = buffer.indexOf(NEWLINE, start);
    const stop = newline === -1 ? buffer.length : newline;
    const end = stop > start && buffer[stop - 1] === lines_CARRIAGE_RETURN ? stop - 1 : stop;
    const line = buffer.subarray(start, end);
    const oversized = line.length > MAX_LINE_BYTES;
    visit({
        number,
        text: oversized ? '' : line.toString('utf8'),
        start,
        end,
        valid: oversized || (0,external_node_buffer_.isUtf8)(line),
        oversized,
        terminated: newline !== -1,
    });
    return stop;
}
const lines_OPEN_BRACE = 0x7b;
/**
 * The records of a line that is not exactly one object: appends ran into each other, and there may be garbage before, between or
 * after them (`spec/4`, anomalies 1 and 2). Only complete top-level objects count: neither a piece of a cut record nor other JSON
 * is taken for a record.
 * @param tape - Is overwritten.
 * @param line - Valid UTF-8, without its line end.
 */
function recoverObjects(tape, line) {
    const objects = [];
    let remainder = false;
    for (let position = 0; position < line.length;) {
        const start = line.indexOf(lines_OPEN_BRACE, position);
        const outside = Buffer.from(line.subarray(position, start === -1 ? line.length : start)).toString('utf8');
        if (outside.trim() !== '') {
            remainder = true;
            // Brackets or quotes here mean that the next "{" may be inside a value that was cut, so it is not safe to continue.
            if (/["[\]}]/.test(outside))
                break;
        }
        if (start === -1)
            break;
        const end = scanObject(tape, line, start);
        if (end === -1) {
            remainder = true;
            break;
        }
        objects.push({ start, end });
        position = end;
    }
    return { objects, remainder };
}

// EXTERNAL MODULE: ./src/records/detail-sink.ts
var detail_sink = __webpack_require__(4209);
// EXTERNAL MODULE: ./src/records/dialects.ts + 18 modules
var dialects = __webpack_require__(7343);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/records/seen-records.ts

/**
 * Maximum records with the same fingerprint that are compared one by one. Beyond that a set is used, so that look-alikes cannot
 * make this quadratic.
 */
const LOOK_ALIKES = 8;
/** Bytes of a typical record, to estimate the initial size of the tables. */
const ORDINARY_BYTES = 256;
const MIN_COUNT = 32;
/**
 * Integers per slot: the number of a record plus 1 (0 is free), and its fingerprint, which nearly always shows at once that no
 * record is identical.
 */
const SLOT = 2;
/** Integers per record: start and end. */
const RECORD = 2;
/**
 * Remembers the records of one file, to find identical ones exactly: identical records give the same event, so a fingerprint of
 * what was read finds candidates, and their bytes are compared. Hashing every byte of every record would cost a third of parsing
 * them; keeping their texts would keep the whole file in memory twice.
 */
class SeenRecords {
    file;
    /** Typed arrays, because they are freed as soon as the file is. */
    #records;
    #count = 0;
    /** By fingerprint, at most half full. */
    #slots;
    #lookAlikes = new Set();
    /** @param file - The file's bytes: what `start` and `end` of its records refer to. */
    constructor(file) {
        this.file = file;
        const slots = 2 ** Math.ceil(Math.log2(Math.max(MIN_COUNT, (2 * file.length) / ORDINARY_BYTES)));
        this.#records = new Uint32Array((slots / 2) * RECORD);
        this.#slots = new Uint32Array(slots * SLOT);
    }
    /**
     * @param fingerprint - Equal for identical records.
     * @returns true when a record with the same bytes was added before.
     */
    add(fingerprint, start, end) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        let at = Math.imul(fingerprint, SLOT) & mask;
        let lookAlikes = 0;
        for (; slots[at] !== 0; at = (at + SLOT) & mask) {
            if (slots[at + 1] !== fingerprint)
                continue;
            if (this.#isSame(slots[at] - 1, start, end))
                return true;
            lookAlikes += 1;
        }
        if (lookAlikes >= LOOK_ALIKES)
            return this.#addLookAlike(start, end);
        this.#records[this.#count * RECORD] = start;
        this.#records[this.#count * RECORD + 1] = end;
        this.#count += 1;
        slots[at] = this.#count;
        slots[at + 1] = fingerprint;
        if (this.#count * 2 * SLOT === slots.length)
            this.#grow();
        return false;
    }
    #grow() {
        const records = this.#records;
        this.#records = new Uint32Array(records.length * 2);
        this.#records.set(records);
        const slots = this.#slots;
        this.#slots = new Uint32Array(slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let from = 0; from < slots.length; from += SLOT) {
            if (slots[from] === 0)
                continue;
            let at = Math.imul(slots[from + 1], SLOT) & mask;
            while (this.#slots[at] !== 0)
                at = (at + SLOT) & mask;
            this.#slots[at] = slots[from];
            this.#slots[at + 1] = slots[from + 1];
        }
    }
    #isSame(record, start, end) {
        const otherStart = this.#records[record * RECORD];
        if (this.#records[record * RECORD + 1] - otherStart !== end - start)
            return false;
        for (let index = 0; index < end - start; index += 1) {
            if (this.file[otherStart + index] !== this.file[start + index])
                return false;
        }
        return true;
    }
    #addLookAlike(start, end) {
        const { size } = this.#lookAlikes;
        const { buffer, byteOffset } = this.file;
        this.#lookAlikes.add(Buffer.from(buffer, byteOffset + start, end - start).toString('latin1'));
        return this.#lookAlikes.size === size;
    }
}
/** A different number in each process, so that nobody can craft records whose fingerprints collide. */
const SEED = (0,external_node_crypto_.randomBytes)(4).readInt32LE();
/**
 * A 32-bit hash that is the same for identical records and nearly always differs for others. It is evenly distributed, so that
 * its lowest bits can address a table.
 * @param length - Bytes of the record.
 */
function toEventFingerprint(event, length) {
    let hash = (Math.imul((event.time ?? 0) | 0, 31) + length + SEED) | 0;
    hash = addEnd(hash, event.run ?? '');
    hash = addEnd(hash, event.action);
    return spread((Math.imul(hash, 31) + ((event.durationMs ?? 0) | 0)) | 0);
}
/** The same for a session record. */
function toSessionFingerprint({ time, session, parts }, length) {
    let hash = (Math.imul((time ?? 0) | 0, 31) + length + SEED) | 0;
    hash = addEnd(hash, session ?? '');
    const [part] = parts;
    return spread(part === undefined ? hash : addEnd(hash, part.id ?? part.kind));
}
/** Number of characters at the end of a name that are hashed: different names nearly always differ there. */
const ENDS = 8;
function addEnd(hash, name) {
    let added = hash;
    for (let index = Math.max(0, name.length - ENDS); index < name.length; index += 1) {
        added = (Math.imul(added, 31) + name.charCodeAt(index)) | 0;
    }
    return added;
}
/** The finalizer of MurmurHash3: it spreads consecutive numbers, so that no part of the table gets crowded. */
function spread(hash) {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}

// EXTERNAL MODULE: ./src/records/unrecognised.ts
var unrecognised = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/records/published-text.ts
var published_text = __webpack_require__(2598);
// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
;// CONCATENATED MODULE: ./src/records/record-classifier.ts








const { schema_version: SCHEMA_VERSION } = (0,json_keys/* registerKeys */.Ql)('schema_version');
const GUARDED = dialects/* DIALECTS */.O9.map((dialect) => ({
    ...dialect,
    findMissing: (0,dialects/* createGuard */.ow)(dialect.schema),
    minorVersions: `${dialect.majorVersion}.`,
}));
function recognise(record) {
    for (const dialect of GUARDED)
        if (dialect.recognises(record))
            return dialect;
    return undefined;
}
/** Decides what each record of one file counts as, and passes on the contents of those that count. */
class RecordClassifier {
    #context;
    #seen;
    /** Line to which current findings belong. */
    #line = 0;
    #read = new ReadRecord();
    #inspector;
    constructor(context) {
        this.#context = context;
        this.#seen = new SeenRecords(context.bytes);
        this.#inspector = new detail_sink/* DetailInspector */.f(new published_text/* TextPublisher */.SD((code, message) => this.#context.log.add(code, this.#line, message)));
    }
    /** @param start - Start, in the file, of the bytes that identify duplicates; `end` is their end. */
    add(record, line, start, end) {
        this.#line = line;
        const { counts, dialects, log, isForeign } = this.#context;
        counts.parsed += 1;
        const dialect = recognise(record);
        if (dialect === undefined) {
            this.#addUnrecognised('unrecognised-record', () => (0,unrecognised/* describeUnrecognised */.G6)(record));
            return;
        }
        if (dialect.findMissing(record) !== null) {
            this.#addUnrecognised('unrecognised-record', () => (0,unrecognised/* describeUnrecognised */.G6)(record, dialect.name));
            return;
        }
        const unknownVersion = findUnknownVersion(record, dialect);
        if (unknownVersion !== null) {
            this.#addUnrecognised('unsupported-schema-version', unknownVersion);
            return;
        }
        if (isForeign(dialect.repositoryOf?.(record) ?? null)) {
            counts.foreign += 1;
            log.add('foreign-record', line, 'The record names another repository.');
            return;
        }
        this.#read.begin(record);
        dialect.read(record, this.#read);
        if (this.#isDuplicate(dialect, start, end)) {
            counts.duplicate += 1;
            log.add('duplicate-record', line, 'The record is identical to an earlier one of this file.');
            return;
        }
        counts.counted += 1;
        dialects.set(dialect.name, (dialects.get(dialect.name) ?? 0) + 1);
        this.#handOn(dialect, record);
    }
    #addUnrecognised(code, message) {
        this.#context.counts.unrecognised += 1;
        this.#context.log.add(code, this.#line, message);
    }
    #handOn(dialect, record) {
        const { log, visitor } = this.#context;
        const { events, sessionRecord, problems } = this.#read;
        for (const { code, message } of problems)
            log.add(code, this.#line, message);
        for (let index = 0; index < events.length; index += 1) {
            const believed = this.#withBelievedTime(events[index], index > 0);
            this.#inspector.inspect(dialect, record, believed);
            visitor.event(believed, this.#line, record);
        }
        if (sessionRecord === null)
            return;
        visitor.session?.(this.#withBelievedTime(sessionRecord, this.#read.isTimeless), this.#line);
    }
    #isDuplicate({ hasIdentity }, start, end) {
        if (!this.#seen.add(this.#read.toFingerprint(end - start), start, end))
            return false;
        if (hasIdentity)
            return true;
        this.#context.log.add('identical-records', this.#line, 'The command record is identical to an earlier one of this file.');
        return false;
    }
    /** @param isSilent - Whether a missing time is normal or was already reported, so that nothing is reported now. */
    #withBelievedTime(timed, isSilent) {
        if (timed.time === null) {
            if (isSilent)
                return timed;
            this.#context.log.add('invalid-timestamp', this.#line, 'The record has no valid timestamp and counts on no day.');
            return timed;
        }
        const finding = (0,timestamp/* compareDays */.zQ)(timed.time, this.#context.fileDay);
        if (finding !== null && !isSilent)
            this.#context.log.add(finding.code, this.#line, finding.message);
        return finding?.code === 'implausible-timestamp' ? { ...timed, time: null } : timed;
    }
}
/** What a dialect reads from one record. Its problems are reported only if the record counts. */
class ReadRecord extends published_text/* TextPublisher */.SD {
    events = [];
    problems = [];
    sessionRecord = null;
    isTimeless = false;
    constructor() {
        super((code, message) => this.problems.push({ code, message }));
    }
    begin(record) {
        this.record = record;
        if (this.events.length > 0)
            this.events.length = 0;
        if (this.problems.length > 0)
            this.problems.length = 0;
        this.sessionRecord = null;
    }
    event(event) {
        this.events.push(event);
    }
    session(record, isTimeless) {
        this.sessionRecord = record;
        this.isTimeless = isTimeless;
    }
    /** @param length - Bytes of the record. */
    toFingerprint(length) {
        const [event] = this.events;
        if (event !== undefined)
            return toEventFingerprint(event, length);
        return this.sessionRecord === null ? length : toSessionFingerprint(this.sessionRecord, length);
    }
}
/** @returns what is wrong with the version of a record; null when the version is supported. */
function findUnknownVersion(record, { majorVersion, minorVersions }) {
    if (majorVersion === null)
        return null;
    const version = record.wordAt(json_tape/* ROOT */.Dl, SCHEMA_VERSION) ?? '';
    if (version === majorVersion || version.startsWith(minorVersions))
        return null;
    return `schema_version is ${toVersionLabel(version)}; this builder reads ${majorVersion}.x.`;
}
/** A version in publishable form: telemetry is untrusted, so only what looks like a version is repeated. */
function toVersionLabel(version) {
    return /^[0-9A-Za-z.-]{1,16}$/.test(version) ? version : 'not a version';
}

// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
// EXTERNAL MODULE: ./src/records/repository-name.ts
var repository_name = __webpack_require__(2014);
;// CONCATENATED MODULE: ./src/records/telemetry-file.ts








const telemetry_file_NEWLINE = 0x0a;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');
const CONFLICT_MARKER = /^(?:<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$))/;
/**
 * Reads one daily file and passes the contents of each record that counts to the visitor, in file order. Never throws because of
 * the file's content; every line and every record is accounted for.
 * @param path - Path below the repository's telemetry directory; diagnostics name it, and it contains the file's day.
 * @param repository - Repository that the directory belongs to: a record that names another one is foreign.
 */
function parseTelemetryFile(path, bytes, repository, visitor, visitFinding) {
    const repositories = Array.isArray(repository) ? repository : [repository];
    // A buffer is the fastest to make strings from.
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const file = new FileParser(path, buffer, (0,repository_name/* createForeignTest */.TO)(repositories), visitor, visitFinding);
    if (isLfsPointer(bytes))
        file.log.add('lfs-pointer', 1, 'The file is a Git LFS pointer; its telemetry was not read.');
    else
        file.parse();
    return { counts: file.counts, dialects: file.dialects, diagnostics: file.log.toDiagnostics() };
}
function isLfsPointer(bytes) {
    return bytes.length < 1024 && LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length));
}
class FileParser {
    bytes;
    log;
    counts = (0,record_counts/* createRecordCounts */.gd)();
    dialects = new Map();
    #classifier;
    /** The record that is being read. */
    #record = new json_tape/* JsonTape */.zW();
    constructor(path, bytes, isForeign, visitor, visitFinding) {
        this.bytes = bytes;
        this.log = new DiagnosticLog(path, visitFinding);
        // Set once, before the first record, because changed bytes make V8 recompile the scan.
        this.#record.setBytes(bytes);
        const { counts, dialects, log } = this;
        this.#classifier = new RecordClassifier({
            bytes,
            fileDay: (0,timestamp/* parseFileDay */.kD)(path),
            isForeign,
            counts,
            dialects,
            log,
            visitor,
        });
    }
    parse() {
        forEachLine(this.bytes, (line) => this.#parseLine(line), (start, number) => this.#takeLine(start, number));
    }
    /** Reads a line with exactly one record in place; nearly all lines are like this. */
    #takeLine(start, number) {
        const { bytes } = this;
        const end = scanObject(this.#record, bytes, start);
        if (end === -1)
            return -1;
        const stop = skipSpace(bytes, end);
        if (stop < bytes.length && bytes[stop] !== telemetry_file_NEWLINE)
            return -1;
        this.counts.lines += 1;
        this.#classifier.add(this.#record, number, start, end);
        return stop;
    }
    #parseLine(line) {
        this.counts.lines += 1;
        if (line.oversized) {
            this.counts.malformed += 1;
            this.log.add('oversized-line', line.number, `The line is longer than ${MAX_LINE_BYTES} bytes.`);
            return;
        }
        if (line.text.trim() === '') {
            this.counts.blank += 1;
            return;
        }
        if (!line.valid)
            this.log.add('invalid-utf8', line.number, 'The line contains bytes that are not valid UTF-8.');
        const bytes = line.valid ? this.bytes.subarray(line.start, line.end) : Buffer.from(line.text);
        const { objects, remainder } = recoverObjects(this.#record, bytes);
        if (objects.length === 0) {
            this.#countMalformed(line);
            return;
        }
        if (remainder)
            this.log.add('partial-line', line.number, 'Other bytes on the line of the records were not read.');
        if (objects.length > 1) {
            this.counts.recovered += objects.length - 1;
            this.log.add('concatenated-records', line.number, `The line contains ${objects.length} records.`);
        }
        this.#parseRecords(line, bytes, objects);
    }
    /** Reports one finding that says why; invalid UTF-8 was already reported. */
    #countMalformed(line) {
        this.counts.malformed += 1;
        if (CONFLICT_MARKER.test(line.text)) {
            this.log.add('merge-conflict-marker', line.number, 'A merge-conflict marker was committed.');
        }
        else if (!line.terminated) {
            this.log.add('truncated-last-line', line.number, 'The last line ends before its record is complete.');
        }
        else if (line.valid) {
            this.log.add('malformed-line', line.number, 'The line contains no complete JSON object.');
        }
    }
    /**
     * On a line that is valid UTF-8, a record is identified by its own bytes. On other lines their position is unknown, so the
     * line's bytes are used instead: from the first byte for the first record, from the second for the second, so that no two
     * records of a line are the same.
     */
    #parseRecords(line, bytes, objects) {
        for (const [index, { start, end }] of objects.entries()) {
            scanObject(this.#record, bytes, start);
            if (line.valid)
                this.#classifier.add(this.#record, line.number, line.start + start, line.start + end);
            else
                this.#classifier.add(this.#record, line.number, line.start + index, line.end);
        }
    }
}


/***/ }),

/***/ 1534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toTimestamp),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Zi: () => (/* binding */ BELIEVED_DAYS),
/* harmony export */   _b: () => (/* binding */ toDay),
/* harmony export */   fQ: () => (/* binding */ MAX_INSTANT),
/* harmony export */   kD: () => (/* binding */ parseFileDay),
/* harmony export */   pR: () => (/* binding */ toDayNumber),
/* harmony export */   u5: () => (/* binding */ parsePlainUtc),
/* harmony export */   vT: () => (/* binding */ MIN_INSTANT),
/* harmony export */   zQ: () => (/* binding */ compareDays)
/* harmony export */ });
const DAY_MS = 86_400_000;
/** The valid years of a timestamp. Outside of them a clock was wrong, and every day in between would be a gap. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,32}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)$/;
/**
 * Reads an ISO 8601 timestamp: any offset with or without a colon, fractional seconds of any length (cut to milliseconds). A
 * timestamp without an offset does not define an instant, so it is not valid.
 *
 * `Date.parse` is not used: it accepts garbage and turns 2026-02-30 into a day in March.
 * @returns milliseconds since the epoch, or null when `text` is not such a timestamp from 2000 to 2099.
 */
function parseTimestamp(text) {
    if (typeof text !== 'string')
        return null;
    const match = PATTERN.exec(text);
    if (match === null)
        return null;
    const [, year, month, day, hour, minute, second = '0', fraction = '', , sign, offsetHour = '0', offsetMinute = '0'] = match;
    const local = toInstant(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
    if (local === null || Number(offsetHour) > 23 || Number(offsetMinute) > 59)
        return null;
    const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
    return withinYears(sign === '-' ? local + offset : local - offset);
}
/**
 * Reads `2026-01-15T18:22:24Z` or `2026-01-15T18:22:24.604Z`, the format of nearly every record, directly from the bytes, without
 * a string or a regular expression.
 * @returns what `parseTimestamp` does; undefined when the text has another format.
 */
function parsePlainUtc(bytes, start, end) {
    const length = end - start;
    if ((length !== 20 && length !== 24) || bytes[end - 1] !== 0x5a)
        return undefined;
    if (length === 24 && bytes[start + 19] !== 0x2e)
        return undefined;
    if (bytes[start + 10] !== 0x54)
        return undefined;
    if (bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d)
        return undefined;
    if (bytes[start + 13] !== 0x3a || bytes[start + 16] !== 0x3a)
        return undefined;
    const year = digits(bytes, start) * 100 + digits(bytes, start + 2);
    const month = digits(bytes, start + 5);
    const day = digits(bytes, start + 8);
    const hour = digits(bytes, start + 11);
    const minute = digits(bytes, start + 14);
    const second = digits(bytes, start + 17);
    const millisecond = length === 24 ? digits(bytes, start + 20) * 10 + digit(bytes, start + 22) : 0;
    if ((year | month | day | hour | minute | second | millisecond) < 0)
        return undefined;
    const midnight = toMidnight(year, month, day);
    if (midnight === null || hour > 23 || minute > 59 || second > 59)
        return undefined;
    return withinYears(midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
}
let lastDate = Number.NaN;
let lastMidnight = null;
/** Remembers the last date, because nearly all records of a file have the same one. */
function toMidnight(year, month, day) {
    const date = (year * 100 + month) * 100 + day;
    if (date !== lastDate) {
        lastMidnight = toInstant(year, month, day, 0, 0, 0, 0);
        lastDate = date;
    }
    return lastMidnight;
}
/** Makes any sum that contains it negative; an integer, because that is faster than NaN. */
const NO_DIGIT = -1_000_000;
/** The two-digit number at `index`; negative when there is none. */
function digits(bytes, index) {
    return digit(bytes, index) * 10 + digit(bytes, index + 1);
}
function digit(bytes, index) {
    const value = bytes[index] - 48;
    return value >= 0 && value <= 9 ? value : NO_DIGIT;
}
function toInstant(year, month, day, hour, minute, second, millisecond) {
    const valid = month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 60 && day <= daysIn(year, month);
    // A leap second (:60) is the first instant of the next minute, as in POSIX time.
    return valid ? Date.UTC(year, month - 1, day, hour, minute, second, millisecond) : null;
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
/** The first and the last instant that a timestamp can name. */
const MIN_INSTANT = Date.UTC(FIRST_YEAR, 0, 1);
const MAX_INSTANT = Date.UTC(LAST_YEAR + 1, 0, 1) - 1;
function withinYears(instant) {
    return instant >= MIN_INSTANT && instant <= MAX_INSTANT ? instant : null;
}
/** `2026-01-15T18:22:24Z`, with milliseconds only if they are not 0. */
function toTimestamp(instant) {
    return new Date(instant).toISOString().replace('.000Z', 'Z');
}
/** Number of the UTC day that contains an instant; day 0 is 1970-01-01. */
function toDayNumber(instant) {
    return Math.floor(instant / DAY_MS);
}
/** `2026-01-15` of a day number. */
function toDay(dayNumber) {
    return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}
/**
 * Day number of the first date such as `2026-01-15` in the path of a file, including its folders; null without a valid date. A
 * repository's name does not count as one: a path may begin with `../Owner_Repo/`.
 */
function parseFileDay(path) {
    const match = /(?:^|[^0-9])(\d{4}-\d{2}-\d{2})(?![0-9])/.exec(path.replace(/^\.\.\/[^/]*\//, ''));
    const instant = match === null ? null : parseTimestamp(`${match[1]}T00:00:00Z`);
    return instant === null ? null : toDayNumber(instant);
}
/** Days between an event and the day in its file's name that time zones and runs over midnight can explain. */
const EXPLAINED_DAYS = 1;
/** Days beyond which either the emitter's clock or the file's name must be wrong. */
const BELIEVED_DAYS = 366;
/**
 * @param time - Milliseconds since the epoch.
 * @param fileDay - Number of the day in the file's name; null without one.
 * @returns null when there is nothing to report.
 */
function compareDays(time, fileDay) {
    if (fileDay === null)
        return null;
    const day = toDayNumber(time);
    const distance = Math.abs(day - fileDay);
    if (distance === 0)
        return null;
    if (distance > BELIEVED_DAYS) {
        const message = `The record is dated ${toDay(day)}, more than ${BELIEVED_DAYS} days from the day of its file, and counts on no day.`;
        return { code: 'implausible-timestamp', message };
    }
    const explained = distance === EXPLAINED_DAYS ? ', which an offset in the timestamp can cause' : '';
    return { code: 'day-mismatch', message: `The record is dated ${toDay(day)} in UTC${explained}.` };
}


/***/ }),

/***/ 7040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ toFormatsLine),
/* harmony export */   G6: () => (/* binding */ describeUnrecognised),
/* harmony export */   Uc: () => (/* binding */ findReason),
/* harmony export */   XP: () => (/* binding */ diagnoseNothingRecognised),
/* harmony export */   ZN: () => (/* binding */ RECORD_FORMATS)
/* harmony export */ });
/* harmony import */ var _redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1082);
/* harmony import */ var _dialects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7343);
/* harmony import */ var _json_json_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);
/* harmony import */ var _json_json_tape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2541);




/** Maximum keys in a sentence, and maximum characters of a key: enough to recognise the emitter. */
const MAX_KEYS = 8;
const MAX_KEY_LENGTH = 32;
/** Keys that look like field names. Others may be data, so they are only counted. */
const NAME = /^[A-Za-z_$][\w$.-]*$/;
/** The dialects in comparable form: the keys of each, and which of them are required. */
const FORMATS = _dialects_js__WEBPACK_IMPORTED_MODULE_1__/* .DIALECTS */ .O9.map(({ name, schema, recognisedBy }) => ({
    name,
    known: new Set(Object.keys(schema.shape)),
    recognisedBy: Object.entries((0,_json_json_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .registerKeys */ .Ql)(...recognisedBy)),
    findMissing: (0,_dialects_js__WEBPACK_IMPORTED_MODULE_1__/* .createGuard */ .ow)(schema),
}));
/**
 * One or two sentences about a record in no known format: which keys it has, which format is the nearest, and what it lacks for
 * that.
 * @param recognised - Name of the dialect that recognised the record, if it only lacks required members.
 */
function describeUnrecognised(record, recognised) {
    const keys = Object.keys(record.toObject());
    if (keys.length === 0)
        return 'The object is empty.';
    const formats = FORMATS.filter(({ name }) => recognised === undefined || name === recognised);
    const { name, common, missing } = findNearest(formats, record, keys);
    const nearest = common === 0
        ? `No known format has any of them. The nearest, ${name}, needs ${missing.join(', ')}.`
        : `The nearest format is ${name}. Missing or of the wrong type: ${missing.join(', ')}.`;
    return `The object has the ${keys.length === 1 ? 'key' : 'keys'} ${toNames(keys)}. ${nearest}`;
}
/** The format with the most keys in common, then with the fewest missing members, then the first in the list of dialects. */
function findNearest(formats, record, keys) {
    const compared = formats.map(({ name, known, recognisedBy, findMissing }) => {
        const absent = recognisedBy.flatMap(([key, registered]) => (record.has(record.at(_json_json_tape_js__WEBPACK_IMPORTED_MODULE_3__/* .ROOT */ .Dl, registered)) ? [] : [key]));
        const missing = [...new Set([...absent, ...(findMissing(record) ?? [])])];
        return {
            name,
            common: keys.filter((key) => known.has(key)).length,
            missing: missing.length === 0 ? recognisedBy.map(([key]) => key) : missing,
        };
    });
    return compared.reduce((best, next) => next.common > best.common || (next.common === best.common && next.missing.length < best.missing.length)
        ? next
        : best);
}
function toNames(keys) {
    const named = [];
    for (const key of keys) {
        if (named.length === MAX_KEYS)
            break;
        if (key.length <= MAX_KEY_LENGTH && NAME.test(key) && (0,_redaction_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(key).text === key)
            named.push(key);
    }
    const rest = keys.length - named.length;
    if (named.length === 0)
        return `that cannot be shown here (${rest})`;
    return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}
/** Findings that say why a line or an object is not a record of a known format. */
const REASONS = new Set([
    'unrecognised-record',
    'unsupported-schema-version',
    'malformed-line',
    'invalid-utf8',
    'oversized-line',
    'merge-conflict-marker',
    'truncated-last-line',
]);
/**
 * Telemetry in which nothing is recognised is an error, whatever the reason. It is not an error if the recognised records just do
 * not count (records of other repositories and of private sessions), or if no line has content.
 * @param findings - Findings of all files, in any order.
 * @returns null when something is recognised, or there is no telemetry.
 */
function diagnoseNothingRecognised(counts, findings) {
    const { lines, blank, parsed, unrecognised } = counts;
    if (lines === blank || parsed > unrecognised)
        return null;
    const first = findReason(findings);
    const count = parsed === 0 ? lines - blank : parsed;
    const what = toNone(count, parsed);
    return {
        code: 'nothing-recognised',
        file: first?.file ?? null,
        line: first?.line ?? null,
        count,
        message: first === null ? what : `${what} First: ${first.message}`,
    };
}
/**
 * The finding that best explains why nothing is recognised: one about an object rather than one about a line without an object,
 * then the first by file name and line. Null when no finding explains it.
 */
function findReason(findings) {
    let first = null;
    for (const finding of findings) {
        if (REASONS.has(finding.code) && (first === null || isBefore(finding, first)))
            first = finding;
    }
    return first;
}
function isBefore(a, b) {
    const [rankA, rankB] = [toRank(a), toRank(b)];
    if (rankA !== rankB)
        return rankA < rankB;
    const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
    return fileA === fileB ? (a.line ?? 0) < (b.line ?? 0) : fileA < fileB;
}
function toRank({ code }) {
    return code === 'unrecognised-record' ? 0 : code === 'unsupported-schema-version' ? 1 : 2;
}
function toNone(count, parsed) {
    if (parsed === 0)
        return count === 1 ? 'The only line contains no record.' : `None of the ${count} lines contains a record.`;
    return count === 1
        ? 'The only record is not in a known format.'
        : `None of the ${count} records is in a known format.`;
}
/** In the order in which pages name them. */
const RECORD_FORMATS = _dialects_js__WEBPACK_IMPORTED_MODULE_1__/* .DIALECTS */ .O9.map(({ name, schema, recognisedBy }) => {
    const members = Object.entries(schema.shape).filter(([, type]) => !type.safeParse(undefined).success);
    const required = [...new Set([...recognisedBy, ...members.map(([key]) => key)])];
    return { name, description: schema.description ?? '', required };
});
/** The formats and what each needs, on one line. */
function toFormatsLine() {
    return RECORD_FORMATS.map(({ name, required }) => `${name} (${required.join(', ')})`).join(' · ');
}


/***/ })

};
