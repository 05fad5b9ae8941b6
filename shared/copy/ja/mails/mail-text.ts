import { type CivilDate, type Weekday, weekdayOf } from '#shared/domain/civil-date.ts';
import { displayReceptionNumber, type ReceptionNumber } from '#shared/domain/reception-number.ts';
import type { WaitKind } from '#shared/domain/wait.ts';
import { dayWords } from '../record-document/plain-words.ts';

/** All that a mail may tell. Days and opaque ids: nothing about a person, a paper or a reason. */
export interface MailFacts {
  /** Origin of the pages, `https://…` without a trailing slash. */
  readonly siteOrigin: string;
  readonly applicationId: string;
  /** 受付番号; an application that was submitted before there was one has none. */
  readonly receptionNumber?: ReceptionNumber;
  /** The last day on which papers count, while they are waited for. */
  readonly documentsEndOn?: CivilDate;
  /** The last day on which what was asked for again counts, while it is waited for. */
  readonly resubmissionEndsOn?: CivilDate;
  readonly promisedOn?: CivilDate;
  readonly billingStartedOn?: CivilDate;
  /** Which wait staff is late with; for operations only. */
  readonly lateWait?: WaitKind;
}

/** A mail in its parts: what happened, then what to do, then where. */
export interface MailText {
  /** Seen on locked screens and in lists: the same for everybody. */
  readonly subject: string;
  readonly happened: readonly string[];
  readonly toDo: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
}

const weekdayNames: Record<Weekday, string> = {
  sunday: '日',
  monday: '月',
  tuesday: '火',
  wednesday: '水',
  thursday: '木',
  friday: '金',
  saturday: '土',
};

/** `2026年11月24日（火）` */
export const formatDay = (day: CivilDate): string => `${dayWords(day)}（${weekdayNames[weekdayOf(day)]}）`;

/** Which case it is, for the office. */
export const caseLine = ({ applicationId, receptionNumber }: Pick<MailFacts, 'applicationId' | 'receptionNumber'>) =>
  `受付番号：${receptionNumber ? displayReceptionNumber(receptionNumber) : applicationId}`;

/** The way to the page on which the customer sees everything else, after signing in. */
export const progressLink = ({ siteOrigin }: Pick<MailFacts, 'siteOrigin'>): MailText['link'] => ({
  label: 'お申し込みの状況は、ログインしてご確認いただけます。',
  url: `${siteOrigin}/`,
});

/** The way to the pages of the staff. */
export const staffLink = ({ siteOrigin }: Pick<MailFacts, 'siteOrigin'>): MailText['link'] => ({
  label: '管理画面',
  url: `${siteOrigin}/staff/`,
});
