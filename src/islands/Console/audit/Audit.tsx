import { useCallback } from 'react';
import { AUDIT_ACTIONS, AUDIT_ENTITIES } from '#domain/audit/constants.ts';
import { type AuditQuery, auditQuerySchema } from '#domain/audit/contract.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { auditExportAddress, readAudit } from '../../../client/staff/trust.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { ACTION_LABELS, actorInWords, detailInWords, ENTITY_LABELS, moveInWords } from './words.ts';

/** The audit log, for auditors: what is asked for stands in the address. */
export function Audit() {
  useTitle('Nhật ký');
  const { place, go, send } = useConsole();
  const query = readQuery(place.query);
  const text = JSON.stringify(query);
  const read = useCallback(() => readAudit(send, JSON.parse(text)), [send, text]);
  const { value, failure, reload } = useLoad(read);
  const narrow = (change: Partial<AuditQuery>, settle = true) =>
    go({ ...place, query: { ...query, cursor: '', ...change } }, { settle });
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Nhật ký</h1>
      <p className="meta">Chỉ ghi thêm, không sửa, không xóa. Mỗi dòng được niêm cùng dòng trước nó.</p>
      <Filters query={query} onChange={narrow} />
      <p>
        <a className="button plain" href={auditExportAddress(query)} download>
          Tải các dòng này (CSV)
        </a>
      </p>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang đọc…</p>}
      {value && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard. */}
          <section className="scroll" aria-label="Các dòng nhật ký" tabIndex={0}>
            <table className="flow roomy">
              <thead>
                <tr>
                  {['Dòng', 'Lúc', 'Đối tượng', 'Việc', 'Từ → đến', 'Người làm', 'Lý do', 'Chi tiết'].map(
                    (head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {value.lines.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{line.id}</th>
                    <td className="nw" data-l="Lúc">
                      {formatInstant(Date.parse(line.at))}
                    </td>
                    <td data-l="Đối tượng">
                      {ENTITY_LABELS[line.entity]} {line.entityId}
                    </td>
                    <td data-l="Việc">{ACTION_LABELS[line.action]}</td>
                    <td data-l="Từ → đến">{moveInWords(line)}</td>
                    <td data-l="Người làm">{actorInWords(line)}</td>
                    <td data-l="Lý do">{line.reason}</td>
                    <td data-l="Chi tiết">{detailInWords(line.detail)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {value.lines.length === 0 && <p>Không có dòng nào khớp. Bỏ bớt điều kiện rồi xem lại.</p>}
          {value.next && (
            <Button plain onPress={() => narrow({ cursor: value.next ?? '' }, false)}>
              Xem các dòng cũ hơn
            </Button>
          )}
        </>
      )}
    </main>
  );
}

function Filters({
  query,
  onChange,
}: {
  query: AuditQuery;
  onChange: (change: Partial<AuditQuery>) => void;
}) {
  return (
    <div className="narrow-by">
      <Select
        id="doi-tuong"
        label="Đối tượng"
        any="Mọi đối tượng"
        value={query.entity}
        onChange={(entity) => onChange({ entity: entity as AuditQuery['entity'] })}
        options={AUDIT_ENTITIES.map((value) => ({ value, label: ENTITY_LABELS[value] }))}
      />
      <TextField id="ma" label="Mã" value={query.id} onChange={(id) => onChange({ id })} />
      <TextField id="nguoi" label="Người làm" value={query.actor} onChange={(actor) => onChange({ actor })} />
      <Select
        id="viec"
        label="Việc"
        any="Mọi việc"
        value={query.action}
        onChange={(action) => onChange({ action: action as AuditQuery['action'] })}
        options={AUDIT_ACTIONS.map((value) => ({ value, label: ACTION_LABELS[value] }))}
      />
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} id={name} label={name === 'from' ? 'Từ ngày' : 'Đến ngày'}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              value={query[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** What the address asks for; what it can't ask for is left out. */
function readQuery(query: Readonly<Record<string, string>>): AuditQuery {
  const read = auditQuerySchema.safeParse(query);
  return read.success ? read.data : auditQuerySchema.parse({});
}
