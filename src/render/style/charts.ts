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
.slots { stroke: transparent; } .slots path:hover { stroke: var(--hover); }
.band { fill: var(--heat-2); opacity: .35; }
.p50, .p95 { fill: none; stroke: var(--heat-3); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.p95 { stroke-dasharray: 1 4; }
.spark { stroke: var(--heat-3); }
.calendar { display: block; margin-right: auto; }
.calendar rect { width: 16px; height: 16px; rx: 3px; } .calendar rect:hover { stroke: var(--text); }
.missing { fill: var(--surface); stroke: var(--line-strong); stroke-dasharray: 2 2; }
.partial-day { fill: var(--partial); stroke: var(--surface); }
.zero { fill: var(--sunken); stroke: var(--line-strong); }
.level-1 { fill: var(--heat-1); } .level-2 { fill: var(--heat-2); } .level-3 { fill: var(--heat-3); } .level-4 { fill: var(--heat-4); }
.empty-plot { fill: none; stroke: var(--line-strong); } .outline { stroke-dasharray: 3 3; }
`;
