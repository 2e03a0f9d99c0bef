import { toJsonl } from './emission.js';
import { type Anomaly, appendLines, appendRecords, commandRecord, decisionRecord, spoilBytes } from './anomalies.js';

/** The text "null" decoded as Base64: three bytes that are not UTF-8. */
const BINARY_RUBBISH = Buffer.from('null', 'base64');
/** The same three bytes, decoded with a Windows code page and saved as UTF-8. */
const MISDECODED_RUBBISH = '\u017e\u00e9e';
const TWO_MEGABYTES = 2 * 1024 * 1024;

/** Bytes, line ends and lines. */
export const ANOMALIES_OF_LINES: readonly Anomaly[] = [
  {
    name: 'binary-first-line',
    what: 'The first line is binary rubbish.',
    diagnostic: 'invalid-utf8',
    spoil: ({ lines }) => spoilBytes(1, BINARY_RUBBISH, '\n', toJsonl(lines)),
  },
  {
    name: 'misdecoded-first-line',
    what: 'The first line is binary rubbish that was decoded wrongly and saved as text.',
    diagnostic: 'malformed-line',
    spoil: ({ lines }) => spoilBytes(1, toJsonl([MISDECODED_RUBBISH, ...lines])),
  },
  {
    name: 'concatenated-records',
    what: 'The newline between two records was lost.',
    diagnostic: 'concatenated-records',
    spoil: ({ lines }) => spoilBytes(1, lines.slice(0, 2).join(''), '\n', toJsonl(lines.slice(2))),
  },
  {
    name: 'no-final-newline',
    what: 'The last record is complete, but has no newline.',
    diagnostic: null,
    spoil: ({ lines }) => spoilBytes(lines.length, lines.join('\n')),
  },
  {
    name: 'truncated-last-line',
    what: 'The last append was cut off.',
    diagnostic: 'truncated-last-line',
    spoil: ({ lines }) => spoilBytes(lines.length + 1, toJsonl(lines), lines[0]?.slice(0, 77) ?? ''),
  },
  {
    name: 'byte-order-mark',
    what: 'The file starts with a byte order mark.',
    diagnostic: null,
    spoil: ({ lines }) => spoilBytes(1, '\ufeff', toJsonl(lines)),
  },
  {
    name: 'crlf',
    what: 'The lines end in carriage return and newline.',
    diagnostic: null,
    spoil: ({ lines }) => spoilBytes(1, lines.map((line) => `${line}\r\n`).join('')),
  },
  {
    name: 'blank-lines',
    what: 'There are empty lines and lines of white space between the records.',
    diagnostic: null,
    spoil: ({ lines }) => spoilBytes(2, lines.join('\n\n \t\n'), '\n'),
  },
  {
    name: 'nul-bytes',
    what: 'A block of NUL bytes, as a crash of the file system leaves it.',
    diagnostic: 'malformed-line',
    spoil: (clean) => appendLines(clean, '\0'.repeat(512)),
  },
  {
    name: 'invalid-utf8-in-string',
    what: 'A string holds Latin-1 bytes.',
    diagnostic: 'invalid-utf8',
    spoil: (clean) => {
      const record = decisionRecord(clean, { outcome: 'partial', reason: 'Schlüssel fehlt' });
      return spoilBytes(
        clean.lines.length + 1,
        toJsonl(clean.lines),
        Buffer.from(`${JSON.stringify(record)}\n`, 'latin1'),
      );
    },
  },
  {
    name: 'line-separators-in-string',
    what: 'A string holds U+2028 and U+2029, which end no line.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(clean, decisionRecord(clean, { outcome: 'partial', reason: 'one\u2028two\u2029three' })),
  },
  {
    name: 'merge-conflict-markers',
    what: 'A merge conflict was committed unresolved.',
    diagnostic: 'merge-conflict-marker',
    spoil: ({ lines: [first = '', second = '', ...rest] }) =>
      spoilBytes(1, toJsonl(['<<<<<<< HEAD', first, '=======', second, '>>>>>>> telemetry/nightly', ...rest])),
  },
  {
    name: 'duplicates-after-union-merge',
    what: 'A union merge kept the records of both sides.',
    diagnostic: 'duplicate-record',
    spoil: (clean) => appendLines(clean, ...clean.lines.slice(0, 3)),
  },
  {
    name: 'identical-command-records',
    what: 'Two commands in the same second left identical records; both are true.',
    diagnostic: 'identical-records',
    spoil: (clean) => {
      const line = JSON.stringify(commandRecord(clean, {}));
      return spoilBytes(clean.lines.length + 2, toJsonl([...clean.lines, line, line]));
    },
  },
  {
    name: 'two-megabyte-line',
    what: 'A record of two megabytes.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(clean, commandRecord(clean, { x: { preview: 'lorem '.repeat(TWO_MEGABYTES / 6) } })),
  },
  {
    name: 'json-without-object',
    what: 'Lines that are JSON, but no object.',
    diagnostic: 'malformed-line',
    spoil: (clean) => appendLines(clean, 'null', '[]', '42', '"text"'),
  },
];
