// Colours of the moving map: those of the plain one, asked of the style sheet, so that they cannot differ.

export interface Palette {
  ground: string;
  land: string;
  edge: string;
  river: string;
  oblast: string;
  country: string;
  lake: string;
  shore: string;
  ink: string;
  halo: string;
  lakeName: string;
  /** Around whatever is simulated. */
  ring: string;
  /** Of what nobody knows the word. */
  unknown: string;
  /** By class: q0 to q5 and qa. */
  inks: Record<string, string>;
}

export const INKS = ["q0", "q1", "q2", "q3", "q4", "q5", "qa"] as const;

/** Reads the styles of the classes which the plain map uses. */
export class Probe {
  readonly #inside: SVGSVGElement;

  constructor(screen: HTMLElement) {
    this.#inside = screen.querySelector("svg.map") as SVGSVGElement;
  }

  /** The computed value for a path of these classes. */
  style(css: string, property: "fill" | "stroke"): string {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", css);
    this.#inside.append(path);
    const found = getComputedStyle(path)[property];
    path.remove();
    return found;
  }

  palette(): Palette {
    const stage = document.querySelector(".stage") ?? document.body;
    return {
      ground: getComputedStyle(stage).backgroundColor,
      land: this.style("land", "fill"),
      edge: this.style("u", "stroke"),
      river: this.style("riv", "stroke"),
      oblast: this.style("obl", "stroke"),
      country: this.style("out", "stroke"),
      lake: this.style("wat", "fill"),
      shore: this.style("wat", "stroke"),
      ink: this.style("sel", "stroke"),
      halo: this.style("selw", "stroke"),
      ring: this.style("gr", "stroke"),
      unknown: this.style("gs", "fill"),
      lakeName: this.style("lbl w", "fill"),
      inks: Object.fromEntries(INKS.map((ink) => [ink, this.style(ink, "fill")])),
    };
  }
}
