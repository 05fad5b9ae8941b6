import { type Blocks, readBlocks } from './address-blocks.ts';
import { type Building, readBuilding } from './address-building.ts';
import type { AddressFold } from './address-folds.ts';
import { foldText } from './compare-texts.ts';
import { leadingCounty, leadingPrefecture } from './prefectures.ts';

/** An address line taken apart for comparing. */
export interface AddressForm {
  /** Seven digits, or nothing. */
  readonly postalCode: string;
  readonly prefecture: string;
  readonly county: string;
  /** 京都の通り名: 「寺町通御池上ル」. */
  readonly streetName: string;
  readonly place: string;
  readonly blocks: Blocks;
  readonly building: Building;
}

/** Blanks of all sorts become one ASCII blank, because a blank may be the only border of a room number. */
const oneBlank = (text: string): string =>
  text
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]+/gu, (run) => (/\s/u.test(run) ? ' ' : ''))
    .replaceAll(/ ?([-〒]) ?/gu, '$1')
    .trim();

const POSTAL_CODE = /^(?:〒?\d{3}-\d{4}|〒\d{7})(?!\d) ?/u;

/** Streets lead to the place in Kyoto only; the words for up, down and in are written in several ways. */
const KYOTO_STREETS = /^(京都市[^市区]{1,4}区)(.*(?:上ル|下ル|東入ル|西入ル))/u;
const kyotoStreets = (text: string): string =>
  /^京都市/u.test(text)
    ? text
        .replaceAll(/(?<=[^ ])([上下])(?:が|ガ)?[るル]/gu, '$1ル')
        .replaceAll(/([東西])(?:へ)?入(?:る|ル|(?!ル))/gu, '$1入ル')
    : text;

const placeOf = (text: string, folds: readonly AddressFold[]): { place: string; streetName: string } => {
  const place = foldText(
    text.replaceAll(' ', ''),
    folds.filter(({ where }) => where === 'place'),
  );
  const [, city = '', streetName = ''] = KYOTO_STREETS.exec(place) ?? [];
  return { place: city + place.slice(city.length + streetName.length), streetName };
};

/** Takes an address line apart under the folds that are wanted; `building` is the part that the form keeps apart. */
export const readAddress = (text: string, folds: readonly AddressFold[], building = ''): AddressForm => {
  const lineFolds = folds.filter(({ where }) => where === 'line');
  const fold = (part: string) => oneBlank(foldText(oneBlank(part), lineFolds));
  const line = fold(text);
  const postalCode = POSTAL_CODE.exec(line)?.[0] ?? '';
  const address = line.slice(postalCode.length);
  const prefecture = leadingPrefecture(address);
  const rest = address.slice(prefecture.length).trimStart();
  const county = leadingCounty(rest);
  const streets = kyotoStreets(rest.slice(county.length));
  const border = KYOTO_STREETS.exec(streets)?.[0].length ?? 0;
  const found = readBlocks(streets.slice(border));
  const blocks = { ...found, before: streets.slice(0, border) + found.before };
  const inside = [blocks.after, fold(building), blocks.rooms.join('-')].filter((part) => part !== '').join(' ');
  return {
    postalCode: postalCode.replaceAll(/[^0-9]/g, ''),
    prefecture,
    county,
    ...placeOf(blocks.before, folds),
    blocks,
    building: readBuilding(inside),
  };
};
