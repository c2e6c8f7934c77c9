import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { askBucket } from '../../cloud/bucket.ts';
import { CloudError } from '../../cloud/call.ts';
import { type Caller, callerFromEnvironment } from '../../cloud/config.ts';
import type { Archive } from './archive.ts';

const MOST_ATTEMPTS = 5;
const WAIT = 100;

/** A bucket of S3 with Object Lock, or what speaks its protocol. Names are of letters, figures, dashes, dots and slashes. */
export function createS3Archive(config: { bucket: string; caller?: () => Caller }): Archive {
  const { bucket, caller = () => callerFromEnvironment('S3') } = config;

  const keep: Archive['keep'] = async (key, content, mediaType) => {
    const body = Buffer.from(content);
    const headers = {
      'Content-Type': mediaType,
      // The bucket refuses a write without it: only what is not there yet may be put.
      'If-None-Match': '*',
      // A bucket with a lock wants to know that what came is what was sent.
      'Content-MD5': createHash('md5').update(body).digest('base64'),
    };
    for (let attempt = 1; ; attempt += 1) {
      try {
        await askBucket(caller(), { bucket, key, method: 'PUT', headers, body });
        return 'kept';
      } catch (error) {
        if (!(error instanceof CloudError)) throw error;
        if (error.name === 'PreconditionFailed') return 'exists';
        // Somebody else is writing it at this moment.
        if (error.name !== 'ConditionalRequestConflict' || attempt >= MOST_ATTEMPTS) throw error;
        await wait(WAIT * attempt);
      }
    }
  };

  return {
    keep,
    read: async (key) => {
      try {
        return await (await askBucket(caller(), { bucket, key, method: 'GET' })).text();
      } catch (error) {
        if (error instanceof CloudError && error.name === 'NoSuchKey') return undefined;
        throw error;
      }
    },
  };
}
