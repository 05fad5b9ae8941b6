import type { ServerResponse } from 'node:http';
import { type Html, html } from '../pages/html.ts';

const securityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a whole page. */
export function sendPage(response: ServerResponse, title: string, content: Html): void {
  const page = html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/local/style.css">
<script src="/local/page.js" defer></script>
</head>
<body><main>${content}</main></body>
</html>
`;
  send(response, 'text/html; charset=utf-8', page.source);
}

/** Answers with a document of this platform's own, under its strict content security policy. */
export function send(response: ServerResponse, type: string, body: string, policy = securityPolicy): void {
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
