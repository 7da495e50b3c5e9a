// What the pointer does: a line beside it, a click that opens, a click that comes nearer.

import type { Map as Gl, MapGeoJSONFeature, MapMouseEvent, PointLike } from "maplibre-gl";
import { saidNumber, type Language } from "../../format.ts";
import type { Unit } from "../parts.ts";
import type { Keyed } from "./objects.ts";

const NEAR = 5; // pixels around a click
const STEP = 2; // zooms of a click on a disc

export interface Opens {
  unit(key: string): void;
  object(layer: string, id: string): void;
  several(layer: string, ids: readonly string[]): void;
}

export class Pointer {
  units: Record<string, Unit> = {};
  layers: readonly Keyed[] = [];
  year = "";
  readonly #gl: Gl;
  readonly #opens: Opens;
  readonly #tip = document.getElementById("tip");
  readonly #at = document.getElementById("at");

  constructor(gl: Gl, opens: Opens) {
    [this.#gl, this.#opens] = [gl, opens];
    gl.on("mousemove", (move) => this.#over(move));
    gl.on("mouseout", () => this.#away());
    gl.on("movestart", () => this.#hide());
    gl.on("click", (click) => this.#click(click));
  }

  #found(place: PointLike | [PointLike, PointLike]): MapGeoJSONFeature[] {
    const ids = this.#gl.getStyle().layers.map((layer) => layer.id);
    const layers = ids.filter((id) => id.startsWith("of-") || id === "unit" || id === "unit-square");
    return this.#gl.queryRenderedFeatures(place, { layers });
  }

  #over(move: MapMouseEvent): void {
    const first = this.#found(move.point)[0];
    this.#gl.getCanvas().style.cursor = first ? "pointer" : "";
    this.#coordinates(move);
    if (!this.#tip) return;
    this.#tip.textContent = first ? this.#said(first) : "";
    this.#tip.hidden = !this.#tip.textContent;
    const right = move.point.x > this.#gl.getContainer().clientWidth / 2;
    const shift = right ? "calc(-100% - 12px)" : "14px";
    this.#tip.style.transform = `translate(${move.point.x}px, ${move.point.y + 16}px) translateX(${shift})`;
  }

  #coordinates({ lngLat }: MapMouseEvent): void {
    const language = document.documentElement.lang as Language;
    if (this.#at) this.#at.textContent = [lngLat.lat, lngLat.lng].map((degrees) => `${saidNumber(degrees, 4, language)}°`).join("  ");
  }

  #hide(): void {
    if (this.#tip) this.#tip.hidden = true;
  }

  #away(): void {
    this.#hide();
    if (this.#at) this.#at.textContent = "";
  }

  /** «Полигоны и свалки: нет», «Тонский район: 126 га». */
  #said(feature: MapGeoJSONFeature): string {
    const layer = this.#layer(feature);
    if (!layer) return this.units[String(feature.properties["soate"])]?.[1] ?? "";
    const { properties } = feature;
    if (Number(properties["point_count"]) > 1) return `${layer.title}: ${String(properties[`n_${this.year}`])}`;
    const code = String(properties[layer.yearly ? `code_${this.year}` : "code"] ?? "");
    const word = layer.signs.get(code)?.word;
    const simulated = Number(properties["sim"]) ? this.#gl.getContainer().dataset["sim"] : "";
    return [layer.title, [code && word, simulated].filter(Boolean).join(", ")].filter(Boolean).join(": ");
  }

  #layer(feature: MapGeoJSONFeature): Keyed | undefined {
    return this.layers.find((layer) => layer.file === feature.source && [layer.points, layer.shapes].includes(feature.sourceLayer ?? ""));
  }

  #click(click: MapMouseEvent): void {
    const { x, y } = click.point;
    const found = this.#found([[x - NEAR, y - NEAR], [x + NEAR, y + NEAR]]);
    const object = found.find((feature) => this.#layer(feature));
    if (object) return this.#object(object, found, click);
    const unit = this.#found(click.point)[0]?.properties["soate"] ?? found[0]?.properties["soate"];
    if (unit) this.#opens.unit(String(unit));
  }

  #object(object: MapGeoJSONFeature, found: readonly MapGeoJSONFeature[], click: MapMouseEvent): void {
    const layer = this.#layer(object);
    if (!layer) return;
    if (Number(object.properties["point_count"]) > 1) return this.#nearer(object, layer, click);
    const same = found.filter((other) => other.source === object.source && this.#layer(other) === layer);
    const ids = [...new Set(same.map(idOf))].filter(Boolean);
    if (ids.length > 1) this.#opens.several(layer.slug, ids);
    else this.#opens.object(layer.slug, idOf(object));
  }

  #nearer(disc: MapGeoJSONFeature, layer: Keyed, { originalEvent }: MapMouseEvent): void {
    if (disc.geometry.type !== "Point") return;
    const zoom = Math.min(Math.max(this.#gl.getZoom() + STEP, 7), Math.max(layer.most, this.#gl.getZoom() + 1));
    this.#gl.easeTo({ center: disc.geometry.coordinates as [number, number], zoom, duration: 300 }, { originalEvent });
  }
}

function idOf(feature: MapGeoJSONFeature): string {
  return String(feature.properties["id"] ?? feature.id ?? "");
}
