export const id = 802;
export const ids = [802];
export const modules = {

/***/ 6145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ SWEPT_DAYS),
/* harmony export */   KI: () => (/* binding */ renderActionDays),
/* harmony export */   ms: () => (/* binding */ ActionDays),
/* harmony export */   zG: () => (/* binding */ actionDaysSchema)
/* harmony export */ });
/* unused harmony export toFiveBits */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8081);
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9569);



/** Days up to the last one of which actions are known apart: the longest window, and the period before it. */
const SWEPT_DAYS = 180;
const actionDaysSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    cells: _column_js__WEBPACK_IMPORTED_MODULE_0__/* .float64Column */ .DZ,
    latencies: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ max: _column_js__WEBPACK_IMPORTED_MODULE_0__/* .float64Column */ .DZ, ends: _column_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ, buckets: _column_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32Column */ .OJ }),
});
const COLUMNS = 5;
function renderActionDays({ cells, latencies: { max, ends, buckets } }) {
    return {
        cells: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(cells),
        latencies: { max: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(max), ends: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(ends), buckets: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumnText */ .BE)(buckets) },
    };
}
/** Actions by day, for the days that a window can reach: at most 180 days of at most 1,000 actions. */
class ActionDays {
    /** By day number and number of the action. */
    #days = new Map();
    #lastNumber = 0;
    #lastDay;
    get size() {
        return this.#days.size;
    }
    add(day, action, { outcome, durationMs }) {
        const cell = this.#cell(day, action);
        cell.events += 1;
        if (outcome === 'failed')
            cell.failed += 1;
        if (outcome !== 'unknown')
            cell.known += 1;
        if (durationMs !== null)
            cell.latency.add(toFiveBits(durationMs));
    }
    /** @param toAction - Numbers here of the actions there. */
    merge(other, toAction) {
        for (const [day, actions] of other.#days) {
            for (const [action, from] of actions) {
                const into = this.#cell(day, toAction[action]);
                into.events += from.events;
                into.failed += from.failed;
                into.known += from.known;
                into.latency.merge(from.latency);
            }
        }
    }
    /**
     * Forgets the days that no window can reach. The last day only moves forward, so what is out of reach now stays so: dropping
     * it does not depend on the order of merging.
     * @param last - Number of the last day of all telemetry so far.
     */
    dropOld(last) {
        for (const day of this.#days.keys())
            if (day <= last - SWEPT_DAYS)
                this.#days.delete(day);
        this.#lastDay = undefined;
    }
    /** @param toAction - New numbers of the actions; of those that have none nothing is kept. */
    renumber(toAction) {
        for (const [day, actions] of this.#days) {
            const renumbered = [...actions].flatMap(([action, cell]) => {
                const number = toAction[action];
                return number === undefined ? [] : [[number, cell]];
            });
            this.#days.set(day, new Map(renumbered));
        }
        this.#lastDay = undefined;
    }
    *cells() {
        for (const [day, actions] of this.#days)
            for (const [action, cell] of actions)
                yield [day, action, cell];
    }
    toData() {
        const cells = [...this.cells()];
        const columns = new Float64Array(cells.length * COLUMNS);
        for (const [index, [day, action, { events, failed, known }]] of cells.entries()) {
            columns.set([day, action, events, failed, known], index * COLUMNS);
        }
        return { cells: columns, latencies: _latency_js__WEBPACK_IMPORTED_MODULE_1__/* .Latency */ .b.toData(cells.map(([, , { latency }]) => latency)) };
    }
    /**
     * Takes over what was written down; this one is still empty.
     * @param actions - How many actions there are.
     * @throws RangeError when a cell is of none of them, or cut short.
     */
    load({ cells, latencies }, actions) {
        const loaded = _latency_js__WEBPACK_IMPORTED_MODULE_1__/* .Latency */ .b.fromData(latencies);
        if (cells.length !== loaded.length * COLUMNS)
            throw new RangeError('Cells of days are cut short.');
        for (const [index, latency] of loaded.entries()) {
            const [day, action, events, failed, known] = cells.subarray(index * COLUMNS, (index + 1) * COLUMNS);
            if (!(action < actions))
                throw new RangeError('A day names an action that is not there.');
            this.#day(day).set(action, { events: events, failed: failed, known: known, latency });
        }
    }
    #cell(day, action) {
        const actions = this.#day(day);
        let cell = actions.get(action);
        if (cell === undefined)
            actions.set(action, (cell = { events: 0, failed: 0, known: 0, latency: new _latency_js__WEBPACK_IMPORTED_MODULE_1__/* .Latency */ .b() }));
        return cell;
    }
    /** Remembers the last one: the events of a file are nearly all of one day. */
    #day(day) {
        if (day === this.#lastNumber && this.#lastDay !== undefined)
            return this.#lastDay;
        let actions = this.#days.get(day);
        if (actions === undefined)
            this.#days.set(day, (actions = new Map()));
        this.#lastNumber = day;
        this.#lastDay = actions;
        return actions;
    }
}
/**
 * Milliseconds to five significant bits, at most 3.2 % off: a histogram for every action and day has to be small, and what is
 * called slower by these has taken half as long again.
 */
function toFiveBits(milliseconds) {
    const whole = Math.round(milliseconds);
    if (whole < 32)
        return whole;
    const step = whole < 2 ** 31 ? 1 << (27 - Math.clz32(whole)) : 2 ** (Math.floor(Math.log2(whole)) - 4);
    return Math.floor(whole / step) * step + step / 2;
}


/***/ }),

/***/ 4784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ MOST_ACTIONS),
/* harmony export */   Z: () => (/* binding */ byKeeping)
/* harmony export */ });
/* harmony import */ var _code_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6640);

/** Actions that are told apart. Who emits more of them puts identifiers into their names. */
const MOST_ACTIONS = 1000;
/**
 * Which names of actions are kept when there are too many: the shortest, for what makes names many makes them long; of equally
 * long ones the first by code units. As the order is one of the names alone, the same ones are kept whatever is merged first:
 * a name that is not among the first thousand of some files is not among those of all files.
 */
function byKeeping(a, b) {
    return a.length - b.length || (0,_code_units_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a, b);
}


/***/ }),

/***/ 6640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ byCodeUnits)
/* harmony export */ });
/** The one order of strings in artifacts: by UTF-16 code units, which no locale changes. */
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ toColumnText),
/* harmony export */   DZ: () => (/* binding */ float64Column),
/* harmony export */   OJ: () => (/* binding */ uint32Column),
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


/***/ }),

/***/ 4040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deriveFile),
/* harmony export */   z: () => (/* binding */ deriveFiles)
/* harmony export */ });
/* harmony import */ var _export_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3163);
/* harmony import */ var _partial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8409);


/** @param into - What the files are added to. */
function deriveFiles({ memory, files }, repository, into = new _partial_js__WEBPACK_IMPORTED_MODULE_0__/* .Partial */ .e()) {
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
    const rows = new _export_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ExportRows */ .wo();
    const span = into.addFile(path, bytes, repository, (event, line) => rows.add(event, line));
    return { span, rows: rows.toData() };
}


/***/ }),

/***/ 3163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ toExportRows),
/* harmony export */   wA: () => (/* binding */ areExportRows),
/* harmony export */   wo: () => (/* binding */ ExportRows)
/* harmony export */ });
/* harmony import */ var _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3872);
/* harmony import */ var _name_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65);
/* harmony import */ var _well_formed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3499);



const NAMES_PER_ROW = 3;
/** Collects the rows of one file while it is parsed. */
class ExportRows {
    #texts = new _name_table_js__WEBPACK_IMPORTED_MODULE_0__/* .NameTable */ .K();
    #times = [];
    #lines = [];
    #durations = [];
    #kinds = [];
    #names = [];
    #isSorted = true;
    add({ dialect, outcome, tookAction, time, durationMs, action, run, actor }, line) {
        if (line < (this.#lines.at(-1) ?? 0))
            this.#isSorted = false;
        this.#times.push(time ?? Infinity);
        this.#lines.push(line);
        this.#durations.push(durationMs ?? Infinity);
        this.#kinds.push(_records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__/* .DIALECTS */ .O9.indexOf(dialect) | (_records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.indexOf(outcome) << 8) | (Number(tookAction) << 16));
        this.#names.push(this.#idOf(action), this.#idOf(run), this.#idOf(actor));
    }
    toData() {
        const order = this.#isSorted ? null : sortedByLine(this.#lines);
        const arrange = (column) => (order === null ? column : order.map((row) => column[row]));
        const names = order === null ? this.#names : order.flatMap((row) => this.#names.slice(3 * row, 3 * row + 3));
        return {
            times: Float64Array.from(arrange(this.#times)),
            lines: Uint32Array.from(arrange(this.#lines)),
            durations: Float64Array.from(arrange(this.#durations)),
            kinds: Uint32Array.from(arrange(this.#kinds)),
            names: Uint32Array.from(names),
            texts: this.#texts.names,
        };
    }
    #idOf(text) {
        return text === null ? 0 : this.#texts.idOf((0,_well_formed_js__WEBPACK_IMPORTED_MODULE_2__/* .toWellFormed */ .l)(text)) + 1;
    }
}
/** Some records are only complete once later ones were read, and come late. Those of one line keep their order. */
function sortedByLine(lines) {
    return Array.from(lines.keys()).sort((a, b) => lines[a] - lines[b] || a - b);
}
/** @param file - Path of the file below the telemetry directory. */
function* toExportRows(file, data) {
    const path = (0,_well_formed_js__WEBPACK_IMPORTED_MODULE_2__/* .toWellFormed */ .l)(file);
    for (let row = 0; row < data.lines.length; row += 1) {
        const kind = data.kinds[row];
        yield {
            time: toNumber(data.times[row]),
            file: path,
            line: data.lines[row],
            dialect: _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__/* .DIALECTS */ .O9[kind & 0xff],
            action: textAt(data, row, 0) ?? '',
            outcome: _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im[(kind >>> 8) & 0xff],
            run: textAt(data, row, 1),
            actor: textAt(data, row, 2),
            duration_ms: toNumber(data.durations[row]),
            took_action: kind >>> 16 === 1,
        };
    }
}
/** Whether the columns belong together: as many values in each, and nothing referred to that is not there. */
function areExportRows({ times, lines, durations, kinds, names, texts }) {
    const rows = lines.length;
    if (times.length !== rows || durations.length !== rows || kinds.length !== rows)
        return false;
    if (names.length !== NAMES_PER_ROW * rows || names.some((name) => name > texts.length))
        return false;
    return kinds.every((kind) => (kind & 0xff) < _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__/* .DIALECTS */ .O9.length && ((kind >>> 8) & 0xff) < _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.length && kind >>> 16 <= 1);
}
function textAt({ names, texts }, row, column) {
    const name = names[NAMES_PER_ROW * row + column];
    return name === 0 ? null : texts[name - 1];
}
function toNumber(value) {
    return value === Infinity ? null : value;
}


/***/ }),

/***/ 2985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ GrowingColumn)
/* harmony export */ });
/** Elements of a block; a power of two, so that a place is found by shifting. */
const BLOCK_BITS = 14;
const BLOCK = 2 ** BLOCK_BITS;
const WITHIN = BLOCK - 1;
const SMALLEST = 32;
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
        return this.#blocks[index >>> BLOCK_BITS]?.[index & WITHIN] ?? 0;
    }
    set(index, value) {
        const number = index >>> BLOCK_BITS;
        const within = index & WITHIN;
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
        return this.#replace(0, Math.min(BLOCK, 2 ** Math.ceil(Math.log2(Math.max(SMALLEST, within + 1)))));
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


/***/ }),

/***/ 752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ IntegerColumn)
/* harmony export */ });
/** Integers of a page; a power of two, so that a place is found by shifting. */
const PAGE_BITS = 14;
const PAGE = 2 ** PAGE_BITS;
const WITHIN = PAGE - 1;
const SMALLEST = 32;
/**
 * Integers from 0 to 2^32 − 1 that grow by pages, as a `GrowingColumn` does. As all pages are of one type, the compiler makes code
 * of it that is fast enough for every record.
 */
class IntegerColumn {
    #pages = [];
    /** Zero where nothing was set. */
    get(index) {
        const page = this.#pages[index >>> PAGE_BITS];
        const within = index & WITHIN;
        return page !== undefined && within < page.length ? page[within] : 0;
    }
    set(index, value) {
        this.#pageOf(index)[index & WITHIN] = value;
    }
    add(index, value) {
        this.#pageOf(index)[index & WITHIN] += value;
    }
    /** Copies the integers from 0 up to the length of `into`. */
    copyTo(into) {
        for (const [number, page] of this.#pages.entries()) {
            const start = number * PAGE;
            if (start < into.length)
                into.set(page.subarray(0, into.length - start), start);
        }
        return into;
    }
    /** Sets integers from 0 on. */
    copyFrom(from) {
        for (let start = 0; start < from.length; start += PAGE) {
            const piece = from.subarray(start, start + PAGE);
            this.#pageOf(start + piece.length - 1).set(piece);
        }
    }
    #pageOf(index) {
        const page = this.#pages[index >>> PAGE_BITS];
        return page !== undefined && (index & WITHIN) < page.length ? page : this.#grow(index);
    }
    /** The first page starts small, as most columns stay; it is the only one that is ever copied. */
    #grow(index) {
        const number = index >>> PAGE_BITS;
        while (this.#pages.length < number)
            this.#replace(this.#pages.length, PAGE);
        if (number > 0)
            return this.#replace(number, PAGE);
        return this.#replace(0, Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(index + 1))));
    }
    #replace(number, length) {
        const known = this.#pages[number];
        if (known !== undefined && known.length >= length)
            return known;
        const page = new Uint32Array(length);
        if (known !== undefined)
            page.set(known);
        this.#pages[number] = page;
        return page;
    }
}


/***/ }),

/***/ 7499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ LATENCY_ERROR),
/* harmony export */   U: () => (/* binding */ toBucket),
/* harmony export */   Wj: () => (/* binding */ toMilliseconds),
/* harmony export */   iU: () => (/* binding */ LAST_BUCKET)
/* harmony export */ });
/** How far a quantile may be off, as a share of it: half of a bucket, which is at most 1/128 of it wide. */
const LATENCY_ERROR = 0.004;
const LINEAR = 256;
const PER_OCTAVE = 128;
/** Number of the bucket of a whole number of milliseconds: each below 256 has its own, then 128 share an octave. */
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
/** No duration has one beyond. */
const LAST_BUCKET = toBucket(Number.MAX_SAFE_INTEGER);
/** The shift that brings a number of at least 256 into 128 … 255; negative for a smaller one. */
function toShift(number) {
    return 24 - Math.clz32(number);
}
/** The middle of a bucket. */
function toMilliseconds(bucket) {
    if (bucket < LINEAR)
        return bucket;
    const shift = Math.floor(bucket / PER_OCTAVE) - 1;
    const lowest = (bucket - shift * PER_OCTAVE) * 2 ** shift;
    return lowest + Math.floor((2 ** shift - 1) / 2);
}


/***/ }),

/***/ 9569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Latency)
/* harmony export */ });
/* harmony import */ var _latency_buckets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7499);

const COLUMNS = 2;
/** The table of a histogram without durations, as nearly half of all are; nothing is put into it. */
const NONE = new Uint32Array(0);
const SMALLEST = 4;
/** A slot holds the number of a bucket plus 1, so that 0 is free, above so many bits of how many durations are in it. */
const COUNT_BITS = 19;
const FULL = 2 ** COUNT_BITS;
/**
 * Durations in milliseconds as a log-linear histogram of integers: exact below 256 ms, above that in buckets of 1/128 of
 * an octave, so that a quantile is at most 0.4 % off. Integers add up the same in any order, which makes merging exact.
 *
 * Each event adds to four of these, and there is one for each action and day. So the buckets are a hash table of numbers, at most half
 * full, in which a bucket is nearly always found where its number says: a tenth of the time and of the memory that a `Map` takes.
 */
class Latency {
    #table = NONE;
    /** Different buckets. */
    #size = 0;
    /** Whether the slots are in order, as they are read, and no hash table until something is added. */
    #isSorted = false;
    /** How often the slot of a bucket was full. */
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
    /** @param milliseconds - Finite and not negative; fractions are rounded to whole milliseconds. */
    add(milliseconds) {
        this.#addTo((0,_latency_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .toBucket */ .U)(Math.round(milliseconds)), 1);
        if (milliseconds > this.#max)
            this.#max = milliseconds;
    }
    merge(other) {
        for (const slot of other.#table)
            if (slot !== 0)
                this.#addTo(bucketOf(slot), other.#countOf(slot));
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
    /** @throws RangeError when the data is of no histograms. */
    static fromData({ max, ends, buckets }) {
        if (max.length !== ends.length || (ends.at(-1) ?? 0) !== buckets.length)
            throw new RangeError('Cut short.');
        let index = 0;
        return Array.from(ends, (end, number) => {
            const latency = new Latency();
            for (; index + 1 < end; index += COLUMNS) {
                if (buckets[index] > _latency_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_BUCKET */ .iU)
                    throw new RangeError('There is no such bucket.');
                latency.#addTo(buckets[index], buckets[index + 1]);
            }
            latency.#max = max[number];
            return latency;
        });
    }
    /** Durations above so many milliseconds, as exact as a quantile is. */
    countAbove(milliseconds) {
        let above = 0;
        for (const slot of this.#table) {
            if (slot !== 0 && (0,_latency_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .toMilliseconds */ .Wj)(bucketOf(slot)) > milliseconds)
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
                return Math.min((0,_latency_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .toMilliseconds */ .Wj)(bucketOf(slot)), this.#max);
        }
        return this.#max;
    }
    /** Where the slots are: with thousands of histograms to be read, another list of each would be most of the memory. */
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
    /** Into a table with room for one more. */
    #rehash() {
        const before = this.#table;
        const isFull = this.#size * 2 >= before.length;
        this.#table = new Uint32Array(isFull ? Math.max(SMALLEST, before.length * 2) : before.length);
        this.#isSorted = false;
        for (const slot of before)
            if (slot !== 0)
                this.#table[slotOf(this.#table, bucketOf(slot))] = slot;
    }
}
function bucketOf(slot) {
    return (slot >>> COUNT_BITS) - 1;
}
/** Where a bucket stands in a table, or is to stand. Durations lie close together, so their numbers spread as they are. */
function slotOf(table, bucket) {
    const mask = table.length - 1;
    let at = bucket & mask;
    while (table[at] !== 0 && bucketOf(table[at]) !== bucket)
        at = (at + 1) & mask;
    return at;
}


/***/ }),

/***/ 4371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findOldestOfLatest)
/* harmony export */ });
/**
 * From which time on the latest of many are: -Infinity when there are fewer of them. Nothing is held but twice as many as are wanted.
 * @param size - How many times there are.
 * @param timeOf - By number.
 * @param most - How many are wanted; further ones may have the same time as the last of them.
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

/***/ 65:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NameTable)
/* harmony export */ });
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

/***/ 5256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createOutcomeCounts),
/* harmony export */   O: () => (/* binding */ addOutcomeCounts)
/* harmony export */ });
/* harmony import */ var _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3872);

function createOutcomeCounts() {
    return { success: 0, partial: 0, blocked: 0, failed: 0, unknown: 0 };
}
function addOutcomeCounts(into, from) {
    for (const outcome of _records_telemetry_event_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im)
        into[outcome] += from[outcome];
}


/***/ }),

/***/ 461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bZ: () => (/* binding */ PARTIAL_VERSION),
  fh: () => (/* binding */ partialDataSchema),
  iL: () => (/* binding */ renderPartialData),
  PX: () => (/* binding */ toPartial),
  nl: () => (/* binding */ toPartialData)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/records/diagnostic.ts
var diagnostic = __webpack_require__(6435);
// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
// EXTERNAL MODULE: ./src/records/telemetry-event.ts
var telemetry_event = __webpack_require__(3872);
// EXTERNAL MODULE: ./src/derive/action-days.ts
var action_days = __webpack_require__(6145);
// EXTERNAL MODULE: ./src/derive/column.ts
var column = __webpack_require__(8081);
// EXTERNAL MODULE: ./src/records/command-facts.ts
var command_facts = __webpack_require__(4777);
;// CONCATENATED MODULE: ./src/derive/latency-data.ts


/** Histograms as they are written down. */
const latencyDataSchema = schemas/* object */.Ikc({ max: column/* float64Column */.DZ, ends: column/* uint32Column */.OJ, buckets: column/* uint32Column */.OJ });
function renderLatencyData({ max, ends, buckets }) {
    return { max: (0,column/* toColumnText */.BE)(max), ends: (0,column/* toColumnText */.BE)(ends), buckets: (0,column/* toColumnText */.BE)(buckets) };
}

;// CONCATENATED MODULE: ./src/derive/commands/commands-data.ts




const count = schemas/* int */.Whr().nonnegative();
const readCounts = schemas/* object */.Ikc({ reads: count, bytes: count });
/** Commands as plain data, to be handed to another thread, and the schema of how that is written down. */
const commandsDataSchema = schemas/* object */.Ikc({
    names: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Those with a name, then the rest. */
    commands: schemas/* array */.YOg(schemas/* object */.Ikc({ outcomes: toObject(telemetry_event/* OUTCOMES */.im, count), lastTime: schemas/* int */.Whr().nullable() })),
    latencies: latencyDataSchema,
    reads: toObject(command_facts/* READ_MODES */.C, readCounts),
    warnings: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), count])),
    otherWarnings: count,
});
function toObject(keys, value) {
    return schemas/* object */.Ikc(Object.fromEntries(keys.map((key) => [key, value])));
}
function renderCommandsData(data) {
    return { ...data, latencies: renderLatencyData(data.latencies) };
}

// EXTERNAL MODULE: ./src/derive/latency.ts
var latency = __webpack_require__(9569);
// EXTERNAL MODULE: ./src/derive/partial.ts + 16 modules
var derive_partial = __webpack_require__(8409);
// EXTERNAL MODULE: ./src/derive/text-table.ts + 1 modules
var text_table = __webpack_require__(6439);
;// CONCATENATED MODULE: ./src/derive/text-data.ts



