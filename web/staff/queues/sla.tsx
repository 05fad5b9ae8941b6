import type { ServiceLevel } from '#shared/domain/service-level.ts';
import { serviceLevelNames } from './service-level-names.ts';

/** How a wait stands against the office's own standard, in colour, sign and word. */
export function Sla({ level }: { level: ServiceLevel }) {
  return <span class={`sla ${level}`}>{serviceLevelNames[level]}</span>;
}
