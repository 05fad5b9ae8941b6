import { amendmentKindWords, settlementWords, stageWords } from '#shared/copy/ja/record-document/value-words.ts';
import { recordItemNames } from '#shared/copy/ja/record-items.ts';
import { actorWordsOf, staffWords } from '../parts/person-words.ts';
import { momentWords } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';
import type { StaffRecord } from './staff-record.ts';

/** Every version of the record and every amendment that was proposed; nothing that was written is changed. */
export function RecordVersions({ record: { versions, amendments } }: { record: StaffRecord }) {
  const self = useSelf();
  return (
    <section aria-labelledby="versions-title">
      <h3 id="versions-title">版の履歴</h3>
      <ol class="plain-list">
        {versions.map(({ version, stage, recordedBy, recordedAt }) => (
          <li key={version}>
            第{version}版：{stageWords[stage]}{' '}
            <span class="quiet">
              {actorWordsOf(recordedBy, self)} {momentWords(recordedAt)}
            </span>
          </li>
        ))}
      </ol>
      <h3>訂正・追記</h3>
      {amendments.length === 0 && <p class="quiet">訂正・追記はありません。</p>}
      <ol class="plain-list">
        {amendments.map(({ amendmentId, kind, reason, concerns, proposedBy, proposedAt, settled }) => (
          <li key={amendmentId}>
            {amendmentKindWords[kind]}（{settled ? settlementWords[settled.outcome] : '承認待ち'}）：
            {concerns.map((code) => recordItemNames[code]).join('、')}
            <div>{reason}</div>
            <span class="quiet">
              起案 {staffWords(proposedBy, self)} {momentWords(proposedAt)}
              {settled && `、${staffWords(settled.settledBy, self)} ${momentWords(settled.settledAt)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
