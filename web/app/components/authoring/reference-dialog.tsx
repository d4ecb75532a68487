import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { exerciseFiles, mistakePattern } from '~/authoring/exercise-files'
import { Button } from '~/components/ui/button'
import { Drawer } from '~/components/ui/dialog'
import { Section } from '~/components/ui/section'

const files = { ...exerciseFiles, wrong: mistakePattern }

interface ReferenceDialogProps {
  metrics: readonly { name: string; title: string; description: string; better: string }[]
}

/** What an author needs to know while writing: which files there are, and what can be measured. */
export function ReferenceDialog({ metrics }: ReferenceDialogProps) {
  const { t } = useTranslation('authoring')
  return (
    <Drawer
      title={t('reference.title')}
      trigger={
        <Button tone="quiet" size="small" icon={CircleHelp}>
          {t('reference.title')}
        </Button>
      }
    >
      <div className="grid gap-8">
        <Section title={t('reference.files')}>
          <dl className="grid gap-3 text-sm">
            {(Object.keys(files) as (keyof typeof files)[]).map((file) => (
              <Entry key={file} name={files[file]}>
                {t(`reference.file.${file}`)}
              </Entry>
            ))}
          </dl>
        </Section>
        <Section title={t('reference.metrics')}>
          <dl className="grid gap-3 text-sm">
            {metrics.map(({ name, title, description, better }) => (
              <Entry key={name} name={name}>
                <span className="text-ink">{title}.</span> {description}{' '}
                {t(better === 'higher' ? 'reference.better.higher' : 'reference.better.lower')}
              </Entry>
            ))}
          </dl>
        </Section>
      </div>
    </Drawer>
  )
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-mono text-xs">{name}</dt>
      <dd className="text-ink-soft mt-0.5">{children}</dd>
    </div>
  )
}
