// Every page, in both languages, both sizes and both colour schemes: nothing grave for axe, nothing wider than the window.
import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const PAGES = {
  today: "/", documents: "/documents", search: "/search", found: "/search?q=%E7%9B%B8%E8%AB%87", nothing: "/search?q=zzqqxx",
  synonyms: "/search/synonyms", "import": "/imports/new", imports: "/imports", attention: "/attention",
  tasks: "/tasks", "tasks-all": "/tasks?list=all", "tasks-offered": "/tasks?list=offered", "task-new": "/tasks/new", "tasks-year": "/tasks/year",
  schemes: "/schemes", people: "/people", person: "/people/2", rights: "/people/rights", jobs: "/jobs", missing: "/no-such-page",
};

for (const language of LANGUAGES) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`pages ${language} ${size} ${colorScheme}`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        for (const [name, path] of Object.entries(PAGES)) {
          await page.goto(path);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await axe(page);
          await fits(page);
          await desk.shot(page, `${name}-${language}-${size}-${colorScheme}`);
        }
      });
      test(`document ${language} ${size} ${colorScheme}`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        const word = words(language);
        await page.goto("/documents");
        await page.getByRole("rowheader").getByRole("link").first().click();
        for (const view of ["outline", "map", "history", "take_out"]) {
          await page.getByRole("navigation", { name: word("document.views") }).getByRole("link", { name: word(`document.${view}`) }).click();
          await page.getByRole("heading", { level: 1 }).waitFor();
          await axe(page);
          await fits(page);
          await desk.shot(page, `document-${view}-${language}-${size}-${colorScheme}`);
        }
      });
    }
  }
}

for (const language of LANGUAGES) {
  const word = words(language);
  test(`pages ${language}: on a phone every place is in the rail or one tap away, without scrolling sideways`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone, hasTouch: true, isMobile: true });
    const rail = page.getByRole("navigation", { name: word("nav.main") });
    assert.equal(await rail.getByRole("link").count(), 4);
    await rail.getByRole("button", { name: word("nav.rest") }).tap();
    assert.equal(await rail.getByRole("link").count(), 9);
    await axe(page);
    await fits(page);
    await desk.shot(page, `rail-${language}`);
    await rail.getByRole("link", { name: word("nav.schemes") }).tap();
    await page.getByRole("heading", { level: 1, name: word("nav.schemes") }).waitFor();
    assert.equal(await rail.getByRole("link").count(), 4);
    const wide = await rail.evaluate((nav) => nav.scrollWidth - nav.clientWidth);
    assert.ok(wide <= 0, `the rail is ${wide} px too wide`);
  });
}
