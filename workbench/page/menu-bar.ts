import { element } from './element.ts';

export interface Menu {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'action'; readonly label: string; readonly run: () => void; readonly disabled?: boolean }
  | { readonly kind: 'choice'; readonly label: string; readonly chosen: boolean; readonly run: () => void }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly MenuItem[] };

/**
 * A menu bar after the ARIA authoring practices: arrows move, Enter and Space choose, Escape closes and gives the focus
 * back, a letter jumps to the next item that begins with it. One bar item at a time is in the tab order.
 */
export class MenuBar {
  readonly #bar: HTMLElement;
  readonly #done: () => void;
  #menus: readonly Menu[] = [];

  /** `done` is told before a chosen action runs: the focus belongs elsewhere then. */
  constructor(bar: HTMLElement, done: () => void) {
    this.#bar = bar;
    this.#done = done;
    bar.addEventListener('keydown', event => this.#onKey(event));
    // Not `pointerover`: a menu opened by keys may appear under a pointer at rest.
    bar.addEventListener('pointermove', event => this.#onPointerMove(event));
    document.addEventListener('pointerdown', event => {
      if (!(event.target instanceof Node) || !bar.contains(event.target)) this.close();
    });
    // A click into the sidebar's frame never reaches this document, but it takes the focus.
    window.addEventListener('blur', () => this.close());
  }

  show(menus: readonly Menu[]): void {
    this.#menus = menus;
    this.#bar.replaceChildren(
      ...menus.map((menu, index) => {
        const title = element(
          'button',
          { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
          menu.label,
        );
        title.tabIndex = index === 0 ? 0 : -1;
        title.addEventListener('click', () => {
          if (title.getAttribute('aria-expanded') === 'true') this.close();
          else this.#open(title, false);
        });
        return element('div', { role: 'none', class: 'menu-holder' }, title);
      }),
    );
  }

  close(): void {
    for (const popup of this.#bar.querySelectorAll('[role=menu]')) popup.remove();
    for (const open of this.#bar.querySelectorAll('[aria-expanded=true]')) open.setAttribute('aria-expanded', 'false');
  }

  get #titles(): HTMLElement[] {
    return [...this.#bar.querySelectorAll<HTMLElement>(':scope > .menu-holder > [role=menuitem]')];
  }

  #open(title: HTMLElement, focusFirst: boolean, last = false): void {
    this.close();
    const menu = this.#menus[this.#titles.indexOf(title)];
    if (!menu) return;
    for (const other of this.#titles) other.tabIndex = other === title ? 0 : -1;
    const popup = this.#popup(menu.label, menu.items);
    title.setAttribute('aria-expanded', 'true');
    title.parentElement?.append(popup);
    if (focusFirst)
      items(popup)
        .at(last ? -1 : 0)
        ?.focus();
    else title.focus();
  }

  #popup(label: string, entries: readonly MenuItem[]): HTMLElement {
    const popup = element('div', { role: 'menu', 'aria-label': label, class: 'menu' });
    for (const entry of entries) {
      if (entry.kind === 'separator') {
        popup.append(element('div', { role: 'separator' }));
        continue;
      }
      const item = element(
        'button',
        {
          type: 'button',
          role: entry.kind === 'choice' ? 'menuitemradio' : 'menuitem',
          'aria-checked': entry.kind === 'choice' ? String(entry.chosen) : undefined,
          'aria-disabled': entry.kind === 'action' && entry.disabled ? 'true' : undefined,
          'aria-haspopup': entry.kind === 'submenu' ? 'menu' : undefined,
          'aria-expanded': entry.kind === 'submenu' ? 'false' : undefined,
        },
        entry.label,
      );
      item.tabIndex = -1;
      const holder = element('div', { role: 'none', class: 'menu-holder' }, item);
      item.addEventListener('click', () => {
        if (entry.kind === 'submenu') return this.#openSub(item, entry, true);
        if (entry.kind === 'action' && entry.disabled) return;
        this.close();
        this.#done();
        entry.run();
      });
      if (entry.kind === 'submenu') item.addEventListener('open-submenu', () => this.#openSub(item, entry, false));
      popup.append(holder);
    }
    return popup;
  }

  #openSub(item: HTMLElement, entry: { label: string; items: readonly MenuItem[] }, focusFirst: boolean): void {
    const holder = item.parentElement;
    if (!holder) return;
    let popup = holder.querySelector<HTMLElement>(':scope > [role=menu]');
    if (!popup) {
      closeSubmenus(holder.parentElement);
      popup = this.#popup(entry.label, entry.items);
      popup.classList.add('submenu');
      holder.append(popup);
      item.setAttribute('aria-expanded', 'true');
    }
    if (focusFirst) items(popup)[0]?.focus();
  }

  #onPointerMove(event: PointerEvent): void {
    const item = (event.target as Element).closest<HTMLElement>('[role^=menuitem]');
    if (!item) return;
    const open = this.#titles.find(title => title.getAttribute('aria-expanded') === 'true');
    if (this.#titles.includes(item)) {
      if (open && open !== item) this.#open(item, false);
      return;
    }
    if (item === document.activeElement) return;
    item.focus();
    const menu = item.closest('[role=menu]');
    if (item.getAttribute('aria-haspopup')) item.dispatchEvent(new Event('open-submenu'));
    else closeSubmenus(menu);
  }

  #onKey(event: KeyboardEvent): void {
    const item = (event.target as Element).closest<HTMLElement>('[role^=menuitem]');
    if (!item) return;
    if (this.#titles.includes(item) ? this.#onTitleKey(item, event.key) : this.#onItemKey(item, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #onTitleKey(title: HTMLElement, key: string): boolean {
    const titles = this.#titles;
    const open = title.getAttribute('aria-expanded') === 'true';
    const go = (index: number) => {
      const next = titles.at(index % titles.length);
      if (!next) return;
      for (const other of titles) other.tabIndex = other === next ? 0 : -1;
      if (open) this.#open(next, false);
      else next.focus();
    };
    const here = titles.indexOf(title);
    if (key === 'ArrowRight') go(here + 1);
    else if (key === 'ArrowLeft') go(here - 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(-1);
    else if (key === 'ArrowDown' || key === 'Enter' || key === ' ') this.#open(title, true);
    else if (key === 'ArrowUp') this.#open(title, true, true);
    else if (key === 'Escape') this.close();
    else return false;
    return true;
  }

  #onItemKey(item: HTMLElement, key: string): boolean {
    const popup = item.closest<HTMLElement>('[role=menu]');
    if (!popup) return false;
    const all = items(popup);
    const here = all.indexOf(item);
    const inSubmenu = popup.classList.contains('submenu');
    const title = this.#titles.find(candidate => candidate.getAttribute('aria-expanded') === 'true');
    const turn = (step: number) => {
      const titles = this.#titles;
      const next = title && titles.at((titles.indexOf(title) + step) % titles.length);
      if (next) this.#open(next, true);
    };
    const leaveSubmenu = () => {
      const parent = popup.parentElement?.querySelector<HTMLElement>(':scope > [role=menuitem]');
      popup.remove();
      parent?.setAttribute('aria-expanded', 'false');
      parent?.focus();
    };
    if (key === 'ArrowDown') all.at((here + 1) % all.length)?.focus();
    else if (key === 'ArrowUp') all.at(here - 1)?.focus();
    else if (key === 'Home') all[0]?.focus();
    else if (key === 'End') all.at(-1)?.focus();
    else if (key === 'ArrowRight') {
      if (item.getAttribute('aria-haspopup')) item.click();
      else turn(1);
    } else if (key === 'ArrowLeft') {
      if (inSubmenu) leaveSubmenu();
      else turn(-1);
    } else if (key === 'Escape') {
      if (inSubmenu) leaveSubmenu();
      else {
        title?.focus();
        this.close();
      }
    } else if (key === 'Tab') {
      this.close();
      return false;
    } else if (key.length === 1 && key !== ' ') {
      const order = [...all.slice(here + 1), ...all.slice(0, here + 1)];
      order.find(one => one.textContent?.toLowerCase().startsWith(key.toLowerCase()))?.focus();
    } else return false;
    return true;
  }
}

function items(popup: HTMLElement): HTMLElement[] {
  return [...popup.querySelectorAll<HTMLElement>(':scope > .menu-holder > [role^=menuitem]')];
}

function closeSubmenus(menu: Element | null): void {
  for (const open of menu?.querySelectorAll('[role=menu]') ?? []) {
    open.parentElement?.querySelector(':scope > [role=menuitem]')?.setAttribute('aria-expanded', 'false');
    open.remove();
  }
}
