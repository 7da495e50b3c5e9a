// What is shown stands in the address after "#", so every state has a link.

/** What is shown to who has not asked. */
function first(facts) {
  return facts.layers.find((one) => one.slug === facts.first) ?? facts.layers[0];
}

/** The state which the address says, with what is missing filled in. */
export function said(facts) {
  const words = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const layer = facts.layers.find((one) => one.slug === words.layer) ?? first(facts);
  const measure = layer.measures.find((one) => one.slug === words.measure) ?? layer.measures[0];
  const year = facts.years.includes(Number(words.year)) ? words.year : String(facts.years.at(-1));
  const view = ["table", "tiles", "map"].includes(words.view) ? words.view : "table";
  return { ...words, layer: layer.slug, measure: measure.slug, year, view };
}

/** The address of a state. */
export function address(state) {
  const told = ["layer", "measure", "year", "view", "sort", "order", "unit"].filter((name) => state[name]);
  return `#${new URLSearchParams(told.map((name) => [name, state[name]]))}`;
}
