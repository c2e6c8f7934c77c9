import type { KeyService } from '../../../adapters/keys/key-service.ts';
import type { MailSender } from '../../../adapters/mail/mail-sender.ts';
import type { FpsBank } from '../../../adapters/payments/fps.ts';
import type { LicenceRegister } from '../../../adapters/register/licence-register.ts';
import type { SmsSender } from '../../../adapters/sms/sms-sender.ts';
import type { Instant } from '../../../schemas/time.ts';
import type { WaitingEffect } from '../../../store/outbox.ts';
import type { StepDeps } from '../../step/take-step.ts';

export interface DeliveryDeps extends StepDeps {
  readonly mail: MailSender;
  /** Without it nobody is told by text message. */
  readonly sms?: SmsSender;
  readonly register: LicenceRegister;
  readonly bank: FpsBank;
  readonly keyService: KeyService;
  readonly origin: string;
  /** A department's mailbox for what its supervisors must know, while the address of none of them is known. */
  readonly mailboxOf?: (department: string) => string;
}

/** `done` also when there was nothing (any more) to do. `later` keeps the effect; the problem is a code for operators, never personal data. */
export type Delivered =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'later'; readonly problem: string };

export interface Delivery {
  readonly waiting: WaitingEffect;
  /** The effect's id, the request key of whatever it makes happen, so that a second delivery changes nothing. */
  readonly id: string;
  /** Legal time of the commands it gives. */
  readonly at: Instant;
}

export const done: Delivered = { outcome: 'done' };
export const later = (problem: string): Delivered => ({ outcome: 'later', problem });
