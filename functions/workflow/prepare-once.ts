/**
 * Makes a handler on its first event and keeps it: a module can be imported, by a test or a document, without the
 * variables of a function.
 */
export const prepareOnce = <Output>(
  prepare: () => (event: unknown) => Promise<Output>,
): ((event: unknown) => Promise<Output>) => {
  let prepared: ((event: unknown) => Promise<Output>) | undefined;
  return (event) => {
    prepared ??= prepare();
    return prepared(event);
  };
};
