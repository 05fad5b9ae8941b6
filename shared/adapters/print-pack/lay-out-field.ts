import type { Choice, Field } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { type Mark, type MarkGroup, moved, stacked } from './marks.ts';
import { leadingOf, type MeasureType, setFitted, setWrapped } from './type-setter.ts';

const padding = { x: 7, y: 5 };
const value = { size: 10.5, smallest: 8 } as const;
const small = { size: 7.5, tone: 'grey' } as const;
const choice = { size: 9.5 } as const;
const tick = { side: 8.5, gap: 5, apart: 18 };
const seal = { radius: 14, room: 40 };

/** Short answers stand side by side, long ones on lines of their own. */
const setChoices = (choices: readonly Choice[], width: number, measure: MeasureType): MarkGroup => {
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
  return { height: left > 0 ? top + leading : top, marks };
};

const setValue = (field: Field, width: number, measure: MeasureType): MarkGroup => {
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
const setLabel = (label: string, width: number, measure: MeasureType): MarkGroup =>
  setWrapped([label], width - 2 * padding.x, { size: 8.5 }, measure);

/** How a field is divided: its label to the left, its value to the right. */
export interface FieldPlace {
  readonly left: number;
  readonly width: number;
  readonly labelWidth: number;
}

/** A field that is set: how high it must at least be, and how it is drawn into a cell of a height. */
export interface SetField {
  readonly height: number;
  readonly marksIn: (height: number) => Mark[];
}

const sealMarks = (left: number, top: number): Mark[] => [
  { mark: 'circle', left: left + seal.radius, top, radius: seal.radius },
  {
    mark: 'text',
    text: '印',
    face: 'regular',
    size: 9,
    tone: 'line',
    left: left + seal.radius - 4.5,
    top: top - 6.5,
  },
];

const stroke = { tone: 'line', weight: 0.6 } as const;

/** Sets a field; its label and its value stand in the middle of the cell. */
export const setField = (field: Field, { left, width, labelWidth }: FieldPlace, measure: MeasureType): SetField => {
  const inner = width - labelWidth - 2 * padding.x - (field.hasSeal ? seal.room : 0);
  const label = setLabel(field.label, labelWidth, measure);
  const content = setValue(field, inner, measure);
  // What is written by hand stands above its hint, which keeps to the bottom.
  const isToWrite = field.room !== undefined && field.lines === undefined && field.written === undefined;
  const middle = (height: number, part: MarkGroup): number => (height - part.height) / 2;
  return {
    height: Math.max(24, Math.max(label.height, content.height, field.room ?? 0) + 2 * padding.y),
    marksIn: (height) => [
      { mark: 'area', left, top: 0, width: labelWidth, height, fill: 'tint', stroke },
      { mark: 'area', left: left + labelWidth, top: 0, width: width - labelWidth, height, stroke },
      ...moved(label.marks, { x: left + padding.x, y: middle(height, label) }),
      ...moved(content.marks, {
        x: left + labelWidth + padding.x,
        y: isToWrite ? height - content.height - 3 : middle(height, content),
      }),
      ...(field.hasSeal ? sealMarks(left + width - seal.room + 4, height / 2) : []),
    ],
  };
};
