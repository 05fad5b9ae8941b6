import type { ComponentChildren } from 'preact';

/** What kind of thing is told; the word in the title says the same as the colour. */
export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

/** A few lines that should be noticed. With `isLive` it is read out when it appears. */
export function Notice({
  kind,
  title,
  isLive,
  children,
}: {
  kind: NoticeKind;
  title?: string | undefined;
  isLive?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={isLive ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      {title && <p class="title">{title}</p>}
      {children}
    </div>
  );
}
