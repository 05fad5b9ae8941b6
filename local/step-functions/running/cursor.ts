import type { Cancel } from '#local/clock/virtual-clock.ts';
import type { Branch, State } from '../definition/definition-schema.ts';
import { branchOfChild } from '../definition/nested-branches.ts';
import { crash } from './crash.ts';
import type { Frame } from './frame.ts';
import type { Run } from './run.ts';
import { stepCursor } from './step-cursor.ts';

/** A frame in motion: what the process holds for it besides what is stored. */
export class Cursor {
  readonly run: Run;
  readonly frame: Frame;
  readonly branch: Branch;
  readonly parent: Cursor | undefined;
  children: Cursor[] = [];
  /** The call of a function that has not answered yet. */
  invocation: AbortController | undefined;
  #cancelAlarm: Cancel | undefined;
  #isStepping = false;
  #isWokenAgain = false;
  #isClosed = false;

  constructor(run: Run, frame: Frame, branch: Branch, parent?: Cursor) {
    this.run = run;
    this.frame = frame;
    this.branch = branch;
    this.parent = parent;
    this.openChildren();
  }

  get state(): State {
    const state = this.branch.States[this.frame.stateName];
    if (!state) throw new Error(`The definition has no state '${this.frame.stateName}'`);
    return state;
  }

  /** False once the frame was given up or its execution ended: from then on it changes nothing. */
  get isLive(): boolean {
    return !this.#isClosed && this.run.isRunning;
  }

  /** Makes a cursor for each frame of a Map or Parallel state. */
  openChildren(): void {
    const { phase } = this.frame;
    if (phase.kind !== 'branching') return;
    this.children = phase.children.map(
      (frame, index) => new Cursor(this.run, frame, branchOfChild(this.state, index), this),
    );
  }

  /** Lets the frame go as far as it can; harmless when it cannot go anywhere. */
  wake(): void {
    if (!this.isLive || !this.run.isAwake) return;
    this.#isWokenAgain = true;
    if (this.#isStepping) return;
    this.#isStepping = true;
    this.run.clock.track(this.#drive()).catch(crash);
  }

  wakeAll(): void {
    this.wake();
    for (const child of this.children) child.wakeAll();
  }

  /** Wakes the frame at the instant; a frame has one alarm at most. */
  armAlarm(dueAt: number): void {
    this.#cancelAlarm?.();
    this.#cancelAlarm = this.run.clock.schedule(dueAt, () => this.wake());
  }

  /** Ends whatever still runs for the current phase: its alarm, its call, its children. */
  rest(): void {
    this.#cancelAlarm?.();
    this.#cancelAlarm = undefined;
    this.invocation?.abort();
    this.invocation = undefined;
    for (const child of this.children) child.close();
    this.children = [];
  }

  close(): void {
    this.#isClosed = true;
    this.rest();
  }

  /** This cursor and all below it. */
  *walk(): Generator<Cursor> {
    yield this;
    for (const child of this.children) yield* child.walk();
  }

  async #drive(): Promise<void> {
    try {
      while (this.#isWokenAgain) {
        this.#isWokenAgain = false;
        while (this.isLive && (await stepCursor(this))) await nextTurn();
      }
    } finally {
      this.#isStepping = false;
    }
  }
}

/** A loop of states must not keep the process from serving anything else. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
