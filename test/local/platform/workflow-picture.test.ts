import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markWorkflowPicture } from '#local/platform/workflow-picture.ts';

const picture = join(import.meta.dirname, '../../../docs/workflow/onboarding.svg');

describe('the picture of the workflow', () => {
  it('gets a style for each present state, which it knows by the id of its group', () => {
    const marked = markWorkflowPicture(picture, ['AwaitDocuments']) ?? '';
    expect(marked).toMatch(/<g id="state(-|&#45;)AwaitDocuments"/);
    expect(marked).toMatch(/<style>#state-AwaitDocuments :is\(.*<\/style><\/svg>\s*$/);
  });

  it('takes nothing but names of states from the address', () => {
    const unmarked = markWorkflowPicture(picture, []);
    expect(markWorkflowPicture(picture, ['x}</style><script>'])).toBe(unmarked);
  });

  it('is missing where no picture was drawn', () => {
    expect(markWorkflowPicture('/nowhere.svg', [])).toBeUndefined();
  });
});
