import { compareKana, kanaKey } from './compare-name.ts';
import { compareTexts, foldText } from './compare-texts.ts';
import { type Comparison, different, variant } from './comparison.ts';
import { foldGlyphs, foldRelatedCharacters, foldWidth } from './glyph-folds.ts';
import { divideLegalForm, writeOutLegalForm } from './legal-forms.ts';
import {
  type Fold,
  foldCase,
  foldHyphens,
  foldSeparatorForms,
  foldSpacing,
  foldVariationSequence,
} from './text-folds.ts';

const foldLegalForm: Fold = { note: 'legal_form_abbreviated', apply: writeOutLegalForm };

/** Signs that 商業登記規則50条 allows (& ' , - . ・) stay: they make another trade name. */
const corporateNameFolds: readonly Fold[] = [
  foldVariationSequence,
  foldWidth,
  foldHyphens,
  foldSeparatorForms,
  foldSpacing,
  foldLegalForm,
  foldGlyphs,
  foldRelatedCharacters,
  foldCase,
];

/** The comparison key of a trade name (商号): the legal form written out where it stands. */
export const corporateNameKey = (name: string): string => foldText(name, corporateNameFolds);

/** Compares a corporation's name as entered with the registered one on the paper. */
export const compareCorporateName = (entered: string, shown: string): Comparison => {
  const found = compareTexts(entered, shown, corporateNameFolds);
  if (found.outcome !== 'different') return found;
  const left = divideLegalForm(corporateNameKey(entered), 'name');
  const right = divideLegalForm(corporateNameKey(shown), 'name');
  if (left.rest !== right.rest) return found;
  return different(left.form === right.form ? 'legal_form_position' : 'legal_form_differs');
};

/** Compares the readings of trade names; カブシキガイシャ is usually left out of them. */
export const compareCorporateKana = (entered: string, shown: string): Comparison => {
  const found = compareKana(entered, shown);
  if (found.outcome !== 'different') return found;
  const left = divideLegalForm(kanaKey(entered), 'reading');
  const right = divideLegalForm(kanaKey(shown), 'reading');
  if (left.rest !== right.rest) return found;
  if (left.form === undefined || right.form === undefined) return variant(['legal_form_reading_omitted']);
  return different(left.form === right.form ? 'legal_form_position' : 'legal_form_differs');
};
