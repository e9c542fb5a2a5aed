import { choose, openFixture, outline, panel } from "./fixture.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const CITED = "この手順書は画面の試験に使う【2024年6月1日試験機構】";

for (const language of LANGUAGES) {
  const word = words(language);
  const mark = (page, kind) => panel(page, word).getByRole("listitem").filter({ hasText: word(`mark.${kind}`) }).filter({ hasText: word("mark.correct") }).first();

  test(`correct ${language}: a recognised source is put right and stays so`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, CITED);
    const issuer = `正しい機構 ${language}`;
    const source = mark(page, "citation");
    await source.locator("summary").click();
    await source.locator('input[name="issuer"]').fill(issuer);
    await source.getByRole("button", { name: word("mark.save") }).click();
    await panel(page, word).getByText(issuer).first().waitFor();
    await panel(page, word).getByText(word("mark.confirmed"), { exact: true }).first().waitFor();
    await page.reload();
    await panel(page, word).getByText(issuer).first().waitFor();
  });

  test(`correct ${language}: a level set by a person goes down the branch`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await choose(page, word, "2 対応");
    await panel(page, word).getByText(word("level"), { exact: true }).last().click();
    await panel(page, word).getByRole("combobox", { name: word("level.own") }).selectOption({ label: word("level.red") });
    await panel(page, word).locator("details[open]").getByRole("button", { name: word("save") }).click();
    await page.getByRole("status").getByRole("button", { name: word("undo") }).waitFor();
    await outline(page, word).getByText(word("level.red")).first().waitFor();
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await outline(page, word).getByText(word("level.red")).first().waitFor({ state: "detached" });
  });
}
