import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { paperStateWords } from '#shared/copy/ja/progress-words.ts';
import type { Progress } from '#shared/domain/progress.ts';
import { shortDayWords } from '../../parts/date-words.ts';

type Paper = Progress['papers'][number];

const subjects = {
  application: '',
  corporation: '会社',
  person_in_charge: 'ご担当者',
  sole_proprietor: 'ご本人',
} as const satisfies Record<Paper['subject'], string>;

/** The papers that came, and how each stands. */
export function PaperList({ papers }: { papers: Progress['papers'] }) {
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>お送りいただいた書類</h2>
      <ul class="rows">
        {papers.map(({ paperKind, subject, receivedOn, state }, index) => (
          <li key={`${paperKind}/${subject}/${index}`}>
            <span>
              {subjects[subject] && `${subjects[subject]}：`}
              {paperNames[paperKind]}
            </span>
            <span>
              <strong>{paperStateWords[state]}</strong>
              <small>{shortDayWords(receivedOn)} 到着</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
