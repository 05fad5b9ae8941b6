import { useEffect, useRef } from 'preact/hooks';

let isFirst = true;

/** The heading of a page. It takes the focus when somebody came here, so that a screen reader begins to read here. */
export function PageHeading({ title, prefix, site }: { title: string; prefix?: string | undefined; site: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFirst) isFirst = false;
    else {
      scrollTo(0, 0);
      heading.current?.focus();
    }
  }, [title]);
  useEffect(() => {
    document.title = `${prefix ?? ''}${title} | ${site}`;
  }, [title, prefix, site]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {title}
    </h1>
  );
}
