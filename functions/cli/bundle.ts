/** What wrangler runs before it serves or deploys the Worker (`build` in wrangler.toml). */
import { bundleWorker } from './local/bundle.ts';

await bundleWorker();
