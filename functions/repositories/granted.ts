import { EVERY } from '#domain/staff/constants.ts';

/**
 * SQL: whether one of the grants in the JSON of the parameter (`?2`) holds for the campaign and the office in those
 * columns. As `hasRole` has it; which roles count is chosen before.
 */
export function granted(
  parameter: string,
  { campaign, office }: { campaign: string; office: string },
): string {
  return `EXISTS (SELECT 1 FROM json_each(${parameter}) AS given
    WHERE given.value ->> 'campaign' IN ('${EVERY}', ${campaign})
      AND given.value ->> 'office' IN ('${EVERY}', ${office}))`;
}
