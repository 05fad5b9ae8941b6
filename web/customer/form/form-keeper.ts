import type { DraftForm } from '#shared/domain/form.ts';
import type { Failure } from '../../session/api.ts';

/** How far the last change has come; `unsent` is a correction, which counts only once it is sent as a whole. */
export type KeepState = 'kept' | 'unsent' | 'keeping' | 'waiting' | 'signed_out' | 'submitted_elsewhere' | 'refused';

/** The form as it is now, and how far it is saved. */
export interface KeptForm {
  readonly form: DraftForm;
  readonly state: KeepState;
  /** Grows when the form was changed from elsewhere, so that a page shows it anew. */
  readonly revision: number;
  readonly failure?: Failure;
}

/** Keeps a form while it is filled in or corrected. */
export interface FormKeeper {
  readonly kept: KeptForm;
  /** Takes the form after a field was changed. */
  keep(form: DraftForm): void;
  /** Waits until the form is as safe as it can be. */
  settle(): Promise<KeepState>;
  /** Stops whatever still runs. */
  end(): void;
}
