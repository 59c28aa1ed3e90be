export async function moveDatabase(_options: { dataFolder: string; from: number }): Promise<void> {
  throw new Error('not yet');
}
