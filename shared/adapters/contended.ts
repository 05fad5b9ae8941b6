/** Too many wrote, or asked, at once; marked as the SDK marks what is worth repeating. */
export class Contended extends Error {
  override readonly name = 'Contended';
  readonly $retryable = {};
}
