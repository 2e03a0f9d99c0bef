import { byCodeUnits } from '../../base/text.js';
import type { AgentFigures, Measure, Measured, MeasuredSource, TagCounts } from './agent-figures.js';

/** Events with a tag. */
export interface TagFigures extends Readonly<TagCounts> {
  readonly key: string;
  /** `REDACTED` when the emitter withheld it. */
  readonly value: string;
}

/** The last measurement of each kind, by its source. */
export interface MeasuredFigures extends MeasuredSource {
  readonly measures: Readonly<Record<Measure, Readonly<Measured> | null>>;
}

/** Figures from the tags and measurements of agents' events; both lists are empty when there are none. Bounded, and sorted by key. */
export interface AgentReport {
  readonly tags: readonly TagFigures[];
  readonly measured: readonly MeasuredFigures[];
}

export function deriveAgentReport(figures: AgentFigures): AgentReport {
  const tags = [...figures.tags.counts].sort(([a], [b]) => byCodeUnits(a, b));
  const measured = figures.measured.map((found) => ({ found, order: JSON.stringify(toSource(found)) }));
  return {
    tags: tags.map(([tag, { events, failed, known }]) => {
      const end = tag.indexOf('=');
      return { key: tag.slice(0, end), value: tag.slice(end + 1), events, failed, known };
    }),
    measured: measured.sort((a, b) => byCodeUnits(a.order, b.order)).map(({ found }) => found),
  };
}

function toSource({ source, environment, hardware }: MeasuredSource) {
  return [source, environment, hardware];
}
