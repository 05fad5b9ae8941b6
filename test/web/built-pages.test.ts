import { expect, test } from 'vitest';
import { buildFace } from '#web/build/build-pages.ts';

test('a built page says nothing of the machine that it was built on', async () => {
  const directory = import.meta.dirname.replace(/\/test\/web$/, '');
  const output = await buildFace('status');
  const code = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
  expect(code).toContain('受付番号');
  expect(code).not.toContain(directory);
});
