// The table of districts: rows by the name typed, a choice shown without pressing the button.

import { begins, fold } from "./fold.ts";
import { saidNumber, type Language } from "./format.ts";

/** Lets the field above a table leave those rows whose name fits. Totals always stay. */
export function filterTables(page: Document): void {
  for (const row of page.querySelectorAll<HTMLElement>(".row.filter")) {
    const input = row.querySelector("input");
    const count = row.querySelector("output");
    const table = row.nextElementSibling;
    if (input && count && table instanceof HTMLTableElement) filter(table, input, count);
  }
}

function filter(table: HTMLTableElement, input: HTMLInputElement, count: HTMLOutputElement): void {
  const language = table.ownerDocument.documentElement.lang as Language;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr:not(.tot)")];
  const names = rows.map((row) => fold(row.cells[0]?.textContent ?? ""));
  const show = (): void => {
    const typed = fold(input.value);
    rows.forEach((row, at) => (row.hidden = !begins(names[at] ?? "", typed)));
    const [shown, all] = [rows.filter((row) => !row.hidden), rows].map((some) => saidNumber(some.length, 0, language));
    count.value = typed && `${shown} / ${all}`;
  };
  input.addEventListener("input", show);
  show(); // what was typed before the script came
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
