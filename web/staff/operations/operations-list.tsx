import { CaseLink } from '../parts/case-link.tsx';
import { ageWords, momentWords } from '../parts/time-words.ts';
import type { OperationLine } from './operation-lines.ts';

/** One kind of thing that waits or failed; that there is none is said in words, too. */
export function OperationsList({
  title,
  hint,
  isUsual,
  lines,
}: {
  title: string;
  hint?: string;
  /** Whether there are always some, so that they are no alarm. */
  isUsual?: boolean;
  lines: readonly OperationLine[];
}) {
  const alarm = isUsual ? '' : 'bad';
  return (
    <section aria-label={title}>
      <h2>
        {title}{' '}
        <span class={`tag ${lines.length > 0 ? alarm : 'good'}`}>
          {lines.length > 0 ? `${lines.length}件` : 'なし'}
        </span>
      </h2>
      {hint && lines.length > 0 && <p class="hint">{hint}</p>}
      {lines.length > 0 && (
        <div class="wide">
          <table class="list">
            <thead>
              <tr>
                <th scope="col">案件</th>
                <th scope="col">内容</th>
                <th scope="col">いつから</th>
                <th scope="col">経過</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">
                    <CaseLink of={line} place={`/cases/${line.applicationId}${line.part ?? ''}`} />
                  </th>
                  <td>{line.what}</td>
                  <td class="number">{momentWords(line.since)}</td>
                  <td class="number">{ageWords(line.since)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
