export const id = 527;
export const ids = [527];
export const modules = {

/***/ 6288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   TY: () => (/* binding */ outcomeCounts),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   qm: () => (/* binding */ FAILURE_RATE),
/* harmony export */   vE: () => (/* binding */ timestamp),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* unused harmony export percent */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5154);
/* harmony import */ var _records_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8774);



/*
 * The kinds of values in artifacts. Timestamps are UTC (`2026-01-15T18:22:24Z`), days are UTC days (`2026-01-15`), and an unknown
 * number is null, never 0.
 */
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative();
const day = zod__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6();
const timestamp = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable();
const FAILURE_RATE = `failed ÷ known, to four decimals; null when fewer than ${_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .MIN_COMPARED */ .Hh} outcomes are known. What has no known outcome ` +
    'is neither a success nor a failure.';
/** A share of a whole. */
const rate = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1).nullable();
const percent = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable();
const ENDS = {
    success: 'that succeeded',
    partial: 'that succeeded in part',
    blocked: 'that were blocked',
    failed: 'that failed',
    unknown: 'without a known outcome',
};
/** @param what - What is counted, such as `Records`. */
function outcomeCounts(what) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(Object.fromEntries(_records_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i.map((outcome) => [outcome, count.describe(`${what} ${ENDS[outcome]}.`)])));
}


/***/ }),

/***/ 3644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ auditContent),
/* harmony export */   pG: () => (/* binding */ auditPresence),
/* harmony export */   r1: () => (/* binding */ AUDIT_CODES)
/* harmony export */ });
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2362);

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
    if (!isShorter && (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .blobId */ .zA)(bytes.subarray(0, previous.size)) === previous.blob)
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


/***/ }),

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ statusField),
/* harmony export */   cb: () => (/* binding */ diagnosticsSchema),
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _artifact_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6288);


const STATUSES = ['healthy', 'warning', 'error', 'no-telemetry'];
const statusField = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(STATUSES)
    .describe('Whether the telemetry can be read, by its worst diagnostic: `healthy` has at most notes. `no-telemetry` means that there is no line with content.');
/** `diagnostics.json`. */
const diagnosticsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('1.0').describe('Version of this format.'),
    status: statusField,
    counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        error: _artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Entries that are errors.'),
        warning: _artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Entries that are warnings.'),
        note: _artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Entries that are notes.'),
    })
        .describe('Number of entries by severity.'),
    diagnostics: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Code of the diagnostic; its meaning never changes.'),
        severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['error', 'warning', 'note']).describe('Severity of the code.'),
        message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('One sentence about the first occurrence, for people.'),
        file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .nullable()
            .describe('Path relative to `source.directory` of summary.json; `../` leads to a directory with another spelling. Null when it is not about a single file.'),
        line: _artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.nullable().describe('The first line with it, from 1; null when it is not about a line.'),
        count: _artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Number of occurrences: lines, records, days or files, depending on the code.'),
    }))
        .describe('One entry per code and file, sorted by severity, code and file.'),
})
    .describe('Problems and noteworthy facts in the telemetry.');


/***/ }),

/***/ 411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ directoryIdentity),
/* harmony export */   Uv: () => (/* binding */ summarySchema),
/* harmony export */   zG: () => (/* binding */ VERDICT_WINDOW)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _registry_registered_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2028);
/* harmony import */ var _records_dialects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7343);
/* harmony import */ var _attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9142);
/* harmony import */ var _aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5154);
/* harmony import */ var _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6288);
/* harmony import */ var _diagnostics_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5415);







/** The window in which runs are counted; all telemetry when no record has a valid timestamp. */
const VERDICT_WINDOW = '30d';
const NEAR = 'at most 0.4% off; null when none has a duration.';
const actionFigures = {
    count: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Events of the action: a record of a session log has one for each tool that it uses.'),
    failed: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Of these, those that failed.'),
    known: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Of these, those with a known outcome.'),
    failure_rate: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .rate */ .TS.describe(_artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .FAILURE_RATE */ .qm),
    last_timestamp: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .timestamp */ .vE.nullable().describe('The last of them; null when none has a valid timestamp.'),
    p50_ms: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz.describe(`Median of their durations, ${NEAR}`),
    p95_ms: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz.describe(`95th percentile of their durations, ${NEAR}`),
    max_ms: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz.describe('The longest of their durations, exact; null when none has one.'),
};
const dialectCounts = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej(Object.fromEntries(_records_dialects_js__WEBPACK_IMPORTED_MODULE_0__/* .DIALECT_NAMES */ .md.map((dialect) => [dialect, _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe(`Counted ${dialect} records.`)])));
/** A directory of the telemetry repository that was read. */
const directoryIdentity = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    directory: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Path of the directory.'),
    tree: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[0-9a-f]{40}$/)
        .describe('Git tree id of its content.'),
});
const WINDOW_TEXT = `the last ${_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .WINDOW_DAYS */ .F4[VERDICT_WINDOW]} days of telemetry`;
const automationField = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    verdict: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .ATTENTION_VERDICTS */ .We)
        .describe('The verdict of `attention.json`: `attention`, `steady`, or `unknown` when there is too little telemetry.'),
    attention: _attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .openField */ .tb,
    of: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['runs', 'events']).describe('What is counted: runs, or events if there are no runs.'),
    first_day: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd.nullable().describe('The first day of the period; null when no record has a valid timestamp.'),
    last_day: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd.nullable().describe('The last day of the period.'),
    total: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Runs that began in the period, or its events.'),
    known: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Of these, those with a known outcome.'),
    failed: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Of these, those that failed.'),
    last_failed_day: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd.nullable().describe('The last day with a failure; a run counts on the day on which it began.'),
})
    .describe(`Whether the automation works: what needs attention, and the runs of ${WINDOW_TEXT}, or of all of it when no record has a valid ` +
    'timestamp. `status` says whether the telemetry itself can be read.');
/** `summary.json`. */
const summarySchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('4.1').describe('Version of this format.'),
    telemetry_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('v1').describe('Version of the telemetry layout, as in the directory name.'),
    repository: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        owner: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Owner, as spelled in the registry.'),
        name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Name, as spelled in the registry.'),
        key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('`owner_name`: the name of its directories.'),
        context: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_registry_registered_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .REPOSITORY_CONTEXTS */ .sC)
            .nullable()
            .describe('Context in the registry; a sandbox is only labelled. Null in a preview of a repository that is not registered.'),
        state: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_registry_registered_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .REPOSITORY_STATES */ .U7)
            .describe('State in the registry at build time; a disabled repository is not built again. A preview without a registry says `enabled`.'),
    })
        .describe('The registered repository that the telemetry belongs to.'),
    source: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        repository: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('`owner/name` of the telemetry repository.'),
        directory: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
            .describe('Directory of the telemetry according to the registry. `file` in diagnostics is relative to it.'),
        directories: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(directoryIdentity)
            .describe('The directories that were read, by path: every spelling of the name that differs only in letter case. Empty without telemetry.'),
        files: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Number of telemetry files that were read.'),
        bytes: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Their size in bytes.'),
        retention: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
            days: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Value of `retention-days`.'),
            first_day: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd
                .nullable()
                .describe('Files with earlier days in their names were not read; null when no file name has a day.'),
            files_left_out: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Number of files that were not read because of it.'),
        })
            .nullable()
            .describe('Effect of `retention-days`, by the days in file names; null when it is not set.'),
    })
        .describe('What was read.'),
    status: _diagnostics_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .statusField */ .DX,
    automation: automationField,
    coverage: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        first_day: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd.nullable().describe('The first day with records; null when no record has a valid timestamp.'),
        last_day: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd.nullable().describe('The last day with records.'),
        days_present: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Days with records.'),
        days_missing: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd).describe('Days without records between the first and the last day.'),
        first_timestamp: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .timestamp */ .vE.nullable().describe('Timestamp of the first record.'),
        last_timestamp: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .timestamp */ .vE.nullable().describe('Timestamp of the last record.'),
    })
        .describe('Days with telemetry (UTC), from the timestamps of records, not from file names.'),
    records: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        lines: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Lines of all files.'),
        blank: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Empty lines.'),
        malformed: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Lines without a record.'),
        recovered: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records after the first one on lines with several records.'),
        parsed: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records on all lines.'),
        counted: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records that all other figures are based on.'),
        duplicate: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records identical to an earlier one in the same file, which is counted.'),
        foreign: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records that name another repository: reported, but not counted.'),
        unrecognised: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records of an unknown format or version.'),
        copies: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records of session logs that only repeat other records.'),
        withheld: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Records of private sessions, and records that repeat them: nothing of them is published.'),
        by_dialect: dialectCounts.describe('The counted records by format.'),
    })
        .describe('Every line and record, counted once: lines = blank + malformed + lines with records; ' +
        'parsed = counted + duplicate + foreign + unrecognised + copies + withheld.'),
    events: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Events of the counted records: one per record. A record of a session log has one for each tool use and slash command, ' +
        'and otherwise none.'),
    outcomes: (0,_artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeCounts */ .TY)('Events').describe('The events by outcome.'),
    runs: (0,_artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeCounts */ .TY)('Runs')
        .extend({ total: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('All runs.') })
        .describe('Runs: counted records that share a `correlation_id`, `run_id` or `sessionId`. The outcome is that of the worst event, ' +
        'unless an agent’s review decides.'),
    actions_taken: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        count: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Events that record a real change.'),
        not_recorded: _artifact_field_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9.describe('Events that do not record whether anything was changed.'),
        statement: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('The same as a sentence. Without telemetry, it confirms nothing.'),
    })
        .describe('Whether anything was done.'),
    actions: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('What was done or attempted.'), ...actionFigures }))
        .describe('Sorted by count and name. At most 1,000 are counted individually: those with the shortest names.'),
    rest_of_actions: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej(actionFigures)
        .nullable()
        .describe('The actions beyond these, together; null when there are none. All counts add up to `events`.'),
})
    .describe('The figures of the dashboard.');


/***/ }),

/***/ 7663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ sumUp),
/* harmony export */   RF: () => (/* binding */ toFailures),
/* harmony export */   RQ: () => (/* binding */ toDurations)
/* harmony export */ });
/* harmony import */ var _latency_bucket_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6299);
/* harmony import */ var _latency_latency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3816);


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
const stepCounts = new _latency_bucket_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .BucketCounts */ .B(toStep(Number.MAX_SAFE_INTEGER) + 1);
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
    const latency = new _latency_latency_js__WEBPACK_IMPORTED_MODULE_0__/* .Latency */ .bV();
    let [events, failed, known] = [0, 0, 0];
    for (const day of days) {
        events += day.events;
        failed += day.failed;
        known += day.known;
        latency.merge(day.latency);
    }
    return { events, failed, known, latency };
}


/***/ }),

/***/ 3424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iL: () => (/* binding */ ATTENTION_RULE_TEXT),
  _5: () => (/* binding */ MAX_ITEMS),
  _k: () => (/* binding */ MAX_RUNS),
  TX: () => (/* binding */ MIN_JUDGED_DAYS),
  TE: () => (/* binding */ OVER_DAYS),
  Ai: () => (/* binding */ SILENT_DAYS),
  An: () => (/* binding */ SWEPT_DAYS),
  WR: () => (/* binding */ findFailing),
  E$: () => (/* binding */ findSlower)
});

// EXTERNAL MODULE: ./src/derive/attention/action-history.ts
var action_history = __webpack_require__(7663);
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
const FAILING = { evidence: 8.8, restEvidence: 1, minTrials: 10, spread: { usual: 0.01, least: 0.002 } };
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
    const aspect = (0,action_history/* toFailures */.RF)(history);
    // Where nothing failed, as with most actions, or everything did, no day differs from any other.
    if (aspect.history.every(({ failed }) => failed === 0) ||
        aspect.history.every(({ failed, known }) => failed === known)) {
        return { aspect, episodes: [] };
    }
    return find(aspect, FAILING, (during, before) => {
        const [now, then] = [attention_rule_toRate(during), attention_rule_toRate(before)];
        const points = now - then;
        return (now >= RATE_FACTOR * then && points >= RATE_POINTS) || (now >= MUCH_FACTOR * then && points >= MUCH_POINTS);
    });
}
function findSlower(history) {
    const aspect = (0,action_history/* toDurations */.RQ)(history);
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
    const { latency } = (0,action_history/* sumUp */.Bw)(days);
    const [low, median, high] = [0.25, 0.5, 0.75].map((fraction) => latency.quantile(fraction) ?? 0);
    return Math.cbrt(low * median * high);
}


/***/ }),

/***/ 9142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vi: () => (/* binding */ ATTENTION_KINDS),
/* harmony export */   We: () => (/* binding */ ATTENTION_VERDICTS),
/* harmony export */   kU: () => (/* binding */ attentionSchema),
/* harmony export */   tb: () => (/* binding */ openField)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6288);
/* harmony import */ var _attention_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3424);



const ATTENTION_KINDS = ['failing', 'slower', 'silent'];
/** `attention`: something is wrong now. `steady`: nothing is. `unknown`: there is too little telemetry to say. */
const ATTENTION_VERDICTS = ['attention', 'steady', 'unknown'];
function evidenceOf(what) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        first_day: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.describe('The first of these days.'),
        last_day: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.describe('The last of these days.'),
        events: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Events of the action.'),
        failed: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Of these, those that failed.'),
        known: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Of these, those with a known outcome.'),
        durations: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Of these, those with a duration.'),
        p50_ms: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz.describe('Median of the durations, at most 3.2% off; null when there are none.'),
        p95_ms: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz.describe('95th percentile of the durations, at most 3.2% off; null when there are none.'),
    })
        .describe(what);
}
const rhythmSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    last_day: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.describe('The last day on which the action occurred before it fell silent.'),
    expected: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('How often it was expected before, on days with telemetry.'),
    came: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('How often it then occurred.'),
    missed: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('How often it was expected since, but did not occur.'),
});
const openField = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    failing: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Actions that clearly fail more than before.'),
    slower: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Actions that clearly take longer than before.'),
    silent: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Actions that occurred at a steady rhythm and stopped.'),
})
    .describe('Number of items that are not over, by kind.');
const itemSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(ATTENTION_KINDS)
        .describe('`failing`: clearly more of its known outcomes are failures than before. `slower`: it takes clearly longer than before. ' +
        '`silent`: it occurred at a steady rhythm, and stopped.'),
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('What was done or attempted.'),
    since: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.describe('Its first day.'),
    until: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.nullable().describe('The first day on which it is over; null while it is not.'),
    before: evidenceOf('The days that it is compared with, without the days of earlier items.'),
    during: evidenceOf('')
        .nullable()
        .describe('The days from `since` to the day before `until`, or to the last day of telemetry; null when the action did not occur.'),
    rhythm: rhythmSchema.nullable().describe('The rhythm before a silence; null for other items.'),
    runs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .describe(`Runs to look at, oldest first, at most ${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_RUNS */ ._k}. For \`failing\`, the first and the newest runs with a failure; for \`slower\`, ` +
        'the newest runs with the action; for `silent`, the last runs before.'),
});
/** `attention.json`. */
const attentionSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('1.0').describe('Version of this format.'),
    anchor_day: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd
        .nullable()
        .describe('The last day of telemetry, to which all of this applies; null when no record has a valid timestamp.'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(ATTENTION_VERDICTS)
        .describe('`attention`: something is not over. `steady`: nothing needs attention up to `anchor_day`. `unknown`: fewer than ' +
        `${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .MIN_JUDGED_DAYS */ .TX} of the last ${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .SWEPT_DAYS */ .An} days have telemetry, which is too little to say.`),
    open: openField,
    overdue_day: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd
        .nullable()
        .describe('The day by the end of which more telemetry should have arrived, if it kept its rhythm; null when it has none. Compare it with ' +
        'the current day.'),
    items: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(itemSchema)
        .describe(`At most ${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ITEMS */ ._5} items: those that are not over first, then by kind, newest first, then by name. An item that is over is listed ` +
        `for ${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .OVER_DAYS */ .TE} days. A silence that does not end is listed for ${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .SILENT_DAYS */ .Ai} days; after that, nobody expects the action.`),
    items_left_out: _artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Number of items that are not listed.'),
})
    .describe(`What broke, since when, and whether it is over. ${_attention_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .ATTENTION_RULE_TEXT */ .iL}`);


/***/ }),

/***/ 6299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ BucketCounts)
/* harmony export */ });
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


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports DEADLINES, DeadlineError, withDeadlines, followRedirects */
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);

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
        const stopWhole = startTimer(wholeMs, () => miss(`the answer was not complete after ${toSeconds(wholeMs)}`, true));
        const stopFirst = startTimer(firstMs, () => miss(`no answer within ${toSeconds(firstMs)}`));
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
                    const stopSilence = startTimer(silenceMs, () => miss(`the answer broke off: no data for ${toSeconds(silenceMs)}`));
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
function toSeconds(milliseconds) {
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
        throw new ActionError(`${method} ${new URL(input).pathname} was redirected more than ${MAX_REDIRECTS} times.`, {
            hint,
        });
    };
}
const hint = 'Check that the API URL points to GitHub, not to a proxy or a login page.';
function refusal(method, from, to) {
    return new ActionError(`${from.host} redirected ${method} ${from.pathname} to another host, ${to.protocol}//${to.host}. The request was not sent there.`, { hint });
}


/***/ }),

/***/ 3342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ verifyListing),
/* harmony export */   nr: () => (/* binding */ toSorted)
/* harmony export */ });
/* unused harmony export verifyLevel */
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2362);


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
        if (mode === _git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .MODE */ .g.directory)
            expected.set(path, id);
    }
    const isWhole = Array.from(levels.keys()).every((path) => expected.has(path)) &&
        Array.from(expected).every(([path, id]) => (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .treeId */ .Mh)(levels.get(path) ?? []) === id);
    if (!isWhole)
        throw notThatTree(tree);
    return toSorted(entries.filter(({ mode }) => mode !== _git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .MODE */ .g.directory));
}
function notThatTree(tree) {
    return new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`The listing of the Git tree ${tree} is wrong: entries are missing or changed.`, {
        hint: 'Run again. If it persists, the repository or the connection is damaged.',
    });
}
function toSorted(files) {
    return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
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


/***/ }),

/***/ 6513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ objectId)
/* harmony export */ });
/* unused harmony exports GitHubRepository, byteStream, TREE_FIELDS, treeObject, BLOB_FIELDS, blobObject */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8532);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _github_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6263);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2362);




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
        throw new ActionError(`GitHub's answer about ${this.fullName} does not match its API description, when ${doing}.`, {
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
const aggregateAnswer = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    data: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()) }),
    errors: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_3__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('repository'), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()]).rest(zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()) })),
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
const objectId = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const size = zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative();
const treeSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    truncated: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    tree: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .MODE */ .g), sha: objectId, size: size.optional() })),
});
const byteStream = zod__WEBPACK_IMPORTED_MODULE_3__/* .custom */ .IeY((body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body);
function repositoryAnswer(schema) {
    return z.object({ repository: schema });
}
const MODES = new Map(Object.values(_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .MODE */ .g).map((mode) => [Number.parseInt(mode, 8), mode]));
/** `... on Tree` with the fields of `TREE_FIELDS`. GraphQL encodes an entry's mode as a decimal number. */
const TREE_FIELDS = '... on Tree { oid entries { name mode oid size } }';
const treeObject = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    oid: objectId,
    entries: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), mode: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), oid: objectId, size })
        .transform(({ name, mode: number, oid, size: bytes }, context) => {
        const mode = MODES.get(number);
        if (mode === undefined) {
            context.addIssue({ code: 'custom', message: `mode ${number}` });
            return zod__WEBPACK_IMPORTED_MODULE_4__/* .NEVER */ .tm;
        }
        const isSized = mode !== _git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .MODE */ .g.directory && mode !== _git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .MODE */ .g.submodule;
        return { path: name, mode, id: oid, size: isSized ? bytes : null };
    }))
        .nullable(),
});
/** `... on Blob` with the fields of `BLOB_FIELDS`. The text is truncated at 512,000 bytes, lossy, and null for binary content. */
const BLOB_FIELDS = '... on Blob { oid text }';
const blobObject = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ oid: objectId, text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() });


/***/ }),

/***/ 6263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ GitHubRequestError)
/* harmony export */ });
/* unused harmony export toGitHubRequestError */
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _request_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4221);


/** A request that GitHub refused or that never reached it, explained for the operator. */
class GitHubRequestError extends _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l {
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
        this.isRateLimit = (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toRateLimitWait */ .Aj)(failure, 0) !== null;
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


/***/ }),

/***/ 3345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ BlobMismatchError)
/* harmony export */ });
/* unused harmony exports BatchLoader, queryLevels, queryTexts, toLevel, toText, readVerifiedBlob */
/* harmony import */ var _git_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3342);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2362);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6513);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24);
/* harmony import */ var _bounded_fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3879);






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
    const answer = await repository.query(doing, z.record(z.string(), z.unknown()), selection, { repeat });
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
        throw new ActionError(`The Git object ${blob.id} could not be read: ${cut.message}${times}.`, {
            hint: 'Usually temporary: run again. If it persists, check githubstatus.com, the proxy and the API URL.',
            cause: cut,
        });
    }
    throw new ActionError(`The connection broke ${READS} times while reading the Git object ${blob.id}.`, {
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


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ toRateLimitWait)
/* harmony export */ });
/* unused harmony exports BrokenAnswerError, toRequestFailure, toSeconds, toOneLine */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _redaction_echo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8684);


/** A response that is incomplete or only reports a failure. */
class BrokenAnswerError extends Error {
    failure;
    name = 'BrokenAnswerError';
    constructor(failure) {
        super(failure.detail);
        this.failure = failure;
    }
}
const header = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]).transform(String);
const headers = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).transform((all) => {
    const known = {};
    for (const [name, value] of Object.entries(all)) {
        const parsed = header.safeParse(value);
        if (parsed.success)
            known[name.toLowerCase()] = parsed.data;
    }
    return known;
});
/** Octokit's RequestError: a status of 400 or higher or, without a response, a failed connection. */
const requestError = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('HttpError'),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    response: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ headers }).optional(),
});
/** Octokit's GraphqlResponseError: a response with status 200 that contains errors. */
const graphqlError = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('GraphqlResponseError'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    headers,
    errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })).min(1),
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


/***/ }),

/***/ 8715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u0: () => (/* binding */ appendAudit),
/* harmony export */   v2: () => (/* binding */ AUDIT_FILE)
/* harmony export */ });
/* unused harmony export auditLineSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _derive_artifacts_audit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3644);


/** The only published file with a history. It survives when its directory is replaced. */
const AUDIT_FILE = 'audit.jsonl';
/** The newest findings are kept. */
const MAX_LINES = 1000;
const version = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    blob: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Git object id of the content.'),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('Bytes.'),
});
/** A line of `audit.jsonl`. */
const auditLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('1.0').describe('Version of this format.'),
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_derive_artifacts_audit_js__WEBPACK_IMPORTED_MODULE_0__/* .AUDIT_CODES */ .r1)
        .describe('`file-rewritten`: it no longer starts with its earlier content. `file-shrunk`: it is shorter than before. ' +
        '`file-vanished`: it no longer exists.'),
    file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Path below the telemetry directory.'),
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


