export const id = 713;
export const ids = [713];
export const modules = {

/***/ 8378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ formatRatio),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   IO: () => (/* binding */ formatLongDay),
/* harmony export */   Mw: () => (/* binding */ toDigits),
/* harmony export */   UL: () => (/* binding */ formatMonth),
/* harmony export */   Ul: () => (/* binding */ formatDayOfYear),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   g6: () => (/* binding */ monthName),
/* harmony export */   h9: () => (/* binding */ formatCompact),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   n1: () => (/* binding */ formatDays),
/* harmony export */   ob: () => (/* binding */ toCapital),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/*
 * Numbers and times as text for people: pages, artifacts, messages, reports. Does not use Intl, whose output depends on Node's ICU data,
 * because published bytes must not.
 */
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function toCapital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** `1234567` → `1,234,567`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A count as at most four characters plus a unit, for axes: `950`, `1.2k`, `34k`, `5.6M`. */
function formatCompact(count) {
    return toLargestUnit(count, { G: 1e9, M: 1e6, k: 1e3 }) ?? String(count);
}
/** `1 record`, `1,200 records`; set `plural` if adding an `s` is wrong. */
function formatQuantity(count, singular, plural = `${singular}s`) {
    return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
/** A ratio of 0 … 1 as a percentage. Only exactly 0 or 1 reads 0% or 100%. */
function formatRatio(ratio) {
    if (ratio > 0 && ratio < 0.001)
        return '<0.1%';
    if (ratio < 1 && ratio >= 0.995)
        return '>99%';
    return `${toDigits(ratio * 100)}%`;
}
/** A number with one decimal below ten and none above: `0.4`, `9.5`, `10`, `250`. */
function toDigits(value) {
    const rounded = Math.round(value * 10) / 10;
    return rounded < 10 ? String(rounded) : String(Math.round(value));
}
/** `2026-02-15` → `15 Feb 2026`. */
function formatDay(day) {
    return `${formatDayOfYear(day)} ${day.slice(0, 4)}`;
}
/** `2026-02-15` → `Sunday, 15 Feb 2026`. */
function formatLongDay(day) {
    return `${WEEKDAYS[new Date(day).getUTCDay()]}, ${formatDay(day)}`;
}
/** `2026-02-15` → `15 Feb`. */
function formatDayOfYear(day) {
    return `${Number(day.slice(8, 10))} ${monthName(day)}`;
}
/** `30 Jan – 15 Feb 2026`, `30 Dec 2025 – 2 Jan 2026`, or a single day. */
function formatDays(first, last) {
    if (first === last)
        return formatDay(last);
    const isOneYear = first.slice(0, 4) === last.slice(0, 4);
    return `${isOneYear ? formatDayOfYear(first) : formatDay(first)} – ${formatDay(last)}`;
}
/** `2026-02-15` → `Feb 2026`. */
function formatMonth(day) {
    return `${monthName(day)} ${day.slice(0, 4)}`;
}
function monthName(day) {
    return MONTHS[Number(day.slice(5, 7)) - 1] ?? day;
}
/** `2026-02-15T18:22:24.120Z` → `15 Feb 2026, 18:22`, in UTC. */
function formatTimestamp(timestamp) {
    return `${formatDay(timestamp)}, ${timestamp.slice(11, 16)}`;
}
/** Milliseconds in their one or two largest units: `0.4 ms`, `850 ms`, `1.2 s`, `2 min 5 s`, `3 h 4 min`, `2 d 3 h`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${toDigits(milliseconds)} ms`;
    if (milliseconds < 59_500)
        return `${toDigits(milliseconds / 1000)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return toUnits(seconds, 60, 'min', 's');
    const minutes = Math.round(seconds / 60);
    if (minutes < 1440)
        return toUnits(minutes, 60, 'h', 'min');
    return toUnits(Math.round(minutes / 60), 24, 'd', 'h');
}
/** Bytes in decimal units: `0 B`, `812 B`, `1.2 kB`, `34 MB`. */
function formatBytes(bytes) {
    return toLargestUnit(bytes, { ' GB': 1e9, ' MB': 1e6, ' kB': 1e3 }) ?? `${bytes} B`;
}
/** Null below one of the smallest unit. What rounds to 1000 of a unit becomes 1 of the next. */
function toLargestUnit(value, units) {
    const found = Object.entries(units).find(([, size]) => value >= 0.9995 * size);
    return found === undefined ? null : `${toDigits(value / found[1])}${found[0]}`;
}
function toUnits(value, size, major, minor) {
    const rest = value % size;
    return `${formatCount(Math.floor(value / size))} ${major}${rest === 0 ? '' : ` ${rest} ${minor}`}`;
}


/***/ }),

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

/***/ 6337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ renderActionDays),
/* harmony export */   ms: () => (/* binding */ ActionDays),
/* harmony export */   yl: () => (/* binding */ addLatency),
/* harmony export */   zG: () => (/* binding */ actionDaysSchema)
/* harmony export */ });
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
        cells: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(cells),
        longest: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(longest),
        ends: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(ends),
        buckets: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(buckets),
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
  $c: () => (/* binding */ aggregateDataSchema),
  Ep: () => (/* binding */ renderAggregateData),
  Jh: () => (/* binding */ toAggregate),
  b_: () => (/* binding */ toAggregateData)
});

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
function renderLedgerData(data) {
    const toTimes = ({ spans, ends }) => {
        return { spans: (0,columns/* toColumnText */.BE)(spans), ends: (0,columns/* toColumnText */.BE)(ends) };
    };
    return {
        files: data.files,
        sessions: (0,text_table/* renderTextData */.aB)(data.sessions),
        privacy: (0,columns/* toColumnText */.BE)(data.privacy),
        invoked: data.invoked,
        models: data.models,
        rows: { records: (0,columns/* toColumnText */.BE)(data.rows.records), parts: (0,columns/* toColumnText */.BE)(data.rows.parts) },
        tokens: (0,columns/* toColumnText */.BE)(data.tokens),
        tallies: (0,columns/* toColumnText */.BE)(data.tallies),
        times: toTimes(data.times),
        overflow: (0,columns/* toColumnText */.BE)(data.overflow),
        overflowTimes: toTimes(data.overflowTimes),
        users: { hashes: (0,text_table/* renderTextData */.aB)(data.users.hashes), pairs: (0,columns/* toColumnText */.BE)(data.users.pairs) },
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
            max: (0,columns/* toColumnText */.BE)(latencies.max),
            ends: (0,columns/* toColumnText */.BE)(latencies.ends),
            buckets: (0,columns/* toColumnText */.BE)(latencies.buckets),
        },
        actionDays: (0,action_days/* renderActionDays */.KI)(actionDays),
        runs: {
            ids: (0,text_table/* renderTextData */.aB)(runs.ids),
            actors: runs.actors,
            counts: (0,columns/* toColumnText */.BE)(runs.counts),
            marks: (0,columns/* toColumnText */.BE)(runs.marks),
            times: (0,columns/* toColumnText */.BE)(runs.times),
            tags: (0,run_tags/* renderRunTagsData */.b8)(runs.tags),
            causes: (0,run_causes/* renderRunCausesData */.I)(runs.causes),
        },
        commands: (0,commands/* renderCommandsData */.L2)(data.commands),
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
var telemetry_file = __webpack_require__(7812);
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
/* harmony export */   BE: () => (/* binding */ toColumnText),
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
/* harmony export */   DL: () => (/* binding */ textDataSchema),
/* harmony export */   aB: () => (/* binding */ renderTextData)
/* harmony export */ });
/* unused harmony exports toTexts, toTextData, UUID_LENGTH, UUID_BYTES, packUuid, unpackUuid */
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
    return { text: toTexts(texts).join(''), ends: (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(texts.ends) };
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
/* harmony export */   L2: () => (/* binding */ renderCommandsData),
/* harmony export */   QV: () => (/* binding */ commandsDataSchema),
/* harmony export */   Qh: () => (/* binding */ deriveDroppedWrites),
/* harmony export */   Sk: () => (/* binding */ addExactly),
/* harmony export */   Ts: () => (/* binding */ Commands),
/* harmony export */   nB: () => (/* binding */ COUNTED_READ_MODES),
/* harmony export */   oq: () => (/* binding */ TOKEN_KINDS),
/* harmony export */   wg: () => (/* binding */ DROPPED_WRITES_THRESHOLD)
/* harmony export */ });
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
    return { ...data, latencies: (0,_latency_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLatencyData */ .$n)(data.latencies) };
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
/* harmony export */   $r: () => (/* binding */ exportRowsSchema),
/* harmony export */   Q4: () => (/* binding */ EXPORT_ROWS_VERSION),
/* harmony export */   TK: () => (/* binding */ toExportRows),
/* harmony export */   YE: () => (/* binding */ mergeRows),
/* harmony export */   eL: () => (/* binding */ renderExportRows),
/* harmony export */   wo: () => (/* binding */ ExportRows)
/* harmony export */ });
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
        times: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(times),
        lines: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(lines),
        durations: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(durations),
        kinds: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(kinds),
        names: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(names),
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
/* harmony export */   $n: () => (/* binding */ renderLatencyData),
/* harmony export */   E1: () => (/* binding */ LATENCY_ERROR),
/* harmony export */   Oj: () => (/* binding */ latencyDataSchema),
/* harmony export */   bV: () => (/* binding */ Latency)
/* harmony export */ });
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
    return { max: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(max), ends: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(ends), buckets: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(buckets) };
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
/* harmony export */   I: () => (/* binding */ renderRunCausesData),
/* harmony export */   Uk: () => (/* binding */ RunCauses),
/* harmony export */   b$: () => (/* binding */ runCausesDataSchema)
/* harmony export */ });
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
        rows: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(rows),
        times: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(times),
        decides: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(decides),
        refs: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(refs),
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
/* harmony export */   Vp: () => (/* binding */ RunTags),
/* harmony export */   b8: () => (/* binding */ renderRunTagsData)
/* harmony export */ });
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
    return { sets, rows: (0,_aggregate_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toColumnText */ .BE)(rows) };
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

/***/ 7812:
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


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   O6: () => (/* binding */ toDigest),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   W: () => (/* binding */ toPreview),
/* harmony export */   _1: () => (/* binding */ isPlainAscii)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3548);


/** Longer texts are truncated to this many characters before redaction, which bounds the cost of a hostile text. */
const MAX_TEXT = 4096;
/** Cache of short texts, such as names: few of them occur again and again. */
const MAX_REMEMBERED = 4096;
const MAX_REMEMBERED_LENGTH = 256;
/** Maximum number of passes over a text. Two suffice for nearly all. */
const MAX_ROUNDS = 8;
const remembered = new Map();
/**
 * Removes secrets and login names in personal paths from a text, and names what was there: `[redacted: GitHub token #1a2b3c]`, `~/src`. The
 * digest distinguishes different secrets; secrets chosen by people have none. The result depends only on the text, is well-formed Unicode,
 * and does not change when it is redacted again. It is cut to 4,096 characters; a secret across the cut is recognised by its remaining
 * part.
 */
function redactText(text) {
    const head = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
    if (isPlain(head))
        return { text: head, secrets: 0, paths: 0 };
    if (head.length > MAX_REMEMBERED_LENGTH)
        return redact(head.toWellFormed());
    let redacted = remembered.get(head);
    if (redacted !== undefined)
        return redacted;
    if (remembered.size === MAX_REMEMBERED)
        remembered.clear();
    remembered.set(head, (redacted = redact(head.toWellFormed())));
    return redacted;
}
/**
 * Text right after a secret may only be recognised once the secret is gone, so repeat until nothing is found. A text crafted to need more
 * passes is cut at the first finding of the last one.
 */
function redact(text) {
    let redacted = { text, secrets: 0, paths: 0 };
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const { text: next, secrets, paths } = redactOnce(redacted.text);
        if (secrets + paths === 0)
            return redacted;
        redacted = { text: next, secrets: redacted.secrets + secrets, paths: redacted.paths + paths };
    }
    const [first] = (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .findPrivate */ .x_)(redacted.text);
    if (first === undefined)
        return redacted;
    const rest = `[redacted: ${first.rule.what}]`;
    return { ...redacted, text: redacted.text.slice(0, first.start) + rest, secrets: redacted.secrets + 1 };
}
function redactOnce(text) {
    const pieces = [];
    let position = 0;
    let secrets = 0;
    let paths = 0;
    for (const { start, end, rule } of (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .findPrivate */ .x_)(text)) {
        const replacement = rule.isPath === true ? '~' : toReplacement(text.slice(start, end), rule);
        if (rule.isPath === true)
            paths += 1;
        else
            secrets += 1;
        pieces.push(text.slice(position, start), replacement);
        position = end;
    }
    return { text: pieces.join('') + text.slice(position), secrets, paths };
}
function toReplacement(secret, { what, isRandom }) {
    return `[redacted: ${what}${isRandom ? ` #${toDigest(secret)}` : ''}]`;
}
function toDigest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 6);
}
/** Characters of free text that are published (`spec/4 §D` has the same limit for emitters). */
const PREVIEW_LENGTH = 120;
/** Free text for publication: redacted before it is cut, so that no secret becomes unrecognisable by the cut. */
function toPreview(text) {
    const redacted = redactText(text);
    return { ...redacted, text: cut(redacted.text, PREVIEW_LENGTH) };
}
/** The first `length` characters; the last one is an ellipsis if there are more. Counts code points, so it never splits one. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const points = Array.from(text.slice(0, 2 * length + 2));
    return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}
/**
 * Whether no rule can match a text, so that it can be published unchanged. Nearly all names in telemetry are plain, and one pass shows it.
 * Rules only search texts with one of their triggers, so this cannot disagree with them.
 */
function isPlain(text) {
    return !_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TRIGGERS */ .Qb.hasTrigger(text) && text.isWellFormed();
}
/** The same for ASCII bytes, in place. */
function isPlainAscii(bytes, start, end) {
    return !_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TRIGGERS */ .Qb.hasTriggerIn(bytes, start, end);
}


/***/ }),

/***/ 3548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qb: () => (/* binding */ TRIGGERS),
  x_: () => (/* binding */ findPrivate)
});

