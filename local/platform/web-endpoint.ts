import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { LocalHttpApi } from '../http-api/local-http-api.ts';
import { timeCode, timeStepAt } from '../identity/time-code.ts';
import { renderApiDescription } from './api-description-page.ts';
import { type ControlParts, handleControl } from './control-api.ts';
import { html, send, sendPage } from './html.ts';
import { type Handle, isOwnHost } from './listen.ts';
import type { Services } from './open-services.ts';
import { pageScript, stylesheet } from './page-assets.ts';
import { renderStartPage } from './start-page.ts';
import { serveWebsite } from './website.ts';
import { markWorkflowPicture } from './workflow-picture.ts';

export interface WebParts extends ControlParts {
  readonly awsEndpoint: string;
  readonly projectDirectory: string;
  readonly httpApis: readonly LocalHttpApi[];
  readonly services: Services;
}

const productPages = [
  { path: '/app/', label: 'お申込み（お客様の画面）' },
  { path: '/staff/', label: '審査・受付（担当者の画面）' },
];

/** Serves everything a person or a page asks this machine for. */
export function webEndpoint(parts: WebParts): Handle {
  const website = join(parts.projectDirectory, '.build', 'web');
  return async (request, response) => {
    if (!isOwnHost(request, parts.origin)) return refuseHost(response);
    const path = request.url?.split('?')[0] ?? '/';
    const [api] = parts.httpApis;
    if (api && path.startsWith('/api/')) return api.handle(request, response);
    if (await handleControl(parts, request, response)) return;
    if (request.method === 'GET' && servePlatformPage(parts, website, request, response, path)) return;
    if (path.startsWith('/identity/') && (await parts.services.identity.handle(request, response))) return;
    if (path.startsWith('/mailbox') && (await parts.services.mail.handlePage(request, response))) return;
    if (serveWebsite(website, websitePolicy(parts), request, response)) return;
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('ページが見つかりません。\n');
  };
}

function websitePolicy({ awsEndpoint }: WebParts): string {
  return [
    "default-src 'self'",
    `connect-src 'self' ${awsEndpoint}`,
    `img-src 'self' data: blob: ${awsEndpoint}`,
    "style-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    `frame-src 'self' blob: ${awsEndpoint}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function servePlatformPage(
  parts: WebParts,
  website: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): boolean {
  const pages: Readonly<Record<string, () => void>> = {
    '/': () => sendStartPage(parts, website, response),
    '/api-description': () => sendApiDescription(parts, response),
    '/local/style.css': () => send(response, 'text/css; charset=utf-8', stylesheet),
    '/local/page.js': () => send(response, 'text/javascript; charset=utf-8', pageScript),
    '/local/workflow.svg': () => sendPicture(parts, request, response),
  };
  const page = pages[path];
  page?.();
  return page !== undefined;
}

function sendStartPage(parts: WebParts, website: string, response: ServerResponse): void {
  const step = timeStepAt(Date.now());
  const codes = parts.services.identity
    .accounts()
    .flatMap(({ email, totpSecret }) => (totpSecret ? [[email, timeCode(totpSecret, step)] as const] : []));
  const page = renderStartPage(parts.describe(), {
    hasPicture: existsSync(pictureOf(parts)),
    hasApiDescription: existsSync(descriptionOf(parts)),
    pages: productPages.filter(({ path }) => existsSync(join(website, path, 'index.html'))),
    timeCodes: new Map(codes),
  });
  sendPage(response, '申込受付システム（この端末）', page);
}

function pictureOf({ projectDirectory }: WebParts): string {
  return join(projectDirectory, 'docs', 'workflow', 'onboarding.svg');
}

function descriptionOf({ projectDirectory }: WebParts): string {
  return join(projectDirectory, 'docs', 'api', 'openapi.json');
}

function sendApiDescription(parts: WebParts, response: ServerResponse): void {
  const missing = html`<h1>API の説明</h1><p>まだ生成されていません。</p>`;
  sendPage(response, 'API の説明', renderApiDescription(descriptionOf(parts)) ?? missing);
}

function sendPicture(parts: WebParts, request: IncomingMessage, response: ServerResponse): void {
  const states = new URL(request.url ?? '/', parts.origin).searchParams.get('states')?.split(',') ?? [];
  const picture = markWorkflowPicture(pictureOf(parts), states);
  // The picture brings its own style; as an image it can run nothing.
  if (picture) send(response, 'image/svg+xml', picture, "default-src 'none'; style-src 'unsafe-inline'");
  else response.writeHead(404).end();
}

function refuseHost(response: ServerResponse): void {
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('この端末の名前（127.0.0.1 または localhost）で開いてください。\n');
}
