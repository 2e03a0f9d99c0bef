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
/* harmony import */ var _aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7502);




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
                resolve(() => (0,_aggregate_derived_files_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveFiles */ .zl)(task, task.repository));
            else
                reject(error);
        }
    }
}
/** One thread per core, except the main thread's. */
function defaultLimits() {
    const threads = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() - 1, MAX_THREADS, Math.floor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)() / THREAD_BYTES));
    return { threads, thresholdBytes: THRESHOLD_BYTES, heapMb: HEAP_MB };
}
function isOutOfMemory(error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}


/***/ })

};
