/*
 * Runs inside the sidebar and dialogs, before the script's own HTML: `google.script` as Apps Script gives it.
 * Bundled apart (see `bundle.ts`) and set into the frame as text.
 */
import type { FromFrame, ToFrame } from './frame-messages.ts';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

const pending = new Map<number, Handlers>();
let calls = 0;

function tell(message: FromFrame): void {
  parent.postMessage(message, '*');
}

/** Each `with...Handler` gives a new runner, as in Apps Script, so that a kept runner isn't changed behind one's back. */
function runner(handlers: Handlers): unknown {
  return new Proxy(Object.freeze({}), {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
      if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
      return (...args: readonly unknown[]) => run(name, args, handlers);
    },
  });
}

function run(name: string, args: readonly unknown[], handlers: Handlers): void {
  const call = ++calls;
  pending.set(call, handlers);
  try {
    tell({ kind: 'run', call, name, args });
  } catch {
    pending.delete(call);
    const bad = args.findIndex(value => !isCloneable(value));
    throw new TypeError(`Failed due to illegal value in property: ${bad}`);
  }
}

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

addEventListener('message', event => {
  if (event.source !== parent) return;
  const message = event.data as ToFrame;
  const handlers = pending.get(message.call);
  if (!handlers) return;
  pending.delete(message.call);
  if (message.kind === 'done') {
    handlers.success?.(message.value, handlers.userObject);
    return;
  }
  const error = new Error(message.message);
  error.name = 'ScriptError';
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
});

// Focus sits in the frame, so the page would never see the key that closes a dialog.
addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ kind: 'escape' });
});

// The frame can't open windows; a link that does nothing would look broken, so the page shows where it leads.
addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const address = link instanceof HTMLAnchorElement ? link.href : '';
  if (event.defaultPrevented || !/^(https?|mailto):/.test(address)) return;
  event.preventDefault();
  tell({ kind: 'link', address });
});

Object.defineProperty(globalThis, 'google', {
  value: Object.freeze({
    script: Object.freeze({
      run: runner({}),
      host: Object.freeze({
        close: () => tell({ kind: 'close' }),
        setHeight: (height: number) => tell({ kind: 'size', height }),
        setWidth: (width: number) => tell({ kind: 'size', width }),
        editor: Object.freeze({ focus: () => tell({ kind: 'focus-grid' }) }),
        origin: 'https://docs.google.com',
      }),
    }),
  }),
});