/***/ }),

/***/ 3876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ DirectoryPublicationTarget)
/* harmony export */ });
/* unused harmony export toWriteOrder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24);
/* harmony import */ var _redaction_echo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8684);
/* harmony import */ var _source_directory_listing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1043);
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2362);
/* harmony import */ var _source_local_directory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(840);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4599);
/* harmony import */ var _render_manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8087);











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
        await (0,_source_local_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .checkLocalDirectory */ .dM)(this.input, this.root);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.root, { recursive: true }).catch((error) => {
            throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(`Cannot create the directory ${(0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_5__/* .echo */ .WI)(this.root)}.`, {
                hint: `Check ${this.input}.`,
                cause: error,
            });
        });
        const files = await (0,_source_directory_listing_js__WEBPACK_IMPORTED_MODULE_6__/* .listDirectory */ .KG)(this.root, (path, kind) => {
            throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(`${this.input}: ${(0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_5__/* .echo */ .WI)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, path))} is ${kind}, not a regular file.`, {
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
        const changes = (0,_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .deriveTreeChanges */ .n8)(site, await plan(site, read), this.directory);
        const order = toWriteOrder(site, changes);
        for (const { path, file } of order)
            await (file === null ? this.#delete(path) : this.#write(path, file.bytes));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, STAGING), { recursive: true, force: true });
        return { changed: order.length > 0, commit: null, tree: changes.tree, attempts: 1 };
    }
    async #readTexts({ files }, paths) {
        const texts = new Map();
        for (const path of paths) {
            const mode = files.get(path)?.mode;
            if (mode !== _github_git_objects_js__WEBPACK_IMPORTED_MODULE_7__/* .MODE */ .g.file && mode !== _github_git_objects_js__WEBPACK_IMPORTED_MODULE_7__/* .MODE */ .g.executable)
                continue;
            const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, path));
            if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_2__.isUtf8)(bytes))
                texts.set(path, bytes.toString('utf8'));
        }
        return texts;
    }
    /** Atomic: readers see the old file or the new one, never a part of one. */
    async #write(path, bytes) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, path);
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, STAGING, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(temporary), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, bytes);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
            throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(`Cannot write ${(0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_5__/* .echo */ .WI)(file)}.`, { hint: `Check ${this.input}.`, cause: error });
        }
    }
    /** Removes a file and any directories that this empties, as Git would. */
    async #delete(path) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, path), { force: true });
        for (let directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path); directory !== '.'; directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(directory)) {
            const isRemoved = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, directory)).then(() => true, () => false);
            if (!isRemoved)
                return;
        }
    }
}
const [MANIFEST] = _render_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .OUTSIDE_OUTPUT */ .YX;
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


/***/ }),

/***/ 6775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ publishedOutputId),
/* harmony export */   UT: () => (/* binding */ publishedTreeId),
/* harmony export */   _u: () => (/* binding */ listPublishedDirectories),
/* harmony export */   fM: () => (/* binding */ PublishedNames),
/* harmony export */   fi: () => (/* binding */ listEntries),
/* harmony export */   ji: () => (/* binding */ manifestPath)
/* harmony export */ });
/* unused harmony export PublishedTree */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _render_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8087);
/* harmony import */ var _settings_github_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6564);
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2362);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4599);





/**
 * Git tree id of a directory of the target, by whole path; null when it holds no file.
 * @param without - Names of files directly below it to leave out; only for a directory that was opened.
 */
function publishedTreeId(site, path, without = []) {
    const closed = site.files.get(path);
    if (closed?.mode === _github_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .MODE */ .g.directory)
        return closed.id;
    const files = listEntries(site, path).filter(([name]) => !without.includes(name));
    return files.length === 0 ? null : (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .toTreeId */ .Bi)(files);
}
/** Git tree id of what a manifest covers (`Manifest.output`), for an opened directory of the target. */
function publishedOutputId(site, path) {
    return (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .toTreeId */ .Bi)(listEntries(site, path).filter(([name]) => !_render_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE_OUTPUT */ .YX.includes(name)));
}
/** Names of the directories directly below the publish directory, sorted. */
function listPublishedDirectories(site, directory) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const names = new Set();
    for (const [path, { mode }] of site.files) {
        if (!path.startsWith(prefix))
            continue;
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        if (below.length > 0 || mode === _github_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .MODE */ .g.directory)
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
            const spellings = this.#spellings.get((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .zN)(name));
            if (spellings === undefined)
                this.#spellings.set((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .zN)(name), [name]);
            else
                spellings.push(name);
        }
    }
    /** Sorted; without the key itself. */
    otherSpellingsOf(key) {
        return (this.#spellings.get((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .zN)(key)) ?? []).filter((name) => name !== key);
    }
}
/** Whole path of the manifest of a published directory. */
function manifestPath(directory, key) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .toSitePath */ .Wm)(directory, key, 'manifest.json');
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
        return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : null;
    }
}
function depthOf(path) {
    return path === '' ? 0 : path.split('/').length;
}


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ toSitePath),
/* harmony export */   n8: () => (/* binding */ deriveTreeChanges)
/* harmony export */ });
/* unused harmony exports toLeadingPaths, checkSitePath */
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2362);


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
        if (site.files.get(path)?.mode === _github_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .MODE */ .g.directory)
            throw wrongKind(path, 'file', 'directory');
        const bytes = wanted.get(path) ?? new Uint8Array();
        const id = (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .blobId */ .zA)(bytes);
        const present = site.files.get(path);
        if (present?.id !== id || present.mode !== _github_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .MODE */ .g.file)
            writes.set(path, { id, bytes });
        after.set(path, { id, mode: _github_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .MODE */ .g.file });
    }
    checkKinds(after, wanted);
    return { deletions, writes, replacesKind: replacesKind(deletions, writes), tree: (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .toTreeId */ .Bi)(after) };
}
/** All files of the publication by whole path. */
function toWantedFiles(publication, directory) {
    const wanted = new Map();
    const add = (files, prefix) => {
        for (const [path, bytes] of files) {
            const whole = toSitePath(directory, prefix, path);
            if (wanted.has(whole))
                throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`The publication names "${whole}" twice.`);
            wanted.set(checkSitePath(whole), bytes);
        }
    };
    for (const key of [...publication.directories.keys(), ...publication.removed])
        checkDirectoryName(key);
    for (const key of publication.removed) {
        if (publication.directories.has(key))
            throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`The publication both writes and removes "${key}".`);
    }
    for (const [key, files] of publication.directories)
        add(files, key);
    add(publication.files, '');
    return wanted;
}
function checkDirectoryName(key) {
    if (checkSitePath(key).includes('/'))
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`"${key}" is not the name of one directory.`);
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
    return new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`The publication needs "${path}" to be a ${needed}, but on the target it is a ${held}.`, {
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
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`"${path}" is not a path that can be published.`);
    return path;
}


/***/ }),

/***/ 1457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g_: () => (/* binding */ SCRIPT_INTEGRITY),
  yi: () => (/* binding */ SCRIPT_PATH),
  pI: () => (/* binding */ STYLESHEET_PATH),
  ec: () => (/* binding */ renderAssets)
});

// UNUSED EXPORTS: ASSETS_DIRECTORY

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
const STYLESHEET_PATH = toPath('style', stylesheet, 'css');
const SCRIPT_PATH = toPath('script', script, 'js');
/** Subresource integrity value of the only script that a page allows. */
const SCRIPT_INTEGRITY = `sha256-${digest(script).toString('base64')}`;
/** Files that all pages share, by path below the publish directory. */
function renderAssets() {
    return new Map([
        [STYLESHEET_PATH, stylesheet],
        [SCRIPT_PATH, script],
    ]);
}
function toPath(name, bytes, extension) {
    return `${ASSETS_DIRECTORY}/${name}.${digest(bytes).toString('hex').slice(0, 16)}.${extension}`;
}
function digest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
}


/***/ }),

/***/ 7612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b8: () => (/* binding */ toOverdueText),
/* harmony export */   mt: () => (/* binding */ toIncident),
/* harmony export */   nI: () => (/* binding */ toOpenText),
/* harmony export */   zR: () => (/* binding */ toEvidence)
/* harmony export */ });
/* harmony import */ var _derive_attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9142);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);


/** `failing since 13 Jun 2026`, or `was failing from 3 Jun 2026, over since 10 Jun 2026`; it follows the name of the action. */
function toIncident({ kind, since, until }) {
    if (until === null)
        return `${kind} since ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(since)}`;
    return `was ${kind} from ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(since)}, over since ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(until)}`;
}
/** The evidence in a sentence or two, with sample sizes. */
function toEvidence({ kind, before, during, rhythm, until }) {
    // Days of earlier items are left out of the comparison.
    const then = `Before (days compared: ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDays */ .n1)(before.first_day, before.last_day)})`;
    switch (kind) {
        case 'failing':
            return `${during === null ? '' : `${toFailed(during)}. `}${then}, ${toFailed(before)}.`;
        case 'slower':
            return `${during === null ? '' : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .toCapital */ .ob)(toDurations(during))}. `}${then}, ${toDurations(before)}.`;
        case 'silent': {
            if (rhythm === null)
                return '';
            const came = `Came on ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rhythm.came)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(rhythm.expected, 'expected day')} up to ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(rhythm.last_day)}`;
            return `${came}. ${until === null ? 'Since then missed' : 'Then missed'} on ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(rhythm.missed, 'expected day')}.`;
        }
    }
}
function toFailed({ failed, known }) {
    return `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(known)} known outcomes failed`;
}
function toDurations({ p50_ms: median, p95_ms: slow, durations }) {
    if (median === null || slow === null)
        return 'no durations';
    return `median ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(median)}, 95% up to ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(slow)}, of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(durations, 'duration')}`;
}
/** `1 action failing, 2 slower`: the open items; empty when there are none. */
function toOpenText(open) {
    return _derive_attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTENTION_KINDS */ .Vi.filter((kind) => open[kind] > 0)
        .map((kind, index) => `${index === 0 ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(open[kind], 'action') : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(open[kind])} ${kind}`)
        .join(', ');
}
/** A sentence about overdue telemetry; null when none is overdue or its rhythm is unknown. */
function toOverdueText({ anchor_day: last, overdue_day: due }, today) {
    if (last === null || due === null || today <= due)
        return null;
    return `No telemetry since ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(last)}. By its rhythm, more was expected by ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(due)}.`;
}


/***/ }),

/***/ 8355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ FAVICONS),
/* harmony export */   _s: () => (/* binding */ renderBadge),
/* harmony export */   dF: () => (/* binding */ toBadge)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7444);
/* harmony import */ var _text_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(804);



/** Status colours for images, where no stylesheet applies; white text is readable on each of them. */
const STATUS_COLORS = {
    healthy: '#0d6e4f',
    warning: '#855300',
    error: '#b3202c',
    'no-telemetry': '#566070',
};
/** Both verdicts, what needs attention, and the last day, so that an outdated badge still shows its date. */
function toBadge(summary) {
    const { telemetry, automation, attention, level } = (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .toVerdicts */ .m)(summary);
    const open = summary.automation.verdict === 'attention' ? attention : null;
    const day = summary.coverage.last_day;
    return {
        schemaVersion: 1,
        label: 'telemetry',
        message: [telemetry, open, automation, day === null ? null : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(day)]
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
    const title = (0,_text_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeXml */ .X)(`${label}: ${message}`);
    // `textLength` fits the text to its field in any font.
    const text = (content, from, field) => `<text x="${from + PADDING}" y="14" textLength="${field - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${(0,_text_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeXml */ .X)(content)}</text>`;
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


/***/ }),

/***/ 4912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ OutcomeLabel),
/* harmony export */   I: () => (/* binding */ STATUS_ICONS),
/* harmony export */   In: () => (/* binding */ Icon),
/* harmony export */   J3: () => (/* binding */ SEVERITY_ICONS),
/* harmony export */   QZ: () => (/* binding */ defineShapes),
/* harmony export */   gK: () => (/* binding */ toTakenIcon),
/* harmony export */   kx: () => (/* binding */ Sprite)
/* harmony export */ });
/* harmony import */ var preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8720);
/* harmony import */ var preact_render_to_string__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8774);



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
    return (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("svg", { class: "sprite", width: "0", height: "0", "aria-hidden": "true" });
}
/** Definitions by id. */
let definitions;
/** Fills a page's `Sprite` with only the definitions that the page refers to: all of them would be half of a short page. */
function defineShapes(html) {
    definitions ??= new Map(Array.from(createDefinitions(), ([id, definition]) => [id, (0,preact_render_to_string__WEBPACK_IMPORTED_MODULE_1__/* .renderToString */ .F0)(definition)]));
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
            (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("symbol", { id: id, viewBox: "0 0 16 16", children: (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("path", { d: path }) }),
        ];
    }
    for (const outcome of _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .i)
        yield [`fill-${outcome}`, (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(OutcomePattern, { outcome: outcome })];
    yield [
        'missing',
        (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("pattern", { id: "missing", width: "8", height: "6", patternUnits: "userSpaceOnUse", children: (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("path", { class: "missing-stripe", d: "M0 1h8" }) }),
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
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("pattern", { id: `fill-${outcome}`, width: "8", height: "6", patternUnits: "userSpaceOnUse", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("path", { class: `fill-${outcome}`, d: "M0 0h8v6h-8z" }), STRIPES[outcome] && (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("path", { class: "fill-stripe", d: STRIPES[outcome] })] }));
}
function Icon({ name }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("svg", { class: "icon", "aria-hidden": "true", children: (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("use", { href: `#icon-${name}` }) }));
}
/** The name of an outcome, with its shape and colour. */
function OutcomeLabel({ outcome }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("span", { class: `is-${outcome}`, children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Icon, { name: outcome }), outcome] }));
}


/***/ }),

/***/ 7353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ Unknown),
/* harmony export */   Cl: () => (/* binding */ Nothing),
/* harmony export */   Dc: () => (/* binding */ Timestamp),
/* harmony export */   EN: () => (/* binding */ Disclosure),
/* harmony export */   HK: () => (/* binding */ Entry),
/* harmony export */   MX: () => (/* binding */ AnchorLink),
/* harmony export */   OY: () => (/* binding */ Scroll),
/* harmony export */   SX: () => (/* binding */ Name),
/* harmony export */   VK: () => (/* binding */ StateBadge),
/* harmony export */   dN: () => (/* binding */ Fact),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   jI: () => (/* binding */ UnfinishedBadge),
/* harmony export */   jk: () => (/* binding */ ContextBadge),
/* harmony export */   o: () => (/* binding */ ServerLink),
/* harmony export */   wn: () => (/* binding */ Section),
/* harmony export */   y_: () => (/* binding */ Count)
/* harmony export */ });
/* harmony import */ var preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8720);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _text_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(804);
/* harmony import */ var _icon_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4912);




function Section({ id, title, note, children }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("section", { class: "card", id: id, "aria-labelledby": `${id}-title`, children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("header", { class: "card-head", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("h2", { id: `${id}-title`, children: title }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(AnchorLink, { id: id, name: title }), note && (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("p", { class: "note", children: note })] }), children] }));
}
/** A link to a place on the page, for sharing; visible on hover and keyboard focus. */
function AnchorLink({ id, name }) {
    return (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("a", { class: "anchor", href: `#${id}`, "aria-label": `Link to ${name}` });
}
/** Closed by default; its content is still part of the page, of text search and (once opened) of the print. */
function Disclosure({ summary, children }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("details", { children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("summary", { children: summary }), children] }));
}
/** Content wider than a phone scrolls inside its own frame, also by keyboard. */
function Scroll({ label, fromEnd = false, children }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("div", { class: fromEnd ? 'scroll from-end' : 'scroll', role: "group", "aria-label": label, tabIndex: 0, children: children }));
}
/** Says that there is nothing to show, and why. */
function Nothing({ children }) {
    return (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("p", { class: "nothing", children: children });
}
/** Longer names are likely to be cut by the layout, so they get a tooltip with the whole name. */
const FITS = 24;
/** A name that comes from telemetry or from the registry: isolated from the direction of the text around it. */
function Name({ value }) {
    const text = (0,_text_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .toVisibleText */ .tc)(value);
    if (text.trim() === '')
        return (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Unknown, { why: "a blank name" });
    return (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("bdi", { ...(text.length > FITS ? { title: text } : {}), children: text });
}
/** Unknown is neither zero nor empty: a dash with the reason, unless the table explains all its dashes. */
function Unknown({ why }) {
    return why === undefined ? (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("i", { children: "\u2013" }) : (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("abbr", { title: why, children: "\u2013" });
}
/** A count; zero is dimmed. */
function Count({ value }) {
    return value === 0 ? (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("i", { children: "0" }) : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(value);
}
function Duration({ milliseconds }) {
    return milliseconds === null ? (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Unknown, {}) : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(milliseconds);
}
/** A UTC timestamp; without the time zone in tables, whose header names it. */
function Timestamp({ value, zone = true, id, overdue }) {
    if (value === null)
        return zone ? (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Unknown, { why: "no valid timestamp" }) : (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Unknown, {});
    if (!zone)
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimestamp */ .Ey)(value);
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("time", { id: id, dateTime: value, "data-overdue": overdue ?? undefined, children: [(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimestamp */ .Ey)(value), " UTC"] }));
}
/** A link to the server; plain text when its address is not one that a page may link to. */
function ServerLink({ href, children }) {
    return href === null ? children : (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("a", { href: href, children: children });
}
/** One of the key facts at the top of a page. */
function Fact({ title, icon, class: name, value, children }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("div", { class: `fact ${name}`, children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("h2", { children: title }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("p", { class: "fact-value", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_icon_js__WEBPACK_IMPORTED_MODULE_2__/* .Icon */ .In, { name: icon }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("span", { children: value })] }), children && (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("p", { class: "note", children: children })] }));
}
/** One line of a list of facts, `<dl>`. */
function Entry({ title, children }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("div", { children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("dt", { children: title }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("dd", { children: children })] }));
}
/** Sandbox is labelled, but otherwise treated exactly like production (`spec/2 §9`). Without a registry there is no context. */
function ContextBadge({ context }) {
    if (context === null)
        return (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("span", { class: "badge badge-absent", children: "not registered" });
    return context === 'sandbox' ? ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("span", { class: "badge badge-sandbox", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_icon_js__WEBPACK_IMPORTED_MODULE_2__/* .Icon */ .In, { name: "flask" }), "sandbox"] })) : ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("span", { class: "badge", children: "production" }));
}
/** The usual state, enabled, gets no badge. */
function StateBadge({ state }) {
    return state === 'enabled' ? null : ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("span", { class: "badge badge-disabled", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_icon_js__WEBPACK_IMPORTED_MODULE_2__/* .Icon */ .In, { name: "blocked" }), "disabled"] }));
}
/** Something that began has no recorded end: neither a success nor a failure. */
function UnfinishedBadge() {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("span", { class: "badge badge-unfinished", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_icon_js__WEBPACK_IMPORTED_MODULE_2__/* .Icon */ .In, { name: "clock" }), "unfinished"] }));
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ RecordFormats),
/* harmony export */   Y3: () => (/* binding */ RecordsAccount),
/* harmony export */   n3: () => (/* binding */ RECORD_FORMATS_ID)
/* harmony export */ });
/* harmony import */ var preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8720);
/* harmony import */ var _records_dialects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7343);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7353);
/* harmony import */ var _records_unrecognised_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7040);





/** Accounts for every line: what was read adds up to what is shown. */
function RecordsAccount({ records }) {
    const holding = records.lines - records.blank - records.malformed;
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)(_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .Section */ .wn, { id: "records", title: "Records", note: "every line of every file, counted once", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Equation, { total: { name: 'lines', count: records.lines }, parts: [
                    { name: 'with records', count: holding },
                    { name: 'malformed', count: records.malformed },
                    { name: 'blank', count: records.blank },
                ] }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Equation, { total: { name: 'records', count: records.parsed }, parts: [
                    { name: 'first on their line', count: holding },
                    { name: 'further on their line', count: records.recovered },
                ] }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Equation, { total: { name: 'records', count: records.parsed }, parts: [
                    { name: 'counted', count: records.counted },
                    { name: 'duplicate', count: records.duplicate },
                    { name: 'foreign', count: records.foreign },
                    { name: 'unrecognised', count: records.unrecognised },
                    { name: 'copies', count: records.copies },
                    { name: 'withheld', count: records.withheld },
                ] }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Equation, { total: { name: 'counted', count: records.counted }, parts: _records_dialects_js__WEBPACK_IMPORTED_MODULE_1__/* .DIALECT_NAMES */ .md.map((dialect) => ({ name: dialect, count: records.by_dialect[dialect] ?? 0 })) })] }));
}
/** `1,000 lines = 995 with records + 2 malformed + 3 blank`. */
function Equation({ total, parts }) {
    const adds = parts.reduce((sum, part) => sum + part.count, 0) === total.count;
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("p", { class: "equation", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Term, { ...total }), parts.map((part, index) => ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)(preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .Fragment */ .FK, { children: [' ', (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("span", { class: adds ? 'operator' : 'operator is-failed', children: index > 0 ? '+' : adds ? '=' : '≠' }), ' ', (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(Term, { ...part })] })))] }));
}
function Term({ name, count }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("span", { class: "term", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("b", { children: count === 0 ? (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, { value: 0 }) : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(count) }), " ", name] }));
}
/** Anchor that pages and reports link to for the record formats. */
const RECORD_FORMATS_ID = 'record-formats';
/** The supported formats, and what a record must contain to match one. */
function RecordFormats() {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .Section */ .wn, { id: RECORD_FORMATS_ID, title: "Record formats", note: "one JSON object per line of a .jsonl file", children: (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("dl", { children: _records_unrecognised_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_FORMATS */ .ZN.map(({ name, description, required }) => ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)(_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .Entry */ .HK, { title: name, children: [description, " Required:", ' ', required.map((key, index) => ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)(preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .Fragment */ .FK, { children: [index > 0 && ', ', (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("code", { children: key })] }))), "."] }))) }) }));
}


/***/ }),

/***/ 3453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ renderDocument),
/* harmony export */   y: () => (/* binding */ Document)
/* harmony export */ });
/* harmony import */ var preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8720);
/* harmony import */ var preact_render_to_string__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1457);
/* harmony import */ var _components_icon_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4912);
/* harmony import */ var _badge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8355);





/**
 * A page is its own text, one stylesheet and one script; it loads nothing from other sites and sends nothing. The script is
 * allowed by its hash, so no other script runs, not even one of the same site. A browser that does not support hashes for
 * external scripts runs none, and the page works without it.
 */
