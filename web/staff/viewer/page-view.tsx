import { useEffect, useRef, useState } from 'preact/hooks';
import { paperNames } from '#shared/copy/ja/paper-names.ts';
import type { PaperKind } from '#shared/domain/policy/paper-kind.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { type Rotation, type ScanDocument, turned } from './scan-document.ts';

const step = 1.25;
const scaleAtLeast = 0.1;
const scaleAtMost = 8;
/** The frame's own border and scroll bar. */
const edge = 20;

type Fit = 'width' | 'whole';

/** How large a page is drawn: fitted into the frame, times what somebody zoomed. */
const useFittedScale = (document: ScanDocument, page: number, rotation: Rotation, fit: Fit) => {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    const measure = async () => {
      const size = turned(await document.size(page), rotation);
      const { current } = frame;
      if (!isCurrent || !current) return;
      const byWidth = (current.clientWidth - edge) / size.width;
      setScale(fit === 'width' ? byWidth : Math.min(byWidth, (current.clientHeight - edge) / size.height));
    };
    void measure();
    const observer = new ResizeObserver(() => void measure());
    if (frame.current) observer.observe(frame.current);
    return () => {
      isCurrent = false;
      observer.disconnect();
    };
  }, [document, page, rotation, fit]);
  return { frame, scale };
};

/** A page of a scan with what turns and enlarges it, by button and by key. */
export function PageView({
  document,
  kind,
  rotation: kept,
  onTurned,
}: {
  document: ScanDocument;
  kind: PaperKind;
  rotation: Rotation;
  onTurned: (rotation: Rotation) => void;
}) {
  const [page, setPage] = useState(1);
  const [rotation, setRotation] = useState<Rotation>(kept);
  const [fit, setFit] = useState<Fit>('width');
  const [zoom, setZoom] = useState(1);
  const { frame, scale } = useFittedScale(document, page, rotation, fit);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!canvas.current || scale === undefined) return undefined;
    const stop = new AbortController();
    const shown = Math.min(scaleAtMost, Math.max(scaleAtLeast, scale * zoom));
    void document
      .draw(canvas.current, page, { scale: shown, rotation }, stop.signal)
      .then(() => setDrawn(!stop.signal.aborted));
    return () => stop.abort();
  }, [document, page, rotation, scale, zoom]);
  const turn = (by: number) => {
    const next = ((rotation + by + 360) % 360) as Rotation;
    setRotation(next);
    onTurned(next);
  };
  const turnTo = (next: number) => setPage(Math.min(document.pageCount, Math.max(1, next)));
  const fitTo = (next: Fit) => {
    setFit(next);
    setZoom(1);
  };
  const enlarge = () => setZoom((before) => before * step);
  const reduce = () => setZoom((before) => before / step);
  useShortcuts([
    { keys: ['KeyR'], name: 'R', does: '右へ90°回す', run: () => turn(90) },
    { keys: ['KeyR'], withShift: true, name: 'Shift+R', does: '左へ90°回す', run: () => turn(-90) },
    { keys: ['+', ';'], name: '+', does: '拡大', run: enlarge },
    { keys: ['-'], name: '-', does: '縮小', run: reduce },
    { keys: ['0'], name: '0', does: '幅に合わせる', run: () => fitTo('width') },
    { keys: [']'], name: ']', does: '次のページ', run: () => turnTo(page + 1) },
    { keys: ['['], name: '[', does: '前のページ', run: () => turnTo(page - 1) },
  ]);
  return (
    <>
      <div class="viewer-tools" role="toolbar" aria-label="スキャンの表示">
        <Tool label="縮小" sign="−" onPress={reduce} />
        <Tool label="拡大" sign="＋" onPress={enlarge} />
        <Tool label="幅に合わせる" onPress={() => fitTo('width')} />
        <Tool label="全体を表示" onPress={() => fitTo('whole')} />
        <Tool label="左へ90°" onPress={() => turn(-90)} />
        <Tool label="右へ90°" onPress={() => turn(90)} />
        {document.pageCount > 1 && (
          <span class="viewer-pages">
            <Tool label="前のページ" sign="‹" onPress={() => turnTo(page - 1)} />
            <span role="status">
              {page} / {document.pageCount}ページ
            </span>
            <Tool label="次のページ" sign="›" onPress={() => turnTo(page + 1)} />
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section class="viewer-frame" ref={frame} tabIndex={0} aria-label="拡大したスキャン（矢印キーでスクロール）">
        <canvas
          ref={canvas}
          role="img"
          aria-label={`${paperNames[kind]}のスキャン（${page} / ${document.pageCount}ページ）`}
          data-drawn={isDrawn}
        />
      </section>
    </>
  );
}

function Tool({ label, sign, onPress }: { label: string; sign?: string; onPress: () => void }) {
  return (
    <button type="button" class="button plain small" aria-label={sign ? label : undefined} onClick={onPress}>
      {sign ?? label}
    </button>
  );
}
