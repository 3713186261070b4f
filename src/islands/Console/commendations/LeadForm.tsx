import { type FormEvent, useState } from 'react';
import type { OpenCommendation } from '#domain/commendation/staff-contract.ts';
import { REASON_LETTERS } from '#domain/nomination/reason.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import { markLead } from '../../../client/staff/commendations.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useConsole } from '../context.ts';
import { refusalInWords } from './words.ts';

interface LeadFormProps {
  item: OpenCommendation;
  onDone: (changed: OpenCommendation) => void;
}

/** Passes a commendation on to an office, as a lead to a good example. */
export function LeadForm({ item, onDone }: LeadFormProps) {
  const { campaigns, send, announce } = useConsole();
  const [campaign, setCampaign] = useState(item.campaign ?? '');
  const [office, setOffice] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const plan = campaigns.find(({ id }) => id === campaign);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await markLead(send, item.id, { campaign, office, note });
    setBusy(false);
    if (!answer.ok) return setRefused(refusalInWords(answer.failure));
    setRefused(null);
    setOffice('');
    setNote('');
    announce('Đã chuyển cho cơ quan');
    onDone(answer.value);
  };
  return (
    <details className="part">
      <summary>Chuyển cho cơ quan như một phát hiện</summary>
      <form className="panel stack" onSubmit={(event) => void submit(event)}>
        {refused && (
          <p role="alert" className="notice warm">
            {refused}
          </p>
        )}
        {item.campaign === null && (
          <Select
            id="phat-hien-phong-trao"
            label="Phong trào"
            value={campaign}
            onChange={(id) => {
              setCampaign(id);
              setOffice('');
            }}
            options={campaigns.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
          />
        )}
        <Select
          id="phat-hien-co-quan"
          label="Cơ quan"
          value={office}
          onChange={setOffice}
          options={(plan?.offices ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          id="phat-hien-ghi-chu"
          label="Vì sao nên xem xét"
          value={note}
          onChange={setNote}
          limit={REASON_LETTERS}
          count={countLetters}
        />
        <Button plain busy={busy}>
          Chuyển
        </Button>
      </form>
    </details>
  );
}
