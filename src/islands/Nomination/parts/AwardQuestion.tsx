import { awardsFor, type CampaignRules } from '#domain/campaign/rules.ts';
import { ChoiceGroup, RadioList } from '../../../ui/Choices.tsx';
import { ClauseLink } from '../../../ui/ClauseLink.tsx';
import { awardsByLevel, ownAwards } from '../choosing.ts';

interface AwardQuestionProps {
  id: string;
  problem: string | undefined;
  campaign: CampaignRules;
  programme: string;
  value: string;
  onChange: (award: string) => void;
}

/** Which award, by the level that decides it; the ones that a unit gives by itself are named below. */
export function AwardQuestion({ id, problem, campaign, programme, value, onChange }: AwardQuestionProps) {
  const awards = awardsFor(campaign, programme);
  const groups = awardsByLevel(awards);
  const [only] = awards;
  return (
    <>
      {awards.length === 1 && only ? (
        <p>
          <b>Hình thức khen:</b> {only.name} (<ClauseLink campaign={campaign} clause={only.clause} />)
        </p>
      ) : (
        <ChoiceGroup
          id={id}
          label="Hình thức khen"
          help="Theo cấp quyết định. Một hồ sơ đề nghị một hình thức."
          problem={problem}
        >
          {groups.map((group, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a heading within one question, not another question
            <div role="group" aria-labelledby={`${id}-${group.level}`} key={group.level}>
              <p className="level" id={`${id}-${group.level}`}>
                {group.label}
              </p>
              <RadioList
                id={index === 0 ? id : `${id}-${group.level}-first`}
                name={id}
                value={value}
                onChange={onChange}
                options={group.awards.map((award) => ({
                  value: award.id,
                  label: <AwardLabel name={award.name} note={award.note} />,
                }))}
              />
            </div>
          ))}
        </ChoiceGroup>
      )}
      {ownAwards(campaign, programme).map((award) => (
        <p className="notice still" key={award.id}>
          <b>{award.name}:</b> đơn vị tự quyết định, không gửi hồ sơ qua cổng (
          <ClauseLink campaign={campaign} clause={award.clause} />
          ).
        </p>
      ))}
    </>
  );
}

function AwardLabel({ name, note }: { name: string; note: string | undefined }) {
  return (
    <>
      {name}
      {note && <span className="meta">{note}</span>}
    </>
  );
}
