// Elements, made without a word of HTML: what a release says is text and stays text.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; null and false children are left out. */
export function html(name, said = {}, ...inside) {
  return filled(document.createElement(name), said, inside);
}

/** The same of a drawing. */
export function svg(name, said = {}, ...inside) {
  return filled(document.createElementNS(SVG, name), said, inside);
}

function filled(element, said, inside) {
  for (const [name, value] of Object.entries(said)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
