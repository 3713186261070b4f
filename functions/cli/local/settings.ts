import { isPortFree } from './port.ts';

/** Where the portal answers and where its local data lies. */
export interface LocalSettings {
  port: number;
  persistTo: string;
  /** Whether sample data is shown: `PORTAL_SAMPLES=off` leaves it out. */
  samples: boolean;
}

/** Reads PORT, PERSIST_TO and PORTAL_SAMPLES; ends the program with one line when the port is no use. */
export async function localSettings(env: NodeJS.ProcessEnv = process.env): Promise<LocalSettings> {
  const port = Number(env.PORT || 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    fail(`PORT=${env.PORT} không phải là số cổng (1–65535).`);
  }
  if (!(await isPortFree(port))) {
    fail(portTaken(port));
  }
  return { port, persistTo: env.PERSIST_TO || '.wrangler/state', samples: env.PORTAL_SAMPLES !== 'off' };
}

/** What whoever asked for a port that somebody else uses is told. */
export function portTaken(port: number): string {
  return `Cổng ${port} đang có chương trình khác dùng: tắt chương trình đó, hoặc chọn cổng khác, ví dụ PORT=8790.`;
}

/** One line for the operator, and the end. */
export function fail(line: string): never {
  console.error(`✗ ${line}`);
  process.exit(1);
}
