import { type ActionOutcome, runAction } from '../../testkit/run-action.js';
import { ACTION_BUNDLE } from '../bundle.js';
import {
  ENVIRONMENT,
  INPUTS,
  type Organisation as OrganisationAlone,
  type OrganisationSettings,
  withOrganisation as withOrganisationAlone,
} from './small-organisation.js';
import { executeWarm } from './warm-bundle.js';

/** A small organisation whose dashboards the bundle builds, in another process. */
export interface Organisation extends OrganisationAlone {
  /** Runs the bundle as the runner would; inputs add to those of a plain nightly workflow. */
  run(
    inputs?: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
  ): Promise<ActionOutcome>;
}

export function withOrganisation(
  settings: OrganisationSettings,
  work: (organisation: Organisation) => Promise<void>,
): Promise<void> {
  return withOrganisationAlone(settings, (organisation) =>
    work({
      ...organisation,
      run: (inputs = {}, environment = {}) =>
        runAction({
          bundle: ACTION_BUNDLE,
          execute: executeWarm,
          apiUrl: organisation.apiUrl,
          inputs: { ...INPUTS, ...inputs },
          environment: { ...ENVIRONMENT, ...environment },
        }),
    }),
  );
}
