import '../../../styles/papers.css';
import { useMemo, useState } from 'react';
import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import type { DocumentKind } from '#domain/documents/constants.ts';
import { paperMarkup } from '#domain/documents/paper-markup.ts';
import { makePaper } from '#domain/documents/papers.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { Markup } from '../../../ui/Markup.tsx';
import { PaperTools } from '../../../ui/PaperTools.tsx';
import { PaperChoice } from './PaperChoice.tsx';

interface PaperDeskProps {
  draft: Draft;
  resolved: ResolvedChoice;
}

/** Chooses a paper, shows its sheets as they will be printed, prints them, or makes a Word file of them. */
export function PaperDesk({ draft, resolved }: PaperDeskProps) {
  const [kind, setKind] = useState<DocumentKind>('submission-letter');
  /** Index of the nominee whose report is shown; `null` for all. */
  const [nominee, setNominee] = useState<number | null>(null);
  const paper = useMemo(
    () => makePaper({ kind, source: draft, resolved, nominee: nominee ?? undefined }),
    [kind, draft, resolved, nominee],
  );
  const sheets = useMemo(() => paperMarkup(paper), [paper]);
  return (
    <>
      <div className="stack noprint">
        <p>
          Dựng từ những gì đã điền. Chỗ chưa điền là dòng chấm: quay lại điền tiếp, hoặc viết tay sau khi in.
          Người có thẩm quyền ký, đóng dấu rồi đơn vị gửi bản ký về <b>{resolved.receiving}</b>.
        </p>
        <PaperChoice
          kind={kind}
          onKind={setKind}
          nominee={nominee}
          onNominee={setNominee}
          nominees={draft.nominees}
          resolved={resolved}
        />
        {sheets.length > 0 ? (
          <PaperTools key={paper.fileName} paper={paper} />
        ) : (
          <p className="notice">Thêm ít nhất một tập thể hoặc cá nhân để dựng báo cáo này.</p>
        )}
      </div>
      <div className="papers">
        <Markup nodes={sheets} />
      </div>
    </>
  );
}
