// A map while others write in the same document, and while the server does not do what was wished.
import assert from "node:assert/strict";
import { axe } from "./desk.mjs";
import { choose, panel, press } from "./fixture.mjs";
import { colleague, heard, item, lines, newMap, paste, shows } from "./maps.mjs";
import { LANGUAGES, test, words } from "./test.mjs";

const row = (page, text) => page.locator("#outline [data-row]").filter({ hasText: text });

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

  test(`map ${language}: a level that a colleague changes waits until a topic is written, whatever is composed in it`, async (desk) => {
    const { mine, theirs, title } = await together(desk, ["  甲", "    甲の下"], "green");
    await item(mine, "甲の下").click();
    await mine.keyboard.press("F2");
    await mine.keyboard.type("に書き");
    const method = await mine.context().newCDPSession(mine);
    await method.send("Input.imeSetComposition", { text: "か", selectionStart: 1, selectionEnd: 1 });
    await choose(theirs, word, "甲");
    await heard(mine, async () => {
      await panel(theirs, word).locator("details[data-level] > summary").click();
      await panel(theirs, word).getByRole("combobox", { name: word("level.own") }).selectOption({ label: word("level.amber-strict") });
      await press(theirs, panel(theirs, word).locator("details[data-level]").getByRole("button", { name: word("save") }));
    });
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
}
