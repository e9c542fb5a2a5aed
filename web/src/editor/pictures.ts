// Pictures come into a topic by pasting on its row or while it is written, and by dropping files on it.
import { complain, token } from "../dom";
import { renewToken } from "../requests";
import { takeIn } from "./changes";
import { type Changes, seen, settled } from "./outbox";
import { type Item, outline, row, topicOf } from "./tree";
import { saved } from "./undo";
import { owe } from "./why";
import { finish, written } from "./writing";

function pictures(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter((file) => file.type.startsWith("image/"));
}

/** As large as it is meant to be seen; nothing where the browser cannot read it (the server then says why). */
async function size(file: File): Promise<{ width: number; height: number }> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  const out = { width: bitmap?.width ?? 0, height: bitmap?.height ?? 0 };
  bitmap?.close();
  return out;
}

async function send(at: Item, file: File): Promise<boolean> {
  const form = new FormData();
  const { width, height } = await size(file);
  form.append("image", file, file.name);
  form.append("width", String(width));
  form.append("height", String(height));
  const post = () => fetch(`/topics/${topicOf(at)}/images`, { method: "POST", body: form, headers: { Accept: "application/json", "X-CSRF-Token": token() } });
  let answer = await post();
  if ((answer.status === 401 || answer.status === 403) && (await renewToken())) answer = await post();
  const body = (await answer.json().catch(() => ({}))) as { changeset?: number; text?: string };
  if (!answer.ok) complain("failed", body.text);
  else {
    saved(body.changeset ?? 0);
    owe(body.changeset ?? 0);
  }
  return answer.ok;
}

async function follow(): Promise<void> {
  const list = outline();
  const answer = list && (await fetch(`${list.dataset["changes"]}?since=${seen()}`, { headers: { Accept: "application/json" } }));
  if (answer?.ok) takeIn((await answer.json()) as Changes);
}

async function put(at: Item, files: File[]): Promise<void> {
  const words = outline()?.dataset;
  if (written() === at) finish(true); // a new one stays without words: it has a picture
  await settled();
  if (topicOf(at) <= 0) return complain("failed");
  complain("", words?.["sending"]);
  try {
    for (const file of files) if (!(await send(at, file))) return;
    await follow();
    complain("", words?.["pictured"]);
  } catch {
    complain("failed"); // no connection: the picture is still on the clipboard or in its folder
  }
}

function place(event: Event): Item | null {
  return (event.target as Element | null)?.closest?.("#outline[data-edits] .row")?.closest<Item>("[data-topic]") ?? null;
}

document.addEventListener("paste", (event) => {
  const at = place(event);
  const files = pictures(event.clipboardData);
  if (!at || files.length === 0 || event.clipboardData?.getData("text/plain")) return; // a word processor's text comes with a picture of it
  event.preventDefault();
  event.stopImmediatePropagation();
  void put(at, files);
}, true);

let over: Item | null = null;

function leave(): void {
  if (over) delete row(over).dataset["drop"];
  over = null;
}

document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  const at = place(event);
  if (over !== at) leave();
  if (!at) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
  over = at;
  row(at).dataset["drop"] = "below";
});
document.addEventListener("dragleave", (event) => { if (event.relatedTarget === null) leave(); });
document.addEventListener("drop", (event) => {
  const at = place(event);
  leave();
  const files = pictures(event.dataTransfer);
  if (!at || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault(); // a file that is no picture must not replace the page
  if (files.length > 0) void put(at, files);
  else complain("", outline()?.dataset["noPicture"]);
});
