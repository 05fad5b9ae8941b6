import { Duration } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { staffRoles } from '#shared/domain/people.ts';
import { acknowledge } from '../compliance.ts';
import type { Settings } from '../settings.ts';
import { AudiencePool } from './audience-pool.ts';
import { invitationMail } from './sign-in-mails.ts';

interface UserPoolsProps {
  readonly settings: Settings;
  /** Adds the verified address to a customer's access token: the account is opened from the token alone. */
  readonly addTokenClaims: lambda.IFunction;
}

/** Two pools, so that a token of a customer can never pass where a token of staff is asked for. */
export class UserPools extends Construct {
  readonly customers: AudiencePool;
  readonly staff: AudiencePool;

  constructor(scope: Construct, { settings, addTokenClaims }: UserPoolsProps) {
    super(scope, 'UserPools');
    this.customers = new AudiencePool(this, 'Customers', {
      settings,
      page: '/',
      refreshTokenValidity: Duration.days(30),
      selfSignUpEnabled: true,
      mfa: cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
    });
    acknowledge(
      this.customers.pool,
      'AwsSolutions-COG2',
      'Applicants may add a second factor; asking it of everybody would keep out those without an authenticator.',
    );
    this.customers.pool.addTrigger(
      cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      addTokenClaims,
      cognito.LambdaVersion.V2_0,
    );
    this.staff = new AudiencePool(this, 'Staff', {
      settings,
      page: '/staff/',
      refreshTokenValidity: Duration.hours(10),
      selfSignUpEnabled: false,
      userInvitation: invitationMail,
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
    });
    for (const role of staffRoles) this.staff.pool.addGroup(role, { groupName: role });
  }
}
