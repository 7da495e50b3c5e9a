import assert from "node:assert/strict";
import { test } from "node:test";

import { pointsOf, shapesOf, type Keyed } from "../src/map/live/objects.ts";
import type { Palette } from "../src/map/live/palette.ts";
import { among, fillOf, keysOf, squareOf, styleOf } from "../src/map/live/style.ts";
import type { Unit } from "../src/map/parts.ts";

const PALETTE = { ground: "g", land: "l", inks: { q1: "one", q5: "five", qa: "grey" } } as unknown as Palette;
const unit = (ink: string): Unit => [ink, "", "", "", false];
const UNITS = { "1": unit("q1"), "2": unit("h"), "3": unit("p"), "4": unit("q5"), "5": unit("qa") };
const SOURCES = { base: "http://here/base.pmtiles", relief: "", regular: "/r.woff2", bold: "/b.woff2" };
const KEYED = { slug: "sites", title: "Sites", file: "/waste.pmtiles", points: "sites", shapes: "sites.shape", most: 12, aside: [0, 0], yearly: false, signs: new Map() } as unknown as Keyed;
const LOOK = { year: "2023", palette: PALETTE, language: "ky" };

test("a unit has the colour of its class; a gap has its pattern and no colour of any class", () => {
  assert.deepEqual(fillOf(UNITS, PALETTE), ["match", ["get", "soate"], "1", "one", "4", "five", "5", "grey", "l"]);
  assert.deepEqual([keysOf(UNITS, "h"), keysOf(UNITS, "p")], [["2"], ["3"]]);
  assert.equal(fillOf({ "2": unit("h") }, PALETTE), "l");
});

test("none of the units is nobody, not everybody", () => {
  assert.deepEqual(among([]), ["in", ["get", "soate"], ["literal", ["-"]]]);
});

test("the square of the chosen city is another", () => {
  const squares = JSON.stringify(squareOf(UNITS, "4"));
  assert.ok(squares.includes("square-q5-chosen") && squares.includes("square-q1") && squares.includes("square-h"));
});

test("a release without a relief has a map without one; names are in the language of the page", () => {
  const style = styleOf(SOURCES, PALETTE, "ky", UNITS);
  assert.deepEqual(Object.keys(style.sources), ["base"]);
  assert.ok(!style.layers.some((layer) => layer.id === "relief"));
  assert.ok(JSON.stringify(style.layers).includes("name_ky") && !JSON.stringify(style.layers).includes("name_ru"));
  assert.ok(!("glyphs" in style) && !("sprite" in style));
});

test("a disc says how many count in the year, and is not there where none do", () => {
  const layer = pointsOf(KEYED, LOOK);
  assert.ok(JSON.stringify(layer).includes('["get","n_2023"]') && !JSON.stringify(layer).includes("n_2022"));
  assert.deepEqual("filter" in layer && layer.filter, [">", ["coalesce", ["get", "n_2023"], ["get", "point_count"]], 0]);
});

test("what is simulated has a line of its own kind", () => {
  const dashed = shapesOf(KEYED, LOOK).filter((layer) => JSON.stringify(layer).includes("dasharray"));
  assert.equal(dashed.length, 1);
  assert.match(JSON.stringify(dashed[0]), /"sim"/);
});

test("the border of the state is thinner than those of the districts, at every zoom", () => {
  const widths = (id: string) => {
    const layer = styleOf(SOURCES, PALETTE, "ky", UNITS).layers.find((one) => one.id === id);
    const said = (layer as unknown as { paint: { "line-width": (string | number)[] } }).paint["line-width"];
    return said.filter((part): part is number => typeof part === "number" && part < 5);
  };
  const [state, districts] = [widths("country"), widths("unit-edge")];
  assert.ok(state.length === 2 && state.every((width, i) => width < (districts[i] ?? 0)));
});

test("a city which is a unit is named once: its place gives way to the unit", () => {
  const place = styleOf(SOURCES, PALETTE, "ky", UNITS).layers.find((one) => one.id === "place");
  assert.deepEqual(place && "filter" in place && place.filter, ["!", ["has", "unit"]]);
});
