/** Author, committer or tagger, with a time. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since the epoch. */
  readonly seconds: number;
  /** Offset from UTC in Git's format, such as "+0200". */
  readonly offset: string;
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface Tag {
  readonly object: string;
  readonly type: string;
  readonly name: string;
  readonly tagger: Signature;
  readonly message: string;
}

export function commitBytes(commit: Commit): Buffer {
  const headers = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signatureText(commit.author)}`,
    `committer ${signatureText(commit.committer)}`,
  ];
  return Buffer.from(`${headers.join('\n')}\n\n${commit.message}`);
}

export function tagBytes(tag: Tag): Buffer {
  const headers = [
    `object ${tag.object}`,
    `type ${tag.type}`,
    `tag ${tag.name}`,
    `tagger ${signatureText(tag.tagger)}`,
  ];
  return Buffer.from(`${headers.join('\n')}\n\n${tag.message}`);
}

export function parseCommit(bytes: Uint8Array): Commit {
  const { header, message } = parseHeaders(bytes);
  return {
    tree: header('tree'),
    parents: header.all('parent'),
    author: parseSignature(header('author')),
    committer: parseSignature(header('committer')),
    message,
  };
}

export function parseTag(bytes: Uint8Array): Tag {
  const { header, message } = parseHeaders(bytes);
  return {
    object: header('object'),
    type: header('type'),
    name: header('tag'),
    tagger: parseSignature(header('tagger')),
    message,
  };
}

/** An API timestamp: UTC and whole seconds, regardless of the offset in the object. */
export function toTimestamp(signature: Signature): string {
  return new Date(signature.seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** @param date - ISO 8601 with an offset, which Git keeps. */
export function toSignature(name: string, email: string, date: string): Signature {
  return {
    name: name.replace(/[<>\n]/g, ''),
    email: email.replace(/[<>\n]/g, ''),
    seconds: Math.floor(Date.parse(date) / 1000),
    offset: /[+-]\d\d:?\d\d$/.exec(date)?.[0].replace(':', '') ?? '+0000',
  };
}

function signatureText({ name, email, seconds, offset }: Signature): string {
  return `${name} <${email}> ${seconds} ${offset}`;
}

function parseSignature(text: string): Signature {
  const match = /^(.*) <(.*)> (\d+) ([+-]\d{4})$/.exec(text);
  if (match === null) throw new Error(`Not a Git signature: ${text}`);
  const [, name = '', email = '', seconds = '', offset = ''] = match;
  return { name, email, seconds: Number(seconds), offset };
}

function parseHeaders(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString();
  const end = text.indexOf('\n\n');
  const lines = text.slice(0, end).split('\n');
  const all = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const header = Object.assign((name: string) => all(name)[0] ?? '', { all });
  return { header, message: text.slice(end + 2) };
}
