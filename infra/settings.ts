import * as z from 'zod/mini';
import { documentsAddressSchema } from '#shared/contracts/documents-address.ts';

export const stages = ['local', 'development', 'production'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

const originSchema = z.string().check(z.regex(/^https?:\/\/[^/\s]+$/));
const numberRangesSchema = z.string().check(z.regex(/^\d{10,11}-\d{10,11}(,\d{10,11}-\d{10,11})*$/));

const settingsSchema = z.strictObject({
  stage: stageSchema,
  region: z.literal('ap-northeast-1'),
  /** Where the pages are served; `/api/*` of the same origin is the API. */
  siteOrigin: originSchema,
  /** Whether a distribution, its certificate and its firewall belong to the stage. */
  hasEdge: z.boolean(),
  mailDomain: z.string().check(z.regex(/^[a-z0-9.-]+\.[a-z]+$/)),
  operationsMail: z.email(),
  /** Who hears of alarms; nobody where it is absent. */
  alarmsMail: z.optional(z.email()),
  numberPool: numberRangesSchema,
  /** Where customers post their papers to; it is printed on the mailing label. */
  documentsAddress: documentsAddressSchema,
  logRetentionDays: z.int().check(z.minimum(1)),
  /** Whether what holds state is kept when its stack is deleted, and cannot be deleted by mistake. */
  keepsState: z.boolean(),
  /** Whether cdk-nag and CloudFormation Validate check every synthesis. */
  isChecked: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

const ranges = (...ranges: string[]): string => ranges.join(',');

const shared = {
  region: 'ap-northeast-1',
  logRetentionDays: 90,
  hasEdge: true,
  keepsState: true,
  isChecked: true,
  documentsAddress: {
    postalCode: '1700005',
    address: '東京都豊島区南大塚2-37-5 MSB-21 南大塚ビル10F',
    recipient: ['三通テレコムサービス', 'ジムセンター'],
  },
} as const;

const settingsOfStage: Record<Stage, unknown> = {
  local: {
    ...shared,
    stage: 'local',
    siteOrigin: 'http://127.0.0.1:4800',
    hasEdge: false,
    mailDomain: 'clocall.example',
    operationsMail: 'operations@clocall.example',
    numberPool: ranges(
      '0312340000-0312349999',
      '05031230000-05031239999',
      '0120990000-0120990999',
      '08009900000-08009900999',
    ),
    keepsState: false,
    isChecked: false,
  },
  development: {
    ...shared,
    stage: 'development',
    siteOrigin: 'https://onboarding.dev.clocall.example',
    mailDomain: 'dev.clocall.example',
    operationsMail: 'operations@dev.clocall.example',
    numberPool: ranges(
      '0399990000-0399990099',
      '05099990000-05099990099',
      '0120999000-0120999099',
      '08009990000-08009990099',
    ),
    keepsState: false,
  },
  production: {
    ...shared,
    stage: 'production',
    siteOrigin: 'https://onboarding.clocall.example',
    mailDomain: 'clocall.example',
    operationsMail: 'operations@clocall.example',
    alarmsMail: 'alarms@clocall.example',
    numberPool: ranges(
      '0350000000-0350009999',
      '05050000000-05050009999',
      '0120500000-0120500999',
      '08005000000-08005000999',
    ),
    logRetentionDays: 365,
  },
};

/** The checked settings of a stage; single values can be given anew, as the port of the pages on one machine. */
export const settingsOf = (stage: Stage, anew: Readonly<Record<string, unknown>> = {}): Settings =>
  settingsSchema.parse({ ...Object(settingsOfStage[stage]), ...anew });

/** The address that every mail comes from. */
export const mailSenderOf = ({ mailDomain }: Settings): string => `no-reply@${mailDomain}`;
