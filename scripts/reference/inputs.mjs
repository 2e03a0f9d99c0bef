import { renderTable, toCode } from './table.mjs';

export function renderInputs(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [
    toCode(name),
    input.description,
    input.default === undefined ? '' : toCode(input.default),
  ]);
  return renderTable(['Input', 'Meaning', 'Default'], rows);
}

export function renderOutputs(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [toCode(name), description]);
  return renderTable(['Output', 'Meaning'], rows);
}
