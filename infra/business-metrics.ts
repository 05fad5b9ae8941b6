import type { LambdaFunctionName } from '#shared/contracts/environment.ts';

/** What a function counts of the business, in CloudWatch's embedded metric format, that a person has to act on. */
export interface BusinessMetric {
  readonly name: string;
  readonly countedBy: LambdaFunctionName;
  readonly meaning: string;
}

/** The namespace that every function counts in. */
export const metricNamespace = 'ClocallOnboarding';

export const watchedMetrics = [
  {
    name: 'DecisionUndelivered',
    countedBy: 'sweep-undelivered',
    meaning: 'A committed decision does not reach the workflow.',
  },
  { name: 'MailUnsent', countedBy: 'sweep-undelivered', meaning: 'A mail that was asked for is not sent.' },
  { name: 'StartUndelivered', countedBy: 'sweep-undelivered', meaning: 'A submitted application has no run.' },
  { name: 'ActivationStuck', countedBy: 'report-activation-failure', meaning: 'An activation waits for a repair.' },
] as const satisfies readonly BusinessMetric[];
