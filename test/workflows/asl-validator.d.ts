declare module 'asl-validator' {
  /** Validates a definition; it writes the query language into the states of what it is given. */
  function validate(definition: unknown): { readonly isValid: boolean; errorsText(): string };

  export = validate;
}
