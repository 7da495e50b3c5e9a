// The parts of the screen that the server makes, fetched when the state needs others.

import { queryOf, type State } from "./address.ts";

/** Of a unit: its fill (a class or a pattern), its line, its cell, the tone of the cell, simulated. */
export type Unit = [ink: string, said: string, text: string, tone: string, simulated: boolean];

export interface Year {
  title: string;
  units: Record<string, Unit>;
  legend: string;
}

export interface Values {
  release: string;
  years: Record<string, Year>;
  about: string;
}

export class Parts {
  readonly #screen: DOMStringMap;
  readonly #values = new Map<string, Promise<Values>>();

  constructor(screen: HTMLElement) {
    this.#screen = screen.dataset;
  }

  /** A measure in all years; asked for once. */
  values(state: State): Promise<Values> {
    const query = queryOf({ ...state, year: "", layers: null, unit: "", object: "" });
    const found = this.#values.get(query) ?? this.#json(`${this.#screen["values"]}${query}`);
    this.#values.set(query, found);
    found.catch(() => this.#values.delete(query));
    return found;
  }

  objects(state: State): Promise<Document> {
    return page(`${this.#screen["objects"]}${queryOf({ ...state, unit: "", object: "" })}`);
  }

  panel(state: State, more = ""): Promise<Document> {
    return page(`${this.#screen["panel"]}${queryOf(state)}${more}`);
  }

  async #json(address: string): Promise<Values> {
    return (await answered(address)).json() as Promise<Values>;
  }
}

/** A piece of HTML; scripts in it would not run. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

async function page(address: string): Promise<Document> {
  return parsed(await (await answered(address)).text());
}

async function answered(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}
