import type { Application } from './application.ts';
import { type CivilDate, civilDateOf } from './civil-date.ts';
import type { Progress } from './progress.ts';
import { letterViewsOf } from './progress-letters.ts';
import { delaysByStatus, holderOf } from './progress-outlook.ts';
import { paperViewsOf } from './progress-papers.ts';
import { pollAfterSeconds, progressStatusOf } from './progress-status.ts';
import { stepsOf } from './progress-steps.ts';
import { endedInVain, isEnded } from './status.ts';
import { applicantActions } from './transitions.ts';

const deficienciesOf = ({ deficiencies, papers }: Application): Progress['deficiencies'] =>
  deficiencies.map(({ code, paperId, subject, originalsOnly, wanted, items }) => {
    const paper = papers.find((candidate) => candidate.paperId === paperId);
    return {
      code,
      ...(subject ? { subject } : {}),
      ...(paper ? { subject: paper.subject, paperKind: paper.kind } : {}),
      ...(originalsOnly ? { originalsOnly } : {}),
      ...(wanted ? { wanted } : {}),
      ...(items ? { items } : {}),
    };
  });

const isCustomerAction = (action: string): action is Progress['actions'][number] =>
  action === 'save_draft' || action === 'submit' || action === 'correct_form' || action === 'withdraw';

const daysOf = (application: Application, isCorrection: boolean) => {
  const { status, promisedOn, resubmissionEndsAt } = application;
  const documents = application.openWaits.documents ?? application.plannedWaits.documents;
  return {
    ...(documents ? { documentsEndOn: civilDateOf(documents.endsAt) } : {}),
    ...(promisedOn && !isEnded(status) && !isCorrection ? { promisedOn } : {}),
    ...(isCorrection && resubmissionEndsAt ? { resubmissionEndsOn: civilDateOf(resubmissionEndsAt) } : {}),
  };
};

/**
 * Projects an application, as it is saved on a JST day, onto what its customer may see; the same application on the same
 * day always gives the same answer.
 */
export const projectProgress = (application: Application, today: CivilDate): Progress => {
  const { applicationId, receptionNumber, applicantKind, status } = application;
  const statusCode = progressStatusOf(application);
  const isOver = endedInVain(status);
  const isCorrection = statusCode === 'correction_requested';
  const poll = pollAfterSeconds[statusCode];
  return {
    applicationId,
    ...(receptionNumber ? { receptionNumber } : {}),
    ...(applicantKind ? { applicantKind } : {}),
    statusCode,
    holder: holderOf(application, statusCode),
    steps: stepsOf(application, { statusCode, today }),
    laterIf: [...delaysByStatus[statusCode]],
    papers: isOver ? [] : paperViewsOf(application, isCorrection),
    letters: isOver ? [] : letterViewsOf(application),
    deficiencies: isCorrection ? deficienciesOf(application) : [],
    ...daysOf(application, isCorrection),
    ...(poll ? { pollAfterSeconds: poll } : {}),
    actions: applicantActions(status).filter(isCustomerAction),
  };
};
