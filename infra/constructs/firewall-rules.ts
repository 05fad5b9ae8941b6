import type * as wafv2 from 'aws-cdk-lib/aws-wafv2';

/** What a firewall measures: numbers by rule, and nothing of any request. */
export const visibility = (metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  // Samples hold addresses and cookies of people.
  sampledRequestsEnabled: false,
  metricName,
});

const standsUnder = (path: string): wafv2.CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: path,
    textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
  },
});

/** Blocks an address that asks too often, or too often for what stands under a path. */
export const flood = (
  priority: number,
  { name, requestsPerFiveMinutes, path }: { name: string; requestsPerFiveMinutes: number; path?: string },
): wafv2.CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: {} },
  statement: {
    rateBasedStatement: {
      limit: requestsPerFiveMinutes,
      aggregateKeyType: 'IP',
      ...(path === undefined ? {} : { scopeDownStatement: standsUnder(path) }),
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
