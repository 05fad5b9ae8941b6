// One cold start: loads a bundle as the Lambda runtime does, and with an event also calls it once. Plain JavaScript,
// because stripping types would be part of what is measured.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [file, eventFile] = process.argv.slice(2);
const event = eventFile ? JSON.parse(readFileSync(eventFile, 'utf8')) : undefined;
const require = createRequire(import.meta.url);

const startedAt = performance.now();
const loaded = file.endsWith('.cjs') ? require(file) : await import(pathToFileURL(file).href);
if (typeof loaded.handler !== 'function') throw new Error(`${file} exports no handler.`);
const loadedAt = performance.now();
const answer = event && (await loaded.handler(event, { awsRequestId: 'bench', functionName: 'bench' }));
const answeredAt = performance.now();

process.stdout.write(
  JSON.stringify({ loadMs: loadedAt - startedAt, firstMs: answeredAt - loadedAt, status: answer?.statusCode ?? 0 }),
);
process.exit(0);
