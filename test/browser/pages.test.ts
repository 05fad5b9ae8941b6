import { narrowFormWalk } from './customer-form-walks.ts';
import { openWalks } from './walk.ts';

/** The others have a command of their own: `npm run walks`. */
narrowFormWalk(openWalks());
