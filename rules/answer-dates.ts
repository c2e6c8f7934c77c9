import type { HongKongDate } from '../schemas/time.ts';
import { addYears } from './time.ts';

/** The last date an applicant may be given to answer by: a year from today, because the case stands still as long. */
export const latestAnswerDate = (today: HongKongDate): HongKongDate => addYears(today, 1);