const CONTENT_SECURITY_POLICY = [
    "default-src 'none'",
    // Our script connects to nothing. Audit tools that run inside the page, such as Lighthouse, need the site's robots.txt.
    "connect-src 'self'",
    `script-src '${_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .SCRIPT_INTEGRITY */ .g_}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** Search engines truncate longer titles. */
const MAX_TITLE_LENGTH = 70;
/** The shell of every page. */
function Document({ title, description, toRoot, path, status, feed, options, children }) {
    return ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("html", { lang: "en", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("head", { children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { charset: "utf-8" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { name: "color-scheme", content: "light dark" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { name: "referrer", content: "no-referrer" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { name: "generator", content: "telemetry-dashboard-action" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("title", { children: toShort(title) }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { name: "description", content: description }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { property: "og:type", content: "website" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { property: "og:title", content: toShort(title) }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { property: "og:description", content: description }), options.siteUrl !== null && ((0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)(preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .Fragment */ .FK, { children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("meta", { property: "og:url", content: `${options.siteUrl}${path}` }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("link", { rel: "canonical", href: `${options.siteUrl}${path}` })] })), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("link", { rel: "icon", href: _badge_js__WEBPACK_IMPORTED_MODULE_4__/* .FAVICONS */ .EH[status ?? 'healthy'] }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("link", { rel: "stylesheet", href: toRoot + _assets_js__WEBPACK_IMPORTED_MODULE_2__/* .STYLESHEET_PATH */ .pI }), feed !== undefined && (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("link", { rel: "alternate", type: "application/atom+xml", title: feed, href: "feed.xml" }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("script", { src: toRoot + _assets_js__WEBPACK_IMPORTED_MODULE_2__/* .SCRIPT_PATH */ .yi, integrity: _assets_js__WEBPACK_IMPORTED_MODULE_2__/* .SCRIPT_INTEGRITY */ .g_ })] }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("body", { children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)(_components_icon_js__WEBPACK_IMPORTED_MODULE_3__/* .Sprite */ .kx, {}), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("a", { class: "skip", href: "#content", children: "Skip to content" }), children, (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("footer", { class: "foot", children: [(0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsx */ .Y)("p", { children: "Read-only: built from raw telemetry in a dedicated repository. This page changes nothing in the monitored repository or its telemetry, does not combine repositories, and loads nothing from other sites." }), (0,preact_jsx_runtime__WEBPACK_IMPORTED_MODULE_0__/* .jsxs */ .FD)("p", { children: ["telemetry-dashboard-action ", options.builderVersion] })] })] })] }));
}
function toShort(title) {
    const characters = Array.from(title);
    return characters.length > MAX_TITLE_LENGTH ? `${characters.slice(0, MAX_TITLE_LENGTH - 1).join('')}…` : title;
}
/**
 * No element has a key, because a page is rendered only once. Mixing numbers with strings and missing keys would also change the
 * hidden class of all elements, and V8 would discard the renderer it has just compiled.
 */
function renderDocument(document) {
    return new TextEncoder().encode(`<!DOCTYPE html>\n${(0,_components_icon_js__WEBPACK_IMPORTED_MODULE_3__/* .defineShapes */ .QZ)((0,preact_render_to_string__WEBPACK_IMPORTED_MODULE_1__/* .renderToString */ .F0)(document))}\n`);
}


/***/ }),

/***/ 1667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ toDashboardFigures),
/* harmony export */   ID: () => (/* binding */ originSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* unused harmony export figuresSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4377);
/* harmony import */ var _derive_artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6288);
/* harmony import */ var _derive_attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9142);
/* harmony import */ var _derive_artifacts_diagnostics_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5415);
/* harmony import */ var _derive_artifacts_summary_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(411);
/* harmony import */ var _registry_registered_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2028);
/* harmony import */ var _settings_derive_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4225);
/* harmony import */ var _base_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2301);








const MAX_DIAGNOSTICS = 3;
/** The figures of a dashboard that a report needs, kept in the manifest so that an unchanged dashboard is not built again. */
const figuresSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    status: _derive_artifacts_diagnostics_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .statusField */ .DX,
    automation: _derive_artifacts_summary_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .summarySchema */ .Uv.shape.automation,
    attention: _derive_attention_attention_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .attentionSchema */ .kU,
    actions_taken: _derive_artifacts_summary_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .summarySchema */ .Uv.shape.actions_taken,
    events: _derive_artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Number of events.'),
    records: _derive_artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Counted records.'),
    runs: _derive_artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('All runs.'),
    failed_runs: _derive_artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Runs that failed.'),
    last_timestamp: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable().describe('The last record, UTC; null when none has a valid timestamp.'),
    counts: _derive_artifacts_diagnostics_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticsSchema */ .cb.shape.counts,
    diagnostics: _derive_artifacts_diagnostics_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticsSchema */ .cb.shape.diagnostics.describe('The first few, worst first.'),
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
        diagnostics: toFirst(diagnostics.diagnostics),
    };
}
/** Findings about all of the telemetry come before those about parts of it. */
function toFirst(found) {
    const isAll = ({ code }) => code === 'nothing-recognised';
    return [...found.filter(isAll), ...found.filter((finding) => !isAll(finding))].slice(0, MAX_DIAGNOSTICS);
}
const gitId = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
/** Everything that determines the bytes of a published directory (invariant 4). No clock, no commit. */
const originSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('3.2').describe('Version of this format.'),
    generator: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(_base_version_js__WEBPACK_IMPORTED_MODULE_6__/* .GENERATOR */ ._).describe('Marks the directory as created by this action.'),
    builder_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Version of the action that built it.'),
    derive_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr()
        .describe('Version of how the builder interprets telemetry; it can change between two commits of one builder version.'),
    telemetry_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('v1').describe('Version of the telemetry layout, as in the directory name.'),
    repository: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        owner: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Owner, as spelled in the registry.'),
        name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Name, as spelled in the registry.'),
        key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('`owner_name`: the name of its directories.'),
        context: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_registry_registered_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .REPOSITORY_CONTEXTS */ .sC)
            .nullable()
            .describe('Context in the registry; null if it is not registered.'),
        state: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_registry_registered_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .REPOSITORY_STATES */ .U7).describe('State in the registry at build time.'),
        has_reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().describe('Whether the registry entry has a reason; the reason itself is not published.'),
    })
        .describe('The registered repository.'),
    source: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        repository: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('`owner/name` of the telemetry repository.'),
        directory: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
            .describe('Directory of the telemetry according to the registry; file paths are relative to it.'),
        directories: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_derive_artifacts_summary_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryIdentity */ .Sd)
            .describe('The directories that were read, by path; empty without telemetry.'),
    })
        .describe('What was read.'),
    settings: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        server_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Address of the GitHub server that pages link to.'),
        site_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
            .nullable()
            .describe('Address of the site in absolute links, ending in a slash: `site-url`, or the address of GitHub Pages; null when unknown.'),
        ..._settings_derive_options_js__WEBPACK_IMPORTED_MODULE_4__/* .publishedOptionFields */ .xK,
    })
        .describe('The settings that published files depend on.'),
});
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('Path from `directory`.'),
    blob: gitId.describe('Git object id of the content.'),
    size: _derive_artifacts_artifact_field_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('Bytes.'),
});
/** `manifest.json`. */
const manifestSchema = originSchema
    .extend({
    source: originSchema.shape.source
        .extend({ files: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(fileSchema).describe('Every telemetry file that was read, by path.') })
        .describe('What was read.'),
    complete: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().describe('Whether every file could be read; an unreadable file may be readable next time.'),
    figures: figuresSchema.describe('Figures of the dashboard, for reports of runs that change nothing.'),
    days: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .date */ .p6(), zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
            .regex(/^[0-9a-f]{64}$/)
            .describe('SHA-256 of all that the pages are made of: they are written again when it changes.'),
        pages: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(gitId).describe('Git object ids of the pages, in order.'),
    }))
        .describe('Days that have pages.'),
    output: gitId.describe('Git tree id of the other files of this directory, except those that keep a history; shows whether they are still as published.'),
    digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of this file with an empty string as this value; shows whether the file is still as published.'),
})
    .describe('What a published directory was built from, and the result. The same telemetry gives the same manifest.');


/***/ }),

/***/ 8087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ isAltered),
/* harmony export */   Iw: () => (/* binding */ parsePageMark),
/* harmony export */   Kg: () => (/* binding */ parsePreviousManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Oz: () => (/* binding */ isCurrent),
/* harmony export */   Vx: () => (/* binding */ toTreeFiles),
/* harmony export */   YX: () => (/* binding */ OUTSIDE_OUTPUT),
/* harmony export */   fL: () => (/* binding */ toBuildInputs),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   sB: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2857);
/* harmony import */ var _derive_aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7502);
/* harmony import */ var _settings_derive_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4225);
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2362);
/* harmony import */ var _source_telemetry_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8562);
/* harmony import */ var _base_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2301);
/* harmony import */ var _manifest_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1667);
/* harmony import */ var _text_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(804);









const SCHEMA_VERSION = '3.2';
/** Paths in a published directory whose content depends on more than the telemetry. */
const OUTSIDE_OUTPUT = ['manifest.json', 'audit.jsonl'];
function renderManifest({ repository, dashboard, read, files, kept = new Map(), days = {} }, options) {
    const origin = toOrigin(repository, dashboard.summary.source.directories, options);
    const manifest = {
        ...origin,
        source: { ...origin.source, files: read },
        complete: dashboard.diagnostics.diagnostics.every(({ code }) => code !== 'unreadable-file'),
        figures: (0,_manifest_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .toDashboardFigures */ .BK)(dashboard),
        days,
        output: (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .toTreeId */ .Bi)(toTreeFiles(files, kept)),
    };
    const digest = toDigest((0,_text_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .renderJson */ .hF)({ ...manifest, digest: '' }));
    return (0,_text_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .renderJson */ .hF)({ ...manifest, digest });
}
/** Entries of a Git tree: `files` are hashed here, `kept` already has object ids. */
function toTreeFiles(files, kept) {
    const written = Array.from(files, ([path, bytes]) => [path, (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .zA)(bytes)]);
    return [...written, ...kept].map(([path, id]) => [path, { id, mode: _github_git_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .MODE */ .g.file }]);
}
function toDigest(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** @returns null unless the text is a manifest of this format version, byte for byte as it was written. */
function parseManifest(text) {
    const manifest = parseJson(_manifest_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestSchema */ .rc, text);
    if (manifest === null)
        return null;
    const at = text.lastIndexOf(manifest.digest);
    const undigested = text.slice(0, at) + text.slice(at + manifest.digest.length);
    return toDigest(undigested) === manifest.digest ? manifest : null;
}
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ schema_version: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() });
/** Whether one of our manifests was edited or cut short, judged only for this format version or when no version can be read. */
function isAltered(text) {
    if (parseMark(text) === null)
        return false;
    const version = parseJson(versionSchema, text)?.schema_version;
    const isKnown = version === undefined || version === SCHEMA_VERSION;
    return isKnown && parseManifest(text) === null;
}
const precedentSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    generator: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(_base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .GENERATOR */ ._),
    repository: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ owner: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    source: _manifest_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestSchema */ .rc.shape.source.pick({ repository: true, directory: true, files: true }),
    figures: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ last_timestamp: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable() }).catch({ last_timestamp: null }),
});
/** @returns null when the text does not say which telemetry was published, or was altered. */
function parsePreviousManifest(text) {
    return isAltered(text) ? null : parseJson(precedentSchema, text);
}
const markSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    generator: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(_base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .GENERATOR */ ._),
    repository: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ owner: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
});
/** How a manifest begins, which is enough to recognise one that was cut short or edited until it was no longer JSON. */
const BEGINNING = new RegExp(`^ {2}"generator": "${_base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .GENERATOR */ ._}",$`, 'm');
const REPOSITORY = /^ {2}"repository": \{\n {4}"owner": "([\w.-]+)",\n {4}"name": "([\w.-]+)",?$/m;
/**
 * The repository that a directory belongs to, according to its manifest of any version, even if it was cut short after naming the
 * repository.
 * @returns null when the text is not one of our manifests; the directory is then not ours either, as far as the manifest shows.
 */
function parseMark(text) {
    const repository = parseJson(markSchema, text)?.repository;
    if (repository !== undefined)
        return repository;
    const [, owner, name] = (BEGINNING.test(text) && REPOSITORY.exec(text)) || [];
    return owner === undefined || name === undefined || isJson(text) ? null : { owner, name };
}
const summarySchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ owner: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }) });
/**
 * The same for a directory whose manifest is missing, or cut short at the very beginning.
 * @param page - Text of its `index.html`.
 * @param summary - Text of its `summary.json`.
 */
function parsePageMark(page, summary) {
    return page.includes(`content="${_base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .GENERATOR */ ._}"`) ? (parseJson(summarySchema, summary)?.repository ?? null) : null;
}
function isJson(text) {
    return parseJson(zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J(), text) !== null;
}
function parseJson(schema, text) {
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
    const text = (origin) => JSON.stringify(_manifest_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .originSchema */ .ID.parse(origin)); // only the schema's fields, in its order
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
            process: _base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .GENERATOR */ ._,
            reason: hasReason ? 'Given in the registry.' : '',
        },
        options: {
            serverUrl: settings.server_url,
            siteUrl: settings.site_url,
            builderVersion,
            ...(0,_settings_derive_options_js__WEBPACK_IMPORTED_MODULE_2__/* .fromPublishedOptions */ .rl)(settings),
        },
    };
}
function toOrigin(repository, directories, options) {
    const { owner, name, key, context, state, reason, telemetryRepository } = repository;
    return {
        schema_version: SCHEMA_VERSION,
        generator: _base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .GENERATOR */ ._,
        builder_version: options.builderVersion,
        derive_version: _derive_aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_1__/* .AGGREGATE_VERSION */ .x9,
        telemetry_version: 'v1',
        repository: { owner, name, key, context, state, has_reason: reason.trim() !== '' },
        source: {
            repository: telemetryRepository,
            directory: (0,_source_telemetry_source_js__WEBPACK_IMPORTED_MODULE_8__/* .telemetryDirectory */ .Hm)(repository),
            directories: [...directories],
        },
        settings: {
            server_url: options.serverUrl,
            site_url: options.siteUrl,
            ...(0,_settings_derive_options_js__WEBPACK_IMPORTED_MODULE_2__/* .toPublishedOptions */ .Av)(options),
        },
    };
}


/***/ }),

/***/ 804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   tc: () => (/* binding */ toVisibleText),
/* harmony export */   u_: () => (/* binding */ renderCompactJson)
/* harmony export */ });
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


/***/ }),

/***/ 7444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toAutomationStatus),
/* harmony export */   m: () => (/* binding */ toVerdicts)
/* harmony export */ });
/* harmony import */ var _derive_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5154);
/* harmony import */ var _attention_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7612);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);



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
    const [short, evidence, attention] = [toShort(automation), toEvidence(automation), toAttention(automation)];
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
        return (0,_attention_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toOpenText */ .nI)(attention);
    return verdict === 'unknown' || last === null ? null : `steady as of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(last)}`;
}
function toShort({ of, total, known, failed }) {
    const noun = of === 'runs' ? 'run' : 'event';
    if (total === 0)
        return 'nothing to judge';
    if (known === 0)
        return `no ${noun} says how it ended`;
    const judged = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatQuantity */ .VZ)(known, `${known < total ? 'known ' : ''}${noun}`);
    return `${failed === 0 ? 'none' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(failed)} of ${judged} failed`;
}
function toEvidence({ of, total, known, failed, first_day: first, last_day: last, last_failed_day: failedDay, }) {
    const noun = of === 'runs' ? 'run' : 'event';
    const days = first === null || last === null ? '' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDays */ .n1)(first, last);
    const newest = failedDay === null ? '' : `the last on ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(failedDay)}`;
    const silent = total - known;
    const unknown = silent === 0
        ? ''
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatQuantity */ .VZ)(silent, noun)} ${silent === 1 ? 'does' : 'do'} not say how ${silent === 1 ? 'it' : 'they'} ended`;
    const few = failed === 0 && known < _derive_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .MIN_COMPARED */ .Hh && total > 0 ? 'too few to judge' : '';
    return [[days, newest].filter(Boolean).join(', '), unknown, few].filter(Boolean).join('; ');
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ buildRepository)
});

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
// EXTERNAL MODULE: ./src/derive/actions/action-days.ts
var action_days = __webpack_require__(6337);
// EXTERNAL MODULE: ./src/derive/latency/latency.ts
var latency = __webpack_require__(3816);
// EXTERNAL MODULE: ./src/derive/attention/action-history.ts
var action_history = __webpack_require__(7663);
// EXTERNAL MODULE: ./src/derive/attention/attention-rule.ts + 2 modules
var attention_rule = __webpack_require__(3424);
// EXTERNAL MODULE: ./src/derive/attention/attention-schema.ts
var attention_schema = __webpack_require__(9142);
;// CONCATENATED MODULE: ./src/derive/attention/rhythm.ts
const NO_RHYTHM = { surpriseOf: () => null, needed: 0, expected: 0, came: 0 };
/** Possible periods in days. On each day of a period, the action either occurs or does not. */
const PERIODS = [7, 2, 3, 4, 5, 6];
const COMES = 0.75;
const COMES_NOT = 1 - COMES;
/** Minimum data for a rhythm: expected days, occurrences of each day of the period, and days from the first to the last occurrence. */
const MIN_BEATS = 10;
const MIN_SEEN = 3;
const MIN_DAYS = 14;
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
    if (first === undefined || last === undefined || last - first + 1 < MIN_DAYS)
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
const WEEK = 7;
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
    const byWeekday = Array.from({ length: WEEK }, () => []);
    const loud = [];
    let quiet = 0;
    for (const { day, events } of days) {
        const own = occurred.get(day) ?? 0;
        const others = byWeekday[day % WEEK];
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
    const slower = toIncidents('slower', (0,attention_rule/* findSlower */.E$)(history));
    return [
        ...toIncidents('failing', (0,attention_rule/* findFailing */.WR)(history)),
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
function toIncidents(kind, { aspect: { history }, episodes }) {
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
    const last = (0,timestamp/* toDayNumber */.pR)(settled.lastTime);
    const telemetry = toTelemetryDays(settled, last);
    const items = [...toHistories(settled, last)]
        .flatMap(([action, history]) => findIncidents(history, telemetry)
        .filter((incident) => isNews(incident, last))
        .map((incident) => toItem(action, incident, history, runs)))
        .sort(byUrgency);
    return {
        ...none,
        anchor_day: (0,timestamp/* toDay */._b)(last),
        verdict: toVerdict(items, telemetry.length),
        open: countOpen(items),
        overdue_day: toDayOrNull(findOverdueDay(telemetry.map(({ day }) => day))),
        items: items.slice(0, attention_rule/* MAX_ITEMS */._5),
        items_left_out: Math.max(0, items.length - attention_rule/* MAX_ITEMS */._5),
    };
}
function toVerdict(items, days) {
    if (items.some(({ until }) => until === null))
        return 'attention';
    return days < attention_rule/* MIN_JUDGED_DAYS */.TX ? 'unknown' : 'steady';
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
        .filter(([day]) => day > last - attention_rule/* SWEPT_DAYS */.An)
        .map(([day, { events }]) => ({ day, events }))
        .sort((a, b) => a.day - b.day);
}
/** By name of the action. */
function toHistories({ actions }, last) {
    const histories = new Map();
    for (const cell of actions.days.cells(last - attention_rule/* SWEPT_DAYS */.An + 1)) {
        const { day, action, events, failed, known } = cell;
        const name = actions.names.names[action];
        const history = histories.get(name) ?? [];
        const days = history.push({ day, events, failed, known, latency: (0,action_days/* addLatency */.yl)(new latency/* Latency */.bV(), cell) });
        if (days === 1)
            histories.set(name, history);
    }
    for (const history of histories.values())
        history.sort((a, b) => a.day - b.day);
    return histories;
}
function isNews({ kind, since, until }, last) {
    if (until !== null)
        return until > last - attention_rule/* OVER_DAYS */.TE;
    return kind !== 'silent' || since > last - attention_rule/* SILENT_DAYS */.Ai;
}
function byUrgency(a, b) {
    return (Number(a.until !== null) - Number(b.until !== null) ||
        attention_schema/* ATTENTION_KINDS */.Vi.indexOf(a.kind) - attention_schema/* ATTENTION_KINDS */.Vi.indexOf(b.kind) ||
        (0,base_text/* byCodeUnits */.C)(b.since, a.since) ||
        (0,base_text/* byCodeUnits */.C)(a.action, b.action));
}
function toItem(action, { kind, since, until, before, rhythm }, history, runs) {
    const isDuring = (day) => day >= since && (until === null || day < until);
    const isBefore = (day) => day < since;
    return {
        kind,
        action,
        since: (0,timestamp/* toDay */._b)(since),
        until: toDayOrNull(until),
        before: toEvidence(before),
        during: toEvidence(history.filter(({ day }) => isDuring(day))),
        rhythm: rhythm === null
            ? null
            : { last_day: (0,timestamp/* toDay */._b)(rhythm.last), expected: rhythm.expected, came: rhythm.came, missed: rhythm.missed },
        runs: pickRuns(runs.filter((run) => run.actions.includes(action) && (kind !== 'failing' || run.failed > 0)), kind === 'silent' ? isBefore : isDuring, kind === 'failing'),
    };
}
/** Null when there are no days. */
function toEvidence(days) {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    const { latency, ...counts } = (0,action_history/* sumUp */.Bw)(days);
    return {
        first_day: (0,timestamp/* toDay */._b)(first.day),
        last_day: (0,timestamp/* toDay */._b)(last.day),
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
        .filter(({ ended }) => ended !== null && isWanted((0,timestamp/* toDayNumber */.pR)(Date.parse(ended))))
        .map(({ id }) => id);
    const first = wanted.at(-1);
    const isCut = wantsFirst && first !== undefined && wanted.length > attention_rule/* MAX_RUNS */._k;
    return (isCut ? [...wanted.slice(0, attention_rule/* MAX_RUNS */._k - 1), first] : wanted.slice(0, attention_rule/* MAX_RUNS */._k)).reverse();
}
function toDayOrNull(day) {
    return day === null ? null : (0,timestamp/* toDay */._b)(day);
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

// EXTERNAL MODULE: ./src/records/outcome.ts
var records_outcome = __webpack_require__(8774);
// EXTERNAL MODULE: ./src/derive/aggregate/comparison.ts
var comparison = __webpack_require__(5154);
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
    const ofAst = toKnown(parses + hits + misses > 0);
    const ofSelector = toKnown(resolves > 0);
    const ofLsp = toKnown(spawns + ready + timeouts + fallbacks > 0);
    const ofReads = toKnown(commands_commands/* COUNTED_READ_MODES */.nB.some((mode) => reads[mode].reads > 0));
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
function toKnown(isKnown) {
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
        latency_error_pct: latency/* LATENCY_ERROR */.E1 * 100,
        commands: listed,
        other_records: listed.reduce((other, { count }) => other - count, records),
        counters: toNamedCounters(commands),
        ast: toAst(commands),
        lsp: toLsp(commands),
        selector: toSelector(commands),
        ...toFileReads(commands),
        tokens: toTokens(commands.sumTokens()),
        ...toUnknownStatuses(commands),
        ...toWarnings(commands),
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
        .map(([name, command]) => toRow(name, command))
        .sort((a, b) => b.count - a.count || (0,base_text/* byCodeUnits */.C)(a.cmd, b.cmd))
        .slice(0, most);
}
function toRow(cmd, { outcomes, latency, tokens, lastTime }) {
    return {
        cmd,
        count: countRecords(outcomes),
        ...toOutcomes(outcomes),
        p50_ms: latency.quantile(0.5),
        p95_ms: latency.quantile(0.95),
        max_ms: latency.max,
        tokens: toTokens(tokens),
        last_timestamp: lastTime === null ? null : (0,timestamp/* toTimestamp */.C)(lastTime),
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
function toWarnings({ warnings }) {
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

// EXTERNAL MODULE: ./src/base/format.ts
var base_format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/records/diagnostic.ts
var diagnostic = __webpack_require__(6435);
// EXTERNAL MODULE: ./src/records/unrecognised.ts
var records_unrecognised = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/derive/aggregate/bounded-map.ts
var bounded_map = __webpack_require__(3629);
// EXTERNAL MODULE: ./src/derive/artifacts/summary-schema.ts
var summary_schema = __webpack_require__(411);
;// CONCATENATED MODULE: ./src/derive/artifacts/automation.ts



/** The verdict of `attention.json`, and how many runs of the window failed; if there are no runs, how many events. */
function deriveAutomation({ windows, days, anchor_day: anchor }, { verdict, open }, { events, outcomes, runs }) {
    const window = windows[summary_schema/* VERDICT_WINDOW */.zG];
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
    const last = (0,timestamp/* toDayNumber */.pR)(settled.lastTime);
    for (let day = (0,timestamp/* toDayNumber */.pR)(settled.firstTime); day < last; day += 1) {
        if (!settled.days.has(day))
            missing.push((0,timestamp/* toDay */._b)(day));
    }
    return missing;
}
function toCoverage(settled) {
    const { firstTime, lastTime } = settled;
    return {
        first_day: firstTime === null ? null : (0,timestamp/* toDay */._b)((0,timestamp/* toDayNumber */.pR)(firstTime)),
        last_day: lastTime === null ? null : (0,timestamp/* toDay */._b)((0,timestamp/* toDayNumber */.pR)(lastTime)),
        days_present: settled.days.size,
        days_missing: deriveMissingDays(settled),
        first_timestamp: firstTime === null ? null : (0,timestamp/* toTimestamp */.C)(firstTime),
        last_timestamp: lastTime === null ? null : (0,timestamp/* toTimestamp */.C)(lastTime),
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
        last_timestamp: lastTime === null ? null : (0,timestamp/* toTimestamp */.C)(lastTime),
        p50_ms: latency.quantile(0.5),
        p95_ms: latency.quantile(0.95),
        max_ms: latency.max,
    };
}

;// CONCATENATED MODULE: ./src/derive/artifacts/diagnostics.ts







const SEVERITIES = ['error', 'warning', 'note'];
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
    diagnostics.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (0,base_text/* byCodeUnits */.C)(a.code, b.code) ||
        (0,base_text/* byCodeUnits */.C)(a.file ?? '', b.file ?? ''));
    const count = (severity) => diagnostics.filter((entry) => entry.severity === severity).length;
    const counts = { error: count('error'), warning: count('warning'), note: count('note') };
    return { schema_version: '1.0', status: nothing ? 'no-telemetry' : toStatus(counts), counts, diagnostics };
}
function toStatus(counts) {
    return counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'healthy';
}
/** Whether no line has content. A file that could not be read may hold telemetry, so it is an error, not missing telemetry. */
function isNothing(settled, found) {
    const unread = found.some((entry) => entry.code === 'unreadable-file' || entry.code === 'lfs-pointer');
    return settled.records.lines === settled.records.blank && !unread;
}

// EXTERNAL MODULE: ./src/derive/exports/export-rows.ts
var export_rows = __webpack_require__(9691);
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
    const day = (0,timestamp/* parseFileDay */.kD)(path);
    return day === null ? null : (0,timestamp/* toDay */._b)(day);
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
    return { events: 0, failed: 0, known: 0, latency: new latency/* Latency */.bV() };
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
        periods: lastTime === null ? new Map() : deriveActionPeriods(actions.days, (0,timestamp/* toDayNumber */.pR)(lastTime), length),
        comparable: daysCovered >= 2 * length,
    };
}
function createToP95({ days, lastTime }) {
    return (youngest, oldest) => {
        if (lastTime === null)
            return null;
        const last = (0,timestamp/* toDayNumber */.pR)(lastTime);
        const all = new latency/* Latency */.bV();
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
    const [first, last] = [(0,timestamp/* toDayNumber */.pR)(settled.firstTime), (0,timestamp/* toDayNumber */.pR)(settled.lastTime)];
    const runs = settled.runs.countByDay(first);
    const rows = [];
    for (let number = first; number <= last; number += 1) {
        const day = settled.days.get(number);
        const runsOfDay = runs.get(number) ?? (0,comparison/* createOutcomeCounts */.LQ)();
        const knownRuns = (0,comparison/* countKnown */.nc)(runsOfDay);
        rows.push({
            day: (0,timestamp/* toDay */._b)(number),
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
    const [current, previous] = [addUp(last), addUp(days.slice(-2 * length, -length))];
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
function addUp(days) {
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
    const last = (0,timestamp/* toDayNumber */.pR)(lastTime);
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
        const isNew = isComparable && uses > 0 && firstTime !== null && isOfAge(covered, (0,timestamp/* toDayNumber */.pR)(firstTime), 0, TREND_DAYS);
        return {
            ...groups.keys[group],
            ...toRated(counts),
            invocations_30d: uses,
            unique_users_30d: users === null ? null : (users.get(group) ?? 0),
            trend: toTrend(change, isNew),
            trend_pct: change,
            last_timestamp: lastTime === null ? null : (0,timestamp/* toTimestamp */.C)(lastTime),
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
        .map(([number, usage]) => ({ day: (0,timestamp/* toDay */._b)(number), usage, isOld: !isOfAge(covered, number, 0, usage_days/* USAGE_DAYS */.gu) }));
}
function daysOfAge(covered, from, to) {
    return [...covered.usage.days].filter(([number]) => isOfAge(covered, number, from, to)).map(([, day]) => day);
}
/** @param from - Days before the last day of telemetry, which is of age 0; `to` is excluded. */
function isOfAge({ lastTime }, number, from, to) {
    if (lastTime === null)
        return false;
    const age = (0,timestamp/* toDayNumber */.pR)(lastTime) - number;
    return age >= from && age < to;
}
function countDaysCovered({ firstTime, lastTime }) {
    return firstTime === null || lastTime === null ? 0 : (0,timestamp/* toDayNumber */.pR)(lastTime) - (0,timestamp/* toDayNumber */.pR)(firstTime) + 1;
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
        anchor_day: lastTime === null ? null : (0,timestamp/* toDay */._b)((0,timestamp/* toDayNumber */.pR)(lastTime)),
        totals: { records, ...toTotals(usage, attribution) },
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
function toTotals(usage, attribution) {
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
        started: hasTime ? (0,timestamp/* toTimestamp */.C)(started) : null,
        ended: hasTime ? (0,timestamp/* toTimestamp */.C)(ended) : null,
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./src/derive/latency/bucket-counts.ts
var bucket_counts = __webpack_require__(6299);
// EXTERNAL MODULE: ./src/derive/latency/duration-bucket.ts
var duration_bucket = __webpack_require__(8127);
;// CONCATENATED MODULE: ./src/derive/series/listed-actions.ts
/** Actions of which a series is published. Not beside the schema, which only documentation and tests need: to build it takes time. */
const listed_actions_LISTED_ACTIONS = 200;

;// CONCATENATED MODULE: ./src/derive/series/series.ts






/** Events by day, and by day and action, over all days. */
function deriveSeries(settled, { days }) {
    const firstDay = settled.firstTime === null ? 0 : (0,timestamp/* toDayNumber */.pR)(settled.firstTime);
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
        days: history.map(({ day }) => (0,timestamp/* toDay */._b)(day)),
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
const counts = new bucket_counts/* BucketCounts */.B(duration_bucket/* LAST_DURATION_BUCKET */.ZC + 1);
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

// EXTERNAL MODULE: ./src/redaction/redact-text.ts
var redact_text = __webpack_require__(1082);
// EXTERNAL MODULE: ./src/records/repository-name.ts
var repository_name = __webpack_require__(2014);
;// CONCATENATED MODULE: ./src/derive/aggregate/file-selection.ts



/** Files that are not read and are named singly; one more entry counts the others. */
const MAX_NAMED = 20;
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
            unnamed.push(toFinding('secret-redacted', name, 'The name holds a secret; it was not read.'));
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
        ignored: [...toIgnored(ignored), ...toReserved(reserved), ...unnamed],
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
function toIgnored(ignored) {
    const named = ignored.slice(0, MAX_NAMED).map(({ path, kind }) => toFinding('ignored-file', path, MESSAGES[kind]));
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
function toFinding(code, file, message) {
    return { code, file, line: null, count: 1, message };
}
/**
 * Keeps the files that are named for one of the last `days` days up to the newest, and all that are named for no day. Decided by
 * names alone, so what is left out costs nothing.
 * @param days - 0 for no limit.
 */
function retainFiles(files, days) {
    const newest = days === 0 ? null : findNewestDay(files.map(({ path }) => (0,timestamp/* parseFileDay */.kD)(path)));
    if (newest === null)
        return { files, leftOut: [], firstDay: null };
    const first = newest - days + 1;
    const isRetained = ({ path }) => ((0,timestamp/* parseFileDay */.kD)(path) ?? first) >= first;
    return {
        files: files.filter(isRetained),
        leftOut: files.filter((file) => !isRetained(file)),
        firstDay: (0,timestamp/* toDay */._b)(first),
    };
}
/**
 * A single file misnamed for a day far ahead must not push all others out: a newest day more than a year after the next one
 * is passed over as long as it stands alone. Its files are read all the same.
 */
function findNewestDay(fileDays) {
    const days = [...new Set(fileDays)].filter((day) => day !== null).sort((a, b) => b - a);
    const believed = days.find((day, index) => day - (days[index + 1] ?? day) <= timestamp/* BELIEVED_DAYS */.Zi);
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
    const names = new Map(Array.from(wanted, (day) => [(0,timestamp/* toDayNumber */.pR)(Date.parse(day)), day]));
    const days = new Map();
    for (const cell of actions.days.cells(Math.min(...names.keys()))) {
        const day = names.get(cell.day);
        if (day === undefined)
            continue;
        const { events, failed, known } = cell;
        const p95Ms = (0,action_days/* addLatency */.yl)(new latency/* Latency */.bV(), cell).quantile(0.95);
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

// EXTERNAL MODULE: ./src/render/manifest-schema.ts
var manifest_schema = __webpack_require__(1667);
// EXTERNAL MODULE: ./node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var jsxRuntime = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/render/badge.ts
var badge = __webpack_require__(8355);
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
// EXTERNAL MODULE: ./src/source/telemetry-source.ts
var telemetry_source = __webpack_require__(8562);
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
    const path = toUrlPath((0,telemetry_source/* toWholePath */.MV)(directory, file));
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

// EXTERNAL MODULE: ./node_modules/preact-render-to-string/dist/index.mjs
var dist = __webpack_require__(3091);
;// CONCATENATED MODULE: ./src/render/components/markup.tsx

/**
 * The content of an element that may hold thousands of others, rendered one by one: what is made for one of them is gone before the next
 * one is made, and its text is a single piece. To hand all of them to the renderer at once takes longer.
 */
function toMarkup(items, toElement) {
    return { __html: items.map((item) => (0,dist/* renderToString */.F0)(toElement(item))).join('') };
}

// EXTERNAL MODULE: ./src/render/components/parts.tsx
var components_parts = __webpack_require__(7353);
;// CONCATENATED MODULE: ./src/render/components/data-table.tsx



function Table({ caption, captioned = false, columns, rows, id }) {
    const known = columns.map(() => new Map());
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Scroll */.OY, { label: caption, children: (0,jsxRuntime/* jsxs */.FD)("table", { class: toAlignment(columns), children: [(0,jsxRuntime/* jsx */.Y)("caption", { class: captioned ? undefined : 'sr-only', children: caption }), (0,jsxRuntime/* jsx */.Y)("thead", { children: (0,jsxRuntime/* jsx */.Y)("tr", { children: columns.map((column) => ((0,jsxRuntime/* jsx */.Y)("th", { scope: "col", class: column.class, children: column.title }))) }) }), (0,jsxRuntime/* jsx */.Y)("tbody", { dangerouslySetInnerHTML: toMarkup(rows, (row) => ((0,jsxRuntime/* jsx */.Y)(TableRow, { row: row, columns: columns, known: known, id: id?.(row) }))) })] }) }));
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
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: "long-table", "data-noun": noun, children: [(0,jsxRuntime/* jsx */.Y)(Table, { caption: caption, captioned: captioned ?? false, rows: rows.slice(0, visible), ...shared }), rest.length > 0 && ((0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: `Show ${rest.length} more ${noun}`, children: (0,jsxRuntime/* jsx */.Y)(Table, { caption: `${caption}, continued`, rows: rest, ...shared }) }))] }));
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
        const day = file !== null && LOSSES.has(code) ? (0,timestamp/* parseFileDay */.kD)(file) : null;
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
    return ((0,jsxRuntime/* jsxs */.FD)("figure", { class: "chart", "aria-labelledby": `${id}-caption`, children: [(0,jsxRuntime/* jsx */.Y)("figcaption", { id: `${id}-caption`, children: title }), legend, (0,jsxRuntime/* jsxs */.FD)("svg", { class: "plot", height: PLOT_HEIGHT + AXIS_HEIGHT, role: "img", "aria-labelledby": `${id}-title ${id}-desc`, children: [(0,jsxRuntime/* jsx */.Y)("title", { id: `${id}-title`, children: title }), (0,jsxRuntime/* jsx */.Y)("desc", { id: `${id}-desc`, children: description }), axes, (0,jsxRuntime/* jsx */.Y)("svg", { width: "100%", height: PLOT_HEIGHT, viewBox: `0 0 ${bins * BIN_WIDTH} ${PLOT_HEIGHT}`, preserveAspectRatio: "none", children: children })] }), note && (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: note }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: "Show the numbers", children: table })] }));
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
    return ((0,jsxRuntime/* jsxs */.FD)("figure", { class: "chart", children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Scroll */.OY, { label: "Coverage calendar", fromEnd: true, children: (0,jsxRuntime/* jsxs */.FD)("svg", { class: "calendar", width: LEFT + weeks.length * PITCH, height: TOP + 7 * PITCH, role: "img", "aria-labelledby": "calendar-title calendar-desc", children: [(0,jsxRuntime/* jsx */.Y)("title", { id: "calendar-title", children: "Events per day" }), (0,jsxRuntime/* jsx */.Y)("desc", { id: "calendar-desc", children: `One square per day, one column per week, ${(0,base_format/* formatDay */.im)(first.day)} to ${(0,base_format/* formatDay */.im)(last.day)}: ${shown.length - missing.length} of ${shown.length} days have telemetry.` }), (0,jsxRuntime/* jsxs */.FD)("g", { class: "axis", children: [[0, 2, 4].map((row) => ((0,jsxRuntime/* jsx */.Y)("text", { x: "0", y: TOP + row * PITCH + 12, children: WEEKDAYS[row] }))), (0,jsxRuntime/* jsx */.Y)(MonthNames, { weeks: weeks })] }), (0,jsxRuntime/* jsxs */.FD)("g", { transform: `translate(${LEFT + 1.5} ${TOP + 1.5})scale(${PITCH})`, children: [coverage_calendar_LEVELS.map((level) => {
                                    const squares = cells.flatMap((cell) => (cell.level === level ? [`M${cell.place}h.7v.7h-.7z`] : []));
                                    return squares.length > 0 && (0,jsxRuntime/* jsx */.Y)("path", { class: `square ${level}`, d: squares.join('') });
                                }), partialShown.length > 0 && ((0,jsxRuntime/* jsx */.Y)("path", { class: "partial-day", d: cells.map(({ day, place }) => (isPartial(day) ? `M${place}m.3 0h.4v.4z` : '')).join('') }))] })] }) }), (0,jsxRuntime/* jsxs */.FD)("ul", { class: "legend", children: [missing.length > 0 && (0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "missing" }), children: "no telemetry" }), cells.some((cell) => cell.level === 'zero') && ((0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "zero" }), children: "no events" })), partialShown.length > 0 && ((0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)("path", { class: "partial-day", d: "M2 1h9v9z" }), children: "read in part" })), (0,jsxRuntime/* jsx */.Y)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "level-1" }), children: "few events" }), (0,jsxRuntime/* jsxs */.FD)(LegendItem, { swatch: (0,jsxRuntime/* jsx */.Y)(Swatch, { level: "level-4" }), children: ["many (up to ", (0,base_format/* formatCount */.B4)((0,d3_array/* max */.T9)(shown, (day) => day.events) ?? 0), ")"] })] }), missing.length > 0 && (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Without telemetry: ", toRangesText(missing), "."] }), partialShown.length > 0 && (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Read in part, see the diagnostics: ", toRangesText(partialShown), "."] }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: "Show the numbers", children: (0,jsxRuntime/* jsx */.Y)(Table, { caption: "Events per day, by week", columns: COLUMNS, rows: weeks.filter((week) => week.days.some(Boolean)).reverse() }) })] }));
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
    return ((0,jsxRuntime/* jsxs */.FD)(Chart, { id: id, title: `${title}, per ${unit}`, description: describe(points), bins: bins.length, legend: (0,jsxRuntime/* jsx */.Y)(Legend, {}), note: [logarithmic && 'Logarithmic axis.', MERGED[unit]].filter(Boolean).join(' '), table: (0,jsxRuntime/* jsx */.Y)(Table, { caption: `${title}, per ${unit}`, columns: latency_band_COLUMNS, rows: [...points].reverse() }), axes: (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(ValueAxis, { ticks: ticks.map((tick) => ({ y: y(tick), label: (0,base_format/* formatDuration */.a3)(tick) })) }), (0,jsxRuntime/* jsx */.Y)(TimeAxis, { bins: bins, unit: unit })] }), children: [(0,jsxRuntime/* jsx */.Y)(Gaps, { bins: bins }), (0,jsxRuntime/* jsx */.Y)("path", { class: "band", d: band(points) ?? '' }), (0,jsxRuntime/* jsx */.Y)("path", { class: "p95", d: edge(high) }), (0,jsxRuntime/* jsx */.Y)("path", { class: "p50", d: edge(low) })] }));
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
function describe(points) {
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


const [sparkline_PITCH, HEIGHT] = [3, 20];
/**
 * A row of bars, oldest first, scaled to its own maximum. It is decoration: the numbers are beside it. Drawn as one outline,
 * which takes half the bytes of separate bars; the stylesheet cuts the gaps into it, for 30 slots.
 */
function Sparkline({ values, slots = values.length }) {
    const highest = (0,d3_array/* max */.T9)(values, (value) => value ?? 0) ?? 0;
    // Zero is one pixel high, so that a quiet day is still visible.
    const tops = values.map((value) => value === null ? 0 : value === 0 ? 1 : Math.max(2, Math.round((value / highest) * HEIGHT)));
    const outline = tops.map((top) => `V${HEIGHT - top}h${sparkline_PITCH}`).join('');
    return ((0,jsxRuntime/* jsx */.Y)("svg", { class: "spark", width: slots * sparkline_PITCH, height: HEIGHT, viewBox: `0 0 ${slots * sparkline_PITCH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true", children: (0,jsxRuntime/* jsx */.Y)("path", { d: `M${(slots - values.length) * sparkline_PITCH} ${HEIGHT}${outline}V${HEIGHT}z` }) }));
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
        return sample === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : value(sample);
    };
    return [
        {
            title: 'Failed',
            numeric: true,
            cell: cell(({ failed }) => failed === 0 ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: 0 }) : (0,jsxRuntime/* jsx */.Y)("span", { class: "is-failed", children: (0,base_format/* formatCount */.B4)(failed) })),
        },
        { title: 'Of known', numeric: true, cell: cell(({ known }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: known })) },
        {
            title: 'Failure rate',
            numeric: true,
            cell: cell(({ failure_rate: rate }) => (rate === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,base_format/* formatRatio */.B0)(rate))),
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
const MAX_ROWS = 500;
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
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "actions", title: "Actions", note: `${(0,base_format/* formatQuantity */.VZ)(actions.length, 'action')}, most frequent first`, children: [actions.length === 0 ? ((0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: "No events were counted, so there are no actions." })) : ((0,jsxRuntime/* jsxs */.FD)("div", { class: "stack", children: [days.length > actions_table_DAYS && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: toWindowCaption(sweeps), captioned: true, columns: toWindowColumns(bars), rows: sweeps.actions['30d'].slice(0, WINDOW_ROWS) })), (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: all, captioned: true, columns: toColumns(days.length > actions_table_DAYS ? null : bars), rows: actions.slice(0, MAX_ROWS), visible: VISIBLE_ROWS, noun: "actions", id: ({ action }) => toAnchor('action', action) })] })), actions.length > 0 && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Known: events with a known outcome. A failure rate needs at least ", comparison/* MIN_COMPARED */.Hh, " of them. \u2013 = not recorded, or too few."] })), actions.length > MAX_ROWS && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatCount */.B4)(actions.length - MAX_ROWS), " more actions are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "summary.json", children: "summary.json" }), "."] })), rest !== null && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Too many different actions to count each one: the others together have ", (0,base_format/* formatQuantity */.VZ)(rest.count, 'event'), ", of which ", (0,base_format/* formatCount */.B4)(rest.failed), " failed."] }))] }));
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
        { title: 'Action', class: 'wide', cell: ({ action }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: action }) },
        { title: 'Events', numeric: true, cell: ({ count }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: count }) },
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
        { title: 'Action', class: 'wide', cell: ({ action }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: action }) },
        { title: 'Events', numeric: true, cell: ({ count }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: count }) },
        ...(bars === null ? [] : [toBarColumn(bars, ({ count }) => count)]),
        ...createFailureColumns((action) => action),
        toDurationColumn('p50', 'p50_ms'),
        toDurationColumn('p95', 'p95_ms'),
        toDurationColumn('Max', 'max_ms'),
        {
            title: 'Last seen (UTC)',
            class: 'time',
            cell: ({ last_timestamp }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Timestamp */.Dc, { value: last_timestamp, zone: false }),
            sort: ({ last_timestamp }) => last_timestamp,
        },
    ];
}
function toBarColumn(bars, sort) {
    return { title: 'Events per day', class: 'trend', cell: ({ action }) => bars(action) ?? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}), sort };
}
function toDurationColumn(title, key) {
    return { title, numeric: true, cell: (row) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Duration */.dw, { milliseconds: row[key] }), sort: (row) => row[key] };
}
function toChangeText(change) {
    return change === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : toSignedPercent(change);
}

// EXTERNAL MODULE: ./src/render/attention-text.ts
var attention_text = __webpack_require__(7612);
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

// EXTERNAL MODULE: ./src/render/components/icon.tsx
var icon = __webpack_require__(4912);
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
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "attention", title: toTitle(dashboard), note: anchor === null || verdict === 'steady' ? null : `up to ${(0,base_format/* formatDay */.im)(anchor)}`, children: [items.length === 0 ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: toNothing(dashboard) }) : list(items.slice(0, VISIBLE_ITEMS)), more.length > 0 && (0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: `${more.length} more`, children: list(more) }), leftOut > 0 && (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatQuantity */.VZ)(leftOut, 'more item'), " not listed."] }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: "How this is judged", children: (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [attention_rule/* ATTENTION_RULE_TEXT */.iL, " Everything is in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "attention.json", children: "attention.json" }), "."] }) })] }));
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
    const present = days.slice(-attention_rule/* SWEPT_DAYS */.An).filter((day) => day.present).length;
    return verdict === 'unknown'
        ? `Too little telemetry to say: ${(0,base_format/* formatQuantity */.VZ)(present, 'day')} within the last ${attention_rule/* SWEPT_DAYS */.An}, but ${attention_rule/* MIN_JUDGED_DAYS */.TX} are needed.`
        : 'No action clearly fails more often or takes longer than before, and none that came at a steady rhythm has stopped.';
}
function Item({ item, links }) {
    const isOver = item.until !== null;
    return ((0,jsxRuntime/* jsxs */.FD)("li", { class: `attention-item is-${isOver ? 'over' : item.kind}`, children: [(0,jsxRuntime/* jsxs */.FD)("p", { class: "attention-kind", children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: isOver ? 'success' : KIND_ICONS[item.kind] }), isOver ? 'Over' : (0,base_format/* toCapital */.ob)(item.kind)] }), (0,jsxRuntime/* jsxs */.FD)("div", { children: [(0,jsxRuntime/* jsxs */.FD)("p", { children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: item.action }), " ", (0,attention_text/* toIncident */.mt)(item)] }), (0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: (0,attention_text/* toEvidence */.zR)(item) })] }), links.length > 0 && ((0,jsxRuntime/* jsx */.Y)("p", { class: "attention-runs", children: links.map(({ text, address }) => ((0,jsxRuntime/* jsx */.Y)("a", { href: address, children: text }))) }))] }));
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
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "commands", title: "Commands", note: `${(0,base_format/* formatQuantity */.VZ)(commands.records, 'record')} over all telemetry, most frequent first`, children: (0,jsxRuntime/* jsxs */.FD)("div", { class: "stack", children: [(0,jsxRuntime/* jsx */.Y)(Table, { caption: "Commands, all telemetry", columns: [...commands_COLUMNS, ...toTokenColumns(commands)], rows: commands.commands.slice(0, ROWS) }), (0,jsxRuntime/* jsx */.Y)(Figures, { ...commands }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Quantiles are exact below 256 ms and accurate to ", commands.latency_error_pct, "% above; maxima are exact. Known: records with a known outcome. A failure rate needs at least ", comparison/* MIN_COMPARED */.Hh, " of them. \u2013 = not recorded, or too few. All commands are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "commands.json", children: "commands.json" }), "."] })] }) }));
}
const commands_COLUMNS = [
    { title: 'Command', class: 'wide', cell: ({ cmd }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: cmd }) },
    { title: 'Records', numeric: true, cell: ({ count }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: count }) },
    ...createFailureColumns((command) => command),
    commands_toDurationColumn('p50', 'p50_ms'),
    commands_toDurationColumn('p95', 'p95_ms'),
    commands_toDurationColumn('Max', 'max_ms'),
];
function commands_toDurationColumn(title, key) {
    return {
        title,
        numeric: true,
        cell: (command) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Duration */.dw, { milliseconds: command[key] }),
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
            return count === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: count });
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
    return ((0,jsxRuntime/* jsxs */.FD)("dl", { children: [ast && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Syntax trees", children: [(0,base_format/* formatQuantity */.VZ)(ast.parses, 'parse'), "; cache hit rate", ' ', (0,jsxRuntime/* jsx */.Y)(Rate, { rate: ast.cache_hit_rate, why: "the cache was not used" })] })), lsp && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Language servers", children: [(0,base_format/* formatQuantity */.VZ)(lsp.spawns, 'spawn'), ", ", (0,base_format/* formatCount */.B4)(lsp.ready), " ready,", ' ', (0,base_format/* formatQuantity */.VZ)(lsp.timeouts, 'timeout'), ", ", (0,base_format/* formatQuantity */.VZ)(lsp.fallbacks, 'fallback'), "; timeouts per spawn", ' ', (0,jsxRuntime/* jsx */.Y)(Rate, { rate: lsp.timeout_rate, why: "no spawns" })] })), selector && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Selectors", children: [(0,base_format/* formatQuantity */.VZ)(selector.resolves, 'lookup'), ", ", (0,base_format/* formatCount */.B4)(selector.resolved), " resolved:", ' ', (0,jsxRuntime/* jsx */.Y)(Rate, { rate: selector.success_rate, why: "no lookups" })] })), reads && bytes !== null && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Files read", children: [(0,base_format/* formatBytes */.z3)(bytes), ": ", (0,base_format/* formatBytes */.z3)(reads.skeleton.bytes), " as skeletons, ", (0,base_format/* formatBytes */.z3)(reads.excerpt.bytes), " as excerpts, ", (0,base_format/* formatBytes */.z3)(reads.raw.bytes), " raw", reads.other.reads > 0 && (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [", ", (0,base_format/* formatBytes */.z3)(reads.other.bytes), " in unknown modes"] })] })), tokens && ((0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Tokens", children: TOKEN_WORDS.flatMap(({ kind, word }) => {
                    const count = tokens[kind];
                    return count === null ? [] : [`${(0,base_format/* formatCount */.B4)(count)} ${word}`];
                }).join(', ') })), statuses.length + otherStatuses > 0 && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Unknown statuses", children: [statuses.slice(0, ROWS).map(({ status, count }, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: status }), " ", (0,base_format/* formatCount */.B4)(count)] }))), furtherStatuses > 0 && (0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [", others ", (0,base_format/* formatCount */.B4)(furtherStatuses)] })] })), warnings.length + other > 0 && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Warnings", children: [warnings.slice(0, ROWS).map(({ code, count }) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: code }), " ", (0,base_format/* formatCount */.B4)(count), ",", ' '] }))), "others ", (0,base_format/* formatCount */.B4)(other)] })), last && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Last run", children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: last.run }), ", ", (0,base_format/* formatQuantity */.VZ)(last.records, 'record'), ":", ' ', toSampleText({ failed: last.failed, known: last.known }), " failed"] })), (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Dropped writes", children: drops.dropped === 0 ? ('none') : ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: isTooMany ? 'is-failed' : undefined, children: [(0,base_format/* formatCount */.B4)(drops.dropped), ", ", (0,jsxRuntime/* jsx */.Y)(Rate, { rate: drops.rate, why: "nothing was written" })] }), ' ', "of all; up to ", (0,base_format/* formatRatio */.B0)(drops.threshold), " is normal"] })) })] }));
}
function Rate({ rate, why }) {
    return rate === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: why }) : (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: (0,base_format/* formatRatio */.B0)(rate) });
}

// EXTERNAL MODULE: ./src/render/text-formats.ts
var text_formats = __webpack_require__(804);
// EXTERNAL MODULE: ./src/render/components/records-account.tsx
var records_account = __webpack_require__(6631);
;// CONCATENATED MODULE: ./src/render/components/diagnostics-list.tsx









const diagnostics_list_SEVERITIES = ['error', 'warning', 'note'];
const VISIBLE_PLACES = 5;
/** Maximum places per code on the page; the data file has all of them. */
const MAX_PLACES = 25;
/** Problems of the telemetry, worst first: what each means, what to do, and where it is. */
function DiagnosticsList({ dashboard: { diagnostics, summary }, options }) {
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "diagnostics", title: "Diagnostics", note: "problems in the telemetry files", children: [diagnostics.diagnostics.length === 0 && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "nothing is-success", children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: "success" }), "No problems in ", (0,base_format/* formatQuantity */.VZ)(summary.records.lines, 'line'), "."] })), diagnostics_list_SEVERITIES.map((severity) => {
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
    return ((0,jsxRuntime/* jsxs */.FD)("article", { class: `diagnostic severity-${severity}`, id: anchor, children: [(0,jsxRuntime/* jsxs */.FD)("header", { children: [(0,jsxRuntime/* jsxs */.FD)("h3", { children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: icon/* SEVERITY_ICONS */.J3[severity] }), (0,jsxRuntime/* jsx */.Y)("span", { class: "severity", children: severity }), " ", (0,jsxRuntime/* jsx */.Y)("code", { children: (0,text_formats/* toVisibleText */.tc)(code) }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "times", children: [(0,base_format/* formatCount */.B4)(total), "\u00D7"] })] }), (0,jsxRuntime/* jsx */.Y)(components_parts/* AnchorLink */.MX, { id: anchor, name: (0,text_formats/* toVisibleText */.tc)(code) })] }), known && ((0,jsxRuntime/* jsxs */.FD)("p", { children: [known.explanation, " ", (0,jsxRuntime/* jsx */.Y)("span", { class: "remedy", children: known.remedy }), code === 'nothing-recognised' && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', "See the ", (0,jsxRuntime/* jsx */.Y)("a", { href: `#${records_account/* RECORD_FORMATS_ID */.n3}`, children: "record formats" }), "."] }))] })), (0,jsxRuntime/* jsx */.Y)("ul", { children: places.slice(0, VISIBLE_PLACES) }), places.length > VISIBLE_PLACES && ((0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: `Show ${places.length - VISIBLE_PLACES} more places`, children: (0,jsxRuntime/* jsx */.Y)("ul", { children: places.slice(VISIBLE_PLACES) }) })), findings.length > MAX_PLACES && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [(0,base_format/* formatCount */.B4)(findings.length - MAX_PLACES), " more places are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "diagnostics.json", children: "diagnostics.json" }), "."] }))] }));
}
function Place({ finding: { code, file, line, count, message }, source, options, }) {
    return ((0,jsxRuntime/* jsxs */.FD)("li", { id: file === null ? undefined : toAnchor('diagnostic', code, file), children: [file !== null && ((0,jsxRuntime/* jsxs */.FD)("span", { class: "place", children: [(0,jsxRuntime/* jsxs */.FD)(components_parts/* ServerLink */.o, { href: toFileUrl(options.serverUrl, source, file, line), children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: file }), line !== null && `, line ${line}`] }), count > 1 && (0,jsxRuntime/* jsxs */.FD)("span", { class: "times", children: [(0,base_format/* formatCount */.B4)(count), "\u00D7"] })] })), (0,jsxRuntime/* jsx */.Y)("bdi", { children: (0,text_formats/* toVisibleText */.tc)(message) })] }));
}
function isKnown(code) {
    return Object.hasOwn(diagnostic/* DIAGNOSTIC_CATALOGUE */.G, code);
}

;// CONCATENATED MODULE: ./src/render/components/provenance.tsx





/** The bytes that the page was built from, and its data files. */
function Provenance({ dashboard, options }) {
    const { source } = dashboard.summary;
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "provenance", title: "Provenance", note: "the same telemetry always gives the same page", children: (0,jsxRuntime/* jsxs */.FD)("dl", { children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Telemetry repository", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: source.repository }) }), source.directories.length === 0 && ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Directory", children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: source.directory }), ": ", (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "no such directory" })] })), source.directories.map(({ directory, tree }) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Directory", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* ServerLink */.o, { href: toDirectoryUrl(options.serverUrl, source.repository, directory), children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: directory }) }) }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Git tree", children: (0,jsxRuntime/* jsx */.Y)("code", { children: tree }) })] }))), (0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Read", children: [(0,base_format/* formatCount */.B4)(source.files), " ", source.files === 1 ? 'file' : 'files', ", ", (0,base_format/* formatBytes */.z3)(source.bytes), source.retention !== null && (0,jsxRuntime/* jsx */.Y)(Retention, { retention: source.retention })] }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Builder", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: `telemetry-dashboard-action ${options.builderVersion}` }) }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Data", children: (0,jsxRuntime/* jsx */.Y)(FileLinks, { paths: toDataFiles(dashboard) }) }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Feed, metrics, badge", children: (0,jsxRuntime/* jsx */.Y)(FileLinks, { paths: ['feed.xml', 'metrics.prom', 'badge.svg', 'badge.json'] }) })] }) }));
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
    { title: 'Rows', numeric: true, cell: ({ rows }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: rows }) },
    { title: 'Telemetry of', cell: (partition) => (0,jsxRuntime/* jsx */.Y)(Days, { ...partition }) },
];
/** The events themselves, for use in other tools. */
function Downloads({ index }) {
    const newestFirst = index.partitions.toReversed();
    const columns = index.columns.map(({ name }) => name).join(', ');
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "downloads", title: "Downloads", note: "one row per event, by month of the telemetry file", children: [newestFirst.length === 0 ? ((0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: "No events to download." })) : ((0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Downloads", columns: provenance_COLUMNS, rows: newestFirst.slice(0, LISTED_MONTHS), visible: VISIBLE_MONTHS, noun: "months", id: ({ name }) => `download-${name}` })), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Columns: ", columns, ". See ", (0,jsxRuntime/* jsx */.Y)("a", { href: "data/index.json", children: "data/index.json" }), " for their meaning", newestFirst.length > LISTED_MONTHS &&
                        ` and ${(0,base_format/* formatQuantity */.VZ)(newestFirst.length - LISTED_MONTHS, 'older month')}`, ". ", describeLeftOut(index.not_exported, index.window_bytes)] })] }));
}
function Days({ first_day: first, last_day: last }) {
    return first === null || last === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "no day in the file names" }) : (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: (0,base_format/* formatDays */.n1)(first, last) });
}
function Files({ name, files }) {
    if (files.length === 0)
        return (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "no rows" });
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

