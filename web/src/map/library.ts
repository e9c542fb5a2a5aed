// The library that draws maps, as a file of its own: only the map's page fetches it.
export { default } from "mind-elixir";
