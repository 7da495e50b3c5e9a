// Layers of objects: discs with true numbers, signs, shapes. The key on the page says which and how.

import type {
  ExpressionSpecification, FilterSpecification, LayerSpecification, Map as Gl, StyleSpecification, VectorSourceSpecification,
} from "maplibre-gl";
import { addDiscs, addSign, discName, type DiscSize } from "./icons.ts";
import type { Palette } from "./palette.ts";
import { BELOW_NAMES, BOLD } from "./style.ts";

/** A layer as the key says it. */
export interface Keyed {
  slug: string;
  title: string;
  file: string;
  points: string;
  shapes: string;
  most: number;
  /** Whether the word of an object is another in another year. */
  yearly: boolean;
  /** By code: the word and the colour. */
  signs: Map<string, { word: string; colour: string; picture: Element }>;
  /** How far its discs stand beside their places, so that those of other layers can be seen. */
  aside: readonly [x: number, y: number];
}

/** By place in the key; the mirror of svg_points.ASIDE, in pixels of the screen. */
const ASIDE = [[0, 0], [18, -12], [-18, -12], [18, 12], [-18, 12], [0, 22]] as const;
const LETTER = 12; // size of the number in a disc

/** What all of them have in common. */
export interface Look {
  year: string;
  palette: Palette;
  language: string;
}

/** The layers of the key that have tiles, in their order. */
export function keyedOn(page: Document): Keyed[] {
  return [...page.querySelectorAll<HTMLElement>("#keys .key[data-file]")].map((key, place) => {
    const said = key.dataset;
    return {
      slug: said["layer"] ?? "",
      title: key.querySelector("h3 a")?.textContent?.trim() ?? "",
      file: said["file"] ?? "",
      points: said["points"] ?? "",
      shapes: said["shapes"] ?? "",
      most: Number(said["most"]),
      yearly: "yearly" in said,
      aside: ASIDE[place % ASIDE.length] ?? [0, 0],
      signs: new Map([...key.querySelectorAll("[data-code]")].map(signOf)),
    };
  });
}

function signOf(picture: Element): [string, { word: string; colour: string; picture: Element }] {
  const word = picture.nextSibling?.textContent?.trim() ?? "";
  const shape = picture.querySelector(".gs");
  const colour = shape ? getComputedStyle(shape).fill : "";
  return [picture.getAttribute("data-code") ?? "", { word, colour, picture }];
}

/** The style with the layers of the key in it, so that their tiles come with those of the base map. */
export function withObjects(style: StyleSpecification, layers: readonly Keyed[], look: Look): StyleSpecification {
  const under = style.layers.findIndex((layer) => layer.id === BELOW_NAMES);
  const [shapes, points] = drawnAs(layers, look);
  return {
    ...style,
    sources: { ...style.sources, ...Object.fromEntries(layers.map((layer) => [layer.file, sourceOf(layer)])) },
    layers: [...style.layers.slice(0, under), ...shapes, ...style.layers.slice(under), ...points],
  };
}

/** Takes away what was drawn and draws the layers of the key. */
export function drawObjects(gl: Gl, layers: readonly Keyed[], look: Look): void {
  for (const layer of gl.getStyle().layers) if (layer.id.startsWith("of-")) gl.removeLayer(layer.id);
  for (const layer of layers) if (!gl.getSource(layer.file)) gl.addSource(layer.file, sourceOf(layer));
  const [shapes, points] = drawnAs(layers, look);
  for (const shape of shapes) gl.addLayer(shape, BELOW_NAMES);
  for (const point of points) gl.addLayer(point);
}

function drawnAs(layers: readonly Keyed[], look: Look): [shapes: LayerSpecification[], points: LayerSpecification[]] {
  const shapes = layers.filter((layer) => layer.shapes).flatMap((layer) => shapesOf(layer, look));
  return [shapes, layers.map((layer) => pointsOf(layer, look))];
}

function sourceOf(layer: Keyed): VectorSourceSpecification {
  return { type: "vector", url: `pmtiles://${location.origin}${layer.file}` };
}

/** The discs and signs which these layers need. */
export function addPictures(gl: Gl, layers: readonly Keyed[], palette: Palette): void {
  for (const layer of layers) picturesOf(gl, layer, palette);
}

