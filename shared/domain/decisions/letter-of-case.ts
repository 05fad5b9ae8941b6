import type { Application } from '../application.ts';
import type { Letter } from '../letter.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';

/** The letter of a case by its id. */
export const letterOf = (application: Application, letterId: string): Result<Letter, DomainRefusalCode> => {
  const letter = application.letters.find((one) => one.letterId === letterId);
  return letter ? ok(letter) : refuse('letter_unknown');
};

/** The letters of a case with one of them changed. */
export const withLetter = (application: Application, changed: Letter): Letter[] =>
  application.letters.map((letter) => (letter.letterId === changed.letterId ? changed : letter));
