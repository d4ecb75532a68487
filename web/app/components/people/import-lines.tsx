import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/components/ui/badge'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { ImportOutcome } from '~/graphql/generated/graphql'

interface Line {
  line: number
  email: string
  name: string
  team: string
  role: string
  path: string
  outcome: ImportOutcome
  reason?: string | null
}

const tones: Record<ImportOutcome, BadgeTone> = {
  CREATED: 'success',
  UPDATED: 'accent',
  SKIPPED: 'neutral',
  FAILED: 'danger',
}

interface ImportLinesProps {
  lines: Line[]
  total?: number
  /** `will`: nothing has happened yet. */
  tense: 'will' | 'was'
}

/** Lines of a file with what becomes of each, and why. */
export function ImportLines({ lines, total, tense }: ImportLinesProps) {
  const { t } = useTranslation('people')
  return (
    <div className="grid gap-2">
      <Table caption={t('import.lines')}>
        <thead>
          <tr>
            <Th align="end" className="w-px max-sm:hidden">
              {t('import.line')}
            </Th>
            <Th>{t('import.person')}</Th>
            <Th className="max-md:hidden">{t('import.rest')}</Th>
            <Th>{t('import.outcome')}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <Td align="end" className="text-ink-faint tabular max-sm:hidden">
                {line.line}
              </Td>
              <RowHead>
                <span className="break-all">{line.email || '—'}</span>
                {line.name ? (
                  <span className="text-ink-faint block text-xs font-normal">{line.name}</span>
                ) : null}
                {line.reason ? (
                  <span className="text-ink-soft mt-1 block max-w-[56ch] text-xs font-normal">
                    {line.reason}
                  </span>
                ) : null}
              </RowHead>
              <Td className="text-ink-soft max-md:hidden">
                {[line.team, line.role, line.path].filter(Boolean).join(' · ')}
              </Td>
              <Td>
                <Badge tone={tones[line.outcome]}>{t(`import.badge.${tense}.${line.outcome}`)}</Badge>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {total !== undefined && total > lines.length ? (
        <p className="text-ink-faint text-xs">{t('import.more', { count: total - lines.length })}</p>
      ) : null}
    </div>
  )
}
