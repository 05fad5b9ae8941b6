import { type FileScore, type MutationRun, type Survivor, scoreOf, unexplained } from './mutation-run.ts';
import { leastScore } from './mutation-settings.ts';

const percent = (scores: readonly FileScore[]): string => `${scoreOf(scores).toFixed(1)} %`;

const roomOf = ({ file }: FileScore): string => file.split('/').slice(0, -1).join('/');

/** Code for one cell of a Markdown table: fenced by more backticks than it has, with no bar that would end the cell. */
const cell = (code: string): string => {
  const fence = '`'.repeat(1 + Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length)));
  return `${fence} ${code.replaceAll('|', '\\|')} ${fence}`;
};

const survivorRow = ({ lines, mutator, original, replacement, reason }: Survivor): string =>
  `| ${lines} | ${mutator} | ${cell(original)} | ${replacement === '' ? 'left out' : cell(replacement)} | ${reason} |`;

const survivorTable = (file: string, survivors: readonly Survivor[]): string[] => [
  `### ${file}`,
  '',
  '| line | mutator | code | mutant | why it may live |',
  '| --- | --- | --- | --- | --- |',
  ...survivors.map(survivorRow),
  '',
];

const scoreRow = (name: string, scores: readonly FileScore[]): string => {
  const sum = (count: Exclude<keyof FileScore, 'file'>) => scores.reduce((total, score) => total + score[count], 0);
  const counts = [sum('killed') + sum('timedOut'), sum('survived'), sum('uncovered'), sum('broken'), sum('ignored')];
  return `| ${name} | ${percent(scores)} | ${counts.join(' | ')} |`;
};

/** The document about a run: the score of every room and file, and each survivor with its reason. */
export const renderReport = ({ scores, survivors }: MutationRun): string =>
  [
    '# Mutation testing',
    '',
    `Written by \`npm run mutate\`. The tests notice ${percent(scores)} of the mutants; at least ${leastScore} % is asked for.`,
    'Each room is held against its own tests, without the property tests: the tables beside them must notice by themselves.',
    'Code that runs on import, which is all policy data, is changed as well.',
    '',
    '| code | noticed | killed | survived | not reached | not importable | excluded |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    scoreRow('**all**', scores),
    ...[...Map.groupBy(scores, roomOf)].map(([room, files]) => scoreRow(`**${room}**`, files)),
    ...scores.map((score) => scoreRow(score.file, [score])),
    '',
    '## Survivors',
    '',
    ...(survivors.length === 0 ? ['None.', ''] : []),
    ...[...Map.groupBy(survivors, ({ file }) => file)].flatMap(([file, ofFile]) => survivorTable(file, ofFile)),
  ].join('\n');

/** The same for the terminal: one line a file, and each survivor that has no reason yet. */
export const printRun = (run: MutationRun): string =>
  [
    ...run.scores.map(
      (score) => `${percent([score]).padStart(8)}  ${score.file} (${score.survived + score.uncovered} survived)`,
    ),
    `${percent(run.scores).padStart(8)}  all`,
    ...unexplained(run).map(
      ({ file, lines, mutator, original, replacement }) => `${file}:${lines} ${mutator}: ${original} → ${replacement}`,
    ),
  ].join('\n');

/** Why a run is not good enough; empty when it is. */
export const faultsOf = (run: MutationRun): string[] => {
  const missing = unexplained(run).length;
  return [
    ...(scoreOf(run.scores) >= leastScore ? [] : [`The tests notice less than ${leastScore} % of the mutants.`]),
    ...(missing > 0 ? [`${missing} survivors without a reason.`] : []),
  ];
};
