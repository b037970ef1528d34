/** The frame with the pages printed last; it stays, because the browser's dialog may still be open over it. */
let frame: HTMLIFrameElement | undefined;

/** Lets the browser print a PDF with its own dialog, from a frame that is not seen. */
export async function printPdf(pdf: Uint8Array<ArrayBuffer>, title: string): Promise<void> {
  if (frame !== undefined) {
    URL.revokeObjectURL(frame.src);
    frame.remove();
  }
  const next = document.createElement('iframe');
  frame = next;
  next.title = title;
  next.tabIndex = -1;
  next.ariaHidden = 'true';
  // one that is not displayed at all has nothing to print in some browsers
  Object.assign(next.style, {
    position: 'fixed',
    inset: 'auto 0 0 auto',
    width: '1px',
    height: '1px',
    border: '0',
  });
  next.style.visibility = 'hidden';
  const url = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
  await new Promise<void>((resolve, reject) => {
    next.addEventListener('load', () => resolve(), { once: true });
    next.addEventListener('error', () => reject(new Error('the pages could not be shown')), { once: true });
    next.src = url;
    document.body.append(next);
  });
  next.contentWindow?.focus();
  next.contentWindow?.print();
}
