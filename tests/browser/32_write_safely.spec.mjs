// What one writes is neither lost nor taken for somebody else's, whatever happens to page, connection and session meanwhile.
// Which words are said is the same in both languages, and tried elsewhere.
import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { choose, panel } from "./fixture.mjs";
import { addFirst, changesAnswered, insertAfter, lines, makeRed, open, openWith, rewrite, row, shows } from "./outline.mjs";
import { test, words } from "./test.mjs";

const word = words("ja");
const saved = (page) => page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });

/** Two people in one document with these rows. */
async function two(desk, rows) {
  const mine = await desk.signIn("ja");
  const title = await openWith(mine, word, rows);
  const theirs = await colleague(desk, mine, word, "ja");
  await theirs.goto(mine.url());
  await row(theirs, rows[0]).waitFor();
  await mine.getByText(`${word("outline.present")}${theirs.person}`).waitFor(); // each hears of the other
  return { mine, theirs, title };
}

async function remove(page, text) {
  await row(page, text).focus();
  await page.keyboard.press("Delete");
}

function look(page, state) {
  return page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

test("safely: a page that is left in the middle of a row has saved it", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  await insertAfter(page, "甲", "書きかけ");
  await page.reload();
  await shows(page, [title, "  甲", "  書きかけ"]);
});

test("safely: a tab that nobody looks at has saved what stands there, and one writes on", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  const other = await desk.signIn("ja");
  await other.goto(page.url());
  await insertAfter(page, "甲", "半分");
  await look(page, "hidden");
  await shows(other, [title, "  甲", "  半分"]);
  assert.deepEqual(await lines(page), [title, "  甲", "  [半分]"]);
  await look(page, "visible");
  await page.keyboard.type("と残り");
  await page.keyboard.press("Escape");
  await shows(page, [title, "  甲", "  半分と残り"]);
  await shows(other, [title, "  甲", "  半分と残り"]);
});

test("safely: the outline comes anew when nobody writes any more, not under the hands of who does", async (desk) => {
  const { mine, theirs, title } = await two(desk, ["甲", "\t子", "乙", "丙", "\t丙の子"]);
  await insertAfter(mine, "乙");
  const answered = changesAnswered(mine);
  await makeRed(theirs, word, "甲");
  await answered;
  await mine.keyboard.type("続き");
  await mine.keyboard.press("Enter");
  await mine.keyboard.type("その次");
  assert.deepEqual((await lines(mine)).slice(4, 6), ["  続き", "  [その次]"]);
  await mine.keyboard.press("Escape");
  await row(mine, "甲").waitFor({ state: "detached" }); // it is for those who are named only
  await shows(mine, [title, "  乙", "  続き", "  その次", "  丙", "    丙の子"]);
  assert.equal(await mine.evaluate(() => document.activeElement.textContent), "その次");
  await row(mine, "丙の子").focus();
  await makeRed(theirs, word, "丙");
  await row(mine, "丙").waitFor({ state: "detached" });
  await shows(mine, [title, "  乙", "  続き", "  その次"]);
  assert.equal(await mine.evaluate(() => document.activeElement.textContent), title); // what it hung on went as well
});

test("safely: what one saved oneself is not somebody else's when the answer comes while one writes on", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  await page.context().setOffline(true);
  await insertAfter(page, "甲", "自分の言葉その一");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace"); // the empty row goes, the one before is written again
  await page.getByText(word("outline.waiting")).waitFor();
  await page.context().setOffline(false);
  await saved(page);
  assert.equal(await page.getByText(word("outline.newer")).count(), 0);
  await page.keyboard.type("二");
  await page.keyboard.press("Escape");
  await shows(page, [title, "  甲", "  自分の言葉その一二"]);
  await page.goto("/conflicts");
  assert.equal(await page.getByRole("region", { name: "自分の言葉その一" }).count(), 0);
});

test("safely: a row that was only looked at while one's own save was answered is the server's afterwards", async (desk) => {
  const page = await desk.signIn("ja");
  await openWith(page, word, ["甲"]);
  await page.context().setOffline(true);
  await insertAfter(page, "甲", "一");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await page.getByText(word("outline.waiting")).waitFor();
  await page.context().setOffline(false);
  await saved(page);
  await page.keyboard.press("Escape");
  await page.locator("#outline a[data-row][hx-get]", { hasText: "一" }).waitFor();
});