// EXTERNAL MODULE: ./src/render/verdicts.ts
var verdicts = __webpack_require__(7444);
;// CONCATENATED MODULE: ./src/render/components/identity.tsx






/** The repository, the two verdicts on it, and the facts that an operator looks for first. */
function Identity({ dashboard, options, sections = [] }) {
    const { repository, telemetry_version: version } = dashboard.summary;
    return ((0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsxs */.FD)("nav", { "aria-label": "Site", children: [(0,jsxRuntime/* jsx */.Y)("a", { href: "../index.html", children: "All repositories" }), sections.map((section) => ((0,jsxRuntime/* jsx */.Y)("a", { href: `#${section.toLowerCase()}`, children: section })))] }), (0,jsxRuntime/* jsx */.Y)("h1", { children: (0,jsxRuntime/* jsxs */.FD)(components_parts/* ServerLink */.o, { href: toRepositoryUrl(options.serverUrl, `${repository.owner}/${repository.name}`), children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: "owner", children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: repository.owner }), " /"] }), ' ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: repository.name })] }) }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "badges", children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* ContextBadge */.jk, { context: repository.context }), (0,jsxRuntime/* jsx */.Y)(components_parts/* StateBadge */.VK, { state: repository.state }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "badge", children: ["telemetry ", version] })] }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "facts", children: [(0,jsxRuntime/* jsx */.Y)(TelemetryFact, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(AutomationFact, { summary: dashboard.summary })] }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "facts", children: [(0,jsxRuntime/* jsx */.Y)(LastTelemetryFact, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(CoverageFact, { summary: dashboard.summary }), (0,jsxRuntime/* jsx */.Y)(ActionsTakenFact, { summary: dashboard.summary })] })] }));
}
/** Can the telemetry be read? */
function TelemetryFact({ dashboard: { summary, diagnostics } }) {
    const { error, warning, note } = diagnostics.counts;
    const parts = [
        error > 0 && (0,base_format/* formatQuantity */.VZ)(error, 'error'),
        warning > 0 && (0,base_format/* formatQuantity */.VZ)(warning, 'warning'),
        note > 0 && (0,base_format/* formatQuantity */.VZ)(note, 'note'),
    ].filter(Boolean);
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Fact */.dN, { title: "Telemetry: can it be read?", class: `fact-status status-${summary.status}`, icon: icon/* STATUS_ICONS */.I[summary.status], value: (0,base_format/* toCapital */.ob)((0,verdicts/* toVerdicts */.m)(summary).telemetry), children: ["Diagnostics: ", (0,jsxRuntime/* jsx */.Y)("a", { href: "#diagnostics", children: parts.length > 0 ? parts.join(', ') : 'no problems' })] }));
}
/** Does the automation work? */
function AutomationFact({ summary }) {
    const { automation, evidence, attention } = (0,verdicts/* toVerdicts */.m)(summary);
    const status = (0,verdicts/* toAutomationStatus */.H)(summary);
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Fact */.dN, { title: "Automation: does it work?", class: `fact-status status-${status}`, icon: icon/* STATUS_ICONS */.I[status], value: automation === null ? 'Not known' : (0,base_format/* toCapital */.ob)(automation), children: [evidence === null ? 'Not known without telemetry.' : evidence !== '' && `${(0,base_format/* toCapital */.ob)(evidence)}.`, attention !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', (0,jsxRuntime/* jsx */.Y)("a", { href: "#attention", children: (0,base_format/* toCapital */.ob)(attention) }), "."] }))] }));
}
function LastTelemetryFact({ dashboard: { summary, attention } }) {
    const { coverage } = summary;
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Fact */.dN, { title: "Last telemetry", class: "fact-time", icon: "clock", value: coverage.last_timestamp === null ? ('None') : ((0,jsxRuntime/* jsx */.Y)(components_parts/* Timestamp */.Dc, { id: "last-telemetry", value: coverage.last_timestamp, overdue: attention.overdue_day })), children: coverage.last_day === null
            ? 'No record has a valid timestamp.'
            : `All periods on this page end on ${(0,base_format/* formatDay */.im)(coverage.last_day)}, the last day of telemetry.` }));
}
function CoverageFact({ summary: { coverage, source } }) {
    const total = coverage.days_present + coverage.days_missing.length;
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Fact */.dN, { title: "Data coverage", class: "fact-coverage", icon: "calendar", value: total === 0 ? 'No days' : `${(0,base_format/* formatCount */.B4)(coverage.days_present)} of ${(0,base_format/* formatQuantity */.VZ)(total, 'day')}`, children: [coverage.first_timestamp && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: ["First telemetry ", (0,jsxRuntime/* jsx */.Y)(components_parts/* Timestamp */.Dc, { value: coverage.first_timestamp }), ".", ' '] })), coverage.days_missing.length > 0 && `${(0,base_format/* formatQuantity */.VZ)(coverage.days_missing.length, 'day')} missing.`, source.retention !== null && source.retention.files_left_out > 0 && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [" Older telemetry is not shown: only the last ", (0,base_format/* formatQuantity */.VZ)(source.retention.days, 'day'), " are read."] }))] }));
}
function ActionsTakenFact({ summary }) {
    const taken = summary.actions_taken;
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Fact */.dN, { title: "What was done", class: "fact-done", icon: (0,icon/* toTakenIcon */.gK)({ taken: taken.count, notRecorded: taken.not_recorded, events: summary.events }), value: taken.statement, children: describeTaken(summary) }));
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
        return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "figures", title: "Last 30 days", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: "No record has a valid timestamp, so there are no figures for a period." }) }));
    }
    const last = days.slice(-key_figures_DAYS);
    const daily = (value) => last.map((day) => (day.present ? value(day) : null));
    return ((0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "figures", title: days.length < key_figures_DAYS ? `All telemetry, ${(0,base_format/* formatQuantity */.VZ)(days.length, 'day')}` : `Last ${key_figures_DAYS} days`, note: toPeriodText(month), children: [(0,jsxRuntime/* jsxs */.FD)("div", { class: "figures", children: [(0,jsxRuntime/* jsx */.Y)(Figure, { title: "Events", value: (0,base_format/* formatCount */.B4)(month.events), bars: daily((day) => day.events), children: month.comparable && (0,jsxRuntime/* jsx */.Y)(Change, { percent: month.change_pct, before: month.previous_events }) }), (0,jsxRuntime/* jsx */.Y)(Figure, { title: "Runs", value: (0,base_format/* formatCount */.B4)(month.runs), bars: daily((day) => day.runs), children: month.comparable && (0,jsxRuntime/* jsx */.Y)(Change, { percent: month.runs_change_pct, before: month.previous_runs }) }), (0,jsxRuntime/* jsx */.Y)(FailureFigure, { month: month, bars: deriveTrailingRates(days, key_figures_DAYS) }), (0,jsxRuntime/* jsx */.Y)(TakenFigure, { month: month, bars: daily((day) => (day.actions_taken === 0 && day.actions_not_recorded > 0 ? null : day.actions_taken)) })] }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Disclosure */.EN, { summary: "Compare periods", children: (0,jsxRuntime/* jsx */.Y)(Table, { caption: "Periods up to the last telemetry day, compared with as many days before", columns: key_figures_COLUMNS, rows: toPeriods(sweeps) }) })] }));
}
/** A rate with its sample size; with few known outcomes, only the counts. Events without a known outcome are shown separately. */
function FailureFigure({ month, bars }) {
    const { events, failed, known, failure_rate: rate } = month;
    const unknown = events - known;
    return ((0,jsxRuntime/* jsx */.Y)(Figure, { title: "Failure rate", value: rate === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: `fewer than ${comparison/* MIN_COMPARED */.Hh} known outcomes` }) : (0,base_format/* formatRatio */.B0)(rate), notes: [
            `${(0,base_format/* formatCount */.B4)(failed)} of ${(0,base_format/* formatQuantity */.VZ)(known, 'known outcome')} failed`,
            ...(unknown > 0 ? [`${(0,base_format/* formatQuantity */.VZ)(unknown, 'event')} without a known outcome`] : []),
        ], bars: bars, drawn: `Each bar: rate of the last ${TRAILING_DAYS} days.`, children: month.comparable && ((0,jsxRuntime/* jsx */.Y)(RateChange, { points: month.failure_rate_change, before: { failed: month.previous_failed, known: month.previous_known, rate: month.previous_failure_rate } })) }));
}
function TakenFigure({ month, bars }) {
    const { events, actions_taken: taken, actions_not_recorded: notRecorded } = month;
    return ((0,jsxRuntime/* jsx */.Y)(Figure, { title: "Actions taken", value: taken === 0 && notRecorded > 0 ? ((0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "whether anything was changed is not recorded" })) : ((0,base_format/* formatCount */.B4)(taken)), notes: notRecorded > 0 ? [`not recorded for ${(0,base_format/* formatCount */.B4)(notRecorded)} of ${(0,base_format/* formatQuantity */.VZ)(events, 'event')}`] : [], bars: bars, children: month.comparable && isTakenRecorded(month) && ((0,jsxRuntime/* jsx */.Y)(Change, { percent: month.actions_taken_change_pct, before: month.previous_actions_taken })) }));
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
    { title: 'Events', numeric: true, cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: window.events }) },
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
    { title: 'Runs', numeric: true, cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: window.runs }) },
    { title: 'p95', numeric: true, cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Duration */.dw, { milliseconds: window.p95_ms }) },
    {
        title: 'p95 before',
        numeric: true,
        cell: ({ window }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Duration */.dw, { milliseconds: window.comparable ? window.previous_p95_ms : null }),
    },
];
function key_figures_toChangeText(change) {
    return change === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : toSignedPercent(change);
}
function key_figures_Rate({ value }) {
    return value === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,jsxRuntime/* jsx */.Y)(jsxRuntime/* Fragment */.FK, { children: (0,base_format/* formatRatio */.B0)(value) });
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
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,records_tags/* parseTags */.rL)(tags).map(({ key, value }, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ' ', (0,jsxRuntime/* jsxs */.FD)("bdi", { class: "tag", children: [(0,text_formats/* toVisibleText */.tc)(key), "=", value === records_tags/* WITHHELD_TAG */.nJ ? (0,jsxRuntime/* jsx */.Y)("i", { children: "withheld" }) : (0,text_formats/* toVisibleText */.tc)(value)] })] }))), (0,records_tags/* hasMoreTags */.dV)(tags) && ' and more'] }));
}

