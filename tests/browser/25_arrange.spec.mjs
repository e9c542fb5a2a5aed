import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { lines, open, shows } from "./outline.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const row = (page, text) => page.locator("#outline [data-row]").getByText(text, { exact: true });
const tool = (page, word, name) => page.getByRole("toolbar", { name: word("outline.tools") }).getByRole("button", { name: word(`outline.tools.${name}`), exact: true });

/** 甲 (with 子), 乙, 丙, 丁 below the title. */
async function four(page, word) {
  const title = await open(page, word);
  await page.locator("#outline [data-row]").first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "甲\n\t子\n乙\n丙\n丁");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await shows(page, [title, "  甲", "    子", "  乙", "  丙", "  丁"]);
  return title;
}

/** Where in the row the pointer lets go: part of its height. */
async function drag(page, from, to, part) {
  const goal = page.locator("#outline .row").filter({ has: page.getByText(to, { exact: true }) });
  const box = await goal.boundingBox();
  await row(page, from).dragTo(goal, { targetPosition: { x: 60, y: box.height * part } });
}

for (const language of LANGUAGES) {
  const word = words(language);

  test(`arrange ${language}: several topics are chosen by keys and moved, deleted and brought back as one change`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await four(page, word);
    const keys = page.keyboard;
    await row(page, "乙").focus();
    await keys.press("Shift+ArrowDown");
    await page.getByText(word("outline.selected").replace("{count}", "2")).waitFor();
    await axe(page);
    await desk.shot(page, `arrange-${language}`);
    await keys.press("Alt+ArrowUp");
    await shows(page, [title, "  乙", "  丙", "  甲", "    子", "  丁"]);
    await keys.press("Alt+ArrowUp"); // they stand first already
    await keys.press("Alt+ArrowDown");
    await shows(page, [title, "  甲", "    子", "  乙", "  丙", "  丁"]);
    await keys.press("Alt+ArrowRight");
    await shows(page, [title, "  甲", "    子", "    乙", "    丙", "  丁"]);
    await keys.press("Alt+ArrowLeft");
    await shows(page, [title, "  甲", "    子", "  乙", "  丙", "  丁"]);
    await keys.press("Delete");
    await shows(page, [title, "  甲", "    子", "  丁"]);
    await keys.press("Control+z");
    await shows(page, [title, "  甲", "    子", "  乙", "  丙", "  丁"]);
    await row(page, "丁").focus();
    await keys.press("Control+a");
    await page.getByText(word("outline.selected").replace("{count}", "4")).waitFor();
    await keys.press("Escape");
    await page.getByText(word("outline.selected").replace("{count}", "4")).waitFor({ state: "hidden" });
    await keys.press("Control+Space");
    await row(page, "甲").focus();
    await keys.press("Control+Space"); // with what is below it, which is not chosen by itself
    await keys.press("Control+x");
    await page.getByText(word("outline.cut")).waitFor(); // it is on the clipboard
    await row(page, "乙").focus();
    await keys.press("Control+v");
    await shows(page, [title, "  乙", "    甲", "      子", "    丁", "  丙"]);
    await page.reload();
    await shows(page, [title, "  乙", "    甲", "      子", "    丁", "  丙"]);
  });

  test(`arrange ${language}: topics are dragged before, behind and below others, several at once, never below themselves`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await four(page, word);
    await drag(page, "丁", "乙", 0.1);
    await shows(page, [title, "  甲", "    子", "  丁", "  乙", "  丙"]);
    await drag(page, "丁", "丙", 0.9);
    await shows(page, [title, "  甲", "    子", "  乙", "  丙", "  丁"]);
    await drag(page, "丙", "乙", 0.5);
    await shows(page, [title, "  甲", "    子", "  乙", "    丙", "  丁"]);
    await drag(page, "甲", "子", 0.5);
    assert.deepEqual(await lines(page), [title, "  甲", "    子", "  乙", "    丙", "  丁"]);
    await drag(page, "丁", "甲", 0.9); // the gap below an open branch is its first place
    await shows(page, [title, "  甲", "    丁", "    子", "  乙", "    丙"]);
    await row(page, "丁").focus();
    await page.keyboard.press("Shift+ArrowDown");
    await drag(page, "子", "丙", 0.9);
    await shows(page, [title, "  甲", "  乙", "    丙", "    丁", "    子"]);
    await page.reload(); // the server knows of all of it
    await shows(page, [title, "  甲", "  乙", "    丙", "    丁", "    子"]);
    await row(page, "丙").focus();
    await page.keyboard.press("Control+z"); // what is undone is what this tab did
    await shows(page, [title, "  甲", "    丁", "    子", "  乙", "    丙"]);
    await page.keyboard.press("Control+y");
    await shows(page, [title, "  甲", "  乙", "    丙", "    丁", "    子"]);
    await drag(page, "丁", "甲", 0.9);
    await shows(page, [title, "  甲", "  丁", "  乙", "    丙", "    子"]);
    await row(page, "丙").focus();
    await page.keyboard.press("Control+z");
    await shows(page, [title, "  甲", "  乙", "    丙", "    丁", "    子"]);
  });

  test(`arrange ${language}: on a phone an outline is written with the thumb alone`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone, hasTouch: true, isMobile: true });
    const title = await open(page, word);
    await tool(page, word, "tap").tap();
    await page.locator("#outline [data-row]").first().tap();
    await page.locator(".writing").waitFor();
    await tool(page, word, "add").tap();
    await page.locator(".writing").fill("一");
    await tool(page, word, "add").tap();
    await page.locator(".writing").fill("二");
    await tool(page, word, "in").tap(); // while it is written
    assert.equal(await page.locator(".writing").evaluate((field) => field === document.activeElement), true);
    await axe(page);
    await fits(page);
    await desk.shot(page, `arrange-phone-${language}`);
    await tool(page, word, "child").tap();
    await page.locator(".writing").fill("三");
    await tool(page, word, "add").tap();
    await page.locator(".writing").fill("四");
    await tool(page, word, "out").tap();
    await page.locator(".writing").blur();
    await shows(page, [title, "  一", "    二", "      三", "    四"]);
    await row(page, "四").tap();
    await page.locator(".writing").fill("四番");
    await page.locator(".writing").blur();
    await shows(page, [title, "  一", "    二", "      三", "    四番"]);
    await tool(page, word, "select").tap();
    await row(page, "三").tap();
    await row(page, "四番").tap();
    await tool(page, word, "remove").tap();
    await shows(page, [title, "  一", "    二"]);
    await tool(page, word, "undo").tap();
    await shows(page, [title, "  一", "    二", "      三", "    四番"]);
    await tool(page, word, "redo").tap();
    await shows(page, [title, "  一", "    二"]);
    const small = await page.getByRole("toolbar").getByRole("button").evaluateAll((buttons) =>
      buttons.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()).filter((box) => box.width < 44 || box.height < 44).length);
    assert.equal(small, 0, "targets below 44 px");
  });

  test(`arrange ${language}: the toolbar is one stop, its buttons are reached by arrows, and the same commands work`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await four(page, word);
    await row(page, "丙").focus();
    await tool(page, word, "write").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter"); // in
    await shows(page, [title, "  甲", "    子", "  乙", "    丙", "  丁"]);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "丙");
    await row(page, "丙").click({ modifiers: ["Shift"] });
    await row(page, "丁").click({ modifiers: ["Shift"] });
    await tool(page, word, "up").click();
    await shows(page, [title, "  甲", "    子", "  丁", "  乙", "    丙"]);
    await tool(page, word, "undo").click();
    await shows(page, [title, "  甲", "    子", "  乙", "    丙", "  丁"]);
    for (let times = 0; times < 3; times += 1) await tool(page, word, "undo").click(); // the move in, the paste, and one more
    await page.getByText(word("outline.nothing_to_undo")).waitFor();
    await shows(page, [title]);
    await axe(page);
  });
}
