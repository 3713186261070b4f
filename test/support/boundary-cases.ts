/** One line of code in a file of the house; `*` in the path is filled in by the test. */
export interface BoundaryCase {
  file: string;
  code: string;
}

const DOMAIN = 'The domain imports only zod and itself.';
const SITE = 'The site never imports the Worker';
const WORKER = 'The Worker imports from src only #domain/*.';
const TABLES = 'Only repositories and db know drizzle';
const REPOSITORIES = 'Only services call repositories.';
const EDITORS = "Editors' commands";
const INWARD = 'know nothing of HTTP';
const NO_SERVICES = 'never calls up into them';
const BROWSER = 'This runs in the browser.';

/** Each shut door, opened once, and what the check says. */
export const forbidden: (BoundaryCase & { says: string })[] = [
  { file: 'src/domain/*.ts', code: 'export { Hono } from "hono";', says: DOMAIN },
  { file: 'src/domain/*.ts', code: 'export { x } from "../ui/x.ts";', says: DOMAIN },
  { file: 'src/domain/award/*.ts', code: 'export { readFile } from "node:fs/promises";', says: DOMAIN },
  { file: 'src/domain/award/*.ts', code: 'export { x } from "../../client/x.ts";', says: DOMAIN },
  {
    file: 'src/domain/award/*.ts',
    code: 'export const astro = await import("astro:content");',
    says: DOMAIN,
  },
  { file: 'src/domain/award/*.ts', code: 'export type { Env } from "cloudflare:workers";', says: DOMAIN },
  { file: 'src/domain/award/*.ts', code: 'export { eq } from "drizzle-orm";', says: DOMAIN },
  { file: 'src/domain/award/*.ts', code: 'export { useState } from "react";', says: DOMAIN },
  {
    file: 'src/domain/award/*.ts',
    code: 'export const a = () => fetch("/");',
    says: 'global variable fetch',
  },
  { file: 'src/domain/award/*.ts', code: 'export const a = () => Date.now();', says: 'Date.now' },

  { file: 'src/pages/*.astro', code: 'import { app } from "../../functions/app.ts";', says: SITE },
  { file: 'src/pages/*.ts', code: 'export { app } from "../../functions/app.ts";', says: SITE },
  { file: 'src/layouts/*.astro', code: 'import { hc } from "hono/client";', says: SITE },
  { file: 'src/collections/*.ts', code: 'export { eq } from "drizzle-orm";', says: SITE },
  { file: 'src/client/*.ts', code: 'export type { Api } from "../../functions/app.ts";', says: SITE },
  {
    file: 'src/islands/Nomination/*.tsx',
    code: 'export { x } from "../../../functions/app.ts";',
    says: SITE,
  },
  { file: 'src/components/*.astro', code: 'import { useState } from "react";', says: 'React stays in' },
  { file: 'src/pages/*.astro', code: 'import Map from "../islands/Map/Map.tsx";', says: 'The only islands' },
  {
    file: 'src/pages/*.astro',
    code: 'import { x } from "../islands/shared/x.ts";',
    says: 'The only islands',
  },
  { file: 'src/islands/Nomination/*.tsx', code: 'export { x } from "astro:content";', says: BROWSER },
  { file: 'src/client/*.ts', code: 'export { readFile } from "node:fs/promises";', says: BROWSER },
  { file: 'src/elements/*.ts', code: 'export { useState } from "react";', says: 'need no framework' },
  { file: 'src/docx/*.ts', code: 'export { writeFileSync } from "node:fs";', says: BROWSER },
  {
    file: 'src/islands/Nomination/*.ts',
    code: 'export const go = () => fetch("/api/");',
    says: 'global variable fetch',
  },

  { file: 'functions/*.ts', code: 'export { x } from "../src/client/x.ts";', says: WORKER },
  { file: 'functions/views/*.ts', code: 'export { useState } from "react";', says: WORKER },
  { file: 'functions/routes/public/*.ts', code: 'export { eq } from "drizzle-orm";', says: TABLES },
  { file: 'functions/services/award/*.ts', code: 'export { x } from "../../db/schema.ts";', says: TABLES },
  {
    file: 'functions/routes/public/*.ts',
    code: 'export { x } from "../../repositories/x.ts";',
    says: REPOSITORIES,
  },
  { file: 'functions/views/*.ts', code: 'export { x } from "../repositories/x.ts";', says: REPOSITORIES },
  { file: 'functions/http/*.ts', code: 'export { x } from "../repositories/x.ts";', says: REPOSITORIES },
  { file: 'functions/cron/*.ts', code: 'export { x } from "../repositories/x.ts";', says: REPOSITORIES },
  { file: 'functions/cli/*.ts', code: 'export { x } from "../repositories/x.ts";', says: REPOSITORIES },
  {
    file: 'functions/cli/content/*.ts',
    code: 'export { x } from "../../services/x.ts";',
    says: EDITORS,
  },
  {
    file: 'functions/cli/content/*.ts',
    code: 'export { x } from "../../../src/components/x.ts";',
    says: EDITORS,
  },
  { file: 'functions/cli/*.ts', code: 'export { x } from "../../src/collections/x.ts";', says: WORKER },
  { file: 'functions/routes/*.ts', code: 'export { x } from "../cli/x.ts";', says: 'never imports commands' },
  { file: 'functions/services/award/*.ts', code: 'export { x } from "../../http/x.ts";', says: INWARD },
  { file: 'functions/repositories/*.ts', code: 'export { Hono } from "hono";', says: INWARD },
  { file: 'functions/repositories/*.ts', code: 'export { x } from "../services/x.ts";', says: NO_SERVICES },
  { file: 'functions/storage/*.ts', code: 'export { x } from "../repositories/x.ts";', says: REPOSITORIES },
  { file: 'functions/services/*.ts', code: 'export type Bucket = R2Bucket;', says: 'Only functions/storage' },
  {
    file: 'functions/routes/*.ts',
    code: 'export const a = (c: C) => c.env.PAPERS;',
    says: "property 'PAPERS'",
  },
  {
    file: 'functions/http/*.ts',
    code: 'export const a = (c: C) => c.env.DB.prepare("");',
    says: "property 'prepare'",
  },
];

