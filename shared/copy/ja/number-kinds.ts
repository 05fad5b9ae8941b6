import type { NumberKind } from '#shared/domain/form.ts';

/** What each kind of telephone number is called. */
export const numberKindNames = {
  geographic_03: '03番号（東京）',
  ip_050: '050番号',
  toll_free_0120: '0120番号（着信課金）',
  toll_free_0800: '0800番号（着信課金）',
} as const satisfies Record<NumberKind, string>;
