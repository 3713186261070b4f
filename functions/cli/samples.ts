import type { Commendation } from '#domain/commendation/schema.ts';

/** A made-up commendation. Each `key` is loaded once; changed words need a new key. `on` is the day it was “sent”. */
export interface Sample extends Omit<Commendation, 'consent' | 'addressee' | 'relation'> {
  key: string;
  on: string;
  approved: boolean;
}

/** Shown under the label “Dữ liệu minh họa”: bodies, people and words are all made up. */
export const SAMPLES: readonly Sample[] = [
  {
    key: 'sample-01',
    on: '2021-11-05',
    target: 'recipient:nga-nam/01-qd-mau/doi-tinh-nguyen-mau',
    message: 'Mẹ tôi ở một mình. Ba tuần liền, sáng nào cũng có người gõ cửa hỏi bà cần mua gì.',
    name: '',
    place: 'phường Mẫu',
    approved: true,
  },
  {
    key: 'sample-02',
    on: '2021-11-12',
    target: 'recipient:son-la/01-qd-mau/truong-tieu-hoc-mau-so-bon',
    message: 'Cô giáo đi bộ qua hai con suối mang bài xuống cho từng em.\nCon tôi không nghỉ buổi nào.',
    name: 'Phụ huynh lớp 3',
    place: 'bản Ví Dụ',
    approved: true,
  },
  {
    key: 'sample-03',
    on: '2021-11-19',
    target: 'recipient:ninh-thuan/01-qd-mau/tram-y-te-mau-hai',
    message: 'Trạm gọi hỏi thăm nhà tôi đủ mười bốn ngày, hôm nào bận thì gọi lại lúc chín giờ tối.',
    name: 'Gia đình số 12',
    place: 'xã Mẫu Hai',
    approved: true,
  },
  {
    key: 'sample-04',
    on: '2021-11-24',
    target: 'recipient:ha-nam-so-gtvt/01-qd-mau/to-chot-lien-nganh-mau',
    message:
      'Tôi lái xe tải qua chốt nửa đêm, trời mưa. Các anh làm nhanh, nói nhẹ nhàng, còn rót cho cốc nước nóng.',
    name: 'Một lái xe',
    place: '',
    approved: true,
  },
  {
    key: 'sample-05',
    on: '2021-11-28',
    target: 'recipient:thai-nguyen-so-y-te/01-qd-mau/doi-tiem-luu-dong-mau',
    message: 'Bố tôi nằm một chỗ, đội tiêm vào tận giường. Cảm ơn cả đội nhiều lắm.',
    name: '',
    place: 'xã Minh Họa',
    approved: true,
  },
  {
    key: 'sample-06',
    on: '2021-12-02',
    target: 'recipient:ninh-thuan/01-qd-mau/to-giam-sat-thon-vi-du',
    message: 'Cảm ơn các bác trực đầu thôn. Nắng mưa gì cũng thấy có người đứng đó.',
    name: 'Người trong thôn',
    place: 'thôn Ví Dụ',
    approved: true,
  },
  {
    key: 'sample-07',
    on: '2021-12-06',
    target: 'campaign:son-la',
    message: 'Cháu có máy để học rồi ạ. Cháu cảm ơn các cô chú đã góp máy.',
    name: 'Học sinh lớp 5',
    place: 'trường Mẫu',
    approved: true,
  },
  {
    key: 'sample-08',
    on: '2021-12-08',
    target: 'campaign:ninh-thuan',
    message: 'Thôn tôi về xanh là nhờ nhà nào cũng giữ. Mong phong trào còn được nhắc mãi.',
    name: '',
    place: 'xã Mẫu',
    approved: true,
  },
  {
    key: 'sample-09',
    on: '2021-12-10',
    target: 'story:lang-cham-thanh-tin',
    message: 'Đọc chuyện tổ giám sát của làng, tôi mang về kể cho cả tổ dân phố nghe.',
    name: 'Bạn đọc',
    place: '',
    approved: true,
  },
  {
    key: 'sample-10',
    on: '2021-12-10',
    target: 'recipient:son-la/01-qd-mau/cong-ty-vi-du',
    message: 'Lời này đang chờ cán bộ đọc, nên chưa hiện ở đâu trên cổng.',
    name: 'Một người thử',
    place: '',
    approved: false,
  },
];
