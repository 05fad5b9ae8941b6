import { enableCompileCache, flushCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

const oldestNode = 24;
const stopLimitMs = 5000;

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function portOf(setting: string, standard: number): number {
  const text = process.env[setting] ?? String(standard);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  return refuse(`環境変数 ${setting} の値「${text}」はポート番号ではありません。`);
}

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    refuse(
      `Node.js ${oldestNode} 以上が必要です（現在は ${process.versions.node}）。npm ci のあと npm start で起動してください。`,
    );
  }
  // As on Lambda; nothing of the product may depend on where the machine stands.
  process.env.TZ = 'UTC';
  const stateDirectory = resolve(process.env.LOCAL_STATE ?? '.local');
  // Compiled and stripped code is kept: half of the start, and 25 MB less.
  enableCompileCache(join(stateDirectory, 'compile-cache'));
  const { startPlatform } = await import('./platform/start-platform.ts');
  const { StartRefusal } = await import('./platform/start-refusal.ts');
  const { announce } = await import('./platform/announce.ts');
  try {
    const platform = await startPlatform({
      stateDirectory,
      webPort: portOf('PORT', 4800),
      awsPort: portOf('AWS_PORT', 4801),
    });
    flushCompileCache();
    announce(platform, performance.now());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        setTimeout(() => process.exit(0), stopLimitMs).unref();
        platform.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    if (error instanceof StartRefusal) refuse(error.message);
    throw error;
  }
}

await start();
