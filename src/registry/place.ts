import type { z } from 'zod';
import { echo } from '../redaction/echo.js';
import { quote } from '../settings/input-field.js';

/** The place of a value in the registry as people write it: `orgs.garybayes.repos.foo.context`, `orgs.acme.repos["a.b"]`. */
export function toPlace(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => {
    const name = echo(String(step));
    return /^[\w-]+$/.test(name) ? `.${name}` : `[${quote(name)}]`;
  });
  return steps.join('').replace(/^\./, '');
}

/** The problems of a value that a schema refuses, each with its place; `path` is the place of the value itself. */
export function toProblems(error: z.ZodError, path: readonly PropertyKey[]): string[] {
  return error.issues.map((issue) => `${toPlace([...path, ...issue.path]) || 'the document'}: ${toMessage(issue)}`);
}

/** Every other message is our own, and quotes what it repeats. */
function toMessage(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `has unknown keys: ${issue.keys.map(quote).join(', ')}` : issue.message;
}
