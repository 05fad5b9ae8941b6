import { receptionRoutes } from '#shared/contracts/http/reception-routes.ts';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { scanContentTypeSchema, scanSizeAtMost } from '#shared/domain/paper.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { api } from '../staff-session.ts';

/** How far a file is on its way. */
export type UploadState =
  | { readonly step: 'preparing' | 'checking' | 'stored' }
  | { readonly step: 'sending'; readonly percent: number }
  | { readonly step: 'failed'; readonly sentence: string };

interface PaperAddress {
  readonly applicationId: string;
  readonly paperId: string;
}

const failed = (sentence: string): UploadState => ({ step: 'failed', sentence });

/** Straight to storage, with how much of it has left; only this old way of asking tells that. */
const post = (url: string, form: FormData, onPercent: (percent: number) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.addEventListener('progress', ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100)));
    request.addEventListener('load', () => resolve(request.status >= 200 && request.status < 300));
    request.addEventListener('error', () => resolve(false));
    request.send(form);
  });

const notSent = 'ファイルを送信できませんでした。通信の状態を確認して、もう一度選んでください。';

/** Sends a scan to storage and has it checked and kept; tells each step, and in words why it failed. */
export const uploadScan = async (
  path: PaperAddress,
  file: File,
  onState: (state: UploadState) => void,
): Promise<UploadState> => {
  const type = scanContentTypeSchema.safeParse(file.type);
  if (!type.success) return failed(problemSentences.scan_type_differs);
  if (file.size > scanSizeAtMost) return failed(problemSentences.scan_too_large);
  onState({ step: 'preparing' });
  const body = { contentType: type.data, bytes: file.size };
  const upload = await api.call(receptionRoutes.requestScanUpload, { path, body });
  if (!upload.ok) return failed(failureSentence(upload.failure));
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.body.fields)) form.append(name, value);
  form.append('file', file);
  if (!(await post(upload.body.url, form, (percent) => onState({ step: 'sending', percent })))) return failed(notSent);
  onState({ step: 'checking' });
  const stored = await api.call(receptionRoutes.storeScan, { path: { ...path, scanId: upload.body.scanId } });
  return stored.ok ? { step: 'stored' } : failed(failureSentence(stored.failure));
};
