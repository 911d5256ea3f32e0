/** What we use of the library, and nothing else: read by its own file, the rest of it is left out of the bundle. */
export { grayscale, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