;// CONCATENATED MODULE: ./src/render/components/runs-table.tsx









const runs_table_VISIBLE_ROWS = 12;
/** Maximum runs on the page, which shows recent runs, not a log. */
const runs_table_LISTED_RUNS = 20;
function RunsTable({ dashboard }) {
    const { runs, summary } = dashboard;
    const toAddress = createRunAddresses(dashboard);
    const listed = runs.slice(0, runs_table_LISTED_RUNS);
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "runs", title: "Latest runs", note: toNote(listed.length, summary.runs.total), children: runs.length === 0 ? ((0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: "No record names a run." })) : ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("ul", { class: "legend", children: records_outcome/* OUTCOMES */.i.filter((outcome) => summary.runs[outcome] > 0).map((outcome) => ((0,jsxRuntime/* jsxs */.FD)("li", { children: [(0,jsxRuntime/* jsx */.Y)(icon/* OutcomeLabel */.BH, { outcome: outcome }), " ", (0,jsxRuntime/* jsx */.Y)("b", { children: (0,base_format/* formatCount */.B4)(summary.runs[outcome]) })] }))) }), (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Latest runs", columns: createRunColumns(listed, toAddress), rows: listed, visible: runs_table_VISIBLE_ROWS, noun: "runs", id: ({ id }) => toAnchor('run', id) }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["\u2013 = not recorded. The ", (0,jsxRuntime/* jsx */.Y)("a", { href: "runs/index.html", children: "list of runs" }), " has more of them, and says why runs failed."] })] })) }));
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
            cell: ({ started }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Timestamp */.Dc, { value: started, zone: false }),
            sort: ({ started }) => started,
            id: (run) => days.get(run),
        },
        { title: 'Duration', numeric: true, cell: (run) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Duration */.dw, { milliseconds: toElapsed(run) }), sort: toElapsed },
        { title: 'Events', numeric: true, cell: ({ events }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: events }), key: ({ events }) => events },
        { title: 'Failed', numeric: true, cell: toFailed, key: ({ failed }) => failed },
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
            cell: ({ actor }) => (actor === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: actor })),
            key: ({ actor }) => actor,
        },
        ...(listed.some(({ tags }) => tags !== null) ? [TAGS] : []),
    ];
}
const TAGS = {
    title: 'Tags',
    class: 'tags',
    cell: ({ tags }) => (tags === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,jsxRuntime/* jsx */.Y)(Tags, { tags: tags })),
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
    return page === null ? ((0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: id })) : ((0,jsxRuntime/* jsx */.Y)("a", { href: page, children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: id }) }));
}
function toOutcome({ outcome, unfinished }) {
    if (!unfinished)
        return (0,jsxRuntime/* jsx */.Y)(icon/* OutcomeLabel */.BH, { outcome: outcome });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(icon/* OutcomeLabel */.BH, { outcome: outcome }), " ", (0,jsxRuntime/* jsx */.Y)(components_parts/* UnfinishedBadge */.jI, {})] }));
}
function toFailed({ failed }) {
    return failed === 0 ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: 0 }) : (0,jsxRuntime/* jsx */.Y)("span", { class: "is-failed", children: (0,base_format/* formatCount */.B4)(failed) });
}
function toChanges({ actionsTaken, actionsNotRecorded }) {
    if (actionsTaken === 0 && actionsNotRecorded > 0)
        return (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "not recorded" });
    return (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: actionsTaken });
}
/** On one line at any width: `ast.parse, ctx.get, 3 more`. */
function runs_table_toActions({ actions, moreActions }) {
    const more = actions.length - MAX_ACTIONS;
    return [
        ...actions.slice(0, MAX_ACTIONS).flatMap((action, index) => [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: action })]),
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
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "usage", title: "Usage", note: `of tools by agents, from the transcripts of ${(0,base_format/* formatQuantity */.VZ)(totals.sessions, 'session')}, over all telemetry`, children: (0,jsxRuntime/* jsxs */.FD)("div", { class: "stack", children: [(0,jsxRuntime/* jsxs */.FD)("dl", { children: [(0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Invocations", children: [(0,base_format/* formatCount */.B4)(totals.invocations), ", ", toSampleText({ failed: totals.errors, known: totals.known }), " with an error", totals.blocked > 0 && `, ${(0,base_format/* formatCount */.B4)(totals.blocked)} refused by a user`] }), (0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "By source", children: [(0,base_format/* formatCount */.B4)(builtin.invocations), " built in, ", (0,base_format/* formatCount */.B4)(curated.invocations), " from curated plugins,", ' ', (0,base_format/* formatCount */.B4)(flea.invocations), " uploaded by the community (flea)"] }), (0,jsxRuntime/* jsxs */.FD)(components_parts/* Entry */.HK, { title: "Messages", children: [(0,base_format/* formatCount */.B4)(totals.user_messages), " from users, ", (0,base_format/* formatCount */.B4)(totals.assistant_messages), " from assistants", totals.interruptions > 0 && `, ${(0,base_format/* formatQuantity */.VZ)(totals.interruptions, 'interruption')}`, totals.api_errors > 0 && `, ${(0,base_format/* formatQuantity */.VZ)(totals.api_errors, 'service error')}`] }), totals.users !== null && (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Users", children: (0,base_format/* formatCount */.B4)(totals.users) }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: "Tokens", children: (0,jsxRuntime/* jsx */.Y)(Tokens, { tokens: totals.tokens }) })] }), models.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: "Models, all telemetry", captioned: true, columns: MODEL_COLUMNS, rows: models.slice(0, usage_ROWS) })), sessions.some(({ tokens }) => tokens !== null) && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: "Newest sessions", captioned: true, columns: SESSION_COLUMNS, rows: sessions.slice(0, usage_ROWS) })), tools.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `Tools, ${month}`, captioned: true, columns: TOOL_COLUMNS, rows: tools.slice(0, usage_ROWS) })), items.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `Skills, subagents, MCP tools and slash commands, ${month}`, captioned: true, columns: ITEM_COLUMNS, rows: items.slice(0, usage_ROWS) })), plugins.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `Plugins, ${month}`, captioned: true, columns: PLUGIN_COLUMNS, rows: plugins.slice(0, usage_ROWS) })), servers.length > 0 && ((0,jsxRuntime/* jsx */.Y)(Table, { caption: `MCP servers, ${month}`, captioned: true, columns: SERVER_COLUMNS, rows: servers.slice(0, usage_ROWS) })), (0,jsxRuntime/* jsx */.Y)(Rankings, { rankings: rankings }), (0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: ["Tools and items: the most used in the last 30 days. Known: uses with a result, or refused. A failure rate needs at least ", comparison/* MIN_COMPARED */.Hh, " of them; a change needs as many uses in the 30 days before. New: first used in the last 30 days. All figures, by day and session, are in ", (0,jsxRuntime/* jsx */.Y)("a", { href: "usage.json", children: "usage.json" }), ". The content of sessions is not published."] })] }) }));
}
/** All columns cover the last 30 days, except the last, which says so. */
const USED_COLUMNS = [
    { title: 'Uses', numeric: true, cell: ({ last_30d }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: last_30d.invocations }) },
    {
        title: 'Change',
        numeric: true,
        cell: ({ trend, trend_pct: change }) => trend === 'new' ? 'new' : change === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : toSignedPercent(change),
        sort: ({ trend_pct: change }) => change,
    },
    ...createFailureColumns(({ last_30d: { errors, known, failure_rate } }) => ({
        failed: errors,
        known,
        failure_rate,
    })),
    { title: 'Sessions', numeric: true, cell: ({ last_30d }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: last_30d.sessions }) },
    {
        title: 'Users',
        numeric: true,
        cell: ({ unique_users_30d: users }) => (users === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: users })),
    },
    { title: 'Uses, all telemetry', numeric: true, cell: ({ invocations }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: invocations }) },
];
const TOOL_COLUMNS = [
    { title: 'Tool', class: 'wide', cell: ({ tool }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: tool }) },
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
    { title: 'Name', class: 'wide', cell: ({ item }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: item }) },
    { title: 'Kind', cell: ({ kind }) => usage_KINDS[kind] },
    { title: 'Source', cell: ({ source }) => source },
    ...USED_COLUMNS,
];
const PLUGIN_COLUMNS = [
    { title: 'Plugin', class: 'wide', cell: ({ plugin }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: plugin }) },
    { title: 'Source', cell: ({ source }) => source },
    ...USED_COLUMNS,
];
const SERVER_COLUMNS = [
    { title: 'Server', class: 'wide', cell: ({ server }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: server }) },
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
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Entry */.HK, { title: title, children: names.slice(0, usage_ROWS).map((name, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: name })] }))) }));
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
    cell: ({ tokens }) => (tokens === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, {}) : (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: tokens[key] })),
    sort: ({ tokens }) => tokens?.[key] ?? null,
}));
const MODEL_COLUMNS = [
    { title: 'Model', class: 'wide', cell: ({ model }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: model }) },
    { title: 'Messages', numeric: true, cell: ({ messages }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: messages }) },
    ...usage_TOKEN_COLUMNS,
];
const SESSION_COLUMNS = [
    { title: 'Session', class: 'wide', cell: ({ id }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: id }) },
    { title: 'Tool calls', numeric: true, cell: ({ tool_calls: calls }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: calls }) },
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
    return reason === null ? (0,text_formats/* toVisibleText */.tc)(action) : `${(0,text_formats/* toVisibleText */.tc)(action)}: ${(0,text_formats/* toVisibleText */.tc)(reason)}`;
}

