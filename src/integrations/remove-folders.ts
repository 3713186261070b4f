import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const folders: readonly string[] = workerData;
for (const folder of folders) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another build may be at it too; what is left goes with the next one's.
  }
}
