import type * as z from 'zod/mini';
import type { queueLineSchema } from '#shared/contracts/http/answers.ts';
import type { Queue } from '#shared/domain/wait.ts';
import { applicantKindNames } from '../parts/applicant-kind-names.ts';
import { CaseLink } from '../parts/case-link.tsx';
import { staffWords } from '../parts/person-words.ts';
import { ageWords, clockWords, momentWords } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';
import { placeOfLine } from './queue-rules.ts';
import { Sla } from './sla.tsx';
import { waitName } from './wait-names.ts';

type Line = z.infer<typeof queueLineSchema>;

/** The cases of a queue, what is due first on top. */
export function QueueTable({ queue, lines }: { queue: Queue; lines: readonly Line[] }) {
  return (
    <div class="wide">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">受付番号</th>
            <th scope="col">申込者</th>
            <th scope="col">待っているもの</th>
            <th scope="col">待ち始め</th>
            <th scope="col">経過</th>
            <th scope="col">対応期限</th>
            <th scope="col">期限の状況</th>
            <th scope="col">担当</th>
            <th scope="col">備考</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <QueueRow key={`${line.applicationId} ${line.waitKey}`} {...{ queue, line }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueRow({ queue, line }: { queue: Queue; line: Line }) {
  const self = useSelf();
  const { applicationId, applicantKind = 'corporation', kind, addressee, lock } = line;
  return (
    <tr>
      <th scope="row">
        <CaseLink of={line} place={placeOfLine(queue, applicationId)} />
      </th>
      <td>{applicantKindNames[applicantKind]}</td>
      <td>{waitName(kind, addressee)}</td>
      <td class="number">{momentWords(line.waitingSince)}</td>
      <td class="number">{ageWords(line.waitingSince)}</td>
      <td class="number">{momentWords(line.actBy)}</td>
      <td>
        <Sla level={line.sla} />
      </td>
      <td>{lock ? `${staffWords(lock.lockedBy, self)}（${clockWords(lock.expiresAt)}まで）` : '空き'}</td>
      <td>{remarksOf(line).join('、')}</td>
    </tr>
  );
}

const remarksOf = ({ timesReturned, remindersSent }: Line): string[] => [
  ...(timesReturned > 0 ? [`差戻し・返送 ${timesReturned}回`] : []),
  ...(remindersSent > 0 ? [`リマインド ${remindersSent}回`] : []),
];
