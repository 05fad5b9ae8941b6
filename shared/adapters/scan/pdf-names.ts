const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(2, '0');

/** A pattern for a name in a PDF however it is written: any character of a name may stand as `#` and two digits. */
export const namePattern = (name: string): string =>
  `/${[...name]
    .map((character) => {
      const code = hex(character).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
      return `(?:${character}|#${code})`;
    })
    .join('')}(?![A-Za-z0-9#_.-])`;

/** Finds any of the names. */
export const anyName = (...names: readonly string[]): RegExp => new RegExp(names.map(namePattern).join('|'));
