import { deskRoutes } from './desk-routes.ts';
import { envelopeRoutes } from './envelope-routes.ts';
import { explanationRoutes } from './explanation-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { recordRoutes } from './record-routes.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search-routes.ts';

/** What staff can ask for, with the roles that may; kept apart by subject, so that a page loads what it asks for. */
export const staffRoutes = {
  ...deskRoutes,
  ...searchRoutes,
  ...envelopeRoutes,
  ...noteRoutes,
  ...recordRoutes,
  ...explanationRoutes,
} as const satisfies Record<string, Route>;
