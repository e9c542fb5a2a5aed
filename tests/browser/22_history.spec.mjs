import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, fits } from "./desk.mjs";
import { choose, outline, panel } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

let made = 0;

/** Opens the saves that are folded into one row. */
async function unfold(page) {
  for (const sitting of await page.locator(".change-group details:not([open]) > summary").all()) await sitting.click();
}

/** A document of its own: 甲 ─ 乙, then 甲 rewritten, 乙 moved behind it, 丙 added and deleted. */
async function written(page, word) {
  made += 1;
  const title = `履歴の試し ${made}`;
  await page.goto("/documents/new");
  await page.getByLabel(word("document.title"), { exact: true }).fill(title);
  await page.getByLabel(word("document.shelf"), { exact: true }).fill("試し");
  await page.getByRole("button", { name: word("documents.new.do") }).click();
  await page.getByRole("link", { name: title, exact: true }).first().waitFor();
  await page.waitForLoadState();
  const keys = page.keyboard;
  await page.locator("#outline [data-row]").first().focus();
  await keys.press("Insert");
  for (const text of ["警察署に相談する。", "乙", "丙"]) {
    await keys.type(text);
    await keys.press("Enter");
  }
  await keys.press("Escape");
  await page.locator("#outline [data-row]").filter({ hasText: "警察署" }).focus();
  await keys.press("F2");
  await keys.press("Control+a");
  await keys.type("警視庁に相談する。記録は消さない。");
  await keys.press("Escape");
  await page.locator("#outline [data-row]").filter({ hasText: "乙" }).focus();
  await keys.press("Alt+ArrowRight");
  await page.locator("#outline [data-row]").filter({ hasText: "丙" }).focus();
  await keys.press("Delete");
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
  return { title, address: page.url().split("?")[0] };
}

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`history ${language} ${size}: what each change did is shown, and a deleted topic restored by keys`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      const { address } = await written(page, word);
      await page.goto(`${address}/history`);
      await unfold(page);
      await axe(page);
      await fits(page);
      await desk.shot(page, `history-${language}-${size}`);
      const changes = page.getByRole("listitem").getByRole("link", { name: new RegExp(word("change.edit")) });
      await changes.first().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: word("compare.of_changeset") }).waitFor();
      await page.locator(".difference-removed del").filter({ hasText: "丙" }).waitFor();
      await axe(page);
      await fits(page);
      await desk.shot(page, `history-change-${language}-${size}`);
      await page.getByRole("button", { name: new RegExp(`${word("compare.restore")}.*丙`) }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByRole("button", { name: word("undo") }).waitFor();
      await page.goto(address);
      await outline(page, word).getByRole("link", { name: "丙", exact: true }).waitFor();
    });
  }

  test(`history ${language}: two states are compared, moved topics as moved, and earlier words brought back`, async (desk) => {
    const page = await desk.signIn(language);
    const { address } = await written(page, word);
    await page.goto(`${address}/history`);
    await page.getByRole("link", { name: word("compare.title") }).click();
    await page.getByRole("button", { name: word("compare.do") }).click();
    await page.locator(".difference-added ins").filter({ hasText: "警視庁に相談する。記録は消さない。" }).waitFor();
    await axe(page);
    await desk.shot(page, `history-compare-${language}`);
    await page.goto(`${address}/export`);
    await page.getByRole("checkbox", { name: word("export.revisions") }).check();
    await page.getByLabel(word("export.ceiling")).selectOption({ label: word("level.amber-strict") });
    await page.getByRole("button", { name: word("export.look") }).click();
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: word("export.take") }).click();
    assert.match(readFileSync(await (await file).path(), "utf8"), /FKR_20\d\d-/);

    await page.goto(`${address}/history`);
    await unfold(page);
    const changes = page.getByRole("listitem").getByRole("link", { name: new RegExp(word("change.edit")) });
    await changes.nth(1).click();
    await page.locator(".difference-moved").getByText(word("compare.moved"), { exact: true }).waitFor();

    await page.goto(address);
    await choose(page, word, "警視庁に相談する。記録は消さない。");
    await panel(page, word).getByRole("link", { name: word("topic.history.all") }).click();
    const pieces = await page.locator(".written").allInnerTexts();
    assert.ok(pieces.length > 1, "the sentence has two writers' changes");
    await page.locator(".difference del").filter({ hasText: "警察署" }).waitFor();
    await axe(page);
    await fits(page);
    await desk.shot(page, `history-topic-${language}`);
    await page.getByRole("button", { name: new RegExp(word("compare.restore")) }).first().press("Enter");
    await page.getByRole("status").getByRole("button", { name: word("undo") }).waitFor();
    await page.goto(address);
    await outline(page, word).getByRole("link", { name: "警察署に相談する。", exact: true }).waitFor();
  });
}
