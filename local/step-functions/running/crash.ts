/** Only a fault of the engine or of its disk gets here: going on would lose what could not be written. */
export function crash(fault: unknown): void {
  setImmediate(() => {
    throw fault;
  });
}
