import type { ComponentChildren } from 'preact';

/** One line of a list of facts, `<dl>`. */
export function Entry({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
