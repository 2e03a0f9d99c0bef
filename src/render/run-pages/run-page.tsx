import type { Run } from '../../derive/run.js';
import type { Summary } from '../../derive/summary-schema.js';
import type { Replay } from '../../derive/replay/replay.js';
import { Nothing, Section } from '../components/section.js';
import { Name } from '../components/text.js';
import type { ToLineUrl } from '../links.js';
import { RunFacts, UnfinishedNote } from './run-facts.js';
import { isDrawable, RunTimeline } from './run-timeline.js';
import { RepositoryBadges, SiteLinks, type Neighbour } from './site-links.js';
import { StepSections } from './step-sections.js';

interface RunPageProps {
  readonly repository: Summary['repository'];
  readonly run: Run;
  readonly replay: Replay;
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
  readonly toUrl: ToLineUrl;
  /** First day that the overview shows; null when it shows none. */
  readonly firstDay: string | null;
}

/** A run, replayed. Nothing of the dashboard around it is shown, so that the page stays as it is when other runs are added. */
export function RunPage({ repository, run, replay, newer, older, toUrl, firstDay }: RunPageProps) {
  return (
    <>
      <header class="identity">
        <SiteLinks newer={newer} older={older} />
        <h1>
          <span class="owner">Run</span> <Name value={run.id} />
        </h1>
        <p class="badges">
          <RepositoryBadges repository={repository} />
        </p>
        <RunFacts run={run} replay={replay} firstDay={firstDay} />
        {run.unfinished && <UnfinishedNote />}
      </header>
      <main id="content">
        {isDrawable(replay.steps) && (
          <Section id="timeline" title="Timeline" note="when steps began and ended">
            <RunTimeline steps={replay.steps} />
          </Section>
        )}
        <Section
          id="steps"
          title="Steps"
          note="one for each event, in the order of the records; + is when a step began, after the beginning of the run"
        >
          {replay.steps.length === 0 && (
            <Nothing>The records of this run are not among those that were read for it.</Nothing>
          )}
          <StepSections replay={replay} toUrl={toUrl} />
        </Section>
      </main>
    </>
  );
}
