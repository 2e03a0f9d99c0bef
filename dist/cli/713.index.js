export const id = 713;
export const ids = [713];
export const modules = {

/***/ 6337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ms: () => (/* binding */ ActionDays),
/* harmony export */   yl: () => (/* binding */ addLatency),
/* harmony export */   zG: () => (/* binding */ actionDaysSchema)
/* harmony export */ });
/* unused harmony export renderActionDays */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3640);
/* harmony import */ var _latency_duration_bucket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8127);
/* harmony import */ var _usage_row_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6415);




const actionDaysSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    cells: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ,
    longest: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .float64Column */ .DZ,
    ends: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ,
    buckets: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ,
});
function renderActionDays({ cells, longest, ends, buckets }) {
    return {
        cells: toColumnText(cells),
        longest: toColumnText(longest),
        ends: toColumnText(ends),
        buckets: toColumnText(buckets),
    };
}
/** Numbers of a cell: its day, the number of its action, and events by what became of them. */
const [DAY, ACTION, EVENTS, KNOWN, FAILED, BLOCKED, PARTIAL] = [0, 1, 2, 3, 4, 5, 6];
const WORDS = 7;
const [BUCKET, COUNT] = [0, 1];
const PAIR = 2;
const COUNTED = { failed: FAILED, blocked: BLOCKED, partial: PARTIAL, success: null, unknown: null };
/**
 * Actions by day: all days of at most 1,000 actions. A cell, which is an action on a day, is a row of typed arrays: 44 bytes, and 12 for each
 * of its different durations to five significant bits, so that there is nothing for the garbage collector to visit.
 */
class ActionDays {
    /** By day number: the numbers of cells, plus 1, by the numbers of their actions. */
    #days = new Map();
    #words = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #longest = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .NumberColumn */ .oq();
    /** Each node is a bucket of a cell. */
    #lists = new _usage_row_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .RowLists */ .WO();
    /** By node: number of the bucket, and durations in it. */
    #buckets = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #size = 0;
    #lastNumber = 0;
    #lastDay;
    /** Cells: actions on days. */
    get size() {
        return this.#size;
    }
    add(day, action, { outcome, durationMs }) {
        const cell = this.#cell(day, action);
        const at = cell * WORDS;
        this.#words.add(at + EVENTS, 1);
        if (outcome !== 'unknown')
            this.#words.add(at + KNOWN, 1);
        const word = COUNTED[outcome];
        if (word !== null)
            this.#words.add(at + word, 1);
        if (durationMs !== null) {
            this.#addDurations(cell, (0,_latency_duration_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .toDurationBucket */ .kc)(durationMs), 1);
            this.#addLongest(cell, durationMs);
        }
    }
    /** @param toAction - Numbers here of the actions there; of those that have none nothing is taken over. */
    merge(other, toAction) {
        for (let from = 0; from < other.#size; from += 1) {
            const [day, action] = [other.#word(from, DAY), toAction[other.#word(from, ACTION)]];
            if (action === undefined)
                continue;
            const cell = this.#cell(day, action);
            for (let word = EVENTS; word < WORDS; word += 1) {
                this.#words.add(cell * WORDS + word, other.#word(from, word));
            }
            other.#eachBucket(from, (bucket, count) => this.#addDurations(cell, bucket, count));
            this.#addLongest(cell, other.#longest.get(from));
        }
    }
    /** @param toAction - New numbers of the actions; of those that have none nothing is kept. */
    renumber(toAction) {
        const renumbered = new ActionDays();
        renumbered.merge(this, toAction);
        this.#days.clear();
        for (const [number, day] of renumbered.#days)
            this.#days.set(number, day);
        this.#words = renumbered.#words;
        this.#longest = renumbered.#longest;
        this.#lists = renumbered.#lists;
        this.#buckets = renumbered.#buckets;
        this.#size = renumbered.#size;
        this.#lastDay = undefined;
    }
    /**
     * In no order that means anything.
     * @param firstDay - Number of the first day that is wanted: of earlier ones nothing is made.
     */
    *cells(firstDay = 0) {
        const words = this.#words;
        for (let cell = 0; cell < this.#size; cell += 1) {
            const at = cell * WORDS;
            const day = words.get(at + DAY);
            if (day < firstDay)
                continue;
            yield {
                day,
                action: words.get(at + ACTION),
                events: words.get(at + EVENTS),
                known: words.get(at + KNOWN),
                failed: words.get(at + FAILED),
                blocked: words.get(at + BLOCKED),
                partial: words.get(at + PARTIAL),
                max: this.#lists.newest(cell) === _usage_row_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_NODE */ .lB ? null : this.#longest.get(cell),
                eachBucket: (visit) => this.#eachBucket(cell, visit),
            };
        }
    }
    toData() {
        const cells = this.#words.copyTo(new Uint32Array(this.#size * WORDS));
        const longest = this.#longest.copyTo(new Float64Array(this.#size));
        const ends = new Uint32Array(this.#size);
        const buckets = new Uint32Array(this.#lists.size * PAIR);
        let index = 0;
        for (let cell = 0; cell < this.#size; cell += 1) {
            this.#eachBucket(cell, (bucket, count) => {
                buckets[index++] = bucket;
                buckets[index++] = count;
            });
            ends[cell] = index;
        }
        return { cells, longest, ends, buckets };
    }
    /**
     * Takes over what was written down; this one is still empty.
     * @param actions - How many actions there are.
     * @throws RangeError when a cell is of none of them, there twice, or cut short.
     */
    load({ cells, longest, ends, buckets }, actions) {
        const isWhole = cells.length === longest.length * WORDS && ends.length === longest.length;
        if (!isWhole || (ends.at(-1) ?? 0) !== buckets.length)
            throw new RangeError('Cells of days are cut short.');
        let start = 0;
        for (const [cell, end] of ends.entries()) {
            const words = cells.subarray(cell * WORDS, (cell + 1) * WORDS);
            if (!(words[ACTION] < actions))
                throw new RangeError('A day names an action that is not there.');
            if (this.#cell(words[DAY], words[ACTION]) !== cell)
                throw new RangeError('An action is on a day twice.');
            for (let word = EVENTS; word < WORDS; word += 1)
                this.#words.set(cell * WORDS + word, words[word]);
            // The newest was written first.
            for (let at = end - PAIR; at >= start; at -= PAIR) {
                if (buckets[at] > _latency_duration_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_DURATION_BUCKET */ .ZC)
                    throw new RangeError('There is no such bucket.');
                this.#addDurations(cell, buckets[at], buckets[at + 1]);
            }
            start = end;
            this.#longest.set(cell, longest[cell]);
        }
    }
    #word(cell, word) {
        return this.#words.get(cell * WORDS + word);
    }
    #addDurations(cell, bucket, count) {
        for (let node = this.#lists.newest(cell); node !== _usage_row_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_NODE */ .lB; node = this.#lists.before(node)) {
            if (this.#buckets.get(node * PAIR + BUCKET) !== bucket)
                continue;
            this.#buckets.add(node * PAIR + COUNT, count);
            return;
        }
        const node = this.#lists.add(cell);
        this.#buckets.set(node * PAIR + BUCKET, bucket);
        this.#buckets.set(node * PAIR + COUNT, count);
    }
    #addLongest(cell, milliseconds) {
        if (milliseconds > this.#longest.get(cell))
            this.#longest.set(cell, milliseconds);
    }
    #eachBucket(cell, visit) {
        for (let node = this.#lists.newest(cell); node !== _usage_row_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_NODE */ .lB; node = this.#lists.before(node)) {
            visit(this.#buckets.get(node * PAIR + BUCKET), this.#buckets.get(node * PAIR + COUNT));
        }
    }
    #cell(day, action) {
        const cells = this.#day(day);
        const known = cells.get(action);
        if (known !== 0)
            return known - 1;
        const cell = this.#size;
        this.#size += 1;
        cells.set(action, this.#size);
        this.#words.set(cell * WORDS + DAY, day);
        this.#words.set(cell * WORDS + ACTION, action);
        return cell;
    }
    /** Remembers the last one: the events of a file are nearly all of one day. */
    #day(day) {
        if (day === this.#lastNumber && this.#lastDay !== undefined)
            return this.#lastDay;
        let cells = this.#days.get(day);
        if (cells === undefined)
            this.#days.set(day, (cells = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU()));
        this.#lastNumber = day;
        this.#lastDay = cells;
        return cells;
    }
}
/** Adds the durations of a cell to those of others. */
function addLatency(into, { eachBucket }) {
    eachBucket((bucket, count) => into.addTimes((0,_latency_duration_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .fromDurationBucket */ .bQ)(bucket), count));
    return into;
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ AgentFigures),
/* harmony export */   Mv: () => (/* binding */ agentFiguresDataSchema),
/* harmony export */   kv: () => (/* binding */ MAX_COUNTED_TAGS),
/* harmony export */   qN: () => (/* binding */ MAX_MEASURED)
/* harmony export */ });
/* unused harmony export MEASURES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _records_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9221);
/* harmony import */ var _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3629);



/** Maximum tags that are counted individually, the shortest ones (`byKeeping`). */
const MAX_COUNTED_TAGS = 100;
/** Maximum combinations of source, environment and hardware that are kept individually, the shortest ones (`byKeeping`). */
const MAX_MEASURED = 50;
const MEASURES = ['confidence', 'tokensPerSecond', 'latencyMs'];
const NO_TAGS = { tags: [], names: [], hasMore: false };
/** Sets of tags that are remembered as they were read. */
const MAX_REMEMBERED = 256;
/** What events tell by their tags, and what they measure (`spec/3`). Mergeable in any order. */
class AgentFigures {
    /** By `key=value`. */
    #tags = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedMap */ .EL(MAX_COUNTED_TAGS, createTagCounts, addTagCounts);
    /** By source, environment and hardware, as JSON. */
    #measured = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedMap */ .EL(MAX_MEASURED, createMeasured, addMeasured);
    #remembered = new Map();
    add({ tags, measures, actor, time, outcome }) {
        const read = tags === undefined ? NO_TAGS : this.#read(tags);
        for (const name of read.names)
            addTagged(this.#tags.at(name), outcome);
        if (read.hasMore)
            addTagged(this.#tags.rest, outcome);
        if (measures === undefined)
            return;
        const name = JSON.stringify([
            actor,
            (0,_records_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .findTag */ .IU)(read.tags, 'environment'),
            measures.hardware ?? (0,_records_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .findTag */ .IU)(read.tags, 'hardware'),
        ]);
        const into = this.#measured.at(name);
        for (const measure of MEASURES) {
            const value = measures[measure];
            if (value !== null)
                addMeasurement(into, measure, { count: 1, time, value });
        }
    }
    /** Most events of a run have the same tags, and most runs have few different ones. */
    #read(text) {
        let read = this.#remembered.get(text);
        if (read !== undefined)
            return read;
        const tags = (0,_records_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTags */ .rL)(text);
        read = { tags, names: tags.map(({ key, value }) => `${key}=${value}`), hasMore: (0,_records_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .hasMoreTags */ .dV)(text) };
        if (this.#remembered.size === MAX_REMEMBERED)
            this.#remembered.clear();
        this.#remembered.set(text, read);
        return read;
    }
    /** Adds `other` without changing it. */
    merge(other) {
        this.#tags.merge(other.#tags);
        this.#measured.merge(other.#measured);
    }
    /** By `key=value`; `rest` counts the events of the other tags, once for each tag. */
    get tags() {
        return { counts: this.#tags.entries(), rest: this.#tags.rest };
    }
    get measured() {
        return this.#measured.entries().map(([name, measures]) => {
            const [source, environment, hardware] = measuredName.parse(JSON.parse(name));
            return { source, environment, hardware, measures };
        });
    }
    toData() {
        return {
            tags: this.#tags.entries().map(([tag, counts]) => [tag, counts]),
            restOfTags: this.#tags.rest,
            measured: this.#measured.entries().map(([name, measures]) => [name, measures]),
            restOfMeasured: this.#measured.rest,
        };
    }
    /** Loads serialised data into this empty instance. */
    load({ tags, restOfTags, measured, restOfMeasured }) {
        for (const [tag, counts] of tags)
            addTagCounts(this.#tags.at(tag), counts);
        addTagCounts(this.#tags.rest, restOfTags);
        for (const [name, measures] of measured)
            addMeasured(this.#measured.at(name), measures);
        addMeasured(this.#measured.rest, restOfMeasured);
    }
}
function createTagCounts() {
    return { events: 0, failed: 0, known: 0 };
}
/** Adds one event. */
function addTagged(into, outcome) {
    into.events += 1;
    if (outcome === 'failed')
        into.failed += 1;
    if (outcome !== 'unknown')
        into.known += 1;
}
function addTagCounts(into, { events, failed, known }) {
    into.events += events;
    into.failed += failed;
    into.known += known;
}
function createMeasured() {
    return { confidence: null, tokensPerSecond: null, latencyMs: null };
}
function addMeasured(into, from) {
    for (const measure of MEASURES) {
        const found = from[measure];
        if (found !== null)
            addMeasurement(into, measure, found);
    }
}
function addMeasurement(into, measure, from) {
    const known = into[measure];
    if (known === null) {
        into[measure] = { ...from };
        return;
    }
    known.count += from.count;
    const [time, knownTime] = [from.time ?? -Infinity, known.time ?? -Infinity];
    if (time < knownTime || (time === knownTime && from.value <= known.value))
        return;
    known.time = from.time;
    known.value = from.value;
}
const measuredName = zod__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable()]);
const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative();
const tagCounts = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ events: count, failed: count, known: count });
const measured = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ count, time: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nullable(), value: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative() }).nullable();
const measuredOf = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ confidence: measured, tokensPerSecond: measured, latencyMs: measured });
const isMeasuredName = (name) => measuredName.safeParse(parseJson(name)).success;
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Figures as plain data, and the schema of the serialised form. */
const agentFiguresDataSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), tagCounts])),
    restOfTags: tagCounts,
    measured: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(isMeasuredName, 'is not a name of a measured source'), measuredOf])),
    restOfMeasured: measuredOf,
});


/***/ }),

/***/ 7502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x9: () => (/* binding */ AGGREGATE_VERSION),
  Jh: () => (/* binding */ toAggregate),
  b_: () => (/* binding */ toAggregateData)
});

// UNUSED EXPORTS: aggregateDataSchema, renderAggregateData

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/records/diagnostic.ts
var diagnostic = __webpack_require__(6435);
// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
// EXTERNAL MODULE: ./src/records/dialects.ts + 18 modules
var dialects = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/records/outcome.ts
var outcome = __webpack_require__(8774);
// EXTERNAL MODULE: ./src/derive/actions/action-days.ts
var action_days = __webpack_require__(6337);
// EXTERNAL MODULE: ./src/derive/aggregate/columns.ts
var columns = __webpack_require__(3640);
// EXTERNAL MODULE: ./src/derive/commands/commands.ts
var commands = __webpack_require__(2850);
// EXTERNAL MODULE: ./src/derive/agents/agent-figures.ts
var agent_figures = __webpack_require__(6335);
// EXTERNAL MODULE: ./src/derive/runs/run-causes.ts
var run_causes = __webpack_require__(8872);
// EXTERNAL MODULE: ./src/derive/runs/run-tags.ts
var run_tags = __webpack_require__(8937);
// EXTERNAL MODULE: ./src/derive/latency/latency.ts
var latency = __webpack_require__(3816);
// EXTERNAL MODULE: ./src/derive/aggregate/aggregate.ts + 14 modules
var aggregate = __webpack_require__(6991);
// EXTERNAL MODULE: ./src/derive/aggregate/text-table.ts
var text_table = __webpack_require__(3113);
;// CONCATENATED MODULE: ./src/records/telemetry-event.ts


/** What is invoked: a plain tool, a skill, a subagent, a tool of an MCP server, or a slash command (`spec/4 §E`). */
const INVOCATION_KINDS = ['tool', 'skill', 'subagent', 'mcp', 'slash_command'];

;// CONCATENATED MODULE: ./src/derive/sessions/ledger-data.ts




const timesSchema = schemas/* object */.Ikc({ spans: columns/* float64Column */.DZ, ends: columns/* uint32Column */.OJ });
/** Schema of a serialised ledger. */
const ledgerDataSchema = schemas/* object */.Ikc({
    files: schemas/* array */.YOg(schemas/* string */.YjP()),
    sessions: text_table/* textDataSchema */.DL,
    privacy: columns/* uint32Column */.OJ,
    invoked: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(INVOCATION_KINDS), tool: schemas/* string */.YjP().nullable(), item: schemas/* string */.YjP().nullable() })),
    models: schemas/* array */.YOg(schemas/* string */.YjP()),
    rows: schemas/* object */.Ikc({ records: columns/* uint32Column */.OJ, parts: columns/* uint32Column */.OJ }),
    tokens: columns/* float64Column */.DZ,
    tallies: columns/* uint32Column */.OJ,
    times: timesSchema,
    overflow: columns/* uint32Column */.OJ,
    overflowTimes: timesSchema,
    users: schemas/* object */.Ikc({ hashes: text_table/* textDataSchema */.DL, pairs: columns/* uint32Column */.OJ }),
});
function ledger_data_renderLedgerData(data) {
    const toTimes = ({ spans, ends }) => {
        return { spans: toColumnText(spans), ends: toColumnText(ends) };
    };
    return {
        files: data.files,
        sessions: renderTextData(data.sessions),
        privacy: toColumnText(data.privacy),
        invoked: data.invoked,
        models: data.models,
        rows: { records: toColumnText(data.rows.records), parts: toColumnText(data.rows.parts) },
        tokens: toColumnText(data.tokens),
        tallies: toColumnText(data.tallies),
        times: toTimes(data.times),
        overflow: toColumnText(data.overflow),
        overflowTimes: toTimes(data.overflowTimes),
        users: { hashes: renderTextData(data.users.hashes), pairs: toColumnText(data.users.pairs) },
    };
}

;// CONCATENATED MODULE: ./src/derive/aggregate/aggregate-data.ts















/**
 * What the aggregate of a file means. To be raised whenever the same file gives another aggregate, so that aggregates written
 * down before are not mixed with new ones; a test holds the aggregate of a golden file to this number.
 */
const AGGREGATE_VERSION = 13;
const count = schemas/* int */.Whr().nonnegative();
const instant = schemas/* int */.Whr().nullable();
const diagnosticCode = schemas/* custom */.IeY((code) => typeof code === 'string' && code in diagnostic/* DIAGNOSTIC_CATALOGUE */.G);
/** an aggregate as plain data, to be handed to another thread, and the schema of how it is written down. Names are referred to by their numbers. */
const aggregateDataSchema = schemas/* object */.Ikc({
    files: count,
    bytes: count,
    actionsTaken: count,
    actionsNotRecorded: count,
    firstTime: instant,
    lastTime: instant,
    records: toCounts(record_counts/* RECORD_COUNTS */.jt),
    dialects: toCounts(dialects/* DIALECT_NAMES */.md),
    outcomes: toCounts(outcome/* OUTCOMES */.i),
    days: schemas/* array */.YOg(schemas/* object */.Ikc({
        day: schemas/* int */.Whr(),
        events: count,
        actionsTaken: count,
        actionsNotRecorded: count,
        outcomes: toCounts(outcome/* OUTCOMES */.i),
    })),
    actions: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), count, failed: count, known: count, lastTime: instant })),
    restOfActions: schemas/* object */.Ikc({ count, failed: count, known: count, lastTime: instant }),
    /** Those of the days, then those of the actions, then that of the rest of the actions. */
    latencies: schemas/* object */.Ikc({ max: columns/* float64Column */.DZ, ends: columns/* uint32Column */.OJ, buckets: columns/* uint32Column */.OJ }),
    actionDays: action_days/* actionDaysSchema */.zG,
    runs: schemas/* object */.Ikc({
        ids: text_table/* textDataSchema */.DL,
        actors: schemas/* array */.YOg(schemas/* string */.YjP()),
        counts: columns/* uint32Column */.OJ,
        marks: columns/* uint8Column */.z$,
        times: columns/* float64Column */.DZ,
        tags: run_tags/* runTagsDataSchema */.OY,
        causes: run_causes/* runCausesDataSchema */.b$,
    }),
    commands: commands/* commandsDataSchema */.QV,
    agents: agent_figures/* agentFiguresDataSchema */.Mv,
    sessions: ledgerDataSchema,
    diagnostics: schemas/* array */.YOg(schemas/* object */.Ikc({ code: diagnosticCode, file: schemas/* string */.YjP().nullable(), line: count.nullable(), count, message: schemas/* string */.YjP() })),
});
function toCounts(names) {
    return schemas/* object */.Ikc(Object.fromEntries(names.map((name) => [name, count])));
}
/** As JSON. Columns are long, so they are written as text. */
function renderAggregateData(data) {
    const { latencies, actionDays, runs } = data;
    return JSON.stringify({
        ...data,
        latencies: {
            max: toColumnText(latencies.max),
            ends: toColumnText(latencies.ends),
            buckets: toColumnText(latencies.buckets),
        },
        actionDays: renderActionDays(actionDays),
        runs: {
            ids: renderTextData(runs.ids),
            actors: runs.actors,
            counts: toColumnText(runs.counts),
            marks: toColumnText(runs.marks),
            times: toColumnText(runs.times),
            tags: renderRunTagsData(runs.tags),
            causes: renderRunCausesData(runs.causes),
        },
        commands: renderCommandsData(data.commands),
        sessions: renderLedgerData(data.sessions),
    });
}
function toAggregateData(partial) {
    const { events } = partial;
    events.bound();
    const { files, bytes, actionsTaken, actionsNotRecorded, firstTime, lastTime } = events;
    const { records, dialects, outcomes, diagnostics, actions } = events;
    const { rest } = actions;
    return {
        files,
        bytes,
        actionsTaken,
        actionsNotRecorded,
        firstTime,
        lastTime,
        records,
        dialects,
        outcomes,
        days: Array.from(events.days, ([day, { events, actionsTaken, actionsNotRecorded, outcomes }]) => ({
            day,
            events,
            actionsTaken,
            actionsNotRecorded,
            outcomes,
        })),
        actions: actions.totals.map(({ count, failed, known, lastTime }, id) => {
            return { name: actions.names.names[id], count, failed, known, lastTime };
        }),
        restOfActions: { count: rest.count, failed: rest.failed, known: rest.known, lastTime: rest.lastTime },
        latencies: latency/* Latency */.bV.toData([...events.days.values(), ...actions.totals, rest].map(({ latency }) => latency)),
        actionDays: actions.days.toData(),
        runs: events.runs.toData(),
        commands: events.commands.toData(),
        agents: events.agents.toData(),
        sessions: partial.sessions.toData(),
        diagnostics: [...diagnostics],
    };
}
/**
 * @param maxIds - As it was given to the aggregate that wrote the data.
 * @throws RangeError when the data refers to what is not there.
 */
function toAggregate(data, maxIds) {
    const partial = new aggregate/* Aggregate */.S(maxIds);
    const { events } = partial;
    const { files, bytes, actionsTaken, actionsNotRecorded, firstTime, lastTime } = data;
    Object.assign(events, { files, bytes, actionsTaken, actionsNotRecorded, firstTime, lastTime });
    Object.assign(events.records, data.records);
    Object.assign(events.dialects, data.dialects);
    Object.assign(events.outcomes, data.outcomes);
    const latencies = latency/* Latency */.bV.fromData(data.latencies).values();
    const nextLatency = () => {
        const { value } = latencies.next();
        if (value === undefined)
            throw new RangeError('Durations are missing.');
        return value;
    };
    for (const { day, ...known } of data.days)
        events.days.set(day, { ...known, latency: nextLatency() });
    const { actions } = events;
    for (const { name, ...total } of data.actions) {
        actions.totals[actions.names.idOf(name)] = { ...total, latency: nextLatency() };
    }
    if (actions.totals.length !== data.actions.length)
        throw new RangeError('An action stands there twice.');
    Object.assign(actions.rest, data.restOfActions);
    actions.rest.latency.merge(nextLatency());
    actions.days.load(data.actionDays, actions.totals.length);
    events.runs.load(data.runs);
    events.commands.load(data.commands);
    events.agents.load(data.agents);
    partial.sessions.load(data.sessions);
    for (const diagnostic of data.diagnostics)
        events.diagnostics.push(diagnostic);
    return partial;
}


/***/ }),

/***/ 6991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Aggregate)
});

// UNUSED EXPORTS: Settled

// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
// EXTERNAL MODULE: ./src/records/telemetry-file.ts + 5 modules
var telemetry_file = __webpack_require__(5431);
// EXTERNAL MODULE: ./src/records/dialects.ts + 18 modules
var dialects = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
// EXTERNAL MODULE: ./src/derive/actions/action-days.ts
var action_days = __webpack_require__(6337);
// EXTERNAL MODULE: ./src/derive/aggregate/bounded-map.ts
var bounded_map = __webpack_require__(3629);
// EXTERNAL MODULE: ./src/derive/latency/latency.ts
var latency_latency = __webpack_require__(3816);
;// CONCATENATED MODULE: ./src/derive/actions/action-table.ts




/** Renumbering looks at every run and at every action of a day, so it waits for a new action for each so many of them: it must not cost the square of their number. */
const PLACES_PER_ACTION = 32;
/**
 * Events by action. Beyond a number of different actions the rest is counted together (`byKeeping` says what is the rest), so
 * memory is bounded whatever is emitted as an action.
 */
class ActionTable {
    onRenumber;
    names = new bounded_map/* NameTable */.K3();
    /** By the number of their names. */
    totals = [];
    /** All actions that are not counted individually, together. */
    rest = createActionPartial();
    days = new action_days/* ActionDays */.ms();
    /** The last of the names that are kept, once there were too many: what comes after it will not be kept either. */
    #lastKept = null;
    /** Actions beyond which there are too many again. */
    #limit = 2 * bounded_map/* MAX_ACTIONS */.H3;
    /** @param onRenumber - Told whenever actions get other numbers; returns in how many places it had to look for them. */
    constructor(onRenumber) {
        this.onRenumber = onRenumber;
    }
    /** @returns the number of the event's action until the next one is added; null when it is one of the rest. */
    add(event) {
        this.#makeRoom();
        const id = this.#numberOf(event.action);
        const total = id === null ? this.rest : this.#total(id);
        total.count += 1;
        if (event.outcome === 'failed')
            total.failed += 1;
        if (event.outcome !== 'unknown')
            total.known += 1;
        if (event.durationMs !== null)
            total.latency.add(event.durationMs);
        if (event.time !== null) {
            total.lastTime = Math.max(total.lastTime ?? event.time, event.time);
            if (id !== null)
                this.days.add((0,timestamp/* toDayNumber */.pR)(event.time), id, event);
        }
        return id;
    }
    /**
     * Adds what `other` holds.
     * @returns the numbers here of the actions there.
     */
    merge(other) {
        this.#makeRoom();
        const ids = this.names.merge(other.names);
        for (const [id, total] of other.totals.entries())
            mergeTotals(this.#total(ids[id]), total);
        mergeTotals(this.rest, other.rest);
        this.days.merge(other.days, ids);
        return ids;
    }
    /** Drops actions beyond the limit. Call it before reading the table. */
    bound() {
        if (this.totals.length <= bounded_map/* MAX_ACTIONS */.H3)
            return;
        const kept = this.names.names.toSorted(bounded_map/* byKeeping */.Z1).slice(0, bounded_map/* MAX_ACTIONS */.H3);
        this.#lastKept = kept.at(-1);
        const totals = [...this.totals];
        const before = this.names.replace(kept);
        const toNew = Array.from(totals, () => undefined);
        for (const [id, old] of before.entries())
            toNew[old] = id;
        this.totals.length = 0;
        for (const [old, id] of toNew.entries()) {
            if (id === undefined)
                mergeTotals(this.rest, totals[old]);
            else
                this.totals[id] = totals[old];
        }
        this.days.renumber(toNew);
        const places = this.onRenumber(toNew) + this.days.size;
        this.#limit = bounded_map/* MAX_ACTIONS */.H3 + Math.max(bounded_map/* MAX_ACTIONS */.H3, Math.floor(places / PLACES_PER_ACTION));
    }
    #makeRoom() {
        if (this.totals.length >= this.#limit)
            this.bound();
    }
    #numberOf(name) {
        const isRest = this.#lastKept !== null && (0,bounded_map/* byKeeping */.Z1)(name, this.#lastKept) > 0;
        return isRest ? null : this.names.idOf(name);
    }
    #total(id) {
        return (this.totals[id] ??= createActionPartial());
    }
}
function createActionPartial() {
    return { count: 0, failed: 0, known: 0, lastTime: null, latency: new latency_latency/* Latency */.bV() };
}
function mergeTotals(into, from) {
    into.count += from.count;
    into.failed += from.failed;
    into.known += from.known;
    if (from.lastTime !== null)
        into.lastTime = Math.max(into.lastTime ?? from.lastTime, from.lastTime);
    into.latency.merge(from.latency);
}