/** Texts as they are written down. */
const textDataSchema = schemas/* object */.Ikc({ text: schemas/* string */.YjP(), ends: column/* uint32Column */.OJ })
    .transform(({ text, ends }) => (0,text_table/* toTextData */.jS)(text, ends));
function renderTextData(texts) {
    return { text: (0,text_table/* toTexts */.OS)(texts).join(''), ends: (0,column/* toColumnText */.BE)(texts.ends) };
}

;// CONCATENATED MODULE: ./src/records/transcript-facts.ts
/**
 * What an invocation is of: a plain tool, a skill, a subagent that work is handed to, a tool of an MCP server, or a slash
 * command (`spec/4 §E`).
 */
const INVOCATION_KINDS = ['tool', 'skill', 'subagent', 'mcp', 'slash_command'];

;// CONCATENATED MODULE: ./src/derive/usage/usage-data.ts




const usage_data_count = schemas/* int */.Whr().nonnegative();
/** Usage as plain data, to be handed to another thread, and the schema of how that is written down. Usages and sessions are referred to by their place. */
const usageDataSchema = schemas/* object */.Ikc({
    usages: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(INVOCATION_KINDS),
        tool: schemas/* string */.YjP().nullable(),
        item: schemas/* string */.YjP().nullable(),
        invocations: usage_data_count,
        errors: usage_data_count,
        lastTime: schemas/* int */.Whr().nullable(),
    })),
    sessions: schemas/* object */.Ikc({
        ids: textDataSchema,
        counts: column/* uint32Column */.OJ,
        activity: schemas/* object */.Ikc({ spans: column/* float64Column */.DZ, ends: column/* uint32Column */.OJ }),
        models: schemas/* object */.Ikc({ names: schemas/* array */.YOg(schemas/* string */.YjP()), cells: column/* uint32Column */.OJ, ends: column/* uint32Column */.OJ }),
        usages: schemas/* object */.Ikc({ usages: column/* uint32Column */.OJ, ends: column/* uint32Column */.OJ }),
    }),
    days: schemas/* object */.Ikc({
        numbers: column/* float64Column */.DZ,
        counts: column/* uint32Column */.OJ,
        countEnds: column/* uint32Column */.OJ,
        sessions: column/* uint32Column */.OJ,
        sessionEnds: column/* uint32Column */.OJ,
    }),
});
function renderUsageData({ usages, sessions, days }) {
    const { ids, counts, activity, models, usages: used } = sessions;
    return {
        usages,
        sessions: {
            ids: renderTextData(ids),
            counts: (0,column/* toColumnText */.BE)(counts),
            activity: { spans: (0,column/* toColumnText */.BE)(activity.spans), ends: (0,column/* toColumnText */.BE)(activity.ends) },
            models: { names: models.names, cells: (0,column/* toColumnText */.BE)(models.cells), ends: (0,column/* toColumnText */.BE)(models.ends) },
            usages: { usages: (0,column/* toColumnText */.BE)(used.usages), ends: (0,column/* toColumnText */.BE)(used.ends) },
        },
        days: {
            numbers: (0,column/* toColumnText */.BE)(days.numbers),
            counts: (0,column/* toColumnText */.BE)(days.counts),
            countEnds: (0,column/* toColumnText */.BE)(days.countEnds),
            sessions: (0,column/* toColumnText */.BE)(days.sessions),
            sessionEnds: (0,column/* toColumnText */.BE)(days.sessionEnds),
        },
    };
}

;// CONCATENATED MODULE: ./src/derive/partial-data.ts











/**
 * What the partial of a file means. To be raised whenever the same file gives another partial, so that partials written
 * down before are not mixed with new ones; a test holds the partial of a golden file to this number.
 */
const PARTIAL_VERSION = 7;
const partial_data_count = schemas/* int */.Whr().nonnegative();
const instant = schemas/* int */.Whr().nullable();
const diagnosticCode = schemas/* custom */.IeY((code) => typeof code === 'string' && code in diagnostic/* DIAGNOSTIC_CATALOGUE */.G);
/** A partial as plain data, to be handed to another thread, and the schema of how it is written down. Names are referred to by their numbers. */
const partialDataSchema = schemas/* object */.Ikc({
    files: partial_data_count,
    bytes: partial_data_count,
    actionsTaken: partial_data_count,
    firstTime: instant,
    lastTime: instant,
    records: toCounts(record_counts/* RECORD_COUNTS */.j),
    dialects: toCounts(telemetry_event/* DIALECTS */.O9),
    outcomes: toCounts(telemetry_event/* OUTCOMES */.im),
    days: schemas/* array */.YOg(schemas/* object */.Ikc({ day: schemas/* int */.Whr(), events: partial_data_count, actionsTaken: partial_data_count, outcomes: toCounts(telemetry_event/* OUTCOMES */.im) })),
    actions: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), count: partial_data_count, failed: partial_data_count, lastTime: instant })),
    restOfActions: schemas/* object */.Ikc({ count: partial_data_count, failed: partial_data_count, lastTime: instant }),
    /** Those of the days, then those of the actions, then that of the rest of the actions. */
    latencies: schemas/* object */.Ikc({ max: column/* float64Column */.DZ, ends: column/* uint32Column */.OJ, buckets: column/* uint32Column */.OJ }),
    actionDays: action_days/* actionDaysSchema */.zG,
    runs: schemas/* object */.Ikc({
        ids: textDataSchema,
        actors: schemas/* array */.YOg(schemas/* string */.YjP()),
        counts: column/* uint32Column */.OJ,
        marks: column/* uint8Column */.z$,
        times: column/* float64Column */.DZ,
    }),
    commands: commandsDataSchema,
    usage: usageDataSchema,
    diagnostics: schemas/* array */.YOg(schemas/* object */.Ikc({ code: diagnosticCode, file: schemas/* string */.YjP().nullable(), line: partial_data_count.nullable(), count: partial_data_count, message: schemas/* string */.YjP() })),
});
function toCounts(names) {
    return schemas/* object */.Ikc(Object.fromEntries(names.map((name) => [name, partial_data_count])));
}
/** As JSON. Columns are long, so they are written as text. */
function renderPartialData(data) {
    const { latencies, actionDays, runs } = data;
    return JSON.stringify({
        ...data,
        latencies: {
            max: (0,column/* toColumnText */.BE)(latencies.max),
            ends: (0,column/* toColumnText */.BE)(latencies.ends),
            buckets: (0,column/* toColumnText */.BE)(latencies.buckets),
        },
        actionDays: (0,action_days/* renderActionDays */.KI)(actionDays),
        runs: {
            ids: renderTextData(runs.ids),
            actors: runs.actors,
            counts: (0,column/* toColumnText */.BE)(runs.counts),
            marks: (0,column/* toColumnText */.BE)(runs.marks),
            times: (0,column/* toColumnText */.BE)(runs.times),
        },
        commands: renderCommandsData(data.commands),
        usage: renderUsageData(data.usage),
    });
}
function toPartialData(partial) {
    const { files, bytes, actionsTaken, firstTime, lastTime, records, dialects, outcomes, diagnostics } = partial;
    const { actions } = partial;
    const { rest } = actions;
    return {
        files,
        bytes,
        actionsTaken,
        firstTime,
        lastTime,
        records,
        dialects,
        outcomes,
        days: Array.from(partial.days, ([day, { events, actionsTaken, outcomes }]) => ({
            day,
            events,
            actionsTaken,
            outcomes,
        })),
        actions: actions.totals.map(({ count, failed, lastTime }, id) => {
            return { name: actions.names.names[id], count, failed, lastTime };
        }),
        restOfActions: { count: rest.count, failed: rest.failed, lastTime: rest.lastTime },
        latencies: latency/* Latency */.b.toData([...partial.days.values(), ...actions.totals, rest].map(({ latency }) => latency)),
        actionDays: actions.days.toData(),
        runs: partial.runs.toData(),
        commands: partial.commands.toData(),
        usage: partial.usage.toData(),
        diagnostics: [...diagnostics],
    };
}
/** @throws RangeError when the data refers to what is not there. */
function toPartial(data) {
    const partial = new derive_partial/* Partial */.e();
    const { files, bytes, actionsTaken, firstTime, lastTime } = data;
    Object.assign(partial, { files, bytes, actionsTaken, firstTime, lastTime });
    Object.assign(partial.records, data.records);
    Object.assign(partial.dialects, data.dialects);
    Object.assign(partial.outcomes, data.outcomes);
    const latencies = latency/* Latency */.b.fromData(data.latencies).values();
    const nextLatency = () => {
        const { value } = latencies.next();
        if (value === undefined)
            throw new RangeError('Durations are missing.');
        return value;
    };
    for (const { day, ...known } of data.days)
        partial.days.set(day, { ...known, latency: nextLatency() });
    const { actions } = partial;
    for (const { name, ...total } of data.actions) {
        actions.totals[actions.names.idOf(name)] = { ...total, latency: nextLatency() };
    }
    if (actions.totals.length !== data.actions.length)
        throw new RangeError('An action stands there twice.');
    Object.assign(actions.rest, data.restOfActions);
    actions.rest.latency.merge(nextLatency());
    actions.days.load(data.actionDays, actions.totals.length);
    partial.runs.load(data.runs);
    partial.commands.load(data.commands);
    partial.usage.load(data.usage);
    partial.diagnostics.push(...data.diagnostics);
    return partial;
}


/***/ }),

/***/ 8409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ Partial)
});

// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
// EXTERNAL MODULE: ./src/records/telemetry-file.ts + 21 modules
var telemetry_file = __webpack_require__(3989);
// EXTERNAL MODULE: ./src/records/telemetry-event.ts
var telemetry_event = __webpack_require__(3872);
// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
// EXTERNAL MODULE: ./src/derive/action-days.ts
var action_days = __webpack_require__(6145);
// EXTERNAL MODULE: ./src/derive/action-order.ts
var action_order = __webpack_require__(4784);
// EXTERNAL MODULE: ./src/derive/latency.ts
var latency = __webpack_require__(9569);
// EXTERNAL MODULE: ./src/derive/name-table.ts
var name_table = __webpack_require__(65);
;// CONCATENATED MODULE: ./src/derive/action-table.ts





/**
 * Events by action. Beyond a number of different actions the rest is counted together (`byKeeping` says what is the rest), so
 * memory is bounded whatever is emitted as an action.
 */
class ActionTable {
    onRenumber;
    names = new name_table/* NameTable */.K();
    /** By the number of their names. */
    totals = [];
    /** All actions that are not told apart, together. */
    rest = createActionPartial();
    days = new action_days/* ActionDays */.ms();
    /** The last of the names that are kept, once there were too many: what comes after it will not be kept either. */
    #lastKept = null;
    /** @param onRenumber - Told whenever actions get other numbers. */
    constructor(onRenumber) {
        this.onRenumber = onRenumber;
    }
    /** @returns the number of the event's action until the next one is added; null when it is one of the rest. */
    add(event) {
        if (this.totals.length >= 2 * action_order/* MOST_ACTIONS */.E)
            this.bound();
        const id = this.#numberOf(event.action);
        const total = id === null ? this.rest : this.#total(id);
        total.count += 1;
        if (event.outcome === 'failed')
            total.failed += 1;
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
     * Adds what `other` holds, more actions than are to be kept if need be: `bound` has to follow.
     * @returns the numbers here of the actions there.
     */
    merge(other) {
        const ids = this.names.merge(other.names);
        for (const [id, total] of other.totals.entries())
            mergeTotals(this.#total(ids[id]), total);
        mergeTotals(this.rest, other.rest);
        this.days.merge(other.days, ids);
        return ids;
    }
    /** Keeps no more actions than are told apart. */
    bound() {
        if (this.totals.length <= action_order/* MOST_ACTIONS */.E)
            return;
        const kept = this.names.names.toSorted(action_order/* byKeeping */.Z).slice(0, action_order/* MOST_ACTIONS */.E);
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
        this.onRenumber(toNew);
    }
    #numberOf(name) {
        const isRest = this.#lastKept !== null && (0,action_order/* byKeeping */.Z)(name, this.#lastKept) > 0;
        return isRest ? null : this.names.idOf(name);
    }
    #total(id) {
        return (this.totals[id] ??= createActionPartial());
    }
}
function createActionPartial() {
    return { count: 0, failed: 0, lastTime: null, latency: new latency/* Latency */.b() };
}
function mergeTotals(into, from) {
    into.count += from.count;
    into.failed += from.failed;
    if (from.lastTime !== null)
        into.lastTime = Math.max(into.lastTime ?? from.lastTime, from.lastTime);
    into.latency.merge(from.latency);
}

