// The address of the map screen: the query is what the server needs too, the hash is the camera.

export interface State {
  layer: string;
  measure: string;
  year: string;
  /** null: the objects of the measure's own layer. */
  layers: readonly string[] | null;
  unit: string;
  object: string;
}

export interface Camera {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** The state that a query says; what it does not say comes from `usual`. */
export function stateOf(search: string, usual: Pick<State, "layer" | "measure" | "year">): State {
  const words = new URLSearchParams(search);
  const layers = words.get("layers");
  return {
    layer: words.get("layer") || usual.layer,
    measure: words.get("measure") || usual.measure,
    year: words.get("year") || usual.year,
    layers: layers === null ? null : layers.split(",").filter(Boolean),
    unit: words.get("unit") ?? "",
    object: words.get("object") ?? "",
  };
}

/** The mirror of Screen.address: same words, same order, `layers` also when empty. */
export function queryOf(state: State): string {
  const words: [string, string][] = [["layer", state.layer], ["measure", state.measure], ["year", state.year]];
  if (state.layers) words.push(["layers", state.layers.join(",")]);
  if (state.unit) words.push(["unit", state.unit]);
  if (state.object) words.push(["object", state.object]);
  return "?" + words.map(([name, said]) => `${name}=${encodeURIComponent(said).replaceAll("%2C", ",")}`).join("&");
}

/** «#m=8.2/42.2/76.9» among whatever else the hash says; null if it is no place on the globe. */
export function cameraOf(hash: string): Camera | null {
  const said = hash.replace(/^#/, "").split("&").find((part) => part.startsWith("m="));
  const [zoom, latitude, longitude, ...more] = (said ?? "").slice(2).split("/").map(Number);
  if (zoom === undefined || latitude === undefined || longitude === undefined || more.length) return null;
  const known = [zoom, latitude, longitude].every(Number.isFinite) && Math.abs(latitude) <= 85;
  return known && said !== "m=" ? { zoom, latitude, longitude } : null;
}

/** The hash of a camera, fine enough for its zoom. */
export function hashOf(camera: Camera): string {
  const places = Math.max(0, Math.ceil((camera.zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
  const [latitude, longitude] = [camera.latitude, camera.longitude].map((degrees) => degrees.toFixed(places));
  return `#m=${Number(camera.zoom.toFixed(2))}/${latitude}/${longitude}`;
}

/** Of an address that opens something on the map: the unit or the object which it opens. */
export function openedBy(href: string): Partial<State> | null {
  const card = /\/objects\/([^/]+)\/(\d+)\/$/.exec(href);
  if (card) return { object: `${card[1]}.${card[2]}` };
  const unit = new URLSearchParams(href.split("?")[1] ?? "").get("unit");
  return unit ? { unit, object: "" } : null;
}
