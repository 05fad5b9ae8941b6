import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { describeInput } from '#local/explain/describe-input.ts';
import { statedCaseSchema } from '#shared/domain/explain/stated-case.ts';
import { example, exampleNames } from '#test/domain/explain/example-cases.ts';
import { statedCaseArbitrary } from '#test/domain/explain/stated-case-arbitrary.ts';

const schema = describeInput();
/** The printed schema, read back by somebody who has nothing but the text. */
const readBack = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));

const nodes = z.looseObject({
  description: z.optional(z.string()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
});

/** Every field of the schema by its path, with its description. */
const fieldsOf = (described: unknown, path = ''): [string, string | undefined][] => {
  const { properties = {}, items, anyOf = [], oneOf = [] } = nodes.parse(described);
  return [
    ...Object.entries(properties).flatMap(([name, part]): [string, string | undefined][] => [
      [`${path}${name}`, nodes.parse(part).description],
      ...fieldsOf(part, `${path}${name}.`),
    ]),
    ...[...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((part) => fieldsOf(part, path)),
  ];
};

/** Parts that name themselves; `compared` repeats the fields of `shows`. */
const selfExplaining = /\.(familyName|givenName)$|\.compared\./;

describe('the schema of the input', () => {
  test('says of every field what it means', () => {
    const undescribed = fieldsOf(schema).filter(([path, meaning]) => !meaning && !selfExplaining.test(path));
    expect(undescribed).toEqual([]);
    expect(fieldsOf(schema).length).toBeGreaterThan(80);
  });

  test('says what the kinds of papers are called', () => {
    const kinds = new Map(fieldsOf(schema)).get('papers.kind');
    expect(kinds).toContain('certificate_of_registered_matters：登記事項証明書');
  });

  test.each(exampleNames)('accepts the example %s', (name) => {
    expect(readBack.safeParse(example(name.replace('.json', ''))).error).toBeUndefined();
  });

  test('accepts what the command accepts, when it is read back from its text', () => {
    fc.assert(
      fc.property(statedCaseArbitrary, (stated) => {
        const sent = JSON.parse(JSON.stringify(stated));
        expect([statedCaseSchema.safeParse(sent).error, readBack.safeParse(sent).error]).toEqual([
          undefined,
          undefined,
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['without an order', { applicantKind: 'corporation' }],
    [
      'with a field that does not exist',
      { applicantKind: 'corporation', order: { numbers: [{ kind: 'ip_050' }] }, fax: 1 },
    ],
    [
      'with a day that does not exist',
      { applicantKind: 'corporation', order: { numbers: [{ kind: 'ip_050' }] }, askedOn: '2027-02-30' },
    ],
  ])('refuses what the command refuses: a case %s', (_, stated) => {
    expect([statedCaseSchema.safeParse(stated).success, readBack.safeParse(stated).success]).toEqual([false, false]);
  });
});
