import type { Opening } from '#domain/nomination/contract.ts';
import { startOfDay, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { OwnDossier } from '../../repositories/dossiers.ts';
import type { Context } from '../context.ts';

/** What a holder may change of the dossier now. */
export async function openingOf(ctx: Context, { state, draft }: OwnDossier): Promise<Opening> {
  if (state !== 'draft' && state !== 'submitted')
    return { opens: 'nothing', why: 'Cơ quan đã tiếp nhận hồ sơ nên không sửa được nữa.' };
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === draft.choice.campaign);
  const round = campaign?.rounds.find(({ id }) => id === draft.choice.round);
  return {
    opens: 'all',
    until: round?.deadline ? toIsoInVietnam(startOfDay(round.deadline.before)) : null,
  };
}
