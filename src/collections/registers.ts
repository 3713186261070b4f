import { listClauses } from '#domain/campaign/plan-text.ts';
import type { Register, RegisterPlace } from '#domain/registration/register.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';
import type { CampaignEntry } from './campaigns.ts';
import { ContentError } from './content-error.ts';
import { isPublished } from './files.ts';
import type { ZoneEntry } from './zones.ts';

/**
 * What each plan has registered and committed to, with the communes and districts of its zones. A period that only
 * tries the portal is left out of a build without sample data.
 * @throws ContentError where such a plan has no zones with communes.
 */
export function readRegisters(campaigns: readonly CampaignEntry[], zones: readonly ZoneEntry[]): Register[] {
  return campaigns.flatMap((campaign) => {
    const { id, register, offices, shortTitle, province } = campaign;
    if (!register) return [];
    const zone = zones.find((one) => one.campaign === id && one.communes.length > 0);
    if (!zone) throw noZone(id);
    const office = offices.find((one) => one.id === register.office);
    const labels = new Map(listClauses(campaign.blocks).map(({ anchor, label }) => [anchor, label]));
    const cited = citedIn(register);
    return [
      {
        ...register,
        campaign: id,
        zone: zone.id,
        title: shortTitle,
        planTitle: campaign.title,
        province,
        office: { id: register.office, name: office?.name ?? '' },
        periods: register.periods.filter(isPublished),
        places: placesOf(zone),
        clauses: Object.fromEntries(cited.map((anchor) => [anchor, labels.get(anchor) ?? anchor])),
      },
    ];
  });
}

/** Districts first, each followed by nothing: the communes come after all of them. */
function placesOf({ communes }: ZoneEntry): RegisterPlace[] {
  const districts = [...new Set(communes.map(({ district }) => district))];
  return [
    ...districts.map((name): RegisterPlace => ({ id: slugOf(name), kind: 'district', name, district: name })),
    ...communes.map(
      ({ code, name, district }): RegisterPlace => ({ id: code, kind: 'commune', name, district }),
    ),
  ];
}

function citedIn({ registration, commitment }: NonNullable<CampaignEntry['register']>): string[] {
  const quoted = [
    registration,
    ...registration.measures,
    commitment,
    ...commitment.kinds.flatMap(({ undertakings }) => undertakings),
  ];
  return [...new Set(quoted.map(({ clause }) => clause))];
}

function noZone(id: string): ContentError {
  return new ContentError(`content/campaigns/${id}/plan.md`, [
    {
      field: 'register',
      message: `thêm content/zones/<tỉnh>/layout.yaml có campaign: ${id} và danh sách xã, hoặc bỏ phần register`,
    },
  ]);
}
