import * as z from 'zod/mini';
import { PAPER_HEADERS, PAPER_KINDS } from '#domain/attachment/constants.ts';
import { commendationReceiptSchema, commendationSchema } from '#domain/commendation/schema.ts';
import { challengeSchema } from '#domain/defence/challenge.ts';
import type { ErrorCode } from '#domain/errors.ts';
import { feedbackReceiptSchema, feedbackSchema } from '#domain/feedback/schema.ts';
import {
  doubleSchema,
  draftChangeSchema,
  draftReceiptSchema,
  lookUpRequestSchema,
  lookUpSchema,
  ownNominationSchema,
  paperListSchema,
  paperSchema,
  receiptSchema,
  renewedLinkSchema,
  savedDraftSchema,
  versionSchema,
} from '#domain/nomination/contract.ts';
import { draftSchema } from '#domain/nomination/draft.ts';
import { versionsSchema, withdrawalSchema, withdrawnSchema } from '#domain/nomination/follow-contract.ts';
import { receiptCheckRequestSchema, receiptCheckSchema } from '#domain/nomination/receipt-check.ts';
import { nowSchema } from '#domain/now.ts';
import { paths } from '#domain/paths.ts';
import {
  commitmentCheckRequestSchema,
  commitmentCheckSchema,
  entryReceiptSchema,
} from '#domain/registration/contract.ts';
import { commitmentSchema, registrationSchema } from '#domain/registration/schema.ts';

/** One thing that the API does: what it takes, what it answers, and every refusal of its own. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  id: string;
  summary: string;
  /** `file`: the bytes of a file, of whatever type. */
  body?: z.ZodMiniType | 'file';
  /** Headers that say something about the body, or about what is known already. */
  headers?: Record<string, string>;
  answers: { status: 200 | 201; schema: z.ZodMiniType | 'file' } | { status: 204 };
  refusals: readonly ErrorCode[];
  needs?: readonly ('idempotency-key' | 'secret' | 'proof')[];
}

const BODY: readonly ErrorCode[] = [
  'cross-origin',
  'unsupported-media-type',
  'payload-too-large',
  'invalid-json',
  'invalid-input',
];
const ALWAYS: readonly ErrorCode[] = ['too-many-requests', 'unavailable', 'internal'];
const PLAN: readonly ErrorCode[] = [
  'unknown-campaign',
  'unknown-programme',
  'unknown-award',
  'unknown-round',
  'award-decided-by-unit',
];
const SENDING: readonly ErrorCode[] = ['round-not-started', 'round-closed', 'not-open', 'papers-missing'];
const HELD: readonly ErrorCode[] = ['malformed-code', 'nomination-not-found'];

