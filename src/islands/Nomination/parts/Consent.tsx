import { paths } from '#domain/paths.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { useChosenForm } from '../context.ts';
import { fieldId } from '../places.ts';

/**
 * What one agrees to, as Luật 91/2025/QH15 (Điều 4, Điều 9) wants it told: which data, what for, who handles it,
 * which rights. These words are what `CONSENT_VERSION` stands for: change both together.
 */
export function ConsentWords() {
  const { receiving, coordinating, council, deciding } = useChosenForm().resolved;
  const handlers = [receiving, coordinating, council, deciding].filter(Boolean).join('; ');
  return (
    <div className="stack tight">
      <h3>Dữ liệu cá nhân trong hồ sơ</h3>
      <ul className="plainlist">
        <li>
          <b>Dữ liệu nào:</b> họ tên, số điện thoại, thư điện tử của người liên hệ; họ tên, chức vụ của người
          ký Tờ trình; danh xưng, họ tên, năm sinh (nếu ghi), chức vụ, nơi công tác hoặc nơi ở, thành tích của
          người được đề nghị.
        </li>
        <li>
          <b>Để làm gì:</b> chỉ để tiếp nhận, thẩm định, quyết định và trả lời về hồ sơ đề nghị khen thưởng
          này.
        </li>
        <li>
          <b>Ai xử lý:</b> {handlers}. Đơn vị vận hành cổng lưu giữ hồ sơ thay các cơ quan đó.
        </li>
        <li>
          <b>Quyền của người có dữ liệu:</b> được biết, đồng ý và rút lại đồng ý, xem, sửa, xóa, hạn chế, phản
          đối việc xử lý và khiếu nại. Đơn vị cho những người có tên trong hồ sơ biết điều này.
        </li>
        <li>Việc đồng ý là tự nguyện. Nếu không đồng ý, đơn vị có thể gửi hồ sơ giấy về {receiving}.</li>
      </ul>
      <p>
        <a href={paths.privacy} target="_blank" rel="noopener">
          Đọc về quyền riêng tư<span className="vh"> (mở ở thẻ mới)</span>
        </a>
      </p>
    </div>
  );
}

interface ConsentsProps {
  problemOf: (field: string) => string | undefined;
}

/** Each purpose apart, nothing ticked beforehand; only the first is needed to send. */
export function Consents({ problemOf }: ConsentsProps) {
  const { state, dispatch } = useChosenForm();
  const { consent, contact } = state.content;
  const agree = (given: Partial<typeof consent>) =>
    dispatch({ type: 'agree', values: { consent: { ...consent, ...given } } });
  return (
    <>
      <Checkbox
        id={fieldId('consent.handling')}
        problem={problemOf('consent.handling')}
        label="Tôi đồng ý cho các cơ quan nêu trên dùng dữ liệu cá nhân trong hồ sơ này để tiếp nhận, thẩm định, quyết định và trả lời. (Cần có để gửi.)"
        checked={consent.handling}
        onChange={(handling) => agree({ handling })}
      />
      <Checkbox
        id={fieldId('consent.publication')}
        problem={undefined}
        label="Những người được đề nghị đồng ý cho công khai họ tên, đơn vị và thành tích tóm tắt trên bảng vinh danh nếu được khen. (Không bắt buộc.)"
        checked={consent.publication}
        onChange={(publication) => agree({ publication })}
      />
      {contact.email.trim() !== '' && (
        <Checkbox
          id={fieldId('consent.mail')}
          problem={undefined}
          label={`Tôi đồng ý nhận thư về hồ sơ này ở ${contact.email.trim()}. (Không bắt buộc; tra cứu luôn xem được.)`}
          checked={consent.mail}
          onChange={(mail) => agree({ mail })}
        />
      )}
    </>
  );
}
