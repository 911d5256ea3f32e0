import * as mupdf from 'mupdf';

export type ReadPage = {
  text: string;
  /** Width and height in points, rounded. */
  size: [number, number];
  png(dpi?: number): Uint8Array;
};

/** The pages of a PDF as another program reads them. */
export function readPdf(bytes: Uint8Array): ReadPage[] {
  const doc = mupdf.Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: doc.countPages() }, (_, i) => {
    const page = doc.loadPage(i);
    const [left, top, right, bottom] = page.getBounds();
    return {
      size: [Math.round(right - left), Math.round(bottom - top)],
      text: page.toStructuredText('preserve-whitespace').asText(),
      png: (dpi = 100) =>
        page.toPixmap([dpi / 72, 0, 0, dpi / 72, 0, 0], mupdf.ColorSpace.DeviceRGB, false, true).asPNG(),
    };
  });
}
