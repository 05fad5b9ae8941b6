import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const resultsSchema = z.looseObject({
  files: z.record(z.string(), z.looseObject({ mutants: z.array(z.looseObject({ status: z.string() })) })),
});

/**
 * Strikes all but killed mutants from the results of an earlier run, so that they are tested again. The tool would
 * keep a static survivor for ever: it knows no test that covers it, so no new test makes it look again.
 */
export const forgetSurvivors = async (file: string): Promise<void> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const results = resultsSchema.parse(JSON.parse(text));
  for (const judged of Object.values(results.files))
    judged.mutants = judged.mutants.filter(({ status }) => status === 'Killed');
  await writeFile(file, JSON.stringify(results));
};
