import { Form, useActionData, useNavigation } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import { Section } from '~/components/ui/section'

interface PersonReportProps {
  member: { id: string; name: string }
  isOwn: boolean
}

const formats = ['PDF', 'XLSX', 'CSV'] as const

/** Takes what this page says as a file. Whom it is about is told of it. */
export function PersonReport({ member, isOwn }: PersonReportProps) {
  const { t } = useTranslation(['record', 'report'])
  const { formData } = useNavigation()
  const answer = useActionData<{ reportRefusal?: string }>()
  const { name } = member
  return (
    <Section title={isOwn ? t('report.ownTitle') : t('report.title', { name })}>
      <p className="text-ink-soft max-w-[68ch] text-sm">
        {isOwn ? t('report.ownText') : t('report.text', { name })}
      </p>
      {answer?.reportRefusal ? (
        <Banner tone="danger" live>
          {answer.reportRefusal}
        </Banner>
      ) : null}
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="report" />
        <input type="hidden" name="member" value={member.id} />
        <Field label={t('report.format')}>
          <Select name="format" defaultValue="PDF">
            {formats.map((format) => (
              <option key={format} value={format}>
                {t(`report:formats.${format}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" tone="secondary" icon={FileText} busy={formData?.get('intent') === 'report'}>
          {t('report.make')}
        </Button>
      </Form>
    </Section>
  )
}
