import { EVERY, type StaffRole } from '#domain/staff/constants.ts';
import type { MemberAddition } from '#domain/staff/contract.ts';
import type { RoleGrant } from '#domain/staff/member.ts';

/** A made-up member: there is no such person and no such address. */
export type SampleMember = Pick<MemberAddition, 'email' | 'name' | 'office' | 'grants'>;

/** Enough that a dossier of each plan can be taken through every office of its `routes`. */
export const SAMPLE_MEMBERS: readonly SampleMember[] = [
  sample('mot', 'Một', 'Sở Y tế Sơn La', at('son-la', 'so-y-te', 'receiver')),
  sample('hai', 'Hai', 'Sở Thông tin và Truyền thông Sơn La', [
    ...at('son-la', 'so-thong-tin-va-truyen-thong', 'receiver'),
  ]),
  sample('ba', 'Ba', 'Sở Nội vụ Sơn La', at('son-la', 'so-noi-vu', 'appraiser', 'lead')),
  sample('bon', 'Bốn', 'Văn phòng Ủy ban nhân dân tỉnh Sơn La', [
    ...at('son-la', 'chu-tich-tinh', 'decision-clerk'),
    ...at('son-la', 'cap-nha-nuoc', 'decision-clerk'),
  ]),
  sample('nam', 'Năm', 'Văn phòng Ủy ban nhân dân tỉnh Sơn La', [
    ...at('son-la', 'chu-tich-tinh', 'decision-clerk'),
    ...at('son-la', 'cap-nha-nuoc', 'decision-clerk'),
  ]),
  sample('sau', 'Sáu', 'Sở Nội vụ Ninh Thuận', at('ninh-thuan', 'so-noi-vu', 'receiver', 'lead')),
  sample('bay', 'Bảy', 'Sở Y tế Ninh Thuận', at('ninh-thuan', 'so-y-te', 'appraiser', 'lead')),
  sample('tam', 'Tám', 'Văn phòng Ủy ban nhân dân tỉnh Ninh Thuận', [
    ...at('ninh-thuan', 'chu-tich-tinh', 'decision-clerk'),
  ]),
  sample('chin', 'Chín', 'Trung tâm Y tế Ngã Năm', at('nga-nam', 'trung-tam-y-te', 'receiver', 'lead')),
  sample('muoi', 'Mười', 'Phòng Nội vụ Ngã Năm', at('nga-nam', 'phong-noi-vu', 'appraiser', 'lead')),
  sample('muoi-mot', 'Mười Một', 'Văn phòng Ủy ban nhân dân thị xã Ngã Năm', [
    ...at('nga-nam', 'chu-tich-thi-xa', 'decision-clerk'),
    ...at('nga-nam', 'cap-tren', 'decision-clerk'),
  ]),
  sample('muoi-hai', 'Mười Hai', 'Văn phòng Sở Giao thông vận tải Hà Nam', [
    ...at('ha-nam-so-gtvt', 'van-phong-so', 'receiver', 'appraiser', 'lead'),
  ]),
  sample('muoi-ba', 'Mười Ba', 'Hội đồng Thi đua - Khen thưởng Sở Giao thông vận tải Hà Nam', [
    ...at('ha-nam-so-gtvt', 'hoi-dong-tdkt-so', 'council', 'lead'),
  ]),
  sample('muoi-bon', 'Mười Bốn', 'Văn phòng Ủy ban nhân dân tỉnh Hà Nam', [
    ...at('ha-nam-so-gtvt', 'ubnd-tinh', 'decision-clerk'),
  ]),
  sample('muoi-lam', 'Mười Lăm', 'Phòng Tổ chức - Hành chính Sở Y tế Thái Nguyên', [
    ...at('thai-nguyen-so-y-te', 'phong-to-chuc-hanh-chinh', 'receiver', 'appraiser', 'lead'),
  ]),
  sample('muoi-sau', 'Mười Sáu', 'Ban Giám đốc Sở Y tế Thái Nguyên', [
    ...at('thai-nguyen-so-y-te', 'giam-doc-so-y-te', 'decision-clerk'),
    ...at('thai-nguyen-so-y-te', 'cap-co-tham-quyen', 'decision-clerk'),
  ]),
  sample('quan-tri', 'Quản Trị', 'Cơ quan vận hành cổng', at(EVERY, EVERY, 'administrator')),
  sample('quan-tri-hai', 'Quản Trị Hai', 'Cơ quan vận hành cổng', at(EVERY, EVERY, 'administrator')),
  sample('kiem-tra', 'Kiểm Tra', 'Thanh tra', at(EVERY, EVERY, 'auditor')),
  sample('bien-tap', 'Biên Tập', 'Cơ quan vận hành cổng', at(EVERY, EVERY, 'editor', 'moderator')),
  sample('kiem-duyet', 'Kiểm Duyệt', 'Cơ quan vận hành cổng', at(EVERY, EVERY, 'moderator')),
];

function sample(address: string, name: string, office: string, grants: RoleGrant[]): SampleMember {
  return { email: `${address}@mau.example`, name: `Cán bộ Mẫu ${name}`, office, grants };
}

function at(campaign: string, office: string, ...roles: StaffRole[]): RoleGrant[] {
  return roles.map((role) => ({ role, campaign, office }));
}
