/** A page as a template string: `markup[0] ${values[0]} markup[1] …`. */
export interface Template {
  readonly markup: readonly string[];
  /** Not escaped. */
  readonly values: readonly string[];
}

/** Splits a page: every text and attribute is a value, and everything else is markup. */
export function toTemplate(html: string): Template {
  const [markup, values]: [string[], string[]] = [[], []];
  let end = 0;
  for (const found of html.matchAll(/(?<=>)[^<]+(?=<)|(?<= [\w:-]+=")[^"]*(?=")/g)) {
    markup.push(html.slice(end, found.index));
    values.push(unescape(found[0]));
    end = found.index + found[0].length;
  }
  return { markup: [...markup, html.slice(end)], values };
}

const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' };

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|quot);/g, (entity) => CHARACTERS[entity] ?? '');
}
