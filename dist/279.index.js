export const id = 279;
export const ids = [279];
export const modules = {

/***/ 7279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveAggregates: () => (/* binding */ serveAggregates)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aggregate_derived_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7200);
/* harmony import */ var _aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7502);



/** Runs in a thread and answers each task, in order. A failure ends the thread, which serves as its answer. */
function serveAggregates() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (task) => {
        const { partial, facts } = (0,_aggregate_derived_files_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveFiles */ .zl)(task, task.repository);
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ partial: (0,_aggregate_aggregate_data_js__WEBPACK_IMPORTED_MODULE_2__/* .toAggregateData */ .b_)(partial), facts });
    });
}


/***/ })

};
