import { createHash } from 'node:crypto';
import type { Summary } from '../derive/artifacts/summary-schema.js';
import { toWholePath } from '../source/telemetry-source.js';

/** Address of a repository on the server; null when the server's address is not http(s). */
export function toRepositoryUrl(serverUrl: string, repository: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(serverUrl)) return null;
  return `${serverUrl.replace(/(?<!\/)\/+$/, '')}/${toUrlPath(repository)}`;
}

/** Run ids of Task Assistant's workflows: the id of the workflow run and the attempt. */
const WORKFLOW_RUN = /^(\d{6,20})-(\d{1,4})$/;

/** Address of the workflow run that a run id refers to; null when it refers to none. */
export function toWorkflowRunUrl(
  serverUrl: string,
  { owner, name }: Pick<Summary['repository'], 'owner' | 'name'>,
  id: string,
): string | null {
  const [, run, attempt] = WORKFLOW_RUN.exec(id) ?? [];
  const base = run === undefined ? null : toRepositoryUrl(serverUrl, `${owner}/${name}`);
  return base && `${base}/actions/runs/${run}/attempts/${attempt}`;
}

/** Address of a directory in a repository, at the head of its default branch. */
export function toDirectoryUrl(serverUrl: string, repository: string, directory: string): string | null {
  const base = toRepositoryUrl(serverUrl, repository);
  return base && `${base}/tree/HEAD/${toUrlPath(directory)}`;
}

/**
 * Address of a telemetry file or of one of its lines; `plain=1` stops the server from rendering it.
 * @param file - Path relative to `source.directory`, as in diagnostics.
 */
export function toFileUrl(
  serverUrl: string,
  { repository, directory }: TelemetryPlace,
  file: string,
  line: number | null,
): string | null {
  const base = toRepositoryUrl(serverUrl, repository);
  const path = toUrlPath(toWholePath(directory, file));
  return base && `${base}/blob/HEAD/${path}?plain=1${line === null ? '' : `#L${line}`}`;
}

/** Where a repository's telemetry is. */
type TelemetryPlace = Pick<Summary['source'], 'repository' | 'directory'>;

/** Addresses of lines. Lines of one file come in succession, so the file's part, which is most of the work, is built only once. */
export function createLineUrls(serverUrl: string, place: TelemetryPlace): ToLineUrl {
  const files = new Map<string, string | null>();
  return (file, line) => {
    let url = files.get(file);
    if (url === undefined) files.set(file, (url = toFileUrl(serverUrl, place, file, null)));
    return url && `${url}#L${line}`;
  };
}

/** @param file - Path as for `toFileUrl`. */
export type ToLineUrl = (file: string, line: number) => string | null;

function toUrlPath(path: string): string {
  return path.split('/').map(toUrlPart).join('/');
}

/** Any text as one segment of an address. */
export function toUrlPart(text: string): string {
  // encodeURIComponent throws on a lone surrogate.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/** Longer parts are replaced by a digest, so that addresses stay short enough to share. */
const MAX_PART_LENGTH = 60;

/**
 * Anchor id on a page, made of names from telemetry. It contains only letters, digits, `-`, `.` and `_`; different names have
 * different ids, and the same names always have the same one. `run`, `a b` → `run-a_20_b`.
 */
export function toAnchor(kind: 'action' | 'run' | 'day' | 'diagnostic', name: string, within?: string): string {
  const parts = within === undefined ? [name] : [name, within];
  return `${kind}-${parts.map(toPart).join('.')}`;
}

function toPart(name: string): string {
  // By UTF-16 unit, so that a lone surrogate also has an id.
  const part = name.replace(/[^A-Za-z0-9.-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
  if (part.length <= MAX_PART_LENGTH) return part;
  return `${part.slice(0, MAX_PART_LENGTH - 20)}__${createHash('sha256').update(part).digest('hex').slice(0, 16)}`;
}
