import type { UsageSource } from './usage-schema.js';
import type { UsageTotal } from './usage.js';

const COMMUNITY_PLUGIN = 'flea';
/** What clients put before the name of a server that a plugin brings along: `plugin_northwind_tracker`. */
const PLUGIN_SERVER = 'plugin_';

/** Whose the things are that sessions use (`spec/4 §E`). */
export interface Attribution {
  /** The plugin that it is part of; null when nothing says so. */
  pluginOf(used: Pick<UsageTotal, 'kind' | 'tool' | 'item'>): string | null;
  sourceOfPlugin(plugin: string | null): UsageSource;
}

/**
 * @param curatedPlugins - Entries of `curated-plugins`: a plugin (`northwind`), or a part of one that is used without the plugin's name
 * (`northwind:changelog`; `northwind:mcp__tracker` for an MCP server, with all of its tools).
 */
export function createAttribution(curatedPlugins: readonly string[]): Attribution {
  const curated = new Set(curatedPlugins.map((entry) => splitName(entry)?.[0] ?? entry));
  const bare = new Map(curatedPlugins.flatMap((entry) => toBareEntry(entry)));
  return {
    pluginOf({ kind, tool, item }) {
      const name = item ?? tool ?? '';
      if (kind === 'mcp') {
        const server = serverOf(name);
        return bare.get(`mcp__${server}`) ?? toServerPlugin(server, curated) ?? splitName(name)?.[0] ?? null;
      }
      return splitName(name)?.[0] ?? bare.get(name) ?? null;
    },
    sourceOfPlugin(plugin) {
      if (plugin === null) return 'builtin';
      if (curated.has(plugin)) return 'curated';
      return plugin === COMMUNITY_PLUGIN ? 'flea' : 'builtin';
    },
  };
}

/** The server of an MCP tool that is named `server/tool`. */
export function serverOf(item: string): string {
  const end = item.indexOf('/');
  return end === -1 ? item : item.slice(0, end);
}

/** `plugin:local`; null for a name without a plugin. */
function splitName(name: string): readonly [plugin: string, local: string] | null {
  const colon = name.indexOf(':');
  return colon === -1 ? null : [name.slice(0, colon), name.slice(colon + 1)];
}

function toBareEntry(entry: string): (readonly [local: string, plugin: string])[] {
  const split = splitName(entry);
  return split === null ? [] : [[split[1], split[0]]];
}

/** Of several curated plugins whose names begin alike the longest. */
function toServerPlugin(server: string, curated: ReadonlySet<string>): string | null {
  if (!server.startsWith(PLUGIN_SERVER)) return null;
  const found = [...curated].filter((plugin) => server.startsWith(`${PLUGIN_SERVER}${plugin}_`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
