/** The names of the tables that one commit writes to. A function that never claims anything has no claims table. */
export interface StoreTables {
  readonly applications: string;
  readonly auditTrail: string;
  readonly waits: string;
  readonly claims?: string | undefined;
}

type StoreEnvironment = Readonly<Record<'APPLICATIONS_TABLE' | 'AUDIT_TRAIL_TABLE' | 'WAITS_TABLE', string>> & {
  readonly CLAIMS_TABLE?: string;
};

/** The tables that a function's variables name. */
export const storeTablesOf = (environment: StoreEnvironment): StoreTables => ({
  applications: environment.APPLICATIONS_TABLE,
  auditTrail: environment.AUDIT_TRAIL_TABLE,
  waits: environment.WAITS_TABLE,
  claims: environment.CLAIMS_TABLE,
});
