import { Menu } from '@mantine/core';
import { useId, type JSX, type ReactNode } from 'react';

/** Items of a menu under a heading that is their name for those who cannot see that they stand together. */
export function MenuGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children?: ReactNode;
}): JSX.Element {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Menu.Label id={id} role="presentation">
        {label}
      </Menu.Label>
      {children}
    </div>
  );
}
