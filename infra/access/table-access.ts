import type { LambdaFunctionName } from '#shared/contracts/environment.ts';
import type { TableName, tableDefinitions } from '#shared/contracts/tables.ts';

type IndexName = (typeof tableDefinitions)[TableName]['indexes'][number]['name'];
type Action = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** What one function may do with one table or with one of its indexes. */
export interface TableRight {
  readonly table: TableName;
  readonly index?: IndexName;
  readonly actions: readonly Action[];
  /** Refuses a call that would read the task token. */
  readonly withoutTaskToken?: true;
}

const may = (...actions: Action[]) => ({
  on: (table: TableName): TableRight => ({ table, actions }),
  onIndex: (table: TableName, index: IndexName): TableRight => ({ table, index, actions }),
});
const exceptTaskToken = (right: TableRight): TableRight => ({ ...right, withoutTaskToken: true });

const changeApplications = may('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem').on('applications');
const appendToAuditTrail = may('PutItem').on('auditTrail');
const decideWaits = exceptTaskToken(may('UpdateItem').on('waits'));
const change = [changeApplications, appendToAuditTrail, decideWaits];
const changeAccounts = may('GetItem', 'PutItem', 'UpdateItem').on('accounts');
const claim = may('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem').on('claims');

/** Who may do what with which table. What does not stand here is refused. */
export const tableAccess: Readonly<Record<LambdaFunctionName, readonly TableRight[]>> = {
  'customer-api': [
    ...change,
    may('Query').on('applications'),
    may('Query').onIndex('applications', 'ByCustomer'),
    may('GetItem', 'PutItem', 'UpdateItem', 'Query').on('accounts'),
    claim,
  ],
  'staff-api': [
    ...change,
    may('Query').on('applications'),
    may('Query').onIndex('applications', 'StaffQueue'),
    may('Query').onIndex('applications', 'Pending'),
    may('Query').on('auditTrail'),
    may('Query').onIndex('waits', 'Undelivered'),
    claim,
  ],
  'open-wait': [...change, may('PutItem').on('waits')],
  'lapse-wait': [...change, exceptTaskToken(may('GetItem').on('waits'))],
  'register-submission': change,
  'assess-documents': [...change, may('Query').on('applications')],
  'request-resubmission': change,
  'open-verification-record': change,
  'complete-verification': change,
  'assign-numbers': [...change, changeAccounts, claim],
  'carry-over-extensions': [...change, changeAccounts, may('Query').on('accounts')],
  'start-billing': [...change, changeAccounts],
  'complete-activation': [...change, changeAccounts, claim],
  'report-activation-failure': change,
  'reverse-activation': [...change, changeAccounts, claim],
  'close-application': [...change, claim],
  'resume-workflow': [may('GetItem', 'UpdateItem').on('waits')],
  'start-workflow': [may('GetItem', 'UpdateItem').on('applications')],
  'send-mail': [may('GetItem', 'UpdateItem').on('applications'), may('GetItem').on('accounts')],
  'sweep-undelivered': [may('Query').onIndex('applications', 'Pending'), may('Query').onIndex('waits', 'Undelivered')],
  'record-mail-event': [
    may('GetItem', 'UpdateItem').on('applications'),
    appendToAuditTrail,
    may('GetItem', 'UpdateItem').on('accounts'),
  ],
  'add-token-claims': [],
};
