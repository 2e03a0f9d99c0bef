/** Address of a repository on the server; null when the server's address is not http(s). */
export function toRepositoryUrl(serverUrl: string, repository: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(serverUrl)) return null;
  return `${serverUrl.replace(/(?<!\/)\/+$/, '')}/${toUrlPath(repository)}`;
}

/** Address of a directory of a repository, at the head of its default branch. */
export function toDirectoryUrl(serverUrl: string, repository: string, directory: string): string | null {
  const base = toRepositoryUrl(serverUrl, repository);
  return base && `${base}/tree/HEAD/${toUrlPath(directory)}`;
}

/** Address of a file, or of one of its lines; `plain=1` keeps the server from rendering it. */
export function toFileUrl(serverUrl: string, repository: string, path: string, line: number | null): string | null {
  const base = toRepositoryUrl(serverUrl, repository);
  return base && `${base}/blob/HEAD/${toUrlPath(path)}?plain=1${line === null ? '' : `#L${line}`}`;
}

/** Addresses of lines, whose files follow each other: what is the same for a file, which is most of the work, is made once. */
export function createLineUrls(serverUrl: string, repository: string, directory: string): ToLineUrl {
  const files = new Map<string, string | null>();
  return (file, line) => {
    let url = files.get(file);
    if (url === undefined) files.set(file, (url = toFileUrl(serverUrl, repository, `${directory}/${file}`, null)));
    return url && `${url}#L${line}`;
  };
}

/** @param file - Below the directory. */
export type ToLineUrl = (file: string, line: number) => string | null;

function toUrlPath(path: string): string {
  return path.split('/').map(toUrlPart).join('/');
}

/** Any text as one part of an address. */
export function toUrlPart(text: string): string {
  // A lone surrogate has no percent-encoding: encodeURIComponent throws on it.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
