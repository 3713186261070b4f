import { useDossier } from '../context.ts';
import { actorInWords, eventInWords, whenInWords } from '../words.ts';

/** What happened, the latest first. */
export function History() {
  const { dossier } = useDossier();
  const events = dossier.history.toReversed();
  return (
    <section>
      <h3>Diễn biến</h3>
      <ol className="timeline">
        {events.map((event, index) => (
          <li key={`${event.at} ${event.action}`} className={index === 0 ? 'now' : 'past'}>
            <b>{eventInWords(event)}</b>
            {whenInWords(event.at)} · {actorInWords(event)}
            {event.reason && <span className="why">{event.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
