import type * as z from 'zod/mini';
import type { envelopeRoutes } from '#shared/contracts/http/envelope-routes.ts';
import type { PaperKind } from '#shared/domain/policy/paper-kind.ts';
import { readDay } from '../parts/read-day.ts';

/** What an envelope should hold for one purpose. */
export type ExpectedPapers = z.infer<(typeof envelopeRoutes.findReceptionNumber.responses)[200]>['papers'][number];

/** One paper as it is about to be registered. */
export interface PaperLine {
  readonly id: number;
  /** Whether it is in the envelope: what is expected is told by the law, what is there only by the clerk. */
  readonly isThere: boolean;
  readonly kind: PaperKind;
  readonly subject: ExpectedPapers['subject'];
  readonly form: 'original' | 'copy';
  readonly issuedOn: string;
  readonly expiresOn: string;
  /** The kinds that would do in its place. */
  readonly usual: readonly PaperKind[];
}

type Item = ExpectedPapers['ways'][number]['items'][number];

const lineOf = (subject: ExpectedPapers['subject'], { kinds, form }: Item): Omit<PaperLine, 'id'>[] => {
  const [kind] = kinds;
  if (!kind) return [];
  return [
    {
      isThere: false,
      kind,
      subject,
      form: form === 'copy' ? 'copy' : 'original',
      issuedOn: '',
      expiresOn: '',
      usual: kinds,
    },
  ];
};

/** The lines to begin with: the first way of everything that is wanted; one paper may serve two purposes. */
export const expectedLines = (expected: readonly ExpectedPapers[]): PaperLine[] => {
  const lines = expected.flatMap(({ subject, ways: [first] }) =>
    (first?.items ?? []).flatMap((item) => lineOf(subject, item)),
  );
  return lines
    .filter(
      ({ kind, subject }, index) => lines.findIndex((one) => one.kind === kind && one.subject === subject) === index,
    )
    .map((line, id) => ({ id, ...line }));
};

/** A further paper that nobody expected. */
export const furtherLine = (id: number, subject: PaperLine['subject']): PaperLine => ({
  id,
  isThere: true,
  kind: 'drivers_license',
  subject,
  form: 'copy',
  issuedOn: '',
  expiresOn: '',
  usual: [],
});

/** Whether a day was typed that is none. */
export const hasUnreadableDay = ({ issuedOn, expiresOn }: PaperLine): boolean =>
  [issuedOn, expiresOn].some((typed) => typed.trim() !== '' && !readDay(typed));

/** A paper as the API takes it. */
export const registeredOf = ({ kind, subject, form, ...printed }: PaperLine) => {
  const [issuedOn, expiresOn] = [readDay(printed.issuedOn), readDay(printed.expiresOn)];
  return { kind, subject, form, ...(issuedOn ? { issuedOn } : {}), ...(expiresOn ? { expiresOn } : {}) };
};
