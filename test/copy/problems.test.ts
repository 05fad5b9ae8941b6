import { expect, test } from 'vitest';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { progressStatusWords } from '#shared/copy/ja/status-words.ts';

test.each(Object.entries(problemSentences))('%s is told politely', (_, sentence) => {
  for (const one of sentence.split(/(?<=。)/)) expect(one).toMatch(/(です|ます|ません|ました|でした|ください)。$/);
});

test.each(Object.entries(problemSentences))('%s says what to do next', (_, sentence) => {
  expect(sentence).toMatch(/(ください|できます)。$/);
});

test('what holds up an approval is not only a missing paper: an answer, a duplicate or a name may be it', () => {
  expect(problemSentences.papers_missing).toMatch(/^解消していない不備.+があります。/);
});

test('customers are called by one word', () => {
  const texts = Object.values(progressStatusWords).flatMap(({ name, explanation }) => [name, explanation]);
  expect([...texts, ...Object.values(problemSentences)].join('')).not.toContain('お客さま');
});
