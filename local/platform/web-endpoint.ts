import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentSecurityPolicy } from '#infra/content-security-policy.ts';
import type { LocalHttpApi } from '../http-api/local-http-api.ts';
import { timeCode, timeStepAt } from '../identity/time-code.ts';
import { html } from '../pages/html.ts';
import { renderApiDescription } from './api-description-page.ts';
import { type ControlParts, handleControl } from './control-api.ts';
import { type Handle, isOwnHost } from './listen.ts';
import type { Services } from './open-services.ts';
import { pageScript, stylesheet } from './page-assets.ts';
import { send, sendPage } from './send-page.ts';
import { renderStartPage } from './start-page.ts';
import { serveWebsite } from './website.ts';
import { markWorkflowPicture } from './workflow-picture.ts';

export interface WebParts extends ControlParts {
  readonly awsEndpoint: string;
  readonly projectDirectory: string;
  /** Where the built pages of the product lie. */
  readonly website: string;
  /** Whether the bar of this machine stands above the product's pages. */
  readonly showsBar: boolean;
  readonly httpApis: readonly LocalHttpApi[];
  readonly services: Services;
}

const barTags = '<link rel="stylesheet" href="/local/bar.css"><script type="module" src="/local/bar.js"></script>';
const barFile = (name: string): string => readFileSync(join(import.meta.dirname, '..', 'bar', name), 'utf8');

const productPages = [
  { path: '/', label: 'お申込み（お客様の画面）' },
  { path: '/status/', label: 'お申し込み状況の確認（ログイン不要）' },
  { path: '/staff/', label: '審査・受付（担当者の画面）' },
];

/** Serves everything a person or a page asks this machine for. */
export function webEndpoint(parts: WebParts): Handle {
  const { website } = parts;
  return async (request, response) => {
    if (!isOwnHost(request, parts.origin)) return refuseHost(response);
    const path = request.url?.split('?')[0] ?? '/';
    const [api] = parts.httpApis;
    if (api && path.startsWith('/api/')) return api.handle(request, response);
    if (await handleControl(parts, request, response)) return;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && servePlatformPage(parts, website, request, response, path)) return;
    if (path.startsWith('/identity/') && (await parts.services.identity.handle(request, response))) return;
    if (path.startsWith('/mailbox') && (await parts.services.mail.handlePage(request, response))) return;
    const options = {
      directory: website,
      securityPolicy: websitePolicy(parts, path),
      head: parts.showsBar ? barTags : '',
    };
    if (serveWebsite(options, request, response)) return;
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('ページが見つかりません。\n');
  };
}

/** The policy of the deployed pages; only that this machine speaks plain HTTP makes a difference. */
function websitePolicy({ origin, awsEndpoint }: WebParts, path: string): string {
  const face = path.startsWith('/staff/') ? 'staff' : 'customer';
  const policy = contentSecurityPolicy(face, { signIn: [origin], documents: [awsEndpoint] });
  return policy.replace(/; upgrade-insecure-requests$/, '');
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
    '/local/': () => sendStartPage(parts, website, response),
    '/settings.json': () => send(response, 'application/json', JSON.stringify(siteSettings(parts))),
    '/api-description': () => sendApiDescription(parts, response),
    '/local/style.css': () => send(response, 'text/css; charset=utf-8', stylesheet),
    '/local/bar.css': () => send(response, 'text/css; charset=utf-8', barFile('bar.css')),
    '/local/bar.js': () => send(response, 'text/javascript; charset=utf-8', barFile('bar.js')),
    '/local/page.js': () => send(response, 'text/javascript; charset=utf-8', pageScript),
    '/local/workflow.svg': () => sendPicture(parts, request, response),
  };
  // The product's own first page wins; the platform's stays below /local/.
  const page = path === '/' && existsSync(join(website, 'index.html')) ? undefined : pages[path];
  page?.();
  return page !== undefined;
}

/** What the pages must know of the stage: where to sign in, and as which client. */
function siteSettings(parts: WebParts): Record<string, { issuer: string; clientId: string | undefined }> {
  const settings = parts.describe().pools.map(({ name, issuer, clientIds }) => {
    return [name === 'staff' ? 'staff' : 'customer', { issuer, clientId: clientIds[0] }] as const;
  });
  return Object.fromEntries(settings);
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
