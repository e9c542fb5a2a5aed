import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { panel } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

async function make(page, word, title) {
  await page.goto("/documents/new");
  await page.getByLabel(word("document.title")).fill(title);
  await page.getByLabel(word("document.shelf")).fill("試しの棚");
  await page.getByLabel(word("level"), { exact: true }).selectOption({ label: word("level.green") });
}

const found = async (page, text) => {
  const end = Date.now() + 5000;
  for (;;) {
    await page.goto(`/search?q=${encodeURIComponent(text)}`);
    const count = await page.locator("#results").getByRole("link", { name: text }).count();
    if (count > 0 || Date.now() > end) return count;
  }
};

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`documents ${language} ${size} ${colorScheme}: made, changed, deleted, restored`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        const title = `作った文書${language}${size}${colorScheme}`;
        await make(page, word, title);
        await page.getByLabel(word("document.code")).fill("Sec91-01");
        await axe(page);
        await fits(page);
        await desk.shot(page, `document-new-${language}-${size}-${colorScheme}`);
        await page.getByRole("button", { name: word("documents.new.do") }).press("Enter");
        await page.getByRole("heading", { level: 1, name: title }).waitFor();
        const address = new URL(page.url()).pathname;
        assert.ok((await found(page, title)) > 0, "the search follows");

        await page.goto(address);
        if (size === "phone") await page.locator("[data-toggle-context]").click();
        await panel(page, word).getByText(word("document.edit"), { exact: true }).click();
        await panel(page, word).getByLabel(word("level"), { exact: true }).selectOption({ label: word("level.amber") });
        await panel(page, word).getByLabel(word("document.shelf")).fill("別の棚");
        await axe(page);
        await desk.shot(page, `document-edit-${language}-${size}-${colorScheme}`);
        await panel(page, word).locator("details[open]").getByRole("button", { name: word("save") }).click();
        await page.locator(".page-head").getByText(word("level.amber")).waitFor();
        await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
        await page.locator(".page-head").getByText(word("level.green")).waitFor();
        await page.getByRole("link", { name: "試しの棚" }).first().waitFor();

        if (size === "phone") await page.locator("[data-toggle-context]").click();
        await panel(page, word).locator("details[data-delete] > summary").click();
        await panel(page, word).getByRole("button", { name: word("document.delete.do") }).press("Enter");
        await page.getByRole("heading", { level: 1, name: word("documents.title") }).waitFor();
        assert.equal(await page.getByRole("link", { name: title }).count(), 0);
        assert.equal((await page.goto(address)).status(), 404);
        await page.goto("/documents/deleted");
        const row = page.getByRole("row").filter({ hasText: title });
        await axe(page);
        await fits(page);
        await desk.shot(page, `documents-deleted-${language}-${size}-${colorScheme}`);
        await row.getByRole("button", { name: word("documents.restore") }).click();
        await row.waitFor({ state: "detached" });
        await page.goto(address);
        await page.getByRole("heading", { level: 1, name: title }).waitFor();
      });
    }
  }

  test(`documents ${language}: what is refused keeps what was typed`, async (desk) => {
    const page = await desk.signIn(language);
    await make(page, word, "題");
    await page.getByLabel(word("document.title")).fill("　 ");
    await page.getByLabel(word("document.code")).fill("Sec91-02");
    await page.locator("form[data-keep]").evaluate((form) => { form.noValidate = true; });
    await page.getByLabel(word("document.title")).fill(" ");
    await page.getByRole("button", { name: word("documents.new.do") }).click();
    await page.getByRole("alert").first().waitFor();
    assert.equal(await page.getByLabel(word("document.code")).inputValue(), "Sec91-02");
    assert.equal(await page.getByLabel(word("document.shelf")).inputValue(), "試しの棚");
  });
}

test("the last change of a document can be taken back from the list of documents after its deletion", async (desk) => {
  const word = words("ja");
  const page = await desk.signIn("ja");
  await make(page, word, "すぐ戻す文書");
  await page.getByRole("button", { name: word("documents.new.do") }).click();
  await page.getByRole("heading", { level: 1, name: "すぐ戻す文書" }).waitFor();
  await page.goto(new URL(page.url()).pathname);
  await panel(page, word).locator("details[data-delete] > summary").click();
  await panel(page, word).getByRole("button", { name: word("document.delete.do") }).click();
  await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
  await page.getByRole("link", { name: "すぐ戻す文書" }).waitFor();
});

for (const language of LANGUAGES) {
  const word = words(language);
  test(`documents ${language}: one is begun from a template`, async (desk) => {
    const page = await desk.signIn(language);
    await make(page, word, `十一月の会議${language}`);
    await page.getByLabel(word("documents.template"), { exact: true }).selectOption({ label: "会議の記録" });
    await axe(page);
    await page.getByRole("button", { name: word("documents.new.do") }).press("Enter");
    await page.getByRole("heading", { level: 1, name: `十一月の会議${language}` }).waitFor();
    await page.locator("#outline").getByText("決まったこと", { exact: true }).waitFor();
  });
}
