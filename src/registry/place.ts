import { quote } from '../settings/expectation.js';

/** The place of a value in the registry as people write it: `orgs.garybayes.repos.foo.context`, `orgs.acme.repos["a.b"]`. */
export function toPlace(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (/^[\w-]+$/.test(String(step)) ? `.${String(step)}` : `[${quote(String(step))}]`));
  return steps.join('').replace(/^\./, '');
}
