import { useCallback, useEffect, useState } from 'react';

interface Said {
  text: string;
  /** Tells two of the same words apart, so that each is spoken. */
  turn: number;
}

const SHOWN_MS = 6000;

/** What was said last, and a way to say something. */
export function useAnnouncing(): { said: Said | null; announce: (text: string) => void } {
  const [said, setSaid] = useState<Said | null>(null);
  const announce = useCallback(
    (text: string) => setSaid((before) => ({ text, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, announce };
}

/** A live region that is always there, so that screen readers hear what is put into it. */
export function Toast({ said }: { said: Said | null }) {
  return (
    <p className="toast" role="status">
      {said && <span key={said.turn}>{said.text}</span>}
    </p>
  );
}
