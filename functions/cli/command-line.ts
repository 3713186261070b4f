import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DomainError } from '#domain/errors.ts';

/** Ends the command: the line goes to whoever ran it, and exit code 1 to what called it. */
export function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

/** Ends the command for an error that it can't mend, in the error's own words. */
export function failFor(error: unknown): never {
  fail(`✗ ${error instanceof DomainError ? error.detail : String(error)}`);
}

/** How one asks any command how it is used. */
export const HELP = ['--help', '-h'];

/**
 * What was typed after the command, as `parseArgs` of Node reads it. `--help` ends the command with `usage`; an option
 * that isn't there, or lacks its value, with a line that names it, too.
 */
export function readOptions<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if ((config.args ?? process.argv.slice(2)).some((typed) => HELP.includes(typed))) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const typed = /'(-[^' ]*)/.exec(String(error))?.[1];
    fail(`✗ ${typed ? `Không dùng được tùy chọn ${typed} như đã gõ` : 'Không hiểu lệnh này'}.\n${usage}`);
  }
}