// EXTERNAL MODULE: ./src/records/command-facts.ts
var command_facts = __webpack_require__(4777);
;// CONCATENATED MODULE: ./src/derive/bounded-map.ts

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
        for (const name of [...this.#values.keys()].sort(action_order/* byKeeping */.Z).slice(this.most)) {
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

// EXTERNAL MODULE: ./src/derive/outcome-counts.ts
var outcome_counts = __webpack_require__(5256);
;// CONCATENATED MODULE: ./src/derive/commands/commands.ts




/** Commands that are told apart. Who has more of them puts arguments into their names. */
const MOST_COMMANDS = 1000;
const MOST_WARNINGS = 100;
/** What command records tell, by command and over all. Mergeable in any order. */
class Commands {
    byName = new BoundedMap(MOST_COMMANDS, createCommand, mergeCommand);
    reads = {
        skeleton: { reads: 0, bytes: 0 },
        excerpt: { reads: 0, bytes: 0 },
        raw: { reads: 0, bytes: 0 },
    };
    /** By code; those without one are among the rest. */
    warnings = createBoundedCounts(MOST_WARNINGS);
    add({ action, outcome, durationMs, time, command: facts }) {
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
            this.#addReads(facts.read.mode, 1, facts.read.bytes);
    }
    /** Adds what `other` holds; `other` is left as it is. */
    merge(other) {
        this.byName.merge(other.byName);
        this.warnings.merge(other.warnings);
        for (const mode of command_facts/* READ_MODES */.C)
            this.#addReads(mode, other.reads[mode].reads, other.reads[mode].bytes);
    }
    countOutcomes() {
        const total = (0,outcome_counts/* createOutcomeCounts */.L)();
        for (const [, { outcomes }] of this.byName.entries())
            (0,outcome_counts/* addOutcomeCounts */.O)(total, outcomes);
        (0,outcome_counts/* addOutcomeCounts */.O)(total, this.byName.rest.outcomes);
        return total;
    }
    /** All commands and, last, the rest. */
    toData() {
        const commands = this.byName.entries();
        const values = [...commands.map(([, command]) => command), this.byName.rest];
        return {
            names: commands.map(([name]) => name),
            commands: values.map(({ outcomes, lastTime }) => ({ outcomes, lastTime })),
            latencies: latency/* Latency */.b.toData(values.map(({ latency }) => latency)),
            reads: this.reads,
            warnings: this.warnings.entries().map(([code, { count }]) => [code, count]),
            otherWarnings: this.warnings.rest.count,
        };
    }
    /**
     * Takes over what was written down; this one is still empty.
     * @throws RangeError when there are not as many names as values.
     */
    load({ names, commands, latencies, reads, warnings, otherWarnings }) {
        const loaded = latency/* Latency */.b.fromData(latencies);
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
        for (const mode of command_facts/* READ_MODES */.C)
            this.#addReads(mode, reads[mode].reads, reads[mode].bytes);
        for (const [code, count] of warnings)
            this.warnings.at(code).count += count;
        this.warnings.rest.count += otherWarnings;
    }
    #addReads(mode, reads, bytes) {
        const into = this.reads[mode];
        into.reads += reads;
        into.bytes = Math.min(into.bytes + bytes, Number.MAX_SAFE_INTEGER);
    }
}
function createCommand() {
    return { outcomes: (0,outcome_counts/* createOutcomeCounts */.L)(), latency: new latency/* Latency */.b(), lastTime: null };
}
function mergeCommand(into, { outcomes, latency, lastTime }) {
    (0,outcome_counts/* addOutcomeCounts */.O)(into.outcomes, outcomes);
    into.latency.merge(latency);
    if (lastTime !== null)
        keepLatest(into, lastTime);
}
function keepLatest(command, time) {
    if (command.lastTime === null || time > command.lastTime)
        command.lastTime = time;
}

// EXTERNAL MODULE: ./src/derive/code-units.ts
var code_units = __webpack_require__(6640);
// EXTERNAL MODULE: ./src/derive/latest-times.ts
var latest_times = __webpack_require__(4371);
;// CONCATENATED MODULE: ./src/derive/instant-column.ts
const HIGH = 2 ** 32;
/** No instant: before any other, for time stamps are of the year 2000 or later. */
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

;// CONCATENATED MODULE: ./src/derive/run-page.ts


/** Names kept for the list of runs; how many more there are is not counted, only that there are. */
const RUN_ACTIONS = 8;
/** Columns of integers: how many events there were, and names as numbers plus 1, so that 0 is none. */
const [EVENTS, FAILED, TAKEN, ACTOR, ACTIONS] = [0, 1, 2, 3, 4];
const COUNTS = ACTIONS + RUN_ACTIONS;
/**
 * Columns of bytes: the worst outcome; the last verdict, plus 1, so that 0 is none; whether there are more actions; and whether
 * what came at `TURNED` began something. Outcomes are numbers that rise from the mildest to the worst.
 */
const [WORST, VERDICT, MORE, OPEN] = [0, 1, 2, 3];
const MARKS = 4;
/** Columns of instants: the first and the last record, the last verdict, and when something was begun or ended the last time. */
const [FIRST, LAST, DECIDED, TURNED] = [0, 1, 2, 3];
const TIMES = 4;
const WORST_OUTCOME = telemetry_event/* OUTCOMES_WORST_FIRST */.vR.length - 1;
/** Rows of a page; a power of two, so that a row's page is found by shifting. */
const PAGE_BITS = 12;
const PAGE_ROWS = 2 ** PAGE_BITS;
const NARROW_LIMIT = 0xffff;
/** Some rows of runs, 52 bytes each; a row of which nothing is known is all zeros. */
class RunPage {
    /** Of 16 bits while all of them fit. */
    #counts = new Uint16Array(0);
    marks = new Uint8Array(0);
    times = new InstantColumn(0);
    /** Rows that there is room for. */
    get rows() {
        return this.marks.length / MARKS;
    }
    /** Makes room for so many rows. */
    grow(rows) {
        const { marks, times } = this;
        this.marks = new Uint8Array(rows * MARKS);
        this.marks.set(marks);
        this.times = new InstantColumn(rows * TIMES);
        this.times.copyFrom(times);
        const isNarrow = this.#counts instanceof Uint16Array;
        this.#recreateCounts(isNarrow ? new Uint16Array(rows * COUNTS) : new Uint32Array(rows * COUNTS));
    }
    count(row, column) {
        return this.#counts[row * COUNTS + column];
    }
    setCount(row, column, value) {
        if (value > NARROW_LIMIT && this.#counts instanceof Uint16Array) {
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
        return telemetry_event/* OUTCOMES_WORST_FIRST */.vR[WORST_OUTCOME - (verdict === 0 ? this.marks[row * MARKS + WORST] : verdict - 1)];
    }
    /** Whether the last thing that was begun has no end: `toRunPhase`. */
    isUnfinished(row) {
        return this.marks[row * MARKS + OPEN] !== 0;
    }
    #recreateCounts(counts) {
        counts.set(this.#counts);
        this.#counts = counts;
    }
}

;// CONCATENATED MODULE: ./src/derive/run-columns.ts


const SMALLEST = 16;
/** All rows, by page: a full page stays where it is, so that growing copies nothing and leaves no holes in memory. */
class RunColumns {
    #pages = [];
    /** The page of a row; the row's number within it is `row % PAGE_ROWS`. */
    pageOf(row) {
        return this.#pages[row >>> PAGE_BITS];
    }
    /** Makes room for a row; those before it have some. */
    makeRoom(row) {
        const page = (this.#pages[row >>> PAGE_BITS] ??= new RunPage());
        const within = row % PAGE_ROWS;
        if (within >= page.rows)
            page.grow(row < PAGE_ROWS ? Math.min(PAGE_ROWS, SMALLEST + 2 * within) : PAGE_ROWS);
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
     * Takes over what was written down of so many rows.
     * @throws RangeError when that is of no such rows, or names actors or actions that are not there.
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
    if (times.some((time) => !Number.isInteger(time) || time < 0 || time > LAST_INSTANT)) {
        throw new RangeError('A run has a time that is none.');
    }
    for (let row = 0; row < rows; row += 1) {
        const isKnown = marks[row * MARKS + WORST] <= WORST_OUTCOME &&
            marks[row * MARKS + VERDICT] <= WORST_OUTCOME + 1 &&
            counts[row * COUNTS + ACTOR] <= names.actors &&
            counts.subarray(row * COUNTS + ACTIONS, (row + 1) * COUNTS).every((action) => action <= names.actions);
        if (!isKnown)
            throw new RangeError('A run names what is not there.');
    }
}

;// CONCATENATED MODULE: ./src/derive/run-phase.ts
/** What begins something that the contract lets end in a `review.decision` (`spec/3`, Core Events; `spec/4 §C`: plan → steps → commands → review). */
const OPENING = new Set(['plan.generated', 'plan.step_started', 'executor.command_started']);
/**
 * Whether an event begins something that is to end, or ends what was begun before. A run is unfinished when the last that opens is later
 * than the last that closes; nothing more is inferred.
 *
 * - Agent (C): a plan, a step or a command opens; a review decision, or an error that was not handled, closes.
 * - Transcript (E): a tool use without a result opens; every other record of the session closes, for the session went on.
 * - Decision, engine, command (A, B, D): records are written when what they tell of has ended, so a run of these is never unfinished.
 */
function toRunPhase(event) {
    switch (event.dialect) {
        case 'agent':
            if (OPENING.has(event.action))
                return 'opens';
            return event.action === 'review.decision' || (event.action === 'executor.error' && event.outcome === 'failed')
                ? 'closes'
                : null;
        case 'transcript':
            return event.transcript?.invocations.some(({ tool, outcome }) => tool !== null && outcome === 'unknown') === true
                ? 'opens'
                : 'closes';
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/derive/run-merging.ts





/*
 * How a row takes in what is found of its run. Each of these gives the same in whatever order things are found.
 */
const SEVERITIES = Object.fromEntries(telemetry_event/* OUTCOMES_WORST_FIRST */.vR.map((outcome, rank) => [outcome, WORST_OUTCOME - rank]));
function addEvent(page, row, event, names) {
    const severity = SEVERITIES[event.outcome];
    page.addCount(row, EVENTS, 1);
    if (event.outcome === 'failed')
        page.addCount(row, FAILED, 1);
    if (event.tookAction)
        page.addCount(row, TAKEN, 1);
    addWorst(page, row, severity);
    if (event.time !== null) {
        addSpan(page, row, event.time, event.time);
        const phase = toRunPhase(event);
        if (phase !== null)
            addTurn(page, row, event.time, phase === 'opens');
    }
    if (event.decidesRun)
        addVerdict(page, row, event.time ?? NO_INSTANT, severity + 1);
    if (names.actor !== null)
        addActor(page, row, names.actor, names.actors);
    if (names.action === null)
        page.marks[row * MARKS + MORE] = 1;
    else
        addAction(page, row, names.action, names.actions);
}
/** Adds what another table's row holds. */
function addRow(page, row, other, otherRow, names) {
    const { marks, times } = other;
    const [mark, time] = [otherRow * MARKS, otherRow * TIMES];
    for (const column of [EVENTS, FAILED, TAKEN])
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
/** Either both are instants or neither is. */
function addSpan({ times }, row, first, last) {
    if (first === NO_INSTANT)
        return;
    const at = row * TIMES;
    const known = times.get(at + FIRST);
    if (known === NO_INSTANT || first < known)
        times.set(at + FIRST, first);
    if (last > times.get(at + LAST))
        times.set(at + LAST, last);
}
/** The last turn stands; of several at the same time an end, so that what was begun and ended at once is no longer open. */
function addTurn({ times, marks }, row, time, isOpen) {
    const [turned, open] = [row * TIMES + TURNED, row * MARKS + OPEN];
    const known = times.get(turned);
    if (time > known) {
        times.set(turned, time);
        marks[open] = isOpen ? 1 : 0;
    }
    else if (time === known && !isOpen)
        marks[open] = 0;
}
/** The last verdict stands; of several at the same time the worst, so that the order of files does not matter. */
function addVerdict({ times, marks }, row, time, verdict) {
    const [decided, at] = [row * TIMES + DECIDED, row * MARKS + VERDICT];
    const known = times.get(decided);
    if (time > known) {
        times.set(decided, time);
        marks[at] = verdict;
    }
    else if (time === known && verdict > marks[at])
        marks[at] = verdict;
}
/** Of several that wrote its records the first by code units. */
function addActor(page, row, actor, names) {
    const known = page.count(row, ACTOR);
    if (known === 0 || names[actor] < names[known - 1])
        page.setCount(row, ACTOR, actor + 1);
}
/** Keeps the first names in the order in which actions are kept at all: the same ones in whatever order they come. */
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
        if ((0,action_order/* byKeeping */.Z)(names[known - 1], names[page.count(row, last) - 1]) > 0)
            last = slot;
    }
    page.marks[row * MARKS + MORE] = 1;
    if ((0,action_order/* byKeeping */.Z)(names[action], names[page.count(row, last) - 1]) < 0)
        page.setCount(row, last, action + 1);
}

// EXTERNAL MODULE: ./src/derive/text-table.ts + 1 modules
var text_table = __webpack_require__(6439);
;// CONCATENATED MODULE: ./src/derive/run-table.ts










/**
 * Runs by id: records that share a `correlation_id`, `run_id` or `sessionId`. Mergeable in any order.
 *
 * All that is known of a run can still matter when another file adds to it, so no run is ever dropped: memory is bounded by
 * their number. A run is a row of typed arrays, 52 bytes beside its id, so that a million of them cost some 100 MB and
 * the garbage collector has nothing to visit.
 */
class RunTable {
    actionNames;
    /** The number of an id is that of its row. */
    #ids = new text_table/* TextTable */.CV();
    #actors = new name_table/* NameTable */.K();
    #columns = new RunColumns();
    #lastId;
    #lastRow = 0;
    /** @param actionNames - What the numbers of actions stand for. */
    constructor(actionNames) {
        this.actionNames = actionNames;
    }
    /** @param action - Number of the event's action; null for one that is not told apart. */
    add(id, event, action) {
        const number = this.#row(id);
        const page = this.#columns.pageOf(number);
        const actor = event.actor === null ? null : this.#actors.idOf(event.actor);
        addEvent(page, number % PAGE_ROWS, event, {
            actor,
            actors: this.#actors.names,
            action,
            actions: this.actionNames.names,
        });
    }
    /**
     * Adds the runs of `other`, which is left as it is.
     * @param toAction - Numbers here of the actions there.
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
    }
    /** @param toNew - New numbers of the actions; one that has none is told apart no more. */
    renumberActions(toNew) {
        for (let number = 0; number < this.#ids.size; number += 1) {
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
    }
    /** Runs by outcome: the last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
    countOutcomes() {
        const outcomes = (0,outcome_counts/* createOutcomeCounts */.L)();
        for (let row = 0; row < this.#ids.size; row += 1)
            outcomes[this.#columns.pageOf(row).outcomeOf(row % PAGE_ROWS)] += 1;
        return outcomes;
    }
    /** Runs by the number of the day on which they began. */
    countByDay() {
        const days = new Map();
        for (let row = 0; row < this.#ids.size; row += 1) {
            const first = this.#timeOf(row, FIRST);
            if (first === NO_INSTANT)
                continue;
            const day = (0,timestamp/* toDayNumber */.pR)(first);
            days.set(day, (days.get(day) ?? 0) + 1);
        }
        return days;
    }
    /** The newest runs by their last record, newest first, then by id; those without a valid time stamp come last. */
    listNewest(most) {
        const last = (row) => this.#timeOf(row, LAST);
        const { size } = this.#ids;
        const oldest = (0,latest_times/* findOldestOfLatest */.t)(size, last, most);
        const newest = [];
        for (let row = 0; row < size; row += 1)
            if (last(row) >= oldest)
                newest.push([this.#ids.textOf(row), row]);
        return newest
            .sort(([idA, a], [idB, b]) => (last(a) === last(b) ? (0,code_units/* byCodeUnits */.C)(idA, idB) : last(b) - last(a)))
            .slice(0, most)
            .map(([id, row]) => this.#toRun(id, row));
    }
    toData() {
        const { size } = this.#ids;
        return { ids: this.#ids.toData(), actors: [...this.#actors.names], ...this.#columns.toData(size) };
    }
    /**
     * Takes over what a table has written down; this one is still empty.
     * @throws RangeError when that is of no table.
     */
    load({ ids, actors, ...columns }) {
        const rows = ids.ends.length;
        for (const actor of actors)
            this.#actors.idOf(actor);
        this.#ids.addAll(ids);
        if (this.#ids.size !== rows)
            throw new RangeError('A run stands there twice.');
        const names = { actors: this.#actors.names.length, actions: this.actionNames.names.length };
        this.#columns.load(columns, rows, names);
    }
    #toRun(id, number) {
        const [page, row] = [this.#columns.pageOf(number), number % PAGE_ROWS];
        const actions = Array.from({ length: COUNTS - ACTIONS }, (_, slot) => page.count(row, ACTIONS + slot));
        return {
            id,
            started: toTime(this.#timeOf(number, FIRST)),
            ended: toTime(this.#timeOf(number, LAST)),
            events: page.count(row, EVENTS),
            outcome: page.outcomeOf(row),
            unfinished: page.isUnfinished(row),
            failed: page.count(row, FAILED),
            actionsTaken: page.count(row, TAKEN),
            actions: actions
                .filter((action) => action !== 0)
                .map((action) => this.actionNames.names[action - 1])
                .sort(code_units/* byCodeUnits */.C),
            moreActions: page.marks[row * MARKS + MORE] !== 0,
            actor: this.#actors.names[page.count(row, ACTOR) - 1] ?? null,
        };
    }
    #timeOf(row, column) {
        return this.#columns.pageOf(row).times.get((row % PAGE_ROWS) * TIMES + column);
    }
    /** The row of a run, a new one if need be. Remembers the last: the records of a run nearly all follow each other. */
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
    return instant === NO_INSTANT ? null : (0,timestamp/* toTimestamp */.C)(instant);
}

// EXTERNAL MODULE: ./src/derive/growing-column.ts
var growing_column = __webpack_require__(2985);
// EXTERNAL MODULE: ./src/derive/usage/lists-data.ts
var lists_data = __webpack_require__(8787);
// EXTERNAL MODULE: ./src/derive/integer-column.ts
var integer_column = __webpack_require__(752);
;// CONCATENATED MODULE: ./src/derive/usage/row-lists.ts

/** No node: before the first one of a row, and of a row that has none. */
const NO_NODE = -1;
/**
 * A list of nodes for each row, newest first, in typed arrays: a node costs eight bytes here and nothing to collect. What is in a
 * node is up to its owner, who keeps columns by the numbers of nodes.
 */
class RowLists {
    /** Numbers plus 1, by row and by node; 0 is none. */
    #newest = new integer_column/* IntegerColumn */.b();
    #before = new integer_column/* IntegerColumn */.b();
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

;// CONCATENATED MODULE: ./src/derive/usage/active-times.ts
var _a;



/** Milliseconds between two records up to which a session counts as active: longer pauses are not work, but waiting or leaving. */
const LONGEST_PAUSE = 5 * 60_000;
const FEW_SPANS = 64;
/**
 * When sessions, which are numbers here, were active: their instants, joined to spans where no more than five minutes lie between
 * two of them. That is the same in whatever order and grouping the instants are added, and takes as much memory as there were pauses.
 */
class ActiveTimes {
    /** Each node is a span; in whatever order they are, and not yet joined, but for those that met the newest one. */
    #lists = new RowLists();
    #spans = createSpans();
    #sessions = 0;
    #limit = FEW_SPANS;
    /** A span is active throughout; an instant is a span without length. */
    add(session, start, end = start) {
        const newest = this.#lists.newest(session);
        if (newest !== NO_NODE && this.#join(newest, start, end))
            return;
        this.#append(session, start, end);
        if (this.#lists.size > this.#limit)
            this.#tidy();
    }
    /** @param toSession - Numbers here of the sessions there. */
    merge(other, toSession) {
        for (let session = 0; session < other.#sessions; session += 1) {
            for (let node = other.#lists.newest(session); node !== NO_NODE; node = other.#lists.before(node)) {
                this.add(toSession[session], other.#spans.get(2 * node), other.#spans.get(2 * node + 1));
            }
        }
    }
    /** The last instant; -Infinity when there is none. */
    endOf(session) {
        let end = Number.NEGATIVE_INFINITY;
        for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
            end = Math.max(end, this.#spans.get(2 * node + 1));
        }
        return end;
    }
    /** In order, with a long pause between any two. */
    spansOf(session) {
        const spans = [];
        for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
            spans.push([this.#spans.get(2 * node), this.#spans.get(2 * node + 1)]);
        }
        return spans.length < 2 ? spans : joinSpans(spans);
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
        (0,lists_data/* checkEnds */.t)(ends, sessions, spans.length / 2);
        for (let session = 0; session < sessions; session += 1) {
            for (let at = (0,lists_data/* startOf */.G)(ends, session); at < ends[session]; at += 1) {
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
        const [first, last] = [this.#spans.get(2 * node), this.#spans.get(2 * node + 1)];
        if (start - last > LONGEST_PAUSE || first - end > LONGEST_PAUSE)
            return false;
        if (start < first)
            this.#spans.set(2 * node, start);
        if (end > last)
            this.#spans.set(2 * node + 1, end);
        return true;
    }
    /** Joins what can be joined; as that is done when there is twice as much as the last time, it costs a little for each span. */
    #tidy() {
        const tidy = new _a();
        for (let session = 0; session < this.#sessions; session += 1) {
            for (const [start, end] of this.spansOf(session))
                tidy.#append(session, start, end);
        }
        this.#lists = tidy.#lists;
        this.#spans = tidy.#spans;
        this.#limit = Math.max(FEW_SPANS, 2 * this.#lists.size);
    }
}
_a = ActiveTimes;
function createSpans() {
    return new growing_column/* GrowingColumn */.Y((length) => new Float64Array(length));
}
function joinSpans(spans) {
    const joined = [];
    for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
        const last = joined.at(-1);
        if (last === undefined || start - last[1] > LONGEST_PAUSE)
            joined.push([start, end]);
        else if (end > last[1])
            joined[joined.length - 1] = [last[0], end];
    }
    return joined;
}

;// CONCATENATED MODULE: ./src/derive/usage/session-models.ts





/** Models that are told apart within a session, those that `byKeeping` puts first; nobody changes it so often. */
const MOST_MODELS = 8;
const FEW_NAMES = 64;
/** How many messages each model has written in each session. Mergeable in any order. */
class SessionModels {
    #names = new name_table/* NameTable */.K();
    #mostNames = FEW_NAMES;
    /** Each node is a model of a session, of which there are few. */
    #lists = new RowLists();
    /** By node: the number of the model's name, and of messages. */
    #cells = new integer_column/* IntegerColumn */.b();
    add(session, model, messages) {
        let known = 0;
        let last = NO_NODE;
        for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
            const name = this.#nameOf(node);
            if (name === model) {
                this.#cells.add(2 * node + 1, messages);
                return;
            }
            known += 1;
            if (last === NO_NODE || (0,action_order/* byKeeping */.Z)(name, this.#nameOf(last)) > 0)
                last = node;
        }
        if (known < MOST_MODELS)
            this.#set(this.#lists.add(session), model, messages);
        else if ((0,action_order/* byKeeping */.Z)(model, this.#nameOf(last)) < 0)
            this.#set(last, model, messages);
    }
    /**
     * @param sessions - How many there are in `other`.
     * @param toSession - Numbers here of the sessions there.
     */
    merge(other, sessions, toSession) {
        for (let session = 0; session < sessions; session += 1) {
            for (let node = other.#lists.newest(session); node !== NO_NODE; node = other.#lists.before(node)) {
                this.add(toSession[session], other.#nameOf(node), other.#messagesOf(node));
            }
        }
    }
    /** The model of most messages, of several the first by code units; null when no message names one. */
    primaryOf(session) {
        let primary = null;
        let most = 0;
        for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
            const [model, messages] = [this.#nameOf(node), this.#messagesOf(node)];
            if (messages > most || (messages === most && primary !== null && model < primary)) {
                [primary, most] = [model, messages];
            }
        }
        return primary;
    }
    /**
     * Each in the order in which it appeared, so that what was read is written down as it was.
     * @param sessions - How many there are.
     */
    toData(sessions) {
        const ends = new Uint32Array(sessions);
        const cells = new Uint32Array(2 * this.#lists.size);
        const names = new name_table/* NameTable */.K();
        let end = 0;
        for (let session = 0; session < sessions; session += 1) {
            const nodes = [];
            for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node))
                nodes.push(node);
            for (const node of nodes.reverse()) {
                cells[2 * end] = names.idOf(this.#nameOf(node));
                cells[2 * end + 1] = this.#messagesOf(node);
                end += 1;
            }
            ends[session] = end;
        }
        return { names: [...names.names], cells, ends };
    }
    /**
     * Takes over what was written down of so many sessions.
     * @throws RangeError when that is of no such sessions, or refers to names that are not there.
     */
    load({ names, cells, ends }, sessions) {
        (0,lists_data/* checkEnds */.t)(ends, sessions, cells.length / 2);
        for (let session = 0; session < sessions; session += 1) {
            for (let at = (0,lists_data/* startOf */.G)(ends, session); at < ends[session]; at += 1) {
                const name = names[cells[2 * at]];
                if (name === undefined)
                    throw new RangeError('A model has no name.');
                this.add(session, name, cells[2 * at + 1]);
            }
        }
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
        this.#mostNames = Math.max(FEW_NAMES, 2 * used.size);
    }
    #nameOf(node) {
        return this.#names.names[this.#cells.get(2 * node)];
    }
    #messagesOf(node) {
        return this.#cells.get(2 * node + 1);
    }
}

// EXTERNAL MODULE: ./src/derive/usage/pair-set.ts
var pair_set = __webpack_require__(9566);
;// CONCATENATED MODULE: ./src/derive/usage/session-usages.ts



/** Usages that a session marks with a bit. They are numbered as they are met, so that these are nearly all that is used. */
const WORDS = 2;
const BITS = 32 * WORDS;
/** Which usages, which are numbers here, occur in which sessions. Mergeable in any order. */
class SessionUsages {
    /** By session. */
    #bits = new integer_column/* IntegerColumn */.b();
    /** Session and usage, where there is no bit for it. */
    #others = new pair_set/* PairSet */.X();
    add(session, usage) {
        if (usage >= BITS) {
            this.#others.add(session, usage);
            return;
        }
        const word = session * WORDS + (usage >>> 5);
        const bits = this.#bits.get(word);
        const bit = 1 << (usage & 31);
        if ((bits & bit) === 0)
            this.#bits.set(word, bits | bit);
    }
    /**
     * @param sessions - How many there are in `other`.
     * @param toSession - Numbers here of the sessions there.
     * @param toUsage - Numbers here of the usages there.
     */
    merge(other, sessions, toSession, toUsage) {
        other.#each(sessions, (session, usage) => this.add(toSession[session], toUsage[usage]));
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
    toData(sessions) {
        const ends = new Uint32Array(sessions);
        this.#each(sessions, (session) => (ends[session] += 1));
        for (let session = 1; session < sessions; session += 1)
            ends[session] += ends[session - 1];
        const usages = new Uint32Array(ends.at(-1) ?? 0);
        const next = Uint32Array.from(ends, (_, session) => (0,lists_data/* startOf */.G)(ends, session));
        this.#each(sessions, (session, usage) => {
            usages[next[session]] = usage;
            next[session] += 1;
        });
        if (this.#others.size > 0) {
            for (let session = 0; session < sessions; session += 1) {
                usages.subarray((0,lists_data/* startOf */.G)(ends, session), ends[session]).sort();
            }
        }
        return { usages, ends };
    }
    /**
     * Takes over what was written down of so many sessions and usages.
     * @throws RangeError when that is not of these.
     */
    load({ usages, ends }, known) {
        (0,lists_data/* checkEnds */.t)(ends, known.sessions, usages.length);
        if (usages.some((usage) => usage >= known.usages))
            throw new RangeError('A session uses what is not there.');
        for (let session = 0; session < known.sessions; session += 1) {
            for (let at = (0,lists_data/* startOf */.G)(ends, session); at < ends[session]; at += 1)
                this.add(session, usages[at]);
        }
    }
    #each(sessions, visit) {
        for (let word = 0; word < sessions * WORDS; word += 1) {
            for (let bits = this.#bits.get(word); bits !== 0; bits &= bits - 1) {
                visit(Math.floor(word / WORDS), 32 * (word % WORDS) + 31 - Math.clz32(bits & -bits));
            }
        }
        this.#others.each(visit);
    }
}

;// CONCATENATED MODULE: ./src/derive/usage/session-table.ts





/** What is counted of a session. */
const SESSION_COUNTS = [
    'userMessages',
    'assistantMessages',
    'toolCalls',
    'toolErrors',
    'skillInvocations',
    'subagentDispatches',
    'mcpCalls',
    'slashCommands',
];
const session_table_COUNTS = SESSION_COUNTS.length;
const [USER_MESSAGES, ASSISTANT_MESSAGES, TOOL_CALLS, TOOL_ERRORS] = [0, 1, 2, 3];
const COLUMN_OF_KIND = { tool: null, skill: 4, subagent: 5, mcp: 6, slash_command: 7 };
/**
 * Sessions by id, mergeable in any order. Like runs they are never dropped, for a later file may continue them; a session is a
 * row of typed arrays, some 90 bytes beside its id, so that the garbage collector has nothing to visit.
 */
class SessionTable {
    /** The number of an id is that of its session. */
    #ids = new text_table/* TextTable */.CV();
    #counts = new integer_column/* IntegerColumn */.b();
    activity = new ActiveTimes();
    models = new SessionModels();
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
    addMessage(session, { speaker, model }) {
        if (speaker === 'user')
            this.#count(session, USER_MESSAGES, 1);
        if (speaker !== 'assistant')
            return;
        this.#count(session, ASSISTANT_MESSAGES, 1);
        if (model !== null)
            this.models.add(session, model, 1);
    }
    /** @param usage - The number of what is invoked. */
    addInvocation(session, { kind, tool, outcome }, usage) {
        this.#usages.add(session, usage);
        if (tool !== null)
            this.#count(session, TOOL_CALLS, 1);
        if (tool !== null && outcome === 'failed')
            this.#count(session, TOOL_ERRORS, 1);
        const column = COLUMN_OF_KIND[kind];
        if (column !== null)
            this.#count(session, column, 1);
    }
    /**
     * Adds the sessions of `other`, which is left as it is.
     * @param toUsage - Numbers here of the usages there.
     * @returns the numbers here of the sessions there.
     */
    merge(other, toUsage) {
        const { size } = other;
        const toSession = this.#ids.addAll(other.#ids.toData());
        for (const [session, into] of toSession.entries()) {
            for (let column = 0; column < session_table_COUNTS; column += 1)
                this.#count(into, column, other.#countOf(session, column));
        }
        this.activity.merge(other.activity, toSession);
        this.models.merge(other.models, size, toSession);
        this.#usages.merge(other.#usages, size, toSession, toUsage);
        return toSession;
    }
    /** @param toNew - New numbers of the usages by their old ones. */
    renumberUsages(toNew) {
        this.#usages.renumber(this.size, toNew);
    }
    countsOf(session) {
        const counts = createSessionCounts();
        for (const [column, name] of SESSION_COUNTS.entries())
            counts[name] = this.#countOf(session, column);
        return counts;
    }
    /** Over all sessions. */
    get totals() {
        const totals = createSessionCounts();
        for (const [column, name] of SESSION_COUNTS.entries()) {
            for (let session = 0; session < this.size; session += 1)
                totals[name] += this.#countOf(session, column);
        }
        return totals;
    }
    /** Which usages occur in which sessions. */
    listUsages() {
        return this.#usages.toData(this.size);
    }
    toData() {
        const { size } = this;
        return {
            ids: this.#ids.toData(),
            counts: this.#counts.copyTo(new Uint32Array(size * session_table_COUNTS)),
            activity: this.activity.toData(size),
            models: this.models.toData(size),
            usages: this.#usages.toData(size),
        };
    }
    /**
     * Takes over what a table has written down; this one is still empty.
     * @param known - How many usages there are.
     * @throws RangeError when that is of no table, or refers to what is not there.
     */
    load({ ids, counts, activity, models, usages }, known) {
        this.#ids.addAll(ids);
        const { size } = this;
        if (size !== ids.ends.length)
            throw new RangeError('A session stands there twice.');
        if (counts.length !== size * session_table_COUNTS)
            throw new RangeError('Counts of sessions are missing.');
        this.#counts.copyFrom(counts);
        this.activity.load(activity, size);
        this.models.load(models, size);
        this.#usages.load(usages, { sessions: size, usages: known });
    }
    #count(session, column, by) {
        this.#counts.add(session * session_table_COUNTS + column, by);
    }
    #countOf(session, column) {
        return this.#counts.get(session * session_table_COUNTS + column);
    }
}
function createSessionCounts() {
    return {
        userMessages: 0,
        assistantMessages: 0,
        toolCalls: 0,
        toolErrors: 0,
        skillInvocations: 0,
        subagentDispatches: 0,
        mcpCalls: 0,
        slashCommands: 0,
    };
}

// EXTERNAL MODULE: ./src/derive/usage/usage-days.ts
var usage_days = __webpack_require__(1982);
;// CONCATENATED MODULE: ./src/derive/usage/usage-ids.ts
/** Usages by number, in the order of their first appearance. Looked up part by part: to join the parts to a name would take longer. */
class UsageIds {
    #ids = new Map();
    #size = 0;
    /** The usage's number; a new one, which is that of the usages before, when it appears for the first time. */
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
/** What orders usages; different for each. */
function toName({ kind, tool, item }) {
    return `${kind}\n${tool ?? ''}\n${item ?? ''}`;
}

;// CONCATENATED MODULE: ./src/derive/usage/usage.ts





/** Usages that are told apart: of the others, whose names `byKeeping` puts last, only the number is known. */
const MOST_USAGES = 1000;
const REST = { kind: 'tool', tool: null, item: null };
const REST_NAME = toName(REST);
/**
 * What session transcripts tell of the use of tools, skills, subagents and commands. Mergeable in any order; what was used on a day
 * is kept for the days that a window can reach.
 */
class Usage {
    usages = [];
    sessions = new SessionTable();
    days = new usage_days/* UsageDays */.tj();
    #ids = new UsageIds();
    add({ time, run }, facts) {
        const session = run === null ? null : this.sessions.numberOf(run);
        if (session !== null) {
            if (time !== null)
                this.sessions.activity.add(session, time);
            this.sessions.addMessage(session, facts);
        }
        for (const invocation of facts.invocations) {
            if (this.usages.length >= 2 * MOST_USAGES)
                this.bound();
            const usage = this.#usage(invocation);
            const failed = invocation.outcome === 'failed' ? 1 : 0;
            this.#count(usage, 1, failed, time);
            if (session !== null)
                this.sessions.addInvocation(session, invocation, usage);
            if (time === null)
                continue;
            const day = this.days.at((0,timestamp/* toDayNumber */.pR)(time));
            day.add(usage, 1, failed);
            if (session !== null)
                day.sessions.add(usage, session);
        }
    }
    /** Adds what `other` holds; `other` is left as it is. */
    merge(other) {
        const toUsage = other.usages.map((usage) => this.#add(usage, usage));
        const toSession = this.sessions.merge(other.sessions, toUsage);
        this.days.merge(other.days, toUsage, toSession);
        if (this.usages.length >= 2 * MOST_USAGES)
            this.bound();
    }
    /**
     * Tells no more usages apart than are kept; the rest stand together, as a tool without a name. They take nobody's place, or it would
     * matter how often there have been too many. To be called before anything is read: what is kept is the same however often it was.
     */
    bound() {
        if (this.usages.length <= MOST_USAGES)
            return;
        const names = this.usages.map(toName);
        const told = names.filter((name) => name !== REST_NAME);
        if (told.length <= MOST_USAGES)
            return;
        const kept = new Set(told.sort(action_order/* byKeeping */.Z).slice(0, MOST_USAGES));
        this.#ids = new UsageIds();
        const toNew = this.usages.splice(0).map((usage, id) => this.#add(kept.has(names[id]) ? usage : REST, usage));
        this.sessions.renumberUsages(toNew);
        this.days.renumberUsages(toNew);
    }
    /**
     * Forgets what was used on days that no window can reach any more.
     * @param last - Number of the last day of all telemetry so far, which only moves forward.
     */
    dropOldDays(last) {
        this.days.dropOld(last);
    }
    toData() {
        this.bound();
        return { usages: this.usages, sessions: this.sessions.toData(), days: this.days.toData() };
    }
    /**
     * Takes over what was written down; this one is still empty.
     * @throws RangeError when that refers to what is not there.
     */
    load({ usages, sessions, days }) {
        for (const usage of usages)
            this.#add(usage, usage);
        if (this.usages.length !== usages.length)
            throw new RangeError('A usage stands there twice.');
        this.sessions.load(sessions, usages.length);
        this.days.load(days, { usages: usages.length, sessions: this.sessions.size });
    }
    /** @returns the number of the usage, to which is added what is known of it. */
    #add(name, { invocations, errors, lastTime }) {
        const id = this.#usage(name);
        this.#count(id, invocations, errors, lastTime);
        return id;
    }
    #usage(name) {
        const id = this.#ids.idOf(name);
        if (id === this.usages.length) {
            const { kind, tool, item } = name;
            this.usages.push({ kind, tool, item, invocations: 0, errors: 0, lastTime: null });
        }
        return id;
    }
    #count(id, invocations, errors, lastTime) {
        const usage = this.usages[id];
        usage.invocations += invocations;
        usage.errors += errors;
        if (lastTime !== null && (usage.lastTime === null || lastTime > usage.lastTime))
            usage.lastTime = lastTime;
    }
}

;// CONCATENATED MODULE: ./src/derive/partial.ts











/**
 * What is known of some files of one repository. A file's share depends on that file alone; merging is commutative
 * and associative, so any order and any grouping of files give the same result (invariant 5).
 */
class Partial {
    files = 0;
    bytes = 0;
    actionsTaken = 0;
    firstTime = null;
    lastTime = null;
    records = (0,record_counts/* createRecordCounts */.g)();
    dialects = { decision: 0, engine: 0, agent: 0, command: 0, transcript: 0 };
    outcomes = (0,outcome_counts/* createOutcomeCounts */.L)();
    /** By day number. */
    days = new Map();
    actions = new ActionTable((toNew) => this.runs.renumberActions(toNew));
    runs = new RunTable(this.actions.names);
    commands = new Commands();
    usage = new Usage();
    diagnostics = [];
    #lastDayNumber = 0;
    #lastDay;
    /**
     * Adds a daily file. Adding files to one partial, one after the other, gives what merging the partials of each gives.
     * @param path - Below the repository's telemetry directory.
     * @param repository - Whose telemetry it is: other repositories' records are not counted.
     * @param visit - Is told of each event too.
     * @returns when the file's records were made; null when none has a valid time stamp.
     */
    addFile(path, bytes, repository, visit) {
        let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        const file = (0,telemetry_file/* parseTelemetryFile */.B)(path, bytes, repository, (event, line, record) => {
            this.#addEvent(event);
            if (event.time !== null && event.time < first)
                first = event.time;
            if (event.time !== null && event.time > last)
                last = event.time;
            visit?.(event, line, record);
        });
        this.files += 1;
        this.bytes += bytes.byteLength;
        for (const key of record_counts/* RECORD_COUNTS */.j)
            this.records[key] += file.counts[key];
        for (const diagnostic of file.diagnostics)
            this.diagnostics.push(diagnostic);
        this.#bound();
        return last < first ? null : { first, last };
    }
    #addEvent(event) {
        this.dialects[event.dialect] += 1;
        this.outcomes[event.outcome] += 1;
        if (event.tookAction)
            this.actionsTaken += 1;
        if (event.time !== null) {
            this.firstTime = earliest(this.firstTime, event.time);
            this.lastTime = latest(this.lastTime, event.time);
            const number = (0,timestamp/* toDayNumber */.pR)(event.time);
            const day = this.#day(number);
            day.events += 1;
            day.outcomes[event.outcome] += 1;
            if (event.tookAction)
                day.actionsTaken += 1;
            if (event.durationMs !== null)
                day.latency.add(event.durationMs);
        }
        const action = this.actions.add(event);
        if (this.actions.days.size > 2 * action_days/* SWEPT_DAYS */.An)
            this.#dropOldDays();
        if (event.run !== null)
            this.runs.add(event.run, event, action);
        if (event.dialect === 'command')
            this.commands.add(event);
        if (event.transcript !== undefined)
            this.usage.add(event, event.transcript);
    }
    /** When the first and the last record were made; null when none has a valid time stamp. */
    get span() {
        return this.firstTime === null || this.lastTime === null ? null : { first: this.firstTime, last: this.lastTime };
    }
    /** Adds what `other` holds; `other` is left as it is. */
    merge(other) {
        this.files += other.files;
        this.bytes += other.bytes;
        this.actionsTaken += other.actionsTaken;
        if (other.firstTime !== null)
            this.firstTime = earliest(this.firstTime, other.firstTime);
        if (other.lastTime !== null)
            this.lastTime = latest(this.lastTime, other.lastTime);
        for (const key of record_counts/* RECORD_COUNTS */.j)
            this.records[key] += other.records[key];
        for (const dialect of telemetry_event/* DIALECTS */.O9)
            this.dialects[dialect] += other.dialects[dialect];
        (0,outcome_counts/* addOutcomeCounts */.O)(this.outcomes, other.outcomes);
        for (const [number, day] of other.days) {
            const into = this.#day(number);
            into.events += day.events;
            into.actionsTaken += day.actionsTaken;
            (0,outcome_counts/* addOutcomeCounts */.O)(into.outcomes, day.outcomes);
            into.latency.merge(day.latency);
        }
        const ids = this.actions.merge(other.actions);
        this.runs.merge(other.runs, ids);
        this.commands.merge(other.commands);
        this.usage.merge(other.usage);
        for (const diagnostic of other.diagnostics)
            this.diagnostics.push(diagnostic);
        this.#bound();
    }
    /** Drops what is beyond the bounds, which is the same in whatever order it came. */
    #bound() {
        this.actions.bound();
        this.#dropOldDays();
    }
    #dropOldDays() {
        if (this.lastTime === null)
            return;
        const last = (0,timestamp/* toDayNumber */.pR)(this.lastTime);
        this.actions.days.dropOld(last);
        this.usage.dropOldDays(last);
    }
    /** Remembers the last one: the events of a file are nearly all of one day. */
    #day(number) {
        if (number === this.#lastDayNumber && this.#lastDay !== undefined)
            return this.#lastDay;
        let day = this.days.get(number);
        if (day === undefined) {
            day = { events: 0, actionsTaken: 0, outcomes: (0,outcome_counts/* createOutcomeCounts */.L)(), latency: new latency/* Latency */.b() };
            this.days.set(number, day);
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


/***/ }),

/***/ 6439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CV: () => (/* binding */ TextTable),
  jS: () => (/* binding */ toTextData),
  OS: () => (/* binding */ toTexts)
});

// EXTERNAL MODULE: ./src/derive/growing-column.ts
var growing_column = __webpack_require__(2985);
// EXTERNAL MODULE: ./src/derive/integer-column.ts
var integer_column = __webpack_require__(752);
;// CONCATENATED MODULE: ./src/derive/uuid-units.ts
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
        const [high, low] = [toDigit(units[at]), toDigit(units[at + 1])];
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

;// CONCATENATED MODULE: ./src/derive/text-table.ts



/** Code units, as bytes while all of them fit. */
const createNarrow = (length) => new Uint8Array(length);
const createWide = (length) => new Uint16Array(length);
const NARROW_LIMIT = 0xff;
/**
 * Texts by number, in the order of their first appearance, in a few typed arrays: a million of them are nothing that the
 * garbage collector has to visit. Exact: a hash finds candidates, of which every code unit is compared. UUIDs, as most ids of runs
 * and sessions are, are kept as their 16 bytes.
 */
class TextTable {
    #units = new growing_column/* GrowingColumn */.Y(createNarrow);
    #isNarrow = true;
    /** Where what is kept of a text ends, times 2, and 1 more when that is the bytes of a UUID. */
    #ends = new integer_column/* IntegerColumn */.b();
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
        const units = new Uint16Array(this.#lengthOf(id));
        this.#copyText(id, units, 0);
        return toText(units, 0, units.length);
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
            if (unit > NARROW_LIMIT && this.#isNarrow)
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
        this.#units = new growing_column/* GrowingColumn */.Y(createWide);
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
/** FNV-1a over code units. */
const HASH_START = 0x811c9dc5;
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


/***/ }),

/***/ 8787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startOf),
/* harmony export */   t: () => (/* binding */ checkEnds)
/* harmony export */ });
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


/***/ }),

/***/ 9566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ PairSet)
/* harmony export */ });
const SMALLEST = 32;
const SECOND = 2 ** 32;
/** Distinct pairs of integers from 0 to 2^32 − 2, in one typed array: nothing for the garbage collector to visit. */
class PairSet {
    /** The first number plus 1, so that 0 is free, and the second one. At most three quarters are taken. */
    #slots = new Uint32Array(2 * SMALLEST);
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
/* harmony export */   gu: () => (/* binding */ USAGE_DAYS),
/* harmony export */   tj: () => (/* binding */ UsageDays)
/* harmony export */ });
/* unused harmony export DayUsage */
/* harmony import */ var _integer_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(752);
/* harmony import */ var _lists_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8787);
/* harmony import */ var _pair_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9566);



/** Days up to the last one of which it is kept what was used on them: 30 days, and the 30 before them. */
const USAGE_DAYS = 60;
/** What was used on one day. */
class DayUsage {
    /** Numbers of what was used, and of the sessions in which it was. */
    sessions = new _pair_set_js__WEBPACK_IMPORTED_MODULE_1__/* .PairSet */ .X();
    /** Invocations and errors by the number of what was used. */
    #counts = new _integer_column_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegerColumn */ .b();
    #usages = 0;
    add(usage, invocations, errors) {
        this.#counts.add(2 * usage, invocations);
        if (errors > 0)
            this.#counts.add(2 * usage + 1, errors);
        if (usage >= this.#usages)
            this.#usages = usage + 1;
    }
    /** Visits what was used, by its number. */
    each(visit) {
        for (let usage = 0; usage < this.#usages; usage += 1) {
            const invocations = this.#counts.get(2 * usage);
            if (invocations > 0)
                visit(usage, invocations, this.#counts.get(2 * usage + 1));
        }
    }
}
const CELLS = 3;
/** What was used on the days that a window can reach. Mergeable in any order. */
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
    /**
     * @param toUsage - Numbers here of the usages there.
     * @param toSession - Numbers here of the sessions there; the same ones without it.
     */
    merge(other, toUsage, toSession) {
        for (const [number, day] of other) {
            const into = this.at(number);
            day.each((usage, invocations, errors) => into.add(toUsage[usage], invocations, errors));
            day.sessions.each((usage, session) => {
                into.sessions.add(toUsage[usage], toSession === undefined ? session : toSession[session]);
            });
        }
    }
    /** @param toNew - New numbers of the usages by their old ones. */
    renumberUsages(toNew) {
        const renumbered = new UsageDays();
        renumbered.merge(this, toNew);
        this.#days = renumbered.#days;
        this.#last = undefined;
    }
    /** @param last - Number of the last day of all telemetry so far, which only moves forward. */
    dropOld(last) {
        for (const number of this.#days.keys())
            if (number <= last - USAGE_DAYS)
                this.#days.delete(number);
        this.#last = undefined;
    }
    toData() {
        const counts = [];
        const sessions = [];
        const countEnds = [];
        const sessionEnds = [];
        for (const [, day] of this) {
            day.each((...cells) => counts.push(...cells));
            for (const number of day.sessions.toSorted())
                sessions.push(number);
            countEnds.push(counts.length / CELLS);
            sessionEnds.push(sessions.length / 2);
        }
        return {
            numbers: Float64Array.from(this.#days.keys()),
            counts: Uint32Array.from(counts),
            countEnds: Uint32Array.from(countEnds),
            sessions: Uint32Array.from(sessions),
            sessionEnds: Uint32Array.from(sessionEnds),
        };
    }
    /**
     * Takes over what was written down.
     * @param known - How many usages and sessions there are.
     * @throws RangeError when that is not of these.
     */
    load(data, known) {
        const { numbers, counts, countEnds, sessions, sessionEnds } = data;
        (0,_lists_data_js__WEBPACK_IMPORTED_MODULE_2__/* .checkEnds */ .t)(countEnds, numbers.length, counts.length / CELLS);
        (0,_lists_data_js__WEBPACK_IMPORTED_MODULE_2__/* .checkEnds */ .t)(sessionEnds, numbers.length, sessions.length / 2);
        const check = (number, size) => {
            if (number >= size)
                throw new RangeError('A day names what is not there.');
            return number;
        };
        for (const [row, number] of numbers.entries()) {
            const day = this.at(number);
            for (let at = CELLS * (0,_lists_data_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .G)(countEnds, row); at < CELLS * countEnds[row]; at += CELLS) {
                day.add(check(counts[at], known.usages), counts[at + 1], counts[at + 2]);
            }
            for (let at = 2 * (0,_lists_data_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .G)(sessionEnds, row); at < 2 * sessionEnds[row]; at += 2) {
                day.sessions.add(check(sessions[at], known.usages), check(sessions[at + 1], known.sessions));
            }
        }
    }
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toWellFormed)
/* harmony export */ });
/** The text as UTF-8 can hold it: half a character becomes U+FFFD. */
function toWellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\ufffd');
}


/***/ }),

/***/ 4777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ READ_MODES)
/* harmony export */ });
/** How much of a file a command reads. */
const READ_MODES = ['skeleton', 'excerpt', 'raw'];


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
    'merge-conflict-marker': {
        severity: 'error',
        explanation: 'The line is a Git merge-conflict marker, so a conflict was committed unresolved.',
        remedy: 'Resolve the conflict in the telemetry file; keep the records of both sides.',
    },
    'foreign-record': {
        severity: 'error',
        explanation: 'The record names another repository than its directory. It is not aggregated.',
        remedy: 'Find the emitter that writes into the wrong directory.',
    },
    'lfs-pointer': {
        severity: 'error',
        explanation: 'The file is a Git LFS pointer: the telemetry itself is not in the repository.',
        remedy: 'Store telemetry as plain Git blobs; remove the LFS rule for *.jsonl.',
    },
    'unreadable-file': {
        severity: 'error',
        explanation: 'The file could not be read, or what was read is not the object that Git names.',
        remedy: 'Check the file in the telemetry repository, then run the build again.',
    },
    'secret-redacted': {
        severity: 'error',
        explanation: 'A text that is to be published holds a secret: a token, a key, a password. It is not published.',
        remedy: 'Revoke the secret now, for the telemetry repository still has it; then keep it out of what is emitted.',
    },
    'malformed-line': {
        severity: 'warning',
        explanation: 'The line holds no complete JSON object.',
        remedy: 'Check the emitter; the rest of the file is read as usual.',
    },
    'partial-line': {
        severity: 'warning',
        explanation: 'Beside complete records the line holds other bytes, which are not a record.',
        remedy: 'Check for interrupted or concurrent appends by the emitter.',
    },
    'invalid-utf8': {
        severity: 'warning',
        explanation: 'The line holds bytes that are not valid UTF-8.',
        remedy: 'Write telemetry as UTF-8 without any transcoding.',
    },
    'concatenated-records': {
        severity: 'warning',
        explanation: 'Several records stand on one line: a newline between two appends was lost. All of them are counted.',
        remedy: 'Make the emitter end every record with a newline.',
    },
    'truncated-last-line': {
        severity: 'warning',
        explanation: 'The last line has no newline and holds no complete record: an append was cut off.',
        remedy: 'Usually the next append follows; if it stays, check the emitter.',
    },
    'duplicate-record': {
        severity: 'warning',
        explanation: 'The record is identical, byte for byte, to an earlier one of the same file. It is counted once.',
        remedy: 'Look for a union merge or a retried append.',
    },
    'invalid-timestamp': {
        severity: 'warning',
        explanation: 'The record has no valid ISO 8601 time stamp. It is counted, but belongs to no day.',
        remedy: 'Emit UTC time stamps such as 2026-01-15T18:22:24Z.',
    },
    'implausible-timestamp': {
        severity: 'warning',
        explanation: 'The time stamp is more than a year away from the day that the file is named for. The record is counted, but belongs to no day.',
        remedy: 'Check the clock of the emitter, and the name of the file.',
    },
    'invalid-duration': {
        severity: 'warning',
        explanation: 'The record has a duration that is negative or not a number. It is taken as absent.',
        remedy: 'Measure durations with a monotonic clock, in milliseconds.',
    },
    'unsupported-schema-version': {
        severity: 'warning',
        explanation: 'The record has a schema version that this builder does not know. It is not aggregated.',
        remedy: 'Update the action, or check the emitter.',
    },
    'oversized-line': {
        severity: 'warning',
        explanation: 'The line is longer than the limit for one record. It is not parsed.',
        remedy: 'Keep payloads out of telemetry records.',
    },
    'path-redacted': {
        severity: 'warning',
        explanation: "A text that is to be published holds the path of a home directory, which is a person's login name. It is published as ~.",
        remedy: 'Emit paths relative to the repository.',
    },
    'dropped-writes': {
        severity: 'warning',
        explanation: 'More than 2 % of the command records were not written, because the log was locked. What they would tell is missing.',
        remedy: 'Let fewer processes write to one log, or let them wait for the lock.',
    },
    'crlf-line-end': {
        severity: 'warning',
        explanation: 'The file has lines that end with CRLF. They are read as others; found by `check` only.',
        remedy: 'Write "\\n" line ends, and set `*.jsonl -text` in .gitattributes.',
    },
    'outside-layout': {
        severity: 'warning',
        explanation: 'The telemetry file is not below telemetry/v1/repos/{owner_repo}/, so no dashboard shows it; found by `check` only.',
        remedy: 'Write it into the directory of its repository.',
    },
    'empty-reason': {
        severity: 'warning',
        explanation: 'The registry entry gives no reason why the repository is registered.',
        remedy: 'Register the repository with a reason.',
    },
    'unrecognised-record': {
        severity: 'note',
        explanation: 'The object fits none of the known record dialects. It is counted as unrecognised.',
        remedy: 'Nothing, if the record is meant for another reader.',
    },
    'missing-final-newline': {
        severity: 'note',
        explanation: 'The last record of the file does not end with a newline, so that the next append stands on the same line; found by `check` only.',
        remedy: 'Make the emitter end every record with a newline.',
    },
    'too-many-actions': {
        severity: 'note',
        explanation: 'There are more than 1,000 different actions. Those with the shortest names are told apart, the others are counted together.',
        remedy: 'Keep identifiers out of the names of actions.',
    },
    'identical-records': {
        severity: 'note',
        explanation: 'Command records that are identical byte for byte; having no identity of their own, all are counted.',
        remedy: 'Nothing, unless an append is retried.',
    },
    'missing-days': {
        severity: 'note',
        explanation: 'Days between the first and the last record have no records. Nothing is inferred for them.',
        remedy: 'Check whether the emitters ran on those days.',
    },
    'day-mismatch': {
        severity: 'note',
        explanation: 'The day of a record, in UTC, is not the day that its file is named for. The record counts on its own day.',
        remedy: 'Name files for the UTC day.',
    },
    'ignored-file': {
        severity: 'note',
        explanation: 'The directory holds an entry that is not a .jsonl file, or that is a symbolic link or a submodule. It is not read.',
        remedy: 'Keep only .jsonl files in the telemetry directory.',
    },
    'no-telemetry': {
        severity: 'note',
        explanation: 'There is no telemetry for this repository: no directory, or no records in it.',
        remedy: 'Check that the repository emits telemetry.',
    },
};


