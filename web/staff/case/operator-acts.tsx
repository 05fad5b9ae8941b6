import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import { dayMissing, readDay } from '../parts/read-day.ts';
import { todayOrLater } from '../parts/time-words.ts';
import { api } from '../staff-session.ts';
import { useCase, useCaseAct } from './case-context.ts';

type ActRecord = z.infer<typeof reviewRoutes.recordOperatorAct.request.body>['record'];

const useRecorder = () => {
  const { applicationId, version: expectedVersion } = useCase().staffCase;
  const act = useCaseAct();
  const [isSaved, setSaved] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const record = async (done: ActRecord | undefined) => {
    setAttempt((before) => before + 1);
    if (!done) return;
    const input = { path: { applicationId }, body: { expectedVersion, record: done } };
    setSaved((await act.run((key) => api.call(reviewRoutes.recordOperatorAct, input, { key }))) !== undefined);
  };
  return { act, isSaved, record, hasTried: attempt > 0 };
};

function Saved({ isSaved }: { isSaved: boolean }) {
  return <p role="status">{isSaved ? '記録しました。必要な書類と確認事項に反映されています。' : ''}</p>;
}

/** What the operator fetches or looks up itself instead of asking for a paper (規則6条1項3号ロ, ハ). */
export function OperatorActs() {
  const { form } = useCase().staffCase;
  const number = form?.applicantKind === 'corporation' ? form.corporation.corporateNumber : undefined;
  return (
    <>
      <h2>当社による取得・確認</h2>
      {number ? (
        <p>
          法人番号 <span class="number">{number}</span>
        </p>
      ) : (
        <p class="quiet">法人の申込で使います。</p>
      )}
      <RegistryInformation />
      <PublishedNumber />
    </>
  );
}

function RegistryInformation() {
  const { receivedOn } = useCase().staffCase;
  const { act, isSaved, record, hasTried } = useRecorder();
  const [fetchedOn, setFetchedOn] = useState(todayOrLater(receivedOn));
  const day = readDay(fetchedOn);
  const [isRepresentative, setRepresentative] = useState(false);
  return (
    <section class="row" aria-labelledby="registry-title">
      <h3 id="registry-title">登記情報提供サービスの登記情報</h3>
      <DateField
        id="fetched-on"
        label="取得した日"
        isRequired
        value={fetchedOn}
        problem={hasTried && !day ? dayMissing('取得した日') : undefined}
        onValue={setFetchedOn}
      />
      <label class="option">
        <input
          type="checkbox"
          checked={isRepresentative}
          onChange={(event) => setRepresentative(event.currentTarget.checked)}
        />
        <span>担当者が、代表権のある役員として登記されている</span>
      </label>
      <ActFailure act={act} title="記録できませんでした" />
      <Saved isSaved={isSaved} />
      <button
        type="button"
        class="button plain"
        onClick={() =>
          record(
            day && { act: 'registry_information', fetchedOn: day, personInChargeIsRepresentative: isRepresentative },
          )
        }
      >
        登記情報の取得を記録する
      </button>
    </section>
  );
}

function PublishedNumber() {
  const { receivedOn } = useCase().staffCase;
  const { act, isSaved, record, hasTried } = useRecorder();
  const [checkedOn, setCheckedOn] = useState(todayOrLater(receivedOn));
  const day = readDay(checkedOn);
  const [isClosed, setClosed] = useState(false);
  return (
    <section class="row" aria-labelledby="published-title">
      <h3 id="published-title">国税庁 法人番号公表サイト</h3>
      <DateField
        id="checked-on"
        label="確認した日"
        isRequired
        value={checkedOn}
        problem={hasTried && !day ? dayMissing('確認した日') : undefined}
        onValue={setCheckedOn}
      />
      <label class="option">
        <input type="checkbox" checked={isClosed} onChange={(event) => setClosed(event.currentTarget.checked)} />
        <span>閉鎖と公表されている</span>
      </label>
      <ActFailure act={act} title="記録できませんでした" />
      <Saved isSaved={isSaved} />
      <button
        type="button"
        class="button plain"
        onClick={() => record(day && { act: 'published_corporate_number', checkedOn: day, isClosed })}
      >
        公表サイトの確認を記録する
      </button>
    </section>
  );
}
