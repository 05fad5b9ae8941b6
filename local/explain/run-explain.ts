import { civilDateOf } from '#shared/domain/civil-date.ts';
import { carryOut } from './carry-out.ts';

const readInput = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

/** Somebody who reads only the beginning closes the pipe. */
process.stdout.on('error', () => process.exit());

const { code, out, error } = await carryOut(process.argv.slice(2), { readInput, today: civilDateOf(Date.now()) });
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = code;
