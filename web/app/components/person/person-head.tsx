import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { Badge } from '~/components/ui/badge'
import type { RecordPersonFragment } from '~/graphql/generated/graphql'

/** Whose page it is. */
export function PersonHead({ member }: { member: RecordPersonFragment }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-5">
      <Avatar name={member.name} className="size-14 text-lg" />
      <div className="min-w-0">
        <h1 className="text-xl">{member.name}</h1>
        <p className="text-ink-soft mt-1 text-sm break-words">
          {[member.email, ...member.teams.map(({ name }) => name)].join(' · ')}
        </p>
      </div>
      <Badge>{t(`role.${member.role}`)}</Badge>
    </div>
  )
}
