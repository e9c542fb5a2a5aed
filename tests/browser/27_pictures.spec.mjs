import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { addFirst, open, shows } from "./outline.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

/** A picture of that colour, as bytes: the browser draws it. */
function drawn(page, colour) {
  return page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(120, 60);
    const context = canvas.getContext("2d");
    context.fillStyle = fill;
    context.fillRect(0, 0, 120, 60);
    return Array.from(new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()));
  }, colour);
}

/** Hands files to an element as the clipboard (or, dropped, as the desktop) does. */
function hand(page, selector, kind, files) {
  return page.locator(selector).last().evaluate((element, { kind, files }) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
    if (kind === "paste") return void element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    for (const step of ["dragover", "drop"]) element.dispatchEvent(new DragEvent(step, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, { kind, files });
}

for (const language of LANGUAGES) {
  const word = words(language);

  test(`pictures ${language}: pasted on a row, pasted while writing, dropped; undone and redone`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await addFirst(page, title, "図のある項目");
    const shown = page.locator("#outline .row-images img");
    await hand(page, "#outline [data-row]", "paste", [{ name: "red.png", type: "image/png", bytes: await drawn(page, "red") }]);
    await page.getByText(word("image.added")).waitFor();
    assert.equal(await shown.count(), 1);
    assert.equal(await shown.first().evaluate(async (image) => (await image.decode(), image.naturalWidth)), 120);
    await page.locator("#outline [data-row]").last().focus();
    await page.keyboard.press("F2");
    await page.keyboard.type("二枚");
    await hand(page, ".writing", "paste", [{ name: "blue.png", type: "image/png", bytes: await drawn(page, "blue") }]);
    await shows(page, [title, "  図のある項目二枚"]);
    await page.waitForFunction(() => document.querySelectorAll("#outline .row-images img").length === 2);
    await hand(page, "#outline .row", "drop", [{ name: "a.png", type: "image/png", bytes: await drawn(page, "green") }, { name: "b.png", type: "image/png", bytes: await drawn(page, "black") }]);
    await page.waitForFunction(() => document.querySelectorAll("#outline .row-images img").length === 4);
    await axe(page);
    await desk.shot(page, `pictures-${language}`);
    await page.locator("#outline [data-row]").last().focus();
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelectorAll("#outline .row-images img").length === 3);
    await page.locator("#outline [data-row]").last().focus();
    await page.keyboard.press("Control+y");
    await page.waitForFunction(() => document.querySelectorAll("#outline .row-images img").length === 4);
    await hand(page, "#outline .row", "drop", [{ name: "a.txt", type: "text/plain", bytes: [65] }]);
    await page.getByText(word("image.none")).waitFor();
    await hand(page, "#outline .row", "drop", [{ name: "a.png", type: "image/png", bytes: [60, 115, 118, 103] }]); // it says so, and is SVG
    await page.getByText(word("error.image_type")).waitFor();
  });

  test(`pictures ${language}: pasted into a new row without words, which stays`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    await addFirst(page, title, "甲");
    await page.locator("#outline [data-row]").last().focus();
    await page.keyboard.press("Insert");
    await hand(page, ".writing", "paste", [{ name: "red.png", type: "image/png", bytes: await drawn(page, "red") }]);
    await page.getByText(word("image.added")).waitFor();
    await shows(page, [title, "  甲", `  ${word("topic.without_text")}`]);
    assert.equal(await page.locator("#outline li li").last().locator(".row-images img").count(), 1);
  });

  test(`pictures ${language}: chosen in the panel, given words, taken away, by keys at 390 px`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone });
    const title = await open(page, word);
    await choose(page, word, title);
    const box = panel(page, word).locator("details[data-images]");
    await box.locator("summary").press("Enter");
    await box.getByLabel(word("image.add")).setInputFiles({ name: "図.png", mimeType: "image/png", buffer: Buffer.from(await drawn(page, "red")) });
    await box.getByLabel(word("image.alternative"), { exact: true }).last().fill("赤い図");
    await press(page, box.getByRole("button", { name: word("add"), exact: true }));
    await panel(page, word).getByRole("img", { name: "赤い図" }).waitFor();
    await fits(page);
    await axe(page);
    await box.locator("summary").click();
    await box.getByLabel(`1. ${word("image.alternative")}`).fill("赤の図");
    await press(page, box.getByRole("button", { name: new RegExp(`^${word("save")} ?: 1`) }));
    await panel(page, word).getByRole("img", { name: "赤の図" }).waitFor();
    await box.locator("summary").click();
    await press(page, box.getByRole("button", { name: new RegExp(`^${word("mark.remove")} ?: 1`) }));
    await panel(page, word).getByRole("img", { name: "赤の図" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: word("undo"), exact: true }).click();
    await page.locator("#outline img").first().waitFor();
  });
}
