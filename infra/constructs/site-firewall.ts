import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { flood, managed, visibility } from './firewall-rules.ts';

const siteFlood = { name: 'FloodFromOneAddress', requestsPerFiveMinutes: 1500 };

/** A few people behind one address who look at the status page; far too few to go through numbers and PINs. */
const statusFlood = { name: 'StatusFloodFromOneAddress', requestsPerFiveMinutes: 100, path: '/api/status/' };

/** Turns known attacks and floods away before they reach the API. It is no access control: tokens are. */
export class SiteFirewall extends Construct {
  readonly webAcl: wafv2.CfnWebACL;

  constructor(scope: Construct) {
    super(scope, 'Firewall');
    this.webAcl = new wafv2.CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('site'),
      rules: [
        flood(0, siteFlood),
        managed(1, 'AWSManagedRulesAmazonIpReputationList'),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        // A filled-in form is larger than the eight kilobytes of that rule; the API checks the size of every field.
        managed(3, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
        flood(4, statusFlood),
      ],
    });
  }
}
