import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CustomerApplication } from '#shared/contracts/http/customer-answers.ts';
import { formRoutes } from '#shared/contracts/http/form-routes.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { goInstead, goTo } from '../../parts/routing.ts';
import { useAct } from '../../parts/use-act.ts';
import { useLoaded } from '../../parts/use-loaded.ts';
import { api, session } from '../customer-session.ts';
import { firstOpenStep } from '../form/check-form.ts';
import { ConfirmPage } from '../form/confirm-page.tsx';
import { CorrectionKeeper } from '../form/correction-keeper.ts';
import { DraftKeeper } from '../form/draft-keeper.ts';
import type { FormKeeper, KeptForm } from '../form/form-keeper.ts';
import { FormStash } from '../form/form-stash.ts';
import { formSteps, withoutGroundless } from '../form/form-steps.ts';
import { StepPage } from '../form/step-page.tsx';

interface FormPageProps {
  readonly applicationId: string;
  /** The page of the form; without one the first that is not complete. */
  readonly stepName: string | undefined;
}

const applicationPlace = (applicationId: string): string => `/applications/${applicationId}`;

/** Fills in the form of a draft, or corrects a submitted one. */
export function FormPage({ applicationId, stepName }: FormPageProps) {
  const loaded = useLoaded(() => api.call(formRoutes.getApplication, { path: { applicationId } }), [applicationId]);
  return (
    <Loaded loaded={loaded} onSignIn={() => session.signIn(location.hash.slice(1))}>
      {(application) => <OpenForm key={applicationId} application={application} stepName={stepName} />}
    </Loaded>
  );
}

/** A keeper for what can be done with the application now; undefined when its form is closed. */
const keeperFor = (application: CustomerApplication, tell: (kept: KeptForm) => void): FormKeeper | undefined => {
  const { applicationId, form, draftVersion, actions } = application;
  const stash = new FormStash(applicationId);
  if (draftVersion !== undefined) {
    return new DraftKeeper({ api, applicationId, stash, saved: { form, draftVersion }, tell });
  }
  return actions.includes('correct_form') ? new CorrectionKeeper(stash, form, tell) : undefined;
};

function OpenForm({ application, stepName }: { application: CustomerApplication; stepName: string | undefined }) {
  const { applicationId } = application;
  const tell = useRef<(kept: KeptForm) => void>(() => {});
  const keeper = useMemo(() => keeperFor(application, (kept) => tell.current(kept)), [application]);
  const [kept, setKept] = useState<KeptForm | undefined>(keeper?.kept);
  tell.current = setKept;
  useEffect(() => () => keeper?.end(), [keeper]);
  const act = useAct();
  const place = applicationPlace(applicationId);
  const base = `${place}/form`;

  const isClosed = keeper === undefined || kept === undefined;
  const step = kept && formSteps(kept.form).find(({ name }) => name === stepName);
  const open = kept ? firstOpenStep(kept.form) : undefined;
  const isLost = !isClosed && !step && (stepName !== 'confirm' || open !== undefined);
  useEffect(() => {
    if (isClosed) goInstead(place);
    // The first page that is not complete: also for who comes back on another device.
    else if (isLost) goInstead(`${base}/${open?.name ?? 'confirm'}`);
  }, [isClosed, isLost, place, base, open?.name]);
  if (isClosed || isLost) return null;

  const onSignIn = () => session.signIn(location.hash.slice(1));
  const next = () => {
    // The page that was just filled in may have decided which follow.
    const present = formSteps(keeper.kept.form);
    const following = present[present.findIndex(({ name }) => name === stepName) + 1];
    goTo(`${base}/${following?.name ?? 'confirm'}`);
  };
  const submit = async () => {
    const sent = await act.run((key) => send(application, keeper, key));
    if (!sent) return;
    new FormStash(applicationId).drop();
    goInstead(place);
  };

  if (!step) {
    const isCorrection = keeper instanceof CorrectionKeeper;
    return <ConfirmPage {...{ kept, base, act, isCorrection, onSignIn }} onSubmit={submit} />;
  }
  return (
    <StepPage
      key={step.name}
      {...{ step, kept, base, onSignIn }}
      onKeep={(form) => {
        keeper.keep(form);
        setKept(keeper.kept);
      }}
      onNext={next}
    />
  );
}

/** Sends what was entered: the saved draft by its version, a correction as a whole. */
const send = async (application: CustomerApplication, keeper: FormKeeper, key: string) => {
  const path = { applicationId: application.applicationId };
  if (keeper instanceof DraftKeeper) {
    keeper.keep(withoutGroundless(keeper.kept.form));
    await keeper.settle();
    const body = { draftVersion: keeper.draftVersion };
    return api.call(formRoutes.submitApplication, { path, body }, { key });
  }
  const body = { corrections: application.corrections ?? 0, form: withoutGroundless(keeper.kept.form) };
  return api.call(formRoutes.correctApplication, { path, body }, { key });
};
