import CMS, { type CmsConfig } from '@sveltia/cms';

const PREFERENCES = 'sveltia-cms.prefs';

/** The page speaks Vietnamese, unless its reader has chosen otherwise. */
function speakVietnamese(): void {
  const kept = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as { locale?: string };
  if (kept.locale === undefined) localStorage.setItem(PREFERENCES, JSON.stringify({ ...kept, locale: 'vi' }));
}

speakVietnamese();
const config = document.getElementById('cau-hinh')?.textContent ?? '{}';
CMS.init({ config: JSON.parse(config) as CmsConfig });
