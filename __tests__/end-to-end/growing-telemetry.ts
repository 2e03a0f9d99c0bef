/** Files by their path below the directory that holds `telemetry/`. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Kind {
  readonly name: string;
  /** What runs on it; both unless told. */
  readonly commands?: readonly ('preview' | 'check')[];
  /** The smaller size; the larger one is four times that. */
  readonly size: number;
  readonly make: (size: number) => Files;
}

const DIRECTORY = 'telemetry/v1/repos/acme_shop';
const DAY = '2026-03-02';

/** What texts are made of again and again: what rules for paths, secrets, markup and numbers look for the beginnings of. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  slashes: ['/', '//', '../', 'a/', '%2F', '/home/'],
  backslashes: ['\\', 'C:\\', 'a\\'],
  separators: ['-', '_', '.', ':', '@', '~'],
  characters: ['0', 'a', 'A1', ' ', 'é', '😀', '\n', '\u2028', '\\"'],
  words: ['a-', 'a.', 'a:', 'a@', 'a ', 'mcp__'],
  assignments: ['password=', 'key: ', 'x=y&', '="', '{"a":', '--token '],
  addresses: ['https://', 'https://a:b@', 'file://', 'Bearer ', 'eyJ', '-----BEGIN '],
  markup: ['<', '[', '{', '<command-name>', '<command-message>', '<local-command-'],
};

/** Characters of a long text for each one of a short text. */
const LONG = 3;

/**
 * Records with a text made of these units in every field that can hold one. Rules look at the beginning of a text only, 4,096 characters,
 * which the texts of both sizes are within.
 */
function texts(units: readonly string[], size: number): Files {
  const records = Object.values(TEXTS).flatMap((toRecords) =>
    units.flatMap((unit, index) => toRecords(`${fill(unit, size)}${index}`)),
  );
  return file(records);
}

/** The same with texts that no rule looks at as a whole, for what does not cut them first. */
function longTexts(size: number): Files {
  const units = Object.values(UNITS).flat();
  const records = Object.values(TEXTS).flatMap((toRecords) =>
    units.flatMap((unit, index) => toRecords(`${fill(unit, LONG * size)}${index}`).slice(0, 1)),
  );
  return file(records);
}

function fill(unit: string, characters: number): string {
  return unit.repeat(Math.ceil(characters / unit.length));
}

function file(records: readonly object[], name = `${DAY}.jsonl`): Files {
  return lines(
    records.map((record) => JSON.stringify(record)),
    name,
  );
}

