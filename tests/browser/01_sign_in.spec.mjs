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

test("signing out ends the session", async (desk) => {
  const word = words("ja");
  const page = await desk.stranger();
  // A session of its own: what is signed out here must not be what the other tests use.
  await page.goto("/sign-in");
  assert.equal(await page.getByRole("button", { name: word("sign_out") }).count(), 0);
  const inside = await desk.signIn("ja");
  await inside.locator("summary").first().click();
  await inside.getByRole("button", { name: word("sign_out") }).waitFor();
});
