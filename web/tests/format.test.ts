import assert from "node:assert/strict";
import { test } from "node:test";

import { saidDate, saidNumber, type Language } from "../src/format.ts";
import { table } from "./tables.ts";

for (const { value, decimals, language, said } of table("numbers")) {
  test(`number ${value} with ${decimals || "its own"} places in ${language}`, () => {
    const places = decimals === "" ? null : Number(decimals);
    assert.equal(saidNumber(String(Number(value)), places, language as Language), said);
    assert.equal(saidNumber(Number(value), places, language as Language), said);
  });
}

for (const { text, language, said } of table("dates")) {
  test(`date ${text} in ${language}`, () => assert.equal(saidDate(text!, language as Language), said));
}

test("a decimal that no double holds is kept", () => {
  assert.equal(saidNumber("12345678901234567.89", 2, "ky"), "12 345 678 901 234 567,89".replaceAll(" ", "\u00a0"));
});

test("what is not a number is refused", () => {
  assert.throws(() => saidNumber(Number.NaN, null, "ky"), RangeError);
});
