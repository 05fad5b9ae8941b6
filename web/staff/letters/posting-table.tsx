import { returnReasonNames } from '#shared/copy/ja/explanation-names.ts';
import { postingResultWords } from '#shared/copy/ja/record-document/value-words.ts';
import { staffWords } from '../parts/person-words.ts';
import { dateCell } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';
import type { CaseLetter } from './case-letter.ts';

type Posting = CaseLetter['postings'][number];

const resultOf = ({ result, resultOn, returnReason }: Posting): string =>
  result
    ? `${postingResultWords[result]} ${resultOn ? dateCell(resultOn) : ''}${
        returnReason ? `（${returnReasonNames[returnReason]}）` : ''
      }`
    : '結果待ち';

const trackingOf = ({ trackingEvents = [] }: Posting): string =>
  trackingEvents.map(({ occurredOn, words }) => `${dateCell(occurredOn)} ${words}`).join('、');

/** Every time that a letter was posted; none is ever erased (規則20条3項). */
export function PostingTable({ letter: { postings } }: { letter: CaseLetter }) {
  const self = useSelf();
  if (postings.length === 0) return null;
  return (
    <div class="wide">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">回</th>
            <th scope="col">引受番号</th>
            <th scope="col">発送</th>
            <th scope="col">追跡</th>
            <th scope="col">結果</th>
          </tr>
        </thead>
        <tbody>
          {postings.map((posting) => (
            <tr key={posting.attempt}>
              <td class="number">{posting.attempt}</td>
              <td class="number">{posting.trackingNumber}</td>
              <td>
                <span class="number">{dateCell(posting.postedOn)}</span> {staffWords(posting.postedBy, self)}
              </td>
              <td>{trackingOf(posting)}</td>
              <td>{resultOf(posting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
