import type { DemoSystem } from '#local/demo/demo-system.ts';
import type { StaffPerson } from '#local/demo/people.ts';
import { signIn, type Tokens } from '#local/identity/sign-in-client.ts';

/** Signs in somebody of the staff with a one-time code, which is good once. */
export const staffTokens = async (demo: DemoSystem, person: StaffPerson): Promise<Tokens> => {
  const { email, password, totpSecret } = await demo.accountOf(person);
  const target = await demo.signInTarget('staff');
  return signIn({ ...target, email, password, ...(totpSecret ? { totpSecret } : {}) });
};