/** The doors that must not catch on their frame. */
export const legal: BoundaryCase[] = [
  { file: 'src/domain/*.ts', code: 'export * as z from "zod";' },
  { file: 'src/domain/award/*.ts', code: 'export * as z from "zod/mini";' },
  { file: 'src/domain/award/*.ts', code: 'export { x } from "../errors.ts";' },
  { file: 'src/domain/award/*.ts', code: 'export { x } from "#domain/errors.ts";' },
  { file: 'src/pages/*.astro', code: 'import { x } from "../islands/Nomination/Nomination.tsx";' },
  { file: 'src/pages/*.astro', code: 'import { x } from "../islands/Console/mount.tsx";' },
  { file: 'src/pages/*.astro', code: 'import { getCollection } from "../collections/content.ts";' },
  { file: 'src/islands/Nomination/*.tsx', code: 'export { x } from "../../client/x.ts";' },
  { file: 'src/client/*.ts', code: 'export const go = () => fetch("/api/");' },
  { file: 'src/collections/*.ts', code: 'export { readFile } from "node:fs/promises";' },
  { file: 'functions/*.ts', code: 'export { Hono } from "hono";' },
  { file: 'functions/*.ts', code: 'export { openDb } from "./db/client.ts";' },
  { file: 'functions/routes/public/*.ts', code: 'export { x } from "../../services/award/give.ts";' },
  { file: 'functions/services/award/*.ts', code: 'export { x } from "../../repositories/x.ts";' },
  { file: 'functions/repositories/*.ts', code: 'export { eq } from "drizzle-orm";' },
  { file: 'functions/repositories/*.ts', code: 'export { x } from "../db/schema.ts";' },
  { file: 'functions/db/*.ts', code: 'export { x } from "#domain/award/levels.ts";' },
  { file: 'functions/storage/*.ts', code: 'export type Bucket = R2Bucket;' },
  { file: 'functions/cli/*.ts', code: 'export { x } from "../services/award/give.ts";' },
  { file: 'functions/cli/content/*.ts', code: 'export { x } from "../../../src/collections/x.ts";' },
];
