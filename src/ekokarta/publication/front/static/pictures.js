// The units as tiles of one size, or as the map drawn flat.
import { aloud, short } from "./cell.js";
import { html, svg } from "./dom.js";
import { json } from "./files.js";
import { address } from "./state.js";
import { reporting } from "./table.js";

const [ACROSS, DOWN, WIDE, HIGH] = [84, 64, 80, 60];

function patterns() {
  const box = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  return svg("defs", {},
    svg("pattern", { id: "h", ...box, patternTransform: "rotate(45)" }, svg("path", { class: "p-n0", d: "M0 0h6v6H0z" }), svg("path", { class: "p-n1", d: "M0 0v6" })),
    svg("pattern", { id: "p", ...box }, svg("path", { class: "p-h0", d: "M0 0h6v6H0z" }), svg("circle", { class: "p-h1", cx: 2, cy: 2, r: 1.1 })));
}

function ink(facts, cell, more = "") {
  if (cell[0] !== null) return { class: `${more} ${cell[2]}`.trim() };
  const pattern = facts.statuses[cell[3]][2];
  return pattern ? { fill: `url(#${pattern})`, ...(more ? { class: more } : {}) } : { class: `${more} qa`.trim() };
}

function linked(facts, state, unit, cell, ...drawn) {
  const title = `${unit.title}: ${aloud(facts, cell)}`;
  return svg("a", { href: address({ ...state, unit: unit.key }) }, svg("title", {}, title), drawn);
}

/** The tile-grid: every unit is seen alike. */
export function tiles(facts, state, measure, numbers) {
  const units = reporting(facts).filter((unit) => unit.tile);
  const [across, down] = [0, 1].map((side) => Math.max(...units.map((unit) => unit.tile[side])) + 1);
  const drawn = units.map((unit) => {
    const cell = numbers.at(measure.slug, unit.key, Number(state.year));
    const [x, y] = [unit.tile[0] * ACROSS + 2, unit.tile[1] * DOWN + 2];
    const pattern = cell[0] === null && facts.statuses[cell[3]][2];
    const tone = ["q4", "q5"].includes(cell[2]) ? "t-l" : pattern ? "t-d t-h" : "t-d";
    const said = short(facts, cell);
    return linked(facts, state, unit, cell,
      svg("rect", { ...ink(facts, cell), x, y, width: WIDE, height: HIGH, rx: unit.type === "district" ? 3 : 16 }),
      svg("text", { class: `nm ${tone}`, x: x + WIDE / 2, y: y + 16 }, unit.short),
      svg("text", { class: `tv${pattern || said.length > 7 ? " tw" : ""} ${tone}`, x: x + WIDE / 2, y: y + 43 }, said),
      svg("text", { class: `cd ${tone}`, x: x + WIDE / 2, y: y + 42 }, unit.code));
  });
  return picture(state, "tg", `-2 -2 ${across * ACROSS + 4} ${down * DOWN + 4}`, drawn);
}

/** The map of the country; a city without an outline is a square. */
export async function map(facts, state, measure, numbers) {
  const drawn = await json("map.json");
  const shapes = reporting(facts).map((unit) => {
    const cell = numbers.at(measure.slug, unit.key, Number(state.year));
    const path = drawn.units[unit.key];
    const [x, y] = drawn.points[unit.key] ?? [];
    if (!path && x === undefined) return null;
    const shape = path ? svg("path", { ...ink(facts, cell, "u"), d: path })
      : svg("rect", { ...ink(facts, cell, "city"), x: x - 5, y: y - 5, width: 10, height: 10, rx: 2 });
    return [Boolean(path), linked(facts, state, unit, cell, shape)];
  }).filter(Boolean);
  const lines = [
    svg("path", { class: "riv", d: drawn.rivers }), svg("path", { class: "obl", d: drawn.oblasts }),
    svg("path", { class: "out", d: drawn.outline }), drawn.lakes.map((d) => svg("path", { class: "wat", d })),
  ].flat();
  const of = (wide) => shapes.filter(([area]) => area === wide).map(([, link]) => link);
  return picture(state, "map", `0 0 ${drawn.width} ${drawn.height}`, [svg("path", { class: "land", d: drawn.outline }), of(true), lines, of(false)].flat());
}

function picture(state, css, viewBox, drawn) {
  const title = svg("title", { id: "picture" }, `${state.title}, ${state.year}`);
  return html("div", { class: "paper" }, svg("svg", { class: css, viewBox, role: "group", "aria-labelledby": "picture" }, title, patterns(), drawn));
}

/** What the colours mean, and how many units have each. */
export function legend(facts, state, measure, numbers) {
  const cells = reporting(facts).map((unit) => numbers.at(measure.slug, unit.key, Number(state.year)));
  const count = (test) => cells.filter(test).length;
  const row = (css, word, n) => n && html("li", {}, html("span", { class: `sw ${css}` }), `${word} `, html("span", { class: "n" }, String(n)));
  const classes = [["q0", facts.words.zero], ...measure.classes];
  const gaps = Object.entries(facts.statuses).filter(([, status]) => status[3]);
  const invented = cells.some((cell) => cell[4].includes("simulated"));
  const colours = html("ul", { class: "leg h" },
    classes.map(([css, word]) => row(css, word, count((cell) => cell[2] === css)) || null),
    gaps.map(([name, [word, , , tone]]) => row(tone, word, count((cell) => cell[3] === name && cell[0] === null)) || null));
  return html("div", { class: "row c" }, colours, invented && html("span", { class: "tag sim" }, facts.flags.simulated[1]));
}
