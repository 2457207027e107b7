import { closeIcon, element } from './element.ts';

/** Short messages in the lower right corner, read aloud by screen readers without taking the focus. */
export class Toasts {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
    place.setAttribute('role', 'status');
    place.setAttribute('aria-live', 'polite');
  }

  /** `seconds` below 0 keeps it until it is closed, as `Spreadsheet.toast` has it. */
  show(message: string, title = '', seconds = 5, kind: 'info' | 'error' = 'info'): void {
    const closeButton = element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss' },
      closeIcon(),
    );
    const toast = element(
      'div',
      { class: `toast ${kind}` },
      element('div', {}, ...(title ? [element('strong', {}, title)] : []), element('p', {}, message)),
      closeButton,
    );
    closeButton.addEventListener('click', () => toast.remove());
    this.#place.append(toast);
    if (seconds >= 0) setTimeout(() => toast.remove(), Math.max(1, seconds) * 1000);
  }
}
