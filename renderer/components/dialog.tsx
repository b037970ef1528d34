import { Modal, type ModalProps } from '@mantine/core';
import { createContext, use, useEffect, useState, type JSX } from 'react';

const Below = createContext<((change: 1 | -1) => void) | undefined>(undefined);

/** A dialog that can lie over another: Escape leaves the one on top only. */
export function Dialog({ children, ...props }: ModalProps): JSX.Element {
  const tellBelow = use(Below);
  const [above, setAbove] = useState(0);
  const [tell] = useState(() => (change: 1 | -1) => setAbove((count) => count + change));
  useEffect(() => {
    tellBelow?.(1);
    return () => tellBelow?.(-1);
  }, [tellBelow]);
  return (
    <Below value={tell}>
      <Modal {...props} closeOnEscape={above === 0}>
        {children}
      </Modal>
    </Below>
  );
}
