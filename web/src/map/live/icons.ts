// Pictures for the moving map, drawn from what the page has: its patterns, its squares, its signs.

import type { Map as Gl } from "maplibre-gl";
import { INKS, type Palette, type Probe } from "./palette.ts";
import { GAPS } from "./style.ts";

const SHARP = 2; // pixels of a picture for one of the screen
const DISCS = { s: 13, m: 16, l: 19, xl: 23 } as const;

type Draw = (pen: CanvasRenderingContext2D) => void;
export type DiscSize = keyof typeof DISCS;

/** Hatch, dots, and a square of every ink. */
export function addGround(gl: Gl, palette: Palette, probe: Probe): void {
  add(gl, "h", 8, hatch(probe));
  add(gl, "p", 8, dots(probe));
  for (const ink of [...INKS, ...GAPS]) {
    for (const chosen of [false, true]) {
      add(gl, `square-${ink}${chosen ? "-chosen" : ""}`, 20, (pen) => square(pen, palette, probe, ink, chosen));
    }
  }
}

/** Lines from corner to corner, so that the tiles of the pattern meet. */
function hatch(probe: Probe): Draw {
  return (pen) => {
    pen.fillStyle = probe.style("p-n0", "fill");
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = probe.style("p-n1", "stroke");
    pen.lineWidth = 1.1;
    pen.beginPath();
    for (const from of [-8, 0, 8]) {
      pen.moveTo(from - 1, 9);
      pen.lineTo(from + 9, -1);
    }
    pen.stroke();
  };
}

function dots(probe: Probe): Draw {
  return (pen) => {
    pen.fillStyle = probe.style("p-h0", "fill");
    pen.fillRect(0, 0, 8, 8);
    pen.fillStyle = probe.style("p-h1", "fill");
    for (const [x, y] of [[2, 2], [6, 6]] as const) {
      pen.beginPath();
      pen.arc(x, y, 1.1, 0, 7);
      pen.fill();
    }
  };
}

function square(pen: CanvasRenderingContext2D, palette: Palette, probe: Probe, ink: string, chosen: boolean): void {
  const box = new Path2D();
  box.roundRect(4.5, 4.5, 11, 11, 2);
  pen.save();
  pen.clip(box);
  if (ink === "h") tile(pen, hatch(probe));
  else if (ink === "p") tile(pen, dots(probe));
  else {
    pen.fillStyle = palette.inks[ink] ?? palette.land;
    pen.fillRect(0, 0, 20, 20);
  }
  pen.restore();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = chosen ? 3 : 1.3;
  pen.stroke(box);
}

/** The pattern over a picture of 20. */
function tile(pen: CanvasRenderingContext2D, draw: Draw): void {
  for (const x of [0, 8, 16]) {
    for (const y of [0, 8, 16]) {
      pen.save();
      pen.translate(x, y);
      pen.beginPath();
      pen.rect(0, 0, 8, 8);
      pen.clip();
      draw(pen);
      pen.restore();
    }
  }
}

/** A sign of the key, with its dashed ring or without. */
export function addSign(gl: Gl, name: string, sign: Element, palette: Palette, simulated: boolean): void {
  add(gl, name, 24, (pen) => {
    pen.translate(12, 12);
    if (simulated) ring(pen, 9.5, palette);
    pen.shadowColor = palette.ink;
    pen.shadowBlur = 1.5;
    for (const path of sign.querySelectorAll<SVGPathElement>("path:not(.gr)")) {
      trace(pen, path);
      pen.shadowBlur = 0;
    }
  });
}

/** A white disc for a number, with the sign of its layer at its foot. */
export function addDiscs(gl: Gl, slug: string, shape: string, palette: Palette): void {
  for (const [size, radius] of Object.entries(DISCS)) {
    for (const simulated of [false, true]) {
      const whole = radius * 2 + 14;
      add(gl, discName(slug, size as DiscSize, simulated), whole, (pen) => {
        pen.translate(whole / 2, whole / 2);
        if (simulated) ring(pen, radius + 3, palette);
        disc(pen, radius, shape, palette.ink);
      });
    }
  }
}

export function discName(slug: string, size: DiscSize, simulated: boolean): string {
  return `disc-${slug}-${size}${simulated ? "-sim" : ""}`;
}

function disc(pen: CanvasRenderingContext2D, radius: number, shape: string, ink: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.fillStyle = "#fff";
  pen.fill();
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.translate(0, radius - 4.5);
  pen.scale(0.5, 0.5);
  pen.fillStyle = ink;
  pen.fill(new Path2D(shape));
}

function ring(pen: CanvasRenderingContext2D, radius: number, palette: Palette): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.fillStyle = "rgba(255,255,255,0.55)";
  pen.fill();
  pen.setLineDash([3, 2]);
  pen.strokeStyle = palette.ring;
  pen.lineWidth = 1.6;
  pen.stroke();
  pen.setLineDash([]);
}

/** A path of the page with the fill and the line that it has there. */
function trace(pen: CanvasRenderingContext2D, path: SVGPathElement): void {
  const form = new Path2D(path.getAttribute("d") ?? "");
  const style = getComputedStyle(path);
  if (style.stroke !== "none") {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = parseFloat(style.strokeWidth) * 1.6;
    pen.lineJoin = "round";
    pen.stroke(form);
  }
  pen.fillStyle = style.fill;
  pen.fill(form);
}

function add(gl: Gl, name: string, side: number, draw: Draw): void {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.round(side * SHARP);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return;
  pen.scale(SHARP, SHARP);
  draw(pen);
  const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
  if (gl.hasImage(name)) gl.removeImage(name);
  gl.addImage(name, picture, { pixelRatio: SHARP });
}
