/** A file that somebody chose, with its folders. */
export type ChosenFile = { readonly path: string; readonly file: File };

/** What was chosen by the browser's own control; a folder gives each file its path. */
export const chosenFiles = (files: Iterable<File>): readonly ChosenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(isOurs);

/** What was dropped, the files inside folders with their paths. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // the list is emptied when the event is over: everything is taken from it before the first wait
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = chosenFiles(transfer.files);
  const found = entries.filter((entry) => entry !== null);
  if (!found.some((entry) => entry.isDirectory)) return plain;
  return (await Promise.all(found.map((entry) => within(entry, '')))).flat().filter(isOurs);
}

async function within(entry: FileSystemEntry, folder: string): Promise<readonly ChosenFile[]> {
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: ChosenFile[] = [];
  // browsers give a folder in portions and an empty one at the end
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    for (const child of part) all.push(...(await within(child, `${path}/`)));
  }
}

/** Systems leave hidden files in folders. */
const isOurs = ({ path }: ChosenFile): boolean => !/(?:^|\/)(?:\.|Thumbs\.db$|desktop\.ini$)/u.test(path);
