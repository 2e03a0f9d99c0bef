import { Octokit } from '@octokit/rest';
import { createLocalGitHub, type LocalGitHub, type LocalGitHubSettings } from '../../../testkit/github/local-github.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A real client of a local GitHub. */
export function createClient(baseUrl: string, auth?: string): Octokit {
  return new Octokit({ baseUrl, log: silent, ...(auth !== undefined && { auth }) });
}

/** Runs a scenario against a local GitHub that is closed afterwards, whatever happens. */
export async function withGitHub(
  settings: LocalGitHubSettings,
  scenario: (github: LocalGitHub, url: string) => Promise<void>,
): Promise<void> {
  const github = createLocalGitHub(settings);
  const url = await github.listen();
  try {
    await scenario(github, url);
  } finally {
    await github.close();
  }
}

/** Status and message of a refused request. */
export async function refusal(request: Promise<unknown>): Promise<{ status: unknown; message: unknown }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof Error && 'status' in error && 'response' in error) {
      const { response } = error as Error & { response?: { data?: { message?: unknown } } };
      return { status: error.status, message: response?.data?.message };
    }
    throw error;
  }
  throw new Error('The request was not refused.');
}

export const bytes = (text: string): Uint8Array => Buffer.from(text);
export const files = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, bytes(text)]));

export const SITE = { owner: 'acme', name: 'site' };
export const SITE_REPO = { owner: 'acme', repo: 'site' };
export const SITE_TOKENS = {
  ghs_writer: { label: 'writer', access: { 'acme/site': 'write' } },
  ghs_reader: { label: 'reader', access: { 'acme/site': 'read' } },
} as const;
