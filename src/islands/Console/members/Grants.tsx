import { EVERY, STAFF_ROLE_LABELS, STAFF_ROLES, type StaffRole } from '#domain/staff/constants.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceGroup } from '../../../ui/Choices.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useConsole } from '../context.ts';
import { EVERY_CAMPAIGN, EVERY_OFFICE, memberControl } from './words.ts';

/** A role as it is being chosen; `key` stays the row's while others come and go. */
export interface ChosenGrant extends Omit<RoleGrant, 'role'> {
  key: number;
  role: StaffRole | '';
}

interface GrantsProps {
  grants: readonly ChosenGrant[];
  onChange: (grants: ChosenGrant[]) => void;
  problemOf: (field: string) => string | undefined;
}

/** All roles of a member, a row each: which, for which campaign, in which of its offices. */
export function Grants({ grants, onChange, problemOf }: GrantsProps) {
  const change = (key: number, changed: Partial<ChosenGrant>) =>
    onChange(grants.map((grant) => (grant.key === key ? { ...grant, ...changed } : grant)));
  const key = Math.max(0, ...grants.map((grant) => grant.key)) + 1;
  return (
    <ChoiceGroup
      id={memberControl('grants')}
      label="Các vai trò"
      help="Có hiệu lực ngay khi lưu. Không có vai trò nào thì không vào được."
      problem={problemOf('grants')}
    >
      {grants.map((grant, at) => (
        <GrantRow
          key={grant.key}
          grant={grant}
          at={at}
          onChange={(changed) => change(grant.key, changed)}
          onRemove={() => {
            // The button that has focus goes with its row.
            document.getElementById(memberControl('grants'))?.focus();
            onChange(grants.filter((one) => one.key !== grant.key));
          }}
          problemOf={problemOf}
        />
      ))}
      <p>
        <button
          type="button"
          className="button plain"
          id={memberControl('grants')}
          onClick={() => onChange([...grants, { key, role: '', campaign: EVERY, office: EVERY }])}
        >
          Thêm vai trò
        </button>
      </p>
    </ChoiceGroup>
  );
}

interface GrantRowProps {
  grant: ChosenGrant;
  at: number;
  onChange: (changed: Partial<ChosenGrant>) => void;
  onRemove: () => void;
  problemOf: GrantsProps['problemOf'];
}

function GrantRow({ grant, at, onChange, onRemove, problemOf }: GrantRowProps) {
  const { campaigns } = useConsole();
  const offices = campaigns.find(({ id }) => id === grant.campaign)?.offices ?? [];
  const wired = (part: string) => {
    const field = `grants.${at}.${part}`;
    return { id: memberControl(field), problem: problemOf(field) };
  };
  return (
    <fieldset className="grant">
      <legend>Vai trò {at + 1}</legend>
      <Select
        {...wired('role')}
        label="Việc"
        value={grant.role}
        onChange={(role) => onChange({ role: STAFF_ROLES.find((one) => one === role) ?? '' })}
        options={STAFF_ROLES.map((role) => ({ value: role, label: STAFF_ROLE_LABELS[role] }))}
      />
      <Select
        {...wired('campaign')}
        label="Phong trào"
        any={EVERY_CAMPAIGN}
        value={grant.campaign === EVERY ? '' : grant.campaign}
        onChange={(campaign) => onChange({ campaign: campaign || EVERY, office: EVERY })}
        options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select
        {...wired('office')}
        label="Cơ quan"
        any={EVERY_OFFICE}
        value={grant.office === EVERY ? '' : grant.office}
        onChange={(office) => onChange({ office: office || EVERY })}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button plain onPress={onRemove}>
        Bỏ vai trò {at + 1}
      </Button>
    </fieldset>
  );
}
