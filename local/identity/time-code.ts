import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepSeconds = 30;

/** A new secret in base32, as authenticator apps take it. */
export function createTimeCodeSecret(): string {
  return [...randomBytes(32)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** The 30-second step that an instant (milliseconds) falls in. */
export function timeStepAt(instant: number): number {
  return Math.floor(instant / 1000 / stepSeconds);
}

/** The six digits for a step: TOTP of RFC 6238 with SHA-1, which is what Cognito and the apps use. */
export function timeCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', decodeBase32(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** The step whose code was given, one step of clock drift allowed; each step is good for one sign-in only. */
export function matchTimeCode(secret: string, code: string, now: number, lastUsedStep: number): number | undefined {
  const current = timeStepAt(now);
  return [current - 1, current, current + 1].find(
    (step) => step > lastUsedStep && isEqual(timeCode(secret, step), code),
  );
}

function isEqual(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function decodeBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
