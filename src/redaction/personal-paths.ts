/**
 * Home directories, with what may stand before them on the systems that we know of: mounted, exported, of WSL, of MSYS, of a URL. The
 * login name is what comes next; on Windows it may hold spaces when something comes behind it.
 */
const UNIX =
  /(?<![\w~$})-]|(?<!\w)\.)(?:file:\/\/)?\/?(?:[A-Za-z]:)?(?:\/(?:var|usr|export|private|nfs|host|mnt\/[a-z]|[a-z])(?=\/))?\/+(?:home|Users)\/+[^/\\\s"'`<>|:;,?*()[\]{}]+/g;
const ROOT = /(?<![\w~$})/-]|(?<!\w)\.)\/(?:var\/)?root(?![\w.-])/g;
const WINDOWS =
  /(?:\b[A-Za-z]:|\\\\[\w.$-]{1,64})?[\\/]+(?:Users|Documents and Settings|home)\\+(?:[^\\/\s"'`<>|:;,?*]+(?: [^\\/\s"'`<>|:;,?*]+){0,3}(?=[\\/])|[^\\/\s"'`<>|:;,?*]+)/gi;

/** The text with `~` for each home directory, and how many there were. */
export function hideHomes(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const hide = () => {
    count += 1;
    return '~';
  };
  return { text: text.replace(WINDOWS, hide).replace(UNIX, hide).replace(ROOT, hide), count };
}
