import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as ses from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

interface MailStackProps extends StackProps {
  readonly settings: Settings;
}

/** The domain that mails come from. It is verified by hand before anything that sends by it can be made. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: MailStackProps) {
    super(scope, id, { ...props, terminationProtection: settings.keepsState });
    const identity = new ses.EmailIdentity(this, 'MailIdentity', {
      identity: ses.Identity.domain(settings.mailDomain),
      // What comes back is an event; forwarded, it would carry addresses to a mailbox that nobody reads.
      feedbackForwarding: false,
    });
    // Its DKIM records stand in the company's DNS.
    identity.applyRemovalPolicy(settings.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
  }
}
