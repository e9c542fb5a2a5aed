// Importing with progress: makes the import, sends each file with its path, starts it, follows its events. It can be left
// once everything is sent, and what failed can be sent again.
import { complain, find, target, token } from "./dom";
import { addRow, say, show, type State, type Words } from "./import_rows";
import { dropped, picked, type Found } from "./import_files";

const AT_ONCE = 3;
const TRIES = 4;

interface FileEvent { path: string; status: State; topics: number; repairs: number; losses: number; error?: string; asked?: number; asked_url?: string }
interface SummaryEvent { files: number; imported: number; updated: number; unchanged: number; failed: number; topics: number }

const form = find<HTMLFormElement>("form[data-import]");
const place = find("[data-upload]");
if (form && place) begin(form, place);
for (const report of document.querySelectorAll<HTMLElement>("[data-follow]")) followReport(report);

function begin(form: HTMLFormElement, place: HTMLElement): void {
  const drop = find("[data-drop]", form);
  const go = (found: Promise<Found[]> | Found[]): void => {
    void Promise.resolve(found).then((files) => (files.length ? run(form, place, files) : undefined)).catch(() => complain("failed"));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const inputs = Array.from(form.querySelectorAll<HTMLInputElement>("input[type=file]"));
    go(inputs.flatMap((input) => picked(input.files)));
  });
  drop?.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop?.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop?.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer) go(dropped(event.dataTransfer));
  });
}

/** The whole life of one import. */
async function run(form: HTMLFormElement, place: HTMLElement, files: Found[]): Promise<void> {
  const words = place.dataset as Words;
  const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
  form.hidden = true;
  place.hidden = false;
  find("h2", place)?.scrollIntoView({ block: "nearest" });
  for (const one of files) addRow(place, one.path, one.wanted ? "waiting" : "skipped", words);
  const wanted = files.filter((one) => one.wanted);
  const progress = { all: wanted.length, sent: 0, done: 0 };
  const tell = (): void => say(place, words["progress"], progress, progress.sent + progress.done, progress.all * 2);
  tell();
  addEventListener("beforeunload", stay);
  try {
    const { url } = await make(form);
    find<HTMLAnchorElement>("[data-upload-report]", place)!.href = url;
    let failed = await sendAll(url, wanted, place, words, () => { progress.sent += 1; tell(); });
    while (failed.length > 0 && (await again(place))) {
      failed = await sendAll(url, failed, place, words, () => { progress.sent += 1; tell(); });
    }
    await posted(`${url}/start`);
    removeEventListener("beforeunload", stay);
    follow(place, `${url}/events`, words, () => { progress.done += 1; tell(); });
  } finally {
    removeEventListener("beforeunload", stay);
  }
}

async function posted(address: string, body?: FormData | URLSearchParams): Promise<Response> {
  const answer = await fetch(address, { method: "POST", headers: { "X-CSRF-Token": token(), Accept: "application/json" }, ...(body ? { body } : {}) });
  if (answer.status === 401) complain("expired");
  if (!answer.ok) throw new Refusal(answer.status, ((await answer.json().catch(() => ({}))) as { text?: string }).text ?? "");
  return answer;
}

class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

async function make(form: HTMLFormElement): Promise<{ url: string }> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return (await (await posted("/imports", fields)).json()) as { url: string };
}

/** Sends the files, a few at once; gives those that did not arrive. */
async function sendAll(url: string, files: Found[], place: HTMLElement, words: Words, sent: () => void): Promise<Found[]> {
  const waiting = [...files];
  const failed: Found[] = [];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      try {
        show(place, one.path, "sending", words);
        await send(url, one);
        show(place, one.path, "sent", words);
        sent();
      } catch (error) {
        show(place, one.path, "failed", words, { error: error instanceof Refusal ? error.message : "" });
        failed.push(one);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

/** One file; tries again where waiting may help (no connection, or the server is busy). */
async function send(url: string, one: Found, attempt = 1): Promise<void> {
  const body = new FormData();
  body.append("path", one.path);
  body.append("file", await one.file());
  try {
    await posted(`${url}/files`, body);
  } catch (error) {
    const final = error instanceof Refusal && error.status < 500 && error.status !== 429;
    if (final || attempt === TRIES) throw error;
    await new Promise((resume) => setTimeout(resume, 500 * 2 ** attempt));
    await send(url, one, attempt + 1);
  }
}

/** Asks whether what failed shall be sent again; false: go on without it. */
function again(place: HTMLElement): Promise<boolean> {
  const retry = find<HTMLButtonElement>("[data-upload-retry]", place);
  const report = find("[data-upload-report]", place);
  if (!retry || !report) return Promise.resolve(false);
  retry.hidden = false;
  retry.focus();
  return new Promise((answer) => {
    const choose = (event: Event): void => {
      event.preventDefault();
      retry.hidden = true;
      retry.removeEventListener("click", choose);
      report.removeEventListener("click", choose);
      answer(target(event, "[data-upload-retry]") !== null);
    };
    retry.addEventListener("click", choose);
    report.addEventListener("click", choose);
  });
}

function follow(place: HTMLElement, address: string, words: Words, done: () => void): void {
  const events = new EventSource(address);
  events.addEventListener("file", (event) => {
    const file = JSON.parse((event as MessageEvent<string>).data) as FileEvent;
    if (show(place, file.path, file.status, words, file)) done();
  });
  events.addEventListener("summary", (event) => {
    events.close();
    const sums = JSON.parse((event as MessageEvent<string>).data) as SummaryEvent;
    say(place, words["done"], sums, 1, 1);
    find("[data-upload-report]", place)?.focus();
  });
}

/** The report of an import that still runs: shows how far it is, and reloads itself at the end. */
function followReport(place: HTMLElement): void {
  const events = new EventSource(place.dataset["follow"] ?? "");
  const bar = find<HTMLProgressElement>("progress", place);
  const seen = new Set<string>();
  events.addEventListener("file", (event) => {
    seen.add((JSON.parse((event as MessageEvent<string>).data) as FileEvent).path);
    const all = bar?.max ?? seen.size;
    say(place, place.dataset["progress"], { done: seen.size, all, sent: all }, seen.size, all);
  });
  events.addEventListener("summary", () => {
    events.close();
    location.reload();
  });
}
