// Runs the specs, and counts. Two lanes side by side, each with a browser and a server with the sample content of its own; a
// file's specs run one after another in one lane, and the first file (who signs in first) is the first of its lane.
import { mkdirSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Desk } from "./desk.mjs";
import { startServer } from "./server.mjs";
import { tests } from "./test.mjs";

const LIMIT = 60_000; // ms, one test
const here = dirname(fileURLToPath(import.meta.url));
const [build, ...only] = process.argv.slice(2);

const files = [];
for (const file of readdirSync(here).filter((name) => name.endsWith(".spec.mjs")).sort()) {
  if (only.length > 0 && !only.some((name) => file.includes(name))) continue;
  await import(pathToFileURL(join(here, file)));
  files.push(tests.splice(0));
}
const count = files.flat().length;

const shots = resolve(build, "shots");
mkdirSync(shots, { recursive: true });
const failed = [];
const began = Date.now();
const lanes = await Promise.allSettled(Array.from({ length: Math.min(2, files.length, availableParallelism()) }, lane));
const broken = lanes.find(({ status }) => status === "rejected");
if (broken) throw broken.reason;
console.log(`${count - failed.length} passed, ${failed.length} failed in ${((Date.now() - began) / 1000).toFixed(1)} s (screenshots: ${basename(build)}/shots)`);
process.exitCode = failed.length === 0 && count > 0 ? 0 : 1;

async function lane() {
  const server = await startServer(resolve(build, "fumikura"));
  const desk = await Desk.open(server, shots);
  const before = failed.length;
  try {
    for (let file = files.shift(); file; file = files.shift())
      for (const { name, body } of file) {
        const problem = await run(desk, name, body);
        console.log(problem ? `FAILED ${name}\n${indented(problem)}` : `ok ${name}`);
        if (problem) failed.push(name);
      }
  } finally {
    await desk.close();
    await server.stop();
  }
  if (failed.length > before) console.log(`a server's last words:\n${indented(server.tail())}`);
}

async function run(desk, name, body) {
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
