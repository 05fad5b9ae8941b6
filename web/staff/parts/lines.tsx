import type { ComponentChildren } from 'preact';

/** A name and its value in one line of a list of facts; nothing where there is no value. */
export function Line({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === undefined || children === '' || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
