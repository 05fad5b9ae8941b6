import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Html, html } from '../pages/html.ts';

const operationSchema = z.object({
  summary: z.optional(z.string()),
  description: z.optional(z.string()),
  security: z.optional(z.array(z.record(z.string(), z.unknown()))),
  responses: z._default(z.record(z.string(), z.object({ description: z.optional(z.string()) })), {}),
  requestBody: z.optional(z.unknown()),
});

const descriptionSchema = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.optional(z.string()) }),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.optional(z.object({ schemas: z.optional(z.record(z.string(), z.unknown())) })),
});

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The API description as a page; undefined while it has not been generated. */
export function renderApiDescription(file: string): Html | undefined {
  if (!existsSync(file)) return undefined;
  const { info, paths, components } = descriptionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const schemas = Object.entries(components?.schemas ?? {});
  return html`<h1>${info.title}</h1>
<p>版 ${info.version}　<a href="/local/">操作盤へ戻る</a></p>
<p>${info.description}</p>
<table>
<thead><tr><th scope="col">操作</th><th scope="col">説明</th><th scope="col">応答</th></tr></thead>
<tbody>${Object.entries(paths).flatMap(([path, operations]) => renderPath(path, operations))}</tbody>
</table>
${schemas.length > 0 ? html`<h2>データの形</h2>` : undefined}
${schemas.map(([name, schema]) => renderSchema(name, schema))}`;
}

function renderPath(path: string, operations: Record<string, unknown>): Html[] {
  return methods
    .filter((method) => method in operations)
    .map((method) => {
      const { summary, description, responses, requestBody } = operationSchema.parse(operations[method]);
      const answers = Object.entries(responses);
      return html`<tr>
<td><span class="method">${method.toUpperCase()}</span> <code>${path}</code></td>
<td>${summary}${description && description !== summary ? html`<br>${description}` : undefined}${
        requestBody === undefined
          ? undefined
          : html`<details><summary>送る内容</summary><pre><code>${JSON.stringify(requestBody, null, 2)}</code></pre></details>`
      }</td>
<td>${answers.map(([status, answer]) => html`${status} ${answer.description}<br>`)}</td>
</tr>`;
    });
}

function renderSchema(name: string, schema: unknown): Html {
  return html`<details><summary>${name}</summary><pre><code>${JSON.stringify(schema, null, 2)}</code></pre></details>`;
}
