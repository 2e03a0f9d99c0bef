import { z } from 'zod';
import { ActionError } from '../action-error.js';
import { quote } from '../settings/expectation.js';
import { VERSION } from '../version.js';

/** How the files that stages hand on say what they are. */
export const SHARD_FORMAT = 'telemetry-dashboard-shard/1';

const headSchema = z.object({ format: z.literal(SHARD_FORMAT), builder_version: z.string() });

/**
 * Parses a file that another stage of the same run has written.
 * @param file - For messages.
 * @throws ActionError also when it is of another version: stages of one run are to be of one.
 */
export function parseOwn<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const content = parseJson(text);
  const head = headSchema.safeParse(content);
  if (!head.success) {
    throw new ActionError(`${file} was not written by a stage of this action.`, { cause: head.error });
  }
  const { builder_version: version } = head.data;
  if (version !== VERSION) {
    throw new ActionError(`${file} is of version ${quote(version)}, but this is version ${VERSION}.`, {
      hint: 'Use the same version of the action in all jobs of a workflow.',
    });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new ActionError(`${file} is damaged: ${toPlace(parsed.error)}.`, { cause: parsed.error });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // judged as everything else that is not ours
  }
}

function toPlace({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map(String).join('.') || 'the whole';
  return `${quote(place)} is not what it should be`;
}
