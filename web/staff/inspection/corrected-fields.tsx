import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { subjectNames } from '#shared/copy/ja/policy-names.ts';
import { paperFormWords } from '#shared/copy/ja/record-document/value-words.ts';
import { DateField } from '../parts/date-field.tsx';
import { optionsOf, SelectField } from '../parts/fields.tsx';
import type { InspectionMarks } from './inspection-marks.ts';

/** What the reception entered otherwise than it stands on the paper. */
export function CorrectedFields({
  marks: { corrected },
  change,
}: {
  marks: InspectionMarks;
  change: (part: Partial<InspectionMarks>) => void;
}) {
  const set = (part: Partial<InspectionMarks['corrected']>) => change({ corrected: { ...corrected, ...part } });
  return (
    <div class="fields">
      <SelectField
        id="corrected-kind"
        label="書類の種類"
        isRequired
        value={corrected.kind}
        options={optionsOf(paperNames)}
        onValue={(kind) => set({ kind })}
      />
      <SelectField
        id="corrected-subject"
        label="誰の書類か"
        isRequired
        value={corrected.subject}
        options={optionsOf(subjectNames)}
        onValue={(subject) => set({ subject })}
      />
      <SelectField
        id="corrected-form"
        label="原本・写し"
        isRequired
        value={corrected.form}
        options={optionsOf(paperFormWords)}
        onValue={(form) => set({ form })}
      />
      <DateField
        id="corrected-issued"
        label="発行日"
        value={corrected.issuedOn}
        onValue={(issuedOn) => set({ issuedOn })}
      />
      <DateField
        id="corrected-expires"
        label="有効期限"
        value={corrected.expiresOn}
        onValue={(expiresOn) => set({ expiresOn })}
      />
    </div>
  );
}
