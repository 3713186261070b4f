import { writeFileSync } from 'node:fs';

/* Loaded before a program whose peak memory is measured: tells it at the end, in KB, worker threads included. */
const file = process.env.PEAK_MEMORY_FILE;
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
