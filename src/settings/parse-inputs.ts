import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { readDeriveOptions } from './derive-options.js';
import { type Secrets, secretsSchema, type Settings, settingsSchema } from './settings.js';

/** Returns the text of an input by its name in action.yml; empty when it is not set. */
export type ReadInput = (input: string) => string;
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the inputs of the action.
 * @throws ActionError that reports all problems together, each with the name of its input.
 */
export function parseInputs(read: ReadInput, environment: Environment): { settings: Settings; secrets: Secrets } {
  const schema = z.object({ settings: settingsSchema, secrets: secretsSchema });
  const given = givenInputs(read);
  return parse(schema, {
    settings: toUnparsedSettings(given, environment),
    secrets: toUnparsedSecrets(given),
  });
}

/**
 * Parses only the settings, for a run that uses local directories only and needs no token.
 * @throws ActionError like `parseInputs`.
 */
export function parseSettings(read: ReadInput, environment: Environment): Settings {
  return parse(settingsSchema, toUnparsedSettings(givenInputs(read), environment));
}

type GivenInput = (input: string) => string | undefined;

function givenInputs(read: ReadInput): GivenInput {
  return (input) => read(input).trim() || undefined;
}

/** A stage that reads no telemetry needs no token for it. A stage that only reads the published site can use any token. */
function toUnparsedSecrets(given: GivenInput): unknown {
  const [telemetry, registry, publish] = [given('telemetry-token'), given('registry-token'), given('publish-token')];
  const stage = toStage(given);
  return {
    telemetryToken: stage === 'publish' ? (telemetry ?? registry) : telemetry,
    registryToken: registry,
    cacheKey: given('cache-key'),
    publishToken: ['plan', 'build', 'verify', 'check'].includes(stage) ? (publish ?? telemetry) : publish,
  };
}

function toStage(given: GivenInput): string {
  return given('stage') ?? 'all';
}

function toUnparsedSettings(given: GivenInput, environment: Environment): unknown {
  const outputDirectory = given('output-directory');
  const publishRepository = given('publish-repository');
  const stage = toStage(given);
  return {
    owner: given('owner') ?? environment['GITHUB_REPOSITORY_OWNER'],
    registryRepository: given('registry-repository'),
    registryPath: given('registry-path'),
    registryRef: given('registry-ref'),
    telemetryRef: given('telemetry-ref'),
    repositories: given('repositories'),
    staging: {
      stage,
      outputDirectory,
      archiveDirectory: given('archive-directory'),
      maxShards: given('max-shards'),
      shardSize: given('shard-size'),
    },
    // Stages that prepare a publication do not write the site to their output directory.
    target:
      outputDirectory && stage === 'all'
        ? {
            kind: 'directory',
            outputDirectory,
            isInWorkflow: Boolean(environment['GITHUB_ACTIONS']),
            publishRepository,
          }
        : {
            kind: 'repository',
            publishRepository: publishRepository ?? environment['GITHUB_REPOSITORY'],
            publishBranch: given('publish-branch'),
            publishDirectory: given('publish-directory'),
            publishHistory: given('publish-history'),
          },
    siteUrl: given('site-url'),
    allowPublic: given('allow-public'),
    failOn: given('fail-on'),
    dryRun: given('dry-run'),
    waitForSite: given('wait-for-site'),
    server: {
      serverUrl: environment['GITHUB_SERVER_URL'],
      apiUrl: environment['GITHUB_API_URL'],
      graphqlUrl: environment['GITHUB_GRAPHQL_URL'],
    },
    cacheDirectory: given('cache-directory'),
    ...readDeriveOptions(given),
    pushEventPath: environment['GITHUB_EVENT_NAME'] === 'push' ? environment['GITHUB_EVENT_PATH'] : undefined,
  };
}

function parse<T extends z.ZodType>(schema: T, unparsed: unknown): z.output<T> {
  const result = schema.safeParse(unparsed);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${toInputName(path)}: ${message}`);
  const message =
    problems.length === 1 ? problems.join() : `${problems.length} inputs are invalid:\n${problems.join('\n')}`;
  throw new ActionError(message, { hint: 'The README describes every input.' });
}

/** `…, publishBranch` → `publish-branch`. Values from the runner are named after their environment variable. */
function toInputName(path: readonly PropertyKey[]): string {
  const kebab = String(path.at(-1)).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return path.includes('server') ? `GITHUB_${kebab.toUpperCase().replaceAll('-', '_')}` : kebab;
}
