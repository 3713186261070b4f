// Loaded before the TypeScript commands: an older Node would only say "unknown file extension .ts".
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `Cần Node 22.19 trở lên, máy đang có ${process.versions.node}: chạy "npm ci" rồi dùng "npm run", hoặc cài Node 24.`,
  );
  process.exit(1);
}
await import('./quick-drizzle.mjs');
