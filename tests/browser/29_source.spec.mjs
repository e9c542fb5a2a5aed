import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, openFixture, panel, press } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const LINE = "テレワークセキュリティガイドライン（第4版）【2018年4月総務省】 https://www.example.go.jp/telework.pdf";
const TOPIC = "2 対応";

const form = (page, word) => panel(page, word).locator("details.source");
const field = (page, word, name) => form(page, word).getByRole("textbox", { name: word(`mark.field.${name}`) });
const source = (page, word) => panel(page, word).getByRole("listitem").filter({ hasText: "テレワークセキュリティガイドライン" });

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`source ${language} ${size}: a pasted line is read, put right, saved and undone, by keys`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      await openFixture(page, word);
      await choose(page, word, TOPIC);
      await form(page, word).locator("summary").press("Enter");
      await form(page, word).getByRole("textbox", { name: word("source.line") }).fill(LINE);
      await page.keyboard.press("Enter");
      await field(page, word, "title").waitFor();
      assert.equal(await field(page, word, "title").inputValue(), "テレワークセキュリティガイドライン");
      assert.equal(await field(page, word, "edition").inputValue(), "第4版");
      assert.equal(await field(page, word, "issuer").inputValue(), "総務省");
      assert.equal(await field(page, word, "date").inputValue(), "2018-04");
      assert.equal(await field(page, word, "url").inputValue(), "https://www.example.go.jp/telework.pdf");
      await page.waitForFunction(() => document.activeElement?.id === "source-title");
      await axe(page);
      await fits(page);
      await form(page, word).scrollIntoViewIfNeeded();
      await desk.shot(page, `source-read-${language}-${size}`);
      await field(page, word, "date").fill("いつか");
      await press(page, form(page, word).getByRole("button", { name: word("source.save") }));
      await panel(page, word).getByRole("alert").getByText(word("error.source_date")).waitFor();
      assert.equal(await field(page, word, "issuer").inputValue(), "総務省", "what was typed stays");
      await field(page, word, "date").fill("平成30年4月13日");
      await page.keyboard.press("Enter");
      await source(page, word).waitFor();
      assert.match(await source(page, word).innerText(), /第4版.*総務省.*2018/s);
      assert.equal(await source(page, word).getByRole("link", { name: /www\.example\.go\.jp/ }).getAttribute("href"), "https://www.example.go.jp/telework.pdf");
      await axe(page);
      await source(page, word).scrollIntoViewIfNeeded();
      await desk.shot(page, `source-saved-${language}-${size}`);
      await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
      await source(page, word).waitFor({ state: "detached" });
    });
  }

  test(`source ${language}: without script the same forms do it`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, TOPIC);
    const address = page.url();
    const plain = await desk.signIn(language, { javaScriptEnabled: false });
    await plain.goto(address);
    await form(plain, word).locator("summary").click();
    await form(plain, word).getByRole("textbox", { name: word("source.line") }).fill("総務省「小さな会社の手引き」");
    await form(plain, word).getByRole("button", { name: word("source.read") }).click();
    assert.equal(await field(plain, word, "title").inputValue(), "小さな会社の手引き");
    await form(plain, word).getByRole("button", { name: word("source.save") }).click();
    await panel(plain, word).getByRole("listitem").filter({ hasText: "小さな会社の手引き" }).first().waitFor();
    await plain.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await panel(plain, word).getByRole("listitem").filter({ hasText: "小さな会社の手引き" }).waitFor({ state: "detached" });
  });
}
