// The list of layers: found by name, switched on and off without a button.

import { begins, fold } from "../fold.ts";
import type { State } from "./address.ts";
import type { Store } from "./store.ts";

/** Whose objects are drawn in this state; `placed` are the layers that can be. */
export function drawn(state: State, placed: ReadonlySet<string>): string[] {
  return (state.layers ?? [state.layer]).filter((slug) => placed.has(slug));
}

export class LayerList {
  readonly #store: Store;
  readonly #form: HTMLFormElement;

  constructor(store: Store, form: HTMLFormElement) {
    this.#store = store;
    this.#form = form;
    form.addEventListener("submit", (sent) => sent.preventDefault()); // its hidden words are of the page as it came
    form.addEventListener("change", (change) => this.#switched(change.target as HTMLInputElement));
    form.querySelector("#sift")?.addEventListener("input", (typed) => this.#sift((typed.target as HTMLInputElement).value));
    store.on((state) => this.#follow(state));
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  /** The layers that can be drawn. */
  get placed(): ReadonlySet<string> {
    return new Set(this.#boxes.map((box) => box.value));
  }

  #switched(box: HTMLInputElement): void {
    if (box.type !== "checkbox") return;
    const now = drawn(this.#store.state, this.placed).filter((slug) => slug !== box.value);
    this.#store.set({ layers: box.checked ? [...now, box.value] : now });
  }

  #follow(state: State): void {
    const now = drawn(state, this.placed);
    for (const box of this.#boxes) box.checked = now.includes(box.value);
  }

  /** Leaves those whose theme or name has a word that begins so. */
  #sift(typed: string): void {
    const word = fold(typed);
    for (const group of this.#form.querySelectorAll("details")) {
      const theme = begins(fold(group.querySelector("summary")?.textContent ?? ""), word);
      const lines = [...group.querySelectorAll<HTMLElement>(".ly")];
      for (const line of lines) line.hidden = !theme && !begins(fold(line.querySelector(".ck")?.textContent ?? ""), word);
      group.hidden = lines.every((line) => line.hidden);
      if (word && !group.hidden) group.open = true;
    }
  }
}
