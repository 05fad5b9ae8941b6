import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { staffSelfSchema } from '#shared/contracts/http/answers.ts';
import type { StaffRole } from '#shared/domain/people.ts';

/** Who works at this screen, and in which roles. */
export type StaffSelf = z.infer<typeof staffSelfSchema>;

export const SelfContext = createContext<StaffSelf>({ staffId: '', roles: [] });

/** Whoever is signed in. */
export const useSelf = (): StaffSelf => useContext(SelfContext);

/** Whether somebody has one of these roles. */
export const hasRole = ({ roles }: StaffSelf, ...wanted: StaffRole[]): boolean =>
  roles.some((role) => wanted.includes(role));

/** What staff call their roles. */
export const roleNames = {
  clerk: '受付・発送',
  reviewer: '審査',
  approver: '承認',
  auditor: '監査（閲覧のみ）',
  operations: '運用',
  compliance: '届出担当',
} as const satisfies Record<StaffRole, string>;
