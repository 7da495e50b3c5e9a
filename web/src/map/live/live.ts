// The moving map. It comes as a piece of its own, when it is asked for.

import { addProtocol, type ErrorEventType, Map as Gl, Marker, setWorkerUrl } from "maplibre-gl";
import css from "maplibre-gl/dist/maplibre-gl.css?url";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import { cameraOf, hashOf } from "../address.ts";
import { type Bounds, Ground } from "../ground.ts";
import type { Panel, Place } from "../panel.ts";
import type { Unit } from "../parts.ts";
import { Status } from "../status.ts";
import type { Store } from "../store.ts";
import { addControls } from "./controls.ts";
import { addGround } from "./icons.ts";
import { addPictures, drawObjects, keyedOn, type Look, withObjects } from "./objects.ts";
import { type Palette, Probe } from "./palette.ts";
import { Pointer } from "./pointer.ts";
import { among, fillOf, GAPS, keysOf, squareOf, styleOf } from "./style.ts";

/** The names at the edge need room, and so do the buttons. */
export const PADDING = { top: 16, bottom: 56, left: 60, right: 28 };

type Units = Record<string, Unit>;

export class Live {
  readonly #gl: Gl;
  readonly #probe: Probe;
  readonly #pointer: Pointer;
  readonly #ground: Ground;
  readonly #store: Store;
  #palette: Palette;
  #units: Units;
  #objects = keyedOn(document);
  #pin: Marker | null = null;

  /** The map over the plain one, when it has drawn itself once; throws if it cannot. */
  static async over(screen: HTMLElement, store: Store, panel: Panel, units: Units): Promise<Live> {
    await styled();
    const live = new Live(screen, store, panel, units);
    await live.#first();
    live.choose(store.state.unit);
    live.pin(panel.place, !cameraOf(location.hash));
    await live.#rest();
    addControls(live.#gl, screen, { country: live.#ground.country, padding: PADDING }, new Status());
    return live;
  }

  private constructor(screen: HTMLElement, store: Store, panel: Panel, units: Units) {
    [this.#store, this.#units] = [store, units];
    this.#probe = new Probe(screen);
    this.#palette = this.#probe.palette();
    this.#ground = new Ground(screen);
    this.#gl = this.#made(screen);
    addGround(this.#gl, this.#palette, this.#probe);
    addPictures(this.#gl, this.#objects, this.#palette);
    this.#pointer = new Pointer(this.#gl, {
      unit: (unit) => store.set({ unit, object: "" }),
      object: (layer, id) => store.set({ object: `${layer}.${id}` }),
      several: (layer, ids) => panel.several(layer, ids),
    });
    [this.#pointer.units, this.#pointer.layers, this.#pointer.year] = [units, this.#objects, store.state.year];
    this.#gl.on("moveend", (move) => this.#remember("originalEvent" in move));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#repaint());
  }

  #made(screen: HTMLElement): Gl {
    const said = screen.dataset;
    const container = document.getElementById("canvas") as HTMLElement;
    const camera = cameraOf(location.hash);
    setWorkerUrl(worker);
    addProtocol("pmtiles", new Protocol().tile);
    const { origin } = location;
    const sources = {
      base: origin + said["base"], relief: said["relief"] ? origin + said["relief"] : "",
      regular: origin + said["regular"], bold: origin + said["bold"],
    };
    return new Gl({
      container,
      style: withObjects(styleOf(sources, this.#palette, this.#look.language, this.#units), this.#objects, this.#look),
      ...(camera ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom } : { bounds: this.#ground.country, fitBoundsOptions: { padding: PADDING } }),
      maxBounds: this.#ground.around,
      maxZoom: 14,
      dragRotate: false, touchPitch: false, pitchWithRotate: false, renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      locale: {
        "Map.Title": container.dataset["label"] ?? "",
        "ScaleControl.Kilometers": container.dataset["km"] ?? "",
        "ScaleControl.Meters": container.dataset["m"] ?? "",
      },
    });
  }

  /** Until the base map is there; an error of the base map is an error of the whole. */
  #first(): Promise<void> {
    this.#gl.touchZoomRotate.disableRotation();
    this.#gl.keyboard.disableRotation();
    return new Promise((done, fail) => {
      const failed = (problem: ErrorEventType["error"]): void => fail(problem.error);
      this.#gl.on("error", failed);
      this.#gl.once("load", () => {
        this.#gl.off("error", failed);
        this.#gl.on("error", () => new Status().say("failed"));
        done();
      });
    });
  }

  #rest(): Promise<void> {
    return new Promise((done) => void this.#gl.once("idle", () => done()));
  }

  /** Other numbers: fills, patterns, squares. */
  paint(units: Units): void {
    this.#units = this.#pointer.units = units;
    this.#gl.setPaintProperty("unit", "fill-color", fillOf(units, this.#palette));
    for (const gap of GAPS) this.#gl.setFilter(`unit-${gap}`, among(keysOf(units, gap)));
    this.choose(this.#store.state.unit);
  }

  /** The layers which the key on the page names. */
  objects(): void {
    this.#objects = keyedOn(document);
    [this.#pointer.layers, this.#pointer.year] = [this.#objects, this.#store.state.year];
    addPictures(this.#gl, this.#objects, this.#palette);
    drawObjects(this.#gl, this.#objects, this.#look);
  }

  get #look(): Look {
    return { year: this.#store.state.year, palette: this.#palette, language: document.documentElement.lang };
  }

  /** Frames a unit, or those of which a larger one consists, or none. */
  choose(unit: string): void {
    const drawn = this.#units[unit] ? unit : document.getElementById("pn")?.dataset["drawn"];
    for (const id of ["chosen", "chosen-halo"]) this.#gl.setFilter(id, among(unit && drawn ? drawn.split(" ") : []));
    this.#gl.setLayoutProperty("unit-square", "icon-image", squareOf(this.#units, unit));
  }

  /** Brings a unit into view. */
  show(unit: string): void {
    const bounds: Bounds | null = this.#ground.of(unit);
    if (bounds) this.#gl.fitBounds(bounds, { padding: 60, maxZoom: 9, duration: 300 });
  }

  /** Marks where the opened object is, and goes there if that is wanted or else out of sight. */
  pin(place: Place | null, go = false): void {
    this.#pin?.remove();
    this.#pin = place && new Marker({ element: ring() }).setLngLat(place).addTo(this.#gl);
    if (place && (go || !this.#gl.getBounds().contains(place))) this.#gl.jumpTo({ center: place, zoom: Math.max(this.#gl.getZoom(), 9) });
  }

  /** The camera belongs to the address once somebody moved it. */
  #remember(moved: boolean): void {
    if (!moved && !location.hash.includes("m=")) return;
    const { lat, lng } = this.#gl.getCenter();
    const hash = hashOf({ zoom: this.#gl.getZoom(), latitude: lat, longitude: lng });
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  }

  #repaint(): void {
    this.#palette = this.#probe.palette();
    this.#gl.setPaintProperty("ground", "background-color", this.#palette.ground);
  }
}

function ring(): HTMLElement {
  const mark = document.createElement("span");
  mark.className = "pinned";
  return mark;
}

/** The style sheet of the map, before it is needed. */
function styled(): Promise<void> {
  const link = document.createElement("link");
  [link.rel, link.href] = ["stylesheet", css];
  return new Promise((done, fail) => {
    link.addEventListener("load", () => done());
    link.addEventListener("error", fail);
    document.head.prepend(link);
  });
}
