import type * as z from 'zod/mini';
import type { noticePreviewBodySchema } from '#shared/contracts/http/inspection.ts';
import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { dayWords } from '../../parts/date-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import type { Act } from '../../parts/use-act.ts';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useCase } from '../case/case-context.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { api, signInAgain } from '../staff-session.ts';

/** The notice in the very words that the customer will read, before it is sent. */
export function NoticePreview({
  overruled,
  failed,
  onSend,
  onClose,
}: {
  overruled: z.infer<typeof noticePreviewBodySchema>['overruled'];
  failed: Act;
  onSend: () => void;
  onClose: () => void;
}) {
  const { applicationId, version: expectedVersion, reviewRound: round } = useCase().staffCase;
  const body = { expectedVersion, round, overruled };
  const loaded = useLoaded(
    () => api.call(reviewRoutes.previewNotice, { path: { applicationId }, body }),
    [expectedVersion],
  );
  return (
    <Dialog title="お客様へのご連絡の内容" onClose={onClose}>
      <Loaded loaded={loaded} onSignIn={signInAgain}>
        {({ deficiencies, resubmissionEndsOn }) => (
          <>
            <p class="hint">お客様には、次の文面がそのまま表示されます。</p>
            <div class="letter-preview">
              {deficiencies.map(({ code, subject, title, request }) => (
                <section key={`${code} ${subject} ${request}`}>
                  <h3>{title}</h3>
                  <p>{request}</p>
                </section>
              ))}
              {resubmissionEndsOn && <p>期限：{dayWords(resubmissionEndsOn)}</p>}
            </div>
            <ActFailure act={failed} title="送信できませんでした" />
            <div class="buttons">
              <button type="button" class="button" onClick={onSend}>
                この内容で依頼する
              </button>
              <button type="button" class="button plain" onClick={onClose}>
                戻る
              </button>
            </div>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
