/** The services that a Task can call. */
export interface TaskIntegrations {
  /**
   * Calls the resource (without `.waitForTaskToken`) and returns its answer. Failures that the workflow should see by
   * name throw a {@link StatesError}. A call that a crash interrupted is made again: at least once, never silently not.
   */
  invoke(resource: string, args: unknown, signal: AbortSignal): Promise<unknown>;
}
