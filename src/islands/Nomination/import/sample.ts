import { toCsv } from '#domain/open-data/csv.ts';

const HEADINGS = [
  'STT',
  'Đối tượng',
  'Ông/Bà',
  'Họ và tên hoặc tên tập thể',
  'Năm sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Loại tập thể',
  'Tóm tắt thành tích',
  'Tiêu chuẩn',
  'Khen thưởng đã nhận',
  'Truy tặng',
  'Ghi chú',
];

const DID =
  'Từ tháng 7 đến tháng 9/2021 trực chốt 46 ca, giao 320 túi hàng tận cửa, gọi điện hỏi thăm 214 hộ mỗi sáng.';

/** A sheet to fill in, with made-up rows that show how: CSV that Excel opens as it is. */
export function sampleSheet(): string {
  return toCsv(HEADINGS, [
    [
      1,
      'Tập thể',
      '',
      'Tổ COVID cộng đồng ấp Mẫu (ví dụ, xóa dòng này)',
      '',
      '',
      'Ủy ban nhân dân xã Mẫu',
      'Tổ, đội, nhóm ở cộng đồng',
      DID,
      '1; 2',
      '',
      '',
      '',
    ],
    [
      2,
      'Cá nhân',
      'Bà',
      'Lê Thị Làm Mẫu (xóa dòng này)',
      1979,
      'Trạm trưởng',
      'Trạm Y tế xã Mẫu',
      '',
      DID,
      '1',
      'Giấy khen (QĐ 12/QĐ-UBND, năm 2020)',
      '',
      '',
    ],
    [3, 'Cá nhân', 'Ông', "H'Mẫu Niê (xóa dòng này)", 1985, '', 'Xã Mẫu', '', DID, '2', '', 'Không', ''],
  ]);
}
