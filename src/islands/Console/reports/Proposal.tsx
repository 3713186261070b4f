import { useState } from 'react';
import { proposalList } from '#domain/documents/office-papers.ts';
import type { ProposalList } from '#domain/report/contract.ts';
import { proposalAddress, readProposal } from '../../../client/staff/reports.ts';
import { Button } from '../../../ui/Button.tsx';
import { PaperTools } from '../../../ui/PaperTools.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { failureInWords } from '../parts/states.tsx';

/** Danh sách trích ngang of a proposal, by its number: as a workbook, as a Word file. */
export function Proposal() {
  const { me, send, campaigns } = useConsole();
  const [number, setNumber] = useState('');
  const [said, setSaid] = useState('');
  const [list, setList] = useState<ProposalList | null>(null);
  const campaign = campaigns.find(({ id }) => id === list?.campaign);
  const open = async () => {
    setSaid('Đang mở…');
    const answer = await readProposal(send, Number(number) || 0);
    setList(answer.ok ? answer.value : null);
    setSaid(answer.ok ? `Danh sách có ${answer.value.lines.length} dòng.` : failureInWords(answer.failure));
  };
  return (
    <section className="noprint stack tight" aria-labelledby="trich-ngang">
      <h2 id="trich-ngang">Danh sách trích ngang của lần trình</h2>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <TextField
          id="lan-trinh"
          label="Số lần trình"
          value={number}
          onChange={setNumber}
          inputMode="numeric"
          size="short"
        />
        <Button plain>Mở danh sách</Button>
      </form>
      <p role="status">{said}</p>
      {list && campaign && (
        <>
          <p>
            <a className="button plain" href={proposalAddress(list.id)} download>
              Tải bảng Excel
            </a>
          </p>
          <PaperTools key={list.id} paper={proposalList(list, { campaign, office: me.office })} />
        </>
      )}
    </section>
  );
}