test("safely: a branch that cannot be deleted, since somebody wrote in it, comes back by itself", async (desk) => {
  const { mine, theirs, title } = await two(desk, ["章", "\t節", "乙"]);
  await mine.context().setOffline(true);
  await remove(mine, "章");
  await rewrite(theirs, "節", "節に書く");
  await shows(theirs, [title, "  章", "    節に書く", "  乙"]);
  await mine.context().setOffline(false);
  await shows(mine, [title, "  章", "    節に書く", "  乙"]);
});

test("safely: behind a row that was refused the next ones are saved, and it goes from the page", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  const edits = await page.locator("#outline").getAttribute("data-edits");
  await page.route((address) => address.pathname === edits, (route) => route.fulfill({ status: 422, body: "{}" }), { times: 1 });
  await insertAfter(page, "甲", "断られる");
  await page.keyboard.press("Enter");
  await page.keyboard.type("二");
  await page.getByRole("region", { name: word("outline.refused") }).getByRole("textbox").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("三");
  await page.keyboard.press("Escape");
  await row(page, "断られる").waitFor({ state: "detached" });
  assert.deepEqual(await lines(page), [title, "  甲", "  二", "  三"]);
  await page.reload();
  assert.deepEqual(await lines(page), [title, "  甲", "  二", "  三"]);
  assert.equal(await page.locator("#refused textarea").count(), 1);
});

test("safely: a form of the panel that is answered while a row is written leaves the row alone", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲", "乙"]);
  await choose(page, word, "甲");
  await panel(page, word).locator("details[data-edit] > summary").click();
  await panel(page, word).getByRole("textbox", { name: word("topic.text") }).first().fill("甲を直す");
  let answer;
  const sent = new Promise((resume) => {
    void page.route((address) => /\/topics\//u.test(address.pathname), async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      resume();
      await new Promise((go) => { answer = go; });
      await route.continue();
    });
  });
  await panel(page, word).getByRole("button", { name: word("save") }).first().click();
  await sent;
  await insertAfter(page, "乙", "書き");
  answer();
  await page.locator("#context:not([aria-busy])").waitFor();
  await page.keyboard.type("続ける");
  await row(page, "甲を直す").waitFor();
  assert.deepEqual(await lines(page), [title, "  甲を直す", "  乙", "  [書き続ける]"]);
  await page.keyboard.press("Escape");
  await shows(page, [title, "  甲を直す", "  乙", "  書き続ける"]);
});

test("safely: an undo without a connection is told, and done later; two at once come one after the other", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  await rewrite(page, "甲", "甲一");
  await shows(page, [title, "  甲一"]);
  await rewrite(page, "甲一", "甲二");
  await shows(page, [title, "  甲二"]);
  await page.context().setOffline(true);
  await page.keyboard.press("Control+z");
  await page.getByText(word("request.failed")).waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await shows(page, [title, "  甲"]);
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await shows(page, [title, "  甲二"]);
});

test("safely: what one person wrote is not saved as another's who signed in meanwhile", async (desk) => {
  const { mine, theirs, title } = await two(desk, ["甲"]);
  await mine.context().setOffline(true);
  await rewrite(mine, "甲", "私の言葉");
  await mine.context().clearCookies();
  await mine.context().addCookies(await theirs.context().cookies());
  await mine.context().setOffline(false);
  await mine.getByText(word("request.expired")).waitFor();
  await theirs.reload();
  assert.deepEqual(await lines(theirs), [title, "  甲"]);
  assert.match(await mine.evaluate(() => JSON.stringify(localStorage)), /私の言葉/u);
});

test("safely: a page whose token is an old one takes the new one and saves", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  await page.evaluate(() => { document.querySelector('meta[name="csrf-token"]').content = "old"; }); // signed in again elsewhere
  await rewrite(page, "甲", "甲の続き");
  await shows(page, [title, "  甲の続き"]);
  assert.equal(await page.getByText(word("request.expired")).count(), 0);
});

test("safely: what waits after a session ended is sent when somebody comes back to the page", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await rewrite(page, "甲", "甲の続き");
  await page.getByText(word("request.expired")).waitFor();
  await page.context().addCookies(cookies); // signed in again in another tab
  await look(page, "hidden");
  await look(page, "visible");
  await shows(page, [title, "  甲の続き"]);
});

