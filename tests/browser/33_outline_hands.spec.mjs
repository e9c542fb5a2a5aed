// What hands and ears find in the outline: the list of offers, the toolbar, what is chosen, cut and dragged. Which words are
// said is the same in both languages, and tried elsewhere.
import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe } from "./desk.mjs";
import { addFirst, insertAfter, lines, open, openWith, row, shows } from "./outline.mjs";
import { SIZES, test, words } from "./test.mjs";

const word = words("ja");
const offers = (page) => page.getByRole("listbox", { name: word("completions") }).getByRole("option");
const tool = (page, name) => page.getByRole("toolbar", { name: word("outline.tools") }).getByRole("button", { name: word(`outline.tools.${name}`), exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.textContent);

async function goal(page, text) {
  await addFirst(page, await open(page, word), text);
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await page.request.get(`/suggestions/topics?q=${encodeURIComponent(text)}`);
    if ((await answer.json()).items.length > 0) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${text} is not found`);
}

test("hands: Enter and Tab take an offer only where the caret still stands behind the sign", async (desk) => {
  const page = await desk.signIn("ja");
  await goal(page, "消えない行き先");
  const title = await openWith(page, word, ["大事な言葉"]);
  const keys = page.keyboard;
  await row(page, "大事な言葉").focus();
  await keys.press("F2");
  await keys.press("Home");
  await keys.type("[[消えない");
  await offers(page).first().waitFor();
  await keys.press("End");
  await offers(page).first().waitFor({ state: "hidden" });
  await keys.press("Enter");
  await keys.press("Escape");
  await shows(page, [title, "  [[消えない大事な言葉"]);
  await insertAfter(page, "[[消えない大事な言葉", "[[消えない");
  await offers(page).first().waitFor();
  await keys.press("Shift+Enter");
  await keys.type("次の行");
  await keys.press("Escape");
  await shows(page, [title, "  [[消えない大事な言葉", "  [[消えない\n次の行"]);
});

test("hands: where nothing is offered, no offer is said to be chosen", async (desk) => {
  const page = await desk.signIn("ja");
  await goal(page, "示される行き先");
  await openWith(page, word, ["甲"]);
  await insertAfter(page, "甲", "[[示される");
  await offers(page).first().waitFor();
  await page.keyboard.type("zzzz"); // without Escape: nothing has this in it
  await offers(page).first().waitFor({ state: "hidden" });
  assert.equal(await page.locator(".writing").getAttribute("aria-activedescendant"), null);
});

test("hands: a link to the same words is kept", async (desk) => {
  const page = await desk.signIn("ja");
  await goal(page, "同じ言葉の行き先");
  await openWith(page, word, ["同じ言葉の行き先"]);
  await row(page, "同じ言葉の行き先").focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("[[同じ言葉の行き");
  await offers(page).first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.locator("#outline .topic-link").waitFor();
});

test("hands: the toolbar is reached by the Tab key, on a desktop and where the window gets narrow", async (desk) => {
  const page = await desk.signIn("ja");
  await openWith(page, word, ["甲"]);
  const stops = () => page.locator("[data-editing-tools] button[tabindex='0']").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  assert.equal(await stops(), 1);
  await page.locator("#why").focus();
  await page.keyboard.press("Shift+Tab");
  assert.equal(await tool(page, "write").evaluate((button) => button === document.activeElement), true);
  await page.setViewportSize(SIZES.phone);
  await page.waitForFunction(() => document.querySelector("[data-act=tap]").tabIndex === 0);
  assert.equal(await stops(), 1);
});

test("hands: a button acts on what is chosen, also where the last tap took something out", async (desk) => {
  const page = await desk.signIn("ja", { viewport: SIZES.phone, hasTouch: true, isMobile: true });
  const title = await openWith(page, word, ["甲", "乙", "丙", "丁"]);
  await tool(page, "select").tap();
  for (const text of ["甲", "乙", "丙", "丙"]) await row(page, text).tap();
  await page.getByText(word("outline.selected").replace("{count}", "2")).waitFor();
  await tool(page, "remove").tap();
  await shows(page, [title, "  丙", "  丁"]);
  assert.equal(await page.locator("#selected").textContent(), "");
});

test("hands: what is chosen is said, and counted again when a colleague deletes some of it", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲", "乙", "丙"]);
  await row(page, "甲").focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText(word("outline.selected").replace("{count}", "2")).waitFor();
  assert.equal(await row(page, "乙").getAttribute("aria-description"), word("outline.selected_one"));
  await axe(page);
  const theirs = await colleague(desk, page, word, "ja");
  await theirs.goto(page.url());
  await row(theirs, "乙").focus();
  await theirs.keyboard.press("Delete");
  await page.getByText(word("outline.selected").replace("{count}", "1")).waitFor();
  assert.deepEqual(await lines(page), [title, "  甲", "  丙"]);
  assert.equal(await row(page, "甲").getAttribute("aria-description"), word("outline.selected_one"));
  assert.equal(await row(page, "丙").getAttribute("aria-description"), null);
});

test("hands: a branch that was cut cannot go into itself, is not doubled, and goes elsewhere", async (desk) => {
  const page = await desk.signIn("ja");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await openWith(page, word, ["甲", "\t子", "乙"]);
  await row(page, "甲").focus();
  await page.keyboard.press("Control+x");
  await page.getByText(word("outline.cut")).waitFor();
  await page.keyboard.press("Control+v");
  await page.getByText(word("outline.not_below_itself")).waitFor();
  await row(page, "子").focus();
  await page.keyboard.press("Control+v");
  await page.getByText(word("outline.not_below_itself")).waitFor();
  assert.deepEqual(await lines(page), [title, "  甲", "    子", "  乙"]);
  await row(page, "乙").focus();
  await page.keyboard.press("Control+v");
  const moved = [title, "  乙", "    甲", "      子"];
  await shows(page, moved);
  await page.reload();
  await shows(page, moved);
});

test("hands: a row that was cut before it was saved moves all the same", async (desk) => {
  const page = await desk.signIn("ja");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await openWith(page, word, ["甲", "乙"]);
  await page.context().setOffline(true);
  await insertAfter(page, "乙", "新しい");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+x");
  await page.getByText(word("outline.cut")).waitFor();
  await page.context().setOffline(false);
  await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });
  await row(page, "甲").focus();
  await page.keyboard.press("Control+v");
  await shows(page, [title, "  甲", "    新しい", "  乙"]);
});

test("hands: the buttons to cut and paste take what is being written first, and say where the clipboard is denied", async (desk) => {
  const page = await desk.signIn("ja");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await openWith(page, word, ["甲"]);
  await insertAfter(page, "甲", "切り取る");
  await tool(page, "cut").click();
  await page.getByText(word("outline.cut")).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "切り取る");
  await shows(page, [title, "  甲", "  切り取る"]);
  await row(page, "甲").focus();
  await page.keyboard.press("Insert"); // nothing is written in it: it goes, and the paste goes where one was before
  await tool(page, "paste").click();
  await shows(page, [title, "  甲", "    切り取る"]);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await tool(page, "paste").click();
  await page.getByText(word("outline.paste_denied")).waitFor();
  await tool(page, "copy").click();
  await page.getByText(word("outline.copy_denied")).waitFor();
});

test("hands: what a colleague deleted while it was dragged is not put down, and nothing stays in the hand", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲", "乙", "丙"]);
  const theirs = await colleague(desk, page, word, "ja");
  await theirs.goto(page.url());
  const hand = (step, text) => row(page, text).evaluate((link, step) => {
    window.carried ??= new DataTransfer();
    const { top, left, height } = link.closest(".row").getBoundingClientRect();
    link.dispatchEvent(new DragEvent(step, { dataTransfer: window.carried, bubbles: true, cancelable: true, clientX: left + 40, clientY: top + height / 2 }));
    return link.closest(".row").dataset.drop ?? "";
  }, step);
  await hand("dragstart", "乙");
  await row(theirs, "乙").focus();
  await theirs.keyboard.press("Delete");
  await shows(page, [title, "  甲", "  丙"]);
  assert.equal(await hand("dragover", "甲"), "below");
  await hand("drop", "甲");
  await shows(page, [title, "  甲", "  丙"]);
  await hand("dragstart", "丙");
  await page.mouse.move(200, 300); // the end of the drag was not heard
  assert.equal(await hand("dragover", "甲"), "");
});

for (const own of [true, false]) test(`hands: the field holds words alone, however they come in, ${own ? "and the caret stays" : "also without the browser's help"}`, async (desk) => {
  const page = await desk.signIn("ja");
  if (!own)
    await page.route((address) => /^\/documents\/\d+$/u.test(address.pathname), async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll("plaintext-only", "unknown-here") });
    });
  const title = await openWith(page, word, ["甲", "乙"]);
  await page.reload();
  const keys = page.keyboard;
  await insertAfter(page, "甲", "一  二");
  assert.equal(await page.locator(".writing").getAttribute("contenteditable"), own ? "plaintext-only" : "true");
  await keys.press("Shift+Enter");
  await keys.insertText("三\n四"); // as dictation gives it: the browser makes a block of the second line
  assert.equal(await page.locator(".writing").evaluate((field) => field.childElementCount), 0);
  await keys.type("五");
  assert.equal(await page.locator(".writing").evaluate((field) => field.textContent), "一  二\n三\n四五");
  await keys.press("Home");
  await keys.press("ArrowUp"); // in the field, where there is a line above
  await keys.type("前");
  await keys.press("Control+End");
  await keys.press("ArrowDown"); // behind the last letter: on to the next row
  assert.deepEqual(await lines(page), [title, "  甲", "  一  二\n前三\n四五", "  [乙]"]);
  await keys.press("Escape");
  await shows(page, [title, "  甲", "  一  二\n前三\n四五", "  乙"]);
  await insertAfter(page, "乙", "六、後");
  await keys.press("ArrowLeft");
  await keys.insertText("七\n\n八\n");
  await keys.type("九");
  assert.equal(await page.locator(".writing").evaluate((field) => field.textContent), "六、七\n\n八\n九後");
  for (let times = 0; times < 8; times += 1) await keys.press("Control+z"); // the browser's own takes all of it back
  assert.equal(await page.locator(".writing").evaluate((field) => field.textContent), "");
});

test("hands: of what is pasted into the field with its looks the words come in", async (desk) => {
  const page = await desk.signIn("ja");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await openWith(page, word, ["甲"]);
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
    "text/html": new Blob(["<b>太い</b> <a href='https://example.jp/'>先</a>"], { type: "text/html" }),
    "text/plain": new Blob(["太い 先"], { type: "text/plain" }),
  })]));
  await insertAfter(page, "甲", "前、、後");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+v");
  assert.equal(await page.locator(".writing").innerHTML(), "前、太い 先、後");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+x");
  assert.equal(await page.locator(".writing").innerHTML(), "、後");
  assert.deepEqual(await page.evaluate(async () => (await navigator.clipboard.read())[0].types), ["text/plain"], "and out of it");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "前、太い 先");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z"); // while one writes, the browser's own
  assert.equal(await page.locator(".writing").innerHTML(), "前、、後");
  await page.keyboard.press("Escape");
  await shows(page, [title, "  甲", "  前、、後"]);
});

test("hands: what is offered is seen also under a topic of many lines, and what was taken is undone by the browser", async (desk) => {
  const page = await desk.signIn("ja");
  await goal(page, "長い項目の行き先");
  await openWith(page, word, ["甲"]);
  await insertAfter(page, "甲", "一");
  for (let lines = 0; lines < 45; lines += 1) await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("[[長い項目の");
  await offers(page).first().waitFor();
  const { top, bottom } = await offers(page).first().evaluate((one) => one.parentElement.getBoundingClientRect());
  assert.ok(top >= 0 && bottom <= SIZES.wide.height, `${top} to ${bottom}`);
  const written = () => page.locator(".writing").evaluate((field) => field.textContent.trim().split("\n").at(-1));
  await page.keyboard.press("Enter");
  assert.equal(await written(), "長い項目の行き先");
  await page.keyboard.press("Control+z");
  assert.equal(await written(), "[[長い項目の"); // chosen, as browsers do
  await page.keyboard.press("End");
  await page.keyboard.type("後");
  assert.equal(await written(), "[[長い項目の後");
});

test("hands: the focus stays among what was refused until the last of it is thrown away", async (desk) => {
  const page = await desk.signIn("ja");
  await openWith(page, word, ["甲"]);
  const edits = await page.locator("#outline").getAttribute("data-edits");
  await page.route((address) => address.pathname === edits, (route) => route.fulfill({ status: 422, body: "{}" }));
  for (const text of ["一", "二"]) {
    await insertAfter(page, "甲", text);
    await page.keyboard.press("Escape");
  }
  const away = page.getByRole("region", { name: word("outline.refused") }).getByRole("button", { name: word("outline.refused_throw_away") });
  await away.nth(1).waitFor();
  await row(page, "二").waitFor({ state: "detached" }); // the outline is as the server has it
  await away.first().press("Enter");
  await away.nth(1).waitFor({ state: "detached" });
  assert.equal(await focused(page), word("outline.refused_throw_away"));
  await page.keyboard.press("Enter");
  await page.locator("#refused").waitFor({ state: "hidden" });
  assert.notEqual(await page.evaluate(() => document.activeElement.localName), "body");
});

test("hands: a fold is described by its topic's words, also of a topic that was saved just now", async (desk) => {
  const page = await desk.signIn("ja");
  const title = await openWith(page, word, ["甲"]);
  await page.context().setOffline(true);
  await insertAfter(page, "甲", "親");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("子");
  await page.keyboard.press("Escape");
  await page.context().setOffline(false);
  await shows(page, [title, "  甲", "  親", "    子"]);
  await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });
  const said = await page.locator("#outline [data-fold]").evaluateAll((folds) =>
    folds.map((fold) => document.getElementById(fold.getAttribute("aria-describedby"))?.textContent));
  assert.deepEqual(said, [title, "親"]);
});
