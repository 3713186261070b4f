import { z } from 'zod';
import { isPlainDate } from '../vietnamese/time.ts';
import { COLOUR_SCALE } from './constants.ts';

/** A date on which a scale of zones was in force. */
export const zoneDate = z
  .string()
  .refine(isPlainDate, 'ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2021-11-12')
  .refine(
    (date) => date >= COLOUR_SCALE.from,
    'trước ngày 31/5/2021 chưa có thang phân vùng; xem lại ngày này',
  );
