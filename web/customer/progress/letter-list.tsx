import { trackingWords } from '#shared/copy/ja/progress-words.ts';
import type { Progress } from '#shared/domain/progress.ts';
import { dayWords, shortDayWords } from '../../parts/date-words.ts';

type Letter = Progress['letters'][number];

const addressees = {
  corporation: '会社あて',
  person_in_charge: 'ご担当者様あて',
  sole_proprietor: 'ご本人様あて',
} as const satisfies Record<Letter['addressee'], string>;

const stateWords = {
  awaiting_dispatch: '発送の準備をしています',
  in_transit: 'お届けの途中です',
  delivered: 'お受け取りを確認しました',
  returned: 'お届けできずに返送されました',
} as const satisfies Record<Letter['status'], string>;

/** Where the post tells how far a letter has come; the number stands in the address, as the post wants it. */
const trackingPage = (trackingNumber: string): string =>
  `https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=${trackingNumber.replaceAll('-', '')}&locale=ja`;

function LetterLine({ letter }: { letter: Letter }) {
  const { addressee, status, postedOn, trackingNumber, tracking, heldUntil, cameBackOn } = letter;
  return (
    <li>
      <h3>{addressees[addressee]}の書留</h3>
      <p class="state">{stateWords[status]}</p>
      {cameBackOn && (
        <p>前回お送りした書留は、お届けできずに{shortDayWords(cameBackOn)}に戻りました。もう一度お送りします。</p>
      )}
      {heldUntil && status === 'in_transit' && (
        <p>
          <strong>{dayWords(heldUntil)}まで</strong>
          郵便局で保管されます。期限を過ぎると返送されるため、再配達のお申し込みか、窓口でのお受け取りをお願いします。
        </p>
      )}
      {tracking && (
        <p>
          {trackingWords[tracking.status]}（{shortDayWords(tracking.on)}）
        </p>
      )}
      {postedOn && (
        <p>
          {shortDayWords(postedOn)}に発送しました。
          {trackingNumber && (
            <>
              お問い合わせ番号：
              <a href={trackingPage(trackingNumber)} target="_blank" rel="noreferrer">
                {trackingNumber}
                <span class="visually-hidden">（日本郵便の画面が別のタブで開きます）</span>
              </a>
            </>
          )}
        </p>
      )}
    </li>
  );
}

/** The registered letters, each with where it is and what to do. */
export function LetterList({ letters }: { letters: Progress['letters'] }) {
  if (letters.length === 0) return null;
  return (
    <section>
      <h2>書留郵便</h2>
      <p>ご住所や所在地を確認するためにお送りします。転送されないため、届け先のご本人か会社でお受け取りください。</p>
      <ul class="cards">
        {letters.map((letter) => (
          <LetterLine key={letter.addressee} letter={letter} />
        ))}
      </ul>
    </section>
  );
}
