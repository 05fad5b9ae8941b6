/** What a raw message (RFC 5322 with MIME) says, decoded. */
export interface RawMessage {
  headers: Map<string, string>;
  text: string;
  html: string | null;
  attachments: string[];
}

/** Reads a raw message with the parts that business mail has: text, HTML, and attachments by name. */
export function readRawMessage(bytes: Buffer): RawMessage {
  const { headers, body } = splitMessage(bytes.toString('latin1'));
  const message: RawMessage = { headers, text: '', html: null, attachments: [] };
  collectParts(message, headers, body);
  return message;
}

function collectParts(message: RawMessage, headers: Map<string, string>, body: string): void {
  const contentType = headers.get('content-type') ?? 'text/plain; charset=us-ascii';
  const boundary = readParameter(contentType, 'boundary');
  if (/^multipart\//i.test(contentType) && boundary !== undefined) {
    for (const part of splitParts(body, boundary)) collectParts(message, part.headers, part.body);
    return;
  }
  const disposition = headers.get('content-disposition') ?? '';
  if (/^attachment/i.test(disposition) || !/^text\//i.test(contentType)) {
    const name = readParameter(disposition, 'filename') ?? readParameter(contentType, 'name');
    message.attachments.push(decodeWords(name ?? contentType));
    return;
  }
  const charset = readParameter(contentType, 'charset') ?? 'utf-8';
  const text = new TextDecoder(charset).decode(decodeBody(body, headers.get('content-transfer-encoding')));
  if (/^text\/html/i.test(contentType)) message.html ??= text;
  else message.text ||= text;
}

function splitMessage(source: string): { headers: Map<string, string>; body: string } {
  const [, head = source, body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(source) ?? [];
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const utf8 = Buffer.from(value, 'latin1').toString('utf8');
    if (name !== '') headers.set(name.toLowerCase(), decodeWords(utf8));
  }
  return { headers, body };
}

function splitParts(body: string, boundary: string): { headers: Map<string, string>; body: string }[] {
  const [, ...parts] = `\r\n${body}`.split(`\n--${boundary}`);
  return parts.filter((part) => !part.startsWith('--')).map((part) => splitMessage(part.replace(/^[ \t]*\r?\n/, '')));
}

function readParameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function decodeBody(body: string, encoding = '7bit'): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (/^quoted-printable$/i.test(encoding)) return decodeQuoted(body.replace(/=[ \t]*\r?\n/g, ''));
  return Buffer.from(body, 'latin1');
}

function decodeQuoted(text: string): Buffer {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** Decodes the encoded words of RFC 2047. */
export function decodeWords(text: string): string {
  return text
    .replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, encoding: string, word: string) => {
      const isBase64 = encoding.toLowerCase() === 'b';
      const bytes = isBase64 ? Buffer.from(word, 'base64') : decodeQuoted(word.replaceAll('_', ' '));
      return new TextDecoder(charset).decode(bytes);
    });
}
