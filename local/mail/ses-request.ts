import type { OutgoingMail } from './mail.ts';
import { plainAddress } from './mail.ts';
import { decodeWords, readRawMessage } from './raw-message.ts';
import { SesRefusal } from './ses-refusal.ts';

const supported = {
  SendEmail:
    /^(Source|ConfigurationSetName|Destination\.(To|Cc|Bcc)Addresses\.member\.\d+|ReplyToAddresses\.member\.\d+|Message\.(Subject|Body\.Text|Body\.Html)\.(Data|Charset)|Tags\.member\.\d+\.(Name|Value))$/,
  SendRawEmail:
    /^(Source|ConfigurationSetName|Destinations\.member\.\d+|RawMessage\.Data|Tags\.member\.\d+\.(Name|Value))$/,
};

/** Reads a request of the SES query API; throws `SesRefusal` for what SES refuses and for what is not supported here. */
export function readSesRequest(form: URLSearchParams): { action: string; mail: OutgoingMail } {
  const action = form.get('Action') ?? '';
  if (action !== 'SendEmail' && action !== 'SendRawEmail') {
    throw new SesRefusal('InvalidAction', `The local SES does not know the action ${action}.`);
  }
  for (const name of form.keys()) {
    if (name === 'Action' || name === 'Version' || supported[action].test(name)) continue;
    throw new SesRefusal('InvalidParameterValue', `The local SES does not support the parameter ${name}.`);
  }
  const mail = action === 'SendEmail' ? readEmail(form) : readRawEmail(form);
  checkMail(mail);
  return { action, mail };
}

function readEmail(form: URLSearchParams): OutgoingMail {
  const html = form.get('Message.Body.Html.Data');
  const text = form.get('Message.Body.Text.Data');
  if (html === null && text === null) throw new SesRefusal('InvalidParameterValue', 'Body is missing.');
  return {
    from: form.get('Source') ?? '',
    to: ['To', 'Cc', 'Bcc'].flatMap((kind) => readMembers(form, `Destination.${kind}Addresses`)),
    replyTo: readMembers(form, 'ReplyToAddresses'),
    subject: form.get('Message.Subject.Data') ?? '',
    text: text ?? '',
    html,
    attachments: [],
    tags: readTags(form),
    configurationSet: form.get('ConfigurationSetName'),
  };
}

function readRawEmail(form: URLSearchParams): OutgoingMail {
  const { headers, text, html, attachments } = readRawMessage(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'));
  const named = readMembers(form, 'Destinations');
  const written = ['to', 'cc', 'bcc'].flatMap((name) => splitAddresses(headers.get(name)));
  return {
    from: form.get('Source') ?? headers.get('from') ?? '',
    to: named.length > 0 ? named : written,
    replyTo: splitAddresses(headers.get('reply-to')),
    subject: headers.get('subject') ?? '',
    text,
    html,
    attachments,
    tags: readTags(form),
    configurationSet: form.get('ConfigurationSetName') ?? headers.get('x-ses-configuration-set') ?? null,
  };
}

function readMembers(form: URLSearchParams, name: string): string[] {
  return [...form].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value);
}

function readTags(form: URLSearchParams): Record<string, string> {
  const names = [...form].filter(([key]) => /^Tags\.member\.\d+\.Name$/.test(key));
  return Object.fromEntries(
    names.map(([key, name]) => {
      const value = form.get(key.replace(/Name$/, 'Value')) ?? '';
      if (!/^[\w-]{1,256}$/.test(name) || !/^[\w.@-]{1,256}$/.test(value)) {
        throw new SesRefusal('InvalidParameterValue', 'A tag has characters that SES does not take.');
      }
      return [name, value];
    }),
  );
}

function splitAddresses(header = ''): string[] {
  return header.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).flatMap((address) => address.trim() || []);
}

function checkMail(mail: OutgoingMail): void {
  if (mail.to.length === 0 || mail.to.length > 50) {
    throw new SesRefusal('InvalidParameterValue', 'A mail needs between 1 and 50 recipients.');
  }
  for (const address of [mail.from, ...mail.to, ...mail.replyTo]) {
    if (plainAddress(address) === undefined) throw new SesRefusal('InvalidParameterValue', 'An address is not valid.');
  }
  mail.from = decodeWords(mail.from);
}
