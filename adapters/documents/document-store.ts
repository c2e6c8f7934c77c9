/** A file on its way in: where it is put, and what limits it. */
export interface Arrival {
  readonly key: string;
  readonly mostBytes: number;
}

/** What a browser's form must carry to put one file into quarantine; the file's own control comes last. */
export interface ArrivalForm {
  readonly fields: Readonly<Record<string, string>>;
}

export interface ArrivedObject {
  readonly size: number;
  readonly etag: string;
  /** As the browser gave it: not safe text. */
  readonly name?: string | undefined;
}

export interface ArrivedPart {
  readonly number: number;
  readonly size: number;
  readonly etag: string;
}

/** `changed` = another object has taken its place; `absent` = none is there. */
export type ReadObject =
  | { readonly ok: true; readonly body: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly problem: 'absent' | 'changed' };

/**
 * Where files are: they arrive in quarantine, which nobody but a check reads, and are kept in another place once they are in order. Throws
 * when it cannot be reached.
 */
export interface DocumentStore {
  /** A form that a browser posts to our own origin's `/uploads/`; after it the store redirects to `then`, adding its own parameters. */
  arrivalForm(arrival: Arrival, then: string): ArrivalForm;
  /** Begins an upload in parts; `name` stays with the object. */
  beginParts(key: string, name: string): Promise<string>;
  /** Where the browser puts a part of exactly so many bytes, below our own origin's `/uploads/`. */
  partPath(key: string, upload: string, part: { number: number; size: number }): string;
  /** `undefined` when there is no such upload (any more). */
  parts(key: string, upload: string): Promise<readonly ArrivedPart[] | undefined>;
  /** Makes one object of the parts; `false` when the upload is gone. */
  endParts(key: string, upload: string, parts: readonly ArrivedPart[]): Promise<boolean>;
  dropParts(key: string, upload: string): Promise<void>;

  arrived(key: string): Promise<ArrivedObject | undefined>;
  /** Bytes of an object in quarantine, `to` included, only while it is the one with this tag. */
  readArrived(key: string, etag: string, span?: { from: number; to: number }): Promise<ReadObject>;
  dropArrived(key: string): Promise<void>;

  /** Copies from quarantine, only while it is the object with this tag. */
  keepArrived(arrivedKey: string, etag: string, key: string, mediaType: string): Promise<boolean>;
  keep(key: string, content: Buffer<ArrayBuffer>, mediaType: string): Promise<void>;
  dropKept(key: string): Promise<void>;
  /** What is kept, whole: for files small enough to be handed on. Throws where nothing is. */
  readKept(key: string): Promise<Uint8Array>;
  /** An address that shows or downloads a kept file for so many seconds to whoever has it. */
  keptAddress(key: string, shown: { disposition: string; mediaType: string }, seconds: number): string;
}
