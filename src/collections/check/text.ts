import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { findPrivateNumbers } from '#domain/vietnamese/private-numbers.ts';
import { findSlips } from '#domain/vietnamese/spelling.ts';
import { findContentFiles, readContentFile } from '../files.ts';
import type { Finding } from './finding.ts';

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;

/** Every file of the content that is text, from the first path on. */
export function textFiles(): string[] {
  return findContentFiles('**/*.{md,csv,yml,yaml}');
}

/** Every line of every text file: letters, spaces, spelling, numbers that give a person away. */
export function checkText(): Finding[] {
  return textFiles().flatMap((path) => {
    const file = relative(process.cwd(), path);
    const lines = readFileSync(path, 'utf8').split(/\r?\n/);
    const registered = registeredSlips(path);
    return lines.flatMap((text, index) =>
      checkLine(text, registered).map(
        (problem): Finding => ({ file, line: index + 1, field: '', ...problem }),
      ),
    );
  });
}

type LineProblem = Pick<Finding, 'severity' | 'message'>;

function checkLine(text: string, registered: readonly string[]): LineProblem[] {
  const { phones, citizenIds } = findPrivateNumbers(text);
  const words = registered.reduce((rest, slip) => rest.replaceAll(slip, ' … '), text);
  const problems: (LineProblem | false)[] = [
    text !== text.normalize('NFC') && {
      severity: 'error',
      message: 'có chữ gõ bằng dấu rời (Unicode tổ hợp), máy tìm không thấy; gõ lại bằng Unicode dựng sẵn',
    },
    INVISIBLE.test(text) && {
      severity: 'error',
      message: 'có ký tự không nhìn thấy, thường theo vào khi chép từ nơi khác; xóa chữ ở chỗ đó và gõ lại',
    },
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
