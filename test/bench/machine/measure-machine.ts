import { join } from 'node:path';
import { CasePlay } from '#local/demo/case-play.ts';
import { DemoSystem } from '#local/demo/demo-system.ts';
import { People } from '#local/demo/people.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { Timeline } from '#local/demo/timeline.ts';
import { median, round, type Table } from '../table.ts';
import { type SystemProcess, startSystemProcess } from './system-process.ts';

const applications = 10;

const openApplications = async ({ origin }: SystemProcess, stateDirectory: string): Promise<void> => {
  const system = new DemoSystem(origin, stateDirectory);
  const people = new People(system);
  for (let index = 0; index < applications; index += 1) {
    await new CasePlay(system, people, new Timeline(() => {})).apply(corporationForm);
  }
};

/** Measures how soon the local system is ready and how much memory it keeps. */
export const measureMachine = async (directory: string, restarts: number): Promise<Table> => {
  const stateDirectory = join(directory, 'machine-state');
  const first = await startSystemProcess(stateDirectory);
  await first.stop();
  const again: number[] = [];
  for (let index = 0; index < restarts; index += 1) {
    const system = await startSystemProcess(stateDirectory);
    again.push(system.readyMs);
    await system.stop();
  }
  const system = await startSystemProcess(stateDirectory);
  const fresh = await system.residentMegabytes();
  await openApplications(system, stateDirectory).catch(async (error: unknown) => {
    await system.stop();
    throw error;
  });
  const working = await system.residentMegabytes();
  await system.stop();
  return {
    title: 'The local system as npm start runs it',
    columns: ['what', 'value', 'unit'],
    rows: [
      ['ready for the first time, with synthesis', round(first.readyMs / 1000, 2), 's'],
      ['ready again', round(median(again) / 1000, 2), 's'],
      ['first ÷ again', round(first.readyMs / median(again)), '×'],
      ['memory when ready', round(fresh, 0), 'MB'],
      [`memory with ${applications} open applications`, round(working, 0), 'MB'],
    ],
    notes: [
      `"Again" is the median of ${restarts} starts with the same state; memory is resident, of the whole process.`,
    ],
  };
};
