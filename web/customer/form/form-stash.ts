import * as z from 'zod/mini';
import { draftFormSchema } from '#shared/domain/form.ts';

const stashedSchema = z.object({ base: draftFormSchema, mine: draftFormSchema });
/** What was typed since the form was last saved: the saved form, and the one on the page. */
export type StashedForm = z.infer<typeof stashedSchema>;

/**
 * Holds an unsaved form for the time of a new sign-in or a reload. It is bound to the tab and gone with it, because
 * somebody else may sit at the computer next.
 */
export class FormStash {
  readonly #key: string;

  constructor(applicationId: string) {
    this.#key = `form.${applicationId}`;
  }

  read(): StashedForm | undefined {
    try {
      const parsed = stashedSchema.safeParse(JSON.parse(sessionStorage.getItem(this.#key) ?? 'null'));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }

  keep(stashed: StashedForm): void {
    sessionStorage.setItem(this.#key, JSON.stringify(stashed));
  }

  drop(): void {
    sessionStorage.removeItem(this.#key);
  }
}
