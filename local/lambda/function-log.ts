import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const rotateAtBytes = 5 * 1024 * 1024;

const structuredLineSchema = z.object({
  level: z.optional(z.string()),
  message: z.optional(z.unknown()),
});

/**
 * The console output of one function, in `<directory>/<function>.log`; a full file becomes `<function>.1.log`.
 * Structured lines stay as they are, other lines get an instant; errors are also reported in short.
 */
export class FunctionLog {
  readonly #functionName: string;
  readonly #file: string;
  readonly #previousFile: string;
  readonly #reportError: (line: string) => void;
  #size: number;

  constructor(directory: string, functionName: string, reportError: (line: string) => void) {
    mkdirSync(directory, { recursive: true });
    this.#functionName = functionName;
    this.#file = join(directory, `${functionName}.log`);
    this.#previousFile = join(directory, `${functionName}.1.log`);
    this.#reportError = reportError;
    this.#size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
  }

  write(text: string): void {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return;
    for (const line of lines) this.#report(line);
    const output = `${lines.map((line) => (line.startsWith('{') ? line : `${new Date().toISOString()} ${line}`)).join('\n')}\n`;
    if (this.#size > rotateAtBytes) {
      renameSync(this.#file, this.#previousFile);
      this.#size = 0;
    }
    appendFileSync(this.#file, output, { mode: 0o600 });
    this.#size += output.length;
  }

  /** An invocation that ended in an error. */
  writeError(requestId: string, payload: string): void {
    this.write(`{"level":"ERROR","requestId":"${requestId}","message":"invocation failed","error":${payload}}`);
  }

  #report(line: string): void {
    if (!line.startsWith('{') || !line.includes('ERROR')) return;
    const parsed = structuredLineSchema.safeParse(parseJson(line));
    if (!parsed.success || parsed.data.level !== 'ERROR') return;
    this.#reportError(`${this.#functionName}: ${String(parsed.data.message ?? '').slice(0, 200)} (${this.#file})`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
