import type { ComponentChildren } from 'preact';
import type { DraftForm } from '#shared/domain/form.ts';
import type {
  ChoiceField,
  ChoicesField,
  ConsentField,
  CountsField,
  FormField,
  PartField,
  TextField,
} from './form-field.ts';
import { wordsOf } from './form-field.ts';
import { partAt } from './form-path.ts';
import { countName, partName } from './read-step.ts';
import { shownText } from './shown-value.ts';

interface ViewProps<Field extends FormField> {
  readonly field: Field;
  readonly draft: DraftForm;
  readonly problem: string | undefined;
}

/** The control that takes the focus when the summary leads to a field. */
export const controlId = (field: FormField): string => `field-${field.path}`;
const hintId = (field: FormField): string => `hint-${field.path}`;
const problemId = (field: FormField): string => `problem-${field.path}`;

const describedBy = ({ field, problem }: ViewProps<FormField>): string | undefined =>
  [problem && problemId(field), wordsOf(field).hint && hintId(field)].filter(Boolean).join(' ') || undefined;

function Requirement({ isRequired }: { isRequired: boolean }) {
  return <span class={isRequired ? 'required' : 'optional'}>{isRequired ? '※必須' : '※任意'}</span>;
}

function Hint({ field }: { field: FormField }) {
  const { hint } = wordsOf(field);
  return hint ? (
    <p class="hint" id={hintId(field)}>
      {hint}
    </p>
  ) : null;
}

function Problem({ field, problem }: ViewProps<FormField>) {
  return problem ? (
    <p class="problem" id={problemId(field)}>
      ＊{problem}
    </p>
  ) : null;
}

/** Several controls that are one question. */
function Question({
  isRequired,
  children,
  ...props
}: ViewProps<FormField> & { isRequired: boolean; children: ComponentChildren }) {
  const { field } = props;
  return (
    <fieldset class="field" aria-describedby={describedBy(props)}>
      <legend>
        {wordsOf(field).label}
        <Requirement isRequired={isRequired} />
      </legend>
      <Hint field={field} />
      {children}
      <Problem {...props} />
    </fieldset>
  );
}

function TextLine(props: ViewProps<TextField>) {
  const { field, draft, problem } = props;
  const id = controlId(field);
  return (
    <div class="field">
      <label for={id}>
        {wordsOf(field).label}
        <Requirement isRequired={field.isRequired} />
      </label>
      <Hint field={field} />
      <input
        id={id}
        name={field.path}
        type="text"
        class={field.width}
        inputMode={field.keyboard}
        autoComplete={field.autocomplete ?? 'off'}
        autoCapitalize="off"
        spellcheck={false}
        defaultValue={shownText(field.reading, partAt(draft, field.path))}
        data-reading={field.reading}
        aria-required={field.isRequired}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
      <Problem {...props} />
    </div>
  );
}

function List(props: ViewProps<ChoiceField>) {
  const { field, draft, problem } = props;
  const id = controlId(field);
  const value = partAt(draft, field.path);
  return (
    <div class="field">
      <label for={id}>
        {wordsOf(field).label}
        <Requirement isRequired={field.isRequired} />
      </label>
      <Hint field={field} />
      <select
        id={id}
        name={field.path}
        class="medium"
        aria-required={field.isRequired}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(props)}
      >
        <option value="">選んでください</option>
        {Object.entries(field.choices).map(([name, { label }]) => (
          <option key={name} value={name} selected={value === name}>
            {label}
          </option>
        ))}
      </select>
      <Problem {...props} />
    </div>
  );
}

