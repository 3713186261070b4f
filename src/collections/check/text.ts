import { relative } from 'node:path';
import { findPrivateNumbers } from '#domain/vietnamese/private-numbers.ts';
import { findSlips } from '#domain/vietnamese/spelling.ts';
import { hasInvisible } from '#domain/vietnamese/text.ts';
import { ContentError } from '../content-error.ts';
import { decode } from '../decode.ts';
import { findContentFiles, readContentFile } from '../files.ts';
import { INVISIBLE_MESSAGE, readBytes } from '../read-text.ts';
import { type Finding, fromProblem } from './finding.ts';

/** Every file of the content that is text, from the first path on. */
export function textFiles(): string[] {
  return findContentFiles('**/*.{md,csv,yml,yaml}');
}

/** Every line of every text file: letters, spaces, spelling, numbers that give a person away. */
export function checkText(): Finding[] {
  return textFiles().flatMap((path) => {
    const file = relative(process.cwd(), path);
    const read = readLines(path, file);
    if ('findings' in read) return read.findings;
    const registered = registeredSlips(path);
    return read.lines.flatMap((text, index) =>
      checkLine(text, registered).map(
        (problem): Finding => ({ file, line: index + 1, field: '', ...problem }),
      ),
    );
  });
}

/** The lines as they stand in the file, or why nobody can read it. */
function readLines(path: string, file: string): { lines: string[] } | { findings: Finding[] } {
  try {
    const read = decode(readBytes(path), path.endsWith('.csv') ? 'excel' : 'notepad');
    return 'problem' in read
      ? { findings: [fromProblem(file, read.problem)] }
      : { lines: read.text.split('\n') };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { findings: error.problems.map((problem) => fromProblem(file, problem)) };
  }
}

type LineProblem = Pick<Finding, 'severity' | 'message'>;

function checkLine(text: string, registered: readonly string[]): LineProblem[] {
  const { phones, citizenIds } = findPrivateNumbers(text);
  const words = registered.reduce((rest, slip) => rest.replaceAll(slip, ' … '), text);
  const problems: (LineProblem | false)[] = [
    text !== text.normalize('NFC') && {
      severity: 'warning',
      message:
        'có chữ gõ bằng dấu rời (Unicode tổ hợp); cổng tự ghép khi đọc, nhưng nên gõ lại bằng Unicode dựng sẵn',
    },
    hasInvisible(text) && { severity: 'error', message: INVISIBLE_MESSAGE },
    /\S {2,}\S/.test(text) && { severity: 'warning', message: 'có hai dấu cách liền nhau; giữ lại một' },
  ];
  return [
    ...problems.filter((one) => one !== false),
    ...phones.map((phone) => tooPrivate(`số điện thoại “${phone}”`)),
    ...citizenIds.map((id) => tooPrivate(`số giống số căn cước “${id}”`)),
    ...findSlips(words).map(
      ({ found, meant }): LineProblem =>
        meant === undefined
          ? { severity: 'warning', message: `“${found}”: dấu thanh có vẻ đặt nhầm chỗ; xem lại chữ này` }
          : { severity: 'error', message: `“${found}” có lẽ là “${meant}”; sửa lại` },
    ),
  ];
}

function tooPrivate(what: string): LineProblem {
  return {
    severity: 'error',
    message: `có ${what}; cổng không đăng số riêng của ai, xóa đi hoặc ghi tên cơ quan`,
  };
}

/** A plan keeps the slips of its source, each in its register. */
function registeredSlips(path: string): string[] {
  if (!path.endsWith('plan.md')) return [];
  try {
    const { corrections } = readContentFile(path).data as { corrections?: { source?: unknown }[] };
    return (corrections ?? []).map(({ source }) => source).filter((source) => typeof source === 'string');
  } catch {
    return [];
  }
}
