// Shows a release from its own files: a table, tiles, a map, a passport. Nothing else is asked for.
import { changes } from "./changes.js";
import { html } from "./dom.js";
import { json, numbers, release } from "./files.js";
import { passport } from "./passport.js";
import { legend, map, tiles } from "./pictures.js";
import { address, said } from "./state.js";
import { table } from "./table.js";

const place = document.getElementById("front");
const plain = document.getElementById("plain");
const shown = html("div", { id: "shown" });
let turn = 0;

/** Draw what the address says; whoever asks again meanwhile wins. */
async function draw(facts) {
  const mine = ++turn;
  const state = said(facts);
  const layer = facts.layers.find((one) => one.slug === state.layer);
  const measure = layer.measures.find((one) => one.slug === state.measure);
  state.title = `${layer.title}: ${measure.title}`;
  const found = await numbers(facts, layer);
  const picture = state.view === "table" ? table(facts, state, measure, found)
    : [await (state.view === "map" ? map : tiles)(facts, state, measure, found), legend(facts, state, measure, found)];
  const opened = facts.byKey.has(state.unit) ? await passport(facts, state) : null;
  if (mine !== turn) return;
  shown.replaceChildren(...[opened, form(facts, state), tabs(facts, state), picture, source(facts, layer)].flat().filter(Boolean));
  if (opened && facts.opened !== state.unit) document.getElementById("unit")?.focus(); // nothing is on the page yet at first
  facts.opened = state.unit;
}

function form(facts, state) {
  const groups = Map.groupBy ? [...Map.groupBy(facts.layers, (layer) => layer.theme)] : [["", facts.layers]];
  const option = (layer, measure) => html("option", {
    value: address({ ...state, layer: layer.slug, measure: measure.slug, sort: "", unit: "" }),
    selected: layer.slug === state.layer && measure.slug === state.measure,
  }, `${layer.title}: ${measure.title}`);
  const choice = html("select", { id: "what", change: (event) => { location.hash = event.target.value; } },
    groups.map(([theme, layers]) => html("optgroup", { label: theme || "—" }, layers.flatMap((layer) => layer.measures.map((measure) => option(layer, measure))))));
  const year = (one) => html("li", {}, html("a", { href: address({ ...state, year: String(one) }), "aria-current": String(one) === state.year && "true" }, String(one)));
  return html("div", { class: "row act" },
    html("div", {}, html("label", { for: "what" }, facts.words.measure), choice),
    state.view !== "table" && html("div", {}, html("span", { class: "lab", id: "yl" }, facts.words.year), html("ul", { class: "seg", "aria-labelledby": "yl" }, facts.years.map(year))));
}

function tabs(facts, state) {
  const tab = (view) => html("li", {}, html("a", { href: address({ ...state, view }), "aria-current": view === state.view && "true" }, facts.words[view]));
  return html("ul", { class: "tabs", "aria-label": facts.words.view }, ["table", "tiles", "map"].map(tab));
}

function source(facts, layer) {
  const told = layer.sources.map((one) => [one.owner || facts.words.nobody, one.ground, one.title, one.licence].filter(Boolean).join(", "));
  return html("p", { class: "src" }, `${layer.about} ${facts.words.source}: ${told.join("; ")}.`);
}

async function name(facts) {
  const { id, name: approved } = await release();
  document.getElementById("release").textContent = `${facts.words.release} ${id}${approved ? `, ${facts.words.approved}: ${approved}` : ""}.`;
}

async function start() {
  const facts = await json(`front/${document.documentElement.lang}.json`);
  facts.byKey = new Map(facts.units.map((unit) => [unit.key, unit]));
  addEventListener("hashchange", () => draw(facts));
  await draw(facts);
  place.replaceChildren(html("h2", {}, facts.words.districts), shown, ...(await changes(facts)).filter(Boolean));
  place.hidden = false;
  plain.hidden = true;
  await name(facts);
  document.documentElement.dataset.front = "shown";
}

start().catch((error) => {
  plain.textContent = plain.dataset.else;
  console.error(error);
});
