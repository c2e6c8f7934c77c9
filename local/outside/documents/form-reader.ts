/** The parts of a `multipart/form-data` body as they come (RFC 7578), without ever holding a file. */
export interface FormVisitor {
  field(name: string, value: string): void;
  /** The file's own part begins; what it answers takes the bytes. */
  file(name: string): Promise<(chunk: Buffer) => Promise<void>>;
}

/** S3's limit for everything of a form that is not the file. */
const MOST_FORM_BYTES = 20_000;

export type FormRead = 'whole' | 'malformed' | 'tooMuch';

/** The boundary of a content type, or undefined. */
export const boundaryOf = (contentType: string): string | undefined =>
  /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/iu.exec(contentType)?.[1];

/** Reads a body to its end. Only one file is taken; whatever follows it is ignored, as S3 does. */
export async function readForm(
  body: AsyncIterable<Buffer>,
  boundary: string,
  visitor: FormVisitor,
): Promise<FormRead> {
  const reader = new FormReader(Buffer.from(`\r\n--${boundary}`), visitor);
  for await (const chunk of body) {
    await reader.take(chunk);
    if (reader.result !== undefined && reader.result !== 'whole') break;
  }
  return reader.result ?? 'malformed';
}

class FormReader {
  readonly #mark: Buffer;
  readonly #visitor: FormVisitor;
  /** What was not yet understood. It begins with a line break so that the first boundary looks like every other. */
  #rest: Buffer = Buffer.from('\r\n');
  #seen = 0;
  #write: ((chunk: Buffer) => Promise<void>) | undefined;
  result: FormRead | undefined;

  constructor(mark: Buffer, visitor: FormVisitor) {
    this.#mark = mark;
    this.#visitor = visitor;
  }

  async take(chunk: Buffer): Promise<void> {
    if (this.result !== undefined) return;
    if (this.#write) return this.#takeFile(this.#write, chunk);
    this.#rest = Buffer.concat([this.#rest, chunk]);
    this.#seen += chunk.length;
    while (this.result === undefined && (await this.#takePart()));
    if (!this.#write && this.#seen > MOST_FORM_BYTES + chunk.length) this.result = 'tooMuch';
  }

  /** One whole field, or the head of the file's part; false when there is not enough yet. */
  async #takePart(): Promise<boolean> {
    const start = this.#rest.indexOf(this.#mark);
    if (start === -1) return false;
    const head = start + this.#mark.length;
    if (this.#rest.subarray(head, head + 2).toString('latin1') === '--') {
      this.result = 'whole';
      return false;
    }
    const body = this.#rest.indexOf('\r\n\r\n', head);
    if (body === -1) return false;
    const headers = this.#rest.subarray(head, body).toString('utf8');
    const [, name = ''] = /[\s;]name="([^"]*)"/iu.exec(headers) ?? [];
    const [, filename] = /[\s;]filename="([^"]*)"/iu.exec(headers) ?? [];
    if (filename !== undefined) {
      this.#write = await this.#visitor.file(unescaped(filename));
      const begun = this.#rest.subarray(body + 4);
      this.#rest = Buffer.alloc(0);
      await this.#takeFile(this.#write, begun);
      return false;
    }
    const end = this.#rest.indexOf(this.#mark, body + 4);
    if (end === -1) return false;
    this.#visitor.field(name, this.#rest.subarray(body + 4, end).toString('utf8'));
    this.#rest = this.#rest.subarray(end);
    return true;
  }

  /** Looks for the mark where the last bytes and these meet, and then in these, so that they need not be copied. */
  async #takeFile(write: (chunk: Buffer) => Promise<void>, chunk: Buffer): Promise<void> {
    const held = this.#rest;
    const seam = Buffer.concat([held, chunk.subarray(0, this.#mark.length - 1)]);
    const across = seam.indexOf(this.#mark);
    if (across !== -1 && across < held.length) {
      await write(held.subarray(0, across));
      return this.#endFile();
    }
    const end = chunk.indexOf(this.#mark);
    const keep = this.#mark.length - 1;
    if (end !== -1) {
      await write(held);
      await write(chunk.subarray(0, end));
      return this.#endFile();
    }
    if (chunk.length < keep) {
      const all = Buffer.concat([held, chunk]);
      await write(all.subarray(0, Math.max(0, all.length - keep)));
      this.#rest = all.subarray(Math.max(0, all.length - keep));
      return;
    }
    await write(held);
    await write(chunk.subarray(0, chunk.length - keep));
    this.#rest = Buffer.from(chunk.subarray(chunk.length - keep));
  }

  #endFile(): void {
    this.#rest = Buffer.alloc(0);
    this.result = 'whole';
  }
}

/** Browsers escape these three (HTML standard, multipart/form-data encoding). */
const unescaped = (name: string): string =>
  name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
