import assert from "node:assert/strict";
import { choose, openFixture, outline, panel, press } from "./fixture.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);
  const act = (page, name) => panel(page, word).getByText(word(name), { exact: true }).first();

  test(`edit ${language}: a changed text is kept, and undone`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, "二番目の項目");
    await act(page, "topic.edit").click();
    const form = panel(page, word).locator("form").filter({ has: page.getByLabel(word("reason")) }).filter({ has: page.getByRole("textbox", { name: word("topic.note") }) });
    await form.getByRole("textbox", { name: word("topic.text") }).fill("変えた項目\n二行目");
    await form.getByRole("textbox", { name: word("topic.note") }).fill("メモも書いた");
    await form.getByLabel(word("reason")).fill("試験");
    await press(page, form.getByRole("button", { name: word("save") }));
    await outline(page, word).getByRole("link", { name: /変えた項目\s*二行目/ }).waitFor();
    await panel(page, word).getByText("メモも書いた").first().waitFor();
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await outline(page, word).getByRole("link", { name: "二番目の項目", exact: true }).waitFor();
  });

  test(`edit ${language}: add below, move up, delete, undo`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, "2 対応");
    await act(page, "topic.add").click();
    const added = `加えた項目 ${language}`;
    const form = panel(page, word).locator("form").filter({ has: page.getByRole("button", { name: word("topic.add.child") }) });
    await form.getByRole("textbox", { name: word("topic.text") }).fill(added);
    await press(page, form.getByRole("button", { name: word("topic.add.child") }));
    await outline(page, word).getByRole("link", { name: added, exact: true }).waitFor();
    await choose(page, word, added);
    await act(page, "topic.move").click();
    await press(page, panel(page, word).getByRole("button", { name: word("topic.move.up"), exact: true }));
    await page.getByRole("status").getByRole("button", { name: word("undo") }).waitFor();
    await choose(page, word, added);
    await act(page, "topic.delete").click();
    await press(page, panel(page, word).getByRole("button", { name: word("topic.delete.do") }));
    await outline(page, word).getByRole("link", { name: added, exact: true }).waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await outline(page, word).getByRole("link", { name: added, exact: true }).waitFor();
    await choose(page, word, added);
    await act(page, "topic.delete").click();
    await press(page, panel(page, word).getByRole("button", { name: word("topic.delete.do") }));
    await outline(page, word).getByRole("link", { name: added, exact: true }).waitFor({ state: "detached" });
  });

  test(`edit ${language}: what was typed outlives a reload`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, "二番目の項目");
    await act(page, "topic.edit").click();
    const note = panel(page, word).getByRole("textbox", { name: word("topic.note") });
    await note.fill("まだ保存していない");
    await page.reload();
    assert.equal(await note.inputValue(), "まだ保存していない");
  });

  test(`edit ${language}: every change is in the history`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await page.getByRole("link", { name: word("document.history") }).click();
    assert.ok((await page.getByRole("main").getByRole("listitem").count()) > 1);
  });
}
