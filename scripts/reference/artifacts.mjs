import { renderTable, toCode } from './table.mjs';

/**
 * A table of fields for each JSON Schema; `days[].present` is a field of every item of `days`, `windows.{7d,30d}.runs` of both
 * windows.
 */
export function renderArtifacts(schemas) {
  return Array.from(schemas, ([file, { title, description, ...schema }]) => {
    const rows = listFields(schema).map((field) => [toCode(field.path), field.type, field.description ?? '']);
    const about = [description, `[\`schemas/${file}\`](../schemas/${file})`].filter((text) => text !== undefined);
    return [`### ${title}`, ...about, renderTable(['Field', 'Type', 'Meaning'], rows)].join('\n\n');
  }).join('\n\n');
}

/** Fields by their paths below the schema: `name`, `[].name` in an array. */
function listFields(schema) {
  const variants = schema.oneOf ?? schema.anyOf?.filter(({ type }) => type !== 'null') ?? [schema];
  return mergeFields(variants.flatMap((variant) => listFieldsOf(variant)));
}

function listFieldsOf(schema) {
  if (schema.type === 'array') return listFields(schema.items).map((field) => below('[]', field));
  const isMap = typeof schema.additionalProperties === 'object';
  const properties = Object.entries(schema.properties ?? (isMap ? { '*': schema.additionalProperties } : {}));
  return groupAlike(properties.map(([name, property]) => ({ name, property, fields: listFields(property) }))).flatMap(
    (group) => {
      const names = group.map(({ name }) => name);
      const shared = names.length === 1 ? names[0] : `{${names.join(',')}}`;
      return [
        ...group.map(({ name, property: { description, ...type } }) => ({
          path: name,
          type: toType(type),
          description,
        })),
        ...group[0].fields.map((field) => below(shared, field)),
      ];
    },
  );
}

function below(parent, field) {
  return { ...field, path: field.path.startsWith('[') ? parent + field.path : `${parent}.${field.path}` };
}

/** Properties that follow each other and have the same fields, which are then listed once. */
function groupAlike(properties) {
  const groups = [];
  for (const property of properties) {
    const last = groups.at(-1);
    const isAlike = last !== undefined && property.fields.length > 0 && isSame(last[0].fields, property.fields);
    if (isAlike) last.push(property);
    else groups.push([property]);
  }
  return groups;
}

function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
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

const FORMATS = { date: 'day', 'date-time': 'timestamp' };

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
