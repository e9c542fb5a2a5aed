import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe, fits } from "./desk.mjs";
import { choose, panel } from "./fixture.mjs";
import { addFirst, lines, makeRed, open, rewrite, shows } from "./outline.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);
  test(`write ${language}: an outline is written with the keyboard alone, kept, undone and redone`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    const keys = page.keyboard;
    await page.locator("#outline [data-row]").first().focus();
    await keys.press("Insert");
    await keys.type("一");
    await keys.press("Enter");
    await keys.type("二");
    await keys.press("Enter");
    await keys.press("Tab");
    await keys.type("二の下");
    await keys.press("Shift+Enter");
    await keys.type("次の行");
    await axe(page);
    await desk.shot(page, `write-${language}`);
    await keys.press("Enter");
    await keys.press("Enter");
    await keys.type("三");
    await keys.press("Escape");
    const whole = [title, "  一", "  二", "    二の下\n次の行", "  三"];
    await shows(page, whole);
    await page.reload();
    await shows(page, whole);
    await page.locator("#outline [data-row]").filter({ hasText: "三" }).focus();
    await keys.press("Alt+ArrowUp");
    await keys.press("Alt+ArrowUp");
    const moved = [title, "  三", "  一", "  二", "    二の下\n次の行"];
    await shows(page, moved);
    await keys.press("F2");
    await keys.type("番");
    await keys.press("Escape");
    await shows(page, [title, "  三番", ...moved.slice(2)]);
    await keys.press("Delete");
    await shows(page, [title, "  一", "  二", "    二の下\n次の行"]);
    await keys.press("Control+z");
    await shows(page, [title, "  三番", ...moved.slice(2)]);
    await page.locator("#outline [data-row]").filter({ hasText: "三番" }).focus();
    await keys.press("Control+z");
    await shows(page, moved);
    await keys.press("Control+y");
    await shows(page, [title, "  三番", ...moved.slice(2)]);
    await page.reload();
    await shows(page, [title, "  三番", ...moved.slice(2)]);
  });

  test(`write ${language}: two people at once, merged where they can be and asked about where not`, async (desk) => {
    const mine = await desk.signIn(language);
    const title = await open(mine, word);
    await mine.locator("#outline [data-row]").first().focus();
    await mine.keyboard.press("Insert");
    await mine.keyboard.type("警察署に相談する。記録は消さない。");
    await mine.keyboard.press("Enter");
    await mine.keyboard.type("乙");
    await mine.keyboard.press("Escape");
    await shows(mine, [title, "  警察署に相談する。記録は消さない。", "  乙"]);
    const theirs = await desk.signIn(language);
    await theirs.goto(mine.url());
    await mine.context().setOffline(true); // so that theirs is not seen before mine is written
    await rewrite(theirs, "警察署", "警視庁に相談する。記録は消さない。");
    await shows(theirs, [title, "  警視庁に相談する。記録は消さない。", "  乙"]);
    await rewrite(mine, "警察署", "警察署に相談する。記録は保存する。");
    await mine.context().setOffline(false);
    await mine.getByText(word("outline.merged")).waitFor();
    await mine.context().setOffline(true);
    await rewrite(theirs, "乙", "もう一人の乙");
    await shows(theirs, [title, "  警視庁に相談する。記録は保存する。", "  もう一人の乙"]);
    await rewrite(mine, "乙", "私の乙");
    await mine.context().setOffline(false);
    await shows(mine, [title, "  警視庁に相談する。記録は保存する。", "  もう一人の乙"]);
    await mine.goto("/conflicts");
    const question = mine.getByRole("region", { name: "もう一人の乙" });
    await question.locator(".both").getByText("私の乙").waitFor();
    await axe(mine);
    await desk.shot(mine, `write-conflict-${language}`);
    await question.getByRole("button", { name: word("conflicts.keep_ours") }).click();
  });

  test(`write ${language}: without a connection nothing is lost, and it is saved when there is one`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone });
    const title = await open(page, word);
    await page.context().setOffline(true);
    await page.locator("#outline [data-row]").first().focus();
    await page.keyboard.press("Insert");
    for (const text of ["一", "二", "三"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Escape");
    await page.getByText(word("outline.waiting")).waitFor();
    await axe(page);
    await fits(page);
    await desk.shot(page, `write-offline-${language}`);
    await page.context().setOffline(false);
    const whole = [title, "  一", "  二", "  三"];
    await shows(page, whole);
    await page.reload();
    await shows(page, whole);
  });

  test(`write ${language}: branches are pasted from text, copied, and moved by cut and paste`, async (desk) => {
    const page = await desk.signIn(language);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const title = await open(page, word);
    const keys = page.keyboard;
    const at = (text) => page.locator("#outline [data-row]").filter({ hasText: text }).first().focus();
    await page.evaluate(() => navigator.clipboard.writeText("# 対応\n\n- 一\n  - 二\n    続き\n1. 三\n\n## 連絡\n電話\n\t担当"));
    await at(title);
    await keys.press("Control+v");
    const whole = [title, "  対応", "    一", "      二", "        続き", "    三", "    連絡", "      電話", "        担当"];
    await shows(page, whole);
    await page.reload();
    await shows(page, whole);
    await at("連絡");
    await keys.press("Control+x");
    await page.getByText(word("outline.cut")).waitFor();
    await at("一");
    await keys.press("Control+v");
    const moved = [title, "  対応", "    一", "      二", "        続き", "      連絡", "        電話", "          担当", "    三"];
    await shows(page, moved);
    await at("二");
    await keys.press("Control+c");
    await page.getByText(word("outline.copied")).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "二\n\t続き");
    await at("三");
    await keys.press("Control+v");
    await shows(page, [...moved, "      二", "        続き"]);
    await keys.press("Control+z");
    await shows(page, moved);
  });

  test(`write ${language}: an input method is not disturbed`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await page.locator("#outline [data-row]").first().focus();
    await page.keyboard.press("Insert");
    const method = await page.context().newCDPSession(page);
    await method.send("Input.imeSetComposition", { text: "そうだん", selectionStart: 4, selectionEnd: 4 });
    for (const key of ["Enter", "Tab", "Escape", "Backspace", "ArrowUp"]) {
      await page.locator(".writing").dispatchEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
    }
    assert.deepEqual(await lines(page), [title, "  [そうだん]"]);
    await method.send("Input.insertText", { text: "相談" });
    await page.keyboard.press("Escape");
    await shows(page, [title, "  相談"]);
  });

  test(`write ${language}: what a colleague saves comes in by itself, and who is here is shown`, async (desk) => {
    const mine = await desk.signIn(language);
    const title = await open(mine, word);
    const address = mine.url();
    await addFirst(mine, title, "甲");
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(address);
    await mine.getByText(`${word("outline.present")}${theirs.person}`).waitFor();
    await theirs.locator("#outline [data-row]").filter({ hasText: "甲" }).focus();
    await theirs.keyboard.press("F2");
    await mine.locator(`[data-present="${theirs.person}"]`).waitFor();
    await axe(mine);
    await desk.shot(mine, `write-present-${language}`);
    await theirs.keyboard.type("に書く");
    await theirs.keyboard.press("Enter");
    await theirs.keyboard.type("乙");
    await theirs.keyboard.press("Escape");
    await shows(mine, [title, "  甲に書く", "  乙"]);
    await rewrite(mine, "乙", "私の乙");
    await shows(theirs, [title, "  甲に書く", "  私の乙"]);
    await theirs.goto("/");
    await mine.waitForFunction(() => document.querySelector("#present").textContent === "");
  });

  test(`write ${language}: what a colleague wrote while one only looked is not overwritten later`, async (desk) => {
    const mine = await desk.signIn(language);
    const title = await open(mine, word);
    await addFirst(mine, title, "警察署に相談する");
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(mine.url());
    await mine.locator("#outline [data-row]").last().focus();
    await mine.keyboard.press("F2");
    await rewrite(theirs, "警察署に相談する", "警察署とJPCERTに相談する");
    await mine.getByText(word("outline.newer")).waitFor();
    await mine.keyboard.press("Escape"); // nothing was written: the row is theirs
    await shows(mine, [title, "  警察署とJPCERTに相談する"]);
    await mine.locator("#outline [data-row]").last().focus();
    await mine.keyboard.press("F2");
    await rewrite(theirs, "警察署とJPCERTに相談する", "警察署とIPAに相談する");
    await mine.locator("#outline [data-passed]").waitFor(); // the sentence may still stand there from before
    await mine.keyboard.press("Control+a");
    await mine.keyboard.type("警察署と都に相談する"); // the same words: asked about, and the page shows what counts
    await mine.keyboard.press("Escape");
    await shows(mine, [title, "  警察署とIPAに相談する"]);
    await mine.getByText(word("outline.kept_both")).waitFor();
    await rewrite(mine, "警察署とIPAに相談する", "警察署とIPAに相談する。");
    await shows(theirs, [title, "  警察署とIPAに相談する。"]);
  });

  test(`write ${language}: what is being filled in stays when a colleague changes a level`, async (desk) => {
    const mine = await desk.signIn(language);
    const title = await open(mine, word);
    const address = mine.url();
    await addFirst(mine, title, "甲");
    await choose(mine, word, "甲");
    await panel(mine, word).locator("details[data-edit] > summary").click();
    const text = panel(mine, word).getByRole("textbox", { name: word("topic.text") }).first();
    await text.fill("甲を書きかけ");
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(address);
    await makeRed(theirs, word, "甲");
    await mine.locator("#outline .row").filter({ hasText: "甲" }).waitFor({ state: "detached" });
    assert.equal(await text.inputValue(), "甲を書きかけ");
  });

  test(`write ${language}: words that can no longer be saved are shown until they are thrown away`, async (desk) => {
    const mine = await desk.signIn(language, { viewport: SIZES.phone });
    const title = await open(mine, word);
    const address = mine.url();
    await addFirst(mine, title, "丙");
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(address);
    await mine.context().setOffline(true);
    await rewrite(mine, "丙", "丙の大事な言葉");
    await makeRed(theirs, word, "丙");
    await mine.context().setOffline(false);
    const refused = mine.getByRole("region", { name: word("outline.refused") });
    await refused.getByRole("textbox").waitFor();
    assert.equal(await refused.getByRole("textbox").inputValue(), "丙の大事な言葉");
    await mine.reload();
    assert.equal(await refused.getByRole("textbox").inputValue(), "丙の大事な言葉");
    await axe(mine);
    await fits(mine);
    await desk.shot(mine, `write-refused-${language}`);
    await refused.getByRole("button", { name: word("outline.refused_throw_away") }).press("Enter");
    await refused.waitFor({ state: "hidden" });
  });
}
