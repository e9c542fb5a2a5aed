import { axe, fits } from "./desk.mjs";
import { choose, openFixture, panel, press } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const NAME = "指名 花子";

async function addPerson(page, word) {
  await page.goto("/people");
  if ((await page.getByRole("rowheader", { name: NAME }).count()) > 0) return;
  await page.getByLabel(word("people.name")).fill(NAME);
  await page.getByLabel(word("people.mail")).fill("hanako@desk.example");
  await page.getByLabel(word("role.reader"), { exact: true }).check();
  await page.getByRole("button", { name: word("add"), exact: true }).click();
  await page.getByRole("rowheader", { name: NAME }).waitFor();
}

async function setLevel(page, word, label) {
  await panel(page, word).locator("details[data-level] > summary").click();
  await panel(page, word).getByRole("combobox", { name: word("level.own") }).selectOption({ label });
  await press(page, panel(page, word).locator("details[data-level]").getByRole("button", { name: word("save") }));
}

for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`named ${language} ${size} ${colorScheme}: persons at RED are chosen by keys, and it is undone`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        await addPerson(page, word);
        await openFixture(page, word);
        await choose(page, word, "対応手順【専門員用】");
        await setLevel(page, word, word("level.red"));
        const named = panel(page, word).locator("section").filter({ has: page.getByRole("heading", { name: word("named.title") }) });
        await named.getByRole("listitem").first().waitFor();
        await named.locator("summary").press("Enter");
        const box = named.getByRole("checkbox", { name: NAME });
        await box.focus();
        await box.press(" ");
        await axe(page);
        await fits(page);
        await desk.shot(page, `named-${language}-${size}-${colorScheme}`);
        await press(page, named.getByRole("button", { name: word("save") }));
        const chip = named.locator(".chip").filter({ hasText: NAME });
        await chip.waitFor();
        await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
        await chip.waitFor({ state: "detached" });
        await setLevel(page, word, word("level.inherit"));
        await named.waitFor({ state: "detached" });
      });
    }
  }
}
