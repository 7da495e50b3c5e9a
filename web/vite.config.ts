import { defineConfig } from "vite";

// One small module with a steady name: the server sends it with an ETag, so it needs no hash.
export default defineConfig({
  base: "/static/web/",
  publicDir: false,
  build: {
    outDir: "../src/ekokarta/site/static/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: "src/main.ts",
      output: { entryFileNames: "main.js" },
    },
  },
});
