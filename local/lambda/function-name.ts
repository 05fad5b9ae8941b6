/** The bare name in a function's name or ARN, and the version or alias where one follows. */
export function parseFunctionName(nameOrArn: string): { name: string; qualifier: string | undefined } {
  const [name = '', qualifier] = (nameOrArn.split(':function:')[1] ?? nameOrArn).split(':');
  return { name, qualifier };
}
