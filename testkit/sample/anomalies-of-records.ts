import { type Anomaly, appendLines, appendRecords, commandRecord, decisionRecord, engineRecord } from './anomalies.js';
import { FAKE_HOME_PATHS, FAKE_SECRETS } from './emission.js';

/** Field values: identifiers, outcomes, numbers, keys, versions. */
export const ANOMALIES_OF_RECORDS: readonly Anomaly[] = [
  {
    name: 'correlation-ids-of-other-forms',
    what: 'Correlation ids that are no UUIDs.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(
        clean,
        ...['21088-1', '1770673146-152960', 'manual', 'refs/heads/main', '../../etc'].map((correlation_id) =>
          decisionRecord(clean, { correlation_id }),
        ),
      ),
  },
  {
    name: 'repository-as-owner-and-name',
    what: 'An engine event names the repository as owner/name, in another case.',
    diagnostic: null,
    spoil: (clean) => {
      const { owner, name } = clean.emitter;
      const entity = { type: 'repository', owner, repo: `${owner}/${name}`.toUpperCase() };
      return appendRecords(clean, engineRecord(clean, { entity }));
    },
  },
  {
    name: 'dispatched-command-as-action',
    what: 'The action of an engine event is the dispatched command, not an outcome.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(
        clean,
        engineRecord(clean, { event: { category: 'dispatch', action: 'self-test', reason: null }, details: {} }),
      ),
  },
  {
    name: 'record-within-a-record',
    what: 'The details of an engine event hold another engine event.',
    diagnostic: null,
    spoil: (clean) => appendRecords(clean, engineRecord(clean, { details: engineRecord(clean, {}) })),
  },
  {
    name: 'upper-case-outcome',
    what: 'Outcomes in upper case.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(
        clean,
        decisionRecord(clean, { outcome: 'SUCCESS' }),
        decisionRecord(clean, { outcome: 'FAILED', reason: 'The runner was stopped' }),
      ),
  },
  {
    name: 'denied-and-blocked',
    what: 'A decision denies and blocks, so its record is blocked.',
    diagnostic: null,
    spoil: (clean) => {
      const decision = { id: 'd1', kind: 'enforcement', rule: 'freeze.active', subject: 'release', decision: 'deny' };
      const reason = 'A release freeze is active';
      const decisions = [{ ...decision, outcome: 'blocked', reason, evidence: [{ key: 'freeze', value: 'payments' }] }];
      return appendRecords(clean, decisionRecord(clean, { outcome: 'blocked', reason, decisions }));
    },
  },
  {
    name: 'numbers-beyond-2-to-the-53',
    what: 'Numbers that a double cannot hold.',
    diagnostic: null,
    spoil: (clean) => {
      const metrics = '{"bytes":9007199254740993,"requests":123456789012345678901234567890,"ratio":1e400}';
      const line = JSON.stringify(decisionRecord(clean, { metrics: {} })).replace(
        '"metrics":{}',
        `"metrics":${metrics}`,
      );
      return appendLines(clean, line);
    },
  },
  {
    name: 'prototype-keys',
    what: 'Keys that would reach the prototype of objects.',
    diagnostic: null,
    spoil: (clean) => {
      const keys = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
      const line = JSON.stringify(engineRecord(clean, {})).replace(/\}$/, `,${keys}}`);
      return appendLines(clean, line);
    },
  },
  {
    name: 'foreign-record',
    what: 'A record names another repository.',
    diagnostic: 'foreign-record',
    spoil: (clean) => {
      const entity = { type: 'repository', owner: clean.emitter.owner, repo: 'storefront' };
      return appendRecords(clean, engineRecord(clean, { entity }));
    },
  },
  {
    name: 'future-schema-version',
    what: 'A record of a schema version to come.',
    diagnostic: 'unsupported-schema-version',
    spoil: (clean) => appendRecords(clean, decisionRecord(clean, { schema_version: '2.0' })),
  },
  {
    name: 'unknown-object',
    what: 'An object that is no telemetry record.',
    diagnostic: 'unrecognised-record',
    spoil: (clean) => appendRecords(clean, { level: 'info', msg: 'listening', port: 8080 }, {}),
  },
  {
    name: 'fields-of-the-wrong-type',
    what: 'The fields of a known dialect, of the wrong type.',
    diagnostic: 'unrecognised-record',
    spoil: (clean) =>
      appendRecords(
        clean,
        decisionRecord(clean, { action: 5, outcome: ['success'] }),
        commandRecord(clean, { cmd: {} }),
      ),
  },
];

