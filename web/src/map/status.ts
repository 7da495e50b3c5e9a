// What the map is doing, in one line for eyes and ears, and as data-map for tests and styles.

export type Phase = "loading" | "idle" | "unavailable";

export class Status {
  readonly #line = document.getElementById("state");

  /** «loading», then «idle»; or «unavailable», and the plain map stays. */
  phase(now: Phase): void {
    document.documentElement.dataset["map"] = now;
    this.say(now);
  }

  /** A sentence of the server's; one that it did not write is silence. */
  say(word: string): void {
    if (this.#line) this.#line.textContent = this.#line.dataset[word] ?? "";
  }
}
