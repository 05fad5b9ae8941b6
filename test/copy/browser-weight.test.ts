import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a page would load for an export of a module: the files of ours, and the bytes of all when compressed. */
const weigh = async (module: string, name: string) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${name} } from './${module}'`, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const own = inputs.filter(([path, { bytesInOutput }]) => !path.includes('node_modules') && bytesInOutput > 0);
  return {
    own: own.map(([path]) => path).filter((path) => path !== '<stdin>'),
    all: inputs.map(([path]) => path),
    bytes: gzipSync(outputFiles[0]?.contents ?? '').length,
  };
};

test('the words of a notice come to a page with the names of papers and nothing else', async () => {
  const { own, bytes } = await weigh('shared/copy/ja/deficiency-notices.ts', 'deficiencyNotice');
  expect(own.toSorted()).toEqual(['shared/copy/ja/deficiency-notices.ts', 'shared/copy/ja/paper-names.ts']);
  expect(bytes).toBeLessThan(6000);
});

test.each([
  ['shared/domain/progress.ts', 'progressSchema'],
  ['shared/contracts/paper-guide.ts', 'paperGuideSchema'],
  ['shared/contracts/http/status-routes.ts', 'statusRoutes'],
  ['shared/domain/reception-number.ts', 'parseReceptionNumber'],
])('%s brings neither the policy nor the calendar into a page', async (module, name) => {
  const { own, all } = await weigh(module, name);
  expect(own).toContain(module);
  expect(all.join('\n')).not.toMatch(/holiday|calendar|policy-editions|requirements\.ts|assess-case|decisions\//);
});
