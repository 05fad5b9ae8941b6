import { randomUUID } from 'node:crypto';

/** A request that SES would refuse; the code is that of SES. */
export class SesRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** The XML in which SES refuses. */
export function writeRefusal(refusal: SesRefusal): string {
  const error = `<Type>Sender</Type><Code>${refusal.code}</Code><Message>${escapeXml(refusal.message)}</Message>`;
  const id = `<RequestId>${randomUUID()}</RequestId>`;
  return `<ErrorResponse xmlns="${namespace}"><Error>${error}</Error>${id}</ErrorResponse>`;
}

/** The XML in which SES tells the id of a mail that it took. */
export function writeAcceptance(action: string, messageId: string): string {
  const result = `<${action}Result><MessageId>${messageId}</MessageId></${action}Result>`;
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  return `<${action}Response xmlns="${namespace}">${result}${metadata}</${action}Response>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
