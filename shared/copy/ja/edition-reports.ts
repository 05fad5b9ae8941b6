import type { EditionReportAnswer } from '#shared/contracts/explanation-answer.ts';
import type { Ask } from '#shared/domain/explain/edition-difference.ts';
import type { EditionReport } from '#shared/domain/explain/edition-report.ts';
import { wantedForPurpose } from '#shared/domain/policy/judge-papers.ts';
import { deficiencyNotice } from './deficiency-notices.ts';
import { formNames } from './explanation-names.ts';
import { letterAddressNames, methodNames, purposeNames, questionNames, subjectNames } from './policy-names.ts';

const about = ({
  subject,
  purpose,
}: {
  subject?: keyof typeof subjectNames | undefined;
  purpose?: keyof typeof purposeNames | undefined;
}) => [...(subject ? [subjectNames[subject]] : []), ...(purpose ? [purposeNames[purpose]] : [])].join('・');

/** One thing that an edition asks, in words. */
export const askText = (ask: Ask): string => {
  switch (ask.what) {
    case 'deficiency': {
      const of = about(ask);
      const wanted = ask.purpose && wantedForPurpose[ask.purpose];
      return `${deficiencyNotice(ask.code, { wanted }).title}${of === '' ? '' : `（${of}）`}`;
    }
    case 'requirement':
      return `書類による確認：${about(ask)}`;
    case 'letter':
      return `書留：${subjectNames[ask.to]}あて、${letterAddressNames[ask.address]}`;
    case 'question':
      return `質問：${questionNames[ask.question]}`;
    case 'way_closed': {
      const how = [...(ask.method ? [methodNames[ask.method]] : []), ...(ask.form ? [formNames[ask.form]] : [])];
      return `使えなくなる方法：${about(ask)}（${how.join('、')}）`;
    }
  }
};

const tallyInWords = (tally: EditionReport['newlyAsked']): EditionReportAnswer['newlyAsked'] =>
  tally.map(({ ask, cases }) => ({ ask, cases, text: askText(ask) }));

/** A report over many cases in Japanese, beside its codes. */
export const editionReportInWords = (report: EditionReport): EditionReportAnswer => ({
  ...report,
  newlyAsked: tallyInWords(report.newlyAsked),
  noLongerAsked: tallyInWords(report.noLongerAsked),
  differences: report.differences.map((difference) => ({
    ...difference,
    newlyAskedTexts: difference.newlyAsked.map(askText),
    noLongerAskedTexts: difference.noLongerAsked.map(askText),
  })),
});
