/** Numbers things in order of first appearance, so that rows can be counted in typed arrays. */
export class Interning<Value> {
  readonly values: Value[] = [];
  private readonly ids = new Map<string, number>();

  /** The number of `key`; `make` gives what stands behind a new one. */
  idOf(key: string, make: () => Value): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.values.length;
    this.ids.set(key, id);
    this.values.push(make());
    return id;
  }
}
