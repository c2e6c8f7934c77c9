import type { ComponentChildren } from 'preact';

/** What every form that changes something carries: which rendering it is, proof it is ours, the version looked at. */
export interface FormStamp {
  readonly requestKey: string;
  readonly csrf: string;
  readonly seen?: number | undefined;
}

interface FormProps {
  readonly action: string;
  readonly stamp: FormStamp;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export const Form = ({ action, stamp, id, children }: FormProps) => (
  <form method="post" action={action} id={id} novalidate>
    <input type="hidden" name="requestKey" value={stamp.requestKey} />
    <input type="hidden" name="csrf" value={stamp.csrf} />
    {stamp.seen !== undefined && <input type="hidden" name="seen" value={String(stamp.seen)} />}
    {children}
  </form>
);

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: 'secondary' | 'warning';
  /** The form it sends and where to, when that is not the form around it. */
  readonly form?: string;
  readonly action?: string;
  readonly name?: string;
  readonly value?: string;
}

export const Button = ({ children, kind, form, action, name, value }: ButtonProps) => (
  <button
    type="submit"
    form={form}
    formaction={action}
    class={kind === undefined ? 'govuk-button' : `govuk-button govuk-button--${kind}`}
    name={name}
    value={value}
  >
    {children}
  </button>
);

export const LinkButton = ({ href, children, kind }: { readonly href: string } & ButtonProps) => (
  <a
    href={href}
    role="button"
    draggable={false}
    class={kind === undefined ? 'govuk-button' : `govuk-button govuk-button--${kind}`}
  >
    {children}
  </a>
);
