import { describe, expect, it } from 'vitest';
import { type Flag, findingsIn, flagsOf } from '#domain/commendation/flags.ts';

const words = (message: string) => ({ message, name: '', place: '', addressee: '' });
const flags = (message: string) => flagsOf(findingsIn(words(message.normalize('NFC'))), false);
const marked = (message: string, flag: Flag) =>
  findingsIn(words(message))
    .filter((one) => one.flag === flag)
    .map(({ start, end }) => message.slice(start, end));

describe('telephone numbers', () => {
  it.each([
    ['Gọi cho anh theo số 0901234567 nhé', '0901234567'],
    ['Số của chị: 0901 234 567.', '0901 234 567'],
    ['Số của chị: 0901.234.567', '0901.234.567'],
    ['Số của chị: 090-123-4567', '090-123-4567'],
    ['Liên hệ +84 901 234 567 để cảm ơn', '+84 901 234 567'],
    ['Liên hệ O9O1 234 567 để cảm ơn', 'O9O1 234 567'],
    ['Máy bàn 0258 3822 123 của trạm', '0258 3822 123'],
    ['Số không chín không một hai ba bốn năm sáu bảy đó', 'không chín không một hai ba bốn năm sáu bảy'],
  ])('%s', (message, number) => {
    expect(marked(message, 'phone')).toEqual([number]);
  });

  it.each([
    'Từ 01.12.2021 - 30.12.2021 các anh trực suốt',
    'Hơn 1.247 học sinh được nhận máy, 3.000.000.000 đồng',
    'Ôôôôôôôôôôôôô cảm ơn các anh',
    'Không một ai bị bỏ lại, cảm ơn các anh',
    'Ngày 08/9/2021 và ngày 31/12/2021',
  ])('are none: %s', (message) => {
    expect(flags(message)).not.toContain('phone');
  });
});

describe('numbers of identity papers', () => {
  it.each([
    ['Tôi là Mẫu, CCCD 012 345 678 901', 'CCCD 012 345 678 901'],
    ['CMND: 123.456.789 của tôi', 'CMND: 123.456.789'],
    ['Số 012345678901 là của tôi', '012345678901'],
    ['Giấy tờ 123456789 đã mất', '123456789'],
  ])('%s', (message, number) => {
    expect(marked(message, 'citizen-id')).toEqual([number]);
  });

  it.each(['Ủng hộ 100.000.000 đồng', 'Ủng hộ 100000000 đồng', 'Quyết định 1247/1248', 'Cả xã 12.345 người'])(
    'are none: %s',
    (message) => {
      expect(flags(message)).not.toContain('citizen-id');
    },
  );
});

describe('addresses', () => {
  it.each([
    ['Nhà tôi ở số nhà 12 gần chợ', 'số nhà 12'],
    ['Nhà số 3B được các anh giúp', 'Nhà số 3B'],
    ['Ở ngõ 12/4 có tổ trực', 'ngõ 12/4'],
    ['hẻm 205 cảm ơn các anh', 'hẻm 205'],
    ['Bà con thôn 3 cảm ơn', 'thôn 3'],
    ['Bà con to dan pho so 5 cam on', 'to dan pho so 5'],
    ['Nhà 12 đường Lê Lợi được giúp', '12 đường Lê'],
    ['Ở số 8 phố Huế có đội giúp', '8 phố Huế'],
    ['Khu đường số 7 được phun khử khuẩn', 'đường số 7'],
  ])('%s', (message, address) => {
    expect(marked(message, 'address')).toEqual([address]);
  });

  it.each([
    'Tổ 5 người trực cả đêm',
    'Các anh đi đường 5 km mang thuốc',
    'Cả 3 đường dây nóng đều có người nghe',
    'Hai tổ, 12 đồng chí, thay nhau 24 giờ',
    'Cảm ơn tổ giám sát thôn Mẫu',
  ])('are none: %s', (message) => {
    expect(flags(message)).not.toContain('address');
  });
});

describe('names of children and patients', () => {
  it.each([
    ['Cô chăm cháu An nhà tôi', 'cháu An'],
    ['Bác sĩ cứu bé Nguyễn Thị Mẫu đêm ấy', 'bé Nguyễn Thị Mẫu'],
    ['bệnh nhân Trần Văn Ví Dụ đã khỏe', 'bệnh nhân Trần Văn Ví Dụ'],
    ['Nhà có F0 tên Bình được chăm', 'F0 tên Bình'],
    ['Con gái tôi tên là Mai khỏi bệnh', 'Con gái tôi tên là Mai'],
    ['Cảm ơn cô đã dạy em Lan lớp 5 học', 'em Lan lớp 5'],
  ])('%s', (message, name) => {
    expect(marked(message, 'named-person')).toEqual([name]);
  });

  it.each([
    'Cháu cảm ơn các cô chú bác sĩ',
    'Cảm ơn đội đã chăm bệnh nhân COVID-19',
    'Các thầy đã dạy học sinh Trường Tiểu học Mẫu',
    'Cảm ơn em Minh đã trực thay tôi',
    'Bé nhà tôi được tiêm rồi',
    'Cảm ơn bác sĩ Nguyễn Văn Mẫu',
  ])('are none: %s', (message) => {
    expect(flags(message)).not.toContain('named-person');
  });
});

