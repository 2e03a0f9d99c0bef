/** Shapes of the charts. Positions are attributes of the shapes themselves: a page has no inline style. */
export const CHARTS = `
figcaption { font-size: var(--small); font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s4); margin: var(--s2) 0; font-size: var(--small); color: var(--muted); }
.legend li { display: inline-flex; align-items: center; gap: .4em; }
.legend b { color: var(--text); }
.swatch { overflow: visible; }
.plot { display: block; width: calc(100% - 3.25rem); margin: var(--s4) 0 0 3.25rem; overflow: visible; }
.axis line { stroke: var(--line); }
.axis text { font-size: 11px; fill: var(--muted); }
.end { text-anchor: end; } .middle { text-anchor: middle; }
@media (max-width: 40rem) { .minor { display: none; } }
.fill-success { fill: var(--success); } .fill-partial { fill: var(--partial); } .fill-blocked { fill: var(--blocked); }
.fill-failed { fill: var(--failed); } .fill-unknown { fill: var(--unknown); }
.fill-stripe { stroke: var(--stripe); }
rect.gap { fill: url(#missing); stroke: var(--line); } path.gap { stroke: url(#missing); } .missing-stripe { stroke: var(--line); stroke-width: 2; }
.cut { stroke: var(--surface); }
.band { fill: var(--heat-2); opacity: .35; }
.p50, .p95 { fill: none; stroke: var(--heat-3); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.p95 { stroke-dasharray: 1 4; }
.spark { fill: var(--heat-3); mask: repeating-linear-gradient(90deg, #0000 0 .3%, #000 0 2.3%, #0000 0 calc(100% / 30)); }
.calendar { display: block; margin-right: auto; }
.square { fill: currentColor; stroke: currentColor; stroke-width: 3; stroke-linejoin: round; }
.square, .partial-day { vector-effect: non-scaling-stroke; }
.missing { fill: var(--surface); stroke: var(--line-strong); stroke-width: 1; stroke-dasharray: 2 2; }
.zero { fill: var(--sunken); stroke: var(--line-strong); stroke-width: 1; }
.level-1 { color: var(--heat-1); } .level-2 { color: var(--heat-2); } .level-3 { color: var(--heat-3); } .level-4 { color: var(--heat-4); }
.partial-day { fill: var(--partial); stroke: var(--surface); }
.chart { position: relative; }
[role=slider] { cursor: crosshair; } .plot:focus-visible { outline-offset: 6px; } .calendar:focus-visible { outline-offset: -2px; }
.frame { fill: var(--hover); stroke: var(--text); }
.plot .frame { stroke: none; }
.read-out { position: absolute; z-index: 1; pointer-events: none; min-width: 7.5rem; padding: var(--s2) var(--s3); border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); box-shadow: 0 4px 16px rgb(0 0 0 / .2); font-size: var(--tiny); white-space: nowrap; }
.read-out > b { display: block; }
.read-out span { display: flex; justify-content: space-between; gap: var(--s4); color: var(--muted); }
.read-out span b { color: var(--text); }
.empty-plot { fill: none; stroke: var(--line-strong); } .outline { stroke-dasharray: 3 3; }
`;
