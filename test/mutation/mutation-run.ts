import * as z from 'zod/mini';

const fileScoreSchema = z.strictObject({
  file: z.string(),
  killed: z.int(),
  timedOut: z.int(),
  survived: z.int(),
  /** Mutants that no test reaches; they count as survivors. */
  uncovered: z.int(),
  /** Mutants with which the code cannot even be imported; they count for nothing. */
  broken: z.int(),
  /** Mutants that a comment in the code excludes; they count for nothing. */
  ignored: z.int(),
});

const survivorSchema = z.strictObject({
  file: z.string(),
  /** The numbers of all lines that read the same and have the same mutant. */
  lines: z.string(),
  source: z.string(),
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  /** Why no test needs to notice it; empty until somebody has said why. */
  reason: z.string(),
});

/** What is kept of a run over all the judging code: the scores, and every survivor with the reason to accept it. */
export const mutationRunSchema = z.strictObject({
  scores: z.array(fileScoreSchema),
  survivors: z.array(survivorSchema),
});

export type MutationRun = z.infer<typeof mutationRunSchema>;
export type FileScore = z.infer<typeof fileScoreSchema>;
export type Survivor = z.infer<typeof survivorSchema>;

/** What makes two survivors the same: everything but the line's number, which any edit above it moves. */
export const identityOf = ({ file, source, mutator, original, replacement }: Survivor): string =>
  JSON.stringify([file, source, mutator, original, replacement]);

/** Takes over the reasons that were given before for the same survivors; those of mutants that died are forgotten. */
export const withReasonsOf = (previous: MutationRun, run: MutationRun): MutationRun => {
  const reasons = new Map(previous.survivors.map((survivor) => [identityOf(survivor), survivor.reason]));
  return {
    ...run,
    survivors: run.survivors.map((survivor) => ({ ...survivor, reason: reasons.get(identityOf(survivor)) ?? '' })),
  };
};

/** The survivors that nobody has accepted. */
export const unexplained = ({ survivors }: MutationRun): Survivor[] =>
  survivors.filter(({ reason }) => reason.trim() === '');

/** The share of mutants, in percent, that the tests noticed. */
export const scoreOf = (scores: readonly FileScore[]): number => {
  const sum = (count: (score: FileScore) => number) => scores.reduce((total, score) => total + count(score), 0);
  const noticed = sum(({ killed, timedOut }) => killed + timedOut);
  const missed = sum(({ survived, uncovered }) => survived + uncovered);
  return noticed + missed === 0 ? Number.NaN : (noticed / (noticed + missed)) * 100;
};
