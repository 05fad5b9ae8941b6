import * as z from 'zod/mini';

/** How an execution stands, in AWS's words. */
export const executionStatusSchema = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
export type ExecutionStatus = z.infer<typeof executionStatusSchema>;

const columnsSchema = z.object({
  arn: z.string(),
  name: z.string(),
  machine_arn: z.string(),
  machine_name: z.string(),
  version_arn: z.nullable(z.string()),
  alias_arn: z.nullable(z.string()),
  role_arn: z.string(),
  definition_id: z.string(),
  input: z.string(),
  started_at: z.number(),
  status: executionStatusSchema,
  stopped_at: z.nullable(z.number()),
  output: z.nullable(z.string()),
  error: z.nullable(z.string()),
  cause: z.nullable(z.string()),
});

/** What stays the same for an execution's whole life. */
export interface ExecutionStart {
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  versionArn: string | undefined;
  aliasArn: string | undefined;
  roleArn: string;
  definitionId: string;
  /** JSON text, exactly as it was given. */
  input: string;
  startedAt: number;
}

/** How an execution ended. */
export interface ExecutionEnd {
  status: Exclude<ExecutionStatus, 'RUNNING'>;
  stoppedAt: number;
  output?: string | undefined;
  error?: string | undefined;
  cause?: string | undefined;
}

/** An execution as it stands. */
export interface ExecutionRecord extends ExecutionStart {
  status: ExecutionStatus;
  stoppedAt: number | undefined;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
}

/** Reads a row of the table `executions`. */
export function readExecutionRow(row: unknown): ExecutionRecord {
  const columns = columnsSchema.parse(row);
  return {
    arn: columns.arn,
    name: columns.name,
    machineArn: columns.machine_arn,
    machineName: columns.machine_name,
    versionArn: columns.version_arn ?? undefined,
    aliasArn: columns.alias_arn ?? undefined,
    roleArn: columns.role_arn,
    definitionId: columns.definition_id,
    input: columns.input,
    startedAt: columns.started_at,
    status: columns.status,
    stoppedAt: columns.stopped_at ?? undefined,
    output: columns.output ?? undefined,
    error: columns.error ?? undefined,
    cause: columns.cause ?? undefined,
  };
}
