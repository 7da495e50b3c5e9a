// Suggestions under a search field with a datalist: the browser's own list does not know that «Тон» is «Тоң».

import { begins, fold } from "./fold.ts";

const MOST = 8;

interface Place {
  name: string;
  href: string;
  folded: string;
}

/** Turns each search field into a combobox. An option's data-href, or the link it is made of, opens at once.
 *
 * The places are those of its datalist, or the links which its data-places selects. */
export function suggestPlaces(page: Document): void {
  page.querySelectorAll<HTMLInputElement>("form[role=search] input:is([list],[data-places])").forEach((input, at) => {
    const links = page.querySelectorAll(input.dataset["places"] ?? "#none");
    const places = [...[...(input.list?.options ?? [])].map(place), ...[...links].map(linked)];
    input.removeAttribute("list"); // two lists over one another help nobody
    combobox(input, places, `suggested-${at}`);
  });
}

function place(option: HTMLOptionElement): Place {
  return { name: option.value, href: option.dataset["href"] ?? "", folded: fold(option.value) };
}

function linked(link: Element): Place {
  const name = link.textContent ?? "";
  return { name, href: link.getAttribute("href") ?? "", folded: fold(name) };
}

function combobox(input: HTMLInputElement, places: Place[], id: string): void {
  const list = input.ownerDocument.createElement("ul");
  Object.assign(list, { id, className: "suggested", hidden: true, role: "listbox" });
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  input.after(list);
  Object.assign(input, { role: "combobox", autocomplete: "off", ariaAutoComplete: "list", ariaExpanded: "false" });
  input.setAttribute("aria-controls", id);
  input.addEventListener("input", () => show(input, list, places));
  input.addEventListener("blur", () => close(input, list));
  input.addEventListener("keydown", (key) => move(key, input, list));
  list.addEventListener("pointerdown", (press) => press.preventDefault()); // keeps the field focused
  list.addEventListener("click", (click) => choose(click.target as HTMLElement, input));
}

function show(input: HTMLInputElement, list: HTMLUListElement, places: Place[]): void {
  const typed = fold(input.value);
  const found = typed ? places.filter((one) => begins(one.folded, typed)).slice(0, MOST) : [];
  list.replaceChildren(...found.map((one, at) => item(list, one, at)));
  list.hidden = found.length === 0;
  input.ariaExpanded = String(!list.hidden);
  input.removeAttribute("aria-activedescendant");
}

function item(list: HTMLUListElement, one: Place, at: number): HTMLLIElement {
  const line = list.ownerDocument.createElement("li");
  Object.assign(line, { id: `${list.id}-${at}`, role: "option", textContent: one.name, ariaSelected: "false" });
  line.dataset["href"] = one.href;
  return line;
}

function close(input: HTMLInputElement, list: HTMLUListElement): void {
  list.hidden = true;
  input.ariaExpanded = "false";
  input.removeAttribute("aria-activedescendant");
}

function move(key: KeyboardEvent, input: HTMLInputElement, list: HTMLUListElement): void {
  const lines = [...list.children] as HTMLLIElement[];
  const now = lines.findIndex((line) => line.ariaSelected === "true");
  if (key.key === "Escape" && !list.hidden) close(input, list);
  else if (key.key === "Enter" && !list.hidden && lines[now]) choose(lines[now], input);
  else if (key.key === "ArrowDown" && !list.hidden) mark(input, lines, (now + 1) % lines.length);
  else if (key.key === "ArrowUp" && !list.hidden) mark(input, lines, (Math.max(now, 0) + lines.length - 1) % lines.length);
  else return;
  key.preventDefault();
}

function mark(input: HTMLInputElement, lines: HTMLLIElement[], at: number): void {
  lines.forEach((line, one) => (line.ariaSelected = String(one === at)));
  input.setAttribute("aria-activedescendant", lines[at]?.id ?? "");
}

function choose(line: HTMLElement, input: HTMLInputElement): void {
  if (line.role !== "option") return;
  input.value = line.textContent ?? "";
  const href = line.dataset["href"];
  if (!href) return input.form?.requestSubmit();
  const here = new CustomEvent("place", { bubbles: true, cancelable: true, detail: { href } });
  if (line.dispatchEvent(here)) location.assign(href);
}
