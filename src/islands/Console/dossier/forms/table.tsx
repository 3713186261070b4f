import type { ComponentType } from 'react';
import type { StaffAction } from '#domain/review/actions.ts';
import { AskSupplement } from './AskSupplement.tsx';
import { Assess } from './Assess.tsx';
import { Council } from './Council.tsx';
import { Propose } from './Propose.tsx';
import type { FieldsProps } from './props.ts';
import * as simple from './simple.tsx';

interface ActionForm {
  /** What will happen, before one does it. */
  says: string;
  Fields?: ComponentType<FieldsProps>;
}

/** The form of each action. */
export const ACTION_FORMS: Record<StaffAction, ActionForm> = {
  assign: { says: 'Người được giao thấy hồ sơ ở mục “Giao cho tôi”.', Fields: simple.Assign },
  receive: { says: 'Đơn vị được báo hồ sơ đã tiếp nhận, và từ đây không tự sửa được nữa.' },
  refuse: { says: 'Hồ sơ kết thúc ở đây. Đơn vị được báo lý do.', Fields: simple.Refuse },
  redirect: { says: 'Hồ sơ chuyển sang cơ quan khác của kế hoạch.', Fields: simple.Redirect },
  appraise: { says: 'Hồ sơ chuyển sang cơ quan thẩm định của kế hoạch.' },
  assess: { says: 'Đánh giá lưu lại được nhiều lần cho đến khi trình.', Fields: Assess },
  'give-opinion': { says: 'Ý kiến được ghi tên cơ quan và bạn.', Fields: simple.Opinion },
  'send-to-council': { says: 'Hồ sơ chuyển sang hội đồng mà kế hoạch nêu.' },
  'record-council': { says: 'Kết quả được ghi một lần cho mỗi phiên họp.', Fields: Council },
  propose: { says: 'Hồ sơ được trình người có thẩm quyền quyết định.', Fields: Propose },
  conclude: {
    says: 'Không đề nghị nào đạt: hồ sơ kết thúc ở đây. Đơn vị được báo lý do.',
    Fields: simple.Conclude,
  },
  return: { says: 'Hồ sơ trở lại bước thẩm định.', Fields: simple.OfficesReason },
  forward: { says: 'Hồ sơ được chuyển lên cấp trên quyết định.' },
  decline: { says: 'Không đề nghị nào trong hồ sơ được khen đợt này.', Fields: simple.Decline },
  'ask-supplement': { says: 'Việc xử lý tạm ngừng cho tới khi đơn vị bổ sung.', Fields: AskSupplement },
  'extend-supplement': { says: 'Đơn vị có thêm thời gian bổ sung.', Fields: simple.ExtendSupplement },
  hold: { says: 'Hồ sơ tạm dừng cho tới khi được xử lý tiếp.', Fields: simple.OfficesReason },
  resume: { says: 'Hồ sơ trở lại bước trước khi tạm dừng.' },
  'grant-late': { says: 'Chỉ đơn vị này được gửi, sửa sau hạn.', Fields: simple.GrantLate },
  note: { says: 'Ghi chú không sửa, không xóa được.', Fields: simple.Note },
  recuse: {
    says: 'Từ nay bạn không làm được việc gì với hồ sơ này. Không rút lại được.',
    Fields: simple.OfficesReason,
  },
};
