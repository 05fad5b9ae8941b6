import { S3Error } from './s3-error.ts';

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** An XML document around its root's content. */
export function document(root: string, ...content: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content.join('')}</${root}>`;
}

/** An element with markup inside. */
export function element(name: string, ...content: string[]): string {
  return `<${name}>${content.join('')}</${name}>`;
}

/** An element with plain text inside; nothing at all when there is no value. */
export function text(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : element(name, escapeText(String(value)));
}

/** The contents of all elements of that name, outermost first. */
export function contentsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, inner = '']) => inner,
  );
}

/** The text of the first element of that name. */
export function textOf(xml: string, name: string): string | undefined {
  const [inner] = contentsOf(xml, name);
  return inner === undefined ? undefined : readText(inner);
}

/** Like textOf, for an element that has to be there. */
export function requiredTextOf(xml: string, name: string): string {
  const value = textOf(xml, name);
  if (value === undefined) throw new S3Error('MalformedXML', `The XML you provided has no ${name}.`);
  return value;
}

function escapeText(value: string): string {
  return value.replace(/[&<>"\p{Cc}]/gu, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}

function readText(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
