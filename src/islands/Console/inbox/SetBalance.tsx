import { useState } from 'react';
import { type BalanceTable, balanceOf, type Weighed } from '#domain/review/balance.ts';
import type { InboxItem } from '#domain/review/contract.ts';
import { readDossier } from '../../../client/staff/dossiers.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { contentOf } from '../dossier/context.ts';
import { Balance } from '../parts/Balance.tsx';

/** Dossiers read at once. */
const AT_ONCE = 4;

/** How the picked dossiers stand together; they are read one after the other, when one asks for it. */
export function SetBalance({ items }: { items: readonly InboxItem[] }) {
  const { send, campaigns } = useConsole();
  const [read, setRead] = useState<number | null>(null);
  const [found, setFound] = useState<{ of: typeof items; tables: BalanceTable[]; missing: number } | null>(
    null,
  );

  const weigh = async () => {
    if (read !== null) return;
    const set: Weighed[] = [];
    let missing = 0;
    for (let at = 0; at < items.length; at += AT_ONCE) {
      setRead(at);
      const batch = items.slice(at, at + AT_ONCE);
      const answers = await Promise.all(batch.map(({ code }) => readDossier(send, code)));
      for (const answer of answers) {
        const content = answer.ok ? contentOf(answer.value) : null;
        if (!content || !answer.ok) {
          missing++;
          continue;
        }
        const awards = campaigns.find(({ id }) => id === content.choice.campaign)?.awards ?? [];
        for (const { position, award, assessment } of answer.value.nominees) {
          const nominee = content.nominees[position];
          const given = assessment?.award ?? award;
          const name = awards.find(({ id }) => id === given)?.name ?? given;
          if (nominee) set.push({ nominee, place: content.letter.place, award: name });
        }
      }
    }
    setRead(null);
    setFound({ of: items, tables: balanceOf(set), missing });
  };
  return (
    <section className="stack tight">
      <h3>Cân đối</h3>
      <p>Chỉ đếm, không chấm điểm.</p>
      <Button plain busy={read !== null} onPress={() => void weigh()}>
        {read === null ? 'Xem cân đối' : `Đang đọc ${read} trên ${items.length}…`}
      </Button>
      {found && found.of === items && (
        <>
          {found.missing > 0 && <p role="alert">Không đọc được {found.missing} hồ sơ.</p>}
          <Balance tallies={found.tables} />
        </>
      )}
    </section>
  );
}
