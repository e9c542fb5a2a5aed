// People, their roles and what each role may do.
import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe, fits } from "./desk.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

for (const language of LANGUAGES) {
  const word = words(language);
  const role = (page, name) => page.getByLabel(word(`role.${name}`), { exact: true });
  const save = (page) => page.getByRole("button", { name: word("save"), exact: true }).press("Enter");

  test(`people ${language}: a role that is given counts from the next page on, and so does one that is taken`, async (desk) => {
    const admin = await desk.signIn(language);
    const theirs = await colleague(desk, admin, word, language, "reader");
    await theirs.goto("/documents/new");
    await theirs.getByText(word("error.forbidden")).waitFor();
    await admin.goto("/people");
    await admin.getByRole("rowheader", { name: theirs.person, exact: true }).getByRole("link").click();
    await role(admin, "editor").check();
    await role(admin, "approver").check();
    await save(admin);
    await admin.getByText(word("toast.saved")).waitFor();
    assert.equal(await role(admin, "editor").isChecked(), true);
    await admin.getByRole("link", { name: word("people.all") }).click();
    const row = admin.getByRole("row").filter({ has: admin.getByRole("rowheader", { name: theirs.person, exact: true }) });
    for (const name of ["reader", "editor", "approver"]) await row.getByText(word(`role.${name}`)).waitFor();
    await theirs.goto("/documents/new");
    await theirs.getByRole("heading", { level: 1, name: word("documents.new") }).waitFor();
    await row.getByRole("rowheader").getByRole("link").click();
    for (const name of ["editor", "approver"]) await role(admin, name).uncheck();
    await save(admin);
    await admin.getByText(word("toast.saved")).waitFor();
    await theirs.goto("/documents/new");
    await theirs.getByText(word("error.forbidden")).waitFor();
  });

  test(`people ${language}: what cannot be is said, and what was typed stays`, async (desk) => {
    const page = await desk.signIn(language);
    await page.goto("/people");
    await page.getByRole("row").filter({ hasText: word("people.self") }).getByRole("rowheader").getByRole("link").click();
    await page.getByLabel(word("people.name")).fill("別の名前");
    await role(page, "administrator").uncheck();
    await save(page);
    await page.getByRole("alert").getByText(word("error.role_none")).waitFor();
    await role(page, "editor").check();
    await save(page);
    await page.getByRole("alert").getByText(word("error.own_administrator")).waitFor();
    assert.equal(await page.getByLabel(word("people.name")).inputValue(), "別の名前");
    assert.equal(await role(page, "editor").isChecked(), true);
    await axe(page);
    await page.goto("/people");
    await page.getByLabel(word("people.name")).fill("新しい人");
    await page.getByLabel(word("people.mail")).fill("new@desk.example");
    await page.getByRole("button", { name: word("add"), exact: true }).press("Enter");
    await page.getByRole("alert").getByText(word("error.role_none")).waitFor();
    assert.equal(await page.getByLabel(word("people.mail")).inputValue(), "new@desk.example");
  });

  test(`people ${language}: everybody sees who may do what; people are for administrators`, async (desk) => {
    const admin = await desk.signIn(language);
    const theirs = await colleague(desk, admin, word, language, "reader");
    await theirs.setViewportSize(SIZES.phone);
    await theirs.goto("/people/rights");
    await theirs.getByRole("heading", { level: 1, name: word("rights.title") }).waitFor();
    const row = theirs.getByRole("row").filter({ hasText: word("right.write") });
    assert.deepEqual(await row.getByRole("cell").allTextContents(), [word("rights.may_not"), ...Array.from({ length: 5 }, () => word("rights.may"))]);
    await axe(theirs);
    await fits(theirs);
    for (const path of ["/people", "/people/2"]) {
      await theirs.goto(path);
      await theirs.getByText(word("error.forbidden")).waitFor();
    }
  });
}
