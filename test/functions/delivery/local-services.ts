import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalMail } from '#local/mail/local-mail.ts';
import { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';
import type { TaskIntegrations } from '#local/step-functions/running/task-integrations.ts';
import { listen } from '#test/support/listen.ts';
import { localClientSettings } from '#test/support/local-aws.ts';

const machineArn = 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:onboarding';
export const aliasArn = `${machineArn}:live`;
export const executionArnOf = (name: string): string =>
  `arn:aws:states:ap-northeast-1:000000000000:execution:onboarding:${name}`;

/** A mail service of its own, reached over the wire; events about mails are kept for the test. */
export const openMailService = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mail-'));
  const clock = new VirtualClock();
  const events: unknown[] = [];
  const mail = LocalMail.open({
    directory,
    clock,
    verifiedIdentities: ['clocall.example'],
    configurationSets: ['mails'],
    publishEvent: async (event) => void events.push(event),
  });
  const server = await listen((request, response) => {
    void buffer(request).then((body) => mail.handleAws(request, body, response));
  });
  const client = new SESClient({ ...localClientSettings(server.endpoint), maxAttempts: 1 });
  return {
    client,
    endpoint: server.endpoint,
    list: () => mail.list(),
    /** The events about all mails so far. */
    events: async () => {
      await mail.publishPending();
      return events;
    },
    stop: async () => {
      client.destroy();
      await server.stop();
      await mail.close();
      clock.stop();
      await rm(directory, { recursive: true });
    },
  };
};

/** A workflow service of its own with one machine behind an alias, reached over the wire. */
export const openWorkflowService = async (definition: string, invoke: TaskIntegrations['invoke']) => {
  const clock = new VirtualClock();
  const engine = LocalStepFunctions.open({ file: ':memory:', clock, integrations: { invoke } });
  engine.defineStateMachine({ arn: machineArn, name: 'onboarding', definition, roleArn: 'role' });
  engine.defineAlias({ arn: aliasArn, routing: [{ versionArn: engine.publishVersion(machineArn), weight: 100 }] });
  const server = await listen((request, response) => void engine.handle(request, response));
  const client = new SFNClient(localClientSettings(server.endpoint));
  return {
    client,
    engine,
    clock,
    endpoint: server.endpoint,
    stop: async () => {
      client.destroy();
      await server.stop();
      engine.close();
      clock.stop();
    },
  };
};
