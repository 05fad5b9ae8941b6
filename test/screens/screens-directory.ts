import { join } from 'node:path';

/** Where the pictures lie; the gallery beside it shows them. */
export const screensDirectory = join(import.meta.dirname, '..', '..', 'docs', 'screens');
