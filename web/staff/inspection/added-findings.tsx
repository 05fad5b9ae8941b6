import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { type DeficiencyCode, deficiencyKindOf } from '#shared/domain/deficiency.ts';
import type { CasePaper } from '../case/staff-case.ts';

/** What can be wrong with a paper itself, in the order of the office's numbers. */
const codesOfPapers: readonly DeficiencyCode[] = [
  'form_entries_missing',
  'form_differs_from_application',
  'corporate_identity_differs',
  'business_content_not_confirmed',
  'original_required',
  'office_address_not_evidenced',
  'current_residence_not_shown',
  'reverse_side_missing',
  'paper_unreadable',
  'paper_not_usable',
  'required_part_masked',
  'name_differs',
  'birth_date_differs',
  'authority_not_confirmed',
  'site_not_confirmed',
];

/** What the reviewer finds wrong beyond what follows from the rows; the customer reads the title. */
export function AddedFindings({
  paper,
  chosen,
  onChoose,
}: {
  paper: CasePaper;
  chosen: readonly DeficiencyCode[];
  onChoose: (chosen: DeficiencyCode[]) => void;
}) {
  const toggle = (code: DeficiencyCode) =>
    onChoose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <>
      <p class="hint">行の答えから分かる不備は、登録すると自動で加わります。</p>
      <fieldset class="field">
        <legend class="visually-hidden">加える不備</legend>
        {codesOfPapers.map((code) => (
          <label key={code} class="option">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
            <span>
              {deficiencyKindOf(code).number} {deficiencyNotice(code, { paperKind: paper.kind }).title}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
