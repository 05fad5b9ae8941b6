import { formRoutes } from './form-routes.ts';
import { progressRoutes } from './progress-routes.ts';
import type { Route } from './route.ts';

/** What a customer can ask for. Every operation is limited to the caller's own account and applications. */
export const customerRoutes = { ...progressRoutes, ...formRoutes } as const satisfies Record<string, Route>;
