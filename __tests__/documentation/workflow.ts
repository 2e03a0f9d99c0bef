import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const ACTION = 'OWNER/telemetry-dashboard-action';

const workflowSchema = z.object({
  permissions: z.object({ contents: z.enum(['read', 'write']) }),
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(z.object({ uses: z.string().optional(), with: z.record(z.string(), z.string()).optional() })),
    }),
  ),
});

const actionSchema = z.object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) });

/** Names and defaults of the action's inputs. */
export function readInputs(): Map<string, string | undefined> {
  const { inputs } = actionSchema.parse(parse(readFileSync('action.yml', 'utf8')));
  return new Map(Object.entries(inputs).map(([name, input]) => [name, input.default]));
}

export interface WorkflowContext {
  /** `owner/name` of the repository that the workflow is in. */
  readonly repository: string;
  /** Names of its secrets. */
  readonly secrets: ReadonlySet<string>;
}

/**
 * The step of a workflow that is the action: its commit, and its inputs with the expressions replaced by what they give. Tokens
 * are those that the local GitHub knows; the workflow's own can do what the workflow's `permissions` say.
 */
export function readActionStep(
  workflow: string,
  { repository, secrets }: WorkflowContext,
): { commit: string; inputs: Record<string, string> } {
  const { permissions, jobs } = workflowSchema.parse(parse(workflow));
  const steps = Object.values(jobs).flatMap(({ steps }) => steps);
  const step = steps.find(({ uses }) => uses?.startsWith(`${ACTION}@`));
  if (step?.uses === undefined) throw new Error('The workflow has no step with the action.');
  const evaluate = (text: string): string =>
    text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
      if (expression === 'github.token') return `ghs_workflow_${permissions.contents}_${repository}`;
      if (expression === 'github.repository_owner') return repository.split('/')[0] ?? '';
      const secret = /^secrets\.(\w+)$/.exec(expression)?.[1];
      if (secret === undefined) throw new Error(`What ${expression} gives is not known here.`);
      return secrets.has(secret) ? `ghs_${secret}` : '';
    });
  const defaults = [...readInputs()].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const given = { ...Object.fromEntries(defaults), ...step.with };
  const inputs = Object.entries(given).map(([name, value]) => [name, evaluate(value)] as const);
  return { commit: step.uses.slice(ACTION.length + 1), inputs: Object.fromEntries(inputs) };
}
