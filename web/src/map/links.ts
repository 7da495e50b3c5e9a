// Addresses on the page follow the state, so that they can be copied, opened in a tab, read in another language.

import { openedBy, queryOf, stateOf, type State } from "./address.ts";

/** Every link of the screen that says a state says the one now, with its own word changed. */
export function readdress(state: State): void {
  each("#units a, svg.map a", (href) => {
    const opens = openedBy(href);
    return opens?.unit ? queryOf({ ...state, ...opens }) : href;
  });
  each("#years a", (href) => queryOf({ ...state, year: stateOf(href, state).year }));
  each("#panel .x", () => queryOf({ ...state, unit: "", object: "" }));
  each(".ly p a", (href) => {
    const { layer, measure } = stateOf(href, state);
    return queryOf({ ...state, layer, measure });
  });
  each("#about .row a", (href) => href.replace(/year=\d+/, `year=${state.year}`));
  each(".lang a", (href) => href.replace(/[?#].*|$/, queryOf(state)) + location.hash);
  for (const year of document.querySelectorAll("#years a")) {
    if (year.textContent === state.year) year.setAttribute("aria-current", "true");
    else year.removeAttribute("aria-current");
  }
}

function each(selector: string, turned: (href: string) => string): void {
  for (const link of document.querySelectorAll(selector)) link.setAttribute("href", turned(link.getAttribute("href") ?? ""));
}
