// Runs the specs one after another against one server with the sample content, and counts.
import { mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Desk } from "./desk.mjs";
import { startServer } from "./server.mjs";
import { tests } from "./test.mjs";

const LIMIT = 60_000; // ms, one test
const here = dirname(fileURLToPath(import.meta.url));
const [build, ...only] = process.argv.slice(2);

for (const file of readdirSync(here).filter((name) => name.endsWith(".spec.mjs")).sort()) {
  if (only.length === 0 || only.some((name) => file.includes(name))) await import(pathToFileURL(join(here, file)));
}

const shots = resolve(build, "shots");
mkdirSync(shots, { recursive: true });
const server = await startServer(resolve(build, "fumikura"));
const desk = await Desk.open(server, shots);
const failed = [];
const began = Date.now();
try {
  for (const { name, body } of tests) {
    const problem = await run(name, body);
    console.log(problem ? `FAILED ${name}\n${indented(problem)}` : `ok ${name}`);
    if (problem) failed.push(name);
  }
} finally {
  await desk.close();
  await server.stop();
}
if (failed.length > 0) console.log(`the server's last words:\n${indented(server.tail())}`);
console.log(`${tests.length - failed.length} passed, ${failed.length} failed in ${((Date.now() - began) / 1000).toFixed(1)} s (screenshots: ${basename(build)}/shots)`);
process.exitCode = failed.length === 0 && tests.length > 0 ? 0 : 1;

async function run(name, body) {
  const file = name.replace(/[^\w.-]+/g, "_");
  let timer;
  try {
    const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`not done after ${LIMIT / 1000} s`)), LIMIT); });
    await Promise.race([body(desk), late]);
    await desk.endTest(file);
    return "";
  } catch (error) {
    await desk.endTest(`${file}.failed`).catch(() => undefined);
    return error.stack ?? String(error);
  } finally {
    clearTimeout(timer);
  }
}

function indented(text) {
  return text.replace(/^/gm, "    ");
}
