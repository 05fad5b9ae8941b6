import { App, Tags } from 'aws-cdk-lib';
import { checkCompliance } from './compliance.ts';
import { EdgeStack } from './edge-stack.ts';
import type { FunctionCode } from './function-code.ts';
import { MailStack } from './mail-stack.ts';
import { ServiceStack } from './service-stack.ts';
import type { Settings, Stage } from './settings.ts';
import { StorageStack } from './storage-stack.ts';

interface AppInput {
  readonly settings: Settings;
  readonly functionCode: FunctionCode;
  /** Feature flags and other context of `cdk.json`. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Where the cloud assembly is written; a temporary directory where it is absent. */
  readonly outdir?: string;
}

/** The stacks of one stage. */
export interface OnboardingApp {
  readonly app: App;
  readonly storage: StorageStack;
  readonly service: ServiceStack;
  /** Only where the stage has a distribution. */
  readonly edge: EdgeStack | undefined;
}

const tagResources = (app: App, stage: Stage): void => {
  Tags.of(app).add('product', 'clocall-onboarding');
  Tags.of(app).add('stage', stage);
};

/** Wires the stacks of one stage; nothing is written before `app.synth()`. */
export const buildApp = ({ settings, functionCode, context, outdir }: AppInput): OnboardingApp => {
  const { stage, region, isChecked } = settings;
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: isChecked,
    stackTraces: isChecked,
    treeMetadata: isChecked,
    context: { ...context },
    ...(outdir ? { outdir } : {}),
  });
  const env = { region };
  const mail = new MailStack(app, 'Mail', {
    stackName: `clocall-mail-${stage}`,
    description: 'The domain that mails come from. Deployed first: the user pools ask for a verified one.',
    env,
    settings,
  });
  const storage = new StorageStack(app, 'Storage', {
    stackName: `clocall-storage-${stage}`,
    description: 'What must outlive every deployment: tables, documents, keys, user pools.',
    env,
    settings,
    functionCode,
  });
  storage.addDependency(mail, 'Cognito sends from the identity of this stack.');
  const edge = settings.hasEdge
    ? new EdgeStack(app, 'Edge', {
        stackName: `clocall-edge-${stage}`,
        description: 'What CloudFront takes from us-east-1 only: certificate and firewall. Holds no data.',
        env: { region: 'us-east-1' },
        settings,
      })
    : undefined;
  const service = new ServiceStack(app, 'Service', {
    stackName: `clocall-service-${stage}`,
    description: 'What can be replaced at any time: functions, workflow, API, mail delivery, site, alarms.',
    env,
    settings,
    functionCode,
    storage,
    edge,
  });
  if (stage !== 'local') tagResources(app, stage);
  if (isChecked) checkCompliance(app);
  return { app, storage, service, edge };
};
