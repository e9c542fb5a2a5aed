import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const SHARED = "警察署に相談する。記録は消さない。";
let round = 0;

const node = (id, text, below = "") => `<node ID="${id}" TEXT="${text}">${below}</node>`;
const map = (name, body) => ({ name: `${name}.mm`, mimeType: "application/xml", buffer: Buffer.from(`<map version="1.0.1">${node("R", `${name} 統合の試し`, body)}</map>`) });
const before = [node("A", SHARED), node("B", "受付は9時から"), node("C", "連絡先", node("D", "夜間の連絡先")), node("E", "古い様式"), node("F", "あいさつ"), node("G", "使わない手順")].join("");
const after = [node("A", "警視庁に相談する。記録は消さない。"), node("B", "受付は8時半から"), node("C", "連絡先一覧"), node("D", "夜間の連絡先"), node("F", "あいさつ"), node("H", "新しい様式", node("I", "記入例"))].join("");

async function bring(page, word, file) {
  await page.goto("/imports/new");
  await page.getByLabel(word("imports.choose"), { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: word("imports.begin") }).click();
  await page.getByRole("status").filter({ hasText: word("imports.done").split("{")[0] }).waitFor();
}

async function rewrite(page, from, into) {
  await page.locator("#outline [data-row]").filter({ hasText: from }).first().focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(into);
  await page.keyboard.press("Escape");
}

/** A file, what is changed here, and the file as it comes again. The document's address. */
async function merged(page, word) {
  round += 1;
  const name = `Fum91-${String(round).padStart(2, "0")}`;
  await bring(page, word, map(name, before));
  await page.goto(`/documents?filter=${name}`);
  await page.getByRole("link", { name: "統合の試し" }).first().click();
  await page.locator("#outline [data-row]").nth(1).waitFor();
  await page.waitForLoadState();
  await rewrite(page, "警察署に", "警察署に相談する。記録は必ず保存する。");
  await rewrite(page, "受付は", "受付は10時から");
  await rewrite(page, "古い様式", "古い様式（今年度まで）");
  await rewrite(page, "あいさつ", "あいさつと名乗り");
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
  const address = page.url().split("?")[0];
  await bring(page, word, map(name, after));
  return { address, name };
}

const tile = (page, word, key) => page.getByRole("navigation", { name: word("merges.contents") }).locator(".tile").filter({ hasText: word(key) }).locator("b");

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`merge ${language} ${size}: what a file brought is shown, decided, undone as a whole and done again, by keys`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      const { address } = await merged(page, word);
      await page.getByRole("link", { name: word("imports.report") }).click();
      await page.getByRole("link", { name: word("merges.see") }).click();
      await page.getByRole("heading", { name: word("merges.title"), exact: true }).waitFor();
      assert.equal(await tile(page, word, "merges.open").innerText(), "2");
      assert.equal(await tile(page, word, "merges.joined").innerText(), "1");
      assert.equal(await tile(page, word, "merges.left").innerText(), "1");
      assert.equal(await tile(page, word, "compare.added").innerText(), "2");
      await page.getByText("警視庁に相談する。記録は必ず保存する。").first().waitFor();
      await page.getByRole("region", { name: /あいさつと名乗り/ }).getByText("あいさつ", { exact: true }).waitFor();
      await axe(page);
      await fits(page);
      await page.screenshot({ path: `${desk.shots}/merge-whole-${language}-${size}.png`, fullPage: true, caret: "initial" });

      await page.getByRole("region", { name: /受付は10時から/ }).getByRole("button", { name: word("conflicts.take_theirs") }).press("Enter");
      const decided = page.getByRole("region", { name: word("merges.answered") });
      await decided.getByText(word("merges.choice.theirs")).waitFor();
      await axe(page);
      await page.getByRole("region", { name: word("merges.undo") }).getByRole("button", { name: word("merges.undo") }).press("Enter");
      await page.getByText(word("merges.undone").split("{")[0]).first().waitFor();
      await axe(page);
      await fits(page);
      await page.screenshot({ path: `${desk.shots}/merge-undone-${language}-${size}.png`, fullPage: true, caret: "initial" });
      await page.goto(address);
      await page.locator("#outline").getByText("受付は10時から").first().waitFor();
      await page.locator("#outline").getByText("使わない手順").first().waitFor();
      assert.equal(await page.locator("#outline").getByText("新しい様式").count(), 0);

      await page.goto(`${address}/history`);
      await page.locator(".change-group").getByRole("link", { name: word("change.import") }).first().click();
      await page.getByRole("button", { name: word("merges.redo") }).press("Enter");
      await page.getByRole("region", { name: word("merges.undo") }).waitFor();
      await page.goto(address);
      await page.locator("#outline").getByText("受付は8時半から").first().waitFor();
    });
  }

  test(`merge ${language}: what was changed since stays at an undo, and the same file brings its changes again`, async (desk) => {
    const page = await desk.signIn(language);
    const { address, name } = await merged(page, word);
    await page.goto(address);
    await rewrite(page, "連絡先一覧", "連絡先一覧（最新）");
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
    await page.goto(address);
    await page.getByRole("link", { name: word("merges.see") }).click();
    const turn = page.getByRole("region", { name: word("merges.undo") });
    await turn.getByText(word("merges.staying")).waitFor();
    await turn.getByRole("link", { name: "連絡先一覧（最新）" }).waitFor();
    await desk.shot(page, `merge-staying-${language}`);
    await turn.getByRole("button", { name: word("merges.undo") }).click();
    await page.getByText(word("merges.stayed")).waitFor();
    await bring(page, word, map(name, after));
    await page.getByRole("link", { name: word("imports.report") }).click();
    await page.getByRole("link", { name: word("merges.see") }).click();
    assert.equal(await tile(page, word, "compare.added").innerText(), "2");
  });
}
