/** Timelines and steps of runs. */
export const RUN_PAGES = `
.badge-unfinished { color: var(--warn); background: var(--warn-bg); border: 1px dashed currentColor; }
.timeline .plot { width: 100%; margin-left: 0; }
.timeline .plot .lane { fill: var(--text); font-weight: 550; font-size: 12px; }
.step-bar { stroke: var(--surface); stroke-width: .5; cursor: pointer; }
.group-title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s3); margin-top: var(--s5); font-size: .9375rem; }
.card-head + .group-title { margin-top: 0; }
.group-title .note { font-weight: 400; }
.steps { margin: var(--s2) 0 0; padding: 0; list-style: none; font-size: var(--small); }
.step { display: grid; grid-template-columns: 5.5rem 16px minmax(0, 1fr); gap: 0 var(--s3); padding: var(--s2) 0; position: relative; }
.step > .icon { margin-top: .15em; background: var(--surface); position: relative; }
.step:not(:last-child)::before { content: ""; position: absolute; left: calc(5.5rem + var(--s3) + 7.5px); top: 1.6rem; bottom: -.45rem; border-left: 1px solid var(--line-strong); opacity: .5; }
.at { text-align: right; color: var(--muted); white-space: nowrap; }
.what { color: var(--text); }
.head { display: flex; flex-wrap: wrap; gap: 0 var(--s3); align-items: baseline; color: var(--muted); }
.head b { color: var(--text); }
.is-success .outcome { color: var(--good); } .is-partial .outcome { color: var(--warn); } .is-failed .outcome { color: var(--bad); } .is-blocked .outcome { color: var(--blocked); }
.where { margin-left: auto; font-size: var(--tiny); }
.values { display: flex; flex-wrap: wrap; gap: 0 var(--s4); color: var(--muted); }
.values bdi, .values code { color: var(--text); }
.said { max-width: 50rem; }
.entries { display: flex; flex-wrap: wrap; gap: 0 var(--s3); margin-top: var(--s1); }
.entries > b { color: var(--muted); font-weight: 550; }
.entries ul { display: flex; flex-wrap: wrap; gap: 0 var(--s4); }
.entries .icon { margin-right: .3em; }
.why { margin-top: var(--s2); }
.why td, .why th { padding-top: .25rem; padding-bottom: .25rem; }
@media (max-width: 40rem) { .step { grid-template-columns: 16px minmax(0, 1fr); } .at { grid-column: 2; grid-row: 2; text-align: left; } .step > .icon { grid-row: 1; } .step::before { display: none; } .where { margin-left: 0; } }
`;
