import { axe, fits } from "./desk.mjs";
import { choose, openFixture, panel, press } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const open = (page, word) => openFixture(page, word, "Fum90-02", "参照の試し");
const dead = (page, word, text) => panel(page, word).getByRole("listitem").filter({ hasText: text }).filter({ hasText: word("references.dead") });

for (const language of LANGUAGES) {
  const word = words(language);

  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`references ${language} ${size} ${colorScheme}: what a topic refers to, and who changed it last`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        await open(page, word);
        await choose(page, word, "隣へのリンク");
        await panel(page, word).getByRole("heading", { name: word("references"), exact: true }).waitFor();
        await panel(page, word).getByRole("link", { name: "行き先のないリンク" }).first().waitFor();
        await axe(page);
        if (size === "phone") await panel(page, word).getByRole("button", { name: word("context.fold") }).click();
        await choose(page, word, "行き先のないリンク");
        await dead(page, word, "#ID_99").locator("summary").press("Enter");
        await axe(page);
        await fits(page);
        await desk.shot(page, `references-${language}-${size}-${colorScheme}`);
        await panel(page, word).getByRole("link", { name: word("topic.last_change.history") }).click();
        await page.getByRole("heading", { level: 1, name: "参照の試し" }).waitFor();
      });
    }
  }

  test(`references ${language}: a dead link is put right, and undone`, async (desk) => {
    const page = await desk.signIn(language);
    await open(page, word);
    await choose(page, word, "行き先のないリンク");
    const row = dead(page, word, "#ID_99");
    await row.locator("summary").click();
    await row.getByRole("textbox", { name: word("references.to") }).fill("#ID_3");
    await press(page, row.getByRole("button", { name: word("mark.save") }));
    await panel(page, word).getByRole("link", { name: /共通の項目/ }).waitFor();
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await dead(page, word, "#ID_99").waitFor();
  });

  test(`references ${language}: a mention of a document that is not there is taken away, and undone`, async (desk) => {
    const page = await desk.signIn(language);
    await open(page, word);
    await choose(page, word, "共通の項目は（Sec70-99）を参照");
    const row = dead(page, word, "Sec70-99");
    await row.locator("summary").click();
    await press(page, row.getByRole("button", { name: word("mark.remove") }));
    await row.waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await row.waitFor();
  });
}

test("a document is shown as of a day chosen in its history", async (desk) => {
  const word = words("ja");
  const page = await desk.signIn("ja");
  await open(page, word);
  await page.getByRole("link", { name: word("document.history") }).click();
  const today = await page.getByLabel(word("history.as_of")).getAttribute("max");
  await page.getByLabel(word("history.as_of")).fill(today);
  await page.getByRole("button", { name: word("history.show") }).click();
  await page.getByRole("link", { name: word("document.as_of_now") }).waitFor();
});
