interface PagesProps {
  /** What the list is, for its name: “Các trang của danh sách”. */
  label: string;
  /** From 1. */
  page: number;
  of: number;
  onTurn: (page: number) => void;
}

/** How many pages on either side of this one are named; the first and the last always are. */
const NEAR = 1;

/** The other pages of a long list; nothing where there is one page only. */
export function Pages({ label, page, of, onTurn }: PagesProps) {
  if (of < 2) return null;
  const shown = Array.from({ length: of }, (_, at) => at + 1).filter(
    (one) => one === 1 || one === of || Math.abs(one - page) <= NEAR,
  );
  return (
    <nav className="pages" aria-label={label}>
      {shown.map((one, at) => (
        <span className="row" key={one}>
          {one - (shown[at - 1] ?? one) > 1 && <span aria-hidden="true">…</span>}
          <button
            type="button"
            className="page"
            aria-current={one === page ? 'page' : undefined}
            onClick={() => onTurn(one)}
          >
            <span className="vh">Trang </span>
            {one}
          </button>
        </span>
      ))}
    </nav>
  );
}
