import type { ComponentChildren } from 'preact';
import { formatCount, formatDuration, formatTimestamp } from '../../format.js';
import { toVisibleText } from '../visible-text.js';

/** Longer names are likely to be cut by the layout: the pointer then shows them whole. */
const FITS = 24;

/** A name that comes from telemetry or from the registry: isolated from the direction of the text around it. */
export function Name({ value }: { value: string }) {
  const text = toVisibleText(value);
  if (text.trim() === '') return <Unknown why="a blank name" />;
  return <bdi {...(text.length > FITS ? { title: text } : {})}>{text}</bdi>;
}

/** What is not known is neither zero nor empty: a dash that says why, unless the table around it does so for all. */
export function Unknown({ why }: { why?: string }) {
  return why === undefined ? <i>–</i> : <abbr title={why}>–</abbr>;
}

/** A count; zero steps back. */
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
}

/** A UTC time stamp; in tables, whose head names the time zone, without a word for it. */
export function Timestamp({ value, zone = true, id }: TimestampProps) {
  if (value === null) return zone ? <Unknown why="no valid time stamp" /> : <Unknown />;
  if (!zone) return formatTimestamp(value);
  return (
    <time id={id} dateTime={value}>
      {formatTimestamp(value)} UTC
    </time>
  );
}

/** A link to the server; plain text when its address is not one that a page may link to. */
export function ServerLink({ href, children }: { href: string | null; children: ComponentChildren }) {
  return href === null ? children : <a href={href}>{children}</a>;
}
