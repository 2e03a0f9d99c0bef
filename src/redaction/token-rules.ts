import { isByChance } from './secret-values.js';
import type { Rule, Span } from './finding.js';

/** Start of a word: not after a letter or digit, unless that ends an escape such as `\n` or `%3D`. */
export const WORD_START = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrtbf]|%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}))`;

interface TokenOptions {
  /** Whether the text after the prefix must look random; for prefixes that also start words. */
  readonly mixed?: boolean;
  /** Whether the prefix also counts inside words. */
  readonly anywhere?: boolean;
  /** An example, if the prefixes and the body do not make one. */
  readonly example?: string;
  readonly not?: readonly string[];
}

/**
 * A kind of token with a fixed prefix. Matches everything after the prefix, at any length, because emitters truncate and join texts, and
 * formats grow.
 * @param prefixes - Separated by spaces.
 * @param body - Characters after the prefix, as a class.
 * @param min - Minimum number of these; tokens may be truncated.
 */
function token(what: string, prefixes: string, body: string, min: number, options: TokenOptions = {}): Rule {
  const { mixed = false, anywhere = false, example, not = [] } = options;
  const literals = prefixes.split(' ');
  const heads = literals.map((literal) => literal.replace(/[.+*?()[\]{}|\\^$]/g, String.raw`\$&`));
  const expression = new RegExp(`${anywhere ? '' : WORD_START}(?:${heads.join('|')})(?<body>[${body}]{${min},})`, 'g');
  return {
    what,
    isRandom: true,
    triggers: literals.map((literal) => ({ literal, isWord: !anywhere })),
    *find(text) {
      for (const { 0: match, index, groups } of text.matchAll(expression)) {
        if (!mixed || isByChance(groups!['body']!, min)) yield [index, index + match.length];
      }
    },
    examples:
      example === undefined
        ? literals.map((literal) => `«${literal}{${Math.max(min, 24)}${toAlphabet(body)}}»`)
        : [example],
    counterExamples: [...literals.map((literal) => `the ${literal} prefix`), ...not],
  };
}

/** The letter that stands for a character class in examples. */
function toAlphabet(body: string): string {
  return body === HEX ? 'x' : body.includes('a-z') ? '' : 'A';
}

/** A kind of token with its own pattern. Hides the whole match, or its group `secret`. */
export function pattern(
  what: string,
  literals: readonly string[],
  expression: RegExp,
  texts: { readonly examples: readonly string[]; readonly not: readonly string[] },
  options: {
    readonly isWord?: boolean;
    readonly isRandom?: boolean;
    readonly accepts?: (secret: string) => boolean;
  } = {},
): Rule {
  const { isWord = false, isRandom = true, accepts } = options;
  const indexed = new RegExp(expression, `d${expression.flags}`);
  return {
    what,
    isRandom,
    triggers: literals.map((literal) => ({ literal, isWord })),
    *find(text) {
      for (const { indices } of text.matchAll(indexed)) {
        const span: Span = indices?.groups?.['secret'] ?? indices![0]!;
        if (accepts === undefined || accepts(text.slice(...span))) yield span;
      }
    },
    examples: texts.examples,
    counterExamples: texts.not,
  };
}

const ALNUM = 'A-Za-z0-9';
const WORD = String.raw`\w`;
const URL_SAFE = String.raw`\w-`;
const DOTTED = String.raw`\w.-`;
const BASE64 = String.raw`\w+/=-`;
const HEX = 'A-Fa-f0-9';
const CAPITALS = 'A-Z0-9';

/** Vendor tokens. Repeats tokens of secretlint's preset where that requires an exact length with nothing after it. */
export const TOKEN_RULES: readonly Rule[] = [
  token('GitHub token', 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', WORD, 16, { anywhere: true, not: ['github_pat_name'] }),
  token(
    'GitLab token',
    'glpat- glptt- glrt- glrtr- gldt- glcbt- glffct- glft- glimt- glagent- gloas- glsoat- GR1348941',
    DOTTED,
    16,
  ),
  token('npm token', 'npm_', ALNUM, 30, { anywhere: true, not: ['npm_config_registry', 'npm_lifecycle_event'] }),
  token('Slack token', 'xoxb- xoxp- xoxa- xoxo- xoxr- xoxs- xoxc- xoxd- xoxe- xoxe.xox xapp-', DOTTED, 10, {
    anywhere: true,
    not: ['xapp-settings'],
  }),
  token('AWS credential', 'AKIA ASIA ABIA ACCA', CAPITALS, 16, { anywhere: true, not: ['ASIA PACIFIC REGION'] }),
  token('AWS credential', 'ABSK', BASE64, 60, { mixed: true }),
  token('AWS credential', 'bedrock-api-key-', BASE64, 20, { anywhere: true }),
  token('Alibaba credential', 'LTAI', ALNUM, 16, { mixed: true }),
  token('API key', 'sk- csk-', URL_SAFE, 20, {
    not: ['task-assistant-run-20260115', 'sk-learn', 'disk-usage-of-the-volume-data'],
  }),
  token('Stripe key', 'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_ sk_org_', WORD, 16),
  token('webhook secret', 'whsec_', BASE64, 16),
  token('Google key', 'AIza', URL_SAFE, 30),
  token('Google credential', 'GOCSPX-', URL_SAFE, 16),
  token('Google credential', 'ya29.', DOTTED, 20),
  token('Google credential', '1//0', URL_SAFE, 30, { mixed: true }),
  token('PyPI token', 'pypi-', URL_SAFE, 40, { mixed: true, not: ['pypi-publish', 'pypi-server'] }),
  token('Anthropic key', 'sk-ant-', URL_SAFE, 16),
  token('xAI key', 'xai-', URL_SAFE, 20, { mixed: true, not: ['xai-grok-models'] }),
  token('Perplexity key', 'pplx-', ALNUM, 20, { not: ['pplx-70b-online'] }),
  token('Groq key', 'gsk_', ALNUM, 20),
  token('Hugging Face token', 'hf_ api_org_', ALNUM, 20, { not: ['hf_hub_download', 'hf_transfer'] }),
  token('Replicate token', 'r8_', ALNUM, 20),
  token('NVIDIA key', 'nvapi-', URL_SAFE, 20),
  token('Tavily key', 'tvly-', URL_SAFE, 16),
  token('LangSmith key', 'lsv2_pt_ lsv2_sk_', WORD, 20),
  token('Pinecone key', 'pcsk_', WORD, 20),
  token('Jina key', 'jina_', ALNUM, 30),
  token('Firecrawl key', 'fc-', HEX, 24),
  token('Langfuse key', 'sk-lf-', URL_SAFE, 16),
  token('E2B key', 'e2b_', HEX, 24),
  token('Weights & Biases key', 'wandb_v1_', WORD, 20),
  token('ElevenLabs key', 'sk_', HEX, 40),
  token('DigitalOcean token', 'dop_v1_ doo_v1_ dor_v1_', HEX, 20),
  token('Atlassian token', 'ATATT3 ATCTT3', BASE64, 20, { mixed: true }),
  token('Atlassian token', 'ATBB', ALNUM, 24, { mixed: true }),
  token('Supabase token', 'sbp_ sb_secret_', WORD, 20, { not: ['sb_publishable_a1B2c3D4e5F6g7H8i9J0'] }),
  token('Sentry token', 'sntrys_ sntryu_', BASE64, 20),
  token('PlanetScale token', 'pscale_tkn_ pscale_pw_ pscale_oauth_', String.raw`\w.=-`, 20),
  token('Notion token', 'ntn_', ALNUM, 20),
  token('Notion token', 'secret_', ALNUM, 40, {
    mixed: true,
    not: ['secret_scanning_alerts', 'secret_nameOfTheVariableThatHoldsTheSecretOfTheApp'],
  }),
  token('Doppler token', 'dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.', DOTTED, 16),
  token('Heroku key', 'HRKU-', URL_SAFE, 20, { not: ['heroku 5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c'] }),
  token('Postman key', 'PMAK- PMAT-', URL_SAFE, 20),
  token('New Relic key', 'NRAK- NRII- NRJS- NRAA- NRRA- NRBR-', URL_SAFE, 16),
  token('RubyGems key', 'rubygems_', HEX, 20),
  token('Fly token', 'fo1_ fm1a_ fm1r_ fm2_', BASE64, 24),
  token('CircleCI token', 'CCIPAT_ CCIPRJ_', WORD, 16),
  token('Buildkite token', 'bkua_ bkaj_ bkat_ bkct_', ALNUM, 20),
  token('Pulumi token', 'pul-', HEX, 30),
  token('Sourcegraph token', 'sgp_', WORD, 24, { mixed: true }),
  token('Sourcegraph token', 'slk_ sgd_ sgm_', HEX, 30),
  token('Netlify token', 'nfp_ nfc_ nfo_ nfu_ nfb_', ALNUM, 24),
  token('JFrog token', 'AKCp', ALNUM, 40, { mixed: true }),
  token('JFrog token', 'cmVmd', ALNUM, 40, { mixed: true }),
  token('1Password token', 'ops_eyJ', BASE64, 20),
  token('Databricks token', 'dapi', HEX, 30),
  token('Docker token', 'dckr_pat_ dckr_oat_', URL_SAFE, 16),
  token('Figma token', 'figd_ figo_ figp_', URL_SAFE, 20),
  token('Grafana token', 'glsa_ glc_', BASE64, 24),
  token('Vault token', 'hvs. hvb. hvr.', URL_SAFE, 24),
  token('Linear key', 'lin_api_ lin_oauth_ lin_wh_', WORD, 20),
  token('SendGrid key', 'SG.', DOTTED, 30, { mixed: true }),
  token('Brevo key', 'xkeysib- xsmtpsib-', URL_SAFE, 20),
  token('Mailgun key', 'key-', HEX, 32, { mixed: true, not: ['key-value-store-of-the-team'] }),
  token('Shopify token', 'shpat_ shpca_ shppa_ shpss_', HEX, 20),
  token('Vercel token', 'vcp_ vci_ vca_ vcr_ vck_', ALNUM, 20),
  token('Square token', 'sq0atp- sq0csp- EAAAE', URL_SAFE, 22, { mixed: true }),
  token('Facebook token', 'EAAM EAAC EAAG', ALNUM, 80, { mixed: true }),
  token('Airtable token', 'pat', String.raw`${ALNUM}.`, 60, { mixed: true, example: '«pat{14}.{64x}»' }),
  token('Contentful token', 'CFPAT-', URL_SAFE, 20),
  token('Clojars token', 'CLOJARS_', ALNUM, 30, { mixed: true }),
  token('Deno token', 'ddp_ ddw_', ALNUM, 30, { mixed: true }),
  token('Dynatrace token', 'dt0c01. dt0s01. dt0s16.', DOTTED, 20, { mixed: true }),
  token('Neon key', 'napi_', ALNUM, 24),
  token('Octopus key', 'API-', CAPITALS, 24, { mixed: true }),
  token('OpenShift token', 'sha256~', URL_SAFE, 30),
  token('PostHog key', 'phx_ phs_', ALNUM, 24, { not: ['phc_a1B2c3D4e5F6g7H8i9J0a1B2c3D4'] }),
  token('Prefect key', 'pnu_ pnb_', ALNUM, 24),
  token('ReadMe key', 'rdme_', ALNUM, 40),
  token('Resend key', 're_', WORD, 24, { mixed: true, example: '«re_{8}_{24}»' }),
  token('Shippo token', 'shippo_live_ shippo_test_', HEX, 20),
  token('Sonar token', 'sqp_ squ_ sqa_', HEX, 30),
  token('Tailscale key', 'tskey-', URL_SAFE, 20, { mixed: true }),
  token('Typeform token', 'tfp_', DOTTED, 30, { mixed: true }),
  token('Render key', 'rnd_', ALNUM, 24, { mixed: true }),
  token('Trigger.dev key', 'tr_dev_ tr_prod_ tr_stg_ tr_pat_', ALNUM, 20, { mixed: true }),
  token('Adobe secret', 'p8e-', URL_SAFE, 30, { mixed: true }),
  token('EasyPost key', 'EZAK EZTK', ALNUM, 40, { mixed: true }),
  token('Duffel token', 'duffel_live_ duffel_test_', BASE64, 24),
  token('Infracost key', 'ico-', ALNUM, 30, { mixed: true }),
  token('Yandex credential', 'AQVN', URL_SAFE, 30, { mixed: true }),
  token('age key', 'AGE-SECRET-KEY-', String.raw`A-Z0-9-`, 20, { example: '«AGE-SECRET-KEY-1{58A}»' }),
  pattern('Terraform token', ['.atlasv1.'], /[A-Za-z0-9]{0,32}\.atlasv1\.[\w-]{16,}/g, {
    examples: ['«{14}.atlasv1.{67}»'],
    not: ['the .atlasv1. part'],
  }),
  pattern('New Relic key', ['NRAL'], /(?<![A-Za-z0-9])[a-f0-9]{36}NRAL(?![A-Za-z0-9])/g, {
    examples: ['«{36x}NRAL»'],
    not: ['the NRAL suffix', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  }),
  pattern(
    'Twilio key',
    Array.from('0123456789abcdef', (digit) => `SK${digit}`),
    /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/g,
    { examples: ['«SK{32x}»'], not: ['SKU 12345678', 'SKa{30x}', 'TASK0'] },
  ),
  pattern('Mailchimp key', ['-us'], /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/g, {
    examples: ['«{32x}-us14»'],
    not: ['eu-us14', 'region-us1'],
  }),
  pattern('Telegram token', [':AA'], /(?<!\d)\d{8,10}:AA[\w-]{30,}/g, {
    examples: ['«123456789:AA{33}»', 'https://api.telegram.org/bot«1234567890:AA{33}»/getMe'],
    not: ['rate 12345678:AA', 'at 10:AAA'],
  }),
  pattern(
    'Discord token',
    toDiscordBeginnings(),
    new RegExp(String.raw`${WORD_START}(?:M[Tjz]|N[DTjz]|O[DT])[\w-]{21,25}\.[\w-]{6}\.[\w-]{27,}`, 'g'),
    { examples: ['«MTIz{21}.{6}.{38}»', '«OTk0{20}.{6}.{27}»'], not: ['MTA.example.com', 'NDI.video.stream'] },
    { isWord: true },
  ),
  pattern(
    'Azure secret',
    Array.from({ length: 10 }, (_, digit) => `${digit}Q~`),
    /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{20,}/g,
    { examples: ['«abc8Q~{34}»'], not: ['what is 8Q~ here', 'faq8Q~short'] },
  ),
  pattern('Asana token', ['2/1'], /(?<![\w/])2\/\d{12,20}\/\d{12,20}:[a-f0-9]{24,}/g, {
    examples: ['«2/1{15d}/1{15d}:{32x}»'],
    not: ['step 2/12 of 3', 'page 2/1'],
  }),
  pattern('MaxMind key', ['_mmk'], /(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/g, {
    examples: ['«{6}_{29}_mmk»'],
    not: ['the_mmk suffix'],
  }),
  pattern(
    '1Password key',
    ['A3-'],
    new RegExp(String.raw`${WORD_START}A3-[A-Z0-9]{6}-[A-Z0-9-]{20,}`, 'g'),
    { examples: ['«A3-{6A}-{11A}-{5A}-{5A}-{5A}»'], not: ['paper A3-size', 'A3-2026'] },
    { isWord: true },
  ),
  pattern(
    'LaunchDarkly key',
    ['sdk-', 'api-', 'mob-'],
    new RegExp(String.raw`${WORD_START}(?:sdk|api)-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}`, 'g'),
    {
      examples: ['«sdk-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»', '«api-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»'],
      not: ['sdk-2026.1.0', 'api-gateway', 'run-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c'],
    },
    { isWord: true },
  ),
  pattern(
    'Cloudflare key',
    ['v1.0-'],
    new RegExp(String.raw`${WORD_START}v1\.0-[a-f0-9]{24}-[a-f0-9]{30,}`, 'g'),
    { examples: ['«v1.0-{24x}-{146x}»'], not: ['v1.0-rc1', 'v1.0-20260115'] },
    { isWord: true },
  ),
  pattern(
    'JSON Web Token',
    ['eyJ'],
    new RegExp(String.raw`${WORD_START}eyJ[\w.-]{12,}`, 'g'),
    {
      examples: ['«eyJ{20}.eyJ{40}.{43}»', '«eyJ{20}.eyJ{8}»'],
      not: ['eyJ', `eyJ${'hbGciOi'.repeat(4)}`, 'eyJ.abc.def.ghi.jkl.mno'],
    },
    { isWord: true, accepts: (secret) => /^eyJ[\w-]{8,}\.eyJ[\w-]{4,}/.test(secret) },
  ),
  pattern(
    'encrypted JSON Web Token',
    ['eyJ'],
    new RegExp(String.raw`${WORD_START}eyJ[\w.-]{80,}`, 'g'),
    { examples: ['«eyJ{40}..{16}.{40}.{22}»', '«eyJ{40}.{40}.{16}.{40}.{22}»'], not: [`eyJ${'hbGciOi'.repeat(20)}`] },
    { isWord: true, accepts: (secret) => /^eyJ[\w-]{8,}\.[\w-]*\.[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/.test(secret) },
  ),
  {
    what: 'private key',
    isRandom: true,
    triggers: [{ literal: '-----BEGIN' }, { literal: 'PuTTY-User-Key-File' }],
    find: findKeys,
    examples: [
      '«-----BEGIN RSA PRIVATE KEY-----\n{64}\n-----END RSA PRIVATE KEY-----»',
      '«-----BEGIN PGP PRIVATE KEY BLOCK-----\n{64}\n-----END PGP PRIVATE KEY BLOCK-----»',
      '«-----BEGIN OPENSSH PRIVATE KEY-----\\n{64}\\n-----END OPENSSH PRIVATE KEY-----»',
    ],
    counterExamples: [
      '-----BEGIN CERTIFICATE----- MIIB',
      '-----BEGIN PUBLIC KEY----- MIIB',
      'no PuTTY-User-Key-File here',
    ],
  },
];

/** Discord tokens start with an account number in Base64. These are the encodings of its first three digits. */
function toDiscordBeginnings(): string[] {
  const pairs = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'];
  return pairs.flatMap((pair) => Array.from('AEIMQUYcgk', (third) => pair + third));
}

/**
 * A truncated key extends to the end of the text. The end is searched separately, because a single expression for a long key would exhaust
 * the stack.
 */
function* findKeys(text: string): Generator<Span> {
  const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:/g;
  const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    end.lastIndex = begin.lastIndex;
    const stop = match[0].startsWith('P') || !end.test(text) ? text.length : end.lastIndex;
    yield [match.index, stop];
    begin.lastIndex = stop;
  }
}
