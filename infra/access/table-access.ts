import type { LambdaFunctionName } from '#shared/contracts/environment.ts';
import type { TableName, tableDefinitions } from '#shared/contracts/tables.ts';

type IndexName = (typeof tableDefinitions)[TableName]['indexes'][number]['name'];
type Action = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** What one function may do with one table or with one of its indexes. */
export interface TableRight {
  readonly table: TableName;
  readonly index?: IndexName;
  readonly actions: readonly Action[];
  /** `unseen`: refuses a call that would answer with the task token; `untouched`: also one that names it. */
  readonly taskToken?: 'unseen' | 'untouched';
  /** The only attributes that a reading may name, its keys among them; it must name what it wants. */
  readonly onlyAttributes?: readonly string[];
  /** How the partition keys begin that alone may be touched. */
  readonly onlyKeys?: string;
}

const may = (...actions: Action[]) => ({
  on: (table: TableName): TableRight => ({ table, actions }),
  onIndex: (table: TableName, index: IndexName): TableRight => ({ table, index, actions }),
});
const exceptTaskToken = (right: TableRight): TableRight => ({ ...right, taskToken: 'untouched' });
const withUnseenTaskToken = (right: TableRight): TableRight => ({ ...right, taskToken: 'unseen' });

// A change is one transaction: the application with its queue entries and outbox, its trail, its waits.
const changeOfCase = [may('GetItem', 'PutItem', 'DeleteItem').on('applications'), may('PutItem').on('auditTrail')];
const change = [...changeOfCase, exceptTaskToken(may('UpdateItem').on('waits'))];
const letGoOfClaims = may('DeleteItem').on('claims');

/** Who may do what with which table. What does not stand here is refused. */
export const tableAccess: Readonly<Record<LambdaFunctionName, readonly TableRight[]>> = {
  'customer-api': [
    ...change,
    may('Query').onIndex('applications', 'ByCustomer'),
    may('GetItem', 'Query', 'PutItem', 'UpdateItem').on('accounts'),
    may('GetItem', 'PutItem', 'DeleteItem').on('claims'),
  ],
  'staff-api': [
    ...change,
    // Reading a case is an act of its own: it moves the end of the trail.
    may('UpdateItem').on('applications'),
    // Notes are items of their own.
    may('Query').on('applications'),
    may('Query').onIndex('applications', 'StaffQueue'),
    may('Query').onIndex('applications', 'Pending'),
    // A search reads many forms at once, and the account of a number it finds by the number alone.
    may('Query').onIndex('applications', 'BySubmission'),
    may('BatchGetItem').on('applications'),
    may('Query').onIndex('accounts', 'ByNumber'),
    may('Query').on('auditTrail'),
    may('Query').onIndex('waits', 'Undelivered'),
    may('GetItem', 'PutItem').on('claims'),
  ],
  // An export is an act of its own: it reads the whole trail and moves its end.
  'export-record': [may('GetItem', 'UpdateItem').on('applications'), may('Query', 'PutItem').on('auditTrail')],
  'print-pack': [may('GetItem').on('applications')],
  // Nobody else has any right on what is suspected, and nobody changes or erases it (犯収法8条4項).
  'compliance-api': [
    may('GetItem', 'Query', 'PutItem').on('suspicions'),
    may('Query').onIndex('suspicions', 'ByKind'),
    // A hold is lifted by a second item: nobody can take away what was put.
    may('Query', 'PutItem').on('holds'),
    may('GetItem').on('applications'),
    may('Query').onIndex('applications', 'DueForErasure'),
    may('Query').onIndex('accounts', 'ByContractEnd'),
  ],
  // Whoever asks is not signed in: it sees the PIN and the progress alone, and writes nothing but counts of tries.
  'status-api': [
    { ...may('GetItem').on('applications'), onlyAttributes: ['applicationId', 'itemKey', 'pin', 'progress'] },
    { ...may('GetItem').on('claims'), onlyKeys: 'reception-number#' },
    { ...may('UpdateItem').on('claims'), onlyKeys: 'pin-tries#' },
  ],
  'open-wait': [...changeOfCase, withUnseenTaskToken(may('UpdateItem').on('waits')), may('PutItem').on('waits')],
  'lapse-wait': [...change, exceptTaskToken(may('GetItem').on('waits'))],
  'register-submission': change,
  'assess-documents': change,
  'request-resubmission': change,
  'open-verification-record': change,
  'complete-verification': change,
  'assign-numbers': [...change, may('Query', 'PutItem').on('accounts'), may('GetItem', 'PutItem').on('claims')],
  'carry-over-extensions': [...change, may('Query', 'UpdateItem').on('accounts')],
  'start-billing': [...change, may('Query', 'UpdateItem').on('accounts')],
  'complete-activation': [...change, letGoOfClaims],
  'report-activation-failure': change,
  'reverse-activation': [...change, may('Query', 'UpdateItem', 'DeleteItem').on('accounts'), letGoOfClaims],
  'close-application': [...change, letGoOfClaims],
  'resume-workflow': [may('GetItem', 'UpdateItem').on('waits')],
  'start-workflow': [may('GetItem', 'Query', 'UpdateItem').on('applications')],
  'send-mail': [may('GetItem', 'Query', 'UpdateItem').on('applications'), may('GetItem').on('accounts')],
  'destroy-scans': [may('Query', 'UpdateItem').on('applications')],
  'sweep-undelivered': [may('Query').onIndex('applications', 'Pending'), may('Query').onIndex('waits', 'Undelivered')],
  'record-mail-event': [
    may('GetItem', 'UpdateItem').on('applications'),
    may('Query').onIndex('applications', 'ByMessage'),
    may('PutItem').on('auditTrail'),
    may('GetItem', 'UpdateItem').on('accounts'),
  ],
  'add-token-claims': [],
};
