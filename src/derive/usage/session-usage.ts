import type { Invocation, TranscriptFacts } from '../../records/transcript-facts.js';
import { createBoundedCounts } from '../bounded-map.js';
import { ActiveTime } from './active-time.js';

/** What is counted of a session. */
export const SESSION_COUNTS = [
  'userMessages',
  'assistantMessages',
  'toolCalls',
  'toolErrors',
  'skillInvocations',
  'subagentDispatches',
  'mcpCalls',
  'slashCommands',
] as const;
export type SessionCounts = Record<(typeof SESSION_COUNTS)[number], number>;

const COUNT_OF_KIND = {
  tool: null,
  skill: 'skillInvocations',
  subagent: 'subagentDispatches',
  mcp: 'mcpCalls',
  slash_command: 'slashCommands',
} as const satisfies Record<Invocation['kind'], keyof SessionCounts | null>;

/** Models that are told apart within a session; nobody changes it so often. */
const MOST_MODELS = 8;

/** What is known of one session. Mergeable in any order. */
export class SessionUsage {
  readonly counts: SessionCounts = createSessionCounts();
  readonly activity = new ActiveTime();
  /** Numbers of the usages that occur in it. */
  readonly usages = new Set<number>();
  /** Messages by model. */
  readonly models = createBoundedCounts(MOST_MODELS);

  addMessage({ speaker, model }: TranscriptFacts): void {
    if (speaker === 'user') this.counts.userMessages += 1;
    if (speaker !== 'assistant') return;
    this.counts.assistantMessages += 1;
    if (model !== null) this.models.at(model).count += 1;
  }

  /** @param usage - The number of what is invoked. */
  addInvocation({ kind, tool, outcome }: Invocation, usage: number): void {
    this.usages.add(usage);
    if (tool !== null) this.counts.toolCalls += 1;
    if (tool !== null && outcome === 'failed') this.counts.toolErrors += 1;
    const count = COUNT_OF_KIND[kind];
    if (count !== null) this.counts[count] += 1;
  }

  /** @param toNew - New numbers of the usages by their old ones. */
  renumber(toNew: readonly number[]): void {
    const before = [...this.usages];
    this.usages.clear();
    for (const usage of before) this.usages.add(toNew[usage]!);
  }

  /** @param toUsage - Numbers here of the usages there. */
  merge(other: SessionUsage, toUsage: readonly number[]): void {
    for (const key of SESSION_COUNTS) this.counts[key] += other.counts[key];
    this.activity.merge(other.activity);
    for (const usage of other.usages) this.usages.add(toUsage[usage]!);
    this.models.merge(other.models);
  }

  /** The model of most messages, of several the first by code units; null when no message names one. */
  get primaryModel(): string | null {
    let primary: string | null = null;
    let most = 0;
    for (const [model, { count }] of this.models.entries()) {
      if (count > most || (count === most && primary !== null && model < primary)) {
        [primary, most] = [model, count];
      }
    }
    return primary;
  }
}

export function createSessionCounts(): SessionCounts {
  return {
    userMessages: 0,
    assistantMessages: 0,
    toolCalls: 0,
    toolErrors: 0,
    skillInvocations: 0,
    subagentDispatches: 0,
    mcpCalls: 0,
    slashCommands: 0,
  };
}
