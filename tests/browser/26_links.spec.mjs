import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe, fits } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { addFirst, open, rewrite, shows } from "./outline.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const offers = (page, word) => page.getByRole("listbox", { name: word("completions") }).getByRole("option");
const row = (page, text) => page.locator("#outline .row").filter({ has: page.getByText(text, { exact: true }) });

/** Until the search knows what was written. */
async function found(page, text) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await page.request.get(`/suggestions/topics?q=${encodeURIComponent(text)}`);
    if ((await answer.json()).items.length > 0) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${text} is not found`);
}

for (const language of LANGUAGES) {
  const word = words(language);

  test(`links ${language}: [[ finds a topic, and what is chosen becomes words and a link that leads there and back`, async (desk) => {
    const page = await desk.signIn(language);
    const goal = `行き先の枝${language}`;
    await addFirst(page, await open(page, word), goal);
    await found(page, goal);
    const title = await open(page, word);
    const keys = page.keyboard;
    await page.locator("#outline [data-row]").first().focus();
    await keys.press("Insert");
    await keys.type(`手順は「「${goal.slice(0, -3)}`);
    await offers(page, word).filter({ hasText: goal }).waitFor();
    await axe(page);
    await desk.shot(page, `links-${language}`);
    while (!(await offers(page, word).filter({ hasText: goal }).getAttribute("aria-selected")).includes("true")) await keys.press("ArrowDown");
    await keys.press("Enter");
    await keys.type("を見る");
    await keys.press("Escape");
    await shows(page, [title, `  手順は${goal}を見る`]);
    const link = row(page, `手順は${goal}を見る`).getByRole("link", { name: goal, exact: true });
    await link.waitFor();
    await page.reload();
    await link.click();
    await page.locator("#context").getByText(goal, { exact: true }).first().waitFor();
    await page.locator("#context").getByRole("link", { name: `手順は${goal}を見る` }).first().waitFor(); // who refers to it
    await page.goBack();
    await row(page, `手順は${goal}を見る`).locator("[data-row]").focus();
    await rewrite(page, `手順は${goal}を見る`, `[[${goal.slice(0, 3)}`);
    await page.keyboard.press("Escape"); // no word was chosen: it stays as it was typed
    await shows(page, [title, `  [[${goal.slice(0, 3)}`]);
  });

  test(`links ${language}: a note gets its link in Markdown; Escape closes the list and nothing else`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone });
    const goal = `注記の行き先${language}`;
    const title = await open(page, word);
    await addFirst(page, title, goal);
    await found(page, goal);
    await choose(page, word, title);
    await panel(page, word).locator("details[data-edit] > summary").click();
    const note = panel(page, word).getByRole("textbox", { name: word("topic.note") });
    await note.fill("くわしくは");
    await note.press("End");
    await page.keyboard.type("[[注記");
    await offers(page, word).first().waitFor();
    await fits(page);
    await page.keyboard.press("Escape");
    await offers(page, word).first().waitFor({ state: "hidden" });
    assert.equal(await note.inputValue(), "くわしくは[[注記");
    await page.keyboard.type("の行き先");
    await offers(page, word).filter({ hasText: goal }).click();
    assert.match(await note.inputValue(), new RegExp(`^くわしくは\\[${goal}\\]\\(/topics/\\d+\\)$`));
    await press(page, panel(page, word).getByRole("button", { name: word("save") }).first());
    await panel(page, word).locator(".panel-note").getByRole("link", { name: goal }).click();
    await page.locator("#context").getByRole("link", { name: title }).last().waitFor(); // who refers to it
  });

  test(`links ${language}: @ in a comment offers the people who work here`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    const { person } = await colleague(desk, page, word, language);
    await choose(page, word, title);
    const field = panel(page, word).getByRole("textbox", { name: word("comments.text") }).first();
    if (!(await field.isVisible())) await panel(page, word).locator("details:has(textarea[name=comment]) > summary").first().click();
    await field.focus();
    await page.keyboard.type(`これを@${person}`);
    await offers(page, word).filter({ hasText: person }).first().waitFor();
    while (!(await offers(page, word).filter({ hasText: person }).first().getAttribute("aria-selected")).includes("true")) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    assert.equal(await field.inputValue(), `これを@${person} `);
    const asked = [];
    page.on("request", (request) => { if (request.url().includes("/suggestions/people")) asked.push(new URL(request.url()).searchParams.get("q")); });
    await field.fill("a@b");
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 300))); // the page's own clock: the pause after a key is over
    await field.fill("@後");
    await page.waitForRequest((request) => request.url().includes(encodeURIComponent("後")));
    assert.deepEqual(asked, ["後"], "a mail address calls nobody");
  });
}
