import { useState } from 'react';
import { UNIT_KIND_LABELS } from '#domain/nomination/constants.ts';
import type { Nominee } from '#domain/nomination/schema.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import { FINDING_LABELS, GROUND_LABELS, OUTCOME_LABELS } from '#domain/review/grounds.ts';
import { ClauseLink } from '../../../../ui/ClauseLink.tsx';
import { Pages } from '../../../../ui/Pages.tsx';
import { awardName, useDossier } from '../context.ts';
import { Facts } from './Facts.tsx';

/** A dossier may propose hundreds. */
const SHOWN = 20;

/** Everyone whom the dossier proposes, as the unit wrote it and as it was found. */
export function Nominees() {
  const { dossier, content } = useDossier();
  const [page, setPage] = useState(1);
  const shown = dossier.nominees.slice((page - 1) * SHOWN, page * SHOWN);
  return (
    <>
      {shown.map((line) => (
        <NomineeFacts key={line.position} line={line} nominee={content?.nominees[line.position]} />
      ))}
      <Pages
        label="Các trang của danh sách đề nghị"
        page={page}
        of={Math.ceil(dossier.nominees.length / SHOWN)}
        onTurn={setPage}
      />
    </>
  );
}

type Line = StaffDossier['nominees'][number];

function NomineeFacts({ line, nominee }: { line: Line; nominee: Nominee | undefined }) {
  const opened = useDossier();
  const { assessment, outcome } = line;
  const title = `${line.kind === 'collective' ? 'Tập thể' : 'Cá nhân'} ${line.position + 1}: ${line.name}`;
  const found = assessment && [
    FINDING_LABELS[assessment.finding],
    assessment.ground && GROUND_LABELS[assessment.ground],
    assessment.finding === 'meets' && awardName(opened, assessment.award),
    assessment.note,
  ];
  const became = outcome && [
    OUTCOME_LABELS[outcome],
    line.outcomeAward && awardName(opened, line.outcomeAward),
    line.outcomeGround && GROUND_LABELS[line.outcomeGround],
  ];
  return (
    <Facts
      title={title}
      rows={[
        ['Kết quả', became?.filter(Boolean).join(' · ') ?? ''],
        ['Đánh giá', found?.filter(Boolean).join(' · ') ?? ''],
        ['Đề nghị', awardName(opened, line.award)],
        ...(nominee ? who(nominee) : []),
        ['Thành tích', nominee && <span className="written">{nominee.achievement}</span>],
        ['Tiêu chuẩn', nominee && <Criteria nominee={nominee} />],
        ['Đã được khen', nominee && <PastAwards nominee={nominee} />],
        ['Ghi chú của đơn vị', nominee?.note ?? ''],
      ]}
    />
  );
}

function who(nominee: Nominee): [string, string][] {
  if (nominee.kind === 'collective')
    return [
      ['Loại tập thể', UNIT_KIND_LABELS[nominee.bodyKind]],
      ['Cấp trên', nominee.superior],
    ];
  return [
    ['Danh xưng', nominee.honorific],
    ['Năm sinh', nominee.birthYear === null ? '' : String(nominee.birthYear)],
    ['Chức vụ, nghề nghiệp', nominee.title],
    ['Nơi công tác, nơi ở', nominee.body],
    ['Truy tặng', nominee.posthumous ? 'Có' : ''],
  ];
}

/** Each criterion in the plan's own words, and what the unit shows for it. */
function Criteria({ nominee }: { nominee: Nominee }) {
  const { campaign } = useDossier();
  return (
    <ul className="plain met">
      {nominee.criteria.map(({ id, evidence }) => {
        const rule = campaign?.criteria.find((one) => one.id === id);
        const quote = rule?.quote ?? (rule && campaign?.quotes[rule.clause]?.text);
        return (
          <li key={id}>
            <b>{rule?.summary ?? id}</b>{' '}
            {campaign && rule && <ClauseLink campaign={campaign} clause={rule.clause} />}
            {quote && <q className="meta">{quote}</q>}
            <span className="meta">Minh chứng: {evidence || 'không ghi'}</span>
          </li>
        );
      })}
    </ul>
  );
}

function PastAwards({ nominee }: { nominee: Nominee }) {
  if (nominee.pastAwards.length === 0) return 'Không ghi';
  return (
    <ul className="plain">
      {nominee.pastAwards.map(({ award, decision, year }) => (
        <li key={`${award} ${decision} ${year}`}>{[award, decision, year].filter(Boolean).join(', ')}</li>
      ))}
    </ul>
  );
}