;// CONCATENATED MODULE: ./src/render/runs/runs-index.tsx








/** One page of the list of runs. Older pages must not change when runs are added, so they show no total. */
function RunsIndex({ repository, links, page, newer, older, failed }) {
    const { file, runs, from } = page;
    const isNewest = newer === undefined;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)(SiteLinks, { runs: isNewest ? null : 'index.html', newer: newer && { file: newer.file, text: 'Newer runs' }, older: older && { file: older.file, text: 'Older runs' } }), (0,jsxRuntime/* jsx */.Y)("h1", { children: isNewest ? 'Runs' : 'Older runs' }), (0,jsxRuntime/* jsx */.Y)("p", { class: "badges", children: (0,jsxRuntime/* jsx */.Y)(RepositoryBadges, { repository: repository }) }), isNewest && failed > 0 && ((0,jsxRuntime/* jsx */.Y)("p", { children: (0,jsxRuntime/* jsx */.Y)("a", { href: "failed.html", children: (0,base_format/* formatQuantity */.VZ)(failed, 'failed run') }) }))] }), (0,jsxRuntime/* jsx */.Y)("main", { id: "content", children: (0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "runs", title: `Runs ${(0,base_format/* formatCount */.B4)(from)} to ${(0,base_format/* formatCount */.B4)(from + runs.length - 1)}`, note: "numbered from the first run in the telemetry; newest first", children: [(0,jsxRuntime/* jsx */.Y)(LongTable, { caption: `Runs, page ${file}`, columns: runs_index_createColumns(runs, links, toDayAnchors(runs)), rows: runs, visible: 2 * RUNS_OF_LIST, noun: "runs", id: ({ id }) => toAnchor('run', id) }), older === undefined && from > 1 && ((0,jsxRuntime/* jsx */.Y)("p", { class: "note", children: "Older runs are not listed, but are included in the counts on the overview." }))] }) })] }));
}
/** The failed runs, each with the step that it failed at. */
function FailedRuns({ repository, links, failed, count, of, total }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)(SiteLinks, { runs: "index.html", newer: undefined, older: undefined }), (0,jsxRuntime/* jsx */.Y)("h1", { children: "Failed runs" }), (0,jsxRuntime/* jsx */.Y)("p", { class: "badges", children: (0,jsxRuntime/* jsx */.Y)(RepositoryBadges, { repository: repository }) })] }), (0,jsxRuntime/* jsx */.Y)("main", { id: "content", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "runs", title: `${(0,base_format/* formatCount */.B4)(count)} of ${of < total ? 'the newest ' : ''}${(0,base_format/* formatQuantity */.VZ)(of, 'run')}`, note: `${count > failed.length ? `only the newest ${(0,base_format/* formatCount */.B4)(failed.length)}, ` : ''}newest first`, children: (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Failed runs", columns: runs_index_createColumns(failed, links, new Map(), true), rows: failed, visible: RUNS_OF_LIST, noun: "runs", id: ({ id }) => toAnchor('run', id) }) }) })] }));
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
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("span", { class: "badge", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: `${repository.owner}/${repository.name}` }) }), (0,jsxRuntime/* jsx */.Y)(components_parts/* ContextBadge */.jk, { context: repository.context }), (0,jsxRuntime/* jsx */.Y)(components_parts/* StateBadge */.VK, { state: repository.state })] }));
}

;// CONCATENATED MODULE: ./src/render/dashboard-page.tsx


















const TIMED_SECTIONS = ['Outcomes', 'Coverage', 'Latency'];
/** Number of days that a chart shows individually. */
const RECENT_DAYS = 90;
function DashboardPage({ dashboard, options, exported }) {
    const { summary, sweeps, commands, usage } = dashboard;
    const { days } = sweeps;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Identity, { dashboard: dashboard, options: options, sections: toSections(dashboard, exported !== null) }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [(0,jsxRuntime/* jsx */.Y)(AttentionList, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(KeyFigures, { sweeps: sweeps }), (0,jsxRuntime/* jsx */.Y)(Outcomes, { dashboard: dashboard }), (0,jsxRuntime/* jsxs */.FD)("div", { class: days.length > RECENT_DAYS ? 'stack' : 'pair', children: [(0,jsxRuntime/* jsx */.Y)(Coverage, { dashboard: dashboard }), (0,jsxRuntime/* jsx */.Y)(Latency, { sweeps: sweeps })] }), (0,jsxRuntime/* jsx */.Y)(ActionsTable, { summary: summary, sweeps: sweeps }), (0,jsxRuntime/* jsx */.Y)(RunsTable, { dashboard: dashboard }), commands && (0,jsxRuntime/* jsx */.Y)(Commands, { commands: commands }), usage && (0,jsxRuntime/* jsx */.Y)(Usage, { usage: usage }), (0,jsxRuntime/* jsx */.Y)(DiagnosticsList, { dashboard: dashboard, options: options }), exported !== null && (0,jsxRuntime/* jsx */.Y)(Downloads, { index: exported }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "pair", children: [(0,jsxRuntime/* jsx */.Y)(records_account/* RecordsAccount */.Y3, { records: summary.records }), (0,jsxRuntime/* jsx */.Y)(Provenance, { dashboard: dashboard, options: options })] })] })] }));
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
    return (days.length > 0 && ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "outcomes", title: "Outcomes", note: "of events, by UTC day", children: (0,jsxRuntime/* jsx */.Y)(RecentAndAll, { chart: (props) => (0,jsxRuntime/* jsx */.Y)(OutcomeBars, { ...props, toRuns: toRuns }), id: "outcomes", days: days }) })));
}
function Coverage({ dashboard: { sweeps, diagnostics } }) {
    const { days, anchor_day: anchor } = sweeps;
    if (anchor === null)
        return null;
    const part = days.length > 7 * MAX_WEEKS ? `the last ${MAX_WEEKS} weeks, ` : '';
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "coverage", title: "Coverage", note: `${part}up to the last telemetry day, ${(0,base_format/* formatDay */.im)(anchor)}`, children: (0,jsxRuntime/* jsx */.Y)(CoverageCalendar, { days: days, partial: derivePartialDays(diagnostics.diagnostics) }) }));
}
function Latency({ sweeps: { days } }) {
    const measured = days.some((day) => day.p95_ms !== null);
    return (days.length > 0 && ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "latency", title: "Latency", note: "of events with a duration", children: measured ? ((0,jsxRuntime/* jsx */.Y)(RecentAndAll, { chart: LatencyBand, id: "latency", days: days })) : ((0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: "No event has a duration." })) })));
}
/** The last days individually and, when there are more, a second chart of all days in coarser steps. */
function RecentAndAll({ chart: Chart, id, days }) {
    if (days.length <= RECENT_DAYS)
        return (0,jsxRuntime/* jsx */.Y)(Chart, { id: `${id}-all`, days: days, title: "All telemetry" });
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: "charts", children: [(0,jsxRuntime/* jsx */.Y)(Chart, { id: `${id}-recent`, days: days.slice(-RECENT_DAYS), title: `Last ${RECENT_DAYS} days` }), (0,jsxRuntime/* jsx */.Y)(Chart, { id: `${id}-all`, days: days, title: "All telemetry" })] }));
}

