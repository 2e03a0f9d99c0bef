import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

interface FactProps {
  readonly title: string;
  readonly icon: IconName;
  readonly class: string;
  readonly value: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One of the facts that are looked for first. */
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
