import type * as z from 'zod/mini';
import type { addressSchema } from '../form.ts';

/** What of an address tells in which number area it lies. */
export type Place = Pick<z.infer<typeof addressSchema>, 'prefecture' | 'city'>;

/** The special wards, all of which lie in the number area of 03, with 狛江市; other cities of Tokyo lie in it partly or not at all. */
const citiesInArea03: readonly string[] = [
  ...['千代田', '中央', '港', '新宿', '文京', '台東', '墨田', '江東', '品川', '目黒', '大田', '世田谷', '渋谷', '中野'],
  ...['杉並', '豊島', '北', '荒川', '板橋', '練馬', '足立', '葛飾', '江戸川'],
].map((ward) => `${ward}区`);

/** Whether an address can lie in the number area of 03 at all, which reaches into no other prefecture. */
export const mayBeInArea03 = ({ prefecture }: Pick<Place, 'prefecture'>): boolean => prefecture === '東京都';

/**
 * Whether an address surely lies in the number area (番号区画) of 03. A city that the area crosses is answered with no, so
 * that a paper is asked for.
 */
export const isInArea03 = ({ prefecture, city }: Place): boolean =>
  mayBeInArea03({ prefecture }) && [...citiesInArea03, '狛江市'].includes(city.trim());
