import type * as wafv2 from 'aws-cdk-lib/aws-wafv2';

/** What a firewall measures: numbers by rule, and nothing of any request. */
export const visibility = (metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  // Samples hold addresses and cookies of people.
  sampledRequestsEnabled: false,
  metricName,
});

/** Blocks an address that asks too often. */
export const flood = (requestsPerFiveMinutes: number): wafv2.CfnWebACL.RuleProperty => ({
  name: 'FloodFromOneAddress',
  priority: 0,
  action: { block: {} },
  statement: { rateBasedStatement: { limit: requestsPerFiveMinutes, aggregateKeyType: 'IP' } },
  visibilityConfig: visibility('FloodFromOneAddress'),
});

/** Blocks an address that asks too often for what stands under a path. */
export const floodOf = (
  path: string,
  { name, priority, requestsPerFiveMinutes }: { name: string; priority: number; requestsPerFiveMinutes: number },
): wafv2.CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: {} },
  statement: {
    rateBasedStatement: {
      limit: requestsPerFiveMinutes,
      aggregateKeyType: 'IP',
      scopeDownStatement: {
        byteMatchStatement: {
          fieldToMatch: { uriPath: {} },
          positionalConstraint: 'STARTS_WITH',
          searchString: path,
          textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
        },
      },
    },
  },
  visibilityConfig: visibility(name),
});

/** A rule group that AWS maintains; single rules of it can be counted only. */
export const managed = (
  priority: number,
  name: string,
  countedOnly: readonly string[] = [],
): wafv2.CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countedOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
});
