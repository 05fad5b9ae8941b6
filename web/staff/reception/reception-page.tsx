import { useState } from 'preact/hooks';
import { envelopeRoutes } from '#shared/contracts/http/envelope-routes.ts';
import { parseReceptionNumber } from '#shared/domain/reception-number.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { goTo } from '../../parts/routing.ts';
import { useAct } from '../../parts/use-act.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { TextField } from '../parts/fields.tsx';
import { siteName } from '../site-name.ts';
import { api } from '../staff-session.ts';
import { EnvelopePage } from './envelope-page.tsx';

/** An envelope is on the desk: which case is it, and what is in it. */
export function ReceptionPage({ applicationId }: { applicationId: string | undefined }) {
  return applicationId ? <EnvelopePage key={applicationId} applicationId={applicationId} /> : <NumberPage />;
}

const problems = {
  reception_number_not_10_digits: '受付番号の10桁の数字を入力してください。',
  reception_number_check_digit: '受付番号の検査数字が合いません。番号をもう一度ご確認ください。',
} as const;

/** A scanner types the digits and Enter; so does a clerk. */
function NumberPage() {
  const [typed, setTyped] = useState('');
  const [attempt, setAttempt] = useState(0);
  const act = useAct();
  const read = parseReceptionNumber(typed);
  const problem = read.ok ? undefined : problems[read.refusal.code as keyof typeof problems];
  const find = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (!read.ok) return;
    const path = { receptionNumber: read.value };
    const found = await act.run(() => api.call(envelopeRoutes.findReceptionNumber, { path }));
    if (found) goTo(`/reception/${found.applicationId}`);
  };
  return (
    <div class="narrow">
      <PageHeading title="封筒の受付" site={siteName} />
      <p>封筒または送付状の受付番号を、読み取り機で読み取るか入力してください。</p>
      <form noValidate onSubmit={find}>
        {attempt > 0 && problem && (
          <ErrorSummary entries={[{ id: 'reception-number', sentence: problem }]} attempt={attempt} />
        )}
        <ActFailure act={act} title="案件を開けませんでした" />
        <TextField
          id="reception-number"
          label="受付番号"
          isRequired
          isNumeric
          hint="10桁。例：1234-5678-90"
          value={typed}
          problem={attempt > 0 ? problem : undefined}
          onValue={setTyped}
        />
        <button type="submit" class="button">
          封筒を開く
        </button>
      </form>
      <p class="hint">
        受付番号が分からない封筒は、<a href="#/search">検索</a>で氏名や法人名から案件を探してください。
      </p>
    </div>
  );
}
