/** Why the platform does not start: one sentence for the person who started it. Everything else that throws is a bug. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

/** Turns whatever stops the opening of a part into a sentence that says what to delete. */
export async function openPart<T>(what: string, directory: string, open: () => T | Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new StartRefusal(
      `保存データ（${what}）が壊れているため起動できません。フォルダー ${directory} を削除してから、もう一度起動してください。（${reason}）`,
    );
  }
}
