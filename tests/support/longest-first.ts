import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Journeys that take minutes, the longest first. */
const LONGEST = [
  'every-service-2',
  'main-job',
  'every-service-1',
  'desk-work',
  'without-identity-card',
  'kill',
  'receipts',
  'signatures',
  'without-sign-in',
  'upload-memory',
  'refusal',
].map((name) => `${name}.test.ts`);

/**
 * On a clean checkout nobody remembers how long a file took, and the runner takes the largest files first, which are the quickest journeys:
 * a long one that starts last keeps one core busy and leaves the other idle for minutes.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const known = LONGEST.indexOf(basename(moduleId));
      return known === -1 ? LONGEST.length : known;
    };
    return others.toSorted((one, other) => place(one) - place(other));
  }
}
