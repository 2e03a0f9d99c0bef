import fc from 'fast-check';
import { Fragment, h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { renderMarkup, SharedMarkup } from '../../src/render/markup.js';
import { propertyRuns } from '../property-runs.js';

function Twice({ children }: { children?: ComponentChildren }) {
  return h(Fragment, null, children, h('i', null, children));
}

const text = fc.string({ unit: fc.constantFrom('a', '"', '&', '<', '>', "'", '\u0000', '\n', '→', '\ud800') });
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const attributes = (...names: readonly string[]) => fc.dictionary(fc.constantFrom(...names), value);
const shared = ['id', 'class', 'title', 'aria-hidden', 'data-sort'];
const html = attributes(...shared, 'dateTime', 'tabIndex', 'httpEquiv', 'hidden');
const svg = attributes(...shared, 'viewBox', 'patternUnits', 'fill', 'x1');

/** Elements as pages have them: HTML, and SVG with nothing but SVG within. */
const { node } = fc.letrec<{ node: ComponentChildren; drawn: ComponentChildren }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    value,
    fc.array(tie('node'), { maxLength: 3 }),
    fc
      .tuple(fc.constantFrom('p', 'span', 'time'), html, fc.array(tie('node'), { maxLength: 3 }))
      .map(([type, props, children]) => h(type, props, ...children)),
    fc.tuple(fc.constantFrom('br', 'meta', 'link'), html).map(([type, props]) => h(type, props)),
    fc.tuple(svg, fc.array(tie('drawn'), { maxLength: 3 })).map(([props, children]) => h('svg', props, ...children)),
    tie('node').map((child) => h(Twice, null, child)),
  ),
  drawn: fc.oneof(
    { depthSize: 'small' },
    value,
    fc
      .tuple(fc.constantFrom('g', 'path', 'text'), svg, fc.array(tie('drawn'), { maxLength: 3 }))
      .map(([type, props, children]) => h(type, props, ...children)),
  ),
}));

test('elements are the HTML that Preact itself makes of them, to the byte', () => {
  fc.assert(
    fc.property(node, (child) => {
      const element = h('div', null, child);
      expect(renderMarkup(element)).toBe(renderToString(element));
    }),
    { numRuns: propertyRuns(500, 20_000) },
  );
});

test('nothing that is text becomes markup', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  expect(renderMarkup(h('p', { title: hostile, hidden: false }, hostile))).toBe(
    '<p title="&quot;>&lt;script>alert(1)&lt;/script>&amp;amp;">&quot;>&lt;script>alert(1)&lt;/script>&amp;amp;</p>',
  );
});

test('what pages share is the same markup wherever it stands, made of elements once', () => {
  let rendered = 0;
  const Counted = () => h('b', { title: '&' }, (rendered += 1));
  const shared = new SharedMarkup(h(Counted, {}));
  const Component = () => shared;
  expect(renderMarkup(h('p', null, h(Component, null), shared))).toBe(
    '<p><b title="&amp;">1</b><b title="&amp;">1</b></p>',
  );
});
