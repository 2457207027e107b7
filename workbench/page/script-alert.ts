import type { AlertButton } from '../host/contract.ts';

const words: Readonly<Record<AlertButton, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/**
 * `Ui.alert`. The script stands still until it is answered, and only the browser's own dialogs make a page wait; they
 * have two buttons, so the text says what each stands for, and three choices take two questions.
 */
export function scriptAlert(title: string, prompt: string, buttons: readonly AlertButton[]): AlertButton {
  const text = [title, prompt].filter(Boolean).join('\n\n');
  const [first = 'OK', second, third] = buttons;
  if (!second) {
    window.alert(text);
    return first;
  }
  if (first === 'OK') return window.confirm(text) ? first : second;
  const otherwise = third ? 'Cancel leads on' : `Cancel means ${words[second]}`;
  if (window.confirm(`${text}\n\nOK means ${words[first]}. ${otherwise}.`)) return first;
  if (!third) return second;
  return window.confirm(`${text}\n\nOK means ${words[second]}. Cancel means ${words[third]}.`) ? second : third;
}
