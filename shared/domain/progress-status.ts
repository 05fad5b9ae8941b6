import * as z from 'zod/mini';
import type { Application } from './application.ts';
import type { Letter } from './letter.ts';

/**
 * Where an application stands in the customer's eyes. Several statuses share one word on purpose: a second pair of
 * eyes looks like the review, and no end tells why.
 */
export const progressStatuses = [
  'drafting',
  'received',
  'awaiting_documents',
  'checking_documents',
  'correction_requested',
  'preparing_letters',
  'confirming_receipt',
  'opening_service',
  'active',
  'withdrawn',
  'closed',
] as const;
export const progressStatusSchema = z.enum(progressStatuses);
export type ProgressStatus = z.infer<typeof progressStatusSchema>;

/** When to ask again, in seconds: soon while a machine works, rarely while people and the post do. */
export const pollAfterSeconds: Partial<Record<ProgressStatus, number>> = {
  received: 10,
  awaiting_documents: 900,
  checking_documents: 300,
  correction_requested: 900,
  preparing_letters: 600,
  confirming_receipt: 900,
  opening_service: 30,
};

const isPosted = ({ status }: Letter): boolean => status === 'in_transit' || status === 'delivered';

/** The customer's word for where an application stands. */
export const progressStatusOf = (
  application: Pick<Application, 'status' | 'openWaits' | 'letters'>,
): ProgressStatus => {
  const { status, openWaits, letters } = application;
  switch (status) {
    case 'draft':
      return 'drafting';
    case 'awaiting_documents':
      return 'documents' in openWaits ? 'awaiting_documents' : 'received';
    case 'under_review':
    case 'awaiting_approval':
      return 'checking_documents';
    case 'awaiting_resubmission':
      return 'correction_requested';
    case 'confirming_addresses': {
      const allPosted = letters.length > 0 && letters.every((letter) => isPosted(letter));
      return allPosted ? 'confirming_receipt' : 'preparing_letters';
    }
    case 'activating':
      return 'opening_service';
    case 'active':
      return 'active';
    case 'withdrawn':
      return 'withdrawn';
    case 'declined':
    case 'expired':
      return 'closed';
  }
};
