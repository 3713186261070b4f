import type { Round } from '../campaign/schema.ts';
import type { State } from '../review/states.ts';
import { formatInstant, startOfDay, toIsoInVietnam } from '../vietnamese/time.ts';
import type { Opening } from './contract.ts';
import type { SupplementAsk } from './supplement.ts';

/** What decides what a holder may change. */
export interface OpeningFacts {
  state: State;
  /** The round that was submitted to, or, of a draft, the one chosen; null where there is none (yet). */
  round: Pick<Round, 'deadline'> | null;
  /** The supplement request that is not answered yet. */
  supplement: SupplementAsk | null;
  /** The end of a late grant that holds now (`lateUntil`). */
  lateUntil: number | null;
  now: number;
}

/** Why nothing may be changed, and what can be done. */
const CLOSED: Record<
  Exclude<State, 'draft' | 'submitted' | 'redirected' | 'supplement-requested'>,
  string
> = {
  received: 'Cơ quan đã tiếp nhận hồ sơ. Thấy chỗ sai, hãy báo cơ quan tiếp nhận để được yêu cầu bổ sung.',
  appraising: 'Hồ sơ đang được thẩm định. Thấy chỗ sai, hãy báo cơ quan tiếp nhận để được yêu cầu bổ sung.',
  council: 'Hội đồng đang xét hồ sơ. Thấy chỗ sai, hãy báo cơ quan tiếp nhận để được yêu cầu bổ sung.',
  proposed: 'Hồ sơ đã được trình. Thấy chỗ sai, hãy báo cơ quan tiếp nhận để được yêu cầu bổ sung.',
  forwarded: 'Hồ sơ đã được chuyển lên cấp trên. Thấy chỗ sai, hãy báo cơ quan tiếp nhận.',
  awarded: 'Hồ sơ đã có quyết định khen. Thấy chỗ sai, hãy báo cơ quan tiếp nhận.',
  'not-awarded': 'Hồ sơ đã xét xong. Đơn vị có thể lập hồ sơ mới cho đợt khác.',
  published: 'Quyết định khen đã công bố. Thấy chỗ sai, hãy báo cơ quan tiếp nhận.',
  'on-hold': 'Hồ sơ đang tạm dừng. Hãy hỏi cơ quan tiếp nhận khi nào được xử lý tiếp.',
  'rejected-at-receipt': 'Hồ sơ không được tiếp nhận. Đơn vị có thể lập hồ sơ mới nếu còn hạn.',
  withdrawn: 'Đơn vị đã rút hồ sơ. Có thể lập hồ sơ mới nếu còn hạn.',
};

const PAST_DEADLINE =
  'Đợt này đã hết hạn nhận hồ sơ nên hồ sơ giữ nguyên như bản đã gửi. Cần sửa hay rút, hãy nêu lý do với cơ quan tiếp nhận để được mở riêng cho đơn vị.';

/**
 * What a holder may change now (DOMAIN: edit or withdraw until the deadline or receipt, whichever is first). Ends are
 * exclusive. A draft always stays open to typing, so that another round can be chosen: `until` says by when it can be
 * sent, which may be past.
 */
export function openingFor({ state, round, supplement, lateUntil, now }: OpeningFacts): Opening {
  if (state === 'supplement-requested') return answering(supplement, now);
  if (state !== 'draft' && state !== 'submitted' && state !== 'redirected') return closed(CLOSED[state]);
  const deadline = round?.deadline ? startOfDay(round.deadline.before) : null;
  const until = deadline === null ? null : Math.max(deadline, lateUntil ?? deadline);
  if (state !== 'draft' && until !== null && now >= until) return closed(PAST_DEADLINE);
  return { opens: 'all', until: until === null ? null : toIsoInVietnam(until) };
}

function answering(supplement: SupplementAsk | null, now: number): Opening {
  if (!supplement) return closed('Yêu cầu bổ sung không còn. Hãy hỏi cơ quan tiếp nhận.');
  const { fields, reason, dueAt } = supplement;
  if (now < dueAt) return { opens: 'fields', fields: [...fields], reason, until: toIsoInVietnam(dueAt) };
  return closed(
    `Hạn bổ sung đã qua lúc ${formatInstant(dueAt)}. Hãy báo cơ quan tiếp nhận để được gia hạn; phần đã soạn vẫn được giữ.`,
  );
}

function closed(why: string): Opening {
  return { opens: 'nothing', why };
}
