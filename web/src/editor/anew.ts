// The whole outline anew with the same branches open: where more changed than rows can tell, and where the server did not do
// what the page shows as done. Never under somebody who writes: it waits until nothing is written and everything is answered.
// The page stays otherwise: somebody may be filling in its panel.
import { find } from "../dom";
import { openTopics } from "../outline";
import { take as takePiece } from "../requests";
import { parsed } from "../trusted";
import { type Edit, isWaiting, lastSave, settled } from "./outbox";
import { choose, chosen } from "./selection";
import { above, item, type Item, neighbour, row, text, topicOf } from "./tree";
import { unfold } from "./unfolded";
import { written } from "./writing";

const PAUSE = 300; // ms after the last word: the press that ended the writing still finds its row
const AGAIN = 10_000; // ms until it is asked for again where the server did not answer
let due = false;
let renewing = false;

/** As soon as nothing is written any more. */
export function renewLater(): void {
  due = true;
  void renew();
}

async function renew(): Promise<void> {
  if (!due || renewing) return;
  renewing = true;
  try {
    while (due && !written() && (await attempt()));
  } finally {
    renewing = false;
  }
}

/** Whether to try again at once. Where it cannot be now, what ends that (or a timer) calls again. */
async function attempt(): Promise<boolean> {
  await new Promise((resume) => setTimeout(resume, PAUSE));
  await settled();
  if (written() || isWaiting()) return false;
  const save = lastSave();
  due = false; // whoever asks from now on asks again
  const address = new URL(location.href);
  address.searchParams.set("open", openTopics());
  const answer = await fetch(address).catch(() => null);
  const page = answer?.ok ? await answer.text().then(parsed, () => null) : null;
  if (!page) {
    if (!answer || answer.ok || answer.status >= 500) setTimeout(renewLater, AGAIN); // else there is nothing to show any more
    return false;
  }
  if (find("#outline[data-edits]", page) === null) return (due = true), false; // the session ended
  if (written() || save !== lastSave()) return (due = true); // it does not contain what was done meanwhile
  replace(page);
  return due;
}

/** Where the focus may go: this topic, else what stands near it, else what is above. */
function places(at: Item | null): number[] {
  const near = at ? [at, neighbour(at, "next"), neighbour(at, "previous")] : [];
  for (let up = at && above(at); up; up = above(up)) near.push(up);
  return near.map(topicOf).filter((topic) => topic > 0);
}

function replace(page: Document): void {
  const focused = places(document.activeElement?.closest<Item>("#outline [data-topic]") ?? null);
  const selected = chosen().map(topicOf);
  const cut = Array.from(document.querySelectorAll("#outline .row.cut"), (one) => topicOf(one.closest<Item>("[data-topic]")));
  takePiece(page, "#outline");
  unfold(document);
  choose(selected.map(item).filter((one): one is Item => one !== null));
  for (const topic of cut) {
    const at = item(topic);
    if (at) row(at).classList.add("cut");
  }
  const at = focused.map(item).find((one) => one !== null);
  if (at) text(at).focus();
}

document.addEventListener("writing", () => void renew());
document.addEventListener("saved", () => void renew());
document.addEventListener("denied", (event) => {
  if (!find("#outline")) return;
  for (const edit of (event as CustomEvent<Edit[]>).detail) {
    const at = edit.do === "add" ? item(edit.topic) : null;
    if (at) at.dataset["refused"] = "yes"; // its words are kept aside; nothing goes behind it
  }
  renewLater();
});
