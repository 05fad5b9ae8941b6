import { formRoutes } from '#shared/contracts/http/form-routes.ts';
import type { DraftForm } from '#shared/domain/form.ts';
import type { Api, Failure } from '../../session/api.ts';
import type { FormKeeper, KeepState, KeptForm } from './form-keeper.ts';
import { isSamePart, mergeForms } from './form-path.ts';
import type { FormStash } from './form-stash.ts';

const retryAfterMs = 15_000;

interface Saved {
  readonly form: DraftForm;
  readonly draftVersion: number;
}

/**
 * Saves a draft after every field. One request is under way at a time, and the latest form wins. What could not be sent
 * is stashed in the tab, so that neither a lost network nor an ended sign-in costs a field.
 */
export class DraftKeeper implements FormKeeper {
  readonly #api: Api;
  readonly #applicationId: string;
  readonly #stash: FormStash;
  readonly #tell: (kept: KeptForm) => void;
  #saved: Saved;
  #form: DraftForm;
  #state: KeepState = 'kept';
  #revision = 0;
  #sending: Promise<void> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: {
    api: Api;
    applicationId: string;
    stash: FormStash;
    saved: Saved;
    tell: (kept: KeptForm) => void;
  }) {
    this.#api = parts.api;
    this.#applicationId = parts.applicationId;
    this.#stash = parts.stash;
    this.#tell = parts.tell;
    this.#saved = parts.saved;
    const stashed = parts.stash.read();
    this.#form = stashed ? mergeForms(stashed.base, stashed.mine, parts.saved.form) : parts.saved.form;
    if (stashed) this.keep(this.#form);
  }

  get kept(): KeptForm {
    return { form: this.#form, state: this.#state, revision: this.#revision };
  }

  /** The version under which the form can be submitted; only meaningful once it is settled. */
  get draftVersion(): number {
    return this.#saved.draftVersion;
  }

  keep(form: DraftForm): void {
    this.#form = form;
    if (this.#sending) {
      this.#change('keeping');
      return;
    }
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
  }

  /** Waits until everything was sent, or cannot be. */
  async settle(): Promise<KeepState> {
    if (this.#state === 'waiting') this.keep(this.#form);
    await this.#sending;
    return this.#state;
  }

  end(): void {
    clearTimeout(this.#retry);
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#retry);
    while (!isSamePart(this.#form, this.#saved.form)) {
      this.#change('keeping');
      const form = this.#form;
      const { draftVersion } = this.#saved;
      const answer = await this.#api.call(formRoutes.saveDraft, {
        path: { applicationId: this.#applicationId },
        body: { draftVersion, form },
      });
      if (answer.ok) this.#saved = { form, draftVersion: answer.body.draftVersion ?? draftVersion };
      else if (!(await this.#overcome(answer.failure))) return;
    }
    this.#stash.drop();
    this.#change('kept');
  }

  /** Whether sending can go on after a failure. */
  async #overcome(failure: Failure): Promise<boolean> {
    if (failure.kind === 'refused' && failure.problem.code === 'version_conflict') return this.#mergeWithOther();
    this.#stash.keep({ base: this.#saved.form, mine: this.#form });
    if (failure.kind === 'signed_out') this.#change('signed_out');
    else if (failure.kind === 'refused' && failure.problem.status < 500) this.#change('refused', failure);
    else this.#waitForNetwork();
    return false;
  }

  /** Another device has saved: what was changed here goes on top of it. */
  async #mergeWithOther(): Promise<boolean> {
    const answer = await this.#api.call(formRoutes.getApplication, {
      path: { applicationId: this.#applicationId },
    });
    if (!answer.ok) return this.#overcome(answer.failure);
    const { form, draftVersion } = answer.body;
    // It was submitted elsewhere: nothing of a draft can be saved any more.
    if (draftVersion === undefined) {
      this.#change('submitted_elsewhere');
      return false;
    }
    this.#form = mergeForms(this.#saved.form, this.#form, form);
    this.#revision++;
    this.#saved = { form, draftVersion };
    return true;
  }

  #waitForNetwork(): void {
    this.#change('waiting');
    const again = () => {
      removeEventListener('online', again);
      clearTimeout(this.#retry);
      if (this.#state === 'waiting') this.keep(this.#form);
    };
    addEventListener('online', again);
    this.#retry = setTimeout(again, retryAfterMs);
  }

  #change(state: KeepState, failure?: Failure): void {
    this.#state = state;
    this.#tell({ ...this.kept, ...(failure ? { failure } : {}) });
  }
}
