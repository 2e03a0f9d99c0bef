/** Timelines and steps of runs. */
export const RUN_PAGES = `
.badge-unfinished { color: var(--warn); background: var(--warn-bg); border: 1px dashed; }
.timeline .plot { width: 100%; margin-left: 0; }
.axis .lane { fill: var(--text); }
.timeline rect { stroke: var(--surface); stroke-width: .5; }
.group-title { margin-top: var(--s5); font-size: .9375rem; }
.group-title .note { margin-left: var(--s3); font-weight: 400; }
.steps { padding: 0; list-style: none; font-size: var(--small); }
.step { display: grid; grid-template-columns: 5.5rem 16px minmax(0, 1fr); gap: 0 var(--s3); padding: var(--s2) 0; }
.step > .icon { margin-top: .15em; }
.at { text-align: right; color: var(--muted); }
.what { color: var(--text); }
.head, .values, .entries, .entries ul { display: flex; flex-wrap: wrap; gap: 0 var(--s3); }
.head, .values, .entries > b { color: var(--muted); }
.head b, .values bdi, code { color: var(--text); }
.outcome { color: var(--muted); } .is-success .outcome { color: var(--good); } .is-failed .outcome { color: var(--bad); }
.where { margin-left: auto; font-size: var(--tiny); }
.entries .icon { margin-right: .3em; }
@media (max-width: 40rem) { .step { grid-template-columns: 16px minmax(0, 1fr); } .at { grid-area: 1 / 2; text-align: left; } .what { grid-area: 2 / 2; } .where { margin-left: 0; } }
`;