/***/ }),

/***/ 5499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ toDuration),
/* harmony export */   KA: () => (/* binding */ toOutcome),
/* harmony export */   OK: () => (/* binding */ durationAt),
/* harmony export */   fc: () => (/* binding */ identifierAt),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
/* harmony import */ var _json_json_tape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9389);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1534);


/** Run ids are strings; a number is taken only while it is exact (2^53 and more are not: two runs could become one). */
function identifierAt(record, node, key) {
    const found = record.at(node, key);
    if (record.isFilledText(found))
        return record.text(found);
    const number = record.number(found);
    return Number.isSafeInteger(number) ? String(number) : null;
}
/** The instant of a time stamp, in milliseconds since the epoch; null when there is no valid one. */
function timeAt(record, node, key) {
    const found = record.at(node, key);
    const plain = record.kindOf(found) === _json_json_tape_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN */ .tZ
        ? (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlainUtc */ .u5)(record.bytes, record.startOf(found), record.endOf(found))
        : undefined;
    return plain === undefined ? (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTimestamp */ .EH)(record.text(found)) : plain;
}
/** A duration in milliseconds. Absent is null; negative, not finite or not a number is null and reported (`spec/4`). */
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
/** What is a number, as a duration: null and reported when it cannot be one. */
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
    if (typeof word !== 'string')
        return 'unknown';
    return OUTCOME_WORDS.get(word) ?? OUTCOME_WORDS.get(word.toLowerCase()) ?? 'unknown';
}


