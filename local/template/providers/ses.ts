import * as z from 'zod/mini';
import { ignoring, type Provider, physicalName } from '../provider.ts';

const identitySchema = z.strictObject({
  EmailIdentity: z.string(),
  ...ignoring('ConfigurationSetAttributes', 'DkimAttributes', 'DkimSigningAttributes', 'FeedbackAttributes', 'Tags'),
  ...ignoring('MailFromAttributes'),
});

/** `AWS::SES::EmailIdentity`: an address or domain that may send. */
export const provideEmailIdentity: Provider = (properties, { model }) => {
  const { EmailIdentity } = identitySchema.parse(properties);
  model.mailIdentities.push(EmailIdentity);
  const dkim = [1, 2, 3].flatMap((number) => [
    [`DkimDNSTokenName${number}`, `local${number}._domainkey.${EmailIdentity}`],
    [`DkimDNSTokenValue${number}`, `local${number}.dkim.amazonses.com`],
  ]);
  return { ref: EmailIdentity, attributes: { EmailIdentity, ...Object.fromEntries(dkim) } };
};

const configurationSetSchema = z.strictObject({
  Name: z.optional(z.string()),
  ...ignoring('DeliveryOptions', 'ReputationOptions', 'SendingOptions', 'SuppressionOptions', 'TrackingOptions'),
  ...ignoring('VdmOptions', 'Tags'),
});

/** `AWS::SES::ConfigurationSet`. */
export const provideConfigurationSet: Provider = (properties, context) => {
  const name = configurationSetSchema.parse(properties).Name ?? physicalName(context);
  context.model.configurationSets.push(name);
  return { ref: name };
};

const eventDestinationSchema = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Enabled: z._default(z.boolean(), true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({ EventBusArn: z.string().check(z.endsWith('event-bus/default')) }),
    Name: z.optional(z.string()),
  }),
});

/** `AWS::SES::ConfigurationSetEventDestination`, of events to the default event bus. */
export const provideEventDestination: Provider = (properties, context) => {
  const { ConfigurationSetName, EventDestination } = eventDestinationSchema.parse(properties);
  if (EventDestination.Enabled) {
    context.model.mailEventDestinations.push({
      configurationSet: ConfigurationSetName,
      eventTypes: EventDestination.MatchingEventTypes.map((type) => type.toUpperCase()),
    });
  }
  return { ref: context.logicalId };
};
