/** What an achievement summary tells, with a made-up example. */
export function WritingGuide() {
  return (
    <details className="clause">
      <summary>Viết thế nào cho rõ?</summary>
      <div className="stack tight">
        <ul className="plainlist">
          <li>
            <b>Việc đã làm:</b> làm gì, cho ai; việc của chính tập thể, cá nhân này.
          </li>
          <li>
            <b>Con số:</b> bao nhiêu hộ, lượt, suất, giờ; lấy từ sổ sách, báo cáo nào.
          </li>
          <li>
            <b>Phạm vi:</b> ở thôn, xã, trường, trạm nào.
          </li>
          <li>
            <b>Thời gian:</b> từ ngày nào đến ngày nào.
          </li>
        </ul>
        <p>
          Ví dụ (dữ liệu minh họa): “Từ 10/9 đến 24/9/2021, tổ chia ba ca trực chốt đầu ấp Mẫu, gọi điện hỏi
          thăm 214 hộ mỗi sáng, giao 320 túi hàng tận cửa theo sổ của Hội Phụ nữ xã; ấp không có ca lây mới.”
        </p>
        <p>Mỗi người một bản riêng: bản chép lại của người khác khó được xét.</p>
      </div>
    </details>
  );
}
