import { axe } from "./desk.mjs";
import { file, importFiles } from "./fixture.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);

  test(`import ${language}: files in, progress, report`, async (desk) => {
    const page = await desk.signIn(language);
    await importFiles(page, word, ["Fum90-01.mm", "broken.xmind"]);
    const row = page.getByRole("row").filter({ hasText: "broken.xmind" });
    await row.getByText(word("import.failed"), { exact: true }).waitFor();
    await axe(page);
    await page.getByRole("link", { name: word("imports.report") }).click();
    await page.getByRole("heading", { level: 1, name: word("imports.report") }).waitFor();
    await page.getByRole("row").filter({ hasText: "Fum90-01.mm" }).waitFor();
    await axe(page);
  });

  test(`import ${language}: the same file again changes nothing`, async (desk) => {
    const page = await desk.signIn(language);
    await importFiles(page, word, ["Fum90-01.mm"]);
    await importFiles(page, word, ["Fum90-01.mm"]);
    await page.getByRole("row").filter({ hasText: "Fum90-01.mm" }).getByText(word("import.unchanged"), { exact: true }).waitFor();
  });

  test(`import ${language}: without script one form does it`, async (desk) => {
    const page = await desk.signIn(language, { javaScriptEnabled: false });
    await page.goto("/imports/new");
    await page.getByLabel(word("imports.choose"), { exact: true }).setInputFiles(file("Fum90-01.mm"));
    await page.getByRole("button", { name: word("imports.begin") }).click();
    await page.getByRole("heading", { level: 1, name: word("imports.report") }).waitFor();
  });
}
