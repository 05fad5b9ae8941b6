import type { Cancel, VirtualClock } from '#local/clock/virtual-clock.ts';
import type { Definition } from '../definition/definition-schema.ts';
import type { NewEvent } from '../history/history-event.ts';
import { type Json, parseJson } from '../json.ts';
import type { ExecutionEnd, ExecutionStart } from '../store/execution-record.ts';
import type { Store } from '../store/store.ts';
import { Cursor } from './cursor.ts';
import type { Frame } from './frame.ts';
import type { TaskIntegrations } from './task-integrations.ts';

/** What a run needs from its surroundings. */
export interface RunParts {
  clock: VirtualClock;
  store: Store;
  integrations: TaskIntegrations;
  onEnd: (run: Run) => void;
}

/** A running execution. Every change goes through `commit` or `end`: it is stored first, together with its events. */
export class Run {
  readonly execution: ExecutionStart;
  readonly definition: Definition;
  readonly input: Json;
  readonly root: Cursor;
  readonly #parts: RunParts;
  #lastEventId: number;
  #isRunning = true;
  #isAwake = false;
  #cancelDeadline: Cancel | undefined;

  constructor(
    parts: RunParts,
    execution: ExecutionStart,
    definition: Definition,
    position: Frame,
    lastEventId: number,
  ) {
    this.#parts = parts;
    this.execution = execution;
    this.definition = definition;
    this.input = parseJson(execution.input);
    this.#lastEventId = lastEventId;
    this.root = new Cursor(this, position, definition);
  }

  get clock(): VirtualClock {
    return this.#parts.clock;
  }

  get store(): Store {
    return this.#parts.store;
  }

  get integrations(): TaskIntegrations {
    return this.#parts.integrations;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  get isAwake(): boolean {
    return this.#isAwake;
  }

  get eventCount(): number {
    return this.#lastEventId;
  }

  /** Sets all frames in motion, and the timer of the whole execution. */
  goOn(): void {
    this.#isAwake = true;
    const { TimeoutSeconds: seconds } = this.definition;
    if (seconds !== undefined) {
      const dueAt = this.execution.startedAt + seconds * 1000;
      this.#cancelDeadline = this.clock.schedule(dueAt, () => this.timeOut());
    }
    this.root.wakeAll();
  }

  /** Stores a change of the cursor's frame with its events; does nothing for a frame that was given up meanwhile. */
  commit(cursor: Cursor, events: NewEvent[], change: () => void): void {
    if (!cursor.isLive) return;
    this.store.transaction(() => {
      this.#append(cursor, events);
      change();
      this.store.executions.savePosition(this.execution.arn, this.root.frame, this.#lastEventId);
    });
  }

  /** Stores the end of the execution with its last events and stops everything that still runs for it. */
  end(cursor: Cursor, events: NewEvent[], end: Omit<ExecutionEnd, 'stoppedAt'>): void {
    if (!cursor.isLive) return;
    this.store.transaction(() => {
      this.#append(cursor, events);
      this.store.executions.end(this.execution.arn, { ...end, stoppedAt: this.clock.now() }, this.#lastEventId);
    });
    this.halt();
    this.#parts.onEnd(this);
  }

  timeOut(): void {
    this.end(this.root, [{ type: 'ExecutionTimedOut', details: {} }], { status: 'TIMED_OUT' });
  }

  /** Stops moving without changing what is stored, as a crash would. */
  halt(): void {
    this.#isRunning = false;
    this.#cancelDeadline?.();
    this.root.close();
  }

  #append(cursor: Cursor, events: NewEvent[]): void {
    for (const event of events) {
      this.#lastEventId += 1;
      const place = { id: this.#lastEventId, previousId: cursor.frame.lastEventId, at: this.clock.now() };
      this.store.events.append(this.execution.arn, { ...event, ...place });
      cursor.frame.lastEventId = this.#lastEventId;
    }
  }
}
