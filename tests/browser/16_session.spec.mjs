import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, openFixture, outline, panel } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const editor = (page, word) => panel(page, word).locator("details[data-edit]");
const note = (page, word) => panel(page, word).getByRole("textbox", { name: word("topic.note") });
const soon = () => new Date(Date.now() + 2 * 60_000).toISOString();

async function begin(page, word) {
  await openFixture(page, word);
  await choose(page, word, "二番目の項目");
  await editor(page, word).locator("summary").click();
}

/** The page believes, and the server says, that the session ends in two minutes. */
async function endSoon(page) {
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/name="session-ends" content="[^"]*"/, `name="session-ends" content="${soon()}"`);
    return route.fulfill({ response: answer, body });
  });
  await page.route("**/session", (route) => (route.request().method() === "GET" ? route.fulfill({ json: { ends: soon() } }) : route.fallback()));
}

for (const language of LANGUAGES) {
  const word = words(language);

  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`session ${language} ${size} ${colorScheme}: it warns before it ends, and goes on by a key`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        await endSoon(page);
        await page.goto("/documents/new");
        const dialog = page.getByRole("dialog", { name: word("session.ending") });
        await dialog.waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `session-${language}-${size}-${colorScheme}`);
        const renewed = page.waitForResponse((answer) => answer.url().endsWith("/session") && answer.request().method() === "POST");
        await page.keyboard.press("Enter");
        const ends = (await (await renewed).json()).ends;
        assert.ok(Date.parse(ends) - Date.now() > 3600_000, ends);
        await dialog.waitFor({ state: "hidden" });
      });
    }
  }

  test(`session ${language}: ended while typing, the text is there after signing in again, and is saved`, async (desk) => {
    const page = await desk.signIn(language);
    await begin(page, word);
    const typed = `終わる前に書いた ${language}`;
    await note(page, word).fill(typed);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await editor(page, word).getByRole("button", { name: word("save") }).click();
    await page.getByRole("alert").filter({ hasText: word("request.expired") }).waitFor();
    assert.equal(await note(page, word).inputValue(), typed);
    await page.context().addCookies(cookies);
    await page.reload();
    assert.equal(await note(page, word).inputValue(), typed);
    await editor(page, word).getByRole("button", { name: word("save") }).click();
    await outline(page, word).getByText(typed).waitFor();
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await outline(page, word).getByText(typed).waitFor({ state: "detached" });
  });

  test(`session ${language}: a whole-page form that the end swallowed is filled again`, async (desk) => {
    const page = await desk.signIn(language);
    await page.goto("/documents/new");
    await page.getByLabel(word("document.title")).fill("書きかけの題");
    await page.getByLabel(word("document.shelf")).fill("棚");
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole("button", { name: word("documents.new.do") }).click();
    await page.waitForLoadState();
    await page.context().addCookies(cookies);
    await page.goto("/documents/new");
    assert.equal(await page.getByLabel(word("document.title")).inputValue(), "書きかけの題");
    await page.getByRole("button", { name: word("documents.new.do") }).click();
    await page.getByRole("heading", { level: 1, name: "書きかけの題" }).waitFor();
    await page.goto("/documents/new");
    assert.equal(await page.getByLabel(word("document.title")).inputValue(), "", "what was saved is no draft any more");
  });
}
