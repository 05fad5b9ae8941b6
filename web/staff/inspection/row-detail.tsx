import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { subjectNames } from '#shared/copy/ja/policy-names.ts';
import { paperFormWords } from '#shared/copy/ja/record-document/value-words.ts';
import { LazyPage } from '../../parts/lazy-page.tsx';
import { DateField, optionsOf, SelectField, TextField } from '../parts/fields.tsx';
import type { ChecklistRow } from './checklist-rows.ts';
import type { InspectionMarks } from './inspection-marks.ts';

interface DetailProps {
  readonly row: ChecklistRow;
  readonly marks: InspectionMarks;
  readonly change: (part: Partial<InspectionMarks>) => void;
}

const addressChoices = { former: '以前の住所が記載されている', none: '住所の記載がない・確認できない' };
const reverseChoices = { missing: '裏面が入っていない', blank: '裏面は白紙（記載なし）' };

const loadEntries = async () => (await import('./entry-choice.tsx')).EntryChoice;

/** What is to be told when a row is not in order. */
export function RowDetail({ row, marks, change }: DetailProps) {
  const { id, kind } = row;
  switch (kind.type) {
    case 'reads':
      return (
        <>
          <TextField
            id={`read-${kind.part}`}
            label="書類の記載"
            hint="書かれているとおりに入力します。記載がない場合は空欄のままにします。"
            value={marks.reading[kind.part] ?? ''}
            onValue={(value) => change({ reading: { ...marks.reading, [kind.part]: value } })}
          />
          {kind.part === 'address' && (
            <SelectField
              id="address-state"
              label="記載されている住所"
              isRequired
              value={marks.address}
              options={optionsOf(addressChoices)}
              onValue={(address) => change({ address: address === 'none' ? 'none' : 'former' })}
            />
          )}
        </>
      );
    case 'reverse':
      return (
        <SelectField
          id="reverse-state"
          label="裏面の状態"
          isRequired
          value={marks.reverse}
          options={optionsOf(reverseChoices)}
          onValue={(reverse) => change({ reverse: reverse === 'blank' ? 'blank' : 'missing' })}
        />
      );
    case 'registered':
      return <CorrectedFields {...{ marks, change }} />;
    case 'missing_entries':
      return (
        <LazyPage
          load={loadEntries}
          props={{
            legend: '記入されていない項目',
            name: id,
            chosen: marks.missingEntries,
            onChoose: (missingEntries) => change({ missingEntries }),
          }}
        />
      );
    case 'differing_entries':
      return (
        <LazyPage
          load={loadEntries}
          props={{
            legend: '登録と異なる項目',
            name: id,
            chosen: marks.differingEntries,
            onChoose: (differingEntries) => change({ differingEntries }),
          }}
        />
      );
    default:
      return null;
  }
}

/** What the reception entered otherwise than it stands on the paper. */
function CorrectedFields({ marks: { corrected }, change }: Pick<DetailProps, 'marks' | 'change'>) {
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
