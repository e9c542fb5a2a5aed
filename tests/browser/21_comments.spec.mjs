import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, openFixture, panel } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const TOPIC = "対応手順【専門員用】";

/** A second person with a session of her own; the administrator makes her and her link on the page. */
async function colleague(desk, page, word, name, mail, options) {
  await page.goto("/people");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  if ((await row.count()) === 0) {
    await page.getByLabel(word("people.name")).fill(name);
    await page.getByLabel(word("people.mail")).fill(mail);
    await page.getByLabel(word("role.first-line"), { exact: true }).check();
    await page.getByRole("button", { name: word("add"), exact: true }).click();
  }
  await row.getByRole("button", { name: word("people.make_link") }).click();
  const link = await page.locator("main code").innerText();
  const theirs = await desk.stranger(options);
  await desk.useLink(theirs, new URL(link).pathname);
  return theirs;
}

const comments = (page, word) => panel(page, word).getByRole("region", { name: word("comments.title") });

/** Fills a form of the panel by keys, sends it by keys, and waits for the answer. */
async function say(page, form, label, text, button) {
  await form.locator(":scope > summary").first().press("Enter");
  const field = form.getByRole("textbox", { name: label });
  await field.focus();
  await page.keyboard.insertText(text);
  await form.getByRole("button", { name: button, exact: true }).press("Enter");
  await page.locator("#context:not([aria-busy])").waitFor();
}

const unread = async (page) => Number((await page.locator("[data-unread] .count").innerText().catch(() => "0")).replace(/\D/g, "") || 0);

let round = 0;
for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`comments ${language} ${size}: a question reaches who is mentioned, is answered and resolved, all by keys`, async (desk) => {
      round += 1;
      const name = `相談 花子${"一二三四五六"[round]}`;
      const page = await desk.signIn(language, { viewport });
      const hers = await colleague(desk, page, word, name, `h${round}@desk.example`, { viewport });
      await desk.speak(hers, language);
      await page.goto("/comments?list=questions");
      await axe(page);
      await openFixture(page, word);
      await choose(page, word, TOPIC);

      const begin = comments(page, word).locator("[data-begin-comment]");
      await say(page, begin, word("comments.text"), `@${name}さん、この手順は**古い**ですか？ ${round}`, word("comments.send_question"));
      const question = comments(page, word).getByRole("article").filter({ hasText: `ですか？ ${round}` });
      await question.locator("strong").getByText("古い").waitFor();
      await question.locator(".chip").getByText(name).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.id), "comments", "the focus stays with the comments");
      await page.locator("#outline .chip-comments").first().waitFor({ state: "attached" });
      await axe(page);
      await fits(page);
      await desk.shot(page, `comments-${language}-${size}-asked`);

      await hers.goto("/");
      assert.equal(await unread(hers), 1);
      await hers.getByRole("link", { name: new RegExp(`^${word("notifications.title")}`) }).press("Enter");
      await hers.getByRole("heading", { level: 1, name: word("notifications.title") }).waitFor();
      await hers.getByText(word("notifications.no_mail")).waitFor();
      await axe(hers);
      await fits(hers);
      await desk.shot(hers, `comments-${language}-${size}-notified`);
      await hers.getByRole("main").getByRole("link", { name: word("notice.mention").split("{who}")[1] }).press("Enter");
      const asked = comments(hers, word).getByRole("article").filter({ hasText: `ですか？ ${round}` });
      await asked.waitFor();
      await hers.waitForLoadState();
      assert.equal(await unread(hers), 0, "what was opened is read");
      await say(hers, asked.locator("[data-reply]"), word("comments.text"), `はい、直します。 ${round}`, word("comments.reply_send"));
      await asked.getByRole("paragraph").filter({ hasText: `はい、直します。 ${round}` }).waitFor();
      await asked.getByRole("button", { name: word("comments.resolve") }).press("Enter");
      await comments(hers, word).locator("[data-resolved]").waitFor();
      await asked.waitFor({ state: "hidden" });

      await page.goto("/notifications");
      assert.ok((await unread(page)) >= 2, "the answer and the resolution");
      await page.getByRole("button", { name: word("notifications.read_all") }).press("Enter");
      await page.locator("[data-unread] .count").waitFor({ state: "detached" });
      await page.goto("/comments?list=resolved");
      await page.getByRole("link", { name: `ですか？ ${round}` }).waitFor();
      await axe(page);
      await fits(page);
      await desk.shot(page, `comments-${language}-${size}-list`);
    });
  }

  test(`comments ${language}: what is refused stays as typed, and a deleted comment is restored`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, TOPIC);
    const begin = comments(page, word).locator("[data-begin-comment]");
    await say(page, begin, word("comments.text"), `${language} ${"長".repeat(7000)}`, word("comments.send_comment"));
    await panel(page, word).getByRole("alert").waitFor();
    const field = begin.getByRole("textbox", { name: word("comments.text") });
    assert.equal((await field.inputValue()).length, 7003);
    await axe(page);
    await field.fill(`取り消す話 ${language}`);
    await begin.getByRole("button", { name: word("comments.send_comment"), exact: true }).press("Enter");
    const one = comments(page, word).getByRole("article").filter({ hasText: `取り消す話 ${language}` });
    await one.waitFor();
    await one.locator(":scope ol details").first().locator(":scope > summary").press("Enter");
    await one.getByRole("textbox", { name: word("comments.text") }).first().fill(`取り消した話 ${language}`);
    await one.getByRole("button", { name: word("save") }).press("Enter");
    const changed = comments(page, word).getByRole("article").filter({ hasText: `取り消した話 ${language}` });
    await changed.getByText(word("comments.edited")).first().waitFor();
    await changed.getByRole("button", { name: word("comments.delete") }).press("Enter");
    const gone = comments(page, word).getByRole("article").filter({ hasText: word("comments.deleted") });
    await gone.getByRole("button", { name: word("undo") }).press("Enter");
    await changed.waitFor();
  });
}

test("comments without script: the form posts, and the page comes back with the comment", async (desk) => {
  const word = words("ja");
  const setup = await desk.signIn("ja");
  await openFixture(setup, word);
  await choose(setup, word, TOPIC);
  const page = await desk.stranger({ javaScriptEnabled: false });
  await page.context().addCookies(await setup.context().cookies());
  await page.goto(setup.url());
  await page.locator("[data-begin-comment] > summary").click();
  await page.getByRole("textbox", { name: word("comments.text") }).first().fill("スクリプトなしの話");
  await page.getByRole("button", { name: word("comments.send_comment"), exact: true }).click();
  await page.getByRole("article").getByText("スクリプトなしの話").first().waitFor();
  assert.match(page.url(), /#comment-\d+$/);
});
