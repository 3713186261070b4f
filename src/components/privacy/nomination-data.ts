/** What the nomination form asks (`#domain/nomination/schema.ts`), in a reader's words, and what for. */
export const NOMINATION_DATA = [
  {
    part: 'Đơn vị đề nghị',
    asked: 'Tên, loại đơn vị, cơ quan cấp trên',
    purpose: 'Biết ai đề nghị, và đưa hồ sơ tới đúng nơi',
  },
  {
    part: 'Người liên hệ',
    asked: 'Họ tên, số điện thoại; thư điện tử nếu muốn ghi',
    purpose: 'Để cơ quan giải quyết hồ sơ hỏi lại khi cần',
  },
  {
    part: 'Tờ trình',
    asked: 'Số, địa danh, ngày ký; chức vụ, họ tên người ký',
    purpose: 'Nhận ra văn bản đề nghị',
  },
  {
    part: 'Tập thể được đề nghị',
    asked:
      'Tên, loại, cơ quan cấp trên, tóm tắt thành tích, tiêu chuẩn đã đạt và minh chứng, khen thưởng đã nhận, ghi chú',
    purpose: 'Xét khen thưởng',
  },
  {
    part: 'Cá nhân được đề nghị',
    asked:
      'Ông hoặc Bà, họ tên, chức vụ, nơi công tác hoặc xã, phường nơi ở, có truy tặng hay không, tóm tắt thành tích, tiêu chuẩn đã đạt và minh chứng, khen thưởng đã nhận, ghi chú; năm sinh nếu muốn ghi',
    purpose: 'Xét khen thưởng, và ghi đúng tên trong quyết định',
  },
  {
    part: 'Giấy tờ',
    asked: 'Tệp PDF, DOCX, XLSX, JPG, PNG mà đơn vị đính kèm; tên tệp, cỡ, mã SHA-256',
    purpose: 'Xét khen thưởng; chỉ đơn vị giữ khóa và cơ quan giải quyết đọc được',
  },
] as const;
