import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`lists ${language} ${size}: documents are narrowed by shelf and level and sorted, without script`, async (desk) => {
      const page = await desk.signIn(language, { viewport, javaScriptEnabled: false });
      await page.goto("/documents");
      const all = await page.getByRole("rowheader").count();
      const shelf = (await page.locator("#shelf option").nth(1).textContent()).trim();
      await page.locator("#shelf").selectOption({ label: shelf });
      await page.getByRole("button", { name: word("narrow") }).click();
      const some = await page.getByRole("rowheader").count();
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      await page.getByRole("heading", { level: 2, name: shelf }).waitFor();
      if (size === "wide") {
        await page.getByRole("columnheader", { name: word("level") }).getByRole("link").click();
        assert.match(page.url(), /shelf=\d+/, "sorting keeps the filter");
        assert.equal(await page.locator('th[aria-sort="descending"]').textContent(), word("level"));
      }
      await page.locator("#filter-level").selectOption({ label: word("level.red") });
      await page.getByRole("button", { name: word("narrow") }).click();
      await page.getByText(word("documents.nothing")).waitFor();
    });

    test(`lists ${language} ${size}: the tasks that the texts offer are narrowed to one owner`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      await page.goto("/attention?list=tasks"); // where they were once
      const all = await page.getByRole("rowheader").count();
      const owner = (await page.locator("#offer-owner option").nth(1).textContent()).trim();
      await page.getByLabel(word("tasks.assignee"), { exact: true }).selectOption({ label: owner });
      await page.getByRole("button", { name: word("narrow"), exact: true }).click();
      const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
      assert.ok((await rows.count()) > 0 && (await rows.count()) <= all);
      for (const row of await rows.all()) assert.ok((await row.textContent()).includes(owner));
      await axe(page);
      await fits(page);
      await desk.shot(page, `offers-owner-${language}-${size}`);
      await page.getByRole("link", { name: word("narrow.clear") }).click();
      assert.equal(await page.getByRole("rowheader").count(), all);
    });
  }
}
