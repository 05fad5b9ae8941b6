import { type FormKind, formKinds } from '#shared/domain/policy/paper-kind.ts';
import type { PrintSheet } from '#shared/domain/print-sheet.ts';
import { displayReceptionNumber } from '#shared/domain/reception-number.ts';
import { paperNames } from '../paper-names.ts';
import { dayWords } from '../record-document/plain-words.ts';
import { requirementWords } from './paper-words.ts';
import { papersOfOthers } from './papers-sheet.ts';
import { nameText } from './person-fields.ts';
import type { PrintCase } from './print-case.ts';
import type { ChecklistLine, SheetBlock, SheetContent } from './sheet-parts.ts';

/** 番号法15条, 20条: it may neither be asked for nor kept. */
const individualNumberNotice: SheetBlock = {
  kind: 'notice',
  heading: '個人番号（マイナンバー）を送らないでください',
  lines: [
    '申込書などの用紙に、個人番号を記入しないでください。',
    'マイナンバーカードは、表面だけをコピーしてください。個人番号のある裏面は送らないでください。',
    '住民票の写しは、個人番号・住民票コードの記載のないものをご用意ください。記載がある場合は、黒く塗りつぶしてください。',
  ],
};

/** Who sends the envelope, as it stands on it. */
export const senderLines = ({ form }: PrintCase): string[] =>
  form.applicantKind === 'corporation'
    ? [form.corporation.name, `ご担当　${nameText(form.personInCharge.name)}`]
    : [...(form.soleProprietor.tradeName ? [form.soleProprietor.tradeName] : []), nameText(form.soleProprietor.name)];

const formNotes: Readonly<Record<FormKind, string>> = {
  application_form: 'ご署名のうえ、原本を1部',
  verification_questionnaire: 'ご署名のうえ、原本を1部',
  power_of_attorney: 'ご署名のうえ、1部',
};

const formLines = (sheets: readonly PrintSheet[]): ChecklistLine[] =>
  formKinds.filter((form) => sheets.includes(form)).map((form) => ({ text: paperNames[form], note: formNotes[form] }));

const contentLines = (printCase: PrintCase, sheets: readonly PrintSheet[]): ChecklistLine[] => {
  if (printCase.notices) return printCase.notices.map(({ title, request }) => ({ text: title, note: request }));
  const papers = papersOfOthers(printCase).map((paper, index) => ({
    text: requirementWords(paper),
    note: `必要書類チェックリスト ${index + 1}`,
  }));
  return [...formLines(sheets), ...papers];
};

/** 送付状: lies on top of everything in the envelope and says whose papers they are. */
export const coverSheet = (printCase: PrintCase, sheets: readonly PrintSheet[]): SheetContent => {
  const { receptionNumber, mailTo, endsOn, notices } = printCase;
  return {
    sheet: 'cover_sheet',
    title: notices ? '送付状（書類の再送）' : '送付状',
    use: '封筒のいちばん上に入れてください。',
    blocks: [
      {
        kind: 'addressee',
        lines: [mailTo.recipient.slice(0, 1).join(''), `${mailTo.recipient.slice(1).join('　')}　御中`],
      },
      {
        kind: 'reception',
        label: '受付番号',
        number: displayReceptionNumber(receptionNumber),
        lines: senderLines(printCase),
      },
      {
        kind: 'text',
        lines: [notices ? '再送のお願いをいただいた次の書類をお送りします。' : '次の書類をお送りします。'],
      },
      { kind: 'heading', text: '封筒に入れるもの', note: 'そろっていることを確かめて、□に印をお付けください' },
      { kind: 'checklist', lines: contentLines(printCase, sheets) },
      ...(endsOn ? [{ kind: 'text' as const, lines: [`書類の受付期限：${dayWords(endsOn)}（当社に届く日）`] }] : []),
      individualNumberNotice,
      {
        kind: 'notice',
        heading: 'ご郵送について',
        lines: [
          '封筒には、同封の宛名ラベルを切り取ってお貼りください。簡易書留やレターパックなど、配達を確かめられる方法をおすすめします。',
          '用紙の右上の四角いコードは、書類を照合するためのものです。汚したり、折り目を付けたりしないでください。',
        ],
      },
    ],
  };
};
