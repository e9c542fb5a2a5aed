// A form that stands open does not take back what others save meanwhile, nor delete what they wrote.
import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { addFirst, insertAfter, lines, open, openWith, rewrite, row, shows } from "./outline.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const saved = (page) => page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });
const form = (page, kind) => page.locator(`#context details[data-${kind}]`);

for (const language of LANGUAGES) {
  const word = words(language);
  const save = (page, kind) => form(page, kind).getByRole("button", { name: word("save"), exact: true });
  const alert = (page) => panel(page, word).getByRole("alert");
  const changedMeanwhile = (page) => panel(page, word).locator(".message-warn").filter({ hasText: word("form.clash") });

  /** A second person in the document that this page shows. */
  async function other(desk, mine) {
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(mine.url());
    await theirs.waitForLoadState();
    return theirs;
  }

  /** Opens the document's form. */
  async function editing(page) {
    await panel(page, word).getByText(word("document.edit"), { exact: true }).click();
    return panel(page, word);
  }

  async function saveDocument(page) {
    await panel(page, word).locator("details[open]").getByRole("button", { name: word("save"), exact: true }).click();
    await page.waitForLoadState();
  }

  test(`stale ${language}: the form of a document leaves alone what its person left alone`, async (desk) => {
    const mine = await desk.signIn(language);
    const title = await open(mine, word, word("level.green"));
    const theirs = await other(desk, mine);
    const form = await editing(mine);

    const their = await editing(theirs);
    await their.getByLabel(word("document.title"), { exact: true }).fill(`${title}、改`);
    await their.getByLabel(word("level"), { exact: true }).selectOption({ label: word("level.amber-strict") });
    await saveDocument(theirs);
    await theirs.locator(".page-head").getByText(word("level.amber-strict")).waitFor();

    await form.getByLabel(word("document.owner"), { exact: true }).fill("担当係");
    await saveDocument(mine);
    await mine.locator(".document-facts").getByText("担当係").waitFor();
    await mine.getByRole("heading", { level: 1, name: `${title}、改` }).waitFor();
    await mine.locator(".page-head").getByText(word("level.amber-strict")).waitFor();
  });

  test(`stale ${language}: a field of a document that both changed is shown and asked about`, async (desk) => {
    const mine = await desk.signIn(language);
    await open(mine, word, word("level.green"));
    const theirs = await other(desk, mine);
    const form = await editing(mine);
    const their = await editing(theirs);
    await their.getByLabel(word("level"), { exact: true }).selectOption({ label: word("level.amber-strict") });
    await saveDocument(theirs);
    await theirs.locator(".page-head").getByText(word("level.amber-strict")).waitFor();

    await form.getByLabel(word("document.owner"), { exact: true }).fill("担当係");
    await form.getByLabel(word("level"), { exact: true }).selectOption({ label: word("level.amber") });
    await saveDocument(mine);
    await alert(mine).getByText(word("error.field_changed")).waitFor();
    await mine.locator(".page-head").getByText(word("level.amber-strict")).waitFor();
    const told = await changedMeanwhile(mine).textContent();
    for (const part of [word("level.green"), word("level.amber-strict"), theirs.person]) assert.ok(told.includes(part), told);
    assert.equal(await form.getByLabel(word("document.owner"), { exact: true }).inputValue(), "担当係");
    assert.equal(await form.getByLabel(word("level"), { exact: true }).inputValue(), "AMBER");
    await axe(mine);
    await desk.shot(mine, `stale-document-${language}`);
    await saveDocument(mine); // seen by now
    await mine.locator(".page-head .chip-level-amber").waitFor();
    assert.equal(await mine.locator("#context details[open]").count(), 0); // nothing of it waits to be typed again
    await mine.locator(".document-facts").getByText("担当係").waitFor();
  });

  test(`stale ${language}: properties of a topic are joined, and one that both changed is asked about`, async (desk) => {
    const mine = await desk.signIn(language);
    await addFirst(mine, await open(mine, word), "甲");
    const theirs = await other(desk, mine);
    await choose(mine, word, "甲");
    await choose(theirs, word, "甲");
    for (const page of [mine, theirs]) await form(page, "properties").locator("summary").click();

    await form(theirs, "properties").getByLabel(word("document.owner")).fill("あちらの人");
    await form(theirs, "properties").getByLabel(word("document.review_by")).fill("2027-04-01");
    await press(theirs, save(theirs, "properties"));

    await form(mine, "properties").getByLabel(word("audience")).selectOption({ label: word("audience.manager") });
    await press(mine, save(mine, "properties"));
    assert.equal(await alert(mine).count(), 0);
    await form(mine, "properties").locator("summary").click();
    assert.equal(await form(mine, "properties").getByLabel(word("document.owner")).inputValue(), "あちらの人");
    assert.equal(await form(mine, "properties").getByLabel(word("document.review_by")).inputValue(), "2027-04-01");
    assert.equal(await form(mine, "properties").getByLabel(word("audience")).inputValue(), "manager");

    await form(theirs, "properties").locator("summary").click();
    await form(theirs, "properties").getByLabel(word("document.owner")).fill("あちらの次の人");
    await press(theirs, save(theirs, "properties"));
    await form(mine, "properties").getByLabel(word("document.owner")).fill("こちらの人");
    await press(mine, save(mine, "properties"));
    await alert(mine).getByText(word("error.field_changed")).waitFor();
    assert.match(await changedMeanwhile(mine).textContent(), /あちらの人.*あちらの次の人/s);
    assert.equal(await form(mine, "properties").getByLabel(word("document.owner")).inputValue(), "こちらの人");
    await press(mine, save(mine, "properties"));
    assert.equal(await alert(mine).count(), 0);
    await form(mine, "properties").locator("summary").click();
    assert.equal(await form(mine, "properties").getByLabel(word("document.owner")).inputValue(), "こちらの人");
  });

  test(`stale ${language}: a mark is known by what it says, and one that is gone is told with what was typed`, async (desk) => {
    const mine = await desk.signIn(language);
    await addFirst(mine, await open(mine, word), "甲");
    await choose(mine, word, "甲");
    const marks = (page) => panel(page, word).locator(".recognised > li");
    const mark = (page, text) => marks(page).filter({ hasText: text });
    const act = (page, text, key) => press(page, mark(page, text).getByRole("button", { name: word(key), exact: true }));
    for (const text of ["先の札", "後の札"]) {
      await panel(mine, word).getByText(word("mark.add"), { exact: true }).click();
      await panel(mine, word).getByLabel(word("mark.kind"), { exact: true }).selectOption({ label: word("mark.tag") });
      await mine.locator("#new-mark-value").fill(text);
      await press(mine, panel(mine, word).locator("details[open]").getByRole("button", { name: word("add"), exact: true }));
      await mark(mine, text).waitFor();
    }
    const theirs = await other(desk, mine);
    await choose(theirs, word, "甲");
    for (const page of [mine, theirs]) for (const item of await marks(page).all()) await item.locator("summary").click();
    await act(theirs, "先の札", "mark.remove");
    await mark(theirs, "先の札").waitFor({ state: "detached" });

    await mark(mine, "先の札").getByRole("textbox").fill("直した札");
    await act(mine, "先の札", "mark.save");
    await alert(mine).getByText("直した札").waitFor();
    assert.deepEqual(await marks(mine).filter({ hasText: "後の札" }).count(), 1);
    await theirs.reload();
    assert.equal(await marks(theirs).count(), 1);
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`stale ${language}: what others added below is not deleted unseen${javaScriptEnabled ? "" : ", without script"}`, async (desk) => {
      const admin = await desk.signIn(language);
      const title = await open(admin, word);
      await addFirst(admin, title, "枝");
      const theirs = await other(desk, admin);
      const mine = await desk.signIn(language, { javaScriptEnabled });
      await mine.goto(admin.url());
      await choose(mine, word, "枝");
      await form(mine, "delete").locator("summary").click();
      await form(mine, "delete").getByLabel(word("reason")).fill("いらない");

      await choose(theirs, word, "枝");
      await form(theirs, "add").locator("summary").click();
      await form(theirs, "add").getByLabel(word("topic.text")).fill("枝の子");
      await press(theirs, form(theirs, "add").getByRole("button", { name: word("topic.add.child") }));
      await row(theirs, "枝の子").waitFor();

      const remove = () => form(mine, "delete").getByRole("button", { name: word("topic.delete.do") }).click();
      await remove();
      await alert(mine).getByText("枝の子").waitFor();
      assert.ok((await alert(mine).textContent()).includes(theirs.person));
      assert.equal(await form(mine, "delete").getByLabel(word("reason")).inputValue(), "いらない");
      await row(theirs, "枝の子").waitFor();
      await remove(); // seen by now
      await row(mine, "枝").waitFor({ state: "detached" });
      await mine.reload();
      assert.deepEqual(await lines(mine), [title]);
    });
  }

  test(`stale ${language}: a deletion that is asked about does not take along what came since the page was made`, async (desk) => {
    const mine = await desk.signIn(language);
    const title = await openWith(mine, word, ["枝", "\t子"]);
    const address = mine.url();
    const theirs = await other(desk, mine);
    await mine.context().setOffline(true);
    await row(mine, "枝").focus();
    await mine.keyboard.press("Delete");
    await rewrite(theirs, "子", "書いた子");
    await shows(theirs, [title, "  枝", "    書いた子"]);
    await mine.context().setOffline(false);
    await shows(mine, [title, "  枝", "    書いた子"]);

    await mine.goto(`/conflicts?document=${new URL(address).pathname.split("/")[2]}`);
    await insertAfter(theirs, "書いた子", "あとの子");
    await theirs.keyboard.press("Escape");
    await shows(theirs, [title, "  枝", "    書いた子", "    あとの子"]);
    await saved(theirs);
    const remove = () => mine.getByRole("region", { name: "枝" }).getByRole("button", { name: word("conflicts.delete") }).click();
    await remove();
    await mine.getByRole("alert").getByText("あとの子").waitFor();
    await axe(mine);
    await shows(theirs, [title, "  枝", "    書いた子", "    あとの子"]);
    await mine.getByRole("link", { name: word("conflicts.look_again") }).click();
    await remove(); // seen by now
    await mine.getByRole("region", { name: "枝" }).waitFor({ state: "detached" });
    await shows(theirs, [title]);
  });

  test(`stale ${language}: what one wrote oneself meanwhile is no obstacle`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await addFirst(page, title, "枝");
    await choose(page, word, "枝");
    await row(page, "枝").focus();
    await page.keyboard.press("Insert");
    await page.keyboard.press("Tab");
    await page.keyboard.type("自分の子");
    await page.keyboard.press("Escape");
    await saved(page);
    await form(page, "delete").locator("summary").click();
    await press(page, form(page, "delete").getByRole("button", { name: word("topic.delete.do") }));
    assert.equal(await alert(page).count(), 0);
    await row(page, "枝").waitFor({ state: "detached" });
    await row(page, "自分の子").waitFor({ state: "detached" });
  });
}
