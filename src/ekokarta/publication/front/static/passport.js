// Everything that is known of one unit.
import { cell, key } from "./cell.js";
import { html } from "./dom.js";
import { numbers } from "./files.js";
import { address } from "./state.js";
import { capital, oblastOf } from "./table.js";

/** The passport of a unit: all measures of all layers, by theme. */
export async function passport(facts, state) {
  const unit = facts.byKey.get(state.unit);
  const found = await Promise.all(facts.layers.map((layer) => numbers(facts, layer)));
  const all = [];
  const rows = facts.layers.flatMap((layer, i) => [
    ...(layer.theme === facts.layers[i - 1]?.theme ? [] : [html("tr", { class: "grp" }, html("th", { scope: "rowgroup", colspan: facts.years.length + 1 }, layer.theme))]),
    ...layer.measures.map((measure) => line(facts, state, layer, measure, found[i], all)),
  ]);
  const head = html("tr", {}, html("th", { class: "l", scope: "col" }, facts.words.measure), facts.years.map((year) => html("th", { scope: "col" }, String(year))));
  return html("section", { id: "passport", "aria-labelledby": "unit" },
    html("h2", { id: "unit", tabindex: "-1" }, `${facts.words.passport}: ${capital(unit.title)}`),
    html("p", { class: "m" }, about(facts, unit)),
    html("table", { class: "num card-t" }, html("thead", {}, head), html("tbody", {}, rows)), key(facts, all),
    html("p", {}, html("a", { class: "btn", href: address({ ...state, unit: "" }) }, facts.words.close)));
}

function line(facts, state, layer, measure, found, all) {
  const cells = facts.years.map((year) => found.at(measure.slug, state.unit, year));
  all.push(...cells);
  const there = address({ layer: layer.slug, measure: measure.slug, year: state.year, view: state.view });
  return html("tr", {}, html("th", { scope: "row" }, html("a", { href: there }, `${layer.title}: ${measure.title}`)), cells.map((said) => cell(facts, said)));
}

function about(facts, unit) {
  const { words } = facts;
  const people = unit.population && `${words.population}: ${unit.population}${unit.population_year ? ` (${unit.population_year})` : ""}`;
  return [oblastOf(facts, unit), unit.area && `${words.area}: ${unit.area}`, people].filter(Boolean).join(". ");
}
