import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';
import { displayPostalCode } from '#shared/domain/postal-code.ts';
import { senderLines } from './cover-sheet.ts';
import { addressLines } from './person-fields.ts';
import type { PrintCase } from './print-case.ts';
import type { SheetContent } from './sheet-parts.ts';

/** The address in lines, as a page or a label shows it. */
export const documentsAddressLines = ({ postalCode, address, recipient }: DocumentsAddress): string[] => [
  displayPostalCode(postalCode),
  address,
  `${recipient.join(' ')} 宛て`,
];

const residenceOf = ({ form }: PrintCase) =>
  form.applicantKind === 'corporation' ? form.corporation.headOffice : form.soleProprietor.residence;

/** 宛名ラベル: to be cut out; what is on it can be read by everybody who carries the envelope, so it tells no number. */
export const labelSheet = (printCase: PrintCase): SheetContent => {
  const { postalCode, address, recipient } = printCase.mailTo;
  return {
    sheet: 'mailing_label',
    title: '宛名ラベル',
    use: '点線で切り取り、封筒にお貼りください。',
    blocks: [
      {
        kind: 'label',
        postalCode: displayPostalCode(postalCode),
        address,
        recipient: [...recipient.slice(0, -1), `${recipient.at(-1) ?? ''}　宛て`],
        content: 'clocall申込書類在中',
        sender: [...addressLines(residenceOf(printCase)), ...senderLines(printCase)],
      },
      {
        kind: 'notice',
        heading: 'お送りになる前に',
        lines: [
          '送付状、署名済みの用紙、必要書類がすべて入っていることをご確認ください。',
          '料金が不足しないよう、重さをお確かめください。書留などの番号は、届くまでお控えください。',
        ],
      },
    ],
  };
};
