import { knownAddresses } from './addresses.ts';
import { type Finding, inOrder } from './finding.ts';
import { checkLinks } from './links.ts';
import { checkPictures } from './pictures.ts';
import { readAllContent } from './read-all.ts';
import { checkSource, type SourceAddress, sourceAddresses } from './sources.ts';
import { checkText, textFiles } from './text.ts';

/** What a check of the whole content folder found. */
export interface ContentReport {
  files: number;
  findings: Finding[];
  /** Files that no public build shows yet. */
  drafts: string[];
  /** Pages outside that the content names, for those who want to ask whether they still answer. */
  sources: SourceAddress[];
}

/** Checks all content without building: every problem of every file, in order of file and line. */
export function checkContent(): ContentReport {
  const content = readAllContent();
  const { decisions } = content;
  const taken = [...content.stories, ...content.news];
  const articles = [...taken, ...content.unfit];
  const addresses = knownAddresses(content);
  const sources = sourceAddresses(articles, decisions);
  const findings = inOrder([
    ...content.findings,
    ...checkText(),
    ...articles.flatMap((article) => checkLinks(article, addresses)),
    ...taken.flatMap(checkPictures),
    ...sources.flatMap(checkSource),
  ]);
  return {
    files: textFiles().length,
    findings,
    drafts: taken.filter(({ entry }) => entry.draft).map(({ file }) => file.path),
    sources,
  };
}
