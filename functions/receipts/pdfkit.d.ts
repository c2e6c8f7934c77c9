// As much of pdfkit as is used here; its published types know neither PDF/UA nor opened fonts.
declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  export interface Options {
    readonly font: string;
    readonly size: 'A4';
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
    readonly bufferPages: boolean;
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/UA';
    readonly tagged: boolean;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly info: { readonly Title: string; readonly Author: string; readonly CreationDate: Date };
  }

  /** An element of the structure; its content is drawn when it is added to what is in the document. */
  export interface StructureElement {
    add(child: StructureElement): this;
    end(): void;
  }

  export class PDFDocument {
    constructor(options: Options);
    x: number;
    y: number;
    readonly page: { readonly height: number; readonly margins: Record<'bottom', number> };
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    text(text: string, options: { readonly continued: boolean; readonly lineGap: number }): this;
    heightOfString(text: string, options: { readonly lineGap: number }): number;
    moveDown(lines: number): this;
    addPage(): this;
    struct(type: string, draw?: () => void): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' }): this;
    endMarkedContent(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(page: number): unknown;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
  }
  export default PDFDocument;
}
