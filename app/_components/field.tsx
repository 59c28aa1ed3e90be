'use client';

import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

const CONTROL =
  'w-full rounded-control border border-edge bg-sheet px-2.5 py-1.5 text-ink placeholder:text-ink-2 hover:border-bridge aria-invalid:border-brick disabled:opacity-60';

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Keys of `validation.*` or sentences already translated. */
  readonly errors?: readonly string[] | undefined;
  /** The label stays for screen readers and is not drawn. */
  readonly hideLabel?: boolean;
  readonly className?: string;
};
type Wiring = { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };

/** A label, a control, its hint and what is wrong with it, wired for screen readers. */
function Field({
  label,
  hint,
  errors,
  hideLabel,
  className = '',
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const isWrong = errors !== undefined && errors.length > 0;
  const described = [hint ? `${id}-hint` : '', isWrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-[13px] font-medium'}>
        {label}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(isWrong ? { 'aria-invalid': true as const } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-[12.5px] text-ink-2">
          {hint}
        </p>
      ) : null}
      {isWrong ? (
        <p id={`${id}-error`} className="text-[12.5px] text-brick">
          {errors.map((code) => (
            <ValidationText key={code} code={code} />
          ))}
        </p>
      ) : null}
    </div>
  );
}

function ValidationText({ code }: { code: string }) {
  const { t } = useTranslation('error');
  return t(`validation.${code.replace(/^validation\./u, '')}` as 'validation.required', {
    defaultValue: t('validation.invalid'),
  });
}

export function TextField({
  label,
  hint,
  errors,
  hideLabel,
  className,
  inputClassName = '',
  ...props
}: FieldProps & Omit<ComponentProps<'input'>, 'className'> & { inputClassName?: string }) {
  return (
    <Field {...fieldProps({ label, hint, errors, hideLabel, className })}>
      {(wiring) => <input {...wiring} className={`${CONTROL} ${inputClassName}`} {...props} />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  errors,
  hideLabel,
  className,
  inputClassName = '',
  ...props
}: FieldProps & Omit<ComponentProps<'textarea'>, 'className'> & { inputClassName?: string }) {
  return (
    <Field {...fieldProps({ label, hint, errors, hideLabel, className })}>
      {(wiring) => <textarea {...wiring} className={`${CONTROL} ${inputClassName}`} {...props} />}
    </Field>
  );
}

/** The browser's own list: known to every keyboard, screen reader and phone. */
export function SelectField({
  label,
  hint,
  errors,
  hideLabel,
  className,
  options,
  ...props
}: FieldProps &
  Omit<ComponentProps<'select'>, 'className' | 'children'> & {
    options: readonly { readonly value: string; readonly label: string }[];
  }) {
  return (
    <Field {...fieldProps({ label, hint, errors, hideLabel, className })}>
      {(wiring) => (
        <span className="relative block">
          <select {...wiring} className={`${CONTROL} appearance-none pe-8`} {...props}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-2"
          />
        </span>
      )}
    </Field>
  );
}

export function Checkbox({
  label,
  hint,
  className = '',
  ...props
}: { label: ReactNode; hint?: string; className?: string } & Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  const id = useId();
  return (
    <label className={`flex items-start gap-2 ${className}`}>
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-bridge"
        {...(hint ? { 'aria-describedby': id } : {})}
        {...props}
      />
      <span>
        {label}
        {hint ? (
          <span id={id} className="block text-[12.5px] text-ink-2">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };
/** Leaves out what is undefined, as exact optional properties ask. */
function fieldProps(props: Loose<FieldProps> & { label: string }): FieldProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as FieldProps;
}
