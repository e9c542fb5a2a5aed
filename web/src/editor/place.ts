// Where the open document stands in the page, with the addresses its edits go to: the outline's list or the map's frame.
import { find } from "../dom";

export function place(): HTMLElement | null {
  return find("[data-edits]");
}

/** The address, asking for what changed in the shape that this view draws. */
export function asked(address: string): string {
  const shape = place()?.dataset["as"];
  return shape ? `${address}${address.includes("?") ? "&" : "?"}as=${shape}` : address;
}
