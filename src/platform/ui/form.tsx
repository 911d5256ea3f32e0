import type { Child, PropsWithChildren } from 'hono/jsx';
import type { FieldErrors, Typed } from '../forms.ts';
import { newId } from '../ids.ts';
import { texts } from '../texts.ts';
import { useUi } from './context.ts';

/** What the reader typed and what is wrong with it; a fresh form has neither. */
export type FormState = { typed: Typed; errors: FieldErrors };
export const freshForm: FormState = { typed: {}, errors: {} };

type FormProps = PropsWithChildren<{
  action: string;
  /** Forms that create something carry a key, so that sending twice creates once; a form that comes back keeps its key. */
  keyed?: boolean;
  typed?: Typed;
  multipart?: boolean;
  class?: string;
  id?: string;
  [attribute: `hx-${string}`]: string;
}>;

/** Every form that changes something. Carries the token that proves the form came from our page. */
export function Form({ action, keyed, typed, multipart, children, ...rest }: FormProps) {
  const { csrf, now } = useUi();
  return (
    <form method="post" action={action} enctype={multipart ? 'multipart/form-data' : undefined} novalidate {...rest}>
      <input type="hidden" name="_csrf" value={csrf()} />
      {keyed ? <input type="hidden" name="key" value={typed?.key ?? newId(now)} /> : null}
      {children}
    </form>
  );
}

/** A form of one button: an action without fields. */
export function ActionButton(props: {
  action: string;
  label: string;
  tone?: 'main' | 'plain' | 'danger';
  fields?: Record<string, string>;
}) {
  return (
    <Form action={props.action} class="inline">
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={buttonClass(props.tone ?? 'plain')}>
        {props.label}
      </button>
    </Form>
  );
}

export const buttonClass = (tone: 'main' | 'plain' | 'danger'): string =>
  tone === 'main' ? 'button' : `button ${tone}`;

/** Above a form that came back: how many fields need a change, each a link to its field. */
export function ErrorSummary({
  errors,
  labels = {},
  title,
  scope = '',
}: {
  errors: FieldErrors;
  labels?: Readonly<Record<string, string>>;
  /** What did not happen; by default that nothing was saved. */
  title?: string;
  /** As given to the fields. */
  scope?: string;
}) {
  const { lang } = useUi();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  const fields = entries.filter(([name]) => name !== '');
  return (
    <div class="notice bad" role="alert">
      <strong>{title ?? texts[lang].errorTitle}</strong>
      {errors[''] ? <p>{errors['']}</p> : null}
      {fields.length > 0 ? <p>{texts[lang].errorCount(fields.length)}</p> : null}
      {fields.length > 0 ? (
        <ul>
          {fields.map(([name, error]) => (
            <li key={name}>
              <a href={`#f-${scope}${name}`}>{labels[name] ? `${labels[name]}: ${error}` : error}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  form: FormState;
  /** Shown where nothing was typed yet. */
  value?: string | number | null | undefined;
  hint?: Child;
  /** `unsaid`: where most fields may stay empty, saying so beside each is noise. */
  optional?: boolean | 'unsaid';
  /** Where two forms of a page have a field of the same name: keeps their ids apart. */
  scope?: string;
};

/** The ids and states that tie an input to its label, hint and error for every reader. */
function wire({ name, form, value, hint, optional, scope = '' }: FieldProps) {
  const error = form.errors[name];
  const described = [hint ? `h-${scope}${name}` : '', error ? `e-${scope}${name}` : ''].filter(Boolean).join(' ');
  return {
    id: `f-${scope}${name}`,
    name,
    value: form.typed[name] ?? (value === null || value === undefined ? '' : String(value)),
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    required: !optional,
  };
}

function Labelled({ name, label, form, hint, optional, scope = '', children }: PropsWithChildren<FieldProps>) {
  const { lang } = useUi();
  const error = form.errors[name];
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={`f-${scope}${name}`}>
        {label}
        {optional === true ? <span class="soft"> ({texts[lang].optional})</span> : null}
      </label>
      {children}
      {hint ? (
        <p class="hint" id={`h-${scope}${name}`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="error" id={`e-${scope}${name}`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'tel' | 'search' | 'file';
  inputmode?: 'numeric' | 'decimal' | 'text' | 'email' | 'tel';
  autocomplete?: string;
  maxlength?: number;
  min?: string;
  accept?: string;
  /** A large photo is made smaller before it is sent. */
  'data-shrink'?: boolean;
  /** A unit behind the input, `kg`. */
  suffix?: Child;
  list?: string;
  /** Where the page is there to fill in this field: the keyboard opens at once. */
  autofocus?: boolean;
  [attribute: `hx-${string}`]: string;
};

export function TextField(props: TextProps) {
  const { name, label, form, value, hint, optional, scope, suffix, type = 'text', ...rest } = props;
  const wired = wire(props);
  const isSecret = type === 'password' || type === 'file';
  const input = <input type={type} {...rest} {...wired} value={isSecret ? undefined : wired.value} />;
  return (
    <Labelled {...{ name, label, form, value, hint, optional, scope }}>
      {suffix ? (
        <span class="suffixed">
          {input}
          <span class="suffix">{suffix}</span>
        </span>
      ) : (
        input
      )}
    </Labelled>
  );
}

export function AreaField({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  const { value, ...wired } = wire(props);
  return (
    <Labelled {...props}>
      <textarea rows={rows} {...wired}>
        {value}
      </textarea>
    </Labelled>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  options,
  ...props
}: FieldProps & { options: readonly Option[]; [attribute: `hx-${string}`]: string }) {
  const { name, label, form, value: given, hint, optional, scope, ...rest } = props;
  const { value, ...wired } = wire(props);
  return (
    <Labelled {...{ name, label, form, value: given, hint, optional, scope }}>
      <select {...rest} {...wired}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function CheckField({
  name,
  label,
  checked,
  value = 'yes',
}: {
  name: string;
  label: Child;
  checked: boolean;
  value?: string;
}) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} checked={checked} /> {label}
    </label>
  );
}
