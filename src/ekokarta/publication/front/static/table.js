// The table of districts: one measure, all years.
import { cell, key } from "./cell.js";
import { html } from "./dom.js";
import { address } from "./state.js";

/** The units which stand in the table, in the order of their names. */
export function reporting(facts) {
  return facts.units.filter((unit) => unit.level === "unit");
}

/** The table, and under it the key to its marks. */
export function table(facts, state, measure, numbers) {
  const all = [];
  const line = (title, unit, oblast, css) => {
    const cells = facts.years.map((year) => numbers.at(measure.slug, unit, year));
    all.push(...cells);
    const name = facts.byKey.has(unit) ? html("a", { href: address({ ...state, unit }) }, title) : title;
    return html("tr", css ? { class: css } : {}, html("th", { scope: "row" }, name),
      html("td", { class: "l m s ob-c" }, oblast), cells.map((said) => cell(facts, said)));
  };
  const units = sorted(facts, state, measure, numbers);
  const country = facts.units[0];
  const rows = [
    line(capital(country.title), country.key, "", "tot"),
    ...units.map((unit) => line(capital(unit.title), unit.key, oblastOf(facts, unit))),
    line(facts.words.rest, "not_distributed", "", "tot"),
  ];
  const heads = facts.years.map((year) => heading(state, String(year), String(year)));
  const head = html("tr", {}, heading(state, "name", facts.words.unit, "l"), html("th", { class: "l ob-c", scope: "col" }, facts.words.oblast), heads);
  const caption = html("caption", {}, `${state.title}. ${measure.better}`);
  return [html("table", { class: "num st card-t" }, caption, html("thead", {}, head), html("tbody", {}, rows)), key(facts, all)];
}

function heading(state, sort, word, css) {
  const now = (state.sort || "name") === sort;
  const order = now && state.order !== "desc" ? "desc" : "asc";
  const sorted = now ? { "aria-sort": state.order === "desc" ? "descending" : "ascending" } : {};
  return html("th", { scope: "col", ...(css ? { class: css } : {}), ...sorted },
    html("a", { href: address({ ...state, sort, order }) }, word));
}

function sorted(facts, state, measure, numbers) {
  const units = reporting(facts);
  const down = state.order === "desc" ? -1 : 1;
  if (!facts.years.includes(Number(state.sort))) return down < 0 ? units.reverse() : units;
  const value = (unit) => numbers.at(measure.slug, unit.key, Number(state.sort))[0];
  const known = units.filter((unit) => value(unit) !== null);
  return [...known.sort((a, b) => down * (value(a) - value(b))), ...units.filter((unit) => value(unit) === null)];
}

/** The name of the oblast above a unit; empty for Bishkek and Osh. */
export function oblastOf(facts, unit) {
  for (let above = facts.byKey.get(unit.parent); above; above = facts.byKey.get(above.parent)) {
    if (above.level === "oblast") return above.title;
  }
  return "";
}

/** With a capital letter. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
