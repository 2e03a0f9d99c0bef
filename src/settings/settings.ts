import { z } from 'zod';
import {
  booleanField,
  branchField,
  cacheKeyField,
  countField,
  directoryField,
  expected,
  filePathField,
  localDirectoryField,
  ownerField,
  refField,
  repositoriesField,
  repositoryField,
  serverUrlField,
  siteUrlField,
  tokenField,
} from './input-field.js';
import { deriveOptionFields } from './derive-options.js';
import { pagesUrl } from './github-name.js';
import { stagingSchema } from './stage.js';

/** Severities of diagnostics that can fail a step. */
export const FAIL_ON_SEVERITIES = ['never', 'error', 'warning'] as const;

/** `never`, or a list of one severity and/or `attention`. */
const failOnField = z.string().transform((text, context): FailOn => {
  const words = text.split(',').map((word) => word.trim());
  const severities = FAIL_ON_SEVERITIES.filter((severity) => words.includes(severity));
  const attention = words.includes('attention');
  const [severity = 'never'] = severities;
  const isList = words.length === severities.length + Number(attention) && severities.length <= 1;
  if (isList && !(attention && severities.includes('never'))) return { severity, attention };
  const message = expected('never, or one of error and warning, and/or attention')({ input: text });
  context.addIssue({ code: 'custom', message, input: text });
  return z.NEVER;
});
const PUBLISH_HISTORIES = ['keep', 'squash'] as const;

/** Dashboards go to a branch of a repository or to a local directory. */
const targetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('repository'),
    publishRepository: repositoryField,
    publishBranch: branchField.default('gh-pages'),
    publishDirectory: directoryField.default(''),
    publishHistory: z.enum(PUBLISH_HISTORIES, { error: expected('keep or squash') }).default('keep'),
  }),
  z.object({
    kind: z.literal('directory'),
    outputDirectory: localDirectoryField,
    /** Whether a workflow writes the directory. It is then probably deployed as a site, and most sites are public. */
    isInWorkflow: z.boolean(),
    publishRepository: z.undefined('cannot be given together with output-directory'),
  }),
]);

/** Addresses of the GitHub server from the runner's environment; they differ on GitHub Enterprise Server. */
const serverSchema = z.object({
  serverUrl: serverUrlField.default('https://github.com'),
  apiUrl: serverUrlField.default('https://api.github.com'),
  graphqlUrl: serverUrlField.default('https://api.github.com/graphql'),
});

export const settingsSchema = z
  .object({
    owner: ownerField,
    registryRepository: repositoryField.optional(),
    registryPath: filePathField.default('infra/telemetry-registry.v2.json'),
    registryRef: refField.optional(),
    telemetryRef: refField.optional(),
    repositories: repositoriesField.default('auto'),
    staging: stagingSchema,
    target: targetSchema,
    siteUrl: siteUrlField.optional(),
    allowPublic: booleanField.default(false),
    failOn: failOnField.default({ severity: 'never', attention: false }),
    dryRun: booleanField.default(false),
    waitForSite: countField.default(0),
    server: serverSchema,
    cacheDirectory: localDirectoryField.optional(),
    ...deriveOptionFields,
    pushEventPath: localDirectoryField.optional(),
  })
  .transform((settings) => ({
    ...settings,
    registryRepository: settings.registryRepository ?? `${settings.owner}/task-assistant-infra`,
    /** Default branch when null. */
    registryRef: settings.registryRef ?? null,
    /** Default branch when null. */
    telemetryRef: settings.telemetryRef ?? null,
    /** Where aggregates are cached between runs; null without a cache. */
    cacheDirectory: settings.cacheDirectory ?? null,
    /** File with the payload of the push that started the run; null when something else started it. */
    pushEventPath: settings.pushEventPath ?? null,
    /** Where the published directory is served, ending in a slash; null when unknown. */
    siteUrl: settings.siteUrl ?? defaultSiteUrl(settings.target, settings.server),
  }));

/** The configuration of a run. Contains no secret, because settings may be logged and published. */
export type Settings = z.infer<typeof settingsSchema>;

/** Which problems of the telemetry fail a step, after everything possible was published. */
export interface FailOn {
  readonly severity: (typeof FAIL_ON_SEVERITIES)[number];
  /** Whether unresolved attention items and overdue telemetry fail the step. */
  readonly attention: boolean;
}

export const secretsSchema = z
  .object({
    telemetryToken: tokenField,
    registryToken: tokenField.optional(),
    publishToken: tokenField,
    cacheKey: cacheKeyField.optional(),
  })
  .transform(({ cacheKey = null, ...tokens }) => ({
    ...tokens,
    registryToken: tokens.registryToken ?? tokens.telemetryToken,
    /** Authenticates the data that jobs pass to each other; null when not given. */
    cacheKey,
  }));

/** A separate token for each purpose makes clear what each client can do. */
export type Secrets = z.infer<typeof secretsSchema>;

/** GitHub Pages address of the branch. It can only be derived from the names on github.com. */
function defaultSiteUrl(target: z.infer<typeof targetSchema>, server: z.infer<typeof serverSchema>): string | null {
  if (target.kind === 'directory' || server.serverUrl !== 'https://github.com') return null;
  return pagesUrl(target.publishRepository, target.publishDirectory);
}