function picturesOf(gl: Gl, layer: Keyed, palette: Palette): void {
  for (const [code, { picture }] of layer.signs) {
    for (const simulated of [false, true]) addSign(gl, signName(layer.slug, code, simulated), picture, palette, simulated);
  }
  const shape = [...layer.signs.values()][0]?.picture.querySelector(".gs")?.getAttribute("d") ?? "";
  addDiscs(gl, layer.slug, shape, palette);
}

function signName(slug: string, code: string, simulated: boolean): string {
  return `sign-${slug}-${code}${simulated ? "-sim" : ""}`;
}

export function pointsOf(layer: Keyed, { year, palette, language }: Look): LayerSpecification {
  const n: ExpressionSpecification = ["coalesce", ["get", `n_${year}`], ["get", "point_count"]];
  const several: ExpressionSpecification = [">", ["get", "point_count"], 1];
  const simulated: ExpressionSpecification = [">", ["to-number", ["get", "sim"]], 0];
  const [x, y] = layer.aside;
  const locale = language === "en" ? "en" : "ru"; // browsers know no Kyrgyz; its numbers are as the Russian
  return {
    id: `of-${layer.slug}`,
    type: "symbol",
    source: layer.file,
    "source-layer": layer.points,
    filter: [">", n, 0],
    layout: {
      "icon-image": ["case", several, either(simulated, discOf(layer, n, false), discOf(layer, n, true)),
        either(simulated, signBy(layer, year, false), signBy(layer, year, true))],
      "icon-allow-overlap": true,
      "icon-offset": ["case", several, ["literal", [x, y]], ["literal", [0, 0]]],
      "text-field": ["case", several, ["number-format", n, { locale }], ""],
      "text-font": [BOLD],
      "text-size": LETTER,
      "text-offset": [x / LETTER, y / LETTER - 0.15],
      "text-allow-overlap": true,
      "symbol-sort-key": n,
    },
    paint: { "text-color": palette.ink },
  };
}

function either(simulated: ExpressionSpecification, no: ExpressionSpecification, yes: ExpressionSpecification): ExpressionSpecification {
  return ["case", simulated, yes, no];
}

function discOf(layer: Keyed, n: ExpressionSpecification, simulated: boolean): ExpressionSpecification {
  const name = (size: DiscSize): string => discName(layer.slug, size, simulated);
  return ["step", n, name("s"), 10, name("m"), 100, name("l"), 1000, name("xl")];
}

/** The word of an object in the tiles. */
function codeOf(layer: Keyed, year: string): ExpressionSpecification {
  return ["coalesce", ["to-string", ["get", layer.yearly ? `code_${year}` : "code"]], ""];
}

function signBy(layer: Keyed, year: string, simulated: boolean): ExpressionSpecification {
  const known = [...layer.signs.keys()].filter(Boolean);
  const other = signName(layer.slug, layer.signs.has("") ? "" : (known[0] ?? ""), simulated);
  const pairs = known.flatMap((code) => [code, signName(layer.slug, code, simulated)]);
  return (pairs.length ? ["match", codeOf(layer, year), ...pairs, other] : ["literal", other]) as unknown as ExpressionSpecification;
}

export function shapesOf(layer: Keyed, { year, palette }: Look): LayerSpecification[] {
  const colour = colourBy(layer, year, palette);
  const now: ExpressionSpecification = ["!=", ["coalesce", ["get", `y_${year}`], 1], 0];
  const sim = (is: boolean): FilterSpecification => ["all", now, [is ? "==" : "!=", ["to-number", ["get", "sim"]], 1]];
  const from = { source: layer.file, "source-layer": layer.shapes };
  const line = { "line-color": colour, "line-width": 2.2 };
  return [
    { ...from, id: `of-${layer.slug}-area`, type: "fill", filter: ["all", now, ["==", ["geometry-type"], "Polygon"]],
      paint: { "fill-color": colour, "fill-opacity": 0.3 } },
    { ...from, id: `of-${layer.slug}-line`, type: "line", filter: sim(false), paint: line },
    { ...from, id: `of-${layer.slug}-dash`, type: "line", filter: sim(true), paint: { ...line, "line-color": palette.ring, "line-dasharray": [3, 2] } },
  ];
}

function colourBy(layer: Keyed, year: string, palette: Palette): ExpressionSpecification {
  const pairs = [...layer.signs].filter(([code]) => code).flatMap(([code, { colour }]) => [code, colour]);
  const other = layer.signs.get("")?.colour ?? palette.unknown;
  return (pairs.length ? ["match", codeOf(layer, year), ...pairs, other] : ["literal", other]) as unknown as ExpressionSpecification;
}
