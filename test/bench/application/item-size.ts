import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as it travels. */
export type WireItem = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string): number => Buffer.byteLength(text);

// One byte for two digits, one for the exponent, and one for the sign.
const numberBytes = (text: string): number => {
  const digits = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.B !== undefined) return value.B.length;
  if (value.SS !== undefined) return total(value.SS.map(utf8));
  if (value.NS !== undefined) return total(value.NS.map(numberBytes));
  if (value.L !== undefined) return 3 + total(value.L.map((element) => 1 + valueBytes(element)));
  if (value.M !== undefined) {
    return 3 + total(Object.entries(value.M).map(([name, element]) => 1 + utf8(name) + valueBytes(element)));
  }
  return 0;
};

/** The size of an item by DynamoDB's published rules: names and values in UTF-8, with the overhead of documents. */
export const itemBytes = (item: WireItem): number =>
  total(Object.entries(item).map(([name, value]) => utf8(name) + valueBytes(value)));
