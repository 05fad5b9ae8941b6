import type { WaitNotOpened } from '#shared/domain/decisions/open-wait.ts';

/** Tells the workflow by its name why nothing is waited for any more; a Catch leads on. News, not a failure. */
export class WorkflowNews extends Error {
  override readonly name: WaitNotOpened;

  constructor(name: WaitNotOpened) {
    super('Nothing is waited for any more.');
    this.name = name;
  }
}

/** Something outside did not answer in time; the same call is worth repeating. */
export class TemporarilyUnavailable extends Error {
  override readonly name = 'TemporarilyUnavailable';
}
