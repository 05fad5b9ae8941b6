import * as z from 'zod/mini';
import { ignoring, type Provider, physicalName } from '../provider.ts';

const scheduleSchema = z.strictObject({
  Name: z.optional(z.string()),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), 'UTC'),
  State: z._default(z.enum(['ENABLED', 'DISABLED']), 'ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    Input: z.optional(z.string()),
    ...ignoring('RoleArn', 'RetryPolicy', 'DeadLetterConfig'),
  }),
  ...ignoring('Description', 'FlexibleTimeWindow', 'GroupName', 'KmsKeyArn'),
});

/** `AWS::Scheduler::Schedule` with a function as its target. */
export const provideSchedule: Provider = (properties, context) => {
  const schedule = scheduleSchema.parse(properties);
  const scheduleName = schedule.Name ?? physicalName(context);
  const arn = context.arn('scheduler', `schedule/default/${scheduleName}`);
  if (schedule.State === 'ENABLED') {
    context.model.schedules.push({
      scheduleName,
      arn,
      expression: schedule.ScheduleExpression,
      timeZone: schedule.ScheduleExpressionTimezone,
      targetArn: schedule.Target.Arn,
      input: schedule.Target.Input,
    });
  }
  return {
    ref: scheduleName,
    attributes: { Arn: arn },
  };
};

const ruleSchema = z.strictObject({
  Name: z.optional(z.string()),
  State: z._default(z.literal('ENABLED'), 'ENABLED'),
  EventPattern: z.strictObject({
    source: z.array(z.string()),
    'detail-type': z.optional(z.array(z.string())),
  }),
  Targets: z.array(z.strictObject({ Arn: z.string(), Id: z.string(), ...ignoring('RetryPolicy', 'DeadLetterConfig') })),
  ...ignoring('Description', 'Tags'),
});

/** `AWS::Events::Rule` by source and detail type, with functions as targets. */
export const provideEventRule: Provider = (properties, context) => {
  const rule = ruleSchema.parse(properties);
  const ruleName = rule.Name ?? physicalName(context);
  context.model.eventRules.push({
    pattern: { source: rule.EventPattern.source, detailType: rule.EventPattern['detail-type'] },
    targetArns: rule.Targets.map(({ Arn }) => Arn),
  });
  return { ref: ruleName, attributes: { Arn: context.arn('events', `rule/${ruleName}`) } };
};
