import { ActionError } from '../action-error.js';
import type {
  InspectedTarget,
  PublicationResult,
  PublishedSite,
  ReadPublished,
} from '../publish/publication-target.js';
import { planSite, type PlannedDashboard, type SitePlan } from '../publish/site-plan.js';
import { buildRepositories, toFailure, type Builds } from './build-repositories.js';
import type { RunContext } from './context.js';

/** Rounds of building again what others published to meanwhile. */
const ROUNDS = 3;

export interface Published {
  readonly publication: PublicationResult;
  /** What the last round did to the target. */
  readonly plan: SitePlan;
}

/**
 * Publishes what was built, in one commit. What another run published to meanwhile is built again from telemetry read anew, and
 * takes its place in `builds`: an older run that finishes last never replaces newer data (invariant 7).
 * @param rounds - 1 for leaving what others published to as it is.
 * @returns null when nothing was published; `builds` says why, or the warnings of the run.
 * @throws ActionError when it failed and no build can say so.
 */
export async function publishDashboards(
  context: RunContext,
  builds: Builds,
  rounds = ROUNDS,
): Promise<Published | null> {
  const { log } = context.effects;
  if (builds.size > 0 && [...builds.values()].every((build) => 'error' in build)) return null;
  try {
    let earlier: PublicationResult | null = null;
    for (let round = 1; ; round += 1) {
      const { publication: latest, plan, target } = await publishOnce(context, toDashboards(builds));
      const publication: PublicationResult = {
        ...latest,
        changed: latest.changed || (earlier?.changed ?? false),
        attempts: latest.attempts + (earlier?.attempts ?? 0),
        warnings: [...(earlier?.warnings ?? []), ...(latest.warnings ?? [])],
      };
      if (plan.overtaken.length === 0 || round === rounds) return { publication, plan };
      earlier = publication;
      log.info(`Published by another run meanwhile, so built again: ${plan.overtaken.join(', ')}.`);
      const keys = new Set(plan.overtaken);
      const overtaken = [...builds.keys()].filter(({ key }) => keys.has(key));
      for (const [repository, build] of await buildRepositories(context, overtaken, target))
        builds.set(repository, build);
    }
  } catch (error) {
    const all = [...builds];
    const built = all.filter(([, build]) => 'built' in build);
    // Nobody's dashboard fails when others are no longer registered and cannot be removed, but the run does.
    if (built.length === 0 && all.every(([, build]) => 'unchanged' in build)) throw error;
    const failure = toFailure(error, context);
    if (built.length === 0) context.warnings.add(failure.error.message);
    for (const [repository] of built) builds.set(repository, failure);
    return null;
  }
}

async function publishOnce(
  { plan: { owner, registered }, effects: { target }, isTargetPrivate, directory, options }: RunContext,
  dashboards: readonly PlannedDashboard[],
): Promise<Published & { readonly target: InspectedTarget }> {
  let last: { plan: SitePlan; site: PublishedSite; read: ReadPublished } | undefined;
  const publication = await target.publish(async (site, read) => {
    const plan = await planSite({ owner, dashboards, registered, directory, options }, site, read);
    last = { plan, site, read };
    return plan.publication;
  });
  if (last === undefined) throw new ActionError(`${target.label} was published to without a plan.`);
  const { plan, site, read } = last;
  return { publication, plan, target: { site, read, isPrivate: isTargetPrivate } };
}

function toDashboards(builds: Builds): PlannedDashboard[] {
  return [...builds].flatMap(([repository, build]) => {
    if (!('built' in build)) return [];
    const { files, audit } = build.built;
    return [{ repository, files, audit, plannedAgainst: build.plannedAgainst }];
  });
}
