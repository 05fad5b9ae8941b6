import { citationOf } from '../laws.ts';
import { paperNames } from '../paper-names.ts';
import { dayToWrite, personToSign, representativeToSign } from './hand-fields.ts';
import { addressField, birthField, nameField } from './person-fields.ts';
import type { PrintCase } from './print-case.ts';
import type { Field, SheetBlock, SheetContent } from './sheet-parts.ts';

const mandateText = (isCorporation: boolean): string =>
  `${isCorporation ? '当社' : '私'}は、次の者を代理人と定め、clocallサービスの利用の申し込み、および犯罪による収益の移転防止に関する法律に基づく取引時確認のためのお手続き（申告、書類の提出、書留の受け取りを含みます）に関する一切の権限を委任します。`;

const agentRows = ({ form: { personInCharge } }: PrintCase): Field[][] =>
  personInCharge
    ? [
        [nameField('氏名', personInCharge.name), birthField(personInCharge.bornOn)],
        [addressField('住所', personInCharge.residence)],
        ...(personInCharge.department ? [[{ label: '部署', lines: [personInCharge.department] }]] : []),
      ]
    : [
        [
          { label: '氏名', share: 3, room: 30 },
          { label: '生年月日', share: 2, room: 30 },
        ],
        [{ label: '住所', room: 34 }],
      ];

const principalRows = ({ form, handwriting }: PrintCase): Field[][] => {
  if (form.applicantKind === 'sole_proprietor') {
    const { residence } = form.soleProprietor;
    return [
      [dayToWrite(handwriting)],
      [addressField('事業主様の住所', residence)],
      [personToSign('事業主様の氏名', handwriting)],
    ];
  }
  const { name, nameKana, headOffice } = form.corporation;
  return [
    [dayToWrite(handwriting)],
    [addressField('本店の所在地', headOffice)],
    [{ label: '法人名', reading: nameKana, lines: [name] }],
    ...representativeToSign(handwriting),
  ];
};

/** 委任状: by whom, to whom and for what; a corporation's representative or the proprietor signs it. */
export const mandateSheet = (printCase: PrintCase): SheetContent => {
  const isCorporation = printCase.form.applicantKind === 'corporation';
  const why = printCase.asked.papers.find(({ requirement }) => requirement.purpose === 'authority')?.requirement.why;
  const principal: SheetBlock = { kind: 'signature', rows: principalRows(printCase) };
  return {
    sheet: 'power_of_attorney',
    title: paperNames.power_of_attorney,
    use: isCorporation ? '代表者の方が太枠の中をご記入ください。' : '事業主様が太枠の中をご記入ください。',
    blocks: [
      { kind: 'addressee', lines: [`${printCase.mailTo.recipient[0]}　御中`] },
      { kind: 'text', lines: [mandateText(isCorporation)] },
      { kind: 'heading', text: '代理人（委任を受ける方）', ...(why ? { note: citationOf(why) } : {}) },
      { kind: 'grid', rows: agentRows(printCase) },
      { kind: 'heading', text: isCorporation ? '委任者（法人）' : '委任者（個人事業主）' },
      principal,
    ],
  };
};
