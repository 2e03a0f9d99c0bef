import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** What the section covers: window, unit, denominator. */
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

/** The address of a place on the page, to be sent to someone; shown to the pointer and to the keyboard. */
export function AnchorLink({ id, name }: { id: string; name: string }) {
  return <a class="anchor" href={`#${id}`} aria-label={`Link to ${name}`} />;
}

/** Closed by default; what it hides is still part of the page, its text search and (opened) its print. */
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
  /** Begins at its end, where the newest is. */
  readonly fromEnd?: boolean;
  readonly children: ComponentChildren;
}

/** Content wider than a phone scrolls inside of its own frame, by keyboard too. */
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
