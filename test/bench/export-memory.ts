import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { EXPORT_FORMATS, type ExportFormat } from '#domain/report/contract.ts';
import { staffHeaders } from './staff-ratios.ts';

const FEW = 5_000;
const MANY = 50_000;
/**
 * As many rows of the one as of the other are handed out: what is thrown away meanwhile, and when it is swept up, is
 * the same, so that the peaks differ by what a larger table holds on to.
 */
const ROUNDS = { few: (5 * MANY) / FEW, many: 5 };

/** Of one format: the peak at 50,000 rows to that at 5,000, and the two in KB. */
export interface ExportMemory {
  format: ExportFormat;
  ratio: number;
  few: number;
  many: number;
  /** Bytes of the file of 50,000 rows: what would be held if it weren't streamed. */
  bytes: number;
}

/**
 * Peak memory of the Worker's process while it hands out as many rows in tables of two sizes; Linux only.
 * @param server pid of `wrangler dev`
 */
export async function exportMemory(port: number, server: number): Promise<ExportMemory[]> {
  const headers = await staffHeaders(port, FEW, MANY);
  const workers = workersOf(server);
  const take = (size: 'few' | 'many', format: ExportFormat) =>
    bytesOf(`http://127.0.0.1:${port}/bare/staff/${size}/reports/export?${QUERY}&format=${format}`, headers);
  const measured: ExportMemory[] = [];
  for (const format of EXPORT_FORMATS) {
    const peakFor = async (size: 'few' | 'many') => {
      forgetPeak(workers);
      let bytes = 0;
      for (let round = 0; round < ROUNDS[size]; round++) bytes = await take(size, format);
      return { peak: peakOf(workers), bytes };
    };
    // The few first: memory that a larger one had taken would stay with the process and hide the difference. Twice
    // unmeasured, for a process that has just begun takes more memory whatever it does.
    await peakFor('few');
    await peakFor('few');
    const few = await peakFor('few');
    const many = await peakFor('many');
    measured.push({ format, ratio: many.peak / few.peak, few: few.peak, many: many.peak, bytes: many.bytes });
  }
  return measured;
}

const QUERY = 'campaign=son-la&office=so-y-te';

/** Reads it to its end and keeps nothing. */
function bytesOf(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
      answer.on('error', reject);
    }).on('error', reject);
  });
}

/** The `workerd` among what a process started, and started in turn. */
function workersOf(server: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .flatMap(statusOf);
  const below = (parent: number): typeof all =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(server)
    .filter(({ name }) => name === 'workerd')
    .map(({ pid }) => pid);
}

function statusOf(pid: number): { pid: number; name: string; parent: number; peak: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(text)?.[1] ?? '';
    return [{ pid, name: field('Name'), parent: Number(field('PPid')), peak: Number(field('VmHWM')) }];
  } catch {
    return []; // It ended meanwhile.
  }
}

/** From now on the peak counts anew. */
function forgetPeak(pids: readonly number[]): void {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function peakOf(pids: readonly number[]): number {
  return pids.flatMap(statusOf).reduce((sum, { peak }) => sum + peak, 0);
}
