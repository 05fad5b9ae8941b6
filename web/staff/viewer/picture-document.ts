import { type ScanDocument, sizeCanvas, turned } from './scan-document.ts';

const quarter = Math.PI / 2;

/** A scan that is one picture. */
export const openPicture = async (file: Blob): Promise<ScanDocument> => {
  const picture = await createImageBitmap(file);
  return {
    pageCount: 1,
    size: async () => picture,
    draw: async (canvas, _page, { scale, rotation }) => {
      const whole = { width: picture.width * scale, height: picture.height * scale };
      const fineness = sizeCanvas(canvas, turned(whole, rotation));
      const context = canvas.getContext('2d');
      if (!context) return;
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((rotation / 90) * quarter);
      context.scale(scale * fineness, scale * fineness);
      context.drawImage(picture, -picture.width / 2, -picture.height / 2);
    },
    close: () => picture.close(),
  };
};
