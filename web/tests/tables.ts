import { readFileSync } from "node:fs";

/** The rows of a table that Python's tests read too: plain CSV, quotes only around commas. */
export function table(name: string): Record<string, string>[] {
  const file = new URL(`../../../tests/spec/${name}.csv`, import.meta.url);
  const [head = [], ...rows] = readFileSync(file, "utf8").trim().split("\n").map(cells);
  return rows.map((row) => Object.fromEntries(head.map((title, at) => [title, row[at] ?? ""])));
}

function cells(line: string): string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((cell) => cell[2] ?? cell[1] ?? "");
}
