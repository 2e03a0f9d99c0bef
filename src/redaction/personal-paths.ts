import type { Codes, Rule, Span } from './finding.js';
import { NOBODIES, PLACEHOLDER } from './nobodies.js';

const DIRECTORY = /home|users|documents(?: |%20)and(?: |%20)settings|profiles/gi;

/** A separator as encoded in URLs: `%2F`, `%5C`, also encoded twice. */
const ENCODED = '%(?:25)?(?:2[fF]|5[cC])';
const SEPARATOR = String.raw`(?:[\\/]|${ENCODED})`;
const COLON = '(?::|%(?:25)?3a)';
/** Where a path can begin: not inside another path, and not after a variable or group that it continues. */
const BEGIN = String.raw`(?:(?<![\w~$})@-]|(?<!\w)\.)|(?<=%(?:3[a-f]|2[0-9a-e]|5b|7[b-d]|0[9ad])|\\[nrtbf]|(?:^|[\s("'])-[A-Za-z]))`;
/** URL schemes whose paths are file system paths. Web pages have paths of their own. */
const SCHEME = String.raw`(?:file|vscode-remote|vscode-file|vscode-local|cursor-remote|ssh|sftp|ftp|scp|rsync|git\+ssh|git\+file|nfs|smb|afp|cifs|dav|davs|jar:file|vscode)`;
const HOST = String.raw`(?:[\w.$+@-]|${COLON}|%(?:25)?[\da-f]{2}(?<!2f|5c)){0,64}`;
/** Mount points, and directories that export home directories. */
const MOUNT = [
  'var|usr|export|private|nfs|host|hostfs|rootfs|data|storage|pool|tank|net|u\\d+|volumes?\\d+|shares?|exports?|raid|disk\\d*|nas|lustre|gpfs|scratch|afs',
  String.raw`system${SEPARATOR}volumes${SEPARATOR}data|volumes${SEPARATOR}[^\\/\r\n"']{1,40}`,
  String.raw`(?:mnt|media|cygdrive|host_mnt|run${SEPARATOR}desktop${SEPARATOR}mnt${SEPARATOR}host|mnt${SEPARATOR}host)${SEPARATOR}[\w.-]{1,40}`,
  String.raw`proc${SEPARATOR}\d{1,9}${SEPARATOR}root|[a-z]|mnt`,
].join('|');
/** What may come before the separator in front of `home`. Only matched at the end of a few characters. */
const BEFORE = new RegExp(
  `(?:${[
    BEGIN,
    // file:///home, vscode-remote://wsl+ubuntu/home
    `${BEGIN}${SCHEME}${COLON}(?:${SEPARATOR}{2}${HOST})?(?:${SEPARATOR}{1,3}(?:[a-z]${COLON}|${MOUNT}))?`,
    // C:\Users
    `(?<![a-z\\d])[a-z]${COLON}`,
    // /var/home, /mnt/c/Users, C:/mnt/home
    String.raw`${BEGIN}(?:[a-z]${COLON}|(?<!:(?=[\\/]{2})))${SEPARATOR}{1,4}(?:${MOUNT})`,
    // \\server\share\Users, //wsl$/Ubuntu/home
    String.raw`(?<![\w:\\/])(?:\\{2,8}|%5c%5c)[\w.$-]{1,64}(?:\\{1,4}[\w.$ -]{1,64}){0,2}`,
    `(?<![\\w:\\\\/])${SEPARATOR}{2}(?:wsl(?:\\$|%24|\\.localhost)${SEPARATOR}{1,4}[\\w.-]{1,64}|[\\w$-]{1,64})`,
    // ../../home
    String.raw`(?<![\w./\\-])(?:\.\.${SEPARATOR}{1,4}){1,16}\.\.`,
  ].join('|')})$`,
  'i',
);
const MAX_BEFORE = 160;
/** On Windows, where case does not matter. */
const DRIVE = /[a-z](?::|%3a)$|(?:mnt|cygdrive|^)[\\/]+[a-z]$/i;
/** Servers that host many home directories. Elsewhere, `homes` or `profiles` may contain anything. */
const SERVER = /(?:^|[^\w:\\/])(?:\\{2,8}|\/\/)[\w$-][\w.$-]{0,63}$|volume\d+$/i;

