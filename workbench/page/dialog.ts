import { closeIcon, element } from './element.ts';

export interface Dialog {
  readonly node: HTMLDialogElement;
  /** Where the content goes. */
  readonly body: HTMLElement;
  close(): void;
}

/** A modal dialog of the browser's own kind: it keeps the focus inside, closes on Escape, and gives the focus back. */
export function openDialog(title: string, className: string, onClose: () => void = () => {}): Dialog {
  const heading = element('h2', { id: `dialog-${++opened}` }, title);
  const closeButton = element('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, closeIcon());
  const body = element('div', { class: 'dialog-body' });
  const node = element(
    'dialog',
    { class: className, 'aria-labelledby': heading.id },
    element('header', {}, heading, closeButton),
    body,
  );
  const before = document.activeElement;
  closeButton.addEventListener('click', () => node.close());
  // The grid listens for keys on the window; what is typed into a dialog isn't meant for it.
  node.addEventListener('keydown', event => event.stopPropagation());
  node.addEventListener('close', () => {
    node.remove();
    if (before instanceof HTMLElement) before.focus();
    onClose();
  });
  document.body.append(node);
  node.showModal();
  return { node, body, close: () => node.close() };
}

let opened = 0;

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly look?: 'primary' | 'danger';
}

/** Asks, and gives the id of the button pressed, or undefined when closed otherwise. */
export function ask(title: string, text: string, choices: readonly Choice[]): Promise<string | undefined> {
  return new Promise(resolve => {
    let answer: string | undefined;
    const dialog = openDialog(title, 'ask', () => resolve(answer));
    const buttons = choices.map(choice => {
      const button = element('button', { type: 'button', class: `button ${choice.look ?? ''}` }, choice.label);
      button.addEventListener('click', () => {
        answer = choice.id;
        dialog.close();
      });
      return button;
    });
    dialog.body.append(element('p', {}, text), element('div', { class: 'buttons' }, ...buttons));
    buttons[0]?.focus();
  });
}
