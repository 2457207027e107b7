import type { Host } from '../host/contract.ts';

/** The host, with each execution that a person or a frame starts announced to the page. */
export function watched(host: Host, execution: <T>(work: () => Promise<T>) => Promise<T>): Host {
  const announced = {
    rpc: (name: string, args: readonly unknown[]) => execution(() => host.rpc(name, args)),
    runMenu: (name: string) => execution(() => host.runMenu(name)),
    trigger: (...args: Parameters<Host['trigger']>) => execution(() => host.trigger(...args)),
    type: (...args: Parameters<Host['type']>) => execution(() => host.type(...args)),
  };
  return new Proxy(host, {
    get: (target, name) => {
      if (name in announced) return announced[name as keyof typeof announced];
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
