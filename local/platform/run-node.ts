import { spawn } from 'node:child_process';

/** Runs a program of the project in a process of its own, so that its memory is given back; answers all that it said. */
export async function runNode(
  projectDirectory: string,
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, program, {
    cwd: projectDirectory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said: said.join('') };
}
