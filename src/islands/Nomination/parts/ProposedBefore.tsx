import { useEffect, useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import type { Double } from '#domain/nomination/contract.ts';
import { nomineeName } from '#domain/nomination/naming.ts';
import { useForm } from '../context.ts';

/** Nominees whom another dossier of this unit in this campaign proposes as well: said, never forbidden. */
export function ProposedBefore() {
  const { state, findDoubles } = useForm();
  const [doubles, setDoubles] = useState<readonly Double[]>([]);
  useEffect(() => {
    let here = true;
    void findDoubles().then((found) => here && found && setDoubles(found));
    return () => {
      here = false;
    };
  }, [findDoubles]);
  const named = doubles.flatMap(({ nominee, code }) => {
    const one = state.content.nominees.find(({ id }) => id === nominee);
    return one ? [{ name: nomineeName(one), code }] : [];
  });
  if (named.length === 0) return null;
  return (
    <div className="notice stack tight" role="status">
      <p>
        <b>Đơn vị đã đề nghị ở hồ sơ khác của phong trào này:</b>
      </p>
      <ul className="plainlist">
        {named.map(({ name, code }) => (
          <li key={`${name} ${code}`}>
            {name}, hồ sơ <span className="nw">{groupCode(code)}</span>
          </li>
        ))}
      </ul>
      <p>Nếu là cùng người, hãy chỉ giữ ở một hồ sơ; nếu trùng tên, cứ gửi.</p>
    </div>
  );
}
