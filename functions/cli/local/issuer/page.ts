import { escapeHtml } from '#domain/escape-html.ts';
import { EVERY, STAFF_ROLE_LABELS } from '#domain/staff/constants.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import type { SampleMember } from '../../sample-members.ts';

const STYLE = `
  body { max-width: 46rem; margin: 0 auto; padding: 1.5rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1c1917; background: #fff; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin-top: 2rem; }
  .sample { padding: .5rem .75rem; border-left: .25rem solid #b45309; background: #fef3c7; }
  ul { list-style: none; padding: 0; } li { border-top: 1px solid #a8a29e; padding: .75rem 0; }
  button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid #44403c; border-radius: .25rem; background: #fff; color: inherit; cursor: pointer; }
  button:hover { background: #f5f5f4; } button:focus-visible, input:focus-visible, a:focus-visible { outline: .1875rem solid #1d4ed8; outline-offset: .125rem; }
  input { font: inherit; min-height: 2.75rem; padding: 0 .5rem; border: 1px solid #44403c; border-radius: .25rem; }
  label { display: block; } p { margin: .5rem 0; }`;

/** The page on which one picks whom to be; it works without script. */
export function signInPage(members: readonly SampleMember[]): string {
  const samples = `<p class="sample"><strong>Dữ liệu minh họa.</strong> Cán bộ dưới đây đều do nhóm làm cổng đặt ra.</p>
<ul>${members.map(line).join('')}</ul>
<h2>Cán bộ khác</h2>`;
  return page(
    members.length > 0 ? 'Chọn cán bộ mẫu' : 'Đăng nhập trên máy này',
    `<p>Trang này chỉ có khi chạy cổng trên máy của bạn.</p>
${members.length > 0 ? samples : '<p>Thêm cán bộ bằng lệnh <code>npm run staff -- add</code>, rồi gõ thư của người đó.</p>'}
<form method="post">
<p><label for="email">Thư điện tử của cán bộ đã thêm trên máy này</label>
<input id="email" name="email" type="email" required autocomplete="off"> <button>Đăng nhập</button></p>
</form>`,
  );
}

/** What is shown to who has signed out. */
export function signedOutPage(): string {
  return page(
    'Đã đăng xuất',
    '<p>Bạn đã đăng xuất khỏi trang quản trị.</p><p><a href="/cdn-cgi/access/login">Đăng nhập lại</a></p>',
  );
}

function line({ email, name, office, grants }: SampleMember): string {
  const roles = [...new Set(grants.map(words))].join('; ');
  return `<li><form method="post"><button name="email" value="${escapeHtml(email)}">Vào với ${escapeHtml(name)}</button>
<p>${escapeHtml(office)}<br>${escapeHtml(roles)}</p></form></li>`;
}

function words({ role, campaign }: RoleGrant): string {
  return `${STAFF_ROLE_LABELS[role]} (${campaign === EVERY ? 'mọi phong trào' : campaign})`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Đồng Lòng</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
${body}
</main>
</html>`;
}