// EXTERNAL MODULE: ./src/derive/agents/agent-figures.ts
var agent_figures = __webpack_require__(6335);
// EXTERNAL MODULE: ./src/derive/commands/commands.ts
var commands = __webpack_require__(2850);
// EXTERNAL MODULE: ./src/derive/aggregate/comparison.ts
var comparison = __webpack_require__(5154);
// EXTERNAL MODULE: ./src/derive/runs/run-table.ts + 2 modules
var run_table = __webpack_require__(793);
;// CONCATENATED MODULE: ./src/derive/aggregate/event-aggregate.ts









/** What events add up to, mergeable in any order. */
class EventAggregate {
    files = 0;
    bytes = 0;
    actionsTaken = 0;
    /** Events that do not say whether anything was changed. */
    actionsNotRecorded = 0;
    firstTime = null;
    lastTime = null;
    records = (0,record_counts/* createRecordCounts */.gd)();
    /** Records by dialect. */
    dialects = Object.fromEntries(dialects/* DIALECT_NAMES */.md.map((name) => [name, 0]));
    outcomes = (0,comparison/* createOutcomeCounts */.LQ)();
    /** By day number; a day without events has records that tell of none. */
    days = new Map();
    actions = new ActionTable((toNew) => this.runs.renumberActions(toNew));
    runs = new run_table/* RunTable */.k(this.actions.names);
    commands = new commands/* Commands */.Ts();
    agents = new agent_figures/* AgentFigures */.BD();
    diagnostics = [];
    #lastDayNumber = 0;
    #lastDay;
    addRecords(dialect, records) {
        this.dialects[dialect] = (this.dialects[dialect] ?? 0) + records;
    }
    /** @param record - Of which it was read; undefined when the event says all that may be shown. */
    addEvent(event, record) {
        this.outcomes[event.outcome] += 1;
        if (event.tookAction === true)
            this.actionsTaken += 1;
        else if (event.tookAction === null)
            this.actionsNotRecorded += 1;
        if (event.time !== null) {
            const day = this.addTime(event.time);
            day.events += 1;
            day.outcomes[event.outcome] += 1;
            if (event.tookAction === true)
                day.actionsTaken += 1;
            else if (event.tookAction === null)
                day.actionsNotRecorded += 1;
            if (event.durationMs !== null)
                day.latency.add(event.durationMs);
        }
        const action = this.actions.add(event);
        if (event.run !== null)
            this.runs.add(event.run, event, action, record);
        if (event.dialect === 'command')
            this.commands.add(event);
        if (event.tags !== undefined || event.measures !== undefined)
            this.agents.add(event);
    }
    /** There was a record at a time. @returns its day. */
    addTime(time) {
        this.firstTime = earliest(this.firstTime, time);
        this.lastTime = latest(this.lastTime, time);
        return this.#day((0,timestamp/* toDayNumber */.pR)(time));
    }
    /** When the first and the last record were made; null when none has a valid timestamp. */
    get span() {
        return this.firstTime === null || this.lastTime === null ? null : { first: this.firstTime, last: this.lastTime };
    }
    /** Adds what `other` holds; `other` is left as it is. */
    merge(other) {
        this.files += other.files;
        this.bytes += other.bytes;
        this.actionsTaken += other.actionsTaken;
        this.actionsNotRecorded += other.actionsNotRecorded;
        if (other.firstTime !== null)
            this.firstTime = earliest(this.firstTime, other.firstTime);
        if (other.lastTime !== null)
            this.lastTime = latest(this.lastTime, other.lastTime);
        for (const key of record_counts/* RECORD_COUNTS */.jt)
            this.records[key] += other.records[key];
        for (const dialect of dialects/* DIALECT_NAMES */.md)
            this.addRecords(dialect, other.dialects[dialect] ?? 0);
        (0,comparison/* addOutcomeCounts */.Og)(this.outcomes, other.outcomes);
        for (const [number, day] of other.days) {
            const into = this.#day(number);
            into.events += day.events;
            into.actionsTaken += day.actionsTaken;
            into.actionsNotRecorded += day.actionsNotRecorded;
            (0,comparison/* addOutcomeCounts */.Og)(into.outcomes, day.outcomes);
            into.latency.merge(day.latency);
        }
        const ids = this.actions.merge(other.actions);
        this.runs.merge(other.runs, ids);
        this.commands.merge(other.commands);
        this.agents.merge(other.agents);
        for (const diagnostic of other.diagnostics)
            this.diagnostics.push(diagnostic);
    }
    /**
     * Drops what is beyond the bounds, which is the same in whatever order it came. To be called before what was added up is looked at:
     * while things are added, some more is kept, so that it need not be done for each file.
     */
    bound() {
        this.actions.bound();
    }
    /** Remembers the last one: the events of a file are nearly all of one day. */
    #day(number) {
        if (number === this.#lastDayNumber && this.#lastDay !== undefined)
            return this.#lastDay;
        let day = this.days.get(number);
        if (day === undefined) {
            const [outcomes, latency] = [(0,comparison/* createOutcomeCounts */.LQ)(), new latency_latency/* Latency */.bV()];
            this.days.set(number, (day = { events: 0, actionsTaken: 0, actionsNotRecorded: 0, outcomes, latency }));
        }
        this.#lastDayNumber = number;
        this.#lastDay = day;
        return day;
    }
}
function earliest(a, b) {
    return a === null || b < a ? b : a;
}
function latest(a, b) {
    return a === null || b > a ? b : a;
}

// EXTERNAL MODULE: ./src/derive/aggregate/columns.ts
var columns = __webpack_require__(3640);
// EXTERNAL MODULE: ./src/derive/aggregate/text-table.ts
var text_table = __webpack_require__(3113);
// EXTERNAL MODULE: ./src/derive/usage/row-lists.ts
var row_lists = __webpack_require__(6415);
;// CONCATENATED MODULE: ./src/derive/usage/active-times.ts
var _a;


/** Milliseconds between two records up to which a session counts as active: longer pauses are not work, but waiting or leaving. */
const MAX_PAUSE = 5 * 60_000;
const INITIAL_SPANS = 64;
/**
 * When sessions, which are numbers here, were active: their instants, joined to spans where no more than five minutes lie between
 * two of them. That is the same in whatever order and grouping the instants are added, and takes as much memory as there were pauses.
 */
