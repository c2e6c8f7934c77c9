import { CloudError } from '../../cloud/call.ts';
import { type Caller, callerFromEnvironment } from '../../cloud/config.ts';
import { callJsonRpc } from '../../cloud/json-rpc.ts';
import type { SmsSender, TextSent } from './sms-sender.ts';

/** Answers that say the message was not taken now, and ones that say it never will be. */
const later = new Set(['ThrottlingException', 'ServiceQuotaExceededException']);
const never = new Set(['ValidationException', 'ConflictException', 'ResourceNotFoundException']);

function problemOf(error: unknown): Exclude<TextSent, { ok: true }>['problem'] {
  if (!(error instanceof CloudError)) return 'unsure';
  if (later.has(error.name)) return 'later';
  return never.has(error.name) ? 'never' : error.status < 500 ? 'later' : 'unsure';
}

/**
 * AWS End User Messaging (`SendTextMessage` of its SMS and voice API, version 2). `sender` is what telephones show; in Hong Kong it is one
 * of the SMS Sender Registration Scheme, beginning with #. One attempt only, as with mail.
 */
export const createAwsSmsSender = (config: {
  sender: string;
  region?: string | undefined;
  caller?: () => Caller;
  milliseconds?: number;
}): SmsSender => {
  const { region, milliseconds = 5000 } = config;
  const own = config.caller ?? (() => callerFromEnvironment('PINPOINT_SMS_VOICE_V2'));
  const caller = () => (region === undefined ? own() : { ...own(), region });
  const service = { service: 'sms-voice', target: 'PinpointSMSVoiceV2', version: '1.0', caller } as const;
  return {
    send: async ({ to, text, effectId }) => {
      const input = {
        DestinationPhoneNumber: to,
        OriginationIdentity: config.sender,
        MessageBody: text,
        MessageType: 'TRANSACTIONAL',
        Context: { effect: effectId },
      };
      try {
        await callJsonRpc(service, 'SendTextMessage', input, { attempts: 1, milliseconds });
        return { ok: true };
      } catch (error) {
        // The error's name only: its message may repeat the number.
        const detail = error instanceof Error ? error.name : 'unknown';
        return { ok: false, problem: problemOf(error), detail };
      }
    },
  };
};
