import * as z from 'zod';
import { instantOf } from '../../../rules/time.ts';
import { recordDeps } from '../../http/web-deps.ts';
import { settings } from './config.ts';
import { measurePerformance } from './measure.ts';

const deps = recordDeps(settings());

const Scheduled = z.object({ time: z.iso.datetime() });

/** Every night: counts the days that have ended. Running twice changes nothing; a missed night is made up for by the next. */
export const handler = async (event: unknown): Promise<{ days: number }> => {
  const { time } = Scheduled.parse(event);
  await deps.renewCalendar(deps.store, 'now');
  return { days: await measurePerformance(deps, instantOf(Date.parse(time))) };
};
