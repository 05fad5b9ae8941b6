import { useState } from 'preact/hooks';
import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { questionStateNames } from '#shared/copy/ja/explanation-names.ts';
import { questionNames } from '#shared/copy/ja/policy-names.ts';
import { meansWords } from '#shared/copy/ja/record-document/value-words.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { ActFailure } from '../parts/act-failure.tsx';
import { api } from '../staff-session.ts';
import { useCase, useCaseAct } from './case-context.ts';
import { answerLines } from './question-answers.ts';
import { type CaseQuestion, canDo, lockOfOthers } from './staff-case.ts';

type Means = CaseQuestion['means'][number];

const canConfirm = ({ state }: CaseQuestion): boolean => state === 'to_confirm' || state === 'changed';
const stateKinds = { unanswered: 'bad', to_confirm: 'open', confirmed: 'good', changed: 'open' } as const;
const nothingChosen = '確認した項目を1つ以上選んでください。';

/** What must be confirmed beside the papers, with what the applicant answered and by which means it can be done. */
export function QuestionsPanel() {
  const { staffCase } = useCase();
  const { applicationId, version: expectedVersion, questions } = staffCase;
  const [chosen, setChosen] = useState<Partial<Record<string, Means | undefined>>>({});
  const [attempt, setAttempt] = useState(0);
  const act = useCaseAct();
  const canWork = canDo(staffCase, 'confirm_items') && !lockOfOthers(staffCase);
  const open = questions.filter(canConfirm);
  const items = open.flatMap(({ question, means: [usual] }) => {
    const means = chosen[question] ?? usual;
    return question in chosen && means ? [{ question, means }] : [];
  });
  const confirm = async () => {
    setAttempt((number) => number + 1);
    if (items.length === 0) return;
    const input = { path: { applicationId }, body: { expectedVersion, items } };
    if (!(await act.run((key) => api.call(reviewRoutes.confirmItems, input, { key })))) return;
    setChosen({});
    setAttempt(0);
  };
  const toggle = (question: string) =>
    setChosen(({ [question]: before, ...others }) => (question in chosen ? others : { ...others, [question]: before }));
  const isEmpty = attempt > 0 && items.length === 0;
  return (
    <>
      <h2>確認事項</h2>
      <p class="hint">申込の内容と書類などを照らし合わせ、確認した方法を選んでください（法4条1項）。</p>
      {isEmpty && (
        <ErrorSummary entries={[{ id: `ask-${open[0]?.question}`, sentence: nothingChosen }]} attempt={attempt} />
      )}
      <ActFailure act={act} title="登録できませんでした" />
      {questions.map((question) => (
        <Question
          key={question.question}
          question={question}
          isChosen={question.question in chosen}
          means={chosen[question.question]}
          isOpen={canWork && canConfirm(question)}
          onToggle={() => toggle(question.question)}
          onMeans={(means) => setChosen((before) => ({ ...before, [question.question]: means }))}
        />
      ))}
      {canWork && open.length > 0 && (
        <div class="buttons save">
          <button type="button" class="button" onClick={confirm}>
            選んだ項目を確認済みにする
          </button>
          <button
            type="button"
            class="button plain"
            onClick={() => setChosen(Object.fromEntries(open.map(({ question }) => [question, undefined])))}
          >
            すべて選ぶ
          </button>
        </div>
      )}
    </>
  );
}

function Question({
  question: { question, state, means: possible },
  isChosen,
  means,
  isOpen,
  onToggle,
  onMeans,
}: {
  question: CaseQuestion;
  isChosen: boolean;
  means: Means | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onMeans: (means: Means) => void;
}) {
  const { form } = useCase().staffCase;
  return (
    <div class="row question">
      <h3>
        {questionNames[question]} <span class={`tag ${stateKinds[state]}`}>{questionStateNames[state]}</span>
      </h3>
      {answerLines(question, form).map((line) => (
        <p key={line} class="entered">
          {line}
        </p>
      ))}
      {isOpen && (
        <div class="answers">
          <label class="choice">
            <input type="checkbox" id={`ask-${question}`} checked={isChosen} onChange={onToggle} />
            <span>確認した</span>
          </label>
          <label class="means">
            <span>方法</span>
            <select
              value={means ?? possible[0] ?? ''}
              onChange={(event) => {
                const found = possible.find((one) => one === event.currentTarget.value);
                if (found) onMeans(found);
              }}
            >
              {possible.map((one) => (
                <option key={one} value={one}>
                  {meansWords[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </div>
  );
}
