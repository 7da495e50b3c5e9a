// Buttons of the moving map: nearer, farther, the whole country, where am I; a scale in the reader's words.

import { Marker, ScaleControl, type LngLatBoundsLike, type Map as Gl, type PaddingOptions } from "maplibre-gl";
import type { Status } from "../status.ts";

interface Whole {
  country: LngLatBoundsLike;
  padding: PaddingOptions;
}

/** Shows the buttons and lets them work. */
export function addControls(gl: Gl, screen: HTMLElement, whole: Whole, status: Status): void {
  gl.addControl(new ScaleControl({ maxWidth: 110 }), "bottom-left");
  const acts: Record<string, (by: Event) => void> = {
    in: (originalEvent) => gl.zoomIn({ duration: 200 }, { originalEvent }),
    out: (originalEvent) => gl.zoomOut({ duration: 200 }, { originalEvent }),
    whole: (originalEvent) => gl.fitBounds(whole.country, { padding: whole.padding, duration: 300 }, { originalEvent }),
    locate: () => locate(gl, screen, status),
  };
  for (const button of screen.querySelectorAll<HTMLElement>(".zoom [data-act]")) {
    button.addEventListener("click", acts[button.dataset["act"] ?? ""] ?? ((): void => undefined));
  }
  screen.querySelector(".zoom")?.removeAttribute("hidden");
}

let here: Marker | null = null;

function locate(gl: Gl, screen: HTMLElement, status: Status): void {
  const label = screen.querySelector<HTMLElement>("#canvas")?.dataset["here"] ?? "";
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const place: [number, number] = [coords.longitude, coords.latitude];
      here ??= new Marker({ element: dot(label) });
      here.setLngLat(place).addTo(gl);
      gl.jumpTo({ center: place, zoom: Math.max(gl.getZoom(), 10) });
      status.say("here");
    },
    () => status.say("lost"),
    { timeout: 10_000, maximumAge: 60_000 },
  );
}

function dot(label: string): HTMLElement {
  const mark = document.createElement("span");
  mark.className = "here";
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", label);
  return mark;
}
