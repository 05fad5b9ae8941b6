import { expect, test } from 'vitest';
import { formRoutes } from '#shared/contracts/http/form-routes.ts';
import { type BuiltFace, buildFace } from '#web/build/build-pages.ts';

const codeOf = async (face: BuiltFace): Promise<string> => {
  const output = await buildFace(face);
  return output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
};

test('a built page says nothing of the machine that it was built on', async () => {
  const code = await codeOf('status');
  expect(code).toContain('受付番号');
  expect(code).not.toContain(import.meta.dirname.replace(/\/test\/web$/, ''));
});

test('of a route a built page has the path, and not what only a server reads', async () => {
  const code = await codeOf('customer');
  for (const { path, summary } of Object.values(formRoutes)) {
    // A template is written with its parts, so only the end of the path is sure to stand there as it is.
    expect(code).toContain(path.split('/').at(-1));
    expect(code).not.toContain(summary);
  }
});
