/** The page: header, cards, what stands beside what at which width. */
export const LAYOUT = `
main, .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s4); }
.identity { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s3); margin-bottom: var(--s4); }
.identity nav { display: flex; flex-wrap: wrap; gap: 0 var(--s4); font-size: var(--small); }
.identity nav a { padding: .3rem 0; } .identity nav a:first-child { margin-right: auto; }
.owner { color: var(--muted); font-weight: 400; }
.badges { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: center; }
.card, .facts { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); }
.card { min-width: 0; padding: var(--s5); }
.card-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s3); margin-bottom: var(--s4); }
.card-head .anchor { margin: 0 -9px 0 -8px; }
.card > .note { margin-top: var(--s3); }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s4); }
.pair > :only-child { grid-column: 1 / -1; }
.facts, .figures { display: grid; grid: none / auto-flow minmax(0, 1fr); }
.facts { overflow: hidden; }
.fact { padding: var(--s4) var(--s5); }
.fact + .fact { border-left: 1px solid var(--line); }
.figures { gap: var(--s5); }
.charts { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s5); }
@media (min-width: 40rem) { .identity { position: relative; } .identity > .theme { position: absolute; top: 0; right: 0; } }
@media (min-width: 60rem) { .charts { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 var(--s6); } .charts > * { display: grid; grid: subgrid / 100%; grid-row: span 5; align-items: start; } .charts details { grid-row: 5; } }
.scroll { position: relative; overflow-x: auto; max-width: 100%; }
.from-end { direction: rtl; } .from-end > * { direction: ltr; }
.foot { margin-top: var(--s5); padding: 0 var(--s2); color: var(--muted); font-size: var(--small); display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s5); }
.foot p { max-width: 44rem; }
@media (max-width: 60rem) {
  .facts, .figures { grid: auto / repeat(2, minmax(0, 1fr)); }
  .fact:nth-child(odd) { border-left: 0; }
  .fact:nth-child(n + 3) { border-top: 1px solid var(--line); }
  .fact:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .pair { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  body { padding: var(--s4) var(--s3) var(--s5); }
  .card { padding: var(--s4); }
  .facts { grid: auto / 1fr; }
  .fact { padding: var(--s3) var(--s4); }
  .fact + .fact { border-left: 0; border-top: 1px solid var(--line); }
  .figures { gap: var(--s5) var(--s4); }
  .identity nav a:first-child { flex-basis: 100%; }
}
@media (max-width: 22.5rem) { .figures { grid: auto / 1fr; } }
`;

/** Paper has no controls. After everything else, because it takes things away from all of it. */
export const PRINT = `
@media print {
  :root { --shadow: none; --bg: #fff; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  .skip, .identity nav, details:not([open]), .theme, .filter, .more, .anchor, .sort::after { display: none; }
  .figure, .fact, .chart, .diagnostic, tr { break-inside: avoid; }
  .scroll { overflow: visible; } .line { display: none; } table, .calendar { zoom: .64; }
  a { color: inherit; }
}
`;
