import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { addFirst, open, rewrite, shows } from "./outline.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);

  test(`words ${language}: what is written in the toolbar is the reason of every save, and the history tells it`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await page.getByLabel(word("outline.why"), { exact: true }).fill("第5版に合わせるため");
    await addFirst(page, title, "項目");
    await page.getByRole("link", { name: word("document.history"), exact: true }).click();
    await page.getByText("第5版に合わせるため").first().waitFor();
  });

  test(`words ${language}: they are asked for where others read the document, and nothing waits for them`, async (desk) => {
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

  test(`words ${language}: a text's Markdown is shown in its row, written as it stands, and its links lead on`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await addFirst(page, title, "先の項目");
    const goal = await page.locator("#outline [data-topic]").last().getAttribute("data-topic");
    const row = page.locator("#outline .row").last();
    await rewrite(page, "先の項目", `**至急**は\`ping\`、[手順](/topics/${goal})へ`);
    await row.locator("strong").getByText("至急").waitFor();
    assert.equal(await row.locator("code").textContent(), "ping");
    assert.equal(await row.locator("[data-row]").textContent(), "至急はping、手順へ");
    await row.locator("[data-row]").focus();
    await page.keyboard.press("F2");
    assert.equal(await page.locator(".writing").textContent(), `**至急**は\`ping\`、[手順](/topics/${goal})へ`);
    await page.keyboard.press("Escape");
    await row.locator("strong").waitFor();
    await axe(page);
    await row.getByRole("link", { name: "手順", exact: true }).click();
    await page.locator("#context strong").getByText("至急").waitFor();
  });

  test(`words ${language}: a note is seen as it will be shown while it is written`, async (desk) => {
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