// UNUSED EXPORTS: RULES

;// CONCATENATED MODULE: ./src/redaction/secret-values.ts
/** Not secret values: nothing, or already hidden. */
const NOTHING = toSet('true false null nil none undefined yes no on off empty unset redacted hidden masked omitted removed filtered withheld set missing ' +
    'default optional required invalid n/a na tbd todo');
/** Words that people write after a name and a colon, and types in program code. */
const PROSE = toSet('incorrect invalid wrong missing required expired unset empty rejected accepted failed failure success succeeded reset changed change ' +
    'updated update rotated rotation revoked not is was must should may can cannot has have the this that user users try enter please ' +
    'check checking using use see error errors denied refused mismatch matches verified validation valid unknown unauthorized ' +
    'unauthenticated forbidden authentication authenticated authorization disabled enabled provided supplied configured found absent ' +
    'present created deleted removed ignored skipped pending requested sent stored encrypted decrypted hashed plaintext leaked exposed ' +
    'detected redacted hidden masked policy protected prompt input string str text number integer boolean bool bytes byte any object ' +
    'varchar char option optional secretstr symbol readonly process config settings environment variable env stdin file path token ' +
    'password secret passphrase key keys value values name credentials credential refresh access basic bearer digest unexpected ' +
    'identifier length minimum maximum characters strength weak strong generated generate generating regenerated manager');
const PLACEHOLDER = new RegExp(String.raw `^(?:\\?\$|%\w+%|%[sdvq]$|\{\{|<[^>]*>?$|\[(?:redacted|hidden|masked)|\.\.\.|…|x{3,8}$|your[-_]|` +
    String.raw `my[-_]?(?:password|secret|token|key)$|redacted|changeme$|await |new |` +
    String.raw `(?:process|secrets|vars|env|inputs|github|steps|needs|os|self|this|args|config|settings|options|params|props|request|req|res|ctx)[.[])`, 'i');