const NAME = String.raw`(?:[^\\/\s"'${'`'}<>|:;,?*()[\]{}&=#%]|%(?!2[fFcC]|5[cC]|25(?:2[fF]|5[cC])|3[aAfF]|2[2367])|\\(?= ))`;
const CAPITALISED = String.raw`(?: |%20)(?=[A-Z][^\s\\/]{0,2}[a-z])${NAME}{1,40}`;
/** A word, optionally followed by capitalised words: one or two before a separator, or a single one. */
const LOGIN = new RegExp(
  String.raw`(?<first>(?:[$<{*[~…]|%\w+%)?${NAME}*)(?:(?<names>(?:${CAPITALISED}){1,2})(?=${SEPARATOR})|(?<name> [A-Z][a-z]{1,40})(?![\w.:=(/\\-]))?`,
  'y',
);
/** On Windows and macOS, lowercase words before a separator are part of the name. */
const SPACED = /(?: [a-z][a-z.-]{1,40}){1,2}(?=[\\/])/y;
const NO_NAME =
  / (?:and|or|to|in|into|from|with|is|not|no|the|for|then|does|was|has|at|on|of|via|as|by|but|if|so|when|error|failed|found|missing|permission|access|cannot|could|expected|got|done|exit|ls|cd|cp|mv|rm|cat|vs|src|dist|lib|bin|docs|tests?|build|packages|https?|file)(?![a-z])/i;
const FILE = /\.(?:[cm]?[jt]sx?|vue|svelte|html?|s?css|mdx?|json|ya?ml|py|rb|go|rs|java|php|astro|png|svg|jpe?g|txt)$/i;

