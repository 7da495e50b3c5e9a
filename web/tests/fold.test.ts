import assert from "node:assert/strict";
import { test } from "node:test";

import { begins, fold } from "../src/fold.ts";
import { table } from "./tables.ts";

for (const { typed, stands, meets } of table("folds")) {
  test(`«${typed}» ${meets === "yes" ? "meets" : "does not meet"} «${stands}»`, () => {
    assert.equal(fold(typed!) === fold(stands!), meets === "yes");
  });
}

test("a name is found by the beginning of each of its words", () => {
  const name = fold("Кара-Суу району");
  assert.ok(begins(name, fold("суу")) && begins(name, fold("")));
  assert.ok(!begins(name, fold("ара")));
});
