import { ActionError } from '../base/action-error.js';
import { quote } from '../settings/input-field.js';
import { CHANGELOG_PATH, type NumberedEntry, parseChangelog, toLines, toMutation } from './changelog.js';
import { isObject } from './json-document.js';
import { mutateRegistry } from './mutation.js';
import { toPlace } from './place.js';
import { createDocument, parseDocument, REGISTRY_PATH, type RegistryDocument } from './registry.js';

/** The two files of an infra repository at one point of its history; null for one that is not there. */
export interface InfraFiles {
  readonly registry: string | null;
  readonly changelog: string | null;
}

export interface ChangeReport {
  /** Why the change is refused; each names file and place. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** The mutations that the change consists of. */
  readonly added: readonly NumberedEntry[];
}

/**
 * Checks a change of the registry against its changelog: the new registry is valid, the changelog has only grown, and
 * repeating the mutations of the new lines on the old registry gives the new one.
 */
export function checkChange(before: InfraFiles, after: InfraFiles): ChangeReport {
  const appended = checkAppended(before.changelog ?? '', after.changelog);
  const current = attempt(() => parseDocument(requireText(after.registry)));
  const common = { warnings: [] as string[], added: appended.added };
  if (typeof current === 'string') return { ...common, problems: [current, ...appended.problems] };
  if (appended.problems.length > 0) return { ...common, problems: appended.problems };

  const { registry } = before;
  const old = attempt(() => (registry === null ? createDocument() : parseDocument(registry)));
  if (typeof old === 'string') {
    // Otherwise a registry that was spoiled somehow could never be corrected.
    return {
      ...common,
      problems: [],
      warnings: [`Cannot compare the change with the committed registry: ${old}`],
    };
  }
  return { ...common, problems: checkReplayed(old, appended.added, current) };
}

function checkAppended(before: string, after: string | null): Pick<ChangeReport, 'problems' | 'added'> {
  if (after === null) return { problems: [`${CHANGELOG_PATH} is missing.`], added: [] };
  const old = toLines(before);
  const lines = toLines(after);
  const rewritten = old.findIndex((line, index) => line !== lines[index]);
  if (rewritten >= 0) {
    return {
      problems: [
        `${CHANGELOG_PATH}, line ${rewritten + 1}: differs from the committed line. Only append to the changelog.`,
      ],
      added: [],
    };
  }
  // What is wrong in older lines stays wrong: they cannot be changed any more. "validate" warns of it.
  const { entries, problems } = parseChangelog(after);
  return {
    problems: problems.flatMap(({ line, problem }) => (line > old.length ? problem : [])),
    added: entries.filter(({ line }) => line > old.length),
  };
}

function checkReplayed(old: RegistryDocument, added: readonly NumberedEntry[], current: RegistryDocument): string[] {
  let replayed = old;
  for (const { line, entry } of added) {
    const next = attempt(() => mutateRegistry(replayed, toMutation(entry)).document);
    if (typeof next === 'string') return [`${CHANGELOG_PATH}, line ${line}: is not possible: ${next}`];
    replayed = next;
  }
  return differences(orgsOf(replayed), orgsOf(current), ['orgs']);
}

/** Keys of the document beside `orgs` (a description, `$schema`) are nobody's infrastructure state. */
function orgsOf({ json }: RegistryDocument): unknown {
  return isObject(json) && 'orgs' in json ? json.orgs : undefined;
}

function differences(expected: unknown, actual: unknown, path: readonly string[]): string[] {
  if (isObject(expected) && isObject(actual)) {
    const [wanted, given] = [new Map(Object.entries(expected)), new Map(Object.entries(actual))];
    const names = new Set([...wanted.keys(), ...given.keys()]);
    return [...names].flatMap((name) => differences(wanted.get(name), given.get(name), [...path, name]));
  }
  if (JSON.stringify(expected) === JSON.stringify(actual)) return [];
  const [was, is] = [quote(expected), quote(actual)];
  return [`${REGISTRY_PATH}, ${toPlace(path)}: the changelog says ${was}, the registry says ${is}.`];
}

function requireText(registry: string | null): string {
  if (registry === null) throw new ActionError(`${REGISTRY_PATH} is missing.`);
  return registry;
}

/** The value, or the message of the refusal. */
function attempt<T extends object>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
}
