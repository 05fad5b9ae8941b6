import { describe, expect, it } from 'vitest';
import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { deficiencyCodeSchema, type Wanted, wantedSchema } from '#shared/domain/deficiency.ts';

const codes = deficiencyCodeSchema.options;

describe('deficiencyNotice', () => {
  it.each(codes)('tells politely what happened and what to do: %s', (code) => {
    const { title, request } = deficiencyNotice(code);
    expect(title).toMatch(/[ぁ-ん]/);
    expect(title).not.toMatch(/。$/);
    expect(request).toMatch(/(ください|いたします|いただけます|必要です|ございません)。$/);
    expect(request).not.toMatch(/undefined|疑わし|反社|スコア|審査担当/);
  });

  it.each(wantedSchema.options)('never says why more is wanted than usual: %s', (wanted) => {
    for (const code of codes) {
      for (const subject of ['corporation', 'person_in_charge', 'sole_proprietor'] as const) {
        const { title, request } = deficiencyNotice(code, { subject, wanted });
        expect(request).toMatch(/(ください|いたします|いただけます|必要です|ございません)。$/);
        expect(`${title}${request}`).not.toMatch(/undefined|疑|厳格|リスク|高い|ハイ|なりすまし|偽り|14条|PEP/);
      }
    }
  });

  it('names the paper and the entries that are meant', () => {
    expect(deficiencyNotice('paper_not_usable', { paperKind: 'health_insurance_card' }).request).toContain(
      '「健康保険証」',
    );
    expect(deficiencyNotice('form_entries_missing', { entries: ['利用目的', '職業'] }).request).toContain(
      '（該当の項目：利用目的、職業）',
    );
  });

  it.each<[Wanted | undefined, RegExp]>([
    ['one_identity_paper', /現在のお住まいが記載された確認書類を1点お送り/],
    ['two_identity_papers', /種類の異なる確認書類のコピーを2点お送り.*原本をお送りいただく場合は、1通で/],
    [
      'second_identity_paper',
      /2点必要です。お送りいただいた書類のほかに.*もう1点お送り.*原本をお送りいただく場合は、その1通で/,
    ],
    ['further_paper', /本人確認に使う書類のほかに、種類の異なる書類をもう1点お送り/],
    [undefined, /^(?!.*\d点).*確認書類が足りません/],
  ])('names whose identity papers are wanted, and how many: %s', (wanted, request) => {
    const asked = (subject: 'person_in_charge' | 'sole_proprietor') =>
      deficiencyNotice('identity_papers_insufficient', { subject, wanted });
    expect(asked('person_in_charge').request).toMatch(request);
    expect(asked('person_in_charge').request).toMatch(/^ご担当者様の/);
    expect(asked('sole_proprietor').request).toMatch(request);
    expect(asked('sole_proprietor').request).not.toContain('ご担当者');
  });

  it("asks for authority to act in the words of who is acted for: no company in a sole proprietor's", () => {
    const request = (applicantKind: 'corporation' | 'sole_proprietor') =>
      deficiencyNotice('authority_not_confirmed', { applicantKind }).request;
    expect(request('corporation')).toMatch(/会社を代理して.*委任状.*会社の代表電話/);
    expect(request('sole_proprietor')).toMatch(/事業主様を代理して.*委任状.*事業主様ご本人への確認のお電話/);
    expect(request('sole_proprietor')).not.toMatch(/会社|代表/);
  });

  it('asks a person for an original certificate and never for a card, a corporation for its certificate', () => {
    const request = (subject: 'person_in_charge' | 'sole_proprietor' | 'corporation') =>
      deficiencyNotice('original_required', { subject, paperKind: 'drivers_license' }).request;
    for (const person of [request('person_in_charge'), request('sole_proprietor')]) {
      expect(person).toContain('「運転免許証」は、コピーではお手続きできません。住民票の写しまたは印鑑登録証明書');
    }
    expect(request('corporation')).toMatch(/できません。証明書の原本をお送りください。$/);
  });

  it.each(['corporate_letter_address_unknown', 'letter_retention_expired', 'letter_addressee_moved'] as const)(
    'is true for whatever reason the post had, and asks for what can be sent: %s',
    (code) => {
      const { title, request } = deficiencyNotice(code);
      expect(`${title}${request}`).not.toMatch(/転居|あて所|保管期間|画面/);
      expect(request).toMatch(/書類.*お送り/);
    },
  );

  it('has one name for each paper', () => {
    expect(new Set(Object.values(paperNames)).size).toBe(Object.values(paperNames).length);
  });
});
