import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/components/ui/checkbox'
import type { PeopleMember, PeopleTeam } from '~/people/people-member'

interface TeamChoicesProps {
  teams: PeopleTeam[]
  member: PeopleMember
}

/** The teams of a person. Those of the identity provider are named, and stay as they are. */
export function TeamChoices({ teams, member }: TeamChoicesProps) {
  const { t } = useTranslation('people')
  const kept = member.teams.filter(({ isProvisioned }) => isProvisioned)
  return (
    <>
      <Choices
        name="teams"
        legend={t('members.teams')}
        teams={teams.filter(({ isProvisioned }) => !isProvisioned)}
        chosen={member.teams}
      />
      {kept.length > 0 ? (
        <p className="text-ink-soft text-sm">
          {t('members.provisioned', { teams: kept.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {kept.map(({ id }) => (
        <input key={id} type="hidden" name="teams" value={id} />
      ))}
    </>
  )
}

/** What a manager manages: any team made by hand, and those of the identity provider that they are in. */
export function ManagedTeamChoices({ teams, member }: TeamChoicesProps) {
  const { t } = useTranslation('people')
  const isIn = (team: PeopleTeam) => member.teams.some(({ id }) => id === team.id)
  return (
    <Choices
      name="managedTeams"
      legend={t('members.managedTeams')}
      teams={teams.filter((team) => !team.isProvisioned || isIn(team))}
      chosen={member.managedTeams}
    />
  )
}

interface ChoicesProps {
  name: string
  legend: string
  teams: PeopleTeam[]
  chosen: { id: string }[]
}

function Choices({ name, legend, teams, chosen }: ChoicesProps) {
  if (teams.length === 0) return null
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      {teams.map((team) => (
        <Checkbox
          key={team.id}
          name={name}
          value={team.id}
          label={team.name}
          defaultChecked={chosen.some(({ id }) => id === team.id)}
        />
      ))}
    </fieldset>
  )
}
