import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const figure = async (page, word) => Number((await page.getByRole("navigation", { name: word("nav.main") }).locator(".count").filter({ visible: true }).textContent()).replace(/\D/g, ""));

for (const language of LANGUAGES) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`attention ${language} ${size}: the figure in the frame is the sum of the lists`, async (desk) => {
      const word = words(language);
      const page = await desk.signIn(language, { viewport });
      const tiles = await page.locator(".tile b").allTextContents();
      assert.equal(await figure(page, word), tiles.map(Number).reduce((a, b) => a + b));
      await page.goto("/documents");
      assert.ok((await figure(page, word)) > 0);
      await axe(page);
      await fits(page);
      await desk.shot(page, `attention-figure-${language}-${size}`);
    });
  }
}
