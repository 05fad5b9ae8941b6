import { expect, test } from 'vitest';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { progressStatusWords } from '#shared/copy/ja/status-words.ts';

/** What a customer can hear at any time and can do something about. */
const guiding = [
  'application_already_open',
  'application_incomplete',
  'body_too_large',
  'corporate_number_invalid',
  'input_invalid',
  'internal_error',
  'json_malformed',
  'not_possible_now',
  'order_not_covered',
  'request_in_progress',
  'round_closed',
  'sign_in_required',
  'temporarily_unavailable',
  'version_conflict',
] as const;

test.each(Object.entries(problemSentences))('%s is told politely', (_, sentence) => {
  for (const one of sentence.split(/(?<=。)/)) expect(one).toMatch(/(です|ます|ません|ました|でした|ください)。$/);
});

test.each(guiding)('%s says what to do next', (code) => {
  expect(problemSentences[code]).toMatch(/(ください|できます)。$/);
});

test('customers are called by one word', () => {
  const texts = Object.values(progressStatusWords).flatMap(({ name, explanation }) => [name, explanation]);
  expect([...texts, ...Object.values(problemSentences)].join('')).not.toContain('お客さま');
});
