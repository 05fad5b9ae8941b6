import { useCase } from '../case/case-context.ts';
import { entryLabels } from './entry-labels.ts';

/** Entries of the form that are meant; they reach the customer in the notice. */
export function EntryChoice({
  legend,
  name,
  chosen,
  onChoose,
}: {
  legend: string;
  name: string;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}) {
  const { applicantKind = 'corporation' } = useCase().staffCase;
  const toggle = (entry: string) =>
    onChoose(chosen.includes(entry) ? chosen.filter((one) => one !== entry) : [...chosen, entry]);
  return (
    <fieldset class="field entries">
      <legend>
        {legend} <span class="required">※必須</span>
      </legend>
      {Object.entries(entryLabels(applicantKind)).map(([entry, label]) => (
        <label key={entry} class="option">
          <input
            type="checkbox"
            name={`${name}-${entry}`}
            checked={chosen.includes(entry)}
            onChange={() => toggle(entry)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
