import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { createSesMailSender } from '../../../adapters/mail/ses-mail-sender.ts';
import { httpFpsBank } from '../../../adapters/payments/http-fps-bank.ts';
import { createHttpLicenceRegister } from '../../../adapters/register/http-licence-register.ts';
import { createAwsSmsSender } from '../../../adapters/sms/aws-sms-sender.ts';
import { instantOf } from '../../../rules/time.ts';
import { recordDeps } from '../../http/web-deps.ts';
import { count } from '../metrics.ts';
import { settings } from './config.ts';
import { deliverDue } from './deliver.ts';

const configured = settings();
const { SUPERVISORS_MAIL: mailboxes } = configured;
const deps = {
  ...recordDeps(configured),
  mail: createSesMailSender({ from: configured.MAIL_FROM, region: configured.MAIL_REGION }),
  sms: createAwsSmsSender({ sender: configured.SMS_SENDER, region: configured.SMS_REGION }),
  register: createHttpLicenceRegister({ url: configured.REGISTER_URL, secret: configured.REGISTER_SECRET }),
  bank: httpFpsBank({ url: configured.FPS_INQUIRY_URL, secret: configured.FPS_INQUIRY_SECRET }),
  origin: configured.PRODUCT_ORIGIN,
  mailboxOf: (department: string) => mailboxes[department] ?? mailboxes.other,
};

/** A schedule says when it fired; the table's stream does not, and delivers what it saw now. */
const Scheduled = z.object({ time: z.iso.datetime() });

/**
 * Both triggers do the same: whatever is due on the outbox is delivered. A batch of the stream therefore never fails
 * half: what could not be delivered stays on the outbox, where the sweep finds it.
 */
export const handler = async (event: unknown): Promise<DynamoDBBatchResponse> => {
  const scheduled = Scheduled.safeParse(event);
  count(
    'delivered',
    await deliverDue(deps, scheduled.success ? instantOf(Date.parse(scheduled.data.time)) : deps.wallNow()),
  );
  return { batchItemFailures: [] };
};
