import assert from "node:assert/strict";
import { test } from "node:test";

import { cameraOf, hashOf, openedBy, queryOf, stateOf } from "../src/map/address.ts";
import { drawn } from "../src/map/layers.ts";

const USUAL = { layer: "waste-sites", measure: "count", year: "2024" };
const ADDRESSES = [
  "?layer=waste-sites&measure=count&year=2023",
  "?layer=violations&measure=count&year=2022&layers=&unit=41702220000000",
  "?layer=violations&measure=total_fine&year=2024&layers=waste-sites,protected-areas&unit=41702220000000",
  "?layer=waste-sites&measure=count&year=2023&object=waste-sites.7",
];

for (const address of ADDRESSES) {
  test(`a state says its address: ${address}`, () => assert.equal(queryOf(stateOf(address, USUAL)), address));
}

test("what an address does not say is usual", () => {
  assert.deepEqual(stateOf("?year=2022", USUAL), { ...USUAL, year: "2022", layers: null, unit: "", object: "" });
});

test("the objects of the measure's own layer are drawn until somebody chooses", () => {
  const placed = new Set(["waste-sites", "protected-areas"]);
  assert.deepEqual(drawn(stateOf("", USUAL), placed), ["waste-sites"]);
  assert.deepEqual(drawn(stateOf("?layer=violations", USUAL), placed), []);
  assert.deepEqual(drawn(stateOf("?layers=", USUAL), placed), []);
  assert.deepEqual(drawn(stateOf("?layers=violations,protected-areas", USUAL), placed), ["protected-areas"]);
});

test("a camera comes back from its hash to a fraction of a pixel", () => {
  for (const zoom of [4, 6.5, 8.21, 12]) {
    const camera = { zoom, latitude: 42.123456789, longitude: 76.987654321 };
    const back = cameraOf(hashOf(camera));
    const pixel = 360 / 512 / 2 ** zoom;
    assert.ok(back && Math.abs(back.latitude - camera.latitude) < pixel && Math.abs(back.longitude - camera.longitude) < pixel);
    assert.equal(back?.zoom, zoom);
  }
});

test("a hash that is no camera is none", () => {
  for (const hash of ["", "#", "#m=", "#m=7", "#m=7/x/76", "#m=7/42/76/1", "#main", "#m=7/95/76"]) assert.equal(cameraOf(hash), null, hash);
  assert.deepEqual(cameraOf("#lang=ky&m=8.2/42.2/76.9"), { zoom: 8.2, latitude: 42.2, longitude: 76.9 });
});

test("an address opens a unit or an object, or nothing", () => {
  assert.deepEqual(openedBy("?layer=a&measure=b&year=2023&unit=41702220000000"), { unit: "41702220000000", object: "" });
  assert.deepEqual(openedBy("/ru/objects/waste-sites/12/"), { object: "waste-sites.12" });
  assert.equal(openedBy("/ru/districts/?layer=a"), null);
});
