import * as z from 'zod/mini';
import type { AsynchronousInvocations } from '../lambda/asynchronous-invocations.ts';
import type { SystemModel } from '../template/system-model.ts';

const eventSchema = z.looseObject({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

const mailDetailSchema = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.object({ 'ses:configuration-set': z.array(z.string()) }) }),
});

/** The default event bus: hands an event, already in EventBridge's envelope, to the targets of every rule that fits. */
export function publishToRules(
  { eventRules, mailEventDestinations }: SystemModel,
  asynchronous: AsynchronousInvocations,
  event: unknown,
): void {
  const { source, 'detail-type': detailType, detail } = eventSchema.parse(event);
  if (source === 'aws.ses' && !leavesSes(mailEventDestinations, detail)) return;
  for (const { pattern, targetArns } of eventRules) {
    const fits = pattern.source.includes(source) && (pattern.detailType?.includes(detailType) ?? true);
    if (fits) for (const target of targetArns) asynchronous.accept(target, JSON.stringify(event));
  }
}

/** SES publishes only what a destination of the mail's configuration set asks for. */
function leavesSes(destinations: SystemModel['mailEventDestinations'], detail: unknown): boolean {
  const { eventType, mail } = mailDetailSchema.parse(detail);
  const [configurationSet] = mail.tags['ses:configuration-set'];
  return destinations.some(
    (destination) =>
      destination.configurationSet === configurationSet && destination.eventTypes.includes(eventType.toUpperCase()),
  );
}
