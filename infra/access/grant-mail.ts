import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { MailDelivery } from '../constructs/mail-delivery.ts';
import type { ServiceFunctions } from '../constructs/service-functions.ts';
import { mailSenderOf, type Settings } from '../settings.ts';

/** Only one function sends mail: from the one address, with the one configuration set. */
export const grantMail = (
  functions: ServiceFunctions,
  { configurationSet }: MailDelivery,
  settings: Settings,
): void => {
  const sendMail = functions.of('send-mail');
  const ses = (resource: string, resourceName: string) =>
    Stack.of(sendMail).formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
  sendMail.allow(
    ['ses:SendEmail'],
    [ses('identity', settings.mailDomain), ses('configuration-set', configurationSet.configurationSetName)],
    { StringEquals: { 'ses:FromAddress': mailSenderOf(settings) } },
  );
};
