import { comparedItemNames, variantNoteNames } from '#shared/copy/ja/explanation-names.ts';
import type { ComparedPart } from '#shared/domain/reading/compare-reading.ts';
import { LazyPage } from '../../parts/lazy-page.tsx';
import type { CasePaper } from '../case/staff-case.ts';
import { staffWords } from '../parts/person-words.ts';
import { momentWords } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';

const loadFindings = async () => (await import('../decision/finding-list.tsx')).FindingList;

type Observation = NonNullable<NonNullable<CasePaper['inspection']>['observation']>;

const outcomes = {
  same: { word: '一致', kind: 'good' },
  variant: { word: '表記の違い', kind: 'open' },
  different: { word: '相違', kind: 'bad' },
} as const;

const isVariant = (note: string): note is keyof typeof variantNoteNames => note in variantNoteNames;

/** Why a part is only a variant; what makes it another text is told by the outcome. */
const notesOf = ({ comparisonNotes }: Observation, part: ComparedPart): string[] =>
  (comparisonNotes?.[part] ?? []).flatMap((note) => (isVariant(note) ? [variantNoteNames[note]] : []));

/** How what was read compares with the form, worked out part by part. */
function Comparison({ observation }: { observation: Observation }) {
  const parts = Object.entries(observation.compared) as [ComparedPart, keyof typeof outcomes][];
  if (parts.length === 0) return null;
  return (
    <ul class="compared">
      {parts.map(([part, outcome]) => (
        <li key={part}>
          {comparedItemNames[part]} <span class={`tag ${outcomes[outcome].kind}`}>{outcomes[outcome].word}</span>
          <span class="quiet">{notesOf(observation, part).join('、')}</span>
        </li>
      ))}
    </ul>
  );
}

/** What follows from the inspection of a paper: who made it, how it compares, and what is deficient by which article. */
export function Consequences({ paper: { inspection, findings } }: { paper: CasePaper }) {
  const self = useSelf();
  if (!inspection) return null;
  const { result, inspectedBy, inspectedAt, observation, overruled = [] } = inspection;
  const isGood = result === 'accepted' && findings.length === 0;
  return (
    <div class="consequences" role="status">
      <p>
        <span class={`tag ${isGood ? 'good' : 'bad'}`}>{isGood ? '適' : '不備'}</span> {staffWords(inspectedBy, self)}が
        {momentWords(inspectedAt)}に確認
      </p>
      {observation && <Comparison observation={observation} />}
      {findings.length > 0 && <LazyPage load={loadFindings} props={{ findings }} />}
      {overruled.length > 0 && <p class="quiet">担当者の判断で認めた不備：{overruled.length}件</p>}
    </div>
  );
}
