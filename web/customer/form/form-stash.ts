import * as z from 'zod/mini';
import { draftFormSchema } from '#shared/domain/form.ts';
import { tabStore } from '../../session/tab-store.ts';

const stashedSchema = z.object({ base: draftFormSchema, mine: draftFormSchema });
/** What was typed since the form was last saved: the saved form, and the one on the page. */
export type StashedForm = z.infer<typeof stashedSchema>;

const store = tabStore('customer');

/** Holds an unsaved form for the time of a new sign-in or a reload. */
export class FormStash {
  readonly #key: string;

  constructor(applicationId: string) {
    this.#key = `form.${applicationId}`;
  }

  read(): StashedForm | undefined {
    return store.read(this.#key, stashedSchema);
  }

  keep(stashed: StashedForm): void {
    store.keep(this.#key, stashed);
  }

  drop(): void {
    store.drop(this.#key);
  }
}
