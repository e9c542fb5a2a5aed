// A map while others write in the same document, and while the server does not do what was wished.
import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { heard, hold, item, lines, newMap, openMap, paste, saved, shows } from "./maps.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const row = (page, text) => page.locator("#outline [data-row]").filter({ hasText: text });

async function rewriteRow(page, old, text) {
  await row(page, old).first().focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
}

for (const language of LANGUAGES) {
  const word = words(language);

  /** A map of mine with these topics, and a colleague who has its outline open. */
  async function together(desk, topics, level) {
    const mine = await desk.signIn(language);
    const { title, address } = await newMap(mine, word, level);
    await paste(mine, topics.join("\n"));
    await shows(mine, [title, ...topics]);
    const theirs = await colleague(desk, mine, word, language);
    await theirs.goto(address.replace("/map", ""));
    await mine.getByText(`${word("outline.present")}${theirs.person}`).waitFor();
    return { mine, theirs, title, address };
  }

  async function setLevel(page, text) {
    await choose(page, word, text);
    await panel(page, word).locator("details[data-level] > summary").click();
    await panel(page, word).getByRole("combobox", { name: word("level.own") }).selectOption({ label: word("level.amber-strict") });
    await press(page, panel(page, word).locator("details[data-level]").getByRole("button", { name: word("save") }));
  }

  test(`map ${language}: a level that a colleague changes waits until a topic is written, whatever is composed in it`, async (desk) => {
    const { mine, theirs, title } = await together(desk, ["  甲", "    甲の下"], "green");
    await item(mine, "甲の下").click();
    await mine.keyboard.press("F2");
    await mine.keyboard.type("に書き");
    const method = await mine.context().newCDPSession(mine);
    await method.send("Input.imeSetComposition", { text: "か", selectionStart: 1, selectionEnd: 1 });
    await heard(mine, () => setLevel(theirs, "甲"));
    assert.deepEqual(await lines(mine), [title, "  甲", "    [甲の下に書きか]"]);
    await method.send("Input.insertText", { text: "かけ" });
    await mine.keyboard.type("て");
    await mine.keyboard.press("Enter");
    await mine.locator(".map-level").filter({ hasText: word("level.amber-strict") }).waitFor();
    await shows(mine, [title, "  甲", "    甲の下に書きかけて"]);
    assert.equal(await mine.locator(".map-level").count(), 1); // what hangs below is as strict as it is
    await axe(mine);
    await desk.shot(mine, `map-level-${language}`);
  });

  test(`map ${language}: what a colleague did to a topic that is being written is seen when it was left as it was`, async (desk) => {
    const { mine, theirs, title } = await together(desk, ["  甲", "    甲の下", "  乙"]);
    await item(mine, "甲の下").click();
    await mine.keyboard.press("F2");
    await heard(mine, async () => {
      await row(theirs, "甲").first().focus();
      await theirs.keyboard.press("Delete");
    });
    assert.deepEqual(await lines(mine), [title, "  甲", "    [甲の下]", "  乙"]);
    await mine.keyboard.press("Enter");
    await shows(mine, [title, "  乙"]);
    await item(mine, "乙").click();
    await mine.keyboard.press("F2");
    await rewriteRow(theirs, "乙", "乙二");
    await mine.getByText(word("outline.newer")).waitFor();
    assert.equal(await mine.locator(".map-field").getAttribute("aria-activedescendant"), null); // it is a field like any other
    await mine.keyboard.press("Enter");
    await shows(mine, [title, "  乙二"]);
  });

  test(`map ${language}: a branch in which a colleague wrote meanwhile is not deleted, and stays in the map`, async (desk) => {
    const { mine, theirs, title, address } = await together(desk, ["  章", "    節"]);
    await mine.context().setOffline(true); // so that theirs is not seen before mine is deleted
    await rewriteRow(theirs, "節", "節の新しい文");
    await saved(theirs);
    await item(mine, "章").click();
    await mine.keyboard.press("Delete");
    await mine.getByText(word("outline.waiting")).waitFor();
    assert.deepEqual(await lines(mine), [title]);
    await mine.context().setOffline(false);
    await mine.getByText(word("outline.kept_both")).waitFor();
    await mine.locator("me-tpc").filter({ hasText: "章" }).click({ position: { x: 8, y: 8 } }); // closed, as after an undo
    await mine.keyboard.press("Space");
    await shows(mine, [title, "  章", "    節の新しい文"]);
    await openMap(mine, address);
    await shows(mine, [title, "  章", "    節の新しい文"]);
  });

  test(`map ${language}: what the server refuses is shown as it is in the document, once nothing is being written`, async (desk) => {
    const page = await desk.signIn(language);
    const { title } = await newMap(page, word);
    await paste(page, "甲\n乙");
    await shows(page, [title, "  甲", "  乙"]);
    let refuse;
    const refused = new Promise((resume) => { refuse = resume; });
    await page.route("**/edits?as=map", async (route) => {
      await refused;
      await route.fulfill({ status: 422, json: {} });
    }, { times: 1 });
    await item(page, "甲").click();
    await page.keyboard.press("Delete");
    await page.keyboard.press("F2"); // of what is chosen now
    await page.keyboard.type("を書く");
    refuse();
    await page.locator("#refused").getByText(word("outline.refused")).waitFor();
    assert.deepEqual(await lines(page), [title, "  [乙を書く]"]);
    await page.keyboard.press("Enter");
    await item(page, "甲").waitFor();
    assert.deepEqual(await lines(page), [title, "  甲", "  乙を書く"]);
  });

  test(`map ${language}: an answer that comes after a newer one changes nothing`, async (desk) => {
    const { mine, theirs, title } = await together(desk, ["  甲", "  乙"]);
    const { send, asked } = await hold(mine, /\/changes\?since=/, true);
    await rewriteRow(theirs, "甲", "甲二");
    await asked;
    await rewriteRow(theirs, "甲", "甲三");
    await item(mine, "乙").click();
    await mine.keyboard.press("F2");
    await mine.keyboard.type("二");
    await mine.keyboard.press("Enter");
    await item(mine, "甲三").waitFor(); // it came with the answer to one's own save
    await heard(mine, send);
    await shows(mine, [title, "  甲三", "  乙二"]);
  });

  test(`map ${language}: a new topic that comes with a colleague's save before its own is answered stands there once`, async (desk) => {
    const { mine, theirs, title } = await together(desk, ["  甲", "  乙"]);
    const changes = await hold(mine, /\/changes\?since=/);
    const save = await hold(mine, "**/edits?as=map", true);
    await rewriteRow(theirs, "甲", "甲二");
    await changes.asked;
    await item(mine, "乙").click();
    await mine.keyboard.press("Enter");
    await mine.keyboard.type("丙");
    await mine.keyboard.press("Enter");
    await save.asked;
    changes.send();
    await item(mine, "甲二").waitFor();
    save.send();
    await shows(mine, [title, "  甲二", "  乙", "  丙"]);
  });

  test(`map ${language}: what was cut moves where it can go, also after the map was read anew, and is never doubled`, async (desk) => {
    const { mine, theirs, title, address } = await together(desk, ["  甲", "    甲の下", "  乙", "    乙の下"], "green");
    await mine.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await item(mine, "甲").click();
    await mine.keyboard.press("Control+x");
    await mine.getByText(word("outline.cut")).waitFor();
    for (const key of ["", "ArrowRight"]) {
      if (key) await mine.keyboard.press(key); // onto itself, then onto what hangs on it
      await mine.keyboard.press("Control+v");
      await mine.getByText(word("outline.not_below_itself")).waitFor();
      await shows(mine, [title, "  甲", "    甲の下", "  乙", "    乙の下"]);
    }
    await setLevel(theirs, "乙");
    await mine.locator(".map-level").waitFor();
    await mine.locator("me-tpc").filter({ hasText: "乙の下" }).click();
    await mine.keyboard.press("Control+v");
    const moved = [title, "  乙", "    乙の下", "      甲", "        甲の下"];
    await shows(mine, moved);
    await openMap(mine, address);
    await shows(mine, moved);
  });
}
