// Outlines that the specs write in: documents of their own, and what stands in them.
import assert from "node:assert/strict";
import { words } from "./test.mjs";

let made = 0; // documents and people, by all specs that run side by side

/** A document of its own, opened; of that level where one is named. */
export async function open(page, word, level = "") {
  made += 1;
  const title = `書く試し ${made}`;
  await page.goto("/documents/new");
  await page.getByLabel(word("document.title"), { exact: true }).fill(title);
  await page.getByLabel(word("document.shelf"), { exact: true }).fill("試し");
  if (level) await page.getByLabel(word("level"), { exact: true }).selectOption({ label: level });
  await page.getByRole("button", { name: word("documents.new.do") }).click();
  await page.getByRole("link", { name: title, exact: true }).first().waitFor();
  await page.waitForLoadState(); // its scripts listen
  return title;
}

/** The outline as lines, two blanks a level. */
export function lines(page) {
  return page.locator("#outline").evaluate((list) => Array.from(list.querySelectorAll("[data-topic]"), (item) => {
    let depth = -1;
    for (let up = item; up && up !== list; up = up.parentElement) depth += up.matches("li") ? 1 : 0;
    const field = item.querySelector(":scope > .row .writing");
    return "  ".repeat(depth) + (field ? `[${field.value}]` : item.querySelector(":scope > .row [data-row]").textContent);
  }));
}

export async function shows(page, expected) {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.stringify(await lines(page)) === JSON.stringify(expected)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await lines(page), expected);
}

/** The only topic below the title. */
export async function addFirst(page, title, text) {
  await page.locator("#outline [data-row]").first().focus();
  await page.keyboard.press("Insert");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
  await shows(page, [title, `  ${text}`]);
}

export async function rewrite(page, old, text) {
  await page.locator("#outline [data-row]").filter({ hasText: old }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
}

/** Another person (page.person is the name), with a session of their own, in the same language. */
export async function colleague(desk, admin, word, language) {
  made += 1;
  const mine = made;
  const people = await admin.context().newPage();
  const name = `同僚${mine}`;
  await people.goto("/people");
  await people.getByLabel(word("people.name")).fill(name);
  await people.getByLabel(word("people.mail")).fill(`colleague${mine}@desk.example`);
  await people.getByLabel(word("people.role")).selectOption({ label: word("role.editor") });
  await people.getByRole("button", { name: word("add"), exact: true }).click();
  await people.getByRole("button", { name: new RegExp(`${word("people.make_link")}.*${name}`) }).click();
  const link = new URL((await people.getByText(/^http\S+\/sign-in/).textContent()).trim());
  await people.close();
  const page = await desk.stranger();
  await desk.useLink(page, desk.server.staff + link.pathname + link.search);
  await desk.speak(page, language);
  page.person = name;
  return page;
}
