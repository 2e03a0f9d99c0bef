/**
 * A text for every rule of the preset, by the end of the rule's id; none is real. They are put together when they are used, so that no
 * secret scanner finds one in the source.
 */
const random = (length: number): string => 'a1B2c3D4e5F6g7H8i9J0'.repeat(Math.ceil(length / 20)).slice(0, length);
const hex = (length: number): string => '0a1b2c3d4e5f6789'.repeat(Math.ceil(length / 16)).slice(0, length);
const letters = (length: number): string => 'aBcDeFgHiJ'.repeat(Math.ceil(length / 10)).slice(0, length);
const key = `MI${random(120)}`;

export const PRESET_SAMPLES: Readonly<Record<string, string>> = {
  '1password': `ops${'_'}${Buffer.from(JSON.stringify({ email: 'nobody@example.com', secretKey: random(199), x: { y: 1 } })).toString('base64')}`,
  anthropic: `${'sk'}-ant-api03-${random(93)}AA`,
  aws: `${'AK'}IA${'ABCDEFGH'.repeat(2)}`,
  basicauth: `https://nobody:${random(12)}@example.com`,
  'database-connection-string': `postgres://nobody:${random(12)}@db.example.com/main`,
  databricks: `${'da'}pi${hex(32)}`,
  docker: `${'dckr'}_pat_${random(27)}`,
  figma: `${'fi'}gd_${random(40)}`,
  gcp: `-----BEGIN ${'PRIVATE'} KEY-----${key}`,
  github: `${'gh'}p_${random(36)}`,
  gitlab: `${'gl'}pat-${random(20)}`,
  grafana: `${'gl'}sa_${random(32)}_${hex(8)}`,
  groq: `${'gs'}k_${random(52)}`,
  'hashicorp-vault': `${'hv'}s.${random(95)}`,
  huggingface: `${'h'}f_${letters(34)}`,
  linear: `${'lin'}_api_${random(40)}`,
  notion: `${'nt'}n_${'0'.repeat(11)}${random(35)}`,
  npm: `${'np'}m_${random(36)}`,
  openai: `${'s'}k-${random(20)}T3Blbk${'FJ'}${random(20)}`,
  privatekey: `-----BEGIN ${'RSA PRIVATE'} KEY-----\n${key}\n-----END ${'RSA PRIVATE'} KEY-----`,
  sendgrid: `${'S'}G.${random(22)}.${random(43)}`,
  shopify: `${'shp'}at_${hex(32)}`,
  slack: `${'xo'}xb-${'0'.repeat(12)}-${random(24)}`,
  vercel: `${'vc'}p_${random(24)}`,
};

/** What is left of any sample, here or in the demo, when it is not taken out. */
export const REMAINDER = /a1B2c3D4|0a1b2c3d|aBcDeFgH|ABCDEFGH|x{16}|X{16}/;