/** Home directories in any notation. The whole path up to and including the login name is replaced. */
const HOMES: Rule = {
  what: 'home directory',
  isPath: true,
  isRandom: false,
  triggers: ['home', 'users', 'documents and settings', 'documents%20and', 'profiles'].map((literal) => ({
    literal,
    accepts: isDirectory,
  })),
  *find(text) {
    let end = 0;
    for (const { 0: directory, index } of text.matchAll(DIRECTORY)) {
      const span = index < end ? null : findHome(text, index, directory);
      if (span === null) continue;
      yield span;
      end = span[1];
    }
  },
  examples: [
    '«/Users/jane.nobody»/src/app',
    '«/home/jane»',
    'cd «/home/jane» && ls',
    'cp «/home/jane» backup/src',
    'all of «/Users/jane».',
    'PATH=/usr/bin:«/home/jane»/bin',
    '«file:///home/jane»/x',
    '«file://localhost/Users/jane»/x',
    '«file:///C:/Users/jane»/x',
    '«/var/home/jane»/x',
    '«/mnt/c/Users/Jane»/x',
    '«/c/Users/jane»',
    '«/cygdrive/c/Users/jane»/x',
    '«/System/Volumes/Data/Users/jane»/x',
    '«/Volumes/Macintosh HD/Users/jane»/x',
    '«/data/home/jane»/x',
    '«/export/home/jane»/x',
    '«/volume1/homes/jane»/x',
    '«/host_mnt/c/Users/jane»/x',
    '«../../home/jane»/x',
    '«../../../../Users/jane»/x',
    '«C:/Users/Jane»/x',
    String.raw`«C:\Users\Jane Nobody»\x`,
    String.raw`«C:\Users\jane nobody»\x`,
    String.raw`«C:\\Users\\Jane»\\x`,
    String.raw`see «C:\Users\Jane Nobody» there`,
    String.raw`«c:\Documents and Settings\Jane»`,
    String.raw`«\Users\jane»\x`,
    String.raw`«\\server\Users\Jane»\x`,
    String.raw`«\\server\homes\jane»\x`,
    String.raw`«\\server\profiles\jane»\x`,
    String.raw`«\\nas01\share\home\jane»\x`,
    String.raw`«\\wsl$\Ubuntu\home\jane»\x`,
    String.raw`«\\wsl.localhost\Ubuntu-22.04\home\jane»\x`,
    '«//wsl$/Ubuntu/home/jane»/x',
    '«//wsl.localhost/Ubuntu/home/jane»/x',
    '«//server/homes/jane»/x',
    '«/Users/Jane Nobody»/src',
    String.raw`«/Users/Jane\ Nobody»/src`,
    '«/Users/Jane%20Nobody»/src',
    '«/Users/jane nobody»/src',
    '«vscode-remote://wsl+Ubuntu/home/jane»/x',
    '«vscode-remote://ssh-remote%2Bdev/home/jane»/x',
    '«sftp://example.com/home/jane»/x',
    'git clone «ssh://git@example.com/home/jane»/x',
    'scp a example.com:«/home/jane»/x',
    '«%2Fhome%2Fjane»%2Fsrc',
    '?cwd=«%2FUsers%2Fjane»%2Fsrc',
    '«%252Fhome%252Fjane»%252Fsrc',
    '«C%3A%5CUsers%5Cjane»%5Cx',
    '«file%3A%2F%2F%2Fhome%2Fjane»%2Fx',
    '"«/home/jane»"',
    'transcript.«/home/jane»/x',
    'https://example.com/?path=«/home/jane»/x',
    '«////home////jane»/x',
    '«/home/jänner»/x',
    '«/home/jane@example.com»/x',
    'HOME=«/home/jane»',
    '-I«/home/jane»/include',
    String.raw`a\n«/home/jane»/x`,
  ],
  counterExamples: [
    'src/home/index.ts',
    'src/home/Home.tsx',
    String.raw`src\home\Home.tsx`,
    './home/page',
    '../home/page',
    '../../home/Home.tsx',
    '/app/src/home/index.ts',
    '/workspace/web/Users/List',
    'https://api.example.com/users/42/home/x',
    'https://example.com/home/page',
    'https://example.com/Users/list',
    'https%3A%2F%2Fexample.com%2Fhome%2Fabout',
    '//cdn.example.com/home/page',
    '/homepage',
    '/rooted',
    '/usr/local/bin',
    '/srv/root/x',
    '/home/',
    'GET /users/42/posts',
    '/home/runner/work/app/app',
    '/home/node/app',
    '/home/vsts/work/1/s',
    '/home/circleci/project',
    '/home/ubuntu/app',
    '/home/runneradmin',
    String.raw`C:\Users\runneradmin\AppData`,
    String.raw`C:\Users\Public\Documents`,
    String.raw`C:\Users\All Users\x`,
    '/Users/runner/work/app',
    '/Users/Shared/x',
    '/root/.npmrc',
    'HOME=/root',
    '/home/$USER/x',
    '/home/${USER}/x',
    '/home/<user>/x',
    '/home/*/x',
    '/home/…/x',
    '/Users/you/project',
    '/home/username/x',
    String.raw`C:\Users\%USERNAME%\x`,
    '$HOME/home/x',
    '${root}/home/x',
    '~/home/x',
    'smart-home/users-list',
    'home/jane',
    'users: 12, homes: 3',
    'profiles/jane',
    '/profiles/jane',
    'the /home page',
    '/home/page.tsx',
    '@/home/widgets',
    'pages/home/about',
  ],
};

/** @param at - Start of the name of the directory that contains home directories. */
function findHome(text: string, at: number, directory: string): Span | null {
  const isPlural = /^homes$/i.test(text.slice(at, at + 5));
  const nameEnd = at + directory.length + Number(isPlural);
  const loginStart = skipSeparators(text, nameEnd);
  if (loginStart === nameEnd) return null;
  const end = findLoginEnd(text, loginStart, directory);
  if (end === null) return null;
  const start = findRoot(text, at, directory, isPlural || /^profiles$/i.test(directory));
  return start === null ? null : [start, end];
}

/**
 * Start of the path; null when the directory belongs to a project or a web site.
 * @param isServers - Whether only servers have home directories in it.
 */
function findRoot(text: string, at: number, directory: string, isServers: boolean): number | null {
  const separator = skipSeparatorsBack(text, at);
  if (separator === at) return null;
  const before = text.slice(Math.max(0, separator - MAX_BEFORE), separator);
  const root = BEFORE.exec(before)?.[0];
  if (root === undefined || (isServers && !SERVER.test(root))) return null;
  const isWindows = /\\|%5c/i.test(text.slice(separator, at).slice(-MAX_BEFORE)) || DRIVE.test(root);
  return isWindows || isServers || directory === 'home' || directory === 'Users' ? separator - root.length : null;
}

