import { countInWords } from '../vietnamese/number-words.ts';
import { awardName, awardVerb, countsInWords, posthumous } from './award-words.ts';
import { legalBases } from './bases.ts';
import { letterhead } from './letterhead.ts';
import { lineOf, midSentence, personName, typedOr } from './lines.ts';
import type { Block, Line, Paragraph, Piece } from './model.ts';
import type { Particulars } from './particulars.ts';
import { attachedPapers } from './plan-papers.ts';
import { signature } from './signature.ts';

/** So many nominees are named in the letter itself; more stand in the list alone. */
const NAMED_IN_LETTER = 10;

/** Tờ trình: the letter with which a unit proposes (Nghị định 91/2017/NĐ-CP, Điều 55: the simplified procedure). */
export function submissionLetter(particulars: Particulars): Block[] {
  const { draft, resolved } = particulars;
  const unit = typedOr(draft.unit.name, 'words');
  const receiving: Piece = resolved ? { text: resolved.receiving } : { blank: 'words' };
  const deciding: Piece = resolved ? { text: midSentence(resolved.deciding) } : { blank: 'words' };
  const verb = awardVerb(particulars);
  const subject = lineOf(`Về việc đề nghị ${verb} `, awardName(particulars, 'name'));
  return [
    letterhead(particulars, { numbered: true }),
    { type: 'title', kind: 'TỜ TRÌNH', subject, attachedTo: null },
    { type: 'addressee', line: lineOf(receiving) },
    ...legalBases(resolved),
    body(
      unit,
      ' kính đề nghị ',
      receiving,
      ' xem xét, trình ',
      deciding,
      ` ${verb} `,
      awardName(particulars),
      ' cho ',
      ...countsInWords(particulars),
      ' có thành tích trong phong trào thi đua ',
      ...campaignWords(particulars),
      ', cụ thể như sau:',
    ),
    ...counts(particulars),
    body('Kèm theo Tờ trình này: ', attachedPapers(resolved).map(withSmallInitial).join('; '), '.'),
    body(
      unit,
      ' cam kết nội dung hồ sơ là đúng; các tập thể, cá nhân được đề nghị không trong thời gian bị xem xét kỷ luật, bị điều tra hoặc có khiếu nại, tố cáo chưa giải quyết xong.',
    ),
    body('Kính đề nghị ', receiving, ' xem xét, giải quyết./.'),
    signature(particulars, ['Như trên;', 'Lưu: VT.']),
  ];
}

/** The campaign by the plan that opened it, its programme and round where it has several. */
function campaignWords({ resolved }: Particulars): Line {
  if (!resolved) return [{ blank: 'words' }];
  const { campaign, programme, round } = resolved;
  const parts = [campaign.programmes.length > 1 && `nội dung “${programme.name}”`, round?.name].filter(
    Boolean,
  );
  return lineOf(`do ${campaign.cited.issuer} phát động`, parts.length > 0 ? ` (${parts.join(', ')})` : '');
}

/** Collectives and individuals apart, in figures and words; of few, the names. */
function counts(particulars: Particulars): Paragraph[] {
  const { collectives, individuals } = particulars;
  if (collectives.length + individuals.length === 0) {
    return ['Tập thể', 'Cá nhân'].map((kind, at) =>
      item(
        `${at + 1}. ${kind}: `,
        { blank: 'number' },
        ` ${kind.toLocaleLowerCase('vi')}`,
        at === 0 ? ';' : '.',
      ),
    );
  }
  const named = collectives.length + individuals.length <= NAMED_IN_LETTER;
  const dead = posthumous(particulars);
  const groups = [
    {
      head: `Tập thể: ${countInWords(collectives.length)} tập thể`,
      names: collectives.map(({ name }) => typedOr(name, 'words')),
    },
    {
      head: `Cá nhân: ${countInWords(individuals.length)} cá nhân${dead > 0 ? `, trong đó truy tặng ${countInWords(dead)} cá nhân` : ''}`,
      names: individuals.map(({ honorific, name }) => personName(honorific, name)),
    },
  ].filter(({ names }) => names.length > 0);
  return groups.flatMap(({ head, names }, at) => [
    item(`${at + 1}. ${head}${named ? ', gồm:' : '.'}`),
    ...(named ? names.map((name, index) => item('- ', name, index === names.length - 1 ? '.' : ';')) : []),
  ]);
}

function withSmallInitial(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

function body(...pieces: (Piece | string)[]): Paragraph {
  return { type: 'paragraph', style: 'body', line: lineOf(...pieces) };
}

function item(...pieces: (Piece | string)[]): Paragraph {
  return { type: 'paragraph', style: 'item', line: lineOf(...pieces) };
}
