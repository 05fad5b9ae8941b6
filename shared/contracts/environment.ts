import * as z from 'zod/mini';

const variables = z.strictObject({
  APPLICATIONS_TABLE: z.string(),
  AUDIT_TRAIL_TABLE: z.string(),
  WAITS_TABLE: z.string(),
  ACCOUNTS_TABLE: z.string(),
  CLAIMS_TABLE: z.string(),
  SUSPICIONS_TABLE: z.string(),
  HOLDS_TABLE: z.string(),
  INTAKE_BUCKET: z.string(),
  EVIDENCE_BUCKET: z.string(),
  RESUME_WORKFLOW_FUNCTION: z.string(),
  START_WORKFLOW_FUNCTION: z.string(),
  SEND_MAIL_FUNCTION: z.string(),
  DESTROY_SCANS_FUNCTION: z.string(),
  /** ARN of the state machine's alias; runs are started by it, never by the machine itself. */
  WORKFLOW_ALIAS_ARN: z.string(),
  /** `From` of every mail: an address of the verified identity. */
  MAIL_SENDER: z.string(),
  MAIL_CONFIGURATION_SET: z.string(),
  /** Where the operator's own notices go (late work, stuck activations). */
  OPERATIONS_MAIL: z.string(),
  /** Origin of the pages, for links in mails: `https://…` without a trailing slash. */
  SITE_ORIGIN: z.string(),
  /** The 03 numbers that can be assigned, as `first-last` ranges of ten digits, separated by commas. */
  NUMBER_POOL: z.string(),
  /** Where papers are posted to: a documents address (`documents-address.ts`) as JSON. */
  DOCUMENTS_ADDRESS: z.string(),
});
type VariableName = keyof typeof variables.shape;

interface LambdaFunction {
  /** The file that exports `handler`, from the project's root. */
  readonly entry: string;
  readonly environment: readonly VariableName[];
  /** Files that it reads beside its bundle, by the name there: where each comes from in `node_modules`. */
  readonly assets?: Readonly<Record<string, string>>;
}

const stores = ['APPLICATIONS_TABLE', 'AUDIT_TRAIL_TABLE', 'WAITS_TABLE'] as const;
const notifiers = ['RESUME_WORKFLOW_FUNCTION', 'SEND_MAIL_FUNCTION'] as const;
const task = (name: string, ...more: VariableName[]): LambdaFunction => ({
  entry: `functions/workflow/${name}.ts`,
  environment: [...stores, 'SEND_MAIL_FUNCTION', ...more],
});

/** The faces that documents are printed in; each file lies, under this name, beside the bundle of a function that prints. */
export const faceFiles = {
  regular: '400Regular/NotoSansJP_400Regular.ttf',
  bold: '700Bold/NotoSansJP_700Bold.ttf',
} as const;
export type FaceName = keyof typeof faceFiles;

/** Where the files of the faces come from. */
const facePackage = '@expo-google-fonts/noto-sans-jp';

