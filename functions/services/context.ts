import type { PortalRules } from '#domain/campaign/rules.ts';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import type { ReadFile } from '#domain/honour-search/find.ts';
import type { Register } from '#domain/registration/register.ts';
import type { StaffMember } from '#domain/staff/member.ts';
import type { Database } from '../db/client.ts';
import type { Post } from '../mail/post.ts';
import type { PaperStore } from '../storage/papers.ts';

/** What the site's build knows, as the services ask for it. */
export interface SiteData {
  rules: () => Promise<PortalRules>;
  /** What a commendation may be about, by id. */
  target: (id: string) => Promise<CommendationTarget | undefined>;
  /** SHA-256 of `rollText` of each decision that it shows, by `campaign/slug`. */
  decisions: () => Promise<Record<string, string>>;
  /** What plans have registered and committed to. */
  registers: () => Promise<Register[]>;
  /** Reads the index of names on the honour roll; null while nobody is on it. */
  names: () => Promise<ReadFile | null>;
}

/** What every service is given beside its input. `now` is the server's clock, in epoch milliseconds. */
export interface Context {
  db: Database;
  site: SiteData;
  now: number;
  /** How mails leave at once; without it they wait for the sweep. */
  post?: Post | undefined;
}

/** What services about the files of dossiers are given: the store of their bytes as well. */
export interface PaperContext extends Context {
  papers: PaperStore;
}

/** What services for staff are given: who acts, read from the database in this request. */
export interface StaffContext extends Context {
  member: StaffMember;
}

/** A member of staff who acts, by the name that the audit log keeps. */
export interface StaffActor {
  kind: 'staff';
  name: string;
}
