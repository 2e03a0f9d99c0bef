import type { ComponentChildren } from 'preact';
import { formatCount, formatDuration, formatTimestamp } from '../../base/format.js';
import { toVisibleText } from '../text-formats.js';
import { Icon, type IconName } from './icon.js';
import type { RepositoryContext, RepositoryState } from '../../registry/registered-repository.js';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** What the section's figures cover: window, unit, denominator. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section class="card" id={id} aria-labelledby={`${id}-title`}>
      <header class="card-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <AnchorLink id={id} name={title} />
        {note && <p class="note">{note}</p>}
      </header>
      {children}
    </section>
  );
}

/** A link to a place on the page, for sharing; visible on hover and keyboard focus. */
export function AnchorLink({ id, name }: { id: string; name: string }) {
  return <a class="anchor" href={`#${id}`} aria-label={`Link to ${name}`} />;
}

/** Closed by default; its content is still part of the page, of text search and (once opened) of the print. */
export function Disclosure({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

interface ScrollProps {
  readonly label: string;
  /** Scrolls to the end at first, where the newest values are. */
  readonly fromEnd?: boolean;
  readonly children: ComponentChildren;
}

/** Content wider than a phone scrolls inside its own frame, also by keyboard. */
export function Scroll({ label, fromEnd = false, children }: ScrollProps) {
  return (
    <div class={fromEnd ? 'scroll from-end' : 'scroll'} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** Says that there is nothing to show, and why. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="nothing">{children}</p>;
}

/** Longer names are likely to be cut by the layout, so they get a tooltip with the whole name. */
const FITS = 24;

/** A name that comes from telemetry or from the registry: isolated from the direction of the text around it. */
export function Name({ value }: { value: string }) {
  const text = toVisibleText(value);
  if (text.trim() === '') return <Unknown why="a blank name" />;
  return <bdi {...(text.length > FITS ? { title: text } : {})}>{text}</bdi>;
}

/** Unknown is neither zero nor empty: a dash with the reason, unless the table explains all its dashes. */
export function Unknown({ why }: { why?: string }) {
  return why === undefined ? <i>–</i> : <abbr title={why}>–</abbr>;
}

/** A count; zero is dimmed. */
export function Count({ value }: { value: number }) {
  return value === 0 ? <i>0</i> : formatCount(value);
}

export function Duration({ milliseconds }: { milliseconds: number | null }) {
  return milliseconds === null ? <Unknown /> : formatDuration(milliseconds);
}

interface TimestampProps {
  readonly value: string | null;
  readonly zone?: boolean;
  readonly id?: string;
  /** The day by whose end more telemetry is expected. */
  readonly overdue?: string | null;
}

/** A UTC timestamp; without the time zone in tables, whose header names it. */
export function Timestamp({ value, zone = true, id, overdue }: TimestampProps) {
  if (value === null) return zone ? <Unknown why="no valid timestamp" /> : <Unknown />;
  if (!zone) return formatTimestamp(value);
  return (
    <time id={id} dateTime={value} data-overdue={overdue ?? undefined}>
      {formatTimestamp(value)} UTC
    </time>
  );
}

/** A link to the server; plain text when its address is not one that a page may link to. */
export function ServerLink({ href, children }: { href: string | null; children: ComponentChildren }) {
  return href === null ? children : <a href={href}>{children}</a>;
}

interface FactProps {
  readonly title: string;
  readonly icon: IconName;
  readonly class: string;
  readonly value: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One of the key facts at the top of a page. */
export function Fact({ title, icon, class: name, value, children }: FactProps) {
  return (
    <div class={`fact ${name}`}>
      <h2>{title}</h2>
      <p class="fact-value">
        <Icon name={icon} />
        <span>{value}</span>
      </p>
      {children && <p class="note">{children}</p>}
    </div>
  );
}

/** One line of a list of facts, `<dl>`. */
export function Entry({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Sandbox is labelled, but otherwise treated exactly like production (`spec/2 §9`). Without a registry there is no context. */
export function ContextBadge({ context }: { context: RepositoryContext | null }) {
  if (context === null) return <span class="badge badge-absent">not registered</span>;
  return context === 'sandbox' ? (
    <span class="badge badge-sandbox">
      <Icon name="flask" />
      sandbox
    </span>
  ) : (
    <span class="badge">production</span>
  );
}

/** The usual state, enabled, gets no badge. */
export function StateBadge({ state }: { state: RepositoryState }) {
  return state === 'enabled' ? null : (
    <span class="badge badge-disabled">
      <Icon name="blocked" />
      disabled
    </span>
  );
}

/** Something that began has no recorded end: neither a success nor a failure. */
export function UnfinishedBadge() {
  return (
    <span class="badge badge-unfinished">
      <Icon name="clock" />
      unfinished
    </span>
  );
}
