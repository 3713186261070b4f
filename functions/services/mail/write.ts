import { composeMail, type MailFacts } from '#domain/mail/compose.ts';
import type { MailKind } from '#domain/mail/constants.ts';
import type { Mail, MailDossier } from '#domain/mail/letter.ts';
import type { Context } from '../context.ts';

/** Whose dossier a mail is about: ids as the dossier keeps them. */
export interface About {
  code: string;
  campaign: string;
  /** The office that has the dossier, or decided on it. */
  office: string;
}

interface Input<Kind extends MailKind> {
  kind: Kind;
  about: About;
  facts: Omit<MailFacts[Kind], keyof MailDossier>;
}

/**
 * The mail of a kind, with the plan's names for what the dossier keeps as ids. Whoever changes a dossier puts it into
 * the outbox in the batch of the change (`mailStatement`), and asks `dispatchMails` to queue it once that is stored.
 */
export async function writeMail<Kind extends MailKind>({
  ctx,
  input: { kind, about, facts },
}: {
  ctx: Pick<Context, 'site'>;
  input: Input<Kind>;
}): Promise<Mail> {
  const { site, campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === about.campaign);
  const dossier: MailDossier = {
    code: about.code,
    campaign: campaign?.title ?? about.campaign,
    office: campaign?.offices.find(({ id }) => id === about.office)?.name ?? 'Cơ quan tiếp nhận hồ sơ',
    site,
  };
  return composeMail(kind, { ...facts, ...dossier } as MailFacts[Kind]);
}
