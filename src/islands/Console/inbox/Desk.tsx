import { useTitle } from '../useStart.ts';

/** The inbox beside the open dossier. */
export function Desk() {
  useTitle('Hồ sơ đến');
  return (
    <main id="noi-dung" className="desk">
      <h1>Hồ sơ đến</h1>
    </main>
  );
}
