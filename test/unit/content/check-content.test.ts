import { describe, expect, it } from 'vitest';
import { describeReport } from '../../../functions/cli/content/report.ts';
import { checkContent } from '../../../src/collections/check/content.ts';
import { contentCopy } from './workspace.ts';

const STORY = 'stories/hang-cay-vi-du.md';
const DECISION = 'honours/vi-du/01-qd-mau.md';
const PLAN = 'campaigns/vi-du/plan.md';
const BODY = 'Thôn Mẫu trồng ba mươi cây.';
const content = contentCopy();

/** `12 field: message`, an error by `✗` and a warning by `!`. */
function findings(file: string): string[] {
  return checkContent()
    .findings.filter((one) => one.file === content.shown(file))
    .map(({ severity, line, field, message }) =>
      [severity === 'error' ? '✗' : '!', line, field && `${field}:`, message]
        .filter((part) => part !== '' && part !== null)
        .join(' '),
    );
}

describe('a check of the content', () => {
  it('finds nothing in content that is right', () => {
    expect(checkContent()).toMatchObject({ files: 8, findings: [], drafts: [] });
  });

  it('tells every problem of every file at once, with its line', () => {
    content.edit(STORY, 'kind: model', 'kind: loai-khac\nngay: "2022"');
    content.edit(STORY, 'url: https://vi-du.example/hang-cay', 'url: vi-du.example');
    content.edit(STORY, BODY, `<b>${BODY}</b>`);
    content.edit(DECISION, 'date: "2022-07-01"', 'date: "2022-07-32"');
    expect(findings(STORY)).toEqual([
      '✗ 4 kind: chỉ nhận một trong: person, collective, model',
      '✗ 5 (cả tệp): không có trường “ngay”; xóa đi hoặc sửa lại tên',
      '✗ 17 sources.0.url: ghi địa chỉ đầy đủ, mở đầu bằng https://',
      '✗ 23 không dùng HTML trong bài; viết bằng Markdown (đoạn, ## tiêu đề, danh sách, liên kết)',
    ]);
    expect(findings(DECISION)).toEqual(['✗ 3 date: ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2022-01-12']);
  });

  it('looks at links and sources of a story that has other mistakes', () => {
    content.edit(STORY, 'kind: model', 'kind: loai-khac');
    content.edit(STORY, 'https://vi-du.example/hang-cay', 'https://vi-du.example/hang-cay?utm_source=x');
    content.edit(STORY, BODY, `${BODY} Xem [trang này](/khong-co/).`);
    expect(findings(STORY)).toEqual([
      '✗ 4 kind: chỉ nhận một trong: person, collective, model',
      '✗ 16 sources.0.url: địa chỉ nguồn có phần theo dõi người đọc (utm_source); xóa phần đó đi',
      '✗ 22 liên kết “/khong-co/” dẫn tới trang không có; mở trang cần dẫn trên cổng rồi chép lại địa chỉ',
    ]);
  });

  it('does not blame a story for its plan', () => {
    content.edit(PLAN, 'place: Xã Ví Dụ', 'plaza: Xã Ví Dụ');
    expect(findings(PLAN)[0]).toBe('✗ 2 place: còn thiếu; thêm trường này, giá trị là chữ');
    expect(findings(STORY)).toEqual([
      '! campaign: chưa đối chiếu được với kế hoạch “vi-du”, vì tệp kế hoạch còn lỗi; sửa tệp đó trước',
    ]);
  });

  it('lists drafts', () => {
    content.edit(STORY, 'sample: true', 'sample: true\ndraft: true');
    expect(checkContent().drafts).toEqual([content.shown(STORY)]);
  });
});

