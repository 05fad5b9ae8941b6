import { readFile } from 'node:fs/promises';
import { drawPrintPack } from '#shared/adapters/print-pack/draw-print-pack.ts';
import type { Faces } from '#shared/adapters/printing/drawing.ts';
import { type FaceName, faceFiles } from '#shared/contracts/environment.ts';
import type { PrintCase } from '#shared/copy/ja/print-pack/print-case.ts';
import { printPackOf } from '#shared/copy/ja/print-pack/print-pack.ts';
import { sampleForms } from '#shared/copy/ja/print-pack/sample-forms.ts';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { sheetsForAll } from '#shared/domain/decisions/plan-print.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { operatorSettings } from '#shared/domain/policy/operator-settings.ts';
import { askedOfApplicant, declaredCaseOf } from '#shared/domain/policy/papers-to-send.ts';
import type { PrintSheet } from '#shared/domain/print-sheet.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';

const readFace = (name: FaceName): Promise<Buffer> =>
  readFile(`node_modules/@expo-google-fonts/noto-sans-jp/${faceFiles[name]}`);

/** The faces as they are deployed. */
export const readFaces = async (): Promise<Faces> => {
  const [regular, bold] = await Promise.all([readFace('regular'), readFace('bold')]);
  return { regular, bold };
};

export const receptionNumber = receptionNumberOf('123456789');
const today = civilDate('2026-11-24');

/** What a form is printed with on a day of November 2026, when copies are still taken. */
export const printCaseOf = (form: ApplicationForm, on = today): PrintCase => {
  const asked = askedOfApplicant(declaredCaseOf(form), on);
  if (!asked.ok) throw new Error(asked.refusal.code);
  return {
    receptionNumber,
    form,
    asked: asked.value,
    endsOn: civilDate('2027-01-22'),
    copiesUntil: operatorSettings.copiesOfferedUntil,
    mailTo: {
      postalCode: '1700005',
      address: '東京都豊島区南大塚2-37-5 MSB-21 南大塚ビル10F',
      recipient: ['三通テレコムサービス', 'ジムセンター'],
    },
  };
};

/** Draws a pack, all of it or some sheets. */
export const drawn = (
  printCase: PrintCase,
  faces: Faces,
  sheets: readonly PrintSheet[] = sheetsForAll(printCase.asked),
) =>
  drawPrintPack({
    pack: printPackOf(printCase, sheets),
    receptionNumber,
    createdAt: instant('2026-11-24T01:12:00.000Z'),
    faces,
  });

type Corporation = Extract<ApplicationForm, { applicantKind: 'corporation' }>;

/** The invented corporation, with something else in some places. */
export const corporationWith = (change: Partial<Corporation['corporation']>): ApplicationForm => {
  const form = sampleForms.corporation;
  if (form.applicantKind !== 'corporation') throw new Error('The sample is no corporation.');
  return { ...form, corporation: { ...form.corporation, ...change } };
};
