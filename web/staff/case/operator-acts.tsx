import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import { dayMissing, readDay } from '../parts/read-day.ts';
import { todayOrLater } from '../parts/time-words.ts';
import { api } from '../staff-session.ts';
import { useCase, useCaseAct } from './case-context.ts';

type ActRecord = z.infer<typeof reviewRoutes.recordOperatorAct.request.body>['record'];

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
      <ActForm
        name="registry"
        title="登記情報提供サービスの登記情報"
        dayId="fetched-on"
        dayLabel="取得した日"
        optionLabel="担当者が、代表権のある役員として登記されている"
        buttonLabel="登記情報の取得を記録する"
        recordOf={(fetchedOn, personInChargeIsRepresentative) => ({
          act: 'registry_information',
          fetchedOn,
          personInChargeIsRepresentative,
        })}
      />
      <ActForm
        name="published"
        title="国税庁 法人番号公表サイト"
        dayId="checked-on"
        dayLabel="確認した日"
        optionLabel="閉鎖と公表されている"
        buttonLabel="公表サイトの確認を記録する"
        recordOf={(checkedOn, isClosed) => ({ act: 'published_corporate_number', checkedOn, isClosed })}
      />
    </>
  );
}

interface ActFormProps {
  readonly name: string;
  readonly title: string;
  readonly dayId: string;
  readonly dayLabel: string;
  readonly optionLabel: string;
  readonly buttonLabel: string;
  readonly recordOf: (day: CivilDate, isOption: boolean) => ActRecord;
}

/** One kind of act: on which day it was done, and the one thing that was seen. */
function ActForm({ name, title, dayId, dayLabel, optionLabel, buttonLabel, recordOf }: ActFormProps) {
  const { applicationId, version: expectedVersion, receivedOn } = useCase().staffCase;
  const act = useCaseAct();
  const [doneOn, setDoneOn] = useState(todayOrLater(receivedOn));
  const [isOption, setOption] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const day = readDay(doneOn);
  const record = async () => {
    setTried(true);
    if (!day) return;
    const input = { path: { applicationId }, body: { expectedVersion, record: recordOf(day, isOption) } };
    setSaved((await act.run((key) => api.call(reviewRoutes.recordOperatorAct, input, { key }))) !== undefined);
  };
  return (
    <section class="row" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{title}</h3>
      <DateField
        id={dayId}
        label={dayLabel}
        isRequired
        value={doneOn}
        problem={hasTried && !day ? dayMissing(dayLabel) : undefined}
        onValue={setDoneOn}
      />
      <label class="option">
        <input type="checkbox" checked={isOption} onChange={(event) => setOption(event.currentTarget.checked)} />
        <span>{optionLabel}</span>
      </label>
      <ActFailure act={act} title="記録できませんでした" />
      <p role="status">{isSaved ? '記録しました。必要な書類と確認事項に反映されています。' : ''}</p>
      <button type="button" class="button plain" onClick={record}>
        {buttonLabel}
      </button>
    </section>
  );
}
