import { isByChance } from './secret-values.js';
import type { Rule } from './finding.js';
import { pattern } from './token-rules.js';

const MAX_CREDENTIALS = 512;
const SCHEME_END = /:(?:\/|\\\/){2}/g;
/** End of an address, and end of its authority. */
const ENDS = /[\s"'`<>|\\^]/;
const AUTHORITY_ENDS = /[/?#]/;
const NO_AUTHORITY = /[\s"'`<>|\\^/?#]/;
const PORT = /^\d{1,5}$/;
/** Placeholders for a password: `***` as masked by runners, a variable, a template field. */
const MASKED = /^(?:\*+|[$%<{[].*|REDACTED|x{3,8})$/i;
const HOST = /^\[?[A-Za-z\d.:-]+\]?(?::\d+)?(?:[/?#]|$)/;
const DIGEST = /^sha\d{3}:/;

/** Credentials in front of a host: `https://user:password@host` with any characters in the password, or `https://token@host`. */
const CREDENTIALS: Rule = {
  what: 'credentials in a URL',
  isRandom: false,
  triggers: [{ literal: '://' }, { literal: String.raw`:\/` }],
  *find(text) {
    for (const { 0: separator, index } of text.matchAll(SCHEME_END)) {
      const start = index + separator.length;
      const end = findCredentials(text, start);
      if (end !== null) yield [start, end];
    }
  },
  examples: [
    'https://«nobody:a1B2c3»@example.com/x',
    'ssh://«nobody:pass»@example.com',
    'https://«u:p@ssw0rd1zz»@example.com/x',
    'postgres://«app:ab/cd12345zz»@db.example.com/x',
    'redis://«:sesame»@localhost:6379/0',
    'mongodb+srv://«app:a?b#c1»@cluster.example.com/x?retryWrites=true',
    'https://«c7d8e9f01807f6e5d4c3b2a18394a5b6c7d8e9f0»@example.com/a/b.git',
    'https://«{40}:x-oauth-basic»@github.com/octo/app',
    'amqp://«guest:guest»@mq:5672/%2f',
    String.raw`https:\/\/«nobody:a1B2c3»@example.com`,
  ],
  counterExamples: [
    'https://x-access-token:***@github.com/octo/app',
    'https://user:${PASSWORD}@example.com',
    'https://$USER:$PASSWORD@example.com',
    'https://<user>:<password>@example.com',
    'https://git@github.com/octo/app.git',
    'ssh://git@github.com:22/octo/app.git',
    'https://jane.doe@example.com/x',
    'http://localhost:8080/@scope/package',
    'https://registry.npmjs.org/@scope/package/-/package-1.2.3.tgz',
    'https://medium.com/@nobody/a-story-1234',
    'https://example.com:443/a?mail=a@example.com',
    'docker://alpine:3.19@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'oci://ghcr.io/acme/app:v1@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'https://cdn.example.com/npm/vue@3.4.21/dist/vue.js',
    'https://example.com/a:b@c',
    'mailto://nobody@example.com',
    'see https://example.com: nobody@example.com',
  ],
};

function findCredentials(text: string, start: number): number | null {
  if (NO_AUTHORITY.test(text[start] ?? '/')) return null;
  const address = text
    .slice(start, start + MAX_CREDENTIALS)
    .split(ENDS, 1)[0]!
    .split('://', 1)[0]!;
  const authority = address.split(AUTHORITY_ENDS, 1)[0]!;
  const at = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  if (at !== -1) {
    const isSecret =
      colon !== -1 && colon < at ? isPassword(authority.slice(colon + 1, at)) : isByChance(authority.slice(0, at), 20);
    return isSecret && !DIGEST.test(authority.slice(at + 1)) ? start + at : null;
  }
  // A slash in the password: the part before it is not a host, because no port follows the colon.
  const rest = authority.slice(colon + 1);
  if (colon === -1 || rest === '' || PORT.test(rest)) return null;
  const last = address.lastIndexOf('@');
  const host = address.slice(last + 1);
  if (last < colon || !HOST.test(host) || DIGEST.test(host)) return null;
  return isPassword(address.slice(colon + 1, last)) ? start + last : null;
}

function isPassword(password: string): boolean {
  return password !== '' && !MASKED.test(password);
}

export const ADDRESS_RULES: readonly Rule[] = [
  CREDENTIALS,
  pattern(
    'Slack webhook',
    ['hooks.slack.com'],
    /hooks\.slack(?:-gov)?\.com\\?\/(?:services|workflows|triggers)\\?\/(?<secret>[\w+\\/-]{16,})/g,
    {
      examples: [
        'https://hooks.slack.com/services/«T{8A}/B{8A}/{24}»',
        'https://hooks.slack.com/workflows/«T{8A}/A{8A}/{18d}/{24}»',
      ],
      not: ['https://hooks.slack.com/services/', 'hooks.slack.com is down'],
    },
  ),
  pattern(
    'Discord webhook',
    ['webhooks'],
    /discord(?:app)?\.com\\?\/api\\?\/(?:v\d{1,2}\\?\/)?webhooks\\?\/\d{10,20}\\?\/(?<secret>[\w-]{16,})/g,
    {
      examples: [
        'https://discord.com/api/webhooks/123456789012345678/«{68}»',
        'https://discordapp.com/api/v10/webhooks/123456789012345678/«{68}»',
      ],
      not: ['https://discord.com/api/webhooks/123456789012345678', 'the webhooks of discord.com'],
    },
  ),
  pattern(
    'Microsoft Teams webhook',
    ['webhook.office.com', 'logic.azure.com'],
    /(?:webhook\.office\.com\\?\/webhookb?2?\\?\/|logic\.azure\.com(?::443)?\\?\/workflows\\?\/)(?<secret>[\w@.\\/-]{24,})/g,
    {
      examples: [
        'https://acme.webhook.office.com/webhookb2/«{36}@{36}/IncomingWebhook/{32x}/{36}»',
        'https://prod-1.logic.azure.com:443/workflows/«{32x}/triggers/manual/paths/invoke»',
      ],
      not: ['https://acme.webhook.office.com/', 'logic.azure.com/workflows/x'],
    },
  ),
  pattern(
    'webhook',
    ['webhook.site', 'hooks.zapier.com', 'hc-ping.com'],
    /(?:hooks\.zapier\.com\\?\/hooks\\?\/catch\\?\/|webhook\.site\\?\/|hc-ping\.com\\?\/)(?<secret>[\w\\/-]{10,})/g,
    {
      examples: [
        'https://hooks.zapier.com/hooks/catch/«1234567/a1b2c3d»',
        'https://hc-ping.com/«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
        'https://webhook.site/«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
      ],
      not: ['https://webhook.site/', 'https://hooks.zapier.com/'],
    },
  ),
];
