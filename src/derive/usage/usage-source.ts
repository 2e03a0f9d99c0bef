/** Where what is used comes from (`spec/4 §E`). */
export const USAGE_SOURCES = ['curated', 'flea', 'builtin'] as const;
export type UsageSource = (typeof USAGE_SOURCES)[number];

const COMMUNITY_PLUGIN = 'flea';

/**
 * The plugin of an identifier `plugin:local` decides: curated when it is in the list of the settings, flea when the community
 * uploaded it, and everything else is built in.
 */
export function toUsageSource(identifier: string, curatedPlugins: readonly string[]): UsageSource {
  const colon = identifier.indexOf(':');
  const plugin = colon === -1 ? null : identifier.slice(0, colon);
  if (plugin === null) return 'builtin';
  if (curatedPlugins.includes(plugin)) return 'curated';
  return plugin === COMMUNITY_PLUGIN ? 'flea' : 'builtin';
}
