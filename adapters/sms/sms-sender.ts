export interface TextMessage {
  /** `+852` and eight digits. */
  readonly to: string;
  readonly text: string;
  /** Travels with it, so that the service's own records tell which effect it was. */
  readonly effectId: string;
}

/**
 * `later`: it surely was not sent, try again. `unsure`: it may have gone out; a text message cannot be recognised as the same one, so it is
 * not tried again. `never`: the service will not take it.
 */
export type TextSent =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'later' | 'unsure' | 'never'; readonly detail: string };

/** Sends short text messages to telephones. Failures of the service are values. */
export interface SmsSender {
  send(message: TextMessage): Promise<TextSent>;
}
