import assert from "node:assert/strict";
import { choose, openFixture, outline, panel } from "./fixture.mjs";
import { test, words } from "./test.mjs";

const word = words("ja");
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

test("keys: / finds, ? shows, Escape closes", async (desk) => {
  const page = await desk.signIn("ja");
  await page.keyboard.press("/");
  assert.ok(await page.getByRole("searchbox").evaluate((box) => box === document.activeElement));
  await page.keyboard.type("?");
  assert.equal(await page.getByRole("dialog").count(), 0, "a shortcut fired while typing");
  await page.getByRole("searchbox").evaluate((box) => box.blur());
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: word("keys.title") }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});

test("keys: J and K walk the outline, arrows fold it, E edits", async (desk) => {
  const page = await desk.signIn("ja");
  await openFixture(page, word);
  await page.keyboard.press("j");
  const first = await focused(page);
  await page.keyboard.press("j");
  assert.notEqual(await focused(page), first);
  await page.keyboard.press("k");
  assert.equal(await focused(page), first);
  await page.keyboard.press("ArrowLeft");
  await outline(page, word).getByRole("link", { name: "1 はじめに", exact: true }).waitFor({ state: "hidden" });
  await page.keyboard.press("ArrowRight");
  await outline(page, word).getByRole("link", { name: "1 はじめに", exact: true }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await panel(page, word).getByRole("textbox", { name: word("topic.text") }).first().waitFor();
});

test("keys: they can be switched off, and stay off", async (desk) => {
  const page = await desk.signIn("ja");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: word("keys.on") }).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.keyboard.press("/");
  assert.ok(await page.getByRole("searchbox").evaluate((box) => box !== document.activeElement));
});

test("keys: none fires while an input method composes", async (desk) => {
  const page = await desk.signIn("ja");
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true, isComposing: true })));
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true })));
  await page.getByRole("dialog").waitFor();
});

test("keys: the panel folds and comes back, and the choice is kept", async (desk) => {
  const page = await desk.signIn("ja");
  await openFixture(page, word);
  await choose(page, word, "二番目の項目");
  await page.keyboard.press("]");
  await panel(page, word).waitFor({ state: "hidden" });
  await page.keyboard.press("]");
  await panel(page, word).waitFor();
});
