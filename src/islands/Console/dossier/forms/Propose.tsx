import { balanceOf } from '#domain/review/balance.ts';
import { FINDING_LABELS, GROUND_LABELS } from '#domain/review/grounds.ts';
import { Balance } from '../../parts/Balance.tsx';
import { awardName, useDossier } from '../context.ts';

/** The list as it will be frozen, and how it is balanced. */
export function Propose() {
  const opened = useDossier();
  const { dossier, content } = opened;
  const missing = dossier.nominees.filter(({ assessment }) => assessment === null);
  const proposed = dossier.nominees.filter(({ assessment }) => assessment?.finding === 'meets');
  const weighed = proposed.flatMap(({ position, assessment, award }) => {
    const nominee = content?.nominees[position];
    return nominee && content
      ? [{ nominee, place: content.letter.place, award: awardName(opened, assessment?.award ?? award) }]
      : [];
  });
  return (
    <>
      {missing.length > 0 && (
        <p className="notice warm">
          Còn {missing.length} đề nghị chưa đánh giá: đánh giá đủ rồi mới trình được.
        </p>
      )}
      <p>Danh sách được giữ nguyên như dưới đây kể từ lúc trình.</p>
      <ol className="frozen">
        {dossier.nominees.map((line) => (
          <li key={line.position}>
            {line.name}:{' '}
            {line.assessment === null
              ? 'chưa đánh giá'
              : [
                  FINDING_LABELS[line.assessment.finding],
                  line.assessment.ground && GROUND_LABELS[line.assessment.ground],
                  line.assessment.finding === 'meets' && awardName(opened, line.assessment.award),
                ]
                  .filter(Boolean)
                  .join(', ')}
          </li>
        ))}
      </ol>
      {weighed.length > 0 && <Balance tallies={balanceOf(weighed)} />}
    </>
  );
}
