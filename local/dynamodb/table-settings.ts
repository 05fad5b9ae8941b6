import * as z from 'zod/mini';
import type { DynaliteEngine } from './dynalite-engine.ts';
import { WriteBatch } from './write-batch.ts';

const prefix = 'overlay-settings~';
const settingsSchema = z.object({
  timeToLiveAttribute: z.optional(z.string()),
  pointInTimeRecovery: z.optional(z.boolean()),
});

/** What we keep of a table beside dynalite's own record of it. */
export type TableSettings = z.infer<typeof settingsSchema>;

/** The settings of a table; empty when it has none. */
export async function readSettings(engine: DynaliteEngine, table: string): Promise<TableSettings> {
  return settingsSchema.parse((await engine.record(prefix + table)) ?? {});
}

/** Replaces the settings of a table. */
export async function saveSettings(engine: DynaliteEngine, table: string, settings: TableSettings): Promise<void> {
  const batch = new WriteBatch();
  batch.put(prefix + table, settings);
  await engine.commit(batch);
}

/** Removes the settings of a table. */
export async function forgetSettings(engine: DynaliteEngine, table: string): Promise<void> {
  const batch = new WriteBatch();
  batch.delete(prefix + table);
  await engine.commit(batch);
}

/** The names of all tables that have settings. */
export async function tablesWithSettings(engine: DynaliteEngine): Promise<string[]> {
  const names: string[] = [];
  for await (const key of engine.keys(prefix)) names.push(key.slice(prefix.length));
  return names;
}
