// What is other than in the last named release.
import { html } from "./dom.js";
import { json } from "./files.js";

/** The changes in words, layer by layer. */
export async function changes(facts) {
  const { words } = facts;
  const said = await json("changes.json");
  const title = new Map(facts.layers.map((layer) => [layer.slug, layer.title]));
  const lines = (said.layers ?? []).map((layer) => {
    const rows = ["added", "removed", "revised"].filter((name) => layer.counts[name]).map((name) => `${words[name]}: ${layer.counts[name]}`);
    const cells = layer.measures.reduce((sum, measure) => sum + measure.cells, 0);
    return html("li", {}, html("b", {}, title.get(layer.slug) ?? layer.slug), ` — ${[...rows, ...(cells ? [`${words.cells}: ${cells}`] : [])].join("; ") || "…"}`);
  });
  const since = said.since ? html("p", {}, `${words.release} ${said.since.name ?? ""} ${said.since.release}`) : null;
  return [html("h2", {}, words.changes), since, lines.length ? html("ul", {}, lines) : html("p", {}, words.no_changes)];
}
