// The mirror of terms/fold.py: what people type and what stands in the register meet.

const ALIKE: Record<string, string> = {
  ң: "н", ө: "о", ү: "у", ё: "е",
  ӊ: "н", њ: "н", ѳ: "о", ɵ: "о",
  c: "с", o: "о", a: "а", e: "е", p: "р", x: "х", y: "у",
  "-": " ", "\u2010": " ", "\u2011": " ", "\u2013": " ", "\u00a0": " ",
  "\u00ad": "", "\u200b": "",
};

/** `text` for comparison; both sides must be folded. */
export function fold(text: string): string {
  const small = [...text.normalize("NFC").toLowerCase()];
  return small.map((letter) => ALIKE[letter] ?? letter).join("").split(/\s+/).filter(Boolean).join(" ");
}

/** Whether a word of `name` begins with `typed`; nothing typed fits everything. Both folded. */
export function begins(name: string, typed: string): boolean {
  return ` ${name}`.includes(` ${typed}`);
}
