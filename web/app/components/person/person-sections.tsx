import { useTranslation } from 'react-i18next'
import { MemberHolds } from '~/components/renewal/member-holds'
import { MemberSkills } from '~/components/team/member-skills'
import { PersonGoal } from '~/components/team/person-goal'
import { Section } from '~/components/ui/section'
import type { RecordPersonFragment, ShownRecordFragment } from '~/graphql/generated/graphql'
import { HeldCertificates } from './held-certificates'
import { Strengths } from './strengths'

interface PersonSectionsProps {
  member: RecordPersonFragment
  record: ShownRecordFragment
  base: string
}

/** Where a person stands: strengths, all skills, the gap to their goal with the plan, what they hold. */
export function PersonSections({ member, record, base }: PersonSectionsProps) {
  const { t } = useTranslation('team')
  return (
    <>
      <Strengths estimates={member.skills} />
      <Section title={t('member.skills')}>
        <MemberSkills estimates={member.skills} name={member.name} />
      </Section>
      {member.goal ? (
        <Section title={t('goal.section')}>
          <PersonGoal goal={member.goal} name={member.name} base={base} />
        </Section>
      ) : null}
      <HeldCertificates certificates={record.certificates} />
      <MemberHolds holds={member.holds} />
    </>
  )
}
