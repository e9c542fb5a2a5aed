import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { openFixture } from "./fixture.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);
  const found = (page) => page.locator("#results");

  test(`search ${language}: results come while typing, two characters are enough`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await page.goto("/search");
    const box = page.getByRole("searchbox", { name: word("search.everything") });
    await box.fill("書き換え");
    await found(page).getByRole("link", { name: "画面が書き換えられた" }).first().waitFor();
    assert.ok((await found(page).locator("mark").count()) > 0, "what matched is not marked");
    assert.match(page.url(), /q=/);
    await box.fill("画面");
    await found(page).getByRole("link", { name: "画面を撮っておく" }).first().waitFor();
    await axe(page);
  });

  test(`search ${language}: a hit opens its topic`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await page.goto("/search?q=" + encodeURIComponent("委託先に連絡"));
    await found(page).getByRole("link", { name: "委託先に連絡する" }).first().click();
    await page.getByRole("complementary", { name: word("context.title") }).getByRole("heading", { name: "委託先に連絡する" }).waitFor();
  });

  test(`search ${language}: a synonym is searched too, and said; a search may stay in one document`, async (desk) => {
    const page = await desk.signIn(language);
    await page.goto("/search?q=" + encodeURIComponent("ウイルス"));
    await page.getByRole("status").filter({ hasText: "マルウェア" }).waitFor();
    await found(page).getByRole("link").filter({ hasText: "マルウェア" }).first().waitFor();
    const more = found(page).getByRole("link", { name: new RegExp(word("search.more_hits").replace(/[{]+COUNT[}]+/, "[0-9]+")) });
    await page.goto("/search?q=" + encodeURIComponent("相談"));
    await more.first().click();
    const inside = page.getByRole("checkbox", { name: word("search.in_document").split("{")[0] });
    assert.ok(await inside.isChecked());
    assert.equal(await found(page).getByRole("heading", { level: 2 }).count(), 1);
    await axe(page);
  });

  test(`search ${language}: nothing found says what to do`, async (desk) => {
    const page = await desk.signIn(language);
    await page.goto("/search?q=zzqqxxyy");
    await page.getByRole("heading", { name: word("search.nothing.title") }).waitFor();
    assert.ok((await page.getByRole("status").filter({ hasText: "zzqqxxyy" }).count()) > 0);
  });
}

test("half-composed words are not searched", async (desk) => {
  const page = await desk.signIn("ja");
  await page.goto("/search");
  const asked = [];
  page.on("request", (request) => { if (request.url().includes("/search/results")) asked.push(request.url()); });
  const box = page.getByRole("searchbox");
  await box.focus();
  await box.evaluate((field) => {
    field.value = "か";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(400);
  assert.deepEqual(asked, []);
  await box.evaluate((field) => field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "か" })));
  await page.waitForResponse((response) => response.url().includes("/search/results"));
});
