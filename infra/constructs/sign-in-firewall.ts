import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { flood, managed, visibility } from './firewall-rules.ts';
import type { UserPools } from './user-pools.ts';

/** A page of the sign-in and what it loads are about ten requests; an office signs in from one address. */
const signInFlood = { name: 'FloodFromOneAddress', requestsPerFiveMinutes: 600 };

/** Turns floods of sign-ups and guessed passwords away: the managed login has an origin of its own, not the site's. */
export class SignInFirewall extends Construct {
  constructor(scope: Construct, { customers, staff }: UserPools) {
    super(scope, 'SignInFirewall');
    const webAcl = new wafv2.CfnWebACL(this, 'WebAcl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('sign-in'),
      rules: [flood(0, signInFlood), managed(1, 'AWSManagedRulesAmazonIpReputationList')],
    });
    for (const [name, { pool }] of Object.entries({ Customers: customers, Staff: staff })) {
      new wafv2.CfnWebACLAssociation(this, name, { resourceArn: pool.userPoolArn, webAclArn: webAcl.attrArn });
    }
  }
}
