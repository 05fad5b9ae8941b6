import { QuestionFrame } from '../../parts/field-frame.tsx';
import { controlId, framePropsOf, type ViewProps } from './field-props.ts';
import type { ChoiceField, ChoicesField, PartField } from './form-field.ts';
import { partAt } from './form-path.ts';
import { partName } from './read-step.ts';

/** A box or a button with its words. */
export function OptionLine({
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

export function Radios(props: ViewProps<ChoiceField>) {
  const { field, draft } = props;
  const chosen = chosenName(partAt(draft, field.path));
  return (
    <QuestionFrame {...framePropsOf(props)}>
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
    </QuestionFrame>
  );
}

export function Boxes(props: ViewProps<ChoicesField>) {
  const { field, draft } = props;
  const value = partAt(draft, field.path);
  return (
    <QuestionFrame {...framePropsOf(props)}>
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
    </QuestionFrame>
  );
}

export function PartQuestion(props: ViewProps<PartField>) {
  const { field, draft } = props;
  const isThere = partAt(draft, field.path) !== undefined;
  const name = partName(field.path);
  return (
    <QuestionFrame {...framePropsOf(props)} isRequired>
      <OptionLine type="radio" id={controlId(field)} name={name} value="no" isChosen={!isThere} label="いいえ" />
      <OptionLine type="radio" id={undefined} name={name} value="yes" isChosen={isThere} label="はい" />
    </QuestionFrame>
  );
}
