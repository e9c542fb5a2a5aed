// Where writing meets a limit: a long branch, a browser without room, two visits at once.
import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { lines, open, rewrite, shows } from "./outline.mjs";
import { openMap } from "./maps.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const MANY = 650; // children; a page brings 200 at once
const numbered = Array.from({ length: MANY }, (_, at) => (at === 640 ? "項目641\n\t深い\n\t\t底" : `項目${at + 1}`)).join("\n").split("\n");
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** A document with that many topics below its root, loaded anew. */
async function openLong(page, word) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await open(page, word);
  await page.evaluate((text) => navigator.clipboard.writeText(text), numbered.join("\n"));
  await page.locator("#outline [data-row]").first().focus();
  await page.keyboard.press("Control+v");
  await page.locator("#outline [data-row]").filter({ hasText: "項目1" }).first().waitFor(); // the last ones may go again
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")), null, { timeout: 30_000 });
  await page.reload();
  await page.locator("#outline li.more > a").waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("前から"));
  await page.locator("#outline [data-row]").first().focus();
  return title;
}

/** The browser's storage takes nothing that waits to be saved, as when it is full. */
function fill(page) {
  return page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (/^(outbox|refused):/u.test(key)) throw new DOMException("full", "QuotaExceededError");
      set.call(this, key, value);
    };
  });
}

async function addRows(page, texts) {
  await page.locator("#outline [data-row]").first().focus();
  await page.keyboard.press("Insert");
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Escape");
}

