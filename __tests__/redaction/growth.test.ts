import { inspectText, mayBePrivate } from '../../src/redaction/inspect-text.js';
import { findPrivate, RULES, TRIGGERS } from '../../src/redaction/rules.js';
import { redactText } from '../../src/redaction/redact-text.js';
import { toText, toTitle } from './rule-examples.js';

const SMALL = 10_000;
const GROWTH = 4;
/** Linear work takes four times, quadratic sixteen: what is between is noise. */
const MAX_RATIO = 8;
/** Machines are shared: what was too much is measured again. */
const ATTEMPTS = 3;
/** CPU time below which a ratio says nothing. */
const MIN_MS = 100;

/** CPU time of the fastest of some runs. */
function measure(run: () => void, runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function expectLinear(about: string, toInput: (length: number) => string, run: (text: string) => void): void {
  const [small, large] = [toInput(SMALL), toInput(SMALL * GROWTH)];
  if (measure(() => run(large), 1) < MIN_MS) return;
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > MAX_RATIO; attempt += 1) {
    ratio = measure(() => run(large)) / measure(() => run(small));
  }
  expect({ about, ratio: ratio <= MAX_RATIO ? 'linear' : ratio }).toEqual({ about, ratio: 'linear' });
}

const repeat = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const CHARACTERS = Array.from('a0A/\\ -_.:=@"\'`&;,|#()[]{}<>%~$+*?!\n\té\u2003', String);
const PIECES = [
  ...[
    '/home/',
    '/home/jane',
    '\\Users\\',
    '\\\\',
    '//',
    '../',
    '%2F',
    '%252F',
    '-home-',
    '-Users-a',
    'C:\\',
    '/Users/A ',
    '/Users/Jane ',
    '/var',
  ],
  ...[
    '\\"',
    '\\\\\\"',
    'password="',
    "password='",
    'password=',
    'password:',
    'token=a',
    'a_key=',
    '--token ',
    '--password x',
    'PASSWORD=a,',
  ],
  ...['://', '://a:', '://a:b/', '://a@', ':\\/\\/', 'https://a:b@', 'a@'],
  ...[
    'eyJ',
    'eyJa.',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN ',
    'xoxb-a-',
    'SG.a.',
    'sk-',
    'ghp_',
    '2/1',
    'MTIa.',
    '1Q~',
  ],
  ...[
    'cookie: a=b;',
    'cookie: abcdefg=hijklmn;',
    'authorization: basic ',
    'bearer ',
    'machine a login b ',
    'curl -u a',
    'curl ',
    ' -p',
    'mysql -p',
  ],
  ...['<password>', "identified by '", 'htpasswd -b a ', 'key="password" value="', 'a1', 'Aa1', '0123456789abcdef'],
];

/** An example that is broken off before its end, and one with something else at its end. */
function toNearMatches(examples: readonly string[]): string[] {
  return examples
    .map(toText)
    .flatMap((text) => [
      text,
      `${text} `,
      text.slice(0, -1),
      text.slice(0, Math.ceil(text.length / 2)),
      `${text.slice(0, -1)}~`,
    ]);
}

test.each(RULES.map((rule) => [toTitle(rule), rule] as const))(
  'the time of a rule grows with the length of the text: %s',
  (_, rule) => {
    const literals = rule.triggers.map(({ literal }) => literal).slice(0, 4);
    for (const piece of [...CHARACTERS, ...PIECES, ...literals, ...toNearMatches(rule.examples.slice(0, 8))]) {
      expectLinear(JSON.stringify(piece), repeat(piece), (text) => Array.from(rule.find(text)));
    }
  },
);

const RUNS: Readonly<Record<string, (text: string) => void>> = {
  'redaction of all of it': (text) => findPrivate(text),
  'all rules, whatever the text': (text) => findPrivate(text, RULES),
  'redaction of fields': (text) => text.match(/[^]{1,4000}/g)?.map(redactText),
  inspection: (text) => inspectText(text),
  'the test of bytes': (text) => mayBePrivate(Buffer.from(text)),
  'the choice of rules': (text) => TRIGGERS.select(text),
};

test.each(Object.entries(RUNS))('the time grows with the length of the text: %s', (_, run) => {
  const examples = RULES.map(({ examples: [example] }) => `${toText(example!)} `);
  for (const piece of [...CHARACTERS, ...PIECES, ...examples]) expectLinear(JSON.stringify(piece), repeat(piece), run);
});
