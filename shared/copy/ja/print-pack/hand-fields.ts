import type { Handwriting, PrintCase } from './print-case.ts';
import type { Field } from './sheet-parts.ts';

/** The day on which a sheet is signed. */
export const dayToWrite = (handwriting: Handwriting | undefined): Field =>
  handwriting
    ? { label: '記入日', written: handwriting.day, room: 24 }
    : { label: '記入日', lines: ['西暦　　　　　年　　　　月　　　　日'], room: 24 };

/** Where the corporation's representative signs. */
export const representativeToSign = (handwriting: Handwriting | undefined): Field[][] => [
  [
    {
      label: '代表者の役職',
      share: 5,
      room: 40,
      ...(handwriting ? { written: handwriting.position } : {}),
    },
    {
      label: '代表者の氏名',
      share: 7,
      room: 40,
      hasSeal: true,
      hint: '自署または記名押印',
      ...(handwriting ? { written: handwriting.signature } : {}),
    },
  ],
];

/** Where a person signs. */
export const personToSign = (label: string, handwriting: Handwriting | undefined): Field => ({
  label,
  room: 40,
  hasSeal: true,
  hint: '自署または記名押印',
  ...(handwriting ? { written: handwriting.signature } : {}),
});

/** Where who applies signs a sheet: the corporation's representative, or the proprietor under the given label. */
export const applicantToSign = ({ form, handwriting }: PrintCase, proprietorLabel: string): Field[][] => [
  [dayToWrite(handwriting)],
  ...(form.applicantKind === 'corporation'
    ? representativeToSign(handwriting)
    : [[personToSign(proprietorLabel, handwriting)]]),
];
