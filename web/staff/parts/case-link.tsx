import { displayReceptionNumber, type ReceptionNumber } from '#shared/domain/reception-number.ts';

interface NamedCase {
  readonly applicationId: string;
  readonly receptionNumber?: ReceptionNumber | undefined;
}

const shownLetters = 8;

/** The way from a list to a case, by its reception number, or by the beginning of its id while it has none. */
export function CaseLink({ of: { applicationId, receptionNumber }, place }: { of: NamedCase; place: string }) {
  return (
    <a class="number" href={`#${place}`}>
      {receptionNumber ? displayReceptionNumber(receptionNumber) : applicationId.slice(0, shownLetters)}
    </a>
  );
}