describe('links', () => {
  it.each([
    ['Xem https://vi-du.example/a nhé', 'https://vi-du.example/a'],
    ['Vào www.vidu.vn xem', 'www.vidu.vn'],
    ['Vào vidu.com xem', 'vidu.com'],
    ['Vào vidu chấm com xem', 'vidu chấm com'],
    ['Vào vidu cham vn xem', 'vidu cham vn'],
    ['Vào vidu (.) net xem', 'vidu (.) net'],
    ['Viết cho mau@vidu.vn', 'mau@vidu.vn'],
    ['Vào zalo.me/0 xem', 'zalo.me'],
  ])('%s', (message, link) => {
    expect(marked(message, 'link')).toEqual([link]);
  });

  it.each([
    'Cảm ơn anh.Mẹ tôi khỏe rồi',
    'Trưa nào cũng có cơm.Cơm ngon lắm',
    'Chấm cơm, chia phần. Me chua.',
  ])('are none: %s', (message) => {
    expect(flags(message)).not.toContain('link');
  });
});

describe('shouting', () => {
  it.each([
    'CẢM ƠN CÁC ANH CHỊ NHIỀU LẮM LUÔN',
    'Cảm ơn các anh!!!!!',
    'Tôi nói CÁC ANH LÀM VIỆC TỐT LẮM ĐẤY NHÉ cả xã biết',
  ])('%s', (message) => {
    expect(flags(message)).toContain('shouting');
  });

  it.each(['Cảm ơn UBND TP, Sở GTVT và CDC tỉnh', 'Cảm ơn các anh!', 'COVID-19 qua rồi, cảm ơn trạm y tế'])(
    'is none: %s',
    (message) => {
      expect(flags(message)).not.toContain('shouting');
    },
  );
});

describe('profanity', () => {
  it.each([
    'Lũ này nói láo, đéo tin được',
    'đ.é.o ai tin các ông',
    'đ é o ai tin các ông',
    'Mấy cái mặt l0n kia',
    'Đồ l.ồ.n nói láo',
    'd!t me chung no',
    'dit me chung no',
    'ngu nhu cho ca lu',
    'Toàn lũ óc chó',
    'vcl thật đấy',
    'Đéooooo tin được',
    'Một lũ khốn nạn',
    'c@c gì mà khen',
  ])('%s', (message) => {
    expect(flags(message)).toContain('profanity');
  });

  it.each([
    'Các anh đeo khẩu trang cả ngày, buổi nào cũng trực',
    'cac anh deo khau trang ca ngay, buoi nao cung truc',
    'Mẹ may khẩu trang phát cho cả xóm',
    'me may khau trang phat cho ca xom',
    'Công lao lớn, lon gạo nào cũng quý',
    'Dù mẹ tôi già yếu, các anh vẫn ngủ lại trực',
    'do ngu it ma van cuoi',
    'Đầu buổi sáng anh đã đến',
    'Xã A B C đều xanh, tổ 1, tổ 2 thay nhau',
    'Con chó nhà tôi cũng mừng khi các anh đến',
    'Cảm ơn nhiềuuuuu lắm, vuiiiiii quá',
    'Mặt đầy mồ hôi, tay lấm lem',
  ])('is none: %s', (message) => {
    expect(flags(message)).not.toContain('profanity');
  });
});

describe('denunciations', () => {
  it.each([
    'Tôi tố cáo ông chủ tịch xã ăn tiền cứu trợ',
    'Tôi làm đơn khiếu nại về việc chia quà',
    'toi khieu nai viec chia qua khong deu',
    'Xin to cao can bo thon',
    'Cán bộ nhận hối lộ mới cho qua chốt',
    'Ăn chặn gạo cứu trợ của dân',
    'Ông ấy lừa đảo bà con',
  ])('%s', (message) => {
    expect(flags(message)).toContain('denunciation');
  });

  it.each([
    'Anh ấy to cao, cõng bà cụ qua suối',
    'Cảm ơn cán bộ đã giải quyết khiếu nại của bà con',
    'Chưa hề có khiếu nại nào về tổ',
    'Đội phòng chống tham nhũng làm việc tốt',
    'Cán bộ xã không hách dịch, nói năng nhẹ nhàng',
    'Tố chất của các em thật tốt',
  ])('are none: %s', (message) => {
    expect(flags(message)).not.toContain('denunciation');
  });
});

describe('the flags of a commendation', () => {
  it('are those of all that others read, each once, and where they are', () => {
    const found = findingsIn({
      message: 'Gọi 0901234567 hoặc 0901234568 nhé',
      name: 'Mẫu 0901 234 569',
      place: 'thôn 3, xã Mẫu',
      addressee: 'TRẠM Y TẾ XÃ MẪU HAI BA',
    });
    expect(found.map(({ flag, field }) => `${field} ${flag}`)).toEqual([
      'message phone',
      'message phone',
      'name phone',
    ]);
    expect(flagsOf(found, true)).toEqual(['phone', 'near-copy']);
  });

  it('are none for honest thanks', () => {
    const thanks = [
      'Mẹ tôi ở một mình. Ba tuần liền, sáng nào cũng có người gõ cửa hỏi bà cần mua gì.',
      'Cô giáo đi bộ qua hai con suối mang bài xuống cho từng em.\nCon tôi không nghỉ buổi nào.',
      'Trạm gọi hỏi thăm nhà tôi đủ mười bốn ngày, hôm nào bận thì gọi lại lúc chín giờ tối.',
      'Tôi lái xe tải qua chốt nửa đêm, trời mưa. Các anh làm nhanh, còn rót cho cốc nước nóng.',
      'Bố tôi nằm một chỗ, đội tiêm vào tận giường. Cảm ơn cả đội nhiều lắm.',
      'Cháu có máy để học rồi ạ. Cháu cảm ơn các cô chú đã góp máy.',
    ];
    for (const message of thanks) expect([message, flags(message)]).toEqual([message, []]);
  });
});
