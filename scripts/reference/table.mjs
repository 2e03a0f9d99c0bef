/** A Markdown table of cells that hold Markdown. */
export function renderTable(header, rows) {
  return [header, header.map(() => '---'), ...rows.map((row) => row.map(toCell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function toCode(text) {
  return `\`${text}\``;
}

function toCell(text) {
  return text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
}
