import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { roundCalendar } from '#domain/campaign/round-calendar.ts';
import { getCollection } from '../../../collections/content.ts';

/** A file for each round that has a deadline. */
export function getStaticPaths() {
  const campaigns = getCollection('campaigns');
  return campaigns.flatMap(({ id, data }) =>
    data.rounds
      .filter(({ deadline }) => deadline !== null)
      .map((round) => ({ params: { id, round: round.id }, props: { campaign: data, round } })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The round's days for one's own calendar. */
export const GET: APIRoute<Props> = ({ props: { campaign, round }, site }) =>
  new Response(roundCalendar(campaign, round, site?.origin ?? ''), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
