/** What an editor calls a field, and what to write in it. */
export interface FieldWords {
  label: string;
  hint?: string;
}

const AS_KNOWN = 'Biết tới đâu ghi tới đó: 2021, 2021-10 hoặc 2021-10-12.';

const ARTICLE: Record<string, FieldWords> = {
  title: { label: 'Tên bài' },
  shortTitle: { label: 'Tên ngắn', hint: 'Dùng trong danh sách, khi tên bài dài.' },
  lead: { label: 'Câu mở đầu', hint: 'Một hai câu, nói điều chính.' },
  date: { label: 'Ngày diễn ra', hint: AS_KNOWN },
  campaign: { label: 'Phong trào', hint: 'Tên thư mục của kế hoạch trong content/campaigns.' },
  programme: { label: 'Chương trình', hint: 'Mã chương trình trong kế hoạch; bỏ trống nếu không rõ.' },
  place: { label: 'Nơi diễn ra', hint: 'Ví dụ: xã, huyện, tỉnh; tên gọi lúc đó.' },
  elsewhere: { label: 'Ở tỉnh khác', hint: 'Bật khi chuyện ở ngoài tỉnh của phong trào.' },
  themes: { label: 'Nội dung thi đua', hint: 'Mã nội dung thi đua trong kế hoạch.' },
  sources: { label: 'Nguồn', hint: 'Ít nhất một; mọi điều trong bài phải có trong nguồn.' },
  'sources.title': { label: 'Tên bài hoặc văn bản' },
  'sources.publisher': { label: 'Nơi đăng' },
  'sources.url': { label: 'Địa chỉ trang', hint: 'Mở đầu bằng https://' },
  'sources.date': { label: 'Ngày đăng', hint: AS_KNOWN },
  'sources.trust': {
    label: 'Mức tin cậy',
    hint: 'A: trang của cơ quan nhà nước, báo chính thống. B: trang dẫn lại nguồn như thế.',
  },
  consent: { label: 'Sự đồng ý', hint: 'Bắt buộc khi kể về một người.' },
  'consent.heldBy': { label: 'Nơi giữ bản đồng ý', hint: 'Tên cơ quan, không ghi tên riêng.' },
  'consent.date': { label: 'Ngày đồng ý', hint: 'Ví dụ: 2021-10-12.' },
  reviewer: { label: 'Nơi đọc duyệt', hint: 'Cơ quan hoặc bộ phận, không ghi tên riêng.' },
  picture: { label: 'Ảnh' },
  'picture.file': { label: 'Tên tệp ảnh', hint: 'Tệp nằm trong content/pictures.' },
  'picture.alt': { label: 'Lời mô tả ảnh', hint: 'Kể ảnh có gì, cho người không nhìn thấy ảnh.' },
  'picture.credit': { label: 'Người hoặc nơi chụp' },
  honours: { label: 'Dòng vinh danh liên quan', hint: 'Dạng: phong-trao/quyet-dinh#nguoi-duoc-khen.' },
  sample: { label: 'Dữ liệu minh họa', hint: 'Bật khi bài được đặt ra để thử.' },
  draft: { label: 'Bản nháp', hint: 'Bật: chưa đăng. Tắt: đăng ở lần dựng tới.' },
};

const STORY: Record<string, FieldWords> = {
  ...ARTICLE,
  kind: { label: 'Kể về' },
  figures: { label: 'Con số', hint: 'Một đến ba con số nói lên câu chuyện.' },
  'figures.value': { label: 'Giá trị', hint: 'Ví dụ: 190 người.' },
  'figures.caption': { label: 'Là gì', hint: 'Ví dụ: là cán bộ y tế lên đường.' },
};

const DECISION: Record<string, FieldWords> = {
  number: { label: 'Số, ký hiệu', hint: 'Ví dụ: 12/QĐ-UBND.' },
  date: { label: 'Ngày ký', hint: 'Ví dụ: 2022-01-20.' },
  signer: { label: 'Người ký' },
  'signer.title': { label: 'Chức vụ' },
  'signer.name': { label: 'Họ tên', hint: 'null khi nguồn không ghi.' },
  subject: { label: 'Trích yếu' },
  award: { label: 'Hình thức khen', hint: 'Mã hình thức khen trong kế hoạch.' },
  programme: { label: 'Chương trình', hint: 'Mã chương trình trong kế hoạch.' },
  round: { label: 'Đợt', hint: 'Mã đợt trong kế hoạch; null khi kế hoạch không chia đợt.' },
  source: { label: 'Văn bản gốc', hint: 'null khi chưa có trên mạng.' },
  'source.title': { label: 'Tên văn bản' },
  'source.url': { label: 'Địa chỉ trang', hint: 'Mở đầu bằng https://' },
  recipients: { label: 'Được khen' },
  recipientsFile: { label: 'Bảng CSV', hint: 'Tên tệp .csv nằm cạnh tệp này, lưu từ Excel.' },
  'recipients.id': { label: 'Mã dòng', hint: 'Chữ thường không dấu, chữ số, gạch nối; không đổi về sau.' },
  'recipients.kind': { label: 'Đối tượng' },
  'recipients.name': { label: 'Tên', hint: 'Viết đúng như trong quyết định.' },
  'recipients.title': { label: 'Chức vụ' },
  'recipients.body': { label: 'Đơn vị' },
  'recipients.place': { label: 'Nơi', hint: 'Từ nhỏ tới lớn: xã, huyện.' },
  'recipients.achievement': { label: 'Thành tích' },
  'recipients.posthumous': { label: 'Truy tặng' },
  'recipients.role': { label: 'Vai trò', hint: 'Chỉ ghi khi quyết định có nói.' },
  'recipients.status': { label: 'Hiệu lực' },
  'recipients.notice': { label: 'Ghi chú', hint: 'Đính chính hoặc thu hồi theo quyết định nào, ngày nào.' },
  sample: ARTICLE['sample'] ?? { label: '' },
};

/** Editors' words for every field of what they write. */
export const WORDS = { story: STORY, news: ARTICLE, decision: DECISION } as const;