/** Every Lambda function: where it begins and which variables it gets. Read by the functions and by the CDK app. */
export const lambdaFunctions = {
  'customer-api': {
    entry: 'functions/customer/api.ts',
    environment: [
      ...stores,
      ...notifiers,
      'ACCOUNTS_TABLE',
      'CLAIMS_TABLE',
      'START_WORKFLOW_FUNCTION',
      'DOCUMENTS_ADDRESS',
    ],
  },
  'staff-api': {
    entry: 'functions/staff/api.ts',
    environment: [
      ...stores,
      ...notifiers,
      'ACCOUNTS_TABLE',
      'CLAIMS_TABLE',
      'START_WORKFLOW_FUNCTION',
      'DESTROY_SCANS_FUNCTION',
      'INTAKE_BUCKET',
      'EVIDENCE_BUCKET',
    ],
  },
  'compliance-api': {
    entry: 'functions/compliance/api.ts',
    environment: ['SUSPICIONS_TABLE', 'HOLDS_TABLE', 'APPLICATIONS_TABLE', 'ACCOUNTS_TABLE'],
  },
  'export-record': {
    entry: 'functions/record-export/api.ts',
    environment: ['APPLICATIONS_TABLE', 'AUDIT_TRAIL_TABLE'],
    assets: {
      [faceFiles.regular]: `${facePackage}/${faceFiles.regular}`,
      // The colour profile that PDF/A wants; the library looks for it there.
      'data/sRGB_IEC61966_2_1.icc': 'pdfkit/js/data/sRGB_IEC61966_2_1.icc',
    },
  },
  'status-api': { entry: 'functions/status/api.ts', environment: ['APPLICATIONS_TABLE', 'CLAIMS_TABLE'] },
  'print-pack': {
    entry: 'functions/print-pack/api.ts',
    environment: ['APPLICATIONS_TABLE', 'DOCUMENTS_ADDRESS'],
    assets: {
      [faceFiles.regular]: `${facePackage}/${faceFiles.regular}`,
      [faceFiles.bold]: `${facePackage}/${faceFiles.bold}`,
    },
  },
  'open-wait': task('open-wait', 'RESUME_WORKFLOW_FUNCTION'),
  'lapse-wait': task('lapse-wait', 'RESUME_WORKFLOW_FUNCTION'),
  'register-submission': task('register-submission'),
  'assess-documents': task('assess-documents'),
  'request-resubmission': task('request-resubmission'),
  'open-verification-record': task('open-verification-record'),
  'complete-verification': task('complete-verification'),
  'assign-numbers': task('assign-numbers', 'ACCOUNTS_TABLE', 'CLAIMS_TABLE', 'NUMBER_POOL'),
  'carry-over-extensions': task('carry-over-extensions', 'ACCOUNTS_TABLE'),
  'start-billing': task('start-billing', 'ACCOUNTS_TABLE'),
  'complete-activation': task('complete-activation', 'CLAIMS_TABLE'),
  'report-activation-failure': task('report-activation-failure'),
  'reverse-activation': task('reverse-activation', 'ACCOUNTS_TABLE', 'CLAIMS_TABLE'),
  'close-application': task('close-application', 'CLAIMS_TABLE'),
  'resume-workflow': { entry: 'functions/delivery/resume-workflow.ts', environment: ['WAITS_TABLE'] },
  'start-workflow': {
    entry: 'functions/delivery/start-workflow.ts',
    environment: ['APPLICATIONS_TABLE', 'WORKFLOW_ALIAS_ARN'],
  },
  'send-mail': {
    entry: 'functions/delivery/send-mail.ts',
    environment: [
      'APPLICATIONS_TABLE',
      'ACCOUNTS_TABLE',
      'MAIL_SENDER',
      'MAIL_CONFIGURATION_SET',
      'OPERATIONS_MAIL',
      'SITE_ORIGIN',
    ],
  },
  'destroy-scans': {
    entry: 'functions/delivery/destroy-scans.ts',
    environment: ['APPLICATIONS_TABLE', 'INTAKE_BUCKET', 'EVIDENCE_BUCKET'],
  },
  'sweep-undelivered': {
    entry: 'functions/delivery/sweep-undelivered.ts',
    environment: [
      'APPLICATIONS_TABLE',
      'WAITS_TABLE',
      ...notifiers,
      'START_WORKFLOW_FUNCTION',
      'DESTROY_SCANS_FUNCTION',
    ],
  },
  'record-mail-event': {
    entry: 'functions/delivery/record-mail-event.ts',
    environment: ['APPLICATIONS_TABLE', 'AUDIT_TRAIL_TABLE', 'ACCOUNTS_TABLE'],
  },
  'add-token-claims': { entry: 'functions/identity/add-token-claims.ts', environment: [] },
} as const satisfies Record<string, LambdaFunction>;

export type LambdaFunctionName = keyof typeof lambdaFunctions;
type EnvironmentOf<Name extends LambdaFunctionName> = Record<
  (typeof lambdaFunctions)[Name]['environment'][number],
  string
>;

/** What the CDK app must provide for a function: every variable that it names, and no other. */
export type FunctionEnvironment<Name extends LambdaFunctionName> = EnvironmentOf<Name>;

/** Reads and checks a function's variables at its start; throws with the names of those that are missing. */
export const readEnvironment = <Name extends LambdaFunctionName>(
  name: Name,
  from: Readonly<Record<string, string | undefined>>,
): EnvironmentOf<Name> => {
  const names: readonly VariableName[] = lambdaFunctions[name].environment;
  const missing = names.filter((variable) => !from[variable]);
  if (missing.length > 0) throw new Error(`${name} lacks the environment variables ${missing.join(', ')}`);
  return Object.fromEntries(names.map((variable) => [variable, from[variable]])) as EnvironmentOf<Name>;
};
