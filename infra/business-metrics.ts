/** What `sweep-undelivered` reports every minute in CloudWatch's embedded metric format, and what the alarms look at. */
export const businessMetrics = {
  namespace: 'ClocallOnboarding',
  dimensions: { service: 'sweep-undelivered' },
  /** Decisions that were committed more than five minutes ago and did not reach the workflow. */
  undeliveredDecisions: 'UndeliveredDecisions',
  /** By how many seconds the oldest case of any queue is past its due time; 0 when none is. */
  oldestOverdueSeconds: 'OldestOverdueSeconds',
} as const;
