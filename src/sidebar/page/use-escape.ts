import { useEffect, useRef } from 'preact/hooks';

/** Runs when Escape is pressed anywhere on the page, while the part that asks for it is shown. */
export function useEscape(onEscape: (() => void) | null): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // An input method uses Escape for itself while a Korean or Chinese word is being typed.
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) latest.current?.();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
