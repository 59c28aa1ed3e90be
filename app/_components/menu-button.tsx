'use client';

import { type ComponentProps, cloneElement, type ReactElement, type ReactNode, useState } from 'react';

type Trigger = ReactElement<ComponentProps<'button'>>;

/**
 * A button that stands for its menu until somebody wants it: a page may have a hundred menus, and opens three.
 * `children` draws the real menu, pressed at once, around the same trigger; `waiting` stands there until its code has come.
 */
export function MenuButton({
  trigger,
  children,
}: {
  readonly trigger: Trigger;
  readonly children: (waiting: Trigger) => ReactNode;
}) {
  const [isWanted, setWanted] = useState(false);
  const { onClick, onKeyDown } = trigger.props;
  const waiting = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick(event) {
      onClick?.(event);
      setWanted(true);
    },
    onKeyDown(event) {
      onKeyDown?.(event);
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setWanted(true);
    },
  });
  return isWanted ? children(waiting) : waiting;
}
