import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const FOLDER = "../src/ekokarta/site/static/web";

/** What the server can send as it lies there; it compresses nothing by itself. */
function compressed(): Plugin {
  return {
    name: "compressed",
    closeBundle() {
      for (const name of readdirSync(FOLDER).filter((file) => /\.(js|css)$/.test(file))) {
        const text = readFileSync(`${FOLDER}/${name}`);
        writeFileSync(`${FOLDER}/${name}.gz`, gzipSync(text, { level: 9 }));
        writeFileSync(`${FOLDER}/${name}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}

/** Whose work is in the bundle, and on which terms. */
function licences(): Plugin {
  return {
    name: "licences",
    generateBundle() {
      const source = [...family(["maplibre-gl", "pmtiles"])].sort().map(terms).join("\n\n");
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** These packages and all that they need. */
function family(names: string[], found = new Set<string>()): Set<string> {
  for (const name of names.filter((one) => !one.startsWith("@types/") && !found.has(one))) {
    family(Object.keys(about(name).dependencies ?? {}), found.add(name));
  }
  return found;
}

/** What a package says of its licence: its text where it has one. */
function terms(name: string): string {
  const file = readdirSync(`node_modules/${name}`).find((one) => /^LICEN[CS]E/i.test(one));
  const { version, license } = about(name);
  return `${name} ${version}: ${license}\n${file ? readFileSync(`node_modules/${name}/${file}`, "utf8") : ""}`;
}

function about(name: string): { version: string; license: string; dependencies?: object } {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
}

// The first module has a steady name: the server sends it with an ETag. What it loads later has a hash in its name.
export default defineConfig({
  base: "/static/web/",
  publicDir: false,
  plugins: [licences(), compressed()],
  build: {
    outDir: FOLDER,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0, // the worker must be a file: the policy allows no other
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: "src/main.ts",
      output: {
        entryFileNames: "main.js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: ({ names }) => (names[0]?.endsWith(".mjs") ? "[name]-[hash].js" : "[name]-[hash][extname]"),
      },
    },
  },
});