/***/ }),

/***/ 3252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ KEYS),
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   fw: () => (/* binding */ toKey),
/* harmony export */   yn: () => (/* binding */ UNREAD)
/* harmony export */ });
/**
 * The names of all members that are read of records. A scan keeps what stands at these names alone; the rest, which is most of what
 * telemetry holds, it only checks.
 */
const NAMES = [
    'action',
    'actions',
    'actor',
    'args',
    'bytes',
    'bytes_read',
    'category',
    'cmd',
    'code',
    'command',
    'content',
    'correlation_id',
    'created',
    'decision',
    'decisions',
    'description',
    'details',
    'disclosure_mode',
    'duration_ms',
    'entity',
    'event',
    'execution',
    'exit_code',
    'finished_at',
    'generated_at',
    'handled',
    'id',
    'input',
    'inputs',
    'isMeta',
    'isSidechain',
    'is_error',
    'kind',
    'labels',
    'leafUuid',
    'message',
    'messageId',
    'milestones',
    'mode',
    'model',
    'name',
    'outcome',
    'owner',
    'payload',
    'reason',
    'reasoning',
    'redacted_fields',
    'repo',
    'result',
    'result_summary',
    'run_id',
    'schema_version',
    'sessionId',
    'skill',
    'snapshot',
    'source',
    'started_at',
    'status',
    'step_description',
    'subagent_type',
    'subtype',
    'summary',
    'text',
    'timestamp',
    'timing_ms',
    'tool_use_id',
    'ts',
    'type',
    'updated',
    'uuid',
    'verdict',
    'warnings',
    'workflow',
    'x',
];
/** How many keys there are, `UNREAD` included. */
const KEYS = NAMES.length + 1;
/** Stands for every name that is not read, and for elements of arrays. */
const UNREAD = 0;
const KEY = Object.fromEntries(NAMES.map((name, index) => [name, index + 1]));
const BUCKETS = 256;
const ENDS = new Uint16Array(NAMES.length + 1);
const BYTES = Buffer.from(NAMES.join(''), 'latin1');
/** The first name of each bucket, and behind each name the next one of its bucket; `UNREAD` where there is none. */
const FIRST = new Uint8Array(BUCKETS);
const NEXT = new Uint8Array(NAMES.length + 1);
for (const [index, name] of NAMES.entries()) {
    const key = index + 1;
    ENDS[key] = ENDS[key - 1] + name.length;
    const bucket = toBucket(BYTES, ENDS[key - 1], ENDS[key]);
    NEXT[key] = FIRST[bucket];
    FIRST[bucket] = key;
}
/** The key of the name that stands in these bytes, without its quotes; `UNREAD` when nobody reads it. */
function toKey(bytes, start, end) {
    if (start === end)
        return UNREAD;
    for (let key = FIRST[toBucket(bytes, start, end)]; key !== UNREAD; key = NEXT[key]) {
        if (isName(key, bytes, start, end))
            return key;
    }
    return UNREAD;
}
function isName(key, bytes, start, end) {
    const offset = ENDS[key - 1] - start;
    if (ENDS[key] - offset !== end)
        return false;
    for (let index = start; index < end; index += 1)
        if (BYTES[offset + index] !== bytes[index])
            return false;
    return true;
}
/** Names differ in their lengths and in their first and last letters, nearly always. */
function toBucket(bytes, start, end) {
    return ((end - start) * 7 + bytes[start] * 3 + bytes[end - 1] * 29 + bytes[(start + end) >> 1] * 11) % BUCKETS;
}


/***/ }),

/***/ 9389:
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
  tZ: () => (/* binding */ PLAIN),
  Dl: () => (/* binding */ ROOT),
  rT: () => (/* binding */ TRUE)
});

// UNUSED EXPORTS: ABSENT_VALUE

// EXTERNAL MODULE: ./src/records/json/json-keys.ts
var json_keys = __webpack_require__(3252);
;// CONCATENATED MODULE: ./src/records/json/text-pool.ts
/** Texts that are kept at a time; a power of two. */
const PLACES = 4096;
/** Bytes of a text that is worth being kept: names and ids. */
const LONGEST = 64;
/** Bytes at the end that are looked at to find a text's place: names that differ do so there, nearly always. */
const HASHED = 8;
/**
 * Makes strings of ASCII bytes, the same one for the same bytes as long as it keeps it: names and ids stand in record after record,
 * and a string that is there already costs neither memory nor a new look-up of what is known of it.
 */
class TextPool {
    #texts = new Array(PLACES).fill(undefined);
    #lengths = new Uint8Array(PLACES);
    #bytes = new Uint8Array(PLACES * LONGEST);
    textOf(bytes, start, end) {
        const length = end - start;
        if (length > LONGEST)
            return toText(bytes, start, end);
        const place = toPlace(bytes, start, end);
        const known = this.#texts[place];
        if (known !== undefined && this.#isKept(place, bytes, start, length))
            return known;
        const text = toText(bytes, start, end);
        this.#texts[place] = text;
        this.#lengths[place] = length;
        const kept = this.#bytes;
        for (let index = 0; index < length; index += 1)
            kept[place * LONGEST + index] = bytes[start + index];
        return text;
    }
    #isKept(place, bytes, start, length) {
        if (this.#lengths[place] !== length)
            return false;
        const kept = this.#bytes;
        const offset = place * LONGEST;
        for (let index = 0; index < length; index += 1)
            if (kept[offset + index] !== bytes[start + index])
                return false;
        return true;
    }
}
/** One for all that a thread reads. */
const sharedTexts = new TextPool();
function toPlace(bytes, start, end) {
    let hash = end - start;
    for (let index = Math.max(start, end - HASHED); index < end; index += 1)
        hash = (Math.imul(hash, 31) + bytes[index]) | 0;
    return (hash ^ (hash >>> 12) ^ (hash >>> 20)) & (PLACES - 1);
}
function toText(bytes, start, end) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

;// CONCATENATED MODULE: ./src/records/json/json-tape.ts


/** What a value is. `PLAIN` texts are ASCII without escapes, so that their bytes are their characters. */
const [ABSENT_VALUE, NULL, FALSE, TRUE, NUMBER, PLAIN, ESCAPED, ARRAY, OBJECT] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
];
const KIND_BITS = 4;
const KIND_MASK = 2 ** KIND_BITS - 1;
/**
 * Integers of a node: kind and key; then, of a container, unused and where its last child ends; of another value where its bytes begin
 * and end, without quotes.
 */
const NODE = 3;
/** Where a value stands that is not there. */
const NOWHERE = 0;
const ROOT = NODE;
const FEW_NODES = 256;
const FEW_LEVELS = 32;
/**
 * What of one JSON object is read: its values one after the other, each container in front of its children. It is filled by
 * `scanObject()`, again and again, so that records leave no garbage behind.
 */
class JsonTape {
    bytes = new Uint8Array(0);
    /** The members of the whole object, by key: those are what is asked for most. */
    members = new Int32Array(json_keys/* KEYS */.Rk);
    nodes = new Int32Array(FEW_NODES * NODE);
    /** What a scan is in the middle of. */
    levels = new Int32Array(FEW_LEVELS);
    /** Where the object stands in the bytes. */
    start = 0;
    end = 0;
    /** The whole object, with all that is in it. */
    toObject() {
        return JSON.parse(this.#slice(this.start, this.end));
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
    /** Where a value begins that is no container, without its quote. */
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
    isText(node) {
        const kind = this.kindOf(node);
        return kind === PLAIN || kind === ESCAPED;
    }
    /** Whether the value is a text that is not empty. */
    isFilledText(node) {
        return this.isText(node) && this.nodes[node + 1] !== this.nodes[node + 2];
    }
    /** The member of an object; of several of one name the last, as `JSON.parse` has it. */
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
    /** The element behind another one; `NOWHERE` behind the last. */
    next(array, element) {
        const isContainer = this.kindOf(element) >= ARRAY;
        return this.#withinArray(array, isContainer ? this.nodes[element + 2] : element + NODE);
    }
    #withinArray(array, node) {
        return node < this.nodes[array + 2] ? node : NOWHERE;
    }
    /** The text; null when the value is none. */
    text(node) {
        const kind = this.kindOf(node);
        if (kind === PLAIN)
            return sharedTexts.textOf(this.bytes, this.nodes[node + 1], this.nodes[node + 2]);
        return kind === ESCAPED ? JSON.parse(this.#source(node, 1)) : null;
    }
    /** The text at a key; null when there is none, or an empty one. */
    textAt(node, key) {
        const found = this.at(node, key);
        return this.isFilledText(found) ? this.text(found) : null;
    }
    /** The number; null when the value is none. */
    number(node) {
        if (this.kindOf(node) !== NUMBER)
            return null;
        const { bytes } = this;
        const [start, end] = [this.nodes[node + 1], this.nodes[node + 2]];
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
    /** As it stands in the file, with so many bytes around it. */
    #source(node, around) {
        return this.#slice(this.nodes[node + 1] - around, this.nodes[node + 2] + around);
    }
    #slice(start, end) {
        return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString('utf8');
    }
}
/** Digits of an integer that is exact whatever they are. */
const EXACT_DIGITS = 15;


/***/ }),

/***/ 5062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createRecordCounts),
/* harmony export */   j: () => (/* binding */ RECORD_COUNTS)
/* harmony export */ });
const RECORD_COUNTS = [
    'lines',
    'blank',
    /** Lines that yield no record. */
    'malformed',
    /** Records beyond the first on a line that held several. */
    'recovered',
    'parsed',
    'counted',
    'duplicate',
    'foreign',
    'unrecognised',
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
    };
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ BELIEVED_DAYS),
/* harmony export */   z: () => (/* binding */ compareDays)
/* harmony export */ });
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1534);

/** Days between an event and the day its file is named for that time zones and runs over midnight explain. */
const EXPLAINED_DAYS = 1;
/** Days beyond which the clock that wrote the event, or the name of the file, cannot be believed. */
const BELIEVED_DAYS = 366;
/**
 * @param time - Milliseconds since the epoch.
 * @param fileDay - Number of the day that the file is named for; null when it is named for none.
 * @returns null when there is nothing to say.
 */
function compareDays(time, fileDay) {
    if (fileDay === null)
        return null;
    const day = (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .toDayNumber */ .pR)(time);
    const distance = Math.abs(day - fileDay);
    if (distance === 0)
        return null;
    if (distance > BELIEVED_DAYS) {
        const message = `The record is dated ${(0,_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._b)(day)}, more than ${BELIEVED_DAYS} days from the day of its file; it belongs to no day.`;
        return { code: 'implausible-timestamp', message };
    }
    const explained = distance === EXPLAINED_DAYS ? ', as time stamps with an offset may be' : '';
    return { code: 'day-mismatch', message: `The record is dated ${(0,_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._b)(day)} in UTC${explained}.` };
}


/***/ }),

/***/ 3872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ DIALECTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   vR: () => (/* binding */ OUTCOMES_WORST_FIRST)
/* harmony export */ });
/** Record dialects of `spec/4`: A decision, B engine, C agent, D command, E transcript. */
const DIALECTS = ['decision', 'engine', 'agent', 'command', 'transcript'];
/** Outcomes of a record, worst first: the order in which a run takes its outcome (`spec/4`). */
const OUTCOMES_WORST_FIRST = ['failed', 'blocked', 'partial', 'success', 'unknown'];
/** Outcomes of a record in the order in which they are shown. */
const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'];


/***/ }),

/***/ 3989:
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
    /** @param message - What was found, in one sentence; kept for the finding of the first line only, which may come late. */
    add(code, line, message) {
        this.visit?.(code, line, message);
        const entry = this.#entries.get(code);
        if (entry === undefined)
            this.#entries.set(code, { line, count: 1, message });
        else {
            entry.count += 1;
            if (line !== null && entry.line !== null && line < entry.line)
                Object.assign(entry, { line, message });
        }
    }
    toDiagnostics() {
        return [...this.#entries].map(([code, entry]) => ({ code, file: this.file, ...entry }));
    }
}

// EXTERNAL MODULE: ./src/records/json/json-tape.ts + 1 modules
var json_tape = __webpack_require__(9389);
// EXTERNAL MODULE: ./src/records/json/json-keys.ts
var json_keys = __webpack_require__(3252);
;// CONCATENATED MODULE: ./src/records/json/scan-value.ts

/*
 * Where values end, byte by byte, as RFC 8259 has it. What is read beyond the last byte is undefined, which is no byte that any value
 * holds.
 */
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
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
const OPEN_BRACE = 0x7b;
/** Bytes that a string holds as they are: ASCII but for controls, quotes and backslashes. */
const PLAIN_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0);
/** What may stand behind a backslash, beside the "u" of a code unit; and behind that. */
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
/** What stands for the end of what is none. */
const NONE = -1;
/** Where something else than a space, a tab or a carriage return stands. */
function skipSpace(bytes, start) {
    let at = start;
    while (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === CARRIAGE_RETURN)
        at += 1;
    return at;
}
/** Where something stands that is no plain byte of a string. Four at a time: most bytes are in strings, and a loop's turn costs as much as they. */
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
/** Where the string's closing quote stands, whatever it holds; -1 when it has none, or holds what no string may hold. */
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
/** Behind the number's last digit; -1 when it is none. */
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
/** Behind the word of that kind; -1 when that is none, or not there. */
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

;// CONCATENATED MODULE: ./src/records/json/scan-object.ts



const scan_object_QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const CLOSE_BRACKET = 0x5d;
const scan_object_OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/**
 * Reads one JSON object (RFC 8259) in one pass over its bytes, which have to be valid UTF-8. Accepts what `JSON.parse` accepts, but for
 * line feeds between tokens: a record stands on one line. Puts on the tape what stands at names that are read.
 * @returns where the object ends, behind its brace; -1 when no complete one begins at `start`.
 */
