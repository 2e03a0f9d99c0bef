import { FAKE_HOME_PATHS, FAKE_SECRETS } from './fake-secrets.js';
import { appendRecords, commandRecord, decisionRecord, engineRecord, type Wart } from './wart.js';

/** Texts that try to be code wherever they are shown: HTML, workflow commands, spreadsheets, Markdown, URLs. */
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
export const WARTS_OF_CONTENT: readonly Wart[] = [
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
