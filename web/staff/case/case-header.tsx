import { caseRoutes } from '#shared/contracts/http/case-routes.ts';
import { numberKindChoices } from '#shared/copy/ja/application-form/choice-words.ts';
import { riskNames } from '#shared/copy/ja/explanation-names.ts';
import { staffStatusWords } from '#shared/copy/ja/status-words.ts';
import { displayReceptionNumber } from '#shared/domain/reception-number.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ActFailure } from '../parts/act-failure.tsx';
import { applicantKindNames } from '../parts/applicant-kind-names.ts';
import { staffWords } from '../parts/person-words.ts';
import { clockWords, dateCell, momentWords } from '../parts/time-words.ts';
import { waitName } from '../queues/wait-names.ts';
import { hasRole, type StaffSelf, useSelf } from '../self.ts';
import { siteName } from '../site-name.ts';
import { api } from '../staff-session.ts';
import { useCase, useCaseAct } from './case-context.ts';
import { applicantName, canDo, lockOfOthers, type StaffCase } from './staff-case.ts';

const tabsOf = (self: StaffSelf) => [
  { tab: 'papers', place: '', label: '書類と審査' },
  { tab: 'letters', place: '/letters', label: '書留' },
  ...(hasRole(self, 'reviewer', 'approver', 'auditor') ? [{ tab: 'record', place: '/record', label: '確認記録' }] : []),
  { tab: 'history', place: '/history', label: '履歴' },
  { tab: 'notes', place: '/notes', label: 'メモ' },
];

const isPapersTab = (tab: string): boolean => !['letters', 'record', 'history', 'notes'].includes(tab);

/** Which case this is, where it stands, who has it open, and the ways to its parts. */
export function CaseHeader({ tab }: { tab: string }) {
  const { staffCase } = useCase();
  const self = useSelf();
  const { applicationId, status, receptionNumber, applicantKind = 'corporation', promisedOn, risks } = staffCase;
  const present = isPapersTab(tab) ? 'papers' : tab;
  return (
    <div class="case-header">
      <div class="case-title">
        <PageHeading title={applicantName(staffCase)} site={siteName} />
        <span class="tag">{staffStatusWords[status]}</span>
        {risks.length > 0 && <span class="tag bad">厳格な確認：{risks.map((risk) => riskNames[risk]).join('・')}</span>}
        <LockState />
      </div>
      <p class="case-facts">
        {receptionNumber && <span class="number">受付番号 {displayReceptionNumber(receptionNumber)}</span>}
        <span>{applicantKindNames[applicantKind]}</span>
        <span>{orderWords(staffCase)}</span>
        {staffCase.receivedOn && <span>書類の受領日 {dateCell(staffCase.receivedOn)}</span>}
        {promisedOn && <span>開通のお約束 {dateCell(promisedOn)}</span>}
        {staffCase.openWaits.map(({ waitKey, kind, letterId, actBy }) => (
          <span key={waitKey}>
            {waitName(kind, addresseeOf(staffCase, letterId))} {momentWords(actBy)}まで
          </span>
        ))}
      </p>
      <nav class="tabs" aria-label="案件の内容">
        {tabsOf(self).map(({ tab: name, place, label }) => (
          <a
            key={name}
            class="tab"
            href={`#/cases/${applicationId}${place}`}
            aria-current={name === present ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}

const addresseeOf = ({ letters }: StaffCase, letterId: string | undefined) =>
  letters.find((one) => one.letterId === letterId)?.addressee;

const orderWords = ({ order }: StaffCase): string =>
  (order?.numbers ?? []).map(({ kind, count }) => `${numberKindChoices[kind].label}×${count}`).join('、');

/** Who has the case open and until when; the way to take it, to keep it longer, and to let it go. */
function LockState() {
  const { staffCase } = useCase();
  const self = useSelf();
  const act = useCaseAct();
  const { applicationId, lock } = staffCase;
  const path = { applicationId };
  const take = () => act.run((key) => api.call(caseRoutes.takeCase, { path }, { key }));
  const release = () => act.run((key) => api.call(caseRoutes.releaseCase, { path }, { key }));
  const canTake = canDo(staffCase, 'take_case') && !lockOfOthers(staffCase);
  return (
    <span class="lock">
      <span role="status">
        {lock ? `${staffWords(lock.lockedBy, self)}が担当中（${clockWords(lock.expiresAt)}まで）` : '担当者なし'}
      </span>
      {canTake && (
        <button type="button" class="button plain small" onClick={take}>
          {lock ? '担当を延長' : '担当する'}
        </button>
      )}
      {lock?.isMine && (
        <button type="button" class="button plain small" onClick={release}>
          担当を外れる
        </button>
      )}
      <ActFailure act={act} title="担当を変更できませんでした" />
    </span>
  );
}
