import { paths } from '#domain/paths.ts';
import { useChosenForm } from '../context.ts';

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
