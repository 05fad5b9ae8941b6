import { describe, expect, it } from 'vitest';
import { mapHandlerResult } from '#local/http-api/response-mapping.ts';

const map = (result: unknown) => {
  const { statusCode, headers, body } = mapHandlerResult(JSON.stringify(result));
  return { statusCode, headers, body: body.toString() };
};

describe('the answer of a handler', () => {
  it('becomes the body of a 200 when it is no structured answer', () => {
    expect(map({ a: 1 })).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
  });

  it('keeps status, headers in lower case and every cookie', () => {
    expect(map({ statusCode: 201, headers: { 'Content-Type': 'text/x', N: 5 }, cookies: ['a=1', 'b=2'] })).toEqual({
      statusCode: 201,
      headers: { 'content-type': 'text/x', n: '5', 'set-cookie': ['a=1', 'b=2'] },
      body: '',
    });
  });

  it('decodes a binary body', () => {
    const body = Buffer.from('はい').toString('base64');
    expect(map({ statusCode: 200, body, isBase64Encoded: true }).body).toBe('はい');
  });

  it('is an error of the gateway when it is malformed', () => {
    expect(map({ statusCode: 200, body: 7 })).toMatchObject({ statusCode: 500 });
  });
});
