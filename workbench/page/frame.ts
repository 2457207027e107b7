import { element } from './element.ts';
import type { FromFrame, ToFrame } from './frame-messages.ts';

/** The text of `frame-client.ts`, put in by the bundler. */
declare const FRAME_CLIENT: string;

export interface FrameCalls {
  run(name: string, args: readonly unknown[]): Promise<unknown>;
  close(): void;
  size(width: number | undefined, height: number | undefined): void;
  focusGrid(): void;
  escape(): void;
  link(address: string): void;
}

export interface Frame {
  readonly node: HTMLIFrameElement;
  dispose(): void;
}

/**
 * No network, and no origin: stricter than Apps Script, whose sandbox gives the HTML an origin of its own. What works
 * here works there. `allow-modals` for `confirm`, `allow-downloads` for files that a page makes itself. Workers may
 * come from a Blob. WebAssembly and `eval` aren't needed by HTML that is one inlined file.
 */
const sandbox = 'allow-scripts allow-forms allow-modals allow-downloads';
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob: data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** A frame for the script's HTML; it loads when the node is put into the page. */
export function makeFrame(title: string, html: string, calls: FrameCalls): Frame {
  const node = element('iframe', { sandbox, title, referrerpolicy: 'no-referrer' });
  // A later doctype, <html> or <head> of the script's own is merged by the parser, attributes included.
  node.srcdoc =
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<script>${FRAME_CLIENT.replaceAll('</script', '<\\/script')}</script>${html}`;

  const answer = (message: ToFrame) => node.contentWindow?.postMessage(message, '*');
  const onMessage = (event: MessageEvent) => {
    if (event.source === null || event.source !== node.contentWindow) return;
    const message = event.data as FromFrame;
    if (message.kind === 'run') {
      const { call } = message;
      calls
        .run(message.name, message.args)
        .then(value => answer({ kind: 'done', call, value }))
        .catch((error: unknown) =>
          answer({ kind: 'failed', call, message: error instanceof Error ? error.message : String(error) }),
        );
    } else if (message.kind === 'close') calls.close();
    else if (message.kind === 'size') calls.size(message.width, message.height);
    else if (message.kind === 'focus-grid') calls.focusGrid();
    else if (message.kind === 'escape') calls.escape();
    else if (message.kind === 'link') calls.link(message.address);
  };
  window.addEventListener('message', onMessage);
  return {
    node,
    dispose: () => {
      window.removeEventListener('message', onMessage);
      node.remove();
    },
  };
}
