import { seldomWalks } from './seldom-walks.ts';
import { staffWalks } from './staff-walks.ts';
import { openWalks } from './walk.ts';

const walk = openWalks();
staffWalks(walk);
seldomWalks(walk);
