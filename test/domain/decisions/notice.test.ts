import { describe, expect, it } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { civilDate, civilDateOf } from '#shared/domain/civil-date.ts';
import { findingsOf } from '#shared/domain/decisions/case-policy.ts';
import { decideCorrection } from '#shared/domain/decisions/correct-form.ts';
import { decideReview, type ReviewDecision } from '#shared/domain/decisions/decide-review.ts';
import { type CorrectedPaper, decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { overruleFindings } from '#shared/domain/decisions/overrule-findings.ts';
import { decideRisk } from '#shared/domain/decisions/record-risk.ts';
import { decideAnnouncement, noticeOf } from '#shared/domain/decisions/request-resubmission.ts';
import { type DeficiencyCode, deficiencyKindOf, fixesOf } from '#shared/domain/deficiency.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { observePaper, type SeenOnPaper } from '#shared/domain/reading/observe-paper.ts';
import type { PaperReading } from '#shared/domain/reading/paper-reading.ts';
import { CaseWalk, corporatePapers, furtherPapers } from '#test/support/case-walk.ts';

const seenWell: SeenOnPaper = {
  legible: true,
  shows: ['name', 'residence', 'birth_date', 'head_office', 'business_content', 'authority'],
  address: 'current',
  reverse: 'seen',
  individualNumberVisible: false,
  unmasked: [],
  requiredPartMasked: false,
  missingEntries: [],
  differingEntries: [],
};

interface Inspected {
  readonly seen?: Partial<SeenOnPaper>;
  readonly reading?: PaperReading;
  readonly corrected?: CorrectedPaper;
  readonly overruled?: DeficiencyCode[];
  readonly rejectedFor?: DeficiencyCode[];
}

/** Inspects one paper again as a reviewer saw it; the others were found in order. */
const inspected = (paperId: string, { seen, reading, corrected, overruled, rejectedFor = [] }: Inspected) => {
  const walk = new CaseWalk().submitted().received().inspected();
  const paper = walk.application.papers.find((one) => one.paperId === paperId);
  if (!paper) throw new Error('no such paper');
  const observation = observePaper({ seen: { ...seenWell, ...seen }, reading }, paper, corporationForm);
  if (!observation.ok) throw new Error(observation.refusal.code);
  const found = {
    expectedVersion: walk.expectedVersion,
    paperId,
    result: rejectedFor.length > 0 ? ('rejected' as const) : ('accepted' as const),
    findings: rejectedFor,
    observation: observation.value,
    corrected,
    overruled,
  };
  return walk.take(decideInspection(walk.application, found, walk.as('reviewer')));
};

const review = (
  walk: CaseWalk,
  decision: { outcome: 'approve' | 'request_resubmission' } & Partial<ReviewDecision>,
) => {
  const { expectedVersion, application } = walk;
  return decideReview(
    application,
    { round: application.reviewRound, expectedVersion, ...decision },
    walk.as('reviewer'),
  );
};

const [certificate, license, form] = ['p3', 'p4', 'p1'];

describe('what was seen on a paper, what the policy makes of it, and what the customer reads', () => {
  it.each<[string, string, Inspected, DeficiencyCode, RegExp]>([
    ['D15', license, { seen: { legible: false } }, 'paper_unreadable', /「運転免許証」に、文字や写真/],
    ['D14', license, { seen: { reverse: 'missing' } }, 'reverse_side_missing', /裏面のコピーもお送り/],
    ['D18', license, { seen: { requiredPartMasked: true } }, 'required_part_masked', /隠さずにコピー/],
    ['D13', license, { seen: { address: 'former' } }, 'current_residence_not_shown', /現在のお住まいを確認できません/],
    ['D13', license, { reading: { address: '北海道札幌市架空1-1' } }, 'current_residence_not_shown', /補完書類/],
    ['D19', license, { reading: { name: '佐久間 理央' } }, 'name_differs', /お名前の表記/],
    ['D20', license, { reading: { birthDate: '平成元年4月12日' } }, 'birth_date_differs', /生年月日が/],
    [
      'D16',
      license,
      { seen: { shows: ['name'] } },
      'paper_not_usable',
      /「運転免許証」は、確認書類としてご利用いただけません/,
    ],
    [
      'D11',
      license,
      { corrected: { expiresOn: civilDate('2026-11-23') } },
      'identity_paper_expired',
      /有効期限が切れて/,
    ],
    [
      'D06',
      certificate,
      { corrected: { issuedOn: civilDate('2026-05-23') } },
      'certificate_older_than_six_months',
      /6か月を過ぎて/,
    ],
    ['D07', certificate, { reading: { name: '株式会社みなと灯台' } }, 'corporate_identity_differs', /商号または本店/],
    [
      'D07',
      certificate,
      { reading: { address: '東京都豊島区南大塚9-99-2' } },
      'corporate_identity_differs',
      /現在の内容が記載された書類/,
    ],
    [
      'D07',
      certificate,
      { reading: { corporateNumber: '5013301991235' } },
      'corporate_identity_differs',
      /商号または本店/,
    ],
    ['D03', form, { seen: { missingEntries: ['resale'] } }, 'form_entries_missing', /ご記入のない項目/],
    ['D04', form, { reading: { name: '株式会社みなと' } }, 'form_differs_from_application', /用紙の記載が異なって/],
  ])('%s on %s', (number, paperId, seen, code, wording) => {
    const { application } = inspected(paperId, seen);
    expect(deficiencyKindOf(code).number).toBe(number);
    expect(findingsOf(application).map((finding) => [finding.code, finding.paperId])).toEqual([[code, paperId]]);
    const notice = noticeOf(application, []);
    expect(notice).toMatchObject([{ code, paperId }]);
    const paperKind = application.papers.find((paper) => paper.paperId === paperId)?.kind;
    expect(deficiencyNotice(code, paperKind ? { paperKind } : {}).request).toMatch(wording);
  });

  it('D03, D04: names the entries that are meant', () => {
    const seen = { missingEntries: ['resale'], differingEntries: ['contactPhone'] };
    expect(noticeOf(inspected(form, { seen }).application, [])).toEqual([
      { code: 'form_entries_missing', paperId: form, items: ['resale'] },
      { code: 'form_differs_from_application', paperId: form, items: ['contactPhone'] },
    ]);
  });

  it('D17: is no task, neither found nor added', () => {
    const { application } = inspected(license, { seen: { individualNumberVisible: true } });
    expect(findingsOf(application).map(({ code }) => code)).toEqual(['individual_number_visible']);
    expect(noticeOf(application, [{ code: 'individual_number_visible', paperId: license }])).toEqual([]);
  });

  it('a variant is no deficiency', () => {
    const reading = { name: '佐久間　莉央', address: '川口市芝新町９９番９号２０１', birthDate: 'S63.4.12' };
    const walk = inspected(license, { reading });
    expect(findingsOf(walk.application)).toEqual([]);
    expect(review(walk, { outcome: 'approve' }).ok).toBe(true);
  });
});

describe('a notice', () => {
  it('lists everything that is found, then what is added, and nothing twice', () => {
    const { application } = inspected(license, { seen: { legible: false } });
    const notice = noticeOf(application, [
      { code: 'paper_unreadable' },
      { code: 'paper_unreadable', paperId: license },
      { code: 'paper_unreadable', paperId: certificate },
      { code: 'site_not_confirmed' },
    ]);
    expect(notice).toEqual([
      { code: 'paper_unreadable', paperId: license },
      { code: 'paper_unreadable', paperId: certificate },
      { code: 'site_not_confirmed' },
    ]);
  });

  it('does not ask again for what was accepted', () => {
    const walk = inspected(license, { seen: { legible: false } });
    const decided = review(walk, { outcome: 'request_resubmission' });
    if (!decided.ok || !decided.value) throw new Error('refused');
    const { deficiencies, papers } = decided.value.application;
    expect(deficiencies).toEqual([{ code: 'paper_unreadable', paperId: license }]);
    expect(papers.filter(({ inspection }) => inspection?.result === 'accepted')).toHaveLength(papers.length);
  });

  it('is told in the trail by its codes', () => {
    const walk = inspected(license, { seen: { legible: false, reverse: 'missing' } });
    const overruled = [{ paperId: license, code: 'reverse_side_missing' as const }];
    const decided = review(walk, { outcome: 'request_resubmission', overruled });
    if (!decided.ok || !decided.value) throw new Error('refused');
    expect(decided.value.audit[0]).toMatchObject({
      action: 'resubmission_requested',
      details: { round: 1, deficiencies: ['paper_unreadable'], overruled: ['reverse_side_missing'] },
    });
  });

  it('is not drawn while a paper was not looked at', () => {
    const walk = new CaseWalk().submitted().received();
    expect(review(walk, { outcome: 'request_resubmission', deficiencies: [{ code: 'name_differs' }] })).toMatchObject({
      refusal: { code: 'papers_not_inspected', details: { count: 5 } },
    });
  });
});

describe('規則14条: a notice of a high-risk case', () => {
  /** Everything but the paper of this id was sent, and the notice is out. */
  const askedFor = (lacking: string) => {
    const papers = [...corporatePapers, ...furtherPapers].filter(({ paperId }) => paperId !== lacking);
    const walk = new CaseWalk().submitted().received(papers).inspected();
    const { expectedVersion } = walk;
    walk.take(
      decideRisk(walk.application, { risk: 'listed_country', state: 'found', expectedVersion }, walk.as('reviewer')),
    );
    walk.take(review(walk, { outcome: 'request_resubmission' }));
    return walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
  };
  /** What the customer reads, from what the customer may see. */
  const readBy = ({ application, at }: CaseWalk) =>
    projectProgress(application, civilDateOf(at)).deficiencies.map(({ items: _, code, ...facts }) =>
      deficiencyNotice(code, facts),
    );
  const corrected = (walk: CaseWalk) => {
    const correction = { form: corporationForm, before: corporationForm, corrections: 0 };
    return walk.take(decideCorrection(walk.application, correction, walk.as('customer'))).application.status;
  };
  const [bill, receipt, register] = ['p7', 'p8', 'p9'];
  const sent = (walk: CaseWalk, kind: PaperKind, subject: PaperSubject) => {
    const dates = { issuedOn: civilDate('2026-11-20'), expiresOn: civilDate('2031-02-01') };
    walk.received([{ paperId: `p-${kind}`, kind, subject, form: 'original', ...dates }]).inspected();
    return findingsOf(walk.application).map(({ code, wanted }) => ({ code, wanted }));
  };

  it('規則14条3項: asks for a paper about the owners, and names those that are taken', () => {
    const walk = askedFor(register);
    const ownershipPaper = { code: 'beneficial_owner_incomplete', subject: 'corporation', wanted: 'ownership_paper' };
    expect(walk.application.deficiencies).toEqual([ownershipPaper]);
    expect(walk.application.deficiencies.map(fixesOf)).toEqual([['send_additional_paper']]);
    const [notice] = readBy(walk);
    expect(notice?.title).toBe('実質的支配者を確認できる書類が必要です');
    expect(notice?.request).toMatch(/株主名簿、有価証券報告書、または.*実質的支配者リスト.*いずれか1点をお送り/);
    expect(notice?.request).not.toMatch(/画面|入力/);
  });

  it('規則14条3項: waits on for the paper when the form is corrected, and is not found again once it came', () => {
    const walk = askedFor(register);
    expect(corrected(walk)).toBe('awaiting_resubmission');
    expect(walk.application.openWaits).toHaveProperty('resubmission');
    walk.received([{ paperId: 'p10', kind: 'shareholder_register', subject: 'corporation', form: 'copy' }]).inspected();
    expect(findingsOf(walk.application)).toEqual([]);
  });

  it('規則14条1項: asks a corporation for a paper of another kind, and names what serves', () => {
    const walk = askedFor(receipt);
    const furtherPaper = { code: 'corporate_paper_missing', subject: 'corporation', wanted: 'further_paper' };
    expect(walk.application.deficiencies).toEqual([furtherPaper]);
    const [notice] = readBy(walk);
    expect(notice?.title).toBe('法人の書類がもう1点必要です');
    expect(notice?.request).toMatch(/種類の異なる法人の書類をもう1点お送り.*納税証明書.*社会保険料.*電気・ガス・水道/);
  });

  it.each<[PaperKind, 'is taken' | 'is asked for again']>([
    ['certificate_of_registered_matters', 'is asked for again'],
    ['corporate_seal_certificate', 'is taken'],
    ['tax_payment_certificate', 'is taken'],
    ['social_insurance_premium_receipt', 'is taken'],
    ['water_bill_receipt', 'is taken'],
  ])('規則14条1項: beside the certificate that was used, %s %s', (kind, outcome) => {
    const again = [{ code: 'corporate_paper_missing', wanted: 'further_paper' }];
    expect(sent(askedFor(receipt), kind, 'corporation')).toEqual(outcome === 'is taken' ? [] : again);
  });

  it('規則14条1項: asks a person for a paper of another kind', () => {
    const walk = askedFor(bill);
    const furtherPaper = { code: 'identity_papers_insufficient', subject: 'person_in_charge', wanted: 'further_paper' };
    expect(walk.application.deficiencies).toEqual([furtherPaper]);
    expect(readBy(walk)[0]?.request).toContain('種類の異なる書類をもう1点');
  });

  it('規則11条: asks for the entries as well when a reviewer finds them incomplete', () => {
    const { application } = askedFor(register);
    const [entries, paper] = [
      { code: 'beneficial_owner_incomplete' },
      { code: 'beneficial_owner_incomplete', wanted: 'ownership_paper' },
    ] as const;
    expect(noticeOf(application, [entries, paper]).map(({ wanted }) => wanted)).toEqual(['ownership_paper', undefined]);
    expect(fixesOf(entries)).toEqual(['correct_online']);
  });
});

describe('overruling', () => {
  const overrulable = [
    ['name_differs', { reading: { name: '佐久間 理央' } }],
    ['current_residence_not_shown', { reading: { address: '北海道札幌市架空1-1' } }],
    ['reverse_side_missing', { seen: { reverse: 'missing' } }],
    ['paper_unreadable', { seen: { legible: false } }],
    ['required_part_masked', { seen: { requiredPartMasked: true } }],
  ] satisfies [DeficiencyCode, Inspected][];

  it.each(overrulable)('lets a reviewer judge %s otherwise, at the paper or with the decision', (code, seen) => {
    const later = inspected(license, seen);
    expect(review(later, { outcome: 'approve' })).toMatchObject({ refusal: { code: 'papers_missing' } });
    const overruled = [{ paperId: license, code }];
    const decided = review(later, { outcome: 'approve', overruled });
    if (!decided.ok || !decided.value) throw new Error('refused');
    expect(decided.value.audit[0]?.details).toEqual({ round: 1, overruled: [code] });
    expect(decided.value.application.papers[3]?.inspection?.overruled).toEqual([code]);

    const atOnce = inspected(license, { ...seen, overruled: [code] });
    expect(findingsOf(atOnce.application)).toEqual([]);
    expect(review(atOnce, { outcome: 'approve' }).ok).toBe(true);
  });

  it.each<[string, string, Inspected, DeficiencyCode]>([
    ['規則7条柱書', license, { corrected: { expiresOn: civilDate('2026-11-23') } }, 'identity_paper_expired'],
    [
      '規則7条柱書',
      certificate,
      { corrected: { issuedOn: civilDate('2026-05-23') } },
      'certificate_older_than_six_months',
    ],
    ['法4条1項1号', license, { reading: { birthDate: '平成元年4月12日' } }, 'birth_date_differs'],
    ['規則7条', license, { seen: { shows: ['name'] } }, 'paper_not_usable'],
    ['番号法20条', license, { seen: { individualNumberVisible: true } }, 'individual_number_visible'],
  ])('%s: on %s is refused for what the law fixes', (_, paperId, seen, code) => {
    const walk = inspected(paperId, seen);
    const refused = { refusal: { code: 'finding_cannot_be_overruled', details: { finding: code } } };
    expect(overruleFindings(walk.application, [{ paperId, code }])).toMatchObject(refused);
    const { expectedVersion, application } = walk;
    const found = { expectedVersion, paperId, result: 'accepted' as const, findings: [], overruled: [code] };
    expect(decideInspection(application, found, walk.as('reviewer'))).toMatchObject(refused);
  });

  it('規則7条柱書: of an unreadable paper does not spare the day that nobody entered', () => {
    const walk = inspected(certificate, { corrected: { issuedOn: civilDate('2026-12-01') }, seen: { legible: false } });
    const finding = { paperId: certificate, code: 'paper_unreadable' as const };
    expect(findingsOf(walk.application)).toMatchObject([finding]);
    expect(overruleFindings(walk.application, [finding])).toMatchObject({
      refusal: { code: 'finding_cannot_be_overruled' },
    });
  });

  it('規則6条2項: of a missing reverse does not make an old address the present one', () => {
    const seen = { reverse: 'missing', address: 'former' } as const;
    const { application } = inspected(license, { seen, overruled: ['reverse_side_missing'] });
    expect(findingsOf(application).map(({ code }) => code)).toEqual(['current_residence_not_shown']);
  });

  it('is about a finding that is there', () => {
    const { application } = inspected(license, {});
    for (const paperId of [license, 'nobody']) {
      expect(overruleFindings(application, [{ paperId, code: 'name_differs' }])).toMatchObject({
        refusal: { code: 'finding_unknown' },
      });
    }
  });

  it('leaves what the reviewer rejected a paper for to another look at it', () => {
    const walk = inspected(license, { rejectedFor: ['paper_unreadable', 'paper_not_usable'] });
    expect(overruleFindings(walk.application, [{ paperId: license, code: 'paper_not_usable' }])).toMatchObject({
      refusal: { code: 'finding_cannot_be_overruled' },
    });
    const overruled = overruleFindings(walk.application, [{ paperId: license, code: 'paper_unreadable' }]);
    if (!overruled.ok) throw new Error(overruled.refusal.code);
    expect(findingsOf(overruled.value).map(({ code }) => code)).toEqual(['paper_not_usable']);
  });
});
