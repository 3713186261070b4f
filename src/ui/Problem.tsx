/** What is wrong with a field, with a sign beside the words so that colour is never alone. */
export function Problem({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="problem" id={id}>
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
        <circle cx="10" cy="10" r="9" fill="currentColor" />
        <path d="M10 5.5v5.5M10 14.2v.1" stroke="var(--surface)" strokeWidth="2.2" strokeLinecap="round" />
      </svg>
      <span>
        <span className="vh">Cần sửa: </span>
        {text}
      </span>
    </p>
  );
}
