import type { Nomination } from '#domain/nomination/schema.ts';
import { makeCollective, makeIndividual, makeNomination } from '../factories/nomination.ts';

const ACHIEVEMENT =
  'Lập danh sách từng hộ, chia ba ca trực, gọi điện hỏi thăm mỗi sáng trong mười bốn ngày liền. '
    .repeat(6)
    .trim();

/** A dossier of three nominees, each with as much to tell as real ones have. */
export function nominationForBench(): Nomination {
  const nominees = [makeCollective(), makeCollective({ name: 'Trạm Y tế xã Mẫu' }), makeIndividual()];
  return makeNomination({ nominees: nominees.map((nominee) => ({ ...nominee, achievement: ACHIEVEMENT })) });
}
