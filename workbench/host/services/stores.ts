import type { PropertyKind } from '../book-extras.ts';
import type { Execution } from '../execution.ts';
import { asPublished, type Part } from './published.ts';

type PublishedProperties = GoogleAppsScript.Properties.Properties;

const KB = 1024;
const PROPERTY_VALUE = 9 * KB;
const PROPERTY_STORE = 500 * KB;
const CACHE_VALUE = 100 * KB;
const CACHE_KEY = 250;
const CACHE_SECONDS = 600;
const CACHE_SECONDS_MOST = 21_600;

/** Google counts bytes of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

export class PropertiesAdapter implements Part<GoogleAppsScript.Properties.Properties, PropertiesAdapter> {
  readonly run_: Execution;
  readonly kind_: PropertyKind;
  constructor(run: Execution, kind: PropertyKind) {
    this.run_ = run;
    this.kind_ = kind;
  }
  get store_(): Record<string, string> {
    return this.run_.state.book.extras.properties[this.kind_];
  }
  perform_<Result>(method: string, action: () => Result): Result {
    return this.run_.perform(`Properties.${method}`, 0, action);
  }
  put_(entries: readonly (readonly [string, unknown])[], base: Readonly<Record<string, string>>): PublishedProperties {
    const next: Record<string, string> = { ...base };
    for (const [key, value] of entries) {
      const text = String(value);
      if (utf8Length(text) > PROPERTY_VALUE) throw this.run_.error('Argument too large: value');
      next[key] = text;
    }
    const size = Object.entries(next).reduce((sum, [key, value]) => sum + utf8Length(key) + utf8Length(value), 0);
    if (size > PROPERTY_STORE) {
      throw this.run_.error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.run_.state.book.extras.properties[this.kind_] = next;
    return asPublished<PublishedProperties>(this);
  }
  getProperty(key: string): string | null {
    return this.perform_('getProperty', () => this.store_[key] ?? null);
  }
  getProperties(): { [key: string]: string } {
    return this.perform_('getProperties', () => this.run_.toScript({ ...this.store_ }));
  }
  getKeys(): string[] {
    return this.perform_('getKeys', () => this.run_.toScript(Object.keys(this.store_)));
  }
  setProperty(key: string, value: string): PublishedProperties {
    return this.perform_('setProperty', () => this.put_([[key, value]], this.store_));
  }
  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): PublishedProperties {
    return this.perform_('setProperties', () =>
      this.put_(Object.entries(properties), deleteAllOthers ? {} : this.store_),
    );
  }
  deleteProperty(key: string): PublishedProperties {
    return this.perform_('deleteProperty', () => {
      const { [key]: _gone, ...rest } = this.store_;
      return this.put_([], rest);
    });
  }
  deleteAllProperties(): PublishedProperties {
    return this.perform_('deleteAllProperties', () => this.put_([], {}));
  }
}

export class PropertiesServiceAdapter
  implements Part<GoogleAppsScript.Properties.PropertiesService, PropertiesServiceAdapter>
{
  readonly run_: Execution;
  constructor(run: Execution) {
    this.run_ = run;
  }
  store_(method: string, kind: PropertyKind): PublishedProperties {
    this.run_.requireServices(`PropertiesService.${method}`);
    return asPublished(new PropertiesAdapter(this.run_, kind));
  }
  getDocumentProperties(): PublishedProperties {
    return this.store_('getDocumentProperties', 'document');
  }
  getScriptProperties(): PublishedProperties {
    return this.store_('getScriptProperties', 'script');
  }
  getUserProperties(): PublishedProperties {
    return this.store_('getUserProperties', 'user');
  }
}

export class CacheAdapter implements Part<GoogleAppsScript.Cache.Cache, CacheAdapter> {
  readonly run_: Execution;
  readonly kind_: PropertyKind;
  constructor(run: Execution, kind: PropertyKind) {
    this.run_ = run;
    this.kind_ = kind;
  }
  perform_<Result>(method: string, action: () => Result): Result {
    return this.run_.perform(`Cache.${method}`, 0, action);
  }
  get_(key: string): string | null {
    const entry = this.run_.state.cache[this.kind_].get(key);
    return entry && entry.expires > this.run_.state.now() ? entry.value : null;
  }
  put_(key: string, value: unknown, seconds: number): void {
    const text = String(value);
    if (key.length > CACHE_KEY) throw this.run_.error('Argument too large: key');
    if (utf8Length(text) > CACHE_VALUE) throw this.run_.error('Argument too large: value');
    const lifetime = Math.min(Math.max(seconds, 1), CACHE_SECONDS_MOST);
    this.run_.state.cache[this.kind_].set(key, { value: text, expires: this.run_.state.now() + lifetime * 1000 });
  }
  get(key: string): string | null {
    return this.perform_('get', () => this.get_(key));
  }
  getAll(keys: readonly string[]): { [key: string]: string } {
    return this.perform_('getAll', () => {
      const found = keys.flatMap(key => {
        const value = this.get_(key);
        return value === null ? [] : [[key, value] as const];
      });
      return this.run_.toScript(Object.fromEntries(found));
    });
  }
  put(key: string, value: string, expirationInSeconds = CACHE_SECONDS): void {
    this.perform_('put', () => this.put_(key, value, expirationInSeconds));
  }
  putAll(values: { [key: string]: unknown }, expirationInSeconds = CACHE_SECONDS): void {
    this.perform_('putAll', () => {
      for (const [key, value] of Object.entries(values)) this.put_(key, value, expirationInSeconds);
    });
  }
  remove(key: string): void {
    this.perform_('remove', () => {
      this.run_.state.cache[this.kind_].delete(key);
    });
  }
  removeAll(keys: readonly string[]): void {
    this.perform_('removeAll', () => {
      for (const key of keys) this.run_.state.cache[this.kind_].delete(key);
    });
  }
}

export class CacheServiceAdapter implements Part<GoogleAppsScript.Cache.CacheService, CacheServiceAdapter> {
  readonly run_: Execution;
  constructor(run: Execution) {
    this.run_ = run;
  }
  cache_(method: string, kind: PropertyKind): GoogleAppsScript.Cache.Cache {
    this.run_.requireServices(`CacheService.${method}`);
    return asPublished(new CacheAdapter(this.run_, kind));
  }
  getDocumentCache(): GoogleAppsScript.Cache.Cache | null {
    return this.cache_('getDocumentCache', 'document');
  }
  getScriptCache(): GoogleAppsScript.Cache.Cache {
    return this.cache_('getScriptCache', 'script');
  }
  getUserCache(): GoogleAppsScript.Cache.Cache {
    return this.cache_('getUserCache', 'user');
  }
}

/** A lock is free unless a test holds it: executions never overlap here, so nobody else can. */
export class LockAdapter implements Part<GoogleAppsScript.Lock.Lock, LockAdapter> {
  readonly run_: Execution;
  readonly kind_: PropertyKind;
  held_ = false;
  constructor(run: Execution, kind: PropertyKind) {
    this.run_ = run;
    this.kind_ = kind;
  }
  tryLock(_timeoutInMillis: number): boolean {
    return this.run_.perform('Lock.tryLock', 0, () => {
      this.held_ ||= this.run_.state.heldLocks[this.kind_] === 0;
      return this.held_;
    });
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw this.run_.error('Lock timeout: another process was holding the lock for too long.');
    }
  }
  hasLock(): boolean {
    return this.held_;
  }
  releaseLock(): void {
    this.held_ = false;
  }
}

export class LockServiceAdapter implements Part<GoogleAppsScript.Lock.LockService, LockServiceAdapter> {
  readonly run_: Execution;
  constructor(run: Execution) {
    this.run_ = run;
  }
  lock_(method: string, kind: PropertyKind): GoogleAppsScript.Lock.Lock {
    this.run_.requireServices(`LockService.${method}`);
    return asPublished(new LockAdapter(this.run_, kind));
  }
  getDocumentLock(): GoogleAppsScript.Lock.Lock {
    return this.lock_('getDocumentLock', 'document');
  }
  getScriptLock(): GoogleAppsScript.Lock.Lock {
    return this.lock_('getScriptLock', 'script');
  }
  getUserLock(): GoogleAppsScript.Lock.Lock {
    return this.lock_('getUserLock', 'user');
  }
}
