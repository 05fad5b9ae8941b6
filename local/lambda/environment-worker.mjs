// Runs in a worker thread: one execution environment of one function. Plain JavaScript, because stripping types inside
// every worker would cost ten megabytes and half of the cold start each time.
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { file, exportName, functionName, memoryMegabytes, clockOffset, compileCacheDirectory } = workerData;
const RealDate = Date;
const offset = new Float64Array(clockOffset);

class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset[0]);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + offset[0];
  }
}

globalThis.Date = new Proxy(ShiftedDate, { apply: () => new ShiftedDate().toString() });
enableCompileCache(compileCacheDirectory);

function describeError(error) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

async function loadHandler() {
  const loaded = await import(pathToFileURL(file).href);
  const handler = loaded[exportName] ?? loaded.default?.[exportName];
  if (typeof handler === 'function') return handler;
  throw Object.assign(new Error(`${exportName} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
}

function contextOf({ requestId, invokedFunctionArn, remainingMs }) {
  const deadline = performance.now() + remainingMs;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: String(memoryMegabytes),
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
}

try {
  const handler = await loadHandler();
  parentPort.on('message', async (invocation) => {
    const { requestId, payload } = invocation;
    try {
      const result = await handler(JSON.parse(payload), contextOf(invocation));
      parentPort.postMessage({ kind: 'result', requestId, payload: JSON.stringify(result ?? null) });
    } catch (error) {
      const description = JSON.stringify(describeError(error));
      parentPort.postMessage({ kind: 'error', requestId, payload: description });
    }
  });
  parentPort.postMessage({ kind: 'ready' });
} catch (error) {
  const description = describeError(error);
  if (error?.code === 'ERR_MODULE_NOT_FOUND') description.errorType = 'Runtime.ImportModuleError';
  if (error instanceof SyntaxError) description.errorType = 'Runtime.UserCodeSyntaxError';
  parentPort.postMessage({ kind: 'initError', payload: JSON.stringify(description) });
}
