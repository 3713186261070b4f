/** Lets the browser keep the pages that are read (`src/offline`). Not in development, where they change under it. */
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
