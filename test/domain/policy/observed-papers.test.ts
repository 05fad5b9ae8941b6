import { describe, expect, it } from 'vitest';
import { type DeficiencyCode, deficiencyCodeSchema, deficiencyKindOf } from '#shared/domain/deficiency.ts';
import { isProof } from '#shared/domain/policy/paper-defects.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';
import {
  assess,
  codesIn,
  forms,
  gasBill,
  license,
  mandate,
  myNumberCard,
  type PaperWords,
  paper,
  registry,
  residentRecord,
  taxPayment,
} from './case-to-judge.ts';

const ofCard = (words: PaperWords, more: RegisteredPaper[] = []) =>
  codesIn({ papers: [...forms, mandate, registry(), license('person_in_charge', words), ...more] });
const ofCertificate = (words: PaperWords, more: RegisteredPaper[] = []) =>
  codesIn({ papers: [...forms, mandate, registry(words), license('person_in_charge'), ...more] });
const ofForm = (words: PaperWords) =>
  codesIn({
    papers: [
      paper('application', 'application_form', { form: 'original', ...words }),
      ...forms.slice(1),
      mandate,
      registry(),
      license('person_in_charge'),
    ],
  });

type Case = [law: string, words: PaperWords, codes: DeficiencyCode[]];

describe('what was seen on a card of a person', () => {
  it.each<Case>([
    ['規則7条1号: all in order', { saw: {} }, []],
    ['D15 not legible', { saw: { legible: false } }, ['paper_unreadable']],
    ['D14 the reverse is missing (S8)', { saw: { reverse: 'missing' } }, ['reverse_side_missing']],
    [
      'D14 the reverse is missing, and the front shows an old address: the reverse may show the present one (S8)',
      { saw: { reverse: 'missing', address: 'former' } },
      ['reverse_side_missing'],
    ],
    ['D14 the reverse was seen', { saw: { reverse: 'seen' } }, []],
    ['D14 the reverse is known to be blank', { saw: { reverse: 'blank' } }, []],
    [
      'D13 the reverse was seen, and the address is an old one',
      { saw: { reverse: 'seen', address: 'former' } },
      ['current_residence_not_shown'],
    ],
    ['D13 no address', { saw: { address: 'none' } }, ['current_residence_not_shown']],
    [
      'D13 the address is another one than on the form',
      { saw: { compared: { address: 'different' } } },
      ['current_residence_not_shown'],
    ],
    ['another way of writing the address is no defect', { saw: { compared: { address: 'variant' } } }, []],
    ['D18 a required part is masked', { saw: { requiredPartMasked: true } }, ['required_part_masked']],
    ['D19 another name', { saw: { compared: { name: 'different' } } }, ['name_differs']],
    ['a glyph variant of the name is no defect (S8)', { saw: { compared: { name: 'variant' } } }, []],
    ['D20 another birth date', { saw: { compared: { birthDate: 'different' } } }, ['birth_date_differs']],
    ['D20 the same birth date in another era', { saw: { compared: { birthDate: 'variant' } } }, []],
    [
      'D07 another corporate number',
      { saw: { compared: { corporateNumber: 'different' } } },
      ['corporate_identity_differs'],
    ],
    ['D03 an entry is empty', { saw: { missingEntries: ['contactPhone'] } }, ['form_entries_missing']],
    ['D04 an entry differs', { saw: { differingEntries: ['contactPhone'] } }, ['form_differs_from_application']],
    ['規則7条1号: the birth date is not on it', { saw: { shows: ['name', 'residence'] } }, ['paper_not_usable']],
    ['規則7条1号: the name is not on it', { saw: { shows: ['birth_date', 'residence'] } }, ['paper_not_usable']],
    ['規則7条1号: the residence is a question of its own', { saw: { shows: ['name', 'birth_date'] } }, []],
    [
      '規則7条1号: what cannot be read is not also missing',
      { saw: { legible: false, shows: [] } },
      ['paper_unreadable'],
    ],
    [
      '規則7条1号: what is masked is not also missing',
      { saw: { requiredPartMasked: true, shows: ['name'] } },
      ['required_part_masked'],
    ],
    [
      'everything that is wrong is told at once',
      {
        expires: '2026-01-01',
        saw: { requiredPartMasked: true, compared: { name: 'different', birthDate: 'different' } },
      },
      ['birth_date_differs', 'identity_paper_expired', 'name_differs', 'required_part_masked'],
    ],
  ])('%s', (_law, words, expected) => {
    expect(ofCard(words)).toEqual(expected);
  });

  it('D14: the reverse of the individual number card is never asked for (番号法15条, 20条)', () => {
    const card = myNumberCard('person_in_charge', { saw: { reverse: 'missing' } });
    expect(codesIn({ papers: [...forms, mandate, registry(), card] })).toEqual([]);
  });

  it('規則7条1号ニ: a seal certificate on which the birth date is left out is not enough', () => {
    const seal = (shows: 'with' | 'without') =>
      paper('person_in_charge', 'seal_registration_certificate', {
        issued: '2026-11-01',
        form: 'original',
        saw: { shows: shows === 'with' ? ['name', 'residence', 'birth_date'] : ['name', 'residence'] },
      });
    expect(codesIn({ papers: [...forms, mandate, registry(), seal('with')] })).toEqual([]);
    expect(codesIn({ papers: [...forms, mandate, registry(), seal('without')] })).toEqual(['paper_not_usable']);
  });

  it('規則12条2項: an old address calls for a 補完書類, and is no defect once it came', () => {
    expect(ofCard({ saw: { address: 'former', reverse: 'seen' } }, [gasBill('person_in_charge')])).toEqual([]);
    expect(ofCard({ saw: { reverse: 'missing' } }, [gasBill('person_in_charge')])).toEqual(['reverse_side_missing']);
  });

  it('規則6条2項: a 補完書類 must show a name and the present residence, not a birth date', () => {
    const old = { saw: { address: 'former', reverse: 'seen' } } as const;
    const bill = (saw: PaperWords['saw']) => [gasBill('person_in_charge', { saw: saw ?? {} })];
    expect(ofCard(old, bill({ shows: ['name', 'residence'] }))).toEqual([]);
    expect(ofCard(old, bill({ address: 'none' }))).toEqual(['current_residence_not_shown']);
    expect(ofCard(old, bill({ compared: { address: 'different' } }))).toEqual(['current_residence_not_shown']);
  });
});

