import * as z from 'zod/mini';
import { type CorporateNumber, corporateNumberSchema } from '../corporate-number.ts';
import { bareNumber } from '../digits.ts';
import type { ApplicantKind } from '../form.ts';
import { ok, type Result, refuse } from '../result.ts';

/** 適格請求書発行事業者の登録番号 (消費税法57条の2): T and thirteen digits. */
export const invoiceNumberSchema = z
  .string()
  .check(z.regex(/^T[0-9]{13}$/))
  .brand<'InvoiceNumber'>();
export type InvoiceNumber = z.infer<typeof invoiceNumberSchema>;

export type InvoiceNumberRefusal = 'invoice_number_not_t_and_13_digits' | 'invoice_number_not_a_corporate_number';

/** The registration number of a corporation is T and its 法人番号. */
export const invoiceNumberOf = (corporateNumber: CorporateNumber): InvoiceNumber =>
  invoiceNumberSchema.parse(`T${corporateNumber}`);

/**
 * Reads a registration number as typed. Only a corporation's has the check digit of the 法人番号: a sole proprietor's
 * thirteen digits are made otherwise, and are refused for no digit.
 */
export const parseInvoiceNumber = (
  input: string,
  holder: ApplicantKind,
): Result<InvoiceNumber, InvoiceNumberRefusal> => {
  const parsed = invoiceNumberSchema.safeParse(bareNumber(input).toUpperCase());
  if (!parsed.success) return refuse('invoice_number_not_t_and_13_digits');
  const isCorporate = corporateNumberSchema.safeParse(parsed.data.slice(1)).success;
  return holder === 'corporation' && !isCorporate ? refuse('invoice_number_not_a_corporate_number') : ok(parsed.data);
};
