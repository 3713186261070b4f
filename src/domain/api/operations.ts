import * as z from 'zod/mini';
import { commendationReceiptSchema, commendationSchema } from '#domain/commendation/schema.ts';
import { challengeSchema } from '#domain/defence/challenge.ts';
import { feedbackReceiptSchema, feedbackSchema } from '#domain/feedback/schema.ts';
import { nowSchema } from '#domain/now.ts';
import { paths } from '#domain/paths.ts';
import {
  commitmentCheckRequestSchema,
  commitmentCheckSchema,
  entryReceiptSchema,
} from '#domain/registration/contract.ts';
import { commitmentSchema, registrationSchema } from '#domain/registration/schema.ts';
import { DOSSIER_OPERATIONS } from './dossier-operations.ts';
import { ALWAYS, BODY, type Operation } from './operation.ts';

/** Every operation of the API. A test walks the routes and finds each one here. */
export const OPERATIONS: readonly Operation[] = [
  ...DOSSIER_OPERATIONS,
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
