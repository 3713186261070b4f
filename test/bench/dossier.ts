import type { Nomination } from '#domain/nomination/schema.ts';
import { makeCollective, makeIndividual, makeNomination } from '../factories/nomination.ts';

const ACHIEVEMENT =
  'Lập danh sách từng hộ, chia ba ca trực, gọi điện hỏi thăm mỗi sáng trong mười bốn ngày liền. '
    .repeat(6)
    .trim();

/** A dossier of three nominees or more, each with as much to tell as real ones have. */
export function nominationForBench(size = 3): Nomination {
  const nominees = [
    makeCollective(),
    makeCollective({ name: 'Trạm Y tế xã Mẫu' }),
    ...Array.from({ length: size - 2 }, (_, index) => makeIndividual({ name: `Người Mẫu số ${index + 1}` })),
  ];
  return makeNomination({ nominees: nominees.map((nominee) => ({ ...nominee, achievement: ACHIEVEMENT })) });
}
