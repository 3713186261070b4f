/** Where the editor's page keeps what it writes: a folder on the editor's own machine, or a repository on a git host. */
export interface EditorSettings {
  backend: 'github' | 'gitlab' | 'gitea';
  /** `owner/name`; empty: only a folder on this machine. */
  repo: string;
  branch: string;
  /** The host's own address where it isn't the public one, and that of the sign-in service. */
  apiRoot: string;
  signIn: string;
}

const BACKENDS = ['github', 'gitlab', 'gitea'] as const;

/**
 * The editor's page is built only where `PORTAL_EDITOR` asks for it: `local` (a folder; `npm run dev` and `npm start`
 * do), or a git host with `PORTAL_EDITOR_REPO`, and if need be `_BRANCH`, `_API` and `_SIGN_IN`.
 * @throws Error when the settings can't work, so that no half-working page is published.
 */
export function editorSettings(env: NodeJS.ProcessEnv = process.env): EditorSettings | undefined {
  const wanted = env['PORTAL_EDITOR'] ?? '';
  if (wanted === '' || wanted === 'off') return undefined;
  const optional = {
    branch: env['PORTAL_EDITOR_BRANCH'] ?? 'main',
    apiRoot: env['PORTAL_EDITOR_API'] ?? '',
    signIn: env['PORTAL_EDITOR_SIGN_IN'] ?? '',
  };
  if (wanted === 'local') return { backend: 'github', repo: '', ...optional };
  const backend = BACKENDS.find((name) => name === wanted);
  if (!backend) throw new Error(`PORTAL_EDITOR=${wanted}: chỉ nhận off, local, ${BACKENDS.join(', ')}.`);
  const repo = env['PORTAL_EDITOR_REPO'] ?? '';
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(repo))
    throw new Error(`PORTAL_EDITOR=${backend} cần PORTAL_EDITOR_REPO dạng chu-kho/ten-kho.`);
  return { backend, repo, ...optional };
}
