/** Elements as they are, before any component. */
export const BASE = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: var(--s4); }
body {
  margin: 0 auto; padding: var(--s5) var(--s5) var(--s6); max-width: 76rem; overflow-wrap: anywhere;
  background: var(--bg); color: var(--text);
  font: .9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums;
}
h1, h2, h3, p, figure, dl, dd, ul { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: clamp(1.375rem, 4vw, 1.875rem); line-height: 1.2; letter-spacing: -.015em; font-weight: 650; }
h2 { font-size: var(--large); line-height: 1.3; letter-spacing: -.005em; font-weight: 620; }
h3 { font-size: var(--small); font-weight: 600; }
a { color: var(--link); text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
h1 a, .repository { color: inherit; text-decoration: none; }
h1 a:hover, a.repository:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
code, tbody .mono { font-family: var(--mono); font-size: .9em; }
small { font-size: var(--tiny); color: var(--muted); }
.is-failed small { color: inherit; }
b { font-weight: 620; }
.note, .absent, .before, i, abbr { color: var(--muted); }
i { font-style: normal; } abbr { text-decoration: none; cursor: help; }
.note { font-size: var(--small); }
.icon { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.18em; }
.sprite { position: absolute; }
.sr-only { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: var(--s4); top: -4rem; padding: var(--s2) var(--s4); background: var(--surface); border-radius: 6px; z-index: 2; }
.skip:focus { top: var(--s2); }
.anchor::before { content: "¶" / ""; }
.anchor { margin-left: .35em; opacity: 0; text-decoration: none; }
:hover > .anchor, tr:hover .anchor, .anchor:focus-visible { opacity: 1; }
:target { scroll-margin-top: var(--s4); }
section:target, .diagnostic:target, tr:target, td:target, li:target { outline: 2px solid var(--focus); outline-offset: 2px; }
tr:target, td:target { outline-offset: -2px; background: var(--warn-bg); }
button, select, input { font: inherit; font-size: var(--small); color: var(--text); background: var(--surface); border: 1px solid var(--line-strong); border-radius: 6px; padding: .25rem .5rem; }
[hidden] { display: none; }
`;
