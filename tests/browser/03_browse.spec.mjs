import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { choose, openFixture, outline, panel } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);

  test(`browse ${language}: a folded branch opens and closes`, async (desk) => {
    const page = await desk.signIn(language);
    const list = await openFixture(page, word);
    const child = list.getByText("画面を撮っておく");
    const branch = list.getByRole("listitem").filter({ has: page.getByRole("link", { name: "【緊急】画面が書き換えられた", exact: true }) }).last();
    const fold = branch.getByRole("button", { name: word("outline.fold") }).first();
    if ((await fold.getAttribute("aria-expanded")) === "false") await fold.click();
    await child.waitFor();
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    await fold.click();
    await child.waitFor({ state: "hidden" });
    await fold.press(" ");
    await child.waitFor();
  });

  test(`browse ${language}: a chosen topic is shown beside, and has an address`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, "二番目の項目");
    await axe(page);
    const address = page.url();
    const other = await desk.signIn(language);
    await other.goto(address);
    await panel(other, word).getByRole("heading", { name: "二番目の項目" }).waitFor();
    await outline(other, word).getByRole("link", { name: "二番目の項目", exact: true }).waitFor();
  });

  test(`browse ${language}: without script the same is there`, async (desk) => {
    await openFixture(await desk.signIn(language), word);
    const page = await desk.signIn(language, { javaScriptEnabled: false });
    await page.goto("/documents?filter=Fum90-01");
    await page.getByRole("link", { name: "試しの手順書" }).first().click();
    await page.getByRole("link", { name: "二番目の項目", exact: true }).click();
    await panel(page, word).getByRole("heading", { name: "二番目の項目" }).waitFor();
  });

  test(`browse ${language}: on a phone the panel is a sheet that closes`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone });
    await openFixture(page, word);
    await choose(page, word, "二番目の項目");
    await panel(page, word).getByRole("button", { name: word("context.fold") }).click();
    await panel(page, word).waitFor({ state: "hidden" });
  });
}

test("the map shows the root and leads back to the outline", async (desk) => {
  const word = words("ja");
  const page = await desk.signIn("ja");
  await openFixture(page, word);
  await page.getByRole("link", { name: word("document.map") }).click();
  await page.locator("[data-map][data-ready]").waitFor();
  const map = page.getByRole("group", { name: word("document.map") });
  await map.getByRole("treeitem", { name: "試しの手順書" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const open = map.getByRole("link", { name: word("map.open") });
  await open.waitFor();
  await open.click();
  await outline(page, word).waitFor();
});
