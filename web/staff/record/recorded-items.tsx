import { itemRows } from '#shared/copy/ja/record-document/item-rows.ts';
import { mobileRows } from '#shared/copy/ja/record-document/mobile-rows.ts';
import { recordInForce } from '#shared/domain/record/verification-record.ts';
import { Line } from '../parts/lines.tsx';
import type { StaffRecord } from './staff-record.ts';

type Row = ReturnType<typeof mobileRows>[number];

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="facts">
      {rows.map(({ label, lines, note }) => (
        <Line key={label} name={label}>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
          {note && <div class="quiet">{note}</div>}
        </Line>
      ))}
    </dl>
  );
}

/** The record as it reads now, item by item of 規則20条1項. */
export function RecordedItems({ record }: { record: StaffRecord }) {
  const present = recordInForce(record);
  const states = new Map((record.completeness?.lines ?? []).map(({ code, state }) => [code, state]));
  return (
    <section aria-labelledby="items-title">
      <h3 id="items-title">現在の記録（犯収法施行規則20条1項）</h3>
      <Rows rows={itemRows(present.items, (code) => states.get(code))} />
      {present.mobile && (
        <>
          <h3>本人確認記録（携帯法施行規則8条1項）</h3>
          <Rows rows={mobileRows(present.mobile)} />
        </>
      )}
    </section>
  );
}
