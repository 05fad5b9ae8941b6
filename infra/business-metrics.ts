import type { LambdaFunctionName } from '#shared/contracts/environment.ts';

/** What a function counts of the business, in CloudWatch's embedded metric format, that a person has to act on. */
export interface BusinessMetric {
  readonly name: string;
  readonly countedBy: LambdaFunctionName;
  readonly meaning: string;
  /** `Minimum` where it is counted every minute and matters only if it does not go away. */
  readonly statistic: 'Sum' | 'Minimum';
}

/** The namespace that every function counts in. */
export const metricNamespace = 'ClocallOnboarding';

export const watchedMetrics = [
  {
    name: 'DecisionUndelivered',
    countedBy: 'sweep-undelivered',
    meaning: 'A committed decision does not reach the workflow.',
    statistic: 'Minimum',
  },
  {
    name: 'MailUnsent',
    countedBy: 'sweep-undelivered',
    meaning: 'A mail that was asked for is not sent.',
    statistic: 'Minimum',
  },
  {
    name: 'StartUndelivered',
    countedBy: 'sweep-undelivered',
    meaning: 'A submitted application has no run.',
    statistic: 'Minimum',
  },
  {
    name: 'ScanUndestroyed',
    countedBy: 'sweep-undelivered',
    meaning: 'A scan that may not be kept is not destroyed for good.',
    statistic: 'Minimum',
  },
  {
    name: 'ActivationStuck',
    countedBy: 'report-activation-failure',
    meaning: 'An activation waits for a repair.',
    statistic: 'Sum',
  },
] as const satisfies readonly BusinessMetric[];
