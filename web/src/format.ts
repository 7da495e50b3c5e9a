// The mirror of terms/numbers.py and terms/dates.py: browsers know no Kyrgyz.
// Both sides are tested against the same tables, tests/spec/numbers.csv and dates.csv.

export type Language = "ky" | "ru" | "en";

const NBSP = "\u00a0";
const MINUS = "\u2212";
const MOST = 3; // places, where nobody said how many

const KY = "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры".split(" ");
const BARE = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const EN = "January February March April May June July August September October November December".split(" ");

/** `value` for a reader of `language`: decimal comma in ky and ru, no-break thousands, true minus.
 *
 * A string keeps decimals that a double cannot. `decimals` null shows what the number has, at most three. */
export function saidNumber(value: number | string, decimals: number | null, language: Language): string {
  const [units, scale] = exact(String(value));
  const places = decimals ?? Math.min(MOST, Math.max(0, scale));
  const rounded = rescaled(units, scale, places);
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, NBSP);
  const rest = decimals === null ? digits.slice(cut).replace(/0+$/, "") : digits.slice(cut);
  const point = language === "en" ? "." : ",";
  return (rounded < 0n ? MINUS : "") + whole + (rest && point + rest);
}

/** A number as an integer and how many decimals it counts: "1.50" is 150 and 2; "1e3" is 1 and -3. */
function exact(text: string): [bigint, number] {
  const found = /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!found) throw new RangeError(text);
  const [, whole = "", part = "", power = "0"] = found;
  return [BigInt(whole + part), part.length - Number(power)];
}

/** `units` of `scale` decimals with `places` of them, a half going to the even neighbour. */
function rescaled(units: bigint, scale: number, places: number): bigint {
  if (places >= scale) return units * 10n ** BigInt(places - scale);
  const step = 10n ** BigInt(scale - places);
  const left = units % step;
  const whole = units / step;
  const twice = (left < 0n ? -left : left) * 2n;
  const away = twice > step || (twice === step && whole % 2n !== 0n);
  return away ? whole + (units < 0n ? -1n : 1n) : whole;
}

/** "1996", "2025-04" or "2023-12-31" for a reader of `language`. */
export function saidDate(text: string, language: Language): string {
  const [year = "", month, day] = text.split("-");
  const at = Number(month) - 1;
  if (month === undefined) return { ky: `${year}-жыл`, ru: `${year} год`, en: year }[language];
  if (day === undefined)
    return {
      ky: `${year}-жыл, ${BARE[at]}`,
      ru: `${BARE[at]} ${year} года`,
      en: `${EN[at]} ${year}`,
    }[language];
  return {
    ky: `${year}-жылдын ${Number(day)}-${KY[at]}`,
    ru: `${Number(day)} ${RU[at]} ${year} года`,
    en: `${Number(day)} ${EN[at]} ${year}`,
  }[language];
}
