import { describe, expect, it } from 'vitest';
import type { LocalState } from '#local/platform/local-state.ts';
import { renderStartPage, type StartPageExtras } from '#local/platform/start-page.ts';

const origin = 'http://127.0.0.1:4800';
const state: LocalState = {
  clock: { now: '2026-11-24T01:12:00.000Z', offsetSeconds: 0, nextTimerAt: null },
  urls: { web: origin, start: origin, aws: origin, mailbox: origin, apiDescription: origin },
  accounts: [],
  pools: [],
  executions: [],
  schedules: [],
};

const pageWith = (pages: StartPageExtras['pages']): string =>
  renderStartPage(state, { hasPicture: false, hasApiDescription: true, pages, timeCodes: new Map() }).toString();

describe('the start page', () => {
  it('says so where the pages of the product are not there, and how to go on without them', () => {
    const text = pageWith([]);
    expect(text).toContain('お客様と担当者の画面は、この版にはまだありません。');
    expect(text).toContain('npm run demo');
  });

  it('leads to the pages of the product where they are', () => {
    const text = pageWith([{ path: '/staff/', label: '審査・受付（担当者の画面）' }]);
    expect(text).toContain('<a href="/staff/">審査・受付（担当者の画面）</a>');
    expect(text).not.toContain('まだありません');
  });
});
