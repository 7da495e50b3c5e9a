// The table of districts: rows by the name typed, a choice shown without pressing the button.

import { begins, fold } from "./fold.ts";
import { saidNumber, type Language } from "./format.ts";

/** Puts a field above each table that names one: data-filter is its label. Totals always stay. */
export function filterTables(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>("table[data-filter]")) {
    table.before(field(table, page));
  }
}

function field(table: HTMLTableElement, page: Document): HTMLElement {
  const row = page.createElement("p");
  const label = page.createElement("label");
  const input = page.createElement("input");
  const count = page.createElement("output");
  row.className = "row filter";
  input.type = "search";
  input.autocomplete = "off";
  label.append(`${table.dataset["filter"]} `, input);
  row.append(label, " ", count);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((line) => !line.classList.contains("tot"));
  const names = rows.map((line) => fold(line.cells[0]?.textContent ?? ""));
  const language = page.documentElement.lang as Language;
  input.addEventListener("input", () => {
    const typed = fold(input.value);
    rows.forEach((line, at) => (line.hidden = !begins(names[at] ?? "", typed)));
    const shown = rows.filter((line) => !line.hidden).length;
    count.value = typed && `${saidNumber(shown, 0, language)} / ${saidNumber(rows.length, 0, language)}`;
  });
  return row;
}

/** Sends a form when a list in it was changed by pointer. A keyboard walks through the lists first. */
export function sendChoices(page: Document): void {
  let byPointer = false;
  page.addEventListener("pointerdown", () => (byPointer = true), true);
  page.addEventListener("keydown", () => (byPointer = false), true);
  for (const select of page.querySelectorAll<HTMLSelectElement>("form.act select")) {
    select.addEventListener("change", () => byPointer && select.form?.requestSubmit());
  }
}
