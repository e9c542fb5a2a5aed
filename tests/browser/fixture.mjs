// The document that the specs edit: tests/browser/fixtures/Fum90-01.mm, brought in through the page once.
import { fileURLToPath } from "node:url";

export const CODE = "Fum90-01";
export const file = (name) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** Opens the outline of the fixture, importing it first where it is not there yet. */
export async function openFixture(page, word, code = CODE, title = "試しの手順書") {
  await page.goto(`/documents?filter=${code}`);
  const link = page.getByRole("link", { name: title });
  if ((await link.count()) === 0) {
    await importFiles(page, word, [`${code}.mm`]);
    await page.goto(`/documents?filter=${code}`);
  }
  await link.first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState(); // its scripts listen
  return outline(page, word);
}

export function outline(page, word) {
  return page.getByRole("list", { name: word("document.outline") });
}

export function panel(page, word) {
  return page.getByRole("complementary", { name: word("context.title") });
}

/** Opens the topic with this text in the panel, unless it is there already. */
export async function choose(page, word, text) {
  const row = outline(page, word).getByRole("link", { name: text, exact: true });
  await row.waitFor();
  if ((await row.getAttribute("aria-current")) === "true") return;
  await row.click();
  await panel(page, word).getByRole("heading", { name: text }).waitFor();
}

/** Presses a button of the panel and waits until the answer stands in the page. */
export async function press(page, button) {
  await button.click();
  await page.locator("#context:not([aria-busy])").waitFor();
}

/** Sends files through the import page and waits for the end. */
export async function importFiles(page, word, names) {
  await page.goto("/imports/new");
  await page.getByLabel(word("imports.choose"), { exact: true }).setInputFiles(names.map(file));
  await page.getByRole("button", { name: word("imports.begin") }).click();
  const done = word("imports.done").split("{")[0];
  await page.getByRole("status").filter({ hasText: done }).waitFor({ timeout: 30_000 });
}
