import { renderTable, toCode } from './table.mjs';

/** A table of fields for each JSON Schema; `days[].present` is a field of every item of `days`. */
export function renderArtifacts(schemas) {
  return Array.from(schemas, ([file, schema]) => {
    const fields = listFields(schema, '');
    const described = fields.some(({ description }) => description !== undefined);
    const rows = fields.map(({ path, type, description = '' }) => [
      toCode(path),
      type,
      ...(described ? [description] : []),
    ]);
    const header = ['Field', 'Type', ...(described ? ['Meaning'] : [])];
    return `### ${schema.title}\n\n[\`schemas/${file}\`](../schemas/${file})\n\n${renderTable(header, rows)}`;
  }).join('\n\n');
}

function listFields(schema, path) {
  const variants = schema.oneOf ?? schema.anyOf?.filter(({ type }) => type !== 'null') ?? [schema];
  return mergeFields(variants.flatMap((variant) => listFieldsOf(variant, path)));
}

function listFieldsOf(schema, path) {
  if (schema.type === 'array') return listFields(schema.items, `${path}[]`);
  const isMap = typeof schema.additionalProperties === 'object';
  const properties = Object.entries(schema.properties ?? (isMap ? { '*': schema.additionalProperties } : {}));
  return properties.flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [{ path: own, type: toType(property), description: property.description }, ...listFields(property, own)];
  });
}

/** A field that several variants have is listed once, with all of its types. */
function mergeFields(fields) {
  const merged = new Map();
  for (const field of fields) {
    const known = merged.get(field.path);
    if (known === undefined) merged.set(field.path, { ...field, types: [field.type] });
    else if (!known.types.includes(field.type)) known.types.push(field.type);
  }
  return Array.from(merged.values(), (field) => ({ ...field, type: field.types.join(', ') }));
}

const FORMATS = { date: 'day', 'date-time': 'time stamp' };

function toType(schema) {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) return variants.map(toType).join(' or ');
  if (schema.const !== undefined) return toCode(JSON.stringify(schema.const));
  if (schema.enum !== undefined) return schema.enum.map((value) => toCode(JSON.stringify(value))).join(', ');
  if (schema.type === 'array') return `array of ${toType(schema.items)}`;
  return [schema.type ?? 'anything']
    .flat()
    .map((type) => FORMATS[schema.format] ?? type)
    .join(' or ');
}
