import { Hono } from 'hono';
import { paths } from '#domain/paths.ts';
import {
  listedMemberSchema,
  MEMBER_BYTES,
  memberAdditionSchema,
  memberChangeSchema,
  memberListSchema,
} from '#domain/staff/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { takes } from '../../http/staff.ts';
import { addMember } from '../../services/staff/add.ts';
import { changeMember } from '../../services/staff/change.ts';
import { listMembers } from '../../services/staff/list.ts';
import type { ManagerContext } from '../../services/staff/manager.ts';

/** Members of staff, for administrators. */
export const members = new Hono<AppEnv>()
  .get('/', async (c) => answer(memberListSchema, { members: await listMembers({ ctx: managerContext(c) }) }))
  .post('/', takes(MEMBER_BYTES), async (c) => {
    const input = await sent(c, memberAdditionSchema);
    const added = await addMember({ ctx: managerContext(c), input });
    const headers = { Location: paths.api.staff.member(added.id) };
    return answer(listedMemberSchema, added, { status: 201, headers });
  })
  .all('/', otherMethods('GET', 'POST'))
  .put('/:id{[0-9]{1,9}}', takes(MEMBER_BYTES), async (c) => {
    const change = await sent(c, memberChangeSchema);
    const input = { id: Number(c.req.param('id')), change };
    return answer(listedMemberSchema, await changeMember({ ctx: managerContext(c), input }));
  })
  .all('/:id{[0-9]{1,9}}', otherMethods('PUT'));

function managerContext(c: RequestContext): ManagerContext {
  return { ...c.var.services, manager: { member: c.var.member } };
}
