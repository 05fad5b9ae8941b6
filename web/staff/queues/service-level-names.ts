import type { ServiceLevel } from '#shared/domain/service-level.ts';

/** How a wait stands against the office's own standard. */
export const serviceLevelNames = {
  on_time: '期限内',
  soon: '期限間近',
  late: '遅れ',
} as const satisfies Record<ServiceLevel, string>;
