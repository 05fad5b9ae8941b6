import { useState } from 'preact/hooks';
import { searchRoutes } from '#shared/contracts/http/search-routes.ts';
import { type SearchKind, searchKindSchema } from '#shared/domain/search/search-terms.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { optionsOf, SelectField, TextField } from '../parts/fields.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { momentWords } from '../parts/time-words.ts';
import { usePages } from '../parts/use-pages.ts';
import { siteName } from '../site-name.ts';
import { api, signInAgain } from '../staff-session.ts';
import { SearchHits } from './search-hits.tsx';

const kindNames = {
  name: '氏名・法人名・屋号',
  kana: 'フリガナ',
  phone: '電話番号',
  number: '受付番号・申込番号・法人番号',
} as const satisfies Record<SearchKind, string>;

interface Asked {
  readonly text: string;
  readonly kind: SearchKind | undefined;
}

const problem = '探す文字または番号を入力してください。';

/** Looks for a case, open or ended. What is looked for never stands in the address. */
export function SearchPage() {
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (text.trim() === '') return;
    const parsed = searchKindSchema.safeParse(kind);
    setAsked({ text: text.trim(), kind: parsed.success ? parsed.data : undefined });
  };
  const isEmpty = attempt > 0 && text.trim() === '';
  return (
    <>
      <PageHeading title="案件の検索" site={siteName} />
      <form class="search" noValidate onSubmit={search}>
        {isEmpty && <ErrorSummary entries={[{ id: 'search-text', sentence: problem }]} attempt={attempt} />}
        <div class="fields">
          <TextField
            id="search-text"
            label="探す文字または番号"
            isRequired
            hint="全角・半角、ひらがな・カタカナ、「株式会社」の有無は区別しません。"
            value={text}
            problem={isEmpty ? problem : undefined}
            onValue={setText}
          />
          <SelectField
            id="search-kind"
            label="探す項目"
            hint="選ばなければ、すべての項目から探します。"
            value={kind}
            none="すべて"
            options={optionsOf(kindNames)}
            onValue={setKind}
          />
        </div>
        <button type="submit" class="button">
          検索する
        </button>
        <p class="hint">検索したことは記録されます（探した文字は記録されません）。</p>
      </form>
      {asked && <Found key={attempt} asked={asked} />}
    </>
  );
}

function Found({ asked }: { asked: Asked }) {
  const pages = usePages((cursor) => api.call(searchRoutes.searchCases, { body: { ...asked, cursor } }), []);
  return (
    <Loaded loaded={pages} onSignIn={signInAgain}>
      {(loaded) => {
        const hits = loaded.flatMap((page) => page.hits);
        const lookedBackTo = loaded.at(-1)?.lookedBackTo;
        return (
          <section aria-labelledby="found-title">
            <h2 id="found-title">検索の結果</h2>
            <p role="status">
              {hits.length === 0 ? '見つかりませんでした。' : `${hits.length}件見つかりました。`}
              {pages.hasMore && lookedBackTo && `（${momentWords(lookedBackTo)}より前の申込は、まだ調べていません）`}
            </p>
            {hits.length > 0 && <SearchHits hits={hits} />}
            <MoreButton pages={pages} />
          </section>
        );
      }}
    </Loaded>
  );
}
