import { type Html, html } from '../../pages/html.ts';
import { copy, type FormError } from './copy.ts';

/** A refused field: the summary on top links to it with the words that stand by the field. */
export interface FieldError {
  field: string;
  code: FormError;
}

/** Writes a whole page: title, error summary (focused without a script), and content. */
export function writePage(options: {
  service: string;
  title: string;
  errors?: readonly FieldError[] | undefined;
  notice?: string | undefined;
  content: Html;
}): string {
  const { service, title, errors = [], notice, content } = options;
  const fullTitle = errors.length > 0 ? copy.errorTitle(title) : title;
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle} | ${service}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/identity/style.css">
</head>
<body>
<header><p>${service}</p></header>
<main>
${errors.length > 0 && writeErrorSummary(errors)}
<h1>${title}</h1>
${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
${content}
</main>
<footer><p>${copy.localNote}</p></footer>
</body>
</html>`.source;
}

/** Writes a text field with its label, hint and error. */
export function writeField(field: {
  name: string;
  label: string;
  type?: 'text' | 'password';
  autocomplete: string;
  inputmode?: 'email' | 'numeric' | 'text';
  hint?: string;
  value?: string | undefined;
  errors?: readonly FieldError[] | undefined;
}): Html {
  const { name, label, type = 'text', autocomplete, inputmode = 'text', hint, value = '' } = field;
  const error = field.errors?.find((candidate) => candidate.field === name);
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
<label for="${name}">${label} <span class="required">${copy.required}</span></label>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="error" id="${name}-error">${copy.errors[error.code]}</p>`}
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"
 inputmode="${inputmode}" autocapitalize="none" spellcheck="false" required
 ${described !== '' && html`aria-describedby="${described}"`} ${error && html`aria-invalid="true"`}>
</div>`;
}

function writeErrorSummary(errors: readonly FieldError[]): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
<h2>${copy.errorHeading}</h2>
<ul>${errors.map(({ field, code }) => html`<li data-code="${code}"><a href="#${field}">${copy.errors[code]}</a></li>`)}</ul>
</div>`;
}
