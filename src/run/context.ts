import type { Effects } from '../effects.js';
import type { Plan } from '../registry/plan.js';
import type { RenderOptions } from '../render/render-options.js';
import type { Settings } from '../settings.js';

/** What is settled before the first repository is built, and does not change after. */
export interface RunContext {
  readonly settings: Settings;
  readonly effects: Effects;
  readonly plan: Plan;
  /** Null for a local directory, which is shown to nobody. */
  readonly isTargetPrivate: boolean | null;
  readonly options: RenderOptions;
  /** Publish directory; empty for the root. */
  readonly directory: string;
  /** Sentences about the run as a whole; they come up while it goes on. */
  readonly warnings: Set<string>;
  /** Names of telemetry directories that are of no registered repository; known once the telemetry is open. */
  readonly unregistered: Set<string>;
}
