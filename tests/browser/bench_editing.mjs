// tools/bench_editing: the figures of writing in a large document, as a person at the screen has them.
import { launch } from "./desk.mjs";
import { startServer } from "./server.mjs";
import { SIZES } from "./test.mjs";

const OPENINGS = 15;
const KEYS = 120;
const CHANGESETS = 10_000;
const [binary, maps] = process.argv.slice(2);

function report(measure, values, unit = "ms") {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  for (const [name, value] of [["median", at(0.5)], ["p95", at(0.95)]])
    console.log(JSON.stringify({ measure: `editing.${measure}.${name}_ms`, value: Math.round(value * 10) / 10, unit, count: sorted.length }));
}

/** From the click on a link to the first picture of the page with its scripts at work. */
async function opening(page, address) {
  const times = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    await page.goto("about:blank");
    await page.goto(address);
    times.push(await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
      const { loadEventEnd, startTime } = performance.getEntriesByType("navigation")[0];
      done(loadEventEnd - startTime);
    })))));
  }
  return times.slice(1); // the first fills the browser's cache
}

/** From the key to the frame that shows it. */
async function listen(page) {
  await page.evaluate(() => {
    window.waits = [];
    window.addEventListener("keydown", (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel(); // runs when the frame was handed over
        port1.onmessage = () => window.waits.push([event.key, performance.now() - event.timeStamp]);
        port2.postMessage(null);
      });
    }, true);
  });
}

const PAUSE = 60; // ms between two keys: 16 in a second, as fast as anybody writes

async function pressing(page, keys) {
  await page.evaluate(() => { window.waits.length = 0; });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE);
  }
  return page.evaluate(() => window.waits);
}

/** New topics with a letter each, by these keys again and again: of both, since what a new row sets going may hold up the letter. */
async function reportEnter(page, measure, keys) {
  const waits = await pressing(page, Array.from({ length: KEYS }, (_, i) => keys[i % keys.length]));
  report(measure, waits.filter(([key]) => key === "Enter").map(([, wait]) => wait));
  report(`${measure}_letter`, waits.filter(([key]) => key === "x").map(([, wait]) => wait));
}

async function reportLetters(page, measure) {
  const waits = await pressing(page, Array.from({ length: KEYS }, (_, i) => "abcdefghij"[i % 10]));
  report(measure, waits.map(([, wait]) => wait));
}

/** Until everything stands in the page: a branch that is still on its way would be measured with the keys. */
async function unfoldAll(page) {
  await page.waitForFunction(() => {
    const closed = [...document.querySelectorAll('#outline [data-fold][aria-expanded="false"], #outline li.more > a')];
    for (const one of closed.slice(0, 30)) if (!one.matches(".htmx-request")) one.click();
    return closed.length === 0 && !document.querySelector("#outline .htmx-request, #outline ul:empty");
  }, null, { polling: 100, timeout: 300_000 });
  return page.locator("#outline [data-topic]").count();
}

async function change(page, address, count) {
  await page.goto(address);
  await page.evaluate(async (times) => {
    const list = document.querySelector("#outline");
    const token = document.querySelector('meta[name="csrf-token"]').content;
    let seen = Number(list.dataset.seen);
    for (let i = 1; i <= times; i += 1) {
      const body = JSON.stringify({ client: "bench", number: i, seen, edits: [{ do: "write", topic: Number(list.dataset.root), text: `手順書 ${i}` }] });
      const answer = await fetch(list.dataset.edits, { method: "POST", body, headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token } });
      if (!answer.ok) throw new Error(`save ${i}: ${answer.status}`);
      seen = (await answer.json()).changeset;
    }
  }, count);
}

const server = await startServer(binary, [maps]);
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: SIZES.wide, baseURL: server.staff, locale: "ja-JP" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(server.signIn);
  await page.locator("form button").first().click();
  await page.goto("/documents");
  const address = await page.locator('a[data-row][href^="/documents/"]').first().getAttribute("href");
  report("open_8700", await opening(page, address));

  await listen(page);
  await page.locator("#outline [data-row]").nth(3).focus();
  await page.keyboard.press("F2");
  await reportLetters(page, "key_8700");
  await reportEnter(page, "enter_8700", ["x", "Enter"]);
  await page.keyboard.press("Escape");
  console.log(JSON.stringify({ measure: "editing.topics_in_page", value: await unfoldAll(page), unit: "topics" }));
  await page.locator("#outline [data-row]").nth(40).focus();
  await page.keyboard.press("F2");
  await reportLetters(page, "key_8700_all_open");
  await reportEnter(page, "enter_8700_all_open", ["x", "Enter"]);

  await page.goto(`${address}/map`);
  await page.locator("[data-map][data-ready]").waitFor();
  await listen(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await reportLetters(page, "map_key_8700");
  await page.keyboard.press("Escape");
  await reportEnter(page, "map_enter_8700", ["Enter", "x", "Enter"]) // a second Enter ends the writing;

  await change(page, address, CHANGESETS);
  report("history_10000", await opening(page, `${address}/history`));
} finally {
  await browser.close();
  await server.stop();
}
