import { Link } from '@remix-run/react'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { buttonClass } from '~/components/ui/button'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import { Time } from '~/components/ui/time'
import type { PeopleChoices, PeopleMember } from '~/people/people-member'
import { MemberDialog } from './member-dialog'

interface MemberTableProps {
  members: PeopleMember[]
  choices: PeopleChoices
  nextPage?: string | null
}

export function MemberTable({ members, choices, nextPage }: MemberTableProps) {
  const { t } = useTranslation('people')
  return (
    <div className="grid gap-4">
      <Table caption={t('members.caption')}>
        <thead>
          <tr>
            <Th>{t('members.person')}</Th>
            <Th>{t('members.role')}</Th>
            <Th className="max-md:hidden">{t('members.teams')}</Th>
            <Th align="end" className="max-md:hidden">
              {t('members.joined')}
            </Th>
            <Th className="w-px">
              <span className="sr-only">{t('members.change')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} choices={choices} />
          ))}
        </tbody>
      </Table>
      {nextPage ? (
        <Link
          to={`?${new URLSearchParams({ after: nextPage })}`}
          className={`${buttonClass({ tone: 'secondary' })} justify-self-start`}
        >
          {t('members.next')}
        </Link>
      ) : null}
    </div>
  )
}

function MemberRow({ member, choices }: { member: PeopleMember; choices: PeopleChoices }) {
  const { t } = useTranslation(['people', 'common'])
  return (
    <tr>
      <RowHead>
        <span className="flex items-center gap-3">
          <Avatar name={member.name} className="max-sm:hidden" />
          <span className="min-w-0">
            {member.name}
            <span className="text-ink-faint block text-xs font-normal break-all">{member.email}</span>
          </span>
        </span>
      </RowHead>
      <Td>{t(`common:role.${member.role}`)}</Td>
      <Td className="text-ink-soft max-md:hidden">{member.teams.map(({ name }) => name).join(', ')}</Td>
      <Td align="end" className="text-ink-soft whitespace-nowrap max-md:hidden">
        <Time value={member.joinedAt} shape="date" />
      </Td>
      <Td className="py-1">
        <MemberDialog member={member} choices={choices} icon={Pencil} />
      </Td>
    </tr>
  )
}
