import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { addFirst, open, rewrite, shows } from "./outline.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);

  test(`reasons ${language}: what is written in the toolbar is the reason of every save, and the history tells it`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await page.getByLabel(word("outline.why"), { exact: true }).fill("第5版に合わせるため");
    await addFirst(page, title, "項目");
    await page.getByRole("link", { name: word("document.history"), exact: true }).click();
    await page.getByText("第5版に合わせるため").first().waitFor();
  });

  test(`reasons ${language}: they are asked for where others read the document, and nothing waits for them`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word, word("level.green"));
    const why = page.getByLabel(word("outline.why_asked"), { exact: true });
    await addFirst(page, title, "項目");
    await page.getByText(word("outline.reason_missing")).waitFor();
    await axe(page);
    await why.fill("用語を改めた");
    await rewrite(page, "項目", "用語");
    await shows(page, [title, "  用語"]);
    await page.getByText(word("outline.reason_missing")).waitFor({ state: "hidden" });
    await page.getByRole("link", { name: word("document.history"), exact: true }).click();
    await page.getByText("用語を改めた").first().waitFor();
  });

  test(`reasons ${language}: a note is seen as it will be shown while it is written`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await choose(page, word, title);
    await panel(page, word).locator("details[data-edit] > summary").click();
    const view = page.getByRole("region", { name: word("note.view") });
    assert.equal(await view.isVisible(), false);
    await panel(page, word).getByRole("textbox", { name: word("topic.note") }).fill("**大事**なこと\n\n- 一\n- 二 <b>\n\n[先](https://a.example/)");
    await view.getByRole("listitem").first().waitFor();
    assert.equal(await view.locator("strong").textContent(), "大事");
    assert.equal(await view.getByRole("listitem").last().textContent(), "二 <b>");
    assert.equal(await view.getByRole("link").getAttribute("rel"), "noopener noreferrer");
    await axe(page);
    await desk.shot(page, `live-${language}`);
    await press(page, panel(page, word).getByRole("button", { name: word("save") }).first());
    assert.equal(await panel(page, word).locator(".panel-note strong").textContent(), "大事");
  });
}
