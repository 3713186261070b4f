import { paths } from '#domain/paths.ts';
import { useDossier } from '../context.ts';
import { sizeInWords, whenInWords } from '../words.ts';
import { Facts } from './Facts.tsx';

/** The dossier's files: a browser saves them and never shows them within the console. */
export function Papers() {
  const { dossier, content, campaign } = useDossier();
  const named = (id: string) => campaign?.papers.find((paper) => paper.id === id)?.name ?? id;
  const byPost = content?.byPost ?? [];
  return (
    <Facts
      title="Giấy tờ"
      rows={[
        ...dossier.papers.map((paper): [string, React.ReactNode, string] => [
          paper.planPaper ? named(paper.planPaper) : 'Giấy tờ khác',
          <>
            <a href={paths.api.staff.paper(dossier.code, paper.id)} download={paper.name}>
              {paper.name}
            </a>
            , {sizeInWords(paper.bytes)}, tải lên {whenInWords(paper.storedAt)}
            <code className="digest" title={paper.sha256}>
              SHA-256 {paper.sha256}
            </code>
          </>,
          paper.id,
        ]),
        ...byPost.map((id): [string, string, string] => [named(id), 'Gửi bản giấy', `giay-${id}`]),
      ]}
    >
      {dossier.papers.length + byPost.length === 0 && <p className="meta">Hồ sơ không có tệp nào.</p>}
    </Facts>
  );
}
