// Small helpers that every island uses.

export function find<E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E | null {
  return root.querySelector<E>(selector);
}

export function all<E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E[] {
  return Array.from(root.querySelectorAll<E>(selector));
}

/** The element at or above the event's target that fits. */
export function target<E extends Element = HTMLElement>(event: Event, selector: string): E | null {
  return event.target instanceof Element ? event.target.closest<E>(selector) : null;
}

export function token(): string {
  return find<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
}

/** One line that says what went wrong, read aloud at once; the words stand in the page in its language. */
export function complain(what: "failed" | "expired" | "", text?: string): void {
  const place = find("#offline");
  if (!place) return;
  const words = text ?? (what ? place.dataset[what] : "");
  const box = document.createElement("div");
  box.className = "toast";
  box.textContent = words ?? "";
  place.replaceChildren(...(words ? [box] : []));
}
