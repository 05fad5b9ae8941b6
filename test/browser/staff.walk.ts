import { staffWalks } from './staff-walks.ts';
import { openWalks } from './walk.ts';

staffWalks(openWalks());
