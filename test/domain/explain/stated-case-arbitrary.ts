import fc from 'fast-check';
import { addDays, civilDate, daysBetween } from '#shared/domain/civil-date.ts';
import { deficiencyCodeSchema } from '#shared/domain/deficiency.ts';
import type { StatedCase } from '#shared/domain/explain/stated-case.ts';
import type { StatedLetter } from '#shared/domain/explain/stated-letter.ts';
import type { StatedPaper } from '#shared/domain/explain/stated-paper.ts';
import { authorityBasisSchema, numberKindSchema } from '#shared/domain/form.ts';
import {
  maskedItemSchema,
  paperFormSchema,
  paperKindSchema,
  provenItemSchema,
} from '#shared/domain/policy/paper-kind.ts';
import { questionSchema } from '#shared/domain/policy/policy-row.ts';
import { riskSchema } from '#shared/domain/policy/risk.ts';
import { returnReasonSchema } from '#shared/domain/return-reason.ts';

const [first, last] = [civilDate('1868-01-25'), civilDate('2199-12-31')];

/** Days of the whole calendar that the schema accepts, those around the editions more often. */
export const dayArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 900 }).map((days) => addDays(civilDate('2025-06-24'), days)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days)) },
  { weight: 1, arbitrary: fc.constantFrom(first, last) },
);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const listOf = <Value>(values: readonly Value[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

/** Names and addresses as people write them, and whatever else fits into the field. */
const written = fc.oneof(
  fc.constantFrom(
    '高崎 徳子',
    '髙﨑　德子',
    '㈱みなと',
    '株式会社みなと',
    '東京都豊島区南大塚九丁目９９番１号',
    '大塚9-99-1',
    '平成36年2月29日',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);
const entered = written.filter((text) => text.trim() !== '');

const paperArbitrary: fc.Arbitrary<StatedPaper> = fc.record(
  {
    kind: fc.constantFrom(...paperKindSchema.options),
    form: fc.constantFrom(...paperFormSchema.options),
    receivedOn: dayArbitrary,
    receivedAt: fc.constantFrom('00:00', '14:59', '15:00', '23:59'),
    issuedOn: dayArbitrary,
    expiresOn: dayArbitrary,
    shows: fc.record(
      { name: written, address: written, officeAddress: written, birthDate: written, corporateNumber: written },
      { requiredKeys: [] },
    ),
    observation: fc.record(
      {
        legible: fc.boolean(),
        proves: listOf(provenItemSchema.options, 5),
        address: fc.constantFrom('current', 'former', 'none'),
        reverse: fc.constantFrom('seen', 'blank', 'missing'),
        inNameOfCoResident: fc.boolean(),
        individualNumberVisible: fc.boolean(),
        unmasked: listOf(maskedItemSchema.options),
        requiredPartMasked: fc.boolean(),
        missingEntries: listOf(['personInCharge.name', 'contactPhone']),
      },
      { requiredKeys: [] },
    ),
    inspected: fc.boolean(),
    result: fc.constantFrom('accepted', 'rejected'),
    findings: listOf(deficiencyCodeSchema.options),
    overruled: listOf(deficiencyCodeSchema.options),
  },
  { requiredKeys: ['kind'] },
);

const addressArbitrary = fc.record(
  {
    prefecture: fc.constantFrom('東京都', '大阪府', '京都府'),
    city: fc.constantFrom('豊島区', '京都市中京区', '北区'),
    street: entered,
    building: entered,
  },
  { requiredKeys: ['prefecture', 'city', 'street'] },
);

const personArbitrary = fc.record(
  { name: entered, bornOn: dayArbitrary, residence: addressArbitrary, workplace: addressArbitrary },
  { requiredKeys: [] },
);

const letterArbitrary = (to: StatedLetter['to']): fc.Arbitrary<StatedLetter> =>
  fc.record(
    {
      to: fc.constant(to),
      destination: fc.constantFrom('head_office', 'business_office', 'residence', 'workplace'),
      formRevision: fc.nat({ max: 2 }),
      postings: fc.array(
        fc.record(
          {
            postedOn: dayArbitrary,
            absentOn: dayArbitrary,
            result: fc.constantFrom('delivered', 'returned'),
            resultOn: dayArbitrary,
            returnReason: fc.constantFrom(...returnReasonSchema.options),
          },
          { requiredKeys: ['postedOn'] },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['to'] },
  );

const lettersArbitrary = fc
  .tuple(optional(letterArbitrary('corporation')), optional(letterArbitrary('person_in_charge')))
  .map((letters) => letters.flatMap((letter) => letter ?? []));

const common = {
  askedOn: dayArbitrary,
  order: fc.subarray([...numberKindSchema.options], { minLength: 1, maxLength: 2 }).map((kinds) => ({
    numbers: kinds.map((kind) => ({ kind })),
  })),
  personInCharge: personArbitrary,
  authorityBasis: fc.constantFrom(...authorityBasisSchema.options),
  site: fc.constantFrom('confirmed_address', 'elsewhere', 'not_told'),
  siteAddress: addressArbitrary,
  foreignPep: fc.boolean(),
  unanswered: listOf(questionSchema.options),
  revisions: fc.record({ corporation: fc.nat({ max: 2 }), person_in_charge: fc.nat({ max: 2 }) }, { requiredKeys: [] }),
  risks: listOf(riskSchema.options),
  duplicate: fc.boolean(),
  operatorActs: fc.record(
    {
      registryInformation: fc.record({ personInChargeIsRepresentative: fc.boolean() }, { requiredKeys: [] }),
      publishedCorporateNumber: fc.record({ isClosed: fc.boolean() }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  ),
  confirmations: fc.oneof(
    fc.constant('all' as const),
    listOf(questionSchema.options).map((questions) => questions.map((question) => ({ question }))),
  ),
  papers: fc.array(paperArbitrary, { maxLength: 6 }),
  contract: fc.record({ endsOn: dayArbitrary, lastTransactionEndsOn: dayArbitrary }, { requiredKeys: ['endsOn'] }),
};

const corporationCases: fc.Arbitrary<StatedCase> = fc.record(
  {
    ...common,
    applicantKind: fc.constant('corporation' as const),
    standing: fc.constantFrom('ordinary', 'state_or_listed'),
    corporation: fc.record(
      {
        name: entered,
        corporateNumber: fc.constant('2013301991234'),
        headOffice: addressArbitrary,
        businessOffice: addressArbitrary,
      },
      { requiredKeys: [] },
    ),
    letters: lettersArbitrary,
  },
  { requiredKeys: ['applicantKind', 'order'] },
);

const soleProprietorCases: fc.Arbitrary<StatedCase> = fc.record(
  {
    ...common,
    applicantKind: fc.constant('sole_proprietor' as const),
    soleProprietor: personArbitrary,
    throughAgent: fc.boolean(),
    letters: letterArbitrary('sole_proprietor').map((letter) => [letter]),
  },
  { requiredKeys: ['applicantKind', 'order'] },
);

/** Cases of every sort that the schema accepts, with and without each of their parts. */
export const statedCaseArbitrary: fc.Arbitrary<StatedCase> = fc.oneof(corporationCases, soleProprietorCases);
