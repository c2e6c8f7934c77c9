import type { ScannerName } from '../../schemas/file.ts';
import type { Instant } from '../../schemas/time.ts';

/** `unscannable` = it could not look inside, as with a password. What a scanner did not finish is no verdict. */
export type Verdict = 'clean' | 'infected' | 'unscannable';

/** What a scanner said of one object in quarantine, and of no later one under the same key. */
export interface ScanResult {
  readonly key: string;
  readonly etag: string;
  readonly by: ScannerName;
  readonly at: Instant;
  readonly verdict: Verdict;
}

/** A scanner that is asked; others tell by events (scan-result-event.ts). Throws when it cannot be reached or gives no verdict. */
export interface Scanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>;
}