class ActiveTimes {
    /** Each node is a span; in whatever order they are, and not yet joined, but for those that met the newest one. */
    #lists = new row_lists/* RowLists */.WO();
    #spans = new columns/* NumberColumn */.oq();
    #sessions = 0;
    #limit = INITIAL_SPANS;
    /** Whether the spans of each session came in order, as they nearly always do, with a long pause between any two. */
    #isTidy = true;
    /** A span is active throughout; an instant is a span without length. */
    add(session, start, end = start) {
        const newest = this.#lists.newest(session);
        if (newest !== row_lists/* NO_NODE */.lB) {
            if (start < this.#spans.get(2 * newest))
                this.#isTidy = false;
            if (this.#join(newest, start, end))
                return;
        }
        this.#append(session, start, end);
        if (this.#lists.size > this.#limit)
            this.#tidy();
    }
    /** @param toSession - Numbers here of the sessions there. */
    merge(other, toSession) {
        for (let session = 0; session < other.#sessions; session += 1) {
            for (let node = other.#lists.newest(session); node !== row_lists/* NO_NODE */.lB; node = other.#lists.before(node)) {
                this.add(toSession[session], other.#spans.get(2 * node), other.#spans.get(2 * node + 1));
            }
        }
    }
    /** The last instant; -Infinity when there is none. */
    endOf(session) {
        let end = Number.NEGATIVE_INFINITY;
        for (let node = this.#lists.newest(session); node !== row_lists/* NO_NODE */.lB; node = this.#lists.before(node)) {
            end = Math.max(end, this.#spans.get(2 * node + 1));
        }
        return end;
    }
    /** In order, with a long pause between any two. */
    spansOf(session) {
        const spans = [];
        for (let node = this.#lists.newest(session); node !== row_lists/* NO_NODE */.lB; node = this.#lists.before(node)) {
            spans.push([this.#spans.get(2 * node), this.#spans.get(2 * node + 1)]);
        }
        return this.#isTidy ? spans.reverse() : joinSpans(spans);
    }
    /** @param sessions - How many there are, those without an instant included. */
    toData(sessions) {
        const ends = new Uint32Array(sessions);
        const spans = new Float64Array(2 * this.#lists.size);
        let size = 0;
        for (let session = 0; session < sessions; session += 1) {
            for (const span of this.spansOf(session)) {
                spans.set(span, 2 * size);
                size += 1;
            }
            ends[session] = size;
        }
        return { spans: spans.slice(0, 2 * size), ends };
    }
    /**
     * Takes over what was written down of so many sessions.
     * @throws RangeError when that is of no such sessions.
     */
    load({ spans, ends }, sessions) {
        (0,row_lists/* checkEnds */.tQ)(ends, sessions, spans.length / 2);
        for (let session = 0; session < sessions; session += 1) {
            for (let at = (0,row_lists/* startOf */.GH)(ends, session); at < ends[session]; at += 1) {
                const [start, end] = [spans[2 * at], spans[2 * at + 1]];
                if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start > end)
                    throw new RangeError('No span.');
                this.add(session, start, end);
            }
        }
    }
    #append(session, start, end) {
        const node = this.#lists.add(session);
        this.#spans.set(2 * node, start);
        this.#spans.set(2 * node + 1, end);
        if (session >= this.#sessions)
            this.#sessions = session + 1;
    }
    /** @returns whether the span is active together with another one; then it has become a part of that. */
    #join(node, start, end) {
        const first = this.#spans.get(2 * node);
        const last = this.#spans.get(2 * node + 1);
        if (start - last > MAX_PAUSE || first - end > MAX_PAUSE)
            return false;
        if (start < first)
            this.#spans.set(2 * node, start);
        if (end > last)
            this.#spans.set(2 * node + 1, end);
        return true;
    }
    /** Joins what can be joined; as that is done when there is twice as much as the last time, it costs a little for each span. */
    #tidy() {
        if (!this.#isTidy) {
            const tidy = new _a();
            for (let session = 0; session < this.#sessions; session += 1) {
                for (const [start, end] of this.spansOf(session))
                    tidy.#append(session, start, end);
            }
            this.#lists = tidy.#lists;
            this.#spans = tidy.#spans;
            this.#isTidy = true;
        }
        this.#limit = Math.max(INITIAL_SPANS, 2 * this.#lists.size);
    }
}
_a = ActiveTimes;
function joinSpans(spans) {
    const joined = [];
    for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
        const last = joined.at(-1);
        if (last === undefined || start - last[1] > MAX_PAUSE)
            joined.push([start, end]);
        else if (end > last[1])
            joined[joined.length - 1] = [last[0], end];
    }
    return joined;
}

;// CONCATENATED MODULE: ./src/derive/sessions/ids.ts
/** Both halves of the last hash, as unsigned 32-bit integers. */
const idHash = { low: 0, high: 0 };
/**
 * Hashes an id to 64 bits, into `idHash`. Only the hash is kept, for comparison. In a set of a million ids, the chance that two share a
 * hash is one in thirty million. Never 0 in both halves, which means no id.
 */
function hashId(id) {
    let low = 0x9e3779b1;
    let high = 0x85ebca6b;
    for (let index = 0; index < id.length; index += 1) {
        const unit = id.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x9e3779b1);
        high = Math.imul(high ^ unit, 0x5f356495);
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    idHash.low = low === 0 && high === 0 ? 1 : low >>> 0;
    idHash.high = high >>> 0;
}
/** A set of ids of any kind, by hash. */
class IdSet {
    #slots;
    #size = 0;
    /** @param ids - Expected number of ids, for preallocation. */
    constructor(ids = 0) {
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(3 * ids + 64)));
    }
    get size() {
        return this.#size;
    }
    add(low, high) {
        const at = this.#find(low, high);
        if (this.#isTaken(at))
            return;
        this.#slots[at] = low;
        this.#slots[at + 1] = high;
        this.#size += 1;
        if (this.#size * 3 > this.#slots.length)
            this.#grow();
    }
    has(low, high) {
        return this.#size > 0 && this.#isTaken(this.#find(low, high));
    }
    /** Visits the ids in no particular order. */
    each(visit) {
        for (let at = 0; at < this.#slots.length; at += 2) {
            if (this.#isTaken(at))
                visit(this.#slots[at], this.#slots[at + 1]);
        }
    }
    #isTaken(at) {
        return this.#slots[at] !== 0 || this.#slots[at + 1] !== 0;
    }
    #find(low, high) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        let at = (low << 1) & mask;
        while (this.#isTaken(at) && (slots[at] !== low || slots[at + 1] !== high))
            at = (at + 2) & mask;
        return at;
    }
    #grow() {
        const before = this.#slots;
        this.#slots = new Uint32Array(2 * before.length);
        for (let from = 0; from < before.length; from += 2) {
            if (before[from] === 0 && before[from + 1] === 0)
                continue;
            const at = this.#find(before[from], before[from + 1]);
            this.#slots[at] = before[from];
            this.#slots[at + 1] = before[from + 1];
        }
    }
}

// EXTERNAL MODULE: ./src/derive/sessions/session-rows.ts
var session_rows = __webpack_require__(2967);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
;// CONCATENATED MODULE: ./src/derive/sessions/part-owners.ts



/**
 * Words of an entry: the owning part and its record. `OTHER`, always plus 1: for tokens the last part; for results the earliest record
 * with a time; for uses the entry of their results. `DETAIL`: for tokens the record of the last part; for results the worst outcome.
 */
const [OWNER, RECORD, OTHER, DETAIL] = [0, 1, 2, 3];
const WORDS = 4;
/**
 * Finds owners: of all parts of one kind with the same id, the earliest. Also tracks how each tool use ended, and which of several token
 * counts is the last. The result does not depend on the order of additions.
 */
class PartOwners {
    rows;
    order;
    isWithinFiles;
    /**
     * Pairs of the low half of a hash and an entry number plus 1, indexed by that half; at most two thirds full. Parts with the same id, such
     * as a use and its result, are found together with hardly any extra lookups.
     */
    #slots;
    /** Entry number plus 1, by part; 0 for parts that were not added. */
    #entryOf;
    /** The words of all entries, as `OWNER` and the others name them. */
    #entries;
    #size = 0;
    /** Found by `#find`: for a use the entry plus 1 of its results, for a result that of its use; 0 for none. */
    #met = 0;
    /**
     * @param parts - Maximum number of parts to add.
     * @param isWithinFiles - Whether equal ids in different files count as different.
     */
    constructor(rows, order, parts, isWithinFiles = false) {
        this.rows = rows;
        this.order = order;
        this.isWithinFiles = isWithinFiles;
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * parts + 2)) * 2);
        this.#entryOf = new Uint32Array(rows.parts);
        this.#entries = new Uint32Array(parts * WORDS);
    }
    /** @param part - A part of the record that has an id. */
    add(record, part) {
        const { rows } = this;
        const entries = this.#entries;
        const kind = rows.kindOf(part);
        const low = rows.lowOf(part);
        const slot = this.#find(low, rows.highOf(part), kind, rows.fileOf(record));
        let entry = this.#slots[slot + 1] - 1;
        if (entry === -1) {
            entry = this.#size++;
            this.#slots[slot] = low;
            this.#slots[slot + 1] = entry + 1;
            entries[entry * WORDS + OWNER] = part;
            entries[entry * WORDS + RECORD] = record;
            if (this.#met > 0 && kind === session_rows/* USE */.IF)
                entries[entry * WORDS + OTHER] = this.#met;
            if (this.#met > 0 && kind === session_rows/* RESULT */.Mr)
                entries[(this.#met - 1) * WORDS + OTHER] = entry + 1;
        }
        else {
            const owner = entries[entry * WORDS + RECORD];
            if (record !== owner && this.order.isBefore(record, owner)) {
                entries[entry * WORDS + OWNER] = part;
                entries[entry * WORDS + RECORD] = record;
            }
        }
        this.#entryOf[part] = entry + 1;
        if (kind === session_rows/* TOKENS */.xZ)
            this.#addTokens(entry * WORDS, record, part);
        if (kind === session_rows/* RESULT */.Mr)
            this.#addResult(entry * WORDS, record, part);
    }
    isOwner(part) {
        const entry = this.#entryOf[part];
        return entry !== 0 && this.#entries[(entry - 1) * WORDS + OWNER] === part;
    }
    /** The last token count with the same id as this part, which must have been added. */
    lastTokensOf(part) {
        return this.#entries[(this.#entryOf[part] - 1) * WORDS + OTHER] - 1;
    }
    /**
     * How a use ended, and when. The outcome is null without a result; the time is 0 when no result has one.
     * @param part - A use that was added.
     */
    resultOf(part) {
        const entries = this.#entries;
        const results = entries[(this.#entryOf[part] - 1) * WORDS + OTHER];
        if (results === 0)
            return NO_RESULT;
        const earliest = entries[(results - 1) * WORDS + OTHER];
        const outcome = entries[(results - 1) * WORDS + DETAIL];
        return { outcome, time: earliest === 0 ? 0 : this.rows.timeOf(earliest - 1) };
    }
    #addTokens(at, record, part) {
        const entries = this.#entries;
        const last = entries[at + DETAIL];
        if (entries[at + OTHER] !== 0 && record !== last && !this.order.isBefore(last, record))
            return;
        entries[at + OTHER] = part + 1;
        entries[at + DETAIL] = record;
    }
    /** An error outweighs a refusal, and a refusal outweighs a success. The duration ends at the first result. */
    #addResult(at, record, part) {
        const entries = this.#entries;
        const outcome = this.rows.detailOf(part);
        if (outcome > entries[at + DETAIL])
            entries[at + DETAIL] = outcome;
        const time = this.rows.timeOf(record);
        if (time === 0)
            return;
        const earliest = entries[at + OTHER];
        if (earliest === 0 || time < this.rows.timeOf(earliest - 1))
            entries[at + OTHER] = record + 1;
    }
    /** The slot of an id: its own or a free one. */
    #find(low, high, kind, file) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        const scope = this.isWithinFiles ? Math.imul(file, 0x9e3779b1) : 0;
        let slot = ((low ^ scope) << 1) & mask;
        this.#met = 0;
        for (let entry = slots[slot + 1] - 1; entry !== -1; entry = slots[slot + 1] - 1) {
            if (slots[slot] === low && this.#hasId(entry, high, file)) {
                const other = this.rows.kindOf(this.#entries[entry * WORDS + OWNER]);
                if (other === kind)
                    return slot;
                if (other === (kind === session_rows/* USE */.IF ? session_rows/* RESULT */.Mr : session_rows/* USE */.IF))
                    this.#met = entry + 1;
            }
            slot = (slot + 2) & mask;
        }
        return slot;
    }
    #hasId(entry, high, file) {
        const at = entry * WORDS;
        if (this.rows.highOf(this.#entries[at + OWNER]) !== high)
            return false;
        return !this.isWithinFiles || this.rows.fileOf(this.#entries[at + RECORD]) === file;
    }
}
const NO_RESULT = { outcome: null, time: 0 };
/** @param ranks - Position in the order of files, by file. */
function createRecordOrder(rows, ranks) {
    return {
        isBefore(record, other) {
            const time = rows.timeOf(record) || Infinity;
            const otherTime = rows.timeOf(other) || Infinity;
            if (time !== otherTime)
                return time < otherTime;
            const rank = ranks[rows.fileOf(record)];
            const otherRank = ranks[rows.fileOf(other)];
            return rank === otherRank ? record < other : rank < otherRank;
        },
    };
}
/**
 * Ranks files: by the day in their path (none last), then by path without its extension. Thus a name with a suffix, as for the file of a
 * fork, comes after the plain name.
 */
function rankFiles(files) {
    const days = files.map((path) => (0,timestamp/* parseFileDay */.kD)(path) ?? Infinity);
    const names = files.map((path) => path.replace(/\.jsonl$/, ''));
    const order = Array.from(files.keys()).sort((a, b) => days[a] === days[b] ? (0,base_text/* byCodeUnits */.C)(names[a], names[b]) : days[a] - days[b]);
    const ranks = new Uint32Array(files.length);
    let rank = 0;
    for (const [index, file] of order.entries()) {
        if (index > 0 && files[file] !== files[order[index - 1]])
            rank += 1;
        ranks[file] = rank;
    }
    return ranks;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/derive/sessions/session-users.ts



/** Numbers usages in the order of first appearance. Nested maps are faster than joining the parts to one key. */
class UsageIds {
    #ids = new Map();
    #size = 0;
    /** The usage's number. A new usage gets the number of usages so far. */
    idOf({ kind, tool, item }) {
        let tools = this.#ids.get(kind);
        if (tools === undefined)
            this.#ids.set(kind, (tools = new Map()));
        let items = tools.get(tool);
        if (items === undefined)
            tools.set(tool, (items = new Map()));
        let id = items.get(item);
        if (id === undefined) {
            id = this.#size;
            items.set(item, id);
            this.#size += 1;
        }
        return id;
    }
}
/** A unique sort key of a usage. */
function toName({ kind, tool, item }) {
    return `${kind}\n${tool ?? ''}\n${item ?? ''}`;
}
/** Hex digits kept of a user's hash. */
const HASH_LENGTH = 16;
/** Which users used which sessions, as hashes keyed with the repository, so that users cannot be matched across repositories. */
class SessionUsers {
    #hashes = new text_table/* TextTable */.CV();
    #pairs = new row_lists/* PairSet */.X_();
    #lastUser = null;
    #lastNumber = 0;
    /** @param session - Number of the session plus 1; 0 for none. */
    add(user, session, repository) {
        if (user !== this.#lastUser) {
            this.#lastNumber = this.#hashes.idOf(toUserHash(user, repository));
            this.#lastUser = user;
        }
        this.#pairs.add(this.#lastNumber, session);
    }
    /** @param toSession - Maps session numbers plus 1 of `other` to those of this object. */
    merge(other, toSession) {
        const toUser = this.#hashes.addAll(other.#hashes.toData());
        other.#pairs.each((user, session) => this.#pairs.add(toUser[user], toSession(session)));
    }
    /** Distinct users of the given sessions; null when these name no users. */
    count(isCounted) {
        const users = new Set();
        this.#pairs.each((user, session) => {
            if (isCounted(session))
                users.add(user);
        });
        return users.size === 0 ? null : users.size;
    }
    /** Visits who used which session: the number of the user, and that of the session plus 1; 0 for none. */
    each(visit) {
        this.#pairs.each(visit);
    }
    toData() {
        const pairs = [];
        this.#pairs.each((user, session) => pairs.push([user, session]));
        return {
            hashes: this.#hashes.toData(),
            pairs: Uint32Array.from(pairs.sort(([a, b], [c, d]) => a - c || b - d).flat()),
        };
    }
    /**
     * Restores serialised data into an empty object.
     * @throws RangeError when a reference in the data is invalid.
     */
    load({ hashes, pairs }, sessions) {
        this.#hashes.addAll(hashes);
        for (let at = 0; at < pairs.length; at += 2) {
            const [user, session] = [pairs[at], pairs[at + 1] ?? Infinity];
            if (user >= this.#hashes.size || session > sessions)
                throw new RangeError('A user refers to a missing session.');
            this.#pairs.add(user, session);
        }
    }
}
function toUserHash(user, { owner, name }) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${owner}/${name}`.toLowerCase()).digest();
    return (0,external_node_crypto_.createHmac)('sha256', key).update(user).digest('hex').slice(0, HASH_LENGTH);
}

;// CONCATENATED MODULE: ./src/derive/sessions/token-rows.ts


/** Model plus 1 (0 for none) and the counts. */
const token_rows_WORDS = 5;
/** Token counts of answers, one row each. */
class TokenRows {
    #column = new columns/* NumberColumn */.oq();
    #size = 0;
    get size() {
        return this.#size;
    }
    /**
     * @param model - Model number plus 1; 0 for none.
     * @returns the number of the row.
     */
    add(model, { input, output, cacheCreation, cacheRead }) {
        const at = this.#size * token_rows_WORDS;
        this.#column.set(at, model);
        this.#column.set(at + 1, input);
        this.#column.set(at + 2, output);
        this.#column.set(at + 3, cacheCreation);
        this.#column.set(at + 4, cacheRead);
        this.#size += 1;
        return this.#size - 1;
    }
    modelOf(row) {
        return this.#column.get(row * token_rows_WORDS);
    }
    countsOf(row) {
        const at = row * token_rows_WORDS;
        const get = (word) => this.#column.get(at + word);
        return { input: get(1), output: get(2), cacheCreation: get(3), cacheRead: get(4) };
    }
    /** @param toModel - Model numbers here, by model number in `other`. */
    append(other, toModel) {
        for (let row = 0; row < other.size; row += 1) {
            const model = other.modelOf(row);
            this.add(model === 0 ? 0 : toModel[model - 1] + 1, other.countsOf(row));
        }
    }
    toData() {
        return this.#column.copyTo(new Float64Array(this.#size * token_rows_WORDS));
    }
    /**
     * Restores serialised data into an empty object.
     * @param models - Number of models.
     * @throws RangeError when a reference in the data is invalid.
     */
    load(data, models) {
        if (data.length % token_rows_WORDS !== 0)
            throw new RangeError('Tokens are cut short.');
        this.#column.copyFrom(data);
        this.#size = data.length / token_rows_WORDS;
        for (let row = 0; row < this.#size; row += 1) {
            const model = this.modelOf(row);
            if (!Number.isInteger(model) || model < 0 || model > models)
                throw new RangeError('Tokens refer to a missing model.');
        }
        if (data.some((value) => !Number.isSafeInteger(value) || value < 0))
            throw new RangeError('Tokens are not counts.');
    }
}
/** Token counts in the order in which they are stored individually. */
const TOKEN_KINDS = [
    'input',
    'output',
    'cacheCreation',
    'cacheRead',
];
const NO_TOKENS = { input: 0, output: 0, cacheCreation: 0, cacheRead: 0 };
/** Invoked names, numbered in the order of first appearance. */
class InvokedNames {
    #ids = new UsageIds();
    #names = [];
    get names() {
        return this.#names;
    }
    idOf(invoked) {
        const id = this.#ids.idOf(invoked);
        if (id === this.#names.length) {
            const { kind, tool, item } = invoked;
            this.#names.push({ kind, tool, item });
        }
        return id;
    }
    /** @returns the number here of each name in `other`. */
    merge(other) {
        return other.#names.map((name) => this.idOf(name));
    }
}

;// CONCATENATED MODULE: ./src/derive/sessions/id-bound.ts





/**
 * @param most - Number of distinct ids to keep.
 * @param idParts - Number of parts with an id, for preallocation.
 * @returns the largest key of an id to keep; null when all are kept.
 */
function findThreshold(rows, idParts, most) {
    const ids = new IdSet(idParts);
    for (let part = 0; part < rows.parts; part += 1) {
        if (rows.hasId(part))
            ids.add(rows.lowOf(part), rows.highOf(part));
    }
    if (ids.size <= most)
        return null;
    const keys = new Float64Array(ids.size);
    let size = 0;
    ids.each((low, high) => (keys[size++] = toKey(low, high)));
    return keys.sort()[most - 1] ?? -1;
}
/**
 * Drops the parts whose ids are beyond the threshold. For each id and file, the part that owns it is counted in the ledger's tallies and
 * overflow. Does not change the ledger's rows.
 */
function leaveOutIds(ledger, threshold) {
    return new IdBound(ledger, threshold).leaveOut();
}
/** Sort key of an id: the first 52 bits of its hash. */
function toKey(low, high) {
    return high * 2 ** 20 + (low >>> 12);
}
class IdBound {
    ledger;
    threshold;
    #rows;
    #tokens;
    #kept = { rows: new session_rows/* SessionRows */.uZ(), tokens: new TokenRows() };
    #owners;
    constructor(ledger, threshold) {
        this.ledger = ledger;
        this.threshold = threshold;
        this.#rows = ledger.rows;
        this.#tokens = ledger.tokens;
        this.#owners = this.#findOwnersWithinFiles();
    }
    leaveOut() {
        const rows = this.#rows;
        for (let record = 0; record < rows.records; record += 1) {
            const end = rows.endOfParts(record);
            let [over, isCounted, isRow] = [0, (rows.flagsOf(record) & session_rows/* HAS_COUNTED */.QM) !== 0, false];
            for (let part = rows.firstPartOf(record); part < end; part += 1) {
                if (!this.#isOver(part))
                    isRow ||= rows.hasId(part);
                else {
                    over += 1;
                    isCounted ||= this.#owners.isOwner(part);
                }
            }
            const flags = rows.flagsOf(record) | (isCounted ? session_rows/* HAS_COUNTED */.QM : 0);
            isRow ||= over === 0 || (flags & session_rows/* IS_PRIVATE */.$d) !== 0;
            if (isRow)
                this.#kept.rows.copyRecord(rows, record, flags);
            else
                this.#tally(record, isCounted ? 'overflow' : 'copies');
            for (let part = rows.firstPartOf(record); part < end; part += 1) {
                const isOver = this.#isOver(part);
                if (isRow && !isOver)
                    this.#keep(part);
                else if (isOver ? this.#owners.isOwner(part) : isCounted)
                    this.#count(record, part);
            }
        }
        return this.#kept;
    }
    #isOver(part) {
        const rows = this.#rows;
        return rows.hasId(part) && toKey(rows.lowOf(part), rows.highOf(part)) > this.threshold;
    }
    #findOwnersWithinFiles() {
        const rows = this.#rows;
        let parts = 0;
        for (let part = 0; part < rows.parts; part += 1)
            if (this.#isOver(part))
                parts += 1;
        const owners = new PartOwners(rows, createRecordOrder(rows, [...this.ledger.files.keys()]), parts, true);
        for (let record = 0; record < rows.records; record += 1) {
            for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
                if (this.#isOver(part))
                    owners.add(record, part);
            }
        }
        return owners;
    }
    #keep(part) {
        const rows = this.#rows;
        const kept = this.#kept;
        if (rows.kindOf(part) !== session_rows/* TOKENS */.xZ) {
            kept.rows.copyPart(rows, part);
            return;
        }
        const row = rows.valueOf(part);
        const value = kept.tokens.add(this.#tokens.modelOf(row), this.#tokens.countsOf(row));
        kept.rows.addPart(rows.lowOf(part), rows.highOf(part), session_rows/* TOKENS */.xZ, 0, value);
    }
    #tally(record, tally) {
        const rows = this.#rows;
        const session = rows.sessionOf(record);
        const time = rows.timeOf(record);
        this.ledger.tallies.add({
            file: rows.fileOf(record),
            session,
            tally,
            records: 1,
            firstLine: rows.lineOf(record),
        });
        if (tally === 'overflow' && time !== 0)
            this.ledger.overflowTimes.add(session, time);
    }
    #count(record, part) {
        const rows = this.#rows;
        const kind = rows.kindOf(part);
        if (kind === session_rows/* RESULT */.Mr || kind === session_rows/* LINE */.pj)
            return;
        const [session, time] = [rows.sessionOf(record), rows.timeOf(record)];
        const day = time === 0 ? 0 : (0,timestamp/* toDayNumber */.pR)(time) + 1;
        const cell = { session, kind, detail: rows.detailOf(part), outcome: null, count: 1, time };
        if (kind === session_rows/* TOKENS */.xZ) {
            const last = rows.valueOf(rows.hasId(part) ? this.#owners.lastTokensOf(part) : part);
            const counts = this.#tokens.countsOf(last);
            const value = this.#tokens.modelOf(rows.valueOf(part));
            for (const [detail, name] of TOKEN_KINDS.entries()) {
                this.ledger.overflow.add({ ...cell, detail, value, count: counts[name] }, day);
            }
            return;
        }
        const outcome = kind === session_rows/* USE */.IF && rows.hasId(part) ? this.#owners.resultOf(part).outcome : null;
        this.ledger.overflow.add({ ...cell, outcome, value: rows.valueOf(part) }, day);
    }
}

;// CONCATENATED MODULE: ./src/derive/sessions/tallies.ts

const TALLY_WORDS = 4;
/** Why records have no row. */
const TALLIES = ['counted', 'overflow', 'copies'];
/** Counts records that need no row, by file and session. */
class RecordTallies {
    /** Words: file; session times the number of tallies plus the tally's index; records; first line. */
    #words = new columns/* IntegerColumn */.bU();
    #size = 0;
    /** Rows of the last file, by session and tally. Records of a file usually follow each other. */
    #rows = new Map();
    #lastFile = -1;
    add({ file, session, tally, records, firstLine }) {
        if (file !== this.#lastFile)
            this.#rows.clear();
        this.#lastFile = file;
        const key = session * TALLIES.length + TALLIES.indexOf(tally);
        const row = this.#rows.get(key);
        if (row === undefined) {
            this.#rows.set(key, this.#size);
            const at = this.#size * TALLY_WORDS;
            for (const [word, value] of [file, key, records, firstLine].entries())
                this.#words.set(at + word, value);
            this.#size += 1;
            return;
        }
        const at = row * TALLY_WORDS;
        this.#words.add(at + 2, records);
        if (firstLine < this.#words.get(at + 3))
            this.#words.set(at + 3, firstLine);
    }
    /** Visits the tallies. There may be several per file and session. */
    each(visit) {
        for (let at = 0; at < this.#size * TALLY_WORDS; at += TALLY_WORDS) {
            const key = this.#words.get(at + 1);
            visit({
                file: this.#words.get(at),
                session: Math.floor(key / TALLIES.length),
                tally: TALLIES[key % TALLIES.length],
                records: this.#words.get(at + 2),
                firstLine: this.#words.get(at + 3),
            });
        }
    }
    toData() {
        return this.#words.copyTo(new Uint32Array(this.#size * TALLY_WORDS));
    }
    /**
     * Restores serialised data into an empty object.
     * @throws RangeError when a reference in the data is invalid.
     */
    load(data, limits) {
        if (data.length % TALLY_WORDS !== 0)
            throw new RangeError('Tallies are cut short.');
        this.#words.copyFrom(data);
        this.#size = data.length / TALLY_WORDS;
        this.each(({ file, session }) => {
            if (file >= limits.files || session > limits.sessions)
                throw new RangeError('A tally refers to a missing file or session.');
        });
    }
}
/** Words of a cell: session and day plus 1, so that 0 is none; kind, detail and outcome; value; count and last time, two words each. */
const [SESSION, DAY, SORT, VALUE, COUNT, TIME] = [0, 1, 2, 3, 4, 6];
const CELL_WORDS = 8;
const HIGH = 2 ** 32;
const DETAIL_SHIFT = 4;
const OUTCOME_SHIFT = 8;
/** Counts for ids that are not kept, by session, day, kind and value. Can be merged in any order. */
class OverflowCounts {
    #cells = new columns/* IntegerColumn */.bU();
    #slots = new Uint32Array(64);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** @param day - Number of the day plus 1; 0 for none. */
    add(cell, day) {
        const sort = cell.kind | (cell.detail << DETAIL_SHIFT) | ((cell.outcome === null ? 0 : cell.outcome + 1) << OUTCOME_SHIFT);
        const at = this.#at(cell.session, day, sort, cell.value);
        this.#set(at + COUNT, this.#numberAt(at + COUNT) + cell.count);
        if (cell.time > this.#numberAt(at + TIME))
            this.#set(at + TIME, cell.time);
    }
    /** Visits all cells with their day plus 1. */
    each(visit) {
        const get = (at) => this.#cells.get(at);
        for (let at = 0; at < this.#size * CELL_WORDS; at += CELL_WORDS) {
            const sort = get(at + SORT);
            const outcome = sort >>> OUTCOME_SHIFT;
            visit({
                session: get(at + SESSION),
                kind: sort & 0xf,
                detail: (sort >>> DETAIL_SHIFT) & 0xf,
                outcome: outcome === 0 ? null : outcome - 1,
                value: get(at + VALUE),
                count: this.#numberAt(at + COUNT),
                time: this.#numberAt(at + TIME),
            }, get(at + DAY));
        }
    }
    toData() {
        return this.#cells.copyTo(new Uint32Array(this.#size * CELL_WORDS));
    }
    /**
     * Restores serialised data into an empty object.
     * @throws RangeError when it is truncated.
     */
    load(data) {
        if (data.length % CELL_WORDS !== 0)
            throw new RangeError('Counts are cut short.');
        this.#cells.copyFrom(data);
        this.#size = data.length / CELL_WORDS;
        this.#rehash();
    }
    /** A number in two words, low word first. */
    #numberAt(at) {
        return this.#cells.get(at + 1) * HIGH + this.#cells.get(at);
    }
    #set(at, value) {
        this.#cells.set(at, value % HIGH);
        this.#cells.set(at + 1, Math.floor(value / HIGH));
    }
    #at(session, day, sort, value) {
        const cells = this.#cells;
        const mask = this.#slots.length - 1;
        let slot = toHash(session, day, sort, value) & mask;
        for (let entry = this.#slots[slot]; entry !== 0; entry = this.#slots[slot]) {
            const at = (entry - 1) * CELL_WORDS;
            if (cells.get(at + SESSION) === session &&
                cells.get(at + DAY) === day &&
                cells.get(at + SORT) === sort &&
                cells.get(at + VALUE) === value) {
                return at;
            }
            slot = (slot + 1) & mask;
        }
        const at = this.#size * CELL_WORDS;
        cells.set(at + SESSION, session);
        cells.set(at + DAY, day);
        cells.set(at + SORT, sort);
        cells.set(at + VALUE, value);
        this.#set(at + COUNT, 0);
        this.#set(at + TIME, 0);
        this.#size += 1;
        this.#slots[slot] = this.#size;
        if (this.#size * 3 > this.#slots.length * 2)
            this.#rehash();
        return at;
    }
    #rehash() {
        const cells = this.#cells;
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(3 * this.#size + 64)));
        const mask = this.#slots.length - 1;
        for (let cell = 0; cell < this.#size; cell += 1) {
            const at = cell * CELL_WORDS;
            let slot = toHash(cells.get(at + SESSION), cells.get(at + DAY), cells.get(at + SORT), cells.get(at + VALUE)) & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = cell + 1;
        }
    }
}
function toHash(session, day, sort, value) {
    let hash = Math.imul(session, 0x9e3779b1) ^ Math.imul(day, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ sort, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13) ^ value, 0x27d4eb2f);
    return (hash ^ (hash >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./src/derive/sessions/session-ledger.ts










/** Maximum number of distinct ids kept per repository. An id takes about 40 bytes, so this is 40 MB. */
const MAX_IDS = 1_000_000;
const OUTCOMES = { success: session_rows/* SUCCEEDED */.QQ, blocked: session_rows/* WAS_BLOCKED */.ZC, failed: session_rows/* FAILED */.Wk };
/**
 * Collects session log records until the whole repository has been read. Only then is it known which of several duplicate records counts,
 * and which sessions are private. Merging appends one ledger to another.
 *
 * Sessions are stored as number plus 1, with 0 for none.
 */
class SessionLedger {
    maxIds;
    /** Paths by file number. */
    files = [];
    #sessions = new text_table/* TextTable */.CV();
    #privacy = new columns/* IntegerColumn */.bU();
    #hasPrivateSession = false;
    invoked = new InvokedNames();
    models = new bounded_map/* NameTable */.K3();
    rows = new session_rows/* SessionRows */.uZ();
    tokens = new TokenRows();
    tallies = new RecordTallies();
    /** Times of records without a row, by session. */
    times = new ActiveTimes();
    /** Counts for ids that are not kept, and the times of their records without a row. */
    overflow = new OverflowCounts();
    overflowTimes = new ActiveTimes();
    users = new SessionUsers();
    #path = '';
    #repository = { owner: '', name: '' };
    #isFileNew = true;
    #lastSession = null;
    #lastNumber = 0;
    /** Number of parts with an id, and the number from which distinct ids are counted. */
    #idParts = 0;
    #maxIdParts;
    /** @param maxIds - Maximum number of distinct ids to keep; the same for all ledgers that are merged. */
    constructor(maxIds = MAX_IDS) {
        this.maxIds = maxIds;
        this.#maxIdParts = 2 * maxIds;
    }
    get sessionCount() {
        return this.#sessions.size;
    }
    nameOf(session) {
        return this.#sessions.textOf(session - 1);
    }
    /** Whether anything is private; almost no telemetry is. */
    get mayBePrivate() {
        return this.#hasPrivateSession || this.rows.hasPrivate;
    }
    isPrivate(session) {
        return session !== 0 && this.#privacy.get(session - 1) !== 0;
    }
    beginFile(path, repository) {
        this.#path = path;
        this.#repository = repository;
        this.#isFileNew = true;
    }
    /** Adds a record of the current file. Records must be added in the order of its lines. */
    add(record, line) {
        if (this.#isFileNew)
            this.files.push(this.#path);
        this.#isFileNew = false;
        const session = this.#sessionOf(record.session);
        if (record.user !== null)
            this.users.add(record.user, session, this.#repository);
        if (record.isPrivate && session !== 0)
            this.#setPrivate(session - 1);
        const file = this.files.length - 1;
        if (record.parts.some(isKept) || (record.isPrivate && session === 0)) {
            this.rows.addRecord(file, line, session, record.time ?? 0, record.isPrivate ? session_rows/* IS_PRIVATE */.$d : 0);
            for (const part of record.parts)
                if (isKept(part))
                    this.#addPart(part);
        }
        else {
            this.tallies.add({ file, session, tally: 'counted', records: 1, firstLine: line });
            if (record.time !== null)
                this.times.add(session, record.time);
        }
    }
    /** Adds the content of `other`, which does not change. */
    merge(other) {
        const base = this.files.length;
        for (const path of other.files)
            this.files.push(path);
        const sessions = this.#sessions.addAll(other.#sessions.toData());
        const toSession = (session) => (session === 0 ? 0 : sessions[session - 1] + 1);
        for (const [session, here] of sessions.entries()) {
            if (other.#privacy.get(session) !== 0)
                this.#setPrivate(here);
        }
        const invoked = this.invoked.merge(other.invoked);
        const models = this.models.merge(other.models);
        this.rows.append(other.rows, { files: base, tokens: this.tokens.size, sessions, invoked, models });
        this.tokens.append(other.tokens, models);
        other.tallies.each((tally) => {
            this.tallies.add({ ...tally, file: base + tally.file, session: toSession(tally.session) });
        });
        const all = Uint32Array.from({ length: other.sessionCount + 1 }, (_, session) => toSession(session));
        this.times.merge(other.times, all);
        this.overflowTimes.merge(other.overflowTimes, all);
        other.overflow.each((cell, day) => {
            const value = toOverflowValue(cell.kind, cell.value, invoked, models);
            this.overflow.add({ ...cell, session: toSession(cell.session), value }, day);
        });
        this.users.merge(other.users, toSession);
        this.#idParts += other.#idParts;
        this.bound();
    }
    /** Bounds memory. Call it after each complete file. */
    bound() {
        if (this.#idParts > this.#maxIdParts)
            this.boundIds();
    }
    /**
     * If there are too many ids, keeps those with the smallest hashes. For each other id, its content is counted once per file. The choice
     * does not depend on when this runs: an id beyond the bound for some files is also beyond it for all files.
     */
    boundIds() {
        if (this.#idParts <= this.maxIds)
            return;
        const threshold = findThreshold(this.rows, this.#idParts, this.maxIds);
        if (threshold !== null) {
            const kept = leaveOutIds(this, threshold);
            this.rows = kept.rows;
            this.tokens = kept.tokens;
            this.#countIdParts();
        }
        this.#maxIdParts = 2 * Math.max(this.maxIds, this.#idParts);
    }
    toData() {
        const sessions = this.sessionCount;
        return {
            files: [...this.files],
            sessions: this.#sessions.toData(),
            privacy: this.#privacy.copyTo(new Uint32Array(sessions)),
            invoked: [...this.invoked.names],
            models: [...this.models.names],
            rows: this.rows.toData(),
            tokens: this.tokens.toData(),
            tallies: this.tallies.toData(),
            times: this.times.toData(sessions + 1),
            overflow: this.overflow.toData(),
            overflowTimes: this.overflowTimes.toData(sessions + 1),
            users: this.users.toData(),
        };
    }
    /**
     * Restores serialised data into an empty ledger.
     * @throws RangeError when a reference in the data is invalid.
     */
    load(data) {
        for (const path of data.files)
            this.files.push(path);
        this.#sessions.addAll(data.sessions);
        const sessions = this.sessionCount;
        if (sessions !== data.sessions.ends.length)
            throw new RangeError('A session is listed twice.');
        if (data.privacy.length !== sessions)
            throw new RangeError('Sessions are missing.');
        this.#privacy.copyFrom(data.privacy);
        this.#hasPrivateSession = data.privacy.includes(1);
        for (const name of data.invoked)
            this.invoked.idOf(name);
        for (const model of data.models)
            this.models.idOf(model);
        const invoked = this.invoked.names.length;
        const models = this.models.names.length;
        if (invoked !== data.invoked.length || models !== data.models.length)
            throw new RangeError('A name is listed twice.');
        this.tokens.load(data.tokens, models);
        const files = this.files.length;
        this.rows.load(data.rows, { files, sessions, invoked, models, tokens: this.tokens.size });
        this.tallies.load(data.tallies, { files, sessions });
        this.times.load(data.times, sessions + 1);
        this.overflowTimes.load(data.overflowTimes, sessions + 1);
        this.overflow.load(data.overflow);
        this.overflow.each(({ session, kind, value }) => {
            const limit = kind === session_rows/* USE */.IF || kind === session_rows/* COMMAND */.Wr ? invoked : models + 1;
            if (session > sessions || kind > session_rows/* LINE */.pj || value >= limit)
                throw new RangeError('Counts refer to missing sessions or names.');
        });
        this.users.load(data.users, sessions);
        this.#countIdParts();
    }
    #setPrivate(session) {
        this.#privacy.set(session, 1);
        this.#hasPrivateSession = true;
    }
    /** Caches the last session, because most records of a session are consecutive. */
    #sessionOf(name) {
        if (name === null)
            return 0;
        if (name !== this.#lastSession) {
            this.#lastNumber = this.#sessions.idOf(name) + 1;
            this.#lastSession = name;
        }
        return this.#lastNumber;
    }
    #addPart(part) {
        let low = 0;
        let high = 0;
        if (part.id !== null) {
            hashId(part.id);
            ({ low, high } = idHash);
            this.#idParts += 1;
        }
        const { rows } = this;
        switch (part.kind) {
            case 'use':
                rows.addPart(low, high, session_rows/* USE */.IF, toChanges(part.changes), this.invoked.idOf(part.invoked));
                return;
            case 'result':
                rows.addPart(low, high, session_rows/* RESULT */.Mr, OUTCOMES[part.outcome], 0);
                return;
            case 'command':
                rows.addPart(low, high, session_rows/* COMMAND */.Wr, 0, this.invoked.idOf(part.invoked));
                return;
            case 'user':
                rows.addPart(low, high, session_rows/* USER */.m3, 0, 0);
                return;
            case 'assistant':
                rows.addPart(low, high, session_rows/* ASSISTANT */.zA, 0, this.#modelOf(part.model));
                return;
            case 'tokens':
                rows.addPart(low, high, session_rows/* TOKENS */.xZ, 0, this.tokens.add(this.#modelOf(part.model), part.tokens));
                return;
            case 'api-error':
                rows.addPart(low, high, session_rows/* API_ERROR */.Wp, 0, 0);
                return;
            case 'interruption':
                rows.addPart(low, high, session_rows/* INTERRUPTION */.i$, 0, 0);
                return;
            case 'line':
                rows.addPart(low, high, session_rows/* LINE */.pj, 0, 0);
        }
    }
    #modelOf(model) {
        return model === null ? 0 : this.models.idOf(model) + 1;
    }
    #countIdParts() {
        this.#idParts = 0;
        for (let part = 0; part < this.rows.parts; part += 1)
            if (this.rows.hasId(part))
                this.#idParts += 1;
    }
}
/** Whether a part needs a row: a result without an id belongs to no use. */
function isKept({ id, kind }) {
    return id !== null || kind !== 'result';
}
function toChanges(changes) {
    if (changes === null)
        return session_rows/* CHANGES_UNKNOWN */.F5;
    return changes ? session_rows/* CHANGES_FILES */.og : session_rows/* CHANGES_NOTHING */.YL;
}
function toOverflowValue(kind, value, invoked, models) {
    if (kind === session_rows/* USE */.IF || kind === session_rows/* COMMAND */.Wr)
        return invoked[value];
    return value === 0 ? 0 : models[value - 1] + 1;
}

// EXTERNAL MODULE: ./src/derive/sessions/session-event.ts
var session_event = __webpack_require__(9672);
;// CONCATENATED MODULE: ./src/derive/sessions/settlement.ts





/** Status of a record. */
const [COUNTED, COPY, WITHHELD] = [0, 1, 2];
/**
 * Decides what counts once all session logs of a repository are in the ledger: private sessions are withheld, and of duplicate records, the
 * earliest one owns the content.
 */
class Settlement {
    ledger;
    /** Number of records seen before, and of records withheld for private sessions. */
    copies = 0;
    withheld = 0;
    /** Distinct users; null when no record names a user. */
    users;
    #owners;
    /** By record number. */
    #statuses;
    /** By session, plus 1: whether any record of it counts. */
    #counted;
    #withheldIds = new IdSet();
    /** Sessions (plus 1) with content that is withheld. */
    #related = new Set();
    #findings = new session_event/* SessionFindings */.ZM();
    #overflown = 0;
    constructor(ledger) {
        this.ledger = ledger;
        ledger.boundIds();
        const { rows } = ledger;
        this.#withholdIds();
        this.#owners = new PartOwners(rows, createRecordOrder(rows, rankFiles(ledger.files)), rows.parts);
        this.#assignOwners();
        this.#statuses = new Uint8Array(rows.records);
        const counted = new Uint8Array(ledger.sessionCount + 1);
        this.#counted = counted;
        for (let record = 0; record < rows.records; record += 1) {
            const status = this.#toStatus(record);
            this.#statuses[record] = status;
            if (status === COUNTED)
                counted[rows.sessionOf(record)] = 1;
            else
                this.#leaveOut(status, rows.fileOf(record), 1, rows.lineOf(record));
        }
        ledger.tallies.each(({ file, session, tally, records, firstLine }) => {
            if (this.#isWithheld(session, tally === 'counted'))
                this.#leaveOut(WITHHELD, file, records, firstLine);
            else if (tally === 'copies')
                this.#leaveOut(COPY, file, records, firstLine);
            else
                counted[session] = 1;
        });
        this.users = ledger.users.count((session) => counted[session] === 1);
        ledger.overflow.each(({ session, kind, count }) => {
            if (kind !== session_rows/* TOKENS */.xZ && !this.#isWithheld(session, false))
                this.#overflown += count;
        });
    }
    /** Diagnostics about files; complete once everything was visited. */
    get diagnostics() {
        const diagnostics = this.#findings.toDiagnostics(this.ledger.files);
        if (this.#overflown === 0)
            return diagnostics;
        const message = `There are too many distinct ids. ${this.#overflown} uses, messages and commands with other ids are counted once per ` +
            'file, without durations, and are not exported or shown as steps.';
        return [...diagnostics, { code: 'too-many-ids', file: null, line: null, count: this.#overflown, message }];
    }
    /** Visits the users of sessions that count, by numbers that mean nothing. */
    visitUsers(visit) {
        this.ledger.users.each((user, session) => {
            const name = this.#nameOf(session);
            if (name !== null && this.#counted[session] === 1)
                visit(user, name);
        });
    }
    /** Visits everything that counts. Call it once. */
    visit(visitor) {
        const { rows } = this.ledger;
        for (let record = 0; record < rows.records; record += 1) {
            if (this.#statuses[record] === COUNTED)
                this.#visitRecord(record, visitor);
        }
        this.#visitTallies(visitor);
        this.ledger.overflow.each((cell) => {
            if (!this.#isWithheld(cell.session, false))
                this.#visitOverflow(cell, visitor);
        });
    }
    /**
     * Visits the events of files again, file by file, in the order of their lines.
     * @param isWanted - Which session and file to visit; called once per sequence of records with the same session and file.
     */
    visitEvents(isWanted, visit) {
        const { rows, files } = this.ledger;
        for (let record = 0; record < rows.records;) {
            const file = files[rows.fileOf(record)];
            const end = rows.endOfSession(record);
            if (isWanted(this.#nameOf(rows.sessionOf(record)), file)) {
                for (; record < end; record += 1) {
                    if (this.#statuses[record] === COUNTED)
                        this.#visitEventsOf(record, (event) => visit(event, file, rows.lineOf(record)));
                }
            }
            record = end;
        }
    }
    /** Every use in the sessions that are wanted, again; also those that have no place in a file. */
    visitUses(isWanted, visit) {
        this.visitEvents((session) => session !== null && isWanted(session), visit);
        this.ledger.overflow.each((cell) => {
            if (!isUse(cell) || this.#isWithheld(cell.session, false))
                return;
            const place = this.#placeOfCell(cell);
            if (place.session === null || !isWanted(place.session))
                return;
            const event = this.#toOverflowEvent(cell, place);
            for (let index = 0; index < cell.count; index += 1)
                visit(event);
        });
    }
    #visitEventsOf(record, visit) {
        const { rows } = this.ledger;
        const place = this.#placeOf(record);
        for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
            if (rows.hasId(part) && !this.#owners.isOwner(part))
                continue;
            const event = this.#toEvent(record, part, place, null);
            if (event !== null)
                visit(event);
        }
    }
    /** Content of a private session is withheld everywhere, including its copies in other sessions. */
    #withholdIds() {
        const { ledger } = this;
        if (!ledger.mayBePrivate)
            return;
        const { rows } = ledger;
        for (let record = 0; record < rows.records; record += 1) {
            if (!this.#isPrivate(record))
                continue;
            for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
                if (rows.hasId(part))
                    this.#withheldIds.add(rows.lowOf(part), rows.highOf(part));
            }
        }
        if (this.#withheldIds.size === 0 || ledger.overflow.size === 0)
            return;
        for (let record = 0; record < rows.records; record += 1) {
            for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
                if (this.#isWithheldId(part))
                    this.#related.add(rows.sessionOf(record));
            }
        }
    }
    #assignOwners() {
        const { rows } = this.ledger;
        for (let record = 0; record < rows.records; record += 1) {
            if (this.#isPrivate(record))
                continue;
            for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
                if (rows.hasId(part) && !this.#isWithheldId(part))
                    this.#owners.add(record, part);
            }
        }
    }
    #toStatus(record) {
        if (this.#isPrivate(record))
            return WITHHELD;
        const { rows } = this.ledger;
        // A line part only identifies its record; by itself, it does not keep a withheld message.
        let ids = 0;
        let withheld = 0;
        let open = 0;
        let owned = 0;
        for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
            if (!rows.hasId(part))
                continue;
            ids += 1;
            if (this.#isWithheldId(part))
                withheld += 1;
            else {
                if (rows.kindOf(part) !== session_rows/* LINE */.pj)
                    open += 1;
                if (this.#owners.isOwner(part))
                    owned += 1;
            }
        }
        if (withheld > 0 && open === 0)
            return WITHHELD;
        if (ids === 0 || owned > 0)
            return COUNTED;
        return (rows.flagsOf(record) & session_rows/* HAS_COUNTED */.QM) === 0 ? COPY : COUNTED;
    }
    #isPrivate(record) {
        if (!this.ledger.mayBePrivate)
            return false;
        const { rows } = this.ledger;
        return this.ledger.isPrivate(rows.sessionOf(record)) || (rows.flagsOf(record) & session_rows/* IS_PRIVATE */.$d) !== 0;
    }
    #isWithheldId(part) {
        const { rows } = this.ledger;
        return this.#withheldIds.has(rows.lowOf(part), rows.highOf(part));
    }
    /**
     * Whether records without a row are withheld. If their ids are no longer known, they may belong to a private session if anything else in
     * their session does.
     */
    #isWithheld(session, hasNoIds) {
        return this.ledger.isPrivate(session) || (!hasNoIds && this.#related.has(session));
    }
    #leaveOut(status, file, records, line) {
        if (status === COPY)
            this.copies += records;
        else
            this.withheld += records;
        this.#findings.add(status === COPY ? 'copied-records' : 'withheld-records', file, records, line);
    }
    #visitRecord(record, visitor) {
        const { rows } = this.ledger;
        const place = this.#placeOf(record);
        let isOpen = false;
        for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
            if (rows.hasId(part) && !this.#owners.isOwner(part))
                continue;
            const event = this.#toEvent(record, part, place, this.#findings);
            if (event !== null) {
                visitor.event(event);
                isOpen ||= event.event.phase === 'opens';
            }
            else
                this.#visitPart(part, place, visitor);
        }
        visitor.record(place, isOpen);
    }
    #visitPart(part, place, visitor) {
        const { rows, tokens } = this.ledger;
        const value = rows.valueOf(part);
        switch (rows.kindOf(part)) {
            case session_rows/* USER */.m3:
                visitor.userMessage(place);
                return;
            case session_rows/* ASSISTANT */.zA:
                visitor.assistantMessage(place, this.#modelOf(value));
                return;
            case session_rows/* TOKENS */.xZ: {
                const last = rows.hasId(part) ? rows.valueOf(this.#owners.lastTokensOf(part)) : value;
                visitor.tokens(place, this.#modelOf(tokens.modelOf(value)), tokens.countsOf(last));
                return;
            }
            case session_rows/* API_ERROR */.Wp:
                visitor.apiError(place);
                return;
            case session_rows/* INTERRUPTION */.i$:
                visitor.interruption(place);
                return;
            case session_rows/* RESULT */.Mr:
            case session_rows/* LINE */.pj:
        }
    }
    /**
     * @param part - A part that counts.
     * @param findings - Receives problems of the event; null when they were already reported.
     * @returns null when the part is not an event.
     */
    #toEvent(record, part, place, findings) {
        const { rows, invoked } = this.ledger;
        const kind = rows.kindOf(part);
        if (kind !== session_rows/* USE */.IF && kind !== session_rows/* COMMAND */.Wr)
            return null;
        const what = invoked.names[rows.valueOf(part)];
        if (kind === session_rows/* COMMAND */.Wr)
            return (0,session_event/* toSessionEvent */.y4)(what, place, 'unknown', null, null);
        const { outcome, time } = rows.hasId(part) ? this.#owners.resultOf(part) : settlement_NO_RESULT;
        let durationMs = time === 0 || place.time === null ? null : time - place.time;
        if (durationMs !== null && durationMs < 0) {
            durationMs = null;
            findings?.add('invalid-duration', rows.fileOf(record), 1, rows.lineOf(record));
        }
        const tookAction = (0,session_event/* toTookAction */.lA)(rows.detailOf(part), outcome);
        return (0,session_event/* toSessionEvent */.y4)(what, place, (0,session_event/* toOutcome */.KA)(outcome), durationMs, tookAction);
    }
    #visitTallies(visitor) {
        const { ledger } = this;
        const visitTimes = (isKnown) => {
            const times = isKnown ? ledger.times : ledger.overflowTimes;
            for (let session = 0; session <= ledger.sessionCount; session += 1) {
                if (times.endOf(session) < 0 || this.#isWithheld(session, isKnown))
                    continue;
                for (const span of times.spansOf(session))
                    visitor.span(this.#nameOf(session), span);
            }
        };
        visitTimes(true);
        visitTimes(false);
        ledger.tallies.each(({ session, tally }) => {
            if (tally === 'copies' || session === 0 || this.#isWithheld(session, tally === 'counted'))
                return;
            visitor.session(this.#nameOf(session));
        });
    }
    #visitOverflow(cell, visitor) {
        const { kind, detail, value, count } = cell;
        const place = this.#placeOfCell(cell);
        if (kind === session_rows/* TOKENS */.xZ) {
            visitor.tokens(place, this.#modelOf(value), { ...NO_TOKENS, [TOKEN_KINDS[detail]]: count });
            return;
        }
        for (let index = 0; index < count; index += 1) {
            if (isUse(cell))
                visitor.event(this.#toOverflowEvent(cell, place));
            else if (kind === session_rows/* ASSISTANT */.zA)
                visitor.assistantMessage(place, this.#modelOf(value));
            else if (kind === session_rows/* USER */.m3)
                visitor.userMessage(place);
            else if (kind === session_rows/* API_ERROR */.Wp)
                visitor.apiError(place);
            else if (kind === session_rows/* INTERRUPTION */.i$)
                visitor.interruption(place);
        }
    }
    #toOverflowEvent({ kind, detail, outcome, value }, place) {
        const tookAction = kind === session_rows/* USE */.IF ? (0,session_event/* toTookAction */.lA)(detail, outcome) : null;
        return (0,session_event/* toSessionEvent */.y4)(this.ledger.invoked.names[value], place, (0,session_event/* toOutcome */.KA)(outcome), null, tookAction);
    }
    #placeOfCell({ session, time }) {
        return { session: this.#nameOf(session), time: time === 0 ? null : time };
    }
    #placeOf(record) {
        const { rows } = this.ledger;
        return { session: this.#nameOf(rows.sessionOf(record)), time: rows.timeOf(record) || null };
    }
    #lastSession = 0;
    #lastName = null;
    /** Caches the last session, because most records of a session are consecutive. */
    #nameOf(session) {
        if (session !== this.#lastSession) {
            this.#lastName = session === 0 ? null : this.ledger.nameOf(session);
            this.#lastSession = session;
        }
        return this.#lastName;
    }
    #modelOf(value) {
        return value === 0 ? null : this.ledger.models.names[value - 1];
    }
}
function isUse({ kind }) {
    return kind === session_rows/* USE */.IF || kind === session_rows/* COMMAND */.Wr;
}
const settlement_NO_RESULT = { outcome: null, time: 0 };

// EXTERNAL MODULE: ./src/derive/usage/model-usage.ts
var model_usage = __webpack_require__(8700);
;// CONCATENATED MODULE: ./src/derive/usage/session-usages.ts




/** Usages that a session marks with a bit. They are numbered as they are met, so that these are nearly all that is used. */
const session_usages_WORDS = 2;
const BITS = 32 * session_usages_WORDS;
/** Which usages, which are numbers here, occur in which sessions. */
class SessionUsages {
    /** By session. */
    #bits = new columns/* IntegerColumn */.bU();
    /** Session and usage, where there is no bit for it. */
    #others = new row_lists/* PairSet */.X_();
    add(session, usage) {
        if (usage >= BITS) {
            this.#others.add(session, usage);
            return;
        }
        const word = session * session_usages_WORDS + (usage >>> 5);
        const bits = this.#bits.get(word);
        const bit = 1 << (usage & 31);
        if ((bits & bit) === 0)
            this.#bits.set(word, bits | bit);
    }
    /**
     * @param sessions - How many there are.
     * @param toNew - New numbers of the usages by their old ones.
     */
    renumber(sessions, toNew) {
        const renumbered = new SessionUsages();
        this.#each(sessions, (session, usage) => renumbered.add(session, toNew[usage]));
        this.#bits = renumbered.#bits;
        this.#others = renumbered.#others;
    }
    /** @param sessions - How many there are. */
    toList(sessions) {
        const ends = new Uint32Array(sessions);
        this.#each(sessions, (session) => (ends[session] += 1));
        for (let session = 1; session < sessions; session += 1)
            ends[session] += ends[session - 1];
        const usages = new Uint32Array(ends.at(-1) ?? 0);
        const next = Uint32Array.from(ends, (_, session) => (0,row_lists/* startOf */.GH)(ends, session));
        this.#each(sessions, (session, usage) => {
            usages[next[session]] = usage;
            next[session] += 1;
        });
        if (this.#others.size > 0) {
            for (let session = 0; session < sessions; session += 1) {
                usages.subarray((0,row_lists/* startOf */.GH)(ends, session), ends[session]).sort();
            }
        }
        return { usages, ends };
    }
    #each(sessions, visit) {
        for (let word = 0; word < sessions * session_usages_WORDS; word += 1) {
            for (let bits = this.#bits.get(word); bits !== 0; bits &= bits - 1) {
                visit(Math.floor(word / session_usages_WORDS), 32 * (word % session_usages_WORDS) + 31 - Math.clz32(bits & -bits));
            }
        }
        this.#others.each(visit);
    }
}
/** Models that are counted individually within a session, in the order of `byKeeping`; sessions rarely have more. */
const MAX_MODELS = 8;
const INITIAL_NAMES = 64;
/** How many messages each model has written in each session. The same in whatever order they come. */
class SessionModels {
    #names = new bounded_map/* NameTable */.K3();
    #mostNames = INITIAL_NAMES;
    /** Each node is a model of a session, of which there are few. */
    #lists = new row_lists/* RowLists */.WO();
    /** By node: the number of the model's name, and of messages. */
    #cells = new columns/* IntegerColumn */.bU();
    add(session, model, messages) {
        let known = 0;
        let last = row_lists/* NO_NODE */.lB;
        for (let node = this.#lists.newest(session); node !== row_lists/* NO_NODE */.lB; node = this.#lists.before(node)) {
            const name = this.#nameOf(node);
            if (name === model) {
                this.#cells.add(2 * node + 1, messages);
                return;
            }
            known += 1;
            if (last === row_lists/* NO_NODE */.lB || (0,bounded_map/* byKeeping */.Z1)(name, this.#nameOf(last)) > 0)
                last = node;
        }
        if (known < MAX_MODELS)
            this.#set(this.#lists.add(session), model, messages);
        else if ((0,bounded_map/* byKeeping */.Z1)(model, this.#nameOf(last)) < 0)
            this.#set(last, model, messages);
    }
    /** The model of most messages, of several the first by code units; null when no message names one. */
    primaryOf(session) {
        let primary = null;
        let most = 0;
        for (let node = this.#lists.newest(session); node !== row_lists/* NO_NODE */.lB; node = this.#lists.before(node)) {
            const model = this.#nameOf(node);
            const messages = this.#messagesOf(node);
            if (messages > most || (messages === most && primary !== null && model < primary)) {
                primary = model;
                most = messages;
            }
        }
        return primary;
    }
    /** The models by their messages, then by code units. */
    listOf(session) {
        const models = [];
        for (let node = this.#lists.newest(session); node !== row_lists/* NO_NODE */.lB; node = this.#lists.before(node)) {
            models.push({ model: this.#nameOf(node), messages: this.#messagesOf(node) });
        }
        return models.sort((a, b) => b.messages - a.messages || (0,base_text/* byCodeUnits */.C)(a.model, b.model));
    }
    #set(node, model, messages) {
        this.#cells.set(2 * node, this.#names.idOf(model));
        this.#cells.set(2 * node + 1, messages);
        if (this.#names.names.length > this.#mostNames)
            this.#forgetNames();
    }
    /** Forgets the names of which no session has kept the model. */
    #forgetNames() {
        const { names } = this.#names;
        const used = new Set();
        for (let node = 0; node < this.#lists.size; node += 1)
            used.add(this.#nameOf(node));
        const toNew = new Uint32Array(names.length);
        for (const [id, before] of this.#names.replace([...used]).entries())
            toNew[before] = id;
        for (let node = 0; node < this.#lists.size; node += 1) {
            this.#cells.set(2 * node, toNew[this.#cells.get(2 * node)]);
        }
        this.#mostNames = Math.max(INITIAL_NAMES, 2 * used.size);
    }
    #nameOf(node) {
        return this.#names.names[this.#cells.get(2 * node)];
    }
    #messagesOf(node) {
        return this.#cells.get(2 * node + 1);
    }
}

;// CONCATENATED MODULE: ./src/derive/usage/session-table.ts





/** What is counted of a session. */
const SESSION_COUNTS = [
    'userMessages',
    'assistantMessages',
    'toolCalls',
    'toolErrors',
    'toolBlocked',
    'skillInvocations',
    'subagentDispatches',
    'mcpCalls',
    'slashCommands',
    'interruptions',
    'apiErrors',
];
const COUNTS = SESSION_COUNTS.length;
const COLUMNS = Object.fromEntries(SESSION_COUNTS.map((name, column) => [name, column]));
const COUNT_OF_KIND = {
    tool: null,
    skill: 'skillInvocations',
    subagent: 'subagentDispatches',
    mcp: 'mcpCalls',
    slash_command: 'slashCommands',
};
/**
 * Sessions by id; filled when a repository is settled, in any order. A session is a row of typed arrays, some 100 bytes beside its
 * id, so that the garbage collector has nothing to visit.
 */
class SessionTable {
    /** The number of an id is that of its session. */
    #ids = new text_table/* TextTable */.CV();
    #counts = new columns/* IntegerColumn */.bU();
    activity = new ActiveTimes();
    models = new SessionModels();
    tokens = new model_usage/* TokenTotals */.Ny();
    #usages = new SessionUsages();
    #lastId;
    #lastSession = 0;
    get size() {
        return this.#ids.size;
    }
    /** The session's number. Remembers the last: the records of a session nearly all follow each other. */
    numberOf(id) {
        if (id === this.#lastId)
            return this.#lastSession;
        this.#lastSession = this.#ids.idOf(id);
        this.#lastId = id;
        return this.#lastSession;
    }
    idOf(session) {
        return this.#ids.textOf(session);
    }
    addCount(session, count) {
        this.#counts.add(session * COUNTS + COLUMNS[count], 1);
    }
    addAssistantMessage(session, model) {
        this.addCount(session, 'assistantMessages');
        if (model !== null)
            this.models.add(session, model, 1);
    }
    /** @param usage - The number of what is invoked. */
    addInvocation(session, { kind, tool }, outcome, usage) {
        this.#usages.add(session, usage);
        if (tool !== null)
            this.addCount(session, 'toolCalls');
        if (tool !== null && outcome === 'failed')
            this.addCount(session, 'toolErrors');
        if (tool !== null && outcome === 'blocked')
            this.addCount(session, 'toolBlocked');
        const count = COUNT_OF_KIND[kind];
        if (count !== null)
            this.addCount(session, count);
    }
    /** @param toNew - New numbers of the usages by their old ones. */
    renumberUsages(toNew) {
        this.#usages.renumber(this.size, toNew);
    }
    countOf(session, count) {
        return this.#counts.get(session * COUNTS + COLUMNS[count]);
    }
    /** Over all sessions. */
    get totals() {
        const totals = createSessionCounts();
        for (const name of SESSION_COUNTS) {
            for (let session = 0; session < this.size; session += 1)
                totals[name] += this.countOf(session, name);
        }
        return totals;
    }
    /** Which usages occur in which sessions. */
    listUsages() {
        return this.#usages.toList(this.size);
    }
}
function createSessionCounts() {
    return Object.fromEntries(SESSION_COUNTS.map((name) => [name, 0]));
}

// EXTERNAL MODULE: ./src/derive/usage/usage-days.ts
var usage_days = __webpack_require__(1982);
;// CONCATENATED MODULE: ./src/derive/usage/usage.ts







/** Usages that are counted apart: of the others, whose names `byKeeping` puts last, only the number is known. */
const MAX_USAGES = 1000;
const REST = { kind: 'tool', tool: null, item: null };
const REST_NAME = toName(REST);
/**
 * What session logs tell of the use of tools, skills, subagents, commands and models. It is filled when a repository is settled,
 * and the same in whatever order it is filled; what was used on a day is kept for ten years of days.
 */
class Usage {
    usages = [];
    sessions = new SessionTable();
    days = new usage_days/* UsageDays */.tj();
    models = new model_usage/* ModelUsage */.b1();
    /** Numbers of users, and of the sessions that they used. */
    sessionUsers = new row_lists/* PairSet */.X_();
    tokenDays = new model_usage/* TokenDays */.fb();
    /** Distinct ones; null when no record names any. */
    users = null;
    #tokens = new model_usage/* TokenTotals */.Ny();
    /** What is counted of records that name no session, as if they were of one. */
    #others = new SessionTable();
    #ids = new UsageIds();
    /** A record that names a session. */
    addRecord({ session, time }) {
        if (session === null)
            return;
        const number = this.sessions.numberOf(session);
        if (time !== null)
            this.sessions.activity.add(number, time);
    }
    /** Records of a session, no more than five minutes apart. */
    addSpan(session, start, end) {
        this.sessions.activity.add(this.sessions.numberOf(session), start, end);
    }
    /** A user of a session that counts. */
    addUser(user, session) {
        this.sessionUsers.add(user, this.sessions.numberOf(session));
    }
    addCount({ session }, count) {
        const table = this.#tableOf(session);
        table.addCount(table.numberOf(session ?? ''), count);
    }
    addAssistantMessage({ session }, model) {
        const table = this.#tableOf(session);
        table.addAssistantMessage(table.numberOf(session ?? ''), model);
        if (model !== null)
            this.models.addMessage(model);
    }
    addTokens({ session, time }, model, tokens) {
        this.#tokens.add(0, tokens);
        if (session !== null)
            this.sessions.tokens.add(this.sessions.numberOf(session), tokens);
        if (time !== null) {
            this.days.at((0,timestamp/* toDayNumber */.pR)(time)).addTokens(tokens);
            this.tokenDays.add((0,timestamp/* toDayNumber */.pR)(time), tokens);
        }
        if (model !== null)
            this.models.addTokens(model, tokens);
    }
    addInvocation({ time, run, outcome }, invoked) {
        if (this.usages.length >= 2 * MAX_USAGES)
            this.bound();
        const usage = this.#usageOf(invoked);
        this.#addUse(this.usages[usage], time, outcome);
        const table = this.#tableOf(run);
        const session = table.numberOf(run ?? '');
        table.addInvocation(session, invoked, outcome, usage);
        if (time === null)
            return;
        const day = this.days.at((0,timestamp/* toDayNumber */.pR)(time));
        day.addUse(usage, outcome);
        if (run !== null)
            day.sessions.add(usage, session);
    }
    /** Over everything, whether it names a session or not. */
    get totals() {
        const totals = this.sessions.totals;
        const others = this.#others.totals;
        for (const name of SESSION_COUNTS)
            totals[name] += others[name];
        return totals;
    }
    /** Null when none were recorded. */
    get tokens() {
        return this.#tokens.totalOf(0);
    }
    /**
     * Counts no more usages apart than are kept; the rest stand together, as a tool without a name. They take nobody's place, or it would
     * matter how often there have been too many. To be called before anything is read: what is kept is the same however often it was.
     */
    bound() {
        if (this.usages.length <= MAX_USAGES)
            return;
        const names = this.usages.map(toName);
        const named = names.filter((name) => name !== REST_NAME);
        if (named.length <= MAX_USAGES)
            return;
        const kept = new Set(named.sort(bounded_map/* byKeeping */.Z1).slice(0, MAX_USAGES));
        this.#ids = new UsageIds();
        const toNew = this.usages.splice(0).map((usage, id) => {
            const number = this.#usageOf(kept.has(names[id]) ? usage : REST);
            this.#count(number, usage);
            return number;
        });
        this.sessions.renumberUsages(toNew);
        this.days.renumberUsages(toNew);
    }
    /**
     * Forgets what was used on days that are not listed any more.
     * @param last - Number of the last day of all telemetry.
     */
    dropOldDays(last) {
        this.days.dropOld(last);
    }
    #tableOf(session) {
        return session === null ? this.#others : this.sessions;
    }
    #usageOf(invoked) {
        const id = this.#ids.idOf(invoked);
        if (id === this.usages.length) {
            const { kind, tool, item } = invoked;
            this.usages.push({
                kind,
                tool,
                item,
                invocations: 0,
                errors: 0,
                blocked: 0,
                known: 0,
                firstTime: null,
                lastTime: null,
            });
        }
        return id;
    }
    /** Makes no objects: there are as many uses as there are of everything else in session logs, and what is made for each outlives them. */
    #addUse(usage, time, outcome) {
        usage.invocations += 1;
        if (outcome === 'failed')
            usage.errors += 1;
        if (outcome === 'blocked')
            usage.blocked += 1;
        if (outcome !== 'unknown')
            usage.known += 1;
        if (time === null)
            return;
        if (usage.firstTime === null || time < usage.firstTime)
            usage.firstTime = time;
        if (usage.lastTime === null || time > usage.lastTime)
            usage.lastTime = time;
    }
    #count(id, { invocations, errors, blocked, known, firstTime, lastTime }) {
        const usage = this.usages[id];
        usage.invocations += invocations;
        usage.errors += errors;
        usage.blocked += blocked;
        usage.known += known;
        if (firstTime !== null && (usage.firstTime === null || firstTime < usage.firstTime))
            usage.firstTime = firstTime;
        if (lastTime !== null && (usage.lastTime === null || lastTime > usage.lastTime))
            usage.lastTime = lastTime;
    }
}

;// CONCATENATED MODULE: ./src/derive/aggregate/aggregate.ts








/**
 * What is known of some files of one repository. A file's share depends on that file alone; merging is commutative
 * and associative, so any order and any grouping of files give the same result (invariant 5). What session logs tell is kept
 * record by record until the repository is settled: only then is it known what of it counts.
 */
class Aggregate {
    sessions;
    #settled = new Settled();
    #isSettled = false;
    /** @param maxIds - Distinct ids of session logs that are kept; the same for all aggregates that are merged. */
    constructor(maxIds) {
        this.sessions = new SessionLedger(maxIds);
    }
    /** What is known of all records but those of session logs. */
    get events() {
        return this.#settled;
    }
    /**
     * Adds a daily file. Adding files to one aggregate, one after the other, gives what merging the aggregates of each gives.
     * @param path - Below the repository's telemetry directory.
     * @param repository - Whose telemetry it is: other repositories' records are not counted.
     * @param visit - Is told of each event too; those of sessions are known only when the repository is settled.
     * @returns when the records of these events were made; null when none has a valid timestamp.
     */
    addFile(path, bytes, repository, visit) {
        this.#requireUnsettled();
        const { events, sessions } = this;
        let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        sessions.beginFile(path, repository);
        const file = (0,telemetry_file/* parseTelemetryFile */.B)(path, bytes, repository, {
            event: (event, line, record) => {
                events.addEvent(event, record);
                if (event.time !== null && event.time < first)
                    first = event.time;
                if (event.time !== null && event.time > last)
                    last = event.time;
                visit?.(event, line, record);
            },
            session: (record, line) => {
                sessions.add(record, line);
            },
        });
        events.files += 1;
        events.bytes += bytes.byteLength;
        for (const key of record_counts/* RECORD_COUNTS */.jt)
            events.records[key] += file.counts[key];
        for (const [dialect, count] of file.dialects)
            events.addRecords(dialect, count);
        for (const diagnostic of file.diagnostics)
            events.diagnostics.push(diagnostic);
        sessions.bound();
        return last < first ? null : { first, last };
    }
    /** Adds what `other` holds; `other` is left as it is. */
    merge(other) {
        this.#requireUnsettled();
        other.#requireUnsettled();
        this.events.merge(other.events);
        this.sessions.merge(other.sessions);
    }
    /** Decides what of the session logs counts. To be called once, when all files of the repository are in: nothing can be added then. */
    settle() {
        this.#requireUnsettled();
        this.#isSettled = true;
        this.#settled.settle(this.sessions);
        return this.#settled;
    }
    #requireUnsettled() {
        if (this.#isSettled)
            throw new Error('The aggregate is settled already.');
    }
}
/**
 * Everything that is known of a repository, in which everything counts once: what artifacts are derived from. Made by
 * `Partial.settle` only, so that nothing can be derived from what is not settled.
 */
class Settled extends EventAggregate {
    usage = new Usage();
    #settlement = null;
    /** Adds what counts of session logs. */
    settle(ledger) {
        const settlement = new Settlement(ledger);
        this.#settlement = settlement;
        const { copies, withheld } = settlement;
        this.records.counted -= copies + withheld;
        this.addRecords(session_event/* SESSION_DIALECT */.ge, -(copies + withheld));
        this.records.copies += copies;
        this.records.withheld += withheld;
        this.usage.users = settlement.users;
        const { usage } = this;
        settlement.visit({
            record: (place, isOpen) => {
                if (place.time !== null)
                    this.addTime(place.time);
                this.#addRecord(place, isOpen);
            },
            span: (session, [start, end]) => {
                this.#addSpan(session, start, end);
            },
            session: (session) => this.#addRecord({ session, time: null }, false),
            event: ({ event, invoked }) => {
                this.addEvent(event);
                usage.addInvocation(event, invoked);
            },
            userMessage: (place) => usage.addCount(place, 'userMessages'),
            assistantMessage: (place, model) => usage.addAssistantMessage(place, model),
            tokens: (place, model, tokens) => usage.addTokens(place, model, tokens),
            apiError: (place) => usage.addCount(place, 'apiErrors'),
            interruption: (place) => usage.addCount(place, 'interruptions'),
        });
        settlement.visitUsers((user, session) => usage.addUser(user, session));
        this.#addDiagnostics(settlement.diagnostics);
        this.bound();
        if (this.lastTime !== null)
            usage.dropOldDays((0,timestamp/* toDayNumber */.pR)(this.lastTime));
    }
    /**
     * Visits events of session logs: files one after the other, each in the order of its lines.
     * @param isWanted - Of which session and which file: whatever else there is costs little.
     */
    visitSessionEvents(...[isWanted, visit]) {
        this.#settlement?.visitEvents(isWanted, visit);
    }
    /** Visits every use in these sessions: also those that have no place in a file. */
    visitSessionUses(...[isWanted, visit]) {
        this.#settlement?.visitUses(isWanted, visit);
    }
    #addRecord(place, isOpen) {
        if (place.session === null)
            return;
        this.runs.addRecord(place.session, place.time, isOpen);
        this.usage.addRecord(place);
    }
    #addSpan(session, start, end) {
        // Records of a span are no more than five minutes apart: there are some on each day that it meets.
        for (let day = (0,timestamp/* toDayNumber */.pR)(start); day < (0,timestamp/* toDayNumber */.pR)(end); day += 1)
            this.addTime((day + 1) * DAY_MS - 1);
        this.addTime(start);
        this.addTime(end);
        if (session === null)
            return;
        this.runs.addRecord(session, start, false);
        this.runs.addRecord(session, end, false);
        this.usage.addSpan(session, start, end);
    }
    /** There is one entry for each code and file. */
    #addDiagnostics(diagnostics) {
        const known = new Map(this.diagnostics.map((entry, index) => [aggregate_toKey(entry), index]));
        for (const diagnostic of diagnostics) {
            const index = known.get(aggregate_toKey(diagnostic));
            const entry = this.diagnostics[index ?? -1];
            if (index === undefined || entry === undefined) {
                this.diagnostics.push(diagnostic);
                continue;
            }
            const isFirst = (diagnostic.line ?? Infinity) < (entry.line ?? Infinity);
            const { line, message } = isFirst ? diagnostic : entry;
            this.diagnostics[index] = { ...entry, line, message, count: entry.count + diagnostic.count };
        }
    }
}
function aggregate_toKey({ code, file }) {
    return `${code} ${file ?? ''}`;
}
const DAY_MS = 86_400_000;


/***/ }),

/***/ 3629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ BoundedMap),
/* harmony export */   H3: () => (/* binding */ MAX_ACTIONS),
/* harmony export */   K3: () => (/* binding */ NameTable),
/* harmony export */   Z1: () => (/* binding */ byKeeping),
/* harmony export */   mn: () => (/* binding */ createBoundedCounts)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(766);

/** Actions that are counted individually. Emitters with more of them put identifiers into their names. */
const MAX_ACTIONS = 1000;
/**
 * Which names of actions are kept when there are too many: the shortest, for what makes names many makes them long; of equally
 * long ones the first by code units. As the order is one of the names alone, the same ones are kept whatever is merged first:
 * a name that is not among the first thousand of some files is not among those of all files.
 */
function byKeeping(a, b) {
    return a.length - b.length || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a, b);
}
/**
 * Values by name. Of too many names those are kept that `byKeeping` puts first; the others are added up as the rest. That order is
 * one of the names alone, so the same ones are kept in whatever order they come, and their values are whole.
 */
class BoundedMap {
    most;
    create;
    add;
    /** All that is not kept apart, together. */
    rest;
    #values = new Map();
    /**
     * @param most - Names that are kept.
     * @param create - A value of nothing.
     * @param add - Adds a value to another one, of which it takes over nothing but its contents.
     */
    constructor(most, create, add) {
        this.most = most;
        this.create = create;
        this.add = add;
        this.rest = create();
    }
    /** The value of a name, to be added to before another one is asked for. */
    at(name) {
        let value = this.#values.get(name);
        if (value !== undefined)
            return value;
        if (this.#values.size >= 2 * this.most)
            this.#bound();
        this.#values.set(name, (value = this.create()));
        return value;
    }
    get(name) {
        this.#bound();
        return this.#values.get(name);
    }
    /** Adds what `other` holds; `other` is left as it is. */
    merge(other) {
        for (const [name, value] of other.#values)
            this.add(this.at(name), value);
        this.add(this.rest, other.rest);
        this.#bound();
    }
    /** Names and values, as they were added. */
    entries() {
        this.#bound();
        return [...this.#values];
    }
    #bound() {
        if (this.#values.size <= this.most)
            return;
        for (const name of [...this.#values.keys()].sort(byKeeping).slice(this.most)) {
            this.add(this.rest, this.#values.get(name));
            this.#values.delete(name);
        }
    }
}
/** How often there was what. */
function createBoundedCounts(most) {
    return new BoundedMap(most, () => ({ count: 0 }), (into, from) => {
        into.count += from.count;
    });
}
/** Names by number, in the order of their first appearance: each is kept once, and compared as a number. */
class NameTable {
    #ids = new Map();
    #names = [];
    get names() {
        return this.#names;
    }
    /** The name's number; a new one when it appears for the first time. */
    idOf(name) {
        let id = this.#ids.get(name);
        if (id === undefined) {
            id = this.#names.push(name) - 1;
            this.#ids.set(name, id);
        }
        return id;
    }
    /** Takes over the names of `other`. @returns the number here of each of its numbers. */
    merge(other) {
        return other.#names.map((name) => this.idOf(name));
    }
    /** Forgets all names but these, which get the numbers from 0 on. @returns their old numbers. */
    replace(kept) {
        const before = kept.map((name) => this.idOf(name));
        this.#ids.clear();
        this.#names.length = 0;
        for (const name of kept)
            this.idOf(name);
        return before;
    }
}


/***/ }),

/***/ 3640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ LAST_INSTANT),
/* harmony export */   DZ: () => (/* binding */ float64Column),
/* harmony export */   OJ: () => (/* binding */ uint32Column),
/* harmony export */   YR: () => (/* binding */ GrowingColumn),
/* harmony export */   bU: () => (/* binding */ IntegerColumn),
/* harmony export */   im: () => (/* binding */ InstantColumn),
/* harmony export */   oq: () => (/* binding */ NumberColumn),
/* harmony export */   qQ: () => (/* binding */ NO_INSTANT),
/* harmony export */   z$: () => (/* binding */ uint8Column)
/* harmony export */ });
/* unused harmony export toColumnText */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/** Numbers as text: base64 of their bytes, low byte first as on every platform of Node.js. Read thirty times as fast as JSON. */
function toColumnText({ buffer, byteOffset, byteLength }) {
    return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
/** A column of bytes. */
const uint8Column = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
/** A column of integers from 0 to 2^32 − 1. */
const uint32Column = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context) => {
    const bytes = toBytes(text, Uint32Array.BYTES_PER_ELEMENT, context);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
});
/** A column of numbers; infinities stand for none. */
const float64Column = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context) => {
    const bytes = toBytes(text, Float64Array.BYTES_PER_ELEMENT, context);
    const column = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float64Array.BYTES_PER_ELEMENT);
    if (column.some(Number.isNaN))
        context.addIssue('holds what is no number');
    return column;
});
/** Memory of its own, because a column has to begin at a multiple of its element's size. */
function toBytes(text, elementSize, context) {
    const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
    if (bytes.byteLength % elementSize === 0)
        return bytes;
    context.addIssue('is cut short');
    return new Uint8Array(0);
}
/** Elements of a block; a power of two, so that a place is found by shifting. */
const BLOCK_BITS = 14;
const BLOCK = 2 ** BLOCK_BITS;
const WITHIN_BLOCK = BLOCK - 1;
const MIN_SIZE = 32;
/**
 * A column of numbers that grows by blocks. Nothing is copied when it grows, so its memory is what it holds and at most a
 * block more; and blocks are never freed, so they leave no holes behind.
 */
class GrowingColumn {
    create;
    #blocks = [];
    /** @param create - Makes a block, whose type says what numbers the column can hold. It is full of zeros. */
    constructor(create) {
        this.create = create;
    }
    /** Zero where nothing was set. */
    get(index) {
        const block = this.#blocks[index >>> BLOCK_BITS];
        const within = index & WITHIN_BLOCK;
        return block !== undefined && within < block.length ? block[within] : 0;
    }
    set(index, value) {
        const number = index >>> BLOCK_BITS;
        const within = index & WITHIN_BLOCK;
        const block = this.#blocks[number];
        if (block !== undefined && within < block.length)
            block[within] = value;
        else
            this.#grow(number, within)[within] = value;
    }
    /** Copies the numbers from 0 up to the length of `into`. */
    copyTo(into) {
        for (const [number, block] of this.#blocks.entries()) {
            const start = number * BLOCK;
            if (start >= into.length)
                break;
            into.set(block.subarray(0, into.length - start), start);
        }
        return into;
    }
    /** Sets numbers from 0 on. */
    copyFrom(from) {
        for (let start = 0; start < from.length; start += BLOCK) {
            const piece = from.subarray(start, start + BLOCK);
            this.#grow(start >>> BLOCK_BITS, piece.length - 1).set(piece);
        }
    }
    /** The first block starts small, as most columns stay; it is the only one that is ever copied. */
    #grow(number, within) {
        while (this.#blocks.length < number)
            this.#replace(this.#blocks.length, BLOCK);
        if (number > 0)
            return this.#replace(number, BLOCK);
        return this.#replace(0, Math.min(BLOCK, 2 ** Math.ceil(Math.log2(Math.max(MIN_SIZE, within + 1)))));
    }
    #replace(number, length) {
        const known = this.#blocks[number];
        if (known !== undefined && known.length >= length)
            return known;
        const block = this.create(length);
        if (known !== undefined)
            block.set(known);
        this.#blocks[number] = block;
        return block;
    }
}
/** Numbers of a page; a power of two, so that a place is found by shifting. */
const PAGE_BITS = 14;
const PAGE = 2 ** PAGE_BITS;
const WITHIN = PAGE - 1;
/**
 * Numbers that grow by pages, as a `GrowingColumn` does. All pages of a class are of one type, and each class has its own `get()` and
 * `set()`, so that the compiler makes code of them that is fast enough for every record.
 */
class PagedColumn {
    pages = [];
    /** Copies the numbers from 0 up to the length of `into`. */
    copyTo(into) {
        for (const [number, page] of this.pages.entries()) {
            const start = number * PAGE;
            if (start < into.length)
                into.set(page.subarray(0, into.length - start), start);
        }
        return into;
    }
    /** Sets numbers from 0 on. */
    copyFrom(from) {
        for (let start = 0; start < from.length; start += PAGE) {
            const piece = from.subarray(start, start + PAGE);
            this.grow(start + piece.length - 1).set(piece);
        }
    }
    /**
     * The page of an index that may lie beyond the end. The first page starts small, as most columns stay; it is the only one that is ever
     * copied.
     */
    grow(index) {
        const number = index >>> PAGE_BITS;
        while (this.pages.length < number)
            this.#replace(this.pages.length, PAGE);
        if (number > 0)
            return this.#replace(number, PAGE);
        return this.#replace(0, Math.max(MIN_SIZE, 2 ** Math.ceil(Math.log2(index + 1))));
    }
    #replace(number, length) {
        const known = this.pages[number];
        if (known !== undefined && known.length >= length)
            return known;
        const page = this.create(length);
        if (known !== undefined)
            page.set(known);
        this.pages[number] = page;
        return page;
    }
}
/** Integers from 0 to 2^32 − 1. */
class IntegerColumn extends PagedColumn {
    /** Zero where nothing was set. */
    get(index) {
        const page = this.pages[index >>> PAGE_BITS];
        const within = index & WITHIN;
        return page !== undefined && within < page.length ? page[within] : 0;
    }
    set(index, value) {
        this.#pageOf(index)[index & WITHIN] = value;
    }
    add(index, value) {
        this.#pageOf(index)[index & WITHIN] += value;
    }
    create(length) {
        return new Uint32Array(length);
    }
    #pageOf(index) {
        const page = this.pages[index >>> PAGE_BITS];
        return page !== undefined && (index & WITHIN) < page.length ? page : this.grow(index);
    }
}
/** Numbers of any kind. */
class NumberColumn extends PagedColumn {
    /** Zero where nothing was set. */
    get(index) {
        const page = this.pages[index >>> PAGE_BITS];
        const within = index & WITHIN;
        return page !== undefined && within < page.length ? page[within] : 0;
    }
    set(index, value) {
        this.#pageOf(index)[index & WITHIN] = value;
    }
    add(index, value) {
        this.#pageOf(index)[index & WITHIN] += value;
    }
    create(length) {
        return new Float64Array(length);
    }
    #pageOf(index) {
        const page = this.pages[index >>> PAGE_BITS];
        return page !== undefined && (index & WITHIN) < page.length ? page : this.grow(index);
    }
}
const HIGH = 2 ** 32;
/** No instant: before any other, for timestamps are of the year 2000 or later. */
const NO_INSTANT = 0;
/** The last instant that there is room for, in the year 10889. */
const LAST_INSTANT = 2 ** 48 - 1;
/** So many instants in whole milliseconds since 1970, of six bytes each; `NO_INSTANT` where none was set. */
class InstantColumn {
    length;
    #low;
    #high;
    constructor(length) {
        this.length = length;
        this.#low = new Uint32Array(length);
        this.#high = new Uint16Array(length);
    }
    get(index) {
        return this.#high[index] * HIGH + this.#low[index];
    }
    set(index, instant) {
        this.#low[index] = instant; // what is above its 32 bits is left out
        this.#high[index] = instant / HIGH;
    }
    /** Takes over the instants of a shorter column. */
    copyFrom(other) {
        this.#low.set(other.#low);
        this.#high.set(other.#high);
    }
}


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ WINDOW_DAYS),
/* harmony export */   Hh: () => (/* binding */ MIN_COMPARED),
/* harmony export */   IU: () => (/* binding */ WINDOW_NAMES),
/* harmony export */   LQ: () => (/* binding */ createOutcomeCounts),
/* harmony export */   Og: () => (/* binding */ addOutcomeCounts),
/* harmony export */   QY: () => (/* binding */ toRateChange),
/* harmony export */   _u: () => (/* binding */ toChange),
/* harmony export */   nc: () => (/* binding */ countKnown),
/* harmony export */   sJ: () => (/* binding */ toFailureRate),
/* harmony export */   tV: () => (/* binding */ toShare)
/* harmony export */ });
/* harmony import */ var _records_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8774);

