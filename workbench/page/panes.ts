import type { Host, ShownHtml } from '../host/contract.ts';
import { type Dialog, openDialog } from './dialog.ts';
import { byId } from './element.ts';
import { type Frame, type FrameCalls, makeFrame } from './frame.ts';

/** Sheets' own limits for dialogs, by and large: never larger than the window, never too small to close. */
const smallest = 120;
const defaultWidth = 600;
const defaultHeight = 400;

/** Where the script's HTML is shown: one sidebar, and one dialog at a time, as in Sheets. */
export class Panes {
  readonly #host: () => Host;
  readonly #say: (message: string) => void;
  readonly #focusGrid: () => void;
  #sidebar: Frame | undefined;
  #dialog: Dialog | undefined;

  constructor(host: () => Host, say: (message: string) => void, focusGrid: () => void) {
    this.#host = host;
    this.#say = say;
    this.#focusGrid = focusGrid;
    byId('sidebar-close').addEventListener('click', () => this.closeSidebar());
  }

  show(shown: ShownHtml): void {
    if (shown.kind === 'sidebar') this.#showSidebar(shown);
    else this.#showDialog(shown);
  }

  closeSidebar(): void {
    this.#sidebar?.dispose();
    this.#sidebar = undefined;
    byId('sidebar').hidden = true;
    this.#focusGrid();
  }

  #calls(calls: Pick<FrameCalls, 'close' | 'size' | 'escape'>): FrameCalls {
    return {
      ...calls,
      run: (name, args) => this.#host().rpc(name, args),
      focusGrid: this.#focusGrid,
      link: address => this.#say(`The workbench opens nothing outside. In Sheets this leads to ${address}`),
    };
  }

  #showSidebar(shown: ShownHtml): void {
    this.#sidebar?.dispose();
    const frame = makeFrame(
      shown.title,
      shown.html,
      this.#calls({ close: () => this.closeSidebar(), size: () => {}, escape: () => {} }),
    );
    byId('sidebar-title').textContent = shown.title;
    byId('sidebar').hidden = false;
    byId('sidebar').append(frame.node);
    this.#sidebar = frame;
    focusOnceLoaded(frame);
  }

  #showDialog(shown: ShownHtml): void {
    this.#dialog?.close();
    const frame = makeFrame(
      shown.title,
      shown.html,
      this.#calls({ close: () => dialog.close(), escape: () => dialog.close(), size: (w, h) => setSize(frame, w, h) }),
    );
    const dialog = openDialog(shown.title, 'html-dialog', () => {
      frame.dispose();
      if (this.#dialog === dialog) this.#dialog = undefined;
    });
    setSize(frame, shown.width ?? defaultWidth, shown.height ?? defaultHeight);
    dialog.body.append(frame.node);
    this.#dialog = dialog;
    focusOnceLoaded(frame);
  }
}

/** Before it has loaded, a frame takes the focus and loses it again to the frame that had it. */
function focusOnceLoaded({ node }: Frame): void {
  node.addEventListener('load', () => node.focus(), { once: true });
}

function setSize(frame: Frame, width: number | undefined, height: number | undefined): void {
  if (width !== undefined && Number.isFinite(width)) frame.node.style.width = `${Math.max(smallest, width)}px`;
  if (height !== undefined && Number.isFinite(height)) frame.node.style.height = `${Math.max(smallest, height)}px`;
}
