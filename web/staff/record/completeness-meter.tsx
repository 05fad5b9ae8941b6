import { citationOf } from '#shared/copy/ja/laws.ts';
import { recordItemNames, recordStateWords } from '#shared/copy/ja/record-items.ts';
import type { RecordCompleteness } from './staff-record.ts';

const stateKinds = { there: 'good', missing: 'bad', later: 'open', not_applicable: '' } as const;

/** How much of what the laws want is there, as a bar and in words, and each item with its article. */
export function CompletenessMeter({ completeness }: { completeness: RecordCompleteness }) {
  const { required, there, percent, lines, isComplete } = completeness;
  const missing = lines.filter(({ state }) => state === 'missing');
  return (
    <>
      <p class="meter-line">
        <meter min={0} max={required} value={there} aria-label="確認記録の完成度" />
        <span>
          必要な{required}項目のうち{there}項目（{percent}%）
        </span>
        <span class={`tag ${isComplete ? 'good' : 'open'}`}>
          {isComplete ? '現時点で必要な項目は充足' : '不足あり'}
        </span>
      </p>
      {missing.length > 0 && (
        <ul class="findings">
          {missing.map(({ code, law, article }) => (
            <li key={code}>
              {recordItemNames[code]} <span class="quiet">{citationOf({ law, article })}</span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>項目ごとの状況</summary>
        <div class="wide">
          <table class="list">
            <thead>
              <tr>
                <th scope="col">条項</th>
                <th scope="col">項目</th>
                <th scope="col">状況</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ code, law, article, state }) => (
                <tr key={code}>
                  <td>{citationOf({ law, article })}</td>
                  <td>{recordItemNames[code]}</td>
                  <td>
                    <span class={stateKinds[state] ? `tag ${stateKinds[state]}` : 'quiet'}>
                      {recordStateWords[state]}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
