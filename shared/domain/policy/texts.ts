import type { CivilDate } from '../civil-date.ts';
import type { Law, LawReference } from './law-reference.ts';

/** The texts that an edition was written from: a citation carries the day as of which its text is meant. */
export interface Texts {
  readonly asOf: Readonly<Record<Law, CivilDate>>;
}

/** Cites an article of one of the edition's texts. */
export const cite = ({ asOf }: Texts, law: Law, article: string): LawReference => ({ law, article, asOf: asOf[law] });
