// The style of the base map: relief over the colours of the districts, as on the plain map.

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Unit } from "../parts.ts";
import type { Palette } from "./palette.ts";

export const REGULAR = "Noto Sans";
export const BOLD = "Noto Sans Bold";
export const GAPS = ["h", "p"] as const;
/** Where the objects go: over the lakes, under the names. */
export const BELOW_NAMES = "unit-square";
const NOBODY = "-";

export interface Sources {
  base: string;
  relief: string;
  regular: string;
  bold: string;
}

type Units = Record<string, Unit>;

/** The whole style; `language` is that of the names, `units` say the fills. */
export function styleOf(sources: Sources, palette: Palette, language: string, units: Units): StyleSpecification {
  const ranges = ["U+0-10FFFF"];
  return {
    version: 8,
    "font-faces": {
      [REGULAR]: [{ url: sources.regular, "unicode-range": ranges }],
      [BOLD]: [{ url: sources.bold, "unicode-range": ranges }],
    },
    sources: {
      base: { type: "vector", url: `pmtiles://${sources.base}` },
      ...(sources.relief && { relief: { type: "raster", url: `pmtiles://${sources.relief}`, tileSize: 512 } }),
    },
    layers: [...ground(palette, units), ...(sources.relief ? [RELIEF] : []), ...lines(palette), ...names(palette, language, units)],
  };
}

const RELIEF: LayerSpecification = { id: "relief", type: "raster", source: "relief", paint: { "raster-fade-duration": 0 } };

function ground(palette: Palette, units: Units): LayerSpecification[] {
  return [
    { id: "ground", type: "background", paint: { "background-color": palette.ground } },
    { ...tiles("land"), type: "fill", paint: { "fill-color": palette.land } },
    { ...tiles("unit"), type: "fill", paint: { "fill-color": fillOf(units, palette) } },
    ...GAPS.map((gap): LayerSpecification => ({
      ...tiles("unit", `unit-${gap}`),
      type: "fill",
      filter: among(keysOf(units, gap)),
      paint: { "fill-pattern": gap },
    })),
  ];
}

function lines(palette: Palette): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    { ...tiles("river"), type: "line", layout: round, paint: { "line-color": palette.river, "line-opacity": 0.75, "line-width": wider(0.8, 2) } },
    { ...tiles("unit", "unit-edge"), type: "line", layout: round, paint: { "line-color": palette.edge, "line-width": wider(0.8, 1.6) } },
    { ...tiles("oblast"), type: "line", layout: round, paint: { "line-color": palette.oblast, "line-opacity": 0.8, "line-width": wider(1.2, 2.4) } },
    { ...tiles("country"), type: "line", layout: round, paint: { "line-color": palette.country, "line-width": wider(0.7, 1.4) } },
    { ...tiles("lake"), type: "fill", paint: { "fill-color": palette.lake, "fill-outline-color": palette.shore } },
    { ...tiles("unit", "chosen-halo"), type: "line", filter: among([]), layout: round, paint: { "line-color": palette.halo, "line-width": 6 } },
    { ...tiles("unit", "chosen"), type: "line", filter: among([]), layout: round, paint: { "line-color": palette.ink, "line-width": 3 } },
  ];
}

function names(palette: Palette, language: string, units: Units): LayerSpecification[] {
  const name: ExpressionSpecification = ["get", `name_${language}`];
  const paint = { "text-color": palette.ink, "text-halo-color": "rgba(255,255,255,0.85)", "text-halo-width": 1.6 };
  const lake = { ...paint, "text-color": palette.lakeName };
  return [
    {
      ...tiles("unit_point", "unit-square"),
      type: "symbol",
      filter: ["==", ["get", "polygon"], 0],
      layout: { "icon-image": squareOf(units, ""), "icon-allow-overlap": true, "icon-size": wider(0.8, 1.3) },
    },
    {
      ...tiles("place"),
      type: "symbol",
      minzoom: 7,
      filter: ["!", ["has", "unit"]], // a city which is a unit has the label of the unit
      layout: { "text-field": name, "text-font": [REGULAR], "text-size": 11.5, "symbol-sort-key": ["get", "rank"] },
      paint,
    },
    {
      ...tiles("lake_label"),
      type: "symbol",
      layout: { "text-field": name, "text-font": [REGULAR], "text-size": wider(12, 15) },
      paint: lake,
    },
    {
      ...tiles("unit_point", "unit-name"),
      type: "symbol",
      layout: {
        "text-field": name, "text-font": [BOLD], "text-size": wider(12, 15), "symbol-sort-key": ["get", "rank"],
        "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.7, "text-padding": 3,
      },
      paint,
    },
  ];
}

function tiles(layer: string, id = layer): { id: string; source: string; "source-layer": string } {
  return { id, source: "base", "source-layer": layer };
}

function wider(far: number, near: number): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], 5.5, far, 9, near];
}

/** The colour of each unit with a number; of the others that of the land, under their pattern. */
export function fillOf(units: Units, palette: Palette): ExpressionSpecification | string {
  const known = Object.entries(units).flatMap(([key, [ink]]) => (palette.inks[ink] ? [key, palette.inks[ink]] : []));
  return known.length ? (["match", ["get", "soate"], ...known, palette.land] as unknown as ExpressionSpecification) : palette.land;
}

/** The keys of the units with this ink. */
export function keysOf(units: Units, ink: string): string[] {
  return Object.keys(units).filter((key) => units[key]?.[0] === ink);
}

/** Whether a unit is one of these; none of none. */
export function among(keys: readonly string[]): ExpressionSpecification {
  return ["in", ["get", "soate"], ["literal", keys.length ? [...keys] : [NOBODY]]];
}

/** The name of the square of each city without an outline: its ink, and whether it is chosen. */
export function squareOf(units: Units, chosen: string): ExpressionSpecification | string {
  const known = Object.entries(units).flatMap(([key, [ink]]) => [key, `square-${ink}${key === chosen ? "-chosen" : ""}`]);
  return known.length ? (["match", ["get", "soate"], ...known, "square-qa"] as unknown as ExpressionSpecification) : "square-qa";
}
