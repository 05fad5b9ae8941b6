import { expect, test } from 'vitest';
import { orderSchema } from '#shared/domain/form.ts';

test('an order names each kind of number once, so that every number of it is counted', () => {
  const order = (...kinds: string[]) =>
    orderSchema.safeParse({ numbers: kinds.map((kind) => ({ kind, count: 2 })) }).success;

  expect(order('geographic_03', 'toll_free_0120')).toBe(true);
  expect(order('geographic_03', 'geographic_03')).toBe(false);
});
