import type { Notice } from '#shared/domain/explain/explain-notices.ts';
import { comparedItemNames, maskedItemNames, variantNoteNames } from './explanation-names.ts';

/** What the staff read about a notice; it names papers by their ids only. */
export const noticeText = (notice: Notice): string => {
  switch (notice.code) {
    case 'variant_noted':
      return `${notice.paperId}：${comparedItemNames[notice.item]}は一致とみなします（${notice.notes
        .map((note) => variantNoteNames[note])
        .join('、')}）。書留の宛名は書類の表記によります。`;
    case 'birth_date_unreadable':
      return `${notice.paperId}：生年月日の記載を日付として読み取れないため、申込内容と照合していません。書類を見て照合します。`;
    case 'individual_number_to_mask':
      return `${notice.paperId}：個人番号の面は、スキャンの前に紙の上で判読できないようにします。スキャン済みのときは、すべての版を消去して記録します。番号は記録しません。手続きは表面で続けられます。`;
    case 'item_to_mask':
      return `${notice.paperId}：スキャンの前に隠す箇所があります（${notice.items.map((item) => maskedItemNames[item]).join('、')}）。`;
    case 'paper_to_inspect':
      return `${notice.paperId}：まだ確認していない書類、または確認後に申込が変更された書類です。`;
    case 'text_expected':
      return 'この版は、公式の条文で確認していない見込みの内容を含みます。';
    case 'judged_by_other_edition':
      return '受領日の版ではない版で判定しています。';
  }
};
