import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { LambdaFunctionName } from '#shared/contracts/environment.ts';

/** All that may stand in a log line: ids and codes. There is no field for what people entered. */
export interface LogFacts {
  readonly requestId?: string;
  readonly operation?: string;
  readonly applicationId?: string;
  readonly waitKey?: string;
  readonly itemKey?: string;
  readonly executionName?: string;
  readonly code?: string;
  readonly status?: number;
  readonly count?: number;
}

/** What is counted for alarms. */
export type MetricName =
  | 'InternalError'
  | 'DecisionLate'
  | 'DecisionUndelivered'
  | 'MailUnsent'
  | 'StartUndelivered'
  | 'ScanUndestroyed'
  | 'SignalFailed'
  | 'ActivationStuck'
  | 'MailBounced';

export interface Observability {
  record(event: string, facts: LogFacts): void;
  /** Tells an error by its name and where it was thrown; its message may hold data and stays out. */
  fail(event: string, error: unknown, facts: LogFacts): void;
  count(metric: MetricName, value?: number): void;
  /** Writes the counts; called once at the end of an invocation. */
  flush(): void;
}

/** The name of whatever was thrown. */
export const errorNameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
    : [];

/** The log and the counts of one function. */
export const createObservability = (service: LambdaFunctionName): Observability => {
  const logger = new Logger({ serviceName: service });
  const metrics = new Metrics({ namespace: 'ClocallOnboarding', serviceName: service });
  return {
    record: (event, facts) => logger.info(event, { ...facts }),
    fail: (event, error, facts) =>
      logger.error(event, { ...facts, errorName: errorNameOf(error), frames: framesOf(error) }),
    count: (metric, value = 1) => void metrics.addMetric(metric, MetricUnit.Count, value),
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
};
