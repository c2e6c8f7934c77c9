import * as z from 'zod';
import { createS3DocumentStore } from '../../../adapters/documents/s3-document-store.ts';
import { instantOf } from '../../../rules/time.ts';
import { recordDeps } from '../../http/web-deps.ts';
import { count } from '../metrics.ts';
import { settings } from './config.ts';
import { ringDue } from './ring.ts';

const configured = settings();
const deps = {
  ...recordDeps(configured),
  documents: createS3DocumentStore({
    buckets: { arrivals: configured.ARRIVALS_BUCKET, documents: configured.DOCUMENTS_BUCKET },
  }),
};

const Scheduled = z.object({ time: z.iso.datetime() });

/** Every minute: rings what is due. A schedule may fire late or twice; ringing asks the record each time. */
export const handler = async (event: unknown): Promise<{ rang: number }> => {
  const { time } = Scheduled.parse(event);
  const rang = await ringDue(deps, instantOf(Date.parse(time)));
  count('rang', rang);
  return { rang };
};
