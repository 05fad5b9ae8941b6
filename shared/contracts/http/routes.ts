import { complianceRoutes } from './compliance-routes.ts';
import { customerRoutes } from './customer-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { printRoutes } from './print-routes.ts';
import type { Route } from './route.ts';
import { staffRoutes } from './staff-routes.ts';
import { statusRoutes } from './status-routes.ts';

/** Every route of the HTTP API: the gateway, the functions, the API description and the tests read this list. */
export const routes: readonly Route[] = [
  ...Object.values(customerRoutes),
  ...Object.values(staffRoutes),
  ...Object.values(complianceRoutes),
  ...Object.values(exportRoutes),
  ...Object.values(statusRoutes),
  ...Object.values(printRoutes),
];