describe('what was seen on a certificate of a corporation', () => {
  it.each<Case>([
    ['規則7条2号: name and head office are enough for the identity', { saw: {} }, []],
    ['規則10条2号: the business is not on it', { saw: { shows: ['name', 'head_office'] } }, ['paper_not_usable']],
    ['D07 another name', { saw: { compared: { name: 'different' } } }, ['corporate_identity_differs']],
    ['D07 another head office', { saw: { compared: { address: 'different' } } }, ['corporate_identity_differs']],
    ['D07 another number', { saw: { compared: { corporateNumber: 'different' } } }, ['corporate_identity_differs']],
    [
      'D07 once, however much differs',
      {
        saw: { compared: { name: 'different', corporateNumber: 'different', address: 'different' } },
      },
      ['corporate_identity_differs'],
    ],
    [
      'another way of writing',
      { saw: { compared: { name: 'variant', address: 'variant', corporateNumber: 'same' } } },
      [],
    ],
    ['D15', { saw: { legible: false } }, ['paper_unreadable']],
    ['D14 a certificate has pages, no reverse', { saw: { reverse: 'missing' } }, []],
  ])('%s', (_law, words, expected) => {
    expect(ofCertificate(words)).toEqual(expected);
  });

  it('規則10条2号: the business that is not on the certificate stands in the articles', () => {
    const articles = paper('corporation', 'articles_of_incorporation');
    expect(ofCertificate({ saw: { shows: ['name', 'head_office'] } }, [articles])).toEqual([]);
  });
});

describe('what was seen on the operator’s own forms', () => {
  it.each<Case>([
    ['D03', { saw: { missingEntries: ['transactionPurposes'] } }, ['form_entries_missing']],
    ['D04', { saw: { differingEntries: ['corporation.name'] } }, ['form_differs_from_application']],
    ['D15', { saw: { legible: false } }, ['paper_unreadable']],
  ])('%s', (_law, words, expected) => {
    expect(ofForm(words)).toEqual(expected);
  });
});

