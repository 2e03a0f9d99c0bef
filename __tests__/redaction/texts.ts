import fc from 'fast-check';
import { RULES } from '../../src/redaction/rules.js';
import { toText } from './rule-examples.js';

/** Every example and counter-example there is, as text. */
export const EXAMPLES = RULES.flatMap(({ examples, counterExamples }) => [...examples, ...counterExamples]).map(toText);

const PIECES = [...new Set(EXAMPLES.flatMap((text) => text.split(/(?<=[^A-Za-z0-9])|(?=[^A-Za-z0-9])/)))];
const LITERALS = RULES.flatMap(({ triggers }) => triggers.map(({ literal }) => literal));

/** Texts near what the rules look for: examples and what they are made of, put together in any way. */
export const nearTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...EXAMPLES),
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      fc.constantFrom(...LITERALS),
      fc.constantFrom(...LITERALS.map((literal) => literal.toUpperCase())),
      fc.constantFrom(
        '=',
        ':',
        ' ',
        '"',
        "'",
        '\\',
        '\\"',
        '/',
        '-',
        '_',
        '@',
        '%3D',
        '\\n',
        '\n',
        '&',
        ';',
        '~',
        '..',
        '\u2003',
        'ä',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