function createOutcomeCounts() {
    return { success: 0, partial: 0, blocked: 0, failed: 0, unknown: 0 };
}
function addOutcomeCounts(into, from) {
    for (const outcome of _records_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i)
        into[outcome] += from[outcome];
}
/**
 * What there must be before a figure is made of it: known outcomes for a failure rate, and events, runs or uses in the period before
 * for a change in percent. Of less than that only the counts are shown.
 */
const MIN_COMPARED = 10;
/** What did not say how it ended is neither a success nor a failure. */
function countKnown({ success, partial, blocked, failed }) {
    return success + partial + blocked + failed;
}
/** failed ÷ known, to four decimals, wherever one is given; null when too few outcomes are known. */
function toFailureRate({ failed, known }) {
    return known < MIN_COMPARED ? null : round(failed / known, 4);
}
/** Percentage points between two failure rates, to one decimal; null when there is no rate of either. */
function toRateChange(current, previous) {
    if (current.known < MIN_COMPARED || previous.known < MIN_COMPARED)
        return null;
    return round((current.failed / current.known - previous.failed / previous.known) * 100, 1);
}
/**
 * Percent, to one decimal. As many as before is a change of 0, however few: also none and none before.
 * @returns null when there was too little before to compare with: no "+300%" of nearly nothing.
 */
