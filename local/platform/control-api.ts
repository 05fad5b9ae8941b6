import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { readBody } from '../http-api/read-body.ts';
import type { LocalSchedules } from '../schedules/local-schedules.ts';
import { type QuickSignInParts, signInQuickly } from './quick-sign-in.ts';
import type { TimeTravel } from './time-travel.ts';

const bodyLimitBytes = 10_000;

const moveSchema = z.union([
  z.strictObject({ advanceToNext: z.literal(true) }),
  z.strictObject({ advanceBySeconds: z.number().check(z.nonnegative()) }),
  z.strictObject({ advanceTo: z.iso.datetime({ offset: true }) }),
]);

export interface ControlParts extends QuickSignInParts {
  readonly clock: VirtualClock;
  readonly schedules: LocalSchedules;
  readonly timeTravel: TimeTravel;
}

/** What can be done; false when the request is not understood. */
type Act = (parts: ControlParts, body: unknown, response: ServerResponse) => Promise<boolean>;

const acts: Readonly<Record<string, Act>> = {
  'POST /local/clock': moveClock,
  'POST /local/schedules/run': runSchedules,
  'POST /local/sign-in': signInQuickly,
};

function reply(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(content));
}

/** Serves `/local/state.json`, `/local/clock`, `/local/schedules/run` and `/local/sign-in`; false when the path is not one of them. */
export async function handleControl(
  parts: ControlParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const key = `${request.method} ${request.url?.split('?')[0]}`;
  if (key === 'GET /local/state.json') {
    reply(response, 200, parts.describe());
    return true;
  }
  const act = acts[key];
  if (!act) return false;
  const refusal = refuseForeign(request, parts.origin);
  const body = await readBody(request, bodyLimitBytes);
  if (refusal || !body) reply(response, 403, { message: refusal ?? 'The request is too large.' });
  else if (await act(parts, parseJson(body), response)) reply(response, 200, parts.describe());
  else reply(response, 400, { message: 'The request is not understood.' });
  return true;
}

// A page of another site can neither send this content type without asking first nor pretend to be of this origin.
function refuseForeign({ headers }: IncomingMessage, origin: string): string | undefined {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return 'Send application/json.';
  const own = [origin, origin.replace('127.0.0.1', 'localhost')];
  return headers.origin === undefined || own.includes(headers.origin) ? undefined : 'Only pages of this origin may.';
}

async function moveClock({ clock, timeTravel }: ControlParts, body: unknown): Promise<boolean> {
  const move = moveSchema.safeParse(body).data;
  if (!move) return false;
  if ('advanceToNext' in move) await timeTravel.advanceToNext();
  else if ('advanceBySeconds' in move) await timeTravel.advanceTo(clock.now() + move.advanceBySeconds * 1000);
  else await timeTravel.advanceTo(Date.parse(move.advanceTo));
  return true;
}

async function runSchedules({ clock, schedules }: ControlParts): Promise<boolean> {
  schedules.runAll();
  await clock.idle();
  return true;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
