import { caseRoutes } from './case-routes.ts';
import { envelopeRoutes } from './envelope-routes.ts';
import { explanationRoutes } from './explanation-routes.ts';
import { inspectionRoutes } from './inspection-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { operationsRoutes } from './operations-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { receptionRoutes } from './reception-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import type { Route } from './route.ts';
import { scanRoutes } from './scan-routes.ts';
import { searchRoutes } from './search-routes.ts';

/** What staff can ask for, with the roles that may; kept apart by subject, so that a page loads what it asks for. */
export const staffRoutes = {
  ...queueRoutes,
  ...caseRoutes,
  ...receptionRoutes,
  ...scanRoutes,
  ...inspectionRoutes,
  ...reviewRoutes,
  ...letterRoutes,
  ...operationsRoutes,
  ...searchRoutes,
  ...envelopeRoutes,
  ...noteRoutes,
  ...recordRoutes,
  ...explanationRoutes,
} as const satisfies Record<string, Route>;
