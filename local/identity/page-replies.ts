import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http-api/read-body.ts';

const largestFormBytes = 16 * 1024;

/** Puts the headers of every sign-in page on an answer; forms may lead to the given origins only. */
export function setPageHeaders(response: ServerResponse, formOrigins: string[]): void {
  const formAction = ["'self'", ...formOrigins].join(' ');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'self'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
  );
  // Not `no-referrer`: with it browsers send `Origin: null` with our own forms.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
}

/** Answers with a page. */
export function sendPage(response: ServerResponse, body: string, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
}

/** Sends the browser on, with a GET. */
export function sendRedirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location }).end();
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Reads a posted form; nothing when it is too large. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const body = await readBody(request, largestFormBytes);
  return body && new URLSearchParams(body.toString('utf8'));
}
