import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { subjectNames } from '#shared/copy/ja/policy-names.ts';
import { paperFormWords } from '#shared/copy/ja/record-document/value-words.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';
import { type PaperKind, paperKinds, paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { DateInput } from '../parts/date-field.tsx';
import { paperTitle } from '../parts/paper-title.ts';
import type { PaperLine } from './paper-lines.ts';

const subjectsOf = (applicant: ApplicantKind) =>
  paperSubjectSchema.options.filter(
    (subject) => subject !== (applicant === 'corporation' ? 'sole_proprietor' : 'corporation'),
  );

function Kinds({ kinds }: { kinds: readonly PaperKind[] }) {
  return (
    <>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {paperNames[kind]}
        </option>
      ))}
    </>
  );
}

/** One paper of the envelope: whether it is there, what it is, and the days printed on it. */
export function PaperLineFields({
  line,
  applicant,
  change,
}: {
  line: PaperLine;
  applicant: ApplicantKind;
  change: (part: Partial<PaperLine>) => void;
}) {
  const { id, isThere, kind, subject, form, issuedOn, expiresOn, usual } = line;
  const label = (what: string) => `${paperNames[kind]}の${what}`;
  return (
    <tr class={isThere ? 'there' : ''}>
      <td>
        <input
          type="checkbox"
          id={`there-${id}`}
          aria-label={`${paperTitle(line)}が入っている`}
          checked={isThere}
          onChange={(event) => change({ isThere: event.currentTarget.checked })}
        />
      </td>
      <td>
        <select
          aria-label="書類の種類"
          value={kind}
          onChange={(event) => change({ kind: event.currentTarget.value as PaperKind, isThere: true })}
        >
          {usual.length > 0 && (
            <optgroup label="この案件で使える書類">
              <Kinds kinds={usual} />
            </optgroup>
          )}
          <optgroup label="すべての書類">
            <Kinds kinds={paperKinds.filter((one) => !usual.includes(one))} />
          </optgroup>
        </select>
      </td>
      <td>
        <select
          aria-label={label('対象')}
          value={subject}
          onChange={(event) => change({ subject: paperSubjectSchema.parse(event.currentTarget.value) })}
        >
          {subjectsOf(applicant).map((one) => (
            <option key={one} value={one}>
              {subjectNames[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          aria-label={label('原本・写し')}
          value={form}
          onChange={(event) => change({ form: event.currentTarget.value === 'copy' ? 'copy' : 'original' })}
        >
          <option value="original">{paperFormWords.original}</option>
          <option value="copy">{paperFormWords.copy}</option>
        </select>
      </td>
      <td>
        <DateInput aria-label={label('発行日')} value={issuedOn} onValue={(typed) => change({ issuedOn: typed })} />
      </td>
      <td>
        <DateInput aria-label={label('有効期限')} value={expiresOn} onValue={(typed) => change({ expiresOn: typed })} />
      </td>
    </tr>
  );
}
