/** Lexical tokens of GraphQL (October 2021, §2.1), those that matter here; anything else makes the document unreadable. */
const TOKENS = [
  { kind: 'ignored', pattern: /(?:[\uFEFF\t ,\r\n]|#[^\r\n]*)+/y },
  { kind: 'text', pattern: /"""(?:\\"""|(?!""")[^])*"""|"(?!"")(?:\\[^\r\n]|[^"\\\r\n])*"/y },
  { kind: 'name', pattern: /[A-Za-z_]\w*/y },
  { kind: 'number', pattern: /-?\d[\d.eE+-]*/y },
  { kind: 'mark', pattern: /\.\.\.|[!$&():=@[\]{|}]/y },
] as const;

interface Token {
  readonly kind: (typeof TOKENS)[number]['kind'];
  readonly text: string;
}

/**
 * True when a GraphQL document can only read: every operation in it is a query, in long form or as a bare selection
 * set. A document that cannot be read to its end counts as one that may write.
 */
export function isQueryDocument(document: string): boolean {
  const open: string[] = [];
  let operations = 0;
  let definition: 'none' | 'header' = 'none';
  for (const token of readTokens(document)) {
    if (token === null) return false;
    if (open.length === 0 && definition === 'none') {
      if (token.text !== 'query' && token.text !== 'fragment' && token.text !== '{') return false;
      if (token.text !== 'fragment') operations += 1;
      definition = 'header';
    }
    const closing = token.kind === 'mark' ? CLOSING.get(token.text) : undefined;
    if (closing !== undefined) open.push(closing);
    else if (token.kind === 'mark' && /^[)\]}]$/.test(token.text)) {
      if (open.pop() !== token.text) return false;
      if (open.length === 0 && token.text === '}') definition = 'none';
    }
  }
  return operations > 0 && open.length === 0 && definition === 'none';
}

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Tokens in order; null, and the end, at the first character that begins none. */
function* readTokens(document: string): Generator<Token | null> {
  let position = 0;
  next: while (position < document.length) {
    for (const { kind, pattern } of TOKENS) {
      pattern.lastIndex = position;
      const text = pattern.exec(document)?.[0];
      if (text === undefined) continue;
      position += text.length;
      if (kind !== 'ignored') yield { kind, text };
      continue next;
    }
    yield null;
    return;
  }
}
