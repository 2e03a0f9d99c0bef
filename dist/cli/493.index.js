export const id = 493;
export const ids = [493];
export const modules = {

/***/ 9493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DerivingThreads: () => (/* binding */ DerivingThreads),
/* harmony export */   defaultLimits: () => (/* binding */ defaultLimits)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _aggregate_derived_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7200);
/* harmony import */ var _aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8916);




/**
 * Bytes that a run parses by itself, in memory that hardly grows with them: a gigabyte in some ten seconds. A thread holds 50 MB, a
 * third of all, and is slow until its code is compiled. On two cores it saves nothing of 250 MB, a seventh of the time at 500 MB,
 * and a third at 1 GB.
 */
const THRESHOLD_BYTES = 1024 * 1024 * 1024;
const MAX_THREADS = 3;
/** Free memory for each thread to be worth its while: its heap, and the largest file that one may meet. */
const THREAD_BYTES = 512 * 1024 * 1024;
/** What a thread holds at a time: the files that it parses, and the next. */
const TASKS_PER_THREAD = 2;
/** Room for records, which die young, in all threads together: with less of it they are taken for old too often. */
const NURSERIES_MB = 32;
/** What a thread keeps beside that, columns excepted: enough for all but enormous lines and logs, and no room to let garbage lie. */
const HEAP_MB = 128;
/**
 * Parses files in threads, as soon as a run has so much to parse that it pays.
 * @param bundle - The program that the threads run: `serveAggregates()` when it finds itself in one.
 */
class DerivingThreads {
    bundle;
    limits;
    #threads = new Set();
    /** Bytes that there have been to parse, in all. */
    #total = 0;
    /** Bytes that are still to come. */
    #expected = 0;
    /** Whether they are of one large repository. */
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
    /** Gives the batch to the thread with the least to do. */
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
        worker.ref(); // an idle thread must not keep the process alive, one with a task must
        worker.postMessage(task);
        return answer.then((finish) => finish());
    }
    #create() {
        const resourceLimits = {
            maxYoungGenerationSizeMb: NURSERIES_MB / this.limits.threads,
            maxOldGenerationSizeMb: this.limits.heapMb,
        };
        const thread = { worker: new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(this.bundle, { resourceLimits }), tasks: [] };
        this.#threads.add(thread);
        thread.worker.on('message', ({ partial, facts }) => {
            const answered = thread.tasks.shift();
            if (thread.tasks.length === 0)
                thread.worker.unref();
            this.#endIdle();
            answered?.resolve(() => ({ partial: (0,_aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_3__/* .toAggregate */ .Jh)(partial), facts }));
        });
        thread.worker.on('error', (error) => this.#end(thread, error));
        thread.worker.on('exit', () => this.#end(thread, new Error('A parsing thread ended by itself.')));
        thread.worker.unref();
    }
    /**
     * When a large repository is read: what threads hold would stand beside what its pages are made of. Those that parse many small
     * ones stay, for it would take as long as these to get new threads going.
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
    /** What the thread had to do is done here, and another takes its place, when it had too little memory for that; else it fails. */
    #end(thread, error) {
        if (!this.#threads.delete(thread))
            return;
        if (isOutOfMemory(error))
            this.#create();
        for (const { task, resolve, reject } of thread.tasks.splice(0)) {
            if (isOutOfMemory(error))
                resolve(() => (0,_aggregate_derived_files_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveFiles */ .zl)(task, task.repository));
            else
                reject(error);
        }
    }
}
/** One for each core but ours. */
function defaultLimits() {
    const threads = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() - 1, MAX_THREADS, Math.floor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)() / THREAD_BYTES));
    return { threads, thresholdBytes: THRESHOLD_BYTES, heapMb: HEAP_MB };
}
function isOutOfMemory(error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}


/***/ })

};
