/** A small repeatable source of chance: the same seed tells the same story. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Returns a number from 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Returns a whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Returns one of some things. Throws RangeError when there are none. */
  pick<T>(things: readonly T[]): T {
    const thing = things[this.whole(0, things.length - 1)];
    if (thing === undefined) throw new RangeError("nothing to pick from");
    return thing;
  }

  /** Returns `count` different things in random order. */
  some<T>(things: readonly T[], count: number): T[] {
    const left = [...things];
    return Array.from({length: Math.min(count, left.length)}, () =>
      left.splice(this.whole(0, left.length - 1), 1)
    ).flat();
  }
}