function scanObject(tape, bytes, start) {
    if (bytes[start] !== scan_object_OPEN_BRACE)
        return NONE;
    tape.bytes = bytes;
    tape.start = start;
    let { nodes, levels } = tape;
    const { members } = tape;
    members.fill(json_tape/* NOWHERE */.JW);
    nodes[json_tape/* ROOT */.Dl] = json_tape/* OBJECT */.qv;
    let size = json_tape/* ROOT */.Dl + json_tape/* NODE */.NW;
    let depth = 0;
    // The container that is open; `NOWHERE` when it is not read.
    let container = json_tape/* ROOT */.Dl;
    let isObject = true;
    let at = skipSpace(bytes, start + 1);
    let isEmpty = bytes[at] === CLOSE_BRACE;
    for (;;) {
        if (!isEmpty) {
            let key = json_keys/* UNREAD */.yn;
            if (isObject) {
                if (bytes[at] !== scan_object_QUOTE)
                    return NONE;
                const begin = at + 1;
                const end = plainEnd(bytes, begin);
                const isPlain = bytes[end] === scan_object_QUOTE;
                at = isPlain ? end : stringEnd(bytes, end);
                if (at === NONE)
                    return NONE;
                if (container !== json_tape/* NOWHERE */.JW)
                    key = isPlain ? (0,json_keys/* toKey */.fw)(bytes, begin, at) : toEscapedKey(bytes, begin, at);
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
                if (bytes[at] !== scan_object_QUOTE) {
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
    return (0,json_keys/* toKey */.fw)(name, 0, name.length);
}

;// CONCATENATED MODULE: ./src/records/line-objects.ts

const line_objects_OPEN_BRACE = 0x7b;
/**
 * The records of a line that is more or less than one object: appends ran into each other, and rubbish may stand before, between or
 * behind them (`spec/4`, warts 1 and 2). Only objects that are complete at the top level count: a piece of a cut record is never
 * taken for a record, nor is other JSON.
 * @param tape - Is written on.
 * @param line - Valid UTF-8, without its line end.
 */
function recoverObjects(tape, line) {
    const objects = [];
    let remainder = false;
    for (let position = 0; position < line.length;) {
        const start = line.indexOf(line_objects_OPEN_BRACE, position);
        const outside = Buffer.from(line.subarray(position, start === -1 ? line.length : start)).toString('utf8');
        if (outside.trim() !== '') {
            remainder = true;
            // Brackets or quotes here mean that the next "{" may lie inside of a value that was cut: not safe to go on.
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/records/lines.ts

const NEWLINE = 0x0a;
const lines_CARRIAGE_RETURN = 0x0d;
/** What is looked at at a time: where bytes are not valid UTF-8, so much has to be read line by line. */
const CHUNK_BYTES = 64 * 1024;
/** Bytes of one line beyond which it is not parsed: no emitter writes such a record, and JSON.parse would hold it twice. */
const LINE_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * Calls `visit` for each line of a file that `take` has not taken: split on "\n" only (U+2028 is no line end), a "\r" before it
 * dropped, a byte order mark at the start of the file skipped. No line is skipped. A file that ends in a newline has no line after it.
 * @param chunkBytes - Bytes that are looked at at a time, which changes nothing but the time it takes.
 */
function forEachLine(bytes, visit, take = () => -1, chunkBytes = CHUNK_BYTES) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let number = 0;
    let start = buffer.length >= 3 && buffer.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
    while (start < buffer.length) {
        const end = chunkEnd(buffer, start, chunkBytes);
        const valid = end - start < LINE_LIMIT_BYTES && (0,external_node_buffer_.isUtf8)(buffer.subarray(start, end));
        while (start < end) {
            number += 1;
            const taken = valid ? take(start, number) : -1;
            start = (taken === -1 ? visitLine(buffer, start, number, visit) : taken) + 1;
        }
    }
}
/** The end of whole lines, of about a chunk: after the last newline in it, else after the next one, else the end. */
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
/** @returns where the line feed stands, or the end of the file. */
function visitLine(buffer, start, number, visit) {
    const newline = buffer.indexOf(NEWLINE, start);
    const stop = newline === -1 ? buffer.length : newline;
    const end = stop > start && buffer[stop - 1] === lines_CARRIAGE_RETURN ? stop - 1 : stop;
    const line = buffer.subarray(start, end);
    const oversized = line.length > LINE_LIMIT_BYTES;
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

// EXTERNAL MODULE: ./src/records/dialects/fields.ts
var fields = __webpack_require__(5499);
;// CONCATENATED MODULE: ./src/records/dialects/transcript-pairing.ts

const NO_USES = [];
const NO_INVOCATIONS = [];
/** What is known of one session while its file is read. */
class Session {
    /** By id, for which there may be results to come. */
    uses = new Map();
    /** Results that came before their uses, by the ids of these. */
    unclaimed = new Map();
    /** The message that the session is in the middle of. */
    message = null;
}
/**
 * Brings the tool uses of one file together with their results, which are further records of it; merges of files may have put
 * them before. Records that use a tool are held back until the file ends.
 */
class TranscriptPairing {
    #visit;
    #pending = [];
    /** By id; ids of uses need not differ between sessions. Null is that of records that name none. */
    #sessions = new Map();
    #lastRun = null;
    #lastSession = new Session();
    constructor(visit) {
        this.#visit = visit;
        this.#sessions.set(this.#lastRun, this.#lastSession);
    }
    add(record, lineNumber, report) {
        const { line, run, time } = record;
        const session = this.#session(run);
        const speaker = run !== null && continuesMessage(session, line) ? null : line.speaker;
        if (line.uses.length === 0)
            this.#emit({ record, lineNumber, speaker, uses: NO_USES });
        else {
            const uses = line.uses.map((use) => toPending(use, time));
            this.#pending.push({ record, lineNumber, speaker, uses });
            for (const use of uses)
                addUse(session, use, report);
        }
        for (const { useId, isError } of line.results)
            addResult(session, useId, { time, isError }, report);
    }
    /** Emits what was held back, in the order of the file. */
    finish() {
        for (const record of this.#pending)
            this.#emit(record);
    }
    /** Remembers the last one: the records of a session nearly all follow each other. */
    #session(run) {
        if (run === this.#lastRun)
            return this.#lastSession;
        let session = this.#sessions.get(run);
        if (session === undefined)
            this.#sessions.set(run, (session = new Session()));
        this.#lastRun = run;
        this.#lastSession = session;
        return session;
    }
    #emit({ record, lineNumber, speaker, uses }) {
        const { model } = record.line;
        const invocations = toInvocations(uses, record.line.slashCommand);
        this.#visit(toEvent(record, uses, { speaker, model, invocations }), lineNumber);
    }
}
/** Clients write an assistant's message in several lines, one for each item of its content. */
function continuesMessage(session, { speaker, messageId }) {
    if (speaker !== 'assistant' || messageId === null)
        return false;
    const continues = session.message === messageId;
    session.message = messageId;
    return continues;
}
function addUse({ uses, unclaimed }, use, report) {
    if (use.id === null || uses.has(use.id))
        return; // The first of several with one id: they cannot be told apart.
    uses.set(use.id, use);
    const result = unclaimed.get(use.id);
    if (result === undefined)
        return;
    settle(use, result, report);
    unclaimed.delete(use.id);
}
function addResult({ uses, unclaimed }, useId, result, report) {
    const use = uses.get(useId);
    if (use !== undefined)
        settle(use, result, report);
    else if (!unclaimed.has(useId) || result.isError)
        unclaimed.set(useId, result);
}
/*
 * Field by field, here and below: a log of sessions has a record for every word of an agent, and copies that are made of whatever
 * another object holds cost as much as parsing it.
 */
function toPending({ id, kind, tool, item }, time) {
    return { id, kind, tool, item, time, outcome: 'unknown', durationMs: null };
}
function toInvocations(uses, slashCommand) {
    if (uses.length === 0 && slashCommand === null)
        return NO_INVOCATIONS;
    const invocations = uses.map(({ kind, tool, item, outcome }) => ({ kind, tool, item, outcome }));
    if (slashCommand !== null) {
        invocations.push({ kind: 'slash_command', tool: null, item: slashCommand, outcome: 'unknown' });
    }
    return invocations;
}
function toEvent(record, uses, transcript) {
    return {
        dialect: record.dialect,
        time: record.time,
        action: record.action,
        outcome: toWorst(uses),
        run: record.run,
        durationMs: toLongest(uses),
        tookAction: record.tookAction,
        decidesRun: record.decidesRun,
        actor: record.actor,
        repository: record.repository,
        command: undefined,
        transcript,
    };
}
/** Errors stand: a second result does not take one back. The duration is up to the first result. */
function settle(use, { time, isError }, report) {
    const isFirst = use.outcome === 'unknown';
    if (isError || isFirst)
        use.outcome = isError ? 'failed' : 'success';
    if (isFirst && time !== null && use.time !== null) {
        use.durationMs = (0,fields/* toDuration */.Ah)(time - use.time, 'tool result − tool use', report);
    }
}
/** `spec/4`, row E: a record has the worst outcome of its uses; unknown is not worse than success. */
function toWorst(uses) {
    if (uses.some(({ outcome }) => outcome === 'failed'))
        return 'failed';
    return uses.some(({ outcome }) => outcome === 'success') ? 'success' : 'unknown';
}
/** Tools of one record run side by side: it took as long as the longest of them. */
function toLongest(uses) {
    return uses.reduce((longest, { durationMs }) => durationMs !== null && (longest === null || durationMs > longest) ? durationMs : longest, null);
}

// EXTERNAL MODULE: ./src/redaction/plain-text.ts
var plain_text = __webpack_require__(5601);
// EXTERNAL MODULE: ./src/redaction/redact-text.ts + 4 modules
var redact_text = __webpack_require__(3886);
;// CONCATENATED MODULE: ./src/records/dialects/redacted-fields.ts


/** What stands in place of a value that must not be known (`spec/3`, Redaction). */
const REDACTED = 'REDACTED';
/**
 * Names of the fields that the emitter says it has replaced: whatever is there now, a hash or what was forgotten, is not read. Those of the
 * envelope are honoured too, although the contract speaks of the payload's.
 */
function readRedactedFields(record, payload) {
    const list = record.at(payload, json_keys/* KEY */._.redacted_fields);
    const first = record.first(list);
    if (first === json_tape/* NOWHERE */.JW)
        return redacted_fields_NONE;
    const names = new Set();
    for (let item = first; item !== json_tape/* NOWHERE */.JW; item = record.next(list, item)) {
        const name = record.text(item);
        if (name !== null)
            names.add(name.replace(/^payload\./, ''));
    }
    return names;
}
const redacted_fields_NONE = new Set();

// EXTERNAL MODULE: ./src/redaction/preview.ts
var preview = __webpack_require__(4225);
;// CONCATENATED MODULE: ./src/records/redacted-event.ts



/** Characters of a name: of an action, an actor, a run. Nobody gives longer ones, and pages have to stay bounded. */
const NAME_LENGTH = 200;
/**
 * An event of which every text may be published (invariant 9), whatever fields it will have: its own as names, those of the facts
 * within it as previews. One that has nothing to hide, which is nearly every one, is returned as it is.
 */
function redactEvent(event, report) {
    if (isPlainEvent(event))
        return event;
    return mapItems(event, (field) => typeof field === 'string' ? tell(toName(field), report) : redactFact(field, report));
}
/**
 * Looks field by field and without making anything, for this is done with every event; a test holds it to all fields there are
 * that hold any text but words of ours.
 */
function isPlainEvent({ action, run, actor, repository, command, transcript }) {
    return (isPlainName(action) &&
        isPlainRun(run) &&
        isPlainActor(actor) &&
        isPlainRepository(repository) &&
        (command === undefined || command.warnings.every(isPlainPreview)) &&
        (transcript === undefined || (isPlainPreview(transcript.model) && transcript.invocations.every(isPlainInvocation))));
}
/** Runs come and go: to remember those before the last would be to forget the names. */
const isPlainRun = createPlainTest(plain_text/* isPlainOnce */.On);
const isPlainActor = createPlainTest(plain_text/* isPlain */.$i);
const isPlainRepository = createPlainTest(plain_text/* isPlain */.$i);
/** Remembers the last plain name: that of one record is nearly always that of the record before. */
function createPlainTest(isPlain) {
    let last = null;
    return (name) => {
        if (name === last)
            return true;
        if (name !== null && (name.length > NAME_LENGTH || !isPlain(name)))
            return false;
        last = name;
        return true;
    };
}
function isPlainName(name) {
    return name === null || (name.length <= NAME_LENGTH && (0,plain_text/* isPlain */.$i)(name));
}
function isPlainInvocation({ tool, item }) {
    return isPlainPreview(tool) && isPlainPreview(item);
}
function isPlainPreview(text) {
    return text === null || (text.length <= preview/* PREVIEW_LENGTH */._C && (0,plain_text/* isPlain */.$i)(text));
}
function redactFact(value, report) {
    return typeof value === 'string'
        ? tell((0,preview/* toPreview */.W)(value), report)
        : mapItems(value, (item) => redactFact(item, report));
}
/** The array or object with its items changed; the same one when none has. */
function mapItems(value, change) {
    if (typeof value !== 'object' || value === null)
        return value;
    let copy;
    for (const key in value) {
        const item = value[key];
        const changed = change(item);
        if (changed === item)
            continue;
        copy ??= (Array.isArray(value) ? [...value] : { ...value });
        copy[key] = changed;
    }
    return copy ?? value;
}
/** A name that is too long is told apart from others that begin like it by a digest. */
function toName(name) {
    const redacted = (0,redact_text/* redactText */.R)(name);
    if (name.length <= NAME_LENGTH && redacted.text.length <= NAME_LENGTH)
        return redacted;
    return { ...redacted, text: `${(0,preview/* cut */.Jj)(redacted.text, NAME_LENGTH - 8)} #${(0,redact_text/* toDigest */.O)(name)}` };
}
function tell(redacted, report) {
    reportRedaction(redacted, report);
    return redacted.text;
}
/** Says what was taken out of a text, without saying any of it. */
function reportRedaction({ secrets, paths }, report) {
    if (secrets > 0)
        report('secret-redacted', 'The record holds a secret, which is not published.');
    if (paths > 0)
        report('path-redacted', 'The record holds a path with a login name, which is not published.');
}

;// CONCATENATED MODULE: ./src/records/free-text.ts






/** Fields of an agent event's payload that hold sentences. */
const SENTENCES = [
    'summary',
    'reasoning',
    'description',
    'step_description',
    'result_summary',
    'result',
    'message',
    'reason',
];
/**
 * Reports what there is to hide in a record's free text. An event has none, but the replay of a run shows it, redacted: it is told
 * of here, where every record comes by, so that what is said of a file does not depend on which runs are replayed.
 */
function reportFreeText(dialect, record, report) {
    switch (dialect) {
        case 'decision': {
            reportText(record, record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.reason), report);
            const decisions = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.decisions);
            for (let item = record.first(decisions); item !== json_tape/* NOWHERE */.JW; item = record.next(decisions, item)) {
                reportText(record, record.at(item, json_keys/* KEY */._.reason), report);
            }
            return;
        }
        case 'engine':
            reportText(record, record.at(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.event), json_keys/* KEY */._.reason), report);
            reportText(record, record.at(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.details), json_keys/* KEY */._.summary), report);
            return;
        case 'agent': {
            const payload = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.payload);
            const redacted = readRedactedFields(record, payload);
            for (const name of SENTENCES) {
                if (!redacted.has(name))
                    reportText(record, record.at(payload, json_keys/* KEY */._[name]), report);
            }
            return;
        }
        case 'command':
        case 'transcript':
    }
}
/** Nearly all texts are seen to be plain where they stand, without making a string of them. */
function reportText(record, node, report) {
    if (!record.isText(node))
        return;
    if (record.kindOf(node) === json_tape/* PLAIN */.tZ && (0,plain_text/* isPlainAscii */._1)(record.bytes, record.startOf(node), record.endOf(node)))
        return;
    const text = record.text(node) ?? '';
    if (!(0,plain_text/* isPlain */.$i)(text))
        reportRedaction((0,redact_text/* redactText */.R)(text), report);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/records/dialects/agent.ts





/** Dialect C (`spec/3`, `spec/4 §C`). */
const agentSchema = schemas/* object */.Ikc({
    schema_version: schemas/* string */.YjP(),
    event: schemas/* string */.YjP().min(1),
    timestamp: schemas/* unknown */.L5J().optional(),
    source: schemas/* unknown */.L5J().optional(),
    run_id: schemas/* unknown */.L5J().optional(),
    payload: schemas/* unknown */.L5J().optional(),
});
/** Whether the schema accepts a record. */
function isAgentRecord(record) {
    return record.isText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.schema_version)) && record.isFilledText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.event));
}
function toAgentEvent(record, report) {
    const payload = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.payload);
    const redacted = readRedactedFields(record, payload);
    /** The payload, as far as a field of it may be read. */
    const payloadOf = (name) => (redacted.has(name) ? json_tape/* NOWHERE */.JW : payload);
    const action = redacted.has('event') ? REDACTED : (record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.event) ?? '');
    const outcome = toAgentOutcome(action, record, payloadOf);
    return {
        dialect: 'agent',
        time: (0,fields/* timeAt */.lC)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.timestamp),
        action,
        outcome,
        run: redacted.has('run_id') ? null : (0,fields/* identifierAt */.fc)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.run_id),
        durationMs: (0,fields/* durationAt */.OK)(record, payloadOf('duration_ms'), json_keys/* KEY */._.duration_ms, 'payload.duration_ms', report),
        tookAction: false,
        decidesRun: action === 'review.decision' && outcome !== 'unknown',
        actor: redacted.has('source') ? null : record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.source),
        repository: null,
        command: undefined,
        transcript: undefined,
    };
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
/** The table of `spec/4`, row C. Event names outside of it are valid extensions, of unknown outcome. */
function toAgentOutcome(event, record, payloadOf) {
    const textOf = (name) => record.textAt(payloadOf(name), json_keys/* KEY */._[name]);
    switch (event) {
        case 'review.decision':
            return VERDICTS.get(textOf('verdict') ?? textOf('decision')) ?? 'unknown';
        case 'executor.error':
            return record.isTrue(record.at(payloadOf('handled'), json_keys/* KEY */._.handled)) ? 'partial' : 'failed';
        case 'executor.command_completed': {
            const code = record.number(record.at(payloadOf('exit_code'), json_keys/* KEY */._.exit_code));
            return code === null ? 'unknown' : code === 0 ? 'success' : 'failed';
        }
        case 'plan.step_completed':
            return STEP_STATUSES.get(textOf('status')?.toLowerCase() ?? null) ?? 'unknown';
        default:
            return 'unknown';
    }
}

// EXTERNAL MODULE: ./src/records/command-facts.ts
var command_facts = __webpack_require__(4777);
;// CONCATENATED MODULE: ./src/records/dialects/command-facts.ts



/** A code is a lower-case identifier, so that no sentence, path or token can pass for one. */
const CODE = /^[a-z][a-z0-9_.:-]{0,63}$/;
const FILE_READ = 'file.read';
/** Where emitters have put the number of bytes. */
const BYTES_KEYS = [json_keys/* KEY */._.bytes, json_keys/* KEY */._.bytes_read];
/** @returns undefined when there is nothing to tell, as for nearly all records. */
function toCommandFacts(record, command) {
    const read = toRead(record, command);
    const warnings = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.warnings);
    let warning = record.first(warnings);
    if (read === null && warning === json_tape/* NOWHERE */.JW)
        return undefined;
    const codes = [];
    let otherWarnings = 0;
    for (; warning !== json_tape/* NOWHERE */.JW; warning = record.next(warnings, warning)) {
        const code = toCode(record, warning);
        if (code === null)
            otherWarnings += 1;
        else
            codes.push(code);
    }
    return { warnings: codes, otherWarnings, read };
}
/** A warning is a code, or an object that has one. */
function toCode(record, warning) {
    const code = record.text(warning) ?? record.textAt(warning, json_keys/* KEY */._.code);
    return code !== null && CODE.test(code) ? code : null;
}
/** Any command may disclose files (`x.disclosure_mode`); the mode of `file.read` is in its arguments too. */
function toRead(record, command) {
    const x = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.x);
    const disclosed = record.textAt(x, json_keys/* KEY */._.disclosure_mode) ??
        (command === FILE_READ ? record.textAt(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.args), json_keys/* KEY */._.mode) : null);
    if (disclosed === null)
        return null;
    const mode = command_facts/* READ_MODES */.C.find((known) => known === disclosed);
    const bytes = toBytes(record, record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.result)) ?? toBytes(record, x);
    return mode === undefined || bytes === null ? null : { mode, bytes };
}
function toBytes(record, node) {
    const found = BYTES_KEYS.map((key) => record.at(node, key)).find((at) => record.has(at));
    const bytes = found === undefined ? null : record.number(found);
    return bytes !== null && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null;
}

;// CONCATENATED MODULE: ./src/records/dialects/command.ts





/** Dialect D (`spec/4 §D`). */
const commandSchema = schemas/* object */.Ikc({
    ts: schemas/* unknown */.L5J().optional(),
    cmd: schemas/* string */.YjP().min(1),
    run_id: schemas/* unknown */.L5J().optional(),
    result: schemas/* unknown */.L5J().optional(),
    timing_ms: schemas/* unknown */.L5J().optional(),
    args: schemas/* unknown */.L5J().optional(),
    warnings: schemas/* unknown */.L5J().optional(),
    x: schemas/* unknown */.L5J().optional(),
});
const STATUSES = new Map([
    ['ok', 'success'],
    ['error', 'failed'],
    ['failed', 'failed'],
]);
/** Whether the schema accepts a record. */
function isCommandRecord(record) {
    return record.isFilledText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.cmd));
}
function toCommandEvent(record, report) {
    const action = record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.cmd) ?? '';
    return {
        dialect: 'command',
        time: (0,fields/* timeAt */.lC)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.ts),
        action,
        outcome: STATUSES.get(record.textAt(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.result), json_keys/* KEY */._.status)) ?? 'unknown',
        run: (0,fields/* identifierAt */.fc)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.run_id),
        durationMs: (0,fields/* durationAt */.OK)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.timing_ms, 'timing_ms', report),
        tookAction: false,
        decidesRun: false,
        actor: null,
        repository: null,
        command: toCommandFacts(record, action),
        transcript: undefined,
    };
}

;// CONCATENATED MODULE: ./src/records/dialects/decision.ts




/** Dialect A (`spec/4 §A`). Only what makes it this dialect is required; every other key may be anything. */
const decisionSchema = schemas/* object */.Ikc({
    schema_version: schemas/* string */.YjP(),
    action: schemas/* string */.YjP().min(1),
    outcome: schemas/* string */.YjP(),
    generated_at: schemas/* unknown */.L5J().optional(),
    correlation_id: schemas/* unknown */.L5J().optional(),
    actor: schemas/* unknown */.L5J().optional(),
    entity: schemas/* unknown */.L5J().optional(),
    execution: schemas/* unknown */.L5J().optional(),
    decisions: schemas/* unknown */.L5J().optional(),
    inputs: schemas/* unknown */.L5J().optional(),
});
/** Whether the schema accepts a record. */
function isDecisionRecord(record) {
    return (record.isText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.schema_version)) &&
        record.isFilledText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.action)) &&
        record.isText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.outcome)));
}
function toDecisionEvent(record, report) {
    const isDryRun = record.textAt(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.inputs), json_keys/* KEY */._.mode) === 'dry-run';
    return {
        dialect: 'decision',
        time: (0,fields/* timeAt */.lC)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.generated_at),
        action: record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.action) ?? '',
        outcome: (0,fields/* toOutcome */.KA)(record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.outcome)),
        run: (0,fields/* identifierAt */.fc)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.correlation_id),
        durationMs: toExecutionTime(record, record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.execution), report),
        tookAction: !isDryRun && hasMutation(record, record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.decisions)),
        decidesRun: false,
        actor: record.text(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.actor)),
        repository: record.textAt(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.entity), json_keys/* KEY */._.repo),
        command: undefined,
        transcript: undefined,
    };
}
function toExecutionTime(record, execution, report) {
    const started = (0,fields/* timeAt */.lC)(record, execution, json_keys/* KEY */._.started_at);
    const finished = (0,fields/* timeAt */.lC)(record, execution, json_keys/* KEY */._.finished_at);
    return started === null || finished === null
        ? null
        : (0,fields/* toDuration */.Ah)(finished - started, 'execution.finished_at − execution.started_at', report);
}
function hasMutation(record, decisions) {
    for (let item = record.first(decisions); item !== json_tape/* NOWHERE */.JW; item = record.next(decisions, item)) {
        if (record.textAt(item, json_keys/* KEY */._.kind) !== 'mutation')
            continue;
        const decision = record.textAt(item, json_keys/* KEY */._.decision);
        if (decision === 'create' || decision === 'update')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/records/dialects/engine.ts




/** Dialect B (`spec/4 §B`). */
const engineSchema = schemas/* object */.Ikc({
    schema_version: schemas/* string */.YjP(),
    event: schemas/* object */.Ikc({ category: schemas/* string */.YjP().min(1), action: schemas/* unknown */.L5J().optional() }),
    generated_at: schemas/* unknown */.L5J().optional(),
    correlation_id: schemas/* unknown */.L5J().optional(),
    source: schemas/* unknown */.L5J().optional(),
    entity: schemas/* unknown */.L5J().optional(),
    details: schemas/* unknown */.L5J().optional(),
});
/** Whether the schema accepts a record. */
function isEngineRecord(record) {
    return (record.isText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.schema_version)) &&
        record.isFilledText(record.at(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.event), json_keys/* KEY */._.category)));
}
function toEngineEvent(record) {
    const event = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.event);
    const word = (0,fields/* toOutcome */.KA)(record.textAt(event, json_keys/* KEY */._.action));
    return {
        dialect: 'engine',
        time: (0,fields/* timeAt */.lC)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.generated_at),
        action: record.textAt(event, json_keys/* KEY */._.category) ?? '',
        outcome: word === 'success' || word === 'failed' ? word : 'unknown',
        run: (0,fields/* identifierAt */.fc)(record, json_tape/* ROOT */.Dl, json_keys/* KEY */._.correlation_id),
        durationMs: null,
        tookAction: tookAction(record, record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.details)),
        decidesRun: false,
        actor: record.textAt(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.source), json_keys/* KEY */._.workflow),
        repository: toRepository(record, record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.entity)),
        command: undefined,
        transcript: undefined,
    };
}
/** Something was really changed: `spec/4 §B`, last line. A dry run changes nothing, whatever it lists. */
function tookAction(record, details) {
    if (record.textAt(details, json_keys/* KEY */._.mode) === 'dry-run')
        return false;
    const isFilled = (array) => record.first(array) !== json_tape/* NOWHERE */.JW;
    const labels = record.at(details, json_keys/* KEY */._.labels);
    return (isFilled(record.at(details, json_keys/* KEY */._.actions)) ||
        isFilled(record.at(labels, json_keys/* KEY */._.created)) ||
        isFilled(record.at(labels, json_keys/* KEY */._.updated)) ||
        isFilled(record.at(record.at(details, json_keys/* KEY */._.milestones), json_keys/* KEY */._.created)));
}
/** `entity.repo` is `name` or `owner/name`; `entity.owner` completes the former. */
function toRepository(record, entity) {
    const repo = record.textAt(entity, json_keys/* KEY */._.repo);
    const owner = record.textAt(entity, json_keys/* KEY */._.owner);
    return repo === null || owner === null || repo.includes('/') ? repo : toFullName(owner, repo);
}
let lastOwner = '';
let lastRepo = '';
let lastName = '/';
/** Remembers the last one: the records of a file nearly all name the same. */
function toFullName(owner, repo) {
    if (owner !== lastOwner || repo !== lastRepo) {
        lastName = `${owner}/${repo}`;
        lastOwner = owner;
        lastRepo = repo;
    }
    return lastName;
}

