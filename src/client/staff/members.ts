import { paths } from '#domain/paths.ts';
import {
  type ListedMember,
  listedMemberSchema,
  type MemberAddition,
  type MemberChange,
  memberListSchema,
} from '#domain/staff/contract.ts';
import { type Answer, request, type Send } from '../request.ts';

/** All members, for administrators. */
export async function readMembers(send: Send): Promise<Answer<ListedMember[]>> {
  const answer = await request(send, { path: paths.api.staff.members, schema: memberListSchema });
  return answer.ok ? { ok: true, value: answer.value.members } : answer;
}

export function addMember(send: Send, body: MemberAddition): Promise<Answer<ListedMember>> {
  return request(send, { path: paths.api.staff.members, schema: listedMemberSchema, body });
}

/** Changes a member on the version that was read. */
export function changeMember(send: Send, id: number, body: MemberChange): Promise<Answer<ListedMember>> {
  return request(send, { path: paths.api.staff.member(id), schema: listedMemberSchema, body, method: 'PUT' });
}
