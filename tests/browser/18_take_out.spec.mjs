// A document out as a file: what goes into it is chosen by level, and said before it is taken.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe } from "./desk.mjs";
import { openFixture } from "./fixture.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);

  async function choose(page, format, level) {
    await page.getByRole("combobox", { name: word("document.format") }).selectOption({ label: word(`export.to.${format}`) });
    await page.getByRole("combobox", { name: word("export.ceiling") }).selectOption({ label: word(`level.${level}`) });
    await page.getByRole("button", { name: word("export.look") }).click();
  }

  test(`take out ${language}: nothing is public until somebody says so`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await page.getByRole("link", { name: word("document.take_out") }).click();
    await choose(page, "mm", "clear");
    await page.getByRole("status").filter({ hasText: word("level.clear") }).waitFor();
    assert.equal(await page.getByRole("link", { name: word("export.take") }).count(), 0);
  });

  test(`take out ${language}: the file has the topics up to the level, and the page says what is lost`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await page.getByRole("link", { name: word("document.take_out") }).click();
    await choose(page, "opml", "amber-strict");
    await page.getByRole("heading", { name: word("export.losses") }).waitFor();
    await axe(page);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: word("export.take") }).click();
    const file = await coming;
    assert.match(file.suggestedFilename(), /試しの手順書\.opml$/);
    assert.match(readFileSync(await file.path(), "utf-8"), /委託先に連絡する/);
  });
}
