// A past day of a document is read only, tells what was, and gives it back; its history names topics and folds saves.
import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { outline, panel } from "./fixture.mjs";
import { openWith, rewrite, row, shows } from "./outline.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** 甲 rewritten, 乙 deleted, 丙 moved up: the document's address, and the state before all of it. */
async function changed(page, word) {
  const title = await openWith(page, word, ["甲", "乙", "丙"]);
  const address = page.url().split("?")[0];
  const then = await page.locator("#outline").getAttribute("data-seen");
  await rewrite(page, "甲", "甲二");
  await shows(page, [title, "  甲二", "  乙", "  丙"]);
  await row(page, "丙").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await shows(page, [title, "  甲二", "  丙", "  乙"]);
  await row(page, "乙").focus();
  await page.keyboard.press("Delete");
  await shows(page, [title, "  甲二", "  丙"]);
  return { title, address, then };
}

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`days ${language} ${size}: the state after a change is shown read only, and its topics are restored`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      const { title, address, then } = await changed(page, word);
      await page.goto(`${address}?after=${then}`);
      await axe(page);
      await fits(page);
      await outline(page, word).getByRole("link", { name: "甲", exact: true }).click();
      await panel(page, word).getByRole("heading", { name: "甲", exact: true }).waitFor();
      assert.match(page.url(), /after=/);
      assert.equal(await panel(page, word).locator("form").count(), 1, "nothing but the way back");
      await axe(page);
      await desk.shot(page, `days-panel-${language}-${size}`);
      await panel(page, word).getByRole("button", { name: word("then.restore_do") }).click();
      await page.getByRole("status").getByRole("button", { name: word("undo") }).waitFor();
      await outline(page, word).getByRole("link", { name: "甲", exact: true }).waitFor();

      await page.goto(`${address}?after=${then}`);
      await outline(page, word).getByRole("link", { name: "乙", exact: true }).click();
      await panel(page, word).getByText(word("then.gone")).waitFor();
      await panel(page, word).getByRole("button", { name: word("then.restore_do") }).press("Enter");
      await page.getByRole("status").getByRole("button", { name: word("undo") }).waitFor();
      assert.equal(await outline(page, word).getByRole("link", { name: title, exact: true }).count(), 1);
      await outline(page, word).getByRole("link", { name: "乙", exact: true }).waitFor();
    });
  }

  test(`days ${language}: a day before the document, and what is no day, are told as such`, async (desk) => {
    const page = await desk.signIn(language);
    const { address } = await changed(page, word);
    await page.goto(`${address}?on=2001-02-03`);
    await page.getByText(word("then.not_yet").split("{{")[0].trim()).waitFor();
    assert.equal(await page.getByText(word("document.empty")).count(), 0);
    await axe(page);
    for (const day of ["abc", "2019-13-45"]) {
      const answer = await page.goto(`${address}?on=${day}`);
      assert.equal(answer.status(), 400);
      await page.getByText(word("error.date_form")).waitFor();
    }
  });

  test(`days ${language}: the history folds the saves of one sitting, names their topics and opens the state after each`, async (desk) => {
    const page = await desk.signIn(language);
    const { address } = await changed(page, word);
    await page.goto(`${address}/history`);
    const sitting = page.locator("summary").filter({ hasText: word("history.sitting").replace("{{COUNT}}", "").trim() });
    await sitting.waitFor();
    await desk.shot(page, `days-history-${language}`);
    const moved = page.locator("li[id^=c]").filter({ hasText: "丙" }).filter({ hasText: new RegExp(`${escaped(word("compare.moved"))} 1`) });
    assert.equal(await moved.isVisible(), false, "it is folded");
    await sitting.focus();
    await page.keyboard.press("Enter");
    await moved.waitFor();
    assert.equal(await moved.getByText(new RegExp(`${escaped(word("compare.changed"))} \\d`)).count(), 0, "a move among siblings is a move only");
    await moved.getByRole("button", { name: new RegExp(escaped(word("undo"))) }).waitFor();
    await axe(page);
    await fits(page);
    await moved.getByRole("link", { name: new RegExp(escaped(word("change.edit"))) }).click();
    await page.locator(".difference-moved").getByText(word("compare.sorted")).waitFor();
    await page.goBack();
    await sitting.click();
    await moved.getByRole("link", { name: word("history.then") }).click();
    await outline(page, word).getByRole("link", { name: "乙", exact: true }).waitFor();
    assert.equal(await page.locator("#outline[data-edits]").count(), 0);
  });
}
