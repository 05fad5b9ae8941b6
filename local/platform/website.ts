import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** How the built pages are served. */
export interface WebsiteOptions {
  readonly directory: string;
  readonly securityPolicy: string;
  /** What is put into the head of each page: the bar of this machine. */
  readonly head: string;
}

/** Serves the built pages from a directory, a folder by its `index.html`; false when there is no such file. */
export function serveWebsite(
  { directory, securityPolicy, head }: WebsiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = pathOf(request.url ?? '/');
  const file = path === undefined ? undefined : findFile(directory, path);
  if (!file) return false;
  const isHashed = /[-.][\w-]{8,}\.\w+$/.test(file) && !file.endsWith('.html');
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': securityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else if (file.endsWith('.html')) response.end(readFileSync(file, 'utf8').replace('</head>', `${head}</head>`));
  else createReadStream(file).pipe(response);
  return true;
}

function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? '/'));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

function findFile(directory: string, path: string): string | undefined {
  const candidates = path.endsWith('/') ? [join(directory, path, 'index.html')] : [join(directory, path)];
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
