import { ZipArchive } from '../codec/zip/archive';
import type { ZipLimits } from '../codec/zip/types';
import type { UploadedFile } from '../workbench/alignment/propose-pairs';
import { saveUpload, uploadBytes, uploads } from './uploads';

/** A folder of articles, not of books: what is larger is brought in one by one. */
const LIMITS: Partial<ZipLimits> = { maxEntries: 2000, maxEntry: 1 << 25 };
/** What systems put into archives beside the files. */
const NOT_OURS = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/u;

/**
 * The files of an uploaded ZIP archive, each kept as an upload of its own; any other file is itself.
 * @throws CodecError when it is no sound archive, or swells beyond the bounds
 */
export async function unpackUpload({ uploadId, path }: UploadedFile): Promise<readonly UploadedFile[]> {
  if (!/\.zip$/iu.test(path)) return [{ uploadId, path }];
  try {
    const archive = new ZipArchive(await uploadBytes(uploadId), LIMITS);
    const files: UploadedFile[] = [];
    for (const { name, isFolder } of archive.entries) {
      if (isFolder || NOT_OURS.test(name) || /\.zip$/iu.test(name)) continue;
      const bytes = archive.read(name);
      if (bytes) files.push({ uploadId: (await saveUpload([bytes])).id, path: name });
    }
    return files;
  } finally {
    await uploads.remove(uploadId);
  }
}
