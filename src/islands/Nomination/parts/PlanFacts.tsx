import type { ReactNode } from 'react';
import { ALWAYS_OPEN, deadlineInWords } from '#domain/campaign/deadline.ts';
import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { ClauseLink } from '../../../ui/ClauseLink.tsx';
import { StatusBadge } from './StatusBadge.tsx';

interface PlanFactsProps {
  resolved: ResolvedChoice;
  /** False while the round is still to be chosen: the deadline hangs on it. */
  roundChosen: boolean;
}

/** What the plan fixes for a choice: who receives, appraises and decides, which papers, until when, and its words. */
export function PlanFacts({ resolved, roundChosen }: PlanFactsProps) {
  const { campaign, route, receiving, coordinating, council, deciding } = resolved;
  const { procedure, papers } = campaign;
  return (
    <section className="stack planfacts" aria-labelledby="plan-facts">
      <h3 id="plan-facts">Kế hoạch quy định</h3>
      <dl className="facts two">
        <Fact name="Nơi nhận hồ sơ">{receiving}</Fact>
        {coordinating && <Fact name="Cùng thẩm định">{coordinating}</Fact>}
        {council && <Fact name="Hội đồng xét">{council}</Fact>}
        <Fact name="Người quyết định">{deciding}</Fact>
        {roundChosen && (
          <Fact name="Hạn nộp">
            <Deadline resolved={resolved} />
          </Fact>
        )}
        {procedure && (
          <Fact name="Thủ tục">
            {procedure.name}
            {procedure.basis && <span className="meta">{procedure.basis}</span>}
          </Fact>
        )}
        <Fact name="Giấy tờ">
          {papers.length > 0 ? papers.map((paper) => paper.name).join('; ') : 'Kế hoạch không nêu.'}
        </Fact>
      </dl>
      {route.note && <p>{route.note}</p>}
      {route.sources.map(({ clause, quote }) => (
        <blockquote className="source" key={quote}>
          <p>“{quote}”</p>
          <ClauseLink campaign={campaign} clause={clause} />
        </blockquote>
      ))}
      <p className="meta">Tên cơ quan và thủ tục ghi theo kế hoạch, theo pháp luật tại thời điểm ban hành.</p>
    </section>
  );
}

/** The deadline in the plan's words and in ours, and how long is left. */
export function Deadline({ resolved: { round, status } }: { resolved: ResolvedChoice }) {
  const words = round?.deadline ? deadlineInWords(round.deadline) : 'Kế hoạch không đặt hạn nộp hồ sơ';
  return (
    <>
      {words}. <StatusBadge status={round ? status : ALWAYS_OPEN} />
    </>
  );
}

/** A name and what it stands for, in a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
