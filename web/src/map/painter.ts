// Paints another measure or year upon the page: the plain map, the list of districts, the legend.

import { Ground } from "./ground.ts";
import type { Place } from "./panel.ts";
import { parsed, type Unit, type Values, type Year } from "./parts.ts";

const PATTERNS = new Set(["h", "p"]);
const PIN = "l13 24h-26z"; // as in portal/shapes.py
const NAME = / — [^—]*$/;

export class Painter {
  readonly #links: Map<string, SVGAElement>;
  readonly #items: Map<string, HTMLAnchorElement>;
  readonly #ground: Ground;

  constructor(screen: HTMLElement) {
    this.#ground = new Ground(screen);
    this.#links = byUnit<SVGAElement>(screen, "svg.map a");
    this.#items = byUnit<HTMLAnchorElement>(screen, "#units a");
  }

  /** The year of these values everywhere on the page. */
  paint(values: Values, year: Year): void {
    for (const [key, unit] of Object.entries(year.units)) {
      const link = this.#links.get(key);
      const item = this.#items.get(key);
      if (link) fill(link, unit);
      if (item?.nextElementSibling) cell(item.nextElementSibling, unit);
    }
    swap("legend", year.legend);
    swap("about", values.about);
    document.title = year.title + (NAME.exec(document.title)?.[0] ?? "");
    const title = document.getElementById("mt");
    if (title) title.textContent = year.title;
  }

  /** Frames a unit, or none. */
  choose(unit: string): void {
    for (const [key, item] of this.#items) {
      if (key === unit) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    document.querySelectorAll("svg.map > :is(.sel,.selw)").forEach((frame) => frame.remove());
    const outline = this.#links.get(unit)?.querySelector("path")?.getAttribute("d");
    const marks = document.getElementById("marks");
    for (const css of outline ? ["selw", "sel"] : []) {
      marks?.before(drawn(css, outline ?? ""));
    }
  }

  /** A pin where the opened object is; its tip is the place. */
  pin(place: Place | null): void {
    const at = place && this.#ground.at(place).map((n) => n.toFixed(1)).join(" ");
    document.getElementById("pin")?.replaceChildren(...(at ? [drawn("pin", `M${at}${PIN}`)] : []));
  }
}

function drawn(css: string, path: string): SVGPathElement {
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("class", css);
  shape.setAttribute("d", path);
  return shape;
}

function byUnit<T extends Element>(screen: HTMLElement, selector: string): Map<string, T> {
  const found = [...screen.querySelectorAll<T>(selector)].map((link): [string, T] => {
    const query = new URLSearchParams((link.getAttribute("href") ?? "").split("?")[1] ?? "");
    return [query.get("unit") ?? "", link];
  });
  return new Map(found.filter(([unit]) => unit));
}

function fill(link: SVGAElement, [ink, said]: Unit): void {
  const shape = link.querySelector("path, rect");
  const title = link.querySelector("title");
  if (title) title.textContent = said;
  if (!shape) return;
  const kind = shape.localName === "rect" ? "city" : "u";
  const pattern = PATTERNS.has(ink);
  shape.setAttribute("class", pattern ? kind : `${kind} ${ink}`);
  if (pattern) shape.setAttribute("fill", `url(#${ink})`);
  else shape.removeAttribute("fill");
}

/** A simulated number says so in words too: its line of the map does. */
function cell(place: Element, [, said, text, tone, simulated]: Unit): void {
  place.className = tone || (simulated ? "is-sim" : "");
  if (simulated) place.setAttribute("title", said);
  else place.removeAttribute("title");
  place.textContent = text;
}

/** Puts what the server wrote in the place of what it wrote before. */
export function swap(id: string, html: string | Element | null): void {
  const place = document.getElementById(id);
  const inside = typeof html === "string" ? parsed(html).body : html;
  place?.replaceChildren(...[...(inside?.childNodes ?? [])].map((node) => document.importNode(node, true)));
}
