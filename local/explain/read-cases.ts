import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type StatedCase, statedCaseSchema } from '#shared/domain/explain/stated-case.ts';
import { problemLines, UnreadableInput } from './input-problems.ts';

/** A text with the name of the place that it came from. */
interface Source {
  readonly name: string;
  readonly text: string;
}

const nestingAtMost = 32;

/** The schema recurses into what it reads; an input that only nests would exhaust the stack. */
const isNestedDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isNestedDeeper(part, levels - 1)));

/** Where the text stops being JSON; the message of the parser would show what is written there. */
const placeIn = (error: unknown): string => {
  const [, line, column] = (error instanceof Error && /line (\d+) column (\d+)/.exec(error.message)) || [];
  return line === undefined ? '' : `（${line}行${column}文字目）`;
};

const parseJson = ({ name, text }: Source): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableInput([`${name}: JSONとして読めません${placeIn(error)}。`]);
  }
};

/** Parses one stated case. Throws UnreadableInput, which never holds what was written. */
const parseCase = (source: Source): StatedCase => {
  const json = parseJson(source);
  if (isNestedDeeper(json, nestingAtMost)) throw new UnreadableInput([`${source.name}: 入れ子が深すぎます。`]);
  const parsed = statedCaseSchema.safeParse(json);
  if (!parsed.success) throw new UnreadableInput(problemLines(source.name, parsed.error.issues));
  return parsed.data;
};

const readText = async (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new UnreadableInput([`${path}: ファイルを読めません。`]);
  });

/** Reads what comes over the standard input, to its end. */
export type ReadInput = () => Promise<string>;

/** Reads one case from a file, or from the standard input. */
export const readCase = async (path: string | undefined, readInput: ReadInput): Promise<StatedCase> =>
  path === undefined || path === '-'
    ? parseCase({ name: '標準入力', text: await readInput() })
    : parseCase({ name: path, text: await readText(path) });

const linesOf = ({ name, text }: Source): Source[] =>
  text
    .split('\n')
    .map((line, at) => ({ name: `${name}:${at + 1}`, text: line }))
    .filter(({ text: line }) => line.trim() !== '');

/** Files of a folder in the order of their names; a file of lines holds a case in each. */
const sourcesOf = async (path: string, readInput: ReadInput): Promise<Source[]> => {
  if (path === '-') return linesOf({ name: '標準入力', text: await readInput() });
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const names = (await readdir(path)).filter((name) => /\.(json|ndjson|jsonl)$/.test(name)).toSorted();
    return (await Promise.all(names.map((name) => sourcesOf(join(path, name), readInput)))).flat();
  }
  const source = { name: path, text: await readText(path) };
  return /\.(ndjson|jsonl)$/.test(path) ? linesOf(source) : [source];
};

const outcomeOf = (source: Source): { stated: StatedCase; name: string } | UnreadableInput => {
  try {
    return { stated: parseCase(source), name: source.name };
  } catch (error) {
    if (error instanceof UnreadableInput) return error;
    throw error;
  }
};

const problemsAtMost = 50;

/**
 * Reads many cases from folders, files and files of lines. A report that left out what it could not read would look
 * complete, so any unreadable case refuses all.
 */
export const readCases = async (
  paths: readonly string[],
  readInput: ReadInput,
): Promise<{ stated: StatedCase; name: string }[]> => {
  const sources = (
    await Promise.all((paths.length === 0 ? ['-'] : paths).map((path) => sourcesOf(path, readInput)))
  ).flat();
  const outcomes = sources.map(outcomeOf);
  const problems = outcomes.flatMap((one) => (one instanceof UnreadableInput ? one.lines : []));
  if (problems.length > 0) throw new UnreadableInput(problems.slice(0, problemsAtMost));
  if (outcomes.length === 0) throw new UnreadableInput(['比較する案件がありません。']);
  return outcomes.flatMap((one) => (one instanceof UnreadableInput ? [] : [one]));
};
