import type { MenuEntry } from '../host/contract.ts';
import { closeIcon, element } from './element.ts';

const key = 'workbench.hint';

/** Tells a newcomer where the add-on is. It belongs to the workbench, and goes for good when dismissed. */
export function showHint(place: HTMLElement, menu: readonly MenuEntry[]): void {
  const [first] = menu;
  const start = first?.entries?.find(entry => entry.functionName);
  if (!first || !start || localStorage.getItem(key) === 'dismissed') return;
  const closeButton = element('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss' }, closeIcon());
  closeButton.addEventListener('click', () => {
    localStorage.setItem(key, 'dismissed');
    place.hidden = true;
  });
  place.replaceChildren(
    element(
      'p',
      {},
      'This is an empty spreadsheet with the add-on installed. Start with ',
      element('strong', {}, `${first.label} › ${start.label}`),
      ', or type a function of its own into any cell, as in Google Sheets.',
    ),
    closeButton,
  );
  place.hidden = false;
}
