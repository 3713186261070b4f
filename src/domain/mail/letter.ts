import { groupCode } from '../nomination/code.ts';
import { cleanLine, cleanText } from '../vietnamese/text.ts';

/** A mail as it is sent, and as it is read at look-up. */
export interface Mail {
  /** One line; names the dossier by its code and nothing private. */
  subject: string;
  /** Plain text, line breaks as `\n`. */
  text: string;
}

/**
 * What every mail says of its dossier. There is no field for the secret, for anyone's name, nor for anything else that
 * the sender typed: nobody can have the portal carry words of their own to an address that isn't theirs.
 */
export interface MailDossier {
  code: string;
  /** Title of the campaign. */
  campaign: string;
  /** Name of the office that has the dossier. */
  office: string;
  /** The portal's own address, `https://…`, without a path. */
  site: string;
}

/** `hồ sơ 7K4M-PX92`: how subject and text name the dossier. */
export function named({ code }: Pick<MailDossier, 'code'>): string {
  return `hồ sơ ${groupCode(cleanLine(code))}`;
}

/** The address of a page of the portal. */
export function pageAt({ site }: Pick<MailDossier, 'site'>, path: string): string {
  return `${site.replace(/\/$/, '')}${path}`;
}

/** Paragraphs with a blank line between them; those that are empty are left out. */
export function paragraphs(...texts: readonly (string | null)[]): string {
  return cleanText(texts.filter(Boolean).join('\n\n'));
}
