import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, openFixture, outline, panel, press } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const NOTE = `# 手順

- **先に** 電話する
- 次に \`ipconfig\` を見る
  1. 控える

> 引用した文

| 連絡先 | 番号 | 受付時間 | 備考 |
| --- | --- | --- | --- |
| 窓口 | 03-0000-0000 | 平日の九時から五時まで | 昼休みは留守番電話になる |

\`\`\`
netstat -an
\`\`\`

次の <iframe> と書かれた文、~~古い~~、[表](https://desk.example/table) と https://desk.example/bare。続き ![図](https://desk.example/image.png)`;

async function writeNote(page, word, text) {
  await choose(page, word, "二番目の項目");
  await panel(page, word).getByText(word("topic.edit"), { exact: true }).first().click();
  await panel(page, word).getByRole("textbox", { name: word("topic.note") }).fill(text);
  await press(page, panel(page, word).locator("details[data-edit]").getByRole("button", { name: word("save") }));
}

for (const language of LANGUAGES) {
  const word = words(language);

  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`note ${language} ${size} ${colorScheme}: Markdown is shown as it is meant, and nothing is fetched`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        const fetched = [];
        page.on("request", (request) => { if (request.url().includes("desk.example")) fetched.push(request.url()); });
        await openFixture(page, word);
        await writeNote(page, word, NOTE);
        const note = panel(page, word).locator(".panel-note");
        await note.getByRole("heading", { level: 4, name: "手順" }).waitFor();
        await note.getByRole("cell", { name: "03-0000-0000" }).waitFor();
        for (const tag of ["strong", "ul li", "ol li", "blockquote", "pre code", "del"]) assert.ok((await note.locator(tag).count()) > 0, `no ${tag}`);
        await note.getByText("<iframe> と書かれた文").waitFor();
        for (const path of ["table", "bare", "image.png"]) {
          const link = note.locator(`a[href="https://desk.example/${path}"]`);
          assert.equal(await link.getAttribute("target"), "_blank");
          assert.match(await link.getAttribute("rel"), /noopener/);
        }
        await axe(page);
        await fits(page);
        await desk.shot(page, `note-panel-${language}-${size}-${colorScheme}`);
        await panel(page, word).getByRole("button", { name: word("context.fold") }).click();
        const row = outline(page, word).getByRole("listitem").filter({ has: page.getByRole("link", { name: "二番目の項目", exact: true }) }).last();
        await row.locator(".row-note summary").press("Enter");
        await row.getByRole("cell", { name: "03-0000-0000" }).waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `note-outline-${language}-${size}-${colorScheme}`);
        assert.deepEqual(fetched, []);
        await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
        await row.locator(".row-note").waitFor({ state: "detached" });
      });
    }
  }

  test(`note ${language}: what Markdown's reader refuses is shown line by line`, async (desk) => {
    const page = await desk.signIn(language);
    await openFixture(page, word);
    await writeNote(page, word, `${">".repeat(150)} 深い\n二行目 **そのまま**`);
    const note = panel(page, word).locator(".note .as-written");
    await note.getByText("二行目 **そのまま**").waitFor();
    await page.getByRole("status").getByRole("button", { name: word("undo") }).click();
    await note.waitFor({ state: "detached" });
  });
}
