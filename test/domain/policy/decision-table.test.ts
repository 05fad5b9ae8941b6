import { describe, expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { NumberKind } from '#shared/domain/form.ts';
import { type CustomerClass, customerClassSchema } from '#shared/domain/policy/policy-row.ts';
import { assess } from './case-to-judge.ts';
import { caseInWords } from './row-in-words.ts';

/** The days of receipt on both sides of every boundary. */
const beforeApril2026 = ['2025-06-24', '2026-03-31'];
const sinceApril2026 = ['2026-04-01', '2026-09-30'];
const sinceOctober2026 = ['2026-10-01', '2026-11-24', '2027-03-31'];
const sinceApril2027 = ['2027-04-01', '2031-01-01'];
const whileCopiesCount = [...beforeApril2026, ...sinceApril2026, ...sinceOctober2026];
const sinceOriginalsOfPersons = [...sinceApril2026, ...sinceOctober2026, ...sinceApril2027];

/** The orders that come under 犯収法 alone, and those that come under 携帯法 as well. */
const withoutIp050: NumberKind[][] = [['geographic_03'], ['toll_free_0120'], ['toll_free_0120', 'toll_free_0800']];
const withIp050: NumberKind[][] = [['ip_050'], ['geographic_03', 'ip_050'], ['toll_free_0120', 'ip_050']];

const forms = [
  'application application 当社規定申込書: 1 original application form',
  'application questionnaire 犯収法4条1項、4項: 1 original questionnaire',
];
const business = 'corporation business_content 規則10条2号: 1 either paper of the business | registry_information';
const mandate = 'person_in_charge authority 規則12条5項2号: 1 either mandate';
const agentMandate = 'person_in_charge authority 規則12条5項1号: 1 either mandate';

const corporatePaper = (article: string, form: 'either' | 'original') =>
  `corporation identity ${article}: registry_information | 1 ${form} corporate certificate with the address | ` +
  `1 ${form} corporate certificate + 1 either paper of an office with the address | published_corporate_number`;

const original = '1 original municipal certificate with the address';
const one = '1 copy card or certificate';
const twoCopies = [
  '2 copy card or certificate with the address',
  `${one} with the address + 1 either 補完書類 with the address`,
  `${one} + 2 either 補完書類 with the address`,
].join(' | ');
const oneCopy = `${one} with the address | ${one} + 1 either 補完書類 with the address`;

const person = (who: 'person_in_charge' | 'sole_proprietor', article: string, ways: string) =>
  `${who} identity ${article}: ${ways}`;

/** §2.6: what each class of customer needs, by order and day of receipt. Nothing here is taken from the policy. */
const table: readonly {
  law: string;
  who: CustomerClass;
  orders: NumberKind[][];
  days: string[];
  papers: string[];
  letters: string[];
}[] = [
  {
    law: '規則6条1項3号ニ, 12条2項',
    who: 'corporation',
    orders: withoutIp050,
    days: whileCopiesCount,
    papers: [
      ...forms,
      corporatePaper('規則6条1項3号ニ', 'either'),
      business,
      person('person_in_charge', '規則12条1項、2項', `${original} | ${oneCopy} | ${twoCopies}`),
      mandate,
    ],
    letters: ['corporation head_office 規則6条1項3号ニ', 'person_in_charge residence 規則12条1項、2項'],
  },
  {
    law: '規則 from 2027-04-01 (expected)',
    who: 'corporation',
    orders: withoutIp050,
    days: sinceApril2027,
    papers: [
      ...forms,
      corporatePaper('規則6条1項3号', 'original'),
      business,
      person('person_in_charge', '規則12条1項', original),
      mandate,
    ],
    letters: ['corporation head_office 規則6条1項3号', 'person_in_charge residence 規則12条1項'],
  },
  {
    law: '携帯法規則 before 2026-04-01',
    who: 'corporation',
    orders: withIp050,
    days: beforeApril2026,
    papers: [
      ...forms,
      corporatePaper('携帯法規則3条1項2号', 'either'),
      business,
      person('person_in_charge', '携帯法規則4条1項', `${original} | ${oneCopy} | ${twoCopies}`),
      mandate,
    ],
    letters: ['corporation head_office 携帯法規則3条1項2号', 'person_in_charge residence 携帯法規則4条1項'],
  },
  {
    law: '携帯法規則 附則(2026-04-01)2条',
    who: 'corporation',
    orders: withIp050,
    days: sinceApril2026,
    papers: [
      ...forms,
      corporatePaper('携帯法規則附則(2026-04-01)2条', 'either'),
      business,
      person('person_in_charge', '携帯法規則4条1項5号', original),
      mandate,
    ],
    letters: [
      'corporation head_office 携帯法規則附則(2026-04-01)2条',
      'person_in_charge residence 携帯法規則4条1項5号',
    ],
  },
  {
    law: '携帯法規則3条1項2号ロ, 4条1項5号',
    who: 'corporation',
    orders: withIp050,
    days: [...sinceOctober2026, ...sinceApril2027],
    papers: [
      ...forms,
      corporatePaper('携帯法規則3条1項2号ロ', 'original'),
      business,
      person('person_in_charge', '携帯法規則4条1項5号', original),
      mandate,
    ],
    letters: ['corporation head_office 携帯法規則3条1項2号ロ', 'person_in_charge residence 携帯法規則4条1項5号'],
  },
  {
    law: '犯収法4条5項, 規則12条2項',
    who: 'state_or_listed',
    orders: withoutIp050,
    days: whileCopiesCount,
    papers: [
      ...forms,
      person('person_in_charge', '規則12条1項、2項', `${original} | ${oneCopy} | ${twoCopies}`),
      mandate,
    ],
    letters: ['person_in_charge residence 規則12条1項、2項'],
  },
  {
    law: '犯収法4条5項, 規則 from 2027-04-01 (expected)',
    who: 'state_or_listed',
    orders: withoutIp050,
    days: sinceApril2027,
    papers: [...forms, person('person_in_charge', '規則12条1項', original), mandate],
    letters: ['person_in_charge residence 規則12条1項'],
  },
  {
    law: '携帯法 before 2026-04-01 knows no exemption',
    who: 'state_or_listed',
    orders: withIp050,
    days: beforeApril2026,
    papers: [
      ...forms,
      corporatePaper('携帯法規則3条1項2号', 'either'),
      person('person_in_charge', '携帯法規則4条1項', `${original} | ${oneCopy} | ${twoCopies}`),
      mandate,
    ],
    letters: ['corporation head_office 携帯法規則3条1項2号', 'person_in_charge residence 携帯法規則4条1項'],
  },
  {
    law: '携帯法規則 附則(2026-04-01)2条 knows no exemption',
    who: 'state_or_listed',
    orders: withIp050,
    days: sinceApril2026,
    papers: [
      ...forms,
      corporatePaper('携帯法規則附則(2026-04-01)2条', 'either'),
      person('person_in_charge', '携帯法規則4条1項5号', original),
      mandate,
    ],
    letters: [
      'corporation head_office 携帯法規則附則(2026-04-01)2条',
      'person_in_charge residence 携帯法規則4条1項5号',
    ],
  },
  {
    law: '携帯法規則3条1項2号ロ, 4条1項5号 know no exemption',
    who: 'state_or_listed',
    orders: withIp050,
    days: [...sinceOctober2026, ...sinceApril2027],
    papers: [
      ...forms,
      corporatePaper('携帯法規則3条1項2号ロ', 'original'),
      person('person_in_charge', '携帯法規則4条1項5号', original),
      mandate,
    ],
    letters: ['corporation head_office 携帯法規則3条1項2号ロ', 'person_in_charge residence 携帯法規則4条1項5号'],
  },
  {
    law: '規則6条1項1号チ, リ',
    who: 'sole_proprietor',
    orders: withoutIp050,
    days: whileCopiesCount,
    papers: [...forms, person('sole_proprietor', '規則6条1項1号チ、リ', `${original} | ${twoCopies}`)],
    letters: ['sole_proprietor residence 規則6条1項1号チ、リ'],
  },
  {
    law: '規則6条1項1号 from 2027-04-01 (expected)',
    who: 'sole_proprietor',
    orders: withoutIp050,
    days: sinceApril2027,
    papers: [...forms, person('sole_proprietor', '規則6条1項1号', original)],
    letters: ['sole_proprietor residence 規則6条1項1号'],
  },
  {
    law: '携帯法規則 before 2026-04-01',
    who: 'sole_proprietor',
    orders: withIp050,
    days: beforeApril2026,
    papers: [...forms, person('sole_proprietor', '携帯法規則3条1項1号', `${original} | ${twoCopies}`)],
    letters: ['sole_proprietor residence 携帯法規則3条1項1号'],
  },
  {
    law: '携帯法規則3条1項1号ホ',
    who: 'sole_proprietor',
    orders: withIp050,
    days: sinceOriginalsOfPersons,
    papers: [...forms, person('sole_proprietor', '携帯法規則3条1項1号ホ', original)],
    letters: ['sole_proprietor residence 携帯法規則3条1項1号ホ'],
  },
  {
    law: '規則12条2項 is closed to agents of a natural person',
    who: 'sole_proprietor_by_agent',
    orders: withoutIp050,
    days: whileCopiesCount,
    papers: [
      ...forms,
      person('sole_proprietor', '規則6条1項1号チ、リ', `${original} | ${twoCopies}`),
      person('person_in_charge', '規則12条1項', `${original} | ${twoCopies}`),
      agentMandate,
    ],
    letters: ['sole_proprietor residence 規則6条1項1号チ、リ', 'person_in_charge residence 規則12条1項'],
  },
  {
    law: '規則12条1項 from 2027-04-01 (expected)',
    who: 'sole_proprietor_by_agent',
    orders: withoutIp050,
    days: sinceApril2027,
    papers: [
      ...forms,
      person('sole_proprietor', '規則6条1項1号', original),
      person('person_in_charge', '規則12条1項', original),
      agentMandate,
    ],
    letters: ['sole_proprietor residence 規則6条1項1号', 'person_in_charge residence 規則12条1項'],
  },
  {
    law: '携帯法規則 before 2026-04-01',
    who: 'sole_proprietor_by_agent',
    orders: withIp050,
    days: beforeApril2026,
    papers: [
      ...forms,
      person('sole_proprietor', '携帯法規則3条1項1号', `${original} | ${twoCopies}`),
      person('person_in_charge', '携帯法規則4条1項', `${original} | ${twoCopies}`),
      agentMandate,
    ],
    letters: ['sole_proprietor residence 携帯法規則3条1項1号', 'person_in_charge residence 携帯法規則4条1項'],
  },
  {
    law: '携帯法規則3条1項1号ホ, 4条1項5号',
    who: 'sole_proprietor_by_agent',
    orders: withIp050,
    days: sinceOriginalsOfPersons,
    papers: [
      ...forms,
      person('sole_proprietor', '携帯法規則3条1項1号ホ', original),
      person('person_in_charge', '携帯法規則4条1項5号', original),
      agentMandate,
    ],
    letters: ['sole_proprietor residence 携帯法規則3条1項1号ホ', 'person_in_charge residence 携帯法規則4条1項5号'],
  },
];

const cases = table.flatMap(({ law, who, orders, days, papers, letters }) =>
  orders.flatMap((order) => days.map((day) => ({ law, who, order, day, papers, letters }))),
);

describe('the decision table (§2.6)', () => {
  it.each(cases)('$law: $who ordering $order, received on $day', ({ who, order, day, papers, letters }) => {
    const { papers: asked, letters: posted } = caseInWords(assess({ who, order, askedOn: day }));

    expect(asked).toEqual(papers);
    expect(posted).toEqual(letters);
  });

  it('has a row for every class of customer, on both sides of every boundary', () => {
    const days = ['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01', '2027-03-31', '2027-04-01'];
    const classes = ['corporation', 'state_or_listed', 'sole_proprietor', 'sole_proprietor_by_agent'];
    for (const who of classes) {
      for (const order of [['geographic_03'], ['ip_050'], ['toll_free_0120'], ['geographic_03', 'ip_050']]) {
        const covered = cases.filter((row) => row.who === who && row.order.join() === order.join());
        expect(covered.map(({ day }) => day)).toEqual(expect.arrayContaining(days));
      }
    }
  });
});

/** §2.6, the last two rows: whatever the day and the order, one letter only, to the person. */
describe('a corporation to which no letter goes (§2.6)', () => {
  const registryInformation = { fetchedOn: civilDate('2026-03-31'), personInChargeIsRepresentative: true };
  const rows: [law: string, order: NumberKind[], days: string[], letter: string][] = [
    ['規則6条1項3号ロ', ['toll_free_0120'], whileCopiesCount, '規則12条1項、2項'],
    ['規則6条1項3号ロ from 2027-04-01 (expected)', ['toll_free_0120'], sinceApril2027, '規則12条1項'],
    ['携帯法規則 before 2026-04-01', ['ip_050'], beforeApril2026, '携帯法規則4条1項'],
    ['携帯法規則3条1項2号ハ, 4条1項5号', ['ip_050'], sinceOriginalsOfPersons, '携帯法規則4条1項5号'],
  ];
  const each = rows.flatMap(([law, order, days, letter]) => days.map((day) => ({ law, order, day, letter })));

  it.each(each)('$law: a registered representative ordering $order, received on $day', ({ order, day, letter }) => {
    const assessed = assess({ order, askedOn: day, operatorActs: { registryInformation } });
    expect(caseInWords(assessed).letters).toEqual([`person_in_charge residence ${letter}`]);
    const identity = assessed.papers.find(
      ({ requirement: { subject, purpose } }) => subject === 'corporation' && purpose === 'identity',
    );
    expect(identity).toMatchObject({ isMet: true, method: 'registry_information' });
  });

  it.each([...whileCopiesCount, ...sinceApril2027])('規則12条3項: the workplace of 国等, received on %s', (askedOn) => {
    const words = { who: 'state_or_listed', askedOn, declared: { letterToWorkplace: true } } as const;
    expect(caseInWords(assess(words)).letters).toEqual(['person_in_charge workplace 規則12条3項']);
    expect(caseInWords(assess({ ...words, order: ['ip_050'] })).letters[1]).toMatch(/^person_in_charge residence /);
  });
});

describe('what is asked beside the papers', () => {
  const purpose = 'transaction_purpose 規則9条';
  const pep = 'foreign_pep 施行令12条3項';
  const asked: Record<CustomerClass, string[]> = {
    corporation: [
      purpose,
      'business_content 規則10条2号',
      'beneficial_owners 規則11条',
      pep,
      'authority 規則12条5項2号',
    ],
    state_or_listed: ['standing 犯収法4条5項', 'authority 規則12条5項2号'],
    sole_proprietor: [purpose, 'occupation 規則10条1号', pep],
    sole_proprietor_by_agent: [purpose, 'occupation 規則10条1号', pep, 'authority 規則12条5項1号'],
  };
  const resale = 'resale 番号規則17条3号';
  const site = 'site 番号計画固定電話番号の使用条件';

  const ofOrders: [string, NumberKind[], string[]][] = [
    ['番号規則17条3号, 番号計画', ['geographic_03'], [resale, site]],
    ['番号規則17条3号', ['ip_050'], [resale]],
    ['番号規則17条3号, 番号計画', ['toll_free_0120', 'geographic_03'], [resale, site]],
    ['番号規則17条3号, 番号計画', ['geographic_03', 'ip_050'], [resale, site]],
    ['番号規則17条3号 does not know 0120, 0800', ['toll_free_0120', 'toll_free_0800'], []],
  ];

  const rows = customerClassSchema.options.flatMap((who) =>
    ofOrders.map(([law, order, ofNumbers]) => ({ law, who, order, questions: [...asked[who], ...ofNumbers] })),
  );

  it.each(rows)('$law: of $who ordering $order', ({ who, order, questions }) => {
    for (const askedOn of [...whileCopiesCount, ...sinceApril2027]) {
      expect(caseInWords(assess({ who, order, askedOn })).questions).toEqual(questions);
    }
  });
});
