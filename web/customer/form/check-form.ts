import { entryWords } from '#shared/copy/ja/application-form/entry-words.ts';
import { parseCorporateNumber } from '#shared/domain/corporate-number.ts';
import { type DraftForm, formSchemas } from '#shared/domain/form.ts';
import { type FormField, wordsOf } from './form-field.ts';
import { partAt } from './form-path.ts';
import { type FormStep, formSteps, withoutGroundless } from './form-steps.ts';

/** What is wrong with one field: the sentence stands at the field and, the same, in the summary. */
export interface FieldProblem {
  readonly path: string;
  readonly sentence: string;
}

const choosing: readonly FormField['control'][] = ['radios', 'list', 'boxes'];

const missing = (field: FormField): string => {
  if (field.control === 'consent') return `「${field.text.title}」をお読みになり、同意のチェックを入れてください。`;
  if (field.control === 'counts') return entryWords.orderNumbers.wrong;
  const { label } = wordsOf(field);
  return choosing.includes(field.control) ? `「${label}」を選んでください。` : `${label}を入力してください。`;
};

const wrong = (field: FormField): string => wordsOf(field).wrong ?? missing(field);

/** Paths that the schema of the whole form refuses; the same schema judges the submission. */
const refusedPaths = (draft: DraftForm): readonly string[] => {
  // While nobody has said who applies there is only the first page, and both schemas judge its fields alike.
  const schema = formSchemas[draft.applicantKind ?? 'corporation'];
  const parsed = schema.safeParse(withoutGroundless(draft));
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const problemOf = (field: FormField, draft: DraftForm, refused: readonly string[]): string | undefined => {
  if (field.control === 'part') return undefined;
  const value = partAt(draft, field.path);
  if (isEmpty(value)) return field.isRequired ? missing(field) : undefined;
  if (field.control === 'text' && field.reading === 'corporate_number' && !parseCorporateNumber(String(value)).ok) {
    return wrong(field);
  }
  const isRefused = refused.some((path) => path === field.path || path.startsWith(`${field.path}.`));
  return isRefused ? wrong(field) : undefined;
};

const problemsOn = (step: FormStep, draft: DraftForm, refused: readonly string[]): FieldProblem[] =>
  step
    .groups(draft)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const sentence = problemOf(field, draft, refused);
      return sentence ? [{ path: field.path, sentence }] : [];
    });

/** What is wrong on one page of the form, in the order of its fields. */
export const checkStep = (step: FormStep, draft: DraftForm): FieldProblem[] =>
  problemsOn(step, draft, refusedPaths(draft));

/** The first page on which something is missing; undefined when the form can be submitted. */
export const firstOpenStep = (draft: DraftForm): FormStep | undefined => {
  const steps = formSteps(draft);
  const refused = refusedPaths(draft);
  return (
    steps.find((step) => problemsOn(step, draft, refused).length > 0) ?? (steps.length === 1 ? steps[0] : undefined)
  );
};
