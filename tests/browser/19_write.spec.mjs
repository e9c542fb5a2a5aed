import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

let made = 0;

/** A document of its own, opened. */
async function open(page, word) {
  made += 1;
  const title = `書く試し ${made}`;
  await page.goto("/documents/new");
  await page.getByLabel(word("document.title"), { exact: true }).fill(title);
  await page.getByLabel(word("document.shelf"), { exact: true }).fill("試し");
  await page.getByRole("button", { name: word("documents.new.do") }).click();
  await page.getByRole("link", { name: title, exact: true }).first().waitFor();
  return title;
}

/** The outline as lines, two blanks a level. */
function lines(page) {
  return page.locator("#outline").evaluate((list) => Array.from(list.querySelectorAll("[data-topic]"), (item) => {
    let depth = -1;
    for (let up = item; up && up !== list; up = up.parentElement) depth += up.matches("li") ? 1 : 0;
    const field = item.querySelector(":scope > .row .writing");
    return "  ".repeat(depth) + (field ? `[${field.value}]` : item.querySelector(":scope > .row [data-row]").textContent);
  }));
}

async function shows(page, expected) {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.stringify(await lines(page)) === JSON.stringify(expected)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await lines(page), expected);
}

for (const language of LANGUAGES) {
  const word = words(language);
  test(`write ${language}: an outline is written with the keyboard alone, kept, undone and redone`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    const keys = page.keyboard;
    await page.locator("#outline [data-row]").first().focus();
    await keys.press("Insert");
    await keys.type("一");
    await keys.press("Enter");
    await keys.type("二");
    await keys.press("Enter");
    await keys.press("Tab");
    await keys.type("二の下");
    await keys.press("Shift+Enter");
    await keys.type("次の行");
    await axe(page);
    await desk.shot(page, `write-${language}`);
    await keys.press("Enter");
    await keys.press("Enter");
    await keys.type("三");
    await keys.press("Escape");
    const whole = [title, "  一", "  二", "    二の下\n次の行", "  三"];
    await shows(page, whole);
    await page.reload();
    await shows(page, whole);
    await page.locator("#outline [data-row]").filter({ hasText: "三" }).focus();
    await keys.press("Alt+ArrowUp");
    await keys.press("Alt+ArrowUp");
    const moved = [title, "  三", "  一", "  二", "    二の下\n次の行"];
    await shows(page, moved);
    await keys.press("F2");
    await keys.type("番");
    await keys.press("Escape");
    await shows(page, [title, "  三番", ...moved.slice(2)]);
    await keys.press("Delete");
    await shows(page, [title, "  一", "  二", "    二の下\n次の行"]);
    await keys.press("Control+z");
    await shows(page, [title, "  三番", ...moved.slice(2)]);
    await page.locator("#outline [data-row]").filter({ hasText: "三番" }).focus();
    await keys.press("Control+z");
    await shows(page, moved);
    await keys.press("Control+y");
    await shows(page, [title, "  三番", ...moved.slice(2)]);
    await page.reload();
    await shows(page, [title, "  三番", ...moved.slice(2)]);
  });
}
