import { useCallback } from 'react';
import { awardsFor } from '#domain/campaign/rules.ts';
import { PUBLICATION_WORDS } from '#domain/decision/constants.ts';
import type { Candidate } from '#domain/decision/contract.ts';
import type { DecisionPlace } from '#domain/decision/schema.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { readCandidates } from '../../../client/staff/decisions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Choices.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCampaign, useConsole } from '../context.ts';
import { useKept } from '../kept.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { DocumentFields } from './DocumentFields.tsx';
import { PrintedFields } from './PrintedFields.tsx';
import { listPlace, waitingPlaceIn } from './places.ts';
import { Refusal } from './Refusal.tsx';
import { BLANK_AWARD, printedFrom, sentDocument } from './typed.ts';
import { useRecording } from './useRecording.ts';
import { placeInWords } from './words.ts';

/** A new award decision, from those who wait there. */
export function RecordAward() {
  useTitle('Ghi quyết định');
  const { send, campaigns, place } = useConsole();
  const { campaign, programme, round, deciding } = waitingPlaceIn(place.query);
  const read = useCallback(
    () => readCandidates(send, { campaign, programme, round, deciding }),
    [send, campaign, programme, round, deciding],
  );
  const { value, failure, reload } = useLoad(read);
  const there = { campaign, programme, round, deciding };
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Ghi quyết định khen thưởng</h1>
      <p>
        <PlaceLink to={listPlace()}>Về danh sách quyết định</PlaceLink> · {placeInWords(campaigns, there)}
      </p>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang mở…</p>}
      {value && <Form there={there} candidates={value.candidates} more={value.more} />}
    </main>
  );
}

/** What is typed is kept by where its nominees wait. */
const keptKey = ({ campaign, programme, round, deciding }: DecisionPlace) =>
  `console:award:${[campaign, programme, round, deciding].join(':')}`;

const keyOf = ({ code, position }: Candidate) => `${code}.${position}`;

function Form({
  there,
  candidates,
  more,
}: {
  there: DecisionPlace;
  candidates: readonly Candidate[];
  more: boolean;
}) {
  const rules = useCampaign(there.campaign);
  const { typed, type, forget } = useKept(keptKey(there), () => BLANK_AWARD);
  const { award, chosen, printed, document } = typed;
  const { busy, failure, attempt, record, problems } = useRecording(forget);
  const named = candidates.filter((one) => chosen.includes(keyOf(one)));
  const printedAs = (one: Candidate) => printed[keyOf(one)] ?? printedFrom(one);
  const awards = rules ? awardsFor(rules, there.programme) : [];
  const submit = () =>
    record({
      kind: 'award',
      ...there,
      award,
      ...sentDocument(document),
      recipients: named.map((one) => ({ code: one.code, position: one.position, ...printedAs(one) })),
    });
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Refusal key={attempt} failure={failure} />
      <p className="notice">{PUBLICATION_WORDS} Ghi xong, một người khác đọc lại và xác nhận.</p>
      <Select
        id="award"
        label="Hình thức khen"
        value={award}
        onChange={(id) => type({ award: id })}
        options={awards.map(({ id, name }) => ({ value: id, label: name }))}
        problem={problems.get('award')}
      />
      <DocumentFields value={document} onChange={(next) => type({ document: next })} problems={problems} />
      <Checkboxes
        id="recipients"
        label="Ai có tên trong quyết định"
        help={more ? 'Còn hồ sơ nữa: ghi xong quyết định này rồi mở lại.' : undefined}
        values={chosen}
        onChange={(keys) => type({ chosen: keys })}
        problem={problems.get('recipients')}
        options={candidates.map((one) => ({
          value: keyOf(one),
          label: `${one.name} (${one.unit}, hồ sơ ${groupCode(one.code)}, trình: ${nameOf(awards, one.proposedAward)})`,
        }))}
      />
      {named.map((one, index) => (
        <PrintedFields
          key={keyOf(one)}
          id={`recipients.${index}`}
          before={one}
          beside="Bản đề nghị"
          value={printedAs(one)}
          onChange={(next) => type({ printed: { ...printed, [keyOf(one)]: next } })}
          problems={problems}
        />
      ))}
      <p>
        <Button busy={busy}>Ghi quyết định</Button>
      </p>
    </form>
  );
}

function nameOf(awards: readonly { id: string; name: string }[], id: string): string {
  return awards.find((award) => award.id === id)?.name ?? id;
}