describe('an individual number that can be read (番号法20条)', () => {
  const visible = { saw: { individualNumberVisible: true } };

  it('is told by D17 with the paper, asks the customer for nothing and blocks nothing (S9)', () => {
    const { findings, isReadyToApprove, questions } = assess({
      papers: [...forms, mandate, registry(), residentRecord('person_in_charge', visible)],
      confirmations: [],
    });
    expect(findings).toEqual([
      {
        code: 'individual_number_visible',
        why: { law: 'individual_number_act', article: '20条', asOf: '2026-06-14' },
        subject: 'person_in_charge',
        paperId: 'person_in_charge/resident_record_copy',
      },
    ]);
    expect(isReadyToApprove).toBe(false);
    expect(questions.some(({ state }) => state !== 'confirmed')).toBe(true);
    expect(deficiencyKindOf('individual_number_visible').blocks).toBe('nothing');
  });

  it('is told of every paper on which it stands, also of one that serves nothing', () => {
    const papers = [
      ...forms,
      mandate,
      registry(),
      residentRecord('person_in_charge', visible),
      license('sole_proprietor', visible),
    ];
    expect(assess({ papers }).findings.map(({ paperId }) => paperId)).toEqual([
      'person_in_charge/resident_record_copy',
      'sole_proprietor/drivers_license',
    ]);
  });

  it('is not told where none can be read', () => {
    expect(ofCard({ saw: { individualNumberVisible: false } })).toEqual([]);
  });
});

describe('what a reviewer rejected a paper for', () => {
  it.each<Case>([
    ['by judgement', { rejected: ['paper_unreadable'] }, ['paper_unreadable']],
    ['by two judgements', { rejected: ['name_differs', 'birth_date_differs'] }, ['birth_date_differs', 'name_differs']],
    ['without a reason: the paper is not usable', { rejected: [] }, ['paper_not_usable']],
    [
      'and the policy found the same',
      { rejected: ['name_differs'], saw: { compared: { name: 'different' } } },
      ['name_differs'],
    ],
    ['D13 alone', { rejected: ['current_residence_not_shown'] }, ['current_residence_not_shown']],
    [
      'D13 beside another one',
      { rejected: ['current_residence_not_shown', 'name_differs'] },
      ['current_residence_not_shown', 'name_differs'],
    ],
  ])('%s', (_law, words, expected) => {
    expect(ofCard(words)).toEqual(expected);
  });
});