function toChange(current, previous) {
    if (current === previous)
        return 0;
    return previous < MIN_COMPARED ? null : round(((current - previous) / previous) * 100, 1);
}
/** Any other share of a whole, to four decimals; null of nothing. */
function toShare(part, whole) {
    return whole === 0 ? null : round(part / whole, 4);
}
/** Rounded half up, so that no platform's printing of a fraction matters. */
function round(value, decimals) {
    const factor = 10 ** decimals;
    return Math.round(value * factor) / factor;
}
/** What trends are told over: so many days up to the last one of telemetry. */
const WINDOW_DAYS = { '7d': 7, '30d': 30, '90d': 90 };
const WINDOW_NAMES = ['7d', '30d', '90d'];


/***/ }),

/***/ 7200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vi: () => (/* binding */ FileBatch),
/* harmony export */   cT: () => (/* binding */ deriveFile),
/* harmony export */   zl: () => (/* binding */ deriveFiles)
/* harmony export */ });
/* harmony import */ var _exports_export_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _aggregate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6991);


/** @param into - What the files are added to. */
function deriveFiles({ memory, files }, repository, into = new _aggregate_js__WEBPACK_IMPORTED_MODULE_1__/* .Aggregate */ .S()) {
    let start = 0;
    const facts = files.map((file) => {
        const bytes = new Uint8Array(memory, start, file.end - start);
        start = file.end;
        return deriveFile(file, bytes, repository, into);
    });
    return { partial: into, facts };
}
/** @param into - What the file is added to. */
function deriveFile({ path, wantsRows }, bytes, repository, into) {
    if (!wantsRows)
        return { span: into.addFile(path, bytes, repository), rows: null };
    const rows = new _exports_export_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .ExportRows */ .wo();
    const span = into.addFile(path, bytes, repository, (event, line) => rows.add(event, line));
    return { span, rows: rows.toData() };
}
const MIN_BYTES = 64 * 1024;
/**
 * Files one after the other in memory that threads can share, and that is used again and again: neither the size of the telemetry
 * nor how many files it is in adds to what is held, and the garbage collector has nothing to do with it.
 */
class FileBatch {
    #memory = new SharedArrayBuffer(MIN_BYTES);
    #files = [];
    get memory() {
        return this.#memory;
    }
    get files() {
        return this.#files;
    }
    /** Of all files. */
    get byteLength() {
        return this.#files.at(-1)?.end ?? 0;
    }
    /** Copies the bytes: they need not stay. */
    add(path, bytes, wantsRows) {
        const start = this.byteLength;
        const end = start + bytes.byteLength;
        if (end > this.#memory.byteLength)
            this.#grow(end, start);
        new Uint8Array(this.#memory).set(bytes, start);
        this.#files.push({ path, wantsRows, end });
    }
    /** Forgets its files, to be filled again. */
    clear() {
        this.#files.length = 0;
    }
    #grow(bytes, used) {
        const before = new Uint8Array(this.#memory, 0, used);
        this.#memory = new SharedArrayBuffer(bytes + bytes / 4);
        new Uint8Array(this.#memory).set(before);
    }
}


/***/ }),

/***/ 3113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ TextTable),
/* harmony export */   DL: () => (/* binding */ textDataSchema)
/* harmony export */ });
/* unused harmony exports toTexts, toTextData, renderTextData, UUID_LENGTH, UUID_BYTES, packUuid, unpackUuid */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3640);



/** Code units, as bytes while all of them fit. */
const createNarrow = (length) => new Uint8Array(length);
const createWide = (length) => new Uint16Array(length);
const MAX_NARROW = 0xff;
/**
 * Texts by number, in the order of their first appearance, in a few typed arrays: a million of them are nothing that the
 * garbage collector has to visit. Exact: a hash finds candidates, of which every code unit is compared. UUIDs, as most ids of runs
 * and sessions are, are kept as their 16 bytes.
 */
class TextTable {
    #units = new _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .GrowingColumn */ .YR(createNarrow);
    #isNarrow = true;
    /** Where what is kept of a text ends, times 2, and 1 more when that is the bytes of a UUID. */
    #ends = new _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegerColumn */ .bU();
    /** Numbers plus 1 by hash, at most three quarters full; 0 is free. */
    #slots = new Uint32Array(32);
    #size = 0;
    /** The text that is looked for. */
    #text = new Uint16Array(64);
    #uuid = new Uint16Array(UUID_BYTES);
    get size() {
        return this.#size;
    }
    /** The text's number; a new one, which is the size before, when it appears for the first time. */
    idOf(text) {
        const { length } = text;
        if (length > this.#text.length)
            this.#text = new Uint16Array(2 * length);
        for (let index = 0; index < length; index += 1)
            this.#text[index] = text.charCodeAt(index);
        return this.#idOf(this.#text, 0, length);
    }
    /** Takes over the texts of another table. @returns the number here of each of them. */
    addAll({ units, ends }) {
        const ids = new Uint32Array(ends.length);
        let start = 0;
        for (let index = 0; index < ends.length; index += 1) {
            const end = ends[index];
            ids[index] = this.#idOf(units, start, end);
            start = end;
        }
        return ids;
    }
    textOf(id) {
        const length = this.#lengthOf(id);
        if (this.#isNarrow) {
            const bytes = Buffer.allocUnsafe(length);
            this.#copyText(id, bytes, 0);
            return bytes.toString('latin1');
        }
        const units = new Uint16Array(length);
        this.#copyText(id, units, 0);
        return toText(units, 0, length);
    }
    toData() {
        const ends = new Uint32Array(this.#size);
        let end = 0;
        for (let id = 0; id < ends.length; id += 1)
            ends[id] = end += this.#lengthOf(id);
        const units = new Uint16Array(end);
        for (let id = 0; id < ends.length; id += 1)
            this.#copyText(id, units, id === 0 ? 0 : ends[id - 1]);
        return { units, ends };
    }
    #idOf(units, start, end) {
        const isUuid = end - start === UUID_LENGTH && packUuid(units, start, this.#uuid);
        return isUuid ? this.#idOfKept(this.#uuid, 0, UUID_BYTES, true) : this.#idOfKept(units, start, end, false);
    }
    #idOfKept(units, start, end, isUuid) {
        const mask = this.#slots.length - 1;
        let slot = toHash(units, start, end) & mask;
        for (let entry = this.#slots[slot]; entry !== 0; entry = this.#slots[slot]) {
            if (this.#isKept(entry - 1, units, start, end, isUuid))
                return entry - 1;
            slot = (slot + 1) & mask;
        }
        return this.#add(units, start, end, isUuid, slot);
    }
    #add(units, start, end, isUuid, slot) {
        const id = this.#size;
        const offset = this.#start(id) - start;
        for (let index = start; index < end; index += 1) {
            const unit = units[index];
            if (unit > MAX_NARROW && this.#isNarrow)
                this.#widen(offset + index);
            this.#units.set(offset + index, unit);
        }
        this.#ends.set(id, 2 * (offset + end) + (isUuid ? 1 : 0));
        this.#slots[slot] = id + 1;
        this.#size += 1;
        if (this.#size * 4 > this.#slots.length * 3)
            this.#rehash();
        return id;
    }
    #widen(size) {
        const narrow = this.#units.copyTo(new Uint8Array(size));
        this.#units = new _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .GrowingColumn */ .YR(createWide);
        this.#units.copyFrom(narrow);
        this.#isNarrow = false;
    }
    #rehash() {
        this.#slots = new Uint32Array(this.#slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let id = 0; id < this.#size; id += 1) {
            let hash = HASH_START;
            const end = this.#end(id);
            for (let index = this.#start(id); index < end; index += 1)
                hash = addToHash(hash, this.#units.get(index));
            let slot = toSlot(hash) & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = id + 1;
        }
    }
    #isKept(id, units, start, end, isUuid) {
        const offset = this.#start(id) - start;
        if (this.#ends.get(id) !== 2 * (offset + end) + (isUuid ? 1 : 0))
            return false;
        for (let index = start; index < end; index += 1) {
            if (this.#units.get(offset + index) !== units[index])
                return false;
        }
        return true;
    }
    #start(id) {
        return id === 0 ? 0 : this.#end(id - 1);
    }
    #end(id) {
        return this.#ends.get(id) >>> 1;
    }
    #isUuid(id) {
        return (this.#ends.get(id) & 1) === 1;
    }
    #lengthOf(id) {
        return this.#isUuid(id) ? UUID_LENGTH : this.#end(id) - this.#start(id);
    }
    #copyText(id, into, at) {
        const start = this.#start(id);
        if (this.#isUuid(id)) {
            unpackUuid((byte) => this.#units.get(start + byte), into, at);
            return;
        }
        const length = this.#end(id) - start;
        for (let index = 0; index < length; index += 1)
            into[at + index] = this.#units.get(start + index);
    }
}
/** The texts of a table, in order. */
function toTexts({ units, ends }) {
    return Array.from(ends, (end, id) => toText(units, id === 0 ? 0 : ends[id - 1], end));
}
/** @param ends - Where each text ends in `all`. @throws RangeError when they are not those of this text. */
function toTextData(all, ends) {
    if ((ends.at(-1) ?? 0) !== all.length || ends.some((end, id) => id > 0 && end < ends[id - 1])) {
        throw new RangeError('The texts do not end where they should.');
    }
    const units = new Uint16Array(all.length);
    Buffer.from(units.buffer).write(all, 'utf16le');
    return { units, ends };
}
/** Code units as they are, halves of characters included. */
function toText({ buffer, byteOffset }, start, end) {
    return Buffer.from(buffer, byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');
}
/**
 * FNV-1a over code units. It begins with another number in each process, so that nobody can write ids that all have one hash: each of
 * them would be compared with all others. Nothing that is published depends on it.
 */
const HASH_START = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).readUInt32LE();
function addToHash(hash, unit) {
    return Math.imul(hash ^ unit, 0x01000193);
}
function toSlot(hash) {
    return (hash ^ (hash >>> 15)) >>> 0;
}
function toHash(units, start, end) {
    let hash = HASH_START;
    for (let index = start; index < end; index += 1)
        hash = addToHash(hash, units[index]);
    return toSlot(hash);
}
/** Texts as they are written down. */
const textDataSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), ends: _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ })
    .transform(({ text, ends }) => toTextData(text, ends));
function renderTextData(texts) {
    return { text: toTexts(texts).join(''), ends: toColumnText(texts.ends) };
}
/** Code units of a UUID as it is usually written: lower case, with dashes. */
const UUID_LENGTH = 36;
/** What it holds, as numbers from 0 to 255. */
const UUID_BYTES = 16;
/** Where the two digits of each byte stand. */
const PAIRS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const DASHES = [8, 13, 18, 23];
const DASH = 0x2d;
/**
 * Writes the bytes of a UUID to the beginning of `into`.
 * @param start - Where its code units begin; there are as many as one has.
 * @returns whether they are those of a UUID; no other code units make the same bytes.
 */
function packUuid(units, start, into) {
    for (const dash of DASHES)
        if (units[start + dash] !== DASH)
            return false;
    for (let byte = 0; byte < UUID_BYTES; byte += 1) {
        const at = start + PAIRS[byte];
        const high = toDigit(units[at]);
        const low = toDigit(units[at + 1]);
        if ((high | low) < 0)
            return false;
        into[byte] = high * 16 + low;
    }
    return true;
}
/**
 * Writes the code units of a UUID.
 * @param byteAt - Its bytes by their number.
 * @param start - Where the code units begin.
 */
function unpackUuid(byteAt, into, start) {
    for (const dash of DASHES)
        into[start + dash] = DASH;
    for (let byte = 0; byte < UUID_BYTES; byte += 1) {
        const at = start + PAIRS[byte];
        const value = byteAt(byte);
        into[at] = toUnit(value >>> 4);
        into[at + 1] = toUnit(value & 15);
    }
}
/** -1 when it is none, and capital letters are none. */
function toDigit(unit) {
    if (unit >= 0x30 && unit <= 0x39)
        return unit - 0x30;
    return unit >= 0x61 && unit <= 0x66 ? unit - 0x61 + 10 : -1;
}
function toUnit(digit) {
    return digit < 10 ? digit + 0x30 : digit - 10 + 0x61;
}


/***/ }),

/***/ 2850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ diagnoseDroppedWrites),
/* harmony export */   QV: () => (/* binding */ commandsDataSchema),
/* harmony export */   Qh: () => (/* binding */ deriveDroppedWrites),
/* harmony export */   Sk: () => (/* binding */ addExactly),
/* harmony export */   Ts: () => (/* binding */ Commands),
/* harmony export */   nB: () => (/* binding */ COUNTED_READ_MODES),
/* harmony export */   oq: () => (/* binding */ TOKEN_KINDS),
/* harmony export */   wg: () => (/* binding */ DROPPED_WRITES_THRESHOLD)
/* harmony export */ });
/* unused harmony export renderCommandsData */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _records_command_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2595);
/* harmony import */ var _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8774);
/* harmony import */ var _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3629);
/* harmony import */ var _latency_latency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3816);
/* harmony import */ var _aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5154);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8378);







