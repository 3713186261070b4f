import type { APIRoute } from 'astro';
import { dataPackage } from '#domain/open-data/data-package.ts';
import { version } from '../../../package.json';
import { readTables } from '../../collections/open-data/tables.ts';
import { PORTAL } from '../../layouts/portal.ts';

/** The description of all open data, for programs. */
export const GET: APIRoute = ({ site }) => {
  const { name, url } = PORTAL.licence;
  const publisher = {
    name: `cổng ${PORTAL.name}`,
    version,
    licence: { name: name.replaceAll(' ', '-'), title: name, url },
    site: site?.href ?? '',
  };
  return Response.json(dataPackage(readTables(), publisher));
};
