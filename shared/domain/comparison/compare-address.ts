import { WITHOUT_NUMBER } from './address-blocks.ts';
import { matchBuildings } from './address-building.ts';
import { type AddressFold, addressFolds } from './address-folds.ts';
import { type AddressForm, readAddress } from './address-form.ts';
import { joined, notesOfMatch } from './compare-texts.ts';
import { type Comparison, type DifferenceNote, different, same, type VariantNote, variant } from './comparison.ts';

/** An address as the form has it: its parts (`addressSchema`), or one line. */
export type EnteredAddress =
  | string
  | {
      readonly prefecture: string;
      readonly city: string;
      readonly street: string;
      readonly building?: string | undefined;
    };

type Match =
  | { readonly matches: true; readonly notes: readonly VariantNote[] }
  | { readonly matches: false; readonly notes: readonly [DifferenceNote] };

const differs = (note: DifferenceNote): Match => ({ matches: false, notes: [note] });

const MUNICIPALITY = /[市区町村]$/u;
const lacksMunicipality = (longer: string, shorter: string): boolean =>
  longer.endsWith(shorter) && MUNICIPALITY.test(longer.slice(0, longer.length - shorter.length));

const placeDifference = (left: AddressForm, right: AddressForm): DifferenceNote | undefined => {
  const unlike = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  if (unlike(left.prefecture, right.prefecture)) return 'prefecture_differs';
  if (left.place !== right.place) {
    const lacking = lacksMunicipality(left.place, right.place) || lacksMunicipality(right.place, left.place);
    return lacking ? 'municipality_omitted' : 'place_name_differs';
  }
  if (unlike(left.county, right.county)) return 'place_name_differs';
  return unlike(left.streetName, right.streetName) ? 'street_name_differs' : undefined;
};

const placeNotes = (left: AddressForm, right: AddressForm): VariantNote[] => {
  const onOneSide = (one: string, other: string) => (one === '') !== (other === '');
  const notes: VariantNote[] = [];
  if (left.postalCode !== right.postalCode) notes.push('postal_code_beside_it');
  if (onOneSide(left.prefecture, right.prefecture)) notes.push('prefecture_omitted');
  if (onOneSide(left.county, right.county)) notes.push('county_omitted');
  if (onOneSide(left.streetName, right.streetName)) notes.push('street_name_omitted');
  return notes;
};

/** A lot that another side may end before its room: 99-9-201. Of 9-99, the 99 is a 番. */
const NUMBERS_WITH_ROOM = 3;

/**
 * Where 99-9-201 stands for 99番9号 201号室: the number beyond the other side's lot is a room if that side's notation
 * ends the lot, or names this very room. Otherwise it may be a 号 or a branch that the other side lacks.
 */
const withRoomApart = (form: AddressForm, other: AddressForm): AddressForm => {
  const lot = other.blocks.numbers.length;
  const [room, ...more] = form.blocks.numbers.slice(lot);
  if (lot === 0 || room === undefined || more.length > 0) return form;
  if (form.blocks.complete || form.building.numbers.length > 0) return form;
  const namesRoom = form.blocks.numbers.length >= NUMBERS_WITH_ROOM && other.building.numbers.includes(room);
  if (!other.blocks.complete && !namesRoom) return form;
  const blocks = { ...form.blocks, numbers: form.blocks.numbers.slice(0, lot) };
  return {
    ...form,
    blocks,
    building: { ...form.building, numbers: [room], notation: `${form.building.notation}${room}` },
  };
};

/** 無番地 says that there is no number, as leaving it out does. */
const lotOf = ({ blocks }: AddressForm): string =>
  blocks.numbers.filter((number) => number !== WITHOUT_NUMBER).join('-');

/** 二丁目1番地 and 2番地1 have the same numbers and are two places; a number without a label may be either. */
const labelsContradict = (left: AddressForm, right: AddressForm): boolean => {
  const isSection = (label: string) => label === '丁目' || label === '地割';
  return left.blocks.labels.some((label, at) => {
    const other = right.blocks.labels[at] ?? '';
    return label !== '' && other !== '' && label !== other && (isSection(label) || isSection(other));
  });
};

const matchBlocksAndBuilding = (entered: AddressForm, shown: AddressForm): Match => {
  const [left, right] = [withRoomApart(entered, shown), withRoomApart(shown, entered)];
  if (lotOf(left) !== lotOf(right) || labelsContradict(left, right)) return differs('block_differs');
  const building = matchBuildings(left.building, right.building);
  if (building.difference !== undefined) return differs(building.difference);
  const notes: VariantNote[] = [];
  if (entered.blocks.notation !== shown.blocks.notation) notes.push('block_notation');
  if (building.onlyLeft) notes.push('building_not_on_paper');
  if (building.onlyRight) notes.push('building_only_on_paper');
  const alike = !building.onlyLeft && !building.onlyRight;
  if (alike && left.building.notation !== right.building.notation) notes.push('building_notation');
  return { matches: true, notes };
};

const match = (entered: EnteredAddress, shown: string, folds: readonly AddressFold[]): Match => {
  const left = readEntered(entered, folds);
  const right = readAddress(shown, folds);
  const difference = placeDifference(left, right);
  if (difference !== undefined) return differs(difference);
  const rest = matchBlocksAndBuilding(left, right);
  return rest.matches ? { matches: true, notes: [...placeNotes(left, right), ...rest.notes] } : rest;
};

const readEntered = (entered: EnteredAddress, folds: readonly AddressFold[]): AddressForm =>
  typeof entered === 'string'
    ? readAddress(entered, folds)
    : readAddress(`${entered.prefecture}${entered.city}${entered.street}`, folds, entered.building);

const writingsOf = (entered: EnteredAddress): readonly string[] => {
  if (typeof entered === 'string') return [entered];
  const { prefecture, city, street, building } = entered;
  const outside = prefecture + city + street;
  return [...joined([prefecture, city, street, ...(building ? [building] : [])]), ...joined([outside, building ?? ''])];
};

/** Compares an address as entered with the one printed on the paper (犯収法施行規則6条: 住居, 本店の所在地). */
export const compareAddress = (entered: EnteredAddress, shown: string): Comparison => {
  if (writingsOf(entered).includes(shown)) return same();
  const whole = match(entered, shown, addressFolds);
  if (!whole.matches) return different(...whole.notes);
  const folded = notesOfMatch(addressFolds, (folds) => match(entered, shown, folds).matches);
  const notes = [...folded, ...whole.notes];
  return variant(notes.length === 0 ? ['spacing'] : notes);
};

const keyOnce = (address: string): string => {
  const { prefecture, county, place, blocks, building } = readAddress(address, addressFolds);
  const inside = `${building.name}${building.numbers.join('-')}`;
  return `${prefecture}${county}${place}${blocks.numbers.join('-')} ${inside}`.trim();
};

/** The comparison key of an address line: for finding the same address again, without Kyoto's streets; never printed. */
export const addressKey = (address: string): string => {
  let key = keyOnce(address);
  for (let next = keyOnce(key); next !== key; next = keyOnce(key)) key = next;
  return key;
};