// EXTERNAL MODULE: ./src/render/document.tsx
var render_document = __webpack_require__(3453);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/write.js + 26 modules
var write = __webpack_require__(5305);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/settings/input-field.ts
var input_field = __webpack_require__(7812);
// EXTERNAL MODULE: ./src/derive/artifacts/artifact-field.ts
var artifact_field = __webpack_require__(6288);
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
    first_day: artifact_field/* day */.vd.nullable().describe('The first day in their names.'),
    last_day: artifact_field/* day */.vd.nullable().describe('The last day in their names.'),
    telemetry_files: artifact_field/* count */.U9.describe('Number of telemetry files.'),
    telemetry_bytes: artifact_field/* count */.U9.describe('Their size in bytes of raw telemetry.'),
});
const columnSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().describe('Name of the column.'),
    type: schemas/* enum */.k5n(COLUMN_TYPES)
        .describe('Times are ISO 8601 in CSV and JSONL, milliseconds since the epoch (UTC) in Parquet.'),
    unit: schemas/* string */.YjP().nullable().describe('Unit; null without one.'),
    nullable: schemas/* boolean */.zMY().describe('Whether a value can be missing: null in JSONL and Parquet, an empty field in CSV.'),
    meaning: schemas/* string */.YjP().describe('Meaning of the column.'),
});
const fileSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().describe('Name of the file, in the directory of this index.'),
    format: schemas/* enum */.k5n(input_field/* EXPORT_FORMATS */.UP).describe('Format of the file.'),
    bytes: artifact_field/* count */.U9.describe('Size in bytes.'),
});
const LEFT_OUT_REASONS = ['beyond-window', 'too-large'];
/** `data/index.json`. */
const exportIndexSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz('1.1').describe('Version of this format.'),
    columns: schemas/* array */.YOg(columnSchema).describe('The columns, in the order of every format.'),
    csv_escape: schemas/* literal */.euz("'")
        .describe("In CSV, a text that begins with one of `=+-@'`, a full-width one of these, tab, CR or LF gets an apostrophe in front, and so " +
        'does such a text after a semicolon. To restore the text, remove one apostrophe at the beginning and after each semicolon.'),
    window_bytes: artifact_field/* count */.U9.describe('Maximum bytes of raw telemetry that are exported: the newest whole months that fit, or the newest days of the newest month.'),
    partitions: schemas/* array */.YOg(monthSchema.extend({
        rows: artifact_field/* count */.U9.describe('Number of rows: one per event in these files, regardless of its own date.'),
        files: schemas/* array */.YOg(fileSchema).describe('One file per format; none when there are no rows.'),
    }))
        .describe('What can be downloaded, by name. Rows are sorted by file, line, and place on the line; rows of session logs come last within their line.'),
    sessions: schemas/* strictObject */.rej({
        rows: artifact_field/* count */.U9.describe('Number of rows: one per session of `sessions.json`.'),
        files: schemas/* array */.YOg(fileSchema)
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
const NAMES = EXPORT_COLUMNS.map(({ name }) => name);
/**
 * A CSV table (RFC 4180), with a line feed after each row; UTF-8 without a byte order mark. An absent value is an empty field.
 *
 * No text becomes a formula in a spreadsheet: a text that begins with a character that could start one gets an apostrophe in
 * front. In locales with a decimal comma, spreadsheets may also split fields at semicolons, so the same is done after each
 * semicolon. An existing apostrophe in these places gets another one. To restore a text, remove one apostrophe at the beginning
 * and after each semicolon.
 */
function renderCsv(rows) {
    return renderTable(NAMES, Array.from(rows, toCells));
}
function renderTable(columns, rows) {
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
    return renderTable(Object.keys(rows[0] ?? {}), rows.map((Object.values)));
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
    return NAMES.map((name) => cells[name]);
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
    return { index, files: files.set('data/index.json', (0,text_formats/* renderJson */.hF)(index)) };
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
        feed_element('title', `${(0,text_formats/* toVisibleText */.tc)(`${owner}/${name}`)} telemetry: attention, findings and failed runs`),
        feed_element('subtitle', (0,verdicts/* toVerdicts */.m)(summary).sentences),
        feed_element('updated', latest),
        `<link rel="self" type="application/atom+xml" href="${(0,text_formats/* escapeXml */.X)(`${base}feed.xml`)}"/>`,
        `<link rel="alternate" type="text/html" href="${(0,text_formats/* escapeXml */.X)(`${base}index.html`)}"/>`,
        `<author>${feed_element('name', 'telemetry-dashboard-action')}</author>`,
        `<generator version="${(0,text_formats/* escapeXml */.X)(options.builderVersion)}">telemetry-dashboard-action</generator>`,
        ...entries.map((entry) => renderEntry(entry, feedId, base)),
        '</feed>\n',
    ];
    return new TextEncoder().encode(lines.join('\n'));
}
function renderEntry({ id, title, summary, category, updated, address }, feedId, base) {
    return [
        '<entry>',
        feed_element('id', `${feedId}/${id}`),
        feed_element('title', title),
        feed_element('updated', updated),
        `<link rel="alternate" type="text/html" href="${(0,text_formats/* escapeXml */.X)(`${base}${address}`)}"/>`,
        `<category term="${(0,text_formats/* escapeXml */.X)(category)}"/>`,
        feed_element('summary', summary),
        '</entry>',
    ].join('\n');
}
/** One entry when the item begins and another when it is over. Their ids contain the day it began, so they never change. */
function toAttentionEntries(item) {
    const { kind, action, since, until } = item;
    const id = `attention/${kind}/${since}/${toUrlPart(action)}`;
    const address = 'index.html#attention';
    const name = (0,text_formats/* toVisibleText */.tc)(action);
    const begun = { ...item, until: null };
    return [
        {
            id,
            title: `${name} ${(0,attention_text/* toIncident */.mt)(begun)}`,
            summary: (0,attention_text/* toEvidence */.zR)(begun),
            category: `attention-${kind}`,
            updated: `${since}T00:00:00Z`,
            address,
        },
        ...(until === null
            ? []
            : [
                {
                    id: `${id}/over`,
                    title: `${name} ${(0,attention_text/* toIncident */.mt)(item)}`,
                    summary: (0,attention_text/* toEvidence */.zR)(item),
                    category: 'attention-over',
                    updated: `${until}T00:00:00Z`,
                    address,
                },
            ]),
    ];
}
/** A finding is dated by the day in its file's name, or else by the last telemetry. It remains until it is fixed. */
function toFindingEntry({ code, severity, message, file, line, count }, latest) {
    const day = file === null ? null : (0,timestamp/* parseFileDay */.kD)(file);
    const place = file === null ? '' : ` in ${(0,text_formats/* toVisibleText */.tc)(file)}${line === null ? '' : `, line ${line}`}`;
    return {
        id: `diagnostic/${toUrlPart(code)}/${file === null ? '' : toUrlPart(file)}`,
        title: `${severity}: ${(0,text_formats/* toVisibleText */.tc)(code)}${place}`,
        summary: `${(0,text_formats/* toVisibleText */.tc)(message)} Found ${(0,base_format/* formatQuantity */.VZ)(count, 'time')}.`,
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
        title: `Run ${(0,text_formats/* toVisibleText */.tc)(run.id)} failed${cause}`,
        summary: `${started}${(0,base_format/* formatCount */.B4)(run.failed)} of ${(0,base_format/* formatQuantity */.VZ)(run.events, 'event')} failed.`,
        category: 'failed-run',
        updated: run.ended ?? run.started ?? latest,
        address,
    };
}
function feed_element(name, text) {
    return `<${name}>${(0,text_formats/* escapeXml */.X)(text)}</${name}>`;
}
/** Tagging authority of the ids (RFC 4151): the host of the server that the repositories are on. */
function toAuthority(serverUrl) {
    return URL.canParse(serverUrl) && /^https?:/i.test(serverUrl) ? new URL(serverUrl).hostname : 'github.com';
}

// EXTERNAL MODULE: ./src/derive/artifacts/diagnostics-schema.ts
var diagnostics_schema = __webpack_require__(5415);
// EXTERNAL MODULE: ./src/records/dialects.ts + 18 modules
var dialects = __webpack_require__(7343);
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
    return (0,text_formats/* toVisibleText */.tc)(text).toWellFormed();
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
    const lines = families.filter(({ samples }) => samples.length > 0).flatMap(toLines);
    return new TextEncoder().encode([...lines, '# EOF\n'].join('\n'));
}
function toLines({ name, type, unit, help, samples }) {
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
        toAutomation(summary),
        ...toAttention(summary, attention),
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
    const samples = diagnostics_schema/* STATUSES */.f.map((state) => ({ labels: { telemetry_status: state }, value: Number(state === status) }));
    return { name: 'status', type: 'stateset', help: 'Worst finding about the telemetry.', samples };
}
/** Without telemetry, nothing is known about the automation. */
function toAutomation({ status, automation: { verdict } }) {
    const samples = attention_schema/* ATTENTION_VERDICTS */.We.map((state) => ({
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
function toAttention({ status, automation }, { items }) {
    const isKnown = status !== 'no-telemetry';
    const counts = attention_schema/* ATTENTION_KINDS */.Vi.map((kind) => ({ labels: { kind }, value: automation.attention[kind] }));
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
                labels: { kind, action: (0,text_formats/* toVisibleText */.tc)(action) },
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
        const text = (0,text_formats/* toVisibleText */.tc)(action.action).toWellFormed();
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
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(Identity, { dashboard: dashboard, options: options }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [(0,jsxRuntime/* jsxs */.FD)("section", { class: "card empty", "aria-labelledby": "empty-title", children: [(0,jsxRuntime/* jsx */.Y)(EmptyPlot, {}), isNothing ? (0,jsxRuntime/* jsx */.Y)(NoTelemetry, { dashboard: dashboard }) : (0,jsxRuntime/* jsx */.Y)(NoneCounts, { dashboard: dashboard })] }), (0,jsxRuntime/* jsx */.Y)(DiagnosticsList, { dashboard: dashboard, options: options }), unrecognised !== null && (0,jsxRuntime/* jsx */.Y)(records_account/* RecordFormats */.Ql, {}), (0,jsxRuntime/* jsxs */.FD)("div", { class: "pair", children: [summary.records.lines > 0 && (0,jsxRuntime/* jsx */.Y)(records_account/* RecordsAccount */.Y3, { records: summary.records }), (0,jsxRuntime/* jsx */.Y)(Provenance, { dashboard: dashboard, options: options })] })] })] }));
}
function NoTelemetry({ dashboard }) {
    const { source } = dashboard.summary;
    const unread = countUnread(dashboard);
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "No telemetry available" }), (0,jsxRuntime/* jsxs */.FD)("p", { children: [source.directories.length === 0 ? 'There is no directory ' : 'There are no records in ', (0,jsxRuntime/* jsx */.Y)("code", { children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: source.directory }) }), ' ', "in ", (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: source.repository }), ". This does not mean that nothing happened, only that nothing is known.", unread > 0 &&
                        ` Not read: ${(0,base_format/* formatQuantity */.VZ)(unread, 'entry that is not a .jsonl file', 'entries that are not .jsonl files')}.`] }), (0,jsxRuntime/* jsxs */.FD)("p", { children: ["When daily ", (0,jsxRuntime/* jsx */.Y)("code", { children: ".jsonl" }), " files arrive there, this page shows the outcomes of records and runs over time, the covered days, the latency and frequency of actions, and the changes that were made."] })] }));
}
/** Says why there is telemetry but none of its records counts. */
function NoneCounts({ dashboard }) {
    const { foreign, withheld, parsed } = dashboard.summary.records;
    const unrecognised = findMessage(dashboard, 'nothing-recognised');
    if (unrecognised !== null) {
        return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)("h2", { id: "empty-title", children: "No recognised records" }), (0,jsxRuntime/* jsx */.Y)("p", { children: (0,jsxRuntime/* jsx */.Y)("bdi", { children: (0,text_formats/* toVisibleText */.tc)(unrecognised) }) }), (0,jsxRuntime/* jsxs */.FD)("p", { children: ["Compare the records with the ", (0,jsxRuntime/* jsx */.Y)("a", { href: `#${records_account/* RECORD_FORMATS_ID */.n3}`, children: "record formats" }), "."] })] }));
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

// EXTERNAL MODULE: ./src/derive/aggregate/aggregate-data.ts + 2 modules
var aggregate_data = __webpack_require__(7502);
// EXTERNAL MODULE: ./src/render/assets.ts + 1 modules
var assets = __webpack_require__(1457);
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
                            (0,jsxRuntime/* jsxs */.FD)("a", { href: `#${toRunAnchor(run.id)}`, tabIndex: -1, children: [(0,jsxRuntime/* jsx */.Y)("title", { children: `${run.started.slice(11, 16)} ${(0,text_formats/* toVisibleText */.tc)(run.id)}: ${run.outcome}` }), (0,jsxRuntime/* jsx */.Y)("rect", { x: `${toPercent(x)}%`, y: index * LANE + 18, width: `${toPercent(Math.max(MIN_WIDTH, width))}%`, height: BAR, rx: "2", fill: `url(#fill-${run.outcome})` })] }),
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
            return name.trim() === '' ? 'Actor not recorded' : (0,text_formats/* toVisibleText */.tc)(name);
        case 'stage':
            return name.trim() === '' ? 'A blank name' : (0,text_formats/* toVisibleText */.tc)(name);
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
    return { label: LABELS[name], text: typeof value === 'number' ? toNumberText(name, value) : toText(name, value) };
}
function toText(name, value) {
    if (typeof value === 'string')
        return (0,text_formats/* toVisibleText */.tc)(value);
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
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [text !== null && ((0,jsxRuntime/* jsx */.Y)("p", { class: "said", children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: text }) })), facts.length > 0 && ((0,jsxRuntime/* jsx */.Y)("ul", { class: "values", children: facts.map((fact) => {
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
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: mark.class, children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: mark.icon }), outcome] }), ' ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: id }), text !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [': ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: text })] }))] }));
}
function toChange({ what, subject }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: "bolt" }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: what }), subject !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' ', (0,jsxRuntime/* jsx */.Y)("b", { children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: subject }) })] }))] }));
}
const REMARK_MARKS = {
    'blocking issue': { icon: 'blocked', class: 'is-blocked' },
    comment: { icon: 'dot', class: 'is-unknown' },
};
function toRemark({ kind, text }) {
    const mark = REMARK_MARKS[kind];
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("span", { class: mark.class, children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: mark.icon }), kind] }), ': ', text === null ? (0,jsxRuntime/* jsx */.Y)("span", { class: "note", children: "withheld by the emitter" }) : (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: text })] }));
}
const step_detail_KINDS = { slash_command: 'slash command', mcp: 'MCP' };
function toUse({ name, kind, outcome }) {
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: name }), " ", (0,jsxRuntime/* jsx */.Y)("span", { class: "note", children: step_detail_KINDS[kind] ?? kind }), " ", (0,jsxRuntime/* jsx */.Y)(icon/* OutcomeLabel */.BH, { outcome: outcome })] }));
}
const WHY = [
    { title: 'Decision', cell: ({ decision }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: decision }) },
    { title: 'Kind', cell: ({ kind }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: kind }) },
    { title: 'Rule', cell: ({ rule }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: rule }) },
    { title: 'Subject', cell: ({ subject }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: subject }) },
    { title: 'Outcome', cell: ({ outcome }) => (0,jsxRuntime/* jsx */.Y)(icon/* OutcomeLabel */.BH, { outcome: outcome }) },
    { title: 'Reason', class: 'list', cell: ({ reason }) => (0,jsxRuntime/* jsx */.Y)(Text, { value: reason }) },
    { title: 'Evidence', class: 'list', cell: ({ evidence }) => (0,jsxRuntime/* jsx */.Y)(Evidence, { evidence: evidence }) },
];
function Text({ value }) {
    return value === null ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "not recorded" }) : (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: value });
}
function Evidence({ evidence: { items, more } }) {
    if (items.length === 0)
        return (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "none recorded" });
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [items.map((key, index) => ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: key })] }))), more > 0 && ` and ${more} more`] }));
}

;// CONCATENATED MODULE: ./src/render/days/step-item.tsx







/** Minimum pause between two records that is shown. */
const GAP_SHOWN_MS = 1000;
/** One record: time, action, outcome, and its file and line. An unknown outcome is not shown, because most records of a start have none. */
function StepItem({ placed, anchor, toUrl, actorBefore }) {
    const { step, number, offset, gap } = placed;
    const { action, outcome, durationMs, actor, file, line } = step;
    return ((0,jsxRuntime/* jsxs */.FD)("li", { id: `${anchor}-step-${number}`, class: `step is-${outcome}`, children: [(0,jsxRuntime/* jsx */.Y)("span", { class: "at", children: offset === null ? 'no time' : `+${(0,base_format/* formatDuration */.a3)(offset)}` }), (0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: outcome === 'unknown' ? 'dot' : outcome }), (0,jsxRuntime/* jsxs */.FD)("div", { class: "what", children: [(0,jsxRuntime/* jsxs */.FD)("p", { class: "head", children: [(0,jsxRuntime/* jsx */.Y)("b", { children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: action }) }), outcome !== 'unknown' && (0,jsxRuntime/* jsx */.Y)("span", { class: "outcome", children: outcome }), durationMs !== null && ((0,jsxRuntime/* jsxs */.FD)("span", { children: ["took ", (0,jsxRuntime/* jsx */.Y)("span", { class: "took", children: (0,base_format/* formatDuration */.a3)(durationMs) })] })), gap !== null && gap >= GAP_SHOWN_MS && ((0,jsxRuntime/* jsxs */.FD)("span", { class: "gap-before", children: ["after a pause of ", (0,base_format/* formatDuration */.a3)(gap)] })), actor !== null && actor !== actorBefore && ((0,jsxRuntime/* jsxs */.FD)("span", { children: ["by ", (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: actor })] })), (0,jsxRuntime/* jsx */.Y)("span", { class: "where", children: (0,jsxRuntime/* jsxs */.FD)(components_parts/* ServerLink */.o, { href: toUrl(file, line), children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: file }), ", line ", line] }) })] }), (0,jsxRuntime/* jsx */.Y)(Detail, { detail: step.detail, number: number })] })] }));
}
/** All steps of a run, by cycle, stage or actor. */
function StepSections({ replay, anchor, toUrl }) {
    const { left, steps } = replay;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [step_groups_toGroups(replay).map((group) => ((0,jsxRuntime/* jsx */.Y)(Group, { group: group, anchor: anchor, toUrl: toUrl }))), left.count > 0 && left.after >= steps.length && (0,jsxRuntime/* jsx */.Y)(Left, { count: left.count })] }));
}
function Group({ group, anchor, toUrl }) {
    const { title, steps, leftBefore } = group;
    const [first] = steps;
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [leftBefore > 0 && (0,jsxRuntime/* jsx */.Y)(Left, { count: leftBefore }), (0,jsxRuntime/* jsxs */.FD)("h3", { class: "group-title", children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: title }), (0,jsxRuntime/* jsx */.Y)("span", { class: "note", children: step_item_describe(group) })] }), (0,jsxRuntime/* jsx */.Y)("ol", { class: "steps", start: first?.number, children: steps.map((placed, index) => ((0,jsxRuntime/* jsx */.Y)(StepItem, { placed: placed, anchor: anchor, toUrl: toUrl, actorBefore: steps[index - 1]?.step.actor ?? (placed.step.group.kind === 'actor' ? placed.step.actor : null) }))) })] }));
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
        typeof verdict === 'string' && `verdict ${(0,text_formats/* toVisibleText */.tc)(verdict)}`,
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
    return ((0,jsxRuntime/* jsx */.Y)("li", { class: `run is-${run.outcome}`, children: (0,jsxRuntime/* jsxs */.FD)("details", { children: [(0,jsxRuntime/* jsx */.Y)("summary", { children: line }), (0,jsxRuntime/* jsxs */.FD)("div", { id: anchor, class: "run-body", children: [(0,jsxRuntime/* jsxs */.FD)("p", { class: "note", children: [run.started !== null && `${(0,base_format/* formatTimestamp */.Ey)(run.started)} UTC, `, (0,base_format/* formatQuantity */.VZ)(run.events, 'event'), run.failed > 0 && `, ${run.failed} failed`, workflowUrl !== null && ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [' · ', (0,jsxRuntime/* jsx */.Y)(components_parts/* ServerLink */.o, { href: workflowUrl, children: "workflow run on GitHub" })] }))] }), run.tags !== null && ((0,jsxRuntime/* jsxs */.FD)("p", { class: "tags", children: [(0,jsxRuntime/* jsx */.Y)("b", { children: "Tags" }), " ", (0,jsxRuntime/* jsx */.Y)(Tags, { tags: run.tags })] })), run.unfinished && (0,jsxRuntime/* jsx */.Y)(UnfinishedNote, {}), isDrawable(replay.steps) && (0,jsxRuntime/* jsx */.Y)(RunTimeline, { steps: replay.steps, anchor: anchor }), replay.steps.length === 0 && (0,jsxRuntime/* jsx */.Y)("p", { class: "nothing", children: "The steps of this run were not read." }), (0,jsxRuntime/* jsx */.Y)(StepSections, { replay: replay, toUrl: toUrl, anchor: anchor })] })] }) }));
}
function RunLine({ day, run }) {
    const elapsed = toElapsed(run);
    return ((0,jsxRuntime/* jsxs */.FD)("span", { class: "run-line", children: [(0,jsxRuntime/* jsx */.Y)(icon/* Icon */.In, { name: run.outcome === 'unknown' ? 'dot' : run.outcome }), (0,jsxRuntime/* jsx */.Y)("span", { class: "sr-only", children: run.outcome }), (0,jsxRuntime/* jsx */.Y)("span", { class: "time", children: run.started === null
                    ? '–'
                    : run.started.startsWith(day)
                        ? run.started.slice(11, 16)
                        : run.started.slice(0, 10) }), (0,jsxRuntime/* jsx */.Y)("b", { children: (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: run.id }) }), run.unfinished && (0,jsxRuntime/* jsx */.Y)(components_parts/* UnfinishedBadge */.jI, {}), (0,jsxRuntime/* jsx */.Y)("span", { class: "why", children: run.cause !== null ? ((0,jsxRuntime/* jsx */.Y)("bdi", { children: toCauseText(run.cause) })) : (run.actions.slice(0, 2).map((action, index) => [index > 0 && ', ', (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: action })])) }), (0,jsxRuntime/* jsxs */.FD)("span", { class: "note", children: [(0,base_format/* formatQuantity */.VZ)(run.events, 'event'), elapsed !== null && `, ${(0,base_format/* formatDuration */.a3)(elapsed)}`] })] }));
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
    return ((0,jsxRuntime/* jsxs */.FD)(jsxRuntime/* Fragment */.FK, { children: [(0,jsxRuntime/* jsxs */.FD)("header", { class: "identity", children: [(0,jsxRuntime/* jsx */.Y)(SiteLinks, { runs: "../runs/index.html", newer: neighbour(pages[number - 2], 'Earlier runs'), older: neighbour(pages[number], 'Later runs') }), (0,jsxRuntime/* jsx */.Y)("h1", { children: (0,base_format/* formatLongDay */.IO)(day.day) }), (0,jsxRuntime/* jsx */.Y)("p", { class: "badges", children: (0,jsxRuntime/* jsx */.Y)(RepositoryBadges, { repository: repository }) }), (0,jsxRuntime/* jsx */.Y)(DayFacts, { day: day })] }), (0,jsxRuntime/* jsxs */.FD)("main", { id: "content", children: [number === 1 && (0,jsxRuntime/* jsx */.Y)(Strip, { day: day }), runs.some(({ started }) => started?.startsWith(day.day)) && ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "when", title: "When", note: `time of day, UTC; each bar is a run${pages.length > 1 ? ' of this page' : ''}, as wide as its duration`, children: (0,jsxRuntime/* jsx */.Y)(DayClock, { day: day.day, runs: runs }) })), (0,jsxRuntime/* jsxs */.FD)(components_parts/* Section */.wn, { id: "runs", title: "Runs", note: day_page_toNote(page, pages.length), children: [runs.length === 0 && (0,jsxRuntime/* jsx */.Y)(components_parts/* Nothing */.Cl, { children: "No run started on this day." }), (0,jsxRuntime/* jsx */.Y)("ol", { class: "runs", dangerouslySetInnerHTML: toMarkup(runs, (run) => ((0,jsxRuntime/* jsx */.Y)(RunItem, { day: day.day, run: run, replay: replays.get(run.id) ?? null, toUrl: toUrl, workflowUrl: toWorkflowUrl(run) }))) })] }), number === 1 && (0,jsxRuntime/* jsx */.Y)(Actions, { actions: day.actions })] })] }));
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
    return ((0,jsxRuntime/* jsxs */.FD)("div", { class: `facts status-${status}`, children: [(0,jsxRuntime/* jsx */.Y)(components_parts/* Fact */.dN, { title: "Failures", class: "fact-status", icon: failed > 0 ? 'failed' : known === 0 ? 'dot' : 'success', value: known === 0 ? 'No known outcome' : toSampleText({ failed, known }), children: usual.known > 0 && `${toSampleText(usual)} in the 30 days up to this one` }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Fact */.dN, { title: "Runs", class: "fact-time", icon: "clock", value: (0,base_format/* formatCount */.B4)(total), children: total > 0 && `${(0,base_format/* formatCount */.B4)(figures.failed_runs)} failed` }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Fact */.dN, { title: "Events", class: "fact-coverage", icon: "calendar", value: (0,base_format/* formatCount */.B4)(events), children: actions.length > 0 && (0,base_format/* formatQuantity */.VZ)(actions.length, 'action') }), (0,jsxRuntime/* jsx */.Y)(components_parts/* Fact */.dN, { title: "What was done", class: "fact-done", icon: (0,icon/* toTakenIcon */.gK)(done), value: toTakenStatement(done) })] }));
}
/** The two weeks up to the day. Each day links to its place on the overview, which exists whether or not the day has a page. */
function Strip({ day: { day, strip } }) {
    return ((0,jsxRuntime/* jsx */.Y)("nav", { class: "strip", "aria-label": "Days up to this one", children: (0,jsxRuntime/* jsx */.Y)("ol", { children: strip.map((other) => ((0,jsxRuntime/* jsx */.Y)("li", { class: other.present ? (other.failed > 0 ? 'is-failed' : 'is-success') : 'is-missing', children: (0,jsxRuntime/* jsxs */.FD)("a", { href: `../index.html#day-${other.day}`, "aria-current": other.day === day ? 'date' : undefined, children: [(0,base_format/* formatDay */.im)(other.day).split(' ').slice(0, 2).join(' '), (0,jsxRuntime/* jsx */.Y)("span", { children: other.present ? `${(0,base_format/* formatCount */.B4)(other.failed)} failed` : 'no telemetry' })] }) }))) }) }));
}
const day_page_COLUMNS = [
    { title: 'Action', class: 'mono', cell: ({ action }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Name */.SX, { value: action }) },
    { title: 'Events', numeric: true, cell: ({ events }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Count */.y_, { value: events }) },
    {
        title: 'Failed',
        cell: ({ failed, known }) => (known === 0 ? (0,jsxRuntime/* jsx */.Y)(components_parts/* Unknown */.$r, { why: "no known outcome" }) : toSampleText({ failed, known })),
        sort: ({ failed }) => failed,
    },
    {
        title: 'p95',
        numeric: true,
        cell: ({ p95Ms }) => (0,jsxRuntime/* jsx */.Y)(components_parts/* Duration */.dw, { milliseconds: p95Ms }),
        sort: ({ p95Ms }) => p95Ms,
    },
];
function Actions({ actions }) {
    if (actions.length === 0)
        return null;
    return ((0,jsxRuntime/* jsx */.Y)(components_parts/* Section */.wn, { id: "actions", title: "Actions", note: "most failures first; p95 to within 3.6 %", children: (0,jsxRuntime/* jsx */.Y)(LongTable, { caption: "Actions of the day", columns: day_page_COLUMNS, rows: actions, visible: VISIBLE_ACTIONS, noun: "actions" }) }));
}

;// CONCATENATED MODULE: ./src/render/days/day-pages.tsx










/**
 * Digests of everything that determines the pages of a day; anything new that they show must be added here. Two days with the
 * same digest have the same pages.
 */