function lines(texts: readonly string[], name = `${DAY}.jsonl`): Files {
  return new Map([[`${DIRECTORY}/${name}`, `${texts.join('\n')}\n`]]);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const TIME = `${DAY}T10:00:00.000Z`;
const ENTITY = { type: 'repository', owner: 'acme', repo: 'acme/shop' };

function decision(fields: object = {}): object {
  return {
    schema_version: '1.0',
    generated_at: TIME,
    correlation_id: 'job-1',
    actor: 'planner',
    action: 'config.load',
    entity: ENTITY,
    outcome: 'failed',
    ...fields,
  };
}

function engine(fields: object = {}): object {
  return {
    schema_version: '1.0',
    generated_at: TIME,
    correlation_id: 'job-1',
    source: { workflow: 'nightly', job: 'build' },
    entity: ENTITY,
    event: { category: 'validate', action: 'failed' },
    ...fields,
  };
}

function agent(event: string, payload: object = {}, fields: object = {}): object {
  return {
    schema_version: '0.1',
    event,
    timestamp: TIME,
    source: 'planner',
    run_id: 'run-1',
    cycle: 1,
    payload,
    ...fields,
  };
}

function command(fields: object = {}): object {
  return { ts: TIME, run_id: 'run-1', cmd: 'ctx.search', result: { status: 'ok' }, timing_ms: 1, ...fields };
}

function message(content: unknown, fields: object = {}, type = 'assistant'): object {
  return {
    type,
    uuid: 'message-1',
    sessionId: 'session-1',
    timestamp: TIME,
    message: { id: 'message-1', role: type, model: 'model-1', content },
    ...fields,
  };
}

function decisionTexts(text: string): object[] {
  const made = { id: text, kind: text, rule: text, subject: text, decision: text, outcome: text, reason: text };
  return [
    decision({
      correlation_id: text,
      actor: text,
      action: text,
      entity: { ...ENTITY, type: text },
      reason: text,
      execution: { started_at: text, finished_at: text, runner: text },
      inputs: { mode: text },
      decisions: [{ ...made, evidence: [{ key: text, value: text }] }],
      links: { [text]: text },
    }),
  ];
}

function engineTexts(text: string): object[] {
  return [
    engine({
      correlation_id: text,
      source: { workflow: text, job: text },
      event: { category: text, action: text, reason: text },
      details: {
        ...{ summary: text, mode: text, tool: text, version: text, status: text },
        checks: [{ id: text, outcome: text, details: text }],
        actions: [text, { id: text, label: text }],
        labels: { created: [text], updated: [{ name: text }] },
        milestones: { created: [text] },
      },
    }),
  ];
}

const AGENT_EVENTS = [
  ...['plan.generated', 'plan.step_started', 'plan.step_completed', 'executor.command_started'],
  ...['executor.command_completed', 'executor.error', 'review.feedback_generated', 'review.decision'],
  ...['optimizer.profile_selected', 'optimizer.benchmark_completed'],
];

function agentTexts(text: string): object[] {
  const payload = {
    ...{ summary: text, reasoning: text, description: text, result_summary: text, message: text, reason: text },
    ...{ step: text, tool: text, tools: [text], status: text, command: text, exception_class: text, verdict: text },
    ...{ profile: text, hardware: text, comments: [text], blocking_issues: [{ text }], redacted_fields: [text] },
  };
  const fields = { run_id: text, source: text, tags: { [text]: text } };
  return [agent(text, payload, fields), ...AGENT_EVENTS.map((event) => agent(event, payload))];
}

function commandTexts(text: string): object[] {
  return [
    command({
      run_id: text,
      cmd: text,
      args: { mode: text, query: text, path: text },
      result: { status: text, message: text },
      warnings: [text, { code: text, message: text }],
      x: { disclosure_mode: text },
    }),
    command({ cmd: 'file.read', args: { mode: text } }),
  ];
}

function transcriptTexts(text: string): object[] {
  const uses = ['Bash', 'Skill', 'Task', 'SlashCommand', text, `mcp__${text}`].map((name) => ({
    type: 'tool_use',
    id: `${name}-${text}`,
    name,
    input: { skill: text, command: text, subagent_type: text, file_path: text },
  }));
  return [
    message([...uses, { type: 'text', text }], {
      sessionId: text,
      uuid: text,
      message: { model: text, content: uses },
    }),
    message(text, { uuid: `${text} 1` }, 'user'),
    message(`<command-name>${text}`, { uuid: `${text} 2` }, 'user'),
    message([{ type: 'tool_result', tool_use_id: text, content: text }], { uuid: `${text} 3` }, 'user'),
    { type: 'system', subtype: 'local_command', sessionId: 'session-1', uuid: text, timestamp: TIME, content: text },
    { type: 'summary', leafUuid: text, summary: text },
    { type: text, sessionId: text, timestamp: text },
  ];
}

const TEXTS: Readonly<Record<string, (text: string) => readonly object[]>> = {
  decision: decisionTexts,
  engine: engineTexts,
  agent: agentTexts,
  command: commandTexts,
  transcript: transcriptTexts,
};

/** Items of every list that a record of the dialect has. */
const LISTS: Readonly<Record<string, (size: number) => readonly object[]>> = {
  decision: (size) => [
    decision({
      decisions: times(size, (index) => ({
        ...{ id: `d${index}`, kind: 'validation', rule: `rule ${index}`, decision: 'allow', outcome: 'success' },
        ...{ subject: 'settings', reason: `because of ${index}` },
        evidence: [{ key: `key${index}`, value: index }],
      })),
    }),
    decision({ decisions: [{ kind: 'validation', evidence: times(size, (index) => ({ key: `key${index}` })) }] }),
  ],
  engine: (size) => [
    engine({
      details: {
        checks: times(size, (index) => ({ id: `check${index}`, outcome: 'PASS', details: `checked ${index}` })),
        actions: times(size, (index) => ({ id: `action${index}`, label: `label${index}` })),
        labels: { created: times(size, (index) => `label${index}`), updated: times(size, (index) => `label${index}`) },
        milestones: { created: times(size, (index) => `milestone${index}`) },
      },
    }),
  ],
  agent: (size) =>
    AGENT_EVENTS.map((event) =>
      agent(
        event,
        {
          tools: times(size, (index) => `tool${index}`),
          steps: times(size, (index) => ({ id: index })),
          comments: times(size, (index) => `comment ${index}`),
          blocking_issues: times(size, (index) => ({ text: `issue ${index}` })),
          redacted_fields: times(size, (index) => `payload.field${index}`),
        },
        { tags: Object.fromEntries(times(size, (index) => [`tag${index}`, `value${index}`])) },
      ),
    ),
  command: (size) => [
    command({ warnings: times(size, (index) => `warning_${index}`) }),
    command({ warnings: times(size, (index) => ({ code: `warning_${index}` })) }),
    command({ warnings: times(size, (index) => `a sentence ${index}`) }),
  ],
  transcript: (size) => [
    message(times(size, (index) => ({ type: 'tool_use', id: `use-${index}`, name: `Tool${index}`, input: {} }))),
    message(
      times(size, (index) => ({ type: 'tool_result', tool_use_id: `use-${index}` })),
      { uuid: 'm2' },
      'user',
    ),
    message(
      times(size, (index) => ({ type: 'text', text: `word ${index}` })),
      { uuid: 'm3' },
      'user',
    ),
    message(
      times(size, () => ({ type: 'tool_use', id: 'same', name: 'Bash', input: {} })),
      { uuid: 'm4' },
    ),
    message(
      times(size, () => ({ type: 'tool_result', tool_use_id: 'same' })),
      { uuid: 'm5' },
      'user',
    ),
  ],
};

/** Records of each dialect that differ in what they are grouped by. */
const RECORDS: Readonly<Record<string, (index: number) => object>> = {
  decision: (index) =>
    decision({
      correlation_id: `job-${index}`,
      actor: `actor-${index}`,
      action: `action-${index}`,
      outcome: 'success',
    }),
  engine: (index) =>
    engine({
      correlation_id: `job-${index}`,
      source: { workflow: `workflow-${index}` },
      event: { category: `category-${index}`, action: 'success' },
    }),
  agent: (index) =>
    agent(
      AGENT_EVENTS[index % AGENT_EVENTS.length]!,
      { verdict: 'accept' },
      { run_id: `run-${index}`, source: `agent-${index}` },
    ),
  command: (index) => command({ cmd: `command.${index}`, run_id: `run-${index}`, warnings: [`warning_${index}`] }),
  transcript: (index) =>
    message([{ type: 'tool_use', id: `use-${index}`, name: `Tool${index}`, input: {} }], {
      uuid: `u-${index}`,
      sessionId: `session-${index}`,
      message: {
        id: `m-${index}`,
        model: `model-${index}`,
        content: [{ type: 'tool_use', id: `use-${index}`, name: `Tool${index}`, input: {} }],
      },
    }),
};

/** One run, session or message with many records, at one instant. */
const OF_ONE_RUN: Readonly<Record<string, (index: number) => object>> = {
  decision: (index) => decision({ action: `action-${index % 20}`, reason: `reason ${index}` }),
  engine: (index) => engine({ details: { summary: `summary ${index}` } }),
  agent: (index) =>
    agent(AGENT_EVENTS[index % AGENT_EVENTS.length]!, { summary: `summary ${index}` }, { cycle: index }),
  command: (index) => command({ timing_ms: index }),
  transcript: (index) =>
    index % 2 === 0
      ? message([{ type: 'tool_use', id: `use-${index}`, name: 'Bash', input: {} }], { uuid: `u-${index}` })
      : message([{ type: 'tool_result', tool_use_id: `use-${index - 1}` }], { uuid: `u-${index}` }, 'user'),
};

function all(records: Readonly<Record<string, (index: number) => object>>, size: number): Files {
  return merged(
    Object.entries(records).map(([dialect, make], day) =>
      file(times(size, make), `2026-03-0${day + 1}-${dialect}.jsonl`),
    ),
  );
}

const IDENTICAL: Readonly<Record<string, () => object>> = {
  decision: () => decision({ reason: 'same' }),
  engine: () => engine(),
  agent: () => agent('plan.generated', { summary: 'same' }),
  command: () => command(),
  transcript: () => message('same', {}, 'user'),
};

function badLines(size: number): Files {
  const wrong = [
    '{"cut": "off',
    'no json',
    '[1, 2]',
    '"text"',
    '<<<<<<< ours',
    '=======',
    '>>>>>>> theirs',
    '',
    '{"a":1}}',
  ];
  return merged([
    lines(
      times(size, (index) =>
        wrong.map((text) => (text === '' ? text : `${text}${text.startsWith('{') ? ` ${index}` : ''}`)),
      ).flat(),
      `${DAY}.jsonl`,
    ),
    file(
      times(size, (index) => [{ unknown: index }, decision({ schema_version: '9.0' }), { ts: 1, cmd: index }]).flat(),
      '2026-03-03.jsonl',
    ),
    new Map([
      [
        `${DIRECTORY}/2026-03-04.jsonl`,
        Buffer.concat(times(size, (index) => Buffer.from(`\xff${index} {"a":\xfe}\n`, 'latin1'))),
      ],
    ]),
    file(
      times(size, (index) => decision({ generated_at: `no time ${index}`, entity: { repo: 'acme/other' } })),
      '2026-03-05.jsonl',
    ),
    file(
      times(size, (index) => command({ timing_ms: -index, ts: `2020-01-01T00:00:00.${index}Z` })),
      '2026-03-06.jsonl',
    ),
  ]);
}

function concatenated(size: number): Files {
  const records = times(size, (index) => JSON.stringify(decision({ correlation_id: `job-${index}` })));
  const pairs = times(
    size,
    (index) => `rubbish ${JSON.stringify(command({ timing_ms: index }))} ${JSON.stringify({ a: index })} rubbish`,
  );
  return merged([
    lines([records.join('')]),
    lines([records.join(' , ')], '2026-03-03.jsonl'),
    lines(pairs, '2026-03-04.jsonl'),
    new Map([[`${DIRECTORY}/2026-03-05.jsonl`, Buffer.from(`\xff${records.join('\xfe')}\n`, 'latin1')]]),
  ]);
}

function braces(size: number): Files {
  return lines([
    ...['{', '{}', '{ ', '{"a":', '{"a":1}x', '}', '{"a":{}', '{"a":"', '{,', '{\t', '{}{"a":'].map((text) =>
      text.repeat(size),
    ),
    ...times(size / 50, () => '{"a":'.repeat(50)),
  ]);
}

function members(size: number): Files {
  const names = Object.fromEntries(times(size, (index) => [`name${index}`, index]));
  const same = `"reason":"x",`.repeat(size);
  return lines([
    ...[decision, engine, command].map((make) =>
      JSON.stringify(make({ inputs: names, details: names, args: names, metrics: names, ...names })),
    ),
    JSON.stringify(agent('plan.generated', names, { tags: names })),
    JSON.stringify(message([{ type: 'tool_use', id: 'a', name: 'Skill', input: names }], { ...names })),
    `{${same}${JSON.stringify(decision()).slice(1)}`,
    `{"decisions":[{${same}"kind":"validation"}],${JSON.stringify(decision()).slice(1)}`,
  ]);
}

function nested(size: number): Files {
  const deep = '{"details":['.repeat(size / 2) + ']}'.repeat(size / 2);
  const arrays = '['.repeat(size) + ']'.repeat(size);
  return lines(
    [deep, arrays].flatMap((value) => [
      ...['inputs', 'decisions', 'reason', 'entity'].map((key) =>
        JSON.stringify(decision({ [key]: 0 })).replace(`"${key}":0`, `"${key}":${value}`),
      ),
      ...['details', 'source'].map((key) =>
        JSON.stringify(engine({ [key]: 0 })).replace(`"${key}":0`, `"${key}":${value}`),
      ),
      ...['payload', 'tags'].map((key) =>
        JSON.stringify(agent('plan.generated', {}, { [key]: 0 })).replace(`"${key}":0`, `"${key}":${value}`),
      ),
      ...['args', 'warnings'].map((key) =>
        JSON.stringify(command({ [key]: 0 })).replace(`"${key}":0`, `"${key}":${value}`),
      ),
      JSON.stringify(message(0)).replace('"content":0', `"content":${value}`),
      value,
    ]),
  );
}

/** Each with a finding, in directories of their own, and among them what is no telemetry. */
function smallFiles(size: number): Files {
  return merged([manyDirectories(2 * size), deepDirectories(size)]);
}

function manyDirectories(size: number): Files {
  return new Map(
    times(size, (index): [string, string] => {
      const record = JSON.stringify(decision({ correlation_id: `job-${index}`, action: `action-${index % 3000}` }));
      const name = index % 10 === 9 ? 'notes.txt' : 'events.jsonl';
      return [`${DIRECTORY}/${DAY}/${String(index)}/${name}`, `${record}\n{"cut":\n`];
    }),
  );
}

function deepDirectories(size: number): Files {
  return new Map(
    times(size, (index): [string, string] => [
      `${DIRECTORY}/${'d/'.repeat(index)}${DAY}.jsonl`,
      `${JSON.stringify(command())}\n`,
    ]),
  );
}

function toRegistry(repos: object, others: object = {}): [string, string] {
  const orgs = { acme: { telemetry_repo: 'acme/telemetry', repos }, ...others };
  return ['registry.json', JSON.stringify({ schema_version: '2.0', orgs }, null, 1)];
}

const ENABLED = { state: 'enabled', context: 'production', process: 'infra-cli', reason: 'Because.' };

function registered(size: number): Files {
  const names = times(size, (index) => `shop-${index}`);
  return new Map<string, string>([
    toRegistry(Object.fromEntries(names.map((name) => [name, ENABLED]))),
    ...names.map((name): [string, string] => [
      `telemetry/v1/repos/acme_${name}/${DAY}.jsonl`,
      `${JSON.stringify(decision({ entity: { repo: `acme/${name}` } }))}\n`,
    ]),
  ]);
}

function disabled(size: number): Files {
  const names = times(size, (index) => `shop-${index}`);
  const others = Object.fromEntries(
    times(size, (index) => [
      `owner-${index}`,
      { telemetry_repo: `owner-${index}/telemetry`, repos: { shop: ENABLED } },
    ]),
  );
  return new Map([
    toRegistry(
      { shop: ENABLED, ...Object.fromEntries(names.map((name) => [name, { ...ENABLED, state: 'disabled' }])) },
      others,
    ),
    ...file([decision()]),
  ]);
}

/** Entries that are wrong, and names that differ in nothing but the case of their letters. */
function problems(size: number): Files {
  const cases = times(size, (index) =>
    [...'abcdefghijklmnop'].map((letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join(''),
  );
  const others = Object.fromEntries(
    times(size, (index) => [
      `owner-${index}`,
      { telemetry_repo: 'else/where', repos: { 'a b': 1, shop: { state: 'on' } } },
    ]),
  );
  const same = { telemetry_repo: 'same/telemetry', repos: Object.fromEntries(cases.map((name) => [name, ENABLED])) };
  return new Map([toRegistry({ shop: ENABLED }, { ...others, same }), ...file([decision()])]);
}

/** The shortest names are kept: each of these takes the place of one before it. */
function descending(size: number): Files {
  return new Map(
    times(size, (index): [string, string] => {
      const name = String(size - index).padStart(8, '0');
      const records = times(5, (copy) =>
        decision({ correlation_id: `job-${index}-${copy}`, action: `action-${name}` }),
      );
      return [`${DIRECTORY}/${name}.jsonl`, `${records.map((record) => JSON.stringify(record)).join('\n')}\n`];
    }),
  );
}

const NOT_TRANSCRIPTS = Object.keys(LISTS).filter((dialect) => dialect !== 'transcript');

function lists(size: number, dialects: readonly string[]): Files {
  return merged(dialects.map((dialect) => file(LISTS[dialect]!(size), `${DAY}-${dialect}.jsonl`)));
}

function structures(size: number): Files {
  const parts = [braces(size), members(size), nested(size)];
  const named = parts.map(
    (part, day): Files => new Map([[`${DIRECTORY}/2026-03-0${day + 1}.jsonl`, [...part.values()][0]!]]),
  );
  return merged(named);
}

function merged(parts: readonly Files[]): Files {
  return new Map(parts.flatMap((part) => [...part]));
}

export const KINDS: readonly Kind[] = [
  ...Object.entries(UNITS).map(([name, units]) => ({
    name: `${name} in every text`,
    // Beginnings of home directories are all looked at and reported: a third of them takes as long as the others do.
    size: name === 'slashes' ? 300 : 1000,
    make: (size: number) => texts(units, size),
  })),
  { name: 'anything in long texts', size: 350, make: longTexts },
  { name: 'items of all lists but those of transcripts', size: 1500, make: (size) => lists(size, NOT_TRANSCRIPTS) },
  { name: 'items of the lists of transcripts', size: 2000, make: (size) => lists(size, ['transcript']) },
  { name: 'distinct records', size: 1500, make: (size) => all(RECORDS, size) },
  { name: 'records of one run', size: 1500, make: (size) => all(OF_ONE_RUN, size) },
  { name: 'identical records', size: 2500, make: (size) => all(IDENTICAL, size) },
  { name: 'lines that are no records', size: 2500, make: badLines },
  { name: 'records on one line', size: 2500, make: concatenated },
  { name: 'braces, members and nested values', size: 7500, make: structures },
  { name: 'small files and directories', size: 50, make: smallFiles },
  { name: 'registered repositories', size: 20, commands: ['preview'], make: registered },
  { name: 'disabled repositories', size: 1000, commands: ['preview'], make: disabled },
  { name: 'problems of the registry', size: 500, commands: ['preview'], make: problems },
  { name: 'actions in the order of their names', size: 200, commands: ['preview'], make: descending },
];
