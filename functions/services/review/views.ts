import { oneToMend } from '#domain/errors.ts';
import { inboxQuerySchema, type SavedView, VIEWS_MOST } from '#domain/review/contract.ts';
import { cleanLine } from '#domain/vietnamese/text.ts';
import { deleteView, findViews, storeView } from '../../repositories/saved-views.ts';
import type { StaffContext } from '../context.ts';

/** The member's own views; one whose query is of an older kind is left out. */
export async function listViews({ ctx }: { ctx: StaffContext }): Promise<SavedView[]> {
  const rows = await findViews(ctx.db, ctx.member.id);
  return rows.flatMap(({ query, ...rest }) => {
    const read = inboxQuerySchema.safeParse(JSON.parse(query));
    return read.success ? [{ ...rest, query: read.data }] : [];
  });
}

/**
 * Keeps a view for the member; one of the same name is replaced.
 * @throws DomainError `invalid-input` when they have as many as one keeps; `unavailable`
 */
export async function saveView({
  ctx,
  input: { name, query },
}: {
  ctx: StaffContext;
  input: Omit<SavedView, 'id'>;
}): Promise<void> {
  const view = { name: cleanLine(name), query: JSON.stringify({ ...query, cursor: '' }) };
  if (await storeView(ctx.db, ctx.member.id, view, VIEWS_MOST)) return;
  const message = `Mỗi người giữ nhiều nhất ${VIEWS_MOST} bộ lọc; bỏ bớt một bộ lọc rồi lưu`;
  throw oneToMend('name', message);
}

/** Forgets one of the member's views; one that isn't there, or isn't theirs, is no fault. */
export function forgetView({ ctx, input }: { ctx: StaffContext; input: { id: number } }): Promise<void> {
  return deleteView(ctx.db, ctx.member.id, input.id);
}
