import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { citationOf } from '#shared/copy/ja/laws.ts';
import { subjectNames } from '#shared/copy/ja/policy-names.ts';
import { deficiencyKindOf } from '#shared/domain/deficiency.ts';
import type { CaseFinding } from '../case/staff-case.ts';

/** What a finding is called by the office. */
export const findingTitle = ({ code, subject }: CaseFinding): string =>
  `${deficiencyKindOf(code).number} ${deficiencyNotice(code, { subject }).title}`;

/** The article that makes it so, and about whom it is. */
export const findingReason = ({ why, subject }: CaseFinding): string =>
  [...(subject ? [subjectNames[subject]] : []), citationOf(why)].join('・');

/** What is deficient, each with its article. */
export function FindingList({ findings }: { findings: readonly CaseFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.subject} ${finding.paperId}`}>
          {findingTitle(finding)} <span class="quiet">{findingReason(finding)}</span>
        </li>
      ))}
    </ul>
  );
}
