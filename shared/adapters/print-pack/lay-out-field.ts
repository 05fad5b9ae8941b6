import type { Choice, Field } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { type Mark, moved } from './marks.ts';
import { leadingOf, type MeasureType, type SetText, setFitted, setWrapped } from './type-setter.ts';

const padding = { x: 7, y: 5 };
const value = { size: 10.5, smallest: 8 } as const;
const small = { size: 7.5, tone: 'grey' } as const;
const choice = { size: 9.5 } as const;
const tick = { side: 8.5, gap: 5, apart: 18 };
const seal = { radius: 14, room: 40 };

/** A field that is set, without its frame. */
export interface SetField {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Stacks what belongs into a cell. */
const stacked = (parts: readonly SetText[]): SetText => {
  const marks: Mark[] = [];
  let height = 0;
  for (const part of parts) {
    marks.push(...moved(part.marks, { y: height }));
    height += part.height;
  }
  return { height, marks, width: Math.max(0, ...parts.map(({ width }) => width)) };
};

/** Short answers stand side by side, long ones on lines of their own. */
const setChoices = (choices: readonly Choice[], width: number, measure: MeasureType): SetText => {
  const marks: Mark[] = [];
  const indent = tick.side + tick.gap;
  const leading = leadingOf(choice.size) + 3;
  let [left, top] = [0, 0];
  for (const { text, isChosen } of choices) {
    const needed = indent + measure('regular', text, choice.size);
    if (left > 0 && left + needed > width) [left, top] = [0, top + leading];
    const words = setWrapped([text], width - indent, choice, measure);
    marks.push({ mark: 'box', left, top: top + 3, side: tick.side, isTicked: isChosen });
    marks.push(...moved(words.marks, { x: left + indent, y: top }));
    left += needed + tick.apart;
    if (words.height > leading) [left, top] = [0, top + words.height + 3];
  }
  return { height: left > 0 ? top + leading : top, marks, width };
};

const setValue = (field: Field, width: number, measure: MeasureType): SetText => {
  const { reading, lines = [], choices, hint, written } = field;
  return stacked([
    ...(reading ? [setFitted([reading], width, { ...small, smallest: 6.5 }, measure)] : []),
    ...(lines.length > 0 ? [setFitted(lines, width, value, measure)] : []),
    ...(choices ? [setChoices(choices, width, measure)] : []),
    ...(written ? [setFitted([written], width, { size: 12, smallest: 9, tone: 'pen' }, measure)] : []),
    ...(hint ? [setWrapped([hint], width, small, measure)] : []),
  ]);
};

/** Sets the label of a field, which stands in the tinted part of its cell. */
const setLabel = (label: string, width: number, measure: MeasureType): SetText =>
  setWrapped([label], width - 2 * padding.x, { size: 8.5 }, measure);

/** How a field is divided: its label to the left, its value to the right. */
export interface FieldPlace {
  readonly left: number;
  readonly width: number;
  readonly labelWidth: number;
}

/** How high a field must at least be. */
export const heightOfField = (field: Field, { width, labelWidth }: FieldPlace, measure: MeasureType): number => {
  const inner = width - labelWidth - 2 * padding.x - (field.hasSeal ? seal.room : 0);
  const content = Math.max(
    setLabel(field.label, labelWidth, measure).height,
    setValue(field, inner, measure).height,
    field.room ?? 0,
  );
  return Math.max(24, content + 2 * padding.y);
};

const middle = (height: number, part: SetText): number => (height - part.height) / 2;

/** Draws a field into a cell of a height; label and value stand in the middle of it. */
export const drawField = (field: Field, place: FieldPlace, height: number, measure: MeasureType): Mark[] => {
  const { left, width, labelWidth } = place;
  const inner = width - labelWidth - 2 * padding.x - (field.hasSeal ? seal.room : 0);
  const label = setLabel(field.label, labelWidth, measure);
  const content = setValue(field, inner, measure);
  const stroke = { tone: 'line', weight: 0.6 } as const;
  const sealPlace = { left: left + width - seal.room + 4, top: height / 2 };
  // What is written by hand stands above its hint, which keeps to the bottom.
  const isToWrite = field.room !== undefined && field.lines === undefined && field.written === undefined;
  const contentTop = isToWrite ? height - content.height - 3 : middle(height, content);
  return [
    { mark: 'area', left, top: 0, width: labelWidth, height, fill: 'tint', stroke },
    { mark: 'area', left: left + labelWidth, top: 0, width: width - labelWidth, height, stroke },
    ...moved(label.marks, { x: left + padding.x, y: middle(height, label) }),
    ...moved(content.marks, { x: left + labelWidth + padding.x, y: contentTop }),
    ...(field.hasSeal
      ? ([
          { mark: 'circle', left: sealPlace.left + seal.radius, top: sealPlace.top, radius: seal.radius },
          {
            mark: 'text',
            text: '印',
            face: 'regular',
            size: 9,
            tone: 'line',
            left: sealPlace.left + seal.radius - 4.5,
            top: sealPlace.top - 6.5,
          },
        ] satisfies Mark[])
      : []),
  ];
};
