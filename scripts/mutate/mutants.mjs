// Finds what can be mutated in a source file, and writes the file with mutants built in.
import { createHash } from 'node:crypto';
import ts from 'typescript';

/** Operators and what each is replaced with, one mutant per replacement. */
const REPLACEMENTS = new Map([
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['===', ['!==']],
  ['!==', ['===']],
  ['&&', ['||']],
  ['||', ['&&']],
  ['+', ['-']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['+=', ['-=']],
  ['-=', ['+=']],
]);
const SORTS = new Set(['sort', 'toSorted']);

/**
 * A change to a file. Replacing the source from `start` to `end` with `text` applies it. `id` does not depend on the lines around it,
 * so that the same seed picks the same mutants after an edit somewhere else.
 * @typedef {{ id: string, file: string, line: number, operator: string, start: number, end: number, text: string,
 *   isStatement: boolean, before: string, after: string }} Mutant
 */

/**
 * @param {string} file - Path as it is reported.
 * @param {string} source
 * @returns {Mutant[]}
 */
export function findMutants(file, source) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const mutants = [];
  const occurrences = new Map();
  const textOf = (node) => source.slice(node.getStart(tree), node.end);

  const add = (node, operator, text, isStatement = false) => {
    const start = node.getStart(tree);
    const what = `${file}\n${operator}\n${textOf(node)}\n${text}`;
    const occurrence = occurrences.get(what) ?? 0;
    occurrences.set(what, occurrence + 1);
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    const id = createHash('sha256').update(`${what}\n${occurrence}`).digest('hex').slice(0, 16);
    mutants.push({
      ...{ id, file, line, operator, start, end: node.end, text, isStatement },
      ...{ before: textOf(node), after: text },
    });
  };

  const visit = (node) => {
    if (!isCode(node)) return;
    for (const [operator, text, isStatement] of changesOf(node, textOf)) add(node, operator, text, isStatement);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

/** Types, imports and descriptions for the documentation are not mutated. */
function isCode(node) {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return false;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return false;
  if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) return false;
  const call = node.parent;
  return !(call && ts.isCallExpression(call) && methodOf(call) === 'describe' && call.arguments.includes(node));
}

/** @returns {Iterable<[operator: string, text: string, isStatement?: boolean]>} */
function* changesOf(node, textOf) {
  if (ts.isBinaryExpression(node)) yield* changesOfBinary(node, textOf);
  else if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.ExclamationToken) yield ['negation', textOf(node.operand)];
    if (node.operator === ts.SyntaxKind.MinusToken) yield ['sign', textOf(node.operand)];
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) yield ['boolean', 'false'];
  else if (node.kind === ts.SyntaxKind.FalseKeyword) yield ['boolean', 'true'];
  else if (ts.isNumericLiteral(node) && !isName(node)) {
    const value = Number(node.text);
    yield ['number', String(value + 1)];
    yield ['number', value === 0 ? '(-1)' : String(value - 1)];
  } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
    if (isReplaceableText(node)) yield ['text', textOf(node).length > 2 ? "''" : "'?'"];
  } else if (ts.isArrayLiteralExpression(node)) {
    if (node.elements.length > 0 && !isAssigned(node)) yield ['list', '[]'];
  } else if (ts.isConditionalExpression(node)) {
    yield ['branches', `${textOf(node.condition)} ? ${textOf(node.whenFalse)} : ${textOf(node.whenTrue)}`];
  } else if (ts.isCallExpression(node)) yield* changesOfCall(node, textOf);
  else if (isRemovable(node)) yield ['statement', '', true];
  if (isBareCondition(node)) yield ['condition', `!${textOf(node)}`];
}

function* changesOfBinary(node, textOf) {
  const sign = node.operatorToken.getText();
  const [left, right] = [textOf(node.left), textOf(node.right)];
  if (sign === '??') yield ['default', left];
  const isText = sign === '+' && (isTextual(node.left) || isTextual(node.right));
  if (isText) return;
  for (const other of REPLACEMENTS.get(sign) ?? []) {
    yield [`${sign} to ${other}`, `${enclose(node.left, left)} ${other} ${enclose(node.right, right)}`];
  }
}

