// The map screen: the page follows the state without being loaded anew; the moving map comes when it is asked for.

import { cameraOf, type State } from "./address.ts";
import { drawn, LayerList } from "./layers.ts";
import { readdress } from "./links.ts";
import type { Live } from "./live/live.ts";
import { Painter, swap } from "./painter.ts";
import { Panel } from "./panel.ts";
import { Parts } from "./parts.ts";
import { Status } from "./status.ts";
import { Store } from "./store.ts";

const DESKTOP = "(pointer: fine) and (min-width: 64rem)";

/** Makes the screen move. Without it every link and button of the page asks the server. */
export function begin(screen: HTMLElement, form: HTMLFormElement): void {
  const said = new FormData(form);
  const select = document.getElementById("what") as HTMLSelectElement;
  const [layer = "", measure = ""] = select.value.split(".");
  const store = new Store({ layer, measure, year: String(said.get("year") ?? "") });
  const status = new Status();
  new Screen(screen, store, status, new LayerList(store, form)).listen(select);
  document.documentElement.dataset["screen"] = "ready"; // what tests wait for
}

class Screen {
  readonly #screen: HTMLElement;
  readonly #store: Store;
  readonly #status: Status;
  readonly #list: LayerList;
  readonly #parts: Parts;
  readonly #painter: Painter;
  readonly #panel: Panel;
  #live: Live | null = null;

  constructor(screen: HTMLElement, store: Store, status: Status, list: LayerList) {
    [this.#screen, this.#store, this.#status, this.#list] = [screen, store, status, list];
    this.#parts = new Parts(screen);
    this.#painter = new Painter(screen);
    this.#panel = new Panel(store, this.#parts, status);
  }

  listen(select: HTMLSelectElement): void {
    select.addEventListener("change", () => {
      const [layer = "", measure = ""] = select.value.split(".");
      this.#store.set({ layer, measure });
    });
    document.addEventListener("click", (click) => this.#click(click));
    this.#store.on((state, before) => {
      select.value = `${state.layer}.${state.measure}`;
      this.#follow(state, before);
    });
    this.#panel.pinned = (place): void => {
      this.#painter.pin(place);
      this.#live?.pin(place);
    };
    document.getElementById("go")?.addEventListener("click", () => void this.#wake());
    document.addEventListener("place", (place) => this.#found(place as CustomEvent<{ href: string }>));
    if (cameraOf(location.hash) || this.#isDesktop()) this.#whenIdle(() => void this.#wake());
  }

  /** Years and measures are links; here they change the state instead. */
  #click(click: MouseEvent): void {
    const link = (click.target as Element).closest<HTMLAnchorElement>("#years a, .ly p a");
    if (!link || click.button || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    const words = new URLSearchParams(link.search);
    const state = this.#store.state;
    this.#store.set({
      year: words.get("year") ?? state.year,
      layer: words.get("layer") ?? state.layer,
      measure: words.get("measure") ?? state.measure,
    });
  }

  /** A place chosen in the search field is opened here, not on its own page. */
  #found(place: CustomEvent<{ href: string }>): void {
    const unit = new URLSearchParams(place.detail.href.split("?")[1] ?? "").get("unit");
    if (!unit) return;
    place.preventDefault();
    this.#store.set({ unit, object: "" });
    this.#live?.show(unit);
  }

  #follow(state: State, before: State): void {
    readdress(state);
    const measure = state.layer !== before.layer || state.measure !== before.measure;
    const year = state.year !== before.year;
    const layers = String(drawn(state, this.#list.placed)) !== String(drawn(before, this.#list.placed));
    if (measure || year) void this.#try(() => this.#paint());
    if (layers || year) void this.#try(() => this.#objects());
    if (state.unit !== before.unit) {
      this.#painter.choose(state.unit);
      this.#live?.choose(state.unit);
    }
  }

  async #paint(): Promise<void> {
    const asked = this.#store.state;
    const values = await this.#parts.values(asked);
    const { layer, measure, year } = this.#store.state;
    const now = values.years[year];
    if (layer !== asked.layer || measure !== asked.measure || !now) return;
    this.#painter.paint(values, now);
    readdress(this.#store.state);
    this.#live?.paint(now.units);
  }

  async #objects(): Promise<void> {
    const asked = this.#store.state;
    const page = await this.#parts.objects(asked);
    const { state } = this.#store;
    const others = String(drawn(state, this.#list.placed)) !== String(drawn(asked, this.#list.placed));
    if (others || state.year !== asked.year) return; // a late answer to a former question; the newer one is on its way
    swap("keys", page.getElementById("keys"));
    swap("marks", page.getElementById("marks"));
    this.#live?.objects();
  }

  /** What cannot be fetched is said; the page keeps what it has. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch {
      this.#status.say("failed");
    }
  }

  #isDesktop(): boolean {
    const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
    return matchMedia(DESKTOP).matches && !connection?.saveData;
  }

  #whenIdle(act: () => void): void {
    if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 1000 });
    else setTimeout(act, 500);
  }

  /** The moving map over the plain one; where it cannot be, the plain one stays. */
  async #wake(): Promise<void> {
    if (this.#live) return;
    if (!this.#screen.dataset["base"] || !hasWebGL()) return this.#status.phase("unavailable");
    this.#status.phase("loading");
    try {
      const [{ Live }, values] = await Promise.all([import("./live/live.ts"), this.#parts.values(this.#store.state)]);
      const units = values.years[this.#store.state.year]?.units ?? {};
      this.#live = await Live.over(this.#screen, this.#store, this.#panel, units);
      this.#status.phase("idle");
    } catch (reason) {
      console.info(String(reason));
      this.#live = null;
      document.getElementById("canvas")?.replaceChildren();
      this.#status.phase("unavailable");
    }
  }
}

function hasWebGL(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}
