/** What of one of our own pages holds figures. They are written by one renderer, so that expressions can read them. */
export interface HtmlPage {
  readonly description: string;
  /** What a reader sees, tables and drawings left out; one space between words. */
  readonly text: string;
  readonly tables: readonly HtmlTable[];
}

export interface HtmlTable {
  /** Id of the section around it. */
  readonly section: string;
  readonly caption: string;
  /** Cells by the titles of their columns; the last of two with the same title. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export function parsePage(html: string): HtmlPage {
  const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
  const tables: HtmlTable[] = [];
  let section = '';
  let text = '';
  for (const part of html
    .slice(html.indexOf('<body'))
    .split(/(?=<section |<table|<svg|<script)|(?<=<\/table>|<\/svg>|<\/script>)/)) {
    section = /^<section [^>]*id="([^"]+)"/.exec(part)?.[1] ?? section;
    if (part.startsWith('<table')) tables.push(parseTable(section, part));
    else if (!part.startsWith('<svg') && !part.startsWith('<script')) text += ` ${part}`;
  }
  return { description: toText(description), text: toText(text), tables };
}

function parseTable(section: string, html: string): HtmlTable {
  const caption = toText(/<caption[^>]*>(.*?)<\/caption>/s.exec(html)?.[1] ?? '');
  const [titles = [], ...rows] = html
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd][ >]/)
        .slice(1)
        .map(toCell),
    );
  return {
    section,
    caption,
    rows: rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [titles[index] ?? '', cell]))),
  };
}

/** A cell begins within its own tag, unless that has no attributes. */
function toCell(html: string): string {
  return toText(/^(?:[a-z-]+="[^"]*"\s*)+>/.test(html) ? html.slice(html.indexOf('>') + 1) : html);
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export function toText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
}
