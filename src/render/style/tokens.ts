const LIGHT = `
  --bg: #f5f6f8; --surface: #fff; --sunken: #eef0f4; --line: #e0e4ea; --line-strong: #8a94a3;
  --text: #18202b; --muted: #566070; --link: #3350c4; --focus: #3350c4;
  --good: #0d6e4f; --good-bg: #e4f4ec; --warn: #855300; --warn-bg: #fdf1d7;
  --bad: #b3202c; --bad-bg: #fdebeb; --quiet: #566070; --quiet-bg: #eef0f4;
  --success: #36a07d; --partial: #d09a1c; --blocked: #7a5bbd; --failed: #cf3a42; --unknown: #9aa4b2;
  --stripe: rgb(255 255 255 / .45);
  --heat-1: #c9d6fa; --heat-2: #93aaf0; --heat-3: #5a76dd; --heat-4: #2d44a8;
  --hover: rgb(51 80 196 / .09); --shadow: 0 1px 2px rgb(20 30 50 / .05), 0 4px 16px rgb(20 30 50 / .04);`;

const DARK = `
  --bg: #0d1117; --surface: #151b23; --sunken: #1d2530; --line: #29323e; --line-strong: #6f7b8b;
  --text: #e4e9f0; --muted: #9aa6b5; --link: #95abff; --focus: #95abff;
  --good: #5fd0a5; --good-bg: #12291f; --warn: #e8b64c; --warn-bg: #2d2410;
  --bad: #ff8b8b; --bad-bg: #331819; --quiet: #9aa6b5; --quiet-bg: #1d2530;
  --success: #3fae89; --partial: #d7a537; --blocked: #9a7fdc; --failed: #ea5a60; --unknown: #6d7888;
  --stripe: rgb(13 17 23 / .42);
  --heat-1: #253463; --heat-2: #3a52a6; --heat-3: #6480e0; --heat-4: #b0c2ff;
  --hover: rgb(149 171 255 / .14); --shadow: none;`;

/**
 * Design tokens. Outcome colours keep their order of lightness in both themes and for colour-blind readers; stripes,
 * shapes and words carry the same meaning (components/icon.tsx). The theme is the system's unless the reader chose one;
 * paper is always light.
 */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.5rem;
  --small: .8125rem; --tiny: .75rem; --large: 1.125rem; --figure: 1.875rem; --radius: .75rem;
  --sans: system-ui, "Segoe UI", Roboto, sans-serif;
  --mono: ui-monospace, Menlo, Consolas, monospace;${LIGHT}
}
[data-theme=light] { color-scheme: light; }
@media screen {
[data-theme=dark] { color-scheme: dark;${DARK}
}
}
@media screen and (prefers-color-scheme: dark) {
:root:not([data-theme]) {${DARK}
}
}
@media (prefers-contrast: more) { :root { --muted: var(--text); --line: var(--line-strong); } }
`;
