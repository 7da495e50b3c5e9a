// The state of the screen and who wants to know of it. The address is always the state.

import { queryOf, stateOf, type State } from "./address.ts";

export type Listener = (state: State, before: State) => void;

export class Store {
  readonly #usual: Pick<State, "layer" | "measure" | "year">;
  readonly #listeners: Listener[] = [];
  state: State;

  constructor(usual: Pick<State, "layer" | "measure" | "year">) {
    this.#usual = usual;
    this.state = stateOf(location.search, usual);
    addEventListener("popstate", () => this.#become(stateOf(location.search, this.#usual)));
  }

  /** Tells `listener` of every change. */
  on(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** A new state with its own entry in the history; the camera stays in the hash. */
  set(change: Partial<State>): void {
    const next = { ...this.state, ...change };
    if (queryOf(next) === queryOf(this.state)) return;
    history.pushState(null, "", queryOf(next) + location.hash);
    this.#become(next);
  }

  #become(next: State): void {
    const before = this.state;
    this.state = next;
    for (const listener of this.#listeners) listener(next, before);
  }
}
