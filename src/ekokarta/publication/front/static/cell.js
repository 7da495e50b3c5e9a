// An honest cell: a number with its marks, or a word on its own ground.
import { html } from "./dom.js";

/** The text of a number in the language of the page: files have a decimal point. */
export function text(facts, [value, said]) {
  return value === null ? "" : facts.language === "en" ? said : said.replace(".", ",");
}

/** The word or the number, without marks. */
export function words(facts, cell) {
  return cell[0] === null ? facts.statuses[cell[3]][0] : text(facts, cell);
}

/** What a tile has room for. */
export function short(facts, cell) {
  return cell[0] === null ? facts.statuses[cell[3]][1] : text(facts, cell);
}

/** Everything in one line, for the name of a link. */
export function aloud(facts, cell) {
  return [words(facts, cell), ...cell[4].map((flag) => facts.flags[flag][1])].join(", ");
}

/** The cell of a table. */
export function cell(facts, said) {
  const [value, , , status, flags] = said;
  if (value === null) {
    return html("td", { class: facts.statuses[status][3] || "v-none" }, html("span", {}, facts.statuses[status][0]));
  }
  const simulated = flags.includes("simulated");
  const number = html("span", simulated ? { class: "is-sim", title: facts.flags.simulated[1] } : {}, text(facts, said));
  const marks = Object.keys(facts.flags).filter((flag) => flag !== "simulated" && flags.includes(flag));
  return html("td", {}, number, marks.map((flag) => mark(facts, flag)));
}

function mark(facts, flag) {
  return html("sup", { class: "fl" }, html("abbr", { title: facts.flags[flag][1] }, facts.flags[flag][0]));
}

/** The key to the marks that occur among these cells; null where there is none. */
export function key(facts, cells) {
  const seen = new Set(cells.flatMap((said) => said[4]));
  const told = Object.entries(facts.flags).filter(([flag]) => seen.has(flag));
  if (!told.length) return null;
  const parts = told.map(([flag, [letter, word]], i) => [
    i ? " · " : " ",
    flag === "simulated" ? html("span", { class: "is-sim" }, "12") : html("sup", { class: "fl" }, letter),
    ` ${word}`,
  ]);
  return html("p", { class: "s w" }, `${facts.words.marks}:`, parts.flat());
}
