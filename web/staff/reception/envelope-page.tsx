import { caseRoutes } from '#shared/contracts/http/case-routes.ts';
import { envelopeRoutes } from '#shared/contracts/http/envelope-routes.ts';
import { staffStatusWords } from '#shared/copy/ja/status-words.ts';
import { displayReceptionNumber } from '#shared/domain/reception-number.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { applicantName, type StaffCase } from '../case/staff-case.ts';
import { siteName } from '../site-name.ts';
import { api, signInAgain } from '../staff-session.ts';
import { EnvelopeForm } from './envelope-form.tsx';
import type { ExpectedPapers } from './paper-lines.ts';
import { ScanList } from './scan-list.tsx';

interface Reception {
  readonly staffCase: StaffCase;
  readonly expected: readonly ExpectedPapers[];
  readonly canRegister: boolean;
}

/** The case, and what an envelope for it should hold by the law of today. */
const loadReception = async (applicationId: string) => {
  const found = await api.call(caseRoutes.getCase, { path: { applicationId } });
  if (!found.ok) return found;
  const { receptionNumber } = found.body;
  const nothing: Reception = { staffCase: found.body, expected: [], canRegister: false };
  if (!receptionNumber) return { ...found, body: nothing };
  const expected = await api.call(envelopeRoutes.findReceptionNumber, { path: { receptionNumber } });
  if (!expected.ok) return expected;
  const { papers, canRegister } = expected.body;
  return { ...expected, body: { staffCase: found.body, expected: papers, canRegister } };
};

/** An envelope of a known case: its papers are registered, then each is scanned. */
export function EnvelopePage({ applicationId }: { applicationId: string }) {
  const loaded = useLoaded(() => loadReception(applicationId), [applicationId]);
  return (
    <Loaded loaded={loaded} onSignIn={signInAgain}>
      {({ staffCase, expected, canRegister }) => (
        <>
          <div class="headline">
            <PageHeading title={`${applicantName(staffCase)}の封筒`} site={siteName} />
            <span class="case-facts">
              {staffCase.receptionNumber && (
                <span class="number">受付番号 {displayReceptionNumber(staffCase.receptionNumber)}</span>
              )}
              <span class="tag">{staffStatusWords[staffCase.status]}</span>
              <a href={`#/cases/${applicationId}`}>案件を開く</a>
              <a class="button plain" href="#/reception">
                次の封筒へ
              </a>
            </span>
          </div>
          <div class="reception">
            <section aria-labelledby="envelope-title">
              <h2 id="envelope-title">1. 届いた書類の登録</h2>
              {canRegister ? (
                <EnvelopeForm key={staffCase.papers.length} {...{ staffCase, expected }} onRegistered={loaded.reload} />
              ) : (
                <Notice kind="warning" title="この案件には、いま書類を登録できません">
                  <p>手続きの状態は「{staffStatusWords[staffCase.status]}」です。案件の内容を確認してください。</p>
                </Notice>
              )}
            </section>
            <section aria-labelledby="scans-title">
              <h2 id="scans-title">2. スキャンの登録</h2>
              <p class="hint">PDF・JPEG・PNG、1ファイル20MBまで。選ぶとすぐに送信します。</p>
              <ScanList staffCase={staffCase} onStored={loaded.reload} />
            </section>
          </div>
        </>
      )}
    </Loaded>
  );
}
