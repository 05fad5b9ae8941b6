import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { grantCalls } from './access/grant-calls.ts';
import { grantDocuments } from './access/grant-documents.ts';
import { grantMail } from './access/grant-mail.ts';
import { grantTables } from './access/grant-tables.ts';
import { grantWorkflow } from './access/grant-workflow.ts';
import { acknowledge } from './compliance.ts';
import { DeliverySweep } from './constructs/delivery-sweep.ts';
import { HttpApiRoutes } from './constructs/http-api-routes.ts';
import { MailDelivery } from './constructs/mail-delivery.ts';
import { OnboardingWorkflow, workflowArns } from './constructs/onboarding-workflow.ts';
import { PublicSite } from './constructs/public-site.ts';
import { ServiceAlarms } from './constructs/service-alarms.ts';
import { ServiceFunctions } from './constructs/service-functions.ts';
import { SignInFirewall } from './constructs/sign-in-firewall.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { FunctionCode } from './function-code.ts';
import { mailSenderOf, type Settings } from './settings.ts';
import type { StorageStack } from './storage-stack.ts';

interface ServiceStackProps extends StackProps {
  readonly settings: Settings;
  readonly functionCode: FunctionCode;
  readonly storage: StorageStack;
  readonly edge: EdgeStack | undefined;
}

/** Everything that can be thrown away and deployed again without losing anything. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, functionCode, storage, edge, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { keys, tables, documents, pools } = storage;
    const { byName: table } = tables;
    const logKey = keys.operations;
    const tokenKey = keys.tokens;
    const arns = workflowArns(this, settings);

    const failedEvents = this.#queueOfFailedEvents();
    const mail = new MailDelivery(this);
    const functions = new ServiceFunctions(this, {
      functionCode,
      settings,
      logKey,
      failedEvents,
      outer: {
        APPLICATIONS_TABLE: table.applications.tableName,
        AUDIT_TRAIL_TABLE: table.auditTrail.tableName,
        WAITS_TABLE: table.waits.tableName,
        ACCOUNTS_TABLE: table.accounts.tableName,
        CLAIMS_TABLE: table.claims.tableName,
        SUSPICIONS_TABLE: table.suspicions.tableName,
        HOLDS_TABLE: table.holds.tableName,
        INTAKE_BUCKET: documents.intake.bucketName,
        EVIDENCE_BUCKET: documents.evidence.bucketName,
        WORKFLOW_ALIAS_ARN: arns.alias,
        MAIL_SENDER: mailSenderOf(settings),
        MAIL_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
        OPERATIONS_MAIL: settings.operationsMail,
        SITE_ORIGIN: settings.siteOrigin,
        NUMBER_POOL: settings.numberPool,
        DOCUMENTS_ADDRESS: JSON.stringify(settings.documentsAddress),
      },
    });
    const { stateMachine } = new OnboardingWorkflow(this, { arns, functions, settings, tokenKey, logKey });
    const { api, host } = new HttpApiRoutes(this, { pools, functions, settings, logKey });

    for (const each of functions.all()) grantTables(each, tables);
    grantCalls(functions);
    grantWorkflow(functions, arns, tokenKey);
    grantDocuments(functions, documents, keys);
    grantMail(functions, mail, settings);

    mail.reportTo(functions.of('record-mail-event'), failedEvents);
    const sweep = functions.of('sweep-undelivered');
    new DeliverySweep(this, sweep, failedEvents);
    new ServiceAlarms(this, {
      settings,
      key: keys.operations,
      stateMachine,
      api,
      failedEvents,
      sweep: sweep.lambda,
    });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
    new CfnOutput(this, 'SiteUrl', { value: settings.siteOrigin });
    if (!edge) return;
    new SignInFirewall(this, pools);
    this.#publish(new PublicSite(this, { apiHost: host, storage, edge, settings }));
  }

  #queueOfFailedEvents(): sqs.Queue {
    const queue = new sqs.Queue(this, 'FailedEvents', {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(queue, 'Serverless-SQSRedrivePolicy', 'This is the dead-letter queue itself.');
    return queue;
  }

  #publish({ pages, distribution }: PublicSite): void {
    new CfnOutput(this, 'PagesBucket', { value: pages.bucketName });
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'DistributionDomain', { value: distribution.distributionDomainName });
  }
}