;// CONCATENATED MODULE: ./src/records/dialects/transcript-content.ts


/** Names are identifiers, so that no sentence can pass for one and be published. */
const IDENTIFIER = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,127}$/u;
/** What a use counts as whose tool has no such name. */
const UNNAMED_TOOL = 'tool_use';
const transcript_content_NO_USES = [];
const NO_RESULTS = [];
/** @param content - A string, or an array of items; anything else says nothing. */
function parseContent(record, content) {
    if (record.isText(content)) {
        const markup = findMarkup(record, content);
        return { uses: transcript_content_NO_USES, results: NO_RESULTS, slashCommand: markup.slashCommand, speaks: !markup.isOutput };
    }
    let uses = transcript_content_NO_USES;
    let results = NO_RESULTS;
    let slashCommand = null;
    let speaks = false;
    for (let item = record.first(content); item !== json_tape/* NOWHERE */.JW; item = record.next(content, item)) {
        if (!record.isObject(item))
            continue;
        const type = record.text(record.at(item, json_keys/* KEY */._.type));
        const markup = findMarkup(record, record.at(item, json_keys/* KEY */._.text));
        if (type === 'tool_use')
            uses = [...uses, toToolUse(record, item)];
        if (type === 'tool_result')
            results = [...results, ...toToolResults(record, item)];
        else
            speaks ||= !markup.isOutput;
        slashCommand ??= markup.slashCommand;
    }
    return { uses, results, slashCommand, speaks };
}
function toToolUse(record, item) {
    const name = toIdentifierName(record.text(record.at(item, json_keys/* KEY */._.name))) ?? UNNAMED_TOOL;
    const id = record.textAt(item, json_keys/* KEY */._.id);
    const input = record.at(item, json_keys/* KEY */._.input);
    const mcp = name.startsWith('mcp__') ? /^mcp__(.+?)__(.+)$/.exec(name) : null;
    if (mcp !== null)
        return { id, kind: 'mcp', tool: name, item: `${mcp[1]}/${mcp[2]}` };
    switch (name) {
        case 'Task':
        case 'Agent':
            return { id, kind: 'subagent', tool: name, item: toIdentifierName(record.textAt(input, json_keys/* KEY */._.subagent_type)) };
        case 'Skill': {
            const skill = record.textAt(input, json_keys/* KEY */._.skill);
            const item = skill === null ? toCommandName(record.textAt(input, json_keys/* KEY */._.command)) : toIdentifierName(skill);
            return { id, kind: 'skill', tool: name, item };
        }
        case 'SlashCommand':
            return { id, kind: 'slash_command', tool: name, item: toCommandName(record.textAt(input, json_keys/* KEY */._.command)) };
        default:
            return { id, kind: 'tool', tool: name, item: null };
    }
}
/** One, or none when it does not say of which use. */
function toToolResults(record, item) {
    const useId = record.textAt(item, json_keys/* KEY */._.tool_use_id);
    return useId === null ? NO_RESULTS : [{ useId, isError: record.isTrue(record.at(item, json_keys/* KEY */._.is_error)) }];
}
const NO_MARKUP = { slashCommand: null, isOutput: false };
/** What client markup a text begins with. Texts are long, and nearly none of them begins so: those are not looked at any further. */
function findMarkup(record, node) {
    if (!record.isFilledText(node) || !mayBeginMarkup(record.bytes[record.startOf(node)]))
        return NO_MARKUP;
    const text = record.text(node) ?? '';
    return { slashCommand: findSlashCommand(text), isOutput: /^\s*<local-command-/.test(text) };
}
/** Whether it is "<", or may be white space before it: a space, the beginning of an escape or of a character that is not ASCII. */
function mayBeginMarkup(byte) {
    return byte === 0x3c || byte === 0x20 || byte === 0x5c || byte >= 0x80;
}
/** The markup stands at the beginning, its tags in either order: a message that quotes it further on is text. */
const SLASH_COMMAND = /^\s*(?:<command-message>[^<]*<\/command-message>\s*)?<command-name>([^<]*)<\/command-name>/;
const MARKUP_LIMIT = 1024;
function findSlashCommand(text) {
    if (!text.includes('<command-name>'))
        return null;
    return toCommandName(SLASH_COMMAND.exec(text.slice(0, MARKUP_LIMIT))?.[1] ?? null);
}
/** `/review --fast` → `review`. */
function toCommandName(command) {
    return toIdentifierName(command?.trim().split(/\s/, 1)[0]?.replace(/^\//, ''));
}
function toIdentifierName(name) {
    return name != null && IDENTIFIER.test(name) ? name : null;
}

;// CONCATENATED MODULE: ./src/records/dialects/transcript.ts





/** Dialect E (`spec/4 §E`). */
const transcriptSchema = schemas/* object */.Ikc({
    type: schemas/* string */.YjP().min(1),
    sessionId: schemas/* string */.YjP().min(1).optional(),
    timestamp: schemas/* unknown */.L5J().optional(),
    subtype: schemas/* unknown */.L5J().optional(),
    content: schemas/* unknown */.L5J().optional(),
    snapshot: schemas/* unknown */.L5J().optional(),
    isMeta: schemas/* unknown */.L5J().optional(),
    isSidechain: schemas/* unknown */.L5J().optional(),
    message: schemas/* object */.Ikc({ id: schemas/* unknown */.L5J().optional(), model: schemas/* unknown */.L5J().optional(), content: schemas/* unknown */.L5J().optional() })
        .nullish(),
});
/** The schema of the records that are about a message, and nothing without one. */
const messageSchema = transcriptSchema.extend({ message: transcriptSchema.shape.message.unwrap().unwrap() });
/** Whether `transcriptSchema` accepts a record. */
function isTranscriptRecord(record) {
    const session = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.sessionId);
    const message = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.message);
    return (record.isFilledText(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.type)) &&
        (!record.has(session) || record.isFilledText(session)) &&
        (record.isNullish(message) || record.isObject(message)));
}
/** Whether `messageSchema` accepts a record. */
function isMessageRecord(record) {
    return isTranscriptRecord(record) && record.isObject(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.message));
}
const MESSAGE_TYPES = new Set(['user', 'assistant', 'tool_use_result']);
/** Bookkeeping, which carries no usage. Clients add more; those are known by the fields that all lines have. */
const OTHER_TYPES = new Set([
    'system',
    'summary',
    'progress',
    'file-history-snapshot',
    'queue-operation',
]);
/**
 * Whether a record has the keys of a transcript. Titles (`summary`) and snapshots of files stand between the lines of
 * sessions without naming one; they are known by what they refer to.
 * @param type - The record's; null when it has none.
 */
function isTranscript(record, type) {
    if (type === null)
        return false;
    if (!record.has(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.sessionId))) {
        return ((type === 'summary' && record.has(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.leafUuid))) ||
            (type === 'file-history-snapshot' && record.has(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.messageId))));
    }
    return (record.has(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.message)) ||
        record.has(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.uuid)) ||
        MESSAGE_TYPES.has(type) ||
        OTHER_TYPES.has(type));
}
function isMessage(type) {
    return MESSAGE_TYPES.has(type);
}
function toTranscriptRecord(record) {
    const type = record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.type) ?? '';
    const message = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.message);
    const isCommand = type === 'system' && record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.subtype) === 'local_command';
    const content = parseContent(record, isCommand ? record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.content) : MESSAGE_TYPES.has(type) ? record.at(message, json_keys/* KEY */._.content) : json_tape/* NOWHERE */.JW);
    const slashCommand = type === 'user' || isCommand ? content.slashCommand : null;
    const timed = record.isNullish(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.timestamp)) ? record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.snapshot) : json_tape/* ROOT */.Dl;
    return {
        dialect: 'transcript',
        time: (0,fields/* timeAt */.lC)(record, timed, json_keys/* KEY */._.timestamp),
        action: content.uses[0]?.tool ?? (slashCommand === null ? toAction(type) : `/${slashCommand}`),
        outcome: 'unknown',
        run: record.textAt(json_tape/* ROOT */.Dl, json_keys/* KEY */._.sessionId),
        durationMs: null,
        tookAction: false,
        decidesRun: false,
        actor: null,
        repository: null,
        line: {
            uses: content.uses,
            results: content.results,
            slashCommand,
            speaker: toSpeaker(record, type, content.speaks),
            messageId: record.textAt(message, json_keys/* KEY */._.id),
            model: toModel(record.textAt(message, json_keys/* KEY */._.model)),
            isTimeless: !MESSAGE_TYPES.has(type) && timed !== json_tape/* ROOT */.Dl && !record.isFilledText(record.at(timed, json_keys/* KEY */._.timestamp)),
        },
    };
}
const ACTIONS = new Map([...MESSAGE_TYPES, ...OTHER_TYPES].map((type) => [type, `transcript.${String(type)}`]));
function toAction(type) {
    return ACTIONS.get(type) ?? `transcript.${type}`;
}
/** What agents say to each other (side chains), and what the client adds in the name of the user, are no messages of a person. */
function toSpeaker(record, type, speaks) {
    if (record.isTrue(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.isSidechain)))
        return null;
    if (type === 'assistant')
        return 'assistant';
    return type === 'user' && speaks && !record.isTrue(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.isMeta)) ? 'user' : null;
}
const MODEL = /^[\p{L}\p{N}][\p{L}\p{N}_.:@/[\]-]{0,127}$/u;
/** Null for `<synthetic>` too, which clients write when no model was asked. */
function toModel(model) {
    return model !== null && MODEL.test(model) ? model : null;
}

;// CONCATENATED MODULE: ./src/records/recognise.ts







const ENGINE = { schema: engineSchema, accepts: isEngineRecord, major: '1', toEvent: toEngineEvent };
const AGENT = { schema: agentSchema, accepts: isAgentRecord, major: '0', toEvent: toAgentEvent };
const COMMAND = { schema: commandSchema, accepts: isCommandRecord, major: null, toEvent: toCommandEvent };
const DECISION = {
    schema: decisionSchema,
    accepts: isDecisionRecord,
    major: '1',
    toEvent: toDecisionEvent,
};
const MESSAGE = {
    schema: messageSchema,
    accepts: isMessageRecord,
    major: null,
    toEvent: toTranscriptRecord,
};
const TRANSCRIPT = {
    schema: transcriptSchema,
    accepts: isTranscriptRecord,
    major: null,
    toEvent: toTranscriptRecord,
};
/** Finds the dialect of a record by its keys, then checks it against that dialect alone (`spec/4`). */
function recogniseRecord(record, report) {
    const event = record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.event);
    if (record.isObject(event))
        return recognise(record, ENGINE, report);
    if (record.isText(event))
        return recognise(record, AGENT, report);
    if (hasBoth(record, json_keys/* KEY */._.cmd, json_keys/* KEY */._.ts))
        return recognise(record, COMMAND, report);
    if (hasBoth(record, json_keys/* KEY */._.action, json_keys/* KEY */._.outcome))
        return recognise(record, DECISION, report);
    const type = record.text(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.type));
    if (isTranscript(record, type))
        return recognise(record, isMessage(type) ? MESSAGE : TRANSCRIPT, report);
    return { code: 'unrecognised-record', message: 'The object has the keys of no known dialect.' };
}
function hasBoth(record, first, second) {
    return record.has(record.at(json_tape/* ROOT */.Dl, first)) && record.has(record.at(json_tape/* ROOT */.Dl, second));
}
function isEvent(recognised) {
    return 'dialect' in recognised;
}
function recognise(record, { schema, accepts, major, toEvent }, report) {
    if (!accepts(record)) {
        const fields = new Set(schema.safeParse(record.toObject()).error?.issues.map((issue) => issue.path.join('.')));
        return { code: 'unrecognised-record', message: `Missing or of the wrong type: ${[...fields].join(', ')}.` };
    }
    if (major !== null) {
        const version = record.text(record.at(json_tape/* ROOT */.Dl, json_keys/* KEY */._.schema_version)) ?? '';
        if (version !== major && !version.startsWith(`${major}.`)) {
            const message = `schema_version is ${toVersionLabel(version)}; this builder reads ${major}.x.`;
            return { code: 'unsupported-schema-version', message };
        }
    }
    return toEvent(record, report);
}
/** A version as it may be shown: telemetry is data, so only what looks like a version is repeated. */
function toVersionLabel(version) {
    return /^[0-9A-Za-z.-]{1,16}$/.test(version) ? version : 'not a version';
}

// EXTERNAL MODULE: ./src/records/record-day.ts
var record_day = __webpack_require__(2610);
;// CONCATENATED MODULE: ./src/records/fingerprint.ts
/**
 * 32 bits that are the same for identical records, and nearly always differ for others; spread evenly, so that a table can be
 * addressed by the last of them.
 * @param length - Bytes of the record.
 */
function toFingerprint(event, length) {
    let hash = Math.imul((event.time ?? 0) | 0, 31) + length;
    hash = addEnd(hash, event.run ?? '');
    hash = addEnd(hash, event.action);
    return spread((Math.imul(hash, 31) + ((event.durationMs ?? 0) | 0)) | 0);
}
/** Names that differ do so at their ends, nearly always. */
function addEnd(hash, name) {
    let added = hash;
    for (let index = Math.max(0, name.length - 16); index < name.length; index += 1) {
        added = (Math.imul(added, 31) + name.charCodeAt(index)) | 0;
    }
    return added;
}
/** The end of MurmurHash3: numbers that follow each other come to lie far apart, so that no part of the table gets crowded. */
function spread(hash) {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./src/records/seen-records.ts

/** Records sharing one fingerprint beyond which a set tells them apart, so that look-alikes cannot make this quadratic. */
const LOOK_ALIKES = 8;
/** Bytes of an ordinary record, so that there is room for a file's records from the beginning. */
const ORDINARY_BYTES = 256;
const FEWEST = 32;
/** Number of a record plus 1, so that 0 is free, and its fingerprint: one look tells nearly always that there is none like it. */
const SLOT = 2;
/** Start, end. */
const RECORD = 2;
/**
 * Remembers the records of one file, to find identical ones. Exact: identical records are the same event, so a fingerprint
 * of the event finds candidates, of which the bytes are compared. Hashing every byte of every record instead would cost
 * a third of parsing them; keeping their texts would keep the whole file alive a second time.
 */
class SeenRecords {
    file;
    /** Typed arrays, for they are gone as soon as the file is. */
    #records;
    #count = 0;
    /** By fingerprint, at most half full. */
    #slots;
    #lookAlikes = new Set();
    /** @param file - The file's bytes: what `start` and `end` of its records refer to. */
    constructor(file) {
        this.file = file;
        const slots = 2 ** Math.ceil(Math.log2(Math.max(FEWEST, (2 * file.length) / ORDINARY_BYTES)));
        this.#records = new Uint32Array((slots / 2) * RECORD);
        this.#slots = new Uint32Array(slots * SLOT);
    }
    /** @returns true when a record of the same bytes was added before. */
    add(event, start, end) {
        const fingerprint = toFingerprint(event, end - start);
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

;// CONCATENATED MODULE: ./src/records/record-account.ts






/** Decides what each record of one file counts as, and hands on the events of those that count. */
class RecordAccount {
    #context;
    #seen;
    #transcripts;
    /** Where what is found now is reported. */
    #line = 0;
    #reportProblem = (code, message) => this.#context.log.add(code, this.#line, message);
    constructor(context) {
        this.#context = context;
        this.#seen = new SeenRecords(context.bytes);
        this.#transcripts = new TranscriptPairing((event, line) => this.#emit(event, line, null));
    }
    /** Hands on the events that were waiting for further records. */
    finish() {
        this.#transcripts.finish();
    }
    /** @param start - Where the bytes begin in the file that make two records the same; `end` is where they end. */
    add(record, line, start, end) {
        this.#line = line;
        const { counts, log, isForeign } = this.#context;
        counts.parsed += 1;
        const event = recogniseRecord(record, this.#reportProblem);
        if (!isEvent(event)) {
            counts.unrecognised += 1;
            log.add(event.code, line, event.message);
        }
        else if (isForeign(event.repository)) {
            counts.foreign += 1;
            log.add('foreign-record', line, 'The record names another repository.');
        }
        else if (this.#isDuplicate(event, start, end)) {
            counts.duplicate += 1;
            log.add('duplicate-record', line, 'The record is identical to an earlier one of this file.');
        }
        else {
            counts.counted += 1;
            const believed = this.#withBelievedTime(event);
            if ('line' in believed)
                this.#transcripts.add(believed, line, this.#reportProblem);
            else
                this.#emit(believed, line, record);
        }
    }
    /** Nobody sees an event that is not redacted. What only brings uses and results together, such as their ids, is gone by now. */
    #emit(event, line, record) {
        this.#line = line;
        if (record !== null)
            reportFreeText(event.dialect, record, this.#reportProblem);
        this.#context.visit(redactEvent(event, this.#reportProblem), line, record);
    }
    /** Command records have no identity of their own and a clock of one second: identical ones can both be true. */
    #isDuplicate(event, start, end) {
        if (!this.#seen.add(event, start, end))
            return false;
        if (event.dialect !== 'command')
            return true;
        this.#context.log.add('identical-records', this.#line, 'The command record is identical to an earlier one of this file.');
        return false;
    }
    #withBelievedTime(event) {
        if (event.time === null) {
            if ('line' in event && event.line.isTimeless)
                return event;
            this.#context.log.add('invalid-timestamp', this.#line, 'The record has no valid time stamp, and belongs to no day.');
            return event;
        }
        const finding = (0,record_day/* compareDays */.z)(event.time, this.#context.fileDay);
        if (finding !== null)
            this.#context.log.add(finding.code, this.#line, finding.message);
        return finding?.code === 'implausible-timestamp' ? { ...event, time: null } : event;
    }
}

// EXTERNAL MODULE: ./src/records/record-counts.ts
var record_counts = __webpack_require__(5062);
;// CONCATENATED MODULE: ./src/records/repository-name.ts
/**
 * @param repositories - Those that the record's directory may belong to: one, unless only the directory's name is known, which
 * can be read in several ways (`a_b_c`); none when nothing is known, and nothing is foreign. Names compare without regard to
 * case, as on GitHub.
 */
function createForeignTest(repositories) {
    const own = new Set(repositories.flatMap(({ owner, name }) => [`${owner}/${name}`.toLowerCase(), name.toLowerCase()]));
    let lastOwn = null; // which nearly all records name
    return (named) => {
        if (named === null || named === lastOwn || own.size === 0)
            return false;
        if (!own.has(named.toLowerCase()))
            return true;
        lastOwn = named;
        return false;
    };
}

// EXTERNAL MODULE: ./src/records/timestamp.ts
var timestamp = __webpack_require__(1534);
;// CONCATENATED MODULE: ./src/records/telemetry-file.ts










const telemetry_file_NEWLINE = 0x0a;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');
const CONFLICT_MARKER = /^(?:<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$))/;
/**
 * Reads one daily file: calls `visit` for each event that counts, in file order but for transcript records that use tools, which
 * come at the end. Never throws on what the bytes hold;
 * every line and every record is accounted for.
 * @param path - Below the repository's telemetry directory; names the file in diagnostics, and its day.
 * @param repository - Whose directory it is: a record naming another one is foreign.
 */
function parseTelemetryFile(path, bytes, repository, visit, visitFinding) {
    const repositories = Array.isArray(repository) ? repository : [repository];
    const file = new FileParser(path, bytes, createForeignTest(repositories), visit, visitFinding);
    if (isLfsPointer(bytes))
        file.log.add('lfs-pointer', 1, 'The file is a Git LFS pointer; its telemetry was not read.');
    else
        file.parse();
    file.finish();
    return { counts: file.counts, diagnostics: file.log.toDiagnostics() };
}
function isLfsPointer(bytes) {
    return bytes.length < 1024 && LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length));
}
class FileParser {
    bytes;
    log;
    counts = (0,record_counts/* createRecordCounts */.g)();
    #account;
    /** The record that is being read. */
    #record = new json_tape/* JsonTape */.zW();
    constructor(path, bytes, isForeign, visit, visitFinding) {
        this.bytes = bytes;
        this.log = new DiagnosticLog(path, visitFinding);
        const { counts, log } = this;
        this.#account = new RecordAccount({ bytes, fileDay: (0,timestamp/* parseFileDay */.kD)(path), isForeign, counts, log, visit });
    }
    parse() {
        forEachLine(this.bytes, (line) => this.#parseLine(line), (start, number) => this.#takeLine(start, number));
    }
    finish() {
        this.#account.finish();
    }
    /** A line that holds one record and nothing else, as nearly all do: read where it stands. */
    #takeLine(start, number) {
        const { bytes } = this;
        const end = scanObject(this.#record, bytes, start);
        if (end === -1)
            return -1;
        const stop = skipSpace(bytes, end);
        if (stop < bytes.length && bytes[stop] !== telemetry_file_NEWLINE)
            return -1;
        this.counts.lines += 1;
        this.#account.add(this.#record, number, start, end);
        return stop;
    }
    #parseLine(line) {
        this.counts.lines += 1;
        if (line.oversized) {
            this.counts.malformed += 1;
            this.log.add('oversized-line', line.number, `The line is longer than ${LINE_LIMIT_BYTES} bytes.`);
            return;
        }
        if (line.text.trim() === '') {
            this.counts.blank += 1;
            return;
        }
        if (!line.valid)
            this.log.add('invalid-utf8', line.number, 'The line holds bytes that are not valid UTF-8.');
        const bytes = line.valid ? this.bytes.subarray(line.start, line.end) : Buffer.from(line.text);
        const { objects, remainder } = recoverObjects(this.#record, bytes);
        if (objects.length === 0) {
            this.#countMalformed(line);
            return;
        }
        if (remainder)
            this.log.add('partial-line', line.number, 'Bytes beside the records on this line were not read.');
        if (objects.length > 1) {
            this.counts.recovered += objects.length - 1;
            this.log.add('concatenated-records', line.number, `${objects.length} records stand on this line.`);
        }
        this.#parseRecords(line, bytes, objects);
    }
    /** One finding says why; invalid UTF-8 has been reported already. */
    #countMalformed(line) {
        this.counts.malformed += 1;
        if (CONFLICT_MARKER.test(line.text)) {
            this.log.add('merge-conflict-marker', line.number, 'A merge-conflict marker was committed.');
        }
        else if (!line.terminated) {
            this.log.add('truncated-last-line', line.number, 'The last line was cut off before its record was complete.');
        }
        else if (line.valid) {
            this.log.add('malformed-line', line.number, 'The line holds no complete JSON object.');
        }
    }
    /**
     * The bytes of a record on a line that is valid UTF-8 are its own. On another line its text does not say where they are: the
     * line's stand for them, from the first for the first record, the second for the second, so that no two of a line are the same.
     */
    #parseRecords(line, bytes, objects) {
        for (const [index, { start, end }] of objects.entries()) {
            scanObject(this.#record, bytes, start);
            if (line.valid)
                this.#account.add(this.#record, line.number, line.start + start, line.start + end);
            else
                this.#account.add(this.#record, line.number, line.start + index, line.end);
        }
    }
}


/***/ }),

