// What is opened beside the map: a district, an object, several objects at one place.

import { openedBy, type State } from "./address.ts";
import { swap } from "./painter.ts";
import type { Parts } from "./parts.ts";
import type { Status } from "./status.ts";
import type { Store } from "./store.ts";

export type Place = [longitude: number, latitude: number];

export class Panel {
  readonly #store: Store;
  readonly #parts: Parts;
  readonly #status: Status;
  /** Where the focus was when something was opened. */
  #opener: Element | null = null;
  #asked = 0;
  /** Told where the opened object is, or that none is. */
  pinned: (place: Place | null) => void = () => undefined;

  constructor(store: Store, parts: Parts, status: Status) {
    this.#store = store;
    this.#parts = parts;
    this.#status = status;
    store.on((state, before) => this.#follow(state, before));
    document.addEventListener("click", (click) => this.#click(click));
    document.addEventListener("keydown", (key) => this.#key(key));
  }

  /** Lists objects that lie at one place, all of one layer. */
  several(layer: string, ids: readonly string[]): void {
    const state = { ...this.#store.state, layers: [layer], unit: "", object: "" };
    void this.#show(state, `&ids=${ids.join(",")}`, true);
  }

  get isOpen(): boolean {
    return document.getElementById("pn") !== null;
  }

  /** Where the opened object is. */
  get place(): Place | null {
    const [longitude, latitude] = (document.getElementById("pn")?.dataset["at"] ?? "").split(" ").map(Number);
    return longitude && latitude ? [longitude, latitude] : null;
  }

  #follow(state: State, before: State): void {
    const opened = state.unit !== before.unit || state.object !== before.object;
    const other = state.layer !== before.layer || state.measure !== before.measure;
    if (!state.unit && !state.object) this.#empty();
    else if (opened || other) void this.#show(state, "", opened);
  }

  async #show(state: State, more: string, focus: boolean): Promise<void> {
    const asked = ++this.#asked;
    if (focus && !this.isOpen) this.#opener = document.activeElement;
    try {
      const page = await this.#parts.panel(state, more);
      if (asked !== this.#asked) return;
      swap("panel", page.body);
      if (focus) document.getElementById("pn")?.focus({ preventScroll: true });
      this.pinned(this.place);
      document.getElementById("panel")?.scrollTo(0, 0);
      document.querySelector(".pan")?.scrollTo(0, 0);
    } catch {
      this.#status.say("failed");
    }
  }

  #empty(): void {
    this.#asked++;
    if (!this.isOpen) return;
    const inside = document.getElementById("panel")?.contains(document.activeElement);
    document.getElementById("panel")?.replaceChildren();
    this.pinned(null);
    if (inside || document.activeElement === document.body) this.#giveBack();
  }

  #giveBack(): void {
    const there = this.#opener?.isConnected && this.#opener !== document.body ? this.#opener : null;
    const place = there ?? document.getElementById("units");
    if (place instanceof HTMLElement || place instanceof SVGElement) place.focus({ preventScroll: true });
    this.#opener = null;
  }

  close(): void {
    const { unit, object } = this.#store.state;
    if (unit || object) this.#store.set({ unit: "", object: "" });
    else this.#empty();
  }

  #click(click: MouseEvent): void {
    if (click.defaultPrevented || click.button || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    const link = (click.target as Element).closest("#units a, svg.map a, #panel .x, #panel .plain a");
    if (!link) return;
    const change = link.matches(".x") ? null : openedBy(link.getAttribute("href") ?? "");
    if (!change && !link.matches(".x")) return;
    click.preventDefault();
    if (change) this.#store.set(change);
    else this.close();
  }

  #key(key: KeyboardEvent): void {
    if (key.key !== "Escape" || key.defaultPrevented || !this.isOpen) return;
    this.close();
  }
}