/** A box or a button with its words. */
function OptionLine({
  type,
  id,
  name,
  value,
  isChosen,
  label,
  hint,
}: {
  type: 'radio' | 'checkbox';
  id: string | undefined;
  name: string;
  value: string;
  isChosen: boolean;
  label: string;
  hint?: string | undefined;
}) {
  return (
    <label class="option">
      <input type={type} id={id} name={name} value={value} defaultChecked={isChosen} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}

const chosenName = (value: unknown): unknown => (value === true ? 'yes' : value === false ? 'no' : value);

function Radios(props: ViewProps<ChoiceField>) {
  const { field, draft } = props;
  const chosen = chosenName(partAt(draft, field.path));
  return (
    <Question {...props} isRequired={field.isRequired}>
      {Object.entries(field.choices).map(([name, words], index) => (
        <OptionLine
          key={name}
          type="radio"
          id={index === 0 ? controlId(field) : undefined}
          name={field.path}
          value={name}
          isChosen={chosen === name}
          {...words}
        />
      ))}
    </Question>
  );
}

function Boxes(props: ViewProps<ChoicesField>) {
  const { field, draft } = props;
  const value = partAt(draft, field.path);
  return (
    <Question {...props} isRequired={field.isRequired}>
      {Object.entries(field.choices).map(([name, words], index) => (
        <OptionLine
          key={name}
          type="checkbox"
          id={index === 0 ? controlId(field) : undefined}
          name={field.path}
          value={name}
          isChosen={Array.isArray(value) && value.includes(name)}
          {...words}
        />
      ))}
    </Question>
  );
}

function PartQuestion(props: ViewProps<PartField>) {
  const { field, draft } = props;
  const isThere = partAt(draft, field.path) !== undefined;
  const name = partName(field.path);
  return (
    <Question {...props} isRequired={true}>
      <OptionLine type="radio" id={controlId(field)} name={name} value="no" isChosen={!isThere} label="いいえ" />
      <OptionLine type="radio" id={undefined} name={name} value="yes" isChosen={isThere} label="はい" />
    </Question>
  );
}

function Counts(props: ViewProps<CountsField>) {
  const { field, draft, problem } = props;
  const value = partAt(draft, field.path);
  const countOf = (kind: string): unknown =>
    (Array.isArray(value) ? value : []).map(Object).find((one) => one.kind === kind)?.count;
  return (
    <Question {...props} isRequired={field.isRequired}>
      {Object.entries(field.choices).map(([kind, { label, hint }], index) => {
        const id = index === 0 ? controlId(field) : `${controlId(field)}.${kind}`;
        return (
          <div class="count" key={kind}>
            <label for={id}>
              {label}
              {hint && <small>{hint}</small>}
            </label>
            <input
              id={id}
              name={countName(field.path, kind)}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={shownText('number', countOf(kind))}
              data-reading="number"
              aria-invalid={problem ? true : undefined}
            />
            <span aria-hidden="true">番号</span>
          </div>
        );
      })}
    </Question>
  );
}

function Consent(props: ViewProps<ConsentField>) {
  const { field, draft, problem } = props;
  const { title, paragraphs, edition } = field.text;
  return (
    <section class="consent">
      <h3>{title}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="hint">{edition}版</p>
      <label class="option">
        <input
          type="checkbox"
          id={controlId(field)}
          name={field.path}
          defaultChecked={partAt(draft, field.path) !== undefined}
          aria-required="true"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? problemId(field) : undefined}
        />
        <span>
          {wordsOf(field).label}
          <Requirement isRequired />
        </span>
      </label>
      <Problem {...props} />
    </section>
  );
}

/** One question of the form with its control. */
export function FieldView({ field, ...props }: ViewProps<FormField>) {
  switch (field.control) {
    case 'text':
      return <TextLine field={field} {...props} />;
    case 'list':
      return <List field={field} {...props} />;
    case 'radios':
      return <Radios field={field} {...props} />;
    case 'boxes':
      return <Boxes field={field} {...props} />;
    case 'part':
      return <PartQuestion field={field} {...props} />;
    case 'counts':
      return <Counts field={field} {...props} />;
    case 'consent':
      return <Consent field={field} {...props} />;
  }
}