/***/ 1534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toTimestamp),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   _b: () => (/* binding */ toDay),
/* harmony export */   kD: () => (/* binding */ parseFileDay),
/* harmony export */   pR: () => (/* binding */ toDayNumber),
/* harmony export */   u5: () => (/* binding */ parsePlainUtc)
/* harmony export */ });
const DAY_MS = 86_400_000;
/** The years that a time stamp may lie in. Outside of them a clock was wrong, and every day between would be a gap. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,32}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)$/;
/**
 * Reads an ISO 8601 time stamp: any offset with or without a colon, fractional seconds of any length (cut to
 * milliseconds). A time stamp without an offset names no instant, and is not valid.
 *
 * `Date.parse` is not used: it accepts rubbish and rolls 2026-02-30 over into March.
 * @returns milliseconds since the epoch, or null when `text` is no such time stamp of the years 2000 to 2099.
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
 * `2026-01-15T18:22:24Z` or `2026-01-15T18:22:24.604Z` where it stands, without a string or a regular expression: what nearly every
 * record holds.
 * @returns what `parseTimestamp` does; undefined when the text is not of that form.
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
    const midnight = toMidnight(year, digits(bytes, start + 5), digits(bytes, start + 8));
    const hour = digits(bytes, start + 11);
    const minute = digits(bytes, start + 14);
    const second = digits(bytes, start + 17);
    const millisecond = length === 24 ? digits(bytes, start + 20) * 10 + digit(bytes, start + 22) : 0;
    if (midnight === null || !(hour <= 23 && minute <= 59 && second <= 59 && millisecond <= 999))
        return undefined;
    return withinYears(midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
}
let lastDate = Number.NaN;
let lastMidnight = null;
/** Remembers the last date: the records of a file nearly all have the same one. */
function toMidnight(year, month, day) {
    const date = (year * 100 + month) * 100 + day;
    if (date !== lastDate) {
        lastMidnight = toInstant(year, month, day, 0, 0, 0, 0);
        lastDate = date;
    }
    return lastMidnight;
}
/** The two-digit number at `index`, or NaN. */
function digits(bytes, index) {
    return digit(bytes, index) * 10 + digit(bytes, index + 1);
}
function digit(bytes, index) {
    const value = bytes[index] - 48;
    return value >= 0 && value <= 9 ? value : Number.NaN;
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
const EARLIEST = Date.UTC(FIRST_YEAR, 0, 1);
const LATEST = Date.UTC(LAST_YEAR + 1, 0, 1) - 1;
function withinYears(instant) {
    return instant >= EARLIEST && instant <= LATEST ? instant : null;
}
/** `2026-01-15T18:22:24Z`, with milliseconds only when there are some. */
function toTimestamp(instant) {
    return new Date(instant).toISOString().replace('.000Z', 'Z');
}
/** Number of the UTC day that holds an instant; day 0 is 1970-01-01. */
function toDayNumber(instant) {
    return Math.floor(instant / DAY_MS);
}
/** `2026-01-15` of a day number. */
function toDay(dayNumber) {
    return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}
/** Day number of the first `2026-01-15` in the path of a file, its folders included; null when it names no real day. */
function parseFileDay(path) {
    const match = /(?:^|[^0-9])(\d{4}-\d{2}-\d{2})(?![0-9])/.exec(path);
    const instant = match === null ? null : parseTimestamp(`${match[1]}T00:00:00Z`);
    return instant === null ? null : toDayNumber(instant);
}


/***/ }),

/***/ 5601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   On: () => (/* binding */ isPlainOnce),
/* harmony export */   _1: () => (/* binding */ isPlainAscii)
/* harmony export */ });
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const UUID_LENGTH = 36;
/** The longest word, of small letters but for the first, or number: there is no chance in it. */
const LONGEST_WORD = 20;
/** Characters, all in all, in words that mix digits and letters: what time stamps and short ids need. */
const MOST_MIXED = 12;
const [DIGIT, LOWER, UPPER] = [1, 2, 4];
/** What an ASCII character is in a word; 0 for those that are in none. */
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
    const character = String.fromCharCode(code);
    return /[a-z]/.test(character) ? LOWER : /[0-9]/.test(character) ? DIGIT : /[A-Z]/.test(character) ? UPPER : 0;
});
const COLON = 0x3a;
/** What may stand anywhere, and what only behind a word. */
const AROUND = toCodes(' ._,;!?()\'"`');
const BETWEEN = toCodes('-/:');
/** Stands behind the last character as a separator that is allowed there. */
const END = 0x20;
/** Plain texts that are remembered at a time, of those short enough to be names: few are seen again and again. */
const MOST_REMEMBERED = 8192;
const LONGEST_REMEMBERED = 64;
const remembered = new Set();
/**
 * Whether a text is made of words, numbers and short ids alone, such as `repo.prepare`, `21088-1`, `run_1771632000`,
 * `2025-10-06T12-30-00Z/fix-ci` or a UUID, so that there is room neither for a secret nor for a path from the root. Nearly all names
 * in telemetry are, and need not be looked at any closer: that would take a hundred times as long.
 */
function isPlain(text) {
    if (text.length > LONGEST_REMEMBERED)
        return isPlainOnce(text);
    if (remembered.has(text))
        return true;
    if (!isPlainOnce(text))
        return false;
    if (remembered.size === MOST_REMEMBERED)
        remembered.clear();
    remembered.add(text);
    return true;
}
/** The same of a text that is ASCII, where it stands. */
function isPlainAscii(bytes, start, end) {
    if (isMadeOfWords(bytes, start, end))
        return true;
    return end - start === UUID_LENGTH && UUID.test(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
}
let codes = new Uint8Array(2 * LONGEST_REMEMBERED);
/** The same of a text that will hardly be seen again: it is not remembered. */
function isPlainOnce(text) {
    if (text.length > codes.length)
        codes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code >= KINDS.length)
            return false; // words are ASCII
        codes[index] = code;
    }
    return isPlainAscii(codes, 0, text.length);
}
function isMadeOfWords(bytes, start, end) {
    let mixed = 0;
    let length = 0;
    let classes = 0;
    let assigns = false;
    for (let index = start; index <= end; index += 1) {
        const code = index === end ? END : bytes[index];
        const kind = KINDS[code];
        if (kind !== 0) {
            // A capital letter counts as a small one when it begins a word.
            classes |= kind === UPPER && length === 0 ? LOWER : kind;
            length += 1;
            continue;
        }
        if (length > LONGEST_WORD)
            return false;
        if (classes !== DIGIT && classes !== LOWER)
            mixed += length;
        if (code === COLON)
            assigns = true;
        if (mixed > (assigns ? 0 : MOST_MIXED))
            return false;
        if (!isSeparator(code, length))
            return false;
        length = 0;
        classes = 0;
    }
    return true;
}
/** @param before - Characters of the word in front of it, which a path, an option or an address would not have. */
function isSeparator(code, before) {
    return AROUND[code] === 1 || (before > 0 && BETWEEN[code] === 1);
}
function toCodes(characters) {
    return Uint8Array.from(KINDS, (_, code) => (characters.includes(String.fromCharCode(code)) ? 1 : 0));
}


/***/ }),

/***/ 4225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   W: () => (/* binding */ toPreview),
/* harmony export */   _C: () => (/* binding */ PREVIEW_LENGTH)
/* harmony export */ });
/* harmony import */ var _redact_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3886);

/** Characters of free text that are published (`spec/4 §D` names the same number for what emitters cut). */
const PREVIEW_LENGTH = 120;
/** Free text as it may be published: redacted first and cut then, so that no secret is cut until nothing recognises it. */
function toPreview(text) {
    const redacted = (0,_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .R)(text);
    return { ...redacted, text: cut(redacted.text, PREVIEW_LENGTH) };
}
/** The first `length` characters, of which the last is an ellipsis when there are more. Code points: no half of one is left. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const points = Array.from(text.slice(0, 2 * length + 2));
    return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}


/***/ }),

/***/ 3886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ redactText),
  O: () => (/* binding */ toDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/redaction/assignments.ts
/** Words that end, or nearly end, the name of something secret: `NPM_TOKEN`, `--api-key`, `clientSecret`, `X-Amz-Signature`. */
const WORD = String.raw `passw(?:or)?d|passphrase|pwd|secret|token|(?:api|access|auth|private|signing)[_-]?key|credentials?|signature|(?<![a-z])sig`;
const VALUE = String.raw `["']?(?<value>[^\s"'\`&,;<>()[\]{}]{8,})`;
const EXPRESSIONS = [
    new RegExp(String.raw `(?:${WORD})(?:[_-]\w{0,24})?["']?\s{0,3}(?:=>|[:=])\s{0,3}${VALUE}`, 'dgi'),
    new RegExp(String.raw `(?<=--[\w-]{0,24})(?:${WORD})\s{1,3}${VALUE}`, 'dgi'),
    /(?:bearer|basic|authorization:)\s{1,3}(?:(?:bearer|basic|token)\s{1,3})?(?<value>[\w.~+/=-]{16,})/dgi,
];
/** Different characters that a value has at least that chance, and nobody, has made up. */
const DIFFERENT = 6;
const DATE = /^\d{4}-\d{2}-\d{2}/;
/**
 * Values that look made up by chance, assigned to names that sound secret: `token=…`, `"password": "…"`, `--api-key …`, `Bearer …`. Of
 * eight characters or more, letters and digits both, six of them different: a word, a count or a date is none.
 */
function findAssignments(text) {
    return EXPRESSIONS.flatMap((expression) => Array.from(text.matchAll(expression)).flatMap(({ groups, indices }) => {
        const [start, end] = indices.groups['value'];
        return isByChance(groups['value']) ? [{ start, end, what: 'secret', isRandom: false }] : [];
    }));
}
function isByChance(value) {
    return /[A-Za-z]/.test(value) && /\d/.test(value) && new Set(value).size >= DIFFERENT && !DATE.test(value);
}

;// CONCATENATED MODULE: ./src/redaction/patterns.ts
const KEY = String.raw `[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----`;
/**
 * What the preset lacks, or is too strict about: it wants tokens of exactly their length with nothing behind them, and whole private
 * keys, while emitters cut texts and join them. No repetition can fail far behind its beginning, so that no text takes long.
 */
const PATTERNS = [
    { what: 'GitHub token', isRandom: true, expression: /(?:gh[opusr]|github_pat)_\w{16,}/dg },
    {
        what: 'private key',
        isRandom: true,
        expression: new RegExp(String.raw `-----BEGIN ${KEY}(?:[^]*?-----END ${KEY}|[^]*)`, 'dg'),
    },
    {
        what: 'JSON Web Token',
        isRandom: true,
        expression: /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{4,}(?:\.[\w-]*)*/dg,
    },
    { what: 'npm token', isRandom: true, expression: /npm_[A-Za-z0-9]{30,}/dg },
    { what: 'Slack token', isRandom: true, expression: /xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}/dg },
    { what: 'AWS credential', isRandom: true, expression: /(?:AKIA|ASIA)[A-Z0-9]{16}/dg },
    { what: 'API key', isRandom: true, expression: /(?<![A-Za-z0-9])sk-[\w-]{20,}/dg },
    { what: 'Stripe key', isRandom: true, expression: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/dg },
    { what: 'Google key', isRandom: true, expression: /AIza[\w-]{35}/dg },
    { what: 'PyPI token', isRandom: true, expression: /pypi-[\w-]{40,}/dg },
    {
        what: 'credentials in a URL',
        isRandom: false,
        // Not what stands for a password: `***` as runners mask it, a variable, a place to fill in.
        expression: /:\/\/(?<secret>[^\s/:@?#]{0,256}:(?!\*+@|[$%{<[]|REDACTED@)[^\s/@]{1,256})@/dg,
    },
];
function findByPattern(text) {
    return PATTERNS.flatMap(({ what, isRandom, expression }) => Array.from(text.matchAll(expression), ({ indices }) => {
        const [start, end] = indices?.groups?.['secret'] ?? indices[0];
        return { start, end, what, isRandom };
    }));
}

;// CONCATENATED MODULE: ./src/redaction/personal-paths.ts
/**
 * Home directories, with what may stand before them on the systems that we know of: mounted, exported, of WSL, of MSYS, of a URL. The
 * login name is what comes next; on Windows it may hold spaces when something comes behind it.
 */
const UNIX = /(?<![\w~$})-]|(?<!\w)\.)(?:file:\/\/)?\/?(?:[A-Za-z]:)?(?:\/(?:var|usr|export|private|nfs|host|mnt\/[a-z]|[a-z])(?=\/))?\/+(?:home|Users)\/+[^/\\\s"'`<>|:;,?*()[\]{}]+/g;
const ROOT = /(?<![\w~$})/-]|(?<!\w)\.)\/(?:var\/)?root(?![\w.-])/g;
const WINDOWS = /(?:\b[A-Za-z]:|\\\\[\w.$-]{1,64})?[\\/]+(?:Users|Documents and Settings|home)\\+(?:[^\\/\s"'`<>|:;,?*]+(?: [^\\/\s"'`<>|:;,?*]+){0,3}(?=[\\/])|[^\\/\s"'`<>|:;,?*]+)/gi;
/** The text with `~` for each home directory, and how many there were. */
function hideHomes(text) {
    let count = 0;
    const hide = () => {
        count += 1;
        return '~';
    };
    return { text: text.replace(WINDOWS, hide).replace(UNIX, hide).replace(ROOT, hide), count };
}

// EXTERNAL MODULE: ./src/redaction/plain-text.ts
var plain_text = __webpack_require__(5601);
// EXTERNAL MODULE: ./node_modules/@secretlint/secretlint-rule-preset-recommend/module/index.js
var secretlint_rule_preset_recommend_module = __webpack_require__(1577);
;// CONCATENATED MODULE: ./src/redaction/preset-rules.ts

/** Lets telemetry switch rules off by a comment. */
const SWITCH = 'filter-comments';
/** Identifiers of access keys give nothing away by themselves, but say whose secret is likely to be close by. */
const OPTIONS = { enableIDScanRule: true };
/** By the end of the rule's id. A rule without a name here goes by its id. */
const NAMES = {
    '1password': '1Password token',
    aws: 'AWS credential',
    basicauth: 'credentials in a URL',
    'database-connection-string': 'database credentials',
    gcp: 'Google credential',
    github: 'GitHub token',
    gitlab: 'GitLab token',
    npm: 'npm token',
    openai: 'OpenAI key',
    privatekey: 'private key',
    slack: 'Slack token',
};
/** What people choose themselves: passwords. */
const CHOSEN = new Set(['basicauth', 'database-connection-string']);
let findings = [];
const HANDLERS = secretlint_rule_preset_recommend_module/* rules */.a
    .map((rule) => ({ rule, id: rule.meta.id.replace(/^.*secretlint-rule-/, '') }))
    .filter(({ id }) => id !== SWITCH)
    .map(({ rule, id }) => {
    const what = NAMES[id] ?? `${id} credential`;
    const isRandom = !CHOSEN.has(id);
    const report = ({ range: [start, end] }) => findings.push({ start, end, what, isRandom });
    return rule.create({ createTranslator: () => () => '', report, sharedOptions: {} }, OPTIONS);
});
/**
 * What the maintained rules of secretlint find. They are run without its runner, which answers later while they answer at once,
 * and which keeps a time mark of every text and rule for as long as the process lives.
 */
function findByPreset(content) {
    findings = [];
    for (const handler of HANDLERS)
        void handler.file?.({ content, ext: '.txt' });
    return findings;
}

;// CONCATENATED MODULE: ./src/redaction/redact-text.ts






/** Characters of a text that are looked at; what comes behind is never published. Bounds what a hostile text can cost. */
const LONGEST_TEXT = 4096;
/** Texts that are remembered at a time, of those short enough to be names: few are seen again and again. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 256;
const MOST_ROUNDS = 8;
const remembered = new Map();
/**
 * Takes secrets and the login names in personal paths out of a text, and says in their places what was there: `[redacted: GitHub
 * token #1a2b3c]`, `~/src`. The digest keeps apart what is different; secrets that people choose have none. The result depends
 * on the text alone, and is left as it is when it is redacted again. It is cut to 4,096 characters: a secret that the cut goes
 * through is recognised by what is left of it.
 */
function redactText(text) {
    if ((0,plain_text/* isPlain */.$i)(text))
        return { text: text.slice(0, LONGEST_TEXT), secrets: 0, paths: 0 };
    if (text.length > LONGEST_REMEMBERED)
        return redact(text.slice(0, LONGEST_TEXT));
    let redacted = remembered.get(text);
    if (redacted !== undefined)
        return redacted;
    if (remembered.size === MOST_REMEMBERED)
        remembered.clear();
    remembered.set(text, (redacted = redact(text)));
    return redacted;
}
/** What stands right behind a secret may be recognised only when that is gone, so it is looked at until nothing is found. */
function redact(text) {
    let redacted = { text, secrets: 0, paths: 0 };
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const { text: next, secrets, paths } = redactOnce(redacted.text);
        if (secrets + paths === 0)
            break;
        redacted = { text: next, secrets: redacted.secrets + secrets, paths: redacted.paths + paths };
    }
    return redacted;
}
function redactOnce(text) {
    const findings = toDisjoint([...findByPreset(text), ...findByPattern(text), ...findAssignments(text)]);
    let redacted = '';
    let position = 0;
    for (const { start, end, what, isRandom } of findings) {
        const digest = isRandom ? ` #${toDigest(text.slice(start, end))}` : '';
        redacted += `${text.slice(position, start)}[redacted: ${what}${digest}]`;
        position = end;
    }
    const { text: hidden, count } = hideHomes(redacted + text.slice(position));
    return { text: hidden, secrets: findings.length, paths: count };
}
/** Findings that overlap are one, called by the first; of those that begin together the one found first, which is the most exact. */
function toDisjoint(findings) {
    const disjoint = [];
    for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
        const last = disjoint.at(-1);
        if (last === undefined || finding.start >= last.end)
            disjoint.push(finding);
        else if (finding.end > last.end)
            disjoint.splice(-1, 1, { ...last, end: finding.end, isRandom: last.isRandom && finding.isRandom });
    }
    return disjoint;
}
function toDigest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 6);
}


/***/ })

};
