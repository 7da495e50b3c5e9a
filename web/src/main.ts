// What a page gains when scripts run. Each part looks for its own marks in the page and finds them or not.

import { filterTables, sendChoices } from "./districts.ts";
import { suggestPlaces } from "./find.ts";

filterTables(document);
sendChoices(document);
suggestPlaces(document);
const [map, layers] = [document.getElementById("map"), document.getElementById("layers")];
if (map && layers) void import("./map/screen.ts").then(({ begin }) => begin(map, layers as HTMLFormElement));
document.documentElement.dataset["web"] = "ready"; // what tests wait for
