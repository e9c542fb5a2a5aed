// What hands expect of an editor: no key writes by accident, undo goes on, what is pasted keeps its shape, and help is at hand.
import assert from "node:assert/strict";
import { item, lines as mapLines, newMap, openMap, shows as mapShows } from "./maps.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const ready = (page) => page.locator("[data-map][data-ready]").waitFor();

for (const language of LANGUAGES) {
  const word = words(language);

  test(`hands ${language}: a map that was only opened hears the page's keys, and none of them writes`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    const keys = page.keyboard;
    await page.goto(address);
    await ready(page);
    await keys.type("abc");
    await keys.press("Delete");
    await keys.press("?");
    await page.getByRole("dialog", { name: word("keys.title") }).waitFor();
    await keys.press("Escape");
    assert.deepEqual(await mapLines(page), [title]);
    await keys.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.name), "q");
    await page.locator(".map-field").focus();
    await keys.press("g");
    await keys.press("d");
    await page.waitForURL("**/documents");
    await openMap(page, address);
    await mapShows(page, [title]);
  });

  test(`hands ${language}: Esc gives back the words that a letter typed over, and takes what was written on to them`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    const keys = page.keyboard;
    for (const sign of ["?", "/"]) {
      await keys.type(sign);
      assert.deepEqual(await mapLines(page), [`[${sign}]`]);
      await keys.press("Escape");
      await mapShows(page, [title]);
    }
    await keys.press("F2");
    await keys.type("の続き");
    await keys.press("Escape");
    await mapShows(page, [`${title}の続き`]);
    await item(page, `${title}の続き`).click();
    await keys.type("別の題");
    await keys.press("Enter");
    await openMap(page, address);
    await mapShows(page, ["別の題"]);
  });
}
