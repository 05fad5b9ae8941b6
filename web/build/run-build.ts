import { resolve } from 'node:path';
import { buildPages } from './build-pages.ts';

const [directory = '.build/web'] = process.argv.slice(2);
await buildPages(resolve(directory));
