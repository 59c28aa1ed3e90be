'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

const ITEM =
  'flex items-center gap-2.5 rounded-control px-2.5 py-1.5 outline-none data-[highlighted]:bg-bridge-soft data-[disabled]:opacity-50 cursor-default [&>svg]:size-4 [&>svg]:text-ink-2';

type Props = {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly label?: string;
  /** Its trigger was pressed before it was there (`MenuButton`): it is pressed again. */
  readonly isPressed?: boolean;
};

/** A list of actions that opens from one button. */
export function Menu({ trigger, children, label, isPressed = false }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const pressing = useRef(isPressed);
  useEffect(() => {
    if (!pressing.current) return;
    pressing.current = false;
    button.current?.focus();
    button.current?.click();
  }, []);
  return (
    <Base.Root>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50 outline-none">
          <Base.Popup
            {...(label ? { 'aria-label': label } : {})}
            className="pop max-h-(--available-height) min-w-48 overflow-y-auto rounded-card border border-line bg-sheet p-1 shadow-[0_12px_32px_-12px_var(--shade)] outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = { readonly icon?: ReactNode; readonly children: ReactNode; readonly hint?: ReactNode };

export function MenuItem({
  icon,
  children,
  hint,
  onSelect,
  isDangerous = false,
  disabled = false,
}: ItemProps & { onSelect: () => void; isDangerous?: boolean; disabled?: boolean }) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={`${ITEM} ${isDangerous ? 'text-brick [&>svg]:text-brick' : ''}`}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {hint}
    </Base.Item>
  );
}

/** `isDownload`: the browser fetches it as a file instead of going there. */
export function MenuLink({
  icon,
  children,
  hint,
  href,
  isDownload = false,
}: ItemProps & { href: string; isDownload?: boolean }) {
  // a download is the browser's business: the router must not follow it
  // biome-ignore lint/a11y/useAnchorContent: the item's children become the link's
  const render = isDownload ? <a href={href} download /> : <Link href={href} />;
  return (
    <Base.LinkItem render={render} closeOnClick className={ITEM}>
      {icon}
      <span className="flex-1">{children}</span>
      {hint}
    </Base.LinkItem>
  );
}

export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-[12px] font-semibold text-ink-2">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick={false} className={ITEM}>
            <span className="grid size-4 place-items-center">
              <Base.RadioItemIndicator>
                <Check aria-hidden className="size-4 text-bridge" />
              </Base.RadioItemIndicator>
            </span>
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

type CheckOption = {
  readonly key: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly hint?: ReactNode;
  readonly onChange: (isOn: boolean) => void;
};

/** Things that are on or off, each for itself; the menu stays open meanwhile. */
export function MenuChecks({ label, options }: { label: string; options: readonly CheckOption[] }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-[12px] font-semibold text-ink-2">{label}</Base.GroupLabel>
      {options.map(({ key, label: name, isOn, hint, onChange }) => (
        <Base.CheckboxItem key={key} checked={isOn} onCheckedChange={onChange} closeOnClick={false} className={ITEM}>
          <span className="grid size-4 place-items-center">
            <Base.CheckboxItemIndicator>
              <Check aria-hidden className="size-4 text-bridge" />
            </Base.CheckboxItemIndicator>
          </span>
          <span className="flex-1">{name}</span>
          {hint}
        </Base.CheckboxItem>
      ))}
    </Base.Group>
  );
}

export const MenuSeparator = () => <Base.Separator className="my-1 h-px bg-line" />;
