import type { Provider } from './provider.ts';
import {
  provideUserPool,
  provideUserPoolClient,
  provideUserPoolDomain,
  provideUserPoolGroup,
  provideUserPoolResourceServer,
} from './providers/cognito.ts';
import { provideTable } from './providers/dynamodb.ts';
import { provideEventRule, provideSchedule } from './providers/events.ts';
import { httpApiProviders, provideApi, provideStage } from './providers/http-api.ts';
import {
  provideEventInvokeConfig,
  provideFunction,
  provideFunctionAlias,
  provideFunctionVersion,
} from './providers/lambda.ts';
import { provideBucket } from './providers/s3.ts';
import { provideConfigurationSet, provideEmailIdentity, provideEventDestination } from './providers/ses.ts';
import {
  provideStateMachine,
  provideStateMachineAlias,
  provideStateMachineVersion,
} from './providers/step-functions.ts';

/** What one compilation supports: resource type → its provider. */
export function resourceProviders(): Readonly<Record<string, Provider>> {
  const httpApi = httpApiProviders();
  return {
    'AWS::ApiGatewayV2::Api': provideApi,
    'AWS::ApiGatewayV2::Authorizer': httpApi.authorizer,
    'AWS::ApiGatewayV2::Integration': httpApi.integration,
    'AWS::ApiGatewayV2::Route': httpApi.route,
    'AWS::ApiGatewayV2::Stage': provideStage,
    'AWS::Cognito::UserPool': provideUserPool,
    'AWS::Cognito::UserPoolClient': provideUserPoolClient,
    'AWS::Cognito::UserPoolDomain': provideUserPoolDomain,
    'AWS::Cognito::UserPoolGroup': provideUserPoolGroup,
    'AWS::Cognito::UserPoolResourceServer': provideUserPoolResourceServer,
    'AWS::DynamoDB::GlobalTable': provideTable,
    'AWS::DynamoDB::Table': provideTable,
    'AWS::Events::Rule': provideEventRule,
    'AWS::Lambda::Alias': provideFunctionAlias,
    'AWS::Lambda::EventInvokeConfig': provideEventInvokeConfig,
    'AWS::Lambda::Function': provideFunction,
    'AWS::Lambda::Version': provideFunctionVersion,
    'AWS::S3::Bucket': provideBucket,
    'AWS::SES::ConfigurationSet': provideConfigurationSet,
    'AWS::SES::ConfigurationSetEventDestination': provideEventDestination,
    'AWS::SES::EmailIdentity': provideEmailIdentity,
    'AWS::Scheduler::Schedule': provideSchedule,
    'AWS::StepFunctions::StateMachine': provideStateMachine,
    'AWS::StepFunctions::StateMachineAlias': provideStateMachineAlias,
    'AWS::StepFunctions::StateMachineVersion': provideStateMachineVersion,
  };
}