/** Start of a list, a group, a comment or an option. */
const NO_VALUE = /^(?:[[({<#]|--?[A-Za-z])/;
/** Empty, or `***`. */
const MASK = /^[.*•·xX_\-=\s]*$/;
const PATH = /^(?:[.~]{0,2}[\\/]|[A-Za-z]:[\\/]|file:)/;
/** `kv/data/app1`, `src/token/v2.ts`: words between slashes, without characters that only Base64 has. */
const SEGMENTS = /^[\w.@-]{1,24}(?:\/[\w.@-]{1,24})+\/?$/;
/** `node-modules`, `step-12-of-20`, `created_at`. */
const WORDS = /^(?:[A-Za-z]{1,15}|\d{1,8})(?:[-_.:](?:[A-Za-z]{1,15}|\d{1,8}))*$/;
const CALL = /^[A-Za-z_][\w.]*\(/;
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const HASH_ALGORITHM = /^(?:sha|md5|rsa|ecdsa|ed25519|hmac)/i;
/** Whether a value assigned to a secret name is secret. Only checks the beginning of long values. */
function isSecretValue(value, { name, secrecy, isEqual, isQuoted }) {
    if (PLACEHOLDER.test(value) || NOTHING.has(value.toLowerCase()) || MASK.test(value))
        return false;
    if (!isQuoted && NO_VALUE.test(value))
        return false;
    const isVariable = isEqual && name === name.toUpperCase();
    switch (secrecy) {
        case 'password':
            return isPassword(value, { isPwd: /^(?:old)?pwd$/i.test(name), name, isVariable, isEqual, isQuoted });
        case 'secret': {
            const isBare = /^secret$/i.test(name);
            if (isBare && !isVariable)
                return isQuoted || isEqual ? isTokenLike(value) : isByChanceAlone(value);
            return isPassword(value, { isPwd: false, name, isVariable, isEqual, isQuoted });
        }
        case 'token':
            if (isVariable)
                return isVariableToken(value);
            return isQuoted || isEqual ? isTokenLike(value) : isByChanceAlone(value);
        case 'signature':
            return isEqual && isByChance(value) && !HASH_ALGORITHM.test(value) && !WORDS.test(value);
        case 'key':
            return isByChance(value, 16) && isTokenLike(value) && !isUuid(value);
    }
}
function isPassword(value, { isPwd, name, isVariable, isEqual, isQuoted }) {
    // `PWD` is also the working directory.
    if (isPwd && (PATH.test(value) || (!isEqual && !isQuoted && !isByChance(value))))
        return false;
    const word = value.toLowerCase();
    if (!isVariable && (isProse(word) || word === name.toLowerCase() || isCode(value)))
        return false;
    if (isVariable || isEqual || isQuoted)
        return !PATH.test(value) || isVariable;
    if (/^\d+$/.test(value))
        return value.length >= 4;
    if (/^[a-z]+$/i.test(value))
        return value.length >= 7;
    return value.length >= 6 && !PATH.test(value) && !/^\d{4}-\d{2}-\d{2}/.test(value);
}
function isVariableToken(value) {
    const word = value.toLowerCase();
    if (PATH.test(value) || CONSTANT.test(value) || isProse(word) || isCode(value))
        return false;
    if (/^\d+$/.test(value))
        return value.length >= 6;
    if (/^[a-z]+$/i.test(value))
        return value.length >= 4;
    return value.length >= 6 && (isByChance(value, 6) || !WORDS.test(value));
}
function isTokenLike(value) {
    if (PATH.test(value) || SEGMENTS.test(value) || CONSTANT.test(value) || isCode(value))
        return false;
    return ((isByChance(value) && !WORDS.test(value)) ||
        /^[A-Za-z]{16,}$/.test(value) ||
        (/^[\w+/=-]{32,}$/.test(value) && !WORDS.test(value)));
}
/** After a colon, where people write prose, only values that cannot be words. */
function isByChanceAlone(value) {
    return isByChance(value) && isTokenLike(value) && !/^[\w.-]+:[\w./-]+$/.test(value);
}
/** Such as `must-be-changed` or `string;`. */
function isProse(word) {
    return (PROSE.has(word) || (/^[a-z]+(?:[-_][a-z]+)+$/.test(word) && word.split(/[-_]/).some((part) => PROSE.has(part))));
}
/** Whether it is an expression in code: `getToken()`, `user.password`. */
function isCode(value) {
    return CALL.test(value) || /^[A-Za-z_]\w*(?:\.\w+)*\.\w*(?:pass|secret|token|key|pwd|env|value)\w*$/i.test(value);
}
function toSet(words) {
    return new Set(words.split(' '));
}
/** Suffixes that do not change what a name stands for: `API_KEY_OLD`, `PASSWORD_2`, `token_base64`. */
const NEUTRAL = toSet('old new prod production dev development stage staging test live current previous backup primary secondary main default base64 b64 ' +
    'hex raw plain text plaintext encoded value hash local ci root admin user');
/** Names that end in one of these describe a secret but are not one: `PASSWORD_FILE`, `token_count`. */
const ABOUT = toSet('file files path name names url uri id ids type types count counts length len limit limits endpoint arn ttl expiry expires expiration ' +
    'expired at policy version provider dir directory env field fields size usage budget cost price rate index kind status state manager ' +
    'store ring prefix suffix hint reset required set exists valid min max in out input output total used left remaining scanning ' +
    'rotation management format source mode alias label title description digest fingerprint algorithm');
/** Words before `key` that make it secret. */
const SECRET_KEYS = toSet('api access auth private signing secret encryption decryption account master deploy ssh license aes hmac jwt shared sharedaccess ' +
    'subscription storage admin webhook crypto cipher gpg pgp tls ssl rsa service consumer rails openai anthropic stripe ingestion');
/** Words before `key` that make it something else. */
const OTHER_KEYS = toSet('cache primary public partition sort foreign idempotency dedupe dedup restore object row hash map group index lookup translation ' +
    'registry config issue project metric i18n locale message routing range composite natural unique candidate join label tag data ' +
    'entity record run job task workflow artifact branch commit file storagekey s3 bucket query state event feature flag menu hot');
/** Words before `token` that make it a list position or a word of a text. */
const OTHER_TOKENS = toSet('page next continuation continue cursor cancel cancellation unexpected eos bos pad unk special unknown stop first last prev previous ' +
    'per max min input output prompt completion total sync resume design mask cls sep end start');
/** @returns null when the name does not mark its value as secret. */
function toSecrecy(name) {
    if (name.toLowerCase() === '_auth')
        return 'token'; // npm's
    const parts = toParts(name);
    const isVariable = name === name.toUpperCase() && /[A-Z]/.test(name);
    let last = parts.length - 1;
    while (last > 0 && (NEUTRAL.has(parts[last]) || /^v?\d+$/.test(parts[last])))
        last -= 1;
    const found = toSecrecyOf(parts.slice(0, last + 1), isVariable);
    if (found !== null || last < 1)
        return found;
    // Unknown suffix: the part before it may still be secret.
    if (ABOUT.has(parts[last]))
        return null;
    return parts.some((_, index) => index < last && isStrong(parts.slice(0, index + 1))) ? 'key' : null;
}
function isStrong(parts) {
    const secrecy = toSecrecyOf(parts, false);
    return secrecy === 'password' || secrecy === 'secret' || secrecy === 'token';
}
function toSecrecyOf(parts, isVariable) {
    const word = parts.at(-1) ?? '';
    const before = parts.at(-2) ?? '';
    if (/(?:password|passwd|passphrase|passcode|pswd|pwd)$/.test(word))
        return word === 'oldpwd' ? null : 'password';
    if (word === 'phrase')
        return before === 'pass' ? 'password' : null;
    if (word === 'pass')
        return before === '' ? null : 'password';
    if (word.endsWith('secret'))
        return 'secret';
    if (word.endsWith('token'))
        return OTHER_TOKENS.has(before) ? null : 'token';
    if (/^(?:credentials?|creds)$/.test(word))
        return 'token';
    if (word === 'pat')
        return before !== '' || isVariable ? 'token' : null;
    if (word === 'auth')
        return before === '' || isVariable ? 'key' : null;
    if (word === 'signature' || word === 'sig')
        return 'signature';
    if (word === 'signing')
        return isVariable ? 'key' : null;
    if (!word.endsWith('key'))
        return null;
    const kind = word === 'key' ? before : word.slice(0, -'key'.length);
    if (SECRET_KEYS.has(kind))
        return 'token';
    return isVariable && kind !== '' && !OTHER_KEYS.has(kind) ? 'key' : null;
}
/** Splits `DB_PASSWORD`, `clientSecret` or `X-Amz-Signature` into lowercase words. */
function toParts(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .filter((part) => part !== '');
}
/** Minimum number of different characters in a value that looks random. */
const MIN_DIFFERENT = 6;
const DATE = /^\d{4}-\d{2}-\d{2}/;
const VERSION = /^v?\d+(?:\.\d+)+/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** Whether a value looks machine-generated: it has letters and digits, and is neither a date nor a version. */
function isByChance(value, minLength = 8) {
    return (value.length >= minLength &&
        /[A-Za-z]/.test(value) &&
        /\d/.test(value) &&
        new Set(value).size >= MIN_DIFFERENT &&
        !DATE.test(value) &&
        !VERSION.test(value));
}
function isUuid(value) {
    return UUID.test(value);
}

;// CONCATENATED MODULE: ./src/redaction/token-rules.ts

/** Start of a word: not after a letter or digit, unless that ends an escape such as `\n` or `%3D`. */
const WORD_START = String.raw `(?:(?<![A-Za-z0-9])|(?<=\\[nrtbf]|%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}))`;
/**
 * A kind of token with a fixed prefix. Matches everything after the prefix, at any length, because emitters truncate and join texts, and
 * formats grow.
 * @param prefixes - Separated by spaces.
 * @param body - Characters after the prefix, as a class.
 * @param min - Minimum number of these; tokens may be truncated.
 */
function token(what, prefixes, body, min, options = {}) {
    const { mixed = false, anywhere = false, example, not = [] } = options;
    const literals = prefixes.split(' ');
    const heads = literals.map((literal) => literal.replace(/[.+*?()[\]{}|\\^$]/g, String.raw `\$&`));
    const expression = new RegExp(`${anywhere ? '' : WORD_START}(?:${heads.join('|')})(?<body>[${body}]{${min},})`, 'g');
    return {
        what,
        isRandom: true,
        triggers: literals.map((literal) => ({ literal, isWord: !anywhere })),
        *find(text) {
            for (const { 0: match, index, groups } of text.matchAll(expression)) {
                if (!mixed || isByChance(groups['body'], min))
                    yield [index, index + match.length];
            }
        },
        examples: example === undefined
            ? literals.map((literal) => `«${literal}{${Math.max(min, 24)}${toAlphabet(body)}}»`)
            : [example],
        counterExamples: [...literals.map((literal) => `the ${literal} prefix`), ...not],
    };
}
/** The letter that stands for a character class in examples. */
function toAlphabet(body) {
    return body === HEX ? 'x' : body.includes('a-z') ? '' : 'A';
}
/** A kind of token with its own pattern. Hides the whole match, or its group `secret`. */
function pattern(what, literals, expression, texts, options = {}) {
    const { isWord = false, isRandom = true, accepts } = options;
    const indexed = new RegExp(expression, `d${expression.flags}`);
    return {
        what,
        isRandom,
        triggers: literals.map((literal) => ({ literal, isWord })),
        *find(text) {
            for (const { indices } of text.matchAll(indexed)) {
                const span = indices?.groups?.['secret'] ?? indices[0];
                if (accepts === undefined || accepts(text.slice(...span)))
                    yield span;
            }
        },
        examples: texts.examples,
        counterExamples: texts.not,
    };
}
const ALNUM = 'A-Za-z0-9';
const WORD = String.raw `\w`;
const URL_SAFE = String.raw `\w-`;
const DOTTED = String.raw `\w.-`;
const BASE64 = String.raw `\w+/=-`;
const HEX = 'A-Fa-f0-9';
const CAPITALS = 'A-Z0-9';
/** Vendor tokens. Repeats tokens of secretlint's preset where that requires an exact length with nothing after it. */
const TOKEN_RULES = [
    token('GitHub token', 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', WORD, 16, { anywhere: true, not: ['github_pat_name'] }),
    token('GitLab token', 'glpat- glptt- glrt- glrtr- gldt- glcbt- glffct- glft- glimt- glagent- gloas- glsoat- GR1348941', DOTTED, 16),
    token('npm token', 'npm_', ALNUM, 30, { anywhere: true, not: ['npm_config_registry', 'npm_lifecycle_event'] }),
    token('Slack token', 'xoxb- xoxp- xoxa- xoxo- xoxr- xoxs- xoxc- xoxd- xoxe- xoxe.xox xapp-', DOTTED, 10, {
        anywhere: true,
        not: ['xapp-settings'],
    }),
    token('AWS credential', 'AKIA ASIA ABIA ACCA', CAPITALS, 16, { anywhere: true, not: ['ASIA PACIFIC REGION'] }),
    token('AWS credential', 'ABSK', BASE64, 60, { mixed: true }),
    token('AWS credential', 'bedrock-api-key-', BASE64, 20, { anywhere: true }),
    token('Alibaba credential', 'LTAI', ALNUM, 16, { mixed: true }),
    token('API key', 'sk- csk-', URL_SAFE, 20, {
        not: ['task-assistant-run-20260115', 'sk-learn', 'disk-usage-of-the-volume-data'],
    }),
    token('Stripe key', 'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_ sk_org_', WORD, 16),
    token('webhook secret', 'whsec_', BASE64, 16),
    token('Google key', 'AIza', URL_SAFE, 30),
    token('Google credential', 'GOCSPX-', URL_SAFE, 16),
    token('Google credential', 'ya29.', DOTTED, 20),
    token('Google credential', '1//0', URL_SAFE, 30, { mixed: true }),
    token('PyPI token', 'pypi-', URL_SAFE, 40, { mixed: true, not: ['pypi-publish', 'pypi-server'] }),
    token('Anthropic key', 'sk-ant-', URL_SAFE, 16),
    token('xAI key', 'xai-', URL_SAFE, 20, { mixed: true, not: ['xai-grok-models'] }),
    token('Perplexity key', 'pplx-', ALNUM, 20, { not: ['pplx-70b-online'] }),
    token('Groq key', 'gsk_', ALNUM, 20),
    token('Hugging Face token', 'hf_ api_org_', ALNUM, 20, { not: ['hf_hub_download', 'hf_transfer'] }),
    token('Replicate token', 'r8_', ALNUM, 20),
    token('NVIDIA key', 'nvapi-', URL_SAFE, 20),
    token('Tavily key', 'tvly-', URL_SAFE, 16),
    token('LangSmith key', 'lsv2_pt_ lsv2_sk_', WORD, 20),
    token('Pinecone key', 'pcsk_', WORD, 20),
    token('Jina key', 'jina_', ALNUM, 30),
    token('Firecrawl key', 'fc-', HEX, 24),
    token('Langfuse key', 'sk-lf-', URL_SAFE, 16),
    token('E2B key', 'e2b_', HEX, 24),
    token('Weights & Biases key', 'wandb_v1_', WORD, 20),
    token('ElevenLabs key', 'sk_', HEX, 40),
    token('DigitalOcean token', 'dop_v1_ doo_v1_ dor_v1_', HEX, 20),
    token('Atlassian token', 'ATATT3 ATCTT3', BASE64, 20, { mixed: true }),
    token('Atlassian token', 'ATBB', ALNUM, 24, { mixed: true }),
    token('Supabase token', 'sbp_ sb_secret_', WORD, 20, { not: ['sb_publishable_a1B2c3D4e5F6g7H8i9J0'] }),
    token('Sentry token', 'sntrys_ sntryu_', BASE64, 20),
    token('PlanetScale token', 'pscale_tkn_ pscale_pw_ pscale_oauth_', String.raw `\w.=-`, 20),
    token('Notion token', 'ntn_', ALNUM, 20),
    token('Notion token', 'secret_', ALNUM, 40, {
        mixed: true,
        not: ['secret_scanning_alerts', 'secret_nameOfTheVariableThatHoldsTheSecretOfTheApp'],
    }),
    token('Doppler token', 'dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.', DOTTED, 16),
    token('Heroku key', 'HRKU-', URL_SAFE, 20, { not: ['heroku 5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c'] }),
    token('Postman key', 'PMAK- PMAT-', URL_SAFE, 20),
    token('New Relic key', 'NRAK- NRII- NRJS- NRAA- NRRA- NRBR-', URL_SAFE, 16),
    token('RubyGems key', 'rubygems_', HEX, 20),
    token('Fly token', 'fo1_ fm1a_ fm1r_ fm2_', BASE64, 24),
    token('CircleCI token', 'CCIPAT_ CCIPRJ_', WORD, 16),
    token('Buildkite token', 'bkua_ bkaj_ bkat_ bkct_', ALNUM, 20),
    token('Pulumi token', 'pul-', HEX, 30),
    token('Sourcegraph token', 'sgp_', WORD, 24, { mixed: true }),
    token('Sourcegraph token', 'slk_ sgd_ sgm_', HEX, 30),
    token('Netlify token', 'nfp_ nfc_ nfo_ nfu_ nfb_', ALNUM, 24),
    token('JFrog token', 'AKCp', ALNUM, 40, { mixed: true }),
    token('JFrog token', 'cmVmd', ALNUM, 40, { mixed: true }),
    token('1Password token', 'ops_eyJ', BASE64, 20),
    token('Databricks token', 'dapi', HEX, 30),
    token('Docker token', 'dckr_pat_ dckr_oat_', URL_SAFE, 16),
    token('Figma token', 'figd_ figo_ figp_', URL_SAFE, 20),
    token('Grafana token', 'glsa_ glc_', BASE64, 24),
    token('Vault token', 'hvs. hvb. hvr.', URL_SAFE, 24),
    token('Linear key', 'lin_api_ lin_oauth_ lin_wh_', WORD, 20),
    token('SendGrid key', 'SG.', DOTTED, 30, { mixed: true }),
    token('Brevo key', 'xkeysib- xsmtpsib-', URL_SAFE, 20),
    token('Mailgun key', 'key-', HEX, 32, { mixed: true, not: ['key-value-store-of-the-team'] }),
    token('Shopify token', 'shpat_ shpca_ shppa_ shpss_', HEX, 20),
    token('Vercel token', 'vcp_ vci_ vca_ vcr_ vck_', ALNUM, 20),
    token('Square token', 'sq0atp- sq0csp- EAAAE', URL_SAFE, 22, { mixed: true }),
    token('Facebook token', 'EAAM EAAC EAAG', ALNUM, 80, { mixed: true }),
    token('Airtable token', 'pat', String.raw `${ALNUM}.`, 60, { mixed: true, example: '«pat{14}.{64x}»' }),
    token('Contentful token', 'CFPAT-', URL_SAFE, 20),
    token('Clojars token', 'CLOJARS_', ALNUM, 30, { mixed: true }),
    token('Deno token', 'ddp_ ddw_', ALNUM, 30, { mixed: true }),
    token('Dynatrace token', 'dt0c01. dt0s01. dt0s16.', DOTTED, 20, { mixed: true }),
    token('Neon key', 'napi_', ALNUM, 24),
    token('Octopus key', 'API-', CAPITALS, 24, { mixed: true }),
    token('OpenShift token', 'sha256~', URL_SAFE, 30),
    token('PostHog key', 'phx_ phs_', ALNUM, 24, { not: ['phc_a1B2c3D4e5F6g7H8i9J0a1B2c3D4'] }),
    token('Prefect key', 'pnu_ pnb_', ALNUM, 24),
    token('ReadMe key', 'rdme_', ALNUM, 40),
    token('Resend key', 're_', WORD, 24, { mixed: true, example: '«re_{8}_{24}»' }),
    token('Shippo token', 'shippo_live_ shippo_test_', HEX, 20),
    token('Sonar token', 'sqp_ squ_ sqa_', HEX, 30),
    token('Tailscale key', 'tskey-', URL_SAFE, 20, { mixed: true }),
    token('Typeform token', 'tfp_', DOTTED, 30, { mixed: true }),
    token('Render key', 'rnd_', ALNUM, 24, { mixed: true }),
    token('Trigger.dev key', 'tr_dev_ tr_prod_ tr_stg_ tr_pat_', ALNUM, 20, { mixed: true }),
    token('Adobe secret', 'p8e-', URL_SAFE, 30, { mixed: true }),
    token('EasyPost key', 'EZAK EZTK', ALNUM, 40, { mixed: true }),
    token('Duffel token', 'duffel_live_ duffel_test_', BASE64, 24),
    token('Infracost key', 'ico-', ALNUM, 30, { mixed: true }),
    token('Yandex credential', 'AQVN', URL_SAFE, 30, { mixed: true }),
    token('age key', 'AGE-SECRET-KEY-', String.raw `A-Z0-9-`, 20, { example: '«AGE-SECRET-KEY-1{58A}»' }),
    pattern('Terraform token', ['.atlasv1.'], /[A-Za-z0-9]{0,32}\.atlasv1\.[\w-]{16,}/g, {
        examples: ['«{14}.atlasv1.{67}»'],
        not: ['the .atlasv1. part'],
    }),
    pattern('New Relic key', ['NRAL'], /(?<![A-Za-z0-9])[a-f0-9]{36}NRAL(?![A-Za-z0-9])/g, {
        examples: ['«{36x}NRAL»'],
        not: ['the NRAL suffix', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    }),
    pattern('Twilio key', Array.from('0123456789abcdef', (digit) => `SK${digit}`), /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/g, { examples: ['«SK{32x}»'], not: ['SKU 12345678', 'SKa{30x}', 'TASK0'] }),
    pattern('Mailchimp key', ['-us'], /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/g, {
        examples: ['«{32x}-us14»'],
        not: ['eu-us14', 'region-us1'],
    }),
    pattern('Telegram token', [':AA'], /(?<!\d)\d{8,10}:AA[\w-]{30,}/g, {
        examples: ['«123456789:AA{33}»', 'https://api.telegram.org/bot«1234567890:AA{33}»/getMe'],
        not: ['rate 12345678:AA', 'at 10:AAA'],
    }),
    pattern('Discord token', toDiscordBeginnings(), new RegExp(String.raw `${WORD_START}(?:M[Tjz]|N[DTjz]|O[DT])[\w-]{21,25}\.[\w-]{6}\.[\w-]{27,}`, 'g'), { examples: ['«MTIz{21}.{6}.{38}»', '«OTk0{20}.{6}.{27}»'], not: ['MTA.example.com', 'NDI.video.stream'] }, { isWord: true }),
    pattern('Azure secret', Array.from({ length: 10 }, (_, digit) => `${digit}Q~`), /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{20,}/g, { examples: ['«abc8Q~{34}»'], not: ['what is 8Q~ here', 'faq8Q~short'] }),
    pattern('Asana token', ['2/1'], /(?<![\w/])2\/\d{12,20}\/\d{12,20}:[a-f0-9]{24,}/g, {
        examples: ['«2/1{15d}/1{15d}:{32x}»'],
        not: ['step 2/12 of 3', 'page 2/1'],
    }),
    pattern('MaxMind key', ['_mmk'], /(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/g, {
        examples: ['«{6}_{29}_mmk»'],
        not: ['the_mmk suffix'],
    }),
    pattern('1Password key', ['A3-'], new RegExp(String.raw `${WORD_START}A3-[A-Z0-9]{6}-[A-Z0-9-]{20,}`, 'g'), { examples: ['«A3-{6A}-{11A}-{5A}-{5A}-{5A}»'], not: ['paper A3-size', 'A3-2026'] }, { isWord: true }),
    pattern('LaunchDarkly key', ['sdk-', 'api-', 'mob-'], new RegExp(String.raw `${WORD_START}(?:sdk|api)-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}`, 'g'), {
        examples: ['«sdk-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»', '«api-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»'],
        not: ['sdk-2026.1.0', 'api-gateway', 'run-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c'],
    }, { isWord: true }),
    pattern('Cloudflare key', ['v1.0-'], new RegExp(String.raw `${WORD_START}v1\.0-[a-f0-9]{24}-[a-f0-9]{30,}`, 'g'), { examples: ['«v1.0-{24x}-{146x}»'], not: ['v1.0-rc1', 'v1.0-20260115'] }, { isWord: true }),
    pattern('JSON Web Token', ['eyJ'], new RegExp(String.raw `${WORD_START}eyJ[\w.-]{12,}`, 'g'), {
        examples: ['«eyJ{20}.eyJ{40}.{43}»', '«eyJ{20}.eyJ{8}»'],
        not: ['eyJ', `eyJ${'hbGciOi'.repeat(4)}`, 'eyJ.abc.def.ghi.jkl.mno'],
    }, { isWord: true, accepts: (secret) => /^eyJ[\w-]{8,}\.eyJ[\w-]{4,}/.test(secret) }),
    pattern('encrypted JSON Web Token', ['eyJ'], new RegExp(String.raw `${WORD_START}eyJ[\w.-]{80,}`, 'g'), { examples: ['«eyJ{40}..{16}.{40}.{22}»', '«eyJ{40}.{40}.{16}.{40}.{22}»'], not: [`eyJ${'hbGciOi'.repeat(20)}`] }, { isWord: true, accepts: (secret) => /^eyJ[\w-]{8,}\.[\w-]*\.[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/.test(secret) }),
    {
        what: 'private key',
        isRandom: true,
        triggers: [{ literal: '-----BEGIN' }, { literal: 'PuTTY-User-Key-File' }],
        find: findKeys,
        examples: [
            '«-----BEGIN RSA PRIVATE KEY-----\n{64}\n-----END RSA PRIVATE KEY-----»',
            '«-----BEGIN PGP PRIVATE KEY BLOCK-----\n{64}\n-----END PGP PRIVATE KEY BLOCK-----»',
            '«-----BEGIN OPENSSH PRIVATE KEY-----\\n{64}\\n-----END OPENSSH PRIVATE KEY-----»',
        ],
        counterExamples: [
            '-----BEGIN CERTIFICATE----- MIIB',
            '-----BEGIN PUBLIC KEY----- MIIB',
            'no PuTTY-User-Key-File here',
        ],
    },
];
/** Discord tokens start with an account number in Base64. These are the encodings of its first three digits. */
function toDiscordBeginnings() {
    const pairs = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'];
    return pairs.flatMap((pair) => Array.from('AEIMQUYcgk', (third) => pair + third));
}
/**
 * A truncated key extends to the end of the text. The end is searched separately, because a single expression for a long key would exhaust
 * the stack.
 */
function* findKeys(text) {
    const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:/g;
    const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
        end.lastIndex = begin.lastIndex;
        const stop = match[0].startsWith('P') || !end.test(text) ? text.length : end.lastIndex;
        yield [match.index, stop];
        begin.lastIndex = stop;
    }
}

;// CONCATENATED MODULE: ./src/redaction/address-rules.ts


const MAX_CREDENTIALS = 512;
const SCHEME_END = /:(?:\/|\\\/){2}/g;
/** End of an address, and end of its authority. */
const ENDS = /[\s"'`<>|\\^]/;
const AUTHORITY_ENDS = /[/?#]/;
const NO_AUTHORITY = /[\s"'`<>|\\^/?#]/;
const PORT = /^\d{1,5}$/;
/** Placeholders for a password: `***` as masked by runners, a variable, a template field. */
const MASKED = /^(?:\*+|[$%<{[].*|REDACTED|x{3,8})$/i;
const HOST = /^\[?[A-Za-z\d.:-]+\]?(?::\d+)?(?:[/?#]|$)/;
const DIGEST = /^sha\d{3}:/;
/** Credentials in front of a host: `https://user:password@host` with any characters in the password, or `https://token@host`. */
const CREDENTIALS = {
    what: 'credentials in a URL',
    isRandom: false,
    triggers: [{ literal: '://' }, { literal: String.raw `:\/` }],
    *find(text) {
        for (const { 0: separator, index } of text.matchAll(SCHEME_END)) {
            const start = index + separator.length;
            const end = findCredentials(text, start);
            if (end !== null)
                yield [start, end];
        }
    },
    examples: [
        'https://«nobody:a1B2c3»@example.com/x',
        'ssh://«nobody:pass»@example.com',
        'https://«u:p@ssw0rd1zz»@example.com/x',
        'postgres://«app:ab/cd12345zz»@db.example.com/x',
        'redis://«:sesame»@localhost:6379/0',
        'mongodb+srv://«app:a?b#c1»@cluster.example.com/x?retryWrites=true',
        'https://«c7d8e9f01807f6e5d4c3b2a18394a5b6c7d8e9f0»@example.com/a/b.git',
        'https://«{40}:x-oauth-basic»@github.com/octo/app',
        'amqp://«guest:guest»@mq:5672/%2f',
        String.raw `https:\/\/«nobody:a1B2c3»@example.com`,
    ],
    counterExamples: [
        'https://x-access-token:***@github.com/octo/app',
        'https://user:${PASSWORD}@example.com',
        'https://$USER:$PASSWORD@example.com',
        'https://<user>:<password>@example.com',
        'https://git@github.com/octo/app.git',
        'ssh://git@github.com:22/octo/app.git',
        'https://jane.doe@example.com/x',
        'http://localhost:8080/@scope/package',
        'https://registry.npmjs.org/@scope/package/-/package-1.2.3.tgz',
        'https://medium.com/@nobody/a-story-1234',
        'https://example.com:443/a?mail=a@example.com',
        'docker://alpine:3.19@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        'oci://ghcr.io/acme/app:v1@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        'https://cdn.example.com/npm/vue@3.4.21/dist/vue.js',
        'https://example.com/a:b@c',
        'mailto://nobody@example.com',
        'see https://example.com: nobody@example.com',
    ],
};
function findCredentials(text, start) {
    if (NO_AUTHORITY.test(text[start] ?? '/'))
        return null;
    const address = text
        .slice(start, start + MAX_CREDENTIALS)
        .split(ENDS, 1)[0]
        .split('://', 1)[0];
    const authority = address.split(AUTHORITY_ENDS, 1)[0];
    const at = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (at !== -1) {
        const isSecret = colon !== -1 && colon < at ? address_rules_isPassword(authority.slice(colon + 1, at)) : isByChance(authority.slice(0, at), 20);
        return isSecret && !DIGEST.test(authority.slice(at + 1)) ? start + at : null;
    }
    // A slash in the password: the part before it is not a host, because no port follows the colon.
    const rest = authority.slice(colon + 1);
    if (colon === -1 || rest === '' || PORT.test(rest))
        return null;
    const last = address.lastIndexOf('@');
    const host = address.slice(last + 1);
    if (last < colon || !HOST.test(host) || DIGEST.test(host))
        return null;
    return address_rules_isPassword(address.slice(colon + 1, last)) ? start + last : null;
}
function address_rules_isPassword(password) {
    return password !== '' && !MASKED.test(password);
}
const ADDRESS_RULES = [
    CREDENTIALS,
    pattern('Slack webhook', ['hooks.slack.com'], /hooks\.slack(?:-gov)?\.com\\?\/(?:services|workflows|triggers)\\?\/(?<secret>[\w+\\/-]{16,})/g, {
        examples: [
            'https://hooks.slack.com/services/«T{8A}/B{8A}/{24}»',
            'https://hooks.slack.com/workflows/«T{8A}/A{8A}/{18d}/{24}»',
        ],
        not: ['https://hooks.slack.com/services/', 'hooks.slack.com is down'],
    }),
    pattern('Discord webhook', ['webhooks'], /discord(?:app)?\.com\\?\/api\\?\/(?:v\d{1,2}\\?\/)?webhooks\\?\/\d{10,20}\\?\/(?<secret>[\w-]{16,})/g, {
        examples: [
            'https://discord.com/api/webhooks/123456789012345678/«{68}»',
            'https://discordapp.com/api/v10/webhooks/123456789012345678/«{68}»',
        ],
        not: ['https://discord.com/api/webhooks/123456789012345678', 'the webhooks of discord.com'],
    }),
    pattern('Microsoft Teams webhook', ['webhook.office.com', 'logic.azure.com'], /(?:webhook\.office\.com\\?\/webhookb?2?\\?\/|logic\.azure\.com(?::443)?\\?\/workflows\\?\/)(?<secret>[\w@.\\/-]{24,})/g, {
        examples: [
            'https://acme.webhook.office.com/webhookb2/«{36}@{36}/IncomingWebhook/{32x}/{36}»',
            'https://prod-1.logic.azure.com:443/workflows/«{32x}/triggers/manual/paths/invoke»',
        ],
        not: ['https://acme.webhook.office.com/', 'logic.azure.com/workflows/x'],
    }),
    pattern('webhook', ['webhook.site', 'hooks.zapier.com', 'hc-ping.com'], /(?:hooks\.zapier\.com\\?\/hooks\\?\/catch\\?\/|webhook\.site\\?\/|hc-ping\.com\\?\/)(?<secret>[\w\\/-]{10,})/g, {
        examples: [
            'https://hooks.zapier.com/hooks/catch/«1234567/a1b2c3d»',
            'https://hc-ping.com/«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
            'https://webhook.site/«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
        ],
        not: ['https://webhook.site/', 'https://hooks.zapier.com/'],
    }),
];

;// CONCATENATED MODULE: ./src/redaction/assignments.ts

/** Every name that marks its value as secret contains one of these. */
const assignments_WORD = 'pass(?:word|wd|phrase|code)?|pswd|pwd|secret|token|credentials?|creds|key|auth|pat|signing|signature|sig';
const QUOTE = String.raw `\\{0,8}["'${'`'}]`;
/** Does not match a line end: in YAML, the line after `password:` may be unrelated. */
const SPACE = String.raw `[^\S\r\n]{0,3}`;
const HEAD = new RegExp(String.raw `(?:${assignments_WORD})(?:[_-]?[A-Z0-9][\w-]{0,24}|[_-]\w[\w-]{0,24}|\d{1,4})?(?:${QUOTE}\]?|\])?${SPACE}(?<sign>=>|:=|==?|:|%3[ad])${SPACE}(?<quote>${QUOTE})?`, 'gi');
const OPTION = new RegExp(String.raw `(?<![\w-])--?(?<name>(?:[A-Za-z][\w-]{0,24}[-_])?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|pat|[A-Za-z]{2,12}key|key))[^\S\r\n]{1,3}(?<quote>${QUOTE})?`, 'gi');
/** `password= there`: in a shell, this assigns nothing. */
const IS_EMPTY = /[^\s:]=\s+$/;
/** How many characters to check before a word, and of a value. */
const MAX_BEFORE = 40;
const MAX_VALUE = 96;
/** Values of names that mark them as secret: `DB_PASSWORD=…`, `"apiKey": "…"`, `Password=…;`, `\"token\":\"…\"`. */
const ASSIGNMENTS = {
    what: 'secret',
    isRandom: false,
    triggers: toTriggers('pass pswd pwd secret token credential creds key auth _pat -pat pat= pat: signing signature sig=', isAssigned),
    find: (text) => findValues(text, HEAD, (match) => {
        if (IS_EMPTY.test(match[0]))
            return null;
        const end = match.index + match[0].search(/["'`\]\s\\:=%]/);
        const before = /[\w.-]*$/.exec(text.slice(Math.max(0, match.index - MAX_BEFORE), match.index))[0];
        return { name: before + text.slice(match.index, end), isEqual: !match.groups['sign'].startsWith(':') };
    }),
    examples: [
        'DB_PASSWORD=«correcthorsebatterystaple»',
        'REDIS_PASSWORD=«hunter2»',
        'PIN_PASSWORD=«84736251»',
        'MAIL_PASSWORD="«my own pass phrase»"',
        "MAIL_PASSWORD='«my own pass phrase»'",
        'password="«#hunter2»"',
        String.raw `{\"password\":\"«S3cretEsc12»\"}`,
        String.raw `{\\\"password\\\":\\\"«S3cret\\\\\\\"Esc12»\\\"}`,
        '{"password": "«hunter22x»"}',
        '{"password":"«sesame»","user":"jane"}',
        'Server=db;User Id=sa;Password=«Tr0ub4dor&3x»;Encrypt=true',
        'Server=db;Pwd=«p,a)ss!»;',
        'https://example.com/?X-Amz-Signature=«abc123def456»&x=1',
        'https://example.com/?token=«a1b2c3d4e5f6»#top',
        'NPM_CONFIG_TOKEN=«abcDEF123456»',
        'SESSION_KEY=«{64x}»',
        'ENCRYPTION_KEY=«52963CYWUSQNKHEBzxvtrpmjgda0741852963CYWUSQ=»',
        'MY_PAT=«{40}»',
        'NPM_TOKEN=«abc-1234-xyz»',
        'auth=«{16}»',
        'DOCKER_AUTH=«{16}»',
        'JWT_SIGNING=«{48}»',
        'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=«{86}==»;EndpointSuffix=core.windows.net',
        'Endpoint=sb://x.example.com/;SharedAccessKeyName=root;SharedAccessKey=«{43}=»',
        '//registry.example.com/:_auth=«cmVhZGVyOm9wZW4gc2VzYW1lIHR3bw==»',
        '//registry.example.com/:_auth=«am86czNjcjN0»',
        '//registry.example.com/:_authToken=«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
        'db_password: «correcthorsebattery»',
        'PASSWORD_2=«hunter2»',
        'password: «hunter22»',
        'clientSecret: "«opensesame»"',
        'client_secret=«opensesame»',
        'pass_phrase=«opensesame»',
        "'password' => '«hunter2»'",
        'PGPASSWORD=«letmein» psql -h db',
        'DB_PASS=«hunter2»',
        'MYSQL_PWD=«letmein» mysqldump app',
        'api_key: «abcd1234efgh5678»',
        'DB_PASSWORD_ANALYTICS=«a1B2c3D4e5F6g7H8»',
        'CLIENT_SECRET_ANALYTICS=«a1B2c3D4e5F6g7H8»',
        'API_KEY_OLD=«a1B2c3D4e5F6g7H8»',
        'token%3D«a1b2c3d4e5f6»',
        'config(password=«hunter2»,retries=3)',
        'AWS_SECRET_ACCESS_KEY=«wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzzzz»',
    ],
    counterExamples: [
        'max_tokens=4096 and 12000 tokens',
        'token count: 1234',
        'token_count: 12345678',
        'tokens: 5321',
        'tokens=5321',
        'total_tokens: 15320, output_tokens: 812',
        'author: jane',
        'author: someone1234',
        'auth: ok',
        'authenticated: true',
        'key: value',
        'sort-key: created_at',
        'primary_key=order_id',
        'CACHE_KEY=node-modules-4f2a9c1b7d3e5a60',
        'cache-key: Linux-node-8f14e45fceea167a5a36',
        'PRIMARY_KEY=5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
        'idempotency-key: 5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
        'keyboard: qwerty12345',
        'monkey: 12345678a',
        'keywords: oauth2, a1b2c3d4',
        'pwd: /srv/app1/data',
        'PWD=/srv/app1/data',
        'pwd=./build/x86_64',
        'signature: SHA256withRSA',
        'signature=SHA256withRSA',
        'signature: 3 parameters expected',
        'secret-scanning: 2 alerts',
        'secret scanning is on',
        'secrets: 3 of 4 found',
        'secret: rotated',
        'secret: kv/data/app1',
        'password reset done',
        'password: incorrect',
        'password: must be changed',
        'password: required',
        'the password: 3 attempts left',
        'password: string;',
        'password: ********',
        'password=***',
        'password=(see above)',
        'password=',
        'PASSWORD=""',
        'password: true',
        'PASSWORD=${PASSWORD}',
        'PASSWORD=$DB_PASS',
        'NPM_TOKEN=${{ secrets.NPM_TOKEN }}',
        'NPM_TOKEN=/run/secrets/npm1',
        'NPM_TOKEN=OTHER_TOKEN_2',
        'token: secrets.GITHUB_TOKEN',
        'token=process.env.GITHUB_TOKEN',
        'password=getpass.getpass()',
        'password = user.password',
        'token: 2026-01-15T18:22:24Z',
        'token: expired',
        'token=EOF',
        'token="not, given"',
        'unexpected token: identifier',
        'next_page_token=a1b2c3d4e5f6',
        'PASSWORD_FILE=/run/secrets/db_password1',
        'password_length=12345678a',
        'token_type=bearer1234',
        'TOKEN_URL=https://example.com/oauth2/token',
        'api_key_id: 12345678a',
        'path: src/token/v2.ts',
        'pattern: a1b2c3d4e5',
        'patch: 1.2.3-rc4',
        'compat: es2022abc',
        'passed: 12, failed: 3',
        'pass=12 fail=3',
        'bypass: rule1234',
        'workflow:token-refresh',
        'password=[redacted: secret]',
        'the password: [redacted: secret]',
        'design: a1b2c3d4',
        'type=secret,id=npmrc1234',
    ],
};
/** Values of options: `--password …`, `--api-key …`. */
const OPTIONS = {
    what: 'secret',
    isRandom: false,
    triggers: toTriggers('pass pwd secret token credential key pat', isOption),
    find: (text) => findValues(text, OPTION, ({ groups }) => ({ name: groups['name'], isEqual: true })),
    examples: [
        'deploy --api-key «abcd1234efgh» now',
        'mysql --user root --password «hunter2»',
        'login --token «a1b2c3d4e5f6» --verbose',
        "login --password '«my own pass phrase»' now",
        'Connect-Db -Password «letmein1»',
        'run --client-secret «opensesame»',
        'x --db-passphrase "«correct horse»"',
    ],
    counterExamples: [
        'docker login --password-stdin',
        'docker build --secret id=npmrc,src=.npmrc .',
        'podman run --secret site.key nginx',
        'gh auth login --with-token < file',
        'sort --key 2 file',
        'sort -key 2,2 file',
        'tool --password $PASSWORD',
        'tool --token "$TOKEN" --yes',
        'tool --password --verbose',
        'apt-key add',
        'tool --max-tokens 12345678a',
        'a - token a1b2c3d4e5f6',
    ],
};
function* findValues(text, head, toHead) {
    const expression = new RegExp(head);
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
        const { name, isEqual } = toHead(match) ?? { name: '', isEqual: false };
        const secrecy = toSecrecy(name);
        if (secrecy === null)
            continue;
        const start = expression.lastIndex;
        const quote = match.groups['quote'];
        const isQuoted = quote !== undefined;
        const value = text.slice(start, toEnd(text, start, quote, start + MAX_VALUE));
        if (!isSecretValue(value, { name, secrecy, isEqual, isQuoted }))
            continue;
        const end = toEnd(text, start, quote, text.length);
        yield [start, end];
        expression.lastIndex = end;
    }
}
/** The end of a value, searched only up to `limit`. */
function toEnd(text, start, quote, limit) {
    return quote === undefined
        ? toBareEnd(text, start, Math.min(limit, text.length))
        : toQuotedEnd(text, start, quote, Math.min(limit, text.length));
}
/** A quoted value ends at the same quote with no more backslashes before it, or at the end of the line if the text was truncated. */
function toQuotedEnd(text, start, quote, limit) {
    const closing = quote.at(-1);
    for (let index = start; index < limit; index += 1) {
        const character = text[index];
        if (character === '\n')
            return index;
        if (character !== closing)
            continue;
        let first = index;
        while (first > start && text[first - 1] === '\\')
            first -= 1;
        if (index - first < quote.length)
            return first;
    }
    return limit;
}
const SPECIAL = /[\s"'`;<>\\&,|#()[\]{}]/g;
const assignments_ENDS = /[\s"'`;<>]/;
const ENDS_BEHIND_CLOSER = /[\s"'`;,.)\]}]/;
const PUNCTUATION = /[.,!?:)\]}]/;
/**
 * A bare value ends at a space, quote or semicolon, or where the next parameter begins. Punctuation and closing brackets that follow it are
 * not part of it.
 */
function toBareEnd(text, start, limit) {
    const open = [];
    let end = limit;
    SPECIAL.lastIndex = start;
    for (let match = SPECIAL.exec(text); match !== null && match.index < limit; match = SPECIAL.exec(text)) {
        const [character] = match;
        const { index } = match;
        const next = text[index + 1] ?? ' ';
        const isEnd = assignments_ENDS.test(character) ||
            (character === '\\' && /["'`]/.test(next)) ||
            ('&,|'.includes(character) && isParameter(text, index)) ||
            (character === '#' && isInAddress(text, start)) ||
            (character in CLOSERS && open.pop() === undefined && ENDS_BEHIND_CLOSER.test(next));
        if (isEnd) {
            end = index;
            break;
        }
        if ('([{'.includes(character))
            open.push(character);
    }
    if (text[end] === ';')
        return end;
    while (end > start && PUNCTUATION.test(text[end - 1]))
        end -= 1;
    return end;
}
const CLOSERS = { ')': true, ']': true, '}': true };
const PARAMETER = /[&,|](?:amp;)?[\w.-]{1,40}(?:=|:\s)/y;
function isParameter(text, index) {
    PARAMETER.lastIndex = index;
    return PARAMETER.test(text);
}
function isInAddress(text, start) {
    return /[?&][\w.-]{0,40}=$/.test(text.slice(Math.max(0, start - MAX_BEFORE), start));
}
function toTriggers(literals, accepts) {
    return literals.split(' ').map((literal) => ({ literal, ...(accepts && { accepts }) }));
}
const IN_NAME = Uint8Array.from({ length: 0x100 }, (_, code) => Number(/[\w-]/.test(String.fromCharCode(code))));
const BEHIND_NAME = toFlags(/[\s"'`\\\]=:%]/);
const MAX_NAME = 44;
/** Whether the text after the name may be an assignment, unlike in `token-refresh`. */
function isAssigned(codes, at, end) {
    const stop = Math.min(end, at + MAX_NAME);
    for (let index = at + 3; index < stop; index += 1) {
        const code = codes[index];
        if (IN_NAME[code] === 0)
            return BEHIND_NAME[code] === 1;
    }
    return false;
}
/** Whether a dash comes somewhere before the literal, and a space or the like after the name. */
function isOption(codes, at, end) {
    for (let index = at - 1; index >= Math.max(0, at - MAX_NAME); index -= 1) {
        if (codes[index] === 0x2d)
            return isAssigned(codes, at, end);
        if (IN_NAME[codes[index]] === 0)
            return false;
    }
    return false;
}
/** Treats every non-ASCII character as a possible space. */
function toFlags(expression) {
    return Uint8Array.from({ length: 0x100 }, (_, code) => Number(code >= 0x80 || expression.test(String.fromCharCode(code))));
}

;// CONCATENATED MODULE: ./src/redaction/command-rules.ts
const QUOTED = String.raw `\\{0,8}"(?<a>[^"\\\r\n]+)|\\{0,8}'(?<b>[^'\\\r\n]+)`;
const VALUE = String.raw `${QUOTED}|(?<c>[^\s"'\`\\;|&<>]*[^\s"'\`\\;|&<>)\]},.])`;
const PAIR = String.raw `\\{0,8}["']?(?<a>[^\s"'\`\\:;|&<>]{1,64}:[^\s"'\`\\;|&<>]*[^\s"'\`\\;|&<>)\]},.])`;
/** Between an option and its value, in a command line or in a list of arguments. */
const SEPARATOR = String.raw `(?:[ =]|\\{0,8}["'],[ ]?)`;
/** Not a value: a variable, a mask, an option, a port or a path. */
const command_rules_NO_VALUE = /^(?:\$|%\w+%|\*|<|\{\{|-|\[redacted|x{3,8}$|\.{1,2}\/|\/|\d{1,5}$|\d+:\d+$)/i;
/** Passwords in command lines, after options whose names do not identify them. */
const COMMANDS = [
    {
        tools: 'curl wget httpie aria2c',
        option: '(?:-u|--user|--proxy-user|-U|-a|--auth)[ =]?',
        value: PAIR,
        not: /^(?:\$\w+|\$\{\w+\}|\w+):(?:\$|\*|<|\{\{|\d{1,5}$)|^\$|^<|^https?:/,
        examples: [
            'curl -u «admin:S3cretCurl1» https://example.com',
            'curl --user "«admin:open»" https://example.com',
            'curl -s -u«admin:sesame» https://example.com',
            'httpie -a «admin:sesame» example.com',
            String.raw `curl -u \"«admin:sesame»\" https://example.com`,
        ],
        counterExamples: [
            'curl -u $USER:$PASS https://example.com',
            'curl -u admin https://example.com',
            'docker run -u app:staff nginx',
            'curl -A agent:1.0 https://example.com',
            'curl -u admin:*** https://example.com',
        ],
    },
    {
        tools: 'curl',
        option: '(?:-b|--cookie)[ =]?',
        value: String.raw `\\{0,8}["']?(?<a>[\w.-]{1,64}=[^\s"'\`\\|&<>]{7,}[^\s"'\`\\|&<>)\]},.])`,
        not: /^\w+=\$/,
        examples: ['curl -b «sid=a1b2c3d4» https://example.com', 'curl -b "«sid=a1b2c3d4»" https://example.com'],
        counterExamples: ['curl -b cookies.txt https://example.com', 'git checkout -b name=abcdefgh1'],
    },
    {
        tools: 'mysql mysqldump mysqladmin mysqlimport mysqlsh mariadb mariadb-dump mycli',
        option: '-p',
        examples: [
            'mysql -uroot -p«S3cretMysql1»',
            "mysqldump -u root -p'«my pass»' app",
            'mysqladmin -p«84736251» status',
        ],
        counterExamples: [
            'mysql -u root -p app',
            'mysql -P 3306 -h db',
            'mysql -p$PASS app',
            'docker run -p3306:3306 mysql',
            'mkdir -pv mysql',
        ],
    },
    {
        tools: 'sshpass',
        option: '-p ?',
        examples: [
            'sshpass -p «S3cretSsh1» ssh host',
            'sshpass -p«sesame» ssh host',
            "sshpass -p '«open sesame»' ssh host",
        ],
        counterExamples: ['sshpass -e ssh host', 'sshpass -f file ssh host', 'sshpass -p $PASS ssh -p 22 host'],
    },
    {
        tools: 'login',
        option: '-p[ =]',
        examples: [
            'docker login -u a -p «S3cretDock1»',
            'podman login -u a -p "«sesame»" quay.io',
            'az login -u a@example.com -p «sesame»',
        ],
        counterExamples: [
            'docker login --username a registry',
            'login -p 8080',
            'docker login -u a -p $PASS',
            'mkdir -p login/x',
        ],
    },
    {
        tools: 'mongo mongosh mongodump mongorestore cqlsh snowsql clickhouse-client cypher-shell influx ldapsearch ldapmodify ldapadd',
        option: '(?:-p|-w)[ =]',
        examples: [
            'mongosh -u root -p «sesame» admin',
            'ldapsearch -D cn=a -w «sesame» -b dc=x',
            'cqlsh -u a -p «sesame» host',
        ],
        counterExamples: ['mongosh -p --host db', 'mongosh --port 27017', 'ldapsearch -W -D cn=a'],
    },
    {
        tools: 'redis-cli',
        option: '(?:-a|--pass)[ =]',
        examples: ['redis-cli -h db -a «sesame» ping', 'redis-cli --pass «sesame» ping'],
        counterExamples: ['redis-cli -h db ping', 'git commit -a amended'],
    },
    {
        tools: 'sqlcmd bcp osql isql',
        option: '-P ?',
        examples: ['sqlcmd -S db -U sa -P «Tr0ub4dor» -Q x', "sqlcmd -U sa -P'«Tr0ub4dor»'"],
        counterExamples: ['sqlcmd -S db -E', 'sqlcmd -P $PASS'],
    },
    {
        tools: 'zip unzip 7z 7za rar unrar',
        option: '(?:-P |-p)',
        examples: ['unzip -P «sesame» a.zip', '7z x -p«sesame» a.7z'],
        counterExamples: ['unzip -p a.zip', 'zip -r a.zip src', 'mkdir -p zip'],
    },
    {
        tools: 'plink pscp psftp keytool jarsigner',
        option: '(?:-pw|-storepass|-keypass|-srcstorepass|-deststorepass) ',
        examples: ['plink -pw «sesame» host', 'keytool -list -storepass «changeit1»'],
        counterExamples: ['plink -i key host', 'keytool -list -keystore a.jks'],
    },
    {
        tools: 'openssl',
        option: '(?:-pass(?:in|out)?|-k) (?:pass:)?',
        not: /^(?:env|file|stdin|fd):?/,
        examples: [
            'openssl enc -aes-256-cbc -pass pass:«sesame»',
            'openssl rsa -passin pass:«sesame» -in a.pem',
            'openssl enc -k «sesame» -in a',
        ],
        counterExamples: ['openssl rsa -passin env:PASS', 'openssl x509 -in a.pem -text'],
    },
    {
        tools: 'htpasswd',
        option: String.raw `-[a-zA-Z]{0,4}b[a-zA-Z]{0,4} [^\s]{1,128} [^\s]{1,64} `,
        examples: ['htpasswd -bc .htpasswd jane «sesame»', 'htpasswd -nb file jane «sesame»'],
        counterExamples: ['htpasswd -c .htpasswd jane'],
    },
    {
        tools: 'smbclient lftp rpcclient',
        option: String.raw `(?:-U|-u|--user)[ =]\\{0,8}["']?[\w.@\\/-]{1,64}[%,]`,
        examples: ['smbclient //a/b -U jane%«sesame»', 'lftp -u jane,«sesame» host'],
        counterExamples: ['smbclient //a/b -U jane', 'lftp -u jane host'],
    },
    {
        tools: 'rabbitmqctl',
        option: String.raw `(?:add_user|change_password) [^\s]{1,64} `,
        examples: ['rabbitmqctl add_user jane «sesame»'],
        counterExamples: ['rabbitmqctl list_users', 'rabbitmqctl delete_user jane now'],
    },
    {
        tools: 'aws npm pnpm yarn',
        literals: 'aws_secret_access_key aws_session_token _auth _password',
        option: String.raw `(?:set|add) (?:aws_secret_access_key|aws_session_token|[^\s]{0,128}(?:_auth|_authToken|_password))[ =]`,
        examples: [
            'aws configure set aws_secret_access_key «wJalrXUtnFEMI/K7MDENG»',
            'npm config set //registry.example.com/:_authToken «a1b2c3d4»',
        ],
        counterExamples: [
            'npm config set registry https://example.com',
            'gh secret set TOKEN',
            'git remote add token-refresh origin',
        ],
    },
];
const COMMAND_RULES = COMMANDS.map(toRule);
function toRule({ tools, literals, option, value = VALUE, not, examples, counterExamples }) {
    const names = tools.split(' ');
    const [short, long] = [names.filter(isShort), names.filter((name) => !isShort(name))];
    const ends = [...long.map((name) => String.raw `${name}(?=[\s"'\`.\\])`), ...short.map((name) => `${name}(?= )`)];
    const tool = new RegExp(String.raw `(?<![\w-])(?:${ends.join('|')})`);
    const expression = new RegExp(String.raw `(?<=[\s"'\`])${option.replaceAll('[ =]', SEPARATOR)}(?:${value})`, 'dg');
    return {
        what: 'password',
        isRandom: false,
        triggers: literals === undefined
            ? [
                ...long.map((literal) => ({ literal, accepts: isFollowedBy(literal.length) })),
                ...short.map((name) => ({ literal: `${name} ` })),
            ]
            : literals.split(' ').map((literal) => ({ literal })),
        *find(text) {
            const from = text.search(tool);
            if (from === -1)
                return;
            expression.lastIndex = from;
            for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
                const { a, b, c } = match.indices.groups;
                const span = (a ?? b ?? c);
                const secret = text.slice(...span);
                if (!command_rules_NO_VALUE.test(secret) && not?.test(secret) !== true)
                    yield span;
            }
        },
        examples,
        counterExamples,
    };
}
/** Triggers need at least three characters, so for shorter names the trigger includes the following space. */
function isShort(name) {
    return name.length < 3;
}
/** In names such as `auth.login`, nothing follows the program. */
function isFollowedBy(length) {
    return (codes, at, end) => at + length < end && !IN_WORD[codes[at + length]];
}
const IN_WORD = Array.from({ length: 0x100 }, (_, code) => /[\w/:@-]/.test(String.fromCharCode(code)));

;// CONCATENATED MODULE: ./src/redaction/header-rules.ts


const header_rules_QUOTE = String.raw `(?:\\{0,8}["'])?`;
const header_rules_SPACE = String.raw `(?:[^\S\r\n]|%20|\+){0,3}`;
const SCHEME = String.raw `(?:basic|bearer|token|digest|negotiate|ntlm|apikey|api-key|bot|jwt|key|sso-key|splunk|genie[kK]ey|oauth)`;
const AUTHORIZATION = new RegExp(String.raw `authorization${header_rules_QUOTE}${header_rules_SPACE}(?:[:=]|%3[ad])${header_rules_SPACE}${header_rules_QUOTE}(?:(?<scheme>${SCHEME})(?:[^\S\r\n]|%20|\+){1,3})?(?<value>[^\s"'\`\\,;<>]{3,}[^\s"'\`\\,;<>)\]}.])`, 'dgi');
/** Used instead of a credential in documentation and messages. */
const NO_CREDENTIAL = /^(?:[$%<{*[(]|x{3,8}$|\.{3}|…|(?:your|my|the|an?|is|was|not|or|and|token|tokens|bearer|basic|header|headers|missing|required|invalid|expired|failed|denied|auth|authentication|authorization|credentials?|scheme|access|error|none|null|undefined|redacted|hidden)\b)/i;
/** The value of `Authorization:`, with any scheme. */
const AUTHORIZATION_RULE = {
    what: 'credential',
    isRandom: false,
    triggers: [{ literal: 'authorization' }],
    *find(text) {
        for (const { groups, indices } of text.matchAll(AUTHORIZATION)) {
            const { scheme, value = '' } = groups;
            if (NO_CREDENTIAL.test(value) || (scheme === undefined && !isByChance(value, 16)))
                continue;
            yield indices.groups['value'];
        }
    },
    examples: [
        'Authorization: Basic «cmVhZGVyOm9wZW4gc2VzYW1lIG9uZQ==»',
        'Authorization: Bearer «abcdefgh12345678»',
        'authorization: token «abc123abc123abc1»',
        `curl -H "Authorization: Bearer «opensesame»" https://example.com`,
        String.raw `{\"Authorization\":\"Bearer «opensesame»\"}`,
        'Proxy-Authorization: Basic «dXNlcjpwYXNz»',
        'authorization=Bearer%20«opensesame»',
        'Authorization: «a1B2c3D4e5F6g7H8i9»',
        'Authorization: ApiKey «VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHA»',
    ],
    counterExamples: [
        'authorization: required',
        'Authorization: Bearer token missing',
        'authorization: none of the scopes',
        'Authorization: Bearer $TOKEN',
        'Authorization: Bearer <token>',
        'Authorization: Bearer ***',
        'authorization header is not there',
        'authorization: role-based access',
    ],
};
const BEARER = new RegExp(String.raw `${WORD_START}bearer(?:[^\S\r\n]|%20|\+){1,3}(?<secret>[\w.~+/=-]{16,})`, 'gi');
const BASIC = new RegExp(String.raw `${WORD_START}basic(?:[^\S\r\n]|%20){1,3}(?<secret>[A-Za-z0-9+/]{8,}={0,2})`, 'gi');
const HEADER_RULES = [
    AUTHORIZATION_RULE,
    pattern('credential', ['bearer'], BEARER, {
        examples: [
            'Bearer «fghijklmnopqrstuvwxyzabcdefghijk»',
            'bearer «a1b2c3d4e5f6g7h8»',
            'Bearer «A1b2.C3d4-E5f6~G7h8»',
        ],
        not: [
            'bearer authentication',
            'bearer token-authentication-required',
            'Bearer error="invalid_token"',
            'bearer misconfiguration',
        ],
    }, { isWord: true, isRandom: false, accepts: (secret) => isByChance(secret, 16) || /^[A-Za-z]{20,}$/.test(secret) }),
    pattern('credential', ['basic'], BASIC, {
        examples: ['Basic «dXNlcjpwYXNzd29yZA==»', 'basic «cmVhZGVyOm9wZW4gc2VzYW1l»'],
        not: ['basic authentication', 'Basic HTML template', 'BASIC programming', 'basic configuration1234'],
    }, { isWord: true, isRandom: false, accepts: isUserAndPassword }),
    pattern('cookies', ['cookie'], new RegExp(String.raw `cookies?${header_rules_QUOTE}(?:${header_rules_SPACE}[:=]|[^\S\r\n])${header_rules_SPACE}${header_rules_QUOTE}(?<secret>[\w.-]{1,64}=[^\s"'\`\\;,<>)]*(?:;[^\S\r\n]?[^\s"'\`\\;,=<>]{1,64}=[^\s"'\`\\;,<>)]*)*)`, 'gi'), {
        examples: [
            'Cookie: «session=4b195c8f8f5c284b7e006d3a3a6d917e»',
            'Cookie: «sid=a1b2c3d4e5f6; theme=dark»',
            'Cookie: «sid=a1b2c3»',
            'Cookie: «theme=dark; sid=a1b2c3d4e5f6»',
            'Set-Cookie: «connect.sid=s%3Aa1b2c3d4e5f6»; HttpOnly',
            `curl --cookie "«session=a1b2c3d4e5f6»" https://example.com`,
            String.raw `{\"cookie\":\"«session=a1b2c3d4e5f6»\"}`,
        ],
        not: [
            'cookie: consent=true',
            'cookie: page=a1b2c',
            'cookie banner',
            'cookie: session expired',
            'cookies: 3',
            'cookie consent=accepted',
        ],
    }, { isRandom: false, accepts: (secret) => secret.split(';').some(isSessionLike) }),
    pattern('session cookie', [
        'JSESSIONID',
        'PHPSESSID',
        'connect.sid',
        'sessionid=',
        'ASP.NET_SessionId',
        'laravel_session',
        '__Secure-',
        '__Host-',
    ], /(?:JSESSIONID|PHPSESSID|connect\.sid|(?<![\w.-])sessionid|ASP\.NET_SessionId|laravel_session|__(?:Secure|Host)-[\w.-]{1,64})=(?<secret>[^\s"'`\\;,<>&?#)\]}]{12,})/gi, {
        examples: [
            'JSESSIONID=«{32A}»',
            '/x;jsessionid=«{32A}»?a=1',
            'sessionid=«{32}»',
            '__Host-sid=«{24}»',
            'connect.sid=«s%3A{32}»',
        ],
        not: ['JSESSIONID=x', 'the PHPSESSID cookie', 'my-sessionid=run-20260115-1'],
    }, { isRandom: false }),
];
/** Whether a cookie is more than a setting such as `theme=dark` or `consent=true`. */
function isSessionLike(cookie) {
    const value = cookie.slice(cookie.indexOf('=') + 1);
    return value.length >= 6 && /\d/.test(value);
}
/** Whether the text is `user:password` in Base64. */
function isUserAndPassword(secret) {
    return /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(Buffer.from(secret.slice(0, 256), 'base64').toString('latin1'));
}

;// CONCATENATED MODULE: ./src/redaction/nobodies.ts
/**
 * Login names of machines, images and services, and placeholders. Their home directories belong to no person, so paths in them are
 * published unchanged. Lowercase.
 */
const NOBODIES = new Set([
    // Runners of CI services.
    'runner runneradmin vsts vsts_azpcontainer vssadministrator azureuser azpcontainer circleci travis jenkins buildkite buildkite-agent ' +
        'gitlab-runner gitlab_runner teamcity bamboo drone github actions distiller vagrant semaphore packer ci build builder hudson ' +
        'containeradministrator containeruser administrator cirrus appveyor agent worker',
    // Images and cloud machines.
    'root node ubuntu debian ec2-user centos fedora rocky almalinux alpine opc admin core coreos docker container app appuser ' +
        'nonroot nobody default user vscode codespace gitpod coder linuxbrew jovyan bun deno python ruby pwuser seluser chrome dev ' +
        'developer devuser devcontainer sandbox claude agents service svc git www www-data nginx postgres mysql redis rails deploy site ' +
        'oai swe-bench webuser pi steam',
    // Directories that exist next to those of people.
    'shared public guest all default.migrated defaultuser0 defaultaccount .localized lost+found',
    // Placeholders for a name.
    'username user_name user-name your-name your_name yourname your-username your_username yourusername you me name login login-name ' +
        'xxx someone somebody example test tester testuser',
].flatMap((names) => names.split(' ')));
/** A variable, a template field, a pattern. */
const nobodies_PLACEHOLDER = /^(?:[$<{[*?~…]|%\w+%|\.{1,3}$|x+$)/i;

;// CONCATENATED MODULE: ./src/redaction/personal-paths.ts

const DIRECTORY = /home|users|documents(?: |%20)and(?: |%20)settings|profiles/gi;
/** A separator as encoded in URLs: `%2F`, `%5C`, also encoded twice. */
const ENCODED = '%(?:25)?(?:2[fF]|5[cC])';
const personal_paths_SEPARATOR = String.raw `(?:[\\/]|${ENCODED})`;
const COLON = '(?::|%(?:25)?3a)';
/** Where a path can begin: not inside another path, and not after a variable or group that it continues. */
const BEGIN = String.raw `(?:(?<![\w~$})@-]|(?<!\w)\.)|(?<=%(?:3[a-f]|2[0-9a-e]|5b|7[b-d]|0[9ad])|\\[nrtbf]|(?:^|[\s("'])-[A-Za-z]))`;
/** URL schemes whose paths are file system paths. Web pages have paths of their own. */
const personal_paths_SCHEME = String.raw `(?:file|vscode-remote|vscode-file|vscode-local|cursor-remote|ssh|sftp|ftp|scp|rsync|git\+ssh|git\+file|nfs|smb|afp|cifs|dav|davs|jar:file|vscode)`;
const personal_paths_HOST = String.raw `(?:[\w.$+@-]|${COLON}|%(?:25)?[\da-f]{2}(?<!2f|5c)){0,64}`;
/** Mount points, and directories that export home directories. */
const MOUNT = [
    'var|usr|export|private|nfs|host|hostfs|rootfs|data|storage|pool|tank|net|u\\d+|volumes?\\d+|shares?|exports?|raid|disk\\d*|nas|lustre|gpfs|scratch|afs',
    String.raw `system${personal_paths_SEPARATOR}volumes${personal_paths_SEPARATOR}data|volumes${personal_paths_SEPARATOR}[^\\/\r\n"']{1,40}`,
    String.raw `(?:mnt|media|cygdrive|host_mnt|run${personal_paths_SEPARATOR}desktop${personal_paths_SEPARATOR}mnt${personal_paths_SEPARATOR}host|mnt${personal_paths_SEPARATOR}host)${personal_paths_SEPARATOR}[\w.-]{1,40}`,
    String.raw `proc${personal_paths_SEPARATOR}\d{1,9}${personal_paths_SEPARATOR}root|[a-z]|mnt`,
].join('|');
/** What may come before the separator in front of `home`. Only matched at the end of a few characters. */
const BEFORE = new RegExp(`(?:${[
    BEGIN,
    // file:///home, vscode-remote://wsl+ubuntu/home
    `${BEGIN}${personal_paths_SCHEME}${COLON}(?:${personal_paths_SEPARATOR}{2}${personal_paths_HOST})?(?:${personal_paths_SEPARATOR}{1,3}(?:[a-z]${COLON}|${MOUNT}))?`,
    // C:\Users
    `(?<![a-z\\d])[a-z]${COLON}`,
    // /var/home, /mnt/c/Users, C:/mnt/home
    String.raw `${BEGIN}(?:[a-z]${COLON}|(?<!:(?=[\\/]{2})))${personal_paths_SEPARATOR}{1,4}(?:${MOUNT})`,
    // \\server\share\Users, //wsl$/Ubuntu/home
    String.raw `(?<![\w:\\/])(?:\\{2,8}|%5c%5c)[\w.$-]{1,64}(?:\\{1,4}[\w.$ -]{1,64}){0,2}`,
    `(?<![\\w:\\\\/])${personal_paths_SEPARATOR}{2}(?:wsl(?:\\$|%24|\\.localhost)${personal_paths_SEPARATOR}{1,4}[\\w.-]{1,64}|[\\w$-]{1,64})`,
    // ../../home
    String.raw `(?<![\w./\\-])(?:\.\.${personal_paths_SEPARATOR}{1,4}){1,16}\.\.`,
].join('|')})$`, 'i');
const personal_paths_MAX_BEFORE = 160;
/** On Windows, where case does not matter. */
const DRIVE = /[a-z](?::|%3a)$|(?:mnt|cygdrive|^)[\\/]+[a-z]$/i;
/** Servers that host many home directories. Elsewhere, `homes` or `profiles` may contain anything. */
const SERVER = /(?:^|[^\w:\\/])(?:\\{2,8}|\/\/)[\w$-][\w.$-]{0,63}$|volume\d+$/i;
const NAME = String.raw `(?:[^\\/\s"'${'`'}<>|:;,?*()[\]{}&=#%]|%(?!2[fFcC]|5[cC]|25(?:2[fF]|5[cC])|3[aAfF]|2[2367])|\\(?= ))`;
const CAPITALISED = String.raw `(?: |%20)(?=[A-Z][^\s\\/]{0,2}[a-z])${NAME}{1,40}`;
/** A word, optionally followed by capitalised words: one or two before a separator, or a single one. */
const LOGIN = new RegExp(String.raw `(?<first>(?:[$<{*[~…]|%\w+%)?${NAME}*)(?:(?<names>(?:${CAPITALISED}){1,2})(?=${personal_paths_SEPARATOR})|(?<name> [A-Z][a-z]{1,40})(?![\w.:=(/\\-]))?`, 'y');
/** On Windows and macOS, lowercase words before a separator are part of the name. */
const SPACED = /(?: [a-z][a-z.-]{1,40}){1,2}(?=[\\/])/y;
const NO_NAME = / (?:and|or|to|in|into|from|with|is|not|no|the|for|then|does|was|has|at|on|of|via|as|by|but|if|so|when|error|failed|found|missing|permission|access|cannot|could|expected|got|done|exit|ls|cd|cp|mv|rm|cat|vs|src|dist|lib|bin|docs|tests?|build|packages|https?|file)(?![a-z])/i;
const FILE = /\.(?:[cm]?[jt]sx?|vue|svelte|html?|s?css|mdx?|json|ya?ml|py|rb|go|rs|java|php|astro|png|svg|jpe?g|txt)$/i;
/** Home directories in any notation. The whole path up to and including the login name is replaced. */
const HOMES = {
    what: 'home directory',
    isPath: true,
    isRandom: false,
    triggers: ['home', 'users', 'documents and settings', 'documents%20and', 'profiles'].map((literal) => ({
        literal,
        accepts: isDirectory,
    })),
    *find(text) {
        let end = 0;
        for (const { 0: directory, index } of text.matchAll(DIRECTORY)) {
            const span = index < end ? null : findHome(text, index, directory);
            if (span === null)
                continue;
            yield span;
            end = span[1];
        }
    },
    examples: [
        '«/Users/jane.nobody»/src/app',
        '«/home/jane»',
        'cd «/home/jane» && ls',
        'cp «/home/jane» backup/src',
        'all of «/Users/jane».',
        'PATH=/usr/bin:«/home/jane»/bin',
        '«file:///home/jane»/x',
        '«file://localhost/Users/jane»/x',
        '«file:///C:/Users/jane»/x',
        '«/var/home/jane»/x',
        '«/mnt/c/Users/Jane»/x',
        '«/c/Users/jane»',
        '«/cygdrive/c/Users/jane»/x',
        '«/System/Volumes/Data/Users/jane»/x',
        '«/Volumes/Macintosh HD/Users/jane»/x',
        '«/data/home/jane»/x',
        '«/export/home/jane»/x',
        '«/volume1/homes/jane»/x',
        '«/host_mnt/c/Users/jane»/x',
        '«../../home/jane»/x',
        '«../../../../Users/jane»/x',
        '«C:/Users/Jane»/x',
        String.raw `«C:\Users\Jane Nobody»\x`,
        String.raw `«C:\Users\jane nobody»\x`,
        String.raw `«C:\\Users\\Jane»\\x`,
        String.raw `see «C:\Users\Jane Nobody» there`,
        String.raw `«c:\Documents and Settings\Jane»`,
        String.raw `«\Users\jane»\x`,
        String.raw `«\\server\Users\Jane»\x`,
        String.raw `«\\server\homes\jane»\x`,
        String.raw `«\\server\profiles\jane»\x`,
        String.raw `«\\nas01\share\home\jane»\x`,
        String.raw `«\\wsl$\Ubuntu\home\jane»\x`,
        String.raw `«\\wsl.localhost\Ubuntu-22.04\home\jane»\x`,
        '«//wsl$/Ubuntu/home/jane»/x',
        '«//wsl.localhost/Ubuntu/home/jane»/x',
        '«//server/homes/jane»/x',
        '«/Users/Jane Nobody»/src',
        String.raw `«/Users/Jane\ Nobody»/src`,
        '«/Users/Jane%20Nobody»/src',
        '«/Users/jane nobody»/src',
        '«vscode-remote://wsl+Ubuntu/home/jane»/x',
        '«vscode-remote://ssh-remote%2Bdev/home/jane»/x',
        '«sftp://example.com/home/jane»/x',
        'git clone «ssh://git@example.com/home/jane»/x',
        'scp a example.com:«/home/jane»/x',
        '«%2Fhome%2Fjane»%2Fsrc',
        '?cwd=«%2FUsers%2Fjane»%2Fsrc',
        '«%252Fhome%252Fjane»%252Fsrc',
        '«C%3A%5CUsers%5Cjane»%5Cx',
        '«file%3A%2F%2F%2Fhome%2Fjane»%2Fx',
        '"«/home/jane»"',
        'transcript.«/home/jane»/x',
        'https://example.com/?path=«/home/jane»/x',
        '«////home////jane»/x',
        '«/home/jänner»/x',
        '«/home/jane@example.com»/x',
        'HOME=«/home/jane»',
        '-I«/home/jane»/include',
        String.raw `a\n«/home/jane»/x`,
    ],
    counterExamples: [
        'src/home/index.ts',
        'src/home/Home.tsx',
        String.raw `src\home\Home.tsx`,
        './home/page',
        '../home/page',
        '../../home/Home.tsx',
        '/app/src/home/index.ts',
        '/workspace/web/Users/List',
        'https://api.example.com/users/42/home/x',
        'https://example.com/home/page',
        'https://example.com/Users/list',
        'https%3A%2F%2Fexample.com%2Fhome%2Fabout',
        '//cdn.example.com/home/page',
        '/homepage',
        '/rooted',
        '/usr/local/bin',
        '/srv/root/x',
        '/home/',
        'GET /users/42/posts',
        '/home/runner/work/app/app',
        '/home/node/app',
        '/home/vsts/work/1/s',
        '/home/circleci/project',
        '/home/ubuntu/app',
        '/home/runneradmin',
        String.raw `C:\Users\runneradmin\AppData`,
        String.raw `C:\Users\Public\Documents`,
        String.raw `C:\Users\All Users\x`,
        '/Users/runner/work/app',
        '/Users/Shared/x',
        '/root/.npmrc',
        'HOME=/root',
        '/home/$USER/x',
        '/home/${USER}/x',
        '/home/<user>/x',
        '/home/*/x',
        '/home/…/x',
        '/Users/you/project',
        '/home/username/x',
        String.raw `C:\Users\%USERNAME%\x`,
        '$HOME/home/x',
        '${root}/home/x',
        '~/home/x',
        'smart-home/users-list',
        'home/jane',
        'users: 12, homes: 3',
        'profiles/jane',
        '/profiles/jane',
        'the /home page',
        '/home/page.tsx',
        '@/home/widgets',
        'pages/home/about',
    ],
};
/** @param at - Start of the name of the directory that contains home directories. */
function findHome(text, at, directory) {
    const isPlural = /^homes$/i.test(text.slice(at, at + 5));
    const nameEnd = at + directory.length + Number(isPlural);
    const loginStart = skipSeparators(text, nameEnd);
    if (loginStart === nameEnd)
        return null;
    const end = findLoginEnd(text, loginStart, directory);
    if (end === null)
        return null;
    const start = findRoot(text, at, directory, isPlural || /^profiles$/i.test(directory));
    return start === null ? null : [start, end];
}
/**
 * Start of the path; null when the directory belongs to a project or a web site.
 * @param isServers - Whether only servers have home directories in it.
 */
function findRoot(text, at, directory, isServers) {
    const separator = skipSeparatorsBack(text, at);
    if (separator === at)
        return null;
    const before = text.slice(Math.max(0, separator - personal_paths_MAX_BEFORE), separator);
    const root = BEFORE.exec(before)?.[0];
    if (root === undefined || (isServers && !SERVER.test(root)))
        return null;
    const isWindows = /\\|%5c/i.test(text.slice(separator, at).slice(-personal_paths_MAX_BEFORE)) || DRIVE.test(root);
    return isWindows || isServers || directory === 'home' || directory === 'Users' ? separator - root.length : null;
}
function findLoginEnd(text, start, directory) {
    LOGIN.lastIndex = start;
    const { first = '', names = '', name = '' } = LOGIN.exec(text).groups;
    const word = first.replace(/[.!]$/, '');
    if (word === '' || nobodies_PLACEHOLDER.test(word) || NOBODIES.has(word.toLowerCase()))
        return null;
    if (names !== '')
        return start + first.length + names.length;
    const end = start + first.length;
    if (FILE.test(word) && !isSeparatorAt(text, end))
        return null;
    if (name !== '' && /^[A-Z]/.test(first) && !NO_NAME.test(name))
        return end + name.length;
    SPACED.lastIndex = end;
    const spaced = directory === 'home' ? '' : (SPACED.exec(text)?.[0] ?? '');
    return spaced === '' || NO_NAME.test(spaced) ? start + word.length : end + spaced.length;
}
const SEPARATORS = new RegExp(`(?:${personal_paths_SEPARATOR})*`, 'iy');
function skipSeparators(text, start) {
    SEPARATORS.lastIndex = start;
    return start + SEPARATORS.exec(text)[0].length;
}
function isSeparatorAt(text, index) {
    return skipSeparators(text, index) > index;
}
/** Passes over each run of separators once per direction, so that long runs stay linear. */
function skipSeparatorsBack(text, end) {
    let index = end;
    for (;;) {
        const character = text[index - 1];
        if (character === '/' || character === '\\')
            index -= 1;
        else if (/%2[f]$|%5c$/i.test(text.slice(Math.max(0, index - 3), index)))
            index -= 3;
        else if (/%25(?:2f|5c)$/i.test(text.slice(Math.max(0, index - 5), index)))
            index -= 5;
        else
            return index;
    }
}
const BEHIND = Array.from({ length: 0x100 }, (_, code) => '/\\%s'.includes(String.fromCharCode(code).toLowerCase()));
const IN_FRONT = Array.from({ length: 0x100 }, (_, code) => '/\\fc'.includes(String.fromCharCode(code).toLowerCase()));
/** Whether a separator comes before it (`%2F` and `%5C` end in a letter), and a separator or an `s` after it. */
function isDirectory(codes, at, end) {
    if (at === 0 || !IN_FRONT[codes[at - 1]])
        return false;
    for (let index = at + 4; index < Math.min(end, at + 26); index += 1)
        if (BEHIND[codes[index]])
            return true;
    return false;
}
const PROJECT = /(?<![\w.-])(?:[A-Za-z]-)?(?:-(?:mnt-[a-z]|cygdrive-[a-z]|[a-z]|private|var|usr|export|data|System-Volumes-Data))?-(?:Users|home)-(?<login>[A-Za-z0-9][A-Za-z0-9_.]*)(?<rest>[\w.-]*)/g;
/** Directory names that agents derive from a project's path. Which part is the login name is ambiguous, so all of it is hidden. */
const PROJECTS = {
    what: 'home directory',
    isPath: true,
    isRandom: false,
    triggers: [{ literal: '-Users-' }, { literal: '-home-' }],
    *find(text) {
        for (const { 0: match, index, groups } of text.matchAll(PROJECT)) {
            const { login = '', rest = '' } = groups;
            // In the path of one of the agent's directories, or after a drive letter.
            const isComponent = /[\\/]/.test(text[index - 1] ?? '') || /^[A-Z]-/i.test(match);
            if (NOBODIES.has(login.toLowerCase()) || (!isComponent && !/-.*-/.test(rest)))
                continue;
            yield [index, index + match.length];
        }
    },
    examples: [
        '.agent/projects/«-Users-jane-src-app»/x.jsonl',
        'projects/«-home-jane-src-app»',
        String.raw `projects\«C--Users-jane-src-app»\x`,
        'projects/«-mnt-c-Users-jane-app»/x',
        'see «-home-jane-src-app» there',
        '«C--Users-jane-app»',
    ],
    counterExamples: [
        'projects/-home-runner-work-app-app/x',
        'smart-home-app-of-users',
        'a-Users-list-of-names',
        'grep -home-page x',
        'projects/-root-app/x',
    ],
};
const PATH_RULES = [HOMES, PROJECTS];

// EXTERNAL MODULE: ./node_modules/@secretlint/secretlint-rule-preset-recommend/module/index.js
var secretlint_rule_preset_recommend_module = __webpack_require__(1577);
;// CONCATENATED MODULE: ./src/redaction/preset-rules.ts

/** Access key identifiers are harmless by themselves, but their secret is likely nearby. */
const preset_rules_OPTIONS = { enableIDScanRule: true };
/**
 * The rules of secretlint's preset that are used, by the end of their ids. Those for credentials in URLs are left out because they miss
 * passwords with anything but letters and digits, those of Google and npm because they hide a whole text or everything up to the end of a
 * line. `filter-comments` would let telemetry disable the others.
 */
const PRESET_ROWS = {
    '1password': {
        what: '1Password token',
        literals: 'ops_',
        example: `«ops_${Buffer.from(JSON.stringify({ email: 'nobody@example.com', secretKey: 'x'.repeat(120), z: {} })).toString('base64')}»`,
        not: 'devops_eyes',
    },
    anthropic: { what: 'Anthropic key', literals: 'sk-ant-', example: '«sk-ant-api03-{93}AA»', not: 'sk-ant-colony' },
    aws: {
        what: 'AWS credential',
        literals: 'a3t akia agpa aida aroa aipa anpa anva asia',
        example: '«AROA{16A}»',
        not: 'AROA region',
    },
    databricks: { what: 'Databricks token', literals: 'dapi', example: '«dapi{32x}»', not: 'dapi-server' },
    docker: { what: 'Docker token', literals: 'dckr_pat_', example: '«dckr_pat_{27}»', not: 'dckr_pat_x' },
    figma: { what: 'Figma token', literals: 'figd_', example: '«figd_{40}»', not: 'figd_x' },
    github: {
        what: 'GitHub token',
        literals: 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_',
        example: '«ghp_{36}»',
        not: 'ghp_x',
    },
    gitlab: { what: 'GitLab token', literals: 'glpat-', example: '«glpat-{20}»', not: 'glpat-x' },
    grafana: { what: 'Grafana token', literals: 'glc_ glsa_', example: '«glsa_{32}_{8x}»', not: 'glsa_x' },
    groq: { what: 'Groq key', literals: 'gsk_', example: '«gsk_{52}»', not: 'gsk_x' },
    'hashicorp-vault': { what: 'Vault token', literals: 'hvs. hvb. hvr.', example: '«hvs.{95}»', not: 'hvs.x' },
    huggingface: { what: 'Hugging Face token', literals: 'hf_', example: '«hf_{34a}»', not: 'hf_transfer' },
    linear: { what: 'Linear key', literals: 'lin_api_', example: '«lin_api_{40}»', not: 'lin_api_x' },
    notion: { what: 'Notion token', literals: 'ntn_', example: '«ntn_{11d}{35}»', not: 'ntn_x' },
    openai: { what: 'OpenAI key', literals: 'T3BlbkFJ', example: '«sk-{20}T3BlbkFJ{20}»', not: 'sk-learn' },
    privatekey: {
        what: 'private key',
        literals: '-----BEGIN',
        example: '«-----BEGIN EC PRIVATE KEY-----\nMI{120}\n-----END EC PRIVATE KEY-----»',
        not: '-----BEGIN CERTIFICATE-----',
    },
    sendgrid: { what: 'SendGrid key', literals: 'SG.', example: '«SG.{22}.{43}»', not: 'MSG.x' },
    shopify: { what: 'Shopify token', literals: 'shppa_ shpca_ shpat_ shpss_', example: '«shpat_{32x}»', not: 'shpat_x' },
    slack: {
        what: 'Slack token',
        literals: 'xoxb xoxp xapp xoxa xoxo xoxr',
        example: '«xoxb-{12d}-{24}»',
        not: 'xapp-1',
    },
    vercel: { what: 'Vercel token', literals: 'vcp_ vci_ vca_ vcr_ vck_', example: '«vcp_{24}»', not: 'vcp_x' },
};
/** Listed so that a test notices new rules. */
const UNUSED_PRESET_IDS = (/* unused pure expression or super */ null && ([
    'basicauth',
    'database-connection-string',
    'filter-comments',
    'gcp',
    'npm',
]));
/**
 * secretlint's rules, without its runner: the runner is asynchronous although the rules are not, and it keeps a timestamp for every text
 * and rule as long as the process lives.
 */
const PRESET_RULES = secretlint_rule_preset_recommend_module/* rules */.a.flatMap((rule) => {
    const row = PRESET_ROWS[toPresetId(rule)];
    return row === undefined ? [] : [preset_rules_toRule(rule, row)];
});
function toPresetId({ meta }) {
    return meta.id.replace(/^.*secretlint-rule-/, '');
}
function preset_rules_toRule(rule, { what, literals, example, not }) {
    let spans = [];
    let content = '';
    const names = literals.split(' ');
    // In other texts, some rules also report other things.
    const isOurs = (found) => names.some((name) => found.toLowerCase().includes(name.toLowerCase()));
    const report = ({ range }) => isOurs(content.slice(...range)) && spans.push(range);
    const handler = rule.create({ createTranslator: () => () => '', report, sharedOptions: {} }, preset_rules_OPTIONS);
    return {
        what,
        isRandom: true,
        triggers: names.map((literal) => ({ literal })),
        find(text) {
            spans = [];
            content = text;
            void handler.file?.({ content, ext: '.txt' });
            return spans;
        },
        examples: [example],
        counterExamples: [not],
    };
}

;// CONCATENATED MODULE: ./src/redaction/trigger-table.ts
/** Hash of three characters: five bits of each, which ignores letter case. */
const HASH_BITS = 0x7fff;
const HASH_LENGTH = 3;
const CODE_BITS = 0x1f;
/** For a trigger of three characters. */
const ANY_FOLLOWER = -1;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
/** Replaces a character that is in no trigger. */
const OTHER = 0xff;
/** Longer texts are rare, so their buffers are not kept. */
const MAX_KEPT_BUFFER = 1 << 16;
/** Lowercases ASCII letters. */
const FOLDED = Uint8Array.from({ length: 0x100 }, (_, code) => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code));
const IS_ALPHANUMERIC = Uint8Array.from({ length: 0x100 }, (_, code) => Number(code < 0x80 && /[A-Za-z0-9]/.test(String.fromCharCode(code))));
/**
 * Finds in one pass which rules could match a text, by looking up four characters at a time in a table of trigger prefixes. Takes about two
 * nanoseconds per character, regardless of the number of rules.
 */
class TriggerTable {
    rules;
    /** By the hash of a trigger's first three characters: a bit set of the fourth characters (five bits each) that may follow. */
    #followers = new Int32Array(HASH_BITS + 1);
    #entries = new Map();
    #buffer = new Uint8Array(256);
    constructor(rules) {
        this.rules = rules;
        for (const [rule, { triggers }] of rules.entries()) {
            for (const trigger of triggers) {
                const codes = Uint8Array.from(trigger.literal, (character) => FOLDED[character.charCodeAt(0)]);
                const hash = codes.subarray(0, HASH_LENGTH).reduce(addToHash, 0);
                const follower = codes[HASH_LENGTH];
                this.#followers[hash] |= follower === undefined ? ANY_FOLLOWER : 1 << (follower & CODE_BITS);
                const known = this.#entries.get(hash);
                if (known === undefined)
                    this.#entries.set(hash, [{ rule, codes, trigger }]);
                else
                    known.push({ rule, codes, trigger });
            }
        }
    }
    /** Whether any rule could match. */
    hasTrigger(text) {
        return this.#mayBegin(text) && this.#scan(this.#toCodes(text), 0, text.length, null);
    }
    /** The same for bytes of ASCII, UTF-8 or JSON. */
    hasTriggerIn(bytes, start, end) {
        return this.#scan(bytes, start, end, null);
    }
    /** The rules that could match, in order. */
    select(text) {
        if (!this.#mayBegin(text))
            return [];
        const hits = new Uint8Array(this.rules.length);
        this.#scan(this.#toCodes(text), 0, text.length, hits);
        return this.rules.filter((_, index) => hits[index] === 1);
    }
    /** A fast check: nearly all names contain no three characters of the table. */
    #mayBegin(text) {
        const followers = this.#followers;
        let hash = 0;
        let found = 0;
        for (let index = 0; index < text.length; index += 1) {
            const code = text.charCodeAt(index);
            found |= followers[hash] >>> (code & CODE_BITS);
            hash = addToHash(hash, code);
        }
        return (found & 1) !== 0 || followers[hash] !== 0;
    }
    /** @param hits - Set to 1 for each rule that could match; if null, the search stops at the first one. */
    #scan(codes, start, end, hits) {
        const followers = this.#followers;
        let hash = 0;
        for (let index = start; index < end; index += 1) {
            const code = codes[index];
            if (((followers[hash] >>> (code & CODE_BITS)) & 1) === 1 && this.#isFound(hash, codes, index, start, end, hits))
                return true;
            hash = addToHash(hash, code);
        }
        return followers[hash] !== 0 && this.#isFound(hash, codes, end, start, end, hits);
    }
    /** @param index - Position after the three hashed characters. */
    #isFound(hash, codes, index, start, end, hits) {
        for (const entry of this.#entries.get(hash)) {
            if (hits?.[entry.rule] === 1 || !isAt(entry, codes, index - HASH_LENGTH, start, end))
                continue;
            if (hits === null)
                return true;
            hits[entry.rule] = 1;
        }
        return false;
    }
    #toCodes(text) {
        let buffer = this.#buffer;
        if (text.length > buffer.length) {
            buffer = new Uint8Array(text.length);
            if (text.length <= MAX_KEPT_BUFFER)
                this.#buffer = buffer;
        }
        for (let index = 0; index < text.length; index += 1) {
            const code = text.charCodeAt(index);
            buffer[index] = code > OTHER ? OTHER : code;
        }
        return buffer;
    }
}
function addToHash(hash, code) {
    return ((hash << 5) | (code & CODE_BITS)) & HASH_BITS;
}
function isAt({ codes: literal, trigger }, codes, at, start, end) {
    if (at < start || at + literal.length > end)
        return false;
    for (let index = 0; index < literal.length; index += 1) {
        if (FOLDED[codes[at + index]] !== literal[index])
            return false;
    }
    if (trigger.isWord === true && !isWordStart(codes, at, start))
        return false;
    return trigger.accepts === undefined || trigger.accepts(codes, at, end);
}
/** A preceding letter or digit may end an escape: `\n`, `\u003d`, `%3D`. */
function isWordStart(codes, at, start) {
    if (at === start || IS_ALPHANUMERIC[codes[at - 1]] === 0)
        return true;
    return codes[at - 2] === BACKSLASH || codes[at - 3] === PERCENT || codes[at - 6] === BACKSLASH;
}

;// CONCATENATED MODULE: ./src/redaction/rules.ts








/** Passwords in XML, SQL and .netrc. */
const TEXT_RULES = [
    pattern('secret', ['password>', 'passwd>', 'passphrase>', 'secret>', 'token>', 'apikey>'], /<\w{0,40}(?:password|passwd|passphrase|secret|token|apikey)>(?<secret>[^<\s]{3,})(?=<)/gi, {
        examples: [
            '<password>«sesame»</password>',
            '<apiKey>«a1b2c3d4»</apiKey>',
            '<clientSecret>«opensesame»</clientSecret>',
        ],
        not: [
            '<password></password>',
            '<token>',
            'as <password> then',
            '<password>${PASSWORD}</password>',
            '<tokens>5321</tokens>',
        ],
    }, { isRandom: false, accepts: (secret) => !/^(?:[$%{*[]|REDACTED|string$)/i.test(secret) }),
    pattern('secret', ['identified', 'password ', 'password\t', 'password\n', 'password\r', 'password\\'], /(?:identified\s{1,3}by\s{1,3}|\bpassword[ \t\r\n]{1,3})\\?'(?<secret>[^'\\\r\n]{3,})/gi, {
        examples: ["CREATE USER a IDENTIFIED BY '«sesame»'", "ALTER ROLE a WITH PASSWORD '«open sesame»';"],
        not: ["IDENTIFIED BY '$PASS'", "the field 'password' is empty"],
    }, { isRandom: false, accepts: (secret) => !/^(?:[$%{*[<]|REDACTED|is |was |must |should )/i.test(secret) }),
    pattern('secret', ['value='], /(?:key|name)=\\?["'][\w.]{0,40}(?:password|secret|token|apikey)\\?["']\s{1,3}value=\\?["'](?<secret>[^"'\\]{3,})/gi, {
        examples: ['<add key="ClearTextPassword" value="«sesame»" />', '<property name="db.password" value="«sesame»"/>'],
        not: ['<add key="theme" value="sesame" />', '<add key="Password" value="${PASSWORD}" />'],
    }, { isRandom: false, accepts: (secret) => !/^(?:[$%{*[<]|REDACTED)/i.test(secret) }),
    pattern('secret', ['machine'], /\bmachine\s{1,3}\S{1,256}\s{1,3}login\s{1,3}\S{1,256}\s{1,3}password\s{1,3}(?<secret>\S*[^\s)\]},.])/g, {
        examples: ['machine example.com login jane password «sesame»'],
        not: ['machine learning login page', 'machine example.com login jane'],
    }, { isRandom: false, accepts: (secret) => !/^[$%{*[<]/.test(secret) }),
];
/** All kinds of private text, most specific first: if findings start at the same place, the first rule names them. */
const RULES = [
    ...PRESET_RULES,
    ...TOKEN_RULES,
    ...ADDRESS_RULES,
    ...HEADER_RULES,
    ...COMMAND_RULES,
    ...TEXT_RULES,
    ASSIGNMENTS,
    OPTIONS,
    ...PATH_RULES,
];
const TRIGGERS = new TriggerTable(RULES);
/** Findings in the order of the text. Overlapping findings are merged under the name of the first. */
function findPrivate(text, rules = TRIGGERS.select(text)) {
    const findings = [];
    for (const rule of rules)
        for (const [start, end] of rule.find(text))
            findings.push({ start, end, rule });
    return toDisjoint(findings);
}
function toDisjoint(findings) {
    const disjoint = [];
    for (const finding of findings.sort((a, b) => a.start - b.start)) {
        const last = disjoint.at(-1);
        if (last === undefined || finding.start >= last.end)
            disjoint.push(finding);
        else
            disjoint[disjoint.length - 1] = merge(last, finding);
    }
    return disjoint;
}
/** If a secret and a path overlap, the whole is secret. */
function merge(first, second) {
    if (second.end <= first.end && (first.rule.isPath !== true || second.rule.isPath === true))
        return first;
    const end = Math.max(first.end, second.end);
    const rule = first.rule.isPath === true ? second.rule : first.rule;
    const isRandom = first.rule.isRandom && second.rule.isRandom;
    return { start: first.start, end, rule: rule.isRandom === isRandom ? rule : { ...rule, isRandom } };
}


/***/ })

};
