/** What `--help` prints for the program and for each of its commands, down to the last. */
export async function renderCommands(runCommandLine) {
  process.stdout.isTTY = false; // the width of a terminal is nothing to write down
  const texts = [];
  const open = [[]];
  for (let names = open.shift(); names !== undefined; names = open.shift()) {
    const help = await readHelp(runCommandLine, names);
    if (names.length > 0) texts.push(`### ${names.join(' ')}`);
    texts.push(`\`\`\`text\n${help}\n\`\`\``);
    open.unshift(...listCommands(help).map((name) => [...names, name]));
  }
  return texts.join('\n\n');
}

async function readHelp(runCommandLine, names) {
  let help = '';
  const terminal = { print: (text) => void (help += `${text}\n`), progress() {}, warn() {} };
  const effects = { terminal, directory: '.', environment: {}, now: () => new Date(0) };
  await runCommandLine(['node', 'telemetry-dashboard', ...names, '--help'], '', effects);
  return help.trimEnd();
}

function listCommands(help) {
  const [, list = ''] = help.split('\nCommands:\n');
  const names = Array.from(list.matchAll(/^ {2}([a-z]+)/gm), ([, name]) => name);
  return names.filter((name) => name !== 'help');
}