const IN_TEXT: [name: string, words: string, finding: string][] = [
  ['a known slip', 'Phong trào thi đưa.', '✗ 22 “thi đưa” có lẽ là “thi đua”; sửa lại'],
  [
    'a tone mark on the wrong letter',
    'Kết qủa tốt.',
    '! 22 “qủa”: dấu thanh có vẻ đặt nhầm chỗ; xem lại chữ này',
  ],
  ['two spaces', 'Thôn  Mẫu.', '! 22 có hai dấu cách liền nhau; giữ lại một'],
  [
    'decomposed letters',
    'Thôn Mẫu.'.normalize('NFD'),
    '! 22 có chữ gõ bằng dấu rời (Unicode tổ hợp); cổng tự ghép khi đọc, nhưng nên gõ lại bằng Unicode dựng sẵn',
  ],
  [
    'an invisible character',
    'Thôn\u200B Mẫu.',
    '✗ 22 có ký tự không nhìn thấy, thường theo vào khi chép từ nơi khác; xóa chữ ở chỗ đó và gõ lại',
  ],
  [
    'a telephone number',
    'Gọi 0912 345 678.',
    '✗ 22 có số điện thoại “0912 345 678”; cổng không đăng số riêng của ai, xóa đi hoặc ghi tên cơ quan',
  ],
  [
    'a citizen ID',
    'Số 001099012345.',
    '✗ 22 có số giống số căn cước “001099012345”; cổng không đăng số riêng của ai, xóa đi hoặc ghi tên cơ quan',
  ],
  [
    'a link to no page',
    'Xem [bài](/guong-dien-hinh/khong-co/).',
    '✗ 22 liên kết “/guong-dien-hinh/khong-co/” dẫn tới trang không có; mở trang cần dẫn trên cổng rồi chép lại địa chỉ',
  ],
  [
    'a link without its last slash',
    'Xem [kế hoạch](/ke-hoach/vi-du).',
    '✗ 22 liên kết “/ke-hoach/vi-du” thiếu dấu “/” ở cuối: viết “/ke-hoach/vi-du/”',
  ],
  [
    'a link to no clause',
    'Xem [mục](/ke-hoach/vi-du/#ix-9).',
    '✗ 22 liên kết “/ke-hoach/vi-du/#ix-9” không tới mục nào của kế hoạch; mở trang kế hoạch và chép lại địa chỉ của mục',
  ],
  [
    'a link to no entry of the roll',
    'Xem [tên](/vinh-danh/vi-du/01-qd-mau/#ai-do).',
    '✗ 22 trang “/vinh-danh/vi-du/01-qd-mau/” không có mục “#ai-do”; bấm vào số mục trên trang đó để lấy đúng địa chỉ',
  ],
  [
    'a picture without words',
    '![](/anh.png)',
    '✗ 22 ảnh chưa có lời mô tả; viết trong ngoặc vuông: ![ảnh chụp gì](…)',
  ],
];

describe('in a text', () => {
  it.each(IN_TEXT)('%s is found on its line', (_name, words, finding) => {
    content.edit(STORY, BODY, words);
    expect(findings(STORY)).toEqual([finding]);
  });

  it('a link that a public build would lack is an error', () => {
    content.edit(STORY, BODY, 'Xem [tên](/vinh-danh/vi-du/01-qd-mau/#thon-mau).');
    content.edit(STORY, 'sample: true', 'sample: false');
    expect(findings(STORY)).toEqual([
      '✗ 22 liên kết “/vinh-danh/vi-du/01-qd-mau/#thon-mau” dẫn tới dữ liệu minh họa, sẽ không có ở bản đăng thật; bỏ liên kết',
    ]);
  });

  it('links that lead somewhere are left alone', () => {
    content.edit(
      STORY,
      BODY,
      '[a](/ke-hoach/vi-du/#i-1) [b](/vinh-danh/vi-du/01-qd-mau/#thon-mau) [c](/tri-an/) [d](https://vi-du.example/)',
    );
    expect(findings(STORY)).toEqual([]);
  });

  it('a plan may keep the slips of its register, and no others', () => {
    content.edit(PLAN, 'bống mát', 'thi đưa');
    content.edit(PLAN, 'bống mát', 'thi đưa');
    expect(findings(PLAN)).toEqual([]);
    content.edit(PLAN, 'thi đưa', 'chia sẽ');
    expect(findings(PLAN)).toContainEqual(expect.stringContaining('“thi đưa” có lẽ là “thi đua”; sửa lại'));
  });
});

const IN_FIELDS: [name: string, words: string, others: string, finding: string][] = [
  [
    'a source that is no page',
    'url: https://vi-du.example/hang-cay',
    'url: ftp://vi-du.example/hang-cay',
    '✗ 16 sources.0.url: ghi địa chỉ đầy đủ, mở đầu bằng https://',
  ],
  [
    'a source that follows its readers',
    'hang-cay\n',
    'hang-cay?utm_source=zalo&id=7&fbclid=x\n',
    '✗ 16 sources.0.url: địa chỉ nguồn có phần theo dõi người đọc (utm_source, fbclid); xóa phần đó đi',
  ],
  [
    'a person without consent',
    'kind: model\n',
    'kind: person\n',
    '✗ 2 consent: chuyện về một người cần sự đồng ý của người đó; ghi nơi giữ (heldBy) và ngày (date)',
  ],
  [
    'a picture without words',
    'sample: true',
    'picture: { file: cay.jpg }',
    '✗ 19 picture.alt: còn thiếu; thêm trường này, giá trị là chữ',
  ],
  [
    'a picture that is not there',
    'sample: true',
    'picture: { file: cay.jpg, alt: Hàng cây }',
    '✗ 19 picture.file: không có ảnh “cay.jpg” trong content/pictures; chép ảnh vào đó hoặc sửa lại tên',
  ],
  [
    'a roll entry that is not there',
    'sample: true',
    'sample: true\nhonours:\n  - vi-du/01-qd-mau#ai-do',
    '✗ 21 honours.0: quyết định honours/vi-du/01-qd-mau.md không có mã “ai-do”; dùng một trong: thon-mau',
  ],
];

