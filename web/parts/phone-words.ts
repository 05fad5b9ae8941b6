import { displayPhoneNumber, parsePhoneNumber } from '#shared/domain/phone-number.ts';

/** A telephone number as people write it: `03-1234-6138`; what is none stays as it is. */
export const phoneWords = (value: string): string => {
  const read = parsePhoneNumber(value);
  return read.ok ? displayPhoneNumber(read.value) : value;
};
