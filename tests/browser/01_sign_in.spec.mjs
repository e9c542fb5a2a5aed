import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { test, words } from "./test.mjs";

test("a stranger is asked for a link, and learns how to get one", async (desk) => {
  const page = await desk.stranger();
  await page.goto("/documents");
  assert.equal(new URL(page.url()).pathname, "/sign-in");
  await page.getByRole("heading", { name: words("ja")("sign_in.title") }).waitFor();
  await axe(page);
  await fits(page);
});

test("a stranger may read the page in English", async (desk) => {
  const page = await desk.stranger();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: words("ja")("language.other") }).click();
  await page.getByRole("heading", { name: words("en")("sign_in.title") }).waitFor();
  await axe(page);
});

test("the one-time link signs in once, and only once", async (desk) => {
  const page = await desk.stranger();
  await desk.useLink(page);
  await desk.keep(page);
  const other = await desk.stranger();
  await other.goto(desk.server.signIn);
  await other.getByText(words("ja")("sign_in.expired")).waitFor();
});

test("an administrator adds a person, who signs in with a link and out again", async (desk) => {
  const word = words("ja");
  const name = "試験 太郎";
  const admin = await desk.signIn("ja");
  await admin.goto("/people");
  await admin.getByLabel(word("people.name")).fill(name);
  await admin.getByLabel(word("people.mail")).fill("taro@desk.example");
  await admin.getByLabel(word("role.second-line"), { exact: true }).check();
  await admin.getByRole("button", { name: word("add"), exact: true }).click();
  await admin.getByRole("rowheader", { name }).waitFor();
  await admin.getByRole("button", { name: new RegExp(`${word("people.make_link")}.*${name}`) }).click();
  const link = new URL((await admin.getByText(/^http\S+\/sign-in/).textContent()).trim());
  const page = await desk.stranger();
  await desk.useLink(page, desk.server.staff + link.pathname + link.search);
  await page.goto("/documents");
  await page.getByRole("heading", { level: 1, name: word("documents.title") }).waitFor();
  await page.locator("summary").filter({ hasText: name }).click();
  await page.getByRole("button", { name: word("sign_out") }).click();
  await page.getByRole("heading", { name: word("sign_in.title") }).waitFor();
  await page.goto("/documents");
  assert.equal(new URL(page.url()).pathname, "/sign-in");
});
