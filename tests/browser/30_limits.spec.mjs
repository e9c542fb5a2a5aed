// Where writing meets a limit: a long branch, a browser without room, two visits at once.
import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { open } from "./outline.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const MANY = 650; // children; a page brings 200 at once
const numbered = Array.from({ length: MANY }, (_, at) => (at === 2 ? "項目3\n\t深い\n\t\t底" : `項目${at + 1}`)).join("\n").split("\n");
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** A document with that many topics below its root, loaded anew. */
async function openLong(page, word) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await open(page, word);
  await page.evaluate((text) => navigator.clipboard.writeText(text), numbered.join("\n"));
  await page.locator("#outline [data-row]").first().focus();
  await page.keyboard.press("Control+v");
  await page.locator("#outline [data-row]").filter({ hasText: `項目${MANY}` }).waitFor({ timeout: 30_000 });
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")), null, { timeout: 30_000 });
  await page.reload();
  await page.locator("#outline li.more > a").waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("前から"));
  await page.locator("#outline [data-row]").first().focus();
  return title;
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
    await page.route((address) => address.searchParams.has("offset"), (route) => (refused ? route.fulfill({ status: 503, body: "" }) : route.continue()));
    await page.goto(map);
    await page.locator("[data-map][data-ready]").waitFor();
    await page.keyboard.press("Control+c");
    await page.getByText(word("outline.incomplete")).waitFor();
    assert.equal(await clipboard(page), "前から");
    refused = false;
    await page.keyboard.press("Control+c");
    await page.getByText(word("outline.copied")).waitFor();
    assert.equal(await clipboard(page), [title, ...numbered.map((text) => `\t${text}`)].join("\n"));
  });
}
