import { useState } from 'react';
import type { RejectionGround, Verdict } from '#domain/commendation/moderation.ts';
import type { QueueItem, VerdictsAnswer } from '#domain/commendation/staff-contract.ts';
import { sendVerdicts } from '../../../client/staff/commendations.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { Grounds } from './Grounds.tsx';
import { refusalInWords } from './words.ts';

interface ManyProps {
  items: readonly QueueItem[];
  onDone: () => void;
  onClear: () => void;
}

/** One verdict on all that were picked; what became of each is told. */
export function Many({ items, onDone, onClear }: ManyProps) {
  const { send, announce } = useConsole();
  const [ground, setGround] = useState<RejectionGround | ''>('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [results, setResults] = useState<VerdictsAnswer['results'] | null>(null);
  const decide = async (verdict: Verdict) => {
    if (busy) return;
    if (verdict === 'reject' && ground === '') return setRefused('Chọn lý do từ chối.');
    setBusy(true);
    const answer = await sendVerdicts(send, items, {
      verdict,
      ...(verdict === 'reject' && ground !== '' ? { reason: ground } : {}),
    });
    setBusy(false);
    if (!answer.ok) return setRefused(refusalInWords(answer.failure));
    setRefused(null);
    setResults(answer.value.results);
    announce(
      `Đã xong ${answer.value.results.filter(({ ok }) => ok).length}/${answer.value.results.length} lời`,
    );
    onDone();
  };
  return (
    <section className="dossier" aria-labelledby="nhieu-loi">
      <div className="panes single">
        <h2 id="nhieu-loi">Quyết định {items.length} lời đã chọn</h2>
        {refused && (
          <p role="alert" className="notice warm">
            {refused}
          </p>
        )}
        {results ? (
          <ul className="plainlist">
            {results.map(({ id, ok, says }) => (
              <li key={id}>
                <b>{id}</b>: {ok ? says : `chưa làm. ${says}`}
              </li>
            ))}
          </ul>
        ) : (
          <ul className="plainlist">
            {items.map(({ id, message }) => (
              <li key={id}>
                <b>{id}</b>: {message}
              </li>
            ))}
          </ul>
        )}
        <Grounds id="ly-do-nhieu" value={ground} onChange={setGround} />
      </div>
      <div className="act">
        {results === null ? (
          <>
            <Button plain onPress={onClear}>
              Bỏ chọn
            </Button>
            <Button plain busy={busy} onPress={() => void decide('reject')}>
              Từ chối tất cả
            </Button>
            <Button plain busy={busy} onPress={() => void decide('hide')}>
              Ẩn tất cả
            </Button>
            <Button busy={busy} onPress={() => void decide('approve')}>
              Duyệt tất cả
            </Button>
          </>
        ) : (
          <Button onPress={onClear}>Xong</Button>
        )}
      </div>
    </section>
  );
}
