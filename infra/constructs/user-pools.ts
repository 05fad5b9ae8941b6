import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { staffRoles } from '#shared/domain/people.ts';
import { acknowledge } from '../compliance.ts';
import { mailSenderOf, type Settings } from '../settings.ts';
import { invitationMail, verificationMail } from './sign-in-mails.ts';

interface PoolInput {
  readonly settings: Settings;
  /** Adds to the access token what the API has to know of the caller. */
  readonly addTokenClaims: lambda.IFunction;
}

const passwordPolicy: cognito.PasswordPolicy = {
  minLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
  passwordHistorySize: 5,
};

const commonProps = (settings: Settings): cognito.UserPoolProps => ({
  featurePlan: cognito.FeaturePlan.ESSENTIALS,
  signInAliases: { email: true },
  signInCaseSensitive: false,
  autoVerify: { email: true },
  keepOriginal: { email: true },
  standardAttributes: { email: { required: true, mutable: true } },
  accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
  passwordPolicy,
  deletionProtection: settings.keepsState,
  removalPolicy: settings.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  ...(settings.stage === 'local'
    ? {}
    : {
        email: cognito.UserPoolEmail.withSES({
          fromEmail: mailSenderOf(settings),
          sesRegion: settings.region,
          sesVerifiedDomain: settings.mailDomain,
        }),
      }),
});

/** The pool of one audience with its managed login and the public client of its pages. */
export class AudiencePool extends Construct {
  readonly pool: cognito.UserPool;
  readonly client: cognito.UserPoolClient;
  /** Where the managed login stands. */
  readonly domain: cognito.UserPoolDomain;

  constructor(
    scope: Construct,
    id: string,
    { settings, addTokenClaims }: PoolInput,
    props: cognito.UserPoolProps & { readonly page: string; readonly refreshTokenValidity: Duration },
  ) {
    super(scope, id);
    const { page, refreshTokenValidity, ...poolProps } = props;
    this.pool = new cognito.UserPool(this, 'Pool', { ...commonProps(settings), ...poolProps });
    this.pool.addTrigger(
      cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      addTokenClaims,
      cognito.LambdaVersion.V2_0,
    );
    this.client = this.pool.addClient('Pages', {
      generateSecret: false,
      authFlows: {},
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
        callbackUrls: [`${settings.siteOrigin}${page}`],
        logoutUrls: [`${settings.siteOrigin}${page}`],
      },
    });
    this.domain = this.pool.addDomain('ManagedLogin', {
      cognitoDomain: { domainPrefix: `clocall-${id.toLowerCase()}-${settings.stage}` },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new cognito.CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    acknowledge(
      this.pool,
      'AwsSolutions-COG8',
      'The plan Plus buys threat detection; the firewall, long passwords and the MFA of staff stand in for it.',
    );
  }
}

/** Two pools, so that a token of a customer can never pass where a token of staff is asked for. */
export class UserPools extends Construct {
  readonly customers: AudiencePool;
  readonly staff: AudiencePool;

  constructor(scope: Construct, input: PoolInput) {
    super(scope, 'UserPools');
    this.customers = new AudiencePool(this, 'Customers', input, {
      page: '/',
      refreshTokenValidity: Duration.days(30),
      selfSignUpEnabled: true,
      userVerification: verificationMail,
      mfa: cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
    });
    acknowledge(
      this.customers.pool,
      'AwsSolutions-COG2',
      'Applicants may add a second factor; asking it of everybody would keep out those without an authenticator.',
    );
    this.staff = new AudiencePool(this, 'Staff', input, {
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
