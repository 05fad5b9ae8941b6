import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../compliance.ts';
import { mailSenderOf, type Settings } from '../settings.ts';
import { verificationMail } from './sign-in-mails.ts';

interface AudiencePoolProps extends cognito.UserPoolProps {
  readonly settings: Settings;
  /** The path of the page that the sign-in returns to. */
  readonly page: string;
  readonly refreshTokenValidity: Duration;
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
  userVerification: verificationMail,
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

  constructor(scope: Construct, id: string, props: AudiencePoolProps) {
    super(scope, id);
    const { settings, page, refreshTokenValidity, ...poolProps } = props;
    this.pool = new cognito.UserPool(this, 'Pool', { ...commonProps(settings), ...poolProps });
    this.client = this.pool.addClient('Pages', {
      generateSecret: false,
      // Named, because Cognito adds the custom flow where none is. The API takes no token of a direct sign-in.
      authFlows: { userSrp: true },
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
      'The plan Plus buys threat detection; the sign-in firewall, long passwords and the MFA of staff stand in for it.',
    );
  }
}
