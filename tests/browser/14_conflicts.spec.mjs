import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const map = (text) => ({ name: "Fum90-03.mm", mimeType: "application/xml", buffer: Buffer.from(`<map version="1.0.1"><node ID="ID_1" TEXT="Fum90-03 食い違いの試し"><node ID="ID_2" TEXT="${text}"/></node></map>`) });

async function bring(page, word, text) {
  await page.goto("/imports/new");
  await page.getByLabel(word("imports.choose"), { exact: true }).setInputFiles(map(text));
  await page.getByRole("button", { name: word("imports.begin") }).click();
  await page.getByRole("status").filter({ hasText: word("imports.done").split("{")[0] }).waitFor();
}

async function rewrite(page, word, text) {
  await page.goto("/documents?filter=Fum90-03");
  await page.getByRole("link", { name: "食い違いの試し" }).click();
  await page.locator("#outline [data-row]").nth(1).click();
  await panel(page, word).locator("details[data-edit] > summary").click();
  await panel(page, word).getByRole("textbox", { name: word("topic.text") }).first().fill(text);
  await press(page, panel(page, word).locator("details[data-edit]").getByRole("button", { name: word("save") }));
}

let round = 0;
for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`conflicts ${language} ${size} ${colorScheme}: what was kept is decided by a person, and undone`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        round += 1;
        await bring(page, word, `最初の文 ${round}`);
        await rewrite(page, word, `ここで直した文 ${round}`);
        await bring(page, word, `ファイルの新しい文 ${round}`);
        await page.getByRole("link", { name: word("imports.report") }).click();
        await page.getByRole("link", { name: new RegExp(`^${word("conflicts.count")}`) }).click();
        const question = page.getByRole("region", { name: /ここで直した文/ });
        await question.getByText("ファイルの新しい文").first().waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `conflicts-${language}-${size}-${colorScheme}`);
        await question.getByRole("button", { name: word("conflicts.keep_ours") }).press("Enter");
        await page.getByText(word("conflicts.empty")).waitFor();
        await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
        await question.getByRole("button", { name: word("conflicts.take_theirs") }).click();
        await page.getByText(word("conflicts.empty")).waitFor();
        await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
        await question.getByText(word("conflicts.join")).click();
        await question.getByRole("textbox", { name: word("conflicts.joined") }).fill(`合わせた文 ${round}`);
        await axe(page);
        await question.getByRole("button", { name: word("conflicts.join_save") }).click();
        await page.getByText(word("conflicts.empty")).waitFor();
        await page.goto("/documents?filter=Fum90-03");
        await page.getByRole("link", { name: "食い違いの試し" }).click();
        await choose(page, word, `合わせた文 ${round}`);
      });
    }
  }
}

test("conflicts: what was written to join two texts is given back where somebody else saved meanwhile", async (desk) => {
  const word = words("ja");
  const page = await desk.signIn("ja", {});
  round += 1;
  await bring(page, word, `最初の文 ${round}`);
  await rewrite(page, word, `ここで直した文 ${round}`);
  await bring(page, word, `ファイルの新しい文 ${round}`);
  await page.goto("/conflicts");
  const question = page.getByRole("region", { name: new RegExp(`ここで直した文 ${round}`) });
  await question.getByText(word("conflicts.join")).click();
  await question.getByRole("textbox", { name: word("conflicts.joined") }).fill("長い時間をかけて合わせた文");
  const other = await page.context().newPage();
  await rewrite(other, word, `その間に直した文 ${round}`);
  await question.getByRole("button", { name: word("conflicts.join_save") }).click();
  assert.equal(await page.getByRole("textbox", { name: word("conflicts.typed") }).inputValue(), "長い時間をかけて合わせた文");
  await axe(page);
  await fits(page);
  await page.getByRole("link", { name: word("conflicts.look_again") }).click();
  await page.getByRole("region", { name: new RegExp(`その間に直した文 ${round}`) }).waitFor();
});
