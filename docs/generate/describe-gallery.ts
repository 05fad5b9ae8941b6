import { chapters, type ScreenName, screenNames, screens } from './screen-list.ts';

const figureOf = (name: ScreenName): string => {
  const { shows } = screens[name];
  const picture = `screens/${name}.webp`;
  return `<a href="${picture}"><img src="${picture}" alt="${shows}" title="${shows}" height="420"></a>`;
};

const chapterOf = (chapter: string): string[] => {
  const own = screenNames.filter((name) => screens[name].chapter === chapter);
  return [own.map((name) => screens[name].shows).join(' · '), '', ...own.map(figureOf)];
};

/** The gallery of all pictures, as a document. */
export const describeGallery = (): string =>
  [
    '# Every page in every state',
    '',
    'Taken by `npm run screens` in a real browser against the local platform: a phone is 390 px wide, a desk 1280 px.',
    'Names, numbers and papers are made up. A picture opens whole when it is clicked.',
    ...Object.entries(chapters).flatMap(([chapter, title]) => ['', `## ${title}`, '', ...chapterOf(chapter)]),
    '',
  ].join('\n');
