import { expect, test } from 'vitest';
import { delayReasonWords, holderWords, paperStateWords, trackingWords } from '#shared/copy/ja/progress-words.ts';
import { progressStatusWords } from '#shared/copy/ja/status-words.ts';

const sentences = [
  ...Object.values(holderWords).flatMap(({ name, sentence }) => [name, sentence]),
  ...Object.values(delayReasonWords),
  ...Object.values(paperStateWords),
  ...Object.values(trackingWords),
  ...Object.values(progressStatusWords).flatMap(({ name, explanation }) => [name, explanation]),
];

test.each(sentences)('犯収法8条4項: no word of the progress hints at what is internal: %s', (sentence) => {
  expect(sentence).not.toMatch(/疑|反社|リスク|審査|承認|与信|スコア|届出|マネー|犯罪|転送されました/);
  expect(sentence).not.toMatch(/undefined|null|[A-Za-z]{3}/);
});
