import * as z from 'zod';
import { createS3Archive } from '../../../adapters/archive/s3-archive.ts';
import { createKmsSigner } from '../../../adapters/keys/kms-signer.ts';
import { instantOf } from '../../../rules/time.ts';
import { recordDeps } from '../../http/web-deps.ts';
import { count } from '../metrics.ts';
import { settings } from './config.ts';
import { signDailyRoots, type Signed } from './sign.ts';

const configured = settings();
const deps = {
  store: recordDeps(configured).store,
  archive: createS3Archive({ bucket: configured.ROOTS_BUCKET }),
  signer: createKmsSigner({ key: configured.AUDIT_KEY }),
};

const Scheduled = z.object({ time: z.iso.datetime() });

/** Every night, shortly after midnight: signs the roots of the days that have ended. A missed night is made up for by the next. */
export const handler = async (event: unknown): Promise<Signed> => {
  const { time } = Scheduled.parse(event);
  const made = await signDailyRoots(deps, instantOf(Date.parse(time)));
  count('rooted', made.signed);
  return made;
};