/** `&&` and `||` bind differently, so what is left and right of one is kept together. */
function enclose(node, text) {
  return ts.isBinaryExpression(node) ? `(${text})` : text;
}

function* changesOfCall(node, textOf) {
  if (node.flags & ts.NodeFlags.OptionalChain) return;
  const callee = textOf(node.expression);
  const rest = (name) => name + textOf(node).slice(callee.length);
  if (callee === 'Math.min') yield ['min to max', rest('Math.max')];
  if (callee === 'Math.max') yield ['max to min', rest('Math.min')];
  if (SORTS.has(methodOf(node))) {
    const [order] = node.arguments;
    if (order === undefined) yield ['order', `${textOf(node)}.reverse()`];
    else yield ['order', `${callee}(((order) => (a, b) => order(b, a))(${textOf(order)}))`];
  }
}

/** The name of the method that is called. */
function methodOf(call) {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : null;
}

function isName(node) {
  return node.parent.name === node || node.parent.propertyName === node;
}

function isTextual(node) {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
}

function isReplaceableText(node) {
  const { parent } = node;
  if (isName(node) || ts.isTaggedTemplateExpression(parent) || ts.isJsxAttribute(parent)) return false;
  return !(ts.isExpressionStatement(parent) || ts.isExternalModuleReference(parent));
}

/** Whether a list is what values are assigned to. */
function isAssigned(node) {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === node;
}

/** Statements that do something, and those by which a branch ends early. */
function isRemovable(node) {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node;
    return !(ts.isStringLiteral(expression) || ts.isSatisfiesExpression(expression) || isSuperCall(expression));
  }
  if (ts.isContinueStatement(node)) return true;
  if (!ts.isReturnStatement(node) && !ts.isThrowStatement(node)) return false;
  const { parent } = node;
  return ts.isIfStatement(parent) || (ts.isBlock(parent) && ts.isIfStatement(parent.parent));
}

function isSuperCall(node) {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/** A condition that no other operator changes: a name, a property, a call. */
function isBareCondition(node) {
  const { parent } = node;
  if (!parent || !(ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)))
    return false;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
}

/**
 * The mutants that a seed picks: those with the smallest digests.
 * @param {readonly Mutant[]} mutants @param {number} count @param {string} seed
 */
export function sampleMutants(mutants, count, seed) {
  const rank = ({ id }) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return mutants
    .map((mutant) => [rank(mutant), mutant])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, mutant]) => mutant)
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}

/**
 * The file with all mutants in it, each asleep until the test environment says that it is the active one.
 * @param {string} source @param {readonly (Mutant & { number: number })[]} mutants - Of this file.
 */
export function buildIn(source, mutants) {
  const places = new Map();
  for (const mutant of mutants) {
    const place = `${mutant.start} ${mutant.end}`;
    places.set(place, [...(places.get(place) ?? []), mutant]);
  }
  const sorted = [...places.values()].sort(([a], [b]) => a.start - b.start || b.end - a.end);
  let next = 0;
  const write = (start, end) => {
    let text = '';
    let position = start;
    while (next < sorted.length && sorted[next][0].end <= end) {
      const here = sorted[next];
      const [{ start: from, end: to, isStatement }] = here;
      next += 1;
      text += source.slice(position, from);
      const original = write(from, to);
      text += isStatement
        ? `{ if (!${asked(here[0])}) { ${original} } }`
        : `(${here.map((mutant) => `${asked(mutant)} ? (${mutant.text}) : `).join('')}(${original}))`;
      position = to;
    }
    return text + source.slice(position, end);
  };
  return write(0, source.length);
}

function asked({ number }) {
  return `globalThis.__isActive?.(${number})`;
}
