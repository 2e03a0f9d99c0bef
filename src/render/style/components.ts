/** Badges, facts, figures, tables, disclosures, diagnostics, the account of records. */
export const COMPONENTS = `
.badge { display: inline-flex; align-items: center; gap: var(--s1); padding: .1rem .55rem; border: 1px solid var(--line); border-radius: 99px; font-size: var(--tiny); font-weight: 550; color: var(--muted); background: var(--surface); white-space: nowrap; }
.badge .icon { width: 12px; height: 12px; }
.badge-sandbox { color: var(--warn); background: var(--warn-bg); border: 1px dashed currentColor; }
.badge-disabled { background: var(--sunken); }
.badge-absent { border-style: dashed; background: none; }
.fact h2 { font-size: var(--tiny); font-weight: 600; color: var(--muted); letter-spacing: .01em; }
.fact-value { display: flex; gap: var(--s2); align-items: flex-start; margin: var(--s1) 0; font-weight: 620; }
.fact-value .icon { margin-top: .22em; }
.fact:not(.fact-status) .icon { color: var(--muted); }
.status-healthy { --is: var(--good); --on: var(--good-bg); } .status-warning { --is: var(--warn); --on: var(--warn-bg); }
.status-error { --is: var(--bad); --on: var(--bad-bg); } .status-no-telemetry { --is: var(--quiet); --on: var(--quiet-bg); }
.fact-status { background: var(--on); } .fact-status .fact-value { color: var(--is); }
.fact-status a { color: inherit; }
.figure { display: flex; flex-direction: column; }
.figure h3 { color: var(--muted); }
.figure-value { font-size: var(--figure); font-weight: 620; line-height: 1.2; letter-spacing: -.02em; }
.figure-change { font-size: var(--small); }
.figure .spark { margin-top: auto; padding-top: var(--s3); height: 32px; width: 100%; }
.change { font-weight: 600; white-space: nowrap; } .change-better { color: var(--good); } .change-worse { color: var(--bad); }
[class^=is-] > .icon { margin-right: .35em; }
.is-success { color: var(--good); } .is-partial { color: var(--warn); } .is-failed { color: var(--bad); }
.is-blocked { color: var(--blocked); } .is-unknown { color: var(--muted); }
.nothing { padding: var(--s3) var(--s4); border: 1px dashed var(--line); border-radius: 8px; color: var(--muted); font-size: var(--small); }
.nothing .icon { margin-right: var(--s2); }
.nothing.is-success { color: var(--good); background: var(--good-bg); border-color: transparent; }
table { width: 100%; border-collapse: collapse; font-size: var(--small); line-height: 1.4; }
th, td { padding: .45rem .6rem; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); white-space: nowrap; }
caption:not(.sr-only) { padding-bottom: var(--s1); text-align: left; font-weight: 600; }
thead th { color: var(--muted); font-weight: 550; font-size: var(--tiny); }
tbody th { font-weight: 500; }
th:first-child { padding-left: 0; } td:last-child, th:last-child { padding-right: 0; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover > * { background: var(--hover); }
${[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => `.n${column} tr > :nth-child(${column})`).join(', ')} { text-align: right; }
.wide { width: 99%; }
.list { white-space: normal; min-width: 12rem; }
td bdi, th bdi { display: inline-block; max-width: 13rem; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; }
.wide bdi { max-width: 26rem; }
tbody .mono bdi { max-width: 10rem; }
.actor bdi { max-width: 9rem; }
.list bdi, .line bdi { display: inline; }
.line { width: 99%; min-width: 13rem; max-width: 0; overflow: hidden; text-overflow: ellipsis; }
.time { color: var(--muted); }
.trend .spark { vertical-align: -5px; margin-right: var(--s2); }
details { margin-top: var(--s3); }
summary { width: fit-content; padding: .15rem 0; cursor: pointer; color: var(--link); font-size: var(--small); }
details[open] > summary { margin-bottom: var(--s2); }
.diagnostic { padding: var(--s3) 0 var(--s3) var(--s4); border-left: 3px solid var(--line-strong); font-size: var(--small); }
.diagnostic + .diagnostic { margin-top: var(--s4); }
.severity-error { border-color: var(--failed); } .severity-warning { border-color: var(--partial); }
.severity-error h3 > .icon, .severity-error .severity { color: var(--bad); } .severity-warning h3 > .icon, .severity-warning .severity { color: var(--warn); }
.diagnostic header { display: flex; align-items: center; margin-bottom: var(--s1); }
.diagnostic h3 { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; font-size: .9375rem; }
.diagnostic ul { margin-top: var(--s2); }
.diagnostic li { padding: .1rem 0; color: var(--muted); }
.remedy { color: var(--muted); }
.place { margin-right: var(--s3); white-space: normal; }
.times { margin-left: var(--s1); color: var(--muted); font-weight: 400; font-size: var(--tiny); }
.equation { padding: var(--s2) 0; font-size: var(--small); color: var(--muted); line-height: 1.9; }
.equation + .equation { border-top: 1px solid var(--line); }
.term { white-space: nowrap; } .term b { color: var(--text); font-size: .9375rem; }
.term:first-child b { font-size: var(--large); }
.operator { padding: 0 .3em; font-weight: 600; }
dl { display: grid; gap: var(--s2); font-size: var(--small); }
dl > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: var(--s3); }
dt { color: var(--muted); }
.empty { display: grid; justify-items: center; gap: var(--s3); padding: var(--s6) var(--s5); text-align: center; }
.empty p { max-width: 38rem; color: var(--muted); }
.empty code { color: var(--text); }
.repositories { padding: 0; }
.repositories li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s4); padding: var(--s4) var(--s5); }
.repositories li + li { border-top: 1px solid var(--line); }
a.repository { color: var(--link); font-weight: 600; } span.repository { color: var(--muted); }
.theme { justify-self: end; padding: .2rem .25rem; color: var(--muted); border-color: var(--line); background: none; }
.stale, .attention { padding: var(--s3) var(--s5); border: 1px solid var(--partial); border-radius: var(--radius); background: var(--warn-bg); font-size: var(--small); }
.attention .icon { margin-right: var(--s2); color: var(--warn); } .attention bdi { font-weight: 620; }
.age { color: var(--muted); font-weight: 400; font-size: var(--small); white-space: nowrap; }
.filter { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s3); margin-bottom: var(--s2); }
.filter input { width: min(16rem, 100%); }
.more { margin-top: var(--s3); padding: .15rem 0; border: 0; background: none; color: var(--link); cursor: pointer; }
.sort { padding: 0; border: 0; background: none; font: inherit; color: inherit; cursor: pointer; white-space: nowrap; }
.sort::after { content: "↕" / ""; display: inline-block; width: 1.1em; text-align: right; opacity: .45; }
[aria-sort] .sort { color: var(--text); } [aria-sort] .sort::after { opacity: 1; }
[aria-sort=ascending] .sort::after { content: "↑" / ""; } [aria-sort=descending] .sort::after { content: "↓" / ""; }
@media (max-width: 40rem) {
  dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .wide bdi { max-width: 11rem; }
  .list { min-width: 24rem; }
  tbody th, thead th:first-child { position: sticky; left: 0; background: var(--surface); }
}
`;
