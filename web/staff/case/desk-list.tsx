import { openPoints } from '../decision/open-points.ts';
import { paperTitle } from '../parts/paper-title.ts';
import { useCase } from './case-context.ts';
import { type CasePaper, canDo, type StaffCase } from './staff-case.ts';

/** Where one can go in the left column, from top to bottom. */
export const deskSections = (staffCase: StaffCase): string[] => [
  ...staffCase.papers.map(({ paperId }) => paperId),
  ...(staffCase.questions.length > 0 ? ['questions'] : []),
  ...(canDo(staffCase, 'record_operator_act') ? ['acts'] : []),
  ...(canDo(staffCase, 'record_risk') || staffCase.risks.length > 0 ? ['risks'] : []),
  'decision',
];

interface State {
  readonly word: string;
  readonly kind: 'open' | 'good' | 'bad';
}

/** How far a paper has been looked at. */
const paperState = ({ scans, inspection, findings }: CasePaper): State => {
  if (scans.length === 0) return { word: 'スキャンなし', kind: 'bad' };
  if (!inspection) return { word: '未確認', kind: 'open' };
  if (inspection.result === 'rejected' || findings.length > 0) return { word: '不備', kind: 'bad' };
  return { word: '適', kind: 'good' };
};

const questionsState = ({ questions }: StaffCase): State => {
  const confirmed = questions.filter(({ state }) => state === 'confirmed').length;
  return { word: `${confirmed}/${questions.length}`, kind: confirmed === questions.length ? 'good' : 'open' };
};

/** Nothing found is good news only when everything has been looked at. */
const decisionState = (staffCase: StaffCase): State => {
  const { findings } = staffCase;
  if (findings.length > 0) return { word: `不備 ${findings.length}`, kind: 'bad' };
  return openPoints(staffCase).length > 0 ? { word: '判断前', kind: 'open' } : { word: '不備なし', kind: 'good' };
};

function Entry({ name, label, detail, present }: { name: string; label: string; detail?: State; present: string }) {
  const { staffCase } = useCase();
  return (
    <li>
      <a
        class="desk-entry"
        href={`#/cases/${staffCase.applicationId}/papers/${name}`}
        aria-current={name === present ? 'true' : undefined}
      >
        <span>{label}</span>
        {detail && <span class={`tag ${detail.kind}`}>{detail.word}</span>}
      </a>
    </li>
  );
}

/** The papers and the other things to look at, each with how far it is. */
export function DeskList({ present }: { present: string }) {
  const { staffCase } = useCase();
  const sections = deskSections(staffCase);
  const has = (name: string) => sections.includes(name);
  return (
    <nav class="desk-list" aria-label="書類と確認">
      <h2>書類</h2>
      {staffCase.papers.length === 0 && <p class="quiet">まだ届いていません。</p>}
      <ul>
        {staffCase.papers.map((paper) => (
          <Entry
            key={paper.paperId}
            name={paper.paperId}
            label={paperTitle(paper)}
            detail={paperState(paper)}
            present={present}
          />
        ))}
      </ul>
      <h2>案件</h2>
      <ul>
        {has('questions') && (
          <Entry name="questions" label="確認事項" detail={questionsState(staffCase)} present={present} />
        )}
        {has('acts') && <Entry name="acts" label="当社による取得・確認" present={present} />}
        {has('risks') && (
          <Entry
            name="risks"
            label="厳格な確認"
            present={present}
            {...(staffCase.risks.length > 0 ? { detail: { word: `${staffCase.risks.length}件`, kind: 'bad' } } : {})}
          />
        )}
        <Entry name="decision" label="不備と判断" detail={decisionState(staffCase)} present={present} />
      </ul>
    </nav>
  );
}
