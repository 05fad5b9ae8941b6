import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { useCase } from '../case/case-context.ts';
import type { CaseFinding } from '../case/staff-case.ts';
import { TextAreaField } from '../parts/fields.tsx';
import { type DecisionMarks, overrulingOf, withOverruling } from './decision-marks.ts';
import { findingReason, findingTitle } from './finding-list.tsx';

/** Where the reason for a finding is given; the error summary leads there. */
export const reasonId = ({ paperId, code }: { paperId?: string | undefined; code: string }): string =>
  `reason-${code}-${paperId}`;

/** Everything deficient in the case; where the law leaves it to the eye, it can be accepted with a reason. */
export function OverruleList({
  marks,
  change,
  problemOf,
}: {
  marks: DecisionMarks;
  change: (marks: DecisionMarks) => void;
  problemOf: (finding: CaseFinding) => string | undefined;
}) {
  const { findings, papers } = useCase().staffCase;
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => {
        const overruling = overrulingOf(marks, finding);
        const paper = papers.find(({ paperId }) => paperId === finding.paperId);
        return (
          <li key={`${finding.code} ${finding.subject} ${finding.purpose} ${finding.paperId}`}>
            <span class={overruling ? 'struck' : ''}>{findingTitle(finding)}</span>{' '}
            <span class="quiet">
              {findingReason(finding)}
              {paper && `・${paperNames[paper.kind]}`}
            </span>
            {finding.canBeOverruled && (
              <label class="option">
                <input
                  type="checkbox"
                  checked={overruling !== undefined}
                  onChange={(event) =>
                    change(withOverruling(marks, finding, event.currentTarget.checked ? '' : undefined))
                  }
                />
                <span>担当者の判断で認める</span>
              </label>
            )}
            {overruling && (
              <TextAreaField
                id={reasonId(finding)}
                label="認める理由"
                isRequired
                hint="5文字以上。確認記録とともに保存されます。"
                rows={2}
                value={overruling.justification}
                problem={problemOf(finding)}
                onValue={(text) => change(withOverruling(marks, finding, text))}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