describe('in the fields', () => {
  it.each(IN_FIELDS)('%s is found on its line', (name, words, others, finding) => {
    content.edit(STORY, words, others);
    if (name.includes('person')) content.edit(STORY, 'sample: true\n', '');
    expect(findings(STORY)).toEqual([finding]);
  });
});

describe('a picture', () => {
  const NOTED = 'picture: { file: cay.jpg, alt: Hàng cây bên đường }';

  it('that only its name calls one is told', () => {
    content.write('pictures/cay.jpg', 'không phải ảnh');
    content.edit(STORY, 'sample: true', NOTED);
    expect(findings(STORY)).toEqual([
      '✗ 19 picture.file: “cay.jpg” không mở được như một ảnh; mở ảnh gốc, lưu lại thành .jpg hoặc .png (đổi đuôi tên tệp không đủ), rồi chép lại',
    ]);
  });

  it('is known by its first bytes', () => {
    content.write('pictures/cay.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    content.edit(STORY, 'sample: true', NOTED);
    expect(findings(STORY)).toEqual([]);
  });
});

it('a line moved in by the tab key is told as such', () => {
  content.edit(STORY, '  - title', '\t- title');
  expect(findings(STORY)).toEqual([
    expect.stringContaining('thụt đầu dòng này bằng phím Tab; xóa chỗ đó và gõ lại bằng dấu cách'),
  ]);
});

describe('in files of fields alone', () => {
  const TOTALS = 'zones/vi-du/totals.yaml';
  const LAYOUT = 'zones/vi-du/layout.yaml';
  const PLEDGE = 'contributions/vi-du-cam-ket.yaml';
  const DELIVERY = 'contributions/vi-du-da-trao.yaml';
  const SOURCE =
    'source: { title: Mẫu, publisher: Mẫu, url: "https://vi-du.example/so", date: "2021", trust: A }';

  it('totals that do not add up, and a line of the ledger, are told with their file and line', () => {
    content.write(
      TOTALS,
      `totals:\n  - date: "2021-09-05"\n    communes: { green: 1, yellow: 1, orange: 0, red: 0, of: 3 }\n    ${SOURCE}\n`,
    );
    content.edit(PLEDGE, 'quantity: 50', 'quantity: 0');
    content.edit(DELIVERY, 'unit: máy', 'unit: thùng');
    expect(findings(TOTALS)).toEqual([
      '✗ 3 totals.0.communes: 1 + 1 + 0 + 0 = 2, không bằng tổng 3 đã ghi ở “of”; xem lại theo nguồn',
    ]);
    expect(findings(PLEDGE)).toEqual(['✗ 4 quantity: số lượng phải lớn hơn 0']);
    expect(findings(DELIVERY)).toEqual([
      '✗ 5 unit: loại “tablet” tính bằng “máy”; đổi số cho đúng đơn vị này',
    ]);
  });

  it('a delivery that keeps no pledge is told on its line', () => {
    content.edit(DELIVERY, 'keeps: vi-du-cam-ket', 'keeps: cam-ket-khac');
    expect(findings(DELIVERY)).toEqual([
      '✗ 9 keeps: không có cam kết “cam-ket-khac” cùng loại; dùng một trong: vi-du-cam-ket',
    ]);
  });

  it('what is no YAML is told on its line', () => {
    content.write(TOTALS, `totals:\n  - date: "2021-09-05\n`);
    expect(findings(TOTALS)).toEqual([
      '✗ 3 tệp viết chưa đúng cách; xem lại dấu hai chấm, dấu ngoặc kép và chỗ thụt đầu dòng ở dòng này',
    ]);
  });

  it('zones are not blamed for their plan', () => {
    content.edit(PLAN, 'place: Xã Ví Dụ', 'plaza: Xã Ví Dụ');
    expect(findings(LAYOUT)).toEqual([
      '! campaign: chưa đối chiếu được với kế hoạch “vi-du”, vì tệp kế hoạch còn lỗi; sửa tệp đó trước',
    ]);
  });
});

describe('the report', () => {
  it('reads file by file and says what to do next', () => {
    content.edit(STORY, BODY, 'Phong trào  thi đưa.');
    content.edit(STORY, 'sample: true', 'sample: true\ndraft: true');
    expect(describeReport(checkContent(), 0.44)).toBe(
      [
        content.shown(STORY),
        '  ✗ dòng 23: “thi đưa” có lẽ là “thi đua”; sửa lại',
        '  ! dòng 23: có hai dấu cách liền nhau; giữ lại một',
        '',
        'Bản nháp, chưa hiện ở bản đăng:',
        `  • ${content.shown(STORY)}`,
        '',
        'Đã kiểm 8 tệp trong 0,4 giây: 1 lỗi, 1 chỗ nên xem lại.',
        'Sửa các chỗ có dấu ✗ rồi chạy lại “npm run check:content”.',
      ].join('\n'),
    );
  });
});
