import { stat } from 'node:fs/promises';
import { ActionError } from '../base/action-error.js';
import type { Effects } from '../run/effects.js';
import { DirectoryPublicationTarget } from '../publish/directory-target.js';
import { toSentence, toVerificationFailure } from '../report/verification.js';
import { verifySite } from '../run/verify-site.js';
import { createCheckoutTrees } from '../source/git-checkout.js';
import type { Terminal } from './terminal.js';

export interface VerifyOptions {
  /** Directory that dashboards are published to: a checkout of the branch, or a part of it. */
  readonly site: string;
  /** Checkout of the telemetry repository. */
  readonly telemetry: string;
  /** `owner/name`; all dashboards of the site without it. */
  readonly repository?: string;
}

/**
 * Derives the dashboards of a directory again, without any request.
 * @returns why the site does not count as verified; null when it does.
 * @throws ActionError when there is no such directory, or no dashboard in it.
 */
export async function verifyDirectory(options: VerifyOptions, terminal: Terminal): Promise<string | null> {
  await checkDirectory('--site', options.site);
  await checkDirectory('--telemetry', options.telemetry);
  const target = new DirectoryPublicationTarget(options.site, '', '--site');
  const log: Effects['log'] = { debug: () => {}, info: terminal.progress, warning: terminal.warn };
  const verification = await verifySite(
    {
      log,
      readSite: async () => ({ ...(await target.inspect()), label: options.site, directory: '' }),
      openTrees: createCheckoutTrees(options.telemetry),
    },
    options.repository === undefined ? null : [options.repository],
  );
  for (const dashboard of verification.dashboards) {
    const print = dashboard.outcome === 'verified' ? terminal.print : terminal.warn;
    print(`${dashboard.outcome.padEnd(13)} ${dashboard.key}: ${toSentence(dashboard)}`);
    if (dashboard.outcome !== 'different') continue;
    for (const { path, difference } of dashboard.files) terminal.warn(`  ${difference}: ${dashboard.key}/${path}`);
  }
  return toVerificationFailure(verification);
}

async function checkDirectory(option: string, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new ActionError(`${option}: ${path} is not a directory.`);
}