for (const language of LANGUAGES) {
  const word = words(language);
  test(`limits ${language}: a branch is copied with all of its many children`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openLong(page, word);
    await page.keyboard.press("Control+c");
    await page.getByText(word("outline.copied")).waitFor();
    assert.equal(await clipboard(page), [title, ...numbered.map((text) => `\t${text}`)].join("\n"));
  });

  test(`limits ${language}: a branch that does not come as a whole is not copied, and that is said`, async (desk) => {
    const page = await desk.signIn(language);
    await openLong(page, word);
    const rest = await page.locator("#outline li.more > a").getAttribute("hx-get");
    let asked = 0;
    await page.route((address) => address.pathname + address.search === rest, (route) => {
      asked += 1;
      return route.fulfill({ status: 503, body: "" });
    });
    await page.keyboard.press("Control+c");
    await page.getByText(word("outline.incomplete")).waitFor({ timeout: 20_000 });
    assert.equal(await clipboard(page), "前から");
    assert.ok(asked > 1 && asked < 15, `asked ${asked} times`);
    await axe(page);
    await desk.shot(page, `limits-incomplete-${language}`);
    desk.expectComplaints();
  });

  test(`limits ${language}: a branch of a map that does not come as a whole is not copied either`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openLong(page, word);
    const map = `${new URL(page.url()).pathname}/map`;
    let refused = true;
    await page.route((address) => address.searchParams.has("after"), (route) => (refused ? route.fulfill({ status: 503, body: "" }) : route.continue()));
    await openMap(page, map);
    await page.keyboard.press("Control+c");
    await page.getByText(word("outline.incomplete")).waitFor();
    assert.equal(await clipboard(page), "前から");
    refused = false;
    await page.keyboard.press("Control+c");
    await page.getByText(word("outline.copied")).waitFor();
    assert.equal(await clipboard(page), [title, ...numbered.map((text) => `\t${text}`)].join("\n"));
  });

  test(`limits ${language}: a branch that is opened the moment it appears comes too`, async (desk) => {
    const page = await desk.signIn(language);
    await openLong(page, word);
    await page.evaluate(() => {
      const list = document.querySelector("#outline");
      const open = () => list.querySelectorAll('[data-fold][aria-expanded="false"], li.more > a:not(.htmx-request)').forEach((one) => one.click());
      new MutationObserver(open).observe(list, { childList: true, subtree: true });
      open();
    });
    await page.locator("#outline").getByText("底", { exact: true }).waitFor();
  });

  test(`limits ${language}: what comes of a branch later is the rest of it, whatever was added or deleted meanwhile`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openLong(page, word);
    const row = (text) => page.locator("#outline").getByRole("link", { name: text, exact: true });
    await row("項目5").focus();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press("Delete");
    await row("項目4").focus();
    await page.keyboard.press("Insert");
    await page.keyboard.type("間");
    await page.keyboard.press("Escape");
    const lastShown = page.locator("#outline li.more").locator("xpath=preceding-sibling::li[1]").locator("[data-row]");
    const border = await lastShown.textContent();
    await lastShown.focus();
    await page.keyboard.press("Insert"); // directly before what is not here yet
    await page.keyboard.type("境");
    await page.keyboard.press("Escape");
    await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });
    const all = [title, ...numbered.map((text) => text.trim()).filter((text) => !/^(項目[5-8]|深い|底)$/u.test(text))];
    all.splice(all.indexOf("項目4") + 1, 0, "間");
    all.splice(all.indexOf(border) + 1, 0, "境");
    await page.waitForFunction((count) => {
      document.querySelector("#outline li.more > a:not(.htmx-request)")?.click();
      return document.querySelectorAll("#outline [data-topic]").length >= count;
    }, all.length, { polling: 200, timeout: 20_000 });
    assert.deepEqual(await page.locator("#outline [data-row]").allTextContents(), all);
  });

  test(`limits ${language}: a browser without room sends what is written all the same, and says so`, async (desk) => {
    const page = await desk.signIn(language);
    await fill(page);
    const title = await open(page, word);
    await addRows(page, ["一", "二"]);
    const whole = [title, "  一", "  二"];
    await shows(page, whole);
    await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });
    await page.reload(); // nothing of it waits in the browser: what comes back is the server's
    await shows(page, whole);
    await page.context().setOffline(true);
    await rewrite(page, "二", "三");
    await page.getByText(word("outline.unkept")).waitFor();
    await axe(page);
    await desk.shot(page, `limits-unkept-${language}`);
    await page.context().setOffline(false);
    await page.getByText(word("outline.unkept")).waitFor({ state: "detached" });
    await page.reload();
    await shows(page, [title, "  一", "  三"]);
  });

  test(`limits ${language}: what is refused is shown also where the browser has no room for it`, async (desk) => {
    const page = await desk.signIn(language);
    await fill(page);
    await open(page, word);
    const edits = await page.locator("#outline").getAttribute("data-edits");
    await page.route((address) => address.pathname === edits, (route) => route.fulfill({ status: 404, body: "{}" }));
    await addRows(page, ["断られる言葉"]);
    const refused = page.getByRole("region", { name: word("outline.refused") });
    await refused.waitFor();
    assert.equal(await refused.getByRole("textbox").inputValue(), "断られる言葉");
    await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" }); // the page does not show it as saved
    await refused.getByRole("button", { name: word("outline.refused_throw_away") }).click();
    await refused.waitFor({ state: "hidden" });
  });

  test(`limits ${language}: what an earlier visit left is saved also if it is found while a save is on its way`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    const { edits, person, seen, root } = await page.locator("#outline").evaluate((list) => ({ ...list.dataset }));
    await page.evaluate(({ key, left }) => localStorage.setItem(key, JSON.stringify([left])), {
      key: `outbox:${edits}:${person}:earlier`,
      left: { client: `earlier-${language}`, number: 1, seen: Number(seen), reason: "", edits: [{ do: "add", topic: -1, parent: Number(root), after: -1, text: "前の言葉" }] },
    });
    await page.addInitScript(() => {
      const request = navigator.locks.request.bind(navigator.locks);
      navigator.locks.request = async (key, ...how) => {
        if (key.endsWith(":earlier")) await new Promise((found) => { window.findEarlier = found; });
        return request(key, ...how);
      };
    });
    let answer;
    const sent = new Promise((resume) => {
      void page.route((address) => address.pathname === edits, async (route) => {
        resume();
        await new Promise((go) => { answer = go; });
        await route.continue();
      }, { times: 1 });
    });
    await page.reload();
    await page.waitForFunction(() => window.findEarlier);
    await addRows(page, ["今の言葉"]);
    await sent;
    await page.evaluate(() => window.findEarlier());
    await page.waitForFunction((key) => localStorage.getItem(key) === null, `outbox:${edits}:${person}:earlier`);
    answer();
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
    await page.reload();
    assert.deepEqual((await lines(page)).sort(), [title, "  今の言葉", "  前の言葉"].sort());
  });
}