/** Every operation of the API. A test walks the routes and finds each one here. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: paths.api.nominations,
    id: 'createNomination',
    summary: 'Lưu những gì đã điền thành bản nháp; cùng một khóa gửi thì chỉ có một hồ sơ',
    body: draftSchema,
    answers: { status: 201, schema: draftReceiptSchema },
    refusals: [...BODY, 'proof-needed', 'key-reused', ...ALWAYS],
    needs: ['idempotency-key', 'proof'],
  },
  {
    method: 'get',
    path: paths.api.nomination('{code}'),
    id: 'readNomination',
    summary: 'Đọc lại hồ sơ của chính mình; 304 khi vẫn như lần đọc có ETag đó',
    headers: { 'If-None-Match': 'ETag của lần đọc trước' },
    answers: { status: 200, schema: ownNominationSchema },
    refusals: [...HELD, ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'put',
    path: paths.api.nomination('{code}'),
    id: 'saveNomination',
    summary: 'Lưu phần vừa điền, dựa trên phiên bản đang mở; bản đã gửi giữ nguyên cho tới khi gửi lại',
    body: draftChangeSchema,
    answers: { status: 200, schema: savedDraftSchema },
    refusals: [...BODY, ...HELD, 'not-open', 'version-conflict', ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'delete',
    path: paths.api.nomination('{code}'),
    id: 'deleteNomination',
    summary: 'Xóa hẳn một bản nháp chưa gửi',
    body: versionSchema,
    answers: { status: 204 },
    refusals: [...BODY, ...HELD, 'not-open', 'version-conflict', ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'post',
    path: paths.api.submission('{code}'),
    id: 'submitNomination',
    summary: 'Lưu và gửi hồ sơ tới cơ quan tiếp nhận; gửi lại cùng nội dung thì nhận lại đúng biên nhận cũ',
    body: draftChangeSchema,
    answers: { status: 200, schema: receiptSchema },
    refusals: [...BODY, ...HELD, ...PLAN, ...SENDING, 'version-conflict', ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'post',
    path: paths.api.link('{code}'),
    id: 'renewLink',
    summary: 'Đổi khóa của hồ sơ; khóa cũ hết hiệu lực ngay',
    body: versionSchema,
    answers: { status: 200, schema: renewedLinkSchema },
    refusals: [...BODY, ...HELD, 'version-conflict', ...ALWAYS],
    needs: ['secret', 'idempotency-key'],
  },
  {
    method: 'get',
    path: paths.api.doubles('{code}'),
    id: 'findDoubles',
    summary: 'Người, tập thể mà cùng đơn vị, cùng người liên hệ đã đề nghị ở hồ sơ khác của phong trào',
    answers: { status: 200, schema: z.array(doubleSchema) },
    refusals: [...HELD, ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'get',
    path: paths.api.versions('{code}'),
    id: 'listVersions',
    summary: 'Các lần đã gửi của hồ sơ, mới nhất trước, kèm những chỗ đã đổi so với lần trước',
    answers: { status: 200, schema: versionsSchema },
    refusals: [...HELD, ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'get',
    path: paths.api.papers('{code}'),
    id: 'listPapers',
    summary: 'Danh sách tệp của hồ sơ',
    answers: { status: 200, schema: paperListSchema },
    refusals: [...HELD, ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'post',
    path: paths.api.withdrawal('{code}'),
    id: 'withdrawNomination',
    summary: 'Rút hồ sơ khi còn hạn và cơ quan chưa tiếp nhận; rút lại lần nữa thì nhận cùng câu trả lời',
    body: withdrawalSchema,
    answers: { status: 200, schema: withdrawnSchema },
    refusals: [...BODY, ...HELD, 'not-open', 'illegal-transition', 'version-conflict', ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'post',
    path: paths.api.receiptChecks,
    id: 'checkReceipt',
    summary:
      'Biên nhận có đúng do cổng cấp không: mã hồ sơ và mã kiểm tra (SHA-256, cả 64 hay từ 16 ký tự đầu)',
    body: receiptCheckRequestSchema,
    answers: { status: 200, schema: receiptCheckSchema },
    refusals: [...BODY, 'malformed-code', ...ALWAYS],
  },
  {
    method: 'put',
    path: paths.api.paper('{code}', '{id}'),
    id: 'addPaper',
    summary:
      'Thêm một tệp (PDF, DOCX, XLSX, JPG, PNG); id là một UUID phiên bản 4 do bên gửi đặt, gửi lại cùng tệp thì nhận cùng câu trả lời',
    body: 'file',
    headers: {
      'Content-Length': 'Số byte của tệp',
      [PAPER_HEADERS.name]: 'Tên tệp, mã hóa phần trăm (UTF-8)',
      [PAPER_HEADERS.kind]: `Loại giấy tờ: ${PAPER_KINDS.join(', ')}`,
      [PAPER_HEADERS.planPaper]: 'Id giấy tờ của kế hoạch; bỏ trống nếu là giấy tờ khác',
    },
    answers: { status: 201, schema: paperSchema },
    refusals: [
      'cross-origin',
      'payload-too-large',
      'invalid-input',
      'paper-refused',
      ...HELD,
      'not-open',
      'key-reused',
      'version-conflict',
      ...ALWAYS,
    ],
    needs: ['secret'],
  },
  {
    method: 'get',
    path: paths.api.paper('{code}', '{id}'),
    id: 'readPaper',
    summary: 'Tải một tệp của hồ sơ về máy',
    answers: { status: 200, schema: 'file' },
    refusals: [...HELD, 'paper-not-found', ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'delete',
    path: paths.api.paper('{code}', '{id}'),
    id: 'removePaper',
    summary: 'Bỏ một tệp khỏi hồ sơ; tệp không còn thì coi như đã bỏ',
    answers: { status: 204 },
    refusals: ['cross-origin', ...HELD, 'not-open', 'version-conflict', ...ALWAYS],
    needs: ['secret'],
  },
  {
    method: 'post',
    path: paths.api.lookUps,
    id: 'lookUpNomination',
    summary: 'Tra cứu hồ sơ bằng mã và khóa',
    body: lookUpRequestSchema,
    answers: { status: 200, schema: lookUpSchema },
    refusals: [...BODY, ...HELD, ...ALWAYS],
  },
  {
    method: 'post',
    path: paths.api.feedback,
    id: 'sendFeedback',
    summary: 'Gửi phản ánh, vướng mắc tới cơ quan mà kế hoạch nêu; khiếu nại, tố cáo không nhận',
    body: feedbackSchema,
    answers: { status: 201, schema: feedbackReceiptSchema },
    refusals: [...BODY, 'unknown-campaign', 'is-complaint', 'proof-needed', 'key-reused', ...ALWAYS],
    needs: ['idempotency-key', 'proof'],
  },
  {
    method: 'post',
    path: paths.api.registrations,
    id: 'createRegistration',
    summary: 'Gửi đăng ký thi đua “Vùng xanh” của một xã hoặc huyện; cơ quan xác nhận rồi mới tính',
    body: registrationSchema,
    answers: { status: 201, schema: entryReceiptSchema },
    refusals: [...BODY, 'proof-needed', 'unknown-campaign', 'register-closed', 'key-reused', ...ALWAYS],
    needs: ['idempotency-key', 'proof'],
  },
  {
    method: 'post',
    path: paths.api.commitments,
    id: 'createCommitment',
    summary: 'Gửi cam kết “Vùng xanh”; tên ký không bao giờ hiện ra',
    body: commitmentSchema,
    answers: { status: 201, schema: entryReceiptSchema },
    refusals: [...BODY, 'proof-needed', 'unknown-campaign', 'register-closed', 'key-reused', ...ALWAYS],
    needs: ['idempotency-key', 'proof'],
  },
  {
    method: 'post',
    path: paths.api.commitmentChecks,
    id: 'checkCommitment',
    summary: 'Kiểm tra một phiếu cam kết theo mã; không cho biết tên',
    body: commitmentCheckRequestSchema,
    answers: { status: 200, schema: commitmentCheckSchema },
    refusals: [...BODY, 'malformed-code', ...ALWAYS],
  },
  {
    method: 'post',
    path: paths.api.commendations,
    id: 'createCommendation',
    summary: 'Gửi lời tri ân; lời chỉ hiện sau khi được duyệt',
    body: commendationSchema,
    answers: { status: 201, schema: commendationReceiptSchema },
    refusals: [...BODY, 'proof-needed', 'unknown-target', 'key-reused', ...ALWAYS],
    needs: ['idempotency-key', 'proof'],
  },
  {
    method: 'get',
    path: paths.api.challenges,
    id: 'readChallenge',
    summary:
      'Một bài toán ALTCHA (PoW v2); lời giải, dạng JSON mã hóa base64, gửi kèm trong X-Proof và chỉ dùng một lần',
    answers: { status: 200, schema: challengeSchema },
    refusals: ALWAYS,
  },
  {
    method: 'get',
    path: paths.api.now,
    id: 'readNow',
    summary: 'Giờ của máy chủ, căn cứ để tính mọi thời hạn',
    answers: { status: 200, schema: nowSchema },
    refusals: ['internal'],
  },
  {
    method: 'get',
    path: paths.api.description,
    id: 'readDescription',
    summary: 'Bản mô tả này',
    answers: { status: 200, schema: z.record(z.string(), z.unknown()) },
    refusals: ['internal'],
  },
];
