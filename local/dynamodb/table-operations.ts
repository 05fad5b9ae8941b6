import * as z from 'zod/mini';
import type { DynaliteEngine } from './dynalite-engine.ts';
import { validationError } from './dynamo-error.ts';
import { readSettings, saveSettings } from './table-settings.ts';

const tableSchema = z.object({ TableName: z.string() });
const timeToLiveSchema = z.object({
  TableName: z.string(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
});
const backupsSchema = z.object({
  TableName: z.string(),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
});

type TableOperation = (engine: DynaliteEngine, body: unknown) => Promise<object>;

/** Settings of tables that dynalite does not keep: time to live, and point-in-time recovery (remembered only). */
export const tableOperations: Partial<Record<string, TableOperation>> = {
  async UpdateTimeToLive(engine, body) {
    const { TableName, TimeToLiveSpecification } = timeToLiveSchema.parse(body);
    await engine.table(TableName);
    const { timeToLiveAttribute: current, ...settings } = await readSettings(engine, TableName);
    const { AttributeName, Enabled } = TimeToLiveSpecification;
    if (Enabled === (current !== undefined)) {
      throw validationError(`TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`);
    }
    await saveSettings(engine, TableName, { ...settings, ...(Enabled && { timeToLiveAttribute: AttributeName }) });
    return { TimeToLiveSpecification };
  },
  async DescribeTimeToLive(engine, body) {
    const { TableName } = tableSchema.parse(body);
    await engine.table(TableName);
    const { timeToLiveAttribute: AttributeName } = await readSettings(engine, TableName);
    const enabled = { TimeToLiveStatus: 'ENABLED', AttributeName };
    return { TimeToLiveDescription: AttributeName === undefined ? { TimeToLiveStatus: 'DISABLED' } : enabled };
  },
  async UpdateContinuousBackups(engine, body) {
    const { TableName, PointInTimeRecoverySpecification } = backupsSchema.parse(body);
    await engine.table(TableName);
    const pointInTimeRecovery = PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled;
    await saveSettings(engine, TableName, { ...(await readSettings(engine, TableName)), pointInTimeRecovery });
    return describeBackups(pointInTimeRecovery);
  },
  async DescribeContinuousBackups(engine, body) {
    const { TableName } = tableSchema.parse(body);
    await engine.table(TableName);
    return describeBackups((await readSettings(engine, TableName)).pointInTimeRecovery ?? false);
  },
};

function describeBackups(enabled: boolean): object {
  const PointInTimeRecoveryStatus = enabled ? 'ENABLED' : 'DISABLED';
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus },
    },
  };
}
