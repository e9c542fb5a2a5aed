// npm run build: web/src and web/css → web/dist, which CMake puts into the binary.
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

// Icons become classes with a mask, so that they take the colour of the text and the page needs no inline drawing.
const icons = {
  name: "icons",
  setup(builder) {
    builder.onResolve({ filter: /^icons$/ }, () => ({ path: "icons", namespace: "icons" }));
    builder.onLoad({ filter: /.*/, namespace: "icons" }, async () => ({ contents: await iconRules(), loader: "css" }));
  },
};

async function iconRules() {
  const folder = join(here, "icons");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".svg")).sort();
  const rules = await Promise.all(files.map(async (file) => {
    const drawing = encodeURIComponent((await readFile(join(folder, file), "utf8")).trim());
    return `.icon-${basename(file, ".svg")}{mask-image:url("data:image/svg+xml,${drawing}")}`;
  }));
  return rules.join("\n");
}

const shared = {
  bundle: true,
  minify: true,
  outdir: join(here, "dist"),
  logLevel: "warning",
  legalComments: "inline",
  target: ["es2022", "chrome120", "firefox115", "safari17"],
};

await rm(shared.outdir, { recursive: true, force: true });
await mkdir(shared.outdir, { recursive: true });
await Promise.all([
  build({ ...shared, format: "iife", entryPoints: [join(here, "src/app.ts")] }),
  build({ ...shared, format: "esm", entryPoints: { map: join(here, "src/map/library.ts") } }), // fetched by the map's page only
  build({ ...shared, entryPoints: [join(here, "css/app.css"), join(here, "css/map.css")], plugins: [icons] }),
]);