/** Texts that try to act as code when shown: HTML, workflow commands, spreadsheets, Markdown, URLs. */
export const HOSTILE_TEXTS = {
  html: '<script>alert("telemetry")</script>',
  attribute: '" onmouseover="alert(1)',
  'workflow-command': '::set-output name=status::success%0A::error::nothing',
  'spreadsheet-formula': "=cmd|' /C calc'!A0",
  bidirectional: 'safe\u202egnp.exe\u2066',
  markdown: '[click](javascript:alert(1)) | `code` | @everyone',
  'replacement-pattern': "$& $1 $` $'",
  path: '../../../index.html',
} as const;

const HOSTILE = Object.values(HOSTILE_TEXTS);

/** Texts: hostile ones, secrets, personal paths. */
export const ANOMALIES_OF_CONTENT: readonly Anomaly[] = [
  {
    name: 'hostile-action',
    what: 'Names of actions and actors that try to be code.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(clean, ...HOSTILE.map((text) => decisionRecord(clean, { action: text, actor: text }))),
  },
  {
    name: 'hostile-command',
    what: 'Names of commands and run ids that try to be code.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(
        clean,
        ...HOSTILE.map((text) => commandRecord(clean, { cmd: text, run_id: text, warnings: [text] })),
      ),
  },
  {
    name: 'hostile-link',
    what: 'Links that are no web addresses.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(
        clean,
        decisionRecord(clean, {
          links: { run: 'javascript:alert(1)', log: 'data:text/html,<script>alert(1)</script>' },
        }),
      ),
  },
  {
    name: 'virtual-node-shaped-value',
    what: 'Values in the form of the nodes that pages are rendered from.',
    diagnostic: null,
    spoil: (clean) => {
      const node = { type: 'script', props: { dangerouslySetInnerHTML: { __html: 'alert(1)' } }, key: null, ref: null };
      return appendRecords(clean, engineRecord(clean, { details: node }), decisionRecord(clean, { actor: node }));
    },
  },
  {
    name: 'secret-in-free-text',
    what: 'Free text holds (fake) secrets.',
    diagnostic: 'secret-redacted',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...Object.values(FAKE_SECRETS).map((secret) =>
          decisionRecord(clean, { outcome: 'failed', reason: `Login failed with ${secret}` }),
        ),
      ),
  },
  {
    name: 'secret-in-a-name',
    what: 'Names of actors and runs hold (fake) secrets.',
    diagnostic: 'secret-redacted',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...Object.values(FAKE_SECRETS).map((secret) =>
          decisionRecord(clean, { actor: `deploy --token ${secret}`, correlation_id: secret }),
        ),
      ),
  },
  {
    name: 'home-path',
    what: 'Arguments hold paths with the login name of a (made-up) person.',
    diagnostic: null,
    spoil: (clean) =>
      appendRecords(clean, ...FAKE_HOME_PATHS.map((path) => commandRecord(clean, { args: { segment_root: path } }))),
  },
  {
    name: 'home-path-in-a-name',
    what: 'Names of commands are paths with the login name of a (made-up) person.',
    diagnostic: 'path-redacted',
    spoil: (clean) => appendRecords(clean, ...FAKE_HOME_PATHS.map((path) => commandRecord(clean, { cmd: path }))),
  },
  {
    name: 'dropped-writes',
    what: 'Many writes were dropped because the log was locked.',
    diagnostic: 'dropped-writes',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...Array.from({ length: 24 }, () => commandRecord(clean, { warnings: ['telemetry_lock_skipped'] })),
      ),
  },
];
