import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe, fits } from "./desk.mjs";
import { hold, item, lines, newMap, openMap, paste, rewrite, saved, shows, standing } from "./maps.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

/** A map of more topics than one answer has: what hangs on 甲 and 丙 is not here at first. */
async function longMap(page, word) {
  const made = await newMap(page, word);
  const many = Array.from({ length: 5 }, (_, i) => [`乙${i}`, ...Array.from({ length: 59 }, (_, j) => `\t${i}の${j}`)]).flat();
  await paste(page, ["上", "\t甲", "\t\t一", "\t\t二", "\t丙", "\t\t三", "\t\t四", ...many].join("\n"));
  await saved(page);
  await openMap(page, made.address);
  return made;
}

async function showsBelow(page, text, expected) {
  await saved(page);
  const below = () => page.evaluate((name) => {
    const at = Array.from(document.querySelectorAll("me-tpc")).find((topic) => topic.querySelector(".text").textContent === name);
    return Array.from(at.closest("me-wrapper").querySelectorAll(":scope > me-children me-tpc > .text"), (topic) => topic.textContent);
  }, text);
  for (let tries = 0; tries < 50 && JSON.stringify(await below()) !== JSON.stringify(expected); tries += 1) await page.waitForTimeout(100);
  assert.deepEqual(await below(), expected);
}

