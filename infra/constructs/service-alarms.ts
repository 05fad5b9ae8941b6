import { Duration, Stack } from 'aws-cdk-lib';
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type BusinessMetric, metricNamespace, watchedMetrics } from '../business-metrics.ts';
import type { Settings } from '../settings.ts';

interface ServiceAlarmsProps {
  readonly settings: Settings;
  readonly key: kms.IKey;
  readonly stateMachine: sfn.StateMachine;
  readonly api: apigateway.HttpApi;
  readonly failedEvents: sqs.Queue;
  /** Runs every minute; whatever it counts is silent when it does not run. */
  readonly sweep: lambda.IFunction;
}

const period = Duration.minutes(5);

/** Without a dimension it counts all functions of the account, and an account holds one stage. */
const functionMetric = (metricName: string) =>
  new cloudwatch.Metric({ namespace: 'AWS/Lambda', metricName, statistic: 'Sum', period });

const businessMetric = ({ name, countedBy, statistic }: BusinessMetric) =>
  new cloudwatch.Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { service: countedBy },
    statistic,
    period,
  });

/** The alarms that a person has to act on, told through one topic. */
export class ServiceAlarms extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct, { settings, key, stateMachine, api, failedEvents, sweep }: ServiceAlarmsProps) {
    super(scope, 'Alarms');
    this.topic = new sns.Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    if (settings.alarmsMail) {
      this.topic.addSubscription(new EmailSubscription(settings.alarmsMail, { deadLetterQueue: failedEvents }));
    }
    this.#letAlarmsPublish();
    const atMost = { statistic: 'Maximum', period };
    this.#alarm(
      'RunsFailed',
      'A run of the workflow failed: a technical fault, no business outcome.',
      stateMachine.metricFailed({ period }),
    );
    this.#alarm('RunsTimedOut', 'A run of the workflow timed out.', stateMachine.metricTimedOut({ period }));
    this.#alarm('RunsThrottled', 'Step Functions throttles the workflow.', stateMachine.metricThrottled({ period }));
    this.#alarm(
      'EventsFailed',
      'An event could not be handled for good.',
      failedEvents.metricApproximateNumberOfMessagesVisible(atMost),
    );
    this.#alarm('ApiErrors', 'The API answers with 5xx.', api.metricServerError({ period, statistic: 'Sum' }), 5);
    this.#alarm('FunctionErrors', 'Functions fail.', functionMetric('Errors'), 5);
    this.#alarm('FunctionThrottles', 'Functions are throttled.', functionMetric('Throttles'));
    for (const metric of watchedMetrics) this.#alarm(metric.name, metric.meaning, businessMetric(metric));
    this.#alarmOfSilence(
      'SweepSilent',
      'Nobody looks for what was not delivered.',
      sweep.metricInvocations({ period }),
    );
  }

  /** A policy of our own takes the place of the one that lets the account's alarms in. */
  #letAlarmsPublish(): void {
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  #alarmOfSilence(id: string, alarmDescription: string, metric: cloudwatch.IMetric): void {
    const alarm = new cloudwatch.Alarm(this, id, {
      alarmDescription,
      metric,
      threshold: 1,
      evaluationPeriods: 2,
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  #alarm(id: string, alarmDescription: string, metric: cloudwatch.IMetric, threshold = 1): void {
    const alarm = new cloudwatch.Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
