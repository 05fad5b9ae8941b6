import { useState } from 'preact/hooks';
import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { riskNames } from '#shared/copy/ja/explanation-names.ts';
import { type Risk, riskSchema } from '#shared/domain/policy/risk.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { ActFailure } from '../parts/act-failure.tsx';
import { optionsOf, SelectField, TextAreaField, TextField } from '../parts/fields.tsx';
import { api } from '../staff-session.ts';
import { useCase, useCaseAct } from './case-context.ts';
import { canDo, lockOfOthers } from './staff-case.ts';

const suspicions: readonly string[] = ['impersonation_suspected', 'false_statement_suspected'];
const reasonAtLeast = 5;

/** What makes the case high-risk (法4条2項), and the way to record it or to take it back with a reason. */
export function RisksPanel() {
  const { staffCase } = useCase();
  const { risks } = staffCase;
  const canRecord = canDo(staffCase, 'record_risk') && !lockOfOthers(staffCase);
  return (
    <>
      <h2>厳格な確認（法4条2項）</h2>
      {risks.length === 0 ? (
        <p>厳格な確認を要する事情は、記録されていません。</p>
      ) : (
        <ul class="plain-list">
          {risks.map((risk) => (
            <li key={risk}>
              <span class="tag bad">{riskNames[risk]}</span>
            </li>
          ))}
        </ul>
      )}
      {canRecord && <RiskForm key={risks.join()} />}
    </>
  );
}

function RiskForm() {
  const { applicationId, version: expectedVersion, risks } = useCase().staffCase;
  const [risk, setRisk] = useState<Risk>('foreign_pep');
  const [reason, setReason] = useState('');
  const [related, setRelated] = useState('');
  const [attempt, setAttempt] = useState(0);
  const act = useCaseAct();
  const isFound = risks.includes(risk);
  const isShort = reason.trim().length < reasonAtLeast;
  const problem = '理由を5文字以上で入力してください。';
  const record = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((number) => number + 1);
    if (isShort) return;
    const body = {
      expectedVersion,
      state: isFound ? ('withdrawn' as const) : ('found' as const),
      justification: reason,
      ...(related.trim() && !isFound ? { relatedRecordId: related.trim() } : {}),
    };
    await act.run((key) => api.call(reviewRoutes.recordRisk, { path: { applicationId, risk }, body }, { key }));
  };
  return (
    <form noValidate onSubmit={record}>
      {attempt > 0 && isShort && (
        <ErrorSummary entries={[{ id: 'risk-reason', sentence: problem }]} attempt={attempt} />
      )}
      <ActFailure act={act} title="記録できませんでした" />
      <SelectField
        id="risk-kind"
        label="事情"
        isRequired
        value={risk}
        options={optionsOf(riskNames)}
        onValue={(value) => setRisk(riskSchema.parse(value))}
      />
      <TextAreaField
        id="risk-reason"
        label={isFound ? '取り消す理由' : '理由'}
        isRequired
        hint="5文字以上。マイナンバーと住民票コードは書かないでください。"
        value={reason}
        problem={attempt > 0 && isShort ? problem : undefined}
        onValue={setReason}
      />
      {suspicions.includes(risk) && !isFound && (
        <TextField id="risk-related" label="関連する確認記録の申込番号" value={related} onValue={setRelated} />
      )}
      <button type="submit" class="button plain">
        {isFound ? 'この事情の記録を取り消す' : 'この事情を記録する'}
      </button>
    </form>
  );
}
