import type { RegisteredRepository } from '../registry/registered-repository.js';
import { ContextBadge, Name, Nothing, StateBadge } from './components/parts.js';
import { Document, renderDocument } from './document.js';
import { formatQuantity } from '../base/format.js';
import type { RenderOptions } from './render-options.js';

export interface NavigationEntry {
  readonly repository: RegisteredRepository;
  /** Whether the site has a dashboard of the repository. */
  readonly published: boolean;
}

/** The site's entry page: a list of dashboards, from the registry alone. It shows no telemetry values and no totals (`spec/1 §5`). */
export function renderNavigation(entries: readonly NavigationEntry[], options: RenderOptions): Uint8Array {
  return renderDocument(
    <Document
      title="Telemetry dashboards"
      description="Read-only dashboards of raw telemetry, one per repository."
      toRoot=""
      path=""
      options={options}
    >
      <NavigationPage entries={entries} />
    </Document>,
  );
}

function NavigationPage({ entries }: { entries: readonly NavigationEntry[] }) {
  const sorted = [...entries].sort((a, b) => compareCodeUnits(sortKey(a), sortKey(b)));
  return (
    <>
      <header class="identity">
        <h1>Telemetry dashboards</h1>
        <p class="note">
          {formatQuantity(entries.length, 'repository', 'repositories')} in the telemetry registry, each with its own
          dashboard.
        </p>
      </header>
      <main id="content">
        {entries.length === 0 && <Nothing>No repositories are registered.</Nothing>}
        {entries.length > 0 && (
          <ul class="card repositories">
            {sorted.map((entry) => (
              <Entry {...entry} />
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

function Entry({ repository, published }: NavigationEntry) {
  const name = (
    <>
      <span class="owner">
        <Name value={repository.owner} /> /
      </span>{' '}
      <Name value={repository.name} />
    </>
  );
  return (
    <li>
      {published ? (
        <a class="repository" href={`${encodeURIComponent(repository.key)}/index.html`}>
          {name}
        </a>
      ) : (
        <span class="repository">{name}</span>
      )}
      <span class="badges">
        <ContextBadge context={repository.context} />
        <StateBadge state={repository.state} />
        <Standing state={repository.state} published={published} />
      </span>
    </li>
  );
}

/** Explains an entry whose page is missing or not updated: a disabled repository is not read and keeps its last page. */
function Standing({ state, published }: Pick<NavigationEntry, 'published'> & Pick<RegisteredRepository, 'state'>) {
  if (published && state === 'enabled') return null;
  const text = published ? 'last page kept' : state === 'enabled' ? 'not built yet' : 'never built';
  return <span class="badge badge-absent">{text}</span>;
}

/** GitHub names are case-insensitive; the key makes the order total. */
function sortKey({ repository }: NavigationEntry): string {
  return `${repository.owner}/${repository.name}`.toLowerCase() + `\0${repository.key}`;
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
