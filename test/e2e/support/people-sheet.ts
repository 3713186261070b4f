/** A table of made-up people as Excel puts it on the clipboard: tabs between cells. */
export function peopleSheet(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, at) => [
    String(at + 1),
    at === 3 ? '' : `Người Mẫu ${at + 1}`,
    at % 2 === 0 ? 'Nam' : 'Nữ',
    at === 17 ? 'không rõ' : `12/05/${1960 + at}`,
    'Tình nguyện viên',
    `Tổ ${at + 1} ấp Mẫu`,
    `Ca trực thứ ${at + 1}: ${DID[at % DID.length]} Riêng người này phụ trách ${at + 20} hộ ở cụm ${at + 1}.`,
  ]);
  return [['DANH SÁCH TRÍCH NGANG'], HEADINGS, ...rows];
}

const HEADINGS = ['TT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức vụ', 'Nơi ở', 'Tóm tắt thành tích'];
const DID = [
  'trực chốt kiểm soát ở đầu ấp suốt ba mươi đêm liền, ghi sổ từng lượt người qua lại.',
  'chở bình ô xy tới tận nhà người bệnh trong hai tháng, kể cả những đêm mưa lớn.',
  'nấu và phát cơm cho khu cách ly của xã từ tháng bảy tới tháng chín năm 2021.',
  'gọi điện thăm hỏi các cụ sống một mình mỗi sáng, báo trạm y tế khi có người mệt.',
  'phiên dịch lời khuyên của trạm y tế sang tiếng Khmer rồi phát trên loa mỗi chiều.',
];

export const asText = (rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\r\n');

/** The same as Word copies it: paragraphs in cells, broken lines in the source, styles everywhere. */
export function asWordTable(rows: string[][]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: string[]) =>
    `<tr style='mso-yfti-irow:1'>${cells
      .map(
        (cell) =>
          `<td ${cells.length < width ? `colspan=${width}` : ''} style='border:solid windowtext 1.0pt'>\n<p class=MsoNormal style="margin:0"><span\nlang=VI>${cell.replace(/ /, '\n')}<o:p></o:p></span></p></td>`,
      )
      .join('')}</tr>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment--><table class=MsoTableGrid style='border-collapse:collapse'>${rows.map(line).join('')}</table><!--EndFragment--></body></html>`;
}
