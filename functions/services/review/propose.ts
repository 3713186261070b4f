import { DomainError } from '#domain/errors.ts';
import { type ProposedNominee, proposalText, proposedOf } from '#domain/review/proposal.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { storeProposal } from '../../repositories/proposals.ts';
import type { StaffContext } from '../context.ts';
import { type Asked, type CaseFile, openCase } from './case.ts';
import { changeBy } from './change.ts';

/**
 * Puts the nominees of one dossier or many, those who were found to meet the criteria, before who decides: one frozen
 * list, all of the dossiers or none.
 * @throws DomainError `illegal-transition` while a nominee isn't assessed, where none meets, or before the council spoke;
 * `invalid-input` for dossiers of several campaigns or deciding offices, or a list that is too long; what `openCase`
 * throws; `version-conflict`, `unavailable`
 */
export async function propose({
  ctx,
  input: asked,
}: {
  ctx: StaffContext;
  input: readonly Asked[];
}): Promise<Standing[]> {
  const files: CaseFile[] = [];
  for (const one of asked) files.push(await openCase(ctx, one, 'propose'));
  const { campaign, deciding } = oneProposal(files);
  const list = proposalText(files.flatMap(nomineesOf));
  const moves = files.map((file) => ({
    code: file.code,
    read: file.changeId,
    from: file,
    to: transition(file, { to: 'proposed', by: 'staff' }),
  }));
  const { changeId, actor, at } = changeBy(ctx, '');
  const proposal = {
    campaign,
    deciding,
    list,
    digest: sha256Hex(list),
    changeId,
    actor,
    at,
    dossiers: moves,
  };
  if (!(await storeProposal(ctx.db, proposal))) return tellWhatChanged(ctx, files);
  return moves.map(({ to }) => to);
}

/**
 * The nominees of a dossier that go on the list.
 * @throws DomainError `illegal-transition` as `proposedOf` does, and before the council spoke
 */
export function nomineesOf(file: CaseFile): ProposedNominee[] {
  assertHeard(file);
  return proposedOf(file);
}

/** @throws DomainError `illegal-transition` before the council that has it spoke */
export function assertHeard({ state, councils }: Pick<CaseFile, 'state' | 'councils'>): void {
  if (state === 'council' && councils === 0)
    throw new DomainError('illegal-transition', 'Ghi kết quả của hội đồng trước đã.');
}

/** @throws DomainError `invalid-input` where one list can't hold them: each goes to one office of one campaign. */
function oneProposal(files: readonly CaseFile[]): { campaign: string; deciding: string } {
  const places = files.map(({ choice, route }) => ({ campaign: choice.campaign, deciding: route.deciding }));
  const [first] = places;
  const together = places.every(
    ({ campaign, deciding }) => campaign === first?.campaign && deciding === first.deciding,
  );
  if (first && together) return first;
  throw new DomainError('invalid-input', 'Trình riêng hồ sơ của từng phong trào và từng cấp quyết định.');
}

/** @throws DomainError `version-conflict` */
async function tellWhatChanged(ctx: StaffContext, files: readonly CaseFile[]): Promise<never> {
  for (const { code, mark: seen } of files) await openCase(ctx, { code, seen }, 'propose');
  throw new DomainError('version-conflict', 'Có hồ sơ vừa thay đổi. Xem lại rồi trình lại.');
}