function findLoginEnd(text: string, start: number, directory: string): number | null {
  LOGIN.lastIndex = start;
  const { first = '', names = '', name = '' } = LOGIN.exec(text)!.groups!;
  const word = first.replace(/[.!]$/, '');
  if (word === '' || PLACEHOLDER.test(word) || NOBODIES.has(word.toLowerCase())) return null;
  if (names !== '') return start + first.length + names.length;
  const end = start + first.length;
  if (FILE.test(word) && !isSeparatorAt(text, end)) return null;
  if (name !== '' && /^[A-Z]/.test(first) && !NO_NAME.test(name)) return end + name.length;
  SPACED.lastIndex = end;
  const spaced = directory === 'home' ? '' : (SPACED.exec(text)?.[0] ?? '');
  return spaced === '' || NO_NAME.test(spaced) ? start + word.length : end + spaced.length;
}

const SEPARATORS = new RegExp(`(?:${SEPARATOR})*`, 'iy');

function skipSeparators(text: string, start: number): number {
  SEPARATORS.lastIndex = start;
  return start + SEPARATORS.exec(text)![0].length;
}

function isSeparatorAt(text: string, index: number): boolean {
  return skipSeparators(text, index) > index;
}

/** Passes over each run of separators once per direction, so that long runs stay linear. */
function skipSeparatorsBack(text: string, end: number): number {
  let index = end;
  for (;;) {
    const character = text[index - 1];
    if (character === '/' || character === '\\') index -= 1;
    else if (/%2[f]$|%5c$/i.test(text.slice(Math.max(0, index - 3), index))) index -= 3;
    else if (/%25(?:2f|5c)$/i.test(text.slice(Math.max(0, index - 5), index))) index -= 5;
    else return index;
  }
}

const BEHIND = Array.from({ length: 0x100 }, (_, code) => '/\\%s'.includes(String.fromCharCode(code).toLowerCase()));
const IN_FRONT = Array.from({ length: 0x100 }, (_, code) => '/\\fc'.includes(String.fromCharCode(code).toLowerCase()));

/** Whether a separator comes before it (`%2F` and `%5C` end in a letter), and a separator or an `s` after it. */
function isDirectory(codes: Codes, at: number, end: number): boolean {
  if (at === 0 || !IN_FRONT[codes[at - 1]!]) return false;
  for (let index = at + 4; index < Math.min(end, at + 26); index += 1) if (BEHIND[codes[index]!]) return true;
  return false;
}

const PROJECT =
  /(?<![\w.-])(?:[A-Za-z]-)?(?:-(?:mnt-[a-z]|cygdrive-[a-z]|[a-z]|private|var|usr|export|data|System-Volumes-Data))?-(?:Users|home)-(?<login>[A-Za-z0-9][A-Za-z0-9_.]*)(?<rest>[\w.-]*)/g;

/** Directory names that agents derive from a project's path. Which part is the login name is ambiguous, so all of it is hidden. */
const PROJECTS: Rule = {
  what: 'home directory',
  isPath: true,
  isRandom: false,
  triggers: [{ literal: '-Users-' }, { literal: '-home-' }],
  *find(text) {
    for (const { 0: match, index, groups } of text.matchAll(PROJECT)) {
      const { login = '', rest = '' } = groups!;
      // In the path of one of the agent's directories, or after a drive letter.
      const isComponent = /[\\/]/.test(text[index - 1] ?? '') || /^[A-Z]-/i.test(match);
      if (NOBODIES.has(login.toLowerCase()) || (!isComponent && !/-.*-/.test(rest))) continue;
      yield [index, index + match.length];
    }
  },
  examples: [
    '.agent/projects/«-Users-jane-src-app»/x.jsonl',
    'projects/«-home-jane-src-app»',
    String.raw`projects\«C--Users-jane-src-app»\x`,
    'projects/«-mnt-c-Users-jane-app»/x',
    'see «-home-jane-src-app» there',
    '«C--Users-jane-app»',
  ],
  counterExamples: [
    'projects/-home-runner-work-app-app/x',
    'smart-home-app-of-users',
    'a-Users-list-of-names',
    'grep -home-page x',
    'projects/-root-app/x',
  ],
};

export const PATH_RULES: readonly Rule[] = [HOMES, PROJECTS];
