import type { Book } from './book.ts';
import type { PropertyKind } from './book-extras.ts';
import type { AlertButton, DistFiles, ExecutionReport, HostUi, MenuEntry, ShownHtml } from './contract.ts';

/** What lives as long as the host: shared by all executions and services. */
export interface HostState {
  readonly files: DistFiles;
  readonly book: Book;
  readonly now: () => number;
  readonly scriptTimeZone: string;
  readonly userLocale: string;
  /** The manifest's `oauthScopes`, undefined when it names none. */
  readonly scopes: readonly string[] | undefined;
  readonly ui: Partial<HostUi>;
  menu: readonly MenuEntry[];
  killAfter: number;
  readonly executions: ExecutionReport[];
  readonly shown: ShownHtml[];
  readonly toasts: string[];
  readonly alerts: { title: string; prompt: string; answer: AlertButton }[];
  readonly logs: string[];
  readonly cache: Record<PropertyKind, Map<string, { value: string; expires: number }>>;
  /** How many other executions hold each lock. */
  readonly heldLocks: Record<PropertyKind, number>;
}
