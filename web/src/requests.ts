// Requests of htmx and of our own: the token goes with each, failures are told.
import htmx from "htmx.org";
import { all, complain, find, token } from "./dom";
import { keepAll } from "./drafts";
import { parsed } from "./trusted";

document.addEventListener("htmx:configRequest", (event) => {
  (event as CustomEvent<{ headers: Record<string, string> }>).detail.headers["X-CSRF-Token"] = token();
});
document.addEventListener("htmx:sendError", () => complain("failed"));
document.addEventListener("htmx:responseError", (event) => {
  const status = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr.status;
  complain(status === 401 || status === 403 ? "expired" : "failed");
});
document.addEventListener("htmx:beforeSwap", (event) => {
  // A session that ended answers with the sign-in page, which must not be put into a corner of this one.
  const detail = (event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean }>).detail;
  if (new URL(detail.xhr.responseURL || location.href).pathname !== "/sign-in") return;
  detail.shouldSwap = false;
  complain("expired");
});
document.addEventListener("htmx:afterOnLoad", () => complain(""));

function person(page: Document): string | undefined {
  return find<HTMLMetaElement>('meta[name="person"]', page)?.content;
}

/** After signing in again (in another tab) the page's token is an old one: takes the new one from this page's address. Not
 *  where somebody else signed in: what one person wrote is not saved as another's. */
export async function renewToken(): Promise<boolean> {
  const answer = await fetch(location.href);
  if (!answer.ok || new URL(answer.url).pathname === "/sign-in") return false;
  const page = parsed(await answer.text());
  const fresh = find<HTMLMetaElement>('meta[name="csrf-token"]', page)?.content;
  if (!fresh || person(page) !== person(document)) return false;
  find<HTMLMetaElement>('meta[name="csrf-token"]')!.content = fresh;
  for (const field of all<HTMLInputElement>('input[type=hidden][name="csrf"]')) field.value = fresh;
  return true;
}

function sendFields(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Response> {
  const address = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const all = new FormData(form, submitter);
  const fields = new URLSearchParams();
  for (const [name, value] of all) if (typeof value === "string") fields.append(name, value);
  const withFiles = form.enctype === "multipart/form-data";
  return fetch(address, { method: "POST", body: withFiles ? all : fields, headers: { "X-CSRF-Token": token() } });
}

function signedOut(answer: Response): boolean {
  return answer.status === 401 || answer.status === 403 || new URL(answer.url).pathname === "/sign-in";
}

/** Posts a form as the browser would and gives the page that answers; nothing if it failed (the person was told). */
export async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<{ page: Document; url: string } | null> {
  try {
    let answer = await sendFields(form, submitter);
    if (signedOut(answer) && (await renewToken())) answer = await sendFields(form, submitter);
    if (signedOut(answer)) return keepAll(), complain("expired"), null;
    if (answer.status >= 500) return complain("failed"), null;
    complain("");
    return { page: parsed(await answer.text()), url: answer.url };
  } catch {
    complain("failed");
    return null;
  }
}

/** Puts the same piece of another page in place of ours and makes it live. */
export function take(page: Document, selector: string): boolean {
  const theirs = find(selector, page);
  const ours = find(selector);
  if (!theirs || !ours) return false;
  const piece = document.importNode(theirs, true);
  ours.replaceWith(piece);
  htmx.process(piece);
  return true;
}
