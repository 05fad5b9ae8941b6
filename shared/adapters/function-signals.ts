/** The functions that carry a saved change on. Each is optional: a caller names those that it may invoke. */
export interface SignalTargets {
  readonly resumeWorkflow?: string | undefined;
  readonly startWorkflow?: string | undefined;
  readonly sendMail?: string | undefined;
  readonly destroyScans?: string | undefined;
}

type SignalEnvironment = Readonly<
  Partial<
    Record<
      'RESUME_WORKFLOW_FUNCTION' | 'START_WORKFLOW_FUNCTION' | 'SEND_MAIL_FUNCTION' | 'DESTROY_SCANS_FUNCTION',
      string
    >
  >
>;

/** The functions that a caller's variables name. */
export const signalTargetsOf = (environment: SignalEnvironment): SignalTargets => ({
  resumeWorkflow: environment.RESUME_WORKFLOW_FUNCTION,
  startWorkflow: environment.START_WORKFLOW_FUNCTION,
  sendMail: environment.SEND_MAIL_FUNCTION,
  destroyScans: environment.DESTROY_SCANS_FUNCTION,
});

/**
 * Tells other functions that there is something to carry on. A signal that fails is only reported: what it was about is
 * saved, and the sweep finds it.
 */
export const createFunctionSignals = ({
  invoke,
  targets,
  onFailure,
}: {
  /** Invokes a function without waiting for it. */
  invoke: (functionName: string, payload: Readonly<Record<string, string>>) => Promise<void>;
  targets: SignalTargets;
  onFailure: (signal: keyof SignalTargets, error: unknown) => void;
}) => {
  const signal = async (name: keyof SignalTargets, payload: Record<string, string>): Promise<void> => {
    try {
      const functionName = targets[name];
      if (functionName === undefined) throw new Error(`This function may not signal ${name}.`);
      await invoke(functionName, payload);
    } catch (error) {
      onFailure(name, error);
    }
  };
  return {
    resumeWorkflow: (applicationId: string, waitKey: string) => signal('resumeWorkflow', { applicationId, waitKey }),
    startWorkflow: (applicationId: string) => signal('startWorkflow', { applicationId }),
    sendMail: (applicationId: string) => signal('sendMail', { applicationId }),
    destroyScans: (applicationId: string) => signal('destroyScans', { applicationId }),
  };
};

export type FunctionSignals = ReturnType<typeof createFunctionSignals>;
