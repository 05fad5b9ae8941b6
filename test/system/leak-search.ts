/** Something that must not be found. */
export interface Needle {
  readonly label: string;
  readonly text: string;
}

/** Texts by the place where they were found. */
export type Places = Readonly<Record<string, readonly string[]>>;

const jsonEscaped = (text: string): string =>
  [...text]
    .flatMap((character) => character.split(''))
    .map((unit) => (unit < '\u0080' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');

/** Inside longer text that was encoded as a whole, a text begins at one of three offsets; edges depend on neighbours. */
const base64Cores = (text: string): string[] => {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const core = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    return core.length >= 7 ? [core, core.replaceAll('+', '-').replaceAll('/', '_')] : [];
  });
};

/** The ways in which a text can be written. */
export const spellingsOf = (text: string): string[] => [
  ...new Set([
    text,
    encodeURIComponent(text),
    jsonEscaped(text),
    jsonEscaped(text).toUpperCase(),
    ...base64Cores(text),
  ]),
];

/** Finds secrets that are too short to be looked for in the midst of other numbers: each must stand by itself. */
export const findSecrets = (places: Places, secrets: readonly Needle[]): string[] => {
  const patterns = secrets.map(({ label, text }) => ({
    label,
    pattern: new RegExp(`(?<![0-9A-Za-z._-])${text}(?![0-9A-Za-z_-])`),
  }));
  return Object.entries(places).flatMap(([place, texts]) =>
    patterns.filter(({ pattern }) => texts.some((text) => pattern.test(text))).map(({ label }) => `${place}: ${label}`),
  );
};

/** Finds needles, however they are written; tells the place and the label of each, once. */
export const findLeaks = (places: Places, needles: readonly Needle[]): string[] => {
  const spelled = needles.map(({ label, text }) => ({ label, spellings: spellingsOf(text) }));
  const leaks = Object.entries(places).flatMap(([place, texts]) =>
    texts.flatMap((text) =>
      spelled
        .filter(({ spellings }) => spellings.some((spelling) => text.includes(spelling)))
        .map(({ label }) => `${place}: ${label}`),
    ),
  );
  return [...new Set(leaks)].sort();
};
