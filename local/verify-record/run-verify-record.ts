import { verifyRecord } from './verify-record.ts';

process.exitCode = await verifyRecord(process.argv.slice(2), { found: console.log, trouble: console.error });
