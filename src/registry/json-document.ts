import { applyEdits, findNodeAtLocation, modify, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { ActionError } from '../base/action-error.js';
import { quote } from '../settings/input-field.js';

/** Far beyond any registry; keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 64;

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

type ProblemCode = Exclude<ReturnType<typeof printParseErrorCode>, '<unknown ParseErrorCode>'>;

const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  InvalidSymbol: 'unexpected symbol; names and strings need double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'expected a name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected ":"',
  CommaExpected: 'expected "," or the closing bracket',
  CloseBraceExpected: 'expected "}" before the end of the document',
  CloseBracketExpected: 'expected "]" before the end of the document',
  EndOfFileExpected: 'expected the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'the string does not end on its line',
  UnexpectedEndOfNumber: 'the number lacks digits',
  InvalidUnicode: String.raw`expected four hexadecimal digits after \u`,
  InvalidEscapeCharacter: 'unknown escape sequence in the string',
  InvalidCharacter: 'unescaped control character in the string',
};

/**
 * Parses JSON (RFC 8259) for people who edit it by hand: a problem names line and column, which `JSON.parse` does not
 * do on every version of Node, and a member given twice is refused instead of losing the first one in silence.
 * @param firstLine number of the text's first line, when it stands in a larger file.
 * @throws ActionError for anything else than exactly one JSON value.
 */
export function parseJson(text: string, origin: string, firstLine = 1): unknown {
  const document = text.startsWith('\ufeff') ? text.slice(1) : text;
  /** The names so far of every object that is open, from the outermost on; none of an array. */
  const open: Set<string>[] = [];

  // Line and character are counted from 0.
  const fail = (problem: string, line: number, character: number): never => {
    const place = `line ${firstLine + line}, column ${character + 1}`;
    throw new ActionError(`${origin} is not valid JSON: ${problem} (${place}).`);
  };
  const onBegin = (_offset: number, _length: number, line: number, character: number): void => {
    if (open.push(new Set()) > MAX_DEPTH) fail(`more than ${MAX_DEPTH} levels of nesting`, line, character);
  };
  const onEnd = (): void => void open.pop();

  visit(
    document,
    {
      onObjectBegin: onBegin,
      onArrayBegin: onBegin,
      onObjectEnd: onEnd,
      onArrayEnd: onEnd,
      onObjectProperty: (name, _offset, _length, line, character) => {
        if (open.at(-1)?.has(name)) fail(`${quote(name)} occurs twice`, line, character);
        open.at(-1)?.add(name);
      },
      onError: (code, _offset, _length, line, character) => {
        const name = printParseErrorCode(code);
        fail(name === '<unknown ParseErrorCode>' ? 'unknown problem' : PROBLEMS[name], line, character);
      },
    },
    STRICT,
  );
  return JSON.parse(document); // "__proto__" becomes a member like any other.
}

/**
 * Changes one member of a JSON document in its text: every other byte stays, so that a diff shows the change alone. A parser would
 * move names such as "2048" to the front, and round long numbers. A new member comes last; missing objects on the way are made.
 *
 * @param text - Valid JSON, in whatever format; what is new gets its indent and its line ends.
 * @param value - `undefined` removes the member.
 */
export function withMember(text: string, path: readonly string[], value: unknown): string {
  const document = text.startsWith('\ufeff') ? text.slice(1) : text;
  const mark = text.slice(0, text.length - document.length);
  const parent = path.slice(0, -1);
  const root = parseTree(document);
  const siblings = (root && findNodeAtLocation(root, parent))?.children ?? [];
  const isLast = value === undefined && siblings.length === 1 && siblings[0]?.children?.[0]?.value === path.at(-1);
  const indent = /^([ \t]+)\S/m.exec(document)?.[1] ?? '  ';
  const edits = modify(document, isLast ? [...parent] : [...path], isLast ? {} : value, {
    formattingOptions: {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 1 : indent.length,
      eol: document.includes('\r\n') ? '\r\n' : '\n',
    },
  });
  return `${mark}${applyEdits(document, edits)}`;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