describe('what a reviewer overruled', () => {
  /** Findings that rest on how something reads or looks (§10), typed out. */
  const byEye: DeficiencyCode[] = [
    'form_entries_missing',
    'form_differs_from_application',
    'corporate_identity_differs',
    'office_address_not_evidenced',
    'current_residence_not_shown',
    'reverse_side_missing',
    'paper_unreadable',
    'required_part_masked',
    'name_differs',
    'site_not_confirmed',
  ];

  it('is possible for what was judged by eye only', () => {
    expect(deficiencyCodeSchema.options.filter((code) => deficiencyKindOf(code).canBeOverruled)).toEqual(byEye);
  });

  it.each<Case>([
    ['D19', { overruled: ['name_differs'], saw: { compared: { name: 'different' } } }, []],
    ['D15', { overruled: ['paper_unreadable'], saw: { legible: false } }, []],
    ['D18', { overruled: ['required_part_masked'], saw: { requiredPartMasked: true } }, []],
    ['D13', { overruled: ['current_residence_not_shown'], saw: { address: 'former' } }, []],
    ['D14', { overruled: ['reverse_side_missing'], saw: { reverse: 'missing' } }, []],
    [
      'D14, but the front shows an old address',
      { overruled: ['reverse_side_missing'], saw: { reverse: 'missing', address: 'former' } },
      ['current_residence_not_shown'],
    ],
    ['D03', { overruled: ['form_entries_missing'], saw: { missingEntries: ['site'] } }, []],
    ['D04', { overruled: ['form_differs_from_application'], saw: { differingEntries: ['site'] } }, []],
    [
      'another finding stays',
      { overruled: ['name_differs'], saw: { legible: false, compared: { name: 'different' } } },
      ['paper_unreadable'],
    ],
    ['a rejection of one’s own', { overruled: ['name_differs'], rejected: ['name_differs'] }, []],
    [
      'never a birth date',
      { overruled: ['birth_date_differs'], saw: { compared: { birthDate: 'different' } } },
      ['birth_date_differs'],
    ],
    ['never an expiry', { overruled: ['identity_paper_expired'], expires: '2026-11-23' }, ['identity_paper_expired']],
    [
      'never what a paper does not show',
      { overruled: ['paper_not_usable'], saw: { shows: ['name'] } },
      ['paper_not_usable'],
    ],
  ])('%s', (_law, words, expected) => {
    expect(ofCard(words)).toEqual(expected);
  });

  it('規則7条柱書: never a day, however its finding is called', () => {
    const code: DeficiencyCode = 'paper_unreadable';
    expect(ofCertificate({ overruled: [code], issued: '2026-11-25' })).toEqual([code]);
    expect(ofCertificate({ overruled: ['certificate_older_than_six_months'], issued: '2026-05-23' })).toEqual([
      'certificate_older_than_six_months',
    ]);
    const undated = paper('person_in_charge', 'drivers_license', { overruled: [code] });
    expect(codesIn({ papers: [...forms, mandate, registry(), undated] })).toEqual([code]);
  });

  it('§3: never a kind, nor an original that the law wants', () => {
    const overruled: DeficiencyCode[] = ['paper_not_usable', 'identity_papers_insufficient', 'original_required'];
    const insurance = paper('person_in_charge', 'health_insurance_card', { overruled });
    expect(codesIn({ papers: [...forms, mandate, registry(), insurance] })).toEqual([
      'identity_papers_insufficient',
      'paper_not_usable',
    ]);
    const papers = [...forms, mandate, registry({ overruled }), residentRecord('person_in_charge')];
    expect(codesIn({ order: ['ip_050'], papers })).toEqual(['original_required']);
  });

  it('規則6条2項: an overruled head office counts as the present one', () => {
    const words: PaperWords = { overruled: ['corporate_identity_differs'], saw: { address: 'former' } };
    expect(ofCertificate(words)).toEqual([]);
  });
});

describe('papers that nobody has looked at', () => {
  const unseen = { uninspected: true } as const;
  const pack = [
    paper('application', 'application_form', { ...unseen, form: 'original' }),
    paper('application', 'verification_questionnaire', { ...unseen, form: 'original' }),
    paper('person_in_charge', 'power_of_attorney', unseen),
    registry(unseen),
    license('person_in_charge', unseen),
  ];

  it('count by their kind and days, so that the mail room can tell what is missing', () => {
    const { findings, toInspect, isReadyToApprove } = assess({ papers: pack });
    expect(findings).toEqual([]);
    expect(toInspect).toEqual(pack.map(({ paperId }) => paperId));
    expect(isReadyToApprove).toBe(false);
  });

  it('show no office, whatever is printed on them', () => {
    expect(codesIn({ papers: pack, declared: { letterToBusinessOffice: true } })).toEqual([
      'office_address_not_evidenced',
    ]);
    const accepted = [...pack.slice(0, 3), registry(), license('person_in_charge')];
    expect(codesIn({ papers: accepted, declared: { letterToBusinessOffice: true } })).toEqual([
      'office_address_not_evidenced',
    ]);
  });

  it('show no individual number', () => {
    expect(codesIn({ papers: pack })).not.toContain('individual_number_visible');
  });
});

describe('isProof', () => {
  it.each<[string, PaperWords, boolean]>([
    ['an accepted paper', {}, true],
    ['a paper that nobody looked at', { uninspected: true }, false],
    ['a rejected paper', { rejected: ['paper_unreadable'] }, false],
    ['a paper rejected without a reason', { rejected: [] }, false],
    ['a card that shows an old residence only', { rejected: ['current_residence_not_shown'] }, true],
    [
      'a rejected paper whose rejection was overruled',
      { rejected: ['name_differs'], overruled: ['name_differs'] },
      true,
    ],
    [
      'a card of which the birth date was overruled',
      { rejected: ['birth_date_differs'], overruled: ['birth_date_differs'] },
      false,
    ],
  ])('%s: %s', (_, words, expected) => {
    expect(isProof(taxPayment('person_in_charge', words))).toBe(expected);
  });
});