for (const language of LANGUAGES) {
  const word = words(language);

  test(`map ${language}: a map is written with the keyboard alone, kept, undone and redone`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    const keys = page.keyboard;
    await keys.press("Tab");
    await keys.type("一");
    await keys.press("Enter");
    await keys.press("Enter");
    await keys.type("二");
    await keys.press("Tab");
    await keys.type("二の下");
    await keys.press("Shift+Enter");
    await keys.type("次の行");
    assert.deepEqual(await lines(page), [title, "  一", "  二", "    [二の下\n次の行]"]);
    await axe(page);
    await desk.shot(page, `map-write-${language}`);
    await keys.press("Enter");
    const whole = [title, "  一", "  二", "    二の下\n次の行"];
    await shows(page, whole);
    await openMap(page, address);
    await shows(page, whole);
    await item(page, "一").click();
    await keys.type("壱"); // typing begins anew
    await keys.press("Enter");
    await shows(page, [title, "  壱", ...whole.slice(2)]);
    await keys.press("F2");
    await keys.type("番");
    await keys.press("Escape"); // as in the outline: done
    await shows(page, [title, "  壱番", ...whole.slice(2)]);
    await keys.press("Control+z");
    await shows(page, [title, "  壱", ...whole.slice(2)]);
    await keys.press("Delete");
    await shows(page, [title, ...whole.slice(2)]);
    await keys.press("Control+z");
    await shows(page, [title, "  壱", ...whole.slice(2)]);
    await keys.press("Control+z");
    await shows(page, whole);
    await keys.press("Control+y");
    await shows(page, [title, "  壱", ...whole.slice(2)]);
    await openMap(page, address);
    await shows(page, [title, "  壱", ...whole.slice(2)]);
  });

  test(`map ${language}: topics move by keys, by drag, and stay what they are; branches fold`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    const keys = page.keyboard;
    await keys.press("Tab");
    for (const text of ["甲", "乙", "丙"]) {
      await keys.type(text);
      await keys.press("Enter");
      await keys.press("Enter");
    }
    await keys.press("Escape"); // the empty one goes
    await shows(page, [title, "  甲", "  乙", "  丙"]);
    await keys.press("Alt+ArrowUp");
    await shows(page, [title, "  甲", "  丙", "  乙"]);
    await keys.press("Alt+ArrowRight");
    await shows(page, [title, "  甲", "    丙", "  乙"]);
    await keys.press("Alt+ArrowLeft");
    await shows(page, [title, "  甲", "  丙", "  乙"]);
    await keys.press("Alt+ArrowDown");
    await shows(page, [title, "  甲", "  乙", "  丙"]);
    await keys.press("F2");
    await keys.type("！");
    await item(page, "甲").click(); // who goes elsewhere has written
    await shows(page, [title, "  甲", "  乙", "  丙！"]);
    await keys.press("Control+z");
    await shows(page, [title, "  甲", "  乙", "  丙"]);
    await item(page, "丙").dragTo(item(page, "甲"));
    await shows(page, [title, "  甲", "    丙", "  乙"]);
    await item(page, "甲").click();
    assert.equal(await item(page, "甲").getAttribute("aria-expanded"), "true");
    await keys.press("Space");
    await item(page, "丙").waitFor({ state: "detached" });
    assert.equal(await item(page, "甲").getAttribute("aria-expanded"), "false");
    await keys.press("ArrowRight");
    await keys.press("ArrowRight");
    assert.equal(await item(page, "丙").getAttribute("aria-selected"), "true");
    await keys.press("Control+z");
    await shows(page, [title, "  甲", "  乙", "  丙"]);
    await openMap(page, address);
    await shows(page, [title, "  甲", "  乙", "  丙"]);
  });

  test(`map ${language}: an input method is not disturbed, from its first letter on`, async (desk) => {
    const page = await desk.signIn(language);
    const { title } = await newMap(page, word);
    await page.keyboard.press("Tab");
    await page.keyboard.type("甲");
    await page.keyboard.press("Enter");
    await shows(page, [title, "  甲"]);
    const method = await page.context().newCDPSession(page);
    await method.send("Input.imeSetComposition", { text: "そ", selectionStart: 1, selectionEnd: 1 });
    await method.send("Input.imeSetComposition", { text: "そうだん", selectionStart: 4, selectionEnd: 4 });
    for (const key of ["Enter", "Tab", "Escape", "Delete", "ArrowUp", " "]) {
      await page.locator(".map-field").dispatchEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
    }
    assert.deepEqual(await lines(page), [title, "  [そうだん]"]);
    await method.send("Input.insertText", { text: "相談" });
    await page.keyboard.press("Enter");
    await shows(page, [title, "  相談"]);
  });

  test(`map ${language}: letters that are taken back leave the topic as it was`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    await paste(page, "甲\n乙");
    await item(page, "甲").click();
    await page.keyboard.type("x");
    await page.keyboard.press("Backspace");
    assert.deepEqual(await lines(page), [title, "  []", "  乙"]);
    await page.keyboard.press("Enter");
    await shows(page, [title, "  甲", "  乙"]);
    const method = await page.context().newCDPSession(page);
    await method.send("Input.imeSetComposition", { text: "そう", selectionStart: 2, selectionEnd: 2 });
    await method.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    await item(page, "乙").click();
    await shows(page, [title, "  甲", "  乙"]);
    await page.keyboard.press("F2"); // who opens it and empties it means it
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await shows(page, [title, "  甲", `  ${word("topic.without_text")}`]);
    await openMap(page, address);
    await shows(page, [title, "  甲", `  ${word("topic.without_text")}`]);
  });

  test(`map ${language}: what stands in the field is kept when the page is left`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    await page.keyboard.press("Tab");
    await page.keyboard.type("途中の言葉");
    await page.goto(address.replace("/map", ""));
    await page.locator("#outline [data-row]").filter({ hasText: "途中の言葉" }).waitFor();
    await openMap(page, address);
    await item(page, "途中の言葉").click();
    await page.keyboard.press("F2");
    await page.keyboard.type("の続き");
    await page.reload();
    await page.locator("[data-map][data-ready]").waitFor();
    await shows(page, [title, "  途中の言葉の続き"]);
  });

  test(`map ${language}: screen readers hear of the chosen topic, and of the field alone while it is written in`, async (desk) => {
    const page = await desk.signIn(language);
    await newMap(page, word);
    await paste(page, "甲");
    await item(page, "甲").click();
    const field = page.locator(".map-field");
    const tells = async (topic) => assert.equal(await field.getAttribute("aria-activedescendant"), topic && (await topic.getAttribute("id")));
    await tells(item(page, "甲"));
    for (const key of ["Enter", "Escape"]) {
      await page.keyboard.press("F2");
      await tells(null);
      await page.keyboard.press(key);
      await tells(item(page, "甲"));
    }
  });

  test(`map ${language}: outline and map show each other's saves, merged where they can be, asked about where not`, async (desk) => {
    const mine = await desk.signIn(language);
    const { title, address } = await newMap(mine, word);
    await mine.keyboard.press("Tab");
    await mine.keyboard.type("警察署に相談する。記録は消さない。");
    await mine.keyboard.press("Enter");
    await mine.keyboard.press("Enter");
    await mine.keyboard.type("乙");
    await mine.keyboard.press("Enter");
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(address.replace("/map", ""));
    await mine.getByText(`${word("outline.present")}${theirs.person}`).waitFor();
    const row = (text) => theirs.locator("#outline [data-row]").filter({ hasText: text });
    await row("乙").focus();
    await theirs.keyboard.press("F2");
    await mine.locator(`[data-present="${theirs.person}"]`).waitFor();
    await desk.shot(mine, `map-present-${language}`);
    await theirs.keyboard.press("Control+a");
    await theirs.keyboard.type("乙二");
    await theirs.keyboard.press("Enter");
    await theirs.keyboard.type("丙");
    await theirs.keyboard.press("Escape");
    await shows(mine, [title, "  警察署に相談する。記録は消さない。", "  乙二", "  丙"]);
    await rewrite(mine, "丙", "私の丙");
    await row("私の丙").waitFor();
    await mine.route(/\/changes\?since=/, (route) => route.abort()); // theirs is not seen before mine is written
    await mine.context().setOffline(true);
    await row("警察署").focus();
    await theirs.keyboard.press("F2");
    await theirs.keyboard.press("Control+a");
    await theirs.keyboard.type("警視庁に相談する。記録は消さない。");
    await theirs.keyboard.press("Escape");
    await row("乙二").focus();
    await theirs.keyboard.press("F2");
    await theirs.keyboard.type("番");
    await theirs.keyboard.press("Escape");
    await theirs.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
    await rewrite(mine, "警察署に相談する。記録は消さない。", "警察署に相談する。記録は保存する。");
    await rewrite(mine, "乙二", "私の乙");
    await mine.getByText(word("outline.waiting")).waitFor();
    await mine.unroute(/\/changes\?since=/);
    await mine.context().setOffline(false);
    await shows(mine, [title, "  警視庁に相談する。記録は保存する。", "  乙二番", "  私の丙"]);
    await mine.locator("me-tpc").filter({ hasText: "乙二番" }).getByRole("link", { name: word("map.conflict") }).waitFor();
    await axe(mine);
    await desk.shot(mine, `map-conflict-${language}`);
    await mine.locator("me-tpc").filter({ hasText: "乙二番" }).click({ position: { x: 8, y: 8 } });
    await mine.locator("[data-map-conflict]").click();
    await mine.getByRole("region", { name: "乙二番" }).locator(".both").getByText("私の乙").waitFor();
    await openMap(mine, address); // where a conflict is open from the start
    await mine.locator("me-tpc").filter({ hasText: "乙二番" }).getByRole("link", { name: word("map.conflict") }).waitFor();
  });

  test(`map ${language}: without a connection nothing is lost, and a branch is pasted, copied and moved`, async (desk) => {
    const page = await desk.signIn(language);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { title, address } = await newMap(page, word);
    await page.context().setOffline(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("一");
    await page.keyboard.press("Tab");
    await page.keyboard.type("二");
    await page.keyboard.press("Enter");
    await page.getByText(word("outline.waiting")).waitFor();
    await page.context().setOffline(false);
    await shows(page, [title, "  一", "    二"]);
    await page.evaluate(() => navigator.clipboard.writeText("- 三\n  - 四"));
    await page.keyboard.press("Control+v");
    await shows(page, [title, "  一", "    二", "      三", "        四"]);
    await item(page, "三").click();
    await page.keyboard.press("Control+x");
    await page.getByText(word("outline.cut")).waitFor();
    await item(page, "一").click();
    await page.keyboard.press("Control+v");
    const moved = [title, "  一", "    二", "    三", "      四"];
    await shows(page, moved);
    await openMap(page, address);
    await shows(page, moved);
  });

  test(`map ${language}: a child of a topic whose branch is not here yet is written at once, and stands behind the others`, async (desk) => {
    const page = await desk.signIn(language);
    const { address } = await longMap(page, word);
    const { send, asked } = await hold(page, /map\.json\?topic=/);
    await item(page, "甲").click();
    await page.keyboard.press("Tab");
    await page.keyboard.type("新しい");
    await asked;
    assert.equal(await page.locator(".map-field.open").inputValue(), "新しい");
    await item(page, "甲").waitFor();
    send();
    await item(page, "二").waitFor();
    await page.keyboard.type("子");
    await page.keyboard.press("Enter");
    const below = ["一", "二", "新しい子"];
    await showsBelow(page, "甲", below);
    await page.getByRole("button", { name: word("map.fit"), exact: true }).click();
    await item(page, "一").dragTo(item(page, "丙")); // whose branch is not here either
    await showsBelow(page, "丙", ["三", "四", "一"]);
    await openMap(page, address);
    for (const [text, expected] of [["甲", ["二", "新しい子"]], ["丙", ["三", "四", "一"]]]) {
      await item(page, text).click();
      await page.keyboard.press("Space");
      await showsBelow(page, text, expected);
    }
  });

  test(`map ${language}: who writes on before the save is answered is not asked about words of his own`, async (desk) => {
    const page = await desk.signIn(language);
    const { title } = await newMap(page, word);
    await paste(page, "甲");
    await shows(page, [title, "  甲"]);
    const { send, asked } = await hold(page, "**/edits?as=map", true);
    await item(page, "甲").click();
    await page.keyboard.press("F2");
    await page.keyboard.type("一");
    await page.keyboard.press("Enter");
    await asked;
    await page.keyboard.press("F2");
    await page.keyboard.type("二");
    send();
    await saved(page);
    await page.keyboard.press("Enter");
    await shows(page, [title, "  甲一二"]);
    assert.equal(await page.locator(".map-conflict").count(), 0);
  });

  test(`map ${language}: a branch that could not be fetched is asked for again, and then nothing says any more that it failed`, async (desk) => {
    const page = await desk.signIn(language);
    await longMap(page, word);
    await page.route(/map\.json\?topic=/, (route) => route.abort(), { times: 1 });
    await item(page, "甲").click();
    await page.keyboard.press("Space");
    await page.locator(".map-state").getByText(word("request.failed")).waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await showsBelow(page, "甲", ["一", "二"]);
    assert.equal(await page.locator(".map-state").textContent(), "");
  });

  test(`map ${language}: the reason goes with what is saved, and the history tells it`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    await page.getByLabel(word("outline.why"), { exact: true }).fill("指針が変わったため");
    await item(page, title).click();
    await page.keyboard.press("Tab");
    await page.keyboard.type("甲");
    await page.keyboard.press("Enter");
    await shows(page, [title, "  甲"]);
    await page.goto(address.replace("/map", "/history"));
    await page.getByText("指針が変わったため").waitFor();
  });

  test(`map ${language}: the help for the keys is reached from the map with the keyboard`, async (desk) => {
    const page = await desk.signIn(language);
    await newMap(page, word);
    await page.locator(".map-field:focus").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.getByLabel(word("outline.why"), { exact: true }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText(word("keys.map_child")).waitFor();
    await axe(page);
    await page.keyboard.press("Escape");
    await page.getByRole("main").getByRole("button", { name: word("keys.title") }).and(page.locator(":focus")).waitFor();
  });

  test(`map ${language}: who may only read sees the map, walks in it, and writes nothing`, async (desk) => {
    const admin = await desk.signIn(language);
    const { title, address } = await newMap(admin, word, "green");
    await admin.keyboard.press("Tab");
    await admin.keyboard.type("甲");
    await admin.keyboard.press("Enter");
    await shows(admin, [title, "  甲"]);
    const reader = await colleague(desk, admin, word, language, "reader");
    await reader.goto(address);
    await reader.locator("[data-map][data-ready]").waitFor();
    const map = reader.getByRole("application", { name: word("document.map") });
    await map.focus();
    await map.press("ArrowRight");
    await map.press("Delete");
    await map.press("x");
    assert.deepEqual(await lines(reader), [title, "  甲"]);
    assert.equal(await reader.locator(".map-field, [data-map-do=child]").count(), 0);
    await axe(reader);
  });

  test(`map ${language}: on a phone a tap chooses, a second one writes, and the tools are under the thumb`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone, hasTouch: true, isMobile: true });
    const { title } = await newMap(page, word);
    const tool = (name) => page.getByRole("button", { name: word(`map.${name}`), exact: true });
    await item(page, title).tap();
    await page.waitForFunction((rail) => document.querySelector(".map-tools").getBoundingClientRect().bottom <= innerHeight - rail, 60);
    for (const name of ["child", "sibling", "remove", "undo"]) {
      const box = await tool(name).boundingBox();
      assert.ok(box.width >= 44 && box.height >= 44, `${name} is ${box.width} × ${box.height}`);
    }
    await tool("child").tap();
    await page.keyboard.type("甲");
    await tool("sibling").tap();
    await page.keyboard.type("乙");
    await page.keyboard.press("Enter");
    await shows(page, [title, "  甲", "  乙"]);
    await item(page, "甲").tap();
    assert.deepEqual(await lines(page), [title, "  甲", "  乙"]);
    await item(page, "甲").tap();
    assert.deepEqual(await lines(page), [title, "  [甲]", "  乙"]);
    await page.keyboard.type("番");
    await axe(page);
    await fits(page);
    await desk.shot(page, `map-phone-${language}`);
    await page.keyboard.press("Enter");
    await tool("remove").tap();
    await shows(page, [title, "  乙"]);
    await tool("undo").tap();
    await shows(page, [title, "  甲番", "  乙"]);
  });

  test(`map ${language}: on a phone a branch is closed and opened by a finger that is not exact, and words beside it are still chosen`, async (desk) => {
    const page = await desk.signIn(language, { viewport: SIZES.phone, hasTouch: true, isMobile: true });
    const { title } = await newMap(page, word);
    await item(page, title).tap();
    await paste(page, "甲\n\t乙\n\t\t丙\n\t丁");
    await shows(page, [title, "  甲", "    乙", "      丙", "    丁"]);
    await page.getByRole("button", { name: word("map.fit"), exact: true }).tap();
    await item(page, "乙").tap();
    const beside = async (x, y) => { // in widths and heights of the sign, from its middle
      const sign = await standing(page, item(page, "乙").locator("xpath=following-sibling::me-epd"));
      await page.touchscreen.tap(sign.x + sign.width * (0.5 + x), sign.y + sign.height * (0.5 + y));
    };
    await beside(1, 0.9);
    await item(page, "丙").waitFor({ state: "detached" });
    await desk.shot(page, `map-fold-${language}`);
    await beside(1, -0.9);
    await item(page, "丙").waitFor();
    for (const text of ["丙", "丁", "乙"]) {
      await item(page, text).tap();
      assert.equal(await item(page, text).getAttribute("aria-selected"), "true");
    }
    await shows(page, [title, "  甲", "    乙", "      丙", "    丁"]);
  });
}

test("map: by night it is as well to be read", async (desk) => {
  const word = words("ja");
  const page = await desk.signIn("ja", { colorScheme: "dark" });
  const { title } = await newMap(page, word);
  await page.keyboard.press("Tab");
  await page.keyboard.type("甲");
  await axe(page);
  await page.keyboard.press("Enter");
  await shows(page, [title, "  甲"]);
  await axe(page);
});
