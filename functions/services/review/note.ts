import type { Standing } from '#domain/review/transition.ts';
import { hasRole } from '#domain/staff/member.ts';
import { DOSSIER_ROLES } from '#domain/staff/permissions.ts';
import { noteStatement } from '../../repositories/notes.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { noteOnCase } from './change.ts';
import { written } from './reason.ts';

/**
 * Keeps a note among staff. It takes nothing away, so it is kept whatever has changed since the dossier was read.
 * @throws DomainError `invalid-input` without words; what `noteOnCase` throws
 */
export async function note({
  ctx,
  input: { code, text: typed },
}: {
  ctx: StaffContext;
  input: Asked & { text: string };
}): Promise<Standing> {
  const text = written(typed, 'text', 'Viết ghi chú');
  const { member, now: at } = ctx;
  return noteOnCase(ctx, { code }, 'note', ({ asked: { campaign, holder, offices } }, change) => {
    const own = [holder, ...offices].filter((office) => office !== null);
    const office = own.find((one) => hasRole(member, DOSSIER_ROLES, { campaign, office: one })) ?? '';
    return {
      statements: [noteStatement(ctx.db, change, { office, author: member.email, stance: null, text, at })],
    };
  });
}
