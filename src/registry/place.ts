import type { z } from 'zod';
import { quote } from '../settings/expectation.js';

/** The place of a value in the registry as people write it: `orgs.garybayes.repos.foo.context`, `orgs.acme.repos["a.b"]`. */
export function toPlace(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (/^[\w-]+$/.test(String(step)) ? `.${String(step)}` : `[${quote(String(step))}]`));
  return steps.join('').replace(/^\./, '');
}

/** The problems of a value that a schema refuses, each with its place; `path` is the place of the value itself. */
export function toProblems(error: z.ZodError, path: readonly PropertyKey[]): string[] {
  return error.issues.map((issue) => `${toPlace([...path, ...issue.path]) || 'the document'}: ${issue.message}`);
}