function createDayDigests(repository, source, { serverUrl, siteUrl, builderVersion }) {
    const { owner, name, key, context, state } = repository;
    const site = {
        builder: [builderVersion, aggregate_data/* AGGREGATE_VERSION */.x9, assets/* STYLESHEET_PATH */.pI, assets/* SCRIPT_PATH */.yi],
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
    const name = (0,text_formats/* toVisibleText */.tc)(`${repository.owner}/${repository.name}`);
    return (page, pages) => {
        const { day } = page;
        return (0,render_document/* renderDocument */.f)((0,jsxRuntime/* jsx */.Y)(render_document/* Document */.y, { title: `${(0,base_format/* formatDay */.im)(day.day)}${pages.length > 1 ? `, ${page.number} of ${pages.length}` : ''}: ${name}`, description: `${(0,base_format/* formatQuantity */.VZ)(day.figures.events, 'event')}, ${day.figures.failed} failed, in ` +
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
    const repository = (0,text_formats/* toVisibleText */.tc)(`${owner}/${name}`);
    const pages = toListPages(runs, summary.runs.total);
    const failed = runs.filter(({ outcome }) => outcome === 'failed');
    const shell = { toRoot: '../../', options };
    const toPath = (file) => `runs/${file}`;
    const files = pages.map((page, index) => [
        toPath(page.file),
        (0,render_document/* renderDocument */.f)((0,jsxRuntime/* jsx */.Y)(render_document/* Document */.y, { ...shell, title: `Runs of ${repository}`, description: `${(0,base_format/* formatQuantity */.VZ)(page.runs.length, 'run')}, newest first, with outcome and cause.`, path: `${encodeURIComponent(key)}/${toPath(page.file)}`, children: (0,jsxRuntime/* jsx */.Y)(RunsIndex, { repository: summary.repository, links: fromLists, page: page, newer: pages[index - 1], older: pages[index + 1], failed: failed.length }) })),
    ]);
    const path = toPath('failed.html');
    const list = ((0,jsxRuntime/* jsx */.Y)(render_document/* Document */.y, { ...shell, title: `Failed runs of ${repository}`, description: `${(0,base_format/* formatCount */.B4)(failed.length)} of the ${runs.length < summary.runs.total ? 'newest ' : ''}${(0,base_format/* formatQuantity */.VZ)(runs.length, 'run')} failed.`, path: `${encodeURIComponent(key)}/${path}`, children: (0,jsxRuntime/* jsx */.Y)(FailedRuns, { repository: summary.repository, links: fromLists, failed: failed.slice(0, RUNS_OF_LIST), count: failed.length, of: runs.length, total: summary.runs.total }) }));
    return new Map([
        ['runs.json', (0,text_formats/* renderCompactJson */.u_)(toRunsArtifact(dashboard, links))],
        ...files,
        ...(failed.length > 0 ? [[path, (0,render_document/* renderDocument */.f)(list)]] : []),
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
    const title = (0,text_formats/* toVisibleText */.tc)(`${owner}/${name} telemetry`);
    const page = ((0,jsxRuntime/* jsx */.Y)(render_document/* Document */.y, { title: title, description: dashboard_files_describe(summary), toRoot: "../", path: `${encodeURIComponent(key)}/`, status: (0,verdicts/* toVerdicts */.m)(summary).level, feed: `${title}: attention, findings and failed runs`, options: options, children: summary.records.counted === 0 ? ((0,jsxRuntime/* jsx */.Y)(NoRecordsPage, { dashboard: dashboard, options: options })) : ((0,jsxRuntime/* jsx */.Y)(DashboardPage, { dashboard: dashboard, options: options, exported: exported?.index ?? null })) }));
    return new Map([
        ['index.html', (0,render_document/* renderDocument */.f)(page)],
        ['summary.json', (0,text_formats/* renderJson */.hF)(summary)],
        ['diagnostics.json', (0,text_formats/* renderJson */.hF)(dashboard.diagnostics)],
        ['sweeps.json', (0,text_formats/* renderJson */.hF)(dashboard.sweeps)],
        ['attention.json', (0,text_formats/* renderJson */.hF)(dashboard.attention)],
        ...(dashboard.usage ? [['usage.json', (0,text_formats/* renderJson */.hF)(dashboard.usage)]] : []),
        ...(dashboard.sessions ? [['sessions.json', (0,text_formats/* renderCompactJson */.u_)(dashboard.sessions)]] : []),
        ...(dashboard.commands ? [['commands.json', (0,text_formats/* renderJson */.hF)(dashboard.commands)]] : []),
        ...(isEmpty ? [] : renderSeries(dashboard.series)),
        ['badge.json', (0,text_formats/* renderJson */.hF)((0,badge/* toBadge */.dF)(summary))],
        ['badge.svg', (0,badge/* renderBadge */._s)(summary)],
        ['feed.xml', renderFeed(dashboard, options)],
        ['metrics.prom', renderMetrics(dashboard)],
        ...(exported?.files ?? []),
        ...(isEmpty ? [] : renderRuns(dashboard, options)),
    ]);
}
function renderSeries({ series, actions }) {
    return [
        ['series.json', (0,text_formats/* renderCompactJson */.u_)(series)],
        ...actions.map((action) => [`actions/${action.id}.json`, (0,text_formats/* renderCompactJson */.u_)(action)]),
    ];
}
/** A short summary, shown in link previews. */
function dashboard_files_describe(summary) {
    const { status, coverage, events, runs, actions_taken: taken } = summary;
    const { sentences } = (0,verdicts/* toVerdicts */.m)(summary);
    if (status === 'no-telemetry')
        return sentences;
    const days = coverage.days_present + coverage.days_missing.length;
    const extent = coverage.last_day === null
        ? ''
        : ` ${(0,base_format/* formatQuantity */.VZ)(events, 'event')} in ${(0,base_format/* formatQuantity */.VZ)(runs.total, 'run')} on ${(0,base_format/* formatCount */.B4)(coverage.days_present)} of ` +
            `${(0,base_format/* formatQuantity */.VZ)(days, 'day')} up to ${(0,base_format/* formatDay */.im)(coverage.last_day)}.`;
    return `${sentences}${extent} ${taken.statement}`;
}

// EXTERNAL MODULE: ./src/render/manifest.ts
var render_manifest = __webpack_require__(8087);
// EXTERNAL MODULE: ./src/github/git-objects.ts
var git_objects = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
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
function toStep(event, file, line, record) {
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
                this.#add(event.run, toStep(event, file, line, record));
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

// EXTERNAL MODULE: ./src/records/telemetry-file.ts + 5 modules
var telemetry_file = __webpack_require__(5431);
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

// EXTERNAL MODULE: ./src/derive/artifacts/audit.ts
var artifacts_audit = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/derive/aggregate/aggregate.ts + 14 modules
var aggregate = __webpack_require__(6991);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
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
        await (0,promises_.setImmediate)();
    }
    #reuse(batch) {
        batch.clear();
        this.#free.push(batch);
    }
}
/** Bytes of files that a repository keeps between its two passes: a few days of typical telemetry. */
const MAX_BYTES = 4 * 1024 * 1024;
/**
 * Keeps the last files read, as many as fit: most of what is read again is in one of them and then costs no request. The choice is made
 * before reading, so that no other file stays in memory.
 */
class RecentFiles {
    #wanted = new Set();
    #files = new Map();
    /** @param files - The files that will be read, in order. */
    constructor(files) {
        let room = MAX_BYTES;
        for (const { path, size } of [...files].reverse()) {
            if (size === null || size > MAX_BYTES)
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
    for (const batch of toBatches(cache === null ? [] : files.filter((file) => !isChanged(file)))) {
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
    const audit = (0,artifacts_audit/* auditPresence */.pG)(reading.previous, files);
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
            audit.push(...(0,artifacts_audit/* auditContent */.RA)(published, id, content.bytes));
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
function toBatches(items) {
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
        directory: (0,telemetry_source/* telemetryDirectory */.Hm)(repository),
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
        days: Array.from(settled.days.keys(), timestamp/* toDay */._b),
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
    const manifest = (0,render_manifest/* renderManifest */.sB)({ repository, dashboard, read: sources, files: rendered, kept, days: described }, options);
    const figures = (0,manifest_schema/* toDashboardFigures */.BK)(dashboard);
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
            return (0,git_objects/* blobId */.zA)(bytes);
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
    const isSame = source.repository === repository && (0,github_name/* isSameName */.yS)(source.directory, directory);
    if (!isSame && files.length > 0)
        return [];
    const left = new Set(leftOut.map(({ path }) => path));
    const isWanted = ({ path }) => !left.has(path) && !(0,repository_name/* isReserved */.Bs)(path);
    if (!isSame || source.directory === directory)
        return source.files.filter(isWanted);
    return source.files
        .map((file) => ({ ...file, path: (0,telemetry_source/* toFilePath */.dO)(directory, (0,telemetry_source/* toWholePath */.MV)(source.directory, file.path)) }))
        .filter(isWanted);
}
/** GitHub's names ignore case, so every spelling is read. The diagnostic warns of the effect on other readers of the directories. */
function observeSpelling(repository, directories) {
    const names = directories.map(({ directory }) => directory.slice(telemetry_source/* TELEMETRY_ROOT */.TN.length + 1));
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


/***/ }),

/***/ 4819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ prepareRun),
  i: () => (/* binding */ toActionError)
});

// EXTERNAL MODULE: ./src/publish/published-directory.ts
var published_directory = __webpack_require__(6775);
// EXTERNAL MODULE: ./src/publish/tree.ts
var tree = __webpack_require__(4599);
// EXTERNAL MODULE: ./src/base/action-error.ts
var action_error = __webpack_require__(24);
// EXTERNAL MODULE: ./src/settings/github-name.ts
var github_name = __webpack_require__(6564);
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
        if ((0,github_name/* isSameName */.yS)(name, publishRepository))
            throw refusal(settings, publishRepository, reason);
    }
    if (!(0,github_name/* isSameName */.yS)((0,github_name/* ownerOf */.bf)(publishRepository), owner)) {
        throw refusal(settings, publishRepository, `does not belong to ${owner}, whose telemetry it would publish`);
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
    throw refusal(settings, target.publishRepository, reason);
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
function refusal({ owner }, name, reason) {
    return new action_error/* ActionError */.l(`publish-repository: ${name} ${reason}; dashboards cannot be published there.`, {
        hint: `Use a separate repository for the dashboards, such as ${owner}/telemetry-dashboards.`,
    });
}

// EXTERNAL MODULE: ./src/registry/registry.ts + 1 modules
var registry_registry = __webpack_require__(9884);
// EXTERNAL MODULE: ./src/registry/plan.ts
var registry_plan = __webpack_require__(864);
// EXTERNAL MODULE: ./src/settings/derive-options.ts
var derive_options = __webpack_require__(4225);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/redaction/echo.ts
var echo = __webpack_require__(8684);
;// CONCATENATED MODULE: ./src/run/prepare.ts









/**
 * Registry → plan → published state. Problems that concern all repositories (registry, target, settings) stop the run here, before any
 * telemetry is read.
 * @throws ActionError for these problems.
 */
async function prepareRun(settings, effects, known) {
    const { text, origin, isAssumed = false, warnings = [] } = await effects.readRegistry();
    const registry = (0,registry_registry/* parseRegistry */.l5)(text, origin);
    const wanted = known === undefined ? settings.repositories : 'all';
    const planned = (0,registry_plan/* planRepositories */.gi)(registry, settings.owner, wanted === 'auto' ? 'all' : wanted);
    const all = isAssumed ? (0,registry_plan/* withoutContexts */.t9)(planned) : planned;
    checkTarget(settings, registry);
    const touched = wanted === 'auto' ? await effects.readTouched(all.telemetryRepository) : null;
    const plan = (0,registry_plan/* narrowPlan */.f9)(all, known?.selected ?? touched);
    effects.log.info(`Checking ${plan.enabled.length} of ${plan.registered.length} registered repositories of ${plan.owner} (${origin}).`);
    // Read before pinning the telemetry, so that newer publications by others are noticed (invariant 7).
    const keys = plan.enabled.map(({ key }) => key);
    const target = await effects.target.inspect(keys.filter((key) => known?.changed.has(key) ?? true));
    const directory = settings.target.kind === 'repository' ? settings.target.publishDirectory : '';
    // Checked only once: a target that holds this action's dashboards has passed.
    const isFirst = !plan.registered.some(({ key }) => (0,published_directory/* publishedTreeId */.UT)(target.site, (0,tree/* toSitePath */.Wm)(directory, key)) !== null);
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
    return { serverUrl: server.serverUrl, siteUrl, builderVersion: version/* VERSION */.x, ...(0,derive_options/* pickDeriveOptions */.F3)(settings) };
}
/** Wraps unexpected errors in an ActionError; their cause goes to the debug log. */
function toActionError(error, log) {
    if (error instanceof action_error/* ActionError */.l) {
        if (error.cause !== undefined)
            log.debug((0,echo/* echoLines */.RB)(String(error.cause)));
        return error;
    }
    log.debug((0,echo/* echoLines */.RB)(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return new action_error/* ActionError */.l('The action failed unexpectedly.', {
        hint: 'Run again with debug logging (ACTIONS_STEP_DEBUG) and report the output.',
        cause: error,
    });
}


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ OwnEntries),
/* harmony export */   KG: () => (/* binding */ listDirectory),
/* harmony export */   OG: () => (/* binding */ toDirectoryPath),
/* harmony export */   _o: () => (/* binding */ DirectoryNames),
/* harmony export */   fL: () => (/* binding */ toTelemetryEntries),
/* harmony export */   he: () => (/* binding */ findUnregistered)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24);
/* harmony import */ var _github_git_listing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3342);
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2362);
/* harmony import */ var _local_directory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(840);
/* harmony import */ var _settings_github_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6564);
/* harmony import */ var _telemetry_source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8562);










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
    await listInto(files, root, '', onSpecial);
    return (0,_github_git_listing_js__WEBPACK_IMPORTED_MODULE_5__/* .toSorted */ .nr)(files);
}
async function listInto(files, root, prefix, onSpecial) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, prefix), { withFileTypes: true })) {
        const path = `${prefix}${entry.name}`;
        if (entry.name === '.git')
            continue;
        if (entry.isDirectory())
            await listInto(files, root, `${path}/`, onSpecial);
        else if (entry.isSymbolicLink())
            files.push(await toLink((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), path));
        else if (entry.isFile())
            files.push(await toFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), path));
        else
            onSpecial(path, (0,_local_directory_js__WEBPACK_IMPORTED_MODULE_7__/* .toSpecialKind */ .LR)(entry) ?? 'of an unknown kind');
    }
}
async function toLink(location, path) {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(location, { encoding: 'buffer' });
    return { path, mode: _github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .MODE */ .g.symlink, id: (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .blobId */ .zA)(target), size: target.byteLength };
}
async function toFile(location, path) {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(location);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${size}\0`);
    let read = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(location)) {
        hash.update(chunk);
        read += chunk.length;
    }
    if (read !== size)
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(`${path} changed while reading it.`, { hint: 'Run again.' });
    return { path, mode: (mode & 0o100) === 0 ? _github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .MODE */ .g.file : _github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .MODE */ .g.executable, id: hash.digest('hex'), size };
}
/** The names of all telemetry directories, grouped regardless of letter case. */
class DirectoryNames {
    /** Sorted by code units. */
    names;
    #spellings = new Map();
    constructor(names) {
        this.names = [...names].sort();
        for (const name of this.names) {
            const spellings = this.#spellings.get((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .zN)(name));
            if (spellings === undefined)
                this.#spellings.set((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .zN)(name), [name]);
            else
                spellings.push(name);
        }
    }
    /** Names of the repository's directories, sorted by code units. They may differ from its key in case only. */
    namesOf({ key }) {
        return this.#spellings.get((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .zN)(key)) ?? [];
    }
}
/** Whole path of a telemetry directory. */
function toDirectoryPath(name) {
    return `${_telemetry_source_js__WEBPACK_IMPORTED_MODULE_9__/* .TELEMETRY_ROOT */ .TN}/${name}`;
}
/** The names that match none of these repositories. */
function findUnregistered(names, repositories) {
    const keys = new Set(repositories.map(({ key }) => (0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .zN)(key)));
    return names.filter((name) => !keys.has((0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .zN)(name)));
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
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(`"${foreign.path}" is not a file of this telemetry directory.`);
    }
}
/** Merges the files of a repository's directories, sorted by path. Each path starts with the prefix of its directory (`toEntryPrefix`). */
function toTelemetryEntries(listings) {
    const all = Array.from(listings, ({ prefix, files }) => prefix === '' ? files : files.map((file) => ({ ...file, path: `${prefix}${file.path}` })));
    return (0,_github_git_listing_js__WEBPACK_IMPORTED_MODULE_5__/* .toSorted */ .nr)(all.flat()).map(toTelemetryEntry);
}
function toTelemetryEntry({ path, mode, id, size }) {
    const kind = mode === _github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .MODE */ .g.symlink ? 'symlink' : mode === _github_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .MODE */ .g.submodule ? 'submodule' : 'file';
    return { path, kind, id, size };
}


/***/ }),

/***/ 8712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DirectoryTelemetrySource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24);
/* harmony import */ var _directory_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1043);
/* harmony import */ var _github_git_objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2362);
/* harmony import */ var _telemetry_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8562);
/* harmony import */ var _github_object_batches_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3345);







/** Telemetry in a local checkout. Its ids are the same as Git's, but Git is not needed. */
class DirectoryTelemetrySource {
    root;
    #listed = new Map();
    #names;
    /** @param root - Directory that contains `telemetry/`. */
    constructor(root) {
        this.root = root;
    }
    async listNames() {
        return (await this.#listNames()).names;
    }
    async identify(repository) {
        const listings = await this.#list(repository);
        this.#listed.set(repository.key, listings);
        return listings.map(({ identity }) => identity);
    }
    expect() {
        // nothing to prepare: each directory is listed on its own
    }
    async open(repository) {
        const listings = this.#listed.get(repository.key) ?? (await this.#list(repository));
        this.#listed.delete(repository.key);
        if (listings.length === 0)
            return null;
        const entries = (0,_directory_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .toTelemetryEntries */ .fL)(listings);
        const own = new _directory_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .OwnEntries */ .Hv(entries);
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.root, (0,_telemetry_source_js__WEBPACK_IMPORTED_MODULE_6__/* .telemetryDirectory */ .Hm)(repository));
        return {
            directories: listings.map(({ identity }) => identity),
            entries,
            read: (wanted) => readFiles(directory, own.check(wanted)),
        };
    }
    /** Skips empty directories, as Git does. */
    async #list(repository) {
        const listings = [];
        for (const name of (await this.#listNames()).namesOf(repository)) {
            const directory = (0,_directory_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .toDirectoryPath */ .OG)(name);
            const files = await (0,_directory_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listDirectory */ .KG)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.root, directory));
            if (files.length === 0)
                continue;
            const identity = { directory, tree: (0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .toTreeId */ .Bi)(files.map((file) => [file.path, file])) };
            listings.push({ identity, prefix: (0,_telemetry_source_js__WEBPACK_IMPORTED_MODULE_6__/* .toEntryPrefix */ ._m)(repository, directory), files });
        }
        return listings;
    }
    /** Read once, because every repository is looked up in the same names. */
    #listNames() {
        return (this.#names ??= this.#readNames());
    }
    /** Only real directories: does not follow links, and does not depend on a file system that ignores case. */
    async #readNames() {
        let directory = this.root;
        for (const name of _telemetry_source_js__WEBPACK_IMPORTED_MODULE_6__/* .TELEMETRY_ROOT */ .TN.split('/')) {
            if (!(await readDirectories(directory)).has(name))
                return new _directory_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .DirectoryNames */ ._o([]);
            directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        }
        return new _directory_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .DirectoryNames */ ._o(await readDirectories(directory));
    }
}
async function readDirectories(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }).catch((error) => {
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(`${directory} cannot be read.`, {
            hint: 'Pass the checkout of the telemetry repository.',
            cause: error,
        });
    });
    return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
}
async function* readFiles(directory, files) {
    for (const entry of files)
        yield await readEntry(directory, entry);
}
async function readEntry(directory, entry) {
    try {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, entry.path));
        if ((0,_github_git_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .blobId */ .zA)(bytes) === entry.id)
            return { entry, bytes };
        return { entry, error: new _github_object_batches_js__WEBPACK_IMPORTED_MODULE_5__/* .BlobMismatchError */ .Kk(`${entry.path} changed since it was listed.`) };
    }
    catch (error) {
        return { entry, error: new _base_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(`${entry.path} cannot be read.`, { cause: error }) };
    }
}


/***/ }),

/***/ 840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ toSpecialKind),
/* harmony export */   dM: () => (/* binding */ checkLocalDirectory)
/* harmony export */ });
/* unused harmony exports readRegularFile, checkWritableFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_action_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24);
/* harmony import */ var _redaction_echo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8684);





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
        throw new _base_action_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l(`${input}: ${(0,_redaction_echo_js__WEBPACK_IMPORTED_MODULE_4__/* .echo */ .WI)(path)} ${problem}.`, {
            hint: `Set ${input} to an ordinary directory. It is created if it does not exist.`,
        });
    };
    const location = await findReal((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path));
    if (node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '/' && KERNEL.test(location))
        refuse('is in a directory of the operating system');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => null); // errors are reported by the code that uses the path
    if (found === null || found.isDirectory())
        return;
    refuse(`is ${toSpecialKind(found) ?? 'a file'}, not a directory`);
}
/**
 * Reads a file whose type may have changed, without waiting for a writer.
 * @throws ActionError when it is not a regular file, and whatever `open` throws.
 */
async function readRegularFile(path) {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
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
    const found = await stat(path).catch(() => null);
    if (found !== null && !found.isFile())
        throw notRegular(path, found);
}
function notRegular(path, found) {
    return new ActionError(`${echo(path)} is ${toSpecialKind(found) ?? 'a directory'}, not a regular file.`, {
        hint: 'Remove it, or use another directory.',
    });
}
/** Resolves links in the part of the path that exists. */
async function findReal(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(async () => parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await findReal(parent), path.slice(parent.length)));
}


/***/ }),

/***/ 8562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ telemetryDirectory),
/* harmony export */   MV: () => (/* binding */ toWholePath),
/* harmony export */   Ri: () => (/* binding */ isDirectoryOf),
/* harmony export */   TN: () => (/* binding */ TELEMETRY_ROOT),
/* harmony export */   _m: () => (/* binding */ toEntryPrefix),
/* harmony export */   dO: () => (/* binding */ toFilePath),
/* harmony export */   gx: () => (/* binding */ createTreeSource)
/* harmony export */ });
/* harmony import */ var _settings_github_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6564);

/** Parent of all telemetry directories (`spec/1 §2.2`). */
const TELEMETRY_ROOT = 'telemetry/v1/repos';
/** A repository's telemetry directory according to the registry (`spec/1 §2.2`). File paths are relative to it. */
function telemetryDirectory({ key }) {
    return `${TELEMETRY_ROOT}/${key}`;
}
/** Whether a path is a directory of the repository, in any letter case. */
function isDirectoryOf(repository, directory) {
    return directory.startsWith(`${TELEMETRY_ROOT}/`) && (0,_settings_github_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(directory, telemetryDirectory(repository));
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


/***/ })

};
