import { LazyPage } from '../../parts/lazy-page.tsx';
import { optionsOf, SelectField, TextField } from '../parts/fields.tsx';
import type { ChecklistRow } from './checklist-rows.ts';
import type { InspectionMarks } from './inspection-marks.ts';

interface DetailProps {
  readonly row: ChecklistRow;
  readonly marks: InspectionMarks;
  readonly change: (part: Partial<InspectionMarks>) => void;
}

const addressChoices = { former: '以前の住所が記載されている', none: '住所の記載がない・確認できない' };
const reverseChoices = { missing: '裏面が入っていない', blank: '裏面は白紙（記載なし）' };

const loadCorrected = async () => (await import('./corrected-fields.tsx')).CorrectedFields;
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
      return <LazyPage load={loadCorrected} props={{ marks, change }} />;
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
