import { storeTablesOf } from '#shared/adapters/application/store-tables.ts';
import { createApplicationStore } from '#shared/adapters/application-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createFunctionSignals, signalTargetsOf } from '#shared/adapters/function-signals.ts';
import { errorNameOf, type Observability } from './observability.ts';

/** The application store that a function's variables describe. */
export const applicationStoreFrom = (environment: Parameters<typeof storeTablesOf>[0]) =>
  createApplicationStore({ documentClient: getDocumentClient(), tables: storeTablesOf(environment) });

/** The signals that a function's variables allow; one that fails is logged and counted. */
export const functionSignalsFrom = (environment: Parameters<typeof signalTargetsOf>[0], observability: Observability) =>
  createFunctionSignals({
    /** The client is loaded by the first signal: reading, which is most of what is asked, goes without it. */
    invoke: async (functionName, payload) => {
      const { invokeLater } = await import('#shared/adapters/clients/function-client.ts');
      await invokeLater(functionName, payload);
    },
    targets: signalTargetsOf(environment),
    onFailure: (signal, error) => {
      observability.record('signal_failed', { operation: signal, code: errorNameOf(error) });
      observability.count('SignalFailed');
    },
  });
