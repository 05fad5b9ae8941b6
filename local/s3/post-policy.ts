import * as z from 'zod/mini';
import { S3Error } from './s3-error.ts';

const policySchema = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().check(z.startsWith('$')), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});
const neverInPolicy: ReadonlySet<string> = new Set(['policy', 'x-amz-signature', 'file', 'bucket']);

/** The sizes that a policy lets in. */
export interface SizeRange {
  min: number;
  max: number;
}

/** Checks a form's fields against its signed policy; throws S3's refusal, returns the sizes that are allowed. */
export function checkPolicy(policy: string, fields: ReadonlyMap<string, string>, now: number): SizeRange {
  const { expiration, conditions } = readPolicy(policy);
  if (Date.parse(expiration) <= now) throw violated('Policy expired.');
  const covered = new Set(neverInPolicy);
  const size: SizeRange = { min: 0, max: Number.POSITIVE_INFINITY };
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      size.min = Math.max(size.min, condition[1]);
      size.max = Math.min(size.max, condition[2]);
      continue;
    }
    for (const [operator, field, expected] of comparisonsOf(condition)) {
      covered.add(field);
      const value = fields.get(field) ?? '';
      const holds = operator === 'eq' ? fields.has(field) && value === expected : value.startsWith(expected);
      if (!holds) throw violated(`Policy Condition failed: ${JSON.stringify(condition)}`);
    }
  }
  const extra = [...fields.keys()].filter((name) => !covered.has(name) && !name.startsWith('x-ignore-'));
  if (extra.length > 0) throw violated(`Extra input fields: ${extra.join(', ')}`);
  return size;
}

type Comparison = ['eq' | 'starts-with', string, string];

function comparisonsOf(condition: Comparison | Record<string, string>): Comparison[] {
  if (isComparison(condition)) return [[condition[0], condition[1].slice(1).toLowerCase(), condition[2]]];
  return Object.entries(condition).map(([name, value]) => ['eq', name.toLowerCase(), value]);
}

function isComparison(condition: Comparison | Record<string, string>): condition is Comparison {
  return Array.isArray(condition);
}

function readPolicy(policy: string): z.infer<typeof policySchema> {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(policy, 'base64').toString()));
  } catch {
    throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
  }
}

function violated(reason: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${reason}`);
}
