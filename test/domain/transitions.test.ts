import { expect, test } from 'vitest';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { type ApplicationAction, transitions } from '#shared/domain/transitions.ts';

/** The route by which staff take each action. */
const routeOf: Partial<Record<ApplicationAction, keyof typeof staffRoutes>> = {
  take_case: 'takeCase',
  release_case: 'releaseCase',
  register_envelope: 'registerEnvelope',
  store_scan: 'storeScan',
  replace_purged_scan: 'storeScan',
  purge_scan: 'purgeScan',
  add_note: 'addNote',
  rotate_scan: 'rotateScan',
  inspect_paper: 'inspectPaper',
  confirm_items: 'confirmItems',
  follow_tracking: 'followTracking',
  record_risk: 'recordRisk',
  record_operator_act: 'recordOperatorAct',
  approve_review: 'decideReview',
  escalate_review: 'decideReview',
  request_resubmission: 'decideReview',
  approve_escalation: 'decideApproval',
  return_to_review: 'decideApproval',
  decline: 'declineApplication',
  record_dispatch: 'recordDispatch',
  record_delivery: 'recordLetterResult',
  record_return_resend: 'recordLetterResult',
  record_return_to_documents: 'recordLetterResult',
  record_late_return: 'recordLetterResult',
  record_late_return_to_documents: 'recordLetterResult',
  retry_activation: 'repairActivation',
  abandon_activation: 'repairActivation',
  propose_record_amendment: 'proposeAmendment',
  settle_record_amendment: 'decideAmendment',
};

const staffRows = transitions.filter(({ by }) => Array.isArray(by));

test.each(staffRows)('$action is offered to the roles whose requests are let in', ({ action, by }) => {
  const route = routeOf[action];
  expect(route).toBeDefined();
  expect(route && staffRoutes[route].roles).toEqual(by);
});
