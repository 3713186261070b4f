import * as z from 'zod/mini';
import { REASON_LETTERS } from '../nomination/reason.ts';
import { EVERY, STAFF_ROLES } from './constants.ts';

/** The longest name of a person, an office or a unit. */
const NAME_SIGNS = 200;
/** The most roles of one member. */
const ROLES = 100;

/** What is sent about a member, in bytes: all their roles, whatever their length. */
export const MEMBER_BYTES = 32 * 1024;

const line = (missing: string) =>
  z
    .string(missing)
    .check(z.trim(), z.minLength(1, missing), z.maxLength(NAME_SIGNS, `Viết gọn trong ${NAME_SIGNS} ký tự`));

export const grantSchema = z.strictObject({
  role: z.enum(STAFF_ROLES, 'Chọn vai trò'),
  campaign: z.string(`Chọn phong trào, hoặc ${EVERY} cho mọi phong trào`),
  office: z.string(`Chọn cơ quan, hoặc ${EVERY} cho mọi cơ quan`),
});

/** What an administrator says of a member. */
const described = {
  name: line('Ghi họ tên'),
  office: line('Ghi nơi làm việc'),
  unit: line('Ghi đơn vị của cán bộ'),
  active: z.boolean('Chọn còn làm việc hay đã nghỉ'),
  /** All of their roles; those that are left out are taken away. */
  grants: z.array(grantSchema).check(z.maxLength(ROLES, `Giao nhiều nhất ${ROLES} vai trò`)),
  reason: z
    .string('Ghi lý do')
    .check(
      z.trim(),
      z.minLength(1, 'Ghi lý do'),
      z.maxLength(REASON_LETTERS, `Viết gọn trong ${REASON_LETTERS} ký tự`),
    ),
};

export const memberAdditionSchema = z.strictObject({
  /** As the identity provider calls them, in whatever case. */
  email: z
    .string('Ghi thư điện tử')
    .check(z.trim(), z.toLowerCase(), z.email('Ghi địa chỉ thư điện tử đầy đủ')),
  ...described,
});
export type MemberAddition = z.output<typeof memberAdditionSchema>;

export const memberChangeSchema = z.strictObject({
  version: z.int('Gửi kèm version của cán bộ đang mở'),
  ...described,
});
export type MemberChange = z.output<typeof memberChangeSchema>;

/** A member as administrators see them. */
export const listedMemberSchema = z.strictObject({
  id: z.int(),
  version: z.int(),
  email: z.string(),
  name: z.string(),
  office: z.string(),
  unit: z.string(),
  active: z.boolean(),
  grants: z.array(grantSchema),
  addedAt: z.iso.datetime({ offset: true }),
});
export type ListedMember = z.output<typeof listedMemberSchema>;

/** Members by name, those who left at the end. */
export const memberListSchema = z.strictObject({ members: z.array(listedMemberSchema) });
