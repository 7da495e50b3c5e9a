// Where things are in degrees, asked of the plain map, which says its scale.

import type { Place } from "./panel.ts";

export type Bounds = [west: number, south: number, east: number, north: number];

const AROUND = 3; // degrees beyond the country that can be seen

export class Ground {
  readonly #map: SVGSVGElement;
  readonly #scale: readonly number[];

  constructor(screen: HTMLElement) {
    this.#map = screen.querySelector("svg.map") as SVGSVGElement;
    this.#scale = (screen.dataset["scale"] ?? "").split(" ").map(Number);
  }

  get country(): Bounds {
    return this.#degrees((this.#map.querySelector("#o") as SVGGraphicsElement).getBBox());
  }

  get around(): Bounds {
    const [west, south, east, north] = this.country;
    return [west - AROUND * 2, south - AROUND, east + AROUND * 2, north + AROUND];
  }

  /** The box around a unit; null if the map does not show it. */
  of(unit: string): Bounds | null {
    const shape = this.#map.querySelector<SVGGraphicsElement>(`a[href*="unit=${unit}"] :is(path,rect)`);
    return shape && this.#degrees(shape.getBBox());
  }

  /** Where a place in degrees is upon the plain map. */
  at([longitude, latitude]: Place): [x: number, y: number] {
    const [kx = 1, x0 = 0, ky = -1, y0 = 0] = this.#scale;
    return [kx * longitude + x0, ky * latitude + y0];
  }

  #degrees(box: DOMRect): Bounds {
    const [kx = 1, x0 = 0, ky = -1, y0 = 0] = this.#scale;
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    return [(box.x - x0) / kx, (bottom - y0) / ky, (right - x0) / kx, (box.y - y0) / ky];
  }
}
