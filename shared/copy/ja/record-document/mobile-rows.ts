import type { MobileConfirmation, MobileRecord } from '#shared/domain/record/mobile-record.ts';
import { paperNames } from '../paper-names.ts';
import { methodNames, subjectNames } from '../policy-names.ts';
import type { DocumentRow } from './document-parts.ts';
import { actorText, dayWords, momentWords, paperText, personLines, referenceText } from './plain-words.ts';
import { asOnPaperLines, customerLines, verifiedByLines } from './value-lines.ts';

const notYet = '記録なし';

const confirmationRow = (one: MobileConfirmation): DocumentRow => {
  const { subject, confirmedOn, method, lawReference, papers } = one;
  return {
    label: `8条1項3号・4号 ${subjectNames[subject]}の本人確認`,
    lines: [
      `本人確認を行った日付（8条2項）: ${confirmedOn ? dayWords(confirmedOn) : notYet}`,
      `方法: ${method ? methodNames[method] : notYet}${lawReference ? ` ${referenceText(lawReference)}` : ''}`,
      ...papers.map((paper) => {
        const { kind, documentNumber, issuer, issuedOn } = paper;
        const made = `${issuer === undefined ? '' : `、発行者 ${issuer}`}${issuedOn ? `、${dayWords(issuedOn)} 作成` : ''}`;
        return `書類: ${paperNames[kind]} 記号番号 ${documentNumber ?? notYet}${made}（${paperText(paper)}）`;
      }),
    ],
  };
};

/** The record of 携帯電話不正利用防止法, which stands beside the other one with a date of its own. */
export const mobileRows = (record: MobileRecord): DocumentRow[] => {
  const { verifiedBy, recordedBy, writtenBy, writtenAt, customer, agent, confirmations } = record;
  return [
    { label: '8条1項1号 本人確認を行った者', lines: verifiedBy ? verifiedByLines(verifiedBy) : [notYet] },
    {
      label: '8条1項2号 本人確認記録の作成者',
      lines: [recordedBy === undefined ? notYet : `担当者 ${recordedBy}`],
      note: `${actorText(writtenBy)}／${momentWords(writtenAt)}`,
    },
    { label: '8条1項3号・5号 契約者', lines: customer ? customerLines(customer) : [notYet] },
    ...(agent
      ? [
          {
            label: '8条1項4号 代表者等',
            lines: [
              ...personLines(agent),
              ...asOnPaperLines(agent),
              ...(agent.department === undefined ? [] : [`部署: ${agent.department}`]),
            ],
          },
        ]
      : []),
    ...confirmations.map(confirmationRow),
  ];
};
