import { useCase } from '../case/case-context.ts';
import { Letter } from './letter.tsx';

/** The registered letters of the case, each with its postings and what is to be done with it now. */
export function LettersPage() {
  const { letters } = useCase().staffCase;
  return (
    <section aria-labelledby="letters-title">
      <h2 id="letters-title">書留（転送不要）</h2>
      {letters.length === 0 ? (
        <p class="empty">審査が承認されると、送る書留がここに表示されます。</p>
      ) : (
        <div class="letters">
          {letters.map((letter) => (
            <Letter key={letter.letterId} letter={letter} />
          ))}
        </div>
      )}
    </section>
  );
}
