import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Act, useAct } from '../../parts/use-act.ts';
import type { Answer } from '../../session/api.ts';
import type { StaffCase } from './staff-case.ts';

/** The case that is shown, and what its parts do with it. */
export interface OpenCase {
  readonly staffCase: StaffCase;
  /** Asks for the case anew. */
  readonly reload: () => void;
  /** Asks for it anew after something was done with it: whoever did has seen what colleagues changed. */
  readonly goOn: () => void;
  /** Tells that somebody else was faster: what changed is shown, and the case asked for anew. */
  readonly noteConflict: () => void;
}

const CaseContext = createContext<OpenCase | undefined>(undefined);
export const CaseProvider = CaseContext.Provider;

/** The case that is open on this page. */
export const useCase = (): OpenCase => {
  const open = useContext(CaseContext);
  if (!open) throw new Error('No case is open here.');
  return open;
};

/** What tells that the case is not any more as it was shown. */
const conflicts = ['version_conflict', 'round_closed', 'not_possible_now', 'application_ended'];

/** An act on the case: afterwards the case is read anew, and a conflict is told with what changed. */
export const useCaseAct = (): Act => {
  const { reload, goOn, noteConflict } = useCase();
  const act = useAct();
  const run = async <Body>(send: (key: string) => Promise<Answer<Body>>): Promise<Body | undefined> => {
    const body = await act.run(async (key) => {
      const answer = await send(key);
      const { failure } = answer.ok ? {} : answer;
      if (failure?.kind === 'refused' && conflicts.includes(failure.problem.code)) noteConflict();
      // Who has taken the case is shown above it.
      if (failure?.kind === 'refused' && failure.problem.code === 'case_locked') reload();
      return answer;
    });
    if (body !== undefined) goOn();
    return body;
  };
  return { ...act, run };
};
