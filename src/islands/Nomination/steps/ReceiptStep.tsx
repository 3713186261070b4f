import { useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import { countNominees } from '#domain/nomination/naming.ts';
import { paths } from '#domain/paths.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { useForm } from '../context.ts';
import { LookUpQr } from '../parts/LookUpQr.tsx';
import { Lotus } from '../parts/Lotus.tsx';
import { Fact } from '../parts/PlanFacts.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { KeptReceipt } from '../store.ts';

/** What one prints and trusts. */
export function ReceiptStep({ kept: { receipt, secret } }: { kept: KeptReceipt }) {
  const { startOver, openOwn } = useForm();
  const [told, setTold] = useState('');
  const { receiving, coordinating, council, deciding } = receipt;
  const reopen = async () => {
    const refused = await openOwn({ code: receipt.code, secret });
    if (refused) setTold('Chưa mở được: cổng chưa trả lời. Xem lại mạng rồi thử lại.');
  };
  const appraisal = [coordinating && `cùng ${coordinating} thẩm định`, council && `đưa ra ${council}`]
    .filter(Boolean)
    .join(', ');
  return (
    <Screen title="Biên nhận hồ sơ">
      <div className="receipt">
        <header>
          <Lotus />
          <p className="receipt-title">Đã gửi đề nghị</p>
          <p>Hồ sơ đã tới {receiving} qua cổng.</p>
        </header>
        <p className="codebox">
          <span className="meta">Mã hồ sơ</span>
          <b className="code">{groupCode(receipt.code)}</b>
        </p>
        <p className="codebox">
          <span className="meta">Khóa tra cứu, chỉ hiện một lần</span>
          <b className="code">{groupCode(secret)}</b>
        </p>
        <dl className="facts two">
          <Fact name="Gửi lúc">{formatInstant(Date.parse(receipt.submittedAt))}</Fact>
          <Fact name="Trong hạn">{inTime(receipt)}</Fact>
          <Fact name="Đơn vị gửi">{receipt.unit}</Fact>
          <Fact name="Phong trào">{receipt.campaign}</Fact>
          {receipt.programme !== receipt.campaign && <Fact name="Chương trình">{receipt.programme}</Fact>}
          {receipt.round && <Fact name="Đợt">{receipt.round}</Fact>}
          <Fact name="Hình thức đề nghị">{receipt.award}</Fact>
          <Fact name="Được đề nghị">{countNominees(receipt.collectives, receipt.individuals)}</Fact>
          <Fact name="Nơi nhận">{receiving}</Fact>
          {receipt.number > 1 && <Fact name="Lần gửi">{receipt.number}</Fact>}
          {receipt.papers.map(({ name, sha256 }) => (
            <Fact key={sha256} name="Tệp">
              {name}
              <span className="meta link-text">sha-256: {sha256}</span>
            </Fact>
          ))}
          <Fact name="Mã kiểm tra (sha-256)">
            <span className="link-text">{receipt.digest}</span>
          </Fact>
        </dl>
        <h3>Tiếp theo</h3>
        <p>
          {receiving} kiểm tra hồ sơ{appraisal && `, ${appraisal}`}, rồi trình {deciding}.
        </p>
        {receipt.byPost.length > 0 && (
          <p>
            Còn gửi bản giấy về {receiving}, ghi kèm mã hồ sơ: {receipt.byPost.join('; ')}.
          </p>
        )}
        <LookUpQr code={receipt.code} origin={location.origin} />
      </div>
      <Keep code={groupCode(receipt.code)} secret={groupCode(secret)} />
      <p className="noprint">
        Theo dõi hồ sơ bằng mã và khóa ở trang <a href={paths.lookUp}>Tra cứu hồ sơ</a>. Cổng không giữ khóa,
        nên mất khóa thì không xem lại được. Ai cầm biên nhận cũng kiểm tra được nó có đúng do cổng cấp không
        ở trang <a href={paths.receiptCheck}>Kiểm tra biên nhận</a>.
      </p>
      <p className="noprint">
        <Button plain onPress={() => void reopen()}>
          Sửa hồ sơ đã gửi
        </Button>
      </p>
      <p className="noprint" role="status">
        {told}
      </p>
      <div className="noprint">
        <Confirm ask="Bắt đầu hồ sơ mới" act="Đóng biên nhận" onConfirm={startOver}>
          Biên nhận sẽ mất khỏi máy này. Bạn đã in hoặc chép mã và khóa chưa?
        </Confirm>
      </div>
      <p className="meta noprint">
        Biên nhận còn trên máy này cho tới khi bạn bắt đầu hồ sơ mới. Máy dùng chung thì hãy in rồi đóng.
      </p>
    </Screen>
  );
}

function inTime({ late, deadline }: Receipt): string {
  if (late) return `Sau hạn, theo yêu cầu hoặc cho phép của cơ quan. Hạn: ${deadline}`;
  return deadline ? `Có. Hạn: ${deadline}` : 'Có. Kế hoạch không đặt hạn nộp hồ sơ';
}

/** Print or copy. */
function Keep({ code, secret }: { code: string; secret: string }) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(`Mã hồ sơ: ${code}\nKhóa tra cứu: ${secret}`).then(
      () => setCopied('Đã chép mã và khóa.'),
      () => setCopied('Trình duyệt không cho chép. Hãy in hoặc viết lại ra giấy.'),
    );
  return (
    <>
      <p className="row noprint">
        <Button onPress={() => print()}>In biên nhận</Button>
        {'clipboard' in navigator && (
          <Button plain onPress={() => void copy()}>
            Chép mã và khóa
          </Button>
        )}
      </p>
      <p className="noprint" role="status">
        {copied}
      </p>
    </>
  );
}
