import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** Runs `onEscape` when Escape is pressed inside the element and nothing in it wanted the key. */
export function useEscape<T extends HTMLElement>(onEscape: () => void): RefObject<T | null> {
  const box = useRef<T>(null);
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const element = box.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) escape();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  return box;
}