/** Maximum commands that are counted individually. Emitters with more put arguments into command names. */
const MAX_COMMANDS = 1000;
const MAX_WARNINGS = 100;
const MAX_STATUSES = 100;
/** Read modes that are counted separately; `other` is an unknown mode, or none. */
const COUNTED_READ_MODES = [..._records_command_name_js__WEBPACK_IMPORTED_MODULE_0__/* .READ_MODES */ .Cp, 'other'];
const TOKEN_KINDS = [
    'input',
    'output',
    'retrieved',
    'total',
];
/** Figures from command records, by command and in total. Mergeable in any order. */
class Commands {
    byName = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_3__/* .BoundedMap */ .EL(MAX_COMMANDS, createCommand, mergeCommand);
    counters = toRecord(_records_command_name_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_COUNTERS */ .Qq, () => 0);
    reads = toRecord(COUNTED_READ_MODES, () => ({
        reads: 0,
        bytes: 0,
    }));
    /** By code; warnings without a code count as the rest. */
    warnings = (0,_aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_3__/* .createBoundedCounts */ .mn)(MAX_WARNINGS);
    /** Statuses of commands that mean neither success nor failure. */
    unknownStatuses = (0,_aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_3__/* .createBoundedCounts */ .mn)(MAX_STATUSES);
    /** The run with the last record (the first by id if several tie); null when no record names both a run and a time. */
    lastRun = null;
    add({ action, outcome, durationMs, time, run, command: facts }) {
        if (run !== null && time !== null)
            this.#keepLastRun({ run, time });
        const command = this.byName.at(action);
        command.outcomes[outcome] += 1;
        if (durationMs !== null)
            command.latency.add(durationMs);
        if (time !== null)
            keepLatest(command, time);
        if (facts === undefined)
            return;
        for (const code of facts.warnings)
            this.warnings.at(code).count += 1;
        this.warnings.rest.count += facts.otherWarnings;
        if (facts.read !== null)
            this.#addReads(facts.read.mode ?? 'other', 1, facts.read.bytes);
        for (const counter of facts.counters)
            this.counters[counter] += 1;
        if (facts.tokens !== null)
            addTokens(command.tokens, facts.tokens);
        if (facts.status !== null)
            this.unknownStatuses.at(facts.status).count += 1;
    }
    /** Adds `other` without changing it. */
    merge(other) {
        this.byName.merge(other.byName);
        this.warnings.merge(other.warnings);
        this.unknownStatuses.merge(other.unknownStatuses);
        if (other.lastRun !== null)
            this.#keepLastRun(other.lastRun);
        this.#addCounts(other);
    }
    countOutcomes() {
        const total = (0,_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .createOutcomeCounts */ .LQ)();
        for (const [, { outcomes }] of this.byName.entries())
            (0,_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .addOutcomeCounts */ .Og)(total, outcomes);
        (0,_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .addOutcomeCounts */ .Og)(total, this.byName.rest.outcomes);
        return total;
    }
    sumTokens() {
        const total = createTokenSums();
        for (const [, { tokens }] of this.byName.entries())
            addTokens(total, tokens);
        addTokens(total, this.byName.rest.tokens);
        return total;
    }
    /** Serialises all commands and, last, the rest. */
    toData() {
        const commands = this.byName.entries();
        const values = [...commands.map(([, command]) => command), this.byName.rest];
        return {
            names: commands.map(([name]) => name),
            commands: values.map(({ outcomes, tokens, lastTime }) => ({ outcomes, tokens, lastTime })),
            latencies: _latency_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .Latency */ .bV.toData(values.map(({ latency }) => latency)),
            counters: this.counters,
            reads: this.reads,
            warnings: toEntries(this.warnings),
            otherWarnings: this.warnings.rest.count,
            unknownStatuses: toEntries(this.unknownStatuses),
            otherUnknownStatuses: this.unknownStatuses.rest.count,
            lastRun: this.lastRun,
        };
    }
    /**
     * Loads serialised data into this empty instance.
     * @throws RangeError when the numbers of names and values do not match.
     */
    load(data) {
        const { names, commands, latencies } = data;
        const loaded = _latency_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .Latency */ .bV.fromData(latencies);
        if (loaded.length !== commands.length || names.length + 1 !== commands.length) {
            throw new RangeError('Commands are missing.');
        }
        for (const [index, command] of commands.entries()) {
            const name = names[index];
            mergeCommand(name === undefined ? this.byName.rest : this.byName.at(name), {
                ...command,
                latency: loaded[index],
            });
        }
        for (const [code, count] of data.warnings)
            this.warnings.at(code).count += count;
        this.warnings.rest.count += data.otherWarnings;
        for (const [status, count] of data.unknownStatuses)
            this.unknownStatuses.at(status).count += count;
        this.unknownStatuses.rest.count += data.otherUnknownStatuses;
        if (data.lastRun !== null)
            this.#keepLastRun(data.lastRun);
        this.#addCounts(data);
    }
    #keepLastRun({ run, time }) {
        const known = this.lastRun;
        if (known === null || time > known.time || (time === known.time && run < known.run))
            this.lastRun = { run, time };
    }
    #addCounts({ counters, reads }) {
        for (const counter of _records_command_name_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_COUNTERS */ .Qq)
            this.counters[counter] += counters[counter];
        for (const mode of COUNTED_READ_MODES)
            this.#addReads(mode, reads[mode].reads, reads[mode].bytes);
    }
    #addReads(mode, reads, bytes) {
        const into = this.reads[mode];
        into.reads += reads;
        into.bytes = addExactly(into.bytes, bytes);
    }
}
function createCommand() {
    return { outcomes: (0,_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .createOutcomeCounts */ .LQ)(), latency: new _latency_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .Latency */ .bV(), tokens: createTokenSums(), lastTime: null };
}
function mergeCommand(into, { outcomes, latency, tokens, lastTime }) {
    (0,_aggregate_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .addOutcomeCounts */ .Og)(into.outcomes, outcomes);
    addTokens(into.tokens, tokens);
    into.latency.merge(latency);
    if (lastTime !== null)
        keepLatest(into, lastTime);
}
function keepLatest(command, time) {
    if (command.lastTime === null || time > command.lastTime)
        command.lastTime = time;
}
function createTokenSums() {
    return { input: null, output: null, retrieved: null, total: null };
}
function addTokens(into, from) {
    for (const kind of TOKEN_KINDS) {
        const tokens = from[kind];
        if (tokens !== null)
            into[kind] = addExactly(into[kind] ?? 0, tokens);
    }
}
/** Caps sums at the greatest exact integer, so that the order of adding does not matter. */
function addExactly(sum, added) {
    return Math.min(sum + added, Number.MAX_SAFE_INTEGER);
}
function toEntries(counts) {
    return counts.entries().map(([name, { count }]) => [name, count]);
}
function toRecord(keys, create) {
    return Object.fromEntries(keys.map((key) => [key, create()]));
}
const count = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative();
const readCounts = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ reads: count, bytes: count });
/** Commands as plain data, to pass to another thread, and the schema of the serialised form. */
const commandsDataSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    names: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** Named commands, then the rest. */
    commands: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        outcomes: toObject(_records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTCOMES */ .i, count),
        tokens: toObject(TOKEN_KINDS, count.nullable()),
        lastTime: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nullable(),
    })),
    latencies: _latency_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyDataSchema */ .Oj,
    counters: toObject(_records_command_name_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_COUNTERS */ .Qq, count),
    reads: toObject(COUNTED_READ_MODES, readCounts),
    warnings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), count])),
    otherWarnings: count,
    unknownStatuses: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), count])),
    otherUnknownStatuses: count,
    lastRun: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), time: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr() }).nullable(),
});
function toObject(keys, value) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc(Object.fromEntries(keys.map((key) => [key, value])));
}
function renderCommandsData(data) {
    return { ...data, latencies: renderLatencyData(data.latencies) };
}
/** Warning code of a record that followed a dropped one. */
const CODE = 'telemetry_lock_skipped';
/** Share of dropped writes above which there is a diagnostic (`spec/4 §D`). */
const DROPPED_WRITES_THRESHOLD = 0.02;
/** Dropped writes, and all attempted writes: the dropped ones and the command records. */
function deriveDroppedWrites(commands) {
    const dropped = commands.warnings.get(CODE)?.count ?? 0;
    const outcomes = commands.countOutcomes();
    return { dropped, attempted: _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTCOMES */ .i.reduce((sum, outcome) => sum + outcomes[outcome], dropped) };
}
/** Judged over all telemetry, because a single file may have too few records. */
function diagnoseDroppedWrites(commands) {
    const { dropped, attempted } = deriveDroppedWrites(commands);
    if (dropped <= DROPPED_WRITES_THRESHOLD * attempted)
        return [];
    const message = `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(dropped)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatQuantity */ .VZ)(attempted, 'write')} of command records were dropped: ` +
        `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRatio */ .B0)(dropped / attempted)}.`;
    return [{ code: 'dropped-writes', file: null, line: null, count: dropped, message }];
}


/***/ }),

/***/ 9691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ toExportRows),
/* harmony export */   YE: () => (/* binding */ mergeRows),
/* harmony export */   wo: () => (/* binding */ ExportRows)
/* harmony export */ });
/* unused harmony exports EXPORT_ROWS_VERSION, exportRowsSchema, renderExportRows */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _records_dialects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7343);
/* harmony import */ var _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8774);
/* harmony import */ var _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3629);
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3640);





const NAMES_PER_ROW = 4;
/** By number. */
const TOOK_ACTION = [false, true, null];
/** Collects the rows of one file while it is parsed. */
class ExportRows {
    #texts = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__/* .NameTable */ .K3();
    #times = [];
    #lines = [];
    #durations = [];
    #kinds = [];
    #names = [];
    add({ dialect, outcome, tookAction, time, durationMs, action, run, actor, tags }, line) {
        this.#times.push(time ?? Infinity);
        this.#lines.push(line);
        this.#durations.push(durationMs ?? Infinity);
        this.#kinds.push(_records_dialects_js__WEBPACK_IMPORTED_MODULE_0__/* .DIALECT_NAMES */ .md.indexOf(dialect) | (_records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i.indexOf(outcome) << 8) | (TOOK_ACTION.indexOf(tookAction) << 16));
        this.#names.push(this.#idOf(action), this.#idOf(run), this.#idOf(actor), this.#idOf(tags ?? null));
    }
    toData() {
        return {
            times: Float64Array.from(this.#times),
            lines: Uint32Array.from(this.#lines),
            durations: Float64Array.from(this.#durations),
            kinds: Uint32Array.from(this.#kinds),
            names: Uint32Array.from(this.#names),
            texts: this.#texts.names,
        };
    }
    #idOf(text) {
        return text === null ? 0 : this.#texts.idOf(text.toWellFormed()) + 1;
    }
}
/** Merges the rows of one file in line order; within a line, those of `a` come first. */
function mergeRows(a, b) {
    const texts = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__/* .NameTable */ .K3();
    const ids = [a, b].map((data) => Uint32Array.from(['', ...data.texts], (text, at) => at && texts.idOf(text) + 1));
    const rows = a.lines.length + b.lines.length;
    const merged = {
        times: new Float64Array(rows),
        lines: new Uint32Array(rows),
        durations: new Float64Array(rows),
        kinds: new Uint32Array(rows),
        names: new Uint32Array(NAMES_PER_ROW * rows),
    };
    let [fromA, fromB] = [0, 0];
    for (let row = 0; row < rows; row += 1) {
        const isFromA = fromA < a.lines.length && (fromB === b.lines.length || a.lines[fromA] <= b.lines[fromB]);
        const [data, from, toId] = isFromA ? [a, fromA++, ids[0]] : [b, fromB++, ids[1]];
        for (const column of ['times', 'lines', 'durations', 'kinds'])
            merged[column][row] = data[column][from];
        for (let name = 0; name < NAMES_PER_ROW; name += 1) {
            merged.names[NAMES_PER_ROW * row + name] = toId[data.names[NAMES_PER_ROW * from + name]];
        }
    }
    return { ...merged, texts: texts.names };
}
/** @param file - Path of the file below the telemetry directory. */
function* toExportRows(file, data) {
    const path = file.toWellFormed();
    for (let row = 0; row < data.lines.length; row += 1) {
        const kind = data.kinds[row];
        yield {
            time: toNumber(data.times[row]),
            file: path,
            line: data.lines[row],
            dialect: _records_dialects_js__WEBPACK_IMPORTED_MODULE_0__/* .DIALECT_NAMES */ .md[kind & 0xff],
            action: textAt(data, row, 0) ?? '',
            outcome: _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i[(kind >>> 8) & 0xff],
            run: textAt(data, row, 1),
            actor: textAt(data, row, 2),
            duration_ms: toNumber(data.durations[row]),
            took_action: TOOK_ACTION[kind >>> 16],
            tags: textAt(data, row, 3),
        };
    }
}
/** Whether the columns belong together: equal numbers of values, and no reference to a missing text. */
function areExportRows({ times, lines, durations, kinds, names, texts }) {
    const rows = lines.length;
    if (times.length !== rows || durations.length !== rows || kinds.length !== rows)
        return false;
    if (names.length !== NAMES_PER_ROW * rows || names.some((name) => name > texts.length))
        return false;
    return kinds.every((kind) => (kind & 0xff) < _records_dialects_js__WEBPACK_IMPORTED_MODULE_0__/* .DIALECT_NAMES */ .md.length &&
        ((kind >>> 8) & 0xff) < _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i.length &&
        kind >>> 16 < TOOK_ACTION.length);
}
function textAt({ names, texts }, row, column) {
    const name = names[NAMES_PER_ROW * row + column];
    return name === 0 ? null : texts[name - 1];
}
function toNumber(value) {
    return value === Infinity ? null : value;
}
/**
 * Version of what the rows of a file mean. Raise it whenever the same file gives different rows; a test checks the rows of a
 * golden file.
 */
const EXPORT_ROWS_VERSION = 3;
/** Serialised form of the rows. */
const exportRowsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    times: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .float64Column */ .DZ,
    lines: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ,
    durations: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .float64Column */ .DZ,
    kinds: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ,
    names: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ,
    texts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
})
    .refine(areExportRows, 'the columns do not belong together');
/** The rows as JSON. Columns are long, so they are encoded as text. */
function renderExportRows({ times, lines, durations, kinds, names, texts }) {
    return JSON.stringify({
        times: toColumnText(times),
        lines: toColumnText(lines),
        durations: toColumnText(durations),
        kinds: toColumnText(kinds),
        names: toColumnText(names),
        texts,
    });
}


/***/ }),

/***/ 8127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZC: () => (/* binding */ LAST_DURATION_BUCKET),
/* harmony export */   bQ: () => (/* binding */ fromDurationBucket),
/* harmony export */   kc: () => (/* binding */ toDurationBucket)
/* harmony export */ });
/* unused harmony exports BUCKET_ERROR, BUCKET_TEXT, quantizeDuration */
/*
 * Durations to five significant bits: what is kept of each action and day, and published, has to be small. Nothing here needs Node.js, so
 * that scripts of pages can use it too.
 */
/** Milliseconds below which each has a bucket of its own; from there on, so many buckets share an octave. */
const LINEAR = 32;
const PER_OCTAVE = 16;
/** How far the middle of a bucket is from a duration in it at most, as a share of the duration: half of a bucket. */
const BUCKET_ERROR = 0.032;
/** How to read a bucket, for people. */
const BUCKET_TEXT = (/* unused pure expression or super */ null && ('Durations are rounded to whole milliseconds and counted in buckets, which are at most 3.2% off: bucket b below 32 is b ms; otherwise, ' +
    'with s = floor(b / 16) − 1, it is the middle of a range of 2^s ms, (b − 16·s)·2^s + 2^s / 2 ms.'));
/**
 * Number of the bucket of a duration.
 * @param milliseconds - Finite and not negative; fractions are rounded to whole milliseconds.
 */
function toDurationBucket(milliseconds) {
    const whole = Math.round(milliseconds);
    if (whole < LINEAR)
        return whole;
    if (whole < 2 ** 31) {
        const shift = 27 - Math.clz32(whole);
        return shift * PER_OCTAVE + (whole >>> shift);
    }
    const shift = 28 + Math.floor(Math.log2(whole / 2 ** 32));
    return shift * PER_OCTAVE + Math.floor(whole / 2 ** shift);
}
/** The milliseconds that a bucket stands for: its middle. */
function fromDurationBucket(bucket) {
    if (bucket < LINEAR)
        return bucket;
    const shift = Math.floor(bucket / PER_OCTAVE) - 1;
    return (bucket - shift * PER_OCTAVE) * 2 ** shift + 2 ** shift / 2;
}
/** The last bucket that a duration can have. */
const LAST_DURATION_BUCKET = toDurationBucket(Number.MAX_SAFE_INTEGER);
/** Milliseconds to five significant bits, at most 3.2 % off. */
function quantizeDuration(milliseconds) {
    return fromDurationBucket(toDurationBucket(milliseconds));
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ LATENCY_ERROR),
/* harmony export */   Oj: () => (/* binding */ latencyDataSchema),
/* harmony export */   bV: () => (/* binding */ Latency)
/* harmony export */ });
/* unused harmony export renderLatencyData */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3640);


const COLUMNS = 2;
/** The shared, immutable table of empty histograms, which are nearly half of all. */
const NONE = new Uint32Array(0);
const MIN_SIZE = 4;
/** A slot holds a bucket number plus 1 (so that 0 means free), shifted left by this many bits, which hold the number of durations. */
const COUNT_BITS = 19;
const FULL = 2 ** COUNT_BITS;
/**
 * Durations in milliseconds as a log-linear histogram of integers: exact below 256 ms, above that in buckets of 1/128 of an octave, so that
 * a quantile is at most 0.4 % off. Integer sums do not depend on the order, so merging is exact.
 *
 * Each event adds to four histograms, and there is one per action and day. So the buckets are an open-addressing hash table, at most half
 * full, where a bucket nearly always is at its own index. It takes a tenth of the time and memory of a `Map`.
 */
class Latency {
    #table = NONE;
    /** Number of non-empty buckets. */
    #size = 0;
    /** Whether the slots are sorted for reading. The table must be rehashed before the next addition. */
    #isSorted = false;
    /** Overflows of a slot's count, by bucket. */
    #carried = null;
    #count = 0;
    #max = 0;
    get count() {
        return this.#count;
    }
    /** Milliseconds, exact; null when there are no durations. */
    get max() {
        return this.#count === 0 ? null : this.#max;
    }
    /** @param milliseconds - Finite and not negative; rounded to whole milliseconds. */
    add(milliseconds) {
        this.addTimes(milliseconds, 1);
    }
    /** Adds the same duration so many times. */
    addTimes(milliseconds, times) {
        this.#addTo(toBucket(Math.round(milliseconds)), times);
        if (milliseconds > this.#max)
            this.#max = milliseconds;
    }
    merge(other) {
        const table = other.#table;
        for (let at = 0; at < table.length; at += 1) {
            const slot = table[at];
            if (slot !== 0)
                this.#addTo(bucketOf(slot), other.#countOf(slot));
        }
        if (other.#max > this.#max)
            this.#max = other.#max;
    }
    static toData(latencies) {
        const length = latencies.reduce((sum, latency) => sum + COLUMNS * latency.#size, 0);
        const [max, ends, buckets] = [
            new Float64Array(latencies.length),
            new Uint32Array(latencies.length),
            new Uint32Array(length),
        ];
        let index = 0;
        for (const [number, latency] of latencies.entries()) {
            for (const slot of latency.#table) {
                if (slot === 0)
                    continue;
                buckets[index++] = bucketOf(slot);
                buckets[index++] = latency.#countOf(slot);
            }
            max[number] = latency.#max;
            ends[number] = index;
        }
        return { max, ends, buckets };
    }
    /** @throws RangeError when the data is not valid. */
    static fromData({ max, ends, buckets }) {
        if (max.length !== ends.length || (ends.at(-1) ?? 0) !== buckets.length)
            throw new RangeError('Cut short.');
        let index = 0;
        return Array.from(ends, (end, number) => {
            const latency = new Latency();
            for (; index + 1 < end; index += COLUMNS) {
                if (buckets[index] > LAST_BUCKET)
                    throw new RangeError('There is no such bucket.');
                latency.#addTo(buckets[index], buckets[index + 1]);
            }
            latency.#max = max[number];
            return latency;
        });
    }
    /** Visits milliseconds (with the accuracy of a quantile) and the number of such durations, in no particular order. */
    each(visit) {
        const table = this.#table;
        for (let at = 0; at < table.length; at += 1) {
            const slot = table[at];
            if (slot !== 0)
                visit(toMilliseconds(bucketOf(slot)), this.#countOf(slot));
        }
    }
    /** Number of durations longer than this, with the accuracy of a quantile. */
    countAbove(milliseconds) {
        let above = 0;
        for (const slot of this.#table) {
            if (slot !== 0 && toMilliseconds(bucketOf(slot)) > milliseconds)
                above += this.#countOf(slot);
        }
        return above;
    }
    /**
     * The nearest-rank quantile, in milliseconds; null when there are no durations.
     * @param fraction - 0.95 for p95.
     */
    quantile(fraction) {
        if (this.#count === 0)
            return null;
        const rank = Math.max(1, Math.ceil(fraction * this.#count));
        let seen = 0;
        for (const slot of this.#inOrder()) {
            seen += this.#countOf(slot);
            if (seen >= rank)
                return Math.min(toMilliseconds(bucketOf(slot)), this.#max);
        }
        return this.#max;
    }
    /** The sorted slots, in place: with thousands of histograms, a copy of each would take most of the memory. */
    #inOrder() {
        if (!this.#isSorted)
            this.#table.sort();
        this.#isSorted = true;
        return this.#table.subarray(this.#table.length - this.#size);
    }
    #addTo(bucket, count) {
        this.#count += count;
        if (this.#isSorted || this.#size * 2 >= this.#table.length)
            this.#rehash();
        const table = this.#table;
        const at = slotOf(table, bucket);
        if (table[at] === 0)
            this.#size += 1;
        const counted = (table[at] % FULL) + count;
        table[at] = (bucket + 1) * FULL + (counted % FULL);
        if (counted >= FULL)
            this.#carry(bucket, Math.floor(counted / FULL));
    }
    #countOf(slot) {
        return (slot % FULL) + FULL * (this.#carried?.get(bucketOf(slot)) ?? 0);
    }
    #carry(bucket, times) {
        this.#carried ??= new Map();
        this.#carried.set(bucket, (this.#carried.get(bucket) ?? 0) + times);
    }
    /** Moves all slots into a table with room for one more. */
    #rehash() {
        const before = this.#table;
        const isFull = this.#size * 2 >= before.length;
        this.#table = new Uint32Array(isFull ? Math.max(MIN_SIZE, before.length * 2) : before.length);
        this.#isSorted = false;
        for (let at = 0; at < before.length; at += 1) {
            const slot = before[at];
            if (slot !== 0)
                this.#table[slotOf(this.#table, bucketOf(slot))] = slot;
        }
    }
}
function bucketOf(slot) {
    return (slot >>> COUNT_BITS) - 1;
}
/** The slot of a bucket, or a free one for it. Durations are close together, so their bucket numbers spread well without hashing. */
function slotOf(table, bucket) {
    const mask = table.length - 1;
    let at = bucket & mask;
    while (table[at] !== 0 && bucketOf(table[at]) !== bucket)
        at = (at + 1) & mask;
    return at;
}
/** Serialised histograms. */
const latencyDataSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ max: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .float64Column */ .DZ, ends: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ, buckets: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ });
function renderLatencyData({ max, ends, buckets }) {
    return { max: toColumnText(max), ends: toColumnText(ends), buckets: toColumnText(buckets) };
}
/** Maximum relative error of a quantile: half a bucket, whose width is at most 1/128 of its value. */
const LATENCY_ERROR = 0.004;
const LINEAR = 256;
const PER_OCTAVE = 128;
/** Bucket of a whole number of milliseconds: one each below 256, then 128 per octave. */
function toBucket(milliseconds) {
    if (milliseconds < LINEAR)
        return milliseconds;
    if (milliseconds < 2 ** 32) {
        const shift = toShift(milliseconds);
        return shift * PER_OCTAVE + (milliseconds >>> shift);
    }
    const shift = 32 + toShift(milliseconds / 2 ** 32);
    return shift * PER_OCTAVE + Math.floor(milliseconds / 2 ** shift);
}
/** The largest possible bucket. */
const LAST_BUCKET = toBucket(Number.MAX_SAFE_INTEGER);
/** The shift that brings a number of at least 256 into 128 … 255; negative for a smaller one. */
function toShift(number) {
    return 24 - Math.clz32(number);
}
/** The midpoint of a bucket. */
function toMilliseconds(bucket) {
    if (bucket < LINEAR)
        return bucket;
    const shift = Math.floor(bucket / PER_OCTAVE) - 1;
    const lowest = (bucket - shift * PER_OCTAVE) * 2 ** shift;
    return lowest + Math.floor((2 ** shift - 1) / 2);
}


/***/ }),

/***/ 6865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toInterval),
/* harmony export */   i: () => (/* binding */ toSpan)
/* harmony export */ });
/* harmony import */ var _records_dialects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7343);
/* harmony import */ var _records_timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1534);


/**
 * When an event began and ended. Its record has one timestamp; the dialect says which end it marks, and the duration gives the
 * other, limited to the valid years. Without a duration, both are the same.
 * @returns null without a valid timestamp.
 */
function toInterval({ time, durationMs, dialect, }) {
    if (time === null)
        return null;
    if (durationMs === null || durationMs === 0)
        return [time, time];
    const duration = Math.round(durationMs);
    return (0,_records_dialects_js__WEBPACK_IMPORTED_MODULE_0__/* .dialectNamed */ .Gl)(dialect).timeIs === 'begin'
        ? [time, Math.min(time + duration, _records_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INSTANT */ .fQ)]
        : [Math.max(time - duration, _records_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .MIN_INSTANT */ .vT), time];
}
/** From the first start to the last end; null when no interval is known. */
function toSpan(intervals) {
    let span = null;
    for (const interval of intervals) {
        if (interval === null)
            continue;
        const [begin, end] = interval;
        span = span === null ? interval : [Math.min(span[0], begin), Math.max(span[1], end)];
    }
    return span;
}


/***/ }),

/***/ 8872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uk: () => (/* binding */ RunCauses),
/* harmony export */   b$: () => (/* binding */ runCausesDataSchema)
/* harmony export */ });
/* unused harmony export renderRunCausesData */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(766);
/* harmony import */ var _records_read_detail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(740);
/* harmony import */ var _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3629);
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3640);





/**
 * Why runs failed: the last verdict if a review decides, else the first failed event, because later failures follow from it.
 * Takes about 100 bytes per failed run, plus the reason if no other run has the same one.
 */
