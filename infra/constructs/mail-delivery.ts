import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as ses from 'aws-cdk-lib/aws-ses';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

// What is delivered needs nobody; what comes back does.
const eventsOfInterest = [ses.EmailSendingEvent.BOUNCE, ses.EmailSendingEvent.COMPLAINT];

/** The configuration set that every mail is sent with, and the way of its events to whoever records them. */
export class MailDelivery extends Construct {
  readonly configurationSet: ses.ConfigurationSet;

  constructor(scope: Construct) {
    super(scope, 'Mail');
    this.configurationSet = new ses.ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const defaultBus = Stack.of(this).formatArn({
      service: 'events',
      resource: 'event-bus',
      resourceName: 'default',
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    this.configurationSet.addEventDestination('Events', {
      // SES delivers to the default bus only.
      destination: ses.EventDestination.eventBus(events.EventBus.fromEventBusArn(this, 'DefaultBus', defaultBus)),
      events: eventsOfInterest,
    });
  }

  /** Lets a function hear what became of the mails. */
  reportTo({ lambda }: ServiceFunction, failedEvents: sqs.IQueue): void {
    new events.Rule(this, 'MailEvents', {
      description: 'What became of our mails: bounced, or complained of.',
      // The service also publishes news of the account on the same bus.
      eventPattern: { source: ['aws.ses'], detailType: ['Email Bounced', 'Email Complaint Received'] },
      targets: [new targets.LambdaFunction(lambda, { deadLetterQueue: failedEvents, retryAttempts: 10 })],
    });
  }
}
