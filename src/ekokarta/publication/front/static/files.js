// The files of the release, each asked for once and by a path beside the page.

const asked = new Map();

/** A JSON file of the folder. */
export function json(path) {
  if (!asked.has(path)) asked.set(path, fetch(path).then(whole));
  return asked.get(path);
}

async function whole(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.json();
}

/** The id and the approval: they stand at the head of manifest.json, the rest of it is not waited for. */
export async function release() {
  const answer = await fetch("manifest.json");
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let head = "";
  while (!head.includes('"years"')) {
    const { done, value } = await reader.read();
    if (done) break;
    head += value;
  }
  await reader.cancel();
  const name = head.match(/"approval": \{\s*"name": ("(?:[^"\\]|\\.)*")/);
  return { id: head.match(/"release": "([^"]*)"/)?.[1] ?? "", name: name ? JSON.parse(name[1]) : "" };
}

/** The numbers of a layer: `at(measure, unit, year)` is [value, text, colour, status, flags]. */
export async function numbers(facts, layer) {
  const said = await json(`front/numbers/${layer.slug}.json`);
  const place = new Map(said.units.map((unit, i) => [unit, i * facts.years.length]));
  const at = (measure, unit, year) => said.cells[said.measures[measure][place.get(unit) + facts.years.indexOf(year)]];
  return { at };
}
