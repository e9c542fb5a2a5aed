// Which files were chosen or dropped, with their paths below what was chosen.

export interface Found {
  path: string;
  wanted: boolean; // a map, an outline or an image that one may refer to
  file(): Promise<File>;
}

const WANTED = /\.(mm|mmap|xmind|opml|md|markdown|png|jpe?g|gif|bmp|webp|svg|emf|wmf|tiff?)$/i;
const HIDDEN = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;

function found(path: string, file: () => Promise<File>): Found {
  return { path: path.normalize("NFC"), wanted: WANTED.test(path), file };
}

export function picked(files: FileList | null): Found[] {
  return Array.from(files ?? [])
    .map((file) => found(file.webkitRelativePath || file.name, () => Promise.resolve(file)))
    .filter((one) => !HIDDEN.test(one.path));
}

/** What was dropped, folders walked through. The entries must be taken at once: the list is empty after the event. */
export async function dropped(transfer: DataTransfer): Promise<Found[]> {
  const entries = Array.from(transfer.items).map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const lists = await Promise.all(entries.map(walk));
  return lists.flat().filter((one) => !HIDDEN.test(one.path));
}

async function walk(entry: FileSystemEntry): Promise<Found[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return [found(path, () => new Promise((give, fail) => (entry as FileSystemFileEntry).file(give, fail)))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Found[] = [];
  // A reader gives at most a hundred entries a time, and an empty list at the end.
  for (let some = await read(reader); some.length > 0; some = await read(reader)) {
    for (const child of some) all.push(...(await walk(child)));
  }
  return all;
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((give, fail) => reader.readEntries(give, fail));
}