class RunCauses {
    #causes = new Map();
    /** Reasons repeat, so each is kept once. */
    #texts = new Map();
    /** @param record - Record that the event was read from; undefined when the event contains everything that may be shown. */
    add(row, event, record) {
        if (event.outcome !== 'failed')
            return;
        const { action, decidesRun: decides } = event;
        const time = event.time ?? _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_INSTANT */ .qQ;
        const known = this.#causes.get(row);
        // Comparing first avoids reading most records, which is slower: most runs fail once or are read in time order.
        if (known !== undefined && compare({ time, decides }, known) > 0)
            return;
        this.#keep(row, { action, time, decides, reason: record === undefined ? null : readReason(event, record) });
    }
    causeOf(row) {
        const known = this.#causes.get(row);
        return known === undefined ? null : { action: known.action, reason: known.reason };
    }
    /** @param toRow - Own rows, by row of `other`. */
    merge(other, toRow) {
        for (const [row, cause] of other.#causes)
            this.#keep(toRow[row], cause);
    }
    toData() {
        const texts = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__/* .NameTable */ .K3();
        const causes = [...this.#causes];
        const refs = causes.flatMap(([, { action, reason }]) => [
            texts.idOf(action),
            reason === null ? 0 : texts.idOf(reason) + 1,
        ]);
        return {
            texts: [...texts.names],
            rows: Uint32Array.from(causes, ([row]) => row),
            times: Float64Array.from(causes, ([, { time }]) => time),
            decides: Uint8Array.from(causes, ([, { decides }]) => Number(decides)),
            refs: Uint32Array.from(refs),
        };
    }
    /**
     * Loads serialised data into this empty table.
     * @param runs - Number of rows.
     * @throws RangeError when the data does not fit these rows or refers to missing texts.
     */
    load({ texts, rows, times, decides, refs }, runs) {
        const { length } = rows;
        if (times.length !== length || decides.length !== length || refs.length !== 2 * length) {
            throw new RangeError('Causes are incomplete.');
        }
        for (const [index, row] of rows.entries()) {
            const [action, reason] = [texts[refs[2 * index]], refs[2 * index + 1]];
            if (row >= runs || action === undefined || reason > texts.length)
                throw new RangeError('A cause refers to a missing run or text.');
            const said = reason === 0 ? null : texts[reason - 1];
            this.#keep(row, { action, reason: said, time: times[index], decides: decides[index] === 1 });
        }
    }
    #keep(row, cause) {
        const known = this.#causes.get(row);
        if (known !== undefined && (compare(cause, known) || byText(cause, known)) >= 0)
            return;
        const { reason } = cause;
        if (reason !== null && !this.#texts.has(reason))
            this.#texts.set(reason, reason);
        this.#causes.set(row, { ...cause, reason: reason === null ? null : this.#texts.get(reason) });
    }
}
/** Negative when `a` is the cause rather than `b`. */
function compare(a, b) {
    if (a.decides !== b.decides)
        return a.decides ? -1 : 1;
    if (a.time === b.time)
        return 0;
    // Events without a time come last, also among verdicts.
    if (a.time === _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_INSTANT */ .qQ || b.time === _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_INSTANT */ .qQ)
        return a.time === _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_INSTANT */ .qQ ? 1 : -1;
    return a.decides ? b.time - a.time : a.time - b.time;
}
/** Decides between events of the same time, so that the order of files does not matter. */
function byText(a, b) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C)(a.action, b.action) || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C)(a.reason ?? '', b.reason ?? '');
}
/** Facts that say why something failed, in the order shown, with their labels. */
const TELLING = [
    ['exception', 'exception '],
    ['exit_code', 'exit code '],
    ['status', 'status '],
    ['verdict', 'verdict '],
    ['command', ''],
];
/** Maximum reasons and UTF-16 code units, so that the cause fits on one line. */
const MAX_REASONS = 3;
const MAX_LENGTH = 160;
function readReason(event, record) {
    const reasons = [...toReasons((0,_records_read_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .readDetail */ .o)(record, event).detail)].slice(0, MAX_REASONS).join('; ');
    if (reasons.length <= MAX_LENGTH)
        return reasons === '' ? null : reasons;
    return `${reasons.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** Reasons that a record gives: its text, failed checks and decisions, and facts. */
function* toReasons({ text, checks, decisions, facts }) {
    if (text !== null)
        yield text;
    for (const { id, outcome, text: said } of checks.items) {
        if (outcome === 'fail')
            yield `check ${id}${said === null ? '' : ` (${said})`}`;
    }
    for (const { outcome, reason } of decisions.items)
        if (outcome === 'failed' && reason !== null)
            yield reason;
    for (const [name, label] of TELLING) {
        const fact = facts.find((found) => found.name === name);
        if (fact !== undefined)
            yield `${label}${String(fact.value)}`;
    }
}
/** Serialised form of causes. */
const runCausesDataSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    texts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    rows: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ,
    times: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .float64Column */ .DZ,
    decides: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint8Column */ .z$,
    refs: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ,
});
function renderRunCausesData({ texts, ...columns }) {
    const { rows, times, decides, refs } = columns;
    return {
        texts,
        rows: toColumnText(rows),
        times: toColumnText(times),
        decides: toColumnText(decides),
        refs: toColumnText(refs),
    };
}


/***/ }),

/***/ 793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ RunTable),
  t: () => (/* binding */ findOldestOfLatest)
});

// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/derive/aggregate/bounded-map.ts
var bounded_map = __webpack_require__(3629);
// EXTERNAL MODULE: ./src/derive/aggregate/comparison.ts
var comparison = __webpack_require__(5154);
// EXTERNAL MODULE: ./src/derive/aggregate/columns.ts
var columns = __webpack_require__(3640);
// EXTERNAL MODULE: ./src/records/outcome.ts
var outcome = __webpack_require__(8774);
;// CONCATENATED MODULE: ./src/derive/runs/run-page.ts


/** Maximum action names per run; beyond these, only the fact that there are more is kept. */
const RUN_ACTIONS = 8;
/**
 * Columns of integers: all events, failed events, events that changed something, events that do not say; then names as numbers
 * plus 1, so that 0 means none.
 */
const [EVENTS, FAILED, TAKEN, NOT_RECORDED, ACTOR, ACTIONS] = [0, 1, 2, 3, 4, 5];
const COUNTS = ACTIONS + RUN_ACTIONS;
/**
 * Columns of bytes: the worst outcome; the last verdict plus 1, so that 0 means none; whether there are more actions; and whether
 * the event at `TURNED` began something. Outcomes are numbers that rise from the mildest to the worst.
 */
const [WORST, VERDICT, MORE, OPEN] = [0, 1, 2, 3];
const MARKS = 4;
/** Columns of instants: the first start, the last end, the last verdict, and the last time that something began or ended. */
const [FIRST, LAST, DECIDED, TURNED] = [0, 1, 2, 3];
const TIMES = 4;
const WORST_OUTCOME = outcome/* OUTCOMES_WORST_FIRST */.v.length - 1;
/** Rows per page as a power of two, so that a row's page is found by shifting. */
const PAGE_BITS = 12;
const PAGE_ROWS = 2 ** PAGE_BITS;
const MAX_NARROW = 0xffff;
/** A page of rows of runs, 54 bytes each; an empty row is all zeros. */
class RunPage {
    /** 16 bits per count as long as all counts fit. */
    #counts = new Uint16Array(0);
    marks = new Uint8Array(0);
    times = new columns/* InstantColumn */.im(0);
    /** Number of rows with room. */
    get rows() {
        return this.marks.length / MARKS;
    }
    /** Makes room for `rows` rows. */
    grow(rows) {
        const { marks, times } = this;
        this.marks = new Uint8Array(rows * MARKS);
        this.marks.set(marks);
        this.times = new columns/* InstantColumn */.im(rows * TIMES);
        this.times.copyFrom(times);
        const isNarrow = this.#counts instanceof Uint16Array;
        this.#recreateCounts(isNarrow ? new Uint16Array(rows * COUNTS) : new Uint32Array(rows * COUNTS));
    }
    count(row, column) {
        return this.#counts[row * COUNTS + column];
    }
    setCount(row, column, value) {
        if (value > MAX_NARROW && this.#counts instanceof Uint16Array) {
            this.#recreateCounts(new Uint32Array(this.#counts.length));
        }
        this.#counts[row * COUNTS + column] = value;
    }
    addCount(row, column, by) {
        this.setCount(row, column, this.count(row, column) + by);
    }
    /** Copies the integers of the first rows to `index` of `into`. */
    copyCounts(rows, into, index) {
        into.set(this.#counts.subarray(0, rows * COUNTS), index);
    }
    /** The last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
    outcomeOf(row) {
        const verdict = this.marks[row * MARKS + VERDICT];
        return outcome/* OUTCOMES_WORST_FIRST */.v[WORST_OUTCOME - (verdict === 0 ? this.marks[row * MARKS + WORST] : verdict - 1)];
    }
    /** Whether the last thing that began has no end (`toRunPhase`). */
    isUnfinished(row) {
        return this.marks[row * MARKS + OPEN] !== 0;
    }
    #recreateCounts(counts) {
        counts.set(this.#counts);
        this.#counts = counts;
    }
}

// EXTERNAL MODULE: ./src/derive/runs/interval.ts
var runs_interval = __webpack_require__(6865);
;// CONCATENATED MODULE: ./src/derive/runs/run-columns.ts





const MIN_SIZE = 16;
/** All rows, in pages. A full page never moves, so growing copies nothing and does not fragment memory. */
class RunColumns {
    #pages = [];
    /** The page of a row; the row's number within it is `row % PAGE_ROWS`. */
    pageOf(row) {
        return this.#pages[row >>> PAGE_BITS];
    }
    /** Makes room for a row; the rows before it must already have room. */
    makeRoom(row) {
        const page = (this.#pages[row >>> PAGE_BITS] ??= new RunPage());
        const within = row % PAGE_ROWS;
        if (within >= page.rows)
            page.grow(row < PAGE_ROWS ? Math.min(PAGE_ROWS, MIN_SIZE + 2 * within) : PAGE_ROWS);
    }
    toData(rows) {
        const [counts, marks] = [new Uint32Array(rows * COUNTS), new Uint8Array(rows * MARKS)];
        const times = new Float64Array(rows * TIMES);
        for (const [index, page] of this.#pages.entries()) {
            const start = index * PAGE_ROWS;
            const used = Math.min(PAGE_ROWS, rows - start);
            page.copyCounts(used, counts, start * COUNTS);
            marks.set(page.marks.subarray(0, used * MARKS), start * MARKS);
            for (let at = 0; at < used * TIMES; at += 1)
                times[start * TIMES + at] = page.times.get(at);
        }
        return { counts, marks, times };
    }
    /**
     * Loads serialised data of `rows` rows.
     * @throws RangeError when the data does not fit these rows or refers to missing actors or actions.
     */
    load(data, rows, names) {
        checkData(data, rows, names);
        for (let row = 0; row < rows; row += 1) {
            this.makeRoom(row);
            const [page, within] = [this.pageOf(row), row % PAGE_ROWS];
            for (let column = 0; column < COUNTS; column += 1)
                page.setCount(within, column, data.counts[row * COUNTS + column]);
            page.marks.set(data.marks.subarray(row * MARKS, (row + 1) * MARKS), within * MARKS);
            for (let column = 0; column < TIMES; column += 1) {
                page.times.set(within * TIMES + column, data.times[row * TIMES + column]);
            }
        }
    }
}
function checkData({ counts, marks, times }, rows, names) {
    if (counts.length !== rows * COUNTS || marks.length !== rows * MARKS || times.length !== rows * TIMES) {
        throw new RangeError('Runs are cut short.');
    }
    if (times.some((time) => !Number.isInteger(time) || time < 0 || time > columns/* LAST_INSTANT */.D2)) {
        throw new RangeError('A run has an invalid time.');
    }
    for (let row = 0; row < rows; row += 1) {
        const isKnown = marks[row * MARKS + WORST] <= WORST_OUTCOME &&
            marks[row * MARKS + VERDICT] <= WORST_OUTCOME + 1 &&
            counts[row * COUNTS + ACTOR] <= names.actors &&
            counts.subarray(row * COUNTS + ACTIONS, (row + 1) * COUNTS).every((action) => action <= names.actions);
        if (!isKnown)
            throw new RangeError('A run has an unknown outcome, actor or action.');
    }
}
/* How a row is updated with what is found about its run. The order in which things are found does not matter to any of these. */
const SEVERITIES = Object.fromEntries(outcome/* OUTCOMES_WORST_FIRST */.v.map((outcome, rank) => [outcome, WORST_OUTCOME - rank]));
function addEvent(page, row, event, names) {
    const severity = SEVERITIES[event.outcome];
    page.addCount(row, EVENTS, 1);
    if (event.outcome === 'failed')
        page.addCount(row, FAILED, 1);
    if (event.tookAction === true)
        page.addCount(row, TAKEN, 1);
    else if (event.tookAction === null)
        page.addCount(row, NOT_RECORDED, 1);
    addWorst(page, row, severity);
    const interval = (0,runs_interval/* toInterval */.Z)(event);
    if (interval !== null && event.time !== null) {
        addSpan(page, row, interval[0], interval[1]);
        const phase = event.phase;
        if (phase !== null)
            addTurn(page, row, event.time, phase === 'opens');
    }
    if (event.decidesRun)
        addVerdict(page, row, event.time ?? columns/* NO_INSTANT */.qQ, severity + 1);
    if (names.actor !== null)
        addActor(page, row, names.actor, names.actors);
    if (names.action === null)
        page.marks[row * MARKS + MORE] = 1;
    else
        addAction(page, row, names.action, names.actions);
}
/** Adds the time of a record with no event or several events, and whether it leaves something open. */
function addRecord(page, row, time, isOpen) {
    addSpan(page, row, time, time);
    addTurn(page, row, time, isOpen);
}
/** Adds the row of another table. */
function addRow(page, row, other, otherRow, names) {
    const { marks, times } = other;
    const [mark, time] = [otherRow * MARKS, otherRow * TIMES];
    for (const column of [EVENTS, FAILED, TAKEN, NOT_RECORDED])
        page.addCount(row, column, other.count(otherRow, column));
    addWorst(page, row, marks[mark + WORST]);
    page.marks[row * MARKS + MORE] |= marks[mark + MORE];
    addSpan(page, row, times.get(time + FIRST), times.get(time + LAST));
    addTurn(page, row, times.get(time + TURNED), marks[mark + OPEN] !== 0);
    if (marks[mark + VERDICT] !== 0)
        addVerdict(page, row, times.get(time + DECIDED), marks[mark + VERDICT]);
    const actor = other.count(otherRow, ACTOR);
    if (actor !== 0)
        addActor(page, row, names.toActor[actor - 1], names.actors);
    for (let slot = ACTIONS; slot < COUNTS; slot += 1) {
        const action = other.count(otherRow, slot);
        if (action === 0)
            break;
        addAction(page, row, names.toAction[action - 1], names.actions);
    }
}
function addWorst({ marks }, row, severity) {
    if (severity > marks[row * MARKS + WORST])
        marks[row * MARKS + WORST] = severity;
}
/** Either both `first` and `last` are instants or neither is. */
function addSpan({ times }, row, first, last) {
    if (first === columns/* NO_INSTANT */.qQ)
        return;
    const at = row * TIMES;
    const known = times.get(at + FIRST);
    if (known === columns/* NO_INSTANT */.qQ || first < known)
        times.set(at + FIRST, first);
    if (last > times.get(at + LAST))
        times.set(at + LAST, last);
}
/** The last start or end counts. At the same time an end wins, so that something that began and ended at once is not open. */
function addTurn({ times, marks }, row, time, isOpen) {
    const turned = row * TIMES + TURNED;
    const open = row * MARKS + OPEN;
    const known = times.get(turned);
    if (time > known) {
        times.set(turned, time);
        marks[open] = isOpen ? 1 : 0;
    }
    else if (time === known && !isOpen)
        marks[open] = 0;
}
/** The last verdict counts. At the same time the worst wins, so that the order of files does not matter. */
function addVerdict({ times, marks }, row, time, verdict) {
    const decided = row * TIMES + DECIDED;
    const at = row * MARKS + VERDICT;
    const known = times.get(decided);
    if (time > known) {
        times.set(decided, time);
        marks[at] = verdict;
    }
    else if (time === known && verdict > marks[at])
        marks[at] = verdict;
}
/** Of several actors, keeps the first by code units. */
function addActor(page, row, actor, names) {
    const known = page.count(row, ACTOR);
    if (known === 0 || names[actor] < names[known - 1])
        page.setCount(row, ACTOR, actor + 1);
}
/** Keeps the first names by `byKeeping`, so that the order of adding does not matter. */
function addAction(page, row, action, names) {
    let last = ACTIONS;
    for (let slot = ACTIONS; slot < COUNTS; slot += 1) {
        const known = page.count(row, slot);
        if (known === action + 1)
            return;
        if (known === 0) {
            page.setCount(row, slot, action + 1);
            return;
        }
        if ((0,bounded_map/* byKeeping */.Z1)(names[known - 1], names[page.count(row, last) - 1]) > 0)
            last = slot;
    }
    page.marks[row * MARKS + MORE] = 1;
    if ((0,bounded_map/* byKeeping */.Z1)(names[action], names[page.count(row, last) - 1]) < 0)
        page.setCount(row, last, action + 1);
}

// EXTERNAL MODULE: ./src/derive/runs/run-causes.ts
var run_causes = __webpack_require__(8872);
// EXTERNAL MODULE: ./src/derive/runs/run-tags.ts
var run_tags = __webpack_require__(8937);
// EXTERNAL MODULE: ./src/derive/aggregate/text-table.ts
var text_table = __webpack_require__(3113);
;// CONCATENATED MODULE: ./src/derive/runs/run-table.ts










/**
 * Runs by id: records that share a `correlation_id`, `run_id` or `sessionId`. Mergeable in any order.
 *
 * Another file may still add to any run, so no run is ever dropped: memory grows with their number. A run is a row of typed
 * arrays, 54 bytes in addition to its id, so that a million runs take about 100 MB and give the garbage collector nothing to
 * visit. Tags take four bytes more per run plus their distinct texts; causes of failed runs come on top (`RunCauses`).
 */
class RunTable {
    actionNames;
    /** The number of an id is its row. */
    #ids = new text_table/* TextTable */.CV();
    #actors = new bounded_map/* NameTable */.K3();
    #columns = new RunColumns();
    #tags = new run_tags/* RunTags */.Vp();
    #causes = new run_causes/* RunCauses */.Uk();
    #lastId;
    #lastRow = 0;
    /** @param actionNames - Names of the actions, by number. */
    constructor(actionNames) {
        this.actionNames = actionNames;
    }
    /**
     * @param action - Number of the event's action; null for an action that is not counted individually.
     * @param record - Record that the event was read from; undefined when the event contains everything that may be shown.
     */
    add(id, event, action, record) {
        const number = this.#row(id);
        const page = this.#columns.pageOf(number);
        const actor = event.actor === null ? null : this.#actors.idOf(event.actor);
        addEvent(page, number % PAGE_ROWS, event, {
            actor,
            actors: this.#actors.names,
            action,
            actions: this.actionNames.names,
        });
        if (event.tags !== undefined)
            this.#tags.add(number, event.tags);
        if (event.outcome === 'failed')
            this.#causes.add(number, event, record);
    }
    /**
     * Adds a record of a session, which creates the run if needed; its events are added separately.
     * @param isOpen - Whether it began something whose end is not known.
     */
    addRecord(id, time, isOpen) {
        const number = this.#row(id);
        if (time !== null)
            addRecord(this.#columns.pageOf(number), number % PAGE_ROWS, time, isOpen);
    }
    /**
     * Adds the runs of `other` without changing it.
     * @param toAction - Own numbers of actions, by the numbers of `other`.
     */
    merge(other, toAction) {
        const toActor = this.#actors.merge(other.#actors);
        const before = this.#ids.size;
        const rows = this.#ids.addAll(other.#ids.toData());
        for (let number = before; number < this.#ids.size; number += 1) {
            this.#columns.makeRoom(number);
        }
        const names = { toActor, actors: this.#actors.names, toAction, actions: this.actionNames.names };
        for (const [from, number] of rows.entries()) {
            const into = this.#columns.pageOf(number);
            addRow(into, number % PAGE_ROWS, other.#columns.pageOf(from), from % PAGE_ROWS, names);
        }
        this.#tags.merge(other.#tags, rows);
        this.#causes.merge(other.#causes, rows);
    }
    /**
     * @param toNew - New numbers of the actions; an action without one is no longer counted individually.
     * @returns the number of runs.
     */
    renumberActions(toNew) {
        const { size } = this.#ids;
        for (let number = 0; number < size; number += 1) {
            const [page, row] = [this.#columns.pageOf(number), number % PAGE_ROWS];
            let kept = ACTIONS;
            for (let slot = ACTIONS; slot < COUNTS; slot += 1) {
                const known = page.count(row, slot);
                if (known === 0)
                    break;
                page.setCount(row, slot, 0);
                const action = toNew[known - 1];
                if (action === undefined)
                    page.marks[row * MARKS + MORE] = 1;
                else
                    page.setCount(row, kept++, action + 1);
            }
        }
        return size;
    }
    get size() {
        return this.#ids.size;
    }
    /** Runs by outcome: the last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
    countOutcomes() {
        const outcomes = (0,comparison/* createOutcomeCounts */.LQ)();
        for (let row = 0; row < this.#ids.size; row += 1)
            outcomes[this.#columns.pageOf(row).outcomeOf(row % PAGE_ROWS)] += 1;
        return outcomes;
    }
    /**
     * Runs by outcome and by the number of the day on which they began.
     * @param firstDay - Number of the first day of the telemetry, which also counts the runs that began before it.
     */
    countByDay(firstDay) {
        const days = new Map();
        for (let row = 0; row < this.#ids.size; row += 1) {
            const first = this.#timeOf(row, FIRST);
            if (first === columns/* NO_INSTANT */.qQ)
                continue;
            const day = Math.max(firstDay, (0,timestamp/* toDayNumber */.pR)(first));
            let counts = days.get(day);
            if (counts === undefined)
                days.set(day, (counts = (0,comparison/* createOutcomeCounts */.LQ)()));
            counts[this.#columns.pageOf(row).outcomeOf(row % PAGE_ROWS)] += 1;
        }
        return days;
    }
    /** The newest runs by their last end, newest first, then by id; those without a valid timestamp come last. */
    listNewest(most) {
        const last = (row) => this.#timeOf(row, LAST);
        const { size } = this.#ids;
        const oldest = findOldestOfLatest(size, last, most);
        const newest = [];
        for (let row = 0; row < size; row += 1) {
            const time = last(row);
            if (time >= oldest)
                newest.push({ id: this.#ids.textOf(row), row, time });
        }
        return newest
            .sort((a, b) => (a.time === b.time ? (0,base_text/* byCodeUnits */.C)(a.id, b.id) : b.time - a.time))
            .slice(0, most)
            .map(({ id, row }) => this.#toRun(id, row));
    }
    /** A run by its id; null when there is none. */
    find(id) {
        const rows = this.#ids.size;
        const row = this.#ids.idOf(id);
        if (row < rows)
            return this.#toRun(id, row);
        this.#columns.makeRoom(row);
        return null;
    }
    toData() {
        const { size } = this.#ids;
        const [ids, tags, causes] = [this.#ids.toData(), this.#tags.toData(), this.#causes.toData()];
        return { ids, actors: [...this.#actors.names], tags, causes, ...this.#columns.toData(size) };
    }
    /**
     * Loads a serialised table into this empty one.
     * @throws RangeError when the data is not a valid table.
     */
    load({ ids, actors, tags, causes, ...columns }) {
        const rows = ids.ends.length;
        for (const actor of actors)
            this.#actors.idOf(actor);
        this.#ids.addAll(ids);
        if (this.#ids.size !== rows)
            throw new RangeError('A run is listed twice.');
        const names = { actors: this.#actors.names.length, actions: this.actionNames.names.length };
        this.#columns.load(columns, rows, names);
        this.#tags.load(tags, rows);
        this.#causes.load(causes, rows);
    }
    #toRun(id, number) {
        const page = this.#columns.pageOf(number);
        const row = number % PAGE_ROWS;
        const actions = [];
        for (let slot = ACTIONS; slot < COUNTS; slot += 1) {
            const action = page.count(row, slot);
            if (action !== 0)
                actions.push(this.actionNames.names[action - 1]);
        }
        return {
            id,
            started: toTime(this.#timeOf(number, FIRST)),
            ended: toTime(this.#timeOf(number, LAST)),
            events: page.count(row, EVENTS),
            outcome: page.outcomeOf(row),
            unfinished: page.isUnfinished(row),
            failed: page.count(row, FAILED),
            actionsTaken: page.count(row, TAKEN),
            actionsNotRecorded: page.count(row, NOT_RECORDED),
            actions: actions.sort(base_text/* byCodeUnits */.C),
            moreActions: page.marks[row * MARKS + MORE] !== 0,
            actor: this.#actors.names[page.count(row, ACTOR) - 1] ?? null,
            tags: this.#tags.tagsOf(number),
            cause: page.outcomeOf(row) === 'failed' ? this.#causes.causeOf(number) : null,
        };
    }
    #timeOf(row, column) {
        return this.#columns.pageOf(row).times.get((row % PAGE_ROWS) * TIMES + column);
    }
    /** The row of a run, created if needed. Remembers the last run, because records of one run are mostly consecutive. */
    #row(id) {
        if (id === this.#lastId)
            return this.#lastRow;
        const rows = this.#ids.size;
        const row = this.#ids.idOf(id);
        if (row === rows)
            this.#columns.makeRoom(row);
        this.#lastId = id;
        this.#lastRow = row;
        return row;
    }
}
function toTime(instant) {
    return instant === columns/* NO_INSTANT */.qQ ? null : (0,timestamp/* toTimestamp */.C)(instant);
}
/**
 * The oldest of the `most` latest times; -Infinity when there are fewer. Keeps at most twice `most` times in memory.
 * @param size - Number of times.
 * @param timeOf - Time by its number.
 * @param most - How many are wanted; more may share the oldest of their times.
 */
function findOldestOfLatest(size, timeOf, most) {
    if (most === 0)
        return Number.POSITIVE_INFINITY;
    const latest = new Float64Array(2 * most);
    let known = 0;
    let oldest = Number.NEGATIVE_INFINITY;
    for (let number = 0; number < size; number += 1) {
        const time = timeOf(number);
        if (time <= oldest)
            continue;
        latest[known++] = time;
        if (known < 2 * most)
            continue;
        latest.sort().copyWithin(0, most);
        known = most;
        oldest = latest[0];
    }
    return latest.subarray(0, known).sort().at(-most) ?? oldest;
}


/***/ }),

/***/ 8937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OY: () => (/* binding */ runTagsDataSchema),
/* harmony export */   Vp: () => (/* binding */ RunTags)
/* harmony export */ });
/* unused harmony export renderRunTagsData */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _records_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9221);
/* harmony import */ var _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3629);
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3640);




const INITIAL_SETS = 64;
/**
 * The tags of runs, at most `MAX_TAGS` each. Runs with the same tags share one text, so a run takes four bytes, plus the text if
 * no other run has the same tags.
 */
class RunTags {
    #sets = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__/* .NameTable */ .K3();
    #rows = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegerColumn */ .bU();
    /** Number of rows up to the last one with tags. */
    #length = 0;
    /** Number of sets above which unused ones are dropped. */
    #most = INITIAL_SETS;
    add(row, tags) {
        const known = this.#rows.get(row);
        const before = known === 0 ? undefined : this.#sets.names[known - 1];
        if (before === tags)
            return;
        this.#rows.set(row, this.#sets.idOf(before === undefined ? tags : (0,_records_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeTags */ .kE)(before, tags)) + 1);
        if (row >= this.#length)
            this.#length = row + 1;
        if (this.#sets.names.length > this.#most)
            this.#forgetSets();
    }
    /** Null when no record of the run has tags. */
    tagsOf(row) {
        return this.#sets.names[this.#rows.get(row) - 1] ?? null;
    }
    /** @param toRow - Own rows, by row of `other`. */
    merge(other, toRow) {
        for (let row = 0; row < other.#length; row += 1) {
            const tags = other.tagsOf(row);
            if (tags !== null)
                this.add(toRow[row], tags);
        }
    }
    toData() {
        this.#forgetSets();
        return { sets: [...this.#sets.names], rows: this.#rows.copyTo(new Uint32Array(this.#length)) };
    }
    /**
     * Loads serialised data into this empty table.
     * @param runs - Number of rows.
     * @throws RangeError when the data does not fit these rows or refers to missing sets.
     */
    load({ sets, rows }, runs) {
        if (rows.length > runs || rows.some((set) => set > sets.length))
            throw new RangeError('Tags refer to a missing run or set.');
        for (const [row, set] of rows.entries())
            if (set !== 0)
                this.add(row, sets[set - 1]);
    }
    /** Drops unused sets: a run that collects its tags one by one leaves its previous sets behind. */
    #forgetSets() {
        const sets = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_2__/* .NameTable */ .K3();
        const rows = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegerColumn */ .bU();
        for (let row = 0; row < this.#length; row += 1) {
            const tags = this.tagsOf(row);
            if (tags !== null)
                rows.set(row, sets.idOf(tags) + 1);
        }
        this.#sets = sets;
        this.#rows = rows;
        // High enough that visiting all rows pays off, whatever tags they collect.
        this.#most = Math.max(INITIAL_SETS, 2 * sets.names.length, this.#length);
    }
}
/** Serialised form of tags. */
const runTagsDataSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sets: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), rows: _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .uint32Column */ .OJ });
function renderRunTagsData({ sets, rows }) {
    return { sets, rows: toColumnText(rows) };
}


/***/ }),

/***/ 9672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ toOutcome),
/* harmony export */   ZM: () => (/* binding */ SessionFindings),
/* harmony export */   ge: () => (/* binding */ SESSION_DIALECT),
/* harmony export */   lA: () => (/* binding */ toTookAction),
/* harmony export */   y4: () => (/* binding */ toSessionEvent)
/* harmony export */ });
/* harmony import */ var _session_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2967);

/** The only dialect of session logs so far. */
const SESSION_DIALECT = 'transcript';
function toSessionEvent(invoked, { session, time }, outcome, durationMs, tookAction) {
    const event = {
        dialect: SESSION_DIALECT,
        time,
        action: invoked.tool ?? `/${invoked.item ?? ''}`,
        outcome,
        run: session,
        durationMs,
        tookAction,
        decidesRun: false,
        phase: invoked.tool !== null && outcome === 'unknown' ? 'opens' : null,
        actor: null,
        // Set explicitly so that the events of all dialects have the same shape, which keeps the compiled code monomorphic.
        command: undefined,
        tags: undefined,
        measures: undefined,
    };
    return { event, invoked };
}
/** @param outcome - One of the numbers in `session-rows.ts`; null without a result. */
function toOutcome(outcome) {
    switch (outcome) {
        case _session_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .FAILED */ .Wk:
            return 'failed';
        case _session_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .WAS_BLOCKED */ .ZC:
            return 'blocked';
        case _session_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .SUCCEEDED */ .QQ:
            return 'success';
        default:
            return 'unknown';
    }
}
/** Only a use that ended without an error has changed anything. Without a result, it is unknown. */
function toTookAction(changes, outcome) {
    if (changes === _session_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .CHANGES_UNKNOWN */ .F5)
        return null;
    if (changes !== _session_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .CHANGES_FILES */ .og)
        return false;
    return outcome === null ? null : outcome === _session_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .SUCCEEDED */ .QQ;
}
const MESSAGES = {
    'copied-records': 'Everything in the record was seen before: it is counted where it was written first.',
    'withheld-records': 'The record is of a private session, or repeats what is in one: it is not counted.',
    'invalid-duration': 'The duration (tool result − tool use) is negative; it is taken as absent.',
};
/** Diagnostics about session logs: one per code and file. */
class SessionFindings {
    #entries = new Map();
    add(code, file, count, line) {
        const key = `${code} ${file}`;
        const entry = this.#entries.get(key);
        if (entry === undefined)
            this.#entries.set(key, { code, file, count, line });
        else {
            entry.count += count;
            entry.line = Math.min(entry.line, line);
        }
    }
    toDiagnostics(files) {
        return Array.from(this.#entries.values(), ({ code, file, count, line }) => {
            return { code, file: files[file], line, count, message: MESSAGES[code] };
        });
    }
}


/***/ }),

/***/ 2967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ IS_PRIVATE),
/* harmony export */   F5: () => (/* binding */ CHANGES_UNKNOWN),
/* harmony export */   IF: () => (/* binding */ USE),
/* harmony export */   Mr: () => (/* binding */ RESULT),
/* harmony export */   QM: () => (/* binding */ HAS_COUNTED),
/* harmony export */   QQ: () => (/* binding */ SUCCEEDED),
/* harmony export */   Wk: () => (/* binding */ FAILED),
/* harmony export */   Wp: () => (/* binding */ API_ERROR),
/* harmony export */   Wr: () => (/* binding */ COMMAND),
/* harmony export */   YL: () => (/* binding */ CHANGES_NOTHING),
/* harmony export */   ZC: () => (/* binding */ WAS_BLOCKED),
/* harmony export */   i$: () => (/* binding */ INTERRUPTION),
/* harmony export */   m3: () => (/* binding */ USER),
/* harmony export */   og: () => (/* binding */ CHANGES_FILES),
/* harmony export */   pj: () => (/* binding */ LINE),
/* harmony export */   uZ: () => (/* binding */ SessionRows),
/* harmony export */   xZ: () => (/* binding */ TOKENS),
/* harmony export */   zA: () => (/* binding */ ASSISTANT)
/* harmony export */ });
/* unused harmony exports PART_KINDS, RECORD_WORDS, PART_WORDS, MAX_VALUES */
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3640);

/** Kinds of parts. Their numbers are stored. */
const PART_KINDS = [
    'use',
    'result',
    'command',
    'user',
    'assistant',
    'tokens',
    'api-error',
    'interruption',
    'line',
];
const [USE, RESULT, COMMAND, USER, ASSISTANT, TOKENS, API_ERROR, INTERRUPTION, LINE] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
];
/** Whether using a tool changes files. */
const [CHANGES_NOTHING, CHANGES_FILES, CHANGES_UNKNOWN] = [0, 1, 2];
/** How a use ended, from mild to severe; there is no number for a use without a result. */
const [SUCCEEDED, WAS_BLOCKED, FAILED] = [0, 1, 2];
/** Flags of a record: it is marked as private; one of its parts was already counted, so it is not a copy. */
const [IS_PRIVATE, HAS_COUNTED] = [1, 2];
/** Words of a record: file, line, low half of its time, high half with its flags, session plus 1, end of its parts. */
const [FILE, LINE_NUMBER, TIME_LOW, TIME_HIGH, SESSION, PARTS_END] = [0, 1, 2, 3, 4, 5];
const RECORD_WORDS = 6;
/** Words of a part: both halves of its id's hash, and its kind, detail and value. */
const [HASH_LOW, HASH_HIGH, CONTENT] = [0, 1, 2];
const PART_WORDS = 3;
const FLAGS_SHIFT = 16;
const TIME_HIGH_MASK = 0xffff;
const HIGH = 2 ** 32;
const KIND_MASK = 0xf;
const DETAIL_SHIFT = 4;
const DETAIL_MASK = 0x3;
const VALUE_SHIFT = 6;
/** Maximum number of names, models and token rows. */
const MAX_VALUES = 2 ** (32 - VALUE_SHIFT);
/**
 * Session log records and their parts in typed arrays: 24 bytes per record and 12 per part. The records of a file are consecutive, in the
 * order of its lines.
 */
class SessionRows {
    #records = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #parts = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #recordCount = 0;
    #partCount = 0;
    /** Whether any record is marked as private. */
    hasPrivate = false;
    get records() {
        return this.#recordCount;
    }
    get parts() {
        return this.#partCount;
    }
    /**
     * @param session - Number of the session plus 1; 0 for none.
     * @param time - Milliseconds since the epoch; 0 for none.
     */
    addRecord(file, line, session, time, flags) {
        const at = this.#recordCount * RECORD_WORDS;
        const records = this.#records;
        this.hasPrivate ||= (flags & IS_PRIVATE) !== 0;
        records.set(at + FILE, file);
        records.set(at + LINE_NUMBER, line);
        records.set(at + TIME_LOW, time % HIGH);
        records.set(at + TIME_HIGH, Math.floor(time / HIGH) | (flags << FLAGS_SHIFT));
        records.set(at + SESSION, session);
        records.set(at + PARTS_END, this.#partCount);
        this.#recordCount += 1;
    }
    /** Adds a part to the last record. Both halves of the hash are 0 if it has no id. */
    addPart(low, high, kind, detail, value) {
        if (value >= MAX_VALUES)
            throw new RangeError('There are too many names.');
        this.#appendPart(low, high, (kind | (detail << DETAIL_SHIFT) | (value << VALUE_SHIFT)) >>> 0);
    }
    #appendPart(low, high, content) {
        const at = this.#partCount * PART_WORDS;
        this.#parts.set(at + HASH_LOW, low);
        this.#parts.set(at + HASH_HIGH, high);
        this.#parts.set(at + CONTENT, content);
        this.#partCount += 1;
        this.#records.set((this.#recordCount - 1) * RECORD_WORDS + PARTS_END, this.#partCount);
    }
    /** Appends a copy of a record without its parts. */
    copyRecord(from, record, flags) {
        this.addRecord(from.fileOf(record), from.lineOf(record), from.sessionOf(record), from.timeOf(record), flags);
    }
    /** Copies a part to the last record. */
    copyPart(from, part) {
        this.#appendPart(from.lowOf(part), from.highOf(part), from.#parts.get(part * PART_WORDS + CONTENT));
    }
    fileOf(record) {
        return this.#records.get(record * RECORD_WORDS + FILE);
    }
    lineOf(record) {
        return this.#records.get(record * RECORD_WORDS + LINE_NUMBER);
    }
    /** 0 for none. */
    timeOf(record) {
        const at = record * RECORD_WORDS;
        return (this.#records.get(at + TIME_HIGH) & TIME_HIGH_MASK) * HIGH + this.#records.get(at + TIME_LOW);
    }
    flagsOf(record) {
        return this.#records.get(record * RECORD_WORDS + TIME_HIGH) >>> FLAGS_SHIFT;
    }
    /** Number of the session plus 1; 0 for none. */
    sessionOf(record) {
        return this.#records.get(record * RECORD_WORDS + SESSION);
    }
    /** End of the consecutive records with the same file and session. */
    endOfSession(record) {
        const file = this.fileOf(record);
        const session = this.sessionOf(record);
        let end = record + 1;
        while (end < this.#recordCount && this.sessionOf(end) === session && this.fileOf(end) === file)
            end += 1;
        return end;
    }
    firstPartOf(record) {
        return record === 0 ? 0 : this.endOfParts(record - 1);
    }
    endOfParts(record) {
        return this.#records.get(record * RECORD_WORDS + PARTS_END);
    }
    lowOf(part) {
        return this.#parts.get(part * PART_WORDS + HASH_LOW);
    }
    highOf(part) {
        return this.#parts.get(part * PART_WORDS + HASH_HIGH);
    }
    hasId(part) {
        return this.lowOf(part) !== 0 || this.highOf(part) !== 0;
    }
    kindOf(part) {
        return this.#parts.get(part * PART_WORDS + CONTENT) & KIND_MASK;
    }
    detailOf(part) {
        return (this.#parts.get(part * PART_WORDS + CONTENT) >>> DETAIL_SHIFT) & DETAIL_MASK;
    }
    /** The invoked name (use, command), the model plus 1 (assistant), or the token row. */
    valueOf(part) {
        return this.#parts.get(part * PART_WORDS + CONTENT) >>> VALUE_SHIFT;
    }
    /**
     * Appends all rows of `other`.
     * @param base - Offsets and new numbers for the references in `other`: the first file, the first token row, and each session and name.
     */
    append(other, base) {
        const toValue = (kind, value) => {
            if (kind === USE || kind === COMMAND)
                return base.invoked[value];
            if (kind === ASSISTANT)
                return value === 0 ? 0 : base.models[value - 1] + 1;
            return kind === TOKENS ? base.tokens + value : value;
        };
        for (let record = 0; record < other.records; record += 1) {
            const session = other.sessionOf(record);
            const here = session === 0 ? 0 : base.sessions[session - 1] + 1;
            const file = base.files + other.fileOf(record);
            this.addRecord(file, other.lineOf(record), here, other.timeOf(record), other.flagsOf(record));
            for (let part = other.firstPartOf(record); part < other.endOfParts(record); part += 1) {
                const kind = other.kindOf(part);
                const value = toValue(kind, other.valueOf(part));
                this.addPart(other.lowOf(part), other.highOf(part), kind, other.detailOf(part), value);
            }
        }
    }
    toData() {
        return {
            records: this.#records.copyTo(new Uint32Array(this.#recordCount * RECORD_WORDS)),
            parts: this.#parts.copyTo(new Uint32Array(this.#partCount * PART_WORDS)),
        };
    }
    /**
     * Restores serialised data into an empty object.
     * @throws RangeError when a reference in the data is invalid.
     */
    load({ records, parts }, limits) {
        if (records.length % RECORD_WORDS !== 0 || parts.length % PART_WORDS !== 0)
            throw new RangeError('Rows are cut.');
        this.#records.copyFrom(records);
        this.#parts.copyFrom(parts);
        this.#recordCount = records.length / RECORD_WORDS;
        this.#partCount = parts.length / PART_WORDS;
        this.#check(limits);
    }
    #check({ files, sessions, invoked, models, tokens }) {
        const limits = {
            [USE]: invoked,
            [COMMAND]: invoked,
            [ASSISTANT]: models + 1,
            [TOKENS]: tokens,
        };
        for (let record = 0; record < this.#recordCount; record += 1) {
            const isKnown = this.fileOf(record) < files &&
                this.sessionOf(record) <= sessions &&
                this.endOfParts(record) >= this.firstPartOf(record) &&
                (record === 0 || this.fileOf(record) >= this.fileOf(record - 1));
            if (!isKnown)
                throw new RangeError('A record of a session refers to what is not there.');
            this.hasPrivate ||= (this.flagsOf(record) & IS_PRIVATE) !== 0;
        }
        const last = this.#recordCount === 0 ? 0 : this.endOfParts(this.#recordCount - 1);
        if (last !== this.#partCount)
            throw new RangeError('Parts of records are missing.');
        for (let part = 0; part < this.#partCount; part += 1) {
            const kind = this.kindOf(part);
            const isKnown = kind < PART_KINDS.length && this.detailOf(part) <= 2 && this.valueOf(part) < (limits[kind] ?? 1);
            if (!isKnown)
                throw new RangeError('A part of a record refers to what is not there.');
        }
    }
}


/***/ }),

/***/ 8700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ toTokenFields),
/* harmony export */   Ny: () => (/* binding */ TokenTotals),
/* harmony export */   b1: () => (/* binding */ ModelUsage),
/* harmony export */   fb: () => (/* binding */ TokenDays)
/* harmony export */ });
/* harmony import */ var _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3629);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(766);
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3640);



/** Models that are counted apart; of names of which there are more nobody has that many. */
const MAX_MODELS = 200;
const LISTED_MODELS = 50;
/** Messages and tokens by model. The same in whatever order they come. */
class ModelUsage {
    #models = new _aggregate_bounded_map_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedMap */ .EL(MAX_MODELS, () => ({ messages: 0, tokens: null }), (into, from) => {
        into.messages += from.messages;
        if (from.tokens !== null)
            addTokens(into, from.tokens);
    });
    addMessage(model) {
        this.#models.at(model).messages += 1;
    }
    addTokens(model, tokens) {
        addTokens(this.#models.at(model), tokens);
    }
    /** Those of the most messages first, then by name. */
    list() {
        const models = this.#models
            .entries()
            .map(([model, { messages, tokens }]) => ({ model, messages, tokens: toTokenFields(tokens) }))
            .sort((a, b) => b.messages - a.messages || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .C)(a.model, b.model));
        return { models: models.slice(0, LISTED_MODELS), further_models: Math.max(0, models.length - LISTED_MODELS) };
    }
}
function addTokens(into, { input, output, cacheCreation, cacheRead }) {
    const tokens = (into.tokens ??= { input: 0, output: 0, cacheCreation: 0, cacheRead: 0 });
    tokens.input += input;
    tokens.output += output;
    tokens.cacheCreation += cacheCreation;
    tokens.cacheRead += cacheRead;
}
/** Answers, and their tokens. */
const WORDS = 5;
/** Tokens added up by row. */
class TokenTotals {
    #column = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .NumberColumn */ .oq();
    add(row, tokens) {
        const at = row * WORDS;
        const column = this.#column;
        column.add(at, 1);
        column.add(at + 1, tokens.input);
        column.add(at + 2, tokens.output);
        column.add(at + 3, tokens.cacheCreation);
        column.add(at + 4, tokens.cacheRead);
    }
    /** Null when nothing was added. */
    totalOf(row) {
        const get = (word) => this.#column.get(row * WORDS + word);
        return get(0) === 0 ? null : { input: get(1), output: get(2), cacheCreation: get(3), cacheRead: get(4) };
    }
}
/** Tokens by day, of all days: 40 bytes each. */
class TokenDays {
    /** Numbers of rows by day number. */
    #rows = new Map();
    #totals = new TokenTotals();
    add(day, tokens) {
        let row = this.#rows.get(day);
        if (row === undefined)
            this.#rows.set(day, (row = this.#rows.size));
        this.#totals.add(row, tokens);
    }
    /** Days of which tokens were recorded. */
    get size() {
        return this.#rows.size;
    }
    /** Null when none were recorded on that day. */
    totalOf(day) {
        const row = this.#rows.get(day);
        return row === undefined ? null : this.#totals.totalOf(row);
    }
}
/** As they are named in the artifact. */
function toTokenFields(tokens) {
    return tokens === null
        ? null
        : {
            input: tokens.input,
            output: tokens.output,
            cache_creation: tokens.cacheCreation,
            cache_read: tokens.cacheRead,
        };
}


/***/ }),

/***/ 6415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   WO: () => (/* binding */ RowLists),
/* harmony export */   X_: () => (/* binding */ PairSet),
/* harmony export */   lB: () => (/* binding */ NO_NODE),
/* harmony export */   tQ: () => (/* binding */ checkEnds)
/* harmony export */ });
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3640);

/** No node: before the first one of a row, and of a row that has none. */
const NO_NODE = -1;
/**
 * A list of nodes for each row, newest first, in typed arrays: a node costs eight bytes here and nothing to collect. What is in a
 * node is up to its owner, who keeps columns by the numbers of nodes.
 */
class RowLists {
    /** Numbers plus 1, by row and by node; 0 is none. */
    #newest = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #before = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #size = 0;
    /** Nodes of all rows; they are numbered from 0. */
    get size() {
        return this.#size;
    }
    /** @returns the number of a new node of the row. */
    add(row) {
        const node = this.#size;
        this.#before.set(node, this.#newest.get(row));
        this.#size += 1;
        this.#newest.set(row, this.#size);
        return node;
    }
    newest(row) {
        return this.#newest.get(row) - 1;
    }
    before(node) {
        return this.#before.get(node) - 1;
    }
}
/**
 * Lists by row that stand one after the other, as they are handed on: where each one ends.
 * @param rows - How many lists there have to be.
 * @param size - Elements of all lists together.
 * @throws RangeError when they are not such lists.
 */
function checkEnds(ends, rows, size) {
    const isRising = ends.every((end, row) => row === 0 || end >= ends[row - 1]);
    if (ends.length !== rows || (ends.at(-1) ?? 0) !== size || !isRising)
        throw new RangeError('Lists are cut short.');
}
function startOf(ends, row) {
    return row === 0 ? 0 : ends[row - 1];
}
const MIN_SIZE = 32;
const SECOND = 2 ** 32;
/** Distinct pairs of integers from 0 to 2^32 − 2, in one typed array: nothing for the garbage collector to visit. */
class PairSet {
    /** The first number plus 1, so that 0 is free, and the second one. At most three quarters are taken. */
    #slots = new Uint32Array(2 * MIN_SIZE);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** @returns whether the pair is new. */
    add(first, second) {
        const slots = this.#slots;
        const mask = slots.length / 2 - 1;
        let slot = toHash(first, second) & mask;
        for (let entry = slots[2 * slot]; entry !== 0; entry = slots[2 * slot]) {
            if (entry === first + 1 && slots[2 * slot + 1] === second)
                return false;
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = first + 1;
        slots[2 * slot + 1] = second;
        this.#size += 1;
        if (this.#size > (3 * slots.length) / 8)
            this.#grow();
        return true;
    }
    /** Visits the pairs; their order is a function of how they were added. */
    each(visit) {
        const slots = this.#slots;
        for (let at = 0; at < slots.length; at += 2) {
            if (slots[at] !== 0)
                visit(slots[at] - 1, slots[at + 1]);
        }
    }
    /** All pairs in order, one number after the other. The first numbers have to be below 2^21. */
    toSorted() {
        const keys = new Float64Array(this.#size);
        let size = 0;
        this.each((first, second) => (keys[size++] = first * SECOND + second));
        const pairs = new Uint32Array(2 * size);
        for (const [index, key] of keys.sort().entries()) {
            pairs[2 * index] = Math.floor(key / SECOND);
            pairs[2 * index + 1] = key % SECOND;
        }
        return pairs;
    }
    #grow() {
        const before = this.#slots;
        const slots = new Uint32Array(2 * before.length);
        const mask = before.length - 1;
        for (let at = 0; at < before.length; at += 2) {
            if (before[at] === 0)
                continue;
            let slot = toHash(before[at] - 1, before[at + 1]) & mask;
            while (slots[2 * slot] !== 0)
                slot = (slot + 1) & mask;
            slots[2 * slot] = before[at];
            slots[2 * slot + 1] = before[at + 1];
        }
        this.#slots = slots;
    }
}
/** The numbers follow each other, so that their bits have to be spread: as MurmurHash3 does at its end. */
function toHash(first, second) {
    let hash = Math.imul(first, 0x9e3779b1) ^ second;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
}


/***/ }),

/***/ 1982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bN: () => (/* binding */ KEPT_DAYS),
/* harmony export */   gu: () => (/* binding */ USAGE_DAYS),
/* harmony export */   tj: () => (/* binding */ UsageDays)
/* harmony export */ });
/* unused harmony export DayUsage */
/* harmony import */ var _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3640);
/* harmony import */ var _row_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6415);
/* harmony import */ var _model_usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8700);



/** Days up to the last one that trends are told of: 30 days, and the 30 before them. */
const USAGE_DAYS = 60;
/**
 * Days up to the last one of which it is kept what was used on them. More than telemetry is kept: `retention-days` and what is in the
 * repository decide. It bounds what timestamps of any year can cost.
 */
const KEPT_DAYS = 3660;
const [INVOCATIONS, ERRORS, BLOCKED, KNOWN] = [0, 1, 2, 3];
const COUNTS = 4;
/** What was used on one day. */
class DayUsage {
    /** Numbers of what was used, and of the sessions in which it was. */
    sessions = new _row_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .PairSet */ .X_();
    /** Invocations, errors, refusals and known outcomes by the number of what was used. */
    #counts = new _aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .bU();
    #tokens = new _model_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .TokenTotals */ .Ny();
    #usages = 0;
    /** Adds one invocation. */
    addUse(usage, outcome) {
        const at = COUNTS * usage;
        this.#counts.add(at + INVOCATIONS, 1);
        if (outcome === 'failed')
            this.#counts.add(at + ERRORS, 1);
        if (outcome === 'blocked')
            this.#counts.add(at + BLOCKED, 1);
        if (outcome !== 'unknown')
            this.#counts.add(at + KNOWN, 1);
        if (usage >= this.#usages)
            this.#usages = usage + 1;
    }
    add(usage, { invocations, errors, blocked, known }) {
        const at = COUNTS * usage;
        this.#counts.add(at + INVOCATIONS, invocations);
        if (errors > 0)
            this.#counts.add(at + ERRORS, errors);
        if (blocked > 0)
            this.#counts.add(at + BLOCKED, blocked);
        if (known > 0)
            this.#counts.add(at + KNOWN, known);
        if (usage >= this.#usages)
            this.#usages = usage + 1;
    }
    addTokens(tokens) {
        this.#tokens.add(0, tokens);
    }
    /** Null when none were recorded. */
    get tokens() {
        return this.#tokens.totalOf(0);
    }
    /** Visits what was used, by its number. */
    each(visit) {
        const counts = this.#counts;
        for (let usage = 0; usage < this.#usages; usage += 1) {
            const at = COUNTS * usage;
            const invocations = counts.get(at + INVOCATIONS);
            if (invocations === 0)
                continue;
            const errors = counts.get(at + ERRORS);
            const blocked = counts.get(at + BLOCKED);
            visit(usage, { invocations, errors, blocked, known: counts.get(at + KNOWN) });
        }
    }
    /** @param toNew - New numbers of the usages by their old ones. */
    renumberUsages(toNew) {
        const renumbered = new DayUsage();
        this.each((usage, counts) => renumbered.add(toNew[usage], counts));
        this.sessions.each((usage, session) => renumbered.sessions.add(toNew[usage], session));
        if (this.tokens !== null)
            renumbered.addTokens(this.tokens);
        return renumbered;
    }
}
/** What was used on each day. The same in whatever order it comes. */
class UsageDays {
    /** By day number. */
    #days = new Map();
    #lastNumber = 0;
    #last;
    [Symbol.iterator]() {
        return this.#days.entries();
    }
    /** Remembers the last one: the records of a file are nearly all of one day. */
    at(number) {
        if (number === this.#lastNumber && this.#last !== undefined)
            return this.#last;
        let day = this.#days.get(number);
        if (day === undefined)
            this.#days.set(number, (day = new DayUsage()));
        this.#lastNumber = number;
        this.#last = day;
        return day;
    }
    /** @param toNew - New numbers of the usages by their old ones. */
    renumberUsages(toNew) {
        for (const [number, day] of this.#days)
            this.#days.set(number, day.renumberUsages(toNew));
        this.#last = undefined;
    }
    /** @param last - Number of the last day of all telemetry. */
    dropOld(last) {
        for (const number of this.#days.keys())
            if (number <= last - KEPT_DAYS)
                this.#days.delete(number);
        this.#last = undefined;
    }
}


/***/ }),

/***/ 8774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   v: () => (/* binding */ OUTCOMES_WORST_FIRST)
/* harmony export */ });
/** Outcomes of an event, worst first: the order in which a run takes its outcome (`spec/4`). */
const OUTCOMES_WORST_FIRST = ['failed', 'blocked', 'partial', 'success', 'unknown'];
/** Outcomes of an event in the order in which they are shown. */
const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'];


/***/ }),

/***/ 740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readDetail)
/* harmony export */ });
/* harmony import */ var _detail_sink_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);
/* harmony import */ var _dialects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7343);
/* harmony import */ var _json_json_tape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2541);
/* harmony import */ var _published_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2598);
/* harmony import */ var _step_detail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8930);





/** Reads what a step shows of an event. Nothing is reported, because that was done when the event was read. */
function readDetail(record, event) {
    const builder = new DetailBuilder(record);
    (0,_dialects_js__WEBPACK_IMPORTED_MODULE_1__/* .dialectNamed */ .Gl)(event.dialect).detail(record, event, builder);
    return builder.toStepTexts();
}
class DetailBuilder extends _detail_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .ShownDetail */ .$ {
    #publisher = new _published_text_js__WEBPACK_IMPORTED_MODULE_3__/* .TextPublisher */ .SD(() => { });
    #facts = [];
    #lists = {
        checks: createList(),
        changes: createList(),
        decisions: createList(),
        /** Evidence of the last decision. */
        evidence: createList(),
        remarks: createList(),
    };
    #text = null;
    #group = { kind: 'session', name: '' };
    constructor(record) {
        super(record);
        this.#publisher.record = record;
    }
    toStepTexts() {
        const { checks, changes, decisions, remarks } = this.#lists;
        const detail = { ..._step_detail_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_DETAIL */ .Q, text: this.#text, facts: this.#facts, checks, changes, decisions, remarks };
        return { group: this.#group, detail };
    }
    group(kind, name) {
        this.#group = { kind, name };
    }
    known(name, known) {
        const value = typeof known === 'object' ? known.join(', ') : known;
        if (value !== '')
            this.#facts.push({ name, value });
    }
    fact(name, node, phrase = (text) => text) {
        const { record } = this;
        if (!record.has(node))
            return;
        if (this.isShown(node))
            this.known(name, phrase(this.#textOf(node) ?? ''));
        else if (record.isTrue(node))
            this.known(name, true);
        else if (record.isFalse(node))
            this.known(name, false);
        else {
            const number = record.number(node);
            if (number !== null && Number.isFinite(number))
                this.known(name, number);
        }
    }
    count(name, node) {
        const { record } = this;
        if (record.isArray(node)) {
            let count = 0;
            for (let item = record.first(node); item !== _json_json_tape_js__WEBPACK_IMPORTED_MODULE_2__/* .NOWHERE */ .JW; item = record.next(node, item))
                count += 1;
            this.known(name, count);
        }
        else if (record.number(node) !== null)
            this.fact(name, node);
    }
    cut(list) {
        this.#lists[list].more += 1;
    }
    showText(node) {
        this.#text = this.#textOf(node);
    }
    showNames(name, texts, more, known) {
        const names = texts.map((text) => this.#textOf(text) ?? '');
        this.known(name, [...names, ...known, ...(more > 0 ? [`${more} more`] : [])].join(', '));
    }
    showRemark(kind, node) {
        this.#lists.remarks.items.push({ kind, text: node === null ? null : this.#textOf(node) });
    }
    showCommand(node) {
        this.known('command', this.#publisher.command(node));
    }
    showCheck(id, outcome, text) {
        this.#lists.checks.items.push({ id: this.#textOf(id) ?? '', outcome, text: this.#textOf(text) });
    }
    showChange(what, subject) {
        const text = typeof what === 'string' ? what : (this.#textOf(what) ?? '');
        this.#lists.changes.items.push({ what: text, subject: this.#textOf(subject) });
    }
    showDecision(nodes) {
        this.#lists.evidence = createList();
        this.#lists.decisions.items.push({
            kind: this.#textOf(nodes.kind),
            rule: this.#textOf(nodes.rule),
            subject: this.#textOf(nodes.subject),
            decision: this.#textOf(nodes.decision),
            outcome: nodes.outcome,
            reason: this.#textOf(nodes.reason),
            evidence: this.#lists.evidence,
        });
    }
    showEvidence(text) {
        this.#lists.evidence.items.push(this.#textOf(text) ?? '');
    }
    #textOf(node) {
        return this.#publisher.text(node);
    }
}
function createList() {
    return { items: [], more: 0 };
}


/***/ })

};
