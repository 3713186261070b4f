import type { FieldProblem } from '../errors.ts';
import { documentClauses } from './document.ts';
import { type Block, type Clause, listClauses, listParts, printedText } from './plan-text.ts';
import type { Campaign } from './schema.ts';

/**
 * What a schema can't see: every citation points to a clause of this plan and quotes its words, every id that is
 * referred to exists once, every correction finds its place. Gives one problem a fault, empty when all holds.
 */
export function checkIntegrity(campaign: Campaign, blocks: readonly Block[]): FieldProblem[] {
  const clauses = [...documentClauses(campaign.document), ...listClauses(blocks)];
  return [
    ...checkAnchorsUnique(clauses),
    ...checkCitations(campaign, new Map(clauses.map((clause) => [clause.anchor, clause.text]))),
    ...checkReferences(campaign),
    ...checkCorrections(campaign, blocks),
    ...checkJoined(campaign, clauses),
  ];
}

function checkAnchorsUnique(clauses: readonly Clause[]): FieldProblem[] {
  return repeated(clauses.map((clause) => clause.anchor)).map((anchor) => ({
    field: 'văn bản',
    message: `hai chỗ trong văn bản cùng mang neo “${anchor}”; xem lại số mục ở hai chỗ đó`,
  }));
}

/** Walks the front matter; every object with a `clause` is a citation. */
function checkCitations(value: unknown, words: ReadonlyMap<string, string>, field = ''): FieldProblem[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => checkCitations(item, words, `${field}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const { clause, quote } = value as { clause?: unknown; quote?: unknown };
  const problems: FieldProblem[] = [];
  if (typeof clause === 'string') {
    const text = words.get(clause);
    if (text === undefined) {
      problems.push({
        field: path(field, 'clause'),
        message: `văn bản không có mục “${clause}”; ghi đúng neo của một mục trong văn bản`,
      });
    } else if (typeof quote === 'string' && !text.includes(quote)) {
      problems.push({
        field: path(field, 'quote'),
        message: `câu trích không có nguyên văn trong mục “${clause}”; chép lại đúng từng chữ`,
      });
    }
  }
  const inner = Object.entries(value).flatMap(([key, item]) => checkCitations(item, words, path(field, key)));
  return [...problems, ...inner];
}

function checkReferences(campaign: Campaign): FieldProblem[] {
  const programmes = campaign.programmes.map((programme) => programme.id);
  const offices = campaign.offices.map((office) => office.id);
  const lists = {
    programmes: campaign.programmes,
    themes: campaign.themes,
    rounds: campaign.rounds,
    offices: campaign.offices,
    awards: campaign.awards,
    papers: campaign.papers,
    criteria: campaign.criteria,
    'register.periods': campaign.register?.periods ?? [],
    'register.registration.measures': campaign.register?.registration.measures ?? [],
    'register.commitment.kinds': campaign.register?.commitment.kinds ?? [],
  };
  const twice = Object.entries(lists).flatMap(([list, items]) =>
    repeated(items.map((item) => item.id)).map((id) => ({
      field: list,
      message: `mã “${id}” dùng hai lần; mỗi mã chỉ dùng một lần`,
    })),
  );
  const named = [
    ...(['themes', 'awards', 'routes', 'criteria'] as const).flatMap((list) =>
      campaign[list].flatMap((item, index) =>
        missing(item.programmes ?? [], programmes, `${list}.${index}.programmes`, 'chương trình'),
      ),
    ),
    ...campaign.routes.flatMap((route, index) =>
      (['receiving', 'coordinating', 'council', 'deciding'] as const).flatMap((role) =>
        missing(route[role] === null ? [] : [route[role]], offices, `routes.${index}.${role}`, 'cơ quan'),
      ),
    ),
    ...campaign.contacts.flatMap((contact, index) =>
      (['office', 'through'] as const).flatMap((role) =>
        missing(contact[role] ? [contact[role]] : [], offices, `contacts.${index}.${role}`, 'cơ quan'),
      ),
    ),
    ...missing(campaign.register ? [campaign.register.office] : [], offices, 'register.office', 'cơ quan'),
  ];
  const unrouted = campaign.awards.flatMap((award, index) => {
    if (award.decidedByUnit) return [];
    const wanted = award.programmes ?? programmes;
    return wanted
      .filter(
        (programme) =>
          campaign.routes.filter(
            (route) =>
              route.levels.includes(award.level) && (route.programmes ?? programmes).includes(programme),
          ).length !== 1,
      )
      .map((programme) => ({
        field: `awards.${index}`,
        message: `hình thức “${award.name}” của chương trình “${programme}” phải có đúng một tuyến trình trong routes`,
      }));
  });
  return [...twice, ...named, ...unrouted];
}

/** A slip may lie in the number of a clause, so the marker counts as its first word. */
function checkCorrections(campaign: Campaign, blocks: readonly Block[]): FieldProblem[] {
  const parts = listParts(blocks).map((part) => ({ anchor: part.anchor, text: printedText(part) }));
  const places = [...documentClauses(campaign.document), ...parts];
  return campaign.corrections.flatMap((correction, index) => {
    const text = places.find((place) => place.anchor === correction.clause)?.text;
    const shown = correction.kind === 'spelling' ? correction.source : correction.reading;
    if (text === undefined || shown === '') return [];
    const count = text.split(shown).length - 1;
    if (count === 1) return [];
    const why = count === 0 ? 'không có' : `có ${count} lần`;
    return [
      {
        field: `corrections.${index}`,
        message: `“${shown}” ${why} trong mục “${correction.clause}”; ghi vừa đủ chữ để chỉ đúng một chỗ`,
      },
    ];
  });
}

function checkJoined({ joinedParagraphs }: Campaign, clauses: readonly Clause[]): FieldProblem[] {
  return joinedParagraphs.flatMap((anchor, index) => {
    if (clauses.some((clause) => clause.anchor === anchor)) return [];
    return [
      {
        field: `joinedParagraphs.${index}`,
        message: `văn bản không có mục “${anchor}”; ghi đúng neo của một mục trong văn bản`,
      },
    ];
  });
}

function missing(
  ids: readonly string[],
  known: readonly string[],
  field: string,
  what: string,
): FieldProblem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ field, message: `không có ${what} “${id}”; dùng một trong: ${known.join(', ')}` }));
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function path(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}
