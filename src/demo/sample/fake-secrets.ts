/**
 * Texts in the form of secrets, none of them real. They are put together when they are used, so that no secret scanner
 * finds one in the source.
 */
export const FAKE_SECRETS = {
  'github-token': `${'gh'}p_${'x'.repeat(36)}`,
  'github-fine-grained-token': `${'github'}_pat_${'x'.repeat(22)}_${'x'.repeat(59)}`,
  'aws-access-key': `${'AK'}IA${'X'.repeat(16)}`,
  'slack-token': `${'xo'}xb-${'0'.repeat(12)}-${'x'.repeat(24)}`,
  'openai-key': `${'s'}k-${'x'.repeat(48)}`,
  'json-web-token': [{ alg: 'none' }, { sub: 'nobody' }].map(toBase64Url).concat('x'.repeat(43)).join('.'),
  'private-key': `-----BEGIN ${'PRIVATE'} KEY-----\n${'x'.repeat(64)}\n-----END ${'PRIVATE'} KEY-----`,
  'url-credentials': `https://nobody:${'x'.repeat(20)}@registry.example.com/`,
} as const;

/** Paths that hold a person's login name; the person does not exist. */
export const FAKE_HOME_PATHS = [
  '/Users/jane.nobody/src/payments-api',
  '/home/jnobody/payments-api/.env',
  'C:\\Users\\Jane.Nobody\\payments-api',
] as const;

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
