import { missingPictures, picturesBefore, removeUnlisted } from './kept-pictures.ts';
import { screensDirectory } from './screens-directory.ts';

const startedAt = Date.now();

/** In the end says which pictures were not taken; a run of one file leaves those of the others as they were. */
export const teardown = async (): Promise<void> => {
  await removeUnlisted(screensDirectory);
  const missing = await missingPictures(screensDirectory);
  const older = await picturesBefore(screensDirectory, startedAt);
  if (older.length > 0) console.log(`Left as they were: ${older.join(', ')}`);
  console.log(missing.length === 0 ? 'Every picture is there.' : `Never taken: ${missing.join(', ')}`);
  if (missing.length > 0) process.exitCode = 1;
};
