import { expect, it } from 'vitest';
import { readsAsComplaint } from '#domain/feedback/complaint.ts';

it.each([
  'Tôi khiếu nại quyết định số 12 của Ủy ban nhân dân xã.',
  'KHIẾU NẠI về việc bình xét',
  'Đơn tố cáo ông trưởng thôn.',
  'Tôi muốn tố   cáo cán bộ thu tiền.',
  'Dân khiếu kiện đông người.',
  'Xin tố giác một việc.',
  'Tôi khiếu nại việc này.'.normalize('NFD'),
  'toi khieu nai viec binh xet',
  'don to cao can bo xa',
  'Toi to cao ong truong thon',
])('reads as a complaint or a denunciation: %s', (text) => {
  expect(readsAsComplaint(text)).toBe(true);
});

it.each([
  '',
  'Trạm chúng tôi chưa rõ báo cáo có cần đóng dấu từng trang không.',
  'Tờ trình và báo cáo nộp ở đâu?',
  'anh ay to cao va rat hien',
  'Anh ấy to cao, dễ nhận ra.',
  'Hồ sơ tổ cáo biết kết quả chưa?',
  'Tôi không nại khó, chỉ hỏi hạn nộp.',
])('doesn’t: %s', (text) => {
  expect(readsAsComplaint(text)).toBe(false);
});
