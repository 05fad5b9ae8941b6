import type { DraftForm } from '#shared/domain/form.ts';
import type { FormKeeper, KeepState, KeptForm } from './form-keeper.ts';
import type { FormStash } from './form-stash.ts';

/** Keeps the correction of a submitted form in the tab until it is sent as a whole: half a correction must not count. */
export class CorrectionKeeper implements FormKeeper {
  readonly #stash: FormStash;
  readonly #submitted: DraftForm;
  readonly #tell: (kept: KeptForm) => void;
  #form: DraftForm;

  constructor(stash: FormStash, submitted: DraftForm, tell: (kept: KeptForm) => void) {
    this.#stash = stash;
    this.#submitted = submitted;
    this.#tell = tell;
    this.#form = stash.read()?.mine ?? submitted;
  }

  get kept(): KeptForm {
    return { form: this.#form, state: 'unsent', revision: 0 };
  }

  keep(form: DraftForm): void {
    this.#form = form;
    this.#stash.keep({ base: this.#submitted, mine: form });
    this.#tell(this.kept);
  }

  async settle(): Promise<KeepState> {
    return 'unsent';
  }

  end(): void {}
}
