/** What can take the focus; disabled, hidden and inert things are sorted out when they are looked at. */
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';
/** What opens over the page and gives the focus back to where it was opened from. */
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** Longer than any dialog takes to give the focus back itself. */
const SETTLED = 60;
const REMEMBERED = 12;
/** How often the next screen is looked for before the focus is left to the browser. */
const TRIES = 30;

const isShown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

function focusables(within: Element): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);
}

/** Where the focus was when its element went away. */
interface Gap {
  readonly parent: Element;
  readonly next: Node | null;
  readonly previous: Node | null;
  readonly overlay: boolean;
  /** Whether it went with the whole screen. */
  readonly screen: boolean;
}

function gapOf(mutation: MutationRecord, removed: Element): Gap | undefined {
  if (!(mutation.target instanceof Element)) return undefined;
  return {
    parent: mutation.target,
    next: mutation.nextSibling,
    previous: mutation.previousSibling,
    overlay: removed.matches(OVERLAY) || removed.querySelector(OVERLAY) !== null,
    screen: mutation.target.closest('#content, header, nav, footer') === null,
  };
}

/** The nearest place in the page to where the focus was: what moved up, what stands before, what is around it. */
function nearest({ parent, next, previous }: Gap): HTMLElement | undefined {
  const after = next instanceof Element && next.isConnected ? focusables(next)[0] : undefined;
  if (after !== undefined) return after;
  const before =
    previous instanceof Element && previous.isConnected ? focusables(previous).at(-1) : undefined;
  if (before !== undefined) return before;
  for (let around: Element | null = parent; around !== null && around.id !== 'content';) {
    const inside = around.isConnected ? focusables(around)[0] : undefined;
    if (inside !== undefined) return inside;
    around = around.parentElement;
  }
  return undefined;
}

/**
 * Keeps people who work by keyboard at their place: what asks for the focus outside of dialogs gets it, and where
 * the focused thing is taken away, the focus goes to its neighbour, to what opened it, or to the content.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  let earlier: readonly HTMLElement[] = [];
  let gap: Gap | undefined;
  const isLost = () => document.activeElement === null || document.activeElement === document.body;

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    earlier = [target, ...earlier.filter((each) => each !== target)].slice(0, REMEMBERED);
  };
  const settle = (tries: number) => {
    const lost = gap;
    gap = undefined;
    if (lost === undefined || !isLost()) return;
    const opener = earlier.find((each) => each.isConnected && isShown(each) && !each.matches(':disabled'));
    const place = lost.overlay ? opener : lost.screen ? undefined : (nearest(lost) ?? opener);
    const target = place ?? document.querySelector<HTMLElement>('#content');
    target?.focus();
    if (target !== null || tries === 0) return;
    // the next screen is still being loaded
    gap = lost;
    setTimeout(() => settle(tries - 1), SETTLED);
  };
  const observer = new MutationObserver((mutations) => {
    for (const mutation of mutations) {
      if (mutation.type === 'attributes') {
        // a button that waited for an answer gets the focus back that it lost while it was disabled
        const waited = mutation.target === last ? last : undefined;
        if (waited?.isConnected === true && !waited.matches(':disabled') && isLost()) waited.focus();
        continue;
      }
      for (const node of mutation.removedNodes) {
        if (last !== undefined && node instanceof Element && node.contains(last)) {
          gap = gapOf(mutation, node);
          setTimeout(() => settle(TRIES), SETTLED);
        }
      }
      for (const node of mutation.addedNodes) {
        if (!(node instanceof Element) || node.closest(OVERLAY) !== null) continue;
        const asks = node.matches('[data-autofocus]') ? node : node.querySelector('[data-autofocus]');
        // a dialog that comes up sees to its own
        if (asks instanceof HTMLElement && asks.closest(OVERLAY) === null) asks.focus();
      }
    }
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}
