import { renderTable, toCode } from './table.mjs';

/** The catalogue in its order, which is by severity. */
export function renderDiagnostics(catalogue) {
  const rows = Object.entries(catalogue).map(([code, { severity, explanation, remedy }]) => [
    toCode(code),
    severity,
    explanation,
    remedy,
  ]);
  return renderTable(['Code', 'Severity', 'What it means', 'What to do'], rows);
}