test("safely: words of somebody who may only read by now are shown", async (desk) => {
  const mine = await desk.signIn("ja");
  await addFirst(mine, await open(mine, word, word("level.green")), "甲");
  const reader = await colleague(desk, mine, word, "ja", "reader");
  for (const path of ["", "/map"]) {
    await reader.goto(new URL(mine.url()).pathname + path);

    await reader.evaluate((client) => {
      const { of, person } = document.querySelector("#refused").dataset;
      const left = { client, number: 1, seen: 1, reason: "", edits: [{ do: "add", topic: -5, parent: 1, after: -1, text: `前の言葉 ${client}` }] };
      localStorage.setItem(`outbox:${of}:${person}:${client}`, JSON.stringify([left]));
    }, `earlier${path.replace("/", "-")}`);
    if (path === "/map") await reader.goto(new URL(mine.url()).pathname);
    else await reader.reload();
    const refused = reader.getByRole("region", { name: word("outline.refused") });
    await refused.getByRole("textbox").last().waitFor();
    assert.match(await refused.getByRole("textbox").last().inputValue(), /^前の言葉/u);
    await reader.reload();
    await refused.getByRole("textbox").last().waitFor();
  }
});

test("safely: what comes from somebody else during a composition waits for its end", async (desk) => {
  const { mine, theirs, title } = await two(desk, ["甲", "乙"]);
  await insertAfter(mine, "乙");
  await mine.keyboard.press("Escape");
  await row(mine, "乙").focus();
  await mine.keyboard.press("F2");
  await mine.keyboard.press("End");
  const method = await mine.context().newCDPSession(mine);
  await method.send("Input.imeSetComposition", { text: "そうだ", selectionStart: 3, selectionEnd: 3 });
  const answered = changesAnswered(mine);
  await row(theirs, "乙").focus();
  await theirs.keyboard.press("Alt+ArrowUp");
  await shows(theirs, [title, "  乙", "  甲"]);
  await answered;
  await method.send("Input.imeSetComposition", { text: "そうだん", selectionStart: 4, selectionEnd: 4 });
  assert.deepEqual(await lines(mine), [title, "  甲", "  [乙そうだん]"]);
  await method.send("Input.insertText", { text: "相談" });
  await shows(mine, [title, "  [乙相談]", "  甲"]);
  await mine.keyboard.press("Escape");
  await shows(theirs, [title, "  乙相談", "  甲"]);
});

test("safely: an answer that comes late does not bring old words back", async (desk) => {
  const { mine, theirs, title } = await two(desk, ["甲", "乙"]);
  let release;
  const held = new Promise((resume) => {
    void mine.route((address) => address.pathname.endsWith("/changes"), async (route) => {
      const answer = await route.fetch();
      resume();
      await new Promise((go) => { release = go; });
      await route.fulfill({ response: answer });
    }, { times: 1 });
  });
  await rewrite(theirs, "甲", "甲の二");
  await held;
  await rewrite(theirs, "甲の二", "甲の三");
  await shows(theirs, [title, "  甲の三", "  乙"]);
  await rewrite(mine, "乙", "乙の二");
  await shows(mine, [title, "  甲の三", "  乙の二"]);
  const late = changesAnswered(mine);
  release();
  await late;
  await rewrite(mine, "乙の二", "乙の三");
  await shows(mine, [title, "  甲の三", "  乙の三"]);
});

test("safely: one hears of others again after the stream was refused", async (desk) => {
  const mine = await desk.signIn("ja");
  await mine.route((address) => address.pathname.endsWith("/events"), (route) => route.fulfill({ status: 502, body: "" }), { times: 1 });
  const title = await openWith(mine, word, ["甲"]);
  const theirs = await colleague(desk, mine, word, "ja");
  await theirs.goto(mine.url());
  await rewrite(theirs, "甲", "甲の二");
  await row(mine, "甲の二").waitFor(); // within seconds, by itself
  assert.deepEqual(await lines(mine), [title, "  甲の二"]);
});

test("safely: a row that a colleague deleted goes when one stops to write in it without a change", async (desk) => {
  const { mine, theirs, title } = await two(desk, ["甲", "乙", "丙"]);
  await row(mine, "乙").focus();
  await mine.keyboard.press("F2");
  const answered = changesAnswered(mine);
  await remove(theirs, "乙");
  await answered;
  await mine.locator("[data-gone]").waitFor();
  await mine.keyboard.press("Escape");
  await shows(mine, [title, "  甲", "  丙"]);
  assert.equal(await mine.evaluate(() => document.activeElement.textContent), "丙");
  await remove(theirs, "丙"); // and where one only stood on it
  await shows(mine, [title, "  甲"]);
  assert.equal(await mine.evaluate(() => document.activeElement.textContent), "甲");
});
