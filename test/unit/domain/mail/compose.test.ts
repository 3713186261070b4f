import { describe, expect, it } from 'vitest';
import { composeMail } from '#domain/mail/compose.ts';
import { MAIL_KINDS } from '#domain/mail/constants.ts';
import { DECIDED_STATES } from '#domain/mail/decided.ts';
import { MAIL_FACTS } from '../../../factories/mail.ts';

const mailOf = (kind: (typeof MAIL_KINDS)[number]) => composeMail(kind, MAIL_FACTS[kind]);

describe('what each kind says', () => {
  it('received: who has it since when, what comes next', () => {
    expect(mailOf('received')).toEqual({
      subject: 'Đã gửi hồ sơ 7K4M-PX92 đến cơ quan tiếp nhận',
      text: [
        'Cổng đã nhận hồ sơ 7K4M-PX92 lúc 12:00:00, thứ Năm 02/12/2021 và chuyển đến Trung tâm Y tế thị xã Ví Dụ.',
        'Việc tiếp theo: Cơ quan tiếp nhận kiểm tra hồ sơ rồi chuyển sang thẩm định. Đơn vị chưa phải làm gì thêm.',
        'Cần sửa hoặc rút: mở lại hồ sơ trên cổng; còn làm được đến khi cơ quan tiếp nhận nhận hồ sơ.',
        'Phong trào: Phong trào thi đua Mẫu',
        'Xem hồ sơ: https://dong-long.example/tra-cuu/\nNhập mã hồ sơ và khóa tra cứu ghi trên biên nhận. Vì an toàn, thư này không ghi khóa. Nội dung thư cũng đọc được ở trang đó.',
        'Không muốn nhận thư nữa: tra cứu hồ sơ ở trang trên rồi chọn “Ngừng gửi thư”. Hồ sơ vẫn được xử lý như thường.',
        'Đồng Lòng – cổng thông tin phong trào thi đua\nThư tự động, xin không trả lời thư này.',
      ].join('\n\n'),
    });
  });

  it('received again, until a deadline', () => {
    const until = Date.parse('2021-12-20T00:00:00+07:00');
    const { text } = composeMail('received', { ...MAIL_FACTS.received, number: 2, until });
    expect(text).toContain('hồ sơ 7K4M-PX92 (lần thứ 2, thay cho lần trước) lúc');
    expect(text).toContain('còn làm được đến hết Chủ nhật 19/12/2021, hoặc đến khi cơ quan');
  });

  it('supplement requested: why, until when, what to do', () => {
    const { subject, text } = mailOf('supplement-requested');
    expect(subject).toBe('Cần bổ sung hồ sơ 7K4M-PX92, hạn 10/12/2021');
    expect(text).toContain('Lý do:\nThiếu con số ở phần thành tích của tập thể thứ hai.');
    expect(text).toContain('Hạn bổ sung: hết thứ Sáu 10/12/2021.');
    expect(text).toContain('sửa đúng những chỗ được mở rồi gửi bổ sung');
  });

  it('says the hour of a due date that lies within a day', () => {
    const dueAt = Date.parse('2021-12-10T09:05:00+07:00');
    const { subject, text } = composeMail('supplement-requested', {
      ...MAIL_FACTS['supplement-requested'],
      dueAt,
    });
    expect(subject).toContain('hạn 10/12/2021');
    expect(text).toContain('Hạn bổ sung: 09:05 thứ Sáu 10/12/2021.');
  });

  it.each([
    { state: 'awarded', says: 'đã có quyết định khen thưởng' },
    { state: 'not-awarded', says: 'không được khen đợt này' },
    { state: 'rejected-at-receipt', says: 'không được tiếp nhận' },
  ] as const)('decided: $state in the text, not in the subject', ({ state, says }) => {
    const { subject, text } = composeMail('decided', { ...MAIL_FACTS.decided, state, reason: 'Chưa đủ.' });
    expect(subject).toBe('Đã có kết quả của hồ sơ 7K4M-PX92');
    expect(text).toContain(`hồ sơ 7K4M-PX92 ${says}.`);
    expect(text).toContain('Lý do:\nChưa đủ.');
    expect(DECIDED_STATES).toContain(state);
  });

  it('leaves the reason out where there is none', () => {
    expect(mailOf('decided').text).not.toContain('Lý do');
  });
});

describe.each(MAIL_KINDS)('a mail of kind %s', (kind) => {
  it('has a subject of its own that fits a phone', () => {
    const { subject } = mailOf(kind);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(MAIL_KINDS.filter((other) => mailOf(other).subject === subject)).toEqual([kind]);
  });

  it('carries nothing that its facts have beyond what it was made to tell', () => {
    const hidden = {
      secret: '222222222222',
      name: 'Lê Văn Liên Hệ',
      email: 'a@vi-du.example',
      unit: 'Mua ngay tại quang-cao.example',
    };
    const { subject, text } = composeMail(kind, { ...MAIL_FACTS[kind], ...hidden } as never);
    for (const word of Object.values(hidden)) expect(subject + text).not.toContain(word);
  });

  it('keeps line breaks and invisible signs of what others wrote out of the subject and its own lines', () => {
    const nasty = 'Cơ quan\r\nBcc: ke-gian@vi-du.example\u202E\u0000';
    const facts = { ...MAIL_FACTS[kind], code: nasty, office: nasty, campaign: nasty, reason: nasty };
    const { subject, text } = composeMail(kind, facts as never);
    expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    // Only the reason has lines of its own.
    expect(text.match(/^Bcc:/gm)?.length ?? 0).toBe('reason' in MAIL_FACTS[kind] ? 1 : 0);
  });

  it('writes the same letters in composed form', () => {
    const office = MAIL_FACTS[kind].office.normalize('NFD');
    expect(composeMail(kind, { ...MAIL_FACTS[kind], office } as never)).toEqual(mailOf(kind));
  });
});
