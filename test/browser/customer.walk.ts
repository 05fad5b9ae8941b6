import { formWalks } from './customer-form-walks.ts';
import { progressWalks } from './customer-progress-walks.ts';
import { openWalks } from './walk.ts';

const walk = openWalks();
formWalks(walk);
progressWalks(walk);
