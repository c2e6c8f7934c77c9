import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { endings } from '../../rules/files/file-name.ts';
import { mediaTypes } from '../../rules/files/file-types.ts';
import type { UploadQuestion } from '../../rules/files/upload-limits.ts';
import type { FileType } from '../../schemas/upload-question.ts';
import { aZip } from './zip.ts';

export interface ExampleFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A picture with something in it: a slope of colours. */
function pixels(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.set([(x * 255) / width, (y * 255) / height, 128, 255], at * 4);
  }
  return data;
}

export const aJpeg = (width: number, height: number): Buffer =>
  Buffer.from(encode({ width, height, data: pixels(width, height) }, 80).data);

export function aPng(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  png.data = pixels(width, height);
  return PNG.sync.write(png, { colorType: 2 });
}

/** One page with a word on it; `bulk` bytes of padding make it as large as a test wants. */
export function aPdf(word = 'Example', bulk = 0): Buffer {
  const text = `BT /F1 24 Tf 72 720 Td (${word}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const padding = Buffer.alloc(bulk, '%padding padding padding padding\n');
  const start = body.length + padding.length;
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(body), padding, Buffer.from(tail)]);
}

const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

const contentTypes = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

const makers: Readonly<Record<FileType, (width: number, height: number) => Buffer>> = {
  pdf: () => aPdf(),
  jpeg: aJpeg,
  png: aPng,
  docx: () =>
    aZip([
      { name: '[Content_Types].xml', content: contentTypes },
      { name: 'word/document.xml', content: '<document>Example</document>' },
    ]),
  xlsx: () =>
    aZip([
      { name: '[Content_Types].xml', content: contentTypes },
      { name: 'xl/workbook.xml', content: '<workbook/>' },
    ]),
  zip: () => aZip([{ name: 'readme.txt', content: 'Example' }]),
  dwg: () => Buffer.concat([Buffer.from('AC1032\0', 'latin1'), Buffer.alloc(500)]),
  mp4: () =>
    Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2mp41', 'latin1')),
      box('moov', box('mvhd', Buffer.alloc(100))),
      box('mdat', Buffer.from('Example')),
    ]),
};

/** A small file of a type, really of that type; a picture has the size asked for. */
export const exampleFile = (type: FileType, width = 400, height = 500): ExampleFile => ({
  name: `example.${endings[type][0]}`,
  mediaType: mediaTypes[type].type,
  content: makers[type](width, height),
});

/** A file a question takes, for whoever fills in a form by its examples: the question's first type, of the shape it wants. */
export function exampleFileFor(question: UploadQuestion): ExampleFile {
  const [type = 'pdf'] = question.accept;
  if (question.type !== 'image') return exampleFile(type);
  const { minWidth = 1, minHeight = 1, ratio = { width: 1, height: 1 } } = question;
  const unit = Math.max(Math.ceil(minWidth / ratio.width), Math.ceil(minHeight / ratio.height), 1);
  return exampleFile(type, unit * ratio.width, unit * ratio.height);
}
